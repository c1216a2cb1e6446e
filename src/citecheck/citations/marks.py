"""Where the text refers to its notes: [1], [2, 3], [4-6], ¹², ^7^, *, (8), and digits glued to the word."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from citecheck.citations.blocks import NOTHING, without_code
from citecheck.citations.labels import CIRCLED, KEY, SUPERSCRIPTS, Scheme
from citecheck.model import Block, Mark

_READ = frozenset({"paragraph", "item", "quotation", "table", "heading", "title"})
_BRACKET = re.compile(
    r"[\[［【〔]\s?(?:[脚腳]?[注註][释釋]?\s?)?(\^?(?:\d{1,5}|[ivxlc]{1,7}|[IVXLC]{1,7}|[a-zA-Z]|[*†‡§]{1,4}"
    rf"|{KEY})(?:\s?[,;、–—‑-]\s?(?:\d{{1,5}}|{KEY})){{0,40}})"
    r"(?:\s?[,:]\s?(?:pp?|s|S|с|стр|ss|§|ch|para|f|fn|n)?\.?\s?[\d –—-]{1,20})?\s?[\]］】〕](?![(:])"
)
_SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[ ]?[,⁻–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*")
_CARET = re.compile(r"(?:(?<=[^\s^])\^|(?<=[^\s^*\d])[*＊※])(\d{1,4})(?:\^|(?![\d^]))")
_STAR = re.compile(r"(?<=[^\s*†‡§¶(])([*†‡§¶]{1,4})(?=[\s.,;:!?)”»\"']|$)")
_LETTERED = re.compile(r"(?<=[^\s(])\(([ivxlcIVXLC]{1,7}|[a-zA-Z])\)")  # behind a word, without a space
_PARENS = re.compile(r"(?<=\S)[ ]?[(（][注註]?(\d{1,3})[)）]")
# Behind a word and what closes it (“so.”3), behind a percent sign, and behind a year with its stop ("in 2023.4") or
# before it ("d'ici à 20302.").
_GLUED = re.compile(
    r"(?:[^\W\d_][.,;:!?…]?[”\"’»“«)\]]{0,2}[.,;:!?…]?|%[.,;:!?]?|(?<!\d)(?:1[5-9]|20)\d\d(?:[.,;:!?]|(?=\d\d?[.,;:]\s))"
    r"|(?<![\d.,])\d{1,3}\.(?=\d{1,2}\s+[“„«\"]?[^\W\d_a-zà-öø-ÿа-яё]))"
    r"(\d{1,3})(?=[.,;:!?]?(?:\s|$)|[)\]”\"—–])"
)
_BEHIND_A_STOP = re.compile(r"(?:[^\W\d_][”\"’»)]?[.!?…]|[.!?…][”\"’»])(\d{1,3})(?=\s+[“„«\"‘(]?[^\W\d_]|\s*$)")
_ENDS_GLUED = re.compile(r"[^\W\d_][”\"’»)]?[.!?…][”\"’»)]?\d{1,3}\s*\Z")
_UNITS = re.compile(r"(?:^|[\s\d(/·])(?:[kcmdµn]?m|ft|in|s|h|yd|mi|км|м|см|мм)$")
_POWER = re.compile(r"(?<![^\W\d_])[^\W\d_][*_]?\Z")  # R², x³: a letter alone is no word that has a note
_CLAUSE = re.compile(r"[ \u00a0][^\W\d_]")  # a word behind a bracket
_MOST_IN_A_RANGE = 60  # [1-300] is a page range, not three hundred marks


@dataclass(slots=True)
class Census:
    """The labels to which the running text seems to refer, by the form of the mark."""

    bracket: set[str] = field(default_factory=set)
    super: set[str] = field(default_factory=set)
    caret: set[str] = field(default_factory=set)
    star: set[str] = field(default_factory=set)
    parens: set[str] = field(default_factory=set)
    asked: dict[Scheme, set[str]] = field(default_factory=dict, repr=False)  # a text may have thousands of lists

    def of(self, scheme: Scheme) -> set[str]:
        """What may refer to a list of that scheme: a list "1." is referred to by every form but stars."""
        if scheme not in self.asked:
            self.asked[scheme] = self._joined(scheme)
        return self.asked[scheme]

    def _joined(self, scheme: Scheme) -> set[str]:
        if scheme == "star":
            return self.star | {label for label in self.bracket if not label.isalnum()}
        counted = self.bracket | self.super | self.caret
        return counted | self.parens if scheme in ("parens", "paren") else counted


def census(blocks: Iterable[Block]) -> Census:
    """What the text seems to refer to, before it is known which lists are notes."""
    seen = Census()
    blocks = tuple(blocks)
    native = {block.label for block in blocks if block.kind == "note" and block.label is not None}
    for block in blocks:
        if block.kind not in _READ:
            continue
        text = _without_marks(without_code(block), [mark for mark in block.marks if mark.label in native])
        for labels, _, _ in _brackets(text):
            seen.bracket.update(labels)
        if not text.isascii():
            for match in _superscripts(text):
                digits = match[0].translate(SUPERSCRIPTS)
                seen.super.update(re.findall(r"\d+", digits))
                seen.super.update(digits)
        if any(map(text.__contains__, "^*＊※")):
            seen.caret.update(match[1] for match in _CARET.finditer(text))
        if any(map(text.__contains__, "*†‡§¶")):
            seen.star.update(match[1] for match in _STAR.finditer(text))
        if ")" in text or "）" in text:
            seen.parens.update(match[1] for match in _PARENS.finditer(text))
    return seen


def _without_marks(text: str, marks: Sequence[Mark]) -> str:
    """The text without what the format says refers to its own notes, as long as it was."""
    pieces, at = [], 0
    for mark in marks:
        if mark.start >= at:
            pieces += [text[at : mark.start], NOTHING * (mark.end - mark.start)]
            at = mark.end
    return "".join([*pieces, text[at:]]) if pieces else text


def _brackets(text: str, *, alone: bool = False) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """(labels, start, end) of each bracket that may be a mark; one that opens a line labels what stands there.

    `alone` is for text that is known to be none of the notes: a bracket behind which nothing stands labels nothing.
    """
    if "[" not in text and ("［" not in text and "【" not in text and "〔" not in text):
        return
    whole = text.strip() if alone else None
    for match in _BRACKET.finditer(text):
        start = match.start()
        if _opens_line(text, start) and match[0].strip() != whole:
            continue
        yield _labels(match[1]), start, match.end()


def in_brackets(text: str) -> frozenset[str]:
    """The labels to which brackets within a text refer."""
    return frozenset(label for labels, _, _ in _brackets(text) for label in labels)


def _opens_line(text: str, at: int) -> bool:
    while at and text[at - 1] in " \t\u00a0":
        at -= 1
    return at == 0 or text[at - 1] == "\n"


def _labels(printed: str) -> tuple[str, ...]:
    """The labels of "1", "1, 3", "1-3" or "^1"."""
    labels: list[str] = []
    for piece in re.split(r"\s?[,;、]\s?", printed.lstrip("^").strip()):
        first, dash, last = re.sub(r"\s?[–—‑]\s?", "-", piece).partition("-")
        if dash and first.isdecimal() and last.isdecimal() and int(first) < int(last) < int(first) + _MOST_IN_A_RANGE:
            labels.extend(str(one) for one in range(int(first), int(last) + 1))
        elif first:
            labels.append(first.strip())
            if dash and last:
                labels.append(last.strip())
    return tuple(dict.fromkeys(labels))


def _superscripts(text: str) -> Iterator[re.Match[str]]:
    """Raised digits that are neither a power (10⁶) nor a unit (km²)."""
    if not any(map(text.__contains__, "⁰¹²³⁴⁵⁶⁷⁸⁹")):
        return
    for match in _SUPERSCRIPT.finditer(text):
        start = match.start()
        if start == 0 or text[start - 1].isdigit() or text[start - 1] in "\n⁻⁺":
            continue
        before = max(0, start - 4)
        if match[0] in ("²", "³") and (_UNITS.search(text, before, start) or _POWER.search(text, before, start)):
            continue
        yield match


def find(blocks: Sequence[Block], labels: Mapping[int, Mapping[str, Scheme]]) -> list[tuple[int, Mark]]:
    """All marks in reading order, as (block, mark); `labels` are those of each article's notes, with their scheme.

    Marks in brackets are marks even where their note is missing, as long as brackets are how this article refers to
    notes; the other forms count only where a note proves them.
    """
    found: list[tuple[int, Mark]] = []
    proved = {article for article, known in labels.items() if known}
    alone: dict[int, list[tuple[int, Mark]]] = {}
    highest = {
        article: max((int(label) for label in known if label.isdecimal()), default=0)
        for article, known in labels.items()
    }
    forms = _native_forms(blocks)
    for index, block in enumerate(blocks):
        known = labels.get(block.article, {})
        if block.kind == "note":  # a note on a note, or on an entry of the list of works
            found.extend((index, mark) for mark in block.marks if mark.label != block.label and mark.label in known)
        if block.kind not in _READ:
            continue
        marks = _of_block(block, known, highest.get(block.article, 0), forms.get(block.article, frozenset()))
        if block.article in proved:
            found.extend((index, mark) for mark in marks)
        elif marks:
            alone.setdefault(block.article, []).extend((index, mark) for mark in marks)
    referring = {blocks[at].article for at, mark in found if mark.label in labels.get(blocks[at].article, {})}
    for article in sorted(labels):
        known = labels[article]
        if known and article not in referring:
            found = [one for one in found if blocks[one[0]].article != article or one[1] in blocks[one[0]].marks]
            found.extend(_by_sequence(blocks, article, known))
    for marks_alone in alone.values():
        found.extend(_without_notes(blocks, marks_alone))
    return sorted(found, key=lambda one: (one[0], one[1].start, one[1].end))


def _native_forms(blocks: Sequence[Block]) -> dict[int, frozenset[str]]:
    """The first signs of the marks that the format itself declares, by article: "[", "[^", "¹" …"""
    forms: dict[int, set[str]] = {}
    for block in blocks:
        for mark in block.marks:
            forms.setdefault(block.article, set()).add(_form(block.text, mark.start))
    return {article: frozenset(found) for article, found in forms.items()}


def _form(text: str, start: int) -> str:
    if text.startswith("[^", start):
        return "[^"
    first = text[start : start + 1]  # nothing where a note in the margin has no number at the text's end
    return "¹" if first and first in "⁰¹²³⁴⁵⁶⁷⁸⁹" else first


def _of_block(block: Block, known: Mapping[str, Scheme], highest: int, forms: frozenset[str]) -> list[Mark]:
    """The marks of a block. To a format's own notes nothing refers in a form that its own marks never have."""
    if not forms:
        return _printed(block, known, highest)
    foreign = {label: scheme for label, scheme in known.items() if scheme != "native"}
    printed = _printed(block, known, highest)
    return [
        mark for mark in printed
        if mark.label in foreign or _form(block.text, mark.start) in forms or mark in block.marks
    ]  # fmt: skip


