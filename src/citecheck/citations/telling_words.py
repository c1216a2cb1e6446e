"""Words of telling by language: who says, what happened, who holds an office, what may come. Data for `telling`.

Phrases are parted by "|", words by blanks; forms are listed as they are printed in lower case. What is left out on
purpose: forms that are nouns as well ("claims", "reports", "states") stand only with "that" behind them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language.

    `says`: finite verbs of reporting. `saying`: participles and the like, before "that". `by`: "according to".
    `seen`: an opinion given to nobody. `happened`: past events. `office`: nouns of offices, after "is" or "was".
    `future`: what may come. `bodies`: lower-case subjects that speak. `own`: the first person.
    `strict_subject`: the subject stands directly before the verb; `verb_last`: who is meant stands before "göre".
    """

    says: str
    saying: str = ""
    by: str = ""
    seen: str = ""
    happened: str = ""
    office: str = ""
    future: str = ""
    bodies: str = ""
    own: str = ""
    strict_subject: bool = False
    verb_last: bool = False


ENGLISH = Words(
    says="""said|says|claimed|stated|emphasized|emphasised|emphasizes|emphasises|stressed|stresses|accused
        |accuses|announced|announces|declared|declares|argued|argues|asserted|asserts|alleged|alleges|denied|denies
        |refuted|warned|warns|criticized|criticised|criticizes|condemned|condemns|praised|told|noted|explained
        |insisted|insists|reiterated|urged|urges|vowed|pledged|promised|admitted|acknowledged|confirmed|rejected
        |blamed|threatened|demanded|called for|called on|called upon|expressed|described|thanked|reported|mentioned
        |did not mention|testified|tweeted|wrote|hinted|complained|apologized|apologised|added that|adds that
        |pointed out|points out|revealed that|concluded that|estimated that|found that|predicted that|suggested that
        |indicated that|believes that|claims that|states that|notes that|reports that|levied allegations
        |levelled accusations|leveled accusations|disclosed|lamented|decried|denounced|hailed|welcomed|disputed
        |referred to|remarked|highlighted|proposed|voiced|reaffirmed|underlined|underscored|recalled|objected
        |protested|dismissed claims|dismissed allegations""",
    saying="""asserting|stating|noting|claiming|arguing|emphasizing|emphasising|stressing|saying|warning|reminding
        |declaring|alleging|insisting|adding that|accusing|announcing that|explaining that|denying""",
    by="according to|in the words of",
    seen="""seen as|viewed as|regarded as|perceived as|considered|described as|believed to|said to|thought to
        |reported to|alleged to|reportedly|allegedly|deemed""",
    happened="""(?:was|were|been|being) (?:\\w+ly|also|later|then )?(?:dismissed|appointed|elected|re-elected
        |arrested|killed|sentenced|expelled|removed|replaced|sacked|fired|ousted|inaugurated|indicted|convicted
        |detained|assassinated|poisoned|nominated|promoted|demoted|overthrown|toppled|impeached|extradited|deported
        |sanctioned|sworn in|signed|ratified|expanded|annexed|invaded|founded|established|launched|suspended|banned
        |abolished|nationalized|nationalised|adopted by|approved by|awarded|imprisoned|jailed|released from|wounded
        |born in|shot down)|met with|met in|held talks|engaged in discussions|engaged in talks|reached an agreement
        |reached a deal|signed (?:an?|the|several|two|three)|invaded|annexed|resigned|stepped down|took office
        |was sworn in|took power|died in|died on|won the|lost the (?:election|presidency|vote)|withdrew from
        |imposed sanctions|imposed (?:an?|the|new|further)|paid a visit|visited|travelled to|traveled to|agreed to
        |worked together to|arrest warrant|discussions between|talks between|meeting between|summit between
        |scheduled to take place|took place (?:in|on)|declared independence|seceded from|defected to|shot down
        |attacked|bombed|seized power|captured the|severed (?:ties|relations)|recalled its ambassador|acceded to
        |joined the|ratified the|acquired|merged with|filed (?:a|an) (?:lawsuit|complaint)|pleaded guilty
        |was found guilty|came to power""",
    office="""director|head|chair|chairman|chairwoman|chairperson|president|minister|secretary|ambassador|envoy
        |commander|governor|mayor|chancellor|premier|prime minister|commissioner|spokesman|spokeswoman|spokesperson
        |leader|chief|deputy|senator|ceo|king|queen|judge|attorney general|advisor|adviser|founder|director-general
        |general secretary""",
    future="""will|would|could|may|might|shall|potential to|expected to|likely to|set to|poised to|plans to
        |aims to|going to|should|projected to|forecast to""",
    bodies="""minister|ministry|government|president|officials|official|spokesman|spokeswoman|spokesperson|leader
        |leaders|ambassador|embassy|parliament|court|commission|committee|council|countries|states|chancellor
        |chairman|premier|governor|mayor|senator|director|secretary|party|army|military|police|agency|company|bank
        |regulator|university|agenda|report|communiqué|communique|document|survey|study|poll|newspaper|magazine
        |prosecutor|prosecutors|judge|envoy|diplomat|diplomats|general|commander|king|prince|pope|ceo|chief|kremlin
        |pentagon|administration|delegation|authorities|authority|lawmakers|union|alliance|organization|organisation
        |bloc|side|sides|advisor|adviser""",
    own="i|we|my|our|us|me|ours|i'm|i've|we've|we're|i’m|i’ve|we’ve|we’re",
    strict_subject=True,
)

