"""What most notes of an article print alike: where their titles stand.

Notes of one article share a style. "Quay Lines – timetables: https://…" may be an outlet and a title or the other way
round; where note after note has the outlet first, with a dash behind it, this one has it too.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

_Key = TypeVar("_Key")
Joint = tuple[bool, str]  # whether a name stands before the title, and the sign between them; "0" for a date


class House(NamedTuple):
    """The shares of an article's notes that print a title alike: what leads to it, the sign behind it, an outlet there.

    `outlets` has the signs between a title and an outlet right behind it.
    """

    joints: Mapping[Joint, float]
    ends: Mapping[str, float]
    outlets: Mapping[str, float]

    def worth(self, joint: Joint, end: str) -> float:
        """How much speaks for a title that stands so, from 0 to 1."""
        return 0.75 * self.joints.get(joint, 0.0) + 0.25 * self.ends.get(end, 0.0)

    def places_title(self, layout: str) -> bool:
        """Whether a note has its title where most notes of the article have it."""
        found = _title(layout)
        return found is not None and self.joints.get(found.joint, 0.0) >= _SHARE

    def is_kept(self, layout: str) -> bool:
        """Whether a note names what most notes of the article name, where they do, or has no words left that might."""
        if not self.places_title(layout):
            return False
        if "{publisher}" in layout or max(self.outlets.values(), default=0.0) < _SHARE:
            return True
        return not any(map(str.isalpha, _FIELD.sub("", layout.partition("{title}")[2])))


class _Place(NamedTuple):
    """How a note prints its title."""

    joint: Joint
    end: str
    outlet: str | None


_LEAST, _SHARE = 2, 0.5  # notes that print a title alike, and their share


def learned(layouts: Iterable[str]) -> House | None:
    """What most of these layouts, as `layout.of` makes them, have in common; None where they have too little."""
    found = [one for one in map(_title, layouts) if one is not None]
    joints = Counter(one.joint for one in found)
    if not joints or (most := max(joints.values())) < _LEAST or most < _SHARE * len(found):
        return None
    ends = Counter(one.end for one in found)
    outlets = Counter(one.outlet for one in found if one.outlet is not None)
    return House(_shares(joints, len(found)), _shares(ends, len(found)), _shares(outlets, len(found)))


def is_quoted(layout: str) -> bool:
    """Whether a note's title stands between quotation marks."""
    return layout.partition("{title}")[0].endswith(tuple(_QUOTES[3:]))


def _shares(counts: Mapping[_Key, int], of: int) -> Mapping[_Key, float]:
    return {key: many / of for key, many in counts.items()}


def _title(layout: str) -> _Place | None:
    """How a layout prints its title; None where it has none."""
    before, title, behind = layout.partition("{title}")
    if not title:
        return None
    before, behind = before.rstrip(_QUOTES), behind.lstrip(_QUOTES)
    at = max(before.rfind("{author}"), before.rfind("{publisher}"))
    between = before[before.find("}", at) + 1 :] if at >= 0 else before
    signs, outlet, _ = behind.partition("{publisher}")
    outlet_sign = sign_before(signs, dated=False) if outlet and not any(map(str.isalnum, signs)) else None
    return _Place((at >= 0, sign_before(between, dated="{date}" in between)), sign_behind(behind), outlet_sign)


_QUOTES = " \n\u00a0\"“”„«»‘’'「」『』《》〈〉"
_FIELD = re.compile(r"\{\w+\}")
_SIGNS = re.compile(r"\W*$")


def sign_before(between: str, *, dated: bool) -> str:
    """The sign that stands between a name and a title."""
    found = _SIGNS.search(between)
    signs = "".join((found[0] if found is not None else "").split()).lstrip(")]}*_")
    return "0" if dated else signs[:1]


def sign_behind(behind: str) -> str:
    """The sign that stands behind a title."""
    signs = behind.lstrip(" \n*_)")[:1]
    return "" if signs.isalnum() or signs == "{" else signs
