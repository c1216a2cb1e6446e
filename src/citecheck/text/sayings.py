"""The words with which languages tell that somebody said something: verbs of saying, and of calling.

Tables of data for `text/speaking.py`. A verb stands in the forms in which it attributes words, third person, present
and past.
"""

from collections.abc import Mapping
from functools import cache

from citecheck.text.particles import NEIGHBOURS

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
        tempère nuance balaie réaffirmé réitéré rapporté défend annoncé indiqué
        explique-t-il explique-t-elle dit-il dit-elle
    """,
    "es": """
        dijo dice decía dicho afirmó explicó añadió añade declaró aseguró señaló agregó advirtió advierte
        recordó recuerda contó cuenta lamentó resumió resume opinó sostuvo sostiene respondió responde contestó
        replicó insistió insiste subrayó destacó criticó denunció denuncia comentó apuntó indicó precisó
        manifestó manifiesta expresó reconoció reconoce admitió admite confesó confiesa bromeó ironizó suspiró
        sonrió sonríe preguntó escribió escribe matizó prosiguió prosigue concluyó concluye zanjó defendió
        defiende reiteró prometió promete relató narró celebró reclamó exclamó avisó sentenció mencionó
        puntualizó aclaró detalló enfatizó argumentó reveló consideró abundó acotó recalcó cuestionó planteó valoró
        apostilló remachó espetó anunció informó reaccionó diciendo afirma asegura explica
    """,
    "pt": """
        disse diz dizia dito afirmou explicou acrescentou declarou avisou respondeu responde recordou lembrou
        contou suspirou garantiu garante sublinhou destacou criticou denunciou comentou apontou indicou adiantou
        referiu refere salientou admitiu admite reconheceu reconhece confessou brincou ironizou rebateu rebate
        retorquiu retruca insistiu insiste lamentou relatou escreveu escreve alertou prometeu promete concluiu
        conclui resumiu resume defendeu defende ressaltou frisou sorri sorriu queixou desabafou detalhou
        ponderou provocou replicou questionou observou argumentou sustentou assinalou enfatizou completou emendou
        finalizou prosseguiu avaliou pontuou esclareceu revelou reforçou justificou afirma declara
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
        fogalmazott meséli mesélte jegyezte tette tájékoztatta tájékoztatott nyilatkozta nyilatkozott kifejtette
        hangoztatta jelentette elmondja kiemelte aláhúzta bejelentette vallja reagált ígérte
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
    "sl": """
        rekel rekla pravi dejal poudaril pojasnil odgovoril povedal zagotovil razložil menil meni pripoveduje
        pripovedoval dodal dodaja opozoril opozarja ugotavlja trdi zatrdil napisal piše izrazil sporočil priznal
        spomnil sklenil vprašal
    """,
    "be": """
        сказаў кажа казаў заявіў заяўляе дадаў дадае адзначыў адзначае падкрэсліў падкрэслівае паведаміў паведамляе
        расказаў распавёў распавяла лічыць адказаў адказвае патлумачыў тлумачыць напісаў піша упэўнены згадаў нагадаў
        папярэдзіў прызнаў
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
    "lt": "sakė sako teigė teigia įsitikinęs įsitikinusi skundėsi "
    "pridūrė pasakojo pasakoja pabrėžė aiškino aiškina atsakė rašė prisimena juokauja",
    "lv": "sacīja teica saka teic piebilda stāstīja stāsta uzsvēra skaidroja skaidro atbildēja rakstīja atceras joko",
    "id": "kata ujar tutur ungkap jelas tegas sebut katanya ujarnya tuturnya imbuh tambah papar jawab cetus keluh seru "
    "berkata mengatakan menyatakan menegaskan menambahkan menjelaskan mengungkapkan menjawab menulis memperingatkan",
    "vi": "nói đáp viết kể cho chia khẳng nhấn phát trả thừa giải bày nhận nêu lưu cảnh tiết nhìn",  # "cho biết", …
    "is": "sagði segir sögðu bætti bætir skrifaði skrifar útskýrði svaraði svarar heldur hélt rifjar lýsti bendir",
}  # fmt: skip
# language → an ending, and those of other forms of a verb that has it: the present beside the past, hers beside his.
_OTHER_FORMS = {
    "de": {"te": "t"}, "fr": {"é": "e"}, "es": {"ió": "e ia", "ó": "a"}, "pt": {"ou": "a"},
    "it": {"ato": "a"}, "sv": {"ade": "ar"}, "nl": {"de": "t"}, "da": {"ede": "er"}, "ru": {"л": "ла"},
    "uk": {"в": "ла"}, "be": {"ў": "ла"}, "pl": {"ł": "ła"}, "sl": {"l": "la"}, "cs": {"l": "la"}, "sk": {"l": "la"},
    "hr": {"io": "ila"},
}  # fmt: skip
# The same of participles, which tell of much else where nobody stands beside them.
_PARTICIPLES = {"es": {"ió": "ido iado", "ó": "ado"}, "pt": {"ou": "ado"}}
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
    completa completou considera consideró provoca provocou finaliza finalizou revela revelou reveló informa valora
    emenda emendou observa observou sustenta reforça reforçou sentence heldur hélt meni menil menila izrazil izrazila
    piše sklenil sklenila reacciona reaccionó avalia justifica plantea planteó lýsti acota rapporte pontua cuestiona
    anuncia anunció anunce denunce defendia prometia
"""
# The same in writing without spaces, and Korean endings.
REPORTED_UNSPACED = (
    "说", "說", "表示", "称，", "稱，", "指出", "认为", "認為", "告诉", "告訴", "强调", "強調", "回应", "回應",
    "透露", "坦言", "声称", "聲稱", "写道", "寫道", "と述べ", "と話", "と語", "と説明", "と指摘", "と強調",
    "と訴え", "と主張", "と明らかに", "と答え", "と反論", "と批判", "と発表", "と書", "という", "によると",
    "とみて", "と言", "とした", "との考え", "としている", "다고 ", "라고 ", "냐고 ", "자고 ", "다며 ", "라며 ",
    "다면서", "라면서", "에 따르면",
)  # fmt: skip


@cache
def verbs(language: str = "") -> frozenset[str]:
    """The verbs of saying of a language; of all where the language is not known or has no table."""
    named = [one for one in NEIGHBOURS.get(language, language).split() if one in _VERBS]
    return frozenset().union(*(_forms(one, _OTHER_FORMS) | _forms(one, _PARTICIPLES) for one in named or _VERBS))


def _forms(language: str, forms: Mapping[str, Mapping[str, str]]) -> set[str]:
    """The verbs of a table, with the forms that follow from those printed there."""
    told = set(_VERBS[language].split())
    for word in tuple(told):
        ending = next((one for one in forms.get(language, ()) if word.endswith(one)), None)
        if ending is not None:
            told |= {word.removesuffix(ending) + other for other in forms[language][ending].split()}
    return told


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
    told = frozenset[str]().union(*(_forms(one, _OTHER_FORMS) for one in _VERBS))
    return (told - frozenset(_DOUBTFUL.split())) | frozenset(_REPORTS.split())
