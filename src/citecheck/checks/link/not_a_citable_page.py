"""family `link`: not-a-citable-page."""

import re
from collections.abc import Iterator

from citecheck import urls
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import fold

# (what it is, host pattern, path-and-query pattern): addresses that show another reader something else.
KINDS = tuple(
    (kind, re.compile(host), re.compile(path))
    for kind, host, path in (
        ("a search result", r"(?:^|\.)(?:google|bing|yandex|duckduckgo|baidu|yahoo)\.[a-z.]+$", r"^/(?:search|yandsearch|s)?/?\?(?:.*&)?(?:q|query|text|wd|p)="),
        ("a copy in a search engine's cache", r"^webcache\.googleusercontent\.com$", r""),
        ("a search engine's redirect", r"(?:^|\.)google\.[a-z.]+$", r"^/url\?"),
        ("an AMP copy", r"(?:^|\.)google\.[a-z.]+$|\.ampproject\.org$", r"^/(?:amp|c|v)/"),
        ("a library's proxy, which asks for a login", r"(?:^|[.-])(?:ezproxy|idm\.oclc|proxy\.lib|libproxy)\b", r""),
        ("an editing page of a document", r"^docs\.google\.com$", r"/edit\b"),
        ("a mail or chat attachment", r"^(?:mail\.google\.com|outlook\.(?:live|office)\.com|web\.whatsapp\.com)$", r""),
    )
)  # fmt: skip

# What a writer may want to show the reader, where it is linked from the text and not cited in a note.
MAY_BE_MEANT = frozenset({"a search result", "an editing page of a document"})


@check(
    severity="query",
    guard=(
        "Only addresses of known shapes; a home page is fine where the note or sentence names its owner, in a list of "
        "links, or where no title of a page is given; links in running text to a search or a shared document are a note."
    ),
    remedy="Cite the page itself.",
    question="{notes} leads to {found}, not to a page that others can read. Which page is meant?",
    reply="☐ the page is: ______",
    bad=(
        "Fares rose.[1]\n\n[1] “Fares”, https://www.google.com/search?q=ferry+fares+2024.\n",
        "Fares rose.[1]\n\n[1] “Fares Rise for the Third Time”, The Gazette, https://gazette.example/.\n",
        Example("Fares [rose](https://docs.google.com/document/d/1a2b3c/edit).\n", input_format="markdown"),
    ),
    good=(
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://gazette.example/news/fares.\n",
        "The Harbour Trust runs it.[1]\n\n[1] “Harbour Trust”, https://harbourtrust.example/.\n",
        Example("Written in [Python](https://www.python.example/) and [Rust](https://rust.example).\n",
                input_format="markdown"),
        "Fares rose.[1]\n\n[1] “Search at sea”, The Gazette, https://gazette.example/search-at-sea?q=1.\n",
    ),
)  # fmt: skip
def not_a_citable_page(citation: Citation, document: Document) -> Iterator[Observation]:
    """The address shows every reader something else, or needs the author's own login.

    Search results, caches, editing pages and a newspaper's front page do not hold what was read there.
    """
    for url in citation.urls[:1]:
        what = _kind(url.address)
        if what is None and _is_front_page_for_an_article(citation, url.address):
            what = "the front page of the site"
        if what is not None:
            yield Observation(
                f"address is {what}",
                (Place(document.at(citation, url), citation.id, url.address),),
                confidence="proved" if what != "the front page of the site" else "likely",
                severity="note" if citation.kind == "link" and what in MAY_BE_MEANT else None,
                found=what,
                anchor=url.address,
            )


def _kind(address: str) -> str | None:
    query, host = urls.query(address), urls.host(address)
    target = urls.path(address) + (f"?{query}" if query else "")
    return next((kind for kind, on, at in KINDS if host and on.search(host) and at.search(target)), None)


def _is_front_page_for_an_article(citation: Citation, address: str) -> bool:
    """A note with a title of four words or more, an outlet, and only the outlet's front page."""
    if (
        urls.path(address).strip("/")
        or urls.query(address)
        or citation.kind != "note"
        or not citation.title
        or not citation.publisher
    ):
        return False
    title, publisher = fold(citation.title.text), fold(citation.publisher.text)
    owner = urls.host(address).removeprefix("www.").partition(".")[0]
    return len(title.split()) >= 4 and publisher not in title and owner not in title.replace(" ", "")
