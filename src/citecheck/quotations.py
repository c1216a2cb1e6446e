"""Quotations in running text: every quotation style, nested ones, and those that go on over paragraphs."""

from dataclasses import dataclass, field

from citecheck.text import quoted
from citecheck.text.quoting import pairs


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks. `text` is without the outer marks; `start` and `end` include them."""

    text: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    is_block: bool = False


def find(s: str) -> list[Quotation]:
    """The outermost quotations of a text, in order; what is quoted inside one stays in its text.

    All styles and mixtures are read: “ ” " " ‘ ’ ' ' « » » « ‹ › „ “ „ ” ” ” 「 」 『 』. Apostrophes, feet, inches and
    minutes are no quotation marks; 《 》 are titles of works, not quotations. A mark that is never closed quotes
    nothing (see `unclosed`).
    """
    return [_quotation(s, start, end) for start, end in quoted(s) if any(map(str.isalnum, s[start + 1 : end - 1]))]


def unclosed(s: str) -> Quotation | None:
    """The quotation that goes on past the end of a text, where one may: from its opening mark to the end.

    A printed quotation of several paragraphs opens its mark again at each of them and closes it only at the last.
    """
    at = going_on(s, *pairs(s))
    return Quotation(s[at + 1 :].strip(), at, len(s.rstrip())) if at is not None else None


def going_on(s: str, spans: list[tuple[int, int]], opened: list[int]) -> int | None:
    """Where the quotation opens that goes on past the end of a text, by its quotations and the marks left open."""
    inside = (at for at in opened if s[at] in '“"«„‘' and not any(start < at < end for start, end in spans))
    return next(inside, None)


def _quotation(s: str, start: int, end: int) -> Quotation:
    return Quotation(s[start + 1 : end - 1].strip(), start, end)
