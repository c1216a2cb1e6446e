"""References that lead nowhere: thousands of them would keep docutils busy for minutes, so they become plain words."""

import re
from collections import Counter

_MOST = 200  # that are left to the library; no article comes near
# name_, `some words`_, [label]_ and |swap|, each with its name in one group; "__" ends anonymous ones.
_REFERENCE = re.compile(
    r"(?:`(?P<words>[^`\n]{1,300}(?:\n[^`\n]{1,300}){0,3})`|\[(?P<label>[^\]\[\n]{1,200})\]"
    r"|(?<![\w.:+-])(?P<name>[^\W_](?:[\w.:+-]{0,200}[^\W_])?))(?P<sign>__?)(?![\w`])"
    r"|(?P<bar>\|)(?P<swap>[^|\s](?:[^|\n]{0,200}[^|\s])?)(?P<close>\|_{0,2})"
)
_TARGET = re.compile(r"^[ \t]*\.\.[ \t]+(?:_(?P<words>`[^`\n]+`|[^:\n]+):|(?P<label>\[[^\]\n]+\]|\|[^|\n]+\|))", re.M)
_ANONYMOUS = re.compile(r"^[ \t]*(?:\.\.[ \t]+)?__:?[ \t]", re.M)
_INLINE_TARGET = re.compile(r"_`([^`\n]{1,300})`")
_EMBEDDED = re.compile(r"\s<[^<>]*>\s*$")


def settle(source: str) -> str:
    """The source with spaces for the signs of every reference to nothing, where there are hundreds of them."""
    if source.count("_") <= _MOST and source.count("|") <= _MOST:
        return source
    targets: Counter[str] | None = None
    lost: list[tuple[int, int]] = []
    for match in _REFERENCE.finditer(source):
        if _EMBEDDED.search(match["words"] or ""):
            continue  # says itself where it leads
        targets = _targets(source) if targets is None else targets
        if not _leads(match, targets):
            lost.extend(match.span(name) for name in ("sign", "bar", "close") if match[name])
    if len(lost) <= _MOST:
        return source
    pieces, at = [], 0
    for start, end in lost:
        pieces += [source[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, source[at:]])


def _leads(match: re.Match[str], targets: Counter[str]) -> bool:
    """Whether there is something to lead to; each nameless target is used up by one reference."""
    label, swap = match["label"], match["swap"]
    if match["sign"] == "__" or label in ("#", "*"):
        name = f"[{label}]" if label in ("#", "*") else "__"
        targets[name] -= 1
        return targets[name] >= 0
    name = f"[{label}]" if label else f"|{swap}|" if swap else match["words"] or match["name"]
    return _normal(name) in targets


def _targets(source: str) -> Counter[str]:
    """How often each name is one to which something may lead; a title leads by its words, so every line counts."""
    found = Counter(_normal(line) for line in source.split("\n") if len(line) <= 300)
    for match in _TARGET.finditer(source):
        found[_normal(match["label"] or match["words"].strip("`"))] += 1
    found.update(_normal(name) for name in _INLINE_TARGET.findall(source))
    words = (match["words"] for match in _REFERENCE.finditer(source) if match["words"])
    found.update(_normal(_EMBEDDED.sub("", one)) for one in words if _EMBEDDED.search(one))
    found["__"] = len(_ANONYMOUS.findall(source))
    return found


def _normal(name: str) -> str:
    return " ".join(name.split()).casefold().replace("\\", "")
