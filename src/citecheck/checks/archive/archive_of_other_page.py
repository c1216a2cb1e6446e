"""family `archive`: archive-of-other-page."""

import re
from collections.abc import Iterator
from urllib.parse import unquote_plus

from citecheck import urls
from citecheck.checks import copies
from citecheck.model import Citation, Document, Evidence, Mementos, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import fold
from citecheck.urls import Url

# How a link to a copy is called.
ARCHIVE_WORDS = re.compile(
    r"archiv|arşiv|архив|архів|アーカイブ|wayback|snapshot|cop(?:y|ie|ia)|kopi|the original|version|\d{4}"
)

# A number that counts articles, or a code that stands for one.
LONG_NUMBER, DIGIT = re.compile(r"\d{5,}|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{8,}"), re.compile(r"\d")
LEAST_HYPHENS = 3  # between the words of an article's name in its address

NOTE = "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, {url}, archived at {copy}\n"
COPY = "https://web.archive.org/web/20240309101500/"


@check(
    severity="correct",
    guard=(
        "A correction only where the copy is of another page of the same site or of what another note cites, else a question. Only where the archive's address spells out the page that it keeps and the note prints one address of its own; "
        "scheme, www, www1, port 80, a trailing slash, capital letters, tracking parameters, editions for telephones, a DOI "
        "beside its landing page, addresses that end with the same number or name of an article, and the address that the cited one leads on to are the same, and a link to a copy that has a text of its own is a source of its own."
    ),
    remedy="Print the copy of the cited page.",
    question="In {notes} the archived copy is of another page ({found}). Which page is meant?",
    reply="☐ the address ☐ the copy",
    bad=(
        NOTE.format(url="https://gazette.example/fares", copy=COPY + "https://gazette.example/tolls"),
        NOTE.format(url="https://gazette.example/fares?id=1", copy=COPY + "https://courier.example/fares"),
        NOTE.format(
            url="https://gazette.example/2013/report-of-the-guild",
            copy=COPY + "https://gazette.example/2014/report-of-the-guild",
        ),
    ),
    good=(
        NOTE.format(url="https://gazette.example/fares", copy=COPY + "http://www.gazette.example:80/fares/"),
        NOTE.format(url="https://gazette.example/fares", copy=COPY + "http://www1.gazette.example/fares"),
        NOTE.format(
            url="https://gazette.example/find?id=78&view=all", copy=COPY + "https://gazette.example/find?id=78"
        ),
        NOTE.format(url="https://doi.org/10.5555/12345678", copy=COPY + "https://gazette.example/papers/78"),
        NOTE.format(url="https://gazette.example/fares", copy="https://perma.cc/AB12-CD34"),
        NOTE.format(url="https://gazette.example/fares/index.html", copy=COPY + "https://m.gazette.example/fares/"),
        NOTE.format(
            url="https://courier.example/gazette/fares-rise-on-all-lines-77",
            copy=COPY + "http://gazette.example/2013/fares-rise-on-all-lines-77.html",
        ),
        Example(
            NOTE.format(url="https://gazette.example/?p=78", copy=COPY + "https://gazette.example/fares-rise"),
            {
                "https://gazette.example/?p=78": "HTTP/1.1 301 Moved Permanently\nLocation: /fares-rise\n\n",
                "https://gazette.example/fares-rise": "<title>Fares Rise</title><p>" + "Fares rise by a tenth. " * 60,
            },
        ),
        NOTE.format(
            url="https://gazette.example/News/Fares.aspx", copy=COPY + "http://gazette.example/news/fares.aspx"
        ),
        Example(
            "Fares rose.[^1]\n\n[^1]: See the [table of fares](https://gazette.example/fares) and the "
            f"[guide to all lines]({COPY}https://courier.example/lines).\n",
            input_format="markdown",
        ),
    ),
)
def archive_of_other_page(
    citation: Citation, document: Document, evidence: Evidence | None = None, mementos: Mementos | None = None
) -> Iterator[Observation]:
    """The archived copy in the note is of another address than the note's own.

    A reader who finds the page gone would be led to something else.
    """
    if len(citation.urls) != 1 or len(citation.archive_urls) != 1:
        return
    cited, copy = citation.urls[0], citation.archive_urls[0]
    archived = urls.archived(copy.address)
    if archived is None or not archived[0] or _is_unwrapped(citation) or "doi.org/" in cited.address:
        return
    if _is_another_source(copy):
        return
    known = [cited.address, *([evidence.final_url] if evidence is not None and evidence.final_url else [])]
    if _key(archived[0]) in map(_key, known) or any(_moved(archived[0], one) for one in known):
        return
    elsewhere = {_key(one.address) for one in document.citations if one.address and one.id != citation.id}
    is_sure = _key(archived[0]) in elsewhere or urls.host(archived[0]) == urls.host(cited.address)
    yield Observation(
        "archived copy is of another page than the address cited",
        (Place(document.at(citation, copy), citation.id, cited.address),),
        confidence="proved" if is_sure else "likely",
        found=archived[0],
        expected=cited.address,
        expected_confidence="likely",
        fix=copies.in_place_of(document, citation, copy, mementos.best if mementos is not None else None),
    )


def _key(address: str) -> str:
    """What is the same of two addresses of one page: not its edition for telephones nor the name of its index."""
    key = urls.identity(address).casefold()
    return re.sub(r"^(?:www\d{1,2}|m|mobile|amp)\.|/(?:index|default)\.\w{2,5}$|/amp$|\.amp$", "", key)


def _moved(one: str, other: str) -> bool:
    """Whether both addresses end with the number or the name of one article, which an outlet keeps when it moves.

    Of one site and one depth, a number that differs further up is another year or volume.
    """
    is_one_query = _query(one) <= _query(other) or _query(other) <= _query(one)
    if is_one_query and urls.identity(one.partition("?")[0]) == urls.identity(other.partition("?")[0]):
        return True
    first, second = ([part for part in urls.path(address).casefold().split("/") if part] for address in (one, other))
    if not first or not second or not (_named(first[-1]) & _named(second[-1])):
        return False
    is_numbered = any(LONG_NUMBER.fullmatch(name) for name in _named(first[-1]) & _named(second[-1]))
    if is_numbered or urls.host(one) != urls.host(other) or len(first) != len(second):
        return True
    return all(up == too or not DIGIT.search(up + too) for up, too in zip(first[:-1], second[:-1], strict=True))


def _query(address: str) -> set[str]:
    """What stands behind the question mark, part by part, however it is written."""
    plain = unquote_plus(unquote_plus(urls.query(address))).casefold()
    return {part.strip("/ ") for part in re.split("[&;]", plain)}


def _named(segment: str) -> set[str]:
    """The number or the words by which an outlet tells its articles apart."""
    bare = segment.rpartition("=")[2] if "=" in segment else segment
    bare = re.sub(r"\.(?:html?|php|aspx?|jsp|cms|ece|stm)$", "", bare)
    is_told = bare.count("-") >= LEAST_HYPHENS or bare.count("_") >= LEAST_HYPHENS
    return {*LONG_NUMBER.findall(bare), *([bare] if is_told else [])}


def _is_another_source(copy: Url) -> bool:
    """Whether the copy is linked under words of its own, and not as the copy of what the note cites."""
    label = fold(copy.label or "")
    return bool(label) and "//" not in label and not ARCHIVE_WORDS.search(label)


def _is_unwrapped(citation: Citation) -> bool:
    """Whether the note prints the archive's address alone, so that the other was read out of it."""
    return citation.urls[0].start == citation.archive_urls[0].start
