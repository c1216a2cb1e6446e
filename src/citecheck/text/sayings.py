"""The words with which languages tell that somebody said something: verbs of saying, pronouns, little words.

Tables of data for `text/speaking.py`. A verb stands in the forms in which it attributes words, third person, present
and past.
"""

from functools import cache

# language → verbs that attribute words to whoever stands by them, folded.
_VERBS = {
    "en": """
        said says saying told tells added adds wrote writes argued argues warned warns insisted insists noted notes
        explained explains stated states declared declares announced announces claimed claims stressed stresses asked
        asks replied replies recalled recalls remarked remarks complained complains admitted admits answered answers
        conceded concedes countered counters concluded concludes promised promises testified testifies joked jokes
        quipped quips chuckled chuckles laughed laughs grinned grins smiled smiles sighed sighs shrugged shrugs
        shouted shouts whispered whispers muttered mutters snapped snaps scoffed scoffs boasted boasts lamented
        laments acknowledged acknowledges emphasised emphasises emphasized emphasizes observed observes continued
        continues responded responds retorted retorts vowed vows pledged pledges urged urges confirmed confirms denied
        denies predicted predicts cautioned cautions suggested suggests maintained maintains contended contends
        remembered remembers confessed confesses exclaimed exclaims tweeted tweets posted posts reflected reflects
        mused muses shared shares agreed agrees objected objects protested protests alleged alleges asserted asserts
    """,
    "de": """
        sagte sagt gesagt erklärte erklärt betonte betont warnte warnt meinte meint fügte fügt schrieb schreibt
        behauptete behauptet forderte fordert erinnerte erinnert klagte klagt erzählte erzählt berichtete berichtet
        antwortete antwortet erwiderte erwidert entgegnete entgegnet widersprach widerspricht kritisierte kritisiert
        ergänzte ergänzt bestätigte bestätigt scherzte scherzt lachte lacht seufzte seufzt freute freut ärgerte ärgert
        mahnte mahnt lobte lobt versicherte versichert verkündete verkündet urteilte urteilt bilanzierte bilanziert
        resümierte resümiert beteuerte beteuert räumte räumt gestand gesteht schilderte schildert beschrieb beschreibt
        konstatierte konstatiert stellte stellt hob hebt unterstrich unterstreicht beklagte beklagt monierte moniert
        bedauerte bedauert hoffte hofft findet fand glaubt so
    """,
    "fr": """
        dit disait déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté ajoute
        ajoutait a-t-il a-t-elle assuré assure prévient prévenu souligne souligné soupire raconte raconté souvient
        résume résumé estime estimé lance lancé confie confié rappelle rappelé regrette regretté plaide plaidé répond
        répondu répondait répliqué réplique rétorque rétorqué insiste insisté précise précisé note noté remarque
        reconnaît reconnu admet admis avoue avoué avertit averti ironise ironisé plaisante plaisanté sourit souffle
        lâche lâché glisse glissé martèle martelé dénonce dénoncé déplore déploré s'indigne indigne s'inquiète
        inquiète poursuit poursuivi conclut conclu observe témoigne témoigné tranche tranché s'agace s'exclame
        s'étonne s'insurge s'enthousiasme s'amuse s'emporte promet promis jure juré écrit tempère nuance balaie défend
        annonce annoncé indique indiqué explique-t-il explique-t-elle dit-il dit-elle
    """,
    "es": """
        dijo dice decía dicho afirmó afirma explicó explica añadió añade declaró declara aseguró asegura señaló señala
        agregó agrega advirtió advierte recordó recuerda contó cuenta lamentó lamenta resumió resume opinó opina
        sostuvo sostiene respondió responde contestó contesta replicó replica insistió insiste subrayó subraya destacó
        destaca criticó critica denunció denuncia comentó comenta apuntó apunta indicó indica precisó precisa
        manifestó manifiesta expresó expresa reconoció reconoce admitió admite confesó confiesa bromeó bromea ironizó
        ironiza suspiró suspira sonrió sonríe preguntó pregunta escribió escribe matizó matiza prosiguió prosigue
        concluyó concluye zanjó zanja defendió defiende reiteró reitera prometió promete relató relata narró narra
        celebró celebra reclamó reclama exclamó exclama avisó avisa
    """,
    "pt": """
        disse diz dizia dito afirmou afirma explicou explica acrescentou acrescenta declarou declara avisou avisa
        respondeu responde recordou recorda lembrou lembra contou conta suspirou suspira garantiu garante sublinhou
        sublinha destacou destaca criticou critica denunciou denuncia comentou comenta apontou aponta indicou indica
        adiantou adianta referiu refere salientou salienta admitiu admite reconheceu reconhece confessou confessa
        brincou brinca ironizou ironiza rebateu rebate retorquiu retruca insistiu insiste lamentou lamenta relatou
        relata escreveu escreve alertou alerta prometeu promete concluiu conclui resumiu resume defendeu defende
        ressaltou ressalta frisou frisa sorri sorriu queixou queixa desabafou desabafa
    """,
    "it": """
        detto dice disse diceva dichiarato dichiara dichiarò spiegato spiega spiegò aggiunto aggiunge aggiunse
        sostiene sostenuto afferma affermato affermò ricorda ricordato ricordò racconta raccontato raccontò riassume
        rispose risponde risposto replica replicato replicò ribatte ribadisce ribadito sottolinea sottolineato
        commenta commentato osserva osservato ammette ammesso confessa confessato confida confidato denuncia
        denunciato lamenta lamentato scherza scherzato sospira sorride avverte avvertito precisa precisato insiste
        prosegue conclude concluso scrive scritto promette annuncia annunciato rivela rivelato assicura assicurato
        chiede chiarisce chiarito attacca
    """,
    "nl": """
        zei zegt zeiden gezegd verklaarde verklaart voegde voegt waarschuwde waarschuwt vertelde vertelt meende meent
        klaagde klaagt antwoordde antwoordt reageerde reageert schreef schrijft benadrukte benadrukt stelde stelt
        grapte grapt lachte lacht zuchtte zucht herinnerde herinnert vroeg vraagt legde legt erkende erkent beaamde
        beaamt bevestigde bevestigt noemde vindt vond aldus beweerde beweert verzuchtte verzucht glimlachte glimlacht
        betoogde betoogt besloot besluit
    """,
    "sv": """
        sade sa säger sagt tillade tillägger berättade berättar menade menar anser ansåg svarade svarar skrev skriver
        minns mindes förklarade förklarar betonade betonar hävdade hävdar påpekade påpekar konstaterade konstaterar
        varnade varnar skämtade skämtar skrattade skrattar suckade suckar ler log undrade undrar medgav medger erkände
        erkänner klagade klagar fortsatte fortsätter tycker tyckte lovade lovar kommenterade kommenterar replikerade
        replikerar utbrast utbrister kritiserade kritiserar
    """,
    "da": """
        sagde siger sagt fortalte fortæller mente mener svarede svarer skrev skriver husker huskede forklarede
        forklarer understregede understreger påpegede påpeger tilføjede tilføjer fastslog fastslår advarede advarer
        grinede griner lo ler smiler smilede sukkede sukker spurgte spørger lyder lød indrømmede indrømmer erkendte
        erkender klagede klager fortsatte fortsætter lovede lover bemærkede bemærker kritiserede kritiserer
    """,
    "nb": """
        sa sier sagt fortalte forteller mente mener svarte svarer skrev skriver husker husket forklarte forklarer
        understreket understreker påpekte påpeker tilføyde tilføyer slo advarte advarer ler lo smiler smilte sukket
        sukker spurte spør innrømmet innrømmer erkjente erkjenner klaget klager fortsatte fortsetter lovet lover
        bemerket bemerker kritiserte kritiserer spøker spøkte
    """,
    "fi": """
        sanoi sanoo sanonut kertoi kertoo muistelee muisteli vastasi vastaa huokaa huokaisee huokaisi väittää väitti
        totesi toteaa lisäsi lisää kirjoitti kirjoittaa korosti korostaa muistuttaa muistutti naurahtaa naurahti
        hymyilee hymyili harmittelee harmitteli valittaa valitti myöntää myönsi arvioi kuvailee kuvaili ihmettelee
        ihmetteli kysyi kysyy painottaa painotti pohtii pohti iloitsee vitsailee vitsaili selittää selitti varoitti
        varoittaa lupasi lupaa jatkaa jatkoi kommentoi tiivistää
    """,
    "et": """
        ütles ütleb teatas teatab lisas lisab rääkis räägib selgitas selgitab märkis märgib kirjutas kirjutab vastas
        vastab kinnitas kinnitab meenutas meenutab rõhutas rõhutab nentis nendib leidis leiab sõnas kommenteeris
        kommenteerib kirjeldas kirjeldab
    """,
    "pl": """
        powiedział powiedziała mówi mówił mówiła dodał dodała dodaje stwierdził stwierdziła stwierdza oświadczył
        oświadczyła podkreślił podkreśliła podkreśla odpowiedział odpowiedziała odpowiada wspomina wspominał
        wspominała opowiada opowiadał opowiadała zapowiedział zapowiedziała zapowiada skarży skarżył uważa tłumaczy
        tłumaczył tłumaczyła wyjaśnił wyjaśniła wyjaśnia twierdzi żartuje żartował zażartował zażartowała śmieje
        uśmiecha wzdycha westchnął westchnęła przyznał przyznała przyznaje zaznaczył zaznaczyła zaznacza zauważył
        zauważyła zauważa ocenił oceniła ocenia napisał napisała pisze odpiera odparł odparła ostrzegł ostrzegła
        ostrzega zapewnił zapewniła zapewnia pyta zapytał przekonuje narzeka krytykuje komentuje skomentował
        skomentowała obiecał obiecała
    """,
    "cs": """
        řekl řekla říká uvedl uvedla uvádí popsal popsala popisuje odpověděl odpověděla odpovídá dodal dodala dodává
        tvrdí tvrdil tvrdila vysvětlil vysvětlila vysvětluje vzpomíná vzpomínal vzpomínala prohlásil prohlásila
        zdůraznil zdůraznila zdůrazňuje upozornil upozornila upozorňuje stěžuje stěžoval stěžovala žertuje žertoval
        směje usmívá povzdechl povzdechla přiznal přiznala přiznává namítl namítla namítá napsal napsala píše trvá
        míní soudí myslí varoval varovala varuje ujistil ujistila sdělil sdělila podotkl podotkla poznamenal
        poznamenala konstatoval konstatovala kritizuje vypráví oznámil oznámila slíbil slíbila doplnil doplnila
        přirovnal přirovnala přirovnává uzavřel uzavřela
    """,
    "sk": """
        povedal povedala hovorí uviedol uviedla odpovedal odpovedala dodal dodala dodáva tvrdí tvrdil tvrdila
        vysvetlil vysvetlila vysvetľuje spomína vyhlásil vyhlásila zdôraznil zdôraznila upozornil upozornila žartuje
        sťažuje priznal priznala namieta napísal napísala varoval varovala poznamenal poznamenala skonštatoval
        skonštatovala
    """,
    "hu": """
        mondta mondja válaszolta válaszolt hozzátette kijelentette elmondta közölte írta hangsúlyozta emlékeztetett
        emlékezett emlékszik panaszolja panaszolta viccelődik viccelődött nevet nevetett sóhajt sóhajtott mosolyog
        magyarázta magyarázza állítja állította véli vélte szögezte ismerte elismerte figyelmeztetett kérdezte
        fogalmazott meséli mesélte jegyezte tette
    """,
    "ro": """
        spus spune spunea declarat declară afirmat afirmă adăugat adaugă explicat explică precizat precizează
        subliniat subliniază răspuns răspunde replicat replică scris scrie glumește glumit avertizat avertizează
        amintit amintește recunoscut recunoaște povestit povestește oftează zâmbește susținut susține transmis arătat
        anunțat promis criticat critică menționat insistă conchide zis zice
    """,
    "bg": """
        каза казва заяви заявява твърди добави добавя обясни обяснява подчерта подчертава отговори отговаря спомня
        спомни припомня написа пише призна признава предупреди предупреждава шегува пошегува усмихва въздъхна въздиша
        разказа разказва посочи посочва коментира отбеляза отбелязва смята съобщи попита оплаква възрази възразява
    """,
    "ru": """
        сказал сказала говорит говорил говорила заявил заявила заявляет добавил добавила добавляет отметил отметила
        отмечает подчеркнул подчеркнула подчёркивает подчеркивает сообщил сообщила сообщает рассказал рассказала
        рассказывает вспоминает вспоминал вспоминала вспомнил вспомнила жалуется пожаловался пожаловалась считает
        объяснил объяснила объясняет пояснил пояснила поясняет ответил ответила отвечает заверил заверила вздыхает
        вздохнул вздохнула шутит пошутил пошутила улыбается улыбнулся улыбнулась смеётся смеется сетует посетовал
        возразил возразила возражает признал признала признаёт признает признался призналась написал написала пишет
        предупредил предупредила предупреждает утверждает утверждал утверждала уверяет уверен уверена настаивает
        уточнил уточнила уточняет констатирует заключил заключила спросил спросила продолжает продолжил продолжила
        пообещал пообещала обещает напомнил напомнила делится поделился поделилась негодует возмущается восклицает
        указал указала прокомментировал прокомментировала
    """,
    "uk": """
        сказав сказала каже казав казала заявив заявила заявляє додав додала додає зазначив зазначила зазначає
        наголосив наголосила наголошує згадує згадував згадала розповів розповіла розповідає вважає відповів відповіла
        відповідає зітхає зітхнув наполягає пояснив пояснила пояснює повідомив повідомила повідомляє жартує пожартував
        пожартувала усміхається сміється заперечує заперечив заперечила визнав визнала визнає написав написала пише
        попередив попередила попереджає стверджує скаржиться поскаржився поскаржилася уточнив уточнила запитав
        запитала підкреслив підкреслила переконаний переконана нагадав нагадала ділиться пообіцяв пообіцяла
    """,
    "hr": """
        rekao rekla kazao kazala zaključuje zaključio zaključila kaže tvrdi tvrdio
        tvrdila odgovorio odgovorila odgovara dodao dodala dodaje izjavio izjavila
        objasnio objasnila objašnjava naglasio naglasila ističe istaknuo istaknula prisjeća upozorio upozorila
        upozorava priznao priznala napisao napisala šali našalio uzdahnuo poručio poručila smatra navodi naveo navela
        požalio рекао рекла каже тврди додао додала изјавио изјавила објаснио објаснила нагласио нагласила истакао
        истакла rekel rekla pravi dejal dejala poudaril poudarila pojasnil pojasnila odgovoril odgovorila
    """,
    "el": """
        είπε λέει έλεγε δήλωσε δηλώνει τόνισε τονίζει πρόσθεσε προσθέτει εξήγησε εξηγεί απάντησε απαντά ανέφερε
        αναφέρει σημείωσε σημειώνει υποστήριξε υποστηρίζει υπογράμμισε υπογραμμίζει θυμάται θυμήθηκε αστειεύεται
        αστειεύτηκε παραδέχτηκε παραδέχεται έγραψε γράφει προειδοποίησε προειδοποιεί χαμογελά αναστενάζει παραπονιέται
        επισήμανε κατήγγειλε ρώτησε διηγείται επεσήμανε σχολίασε
    """,
    "tr": """
        dedi diyor der diyen dediği söyledi söylüyor belirtti belirten açıkladı ekledi ekleyen vurguladı vurgulayan
        diyerek şeklinde ifadelerini ifadesini ifade sözleriyle diye konuştu anlattı anlatıyor uyardı yanıtladı
        değerlendirdi kaydetti açıklamasını yanıtını cevabını değerlendirmesinde yorumunu deyib bildirib söyləyib
    """,
    "lt": "sakė sako teigė teigia pridūrė pasakojo pasakoja pabrėžė aiškino aiškina atsakė rašė prisimena juokauja",
    "lv": "sacīja teica saka teic piebilda stāstīja stāsta uzsvēra skaidroja skaidro atbildēja rakstīja atceras joko",
    "id": "kata ujar tutur ungkap jelas tegas sebut katanya ujarnya tuturnya imbuh tambah papar jawab cetus keluh seru "
    "berkata mengatakan menyatakan menegaskan menambahkan menjelaskan mengungkapkan menjawab menulis memperingatkan",
    "vi": "nói đáp viết kể cho chia khẳng nhấn phát trả thừa giải bày nhận nêu lưu cảnh tiết nhìn",  # "cho biết", …
    "is": "sagði segir sögðu bætti bætir skrifaði skrifar útskýrði svaraði svarar",
}  # fmt: skip
# Who stands before these gives the words that follow to a thing, in his own voice.
_CALLS = """
    called calls describes described likened labelled dubbed branded nannte nennt bezeichnete bezeichnet sprach
    spricht qualifie qualifié qualifiait parle évoque évoqué llamó llama calificó califica tildó habló habla chamou
    chama classificou classifica falou fala definì definisce definito parla parlato noemt noemde sprak spreekt kallade
    kallar kaldte kalder kalte nazwał nazwała nazywa mówił nazval nazvala nazývá назвал назвала называет назвав
    назвала називає nevezte nevezi numit numește nazvao nazvala χαρακτήρισε
"""
# Who stands behind these is spoken to; "Farrow said of the bridge" goes on with what is spoken of.
TO_SOMEBODY = frozenset("told tells asked asks warned warns".split())
# Verbs that may tell of words, and forms that report them: they name no speaker.
_REPORTS = """
    hopes fears thinks thought believes believed heißt solle müsse sei habe werde könne wolle dürfe hätten seien
    według zdaniem volgens enligt ifølge szerint mielestä mukaan sõnul pasak potrivit според словам словами laut göre
    σύμφωνα según segundo secondo selon قال قالت يقول تقول وقال وقالت أكد أكدت وأكد أضاف وأضاف وأضافت أوضح وأوضح صرح
    ذكر أعلن أشار وأشار بحسب وفقا אמר אמרה אומר אומרת הוסיף הוסיפה טען טענה הסביר הסבירה הודיע הודיעה ציין ציינה לדברי
    לדבריו לדבריה השיב השיבה گفت گفته می‌گوید افزود اعلام تاکید کرد گفتند कहा कहते कहती बताया बोले बोला बोलीं कि
"""
# Verbs that tell of other things as often: they name who speaks where he stands beside words, and say nothing else.
_DOUBTFUL = """
    answers claims notes states replies pledges vows jokes smiles laughs grins sighs shrugs shouts whispers snaps boasts
    laments urges tweets protests counters remarque observe assure critica comenta commenta açıklamasını
    yanıtını cevabını değerlendirmesinde yorumunu sözleriyle şeklinde
    so slo lo log lover lyder der diye ifade conta tette trvá legt stelt stelde stellt stellte notes states posts
    objects qeyd tegas jelas nói lisää continues continued posted reflected reflects besluit nuance fand findet vond
    fügt räumt hebt hob note promet sebut kata replica denuncia promette promised promises promis jure juré prometió
    promete prometeu lovet lovade lovede lovar lovat lupasi lupaa obiecał obiecała slíbil slíbila пообещал пообещала
    обещает cho chia trả nhận nêu nhìn shared shares annonce precisa pregunta cuenta conclude
"""
# The same in writing without spaces, and Korean endings.
REPORTED_UNSPACED = (
    "说", "說", "表示", "称，", "稱，", "指出", "认为", "認為", "告诉", "告訴", "强调", "強調", "回应", "回應",
    "透露", "坦言", "声称", "聲稱", "写道", "寫道", "と述べ", "と話", "と語", "と説明", "と指摘", "と強調",
    "と訴え", "と主張", "と明らかに", "と答え", "と反論", "と批判", "と発表", "と書", "という", "によると",
    "とみて", "と言", "とした", "との考え", "としている", "다고 ", "라고 ", "냐고 ", "자고 ", "다며 ", "라며 ",
    "다면서", "라면서", "에 따르면",
)  # fmt: skip
# language → who speaks, without a name: he or she, and behind the stroke who is no single person.
_PRONOUNS = {
    "en": "he she | they who it i we", "de": "er sie | wir ich man wer", "fr": "il elle | ils elles on qui",
    "es": "él ella | ellos ellas quien aquele", "pt": "ele ela | eles elas quem", "it": "lui lei egli | loro chi",
    "nl": "hij zij ze | wij men wie", "sv": "han hon | vi man", "da": "han hun | man", "nb": "han hun | man",
    "fi": "hän | he", "pl": "on ona | oni który", "cs": "on ona | oni", "ru": "он она | они кто",
    "uk": "він вона | вони", "bg": "той тя | те който", "hr": "on ona | oni", "hu": "ő | ők", "ro": "el ea | ei care",
    "el": "αυτός αυτή | είναι", "tr": "o | onlar",
}  # fmt: skip
_PREPOSITIONS = """
    a at in of from by with to for on about near against between under over into after before than and or behind an
    auf bei beim von vom mit für gegen aus zu zum zur nach vor über à de d en avec par pour sur contre chez du des con
    sobre desde do da dos das em com na no nas nos
    pela pelo pelas pelos di del della dello dei degli delle nel nella per su dal dalla van
    met voor bij tegen uit aan w z ze we dla o przy od u k v s na из от с о к у за по для и в до при під від із у на
    за του της των στον στη στην στο από για με lui unui și cu av från till i på hos för om af fra til med ja ve ile
    için no par ir iš với cho tại ở của kepada pada oleh dari untuk dengan dalam saat
"""
# What begins a clause without being a verb: none of these is who speaks' verb, known or unknown.
_LITTLE = """
    the a an this that these those his her its their our my your who which whose where when while as but so if not no
    there then here now also even still just only yet because since until though although der die das den dem des ein
    eine einen einem einer und aber oder doch als wenn weil dass wie wo wer was ist sind war waren hat haben wird
    werden im am ins ans nicht kein keine sein seine ihr ihre mein dein unser dieser diese dieses le la les l un une
    et ou mais où qui que qu dont ce cet cette ces son sa ses leur leurs est sont était a ont pas ne el los las lo uno
    una unos unas y e o pero que cual su sus es son era ha han ni si sin como os as um uma uns umas mas se cujo seu
    sua seus suas é são foi tem il lo gli i una uno ed ma che cui suo sua è sono era ha hanno non se de het een en
    maar of dat die wat wie is zijn was heeft hebben niet zo och men eller som det den de en ett är var har inte att
    så og eller et er ikke at der ja mutta tai joka jotka on oli ei että se ne i a ale lub albo że żeby który która
    które jest są był była to nie się jak až který která které je jsou byl byla že jenž si se jako и а но или что
    чтобы который которая которые это этот эта так как не же ли бы був була що який яка які це не й та або але та і є
    az egy és de vagy hogy aki amely ez nem is și sau dar care este sunt nu că ce или който която които това че не го
    я е са ο η το οι τα τον την ένας μια και ή αλλά που ότι δεν να θα bir bu şu o da de ise ama ancak
"""


