"""Whether a page speaks of the persons, bodies and places of the sentences that cite it."""

from citecheck.evidence.index import Index
from citecheck.model import Answer, Inquiry
from citecheck.text import bare_words
from citecheck.text.naming import BETWEEN, romanised

SHORTEST = 4  # letters: of a shorter word of a name nothing can be told
STEM = 4
FEW_WORDS = 120  # a shorter page may leave out what its readers know


def name(inquiry: Inquiry, index: Index) -> Answer | None:
    """Any longer word of the name is on the page, with whatever ending, in whatever alphabet."""
    if (reason := _untold(inquiry, index)) is not None:
        return Answer(inquiry, index.source, "not-checked", reason=reason)
    return Answer(inquiry, index.source, "found" if _is_mentioned(inquiry.asked, index) else "not-found")


def subject(inquiry: Inquiry, index: Index) -> Answer | None:
    """One of the names is enough; `found` is the first."""
    if (reason := _untold(inquiry, index)) is not None:
        return Answer(inquiry, index.source, "not-checked", reason=reason)
    asked = inquiry.asked.split(BETWEEN)
    met = next((one for one in asked if _is_mentioned(one, index)), None)
    return Answer(inquiry, index.source, "found" if met else "not-found", found=met)


def _untold(inquiry: Inquiry, index: Index) -> str | None:
    """Why a missing name would mean nothing."""
    if index.page.limited is not None:
        return index.page.limited
    if index.page.words < FEW_WORDS:
        return "too-short"
    script = index.script_of(inquiry.asked)
    alphabets = ("latin", "cyrillic", "greek")
    return "transliterated" if script != index.script and {script, index.script} - {*alphabets} else None


def _is_mentioned(asked: str, index: Index) -> bool:
    stems = [one[: max(STEM, len(one) - 3)] for one in bare_words(romanised(asked)) if len(one) >= SHORTEST]
    return not stems or any(f" {one}" in index.romanised for one in stems)
