"""Lines of scripts that run to the left: what a PDF says of their letters is where each stands, not which comes first.

The order of reading is won back from the places, as the Unicode Bidirectional Algorithm (UAX #9) put them there: in a
line that runs leftward, addresses, words of other scripts and numbers run rightward; in a line that runs rightward,
words of these scripts run leftward. Brackets are shown turned, and are turned back where they then match.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from citecheck.documents.pdf.piece import Piece

_GAP = 0.2  # ems of white that are a space
_LONGEST_MARK = 8
_MOST_MARKS = 300  # of one page
_LOW, _HIGH = 0.2, 0.75  # ems: how far above its line a mark stands
_OVERLAP = 0.1  # ems by which a mark may stand over the next letter
_LABEL = re.compile(r"\s*\d{1,3}[.)]\s*")
_MARGIN = 2.0  # ems between a line and the number in the margin at its end
_LINE = 0.55  # ems between baselines that belong to one line
_SIGNS = "(){}[]<>«»‹›"
_TURNED = str.maketrans("(){}[]<>«»‹›", ")(}{][><»«›‹")
_OPENING = {sign: opening for opening in "({[<«‹" for sign in (opening, opening.translate(_TURNED))}
_POINTS = ".,;:!?،؛؟"
_QUOTES, _CLOSES = "“”„«»‘’", ".,;:!?)][(/"
_AS_CLOSING = str.maketrans("([", ")]")
_LEFTWARD = "\u0590-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LETTER = re.compile(f"[{_LEFTWARD}]")
# In the order of a line that runs leftward, where what runs rightward stands back to front: words with what stands
# between them, and numbers.
_RIGHTWARD = re.compile(
    rf"(?:(?<![^\s،])[-_/.?&=#%+~]{{1,3}})?(?=[^\s{_LEFTWARD}]{{0,2000}}[^\W\d_{_LEFTWARD}])[^\W_{_LEFTWARD}][^{_LEFTWARD}]*[^\W\d_{_LEFTWARD}]"
    r"(?:[-/_=?&%+~\d]*\d)?"
    rf"|[^\W\d_{_LEFTWARD}]|\d(?:[.,:/٫٬]?\d)*"
)
_DAY = re.compile(r"(?:\d\d?/)?\d\d?/\d\d(?:02|91)(?=/)")  # back to front: a year, a month, a day of a path
_NUMBER = re.compile(r"\d(?:[.,:/٫٬]?\d)+")
_WORDS = re.compile(rf"[{_LEFTWARD}](?:[^A-Za-z]*[{_LEFTWARD}])?")
# The same on a page whose lines begin at the left, where numbers that end such words are seen before them.
_WORDS_AFTER_NUMBERS = re.compile(rf"(?:(?:(?<=[(\[«])\d{{1,4}}|(?<!\S)(?:1[3-9]|20)\d\d)[ ،]+)?{_WORDS.pattern}")
# Letters that stand at the end of words alone, as the page shows these: at the left, if they were turned.
_FINAL = "ךםןףץةى"
_ENDS_RIGHT = re.compile(f"[{_LEFTWARD}][{_FINAL}](?![{_LEFTWARD}])")
_ENDS_LEFT = re.compile(f"(?<![{_LEFTWARD}])[{_FINAL}][{_LEFTWARD}]")


def is_unturned(texts: Sequence[str]) -> bool:
    """Whether words were printed with their first letter at the left, by a program that knows nothing of the script."""
    right, left = (sum(len(ends.findall(text)) for text in texts) for ends in (_ENDS_RIGHT, _ENDS_LEFT))
    return right > 2 * left


def as_it_stands(piece: Piece) -> Piece:
    """A piece of such a page: its letters are in order, and brackets, which the library turns, are turned back."""
    return replace(piece, text="".join(_with_brackets(piece.text)), places=()) if piece.places else piece


def is_leftward(text: str) -> bool:
    """Whether a text holds letters of a script that runs to the left."""
    return not text.isascii() and _LETTER.search(text) is not None


def parted(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces cut where a small number stands above their white: the mark of a note within a line."""
    done = list(pieces)
    for mark in [one for one in pieces if len(one.text) < _LONGEST_MARK and one.text.strip().isdigit()][:_MOST_MARKS]:
        for at, host in enumerate(done):
            height = (mark.y - host.y) / host.size
            if (
                host.places
                and host.x0 < mark.x0
                and mark.x1 < host.x1
                and _LOW < height < _HIGH
                and mark.size < host.size
            ):
                cut = bisect_left(host.places, mark.x0)
                under = zip(host.places[cut : cut + _LONGEST_MARK], host.text[cut:], strict=False)
                if not any(place < mark.x1 - _OVERLAP * host.size and letter != " " for place, letter in under):
                    left = replace(host, text=host.text[:cut], places=host.places[:cut], x1=mark.x0)
                    right = replace(host, text=host.text[cut:], places=host.places[cut:], x0=mark.x1)
                    done[at : at + 1] = [one for one in (left, right) if one.text.strip()]
                break
    return done


def mirrored(pieces: Sequence[Piece], width: float) -> list[Piece]:
    """The pieces of a page that is read from right to left as a mirror shows them, each line from its start.

    What is raised above a line is put beside it: the file may tell it anywhere.
    """
    done: list[Piece] = []
    line: list[Piece] = []
    for piece in sorted(_turned(pieces, width), key=lambda one: -one.y):
        if line and line[0].y - piece.y > _LINE * max(piece.size, line[0].size):
            done.extend(sorted(line, key=lambda one: one.x0))
            line = []
        line.append(piece)
    return [*done, *sorted(line, key=lambda one: one.x0)]