# Languages that read each other's verbs, and those that are read by a neighbour's.
_NEIGHBOURS = {
    "no": "nb", "nn": "nb", "sk": "sk cs", "cs": "cs sk", "sr": "hr", "bs": "hr", "sl": "hr", "mk": "bg hr", "be": "ru",
    "az": "tr", "gl": "es pt", "ca": "es", "ms": "id", "lb": "de", "af": "nl",
}  # fmt: skip


@cache
def verbs(language: str = "") -> frozenset[str]:
    """The verbs of saying of a language; of all where the language is not known or has no table."""
    named = [one for one in _NEIGHBOURS.get(language, language).split() if one in _VERBS]
    return frozenset(word for name in named or _VERBS for word in _VERBS[name].split())


# Days of the week as they stand between a verb and its subject: "признал во вторник мэр".
_WEEKDAYS = """
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado
    domingo segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì
    martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen söndag söndagen
    mandag tirsdag lørdag søndag mandagen tirsdagen lørdagen søndagen poniedziałek wtorek środę czwartek piątek sobotę
    niedzielę pondělí úterý středu čtvrtek pátek sobotu neděli pondelok utorok štvrtok piatok понедельник вторник
    среду четверг пятницу субботу воскресенье понеділок вівторок четвер п’ятницу п'ятницу суботу неділю hétfőn kedden
    szerdán csütörtökön pénteken szombaton vasárnap luni marți miercuri joi vineri sâmbătă duminică понеделник вторник
    сряда четвъртък петък δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή utorak srijedu sredu petak subotu
    nedjelju nedelju torek maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
"""
# Eastern Slavic names of men; their genitives look like the nominatives of women's names.
_MEN = """
    иван петр пётр роман александр валентин михаил владимир виктор борис олег антон артем артём богдан вадим глеб
    денис егор игнат кирилл константин леонид макар максим марат мирон назар остап рашид ренат руслан рустам семен
    семён степан тимур тарас федор фёдор эдуард яков ян артур давид герман марк ростислав святослав станислав вячеслав
    ярослав владислав всеволод захар юрий андрей алексей сергей николай дмитрий василий григорий анатолий геннадий
    аркадий валерий виталий евгений игорь тимофей матвей авель иов валентин михайло павло микола олександр володимир
    віктор дмитро сергій андрій юрій василь григорій анатолій валерій віталій євген ігор олексій тимофій кирило
    назарій
"""


