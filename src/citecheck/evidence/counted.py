"""Whether a page has the figures that an article gives."""

import re
from bisect import bisect_left
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal
from itertools import chain

from citecheck import figures
from citecheck.evidence import restated, slipped, tabled
from citecheck.evidence.grid import Cell
from citecheck.evidence.index import Index
from citecheck.evidence.slipped import LIKE, MILLION, SURE, TENS
from citecheck.evidence.stems import is_content, stem
from citecheck.evidence.tabled import compared
from citecheck.figures import Figure
from citecheck.figures.units import MONEY
from citecheck.model import Answer, Difference, Inquiry
from citecheck.text import DENSE, bare_words

_DIGITS = re.compile(r"\d[\d.,]*(?<=\d)")
MOST_FIGURES = 5_000
MOST_MADE = 12  # figures in one unit that are reckoned with wherever they stand
NEAR = Decimal("0.5")  # of the value: a figure without a noun that is further off counts something else
BASES = frozenset(map(Decimal, (100, 1_000, 10_000, 100_000)))  # 58 of a hundred are 58 percent
NEARBY = 240  # characters between the two ends of a range that a sentence tells apart
CLOSE = 32  # characters from the first to the second, where only one has the unit
ROUND = Decimal("0.05")  # of the value: one that tells few digits
UNSURE = ("unit-unclear", "in-words", "derived")  # why a figure that was not found is not said to be missing
THOUSAND = 1_000
THREE = 3  # digits behind a sign that parts thousands in one language and decimals in another


def answer(inquiry: Inquiry, index: Index) -> Answer | None:
    """Equal or rounded is found, however it is written; the same thing with another value is shown beside it."""
    asked = inquiry.figure
    if asked is None:
        return Answer(inquiry, index.source, "not-checked", reason="no-figure") if inquiry.own else None
    if (plain := _plainly(asked, index)) is not None:
        return _found(inquiry, index, plain)
    if not inquiry.own and not index.values.figures_near(asked):
        return None
    if (told := _told(inquiry, asked, index)) is not None or not inquiry.own:
        return told
    return _missed(inquiry, asked, index)


def _told(inquiry: Inquiry, asked: Figure, index: Index) -> Answer | None:
    """Where the page has the figure in other words, in its tables, or end by end."""
    about = [(compared(asked, one), one) for one in index.values.figures_about(asked)[:MOST_FIGURES]]
    same = next((one for kind in tabled.SAID for said, one in about if said == kind), None)
    if same is not None:
        return _found(inquiry, index, same)
    if (end := _end_by_end(asked, [one for _, one in about], index)) is not None:
        return _found(inquiry, index, end)
    if (place := _as_printed(asked, index)) is not None:
        return Answer(inquiry, index.source, "found", index.passage(*place), index.text[slice(*place)], likeness=1.0)
    if (cell := tabled.found(asked, index)) is not None:
        return Answer(inquiry, index.source, "found", index.values.tables.passage(cell), cell.text, likeness=1.0)
    return None


def _missed(inquiry: Inquiry, asked: Figure, index: Index) -> Answer:
    """What the page has in place of a figure that is not there, or why that means nothing."""
    beside = index.values.figures_beside(asked)[:MOST_FIGURES]
    others = _printed(inquiry.context, index) - _printed(asked.raw, index)
    free = [one for one in beside if not _is_taken(one, others, index)]
    if (cut := _cut(inquiry, asked, free, index)) is not None:
        passage = index.passage(cut.start, cut.end)
        return Answer(inquiry, index.source, "not-checked", passage, cut.raw, reason="derived")
    same = restated.find(asked, inquiry.context, free, index)
    if same is not None and not index.values.makes_in(asked, same, in_bare=False):
        return _meant(inquiry, asked, same, 1.0, index)
    if (slip := _slip(inquiry, asked, free, index)) is not None:
        return slip
    told = _otherwise(inquiry, asked, [(compared(asked, one), one) for one in beside], index, others)
    doubt = _doubt(asked, beside, index, told, others)
    if told.verdict == "not-found" and doubt in (None, "derived") and index.markup.cells:
        rows = tabled.Rows(inquiry.context, asked, index)
        if (cell := rows.slip()) is not None:
            return _differing(inquiry, asked, cell, index)
        if rows.told:
            doubt = "derived" if rows.is_made() else None
    return replace(told, verdict="not-checked", reason=doubt) if doubt else told


