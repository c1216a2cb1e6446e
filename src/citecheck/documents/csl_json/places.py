"""JSON as written: its values, each with the place where it stands, read in one pass without recursion."""

import json
import re
from dataclasses import dataclass

_TOKEN = re.compile(r'\s*(?:("[^"\\]*+(?:\\.[^"\\]*+)*")|([{}\[\],:])|([^\s"{}\[\],:]+))', re.S)
_DEEPEST = 60


class NotJsonError(ValueError):
    """The text is no JSON."""


@dataclass(frozen=True, slots=True)
class Value:
    """A string, number or word as written (`text` without quotation marks, escapes undone), an object or a list.

    `start` and `end` are code points of the source; of a string those between its quotation marks.
    """

    start: int
    end: int
    text: str | None = None
    members: tuple[tuple[str, "Value"], ...] = ()
    items: tuple["Value", ...] = ()
    kind: str = "word"  # "string", "object", "list"

    def get(self, *names: str) -> "Value | None":
        """The first member of one of these names."""
        found = dict(self.members)
        return next((found[name] for name in names if name in found), None)


@dataclass(slots=True)
class _Open:
    start: int
    is_object: bool
    members: list[tuple[str, Value]]
    items: list[Value]
    key: str | None = None


def parse(source: str) -> Value:
    """The value that the whole source is. Raises NotJsonError."""
    root = _Open(0, False, [], [])
    stack = [root]
    at, size = 0, len(source.rstrip())
    while at < size:
        match = _TOKEN.match(source, at)
        if match is None:
            raise NotJsonError(at)
        at = match.end()
        sign = match[2]
        if sign in ("{", "["):
            if len(stack) > _DEEPEST:
                raise NotJsonError(at)
            stack.append(_Open(match.start(2), sign == "{", [], []))
        elif sign in ("}", "]"):
            if len(stack) < 2 or stack[-1].is_object != (sign == "}"):
                raise NotJsonError(at)
            done = stack.pop()
            kind = "object" if done.is_object else "list"
            _put(stack[-1], Value(done.start, at, None, tuple(done.members), tuple(done.items), kind))
        elif sign is None:
            _put(stack[-1], _scalar(match))
    if len(stack) != 1 or len(root.items) != 1:
        raise NotJsonError(at)
    return root.items[0]


def _scalar(match: re.Match[str]) -> Value:
    if match[1] is None:
        return Value(match.start(3), match.end(3), match[3])
    raw = match[1]
    if "\\" in raw:
        try:
            text = str(json.loads(raw, strict=False))
        except ValueError as error:
            raise NotJsonError(match.start(1)) from error
    else:
        text = raw[1:-1]
    return Value(match.start(1) + 1, match.end(1) - 1, text, kind="string")


def _put(within: _Open, value: Value) -> None:
    if not within.is_object:
        within.items.append(value)
    elif within.key is None:
        if value.kind != "string":
            raise NotJsonError(value.start)
        within.key = value.text
    else:
        within.members.append((within.key, value))
        within.key = None
