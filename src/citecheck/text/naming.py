"""Names in running text: runs of capitalised words, and the same name in Latin, Cyrillic and Greek letters."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

_WORD = r"(?:(?:[^\W\d_]\.){1,3}(?=[ \u00a0][^\W\d_])|[^\W\d_][\w’'-]*)"  # or initials
_RUN = re.compile(
    rf"(?<![\w’'-]){_WORD}(?:[ \u00a0](?:(?:de|da|di|von|van|der|den|al|el|bin|ibn|la|le|du|dos) )?{_WORD})*"
)
_ENDING = re.compile(r"['’](?:s|n?[ıiuüae]n?|[dt][ae]n?|y[ae]|l[ae]r)$")  # Putin's, Putin'in, Pekin'de
_ELIDED = re.compile(r"[A-Z]['’][^\W\d_A-Z]")  # an article that begins a sentence: L'adjointe
_VOWELS = re.compile("[aeiouy]")
MOST_WORDS = 6
MOST_PLACES = 20  # of a surname
LONGEST_WORD = 40  # characters
ALIKE = 0.65  # of the letters of two long names in two spellings
BETWEEN = " · "  # where several names are one text

# Before a name of one word: Papa Francisco, chị Hoa.
_BEFORE_LONE = frozenset(
    "papa pape papst paus papež papież king queen rey reina rei rainha ông bà anh chị em cô".split()
)
# What stands before a name and is none: titles and offices, in the languages that capitalise them.
_TITLES_TABLE = """
    mr mrs ms dr prof professor sir dame lord lady president vice prime minister foreign defence defense finance
    interior secretary general chief mayor governor senator chancellor ambassador king queen prince princess pope
    judge justice colonel captain commander director chairman chairwoman chair spokesman spokeswoman spokesperson
    cllr councillor sen rep hon
    deputy premier first harbour master state the a an chinese russian american british french german turkish
    herr frau präsident präsidentin minister ministerin bürgermeister bürgermeisterin kanzler kanzlerin
    monsieur madame mme m président présidente ministre maire señor señora presidente presidenta ministro ministra
    alcalde signor signora sindaco senhor senhora bay bayan bakan başkan başkanı bakanı müdürü
    cumhurbaşkanı dışişleri içişleri belediye
    президент министр мэр губернатор господин pan pani prezydent minister burmistrz
    πρόεδρος υπουργός πρωθυπουργός κυβέρνηση δήμαρχος κύριος κ κα δρ