TURKISH = Words(
    says="""söyledi|söylemiştir|söylemişti|belirtti|belirtmiştir|belirtmişti|vurguladı|vurgulamıştır|açıkladı
        |açıklamıştır|ifade etti|ifade etmiştir|dile getirdi|dile getirmiştir|iddia etti|iddia etmiştir|kaydetti
        |kaydetmiştir|bildirdi|bildirmiştir|savundu|savunmuştur|öne sürdü|öne sürmüştür|suçladı|suçlamıştır|duyurdu
        |duyurmuştur|dedi|demiştir|aktardı|aktarmıştır|hatırlattı|eleştirdi|eleştirmiştir|kınadı|kınamıştır
        |çağrıda bulundu|uyardı|uyarmıştır|reddetti|reddetmiştir|yalanladı|yalanlamıştır|övdü|işaret etti
        |dikkat çekti|dikkat çekmiştir|değindi|söz verdi|tehdit etti|talep etti|itiraf etti|kabul etti|doğruladı
        |yineledi|ekledi|eklemiştir|altını çizdi|ileri sürdü""",
    saying="""söyleyen|belirten|vurgulayan|açıklayan|ifade eden|savunan|öne süren|iddia eden|kaydeden|hatırlatan
        |belirterek|vurgulayarak|söyleyerek""",
    by="göre",
    seen="""olarak görülüyor|olarak görülmektedir|olarak değerlendirilmektedir|olarak değerlendiriliyor
        |olarak kabul edilmektedir|olarak kabul ediliyor|olarak nitelendirilmektedir|olarak görülmüştür""",
    happened="""atandı|atanmıştır|görevden alındı|görevden alınmıştır|görevden alınmasından|seçildi|seçilmiştir
        |tutuklandı|tutuklanmıştır|öldürüldü|öldürülmüştür|istifa etti|istifa etmiştir|imzaladı|imzalandı
        |imzalanmıştır|imzalamıştır|ziyaret etti|ziyaret etmiştir|bir araya geldi|bir araya gelmiştir|görüştü
        |görüşmüştür|görüşmesinden|anlaşmaya vardı|anlaşmaya varmıştır|işgal etti|işgal etmiştir|ilhak etti
        |ilhak etmiştir|genişletildi|genişletilmiştir|kuruldu|kurulmuştur|göreve başladı|tutuklama kararı
        |yaptırım uyguladı|yaptırım uygulamıştır|düzenlendi|düzenlenmiştir|öldü|ölmüştür|hayatını kaybetti
        |hayatını kaybetmiştir|sınır dışı etti|ilan etti|ilan etmiştir|görevden alınmış|görevine son verilmiş|atanmış
        |seçilmiş|tutuklanmış|öldürülmüş|istifa etmiş|imzalanmış|kapatılmıştır|kapatıldı""",
    office="""başkanı’dır|bakanı’dır|direktörü’dür|sekreteri’dir|lideri’dir|sözcüsü’dür|müdürü’dür|komutanı’dır
        |büyükelçisi’dir|direktörüdür|başkanıdır|bakanıdır|sekreteridir|büyükelçisidir|lideridir|genel sekreteridir
        |komutanıdır|cumhurbaşkanıdır|başbakanıdır|sözcüsüdür|müdürüdür""",
    future="""olabilir|olacak|olacaktır|edecek|edecektir|edebilir|beklenmektedir|bekleniyor|muhtemeldir|planlıyor
        |planlamaktadır|gelebilir|artabilir|yapacak|yapacaktır|hedefliyor|hedeflemektedir""",
    own="ben|biz|bizim|benim|bize|bana",
    verb_last=True,
)