def _printed(block: Block, known: Mapping[str, Scheme], highest: int) -> list[Mark]:
    text = without_code(block)
    marks = list(block.marks)
    counts: bool | None = None  # whether the brackets without notes number what the sentence lists
    for labels, start, end in _brackets(text, alone=True):
        if any(label in known for label in labels):
            marks.extend(_at(labels, start, end))
        elif all(label.isdecimal() and (not known or 0 < int(label) <= highest + 20) for label in labels):
            counts = _begins_list(text, start, end) if counts is None else counts
            if not counts:
                marks.extend(_at(labels, start, end))
    if known and not text.isascii():
        for match in _superscripts(text):
            marks.extend(_raised(match, known))
        if any(map(text.__contains__, CIRCLED)):
            marks.extend(
                Mark(at, at + 1, CIRCLED[sign])
                for at, sign in enumerate(text)
                if at and known.get(CIRCLED.get(sign, "")) == "circled"
            )
    if "(" in text and "parens" in known.values():
        marks.extend(Mark(m.start(), m.end(), m[1]) for m in _LETTERED.finditer(text) if known.get(m[1]) == "parens")
    if known and any(map(text.__contains__, "^*＊※")):
        marks.extend(Mark(m.start(), m.end(), m[1]) for m in _CARET.finditer(text) if m[1] in known)
    if known and any(map(text.__contains__, "*†‡§¶")):
        marks.extend(Mark(m.start(), m.end(), m[1]) for m in _STAR.finditer(text) if m[1] in known)
    return _without_overlaps(marks)


