"""Slips that need a page, an archive, a history, a registry or a whole article, planted by rule in a report that is right.

    python benchmarks/slips_by_rule.py [--only RULE] [--verbose]

slips_tongues.py has the report in eight languages and four formats, with the pages that it cites. Every plant is a pair:
the report with the slip, of which its rule must speak (and name the note), and a counterpart that looks alike and is
right, on which it must be silent. Nothing depends on the clock.
"""

import argparse
import datetime
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tabulate import tabulate

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

from slips_tongues import FORMATS, HOSTS, Note, Report, Tongue  # noqa: E402  # behind the path of the tests' own helpers

from citecheck.model import Answer, Drift, Inquiry, Memento, Mementos, Notice, Record, Sighting  # noqa: E402  # the same
from citecheck.rule import Example  # noqa: E402  # the same
from support import findings_of  # noqa: E402  # the same

TODAY = datetime.date(2024, 9, 2)
DAY = datetime.date(2024, 5, 11)
AT = datetime.datetime(2024, 5, 11, 9, 30, tzinfo=datetime.UTC)
ARCHIVE = "https://web.archive.org/web/"
DOI = "doi:10.5555/lake.2023.7"
GONE = "HTTP/1.1 404 Not Found\n\n<title>404</title><p>404</p>"


@dataclass(frozen=True)
class Written:
    """An article as written, with what the world around it holds."""

    report: Report
    pages: Mapping[str, str] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)

    def example(self, kind: str) -> Example:
        """It in a format."""
        settings = {"language": self.report.tongue.code, **self.more.get("settings", {})}
        facts = {name: value for name, value in self.more.items() if name not in ("settings", "text")}
        text = FORMATS[kind](self.report) + self.more.get("text", "")
        return Example(text, self.pages, input_format=kind, today=TODAY, settings=settings, **facts)


@dataclass(frozen=True)
class Plant:
    """The rule that must speak of `bad`, under which notes, and be silent on `good`; None where none is measured."""

    rule: str
    bad: Written
    good: Written | None
    notes: tuple[str, ...] | None = None
    kinds: tuple[str, ...] = ("text", "markdown", "html")
    due: tuple[str, ...] = ()  # what may be asked besides


def plants(tongue: Tongue) -> Iterator[Plant]:
    """All plants of a language."""
    for plant in (_dates, _styles, _texts, _words, _pages, _archives, _histories, _registries, _sources):
        yield from plant(tongue, tongue.report(), tongue.web())


def _dates(tongue: Tongue, report: Report, web: dict[str, str]) -> Iterator[Plant]:
    """Days of access and the time of writing."""
    undated = {url: page for url, page in web.items() if url != report.notes[0].url}
    plain = report.noted(1, published="", url=f"https://{HOSTS[0]}/a/7512.html")
    told = plain.said(1, tongue.later)
    if tongue.code not in ("ar", "zh"):  # nothing is argued from sentences in these
        yield Plant("access-before-event", Written(told.noted(1, accessed="2023-05-11"), undated),
                    Written(told, undated), ("1",))  # fmt: skip
    read = [one.accessed for one in report.notes]
    open_ = replace(
        report,
        notes=tuple(replace(one, accessed=f"0{n}.04.2024", published="") for n, one in enumerate(report.notes, 2)),
    )
    sure = open_.noted(4, accessed="16.04.2024")
    if tongue.code in ("en", "zh"):  # elsewhere the language settles the order
        yield Plant("ambiguous-date", Written(open_), Written(sure), kinds=("text", "markdown"))
    copied = replace(report, notes=tuple(replace(one, accessed="2023-05-14") for one in report.notes))
    right = replace(report, notes=tuple(replace(one, accessed="2024-05-14") for one in report.notes))
    yield Plant("access-before-publication", Written(copied, web), Written(right, web), ("1", "2", "3", "4"),
                ("text", "markdown", "html", "wikitext"))  # fmt: skip
    assert len(read) == 4
    yield Plant(
        "article-date-unknown", Written(replace(report, day=""), web), Written(report, web), kinds=("text", "html")
    )
    late = report.more((tongue.last_year, 4))
    yield Plant("relative-time", Written(replace(late, day="")), Written(late), kinds=("text", "html"))


