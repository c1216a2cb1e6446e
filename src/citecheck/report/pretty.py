"""JSON that people can compare line by line: what the standard library writes with an indent of two, in less time."""

from collections.abc import Iterator
from json.encoder import encode_basestring
from typing import Any

STEP = "  "


def text(value: Any, margin: str = "") -> str:
    """A value as `json.dumps(value, ensure_ascii=False, indent=2)` writes it, each further line after the margin.

    A list may be an iterator, whose items need not all be there at once.
    """
    return "".join(pieces(value, margin))


def pieces(value: Any, margin: str = "") -> list[str]:
    """The same text in pieces, of which each item of an iterator is one."""
    out: list[str] = []
    _write(value, "\n" + margin, out)
    return out


def _write(value: Any, line: str, out: list[str]) -> None:
    if isinstance(value, str):
        out.append(encode_basestring(value))
    elif value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, int):
        out.append(int.__repr__(value))
    elif isinstance(value, dict):
        _write_members(value, line, out)
    elif isinstance(value, (list, tuple)):
        _write_items(value, line, out)
    elif isinstance(value, Iterator):
        _write_one_by_one(value, line, out)
    else:
        raise TypeError(f"a report holds no {type(value).__name__}")


def _write_members(value: dict[str, Any], line: str, out: list[str]) -> None:
    if not value:
        out.append("{}")
        return
    inner, before = line + STEP, "{"
    for key, one in value.items():
        out.append(f"{before}{inner}{encode_basestring(key)}: ")
        if isinstance(one, str):
            out.append(encode_basestring(one))
        else:
            _write(one, inner, out)
        before = ","
    out.append(line + "}")


def _write_items(value: list[Any] | tuple[Any, ...], line: str, out: list[str]) -> None:
    if not value:
        out.append("[]")
        return
    inner, before = line + STEP, "["
    for one in value:
        out.append(before + inner)
        _write(one, inner, out)
        before = ","
    out.append(line + "]")


def _write_one_by_one(value: Iterator[Any], line: str, out: list[str]) -> None:
    before = "["
    for one in value:
        item = [before + line + STEP]
        _write(one, line + STEP, item)
        out.append("".join(item))
        before = ","
    out.append("[]" if before == "[" else line + "]")
