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


def audit(
    paths: Iterable[str],
    settings: "Settings | None" = None,
    *,
    today: datetime.date | None = None,
    offline: bool = False,
) -> "Report":
    """Check articles: files, folders, globs or addresses. `Report.to_json()` gives what `--format json` prints.

    Sources are visited unless `settings.replay` names captures or `offline` is set. `today` is by default the day of
    the newest capture of a replay, else that of the clock.
    Raises InputError or UsageError with one sentence where the job cannot be done.
    """
    from citecheck import pipeline
    from citecheck.settings import Settings

    chosen = settings or Settings()
    if today is None and (offline or not chosen.replay):
        today = datetime.datetime.now(datetime.UTC).date()  # noqa: TID251  # because this is the door for programs
    return pipeline.audit(list(paths), chosen, today=today, offline=offline)


def extract(path: str, settings: "Settings | None" = None) -> "Document":
    """Read one article: its citations, sentences and dates, without checking or visiting anything."""
    from citecheck import pipeline
    from citecheck.settings import Settings

    return pipeline.extract([path], settings or Settings())[0][0]
