"""What is printed anew on every page of a PDF: running heads and feet, page numbers. It is no part of the text."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from citecheck.documents.pdf.layout import Line, Page, rows
from citecheck.documents.pdf.paragraphs import LONE

_EDGE_ROWS = 3  # rows at the top and at the bottom that may be running heads
_OUTER = 0.22  # of the page's height: where they stand
_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|seite|p\.|pág(?:ina)?\.?|sida|side|strona|стр(?:аница)?\.?|pagina|sayfa|oldal|第)\s*)?"
    r"(\d{1,5}|[ivxlc]{1,7})(?:\s?(?:/|\||of|von|de|sur|van|di|av|af|из|z)\s?\d{1,5})?(?:\s*[页頁])?[\W_]*",
    re.I,
)
_BROWSER = re.compile(r"(?:https?|file)://\S+\s+\d+/\d+|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d.*")
_DIGITS = re.compile(r"\d+")
_LABEL = re.compile(r"\W?(\d{1,4})\b")


def drop(pages: Sequence[Page]) -> None:
    """Take running heads and page numbers off the pages."""
    edges = [(page, _edge_rows(page)) for page in pages]
    seen = Counter(key for page, found in edges for key in {_key(line) for line in found})
    numbered = Counter(
        number - page.number
        for page, found in edges
        for number in {_number(line) for line in found}
        if number is not None
    )
    labelled = _labelled(edges)
    levels = Counter(
        level for page, found in edges for level in {round(one.y) for one in found if _is_apart(page, one)}
    )
    for page, found in edges:
        gone: set[int] = set()
        for line in sorted(found, key=lambda one: -abs(one.y - page.height / 2)):
            number = _number(line)
            of_note = _key(line)[0] in labelled
            if (
                (not of_note and _recurs(seen, line) and _is_off(page, line, gone))
                or (number is not None and (numbered[number - page.number] > 1 or _alone(page, line)))
                or (not of_note and len(pages) > 2 and _is_apart(page, line) and _at_level(levels, line, len(pages)))
                or _BROWSER.fullmatch(line.text.strip())
            ):
                gone.update(map(id, line.pieces))
        if gone:
            page.pieces = [piece for piece in page.pieces if id(piece) not in gone]


def _labelled(edges: Iterable[tuple[Page, list[Line]]]) -> set[str]:
    """Texts that begin with a number which is neither the same on every page nor counts with the pages: of notes."""
    found: dict[str, list[tuple[int, int]]] = {}
    for page, rows_of_page in edges:
        for line in rows_of_page:
            match = _LABEL.match(line.text.strip())
            if match is not None and _number(line) is None:
                found.setdefault(_key(line)[0], []).append((int(match[1]), int(match[1]) - page.number))
    return {
        text
        for text, numbers in found.items()
        if all(max(Counter(column).values()) <= len(numbers) / 2 for column in zip(*numbers, strict=True))
    }


def _edge_rows(page: Page) -> list[Line]:
    """The rows that stand outermost, in the margin's part of the page."""
    near = [
        piece for piece in page.pieces
        if piece.y > page.height * (1 - _OUTER) or piece.y < page.height * _OUTER
    ]  # fmt: skip
    # A note at the foot of a page begins with its raised label.
    found = [
        row for row in rows(near, page.number) if not row.pieces[0].raised and not LONE.fullmatch(row.text.strip())
    ]
    if len(found) > 2 * _EDGE_ROWS:
        found = found[:_EDGE_ROWS] + found[-_EDGE_ROWS:]
    return found


def _is_off(page: Page, line: Line, gone: set[int]) -> bool:
    """Whether a row stands off from the text: the last lines of notes may also be alike from page to page."""
    others = [piece for piece in page.pieces if id(piece) not in gone and abs(piece.y - line.y) > 0.3 * line.size]
    inner = [piece for piece in others if (piece.y < line.y) is (line.y > page.height / 2)]
    return all(abs(piece.y - line.y) > 1.45 * line.size for piece in inner or others)


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.strip().casefold()), round(line.y / 3)


def _recurs(seen: Counter[tuple[str, int]], line: Line) -> bool:
    text, level = _key(line)
    return seen[text, level] > 1 or max(seen[text, level - 1], seen[text, level + 1]) > 1


def _number(line: Line) -> int | None:
    text = line.text.strip()
    match = _NUMBER.fullmatch(text) if len(text) < 30 else None
    if match is None:
        return None
    return int(match[1]) if match[1].isdigit() else _roman(match[1].lower())


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _at_level(levels: Counter[int], line: Line, pages: int) -> bool:
    level = round(line.y)
    return levels[level] + levels[level - 1] + levels[level + 1] >= 0.7 * pages


def _alone(page: Page, line: Line) -> bool:
    """Whether a row stands well apart from all others, as a page number does."""
    return all(abs(piece.y - line.y) > 2.2 * line.size for piece in page.pieces if piece not in line.pieces)


def _is_apart(page: Page, line: Line) -> bool:
    """Whether a row is the outermost of its page and stands apart from the text."""
    others = [piece.y for piece in page.pieces if abs(piece.y - line.y) > 0.5 * line.size]
    if not others:
        return False
    above, below = min(others) > line.y, max(others) < line.y
    distance = min(abs(y - line.y) for y in others)
    return (above or below) and distance > 1.9 * line.size
