"""Addresses as printed in notes: where they begin and end, what is wrong with them, when two are the same."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Url:
    """An address in a text. `printed` is what stands there, `address` what is meant and would be visited.

    `label` is the visible text of a link where it differs from its target. `faults` name what is wrong with the
    printed form ("trailing-comma", "doubled-scheme", "space", "smart-quote", "no-scheme" …), empty where nothing is.
    `start` and `end` are code points in the text in which it was found.
    """

    printed: str
    address: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    label: str | None = None
    faults: tuple[str, ...] = ()
