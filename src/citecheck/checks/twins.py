"""Figures of one article of which one can only be a slip for the other: two of many digits are turned, or one is another.

So much alike, figures of one thing are no coincidence, however little the two sentences have in common.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from citecheck import figures
from citecheck.checks.agreement import is_short, names, stems
from citecheck.figures import Figure
from citecheck.model import Claim, Document
from citecheck.text import fold

PROSE = ("paragraph", "quotation", "title")
TURNED = 3  # digits of which two are turned, and no other value is likely
CHANGED = 5  # and of which one is another
FEW = 3  # digits that may be another value of the same kind, where the sentences have not all names in common
SHARED = 3  # content words that both sentences have
SHARE = 0.34  # of those of the shorter one
LISTED = 2  # figures of one unit in a sentence: more are a list
MOST = 400  # figures of so many digits in an article that are compared
STEM = 4  # letters that words for one thing have in common


def twins(document: Document) -> Iterator[tuple[Claim, Figure, Claim, Figure]]:
    """Pairs of figures, the earlier one first, that seem to be one."""
    told = [(claim, one) for claim in document.sentences for one in claim.figures]
    values = Counter(abs(one.low) for _, one in told)
    sentences: dict[Decimal, set[tuple[int, int]]] = {}  # in which a value stands, by where they begin
    for claim, one in told:
        sentences.setdefault(abs(one.low), set()).add((claim.block, claim.start))
    long = [(claim, one) for claim, one in told if _may_be_one(document, claim, one)][:MOST]
    for (claim, one), (other, second) in combinations(long, 2):
        low, high = sorted((abs(one.low), abs(second.low)))
        if (
            _is_misprint(one, second)
            and min(values[low], values[high]) == 1
            and sentences[low].isdisjoint(sentences[high])
            and _is_of_one_thing(claim, other)
            and (figures.digits(one.low) > FEW or _names_the_same(claim, other))
        ):
            yield claim, one, other, second


def _may_be_one(document: Document, claim: Claim, one: Figure) -> bool:
    """Whether a figure has digits enough, and stands in running text that tells what was."""
    if not is_short(claim) or claim.forecast or document.blocks[claim.block].kind not in PROSE:
        return False
    is_plain = one.low == one.high and figures.digits(one.low) >= TURNED and (one.unit or one.noun)
    return bool(is_plain) and sum(other.unit == one.unit for other in claim.figures) <= LISTED


def _is_misprint(one: Figure, other: Figure) -> bool:
    """Whether both count the same, and only a slip of the pen parts them."""
    if one.unit != other.unit or (one.unit is None and (one.noun or "")[:STEM] != (other.noun or "")[:STEM]):
        return False
    told = figures.digits(one.low)
    kind = figures.misprint(one, other, least=CHANGED) if told == figures.digits(other.low) else None
    return kind == "turned" or (kind == "changed" and told >= CHANGED)


def _names_the_same(claim: Claim, other: Claim) -> bool:
    """Whether two sentences have a name or a bare number in common, and one of them all of the other's."""
    mine, its = names(claim), names(other)
    return bool(mine & its) and (mine <= its or its <= mine)


def _is_of_one_thing(claim: Claim, other: Claim) -> bool:
    """Whether two sentences of one article share words enough, and name no other time."""
    if claim is other or claim.article != other.article:
        return False
    times = [{fold(time.text) for time in one.times} | {day.raw for day in one.dates} for one in (claim, other)]
    if all(times) and not times[0] & times[1]:
        return False
    mine, its = stems(claim), stems(other)
    shared = len(mine & its)
    return shared >= SHARED and shared >= SHARE * min(len(mine), len(its))