def _begins_list(text: str, start: int, end: int) -> bool:
    """Whether a bracket opens a clause, as in "two ways: [1] by sea", and does not close what it stands for."""
    if _CLAUSE.match(text, end) is None:
        return False
    before = text[max(0, start - 3) : start].rstrip()
    if before.endswith(("(", ":", ";", ",", "：", "；", "，", "（", "—", "–")):
        return before[-1] in "(（" or text[start - 1].isspace()
    return before.endswith((".", "!", "?")) and text[start - 1].isspace() and text[end + 1 : end + 2].islower()


def _at(labels: Iterable[str], start: int, end: int) -> list[Mark]:
    return [Mark(start, end, label) for label in labels]


def _raised(match: re.Match[str], known: Mapping[str, Scheme]) -> list[Mark]:
    printed = match[0].translate(SUPERSCRIPTS).replace("⁻", "-")
    labels = _labels(printed)
    if all(label in known for label in labels):
        return _at(labels, match.start(), match.end())
    if printed.isdigit() and all(digit in known for digit in printed):  # ¹² is twelve, or one and two
        return [Mark(match.start() + at, match.start() + at + 1, digit) for at, digit in enumerate(printed)]
    return [mark for mark in _at(labels, match.start(), match.end()) if mark.label in known]


def _without_overlaps(marks: list[Mark]) -> list[Mark]:
    """In order, each stretch of text once (several labels of one bracket share theirs)."""
    kept: list[Mark] = []
    for mark in dict.fromkeys(sorted(marks, key=lambda one: (one.start, one.end))):
        last = kept[-1] if kept else None
        shares = last is not None and (mark.start, mark.end) == (last.start, last.end)
        if last is None or mark.start >= last.end or shares:
            kept.append(mark)
    return kept


