"""The words with which languages tell that somebody said something: verbs of saying, and of calling.

Tables of data for `text/speaking.py`. A verb stands in the forms in which it attributes words, third person, present
and past.
"""

from collections.abc import Mapping
from functools import cache

from citecheck.text.particles import NEIGHBOURS
from citecheck.text.verbs_of_saying import VERBS

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
    teilte teilt kündigte kündigt befand verriet verrät critique demande complète constate commente salue soutient
    soutenu pide pidió exige exigió estima estimó adelanta adelantó acusa acusó anticipa anticipó coincide coincidió
    rilancia conferma attacca auspica precisare pede pediu dispara disparou comemora comemorou celebra celebrou cobra
    analisa analisou orienta orientou riep roept hoopt hoopte uskoo uskoi toivoo toivoi vaatii vaati kalba dir dio ani
    arsa veli priča skriv meiner seier bránil brání wskazuje wskazał informuje призвал призывает радуется отрезал
    отрезала râde acuză acuzat informat vertel esan zuen sabi tregon tregoi demana recorda nuance komentira chlubí
    juge jugé réjoui réjouit navaja pove dijeron cobrou cobrado exigido pedido estimado acusado adelantado celebrado
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
    named = [one for one in NEIGHBOURS.get(language, language).split() if one in VERBS]
    return frozenset().union(*(_forms(one, _OTHER_FORMS) | _forms(one, _PARTICIPLES) for one in named or VERBS))


def _forms(language: str, forms: Mapping[str, Mapping[str, str]]) -> set[str]:
    """The verbs of a table, with the forms that follow from those printed there."""
    told = set(VERBS[language].split())
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
    told = frozenset[str]().union(*(_forms(one, _OTHER_FORMS) for one in VERBS))
    return (told - frozenset(_DOUBTFUL.split())) | frozenset(_REPORTS.split())
