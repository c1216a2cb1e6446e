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
        sagte gesagt erklärte betonte warnte meinte fügte schrieb schreibt behauptete forderte erinnerte klagte
        erzählte berichtete antwortete erwiderte entgegnete widersprach widerspricht kritisierte ergänzte
        bestätigte scherzte lachte seufzte freute ärgerte mahnte lobte versicherte verkündete urteilte
        bilanzierte resümierte beteuerte räumte gestand gesteht schilderte beschrieb beschreibt konstatierte
        stellte hob hebt unterstrich unterstreicht beklagte monierte bedauerte hoffte findet fand glaubt so
    """,
    "fr": """
        dit disait déclaré déclarait affirmé affirmait expliqué expliquait ajouté ajoutait a-t-il a-t-elle
        assuré prévient prévenu souligné soupire raconté souvient résumé estimé lancé confié rappelle rappelé
        regretté plaidé répond répondu répondait répliqué rétorqué insisté précisé noté remarque reconnaît
        reconnu admet admis avoué avertit averti ironisé plaisanté sourit souffle lâché glissé martèle martelé
        dénoncé déploré s'indigne indigne s'inquiète inquiète poursuit poursuivi conclut conclu observe témoigné
        tranché s'agace s'exclame s'étonne s'insurge s'enthousiasme s'amuse s'emporte promet promis juré écrit
        tempère nuance balaie défend annoncé indiqué explique-t-il explique-t-elle dit-il dit-elle
    """,
    "es": """
        dijo dice decía dicho afirmó explicó añadió añade declaró aseguró señaló agregó advirtió advierte
        recordó recuerda contó cuenta lamentó resumió resume opinó sostuvo sostiene respondió responde contestó
        replicó insistió insiste subrayó destacó criticó denunció denuncia comentó apuntó indicó precisó
        manifestó manifiesta expresó reconoció reconoce admitió admite confesó confiesa bromeó ironizó suspiró
        sonrió sonríe preguntó escribió escribe matizó prosiguió prosigue concluyó concluye zanjó defendió
        defiende reiteró prometió promete relató narró celebró reclamó exclamó avisó
    """,
    "pt": """
        disse diz dizia dito afirmou explicou acrescentou declarou avisou respondeu responde recordou lembrou
        contou suspirou garantiu garante sublinhou destacou criticou denunciou comentou apontou indicou adiantou
        referiu refere salientou admitiu admite reconheceu reconhece confessou brincou ironizou rebateu rebate
        retorquiu retruca insistiu insiste lamentou relatou escreveu escreve alertou prometeu promete concluiu
        conclui resumiu resume defendeu defende ressaltou frisou sorri sorriu queixou desabafou
    """,
    "it": """
        detto dice disse diceva dichiarato dichiarò spiegato spiegò aggiunto aggiunge aggiunse sostiene
        sostenuto affermato affermò ricordato ricordò raccontato raccontò riassume rispose risponde risposto
        replicato replicò ribatte ribadisce ribadito sottolineato commentato osservato ammette ammesso
        confessato confidato denunciato lamentato scherzato sospira sorride avverte avvertito precisato insiste
        prosegue conclude concluso scrive scritto promette annunciato rivelato assicurato chiede chiarisce
        chiarito attacca
    """,
    "nl": """
        zei zegt zeiden gezegd verklaarde voegde waarschuwde vertelde meende klaagde antwoordde reageerde
        schreef schrijft benadrukte benadrukt stelde grapte grapt lachte lacht zuchtte zucht herinnerde vroeg
        vraagt legde erkende beaamde bevestigde noemde vindt vond aldus beweerde verzuchtte verzucht glimlachte
        glimlacht betoogde besloot besluit
    """,
    "sv": """
        sade sa säger sagt tillade tillägger berättade menade anser ansåg svarade skrev skriver minns mindes
        förklarade betonade hävdade påpekade konstaterade varnade skämtade skrattade suckade ler log undrade
        medgav medger erkände erkänner klagade fortsatte fortsätter tycker tyckte lovade kommenterade
        replikerade utbrast utbrister kritiserade
    """,
    "da": """
        sagde siger sagt fortalte fortæller mente mener svarede skrev skriver huskede forklarede understregede
        påpegede tilføjede fastslog fastslår advarede grinede lo ler smilede sukkede spurgte spørger lyder lød
        indrømmede erkendte erkender klagede fortsatte fortsætter lovede bemærkede kritiserede
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
        powiedział mówi mówił dodał dodaje stwierdził stwierdza oświadczył podkreślił podkreśla odpowiedział
        odpowiada wspomina wspominał opowiada opowiadał zapowiedział zapowiada skarży skarżył uważa tłumaczy
        tłumaczył wyjaśnił wyjaśnia twierdzi żartuje żartował zażartował śmieje uśmiecha wzdycha westchnął
        westchnęła przyznał przyznaje zaznaczył zaznacza zauważył zauważa ocenił ocenia napisał pisze odpiera
        odparł ostrzegł ostrzega zapewnił zapewnia pyta zapytał przekonuje narzeka krytykuje komentuje
        skomentował obiecał
    """,
    "cs": """
        řekl říká uvedl uvádí popsal popisuje odpověděl odpovídá dodal dodává tvrdí tvrdil vysvětlil vysvětluje
        vzpomíná vzpomínal prohlásil zdůraznil zdůrazňuje upozornil upozorňuje stěžuje stěžoval žertuje žertoval
        směje usmívá povzdechl přiznal přiznává namítl namítá napsal píše trvá míní soudí myslí varoval varuje
        ujistil sdělil podotkl poznamenal konstatoval kritizuje vypráví oznámil slíbil doplnil přirovnal
        přirovnává uzavřel
    """,
    "sk": """
        povedal hovorí uviedol uviedla odpovedal dodal dodáva tvrdí tvrdil vysvetlil vysvetľuje spomína vyhlásil
        zdôraznil upozornil žartuje sťažuje priznal namieta napísal varoval poznamenal skonštatoval
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
        сказал говорит говорил заявил заявляет добавил добавляет отметил отмечает подчеркнул подчёркивает
        подчеркивает сообщил сообщает рассказал рассказывает вспоминает вспоминал вспомнил жалуется пожаловался
        пожаловалась считает объяснил объясняет пояснил поясняет ответил отвечает заверил вздыхает вздохнул
        шутит пошутил улыбается улыбнулся улыбнулась смеётся смеется сетует посетовал возразил возражает признал
        признаёт признает признался призналась написал пишет предупредил предупреждает утверждает утверждал
        уверяет уверен уверена настаивает уточнил уточняет констатирует заключил спросил продолжает продолжил
        пообещал обещает напомнил делится поделился поделилась негодует возмущается восклицает указал
        прокомментировал
    """,
    "uk": """
        сказав каже казав заявив заявляє додав додає зазначив зазначає наголосив наголошує згадує згадував
        згадала розповів розповідає вважає відповів відповідає зітхає зітхнув наполягає пояснив пояснює
        повідомив повідомляє жартує пожартував усміхається сміється заперечує заперечив визнав визнає написав
        пише попередив попереджає стверджує скаржиться поскаржився поскаржилася уточнив запитав підкреслив
        переконаний переконана нагадав ділиться пообіцяв
    """,
    "hr": """
        rekao rekla kazao kazala zaključuje zaključio kaže tvrdi tvrdio odgovorio odgovara dodao dodala dodaje
        izjavio objasnio objašnjava naglasio ističe istaknuo istaknula prisjeća upozorio upozorava priznao
        priznala napisao napisala šali našalio uzdahnuo poručio smatra navodi naveo navela požalio рекао рекла
        каже тврди додао додала изјавио изјавила објаснио објаснила нагласио нагласила истакао истакла rekel
        rekla pravi dejal dejala poudaril poudarila pojasnil pojasnila odgovoril
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
# language → an ending, and that of another form of each verb that has it: the present beside the past, hers beside his.
_OTHER_FORMS = {
    "de": ("te", "t"), "fr": ("é", "e"), "es": ("ó", "a"), "pt": ("ou", "a"), "it": ("ato", "a"), "sv": ("ade", "ar"),
    "nl": ("de", "t"), "da": ("ede", "er"), "ru": ("л", "ла"), "uk": ("в", "ла"), "pl": ("ł", "ła"), "cs": ("l", "la"),
    "sk": ("l", "la"), "hr": ("io", "ila"),
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
    return frozenset().union(*map(_forms, named or _VERBS))


def _forms(language: str) -> set[str]:
    """The verbs of a table, with the forms that follow from those printed there."""
    told = set(_VERBS[language].split())
    if language in _OTHER_FORMS:
        ending, other = _OTHER_FORMS[language]
        told |= {word.removesuffix(ending) + other for word in told if word.endswith(ending) and word[-2:] != "ió"}
    return told


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
