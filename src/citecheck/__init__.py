"""citecheck: are the dates in the footnotes possible, are the sources there, do they say what the article says?"""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from citecheck.version import __version__

if TYPE_CHECKING:
    from citecheck.model import Document
    from citecheck.pipeline import Report
    from citecheck.settings import Settings

__all__ = ["__version__", "audit", "extract"]


def audit(paths: Iterable[str], settings: "Settings | None" = None, *, today: datetime.date | None = None) -> "Report":
    """Check articles: files, folders or globs. `Report.to_json()` gives what `--format json` prints.

    `today` is needed unless `settings.replay` names captures, whose newest day it then is.
    Raises InputError or UsageError with one sentence where the job cannot be done.
    """
    from citecheck import pipeline
    from citecheck.settings import Settings

    return pipeline.audit(list(paths), settings or Settings(), today=today)


def extract(path: str, settings: "Settings | None" = None) -> "Document":
    """Read one article: its citations, sentences and dates, without checking or visiting anything."""
    from citecheck import pipeline
    from citecheck.settings import Settings

    return pipeline.extract([path], settings or Settings())[0][0]
