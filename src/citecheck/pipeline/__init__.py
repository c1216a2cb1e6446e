"""Puts the wings together: read, group, gather, judge. Data travels one way.

paths ► documents ► sources with inquiries ► evidence ► dossiers ► findings and skips ► Report
"""

import contextlib
import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from citecheck import documents, evidence, history, web
from citecheck.errors import UsageError
from citecheck.model import Document, Evidence, KnownFinding, Mode, Record, Unread
from citecheck.model import Report as ReportNoun
from citecheck.pipeline import baseline, copies, kept, reading, records, sharing, suppressing
from citecheck.pipeline import journal as journals
from citecheck.pipeline.gathered import Gathered
from citecheck.pipeline.gathering import Seen, Share, StoppedError, gather, visit
from citecheck.pipeline.grouping import Sources, group
from citecheck.pipeline.judging import dossiers, judge, judge_all
from citecheck.settings import Settings
from citecheck.version import __version__

Watch = Callable[[int, int], contextlib.AbstractContextManager[Seen]]
AT_ONCE = 2_000  # sources whose past is looked up together
STOPPED = "stopped before all sources were visited; the same command goes on from here"
OFFLINE = "this machine is not online: the control address {} does not answer (--control-url names another, or `none`)"
LIVE: tuple[Mode, ...] = ("live", "record", "cached")


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
    each as it comes home;    `say` gets sentences about what was wrong on the way and lost nothing.
    Raises InputError where nothing was to be read at all, UsageError where it is not said how to come by the sources.
    """
    way = web.mode(settings, offline=offline)
    trouble: str | None = None
    known: dict[str, Record] = {}
    with web.opened(way, settings) as opened, kept.opened(settings) as earlier:
        articles, sources, unread = reading.read(
            paths, settings, opened, earlier, is_searched=way != "offline" and not settings.links_only
        )
        day = today or opened.newest
        if day is None:
            raise UsageError("which day is it? pass `today` (`--today 2026-11-21`)")
        for sentence in suppressing.expired(settings, day):
            say(sentence)
        gathered = Gathered(sources)
        try:
            with _journal(way, settings, day, sources, say) as journal, watch(len(sources), sources.hosts) as seen:
                if earlier is not None and way in ("live", "cached"):
                    for url, entry in kept.fresh(earlier, sources, settings, opened.since, day):
                        gathered.put(url, entry)
                share = _share(opened, way, settings, len(sources) - len(gathered))
                _, is_online = gather(
                    sources, opened, journal=journal, control=settings.control_url, share=share, known=gathered,
                    links_only=settings.links_only, seen=seen,
                )  # fmt: skip
                visited = gathered
                if not is_online:
                    gathered, trouble = gathered.changed(_unproved), OFFLINE.format(settings.control_url)
                if settings.history is not None:
                    gathered = _remembered(gathered, Path(settings.history), day, say, is_online=is_online)
                if settings.archives and way != "offline" and is_online:
                    gathered = _with_copies(articles, gathered, opened, settings, day, journal, earlier)
                if settings.history is not None or settings.archives:
                    gathered = gathered.changed(evidence.judged)
                known = records.find(articles, opened, settings, journal) if settings.registries else {}
                if earlier is not None and way in ("live", "cached") and is_online:
                    kept.keep(earlier, visited, settings)
        except StoppedError:
            trouble = STOPPED
    if (lost := opened.lost()) is not None:
        if way == "record":  # that is what was asked for
            trouble = trouble or f"{lost}; the report is whole, the recording is not"
        else:
            say(f"{lost}; the report is whole, the cache is not")
    audits = judge_all(articles, gathered.by_article(), known, day, settings)
    fixed: tuple[KnownFinding, ...] = ()
    if settings.baseline is not None:
        audits, fixed = baseline.marked(audits, baseline.read(settings.baseline))
    return Report(__version__, day, way, audits, gathered.every(), tuple(unread), settings.digest(), trouble, fixed)


def _share(opened: web.Web, way: Mode, settings: Settings, count: int) -> Share | None:
    """How so many sources are visited in other processes, here or on a cluster; None where this one does."""
    if settings.cluster is not None and way != "offline":
        from citecheck.pipeline import cluster

        return lambda sources, done: cluster.visit_all(sources, opened, way, settings, done)
    number = sharing.processes(settings, count)
    if number < 2 or way == "offline":
        return None
    evidence.prepare()
    return lambda sources, done: sharing.visit_all(sources, opened, way, settings, number, done)


def _remembered(gathered: Gathered, file: Path, day: datetime.date, say: history.Say, *, is_online: bool) -> Gathered:
    """The evidence in the light of what earlier runs saw; what this one saw is remembered, unless it was offline."""
    made, every = Gathered(gathered.sources), iter(gathered.every())
    while batch := list(islice(every, AT_ONCE)):
        pasts = history.recall(file, (one.source.url for one in batch), day, say)
        if is_online:
            history.append(file, batch, day, say)
        for one in batch:
            made[one.source.url] = history.judged(one, pasts.get(one.source.url), day)
    return made


def _with_copies(
    articles: reading.Articles,
    gathered: Gathered,
    opened: web.Web,
    settings: Settings,
    day: datetime.date,
    journal: journals.Journal | None,
    earlier: kept.Kept | None,
) -> Gathered:
    """The evidence with the archived copies near the access dates, the corrected ones where the sources show them."""
    by_date = replace(settings, select=copies.DATE_RULES, ignore=())
    dated = judge_all(articles, gathered.by_article(), {}, day, by_date)
    try:
        return copies.find(gathered, dated, opened, settings, day, journal, earlier)
    except KeyboardInterrupt:
        raise StoppedError(gathered) from None


def _unproved(seen: Evidence) -> Evidence:
    """Evidence of a machine that is not online: nothing it did not reach is known to be gone."""
    if seen.verdict in ("failing", "dead") or (seen.verdict == "unverifiable" and seen.status is None):
        return replace(seen, verdict="unverifiable", reason="runner-offline")
    return seen


@contextlib.contextmanager
def _journal(
    way: Mode, settings: Settings, day: datetime.date, sources: Sources, say: history.Say
) -> Iterator[journals.Journal | None]:
    """The journal of a run that goes out; it stays for the next start unless the run comes to its end.

    A machine on which none can be kept (a home that is read-only, as in many containers, a full disk) does without.
    """

    def lost(error: UsageError) -> None:
        say(f"{error}; if this run is stopped, it begins anew (XDG_CACHE_HOME names another folder)")

    if way not in LIVE or not len(sources):
        yield None
        return
    name = journals.name((__version__, way, day.isoformat(), repr(settings), sources.digest))
    try:
        journal = journals.Journal(journals.folder() / f"{name}.journal", lost)
    except UsageError as error:
        lost(error)
        yield None
        return
    is_finished = False
    try:
        yield journal
        is_finished = True
    finally:
        journal.close(is_finished=is_finished)


def extract(paths: Sequence[str], settings: Settings) -> tuple[Sequence[Document], list[Unread]]:
    """Read articles and their citations; what cannot be read comes back with its one sentence."""
    if not any(documents.is_address(path) for path in paths):
        articles, _, unread = reading.read(paths, settings, None, None, is_searched=False)
        return articles, unread
    with web.opened(web.mode(settings, offline=False), settings) as opened:
        articles, _, unread = reading.read(paths, settings, opened, None, is_searched=False)
        return articles, unread


__all__ = ["Report", "audit", "baseline", "dossiers", "extract", "gather", "group", "judge", "visit"]