def _by_sequence(blocks: Sequence[Block], article: int, known: Mapping[str, Scheme]) -> list[tuple[int, Mark]]:
    """Marks that only their order proves: "(1)", or digits glued to a word, that count up as the notes do."""
    read = [index for index, block in enumerate(blocks) if block.article == article and _may_count_up(block)]
    return counting_up(blocks, read, {int(label) for label in known if label.isdecimal()})


def _may_count_up(block: Block) -> bool:
    """Whether a block is text, as a short last line is that looks like a heading: a stop stands before its digits."""
    return block.kind in _READ and (block.kind != "heading" or _ENDS_GLUED.search(block.text[-12:]) is not None)


def counting_up(blocks: Sequence[Block], read: Iterable[int], numbers: Iterable[int]) -> list[tuple[int, Mark]]:
    """Marks without a sign of their own in the blocks `read`: they count if hardly one of the numbers has none."""
    wanted, read = sorted(numbers), tuple(read)
    if not wanted:
        return []
    for pattern, ahead in ((_PARENS, 3), (_GLUED, 3), (_GLUED, 1)):  # "KKO 2025:3 … oli.1" begins with no mark
        found: list[tuple[int, Mark]] = []
        position = 0
        for index in read:
            text = blocks[index].text
            for match in pattern.finditer(text):
                value = int(match[1])
                if value in wanted[position : position + ahead]:
                    position = wanted.index(value, position) + 1
                    start = match.start(1) if pattern is _GLUED else text.index(match[0].lstrip()[0], match.start())
                    found.append((index, Mark(start, match.end(1 if pattern is _GLUED else 0), str(value))))
        is_nearly_all = len(found) >= 0.7 * len(wanted) or len(wanted) - 1 <= len(found) > 1
        begins = wanted[: 2 if len(found) > 2 else 1]  # the first of many may be lost
        if found and is_nearly_all and int(found[0][1].label) in begins:
            return found if pattern is _PARENS else _with_repeated(blocks, read, found, set(wanted))
    return []


def _with_repeated(
    blocks: Sequence[Block], read: Iterable[int], found: list[tuple[int, Mark]], known: Container[int]
) -> list[tuple[int, Mark]]:
    """The marks, with numbers out of their turn that stand behind a sentence: a note cited again, or a slip."""
    seen = {(index, mark.start) for index, mark in found}
    again = [
        (index, Mark(match.start(1), match.end(1), match[1]))
        for index in read
        for match in _BEHIND_A_STOP.finditer(blocks[index].text)
        if int(match[1]) in known and (index, match.start(1)) not in seen
    ]
    return sorted([*found, *again], key=lambda one: (one[0], one[1].start))


def _without_notes(blocks: Sequence[Block], marks: Sequence[tuple[int, Mark]]) -> list[tuple[int, Mark]]:
    """Marks in a text that has no notes: only native ones, or brackets that plainly count up from 1."""
    native = [(index, mark) for index, mark in marks if mark in blocks[index].marks]
    counted = [(index, mark) for index, mark in marks if mark.label.isdigit()]
    numbers = list(dict.fromkeys(mark.label for _, mark in counted))
    if len(numbers) < 2 or numbers[:2] != ["1", "2"] or len(numbers) != max(map(int, numbers)):
        return native
    glued = sum(1 for index, mark in counted if _is_index(blocks[index].text, mark))
    # A dict, not a set: the order of what shares a place must not hang on hashes.
    both = dict.fromkeys([*native, *counted])
    return sorted(both, key=lambda one: (one[0], one[1].start)) if glued <= len(counted) / 2 else native


def _is_index(text: str, mark: Mark) -> bool:
    """Whether a bracket may count the elements of something, as in list[1]."""
    before = text[mark.start - 1 : mark.start]
    return before.isascii() and (before.isalnum() or before in "_]")
