"""family `quote`: magnitude-slip."""

from collections.abc import Iterator

from citecheck import figures
from citecheck.checks.agreement import disagreement, pairs
from citecheck.model import Document, Observation
from citecheck.rule import Example, check

TEXT = (
    "Trade between the harbour towns reached a record of {one} in the whole period.[1]\n\nThat was new.\n\nA record of {two} "
    "in trade between the harbour towns was reached over the whole period.[1]\n\n"
    "[1] “Trade”, The Gazette, https://gazette.example/trade.\n"
)


@check(
    severity="query",
    guard=(
        "The same digits with another magnitude (million and billion, a comma that moved) in two sentences of one article "
        "that have most words and all names in common."
    ),
    remedy="Decide which magnitude is right.",
    question="The text gives {found} for the same thing. Is the first one right?",
    reply="☐ yes ☐ no: ______",
    bad=(
        TEXT.format(one="$240 billion", two="$240 million"),
        Example(
            "Der Handel zwischen den Hafenstädten am Bodensee erreichte 3,5 Milliarden Euro.[^1]\n\nDas war neu.\n\nDer Handel "
            "zwischen den Hafenstädten am Bodensee erreichte zuletzt 3,5 Millionen Euro.[^1]\n\n"
            "[^1]: „Handel“, Der Kurier, <https://kurier.example/handel>.\n",
            input_format="markdown",
        ),
    ),
    good=(
        TEXT.format(one="$240 billion", two="$240 billion"),
        TEXT.format(one="$240 billion", two="$2 million"),
        "Exports came to $240 billion.[1] The museum cost $240 million.[1]\n\n"
        "[1] “Trade”, The Gazette, https://gazette.example/trade.\n",
        "Торговля достигла 240 млрд долларов.[1] Штраф составил 240 млн долларов.[1]\n\n"
        "[1] «Торговля», Газета, https://gazeta.example/torgovlya.\n",
    ),
)  # fmt: skip
def magnitude_slip(document: Document) -> Iterator[Observation]:
    """The same digits stand for millions in one place and for billions in another.

    A word that is a thousandfold wrong is the easiest slip to make in translation.
    """
    for one, other in pairs(document, least=0.6):
        if len(one.figures) != 1 or len(other.figures) != 1:
            continue
        first, second = one.figures[0], other.figures[0]
        if first.unit == second.unit and figures.compare(first, second) == "magnitude":
            yield disagreement(document, one, first, other, second, ": the same digits, another magnitude")
