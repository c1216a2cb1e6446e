"""Sources → evidence, in two rounds: the sources themselves, then what web archives hold of them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any

from citecheck import evidence, web
from citecheck.model import Evidence, Outage, Reply, Source
from citecheck.pipeline.journal import Journal
from citecheck.reasons import UNASKED

Seen = Callable[[Evidence], None]
Read = Callable[..., Evidence]  # (source, reply) or (source, reply, what a sibling of the address answers)
# Visits sources and tells of each, by its number, as it comes home.
Share = Callable[[Sequence[Source], Callable[[int, Evidence], None]], None]


class StoppedError(Exception):
    """The run was stopped from outside; `gathered` is what is known so far."""

    def __init__(self, gathered: Mapping[str, Evidence]) -> None:
        super().__init__("stopped")
        self.gathered = dict(gathered)


def gather(
    sources: Sequence[Source],
    opened: web.Web,
    *,
    journal: Journal | None = None,
    control: str = "none",
    seen: Seen = lambda _: None,
    share: Share | None = None,
    fresh: Mapping[str, Evidence] = MappingProxyType({}),
    links_only: bool = False,
) -> tuple[dict[str, Evidence], bool]:
    """Visit every source and let it answer what is asked of it; and whether the control address answers.

    What the journal of an unfinished run knows, and what is still `fresh`, is not visited again. `seen` is told of each
    source as it comes home. `share` visits them elsewhere, in other processes say; `links_only` searches no page.
    Raises StoppedError on ^C.
    """
    known: dict[str, Evidence] = {**fresh, **(journal.kept("visit") if journal is not None else {})}
    for one in known.values():
        seen(one)
    missing = [source for source in sources if source.url not in known]
    errands = [] if share else visits(missing, opened, links_only=links_only)
    first = len(errands)
    controlled: list[Reply] = []
    if control != "none" and sources:
        errands.append((control, partial(web.control, control, opened.refuses)))

    def home(at: int, found: Any) -> None:
        if at == first:
            controlled.append(found)
        else:
            done(at, found)

    def done(at: int, found: Evidence) -> None:
        known[missing[at].url] = found
        seen(found)
        if journal is not None:
            journal.keep("visit", missing[at].url, found)

    try:
        if share is not None:
            share(missing, done)
        opened.run(errands, home)
    except KeyboardInterrupt:
        left = (Evidence(source, "unchecked", "interrupted") for source in missing if source.url not in known)
        known |= {one.source.url: one for one in left}
        raise StoppedError({source.url: known[source.url] for source in sources}) from None
    is_online = not any(isinstance(one, Outage) and one.reason not in UNASKED for one in controlled)
    found = {source.url: known[source.url] for source in sources}
    return found | {one.source.url: one for one in evidence.same_landing(found.values())}, is_online


def visits(sources: Sequence[Source], opened: web.Web, *, links_only: bool = False) -> list[web.Named]:
    """The errands to sources, which share what they learn of each site's robots.txt."""
    robots = web.Robots("citecheck", opened.refuses)
    read = evidence.look if links_only else evidence.read
    return [(source.url, partial(visit, source, opened.refuses, robots, read)) for source in sources]


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
