"""The sentence of a page that is most like a quotation: by the words that they share, laid along it word by word."""

from collections.abc import Set
from typing import NamedTuple

from citecheck.evidence import differences
from citecheck.evidence.index import LONGEST_STRETCH, Index
from citecheck.evidence.stems import is_content, stem
from citecheck.text import bare_words

MOST_ALIGNED = 3  # passages that are laid along the quotation word by word
NUMBERS = 0.4  # what the same numbers weigh beside the words: a sentence with other numbers is another one


class Window(NamedTuple):
    """A sentence or two, aligned with the quotation."""

    start: int
    end: int
    aligned: differences.Alignment
    likeness: float
    numbers: float  # the share of the quotation's numbers that the passage has


def nearest(quote: str, index: Index, asked: list[str], line: int | None = None) -> Window | None:
    """The sentence, or two, that shares most with a quotation of some words; of a line alone, where that is known."""
    content = [stem(word) for word in asked if is_content(word)]
    lines = index.closest_lines(content) if line is None else [line]
    spans = {span for at in lines for span in windows(index, at, content)}
    promising = sorted(spans, key=lambda span: _promise(index, span, content))[:MOST_ALIGNED]
    best: Window | None = None
    soft = [stem(word) for word in bare_words(quote[:LONGEST_STRETCH])]
    for span in promising:
        if best is None or _most(span, index, soft, content) > _rank(best):
            best = max(filter(None, (best, _window(quote, index, *span, content))), key=_rank)
    return best


def _promise(index: Index, span: tuple[int, int], content: list[str]) -> tuple[float, int, int]:
    """Which passages are worth being aligned: those with most of the content words and numbers, the shortest first."""
    has = index.stems(*span)
    shared = sum((2.0 if word[0].isdigit() else 1.0) for word in content if word in has)
    return -shared, span[1] - span[0], span[0]


def _most(span: tuple[int, int], index: Index, soft: list[str], content: list[str]) -> tuple[float, float, int]:
    """The rank that a passage would have if all words that it shares with the quotation stood in order."""
    has = index.stems(*span)
    likeness, told = _shares(content, has)
    share = sum(word in has for word in soft) / len(soft)
    return round(share + likeness + NUMBERS * told, 3), likeness, span[0] - span[1]


def _shares(content: list[str], has: Set[str]) -> tuple[float, float]:
    """The shares of the quotation's content words, and of its numbers, that a passage has."""
    numbers = {word for word in content if word[0].isdigit()}
    told = len(numbers & has) / len(numbers) if numbers else 0.0
    return sum(word in has for word in content) / max(len(content), 1), told


def _rank(window: Window) -> tuple[float, float, int]:
    return (
        round(window.aligned.share + window.likeness + NUMBERS * window.numbers, 3),
        window.likeness,
        window.start - window.end,
    )


def windows(index: Index, at: int, content: list[str]) -> list[tuple[int, int]]:
    """The sentence of the line that shares most with the quotation, alone and with the next."""
    wanted = set(content)
    found = index.sentences(at)
    shared = [len(wanted & index.stems(a, b)) for a, b in found[:2_000]]
    if not shared:
        return []
    top = max(range(len(shared)), key=lambda number: (shared[number], -number))
    windows = [found[top]]
    for first, last in ((top, top + 1), (top - 1, top)):
        if first >= 0 and last < len(shared) and min(shared[first], shared[last]):
            windows.append((found[first][0], found[last][1]))
    return windows


def _window(asked: str, index: Index, start: int, end: int, content: list[str]) -> Window:
    end = min(end, start + LONGEST_STRETCH)
    aligned = differences.align(asked[:LONGEST_STRETCH], index.text[start:end], index.language)
    return Window(start, end, aligned, *_shares(content, index.stems(start, end)))