def _cut(inquiry: Inquiry, asked: Figure, free: list[Figure], index: Index) -> Figure | None:
    """The figure that is the asked one rounded more boldly than is found, or cut off, in a sentence like the asking."""
    bold = [one for one in free if one.unit == asked.unit and figures.is_cut(asked, one)]
    if asked.unit is not None and figures.digits(asked.low) > 1:
        return next(iter(bold), None)
    return next((one for one in bold if slipped.likest(asked, inquiry.context, index, one) >= LIKE), None)


def _slip(inquiry: Inquiry, asked: Figure, free: list[Figure], index: Index) -> Answer | None:
    """The figure that was meant, unless the sentence says that it reckons and the digits may be a coincidence."""
    if index.values.resembles_named(asked, inquiry.context):
        return None
    cells = (one for _, one in index.values.cells_turned(asked))
    meant = slipped.find(asked, inquiry.context, chain(free, cells), index)
    if meant is None:
        return None
    beside = slipped.around(index, meant.figure)
    is_same_unit = meant.figure.unit == asked.unit
    if not meant.is_telling and (
        figures.is_reckoned(inquiry.context, asked, index.joined, beside)
        or (
            is_same_unit
            and _distance(asked, meant.figure) <= NEAR
            and index.values.bare.resemble(asked, may_be_moved=False)
        )
    ):
        return None
    is_changed = figures.misprint(asked, meant.figure, least=1) == "changed"
    if index.values.makes_in(asked, meant.figure) or (is_changed and _adds_up(asked, inquiry.context, index)):
        return None
    cell = index.values.tables.cells.get(index.line_at(meant.figure.start)) if index.markup.cells else None
    if cell is not None:
        return _differing(inquiry, asked, cell, index)
    return _meant(inquiry, asked, meant.figure, meant.likeness, index)


def _meant(inquiry: Inquiry, asked: Figure, one: Figure, likeness: float, index: Index) -> Answer:
    """The page has another value of the same thing."""
    parts = (Difference(asked.raw, one.raw, "number"),)
    passage = index.passage(one.start, one.end)
    return Answer(inquiry, index.source, "found-with-differences", passage, one.raw, parts, likeness=likeness)


def _is_taken(one: Figure, others: AbstractSet[Decimal], index: Index) -> bool:
    """Whether the asking sentence has a figure for something else: "rose from 15 to 20 lira"."""
    return bool(others) and not others.isdisjoint({one.low, *_printed(one.raw, index)})


def _doubt(
    asked: Figure, candidates: list[Figure], index: Index, told: Answer, others: AbstractSet[Decimal]
) -> str | None:
    """Why a figure that is not there may yet be the page's; `others` are the other numbers of the asking sentence."""
    if not asked.high:
        return "in-words"  # "none", "unchanged"
    if told.verdict != "not-found":
        clear = [one for one in candidates if one.raw == told.found and _is_clear(asked, one)]
        if clear and all(map(index.values.may_be_scaled, clear)):
            return "unit-unclear"
        if clear and not figures.is_reckoned(told.inquiry.context, asked, index.joined, told.passage or ""):
            return None
        is_like = index.values.bare.resemble(asked, may_be_moved=False)
        is_like = is_like or index.values.resembles_named(asked, told.inquiry.context)
        is_like = is_like or any(_agrees(asked, one) for one in candidates if one.unit is None and one.low >= MILLION)
        is_derived = not is_like and _is_derived(asked, candidates, index, told.inquiry.context, others)
        return "unit-unclear" if is_like else "derived" if is_derived else None
    same = {one.unit for one in candidates if one.low == asked.low and one.unit is not None} - {asked.unit}
    if asked.unit is None or not same:  # dollars in place of euros are no doubt
        unnamed = (one for one in candidates if one.unit is None or asked.unit is None)
        if index.values.bare.resemble(asked) or any(_agrees(asked, one) for one in unnamed):
            return "unit-unclear"
    if (asked.unit in MONEY and same & MONEY) or any(
        figures.is_slip(asked, one) for one in candidates if one.low >= tabled.LARGE
    ):
        return None
    if _is_in_words(asked, index):
        return "in-words"
    return "derived" if _is_derived(asked, candidates, index, told.inquiry.context, others) else None


def _is_clear(asked: Figure, one: Figure) -> bool:
    """Whether the same digits, where they are no coincidence, stand for another magnitude or percent for points."""
    return figures.compare(asked, one) == "magnitude" and (
        asked.unit == one.unit or figures.digits(asked.low) > 1 or asked.low >= TENS
    )


