"""family `link`: link-text-mismatch."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from citecheck import urls
from citecheck.checks.shorteners import hides_its_page
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check

ADDRESS_LIKE = re.compile(r"(?:https?://|www\.)[^\s<>]+|[a-z0-9-]+(?:\.[a-z0-9-]+)+/[^\s<>]+", re.IGNORECASE)

PATTERN = re.compile(r"[{}<>$]|%s")


@check(
    severity="query",
    guard=(
        "Only where the visible text is itself an address; another scheme, www, a trailing slash, tracking parameters, "
        "a visible address cut short with … and archive copies of the visible address are the same; what a shortening or "
        "archiving service leads to is not known from its address, a site may give a page a short name "
        "(gazette.example/fares) beside its long one, a pattern ({owner}.gazette.example) is not an address, and a counting "
        "service names the visible address in its own."
    ),
    remedy="Make the visible address and its target the same.",
    question="In {notes} the visible address is {found}, but the link leads to {expected}. Is the link right?",
    bad=(
        Example("See [https://gazette.example/a](https://gazette.example/b).\n", input_format="markdown"),
        Example(
            '<p>See <a href="https://other.example/x">www.gazette.example/news/fares</a> for the fares.</p>',
            input_format="html",
        ),
    ),
    good=(
        Example("See [https://gazette.example/a](https://gazette.example/a).\n", input_format="markdown"),
        Example("See [www.gazette.example/a/](https://gazette.example/a?utm_source=x).\n", input_format="markdown"),
        Example("See [the fares page](https://gazette.example/b) and [v2.0/x](https://docs.example/v2).\n",
                input_format="markdown"),
        Example(
            "See [`https://{line}.gazette.example/fares`](https://tram.gazette.example/fares) and "
            "[https://gazette.example/a](https://count.example/go?to=https%3A%2F%2Fgazette.example%2Fa).\n",
            input_format="markdown",
        ),
        Example("See [https://gazette.example/a](https://perma.cc/AB12-CD34).\n", input_format="markdown"),
        Example(
            '<p>See <a href="https://www.gazette.example/de/themen/fahrpreise.html">www.gazette.example/fahrpreise</a>.</p>',
            input_format="html",
        ),
        Example(
            '<p>See <a href="https://gazette.example/news/fares-rise-again">gazette.example/news/fares…</a>.</p>',
            input_format="html",
        ),
        Example(
            '<p>See <a href="https://gazette.example/news/the-fares-rise-again/!5652">gazette.example/new...again/!5652</a>.</p>',
            input_format="html",
        ),
    ),
)  # fmt: skip
def link_text_mismatch(citation: Citation, document: Document) -> Iterator[Observation]:
    """The visible address and the address that the link leads to differ.

    A reader of the printed page goes to another source than a reader of the screen.
    """
    for url in citation.urls:
        label = (url.label or "").strip()
        if not ADDRESS_LIKE.fullmatch(label) or not _has_known_end(label) or PATTERN.search(label):
            continue
        if not _same(label, url.address) and not hides_its_page(url.address) and not _is_short_name(label, url.address):
            yield Observation(
                "visible address and link target differ",
                (Place(document.at(citation, url), citation.id, url.address),),
                confidence="proved",
                found=label,
                expected=url.address,
                expected_confidence="possible",
            )


def _has_known_end(label: str) -> bool:
    """A scheme or www says that an address is meant; "v2.0/x" is none."""
    host = re.sub(r"^https?://", "", label, flags=re.IGNORECASE).partition("/")[0]
    return host.rpartition(".")[2].isalpha()


def _is_short_name(label: str, target: str) -> bool:
    """Whether the label is one word on the same site, as sites print it for readers on paper: "gazette.example/fares"."""
    host, _, path = label.partition("/")
    same_site = host.casefold().removeprefix("www.") == urls.host(target).removeprefix("www.")
    return "://" not in label and same_site and "/" not in path.strip("/") and "?" not in path


def _same(label: str, target: str) -> bool:
    full = label if "://" in label else f"https://{label}"
    if urls.identity(full) in unquote(target.partition("//")[2].partition("/")[2]):
        return True
    unwrapped = (urls.archived(target) or (target, ""))[0]
    first, *others = re.split(r"…|\.{3,}", full)
    if others:
        rest = urls.identity(unwrapped)
        return rest.startswith(urls.identity(first).rstrip("/")) and _follow(others, unwrapped)
    return urls.identity(full) in {urls.identity(target), urls.identity(unwrapped)}


def _follow(pieces: list[str], target: str) -> bool:
    """Whether the pieces of a visible address that was cut short stand in the target one behind the other."""
    at = 0
    for piece in pieces:
        at = target.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True
