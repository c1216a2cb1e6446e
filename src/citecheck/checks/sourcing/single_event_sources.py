"""family `sourcing`: single-event-sources."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links, publication, wording
from citecheck.checks.uncited import content
from citecheck.model import Case, Dossier, Observation, Place
from citecheck.rule import check

LEAST = 3  # sources: two reports of one day are nothing to wonder at
APART = datetime.timedelta(days=1)  # the papers of the next morning
LEAST_WORDS = 2  # long ones that a title shares with another one


def _notes(*sources: tuple[str, str]) -> str:
    marks = "\n\n".join(f"Something more was said.[{number}]" for number in range(1, len(sources) + 1))
    notes = "\n".join(
        f"[{number}] “{title}”, Outlet {number}, https://outlet{number}.example/{day}/{number}."
        for number, (title, day) in enumerate(sources, 1)
    )
    return f"{marks}\n\n{notes}\n"


@check(
    severity="note",
    guard=(
        "Needs at least three sources of different hosts, each with a sure day, all within a day, and titles that share words "
        "with one another; one source of another day, or without one, and it stays quiet. Gives no advice on the number of "
        "sources."
    ),
    remedy="Cite the primary record (transcript, press release, decision) where there is one.",
    bad=(
        _notes(
            ("Minister Defends Harbour Plan Before the Press", "2024/03/07"),
            ("Harbour Plan: What the Minister Told the Press", "2024/03/07"),
            ("Press Conference on the Harbour Plan Ends in Uproar", "2024/03/08"),
        ),
    ),
    good=(
        _notes(
            ("Minister Defends Harbour Plan Before the Press", "2024/03/07"),
            ("Harbour Plan: What the Minister Told the Press", "2024/03/07"),
            ("Press Conference on the Harbour Plan Ends in Uproar", "2024/03/17"),
        ),
        _notes(
            ("Minister Defends Harbour Plan Before the Press", "2024/03/07"),
            ("Ferries Are Full Again", "2024/03/07"),
            ("Rain Expected All Week", "2024/03/07"),
        ),
        _notes(
            ("Minister Defends Harbour Plan Before the Press", "2024/03/07"),
            ("Harbour Plan: What the Minister Told the Press", "2024/03/07"),
        ),
    ),
)
def single_event_sources(dossier: Dossier) -> Iterator[Observation]:
    """All sources are reports of one day on one event.

    Several outlets that report one press conference, or print one agency's text, are one source; an editor may want the
    record of the event itself.
    """
    by_host: dict[str, Case] = {}
    days: list[datetime.date] = []
    distinct: dict[str, None] = {}
    for case in dossier.cases:
        if case.citation.refers_to is not None:
            continue
        published = publication.of(case)
        if (
            case.evidence is None
            or published is None
            or not published.reading.day
            or published.confidence == "possible"
        ):
            return  # print, or a source of unknown day: more than one event may be told
        days.append(published.reading.first())
        by_host.setdefault(case.evidence.source.host, case)
        distinct[case.evidence.source.url] = None
    if len(by_host) < LEAST or max(days) - min(days) > APART or not _share_words(list(by_host.values())):
        return
    document = dossier.document
    told = wording.listed([links.day(one) for one in sorted(set(days))])
    yield Observation(
        f"all {wording.counted(len(distinct), 'source')} are reports of {told} on the same subject",
        tuple(Place(document.at(case.citation), case.citation.id, case.citation.address) for case in dossier.cases),
        confidence="likely",
        anchor="single event sources",
    )


def _share_words(cases: list[Case]) -> bool:
    """Whether every title has words in common with another one."""
    titles = [_words(case) for case in cases]
    return all(
        any(len(one & other) >= LEAST_WORDS for at, other in enumerate(titles) if at != number)
        for number, one in enumerate(titles)
    )


def _words(case: Case) -> set[str]:
    page = case.evidence.page if case.evidence is not None else None
    title = case.citation.title.text if case.citation.title is not None else (page.title if page is not None else None)
    return content(title or "")
