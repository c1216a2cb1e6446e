"""Pages that are pictures with the text that was recognised in them: what recognition spoils, won back by geometry.

It guesses the size of every line for itself, runs raised numbers into the words beside them or takes them for signs,
and puts spaces into addresses. What it keeps is where lines begin, and that notes are counted.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from citecheck.documents.pdf.layout import Line

_AROUND = 2  # lines above and below with which a line shares its size
_UNLIKE = 0.35  # share by which the size of a title differs
_LEVEL = 2.0  # points: how far the starts of lines go astray
_APART = 4.0  # points between where notes begin and where they go on
_FEWEST = 3  # notes by which a column of small type alone is told
_DONE = (".", ")", "]", "。")  # with these a note ends
_WHITE = 1.4  # times the distance of lines: what parts notes from the text
_CLOSER = 1.25  # times as far from the text as from the notes: a line of these
_MOST_LINES = 300  # at the foot of a column
_MOST_TRIED = 8  # whites above which notes may begin
_MOST_MARKS = 300  # of one page
_MOST_TORN = 8  # spaces of one address
_FEWEST_LETTERS = 10  # of words in the first line of a note
_WORD = re.compile(r"[^\W\d_]{3,}")
_OPENS = r"(?=[^\W\d_]|[“„«\"(\[<'‘»])"
_COUNTED = re.compile(rf"(?:[^\w\s“„«(\[<]|[(\[](?=\d+[)\]]))?(\d{{1,3}})[^\w\s“„«(\[</%-]?(?!\s*\d)\s*{_OPENS}")
_SIGN = re.compile(rf"(?:[^\w\s“„«(\[<\"]{{1,2}}|[\dlIi?]{{1,3}}|[SOBZ](?=[A-ZÀ-Þ]))[\s_]*{_OPENS}")
_NUMBER = re.compile(r"(?<!\S)[(«“„‘'\"]?[^\W\d_]+[.,;:!?”»’)\]]{0,2}(\d{1,3})(?=\s|$)")
_NUMBER_OR_SIGN = re.compile(r"(?<!\S)[(«“„‘'\"]?[^\W\d_]+[.,;:!?]?([\d!?°*'’”\"®™>“‘]{1,3})(?=\s|$)")
_TORN = re.compile(
    r"(://[^\s\"“”<>]{0,200}[.\-/_=&?]) +(?=[a-z0-9][^\s/._=&?-]{0,60}[/._=&?-]|(?<=-\s)[a-z])"
    r"|(://[^\s\"“”<>]{3,200}) +(?=[&=#?/_]\w|\.\s?[a-z])"
)

Start = tuple[int, str, int]  # the number of a line, the label that begins there, how many code points it takes


def even(lines: Sequence[Line]) -> None:
    """Give every line the size that it shares with its neighbours, but for titles."""
    sizes = [line.size for line in lines]
    for at, line in enumerate(lines):
        near = [one for one in sizes[max(at - _AROUND, 0) : at + _AROUND + 1] if abs(one / line.size - 1) < _UNLIKE]
        line.size = median(near)


def closed_up(text: str) -> str:
    """A text without the spaces that were put into its addresses."""
    for _ in range(_MOST_TORN if "://" in text else 0):
        whole = _TORN.sub(r"\1\2", text)
        if whole == text:
            break
        text = whole
    return text


# ---------------------------------------------------------------- notes


def notes(column: Sequence[Line], small: int, last: int) -> tuple[int, list[Start]]:
    """The first line of the notes at the foot of a column, and where each of them begins from there.

    `small` is where the last lines in small type begin, `last` the number of the last note on a page before.
    """
    if 1 < small < len(column):
        above, below = (column[at - 1].y - column[at].y for at in (small - 1, small))
        small -= above > _CLOSER * below  # a raised number makes the first line look larger
    if small < len(column):
        found = _starts(column[small:], last)
        follows = bool(found) and int(found[0][1]) in (1, last + 1)
        if found and (small or (follows and len(found) >= _FEWEST)) and _are_prose(column[small:], found):
            return small, found
        return len(column), []
    usual = median(first.y - second.y for first, second in pairwise(column)) if len(column) > 1 else 0.0
    lowest = max(len(column) // 3, len(column) - _MOST_LINES)
    white = [at for at in range(len(column) - 1, lowest, -1) if column[at - 1].y - column[at].y > _WHITE * usual]
    for at in white[:_MOST_TRIED]:
        found = _starts(column[at:], last)
        first = _COUNTED.match(column[at].text) if len(found) > 1 and found[0][0] == 0 else None
        if first is not None and int(first[1]) in (1, last + 1) and _are_prose(column[at:], found):
            return at, found
    return len(column), []


def is_prose(line: Line) -> bool:
    """Whether a line holds words, as the first of a note does, and is neither formula nor code."""
    return sum(map(len, _WORD.findall(line.text))) >= _FEWEST_LETTERS


def _are_prose(lines: Sequence[Line], found: Sequence[Start]) -> bool:
    return sum(is_prose(lines[at]) for at, _, _ in found) > len(found) / 2


def _starts(lines: Sequence[Line], last: int) -> list[Start]:
    """Where notes begin in lines at the foot of a page, after a note numbered `last` on a page before.

    Numbers that are read count up. Lines that begin where these do, or with a sign, are those between, if they are as
    many as there are numbers between; failing that, lines behind those with which a note may end.
    """
    if len(lines) > _MOST_LINES:
        return []
    read = _counted(lines, last)
    if not read and last and lines[0].x0 - lines[-1].x0 > _APART and _SIGN.match(lines[0].text):
        read = [(0, str(last + 1), _sign(lines[0]))]
    if not read:
        return []
    edge, numbered = median(lines[at].x0 for at, _, _ in read), {at for at, _, _ in read}
    others = [line.x0 for at, line in enumerate(lines) if at not in numbered and abs(line.x0 - edge) > _APART]
    inner = median(others) if len(others) > 0.4 * (len(lines) - len(read)) else None
    unread = [at for at, line in enumerate(lines) if at not in numbered and _may_begin(line, edge, inner)]
    found: list[Start] = []
    number, above = (last if int(read[0][1]) > last else 0), -1
    for one in read:
        missing = int(one[1]) - number - 1
        after = [at for at in range(max(above + 1, 1), one[0]) if lines[at - 1].text.endswith(_DONE)]
        ways = ([at for at in unread if above < at < one[0]], after, [0, *after] if above < 0 else after)
        between = next((way for way in ways if len(way) == missing), None)
        if between is not None:
            found.extend((at, str(number + step), _sign(lines[at])) for step, at in enumerate(between, 1))
        elif not found and len(read) == 1 and not 0 < missing < _FEWEST:
            return []  # a number that nothing bears out
        found.append(one)
        above, number = one[0], int(one[1])
    if inner is not None:
        rest = [at for at in unread if at > above]
        found.extend((at, str(number + step), _sign(lines[at])) for step, at in enumerate(rest, 1))
    return found


def _counted(lines: Sequence[Line], last: int) -> list[Start]:
    """The lines that begin with a number, as far as these count up: the longest such row."""
    numbered = [
        (at, int(match[1]), match.end()) for at, line in enumerate(lines) if (match := _COUNTED.match(line.text))
    ]
    best: list[Start] = []
    fits = False
    for first, (start, lowest, _) in enumerate(numbered[:_FEWEST]):
        if (
            lowest > last + start + 1
            and lowest > start + 1
            and not any(n == lowest + 1 for _, n, _ in numbered[first:])
        ):
            continue
        chain: list[Start] = []
        number, above = lowest - 1, start - 1
        for at, value, end in numbered[first:]:
            if number < value <= number + (at - above):  # a note takes a line at least
                chain.append((at, str(value), end))
                number, above = value, at
        follows = last < lowest <= last + start + _FEWEST
        if (len(chain), follows) > (len(best), fits):
            best, fits = chain, follows
    return best


def _may_begin(line: Line, edge: float, inner: float | None) -> bool:
    """Whether a note may begin in a line: it stands where notes do, or has a sign in place of a number."""
    if inner is not None:
        return abs(line.x0 - edge) < min(abs(line.x0 - inner), 3 * _APART)
    return abs(line.x0 - edge) < _LEVEL and _SIGN.match(line.text) is not None


def _sign(line: Line) -> int:
    match = _SIGN.match(line.text)
    return match.end() if match else 0


def raise_marks(lines: Iterable[Line], labels: Sequence[str]) -> None:
    """Raise the numbers that stand against words and are labels of notes at the foot of the page.

    Signs are marks, too, where there are as many as there are notes, and none contradicts a number that is read.
    """
    held = [line for line in lines if line.pieces]
    found = [(at, match) for at, line in enumerate(held) for match in _NUMBER_OR_SIGN.finditer(line.text)]
    told = [match[1] for _, match in found]
    agree = (sign == label or not sign.isdigit() for sign, label in zip(told, labels, strict=False))
    if len(told) == len(labels) and all(agree):
        marks = [(at, match.start(1), match.end(1), label) for (at, match), label in zip(found, labels, strict=True)]
    else:
        numbers = [(at, match) for at, line in enumerate(held) for match in _NUMBER.finditer(line.text)]
        marks = [(at, one.start(1), one.end(1), one[1]) for at, one in numbers if one[1] in set(labels)]
    for at, start, end, label in reversed(marks[:_MOST_MARKS]):
        line = held[at]
        head, *rest = line.pieces
        if line.text.startswith(head.text[:end]):
            mark = replace(head, text=label, raised=True, x0=head.x1)
            after = [replace(mark, text=head.text[end:], raised=False)] if head.text[end:] else []
            line.pieces = [replace(head, text=head.text[:start]), mark, *after, *rest]
