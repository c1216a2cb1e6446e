"""Puts the wings together: read, group, gather, judge. Data travels one way.

paths ► documents ► sources with inquiries ► evidence ► dossiers ► findings and skips ► Report
"""

import contextlib
import datetime
from collections.abc import Sequence

from citecheck import documents, history, web
from citecheck.errors import UsageError
from citecheck.model import Document, KnownFinding, Unread
from citecheck.model import Report as ReportNoun
from citecheck.pipeline import baseline, kept, reading, suppressing
from citecheck.pipeline.gathering import gather, visit
from citecheck.pipeline.grouping import group
from citecheck.pipeline.judging import dossiers, judge, judge_all
from citecheck.pipeline.visiting import Visiting, Watch
from citecheck.settings import Settings
from citecheck.version import __version__


class Report(ReportNoun):
    """The report of a run, which can write itself as JSON."""

    def to_json(self) -> str:
        """The text that `--format json` prints, against the schema `citecheck-report/1`."""
        from citecheck import report

        return report.render(self, "json")


def audit(
    paths: Sequence[str],
    settings: Settings,
    *,
    today: datetime.date | None,
    offline: bool = False,
    watch: Watch = lambda *_: contextlib.nullcontext(lambda _: None),
    say: history.Say = lambda _: None,
) -> Report:
    """Read the articles, visit, replay or leave out their sources, apply every selected rule.

    `watch(sources, hosts)` (how many there are) is entered for as long as sources are visited and gives what is told of
    each as it comes home; `say` gets sentences about what was wrong on the way and lost nothing.
    Raises InputError where nothing was to be read at all, UsageError where it is not said how to come by the sources.
    """
    way = web.mode(settings, offline=offline)
    with web.opened(way, settings) as opened, kept.opened(settings) as earlier:
        articles, sources, unread = reading.read(
            paths, settings, opened, earlier, is_searched=way != "offline" and not settings.links_only
        )
        day = today or opened.newest
        if day is None:
            raise UsageError("which day is it? pass `today` (`--today 2026-11-21`)")
        for sentence in suppressing.expired(settings, day):
            say(sentence)
        gathered, known, trouble = Visiting(way, settings, opened, earlier, articles, sources, day, say).run(watch)
    audits = judge_all(articles, gathered.by_article(), known, day, settings)
    fixed: tuple[KnownFinding, ...] = ()
    if settings.baseline is not None:
        audits, fixed = baseline.marked(audits, baseline.read(settings.baseline))
    return Report(__version__, day, way, audits, gathered.every(), tuple(unread), settings.digest(), trouble, fixed)


def extract(paths: Sequence[str], settings: Settings) -> tuple[Sequence[Document], list[Unread]]:
    """Read articles and their citations; what cannot be read comes back with its one sentence."""
    if not any(documents.is_address(path) for path in paths):
        articles, _, unread = reading.read(paths, settings, None, None, is_searched=False)
        return articles, unread
    with web.opened(web.mode(settings, offline=False), settings) as opened:
        articles, _, unread = reading.read(paths, settings, opened, None, is_searched=False)
        return articles, unread


__all__ = ["Report", "audit", "baseline", "dossiers", "extract", "gather", "group", "judge", "visit"]
