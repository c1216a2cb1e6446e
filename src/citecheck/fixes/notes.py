"""What an edit may touch: notes, entries of lists and where links lead; never prose and never a quotation."""

import sys
from bisect import bisect_right
from collections.abc import Iterator

from citecheck.model import Block, Citation, Document

_CLOSING = 4  # letters behind a note's last word that are its markup: "</a>", "}", ">"
_SPACES = ("\u00a0", "&nbsp;", "&#160;", "&#xa0;", "&#xA0;")


class Notes:
    """The stretches of a document's source that cite something."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        stretches: list[tuple[int, int]] = []
        for start, end in sorted(_stretches(document)):
            if stretches and start <= stretches[-1][1]:
                stretches[-1] = (stretches[-1][0], max(end, stretches[-1][1]))
            else:
                stretches.append((start, end))
        self._stretches = stretches

    def may_change(self, start: int, end: int, replacement: str) -> bool:
        """Whether `source[start:end]` may be replaced: it cites something, or is a no-break space beside a space."""
        at = bisect_right(self._stretches, (start, sys.maxsize)) - 1
        if at >= 0 and end <= self._stretches[at][1]:
            return True
        old = self._source[start:end]
        for space in _SPACES:
            old = old.replace(space, "")
        is_beside = " " in (self._source[start - 1 : start], self._source[end : end + 1])
        return not old and start < end and not replacement and is_beside


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    for citation in document.citations:
        block = document.blocks[citation.block]
        if citation.kind == "link":
            for url in (*citation.urls, *citation.archive_urls):
                yield _stretch(block, url.start, url.end)
        else:
            yield _stretch(block, citation.start, citation.end)
        yield from _targets(block, citation)
        if citation.accessed is not None and citation.accessed_block is not None:
            yield _stretch(document.blocks[citation.accessed_block], citation.accessed.start, citation.accessed.end)


def _targets(block: Block, citation: Citation) -> Iterator[tuple[int, int]]:
    for link in block.links:
        if link.target_at is not None and link.start < citation.end and citation.start < link.end:
            yield (
                link.target_at[0],
                link.target_at[1] + 1,
            )  # with the mark that closes it, behind which attributes stand


def _stretch(block: Block, start: int, end: int) -> tuple[int, int]:
    """From the first to the last place of the source at which something of a stretch of text is printed."""
    places = [source for offset, source in block.runs if start < offset < end]
    places += [block.source_offset(start), block.source_offset(max(end - 1, start)) + 1]
    return min(places), max(places) + _CLOSING