def _is_derived(
    asked: Figure, candidates: list[Figure], index: Index, sentence: str, others: AbstractSet[Decimal]
) -> bool:
    """Whether the figure can be reckoned from the page's, or the sentence says that it was."""
    bare = index.values.bare
    is_base = asked.unit is None and asked.low in BASES
    if is_base or figures.is_reckoned(sentence, asked, index.joined) or bare.has_whole(asked, others):
        return True
    same = [one for one in candidates if one.unit == asked.unit is not None]
    return bare.derive(asked) or _adds_up(asked, sentence, index) or figures.make(asked, same[:MOST_MADE])


def _adds_up(asked: Figure, sentence: str, index: Index) -> bool:
    """Whether a sentence that tells of a total or a mean has that of numbers which follow each other."""
    return figures.is_of_many(sentence) and index.values.bare.adds_up(asked)


def _is_in_words(asked: Figure, index: Index) -> bool:
    """Whether the page has the number in words beside which no unit is known, or in words that are not known."""
    if not index.values.may_be_in_words(asked):
        return False
    is_there = any(abs(asked.low) == one.value for one in index.values.spelled)
    return is_there or figures.may_be_unread(asked.low, index.language, index.vocabulary)


def _agrees(asked: Figure, found: Figure) -> bool:
    """Whether a value is another as far as it tells its digits."""
    place = asked.low.adjusted() - figures.digits(asked.low) + 1
    is_near = asked.low and abs(found.low - asked.low) <= abs(asked.low) * ROUND
    return bool(is_near) and round(found.low.scaleb(-place)) == asked.low.scaleb(-place)


def _otherwise(
    inquiry: Inquiry, asked: Figure, compared: list[tuple[str, Figure]], index: Index, others: AbstractSet[Decimal]
) -> Answer:
    """What the page says in place of a figure that it does not have.

    `others` are the other numbers of the asking sentence: it has them for something else ("rose from 15 to 20 lira").
    """

    rivals = [
        one for said, one in compared if said == "magnitude" or (said == "other" and not _is_taken(one, others, index))
    ]
    if not rivals:
        return _nearby(inquiry, asked, [one for _, one in compared if not _is_taken(one, others, index)], index)
    best = min(rivals, key=lambda one: (-_likeness(inquiry, index, one), _distance(asked, one), one.start))
    likeness = _likeness(inquiry, index, best)
    is_rival = _is_same_thing(inquiry, asked, best, likeness)
    passage = index.passage(best.start, best.end)
    if not is_rival:
        return Answer(inquiry, index.source, "not-found", passage, best.raw, likeness=likeness)
    return _meant(inquiry, asked, best, likeness, index)


def _printed(s: str, index: Index) -> set[Decimal]:
    """The numbers that a text prints in digits."""
    told = (figures.numbers.value(match.group(), index.language) for match in figures.numbers.find(s))
    return {one for one in told if one is not None}


def _plainly(asked: Figure, index: Index) -> Figure | None:
    """The same value in the same digits, which is how most figures are taken over."""
    digits = _DIGITS.search(asked.raw)
    if digits is None or (len(digits[0]) < 2 and asked.unit is None):
        return None
    return next((one for one in index.values.figures_like(digits[0]) if _is_equal(asked, one, digits[0])), None)


def _is_equal(asked: Figure, one: Figure, printed: str) -> bool:
    """Whether two figures are the same; 1,335 euros printed alike are, whatever the comma is in either language."""
    if figures.compare(asked, one) == "equal":
        return True
    if len(printed) <= THREE or printed[-THREE - 1] not in ",." or one.unit != asked.unit:
        return False
    whole = Decimal("".join(filter(str.isdecimal, printed)))
    return {asked.low, one.low} == {whole, whole / THOUSAND} and figures.numbers.first(one.raw)[0] == printed


def _differing(inquiry: Inquiry, asked: Figure, cell: Cell, index: Index) -> Answer:
    tables = index.values.tables
    found = tables.printed(cell)
    parts = (Difference(asked.raw, found, "number"),)
    return Answer(inquiry, index.source, "found-with-differences", tables.passage(cell), found, parts, likeness=SURE)