def _turned(pieces: Sequence[Piece], width: float) -> list[Piece]:
    return [
        replace(one, x0=width - one.x1, x1=width - one.x0, places=tuple(width - place for place in _places(one)))
        for one in pieces
    ]


def _places(piece: Piece) -> tuple[float, ...]:
    """Where the letters of a piece stand; where the file does not say, at equal distances."""
    if piece.places:
        return piece.places
    step = (piece.x1 - piece.x0) / max(len(piece.text), 1)
    return tuple(piece.x0 + (at + 0.5) * step for at in range(len(piece.text)))


def in_reading_order(pieces: Sequence[Piece], *, leftward: bool, mirrored: bool, forced: bool = False) -> list[Piece]:
    """The pieces of one line as they are read; `leftward`: the line as a whole runs so; for the rest see Page."""
    shown = _shown(pieces)
    if leftward is not mirrored:
        shown.reverse()
    text = "".join(letter for _, letter, _ in shown)
    order = list(range(len(shown)))
    turned = _RIGHTWARD if leftward else _WORDS_AFTER_NUMBERS if forced else _WORDS
    for match in turned.finditer(text):
        start, end = match.span()
        # Some programs order every line by itself: where an address goes on with digits, these stand at its right.
        day = _DAY.match(match[0]) if leftward and not start and "//:" not in match[0] else None
        if day is not None:
            order[: day.end()] = reversed(order[: day.end()])
            start = day.end() + 1
        order[start:end] = reversed(order[start:end])
        if not leftward:
            for number in _NUMBER.finditer(text[start:end][::-1]):
                first, last = start + number.start(), start + number.end()
                order[first:last] = reversed(order[first:last])
    read = [shown[at][1:] for at in order]
    letters = _with_brackets([letter for letter, _ in read])
    done: list[Piece] = []
    for piece, group in groupby(zip(letters, read, strict=True), key=lambda one: one[1][1]):
        # Letters as they are shown in a word are other signs than the letters themselves.
        said = "".join(unicodedata.normalize("NFKC", letter) if letter >= "\ufb1d" else letter for letter, _ in group)
        done.append(replace(piece, text=said, x0=pieces[0].x0, x1=pieces[0].x0, places=()))
    return done


def with_number_first(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a mirrored line, whose number some programs print in the margin at its end, from that number."""
    *line, last = pieces
    if not line or not _LABEL.fullmatch(last.text) or last.x0 - line[-1].x1 < _MARGIN * last.size:
        return list(pieces)
    start, number = line[0].x0, last.text.strip()
    shown = number[-2::-1] + number[-1]  # as the number of a line that runs leftward
    return [replace(last, text=shown, x0=start - 2 * last.size, x1=start - last.size, places=()), *line]


def of_other_script(pieces: Sequence[Piece], *, ends: bool) -> list[Piece]:
    """The pieces of a line of a page that runs leftward, none of whose letters do: as mirrored, from its start.

    It runs rightward. Its number, the sign that opens its paragraph and, where the paragraph `ends`, the signs that
    close it stand where they would in the page's own script.
    """
    label = next((one for one in pieces[:1] if one.raised and one.text.strip().isdigit()), None)
    read = in_reading_order(pieces[1:] if label else pieces, leftward=False, mirrored=True)
    if read:
        first, last = read[0].text.lstrip(), read[-1].text.rstrip()
        closing = first[: len(first) - len(first.lstrip(_CLOSES))] if ends else ""
        opening = last[len(last.rstrip(_QUOTES)) :] if label else ""
        read[-1] = replace(read[-1], text=last.removesuffix(opening))
        read[0] = replace(read[0], text=opening[::-1] + read[0].text.lstrip().removeprefix(closing))
        read[-1] = replace(read[-1], text=read[-1].text + closing[::-1].translate(_AS_CLOSING))
    return [label, *read] if label else read


def _shown(pieces: Sequence[Piece]) -> list[tuple[float, str, Piece]]:
    """(place, letter, piece) of a line from its start, with the spaces that are seen between the pieces."""
    letters: list[tuple[float, str, Piece]] = []
    before: Piece | None = None
    for piece in sorted(pieces, key=lambda one: one.x0):
        if before is not None and piece.x0 - before.x1 > _GAP * piece.size:
            letters.append(((before.x1 + piece.x0) / 2, " ", before))
        found = [(place, letter, piece) for place, letter in zip(_places(piece), piece.text, strict=True)]
        # A space at the edge of a piece may be told at its wrong side: the white that is seen there tells it.
        first, last = len(piece.text) - len(piece.text.lstrip()), len(piece.text.rstrip())
        letters.extend(found[first:last])
        before = piece
    letters.sort(key=lambda one: one[0])
    return [
        one for at, one in enumerate(letters) if one[1] != " " or (at and letters[at - 1][1] != " ")
    ]  # fmt: skip


def _with_brackets(letters: Sequence[str]) -> list[str]:
    """The letters with every bracket as it opens or closes: some files give its shape, others its meaning."""
    done = list(letters)
    for at, letter in enumerate(letters):
        if letter in _SIGNS:
            before = letters[at - 1] if at else " "
            after = letters[at + 1] if at + 1 < len(letters) else " "
            opens, closes = _is_white(before), _is_white(after) or after in _POINTS
            if opens is not closes:
                done[at] = _OPENING[letter] if opens else _OPENING[letter].translate(_TURNED)
    return done


def _is_white(letter: str) -> bool:
    return letter.isspace() or letter in _SIGNS
