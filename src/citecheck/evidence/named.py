"""Whether a page bears the author and the publisher that a note gives it."""

import re
import unicodedata
from collections.abc import Sequence

from citecheck.evidence import outlets
from citecheck.evidence.index import Index
from citecheck.evidence.stems import FUNCTION_WORDS
from citecheck.model import Answer, Inquiry
from citecheck.text import bare_words, fold

# Words that outlets carry or drop at will.
_LOOSE_TABLE = """
    the a an inc ltd llc plc corp co group media news newspaper online magazine press agency journal daily com
    net org die der das le la les el los las il lo o os as de verlag zeitung ajansı gazetesi gazeta газета
    агентство журнал
"""
_LOOSE = frozenset(_LOOSE_TABLE.split())
_ENDINGS = (
    "news",
    "online",
    "media",
    "press",
    "mag",
    "magazine",
    "tv",
    "web",
    "hq",
    "site",
    "world",
    "global",
    "en",
    "english",
)
_ET_AL = re.compile(r"\b(?:et al\.?|and others|u\.\s?a\.|vd\.?|и др\.?|та ін\.?)", re.I)
_AND = re.compile(r"\s*(?:,|;|&|/|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bve\b|\bи\b|\bта\b|\bi\b)\s*", re.I)
# Agencies sign in the place of a reporter whose name an outlet may print or not.
_AGENCIES_TABLE = """
    ap afp reuters dpa ansa efe tass itar-tass ria xinhua aa anadolu pa ians pti ani upi apa kyodo yonhap
    interfax belga lusa apn sda ntb tt ritzau stt pap ctk mti agerpres tanjug hina staff agencies editorial
    redaktion newsroom admin editor editors
"""
_AGENCIES = frozenset(_AGENCIES_TABLE.split())


def author(inquiry: Inquiry, index: Index) -> Answer | None:
    """One of the note's authors signs the page, or is at least named on it."""
    names = [tokens for part in _AND.split(_ET_AL.sub("", inquiry.asked)) if (tokens := _name(part))]
    if not names:
        return Answer(inquiry, index.source, "not-checked", reason="no-words")
    signed = [tokens for one in index.page.authors if (tokens := _name(one))]
    whole = {token for tokens in signed for token in tokens}
    shown = "; ".join(index.page.authors[:3]) or None
    asked_all = _name(inquiry.asked)
    if any(_is_same_person(name, other) for name in [*names, asked_all] for other in signed):
        return Answer(inquiry, index.source, "found", shown, shown, likeness=1.0)
    if any(
        all(token in whole for token in name if len(token) > 1) for name in names if any(len(one) > 1 for one in name)
    ):
        return Answer(inquiry, index.source, "found", shown, shown, likeness=1.0)
    run = bare_words(_ET_AL.sub("", inquiry.asked))
    if len(run) > 1 and (at := index.find(run, is_loose=False)) >= 0:
        place = index.span(at, at + len(" ".join(run)))
        return Answer(inquiry, index.source, "found", index.passage(*place), index.text[slice(*place)], likeness=1.0)
    outlet = publisher(inquiry, index)
    if outlet is not None and outlet.verdict == "found":  # an outlet stands where authors do
        return outlet
    if not signed:
        return Answer(inquiry, index.source, "not-checked", reason="no-byline")
    if all(set(tokens) & _AGENCIES for tokens in signed):
        return Answer(inquiry, index.source, "not-checked", reason="agency-byline")
    if index.script_of(inquiry.asked) != index.script_of(" ".join(index.page.authors)):
        return Answer(inquiry, index.source, "not-checked", reason="transliterated")
    return Answer(inquiry, index.source, "not-found", shown, shown)


def _name(text: str) -> list[str]:
    """A name's words without accents and titles."""
    return [
        word.replace("'", "")
        for word in bare_words(unaccented(text))
        if word not in ("by", "dr", "prof", "mr", "mrs", "ms")
    ]


def unaccented(text: str) -> str:
    """A text without the accents that printers leave out at will."""
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


# Letters that Unicode does not take apart.
_LETTERS = str.maketrans(
    {"ı": "i", "İ": "I", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae",
     "œ": "oe", "ð": "d", "þ": "th", "ə": "e", "Ə": "E"}
)  # fmt: skip


