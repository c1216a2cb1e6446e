"""Quotations in running text: every quotation style, nested ones, and those that go on over paragraphs."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks. `text` is without the outer marks; `start` and `end` include them."""

    text: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    is_block: bool = False
