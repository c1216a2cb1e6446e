"""family `link`: malformed-url."""

import re
from collections.abc import Iterator

from citecheck.checks.unseen import INVISIBLE, RIGHT_TO_LEFT
from citecheck.model import Citation, Document, Edit, Fix, Observation, Place
from citecheck.rule import Example, check
from citecheck.urls import Url

# What the reading of addresses found wrong with the printed form, as an editor would say it.
WORDS = {
    "doubled-scheme": "it begins with the scheme twice",
    "misspelt-scheme": "its scheme is misspelt",
    "no-colon": "the colon after the scheme is missing",
    "slashes": "the slashes after the scheme are not two",
    "backslash": "there is a backslash in it",
    "space": "there is a space in it",
    "smart-quote": "there is a typographic quotation mark in it",
    "invisible": "there is an invisible character in it",
    "entity": "there is an HTML entity in it",
    "trailing-comma": "a comma follows it that is not part of it",
    "trailing-semicolon": "a semicolon follows it that is not part of it",
    "trailing-bracket": "a bracket follows it that is not part of it",
    "defanged": "it was made unclickable (hxxp, [.])",
}

# An address that is printed without its scheme, or wrapped by the page's width, still leads where it should.
HARMLESS = frozenset({"no-scheme", "line-break"})
# What a link's target may well end in: a file's name, an abbreviation, a marked passage.
MAY_END = frozenset({"trailing-full-stop", "trailing-colon", "trailing-mark"})
QUOTES = "“”„‘’‚«»"  # around a link's target they are the mark-up's own, mistyped; within it they are its page's name


@check(
    severity="correct",
    guard=(
        "A comma, full stop or bracket of the note behind an address is not part of it; balanced parentheses are. "
        "A missing scheme and a line break alone are left alone; so is, in the target of a link, what browsers mend (white "
        "space around it or in its query), a typographic mark within it and a full stop, colon or mark at its end; a space there is "
        "a note, a comma a question."
    ),
    remedy="Print the address as it is visited.",
    question="The address in {notes} is printed as “{found}”. May we print {expected}?",
    bad=(
        "Ferries carry more cars.[1]\n\n[1] “Harbour News”, The Gazette, https://https://gazette.example/news/harbour.\n",
        "Ferries carry more cars.[1]\n\n[1] “Harbour News”, The Gazette, https:/gazette.example/news/harbour\n",
    ),
    good=(
        "Ferries carry more cars.[1]\n\n[1] “Harbour News”, The Gazette, https://gazette.example/news/harbour, "
        "(Date of Access: 09.03.2024).\n",
        "See the list.[1]\n\n[1] “Quay (town)”, Open Atlas, https://atlas.example/wiki/Quay_(town).\n",
        Example("Read [the manual](https://docs.example/a_(b)).\n", input_format="markdown"),
        Example(
            '<p>See <a href=" https://docs.example/0.99...">the proof</a>, <a href="https://docs.example/a#:~:text=So%20it%20is.">'
            'the end</a>, <a href="https://docs.example/share?text=Fares rise">share it</a> and '
            '<a href="https://docs.example/a-“good”-proof">the other</a>.</p>',
            input_format="html",
        ),
    ),
)
def malformed_url(citation: Citation, document: Document) -> Iterator[Observation]:
    """The printed address is not the one that would be visited.

    A doubled scheme, a space or a typographic quotation mark makes an address that leads nowhere when a reader
    copies it.
    """
    for url in (*citation.urls, *citation.archive_urls):
        is_target = _is_target(document, citation, url)
        faults = [fault for fault in url.faults if fault not in HARMLESS and not (is_target and _is_mended(fault, url))]
        if not faults:
            continue
        if faults == ["invisible"] and _is_named(document, citation, url):
            continue
        at = document.at(citation, url)
        is_doubtful = is_target and all(fault == "space" or fault.startswith("trailing-") for fault in faults)
        reasons = "; ".join(WORDS.get(fault, fault.replace("-", " ")) for fault in faults)
        yield Observation(
            f"address is malformed: {reasons}",
            (Place(at, citation.id, url.address),),
            confidence="likely" if is_doubtful else "proved",
            severity="note" if is_doubtful and set(faults) == {"space"} else None,
            found=url.printed,
            expected=url.address,
            expected_confidence="likely",
            fix=Fix((Edit(at, url.address),), safe=True) if at.line == at.end_line and not is_target else None,
        )


def _is_named(document: Document, citation: Citation, url: Url) -> bool:
    """Whether `invisible-characters` names the character, of which an editor sees nothing in the address."""
    if INVISIBLE.search(url.printed) is None:
        return False
    return url.label is not None or not (citation.kind == "link" or RIGHT_TO_LEFT.search(document.printed(citation)))


def _is_target(document: Document, citation: Citation, url: Url) -> bool:
    """Whether the address is what a link leads to, and not what is printed."""
    if url.label is not None:
        return True
    return any(
        link.start <= url.start and url.end <= link.end and link.target == url.printed
        for link in document.blocks[citation.block].links
    )


def _is_mended(fault: str, url: Url) -> bool:
    """Whether every browser reads the target as it is meant."""
    if fault in MAY_END:
        return True
    if fault == "smart-quote":
        return url.printed[0] not in QUOTES and url.printed[-1] not in QUOTES
    path = re.split(r"[?#]", url.printed.strip(), maxsplit=1)[0]
    return (fault == "space" and " " not in path) or (fault == "backslash" and "\\" not in path)
