"""family `quote`: internal-conflict."""

from collections.abc import Iterator

from citecheck import dates, figures
from citecheck.checks import past
from citecheck.checks.agreement import Value, disagreement, pairs
from citecheck.checks.twins import twins
from citecheck.dates import Date
from citecheck.model import Claim, Document, Observation
from citecheck.rule import Example, check
from citecheck.text import squash

TEXT = (
    "The harbour council of Lindau sold {one} trams to private buyers in the region.[1]\n\nMany things followed from that, "
    "and few of them were good.\n\nAs is known, the harbour council of Lindau sold {two} trams to private buyers in the "
    "region.[1]\n\n[1] “Trams”, The Gazette, https://gazette.example/trams.\n"
)

NO_PROSE = ("heading", "table", "code")


@check(
    severity="query",
    guard=(
        "Two sentences must have nearly all their words and all their names and time words in common, and one figure of the "
        "same unit, or one date each that differ by one slip; rounding, ranges, forecasts and quotations are no conflict, and "
        "neither is a formula that is repeated word for word over another section or list. Of figures with two digits "
        "turned a third of the words is enough, where no sentence has both and one of them stands only once."
    ),
    remedy="Decide which value is right and print it in both places.",
    question="The text gives {found} for the same thing. Is the first one right?",
    reply="☐ yes ☐ no: ______",
    bad=(
        TEXT.format(one="841", two="914"),
        "The port of Lindau moved 48,317 tonnes of grain in the spring.[1]\n\nFew expected that.\n\nThe harbour master "
        "says the 43,817 tonnes of grain that Lindau moved were too many for its cranes.[1]\n\n"
        "[1] “Grain”, The Gazette, https://gazette.example/grain.\n",
        Example(
            "Der Hafenrat von Lindau beschloss am 4. Mai 2023 den Verkauf aller alten Straßenbahnen.[^1]\n\nDanach geschah "
            "wenig.\n\nDer Hafenrat von Lindau beschloss am 4. Juni 2023 den Verkauf aller alten Straßenbahnen.[^1]\n\n"
            "[^1]: „Straßenbahnen“, Der Kurier, <https://kurier.example/strassenbahnen>.\n",
            input_format="markdown",
        ),
    ),
    good=(
        TEXT.format(one="841", two="841"),
        "The port of Lindau moved 48,317 tonnes of grain.[1] The harbour master says that Lindau moved 48,317 tonnes of "
        "grain this year after 43,817 tonnes.[1]\n\n[1] “Grain”, The Gazette, https://gazette.example/grain.\n",
        TEXT.format(one="841", two="about 800"),
        TEXT.format(one="841", two="914").replace("As is known, the harbour council of Lindau", "The harbour council of Bregen"),
        TEXT.format(one="841", two="914").replace("buyers in the region.[1]\n\nMany", "buyers last year.[1]\n\nMany"),
        Example(
            "# Tests\n\n## Morning\n\nWe rode the following 112 lines of the city and found no fault in any of them.\n\n"
            "## Evening\n\nWe rode the following 107 lines of the city and found no fault in any of them.\n",
            input_format="markdown",
        ),
        "Les ventes ont augmenté de 12 % à Lindau en mai 2023.[1] Les ventes ont augmenté de 14 % à Lindau en juin 2023.[1]\n\n"
        "[1] « Ventes », Le Courrier, https://courrier.example/ventes.\n",
    ),
)  # fmt: skip
def internal_conflict(document: Document) -> Iterator[Observation]:
    """The article gives two values or two dates for the same thing.

    One of them is a slip, and the source of neither can tell which the author means.
    """
    for one, first, other, second in _conflicts(document):
        yield disagreement(document, one, first, other, second, " for what seems to be the same thing")


def _conflicts(document: Document) -> Iterator[tuple[Claim, Value, Claim, Value]]:
    """Two values of one thing, each with its sentence."""
    known: set[tuple[Value, Value]] = set()
    for one, other in pairs(document):
        found = _figures(one, other) or _dates(one, other)
        if found is not None and not _is_formula(document, one, other):
            known.add(found)
            yield one, found[0], other, found[1]
    for one, first, other, second in twins(document):
        if (first, second) not in known and not _is_formula(document, one, other):
            yield one, first, other, second


def _is_formula(document: Document, one: Claim, other: Claim) -> bool:
    """Whether the same words, but for the value, stand over another section, list or column: each is of its own."""
    if document.blocks[one.block].kind in NO_PROSE or document.blocks[other.block].kind in NO_PROSE:
        return True
    between = document.blocks[one.block + 1 : other.block]
    if not any(block.kind in ("heading", "item", "code", "table") for block in between):
        return False
    return _without_digits(one.sentence) == _without_digits(other.sentence)


def _without_digits(sentence: str) -> str:
    return squash("".join(" " if letter.isdigit() else letter for letter in sentence))


def _figures(one: Claim, other: Claim) -> tuple[figures.Figure, figures.Figure] | None:
    if (
        len(one.figures) != 1
        or len(other.figures) != 1
        or [d.readings for d in one.dates] != [d.readings for d in other.dates]
    ):
        return None
    first, second = one.figures[0], other.figures[0]
    if (first.unit, first.noun) != (second.unit, second.noun) or first.hedge != "exact" or second.hedge != "exact":
        return None
    if first.low != first.high or second.low != second.high or figures.compare(first, second) != "other":
        return None
    return first, second


def _dates(one: Claim, other: Claim) -> tuple[Date, Date] | None:
    if len(one.dates) != 1 or len(other.dates) != 1 or [f.raw for f in one.figures] != [f.raw for f in other.figures]:
        return None
    first, second = one.dates[0], other.dates[0]
    if past.is_quoted(one, first) or past.is_quoted(other, second):
        return None
    if first.sure is None or second.sure is None or dates.near_miss(first.sure, second.sure) is None:
        return None
    return first, second
