"""Where a quotation and the closest passage part ways, word by word, and what each difference weighs."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal

from citecheck import figures
from citecheck.evidence.stems import is_content, stem
from citecheck.figures import Figure
from citecheck.model import Difference
from citecheck.text import Part, words

Weight = Literal["number", "name", "negation", "spelling", "word"]

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f' ]\d{3})*(?:[.,]\d+)?")
MARGIN = 4  # words around the stretch that is most alike
LONGEST = 160  # characters of a difference that are shown
CLOSING = frozenset('”“»"」』')  # behind words of a quotation

# Words that turn a statement round, folded, by language; endings that do ("-n't") are looked at apart.
_NEGATIONS_TABLE = """
    not no never none neither nor without cannot nobody nothing nowhere hardly nicht kein keine keinen keiner
    keinem nie niemals niemand nichts ohne weder ne pas jamais aucun aucune rien sans personne ni nunca ningún
    ninguna ninguno nada sin jamás tampoco não nenhum nenhuma sem non mai nessun nessuno nessuna senza né niet
    geen nooit niets zonder żaden żadna bez ani не нет ни никогда никто ничего без нельзя немає ні ніколи жоден
    değil yok hayır asla hiç hiçbir deyil yox inte ej aldrig ingen inga utan ikke aldri uten ei eivät eikä ilman
    nem nincs soha nu niciun fără nikdy žádný není nije nema nikada לא אין لا لم لن ليس ما غير نه نیست नहीं मत
    tidak bukan belum tanpa jangan không chẳng chưa đừng 不 没 無 未 非 ไม่ δεν δε μην μη όχι ποτέ κανείς κανένας καμία
    τίποτα χωρίς ούτε nikdo nikt nikto nitko niko nikoli nikada nikdy nič ništa nic brez nebyl nemá nėra nera nekad
    ekki aldrei enginn án nuk ningú niciodată nici senki semmi nélkül sem нито никога няма нема нису није
    בלי مت نہیں نہ بدون بلا না নয় নেই არ ვერ չի ոչ inget ingenting keegi
"""
NEGATIONS = frozenset(_NEGATIONS_TABLE.split())
# language → words that negate in another one, and are common words in it: Portuguese "no" is "in the".
_OTHERWISE = {
    "en": "sin", "pt": "no", "gl": "no", "lv": "no", "pl": "no pas", "cs": "no sem", "sk": "no sem",
    "hr": "no pas nada", "sr": "no pas nada", "bs": "no pas nada", "sl": "no sem pas nada", "ro": "ne mai", "it": "ne",
    "sv": "nu sin ni", "da": "nu sin ni", "nb": "nu sin ni ei", "no": "nu sin ni ei", "nn": "nu sin ni ei",
    "nl": "nu pas", "de": "mai", "fr": "mai", "hu": "mai", "is": "sem", "bg": "ни", "mk": "ни", "vi": "mai",
}  # fmt: skip
# Before these "personne" is a person.
_ONE_PERSON = frozenset("une la cette chaque toute sa ma ta autre même".split())
# What turns a word round before it and behind it, folded. What is left of a word that was cut must be four letters.
_PREFIXES = frozenset(
    """
    un in im il ir dis non anti des dés dé miss o on u epä eba mitte не ні ни без бес ne nie bez bes nem
    αν α ن نا بی غیر अ गैर ა არა
