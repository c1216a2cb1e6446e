"""One article at a time, read and judged as often as its text changes."""

import contextlib
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from citecheck import citations, documents, web
from citecheck.errors import InputError, UsageError
from citecheck.model import Document, Finding
from citecheck.pipeline.gathering import gather
from citecheck.pipeline.grouping import group
from citecheck.pipeline.judging import dossiers, judge
from citecheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Look:
    """How an article is looked at, as often as it takes."""

    opened: web.Web
    settings: Settings
    day: datetime.date

    def __call__(self, path: str, data: bytes) -> tuple[Document, tuple[Finding, ...]]:
        """The article in these bytes, and what is found in it."""
        document = read(path, data, self.settings)
        gathered, _ = gather(group([document]), self.opened)
        [audit] = judge(dossiers([document], gathered), self.day, self.settings)
        return document, audit.findings


def load(path: str) -> bytes:
    """The bytes of a file that can be changed. Raises InputError for what is none."""
    if path == "-" or documents.is_address(path):
        said = "standard input" if path == "-" else path
        raise InputError(f"{said}: only a file can be changed; save it and pass its name")
    return documents.load(path)


def read(path: str, data: bytes, settings: Settings) -> Document:
    """The article with its citations."""
    return citations.read(documents.read(path, data, settings.input_format), settings)


@contextlib.contextmanager
def looking(settings: Settings, today: datetime.date | None, *, offline: bool) -> Iterator[Look]:
    """A way to look at articles, for as long as they are worked on."""
    with web.opened(web.mode(settings, offline=offline), settings) as opened:
        day = today or opened.newest
        if day is None:
            raise UsageError("which day is it? pass `today` (`--today 2026-11-21`)")
        yield Look(opened, settings, day)
