"""Words as readers see them: spans, folding, white space. The ground under every comparison."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a printed text and where it stands: `start` and `end` count code points of the block's text."""

    text: str
    start: int = field(compare=False)
    end: int = field(compare=False)