""".split()
)
_ENDINGS = ("n't", "less", "los", "frei", "loos", "loze", "lös", "løs", "ton", "tön", "tta", "ttä", "tlan", "tlen",
            "talan", "telen", "siz", "sız", "suz", "süz", "maz", "mez", "tu")  # fmt: skip
# A unit in the languages whose number words are known, to be put behind a bare number word.
_UNITS = {"en": " percent", "de": " Prozent", "ru": " процентов", "fr": " pour cent", "tr": " milyon",
          "es": " millones", "it": " milioni", "pt": " milhões"}  # fmt: skip
# British and American spelling, as pairs of endings or of letters inside a word.
_ENDINGS_TABLE = """
isation/ization ising/izing ised/ized ise/ize ises/izes yse/yze ysed/yzed our/or ours/ors oured/ored ouring/oring
ourable/orable ourhood/orhood ourite/orite tre/ter tres/ters ence/ense ogue/og elled/eled elling/eling eller/eler
grammes/grams gramme/gram amme/am gement/gment lling/ling lled/led
"""
_SPELLINGS = tuple(tuple(pair.split("/")) for pair in _ENDINGS_TABLE.split())
_SPELLED_TABLE = """
grey/gray tonne/ton towards/toward tyre/tire cheque/check plough/plow aluminium/aluminum sceptical/skeptical
while/whilst among/amongst learnt/learned whisky/whiskey
"""
_SPELLED = {frozenset(pair.split("/")) for pair in _SPELLED_TABLE.split()}


@dataclass(frozen=True)
class Alignment:
    """A quotation laid along a passage: `start` and `end` are the stretch of the passage that stands for it.

    `share` and `content_share` are the parts of all words and of the content words that match in order; `inserted`
    counts words that only the passage has. Of several passages only the best is asked for its differences.
    """

    start: int
    end: int
    share: float
    content_share: float
    inserted: int
    weighed: Callable[[], tuple[Difference, ...]] = field(compare=False, repr=False)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Where the words part ways."""
        return self.weighed()


def align(asked: str, passage: str, language: str | None) -> Alignment:
    """Lay a quotation along a passage, word by word."""
    from rapidfuzz.distance import Indel

    left = _words_of(asked)
    right = _stretch(left, words(passage))
    if not left or not right:
        return Alignment(0, 0, 0.0, 0.0, 0, tuple)
    soft_left, soft_right = [stem(one.text) for one in left], [stem(one.text) for one in right]
    steps = [(step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end)
             for step in Indel.opcodes(soft_left, soft_right)]  # fmt: skip
    steps = _trimmed(_drawn_together(_joined(steps), soft_left, soft_right), passage, right)
    equal = [at for tag, a, b, *_ in steps if tag == "equal" for at in range(a, b)]
    content = [at for at, one in enumerate(left) if is_content(one.text)]
    inserted = sum(d - c for tag, _, _, c, d in steps if tag != "equal")
    first = next((c for _, _, _, c, d in steps if d > c), 0)
    last = max((d for _, _, _, c, d in steps if d > c), default=first + 1)

    def weighed() -> tuple[Difference, ...]:
        return tuple(one for step in steps for one in _of_step(step, asked, passage, left, right, language))

    return Alignment(
        right[first].start, right[last - 1].end, len(equal) / len(left),
        len(set(equal) & set(content)) / max(len(content), 1), inserted, weighed,
    )  # fmt: skip


_words_of = lru_cache(64)(words)  # a quotation is laid along several passages