@cache
def weekdays() -> frozenset[str]:
    """The days of the week, as they stand in a sentence."""
    return frozenset(_WEEKDAYS.split())


@cache
def men() -> frozenset[str]:
    """Eastern Slavic names of men, as subjects."""
    return frozenset(_MEN.split())


@cache
def men_owning() -> frozenset[str]:
    """The genitives of Eastern Slavic names of men that end as women's names do."""
    return frozenset(one[:-1] + "я" if one[-1] in "йь" else one.removesuffix("о") + "а" for one in _MEN.split())


@cache
def calls() -> frozenset[str]:
    """The verbs with which somebody calls a thing by some words."""
    return frozenset(_CALLS.split())


@cache
def attributing(language: str = "") -> frozenset[str]:
    """The verbs of saying and of calling of a language."""
    return verbs(language) | calls()


@cache
def telling(language: str = "") -> frozenset[str]:
    """All words by which a clause in a language, or in another that is quoted in it, may tell that somebody speaks."""
    return verbs(language) | reports()


@cache
def reports() -> frozenset[str]:
    """All words that tell that a sentence may report what somebody said."""
    return (verbs() - frozenset(_DOUBTFUL.split())) | frozenset(_REPORTS.split())


@cache
def persons(language: str = "") -> frozenset[str]:
    """He and she."""
    return frozenset(word for one in _pronouns(language) for word in one.partition("|")[0].split())


@cache
def pronouns(language: str = "") -> frozenset[str]:
    """Who speaks, without a name; of all languages where the language is not known or has no table."""
    return frozenset(word for one in _pronouns(language) for word in one.replace("|", " ").split())


def _pronouns(language: str) -> list[str]:
    named = [one for one in _NEIGHBOURS.get(language, language).split() if one in _PRONOUNS]
    return [_PRONOUNS[name] for name in named or _PRONOUNS]


@cache
def prepositions() -> frozenset[str]:
    """What stands behind these is no subject."""
    return frozenset(_PREPOSITIONS.split())


INDEFINITE = frozenset("an un une ein eine einen einer um uma uno una een en ett et".split())


@cache
def little() -> frozenset[str]:
    """Words that are no verbs."""
    return frozenset(_LITTLE.split()) | prepositions() | pronouns()
