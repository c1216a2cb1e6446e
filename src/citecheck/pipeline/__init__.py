"""Puts the wings together: read, group, gather, judge. Data travels one way.

paths ► documents ► sources with inquiries ► evidence ► dossiers ► findings and skips ► Report
"""

import contextlib
import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from citecheck import citations, documents, evidence, history, web
from citecheck.errors import InputError, UsageError
from citecheck.model import Document, Evidence, KnownFinding, Mode, Outage, Record, Source, Unread
from citecheck.model import Report as ReportNoun
from citecheck.pipeline import baseline, copies, kept, records, sharing, suppressing
from citecheck.pipeline import journal as journals
from citecheck.pipeline.gathering import Seen, Share, StoppedError, gather, visit
from citecheck.pipeline.grouping import group
from citecheck.pipeline.judging import dossiers, judge, numbered
from citecheck.settings import Settings
from citecheck.version import __version__

Watch = Callable[[Sequence[Source]], contextlib.AbstractContextManager[Seen]]
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
    watch: Watch = lambda _: contextlib.nullcontext(lambda _: None),
    say: history.Say = lambda _: None,
) -> Report:
    """Read the articles, visit, replay or leave out their sources, apply every selected rule.

    `watch(sources)` is entered for as long as sources are visited and gives what is told of each as it comes home;
    `say` gets sentences about what was wrong on the way and lost nothing.
    Raises InputError where nothing was to be read at all, UsageError where it is not said how to come by the sources.
    """
    way = web.mode(settings, offline=offline)
    trouble: str | None = None
    known: dict[str, Record] = {}
    with web.opened(way, settings) as opened, kept.opened(settings) as earlier:
        articles, unread = _read(paths, settings, opened, earlier)
        day = today or opened.newest
        if day is None:
            raise UsageError("which day is it? pass `today` (`--today 2026-11-21`)")
        for sentence in suppressing.expired(settings, day):
            say(sentence)
        sources = group(articles)
        try:
            with (
                _journal(way, settings, day, sources, say) as journal,
                watch(sources) as seen,
                _kept(sources, opened, earlier, settings) as (fresh, keep),
            ):
                share = _share(opened, way, settings, len(sources) - len(fresh))
                gathered, is_online = gather(
                    sources, opened, journal=journal, control=settings.control_url, share=share, fresh=fresh,
                    links_only=settings.links_only, seen=_both(seen, keep),
                )  # fmt: skip
                if not is_online:
                    gathered, trouble = _all_unproved(gathered), OFFLINE.format(settings.control_url)
                if settings.history is not None:
                    gathered = _remembered(gathered, settings.history, day, say, is_online=is_online)
                if settings.archives and way != "offline" and is_online:
                    gathered = _with_copies(articles, gathered, opened, settings, day, journal)
                gathered = {url: evidence.judged(one) for url, one in gathered.items()}
                known = records.find(articles, opened, settings, journal) if settings.registries else {}
        except StoppedError as stopped:
            gathered, trouble = stopped.gathered, STOPPED
    audits = judge(dossiers(articles, gathered, known), day, settings)
    fixed: tuple[KnownFinding, ...] = ()
    if settings.baseline is not None:
        audits, fixed = baseline.marked(audits, baseline.read(settings.baseline))
        audits = tuple(replace(one, findings=tuple(numbered(one.findings))) for one in audits)
    found = tuple(gathered.values())
    return Report(__version__, day, way, audits, found, tuple(unread), settings.digest(), trouble, fixed)


@contextlib.contextmanager
def _kept(
    sources: Sequence[Source], opened: web.Web, earlier: kept.Kept | None, settings: Settings
) -> Iterator[tuple[dict[str, Evidence], Seen]]:
    """The evidence that need not be gathered anew, and what takes up the other, which is kept at the end."""
    if earlier is None or settings.cache is None or opened.since is None:
        yield {}, lambda _: None
        return
    fresh = kept.fresh(earlier, sources, settings, opened.since)
    gathered: list[Evidence] = []
    yield fresh, gathered.append
    kept.keep(earlier, (one for one in gathered if one.source.url not in fresh), settings)


def _both(one: Seen, other: Seen) -> Seen:
    def told(found: Evidence) -> None:
        one(found)
        other(found)

    return told


def _share(opened: web.Web, way: Mode, settings: Settings, count: int) -> Share | None:
    """How so many sources are visited in other processes, here or on a cluster; None where this one does."""
    if settings.cluster is not None and way != "offline":
        from citecheck.pipeline import cluster

        return lambda sources, done: cluster.visit_all(sources, opened, way, settings, done)
    number = sharing.processes(settings, count)
    if number < 2 or way == "offline":
        return None
    return lambda sources, done: sharing.visit_all(sources, opened, way, settings, number, done)


