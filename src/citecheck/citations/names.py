"""Is a few words in a note the name of a person, of an outlet, of neither?"""

import re
from functools import cache, lru_cache

from citecheck import urls
from citecheck.locales import key, terms
from citecheck.text import fold


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# News agencies: they stand where an author stands.
AGENCIES = frozenset({
    "reuters", "associated press", "ap", "the associated press", "afp", "agence france-presse", "anadolu agency", "aa",
    "anadolu ajansı", "xinhua", "xinhua news agency", "tass", "тасс", "риа новости", "ria novosti", "interfax",
    "интерфакс", "dpa", "efe", "ansa", "kyodo", "kyodo news", "yonhap", "bloomberg", "upi", "pti", "ani", "irna", "iha",
    "ukrinform", "укринформ", "lusa", "belga", "apa", "pap", "ritzau", "tt", "ntb", "stt", "新华社", "路透社",
})  # fmt: skip

# Words that persons' names do not hold and outlets' names do.
_OUTLET_WORDS = _words("""
    the news times post daily journal review press magazine agency institute university center centre ministry
    foundation department government office council commission organization organisation bank union association
    committee society network today weekly tribune herald gazette observer guardian telegraph broadcasting television
    radio tv media bbc cnn wikipedia youtube twitter facebook blog online policy affairs studies research report
    gazetesi haber ajansı bakanlığı üniversitesi dergisi enstitüsü vakfı merkezi gazeta газета агентство институт
    ministère ministerio ministério ministero ministerstwo ministerstvo міністерство agence agencia agenzia bundesamt
    министерство университет центр фонд журнал новости вестник zeitung spiegel welt rundschau ministerium universität
    bundesministerium bundeszentrale rechnungshof verlag stiftung kommission parlement parlament parlamento parliament
    assemblée conseil consejo consiglio conselho rada рада ministerie ministeriet ministeriö virasto laitos urząd úřad
    hivatal egyetem yliopisto universiteit universitet universidad universidade università université uniwersytet
    министерството міністерства служба комитет комітет издательство видавництво wydawnictwo nakladatelství kiadó
    tribunal tribunale tribunais cour rechtbank bíróság domstol gericht суд sąd soud súd instituto istituto institut
    instytut ústav intézet institutet statistics fundación fundação fondazione fondation fundacja nadace nadácia
    alapítvány säätiö fundația asociación associação association associazione asociația verein stowarzyszenie
    kementerian lembaga badan agência agentúra agentura agencija agenția agentschap secretaría secretaria secrétariat
    dirección direção direction direzione direkcija министарство министарства ministarstvo ministrstvo ministerul
    ministeerium ministerija bakanlik kancelaria urząd úrad hatóság autoritatea autorité autoridad autoridade autorità
    асоціація ассоциация асоциация академія академия інститут институт університет университет союз федерація
    федерация держстат росстат агенція департамент управління управление дирекция
    hiệp viện cục trường đại công
    statens styrelsen direktoratet kommune kommunen kommisjonen kommissionen regierung gobierno governo gouvernement
    guvernul vláda vlada rząd kormány hallitus regeringen regjeringen правительство уряд правителство
    förlag forlag uitgeverij éditions editora ediciones edizioni yayınları presses gmbh
""")
_PARTICLES = _words("""
    de da do dos das del della di du des van von der den ter ten la le el al bin ibn ben abu af av zu zur und and
    y e et ve i и та & jr sr ii iii
""")
# Words with which a note begins before it names anyone.
SIGNALS = re.compile(
    r"^(?:(?:see|see also|cf\.?|compare|e\.g\.,?|for example,?|quoted in|cited in|bkz\.?|bak\.?|ayrıca bkz\.?|см\.?|"
    r"см\. также|"
    r"напр\.?|vgl\.?|siehe|siehe auch|voir|voir aussi|cfr\.?|véase|ver|vedi|zie|source|sources|reference|référence|"
    r"referencia|referência|bron|zdroj|źródło|lähde|kilde|källa|джерело|kaynak|источник|quelle|"
    r"fuente|fonte|and|und|ve|и|by|von|par|por|автор|yazar)\s*[:：]?\s+"
    r"(?:(?:also|auch|aussi|for example|for instance|e\.g\.|z\.\s?B\.|zum Beispiel|etwa|par exemple|por ejemplo"
    r"|per esempio|например|örneğin),?\s+)?)+",
    re.I,
)
_INITIALS = re.compile(r"(?:^|[\s,.])[^\W\d_](?:\.|\b)(?:[\s-]?[^\W\d_]\.?)*(?=$|[\s,;&.])")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-'’‐.][^\W\d_]+)*\.?")


def is_person(text: str) -> bool:
    """Whether words read as one or more persons' names: "Surname, Name", "N. Surname", "Name Surname", "… et al."."""
    return len(text) <= 160 and _is_person(text)