def _styles(tongue: Tongue, report: Report, web: dict[str, str]) -> Iterator[Plant]:
    """What one note has otherwise than the others."""
    house = {"settings": {"access-dates": "always"}}
    yield Plant(
        "access-date-policy", Written(report.noted(2, accessed=""), web, house), Written(report, web, house), ("2",)
    )
    yield Plant("inconsistent-note-style", Written(report.noted(3, is_loose=True), web), Written(report, web), ("3",),
                ("text", "markdown", "html"))  # fmt: skip
    yield Plant("missing-element", Written(report.noted(4, accessed=""), web), Written(report, web), ("4",),
                ("text", "markdown", "html", "wikitext"))  # fmt: skip
    listed = {"settings": {"listed-hosts": {HOSTS[1]: "press releases"}}}
    other = {"settings": {"listed-hosts": {"else.example": "press releases"}}}
    yield Plant("listed-host", Written(report, web, listed), Written(report, web, other), ("2",))
    second = replace(report, tongue=replace(tongue, heading=tongue.titles[1]))
    yield Plant("several-articles", Written(report, web, {"text": "\n\n\n" + FORMATS["text"](second)}), Written(report, web),
                kinds=("text",))  # fmt: skip


def _texts(tongue: Tongue, report: Report, web: dict[str, str]) -> Iterator[Plant]:
    """What stands under no note, or under one that is too wide."""
    yield Plant(
        "uncited-claim", Written(report.more((tongue.uncited, 0)), web), Written(report.more((tongue.uncited, 2)), web)
    )
    said = report.more((tongue.unquoted, 0))
    yield Plant("quote-without-note,uncited-claim", Written(said, web), Written(report.more((tongue.unquoted, 3)), web))
    again = report.more((tongue.facts[0], 0)).more((tongue.facts[3], 0))
    yield Plant("uncited-paragraph", Written(again, web), Written(report, web))
    wide = replace(report, paragraphs=(((tongue.facts[3], 0), (tongue.last_year, 0), (tongue.twice[0], 0), (tongue.uncited, 4)),
                                       *report.paragraphs))  # fmt: skip
    yield Plant("wide-note", Written(wide), Written(report), ("4",))
    one, two = tongue.twice
    yield Plant("internal-conflict", Written(report.more((one, 1)).more((two, 2))),
                Written(report.more((one, 1)).more((one, 2))))  # fmt: skip
    yield Plant("no-primary-source", Written(_press(report.said(2, tongue.minister))),
                Written(_press(report.said(2, tongue.minister)).noted(4, url="https://www.gov.example/transcript/3")))  # fmt: skip


def _press(report: Report) -> Report:
    """The same with addresses that newspapers have."""
    notes = tuple(replace(one, url=f"https://{host}/2024/03/0{n}/story-{n}.html")
                  for n, (one, host) in enumerate(zip(report.notes, HOSTS, strict=True), 4))  # fmt: skip
    return replace(report, notes=notes)


def _words(tongue: Tongue, report: Report, web: dict[str, str]) -> Iterator[Plant]:
    """Words, names and figures that the page does not have."""
    yield Plant("quote-not-found", Written(report.said(3, tongue.invented), web), Written(report, web), ("3",),
                ("text", "markdown", "html", "wikitext"))  # fmt: skip
    yield Plant("figure-not-found", Written(report.said(2, tongue.other_figure), web), Written(report, web), ("2",),
                ("text", "markdown", "html", "wikitext"))  # fmt: skip
    if tongue.code not in ("ar", "zh"):  # names have no capitals there
        long = {**web, report.notes[0].url: tongue.page(report.notes[0], "\n".join(tongue.pages * 4))}
        yield Plant("name-not-on-page,subject-not-on-page", Written(report.said(1, tongue.names), long),
                    Written(report, long), ("1",))  # fmt: skip
    own, other = tongue.slugs
    if tongue.code not in ("ar", "zh", "ru"):  # addresses in other letters have no language
        named = report.noted(2, title=f"{tongue.titles[1]}: {tongue.titles[0]}")
        yield Plant("title-vs-url", Written(named.noted(2, url=f"https://{HOSTS[1]}/{other}")),
                    Written(named.noted(2, url=f"https://{HOSTS[1]}/{own}")), ("2",))  # fmt: skip


