"""The little words of languages around those who speak: pronouns, prepositions, articles, days, what a body is called.

Tables of data for `text/speaking.py` and its neighbours.
"""

from functools import cache

# Languages that read each other's verbs, and those that are read by a neighbour's.
NEIGHBOURS = {
    "no": "nb", "nn": "nn nb", "sk": "sk cs", "cs": "cs sk", "sr": "hr", "bs": "hr", "sl": "sl hr", "mk": "mk bg hr",
    "be": "be ru", "az": "tr", "gl": "gl es pt", "ca": "ca es", "ms": "id", "lb": "de", "af": "af nl",
}  # fmt: skip
# language → who speaks, without a name: he or she, and behind the stroke who is no single person.
_PRONOUNS = {
    "en": "he she | they who it i we", "de": "er sie | wir ich man wer", "fr": "il elle | ils elles on qui",
    "es": "él ella | ellos ellas quien aquele", "pt": "ele ela | eles elas quem", "it": "lui lei egli | loro chi",
    "nl": "hij zij ze | wij men wie", "sv": "han hon | vi man", "da": "han hun | man", "nb": "han hun | man",
    "fi": "hän | he", "pl": "on ona | oni który", "cs": "on ona | oni", "ru": "он она | они кто",
    "uk": "він вона | вони", "bg": "той тя | те който", "hr": "on ona он она | oni они", "hu": "ő | ők",
    "ro": "el ea | ei care", "el": "αυτός αυτή | είναι", "tr": "o | onlar",
    "sk": "on ona | oni", "sl": "on ona | oni", "mk": "тој таа | тие", "be": "ён яна | яны", "lt": "jis ji | jie jos",
    "lv": "viņš viņa | viņi", "et": "ta tema | nad", "id": "dia ia | mereka", "is": "hann hún | þeir",
    "nn": "han ho | dei", "ca": "ell ella | ells elles", "gl": "el ela | eles elas", "sq": "ai ajo | ata",
    "sw": "yeye | wao", "af": "hy sy | hulle", "hy": "նա | նրանք",
}  # fmt: skip
_PREPOSITIONS = """
    a at in of from by with to for on about near against between under over into after before than and or behind an
    auf bei beim von vom mit für gegen aus zu zum zur nach vor über à de d en avec par pour sur contre chez du des con
    sobre desde do da dos das em com na no nas nos
    në për prej ndër mbi nën tek kwa katika kwenye
    para por durante até após perante hasta hacia sin entre ante tras
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
# Western and southern Slavic ones, without the ending of the genitive: "adwokat Jana Krana".
_LATIN_MEN = """
    jan adam piotr pawł tomasz marcin michał krzysztof andrzej stanisław wojciech jakub łukasz mateusz grzegorz
    zbigniew zenon bogdan ryszard robert rafał kamil daniel dawid dariusz mark leszk jack wald władysław kazimierz
    józef jerz roman edward henryk ireneusz mirosław jarosław sławomir przemysław bartosz sebastian artur konrad
    petr pavl josef jiří martin tomáš miroslav jaroslav františk zdeňk václav michal milan jakub lukáš david ondřej
    vojtěch daniel roman viktor vilém oldřich karl radk antonín ladislav bohumil stanislav rudolf aleš libor ivan jozef
    štefan peter ľubomír vladimír dušan anton marko ivan josip ante luk matej tomislav zoran dragan goran damir
    branko boris igor mario zdravk franjo petar nikol miloš milan nenad slobodan vladimir aleksandar andrej borut janez
    franc matjaž marjan jože tomaž aleš bojan dejan gregor rok matic primož dušan stjepan vladimir mat šim
"""


@cache
def latin_men() -> frozenset[str]:
    """Western and southern Slavic names of men, as far as they stand before an ending."""
    return frozenset(_LATIN_MEN.split())


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
def persons(language: str = "") -> frozenset[str]:
    """He and she."""
    return frozenset(word for one in _pronouns(language) for word in one.partition("|")[0].split())


@cache
def pronouns(language: str = "") -> frozenset[str]:
    """Who speaks, without a name; of all languages where the language is not known or has no table."""
    return frozenset(word for one in _pronouns(language) for word in one.replace("|", " ").split())


def _pronouns(language: str) -> list[str]:
    named = [one for one in NEIGHBOURS.get(language, language).split() if one in _PRONOUNS]
    return [_PRONOUNS[name] for name in named or _PRONOUNS]


@cache
def prepositions() -> frozenset[str]:
    """What stands behind these is no subject."""
    return frozenset(_PREPOSITIONS.split())


# What stands before the name of a body, or begins it: none of these is followed by who a person is.
_BODIES = """
    newspaper agency website magazine company firm union ministry department office university institute museum palace
    association federation foundation committee council court party police embassy league
    journal agence société groupe site ministère syndicat université musée palais association fédération fondation
    diario periódico agencia revista empresa grupo portal ministerio sindicato universidad museo palacio asociación
    federación fundación comité tribunal partido embajada jornal agência ministério universidade palácio associação
    giornale quotidiano agenzia azienda sito ministero università palazzo associazione
    tidningen bolaget sajten avisen avisa krant bedrijf ministerie server web portál deník list agentura společnost
    dziennik gazeta agencja firma spółka ministerstvo ministerstwo газета агентство компания портал издание сайт газети
    агенція компанія видання портал агенція портал новинар агенција агенция вестник лист agencija tvrtka portal časopis
    biroul ministerul agenția compania ziarul universitatea partidul
    reederei gesellschaft verband verein gewerkschaft konzern firma behörde amt zeitung bank partei gruppe stiftung
    operator charity broadcaster giant retailer group club
    công an quận huyện tỉnh xã phường phố nước ty đoàn trường viện báo đài nhà toà tòa sở bộ ban đảng
"""


@cache
def bodies() -> frozenset[str]:
    """Words before the name of a body, or at its beginning."""
    return frozenset(_BODIES.split())


POSSESSIVES = frozenset(
    """
    his her their sein seine ihr ihre son sa ses leur su sus seu sua suo zijn haar hans hennes hendes sin jego jej его
    её ее його її jeho její njegov njezin неговият onun
    """.split()
)
# What begins the clause that a verb of saying tells.
CLAUSES = frozenset("that que dass daß che att at что що че że že hogy ότι că kako".split())
# Languages in which a verb needs no pronoun.
WITHOUT_PRONOUN = frozenset("es pt it ro pl cs sk hr sr sl bs bg mk el hu ru uk ca".split())
# To whom somebody speaks, where a case tells so: "rekao je novinarima".
ADDRESSED = frozenset(
    """
    novinarima medijima novinarjem medijem novinářům novinárom médiím médiám dziennikarzom mediom журналистам прессе
    журналістам журналистите újságíróknak δημοσιογράφους
    """.split()
)
# English offices behind the field that they are of: "Environment secretary", "Financial analyst".
OFFICES = frozenset(
    """
    analyst officer manager editor engineer leader coach boss executive owner founder farmer lawyer researcher scientist
    expert economist author writer actor singer captain keeper head correspondent commissioner critic campaigner
    """.split()
)
# Before the name of a place.
LOCATIVES = frozenset("in en w v в у i à em".split())
INDEFINITE = frozenset("an un une ein eine einen einer ei eit um uma uno una een en ett et".split())


@cache
def little() -> frozenset[str]:
    """Words that are no verbs."""
    return frozenset(_LITTLE.split()) | prepositions() | pronouns()
