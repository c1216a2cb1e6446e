"""What is kept of a page's main text, so that later runs and archived copies can be compared with it.

    "0123456789abcdef.412.…base64….89abcdef01234567"

is sixteen hex digits over the sentences, how many runs of four words were counted, the smallest of their hashes
(bottom-k MinHash), and a hash for each quotation and figure that the articles found on the page.
"""

import base64
import binascii
import hashlib
import zlib
from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from citecheck.evidence import stretch
from citecheck.evidence.markup import Markup
from citecheck.model import Answer, Inquiry
from citecheck.text import fold

EXACT = 16  # hex digits that stand for the whole text
KEPT = 96  # hashes of a sketch: likeness is told to about a tenth
SAMPLED = 3  # one word in so many begins a run that is counted
MOST_FOUND = 40
COMPARED = ("quote", "figure")


class Likeness(NamedTuple):
    """How two texts stand to each other, each from 0 to 1; `growth` is the length of the later one in earlier ones.

    `runs` is how many runs of words the shorter one has: of few little can be told.
    """

    jaccard: float
    containment: float
    growth: float
    runs: int


def of(markup: Markup, answers: Iterable[Answer] = ()) -> str | None:
    """What is kept of the main text; None where there is none.

    Menus, headlines of other articles, dates and counters stand in short lines, which are left out: they change every
    day, and the article does not.
    """
    whole = "\n".join(main_text(markup)).encode("utf-8", "replace")
    if not whole:
        return None
    exact = hashlib.sha256(whole).hexdigest()[:EXACT]
    runs = sorted(_runs(whole.split()))
    sketch = base64.b64encode(array("I", runs[:KEPT]).tobytes()).decode().rstrip("=")
    found = {question(one.inquiry) for one in answers if one.verdict == "found" and _is_compared(one.inquiry)}
    return f"{exact}.{len(runs)}.{sketch}.{''.join(sorted(found)[:MOST_FOUND])}"


def main_text(markup: Markup) -> Iterator[str]:
    """The folded words of the article's lines of prose, without menus, boxes, teasers and footers."""
    first, last = stretch.of_article(markup)
    for span, row in zip(markup.lines[first:last], markup.rows[first:last], strict=False):
        if stretch.is_prose(span) and row:
            yield row


def question(inquiry: Inquiry) -> str:
    """Eight hex digits that stand for what was asked."""
    return f"{zlib.crc32(f'{inquiry.kind} {fold(inquiry.asked)}'.encode('utf-8', 'replace')):08x}"


def had(digest: str, inquiry: Inquiry) -> bool:
    """Whether the page had what is asked, word for word, when the digest was made."""
    found = digest.rpartition(".")[2] if digest.count(".") == 3 else ""
    return _is_compared(inquiry) and question(inquiry) in {found[at : at + 8] for at in range(0, len(found), 8)}


def is_same(one: str, other: str) -> bool:
    """Whether two digests stand for one text."""
    return one[:EXACT] == other[:EXACT]


def compare(earlier: str, later: str) -> Likeness | None:
    """How two texts stand to each other, by what is kept of them; None where that is too little to tell."""
    if is_same(earlier, later):
        return Likeness(1.0, 1.0, 1.0, KEPT)
    one, other = _sketch(earlier), _sketch(later)
    if one is None or other is None or not one[0] or not other[0]:
        return None
    (size, mine), (others, theirs) = one, other
    union = sorted({*mine, *theirs})
    seen = union[: KEPT if max(size, others) > KEPT else len(union)]
    both = set(mine) & set(theirs)
    jaccard = sum(run in both for run in seen) / len(seen)
    shared = jaccard / (1 + jaccard) * (size + others)
    return Likeness(
        round(jaccard, 2), round(min(shared / min(size, others), 1.0), 2), round(others / size, 2), min(size, others)
    )


def _is_compared(inquiry: Inquiry) -> bool:
    return inquiry.own and inquiry.kind in COMPARED


def _sketch(digest: str) -> tuple[int, "array[int]"] | None:
    _, size, sketch, _ = digest.split(".") if digest.count(".") == 3 else ("", "0", "", "")
    runs = array("I")
    try:
        runs.frombytes(base64.b64decode(sketch + "=" * (-len(sketch) % 4)))
        return int(size), runs
    except (binascii.Error, ValueError):  # kept by another version
        return None


def _runs(words: list[bytes]) -> set[int]:
    """The hashes of the runs of words that begin with one of the sampled words; made of the hashes of their words."""
    hashes = list(map(zlib.crc32, words))
    return {
        (a * 0x9E3779B1 + b * 0x85EBCA77 + c * 0xC2B2AE3D + d * 0x27D4EB2F) & 0xFFFFFFFF
        for a, b, c, d in zip(hashes, hashes[1:], hashes[2:], hashes[3:], strict=False)
        if not a % SAMPLED
    }
