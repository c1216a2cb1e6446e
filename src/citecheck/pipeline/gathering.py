"""Sources → evidence, in two rounds: the sources themselves, then what web archives hold of them."""

from collections.abc import Callable, MutableMapping, Sequence
from functools import partial

from citecheck import evidence, web
from citecheck.model import Evidence, Outage, Reply, Source
from citecheck.pipeline.grouping import OnDisk, addresses, chosen
from citecheck.pipeline.journal import Journal
from citecheck.pipeline.scratch import Lazy
from citecheck.reasons import UNASKED

Seen = Callable[[Evidence], None]
Read = Callable[..., Evidence]  # (source, reply) or (source, reply, what a sibling of the address answers)
# Visits sources and tells of each, by its number, as it comes home.
Share = Callable[[Sequence[Source], Callable[[int, Evidence], None]], None]


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
    knows, is not visited again. `seen` is told of each source as it comes home. `share` visits them elsewhere, in other
    processes say; `links_only` searches no page. Raises StoppedError on ^C.
    """
    known = {} if known is None else known
    known.update(journal.kept("visit") if journal is not None else {})
    for kept in known.values():
        seen(kept)
    missing = chosen(sources, [at for at, address in enumerate(addresses(sources)) if address not in known])
    errands: Sequence[web.Named] = () if share else visits(missing, opened, links_only=links_only)
    controlled: list[Reply] = []

    def done(_: int, found: Evidence) -> None:
        address = found.source.url
        known[address] = found
        seen(found)
        if journal is not None:
            journal.keep("visit", address, found)

    try:
        if share is not None:
            share(missing, done)
        if control != "none" and len(sources):
            errands, first = followed(errands, (control, partial(web.control, control, opened.refuses))), len(errands)
            opened.run(errands, lambda at, found: controlled.append(found) if at == first else done(at, found))
        else:
            opened.run(errands, done)
    except KeyboardInterrupt:
        for source in missing:
            if source.url not in known:
                known[source.url] = Evidence(source, "unchecked", "interrupted")
        raise StoppedError(known) from None
    is_online = not any(isinstance(one, Outage) and one.reason not in UNASKED for one in controlled)
    for one in evidence.same_landing(known.values()):
        known[one.source.url] = one
    return known, is_online


def visits(sources: Sequence[Source], opened: web.Web, *, links_only: bool = False) -> Sequence[web.Named]:
    """The errands to sources, which share what they learn of each site's robots.txt.

    A source is looked up when its errand begins, so that those which wait weigh nothing.
    """
    robots = web.Robots("citecheck", opened.refuses)
    read = evidence.look if links_only else evidence.read

    def begun(at: int) -> web.Errand[Evidence]:
        return visit(sources[at], opened.refuses, robots, read)

    if not isinstance(sources, OnDisk):
        return [(address, partial(begun, at)) for at, address in enumerate(addresses(sources))]
    return Lazy(len(sources), lambda at: (sources.address(at), partial(begun, at)))


def followed(errands: Sequence[web.Named], last: web.Named) -> Sequence[web.Named]:
    """The errands and one more."""
    return Lazy(len(errands) + 1, lambda at: errands[at] if at < len(errands) else last)


def visit(source: Source, refuses: web.Refuses, robots: web.Robots, read: Read = evidence.read) -> web.Errand[Evidence]:
    """Go where a source's address leads and read what stands there.

    Where the verdict hangs on it, an address of the same host that cannot exist is asked as well.
    """
    reply = yield from web.follow(source.url, refuses)
    seen: Evidence = yield web.Reading(partial(read, source, reply))
    if evidence.wants_sibling(seen):
        sibling = yield from web.probe(source.url, robots, refuses)
        if sibling is not None:
            seen = yield web.Reading(partial(read, source, reply, sibling))
    return seen