"""
TITLES = frozenset(_TITLES_TABLE.casefold().split())
# Capitalised at the beginning of a sentence and within it without being names.
_NO_NAMES_TABLE = """
    i the a an this that these those he she it they we you his her their our its but and or so yet if when while as at
    in on of for from to by with after before since because although however moreover there then here now what who how
    why
    not no all both each some many most according in der die das den ein eine er sie es wir und aber wenn als nach vor
    le la les un une il elle ils nous et mais si el los las una lo y pero o e il gli uno ma i bu o ve ama bir da de
    он она они мы я и но в на это эта laut selon según segundo secondo volgens
    ähnlich anders auch nur noch schon sogar selbst seit bis ob dann doch denn damit dazu dabei daher deshalb trotzdem
    allerdings jedoch außerdem zudem dort hier heute gestern damals zuletzt viele einige alle manche beide jeder jede
    soll sollte i'll i'm i've i'd i’ll i’m i’ve i’d
    durch ohne wegen trotz gemäß unter hinter vor zwischen für mit von zu bei um über gegen
    dans pour avec sur en ce cette ces son sa ses leur on depuis après avant aussi ainsi puis alors malgré sans chez
    con por para como cuando este esta su sus desde tras también además así per come quando questo questa dopo anche
    così em no na com isso depois ainda op met voor toen ook na bij een het på för när efter det den jag etter og men
    w po z jak ale to ten ta tak podle с к о у за из от до при для как когда то так после также однако если чтобы
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december
"""
NO_NAMES = frozenset(_NO_NAMES_TABLE.split())
# Offices that are nobody's surname: where a run of capitals ends with one, it names an office, "the US President".
_OFFICES = frozenset(
    """
    president minister secretary chancellor premier spokesman spokeswoman spokesperson ambassador chairman chairwoman
    präsident präsidentin minister ministerin kanzler kanzlerin ministre ministro ministra presidente presidenta
    """.split()
)
# Persons and groups that German prints as it prints names.
_GERMAN_NOUN = re.compile(
    r"(?:sprecher|chef|minister|präsident|leiter|anwält|anwalt|direktor|vorsitzende|forscher|expert|beobachter|zeug|kritiker|"
    r"polizei|medien|behörde|(?:stände|national|bundes|stadt|gemeinde|staats|kantons|regierungs)rat|insider|anwohner|ermittler|angaben|bericht|umfrage|studie|gericht|verband|partei|kreise)"
)
_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџ" + "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh sch  y  e yu ya i i e g u j l n c d d "
        "a v g d e z i th i k l m n x o p r s s t i f ch ps o".split(" "),
        strict=True,
    )
)
_UNDECOMPOSED = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "e"}
_TABLE = str.maketrans(_LETTERS | _UNDECOMPOSED)


class _Romanised(dict[int, str]):
    """What becomes of a letter, worked out when it is met for the first time."""

    def __missing__(self, code: int) -> str:
        apart = unicodedata.normalize("NFKD", chr(code))
        found = "".join(one for one in apart if not unicodedata.combining(one)).translate(_TABLE)
        self[code] = found
        return found


_romanised = _Romanised()
_FOREIGN = re.compile("[^\x00-\x7f]+")


def romanised(text: str) -> str:
    """A text in small Latin letters without accents, letter by letter: roughly as another alphabet prints it."""
    folded = text.casefold()
    return folded if folded.isascii() else _FOREIGN.sub(lambda run: run[0].translate(_romanised), folded)


def names(sentence: str, language: str | None = None) -> list[str]:
    """The names in a sentence, each once: runs of capitalised words, without what only begins the sentence.

    German capitalises every noun, so only runs of two words count there; scripts without capitals give none.
    """
    found: dict[str, None] = {}
    for start, run in runs(sentence):
        bare = without_titles(run)
        least = 2 if (language or "").startswith("de") or (start == 0 and len(run) == len(bare)) else 1
        if len(bare) >= least and not all(one.isupper() for one in bare) and any(len(one) > 3 for one in bare):
            found.setdefault(" ".join(bare[:MOST_WORDS]))
    return list(found)


def name_runs(text: str, language: str | None = None, *, is_lone: bool = False) -> Iterator[tuple[int, list[str]]]:
    """Names without titles and where each begins, in a stretch known to have one; `is_lone`: one word is enough.

    A lone German word is a name only at the very beginning, and where it is no office: "sagte Krahn".
    """
    is_german = (language or "").startswith("de")
    for start, run in runs(text):
        bare = without_titles(run)
        if not bare or all(one.isupper() for one in bare) or not any(len(one) > 2 for one in bare):
            continue
        if bare[-1].casefold() in _OFFICES or (
            is_german and len(bare) == 2 and _GERMAN_NOUN.search(bare[-1].casefold())
        ):
            continue
        if len(bare) == 1 and (not is_lone or (is_german and (start or _GERMAN_NOUN.search(bare[0].casefold())))):
            continue
        bare = bare[-MOST_WORDS:]
        yield text.find(bare[0], start), bare


def runs(text: str) -> list[tuple[int, list[str]]]:
    """Runs of capitalised words with the place where each begins; possessive and case endings are taken off."""
    found = []
    for match in _RUN.finditer(text):
        run: list[str] = []
        at = match.start()
        for word in (*match.group().replace("\u00a0", " ").split(" "), ""):
            if word[:1].isupper() and not (not run and (word.casefold() in NO_NAMES or _ELIDED.match(word))):
                run.append(_ENDING.sub("", word))
                if run[-1] != word:  # an ending closes a name
                    found.append((text.find(run[0], at), run))
                    run = []
            elif run and word in ("de", "da", "di", "von", "van", "der", "den", "al", "el", "bin", "ibn", "la", "du"):
                run.append(word)
            else:
                while run and run[-1].islower():
                    run.pop()
                if run:
                    found.append((text.find(run[0], at), run))
                run = []
    return found


def without_titles(run: list[str]) -> list[str]:
    """A run without the titles and offices before the name; empty where nothing else is there."""
    first = next((at for at, word in enumerate(run) if word.casefold().rstrip(".") not in TITLES), len(run))
    return run[first:]


def is_named(name: str, text: str) -> bool:
    """Whether a text has a name where a capital means one: several words, or one that stands within a sentence.

    "Residents said" may begin with a name or not; "as Farrow said" has one.
    """
    if " " in name or name[:1] > "\u2e80" or "\u0e00" <= name[:1] <= "\u0e7f":
        return True
    at = text.find(name)
    while at >= 0:
        before = text[max(at - 3, 0) : at].rstrip('(“„«"')
        is_within = before[-1:] in (" ", "\u00a0") and (
            before.rstrip(", \u00a0")[-1:].isalpha() or "," in before  # “…”, Residents say
        )
        if is_within and not text[at + len(name) : at + len(name) + 1].isalnum():
            return True
        at = text.find(name, at + 1)
    return False


def is_surname(word: str, text: str) -> bool:
    """Whether a text has a word behind a first name or a title: Choong, of Joe Choong."""
    for found in islice(re.finditer(rf"(?<=\w)\.?[ \u00a0]{re.escape(word)}(?!\w)", text), MOST_PLACES):
        before = re.split(r"[^\w.]", text[max(found.start() - LONGEST_WORD, 0) : found.start()])[-1]
        is_first = before.istitle() and before.casefold() not in NO_NAMES
        if is_first or before.casefold() in TITLES or before in _BEFORE_LONE:
            return True
    return False


def begins_name(word: str, text: str) -> bool:
    """Whether a text has a word before another name's word: Bakos, of Bakos Tivadar."""
    found = re.search(rf"(?<!\w){re.escape(word)}[ \u00a0]([^\W\d_][\w’'-]+)", text)
    return found is not None and found[1].istitle()