RUSSIAN = Words(
    says="""заявил|заявила|заявили|заявило|сказал|сказала|сказали|отметил|отметила|отметили|отметило|подчеркнул
        |подчеркнула|подчеркнули|сообщил|сообщила|сообщили|сообщило|обвинил|обвинила|обвинили|утверждает|утверждают
        |утверждал|утверждала|добавил|добавила|объявил|объявила|объявили|объявило|признал|признала|признали|указал
        |указала|указали|выразил|выразила|выразили|призвал|призвала|призвали|считает|считают|напомнил|напомнила
        |опроверг|опровергла|опровергли|раскритиковал|раскритиковала|осудил|осудила|осудили|предупредил|предупредила
        |пообещал|пообещала|назвал|назвала|рассказал|рассказала|пояснил|пояснила|подтвердил|подтвердила|подтвердили
        |потребовал|потребовала|написал|написала|отверг|отвергла|пригрозил|говорится в|пишет""",
    saying="заявив|отметив|подчеркнув|сказав|добавив|утверждая|обвинив|отмечая|подчёркивая|подчеркивая|напомнив",
    by="по словам|по данным|согласно|по мнению|как сообщает|как сообщил|по информации",
    seen="""считается|считаются|рассматривается как|рассматриваются как|воспринимается как|воспринимаются как
        |называют""",
    happened="""был назначен|была назначена|был уволен|была уволена|был отправлен в отставку|отправлен в отставку
        |был избран|была избрана|был арестован|была арестована|был убит|была убита|были убиты|ушёл в отставку
        |ушел в отставку|подписал|подписала|подписали|подписан|подписано|посетил|посетила|встретился с|встретилась с
        |встретились|провёл переговоры|провел переговоры|провели переговоры|достигли соглашения|достиг соглашения
        |договорились|вторглась|вторгся|аннексировала|ввёл санкции|ввел санкции|ввели санкции|ввела санкции
        |ордер на арест|был расширен|была расширена|было основано|был основан|была основана|скончался|скончалась
        |погиб|погибла|погибли|вступил в должность|вступила в|вступил в|покинул пост|приговорил|приговорён
        |приговорен|состоялась в|состоялся в|переговоры между|встреча между|вышла из|вышел из""",
    office="""является директором|является главой|является председателем|является президентом|является министром
        |является секретарём|является секретарем|является послом|занимает пост|занимает должность|возглавляет
        |является членом""",
    future="""будет|будут|может|могут|мог бы|могла бы|могли бы|станет|станут|вероятно|ожидается|планирует
        |планируют|намерен|намерена""",
    own="я|мы|мой|наш|наша|наши|мне|нам|нас",
)