@cache
def others() -> tuple[str, ...]:
    """ "And others" behind a list of names, the longest first, without the stop of what is cut short."""
    listed = {form.strip(". ") for name in ("et-al", "and others") for forms in terms(name).values() for form in forms}
    return tuple(sorted(listed | set(_OTHERS.split("|")), key=lambda form: (-len(form), form)))


# Beside the terms of the CSL locales.
_OTHERS = "et al|и др|ve diğ|ve ark|vd|u. a|u.a|e outros|y otros|y cols|et coll|i dr|a kol|a spol|m. fl|dkk|等|ら|외"


@cache
def _others() -> re.Pattern[str]:
    spaced = "|".join(re.escape(form).replace(r"\ ", r"\s?") for form in others())
    return re.compile(rf"(?:^|[\s,]|(?<=[\u3040-\ud7a3]))(?:{spaced})\.?$", re.I)


def without_others(text: str) -> str:
    """A list of names without "and others" at its end."""
    found = _others().search(text)
    return text[: found.start()] if found is not None else text


@cache
def _ands() -> re.Pattern[str]:
    """ "And" between the last two names, or before the last."""
    listed = "|".join(sorted(map(re.escape, _and_forms()), key=len, reverse=True))
    return re.compile(rf"(?:^|\s)(?i:{listed})\s(?=[^\W\d_a-z])")


@cache
def _and_forms() -> frozenset[str]:
    return frozenset(form for forms in terms("and").values() for form in forms) | {"&", "/"}


@cache
def _and_words() -> frozenset[str]:
    """The first words of all that may stand for "and": a quick look before the longer one."""
    return frozenset(form.split()[0].casefold() for form in _and_forms())


def has_and(words: str) -> bool:
    """Whether "and" joins what words list, in any language."""
    return not _and_words().isdisjoint(words.casefold().split())


def with_plain_ands(words: str) -> str:
    """A list of names with "&" for every "and", without "and others"."""
    bare = without_others(words)
    return (bare if not has_and(bare) else _ands().sub(" & ", bare)).strip(" &")


@lru_cache(maxsize=1_024)
def _is_person(text: str) -> bool:
    if _DIGIT.search(text):
        return False
    if _others().search(text):
        return True
    parts = _LETTERS.findall(text)
    if not 1 <= len(parts) <= 24:
        return False
    if any(part.casefold().strip(".") in _OUTLET_WORDS for part in parts):
        return False
    small = [part for part in parts if part[0].islower()]
    if len(small) == len(parts) or any(part.casefold() not in _PARTICLES for part in small):
        return False
    if "," in text or has_initial(text):
        return True
    if any(dash in text for dash in (" - ", " – ", " — ")):
        return False
    return 2 <= len(parts) <= 4 or any(word in text for word in (" and ", " & ", " ve ", " und ", " et ", " и ", " y "))


@lru_cache(maxsize=256)
def are_persons(words: str) -> bool:
    """Whether words are the names of persons, none of more than a few words."""
    if without_others(words) != words:
        return True
    plain = words if _ONE_LETTER.search(words) and "," not in words else with_plain_ands(words.replace("/", " & "))
    return is_person(plain) and all(len(one.split()) <= _OF_NAME for one in _BETWEEN.split(plain))


_ONE_LETTER = re.compile(r"\s[ao]\s")  # "and" in one language, an article in others
_BETWEEN, _OF_NAME = re.compile(r"[,;&]"), 4


def opens_with_names(words: str) -> bool:
    """Whether what was taken for a title is a list of names, or begins with one that a comma closes."""
    first, comma, rest = words.partition(", ")
    if sum(1 for word in first.split() if word[0].islower()) > _MOST_PARTICLES:
        return False
    bare = with_plain_ands(first)
    if not 2 <= len(bare.split()) <= _MOST_NAMES or not is_person(bare) or has_outlet_word(bare):
        return False
    return not comma or (rest[:1].isupper() and len(rest.split()) > _FEWEST and has_small(rest))


_MOST_PARTICLES = 4  # small words that a few names have among them at most
_MOST_NAMES, _FEWEST = 9, 3  # words of names at most, of a title at least


def has_small(words: str) -> bool:
    """Whether one of several words begins small."""
    return any(word[0].islower() and len(word) > 1 for word in words.split())


def is_outlet(text: str) -> bool:
    """Whether a short name says by its own words that it is an outlet or a body."""
    words = re.findall(r"\w+", text.casefold())
    return 1 <= len(words) <= 6 and any(word in _OUTLET_WORDS for word in words)


@lru_cache(maxsize=256)
def names_body(text: str) -> bool:
    """Whether one of the words, beside an article, is such as names of outlets and bodies hold."""
    return any(word in _OUTLET_WORDS for word in re.findall(r"[^\W\d_]{2,}", text.casefold()) if word != "the")


def has_outlet_word(text: str) -> bool:
    """Whether one of the words is such as persons' names do not hold."""
    return any(word in _OUTLET_WORDS for word in re.findall(r"[^\W\d_]{3,}", text.casefold()))