def _is_same_person(asked: Sequence[str], signed: Sequence[str]) -> bool:
    """Whether two names can be one person's: a surname in common, and nothing that speaks against it."""
    long_asked, long_signed = [one for one in asked if len(one) > 1], [one for one in signed if len(one) > 1]
    common = set(long_asked) & set(long_signed)
    if not common:
        return False
    rest = [one for one in asked if one not in common]
    others = [one for one in signed if one not in common]
    if not rest or not others:
        return max(map(len, common)) >= 3
    return any(
        one[0] == other[0] and (len(one) == 1 or len(other) == 1 or one[:3] == other[:3])
        for one in rest
        for other in others
    )


def publisher(inquiry: Inquiry, index: Index) -> Answer | None:
    """The outlet calls itself so, or its host does: whole, by its initials, or without the words that come and go."""
    asked = bare_words(unaccented(inquiry.asked))
    if not asked:
        return Answer(inquiry, index.source, "not-checked", reason="no-words")
    forms = [(form, bare_words(unaccented(form))) for form in outlets.forms(inquiry.asked)]
    domain = outlets.domain(inquiry.asked)
    for candidate in index.page.publishers:
        if domain is not None:
            is_own = outlets.is_listed(inquiry.asked, candidate) or _is_domain_of(domain, candidate)
        else:
            is_own = any(
                is_same_outlet(words, candidate) or outlets.is_known_as(form, candidate) for form, words in forms
            )
        if is_own:
            return Answer(inquiry, index.source, "found", candidate, candidate, likeness=1.0)
    if not index.page.publishers:
        return Answer(inquiry, index.source, "not-checked", reason="no-publisher")
    names = [one for one in index.page.publishers if " " in one or not re.search("[.@]", one)]
    if all(index.script_of(inquiry.asked) != index.script_of(one) for one in names or index.page.publishers):
        return Answer(inquiry, index.source, "not-checked", reason="transliterated")
    return Answer(inquiry, index.source, "not-found", index.page.publisher, index.page.publisher)


def _is_domain_of(domain: str, candidate: str) -> bool:
    """Whether a domain's own label is that of a page's host, or is spelled by the name of its outlet."""
    words = bare_words(unaccented(fold(candidate)))
    if "." in candidate and " " not in candidate:
        return domain in fold(candidate).split(".")
    return _spells(domain, words)


def is_same_outlet(asked: list[str], candidate: str) -> bool:
    """Whether a publisher as printed and a name or host of the page are one outlet's."""
    is_host = "." in candidate and " " not in candidate
    words = bare_words(unaccented(fold(candidate)))
    if not words:
        return False
    labels = words[:-1] if is_host and len(words) > 1 else []
    if "".join(asked) == "".join(words) or _core(asked) == _core(words) != []:
        return True
    if is_host:
        return any(_spells(label, asked) for label in labels if len(label) > 1)
    core, other = _core(asked), _core(words)
    if (
        core
        and other
        and (set(core) <= set(other) or set(other) <= set(core))
        and max(map(len, {*core} & {*other})) >= 4
    ):
        return True
    return _initials(asked) == "".join(words) or _initials(words) == "".join(asked)


def _core(words: list[str]) -> list[str]:
    return [word for word in words if word not in _LOOSE] or words


def _initials(words: list[str]) -> str:
    kept = [word for word in words if word not in FUNCTION_WORDS]
    return "".join(word[0] for word in kept) if len(kept) > 1 else ""


def _spells(label: str, words: list[str]) -> bool:
    """Whether a host's label is made of the beginnings of the outlet's words, in order ("nytimes", "ft", "voanews")."""
    bare = label.replace("-", "")
    endings = ["", *(ending for ending in _ENDINGS if bare.endswith(ending) and len(bare) > len(ending) + 1)]
    stems = [bare[: len(bare) - len(ending)] for ending in endings]
    stems += [stem.removeprefix("the") for stem in stems if stem.startswith("the") and len(stem) > 5]
    return any(_is_spelled(stem, words, 0, 0) for stem in stems)


def _is_spelled(label: str, words: list[str], used: int, whole: int) -> bool:
    """Every word gives at least its first letter; little words may give none. A word given whole counts."""
    if not label:
        return used == len(words) or all(word in _LOOSE or word in FUNCTION_WORDS for word in words[used:])
    if used >= min(len(words), 8):
        return False
    word = words[used]
    if (word in _LOOSE or word in FUNCTION_WORDS) and _is_spelled(label, words, used + 1, whole):
        return True
    sizes = [len(word), 1] if len(word) > 1 else [1]
    return any(
        label.startswith(word[:size]) and _is_spelled(label[size:], words, used + 1, whole + 1) for size in sizes
    )