def _found(inquiry: Inquiry, index: Index, same: Figure) -> Answer:
    passage = index.passage(same.start, same.end)
    quoted = index.is_quoted(same.start, same.end)
    return Answer(inquiry, index.source, "found", passage, same.raw, in_quotation=quoted, likeness=1.0)


def _nearby(inquiry: Inquiry, asked: Figure, candidates: list[Figure], index: Index) -> Answer:
    """No figure of the page is known to count the same: the nearest in a sentence about the same thing is shown."""
    alike = [one for one in candidates if one.unit == asked.unit and _distance(asked, one) <= NEAR]
    told = [(likeness, one) for one in alike if (likeness := _likeness(inquiry, index, one)) >= LIKE]
    if not told:
        return Answer(inquiry, index.source, "not-found")
    likeness, best = min(told, key=lambda one: (-one[0], _distance(asked, one[1]), one[1].start))
    passage = index.passage(best.start, best.end)
    if likeness < SURE or (asked.noun and best.noun) or index.values.count_in(passage) > 1:
        return Answer(inquiry, index.source, "not-found", passage, best.raw, likeness=likeness)
    return _meant(inquiry, asked, best, likeness, index)


def _as_printed(asked: Figure, index: Index) -> tuple[int, int] | None:
    """Where the page prints the very characters, which no reading of figures may overrule."""
    raw = asked.raw.strip()
    if sum(map(str.isdigit, raw)) < 2:
        return None
    at = index.text.find(raw)
    while at >= 0:
        before, after = index.text[at - 1 : at], index.text[at + len(raw) : at + len(raw) + 2]
        is_word = raw[-1].isalpha() and after[:1].isalpha() and raw[-1] < DENSE  # "1.1 percentage points"
        if (
            not is_word
            and not before.isdigit()
            and not after[:1].isdigit()
            and not (after[:1] in ",." and after[1:2].isdigit())
        ):
            return at, at + len(raw)
        at = index.text.find(raw, at + 1)
    return None


def _end_by_end(asked: Figure, candidates: list[Figure], index: Index) -> Figure | None:
    """The second end of a range of which the first is told near it: "rose from 40% in 2019 to 50%".

    Close before it a bare number is one: "between 40 and 50%".
    """
    printed = [match.group() for match in figures.numbers.find(asked.raw)] if asked.low != asked.high else []
    if len(printed) != 2:
        return None
    candidates = [*candidates, *(one for _, one in index.values.cells_about(asked))]
    lower = replace(asked, raw=printed[0], high=asked.low)
    upper = replace(asked, raw=printed[1], low=asked.high)
    told = figures.numbers.value(printed[0], index.language)
    same = [one for one in candidates if one.unit == asked.unit]
    same += [replace(one, unit=asked.unit) for one in candidates if one.unit is None and one.low >= tabled.LARGE]
    begins = sorted(one.start for one in same if compared(lower, one) in tabled.SAID)
    for one in same:
        if compared(upper, one) in tabled.SAID:
            at = bisect_left(begins, one.start - NEARBY)
            if at < len(begins) and begins[at] <= one.start + NEARBY and begins[at] != one.start:
                return one
            if told is not None and index.values.bare.stands(float(told), one.start - CLOSE, one.start):
                return one
    return None


def _likeness(inquiry: Inquiry, index: Index, figure: Figure) -> float:
    """The share of the asking sentence's content words that stand around the figure."""
    wanted = {stem(word) for word in bare_words(inquiry.context) if is_content(word) and not word[0].isdigit()}
    if not wanted:
        return 0.0
    has = set(map(stem, bare_words(index.passage(figure.start, figure.end))))
    return round(len(wanted & has) / len(wanted), 2)


def _is_same_thing(inquiry: Inquiry, asked: Figure, found: Figure, likeness: float) -> bool:
    """Whether both figures speak of one thing: the noun says so, or the sentence around, or else their nearness."""
    if figures.compare(asked, found) == "magnitude":
        return True
    is_far = bool(inquiry.context) and likeness < LIKE and _distance(asked, found) > NEAR
    if asked.noun and found.noun and stem(asked.noun) == stem(found.noun) and not is_far:
        return True
    if inquiry.context:
        return likeness >= LIKE
    return asked.noun is None and _distance(asked, found) <= NEAR


def _distance(asked: Figure, found: Figure) -> Decimal:
    """How far the values are apart, as a share of the larger."""
    largest = max(abs(asked.low), abs(found.low))
    return abs(asked.low - found.low) / largest if largest else Decimal(0)