def has_initial(text: str) -> bool:
    """Whether a letter stands for a given name."""
    return any(not found[0].lstrip(" ,.")[:1].islower() for found in _INITIALS.finditer(text))


def is_agency(text: str) -> bool:
    """Whether words name a news agency."""
    return " ".join(text.split()).casefold().strip(" .") in AGENCIES


def may_be_outlet(text: str) -> bool:
    """Whether words can be the name of an outlet or publisher at all: short, and written as names are."""
    return len(text) <= 90 and _may_be_outlet(text)


@lru_cache(maxsize=1_024)
def _may_be_outlet(text: str) -> bool:
    parts = text.split()
    if not 1 <= len(parts) <= 9 or not any(map(str.isalpha, text)):
        return False
    if _DATED.search(text) or "://" in text or (parts[-1].islower() and parts[-1] in _NEVER_LAST):
        return False
    first = text.lstrip("'‘’\"“”«„*_(")[:1]
    if sum(map(str.isalpha, text)) < 2 or (
        first.islower()
        and not "ა" <= first <= "ჿ"
        and "." not in parts[0][:-1]
        and not any(sign.isupper() for sign in parts[0])
    ):
        return False
    small = sum(
        1 for part in parts if part[0].islower() and part.casefold() not in _SMALL_IN_TITLES and not _ELIDED.match(part)
    )
    return small <= max(1, len(parts) // 3)


_NEVER_LAST = _words("of the for in on to a an with and at by und et och og en y e i и de des du von van für pour")
_ELIDED = re.compile(r"[ldn][’'](?=[^\W\d_a-zà-ÿ])|dell[’']|all[’']")  # "Ministère de l'Intérieur"
_DATED = re.compile(r"[(（](?:1[5-9]|20)\d\d[a-z]?[)）]")  # "Surname, A. (2021)" is an author
_SMALL_IN_TITLES = _PARTICLES | {
    "of",
    "the",
    "for",
    "in",
    "on",
    "to",
    "a",
    "an",
    "with",
    "för",
    "für",
    "pour",
    "по",
    "в",
}


@lru_cache(maxsize=256)
def _labels(address: str) -> tuple[str, tuple[str, ...]]:
    """The letters of an address's host in a row, and its labels."""
    readable = key(urls.host(address)).translate(_IN_HOSTS)
    return re.sub(r"[^\w]|_", "", readable), tuple(re.split(r"[.\-]", readable))


# Letters that hosts spell otherwise.
_IN_HOSTS = str.maketrans({"æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa"})


@lru_cache(maxsize=4096)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a name as hosts have them: without accents."""
    return tuple(re.findall(r"\w+", key(fold(text)).translate(_IN_HOSTS)))


def _initials(text: str) -> tuple[str, str]:
    """The first letters of a name's words, and of those that are written large: "Food and Agriculture Organization"."""
    return "".join(word[0] for word in plain_words(text)), "".join(
        word[0] for word in text.split() if word[0].isupper()
    ).lower()


_PAIR = 2


@lru_cache(maxsize=256)
def abbreviates_host(text: str, address: str | None) -> bool:
    """Whether one of a host's labels before the last is the initials of a name: "United Nations" and un.org."""
    if address is None or " " not in text:
        return False
    labels = _labels(address)[1]
    return any(
        one in labels[-2:-1] or (len(one) > _PAIR and one in labels[:-1]) for one in _initials(text) if len(one) > 1
    )


@lru_cache(maxsize=256)
def spells_host(text: str, address: str | None) -> bool:
    """Whether all words of a name stand in a row in the host of an address."""
    if address is None:
        return False
    return _is_spelled(text, address) or (not text.isascii() and _is_spelled(text.translate(UMLAUTS), address))


def spells_whole(text: str, address: str) -> bool:
    """Whether all letters of a name stand in a row in the host of an address, a short first word's too."""
    return "".join(plain_words(text)) in _labels(address)[0]


def _is_spelled(text: str, address: str) -> bool:
    joined, _ = _labels(address)
    words = plain_words(text)
    small = ("the", "of", "and", "for")
    spellings = (words, words[len(words) > 1 and len(words[0]) <= 3 :], [word for word in words if word not in small])
    return any(len(letters) >= 4 and letters in joined for letters in map("".join, spellings))


def fits_host(text: str, address: str | None) -> bool:
    """Whether a name can be read out of the host of an address: "The Daily Example" and dailyexample.com."""
    if address is None:
        return False
    joined, labels = _labels(address)
    plain = plain_words(text)
    words = [word for word in plain if word not in ("the", "of", "and", "for")]
    letters = "".join(words)
    if len(letters) >= 3 and (letters in joined or (len(labels) > 1 and labels[-2] in letters and len(labels[-2]) > 3)):
        return True
    if any(any(label.startswith(one) for label in labels) for one in _initials(text) if len(one) > _PAIR):
        return True
    return any(len(word) >= 6 and word in joined for word in words)