def is_same_name(one: str, other: str) -> bool:
    """Whether two names can be one's: a word in common, whatever its ending and alphabet.

    Of names in signs without capitals two signs in a row are enough.
    """
    if min(one[:1], other[:1]) > "\u2e80":
        return any(one[at : at + 2] in other for at in range(max(len(one) - 1, 1)))
    mine, theirs = (
        [_key(word) for word in romanised(name).replace(".", " ").split() if len(word) > 1] for name in (one, other)
    )
    return any(_is_same_word(word, each) for word in mine for each in theirs)


def _is_same_word(one: str, other: str) -> bool:
    """Whether two words can be forms of one name: Kran and Krana, Marek and Marka."""
    if one[:5] == other[:5]:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 3 or len(longer) - len(shorter) > 3:
        return False
    if longer.startswith(shorter[: max(3, len(shorter) - 1)]) and len(shorter) < 6:
        return True
    if len(shorter) >= 6 and shorter[:2] == longer[:2] and _likeness(shorter, longer) >= ALIKE:
        return True  # Sargsyan, Sarkissian
    bones = _VOWELS.sub("", shorter)
    return len(bones) > 2 and shorter[:2] == longer[:2] and bones == _VOWELS.sub("", longer)


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other)


def _key(word: str) -> str:
    return re.sub(r"(?:yy|iy|ij|ii|yi|y|i)$", "i", word)
