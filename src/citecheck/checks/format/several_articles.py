"""family `format`: several-articles."""

from collections.abc import Iterator

from citecheck.model import Document, Observation, Place
from citecheck.rule import Example, check

TWO = (
    "The Ferry Is Late\n\nThe ferry has been late since the harbour was dredged.[1]\n\n"
    "[1] “Harbour Dredged”, The Gazette, https://gazette.example/dredged, (Date of Access: 14.05.2024).\n\n\n"
    "The Bridge Is Closed\n\nThe bridge has been closed since the flood of the river.[1]\n\n"
    "[1] “Bridge Closed”, The Courier, https://courier.example/bridge, (Date of Access: 15.05.2024).\n"
)


@check(
    severity="note",
    guard="A second article needs a title and a numbering of notes of its own that starts again.",
    remedy="Put each article into a file of its own; they are checked apart from each other here.",
    bad=(
        TWO,
        TWO.replace("[1]", "1.").replace("dredged.1.", "dredged.¹").replace("river.1.", "river.¹"),
    ),
    good=(
        TWO.split("\n\n\n", maxsplit=1)[0] + "\n",
        "Tides\n\nHigh water comes twice.[1]\n\nLow Water\n\nLow water comes twice as well.[2]\n\n"
        "[1] “High”, The Gazette, https://gazette.example/high.\n\n[2] “Low”, The Gazette, https://gazette.example/low.\n",
        Example("# One\n\nText.[^1]\n\n# Two\n\nMore text.[^2]\n\n[^1]: https://a.example/x\n[^2]: https://a.example/y\n",
                input_format="markdown"),
    ),
)  # fmt: skip
def several_articles(document: Document) -> Iterator[Observation]:
    """The file holds more than one article.

    Their notes are numbered each from the start, so "note 1" alone does not say which.
    """
    if len(document.articles) < 2:
        return
    firsts = [
        next((number for number, block in enumerate(document.blocks) if block.article == article), 0)
        for article in range(1, len(document.articles) + 1)
    ]
    yield Observation(
        f"the file holds {len(document.articles)} articles",
        tuple(Place(document.locate(number, 0, len(document.blocks[number].text))) for number in firsts),
        confidence="likely",
        found=" / ".join(document.articles),
    )
