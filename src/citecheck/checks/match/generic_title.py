"""family `match`: generic-title."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import titles
from citecheck.model import Citation, Document, Observation, Page, Place
from citecheck.rule import Example, check

ARCHIVES = ("archive.org", "web.archive.org")  # whose name their own pages have for a title


@check(
    severity="correct",
    guard=(
        "The whole title must be such a message; a title that contains one as part of a sentence is left alone, and so "
        "is an archive that is cited for itself. A title that very many pages have (“Home Page”) is a question."
    ),
    remedy="Print the title of the work; open the address to see it.",
    question="{notes} has the title “{found}”, which is a server's message. What is the title of the work?",
    reply="☐ the title is: ______",
    bad=(
        "Fares rose.[1]\n\n[1] “404 Not Found”, The Gazette, https://gazette.example/news/fares.\n",
        "Fares rose.[1]\n\n[1] “Just a moment...”, The Gazette, https://gazette.example/news/fares.\n",
        "Fares rose.[1]\n\n[1] “Are you a robot?”, The Gazette, https://gazette.example/news/fares.\n",
        "Fares rose.[1]\n\n[1] “Home Page”, The Gazette, https://gazette.example/news/fares.\n",
    ),
    good=(
        "Fares rose.[1]\n\n[1] “404: The Story of a Number That Means Not Found to the Whole World of the Web”, "
        "The Gazette, https://gazette.example/news/number.\n",
        "Fares rose.[1]\n\n[1] “Are You a Robot? How Ports Automate”, The Gazette, https://gazette.example/robots.\n",
        "Fares rose.[1]\n\n[1] “Wayback Machine”, Internet Archive, https://web.archive.org/.\n",
        Example("Set the [home page](https://docs.example/home) first.\n", input_format="markdown"),
    ),
)
def generic_title(citation: Citation, document: Document, page: Page | None = None) -> Iterator[Observation]:
    """The title is what a server says when it does not show the page.

    A citation tool copied the message of an error page, a login or a bot wall in place of the work's title.
    """
    if citation.title is None or citation.kind == "link" or _is_archive(citation):
        return
    is_message = titles.is_message(citation.title.text)
    if is_message or titles.is_common(citation.title.text):
        better = page.title if page is not None and page.title and not titles.is_message(page.title) else None
        yield Observation(
            "title is a server's message, not a work's" if is_message else "title is that of very many pages",
            (Place(document.at(citation, citation.title), citation.id, citation.address),),
            confidence="proved" if is_message else "likely",
            ask=None
            if is_message
            else f"“{citation.title.text}” is the title of very many pages. Which work is meant?",
            found=citation.title.text,
            expected=better,
            expected_confidence="likely" if better else None,
        )


def _is_archive(citation: Citation) -> bool:
    """Whether an archive is cited, and no page that it keeps."""
    return not citation.archive_urls and urls.host(citation.address or "") in ARCHIVES
