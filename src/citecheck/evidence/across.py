"""The sentence of a page that an article translated: told by what needs no translation, names, numbers and days."""

import re
from bisect import bisect_right

from citecheck.evidence.index import Index
from citecheck.model import Inquiry
from citecheck.text import bare_words
from citecheck.text.naming import names, romanised

MOST_KEYS = 24
STEM = 4  # letters of a name that every language leaves as they are
QUOTED = 0.5  # a sentence in the page's own quotation marks is the likelier origin of a quotation
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f' ]\d{3})*(?:[.,]\d+)?")


def closest(inquiry: Inquiry, index: Index) -> tuple[str | None, float]:
    """The passage with most of the names and numbers of what was asked, and the share that it has of them.

    None where nothing of them is on the page. What is rare there weighs more.
    """
    keys = dict.fromkeys((*_keys(inquiry.asked), *_keys(inquiry.context)))
    own = set(_keys(inquiry.asked))
    scores: dict[int, float] = {}
    for key in list(keys)[:MOST_KEYS]:
        lines = _lines_with(key, index)
        for at in lines:
            scores[at] = scores.get(at, 0.0) + (2.0 if key in own else 1.0) / len(lines)
    if not scores:
        return None, 0.0
    best, most = None, 0.0
    for at in sorted(scores, key=lambda one: (-scores[one], one))[:3]:
        for start, end in index.sentences(at)[:400]:
            has = f" {romanised(' '.join(bare_words(index.text[start:end])))} "
            shared = sum(2.0 if key in own else 1.0 for key in keys if f" {key}" in has)
            if shared:
                shared += QUOTED * any(start < quote[1] and quote[0] < end for quote in index.quotations)
            if shared > most:
                best, most = (start, end), shared
    if best is None:
        return None, 0.0
    has = f" {romanised(' '.join(bare_words(index.text[best[0] : best[1]])))} "
    return index.passage(*best), round(sum(f" {key}" in has for key in keys) / len(keys), 2)


def _keys(text: str) -> list[str]:
    """Names cut to what every language leaves of them, and numbers of two digits and more."""
    numbers = [" ".join(bare_words(one.group())) for one in _NUMBER.finditer(text) if len(one.group()) > 1]
    found = [f"{number} " for number in numbers]
    for name in names("x " + text):
        for word in bare_words(romanised(name)):
            if len(word) >= STEM:
                found.append(word[: max(STEM, len(word) - 3)])
    return found


def _lines_with(key: str, index: Index) -> list[int]:
    """The lines that have a name or a number."""
    text, starts = index.romanised_rows
    found: dict[int, None] = {}
    at = text.find(f" {key}")
    while at >= 0 and len(found) < 200:
        line = bisect_right(starts, at) - 1
        found[line] = None
        at = text.find(f" {key}", starts[line + 1] if line + 1 < len(starts) else len(text))
    return list(found)
