"""What several titles of an article end in alike is none of them: ", document online" behind title after title."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from citecheck.citations import house, names, outlets
from citecheck.citations.segments import part, trimmed
from citecheck.model import Citation
from citecheck.text import Part


def without(citations: Sequence[Citation]) -> list[Citation]:
    """An article's citations without what a sign parts from the ends of several of their titles."""
    plain = [one.title.text for one in citations if one.title is not None and not house.is_quoted(one.layout)]
    counts = Counter(end for end, _ in {(_last(title), title) for title in plain} if end)
    ends = {end for end, many in counts.items() if many >= max(_LEAST, _SHARE * len(plain))}
    return [_cut(one, ends) for one in citations] if ends else list(citations)


_LEAST, _SHARE = 3, 0.3  # titles that end alike, and their share
_PARTED = re.compile(r"(?:[,;.|]\s|\s[–—-]\s|\s\()(?=[^\W\d_])")


def _last(title: str) -> str:
    """The last part of a title, with the sign before it."""
    last = title.rfind(" ")
    if title[last + 1 :].casefold() in outlets.media():
        return title[last:]  # "Tides in port Online"
    cuts = [found.start() for found in _PARTED.finditer(title)]
    return title[cuts[-1] :] if cuts and cuts[-1] > 0 else ""


def _cut(citation: Citation, ends: set[str]) -> Citation:
    title, text = citation.title, citation.raw
    if title is None or house.is_quoted(citation.layout) or _last(title.text) not in ends:
        return citation
    by = citation.end - len(text)
    first, end = title.start - by, title.end - by
    at = text.rfind(_last(title.text), first, end)
    behind = outlets.cleaned(text, trimmed(text, at, end, " .,;|()–—-")) if at > first else None
    words, outlet = text[slice(*(behind or (at, at)))], citation.publisher
    if at <= first:
        return citation
    if words[:1].isupper() and behind is not None and text[at : at + 2] != " (":
        if outlet is not None or not names.may_be_outlet(words):
            return citation  # titles of a series
        outlet = Part(words, behind[0] + by, behind[1] + by)
    opening = text.rfind("(", first, at)
    at = opening if opening > first and text.find(")", opening, at) < 0 else at  # "(online, PDF)"
    kept = part(text, trimmed(text, first, at))
    return replace(citation, title=Part(kept.text, kept.start + by, kept.end + by), publisher=outlet)