def _pages(tongue: Tongue, report: Report, web: dict[str, str]) -> Iterator[Plant]:
    """What the page says of itself, and pages that do not come."""
    note = report.notes[1]
    text = tongue.pages[1]
    corrected = tongue.page(note, text + "\n" + tongue.correction)
    yield Plant("correction-notice", Written(report, {**web, note.url: corrected}), Written(report, web), ("2",))
    changed = tongue.page(note, text, modified="2024-06-20")
    seen = {note.url: (Sighting(datetime.date(2024, 5, 12), "live", None, 200, None, note.title, "0123456789abcdef"),)}
    later = {note.url: (Sighting(datetime.date(2024, 7, 12), "live", None, 200, None, note.title, "0123456789abcdef"),)}
    yield Plant("page-changed-after-access", Written(report, {**web, note.url: changed}, {"past": seen}),
                Written(report, {**web, note.url: changed}, {"past": later}), ("2",))  # fmt: skip
    for reason in ("timeout", "tls", "dns-temporary"):
        yield Plant(
            "unverifiable-link", Written(report, {**web, note.url: f"outage: {reason}"}), Written(report, web), ("2",)
        )


def _copy(url: str, state: str = "good", stamp: str = "20240511093000", title: str | None = None) -> Memento:
    at = datetime.datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=datetime.UTC)
    return Memento(f"{ARCHIVE}{stamp}/{url}", at, ARCHIVE, state, title)  # type: ignore[arg-type]  # a state by its name


def _archives(tongue: Tongue, report: Report, web: dict[str, str]) -> Iterator[Plant]:
    """Copies: one that is right, one that is bad, none, one from another time, of another day than the note says."""
    note = report.notes[1]
    gone = {**web, note.url: GONE}
    held = {"mementos": {note.url: Mementos(DAY, _copy(note.url, title=note.title))}}
    none = {"mementos": {note.url: Mementos(DAY, asked=(ARCHIVE,), reason="no-copy")}}
    silent = {"mementos": {note.url: Mementos(DAY, asked=(ARCHIVE,), reason="archive-unreachable")}}
    # One slip is one finding: the copy is proposed with the link that fails.
    yield Plant("archive-replacement,failing-link", Written(report, gone, held), Written(report, web, held), ("2",))
    yield Plant("no-archived-copy", Written(report, web, none), Written(report, web, silent), ("2",))
    yield Plant(
        "source-not-found", Written(report, gone, none), Written(report, gone, silent), ("2",), due=("failing-link",)
    )
    copy = _copy(note.url)
    cited = report.noted(2, more=f"{tongue.comma} {copy.url}")
    bad = Mementos(DAY, cited=(replace(copy, state="error-page", title="404"),))
    good = Mementos(DAY, cited=(copy,))
    yield Plant("bad-archive-copy", Written(cited, web, {"mementos": {note.url: bad}}),
                Written(cited, web, {"mementos": {note.url: good}}), ("2",), ("text", "html"))  # fmt: skip
    table = report.noted(2, published="", url=f"https://{HOSTS[1]}/table")
    far = {"mementos": {table.notes[1].url: Mementos(DAY, _copy(table.notes[1].url, stamp="20230115093000"))}}
    near = {"mementos": {table.notes[1].url: Mementos(DAY, _copy(table.notes[1].url, stamp="20240420093000"))}}
    yield Plant("distant-archive-copy", Written(table, {}, far), Written(table, {}, near), ("2",))
    for day, rules in (("2024-05-21", "bad"), ("2024-05-11", "good")):
        said = report.noted(
            2, more=f"{tongue.comma} {tongue.archived.format(tongue.shown(day))}{tongue.comma} {copy.url}"
        )
        if rules == "bad":
            wrong = said
    yield Plant("archive-date-mismatch", Written(wrong, web), Written(said, web), ("2",), ("text", "html"))