def _remembered(
    gathered: dict[str, Evidence], file: str, day: datetime.date, say: history.Say, *, is_online: bool
) -> dict[str, Evidence]:
    """The evidence in the light of what earlier runs saw; what this one saw is remembered, unless it was offline."""
    pasts = history.recall(Path(file), gathered, day, say)
    if is_online:
        history.append(Path(file), gathered.values(), day, say)
    return {url: history.judged(one, pasts.get(url), day) for url, one in gathered.items()}


def _with_copies(
    articles: Sequence[Document],
    gathered: dict[str, Evidence],
    opened: web.Web,
    settings: Settings,
    day: datetime.date,
    journal: journals.Journal | None,
) -> dict[str, Evidence]:
    """The evidence with the archived copies near the access dates, the corrected ones where the sources show them."""
    dated = judge(dossiers(articles, gathered), day, replace(settings, select=copies.DATE_RULES, ignore=()))
    try:
        return copies.find(gathered, dated, opened, settings, day, journal)
    except KeyboardInterrupt:
        raise StoppedError(gathered) from None


def _all_unproved(gathered: dict[str, Evidence]) -> dict[str, Evidence]:
    return {url: _unproved(one) for url, one in gathered.items()}


def _unproved(seen: Evidence) -> Evidence:
    """Evidence of a machine that is not online: nothing it did not reach is known to be gone."""
    if seen.verdict in ("failing", "dead") or (seen.verdict == "unverifiable" and seen.status is None):
        return replace(seen, verdict="unverifiable", reason="runner-offline")
    return seen


@contextlib.contextmanager
def _journal(
    way: Mode, settings: Settings, day: datetime.date, sources: Sequence[Source], say: history.Say
) -> Iterator[journals.Journal | None]:
    """The journal of a run that goes out; it stays for the next start unless the run comes to its end.

    A machine on which none can be kept (a home that is read-only, as in many containers) does without.
    """
    if way not in LIVE or not sources:
        yield None
        return
    asked = (text for one in sources for text in (one.url, *(inquiry.asked for inquiry in one.inquiries)))
    name = journals.name((__version__, way, day.isoformat(), repr(settings), *asked))
    try:
        journal = journals.Journal(journals.folder() / f"{name}.journal")
    except UsageError as error:
        say(f"{error}; if this run is stopped, it begins anew (XDG_CACHE_HOME names another folder)")
        yield None
        return
    is_finished = False
    try:
        yield journal
        is_finished = True
    finally:
        journal.close(is_finished=is_finished)


def extract(paths: Sequence[str], settings: Settings) -> tuple[list[Document], list[Unread]]:
    """Read articles and their citations; what cannot be read comes back with its one sentence."""
    if not any(documents.is_address(path) for path in paths):
        return _read(paths, settings, None)
    with web.opened(web.mode(settings, offline=False), settings) as opened:
        return _read(paths, settings, opened)


def _read(
    paths: Sequence[str], settings: Settings, opened: web.Web | None, earlier: kept.Kept | None = None
) -> tuple[list[Document], list[Unread]]:
    articles: list[Document] = []
    unread: list[Unread] = []
    for path in documents.find(paths):
        try:
            if documents.is_address(path):
                data, media_type = _published(path, opened)
                read = documents.read(path, data, settings.input_format or media_type)
                articles.append(citations.read(read, settings))
            else:
                articles.append(kept.article(path, settings, earlier))
        except InputError as error:
            unread.append(Unread(path, str(error)))
    return articles, unread


def _published(url: str, opened: web.Web | None) -> tuple[bytes, str | None]:
    """The bytes and the media type of a published article, by its address."""
    assert opened is not None
    reply = web.run(web.follow(url, opened.refuses, purpose="article"), opened.exchange)
    if isinstance(reply, Outage):
        raise InputError(f"{url}: the article cannot be fetched ({reply.reason}); save the page and pass the file")
    if reply.status != 200 or not reply.body:
        raise InputError(f"{url}: the article's address answers {reply.status}; is it right?")
    media_type, _, rest = reply.header("content-type").partition(";")
    charset = rest.lower().partition("charset=")[2].strip(" \"'")
    body = reply.body
    if charset and charset not in ("utf-8", "utf8"):
        with contextlib.suppress(LookupError, UnicodeDecodeError):
            body = "\ufeff".encode() + body.decode(charset).encode()
    return body, media_type.strip().lower() if documents.is_known(media_type) else None


__all__ = ["Report", "audit", "baseline", "dossiers", "extract", "gather", "group", "judge", "visit"]