GERMAN = Words(
    says="""sagte|sagten|erklärte|erklärten|betonte|betonten|behauptete|kündigte|forderte|forderten|warnte
        |warnten|kritisierte|kritisierten|verurteilte|verurteilten|lobte|bestätigte|bestätigten|dementierte|bestritt
        |teilte mit|beschuldigte|beschuldigten|warf|warfen|versprach|räumte ein|äußerte|äußerten|berichtete
        |berichteten|schrieb|gab bekannt|unterstrich|fügte hinzu|erinnerte daran|meldete|verkündete""",
    by="laut|zufolge|nach angaben|nach aussage|nach ansicht",
    seen="gilt als|gelten als|wird als|werden als|wurde als|wurden als",
    happened="""wurde (?:\\w+ ){0,3}(?:entlassen|ernannt|gewählt|verhaftet|getötet|verurteilt|abgesetzt|ausgewiesen
        |erweitert|gegründet|unterzeichnet|verabschiedet)|entlassen wurde|ernannt wurde|gewählt wurde|trat zurück
        |zurückgetreten|unterzeichnete|unterzeichneten|besuchte|traf sich mit|trafen sich|einigten sich|annektierte
        |überfiel|verhängte|verhängten|starb|haftbefehl|marschierte""",
    office="""ist (?:\\w+ ){0,3}(?:direktor|direktorin|präsident|präsidentin|minister|ministerin|vorsitzender
        |vorsitzende|botschafter|leiter|leiterin|chef|chefin)""",
    future="wird|werden|könnte|könnten|dürfte|dürften|soll|sollen|voraussichtlich",
    own="ich|wir|mein|unser|unsere|uns|mir",
)

FRENCH = Words(
    says="""a déclaré|ont déclaré|a affirmé|ont affirmé|a souligné|ont souligné|a annoncé|ont annoncé|a accusé
        |ont accusé|a indiqué|ont indiqué|a dit|ont dit|a expliqué|a averti|a critiqué|ont critiqué|a condamné
        |ont condamné|a promis|a reconnu|a confirmé|ont confirmé|a démenti|a nié|a appelé|a exprimé|ont exprimé
        |a rappelé|a ajouté|a estimé|a dénoncé|ont dénoncé|affirme|affirment|déclarait|a écrit|a exigé|déclare
        |souligne que|dit que""",
    saying="affirmant que|déclarant que|soulignant que|estimant que|accusant|rappelant que",
    by="selon|d'après|d’après",
    seen="""est considéré comme|est considérée comme|sont considérés comme|sont considérées comme
        |est perçu comme|est vu comme""",
    happened="""a été (?:nommé|nommée|limogé|limogée|élu|élue|arrêté|arrêtée|tué|tuée|condamné|condamnée|expulsé
        |signé|signée|fondé|fondée|élargi|élargie|destitué|remplacé)|a démissionné|a signé|ont signé|a rencontré
        |ont rencontré|s'est rendu|s’est rendu|a envahi|a annexé|est mort|est morte|mandat d'arrêt|mandat d’arrêt
        |a imposé|ont imposé|sont parvenus à|a visité|a pris ses fonctions""",
    office="""est (?:aussi|également )?(?:le|la )?(?:directeur|directrice|président|présidente|ministre|secrétaire
        |ambassadeur|chef)""",
    future="pourrait|pourraient|devrait|devraient|sera|seront|va|vont|risque de",
    own="je|nous|mon|ma|notre|nos|j'ai|j’ai",
)

SPANISH = Words(
    says="""dijo|dijeron|afirmó|afirmaron|señaló|señalaron|declaró|declararon|anunció|anunciaron|acusó|acusaron
        |aseguró|aseguraron|destacó|subrayó|advirtió|advirtieron|criticó|criticaron|condenó|condenaron|prometió
        |reconoció|confirmó|confirmaron|negó|negaron|desmintió|expresó|expresaron|añadió|explicó|denunció
        |denunciaron|exigió|informó|informaron|escribió|sostuvo|manifestó|recordó|ha dicho|ha afirmado|ha declarado
        |ha anunciado|ha acusado""",
    saying="afirmando que|señalando que|asegurando que|declarando que|acusando",
    by="según|de acuerdo con",
    seen="es considerado|es considerada|son considerados|son consideradas|es visto como|se considera",
    happened="""fue (?:nombrado|nombrada|destituido|destituida|elegido|elegida|detenido|detenida|arrestado|asesinado
        |asesinada|condenado|condenada|expulsado|firmado|fundado|fundada|ampliado)|dimitió|renunció|firmó|firmaron
        |visitó|se reunió con|se reunieron|invadió|anexionó|murió|orden de arresto|orden de detención|impuso
        |impusieron|llegaron a un acuerdo|asumió""",
    office="""es (?:también )?(?:el|la )?(?:director|directora|presidente|presidenta|ministro|ministra|secretario
        |secretaria|embajador|jefe)""",
    future="podría|podrían|será|serán|podrá|podrán|va a|van a|se espera que",
    own="yo|nosotros|mi|nuestro|nuestra|nuestros",
)