def _histories(tongue: Tongue, report: Report, web: dict[str, str]) -> Iterator[Plant]:
    """What earlier runs saw."""
    note = report.notes[1]
    failed = tuple(Sighting(datetime.date(2024, 8, day), "failing", "http-404", 404) for day in (20, 26))
    gone = {**web, note.url: GONE}
    yield Plant("dead-link", Written(report, gone, {"past": {note.url: failed}}),
                Written(report, gone, {"past": {note.url: failed[:1]}}), ("2",))  # fmt: skip
    lost = Answer(Inquiry("figure", "412", "example", ("2",), 1), note.url, "found", tongue.facts[1])
    for kind, quiet in (("passage-changed", "edited"), ("cut", "same"), ("other-page", "same")):
        drifted = [
            {
                "mementos": {
                    note.url: Mementos(DAY, replace(_copy(note.url), drift=Drift(one, DAY, "copy", 0.6, 0.7, told)))
                }
            }  # type: ignore[arg-type]  # a kind by its name
            for one, told in ((kind, (lost,)), (quiet, ()))
        ]
        yield Plant("content-drift", Written(report, web, drifted[0]), Written(report, web, drifted[1]), ("2",))


def _registries(tongue: Tongue, report: Report, web: dict[str, str]) -> Iterator[Plant]:
    """What a registry knows of a DOI."""
    title = tongue.titles[1]
    paper = report.noted(2, url="https://doi.org/10.5555/lake.2023.7", published="2023-05-02", accessed="")
    known = Record(DOI, "Crossref", title, ("E. Marlow",), 2023, "Lake Letters")
    other = Record(DOI, "Crossref", "A Census of Harbour Seals in Winter", ("Ines Vale",), 2011, "Seal Letters")
    for rule, record in (
        ("retracted-work", replace(known, notices=(Notice("retraction", "2024-02-11"),))),
        ("newer-version", replace(known, newer="doi:10.5555/lake.2024.1", newer_kind="published")),
        ("identifier-mismatch", other),
    ):
        yield Plant(
            rule,
            Written(paper, web, {"records": {DOI: record}}),
            Written(paper, web, {"records": {DOI: known}}),
            ("2",),
        )


def _sources(tongue: Tongue, report: Report, web: dict[str, str]) -> Iterator[Plant]:
    """How the sources of a whole article stand to each other."""
    one, two, *_ = report.notes
    few = replace(report, paragraphs=tuple(((fact, n),) for n, fact in enumerate((*tongue.facts, *tongue.twice), 1)),
                  notes=(one, two) * 3)  # fmt: skip
    many = replace(
        few, notes=tuple(replace(one, title=f"{one.title} {n}", url=f"https://h{n}.example/{n}") for n in range(6))
    )
    yield Plant("source-concentration", Written(few), Written(many), due=("internal-conflict",))
    wrong = replace(few, notes=tuple(replace(note, accessed="2023-05-11") for note in few.notes))
    mixed = replace(wrong, notes=(*wrong.notes[:4], wrong.notes[5], wrong.notes[4]))
    due = (
        "internal-conflict",
        "access-before-publication",
        "figure-not-found",
        "quote-not-found",
        "subject-not-on-page",
    )
    yield Plant("rotating-notes", Written(wrong, web), Written(mixed, web), due=due)
    day = tuple(Note(f"{tongue.titles[1]} ({n})", tongue.outlets[n], f"https://{HOSTS[n]}/2024/03/07/{n}", "2024-03-07")
                for n in range(4))  # fmt: skip
    same = replace(report, notes=day)
    apart = same.noted(3, url=f"https://{HOSTS[2]}/2024/04/21/2", published="2024-04-21")
    yield Plant("single-event-sources", Written(same, _web(same)), Written(apart, _web(apart)))


