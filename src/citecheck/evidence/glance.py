"""Whether a page is surely the cited one, told from its head and its length alone: `--links-only` reads no further.

Sure is a page that came from the very address, has an article's length of text, and has the cited title; or, where
none is cited, no title that a notice, a wall or a trade could have. Every doubt is left to the whole reading.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from itertools import islice

from citecheck.evidence import decoding, signals, taken, walls
from citecheck.evidence.metadata import Metadata
from citecheck.model import Capture, Source
from citecheck.text import fold

WORDS = signals.TEASER  # of text in paragraphs: with so many no sign counts that little text is
FIRST_BYTES = 400_000  # of a page that are looked at
# Both cases are spelled out where a pattern begins: so the search leaps from one "<" to the next.
_PARAGRAPH = re.compile(rb"<[Pp](?: [^<>]{0,300})?>([^<]{60,})")
_TITLE = re.compile(rb"<[Tt](?i:itle)(?: [^<>]{0,200})?>([^<]{1,400})</(?i:title)")
_HEADING = re.compile(rb"<[Hh][12](?: [^<>]{0,300})?>(.{1,600}?)</[Hh]", re.DOTALL)
_DESCRIPTION = re.compile(rb"<[Mm](?i:eta [^<>]{0,60}description[^<>]{0,20}content=)([^<>]{1,600})>")
_TAG = re.compile("<[^<>]{0,1000}>")
MOST_HEADINGS = 3


def is_plain(source: Source, capture: Capture) -> bool:
    """Whether a page with a good status needs no reading to be called live."""
    body = capture.body[:FIRST_BYTES]
    if capture.truncated or len(capture.hops) > 1 or capture.status != 200 or b"<!--" in body[:16]:
        return False
    if not _has_words(body):
        return False
    heads = (_said(one, capture) for one in _heads(body))
    cited = [fold(one.asked) for one in source.inquiries if one.kind == "title" and one.own]
    if cited:
        return any(len(title) > 3 and title in folded for folded in map(fold, heads) for title in cited)
    found = list(heads)
    return bool(found) and not _is_doubtful(found, [_said(one, capture) for one in _DESCRIPTION.findall(body)], source)


def _has_words(body: bytes) -> bool:
    """Whether an article's length of text stands in paragraphs."""
    words = 0
    for paragraph in _PARAGRAPH.finditer(body):
        words += len(paragraph[1].split())
        if words >= WORDS:
            return True
    return False


def _heads(body: bytes) -> Iterator[bytes]:
    """The page's title and its first headings."""
    if (title := _TITLE.search(body)) is not None:
        yield title[1]
    for heading in islice(_HEADING.finditer(body), MOST_HEADINGS):
        yield heading[1]


def _is_doubtful(heads: list[str], descriptions: list[str], source: Source) -> bool:
    """Whether a title or a heading could be that of a notice, a wall or a trade."""
    metadata = Metadata({}, (), {}, heads[0], tuple(heads[1:]), tuple(heads[1:]), (), (), {}, "")
    if signals.is_suspect(metadata, source.url) or walls.is_titled(metadata):
        return True
    told = re.findall(r"\w+", fold(" ".join([*heads, *descriptions])))
    return not _trades().isdisjoint(told) or not fold(heads[0]).isascii()


@cache
def _trades() -> frozenset[str]:
    return frozenset(word for words in taken.TRADES.values() for word in words.split())


def _said(piece: bytes, capture: Capture) -> str:
    text = decoding.decode(piece, capture.header("content-type"))
    return unescape(_TAG.sub(" ", text))
