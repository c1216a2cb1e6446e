"""Two states of a text → the lines that differ, in the unified form that `patch` and `git apply` read."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

_AROUND = 3  # lines of context
_LARGEST = 20_000  # lines that are compared one with every other; beyond that their number must be the same

Stretch = tuple[int, int, int, int]  # lines `a:b` of the one are lines `c:d` of the other


def unified(path: str, before: str, after: str) -> str:
    """The difference of two texts; empty where there is none. Lines end as they do in the texts."""
    if before == after:
        return ""
    old, new = _lines(before), _lines(after)
    name = _named(path)
    pieces = [f"--- {name}\n", f"+++ {name}\n"]
    for hunk in _hunks(_differences(old, new)):
        pieces += _printed(hunk, old, new)
    return "".join(pieces)


def _named(path: str) -> str:
    """A path as `git` writes it: between quotation marks where it holds what would end the line or the name."""
    if path.isprintable() and '"' not in path:
        return f"{path}\t" if " " in path else path
    return f'"{"".join(map(_escaped, path))}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    return "".join(f"\\{byte:03o}" for byte in character.encode("utf-8", "surrogateescape"))


def _lines(text: str) -> list[str]:
    """Lines as `patch` counts them: only "\\n" ends one, or, where there is none, "\\r"."""
    sign = "\n" if "\n" in text else "\r"
    lines = [f"{line}{sign}" for line in text.split(sign)]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    if len(old) == len(new):  # nearly always: edits stay within their lines
        at = 0
        while at < len(old):
            start = at
            while at < len(old) and old[at] != new[at]:
                at += 1
            if at > start:
                yield start, at, start, at
            at += 1
        return
    front = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), 0)
    most = min(len(old), len(new)) - front
    back = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    if max(len(old), len(new)) - front - back > _LARGEST:
        yield front, len(old) - back, front, len(new) - back
        return
    matcher = SequenceMatcher(None, old[front : len(old) - back], new[front : len(new) - back], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            yield a + front, b + front, c + front, d + front


def _hunks(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """Stretches that stand near each other, together."""
    hunk: list[Stretch] = []
    for one in stretches:
        if hunk and one[0] - hunk[-1][1] > 2 * _AROUND:
            yield hunk
            hunk = []
        hunk.append(one)
    if hunk:
        yield hunk


def _printed(hunk: Sequence[Stretch], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    a, c = max(hunk[0][0] - _AROUND, 0), max(hunk[0][2] - _AROUND, 0)
    b, d = min(hunk[-1][1] + _AROUND, len(old)), min(hunk[-1][3] + _AROUND, len(new))
    yield f"@@ -{_span(a, b)} +{_span(c, d)} @@\n"
    at = a
    for start, end, begin, stop in hunk:
        yield from (_line(" ", line) for line in old[at:start])
        yield from (_line("-", line) for line in old[start:end])
        yield from (_line("+", line) for line in new[begin:stop])
        at = end
    yield from (_line(" ", line) for line in old[at:b])


def _span(start: int, end: int) -> str:
    return f"{start + 1}" if end - start == 1 else f"{start + (end > start)},{end - start}"


def _line(sign: str, line: str) -> str:
    return f"{sign}{line}" if line.endswith(("\n", "\r")) else f"{sign}{line}\n\\ No newline at end of file\n"