def _web(report: Report) -> dict[str, str]:
    return {
        note.url: report.tongue.page(note, text) for note, text in zip(report.notes, report.tongue.pages, strict=True)
    }


# ---------------------------------------------------------------- counting


@dataclass
class Count:
    """What became of the plants of one rule."""

    planted: int = 0
    found: int = 0
    in_place: int = 0
    beside: int = 0
    quiet: int = 0
    loud: int = 0


def tongues() -> list[Tongue]:
    """The languages of the table."""
    table = tomllib.loads((HERE / "slips_tongues.toml").read_text(encoding="utf-8"))
    return [
        Tongue(
            code,
            **{name: tuple(one) if isinstance(one, list) or name == "quotes" else one for name, one in told.items()},
        )
        for code, told in table.items()
    ]


def main() -> None:
    """Plant, audit, count, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="rules whose name holds this")
    parser.add_argument("--verbose", action="store_true", help="what was missed, and what was said wrongly")
    asked = parser.parse_args()
    counts: dict[str, Count] = {}
    show: Callable[[str], object] = print if asked.verbose else lambda _: None
    for tongue in tongues():
        before = {kind: _said(Written(tongue.report(), tongue.web()), kind) for kind in FORMATS}
        for kind, found in before.items():
            loud = [one for one in found if one.severity != "note"]
            count = counts.setdefault("(as written)", Count())
            count.planted += 1
            count.loud += len(loud)
            for one in loud:
                show(f"{tongue.code} {kind} as written: {one.rule} {one.found}: {one.message}")
        for plant in plants(tongue):
            for kind in plant.kinds if asked.only in plant.rule else ():
                _count(
                    counts.setdefault(plant.rule.partition(",")[0], Count()), plant, tongue, kind, before[kind], show
                )
    rows = [
        [rule, one.planted, one.found, one.in_place, one.beside, one.quiet, one.loud]
        for rule, one in sorted(counts.items())
    ]
    print(
        tabulate(
            rows,
            ["slip", "planted", "found", "right note", "other questions", "silent on its like", "not silent"],
            "github",
        )
    )


def _said(written: Written, kind: str) -> list[Any]:
    return list(findings_of(written.example(kind)))


def _count(
    count: Count, plant: Plant, tongue: Tongue, kind: str, before: list[Any], show: Callable[[str], object]
) -> None:
    rules = plant.rule.split(",")
    count.planted += 1
    found = _said(plant.bad, kind)
    right = [one for one in found if one.rule in rules]
    known = {(one.rule, one.found) for one in before}
    spoken = [one for one in found if one.rule not in (*rules, *plant.due) and one.severity != "note"]
    others = [one for one in spoken if (one.rule, one.found) not in known]
    labels = {place.citation for one in right for place in one.places}
    count.found += bool(right)
    count.in_place += bool(right) and (plant.notes is None or set(plant.notes) <= labels)
    count.beside += len(others)
    if not right:
        show(f"{tongue.code} {kind} {plant.rule}: missed; said: {', '.join(sorted({one.rule for one in found}))}")
    elif plant.notes is not None and not set(plant.notes) <= labels:
        show(f"{tongue.code} {kind} {plant.rule}: of {labels}, not {plant.notes}")
    for one in others:
        show(f"{tongue.code} {kind} {plant.rule}: beside {one.rule} {one.found}")
    if plant.good is not None:
        said = [one for one in _said(plant.good, kind) if one.rule in rules]
        count.quiet += not said
        count.loud += bool(said)
        for one in said:
            show(f"{tongue.code} {kind} {plant.rule}: not silent: {one.message}")


if __name__ == "__main__":
    main()
