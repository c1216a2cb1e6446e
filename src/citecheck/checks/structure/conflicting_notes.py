"""family `structure`: conflicting-notes."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import wording
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings
from citecheck.text import bare_words

LITTLE = frozenset("the of and der die das und le la les de des et el los las y il lo gli di e o os as".split())
LEAST_SHARED = 0.34  # titles that share a third of their words are variants of one

NOTE = "[{n}] “{title}”, {outlet}, {date}, https://gazette.example/news/2024-fares-rise.\n\n"
TEXT = "Fares rose.[1] Again.[2]\n\n"
ONE = NOTE.format(n=1, title="Fares Rise on All Lines", outlet="The Gazette", date="3 May 2024")


@check(
    severity="query",
    guard=(
        "Only the very same address: titles of which one holds the other or that share a third of their words, known "
        "other names of a publisher, home pages, dates that can be read alike, notes with several addresses and bare lists "
        "of links are no conflict."
    ),
    remedy="Give the source alike in all notes.",
    question="The notes for one address differ: {found}. Is the first one right?",
    reply="☐ yes ☐ no: ______",
    bad=(
        TEXT
        + ONE
        + NOTE.format(n=2, title="Council Debates Bridges and Ferries", outlet="The Gazette", date="3 May 2024"),
        TEXT + ONE + NOTE.format(n=2, title="Fares Rise on All Lines", outlet="The Gazette", date="13 June 2023"),
        TEXT + ONE + NOTE.format(n=2, title="Fares Rise on All Lines", outlet="Morning Courier", date="3 May 2024"),
    ),
    good=(
        TEXT
        + ONE
        + NOTE.format(n=2, title="Fares Rise on All Lines: What to Know", outlet="Gazette", date="3 May 2024"),
        TEXT + ONE + ONE.replace("[1]", "[2]"),
        "Tarife stiegen.[1] Mieten auch.[2]\n\n[1] „Tarife“, Der Kurier, https://kurier.example/.\n\n"
        "[2] „Mieten im ganzen Land“, Der Kurier, https://kurier.example/.\n",
        Example(
            "# Links\n\n- [Fares](https://gazette.example/board)\n- [Notices and tenders](https://gazette.example/board)\n",
            input_format="markdown",
        ),
        TEXT + ONE.replace("3 May 2024", "03.05.2024") + ONE.replace("[1]", "[2]").replace("3 May 2024", "05/03/2024"),
    ),
)
def conflicting_notes(document: Document, settings: Settings) -> Iterator[Observation]:
    """Two notes for the same address give another title, publisher or date.

    One of them was copied from a neighbour.
    """
    first: dict[tuple[int, str], Citation] = {}
    for citation in document.citations:
        if citation.address is None or citation.kind == "link" or _is_home(citation.address):
            continue
        if len(citation.urls) > 1 or (citation.kind == "entry" and not _says_more_than_its_link(citation)):
            continue  # which of its addresses the title is of, nobody can tell; a list of links may lead to one place
        known = first.setdefault((citation.article, urls.identity(citation.address)), citation)
        if known is citation or (known.label is not None and known.label == citation.label):
            continue
        found = [
            (part, f"“{wording.excerpt(one, 60)}” and “{wording.excerpt(other, 60)}”")
            for part, one, other in _conflicts(known, citation, settings)
        ]
        if found:
            yield Observation(
                f"{wording.notes([known, citation])} have the same address, but another "
                + "; another ".join(f"{part}: {both}" for part, both in found),
                tuple(Place(document.at(note), note.id, note.address) for note in (known, citation)),
                confidence="likely",
                found="; ".join(both for _, both in found),
                ask=f"{wording.notes([known, citation])} have the same address, but not the same "
                + wording.listed([f"{part} ({both})" for part, both in found])
                + ". Is what the first one gives right?",
            )


def _hosts(citation: Citation) -> set[str]:
    """How the host may be printed in the publisher's place."""
    host = urls.host(citation.address or "")
    return {host, host.removeprefix("www.")}


def _is_home(address: str) -> bool:
    return urls.path(address).strip("/") == "" and not urls.query(address)


def _says_more_than_its_link(citation: Citation) -> bool:
    return any((citation.author, citation.publisher, citation.published, citation.accessed))


def _conflicts(known: Citation, citation: Citation, settings: Settings) -> Iterator[tuple[str, str, str]]:
    parts = "#" in f"{known.address}{citation.address}"  # of one page, which have titles of their own
    titles = known.title is not None and citation.title is not None and not parts
    if titles and known.title and citation.title and not _are_alike(known.title.text, citation.title.text):
        yield "title", known.title.text, citation.title.text
    own, other = known.publisher, citation.publisher
    if (
        own is not None
        and other is not None
        and not _are_alike(own.text, other.text)
        and not {own.text.casefold(), other.text.casefold()} & _hosts(known)
        and not _are_aliases(own.text, other.text, settings)
    ):
        yield "publisher", own.text, other.text
    if (
        known.published is not None
        and citation.published is not None
        and known.published.readings
        and (citation.published.readings)
    ):
        alike = any(
            one.first() <= two.last() and two.first() <= one.last()
            for one in known.published.readings
            for two in citation.published.readings
        )
        if not alike:
            yield "date", known.published.raw, citation.published.raw


def _are_alike(one: str, other: str) -> bool:
    """Whether two names are variants: one within the other, or with a third of their words in common."""
    if one == other:
        return True
    first, second = set(bare_words(one)) - LITTLE, set(bare_words(other)) - LITTLE
    if not first or not second or first <= second or second <= first:
        return True
    initials = {"".join(word[0] for word in bare_words(name)) for name in (one, other)}
    if initials & (first | second):
        return True
    return len(first & second) / min(len(first), len(second)) >= LEAST_SHARED


def _are_aliases(one: str, other: str, settings: Settings) -> bool:
    folded = {one.casefold(), other.casefold()}
    return any(folded <= {name.casefold() for name in names} for names in settings.publisher_aliases)
