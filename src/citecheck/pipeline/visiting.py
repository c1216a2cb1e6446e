"""The way of a run through its sources: what was kept, the visits, the past, archived copies, registries."""

import contextlib
import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from citecheck import evidence, history, web
from citecheck.errors import UsageError
from citecheck.model import Evidence, Mode, Record
from citecheck.pipeline import copies, kept, reading, records, sharing
from citecheck.pipeline import journal as journals
from citecheck.pipeline.gathered import Gathered
from citecheck.pipeline.gathering import Seen, Share, StoppedError, gather
from citecheck.pipeline.grouping import Sources
from citecheck.pipeline.judging import judge_all
from citecheck.settings import Settings
from citecheck.version import __version__

Watch = Callable[[int, int], contextlib.AbstractContextManager[Seen]]
AT_ONCE = 2_000  # sources whose past is looked up together
STOPPED = "stopped before all sources were visited; the same command goes on from here"
OFFLINE = "this machine is not online: the control address {} does not answer (--control-url names another, or `none`)"
LIVE: tuple[Mode, ...] = ("live", "record", "cached")


class Visited(NamedTuple):
    """What the sources and registries said; `trouble` is why that is not all."""

    gathered: Gathered
    records: dict[str, Record]
    trouble: str | None


@dataclass(frozen=True, slots=True)
class Visiting:
    """What a run visits its sources with. `say` gets sentences about what was wrong on the way and lost nothing."""

    way: Mode
    settings: Settings
    opened: web.Web
    earlier: kept.Kept | None
    articles: reading.Articles
    sources: Sources
    day: datetime.date
    say: history.Say

    def run(self, watch: Watch) -> Visited:
        """Visit, replay or leave out the sources; see `audit` for `watch`."""
        settings, trouble = self.settings, None
        gathered = Gathered(self.sources)
        known: dict[str, Record] = {}
        try:
            with self._journal() as journal, watch(len(self.sources), self.sources.hosts) as seen:
                is_online = self._visit(gathered, journal, seen)
                visited = gathered
                if not is_online:
                    gathered, trouble = gathered.changed(_unproved), OFFLINE.format(settings.control_url)
                if settings.history is not None:
                    gathered = self._remembered(gathered, Path(settings.history), is_online=is_online)
                if settings.archives and self.way != "offline" and is_online:
                    gathered = self._with_copies(gathered, journal)
                if settings.history is not None or settings.archives:
                    gathered = gathered.changed(evidence.judged)
                if settings.registries:
                    known = records.find(self.articles, self.opened, settings, journal)
                if self.earlier is not None and self._is_kept and is_online:
                    kept.keep(self.earlier, visited, settings)
        except StoppedError:
            trouble = STOPPED
        if (lost := self.opened.lost()) is not None:
            if self.way == "record":  # that is what was asked for
                trouble = trouble or f"{lost}; the report is whole, the recording is not"
            else:
                self.say(f"{lost}; the report is whole, the cache is not")
        return Visited(gathered, known, trouble)

    @property
    def _is_kept(self) -> bool:
        """Whether what this run sees may do for a later one, and what an earlier one saw for this."""
        return self.way in ("live", "cached")

    def _visit(self, gathered: Gathered, journal: journals.Journal | None, seen: Seen) -> bool:
        """Visit what is due; whether this machine is online."""
        if self.earlier is not None and self._is_kept:
            for url, entry in kept.fresh(self.earlier, self.sources, self.settings, self.opened.since, self.day):
                gathered.put(url, entry)
        share = self._share(len(self.sources) - len(gathered))
        _, is_online = gather(
            self.sources, self.opened, journal=journal, control=self.settings.control_url, share=share, known=gathered,
            links_only=self.settings.links_only, seen=seen,
        )  # fmt: skip
        return is_online

    def _share(self, count: int) -> Share | None:
        """How so many sources are visited in other processes, here or on a cluster; None where this one does."""
        opened, way, settings = self.opened, self.way, self.settings
        if settings.cluster is not None and way != "offline":
            from citecheck.pipeline import cluster

            return lambda sources, done: cluster.visit_all(sources, opened, way, settings, done)
        number = sharing.processes(settings, count)
        if number < 2 or way == "offline":
            return None
        evidence.prepare()
        return lambda sources, done: sharing.visit_all(sources, opened, way, settings, number, done)

    def _remembered(self, gathered: Gathered, file: Path, *, is_online: bool) -> Gathered:
        """The evidence in the light of what earlier runs saw; what this one saw is remembered, if it was online."""
        made, every = Gathered(gathered.sources), iter(gathered.every())
        while batch := list(islice(every, AT_ONCE)):
            pasts = history.recall(file, (one.source.url for one in batch), self.day, self.say)
            if is_online:
                history.append(file, batch, self.day, self.say)
            for one in batch:
                made[one.source.url] = history.judged(one, pasts.get(one.source.url), self.day)
        return made

    def _with_copies(self, gathered: Gathered, journal: journals.Journal | None) -> Gathered:
        """The evidence with the archived copies near the access dates, the corrected ones where sources show them."""
        by_date = replace(self.settings, select=copies.DATE_RULES, ignore=())
        dated = judge_all(self.articles, gathered.by_article(), {}, self.day, by_date)
        try:
            return copies.find(gathered, dated, self.opened, self.settings, self.day, journal, self.earlier)
        except KeyboardInterrupt:
            raise StoppedError(gathered) from None

    @contextlib.contextmanager
    def _journal(self) -> Iterator[journals.Journal | None]:
        """The journal of a run that goes out; it stays for the next start unless the run comes to its end.

        A machine on which none can be kept (a home that is read-only, as in many containers, a full disk) does without.
        """

        def lost(error: UsageError) -> None:
            self.say(f"{error}; if this run is stopped, it begins anew (XDG_CACHE_HOME names another folder)")

        if self.way not in LIVE or not len(self.sources):
            yield None
            return
        name = journals.name((__version__, self.way, self.day.isoformat(), repr(self.settings), self.sources.digest))
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


def _unproved(seen: Evidence) -> Evidence:
    """Evidence of a machine that is not online: nothing it did not reach is known to be gone."""
    if seen.verdict in ("failing", "dead") or (seen.verdict == "unverifiable" and seen.status is None):
        return replace(seen, verdict="unverifiable", reason="runner-offline")
    return seen