def _stretch(left: list[Part], right: list[Part]) -> list[Part]:
    """The words of the passage around the stretch that is most like the quotation, letter by letter."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    if len(right) <= len(left) + 2 * MARGIN:
        return right
    joined = " ".join(one.text for one in right)
    found = partial_ratio_alignment(" ".join(one.text for one in left), joined)
    if found is None:
        return right
    first = joined.count(" ", 0, found.dest_start)
    last = joined.count(" ", 0, found.dest_end) + 1
    return right[max(first - MARGIN, 0) : last + MARGIN]


Step = tuple[str, int, int, int, int]


def _joined(steps: list[Step]) -> list[Step]:
    """Neighbouring deletions and insertions as one replacement."""
    done: list[Step] = []
    for step in steps:
        if done and step[0] != "equal" and done[-1][0] != "equal":
            _, a, _, c, _ = done[-1]
            done[-1] = ("replace", a, step[2], c, step[4])
        else:
            done.append(step)
    return [(_tag(step), *step[1:]) for step in done]


def _tag(step: Step) -> str:
    tag, a, b, c, d = step
    if tag == "equal":
        return tag
    return "insert" if a == b else ("delete" if c == d else "replace")


def _drawn_together(steps: list[Step], left: list[str], right: list[str]) -> list[Step]:
    """The first and the last words beside the rest of the quotation, where the passage has them there a second time.

    "We waited, we wrote eleven letters": "We wrote ten letters" begins with the second "we".
    """
    if len(steps) > 1 and steps[0][0] == "equal":
        (_, a, b, *_), (_, _, end, first, last) = steps[:2]
        at = next((at for at in range(last - b + a, first - 1, -1) if right[at : at + b - a] == left[a:b]), None)
        if at is not None:
            steps = [("equal", a, b, at, at + b - a), *_step(b, end, at + b - a, last), *steps[2:]]
    if len(steps) > 1 and steps[-1][0] == "equal":
        (_, start, _, first, last), (_, a, b, *_) = steps[-2:]
        at = next((at for at in range(first, last - b + a + 1) if right[at : at + b - a] == left[a:b]), None)
        if at is not None:
            steps = [*steps[:-2], *_step(start, a, first, at), ("equal", a, b, at, at + b - a)]
    return steps


def _step(a: int, b: int, c: int, d: int) -> list[Step]:
    step = ("replace", a, b, c, d)
    return [(_tag(step), a, b, c, d)] if b > a or d > c else []


def _trimmed(steps: list[Step], passage: str, right: list[Part]) -> list[Step]:
    """Without the passage's words before and after: what is only inserted at the ends is not part of the quotation.

    Where the last words of the quotation have no match, as many words of the passage stand for them and hardly more,
    and none behind the mark that closes the passage's own quotation.
    """
    if steps and steps[0][0] == "insert":
        steps = steps[1:]
    if steps and steps[-1][0] == "insert":
        steps = steps[:-1]
    if steps and steps[0][0] == "replace":
        _, a, b, c, d = steps[0]
        steps = [("replace", a, b, max(c, d - (b - a) - 1), d), *steps[1:]]
    if steps and steps[-1][0] == "replace":
        _, a, b, c, d = steps[-1]
        d = min(d, c + (b - a) + 2)
        gaps = (passage[right[at].end : right[at + 1].start] for at in range(c, d - 1))
        closed = next((c + 1 + at for at, gap in enumerate(gaps) if not CLOSING.isdisjoint(gap)), d)
        steps = [*steps[:-1], ("replace", a, b, c, closed)]
    return steps


def _of_step(
    step: Step, asked: str, passage: str, left: list[Part], right: list[Part], language: str | None
) -> list[Difference]:
    tag, a, b, c, d = step
    if tag == "equal":
        pairs = zip(left[a:b], right[c:d], strict=True)
        return [
            Difference(asked[one.start : one.end], passage[two.start : two.end], _of_forms(one.text, two.text))
            for one, two in pairs
            if one.text != two.text
        ]
    said = _printed(asked, left, a, b)
    stands = _printed(passage, right, c, d)
    weight = _weigh(said, stands, left[a:b], right[c:d], language, is_first=a == 0)
    return [Difference(said[:LONGEST], stands[:LONGEST], weight)]


def _printed(text: str, parts: list[Part], first: int, last: int) -> str:
    """The words as printed; a number whole, though its groups of digits are words of their own."""
    if first >= last:
        return ""
    start, end = parts[first].start, parts[last - 1].end
    if text[start].isdigit() or text[end - 1].isdigit():
        for number in _NUMBER.finditer(text, max(start - 16, 0), end + 16):
            if number.start() < start < number.end():
                start = number.start()
            if number.start() < end < number.end():
                end = number.end()
    return text[start:end]


def _of_forms(one: str, other: str) -> Weight:
    """Two words with one stem: the same in another spelling, or another form."""
    return "spelling" if is_spelling(one, other) else "word"


def is_spelling(one: str, other: str) -> bool:
    """Whether two folded words are one word in two spellings: British and American, with accents and without."""
    if one == other or frozenset((one, other)) in _SPELLED:
        return True
    if _plain(one) == _plain(other):
        return True
    for here, there in _SPELLINGS:
        for a, b in ((one, other), (other, one)):
            if a.endswith(here) and b.endswith(there) and a[: -len(here)] == b[: -len(there)]:
                return True
    return False


def _plain(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter) and letter != "'")


def _weigh(
    said: str, stands: str, left: list[Part], right: list[Part], language: str | None, *, is_first: bool
) -> Weight:
    one, other = [part.text for part in left], [part.text for part in right]
    if _plain("".join(one)) == _plain("".join(other)) or (
        len(one) == len(other) == 1 and is_spelling(one[0], other[0])
    ):
        return "spelling"
    numbers = _numbers(said, stands, language)
    if numbers is not None:
        return numbers
    turned = abs(len(negations(one)) - len(negations(other)))
    remainder = max(len(one) - len(negations(one)), len(other) - len(negations(other)))
    if turned and remainder <= 1:
        return "negation"
    if language != "de" and one and other:
        named = (_names(said, left, is_first=is_first), _names(stands, right, is_first=False))
        if all(named) and named[0] != named[1]:
            return "name"
    return "word"


def _numbers(said: str, stands: str, language: str | None) -> Weight | None:
    """Both sides have figures: "number" if these differ, "spelling" if they are the same written otherwise."""
    if not said or not stands:
        return None
    one = _figures(said, language)
    other = _figures(stands, language) if one else []
    if one and other:
        same = [(a.low, a.high) for a in one] == [(b.low, b.high) for b in other]
        return "spelling" if same else "number"
    digits = ["".join(filter(str.isdigit, text)) for text in (said, stands)]
    return "number" if all(digits) and digits[0] != digits[1] else None


def _figures(text: str, language: str | None) -> list[Figure]:
    """The figures in a few words; small ones in words ("seven") are read as soon as a unit stands behind them."""
    found = figures.find(text, language)
    if not found and text and (unit := _UNITS.get(language or "en")):
        # The unit alone ("million") is a figure too, and no word of the text.
        found = [one for one in figures.find(text + unit, language) if one.start < len(text)]
    return found


def negations(folded: list[str], language: str | None = None) -> list[str]:
    """The words that negate, in a language; in any where it is not known."""
    otherwise = _OTHERWISE.get((language or "")[:2], "").split()
    return [
        word
        for at, word in enumerate(folded)
        if (word in NEGATIONS or word.endswith("n't"))
        and word not in otherwise
        and not (word == "personne" and at and folded[at - 1] in _ONE_PERSON)
    ]


def is_turned_before(printed: str, asked: str) -> bool:
    """Whether a folded word is another one with a negation before it: "illegal", "legal"."""
    return printed != asked and printed.endswith(asked) and printed[: -len(asked)] in _PREFIXES


def is_turned_behind(printed: str, asked: str) -> bool:
    """Whether a folded word is another one with a negation behind it: "careless", "care"; "wouldn't", "would"."""
    return printed != asked and printed.startswith(asked) and printed[len(asked) :].startswith(_ENDINGS)


def weigh_omission(skipped: str) -> Weight:
    """What it weighs that words were left out without a sign: much, if they negate."""
    parts = [part.text for part in words(skipped)]
    return "negation" if negations(parts) and len(parts) <= 3 else "word"


def _names(text: str, parts: list[Part], *, is_first: bool) -> list[str]:
    """The capitalised words, but for one that begins the quotation."""
    start = parts[0].start if parts else 0
    return [
        part.text
        for number, part in enumerate(parts)
        if text[part.start - start].isupper() and part.text != "i" and not (is_first and number == 0)
    ]
