"""Sources → evidence, in two rounds: the sources themselves, then what web archives hold of them."""

from array import array
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import starmap
from pickle import UnpicklingError

from citecheck import evidence, web
from citecheck.model import Evidence, Outage, Reply, Source, Verdict
from citecheck.pipeline.gathered import Gathered
from citecheck.pipeline.grouping import OnDisk, addresses, chosen
from citecheck.pipeline.journal import Journal
from citecheck.pipeline.packing import Told
from citecheck.pipeline.scratch import Lazy
from citecheck.reasons import UNASKED

Seen = Callable[[Verdict], None]
Read = Callable[..., Evidence]  # (source, reply) or (source, reply, what a sibling of the address answers)
# Visits sources and tells of each, by its number, as it comes home.
Share = Callable[[Sequence[Source], Callable[[int, Told], None]], None]

KIND = "home"  # of an entry of the journal that has what is told of a source


class StoppedError(Exception):
    """The run was stopped from outside; `gathered` is what is known so far."""

    def __init__(self, gathered: MutableMapping[str, Evidence]) -> None:
        super().__init__("stopped")
        self.gathered = gathered


def gather(
    sources: Sequence[Source],
    opened: web.Web,
    *,
    journal: Journal | None = None,
    control: str = "none",
    seen: Seen = lambda _: None,
    share: Share | None = None,
    known: MutableMapping[str, Evidence] | None = None,
    links_only: bool = False,
) -> tuple[MutableMapping[str, Evidence], bool]:
    """Visit every source and let it answer what is asked of it; and whether the control address answers.

    Evidence goes into `known` as it comes home; what that has already, and what the journal of an unfinished run
    knows, is not visited again. `seen` is told the verdict of each source as it comes home. `share` visits them
    elsewhere, in other processes say; `links_only` searches no page. Raises StoppedError on ^C.
    """
    home = _Home({} if known is None else known, journal, seen)
    home.begin(sources)
    left = (at for at, address in enumerate(addresses(sources)) if address not in home.known)
    missing = chosen(sources, array("I", left))
    errands: Sequence[web.Named] = () if share else visits(missing, opened, links_only=links_only)
    controlled: list[Reply] = []

    def done(at: int, found: Evidence) -> None:
        home.take(missing, at, Told.of(found))

    try:
        if share is not None:
            share(missing, partial(home.take, missing))
        # Nothing was asked just now or in what is resumed: then nothing hangs on being online.
        if control != "none" and (len(missing) or home.is_resumed):
            errands, first = followed(errands, (control, partial(web.control, control, opened.refuses))), len(errands)
            opened.run(errands, lambda at, found: controlled.append(found) if at == first else done(at, found))
        else:
            opened.run(errands, done)
    except KeyboardInterrupt:
        for source in missing:
            if source.url not in home.known:
                home.known[source.url] = Evidence(source, "unchecked", "interrupted")
        raise StoppedError(home.known) from None
    is_online = not any(isinstance(one, Outage) and one.reason not in UNASKED for one in controlled)
    for one in evidence.same_landing(home.known[address] for address in sorted(home.doubtful)):
        home.known[one.source.url] = one
    return home.known, is_online


class _Home:
    """Where evidence arrives: what is `known`, and the addresses of which others of their host may say more."""

    def __init__(self, known: MutableMapping[str, Evidence], journal: Journal | None, seen: Seen) -> None:
        self.known, self._journal, self._seen = known, journal, seen
        self.doubtful: set[str] = set()
        self.is_resumed = False  # an unfinished run had visited some of it

    def begin(self, sources: Sequence[Source]) -> None:
        """Take up what is known before anything is visited."""
        if self._journal is not None:
            earlier = self._journal.kept(KIND)
            self.is_resumed = len(earlier) > 0
            self.known.update(_kept(earlier, sources))
        for one in self.known.values():
            self._note(one.source.url, one.verdict, is_doubtful=evidence.is_doubtful(one))

    def take(self, sources: Sequence[Source], at: int, told: Told) -> None:
        """Take up what is told of a source; it is unpacked only where it does not lie on disk."""
        address = sources.address(at) if isinstance(sources, OnDisk) else sources[at].url
        if isinstance(self.known, Gathered):
            self.known.put(address, told.entry)
        else:
            self.known[address] = told.evidence(sources[at])
        self._note(address, told.verdict, is_doubtful=told.is_doubtful)
        if self._journal is not None:
            self._journal.keep(KIND, address, tuple(told))

    def _note(self, address: str, verdict: Verdict, *, is_doubtful: bool) -> None:
        self._seen(verdict)
        if is_doubtful:
            self.doubtful.add(address)


def _kept(
    earlier: Mapping[str, tuple[Verdict, bool, bytes]], sources: Sequence[Source]
) -> Iterator[tuple[str, Evidence]]:
    """The evidence of sources that an unfinished run left behind, but for what is none."""
    for at, address in enumerate(addresses(sources)):
        if address in earlier:
            with suppress(UnpicklingError):
                yield address, Told(*earlier[address]).evidence(sources[at])


def visits(sources: Sequence[Source], opened: web.Web, *, links_only: bool = False) -> Sequence[web.Named]:
    """The errands to sources, which share what they learn of each site's robots.txt.

    A source is looked up when its page is read, so that those which wait weigh nothing.
    """
    robots = web.Robots("citecheck", opened.refuses)
    read = evidence.look if links_only else evidence.read

    def named(at: int, address: str) -> web.Named:
        return address, lambda: visit(address, lambda: sources[at], opened.refuses, robots, read)

    if not isinstance(sources, OnDisk):
        return list(starmap(named, enumerate(addresses(sources))))
    return Lazy(len(sources), lambda at: named(at, sources.address(at)))


def followed(errands: Sequence[web.Named], last: web.Named) -> Sequence[web.Named]:
    """The errands and one more."""
    return Lazy(len(errands) + 1, lambda at: errands[at] if at < len(errands) else last)


def visit(
    address: str, source: Callable[[], Source], refuses: web.Refuses, robots: web.Robots, read: Read = evidence.read
) -> web.Errand[Evidence]:
    """Go where a source's address leads and read what stands there; what is asked of it is needed only then.

    Where the verdict hangs on it, an address of the same host that cannot exist is asked as well.
    """
    reply = yield from web.follow(address, refuses)
    seen: Evidence = yield web.Reading(lambda: read(source(), reply))
    if evidence.wants_sibling(seen):
        sibling = yield from web.probe(address, robots, refuses)
        if sibling is not None:
            seen = yield web.Reading(lambda: read(source(), reply, sibling))
    return seen