ITALIAN = Words(
    says="""ha detto|hanno detto|ha dichiarato|hanno dichiarato|ha affermato|hanno affermato|ha annunciato
        |hanno annunciato|ha accusato|hanno accusato|ha sottolineato|ha avvertito|ha criticato|hanno criticato
        |ha condannato|ha promesso|ha riconosciuto|ha confermato|hanno confermato|ha negato|ha smentito|ha espresso
        |ha aggiunto|ha spiegato|ha denunciato|ha chiesto|ha scritto|ha ricordato|disse|dichiarò|affermò|annunciò
        |accusò|afferma che|sostiene che""",
    saying="affermando che|sottolineando che|dichiarando che|sostenendo che|accusando",
    by="secondo|stando a",
    seen="è considerato|è considerata|sono considerati|sono considerate|è visto come|è vista come",
    happened="""è stato (?:nominato|destituito|eletto|arrestato|ucciso|condannato|espulso|firmato|fondato|rimosso)
        |è stata (?:nominata|destituita|eletta|arrestata|uccisa|condannata|espulsa|firmata|fondata|rimossa)
        |si è dimesso|si è dimessa|ha firmato|hanno firmato|ha visitato|ha incontrato|hanno incontrato|ha invaso
        |ha annesso|è morto|è morta|mandato di arresto|ha imposto|hanno imposto|hanno raggiunto un accordo""",
    office="""è (?:anche )?(?:il|la|l')?(?:direttore|direttrice|presidente|ministro|ministra|segretario
        |ambasciatore|capo)""",
    future="potrebbe|potrebbero|sarà|saranno|dovrebbe|dovrebbero|potrà",
    own="io|noi|mio|nostro|nostra|nostri",
)

PORTUGUESE = Words(
    says="""disse|disseram|afirmou|afirmaram|declarou|declararam|anunciou|anunciaram|acusou|acusaram|destacou
        |ressaltou|sublinhou|advertiu|alertou|criticou|criticaram|condenou|condenaram|prometeu|reconheceu|confirmou
        |confirmaram|negou|negaram|desmentiu|expressou|acrescentou|explicou|denunciou|exigiu|informou|informaram
        |escreveu|lembrou|enfatizou|garantiu""",
    saying="afirmando que|dizendo que|ressaltando que|declarando que|acusando",
    by="segundo|de acordo com|conforme",
    seen="é considerado|é considerada|são considerados|são consideradas|é visto como|é vista como",
    happened="""foi (?:nomeado|nomeada|demitido|demitida|eleito|eleita|preso|presa|morto|morta|assassinado|condenado
        |condenada|expulso|assinado|fundado|fundada|ampliado)|renunciou|assinou|assinaram|visitou|reuniu-se com
        |encontrou-se com|invadiu|anexou|morreu|mandado de prisão|impôs|impuseram|chegaram a um acordo|tomou posse""",
    office="""é (?:também )?(?:o|a )?(?:diretor|diretora|presidente|ministro|ministra|secretário|secretária
        |embaixador|chefe)""",
    future="poderia|poderiam|será|serão|poderá|poderão|pode|podem|deve|devem|deverá",
    own="eu|nós|meu|minha|nosso|nossa",
)

WORDS = {
    "en": ENGLISH, "tr": TURKISH, "ru": RUSSIAN, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "it": ITALIAN,
    "pt": PORTUGUESE,
}  # fmt: skip
