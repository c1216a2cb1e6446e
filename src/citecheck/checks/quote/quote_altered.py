"""family `quote`: quote-altered."""

from collections.abc import Iterator

from citecheck.checks.pages import BRIDGE_NOTE, bridge
from citecheck.model import Answer, Claim, Confidence, Document, Observation, Severity
from citecheck.rule import Answers, Example, check
from citecheck.text import fold

PAGES = bridge(
    "“We will not close the old bridge before 43,548 drivers have another way to work,” the treasurer said.",
    "“The harbour wall has the colour of rusting iron and nobody will pay for the paint,” she added.",
)

# Languages that fit a quoted phrase into their sentence by its endings.
DECLINING = frozenset("ru uk be pl cs sk sl hr sr bs mk bg lt lv et fi hu tr az kk el hy ka ro is de".split())
MOST_DECLINED = 5  # words
SAME_STEM = 0.6
# Languages in which the end of a sentence says "is", and a sentence that takes another up does not.
COPULAS = {"tr": "dır dir dur dür tır tir tur tür", "az": "dır dir dur dür", "kk": "дыр дір тыр тір"}


@check(
    severity="correct",
    about="quote",
    guard=(
        "Spelling variants (US/UK) and endings that fit a few quoted words into the sentence are a note; omissions marked with … and words in [ ] are honest; a sentence that only "
        "resembles the quotation is not taken for it. A quotation that stands word for word in any cited source is right."
    ),
    remedy="Print the source's wording, or take the quotation marks away.",
    question="The source of {notes} reads “{expected}”. May we print that in place of “{found}”?",
    reply="☐ yes ☐ no, the wording is from: ______",
    bad=(
        Example("She said “we will close the old bridge before 43,548 drivers have another way to work”." + BRIDGE_NOTE, PAGES),
        Example("She said “we will not close the old bridge before 43,549 drivers have another way to work”." + BRIDGE_NOTE, PAGES),
        Example("She said “the harbour wall has the look of rusting iron and nobody will pay for the paint”." + BRIDGE_NOTE, PAGES),
    ),
    good=(
        Example("She said “we will not close the old bridge before 43,548 drivers have another way to work”." + BRIDGE_NOTE, PAGES),
        Example("She said “the harbour wall has the colour of rusting iron … nobody will pay for the paint”." + BRIDGE_NOTE, PAGES),
        Example("She said “[t]he harbor wall has the color of rusting iron”." + BRIDGE_NOTE.replace("Votes", "Votes"), {}),
    ),
)  # fmt: skip
def quote_altered(claim: Claim, document: Document, answers: Answers) -> Iterator[Observation]:
    """The source has the sentence, in words that differ from the quotation.

    A changed number, name or negation turns the meaning round however alike the rest is, so it weighs more than any
    likeness.
    """
    for answer in answers.best():
        if answer.verdict != "found-with-differences" or not answer.differences:
            continue
        quote = claim.quotes[answer.inquiry.item]
        severity, confidence = _weight(answer, document.language)
        yield Observation(
            f"quotation differs from the source: {_differences(answer)}",
            document.places(claim, quote, answer.inquiry.citations, answer.source),
            confidence=confidence,
            severity=severity,
            found=quote.text,
            expected=_as_printed(answer.found, quote.text),
            expected_confidence="likely",
            passage=answer.passage,
        )


def _as_printed(found: str | None, printed: str) -> str | None:
    """The source's words as they fit into the sentence: with its comma, and without a capital that opens the source's."""
    if not found:
        return found
    if printed[-1:] in ",." and found[-1:].isalnum():
        found += printed[-1]
    if printed[:1].islower() and found[:1].isupper() and fold(found[:1]) == fold(printed[:1]):
        return printed[0] + found[1:]
    return found


def _is_declined(answer: Answer, language: str | None) -> bool:
    """Whether a few quoted words differ in nothing but the ending that the sentence around them asks for."""
    tag = (language or "").partition("-")[0]
    if _is_without_copula(answer, tag):
        return True
    if tag not in DECLINING or len(answer.inquiry.asked.split()) > MOST_DECLINED:
        return False
    return all(one.weight in ("word", "spelling") and _share_a_stem(one.asked, one.found) for one in answer.differences)


def _is_without_copula(answer: Answer, tag: str) -> bool:
    """Whether only the "is" at the very end was left out: “bir haktır”, quoted as “bir hak” olduğunu söyledi."""
    if len(answer.differences) != 1 or tag not in COPULAS:
        return False
    one = answer.differences[0]
    is_last = bool(one.asked) and fold(answer.inquiry.asked).rstrip(" .").endswith(fold(one.asked))
    return is_last and fold(one.found) in {fold(one.asked) + fold(ending) for ending in COPULAS[tag].split()}


def _share_a_stem(asked: str, found: str) -> bool:
    one, other = fold(asked), fold(found)
    shorter = min(len(one), len(other))
    stem = max(3, round(SAME_STEM * shorter))
    return " " not in one + other and shorter >= stem and one[:stem] == other[:stem]


def _weight(answer: Answer, language: str | None) -> tuple[Severity, Confidence]:
    weights = {difference.weight for difference in answer.differences}
    if weights <= {"spelling"} or _is_declined(answer, language):
        return "note", "likely"
    # Proof: the source itself puts the sentence between quotation marks, and nothing differs but what matters.
    heavy = weights & {"number", "negation", "name"}
    if heavy and len(answer.differences) == 1 and answer.in_quotation:
        return "correct", "proved"
    return "query", "likely"


def _differences(answer: Answer) -> str:
    return "; ".join(
        f"“{one.asked}” for “{one.found}”" if one.asked and one.found
        else (f"“{one.asked}” added" if one.asked else f"“{one.found}” left out")
        for one in answer.differences[:4]
    )  # fmt: skip
