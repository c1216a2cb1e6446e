"""A cited PDF: its text in paragraphs, and what its metadata say. A program of its own reads it (`pdf_pages.py`)."""

import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

SECONDS = 30  # of a PDF; one of a hundred pages takes half a second
SHORT_LINE = 0.7  # of the usual length: with a full stop such a line ends a paragraph
LONGEST_TITLE = 250  # characters
FEW_LETTERS = 20  # a page: fewer are the numbers printed on pictures
FURTHER_PAGES = 3  # on which a line at the head or foot must stand again to be no text

_HYPHEN = re.compile(r"(?<=\w)[-\u00ad\u0002\ufffe]\s*\n\s*(?=[^\W\d_])")
_NO_TITLE = re.compile(
    r"\.(?:docx?|odt|indd|qxd|pdf|tex|rtf|html?|pages|pptx?|xlsx?)\b|^(?:microsoft word|untitled|document\d*|slide \d)",
    re.I,
)
_STAMP = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_ENDS = '.!?:;…。！？”"'


@dataclass(frozen=True, slots=True)
class File:
    """What a PDF holds: its text, one paragraph a block with an empty line between, and what it says of itself.

    `created` and `modified` are ISO days or None, `unread` how many pages were left out.
    """

    text: str
    pages: int
    unread: int = 0
    title: str | None = None
    author: str | None = None
    created: str | None = None
    modified: str | None = None
    heads: tuple[str, ...] = ()
    is_cut: bool = False


@cache
def is_readable() -> bool:
    """Whether the extra `pdf` is installed."""
    return find_spec("pypdfium2") is not None


def read(body: bytes, *, is_cut: bool = False) -> File | None:
    """The text of a PDF; None where it cannot be read: the extra is missing, the file is broken, encrypted or vast."""
    if not is_readable():
        return None
    try:
        program = subprocess.run(  # noqa: S603  # because it is this package's own file, run by this very Python
            [sys.executable, "-I", str(Path(__file__).with_name("pdf_pages.py"))],
            input=body, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SECONDS, check=False,
        )  # fmt: skip
        answer = json.loads(program.stdout)
    except (subprocess.TimeoutExpired, ValueError, OSError):
        return None
    if "error" in answer:
        return None
    texts: list[str] = answer["text"]
    about: dict[str, str] = answer["about"]
    letters = sum(sum(map(str.isalpha, text)) for text in texts)
    if letters < FEW_LETTERS * max(len(texts), 1):
        texts = []
    paragraphs = _paragraphs(texts)
    title = about.get("Title", "").strip()
    return File(
        "\n\n".join(paragraphs), answer["pages"], answer["pages"] - len(answer["text"]),
        title if len(title) > 3 and not _NO_TITLE.search(title) else None, about.get("Author", "").strip() or None,
        _day(about.get("CreationDate", "")), _day(about.get("ModDate", "")), _heads(texts), is_cut,
    )  # fmt: skip


def _day(stamp: str) -> str | None:
    found = _STAMP.match(stamp)
    return "-".join(found.groups()) if found else None


def _heads(texts: list[str]) -> tuple[str, ...]:
    """What the first page could be called by: its first lines, alone and together."""
    lines = [line for text in texts[:1] for line in map(str.strip, text.splitlines()) if len(line) > 3][:8]
    joined = (" ".join(lines[at : at + size]) for at in range(min(len(lines), 5)) for size in (1, 2, 3))
    return tuple(one for one in joined if len(one) <= LONGEST_TITLE)


def _paragraphs(texts: list[str]) -> list[str]:
    """The text without running heads, its lines joined; a short line with a full stop ends a paragraph."""
    pages = [[line.strip() for line in _joined(text).split("\n") if line.strip()] for text in texts]
    edges = Counter(_shape(line) for lines in pages for line in {*lines[:2], *lines[-2:]})
    running = {shape for shape, times in edges.items() if times >= FURTHER_PAGES}
    kept = [
        line
        for lines in pages
        for at, line in enumerate(lines)
        if not ((at < 2 or at >= len(lines) - 2) and (_shape(line) in running or line.isdigit()))
    ]
    if not kept:
        return []
    usual = sorted(map(len, kept))[len(kept) * 3 // 4]
    done: list[list[str]] = [[]]
    for line in kept:
        done[-1].append(line)
        if len(line) < SHORT_LINE * usual and line[-1] in _ENDS:
            done.append([])
    return [" ".join(lines) for lines in done if lines]


def _joined(text: str) -> str:
    return _HYPHEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line)
