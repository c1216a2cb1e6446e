"""Whether a page is surely the cited one, told from its head and its length alone: `--links-only` reads no further.

Sure is a page that came from the very address, has an article's length of text, and has the cited title; or, where
none is cited, no title that a notice, a wall or a trade could have. Every doubt is left to the whole reading.
"""

import re
from html import unescape

from citecheck.evidence import decoding, signals, taken, walls
from citecheck.evidence.metadata import Metadata
from citecheck.model import Capture, Source
from citecheck.text import fold

WORDS = signals.TEASER  # of text in paragraphs: with so many no sign counts that little text is
FIRST_BYTES = 400_000  # of a page that are looked at
_PARAGRAPH = re.compile(rb"<p(?: [^<>]{0,300})?>([^<]{60,})", re.IGNORECASE)
_TITLE = re.compile(rb"<title(?: [^<>]{0,200})?>([^<]{1,400})</title", re.IGNORECASE)
_HEADING = re.compile(rb"<h[12](?: [^<>]{0,300})?>(.{1,600}?)</h", re.IGNORECASE | re.DOTALL)
_DESCRIPTION = re.compile(rb"<meta [^<>]{0,60}description[^<>]{0,20}content=([^<>]{1,600})>", re.IGNORECASE)
_TAG = re.compile("<[^<>]{0,1000}>")
MOST_HEADINGS = 3


def is_plain(source: Source, capture: Capture) -> bool:
    """Whether a page with a good status needs no reading to be called live."""
    body = capture.body[:FIRST_BYTES]
    if capture.truncated or len(capture.hops) > 1 or capture.status != 200 or b"<!--" in body[:16]:
        return False
    if sum(len(one.split()) for one in _PARAGRAPH.findall(body)) < WORDS:
        return False
    heads = [_said(one, capture) for one in (*_TITLE.findall(body)[:1], *_HEADING.findall(body)[:MOST_HEADINGS])]
    cited = [fold(one.asked) for one in source.inquiries if one.kind == "title" and one.own]
    if cited:
        return any(len(title) > 3 and title in fold(head) for title in cited for head in heads)
    return bool(heads) and not _is_doubtful(heads, [_said(one, capture) for one in _DESCRIPTION.findall(body)], source)


def _is_doubtful(heads: list[str], descriptions: list[str], source: Source) -> bool:
    """Whether a title or a heading could be that of a notice, a wall or a trade."""
    metadata = Metadata({}, (), {}, heads[0], tuple(heads[1:]), tuple(heads[1:]), (), (), {}, "")
    if signals.is_suspect(metadata, source.url) or walls.is_titled(metadata):
        return True
    told = set(re.findall(r"\w+", fold(" ".join([*heads, *descriptions]))))
    return any(told & set(words.split()) for words in taken.TRADES.values()) or not fold(heads[0]).isascii()


def _said(piece: bytes, capture: Capture) -> str:
    text = decoding.decode(piece, capture.header("content-type"))
    return unescape(_TAG.sub(" ", text))
