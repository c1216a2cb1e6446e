"""family `format`: invisible-characters."""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from citecheck.checks.unseen import INVISIBLE, RIGHT_TO_LEFT
from citecheck.model import Citation, Document, Edit, Fix, Location, Observation, Place
from citecheck.rule import Example, check

NAMES = {
    "\u00a0": "no-break space", "\u00ad": "soft hyphen", "\u200b": "zero-width space", "\u2060": "word joiner",
    "\ufeff": "byte order mark", "\u202a": "bidi embedding", "\u202b": "bidi embedding", "\u202c": "bidi end mark",
    "\u202d": "bidi override", "\u202e": "bidi override", "\u2066": "bidi isolate", "\u2067": "bidi isolate",
    "\u2068": "bidi isolate", "\u2069": "bidi end mark", "\u200e": "left-to-right mark", "\u200f": "right-to-left mark",
}  # fmt: skip

# A no-break space beside another space is a typing slip anywhere, and the only thing ever touched in prose.
BESIDE_A_SPACE = re.compile("\u00a0+(?= )|(?<= )\u00a0+")
ESCAPED = re.compile("%(?:C2%AD|E2%80%8B|E2%81%A0|EF%BB%BF|E2%80%A[DE])", re.IGNORECASE)


@check(
    severity="correct",
    guard=(
        "Bidirectional marks in notes that hold right-to-left text, joiners of scripts that need them, and single "
        "no-break spaces (French punctuation, numbers, initials) are left alone; indentation is no slip."
    ),
    remedy="Remove the character; the visible text stays the same.",
    question="{notes} holds an invisible character ({found}). May we remove it?",
    bad=(
        "Fares rose again.\u00a0 Nobody was asked.[1]\n\n[1] “Fares”, The Gazette, https://gazette.example/fares.\n",
        "Fares rose again.[1]\n\n[1] “Fa\u00adres”, The Gazette, https://gazette.example/fares.\n",
        "Fares rose again.[1]\n\n[1] “Fares”, The Gaz\u200bette, https://gazette.example/fares.\n",
        Example("[Fares rose](https://gazette.example/fa\u200bres) again.\n", input_format="markdown"),
    ),
    good=(
        "Fares rose by 12\u00a0%.[1]\n\n[1] «\u00a0Tarifs\u00a0», La Gazette, https://gazette.example/fares.\n",
        "Fares rose again.[1]\n\n[1] “\u200fأسعار العبّارات\u200f”, The Gazette, https://gazette.example/fares.\n",
        Example("Fares rose.  Nobody was [asked](https://gazette.example/fares).\n", input_format="markdown"),
    ),
)
def invisible_characters(document: Document) -> Iterator[Observation]:
    """A character that nobody sees stands where it does harm.

    A no-break space beside another space breaks lines in the wrong place; a zero-width space or soft hyphen in a note
    makes its words unfindable; in an address it leads nowhere.
    """
    yield from _spaces(document)
    for citation in document.citations:
        yield from _in_a_note(document, citation)
        yield from _in_a_target(document, citation)


def _spaces(document: Document) -> Iterator[Observation]:
    if "\u00a0" not in document.source:
        return
    places = []
    for number, block in enumerate(document.blocks):
        if block.kind in ("code", "boilerplate") or "\u00a0" not in block.text:
            continue
        for match in BESIDE_A_SPACE.finditer(block.text):
            if block.text[: match.start()].strip():
                places.append(document.locate(number, match.start(), match.end()))
    places = [at for at in dict.fromkeys(places) if at.line == at.end_line]
    if places:
        yield Observation(
            "no-break space beside another space",
            tuple(Place(at) for at in places),
            confidence="proved",
            severity="note",
            found="no-break space",
            ask="There is a no-break space beside another space. May we remove it?",
            fix=Fix(tuple(Edit(at, "") for at in places), safe=True),
            group="no-break space beside another space",
        )


def _in_a_note(document: Document, citation: Citation) -> Iterator[Observation]:
    text = document.printed(citation)
    if text.isascii() or citation.kind == "link" or RIGHT_TO_LEFT.search(text):
        return
    for match in INVISIBLE.finditer(text):
        start = citation.start + match.start()
        addresses = [url for url in (*citation.urls, *citation.archive_urls) if url.label is None]
        in_url = any(url.start <= start < url.end for url in addresses)
        at: Location = document.locate(citation.block, start, start + 1)
        name = NAMES.get(match[0]) or unicodedata.name(match[0], "invisible character").lower()
        where = "an address" if in_url else "a note"
        yield Observation(
            f"{name} in {where}",
            (Place(at, citation.id),),
            confidence="proved",
            severity="correct" if in_url else "note",
            found=name,
            fix=Fix((Edit(at, ""),), safe=True),
            group=f"{name} in {where}",
        )


def _in_a_target(document: Document, citation: Citation) -> Iterator[Observation]:
    """Addresses to which words are linked, in which a format writes the character in percent signs."""
    for url in (*citation.urls, *citation.archive_urls):
        match = ESCAPED.search(url.printed) or (INVISIBLE.search(url.printed) if url.label is not None else None)
        if match is not None:
            sign = unquote(match[0])
            name = NAMES.get(sign) or unicodedata.name(sign, "invisible character").lower()
            yield Observation(
                f"{name} in an address",
                (Place(document.at(citation, url), citation.id),),
                confidence="proved",
                severity="correct",
                found=name,
                group=f"{name} in an address",
            )
