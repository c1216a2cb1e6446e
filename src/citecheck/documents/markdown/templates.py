"""What site generators read in a Markdown file and CommonMark does not know: template tags and admonitions.

Both are settled line by line before the file is parsed; the number of lines stays, so that places can be found again.
"""

import re

_TAGS = (("{%", "%}"), ("{{", "}}"))  # Jekyll, Liquid, Jinja; Hugo, Handlebars
_LONGEST = 4000  # characters of a tag that goes on over several lines
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# Material for MkDocs and Python-Markdown: !!! note "Title", ???+ info "Title"; the indented lines below belong to it.
_ADMONITION = re.compile(
    r"[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[a-z][\w-]*(?:[ \t]+[a-z-]+){0,2}[ \t]*(?:\"(?P<title>[^\n]*)\")?[ \t]*$"
)
# Docusaurus, VuePress, Pandoc: ::: warning Title, :::note[Title], ::: {.box}; a line of colons ends it.
_CONTAINER = re.compile(
    r"[ \t]*:{3,}[ \t]*(?:\{[^\n]*|[\w-]+(?:[ \t]+(?P<title>[^\n{]+)|\[(?P<boxed>[^\n]*)\])?[^\n]*)?$"
)
_INDENT = 4


def settle(source: str) -> str:
    """The source with tags that stand alone emptied, titles of admonitions as headings and their text unindented."""
    if "{%" in source or "{{" in source:
        source = _without_tags(source)
    if "!!!" in source or "???" in source or ":::" in source:
        source = _with_headings(source)
    return source


def _without_tags(source: str) -> str:
    kept: list[str] = []
    fence, at = "", 0
    while at < len(source):
        end = source.find("\n", at)
        end = len(source) if end < 0 else end
        line = source[at:end]
        if not (fence or "{" not in line) and (close := _end_of_tags(source, at)) is not None:
            kept.append("\n" * source.count("\n", at, close))
            at = close
        else:
            fence = _fence(line, fence)
            kept.append(source[at : end + 1])
            at = end + 1
    return "".join(kept)


def _end_of_tags(source: str, at: int) -> int | None:
    """Past the line on which the tags that begin a line end, where nothing but tags stands there."""
    found = False
    while True:
        while at < len(source) and source[at] in " \t":
            at += 1
        if at >= len(source) or source[at] == "\n":
            return min(at + 1, len(source)) if found else None
        close = next((close for opening, close in _TAGS if source.startswith(opening, at)), None)
        end = source.find(close, at + 2, at + _LONGEST) if close else -1
        if close is None or end < 0 or "\n\n" in source[at:end]:
            return None
        at, found = end + len(close), True


def _with_headings(source: str) -> str:
    lines = source.split("\n")
    fence, inside = "", [0]  # indents of what stands in the admonitions that are open
    for number, line in enumerate(lines):
        if not line or line.isspace():
            continue
        words = line.lstrip(" \t")
        wide = line[: len(line) - len(words)].expandtabs(_INDENT) + words
        indent = len(wide) - len(words)
        while indent < inside[-1]:
            inside.pop()
            fence = ""
        by = _INDENT * (len(inside) - 1)
        shown = wide[by:] if by else line
        was, fence = fence, _fence(shown, fence)
        if was or fence:
            lines[number] = shown
            continue
        match = _ADMONITION.match(shown)
        if match is not None:
            inside.append(indent + _INDENT)
        else:
            match = _CONTAINER.match(shown)
        lines[number] = shown if match is None else _heading(match, indent - by)
    return "\n".join(lines)


def _heading(match: re.Match[str], indent: int) -> str:
    named = match.groupdict()
    title = (named["title"] or named.get("boxed") or "").strip()
    return f"{' ' * indent}###### {title}" if title else ""


def _fence(line: str, fence: str) -> str:
    """The sign that closes the block of code in which the next line stands, empty outside one."""
    match = _FENCE.match(line)
    if match is None:
        return fence
    if not fence:
        return match[1]
    closes = match[1].startswith(fence) and not line[match.end() :].strip()
    return "" if closes else fence
