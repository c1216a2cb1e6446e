"""The whole command over pages that change: between two runs with a history, and since the copy of a web archive.

What is edited is told from what is only dressed anew; what is told stands in every report.
"""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from archive import Kept, archive, needs_pywb, on
from citecheck.cli import main
from origin import Answer, Origin, page

OTHERS = "opera tenor violin curtain critic soprano balcony overture stage conductor ballet chorus actor".split()
NOUNS = "harbour council ferry wall bridge market school winter island captain river mill garden letter roof".split()
VERBS = "promised counted crossed painted forgot measured carried repaired watched opened closed remembered".split()
QUIET = ("school", "island")  # stories from which nothing is quoted
FIRST, SECOND = "2026-05-01", "2026-06-01"
RULES = (
    "content-drift",
    "page-changed-after-access",
    "usurped-link",
    "soft-404",
    "title-not-on-page",
    "quote-not-found",
)


@dataclass(frozen=True)
class Story:
    """A cited article: what it says, and what the page around it looks like."""

    name: str
    paragraphs: tuple[str, ...]
    quote: str
    title: str
    furniture: str = "Plain"
    modified: str = ""

    def html(self) -> str:
        said = f"<p>“{self.quote},” said Lene Farrow, the treasurer.</p>" if self.quote else ""
        told = "".join(f"<p>{one}</p>" for one in self.paragraphs)
        menu = "".join(f"<li><a href=/{n}>{self.furniture} {n}</a></li>" for n in NOUNS)
        data = {"@type": "NewsArticle", "headline": self.title, "datePublished": "2026-01-03"}
        if self.modified:
            data["dateModified"] = self.modified
        return (
            f"<html lang=en><head><title>{self.title} - Gazette</title><meta property=og:site_name content=Gazette>"
            f'<script type="application/ld+json">{json.dumps(data)}</script></head><body class="{self.furniture}">'
            f"<nav><ul>{menu}</ul></nav><main><article><h1>{self.title}</h1>{said}{told}</article></main>"
            f"<footer><p>{self.furniture} footer of the Gazette and its friends in the town and the bay.</p></footer>"
            "</body></html>"
        )


def story(name: str, nouns: list[str] = NOUNS, title: str = "What the {} Remembers of the Long Winter") -> Story:
    dice = random.Random(name)

    def sentence() -> str:
        one, other, third = dice.sample(nouns, 3)
        first, second = dice.choices(VERBS, k=2)
        return f"The {one} of {dice.randrange(100, 999)} {first} the {other} before the {third} was {second}."

    told = tuple(" ".join(sentence() for _ in range(4)) for _ in range(12))
    quote = f"we {dice.choice(VERBS)} {dice.randrange(2_000, 9_000)} of them before the {dice.choice(nouns)} came"
    return Story(name, told, "" if name in QUIET else quote, title.format(name.capitalize()))


def other_template(one: Story) -> str:
    return replace(one, furniture="Modern").html()


def paragraph_added(one: Story) -> str:
    return replace(one, paragraphs=(*one.paragraphs, story("more").paragraphs[0])).html()


def letter_mended(one: Story) -> str:
    return one.html().replace("remembered", "remembred", 1)


def quotation_changed(one: Story) -> str:
    return replace(one, quote=one.quote.replace("we ", "we never ")).html()


def cut(one: Story) -> str:
    return replace(one, paragraphs=one.paragraphs[:4], quote="").html()


def another_article(_: Story) -> str:
    return story("stranger", OTHERS, "Season Opens with an Old Comedy").html()


def rewritten(one: Story) -> str:
    told = tuple(each if n % 3 else story(f"new {n}").paragraphs[n] for n, each in enumerate(one.paragraphs))
    return replace(one, paragraphs=told, modified="2026-05-11T08:00:00Z").html()


def renewed_nightly(one: Story) -> str:
    return replace(one, modified="2026-05-31T03:00:00Z").html()


def for_sale(_: Story) -> str:
    return (
        "<html><head><title>gazette.example</title></head><body><h1>gazette.example</h1>"
        "<p>Inquire about this domain.</p>"
        "<script src='https://www.parkingcrew.net/x.js'></script></body></html>"
    )


# What is done to a page between two runs, and what the second run says of its note.
FATES: dict[str, tuple[Callable[[Story], str], set[str]]] = {
    "harbour": (Story.html, set()),
    "bridge": (other_template, set()),
    "ferry": (paragraph_added, set()),
    "wall": (letter_mended, set()),
    "mill": (renewed_nightly, set()),
    "market": (quotation_changed, {"content-drift"}),
    "school": (cut, {"content-drift"}),
    "island": (another_article, {"content-drift"}),
    "river": (rewritten, {"page-changed-after-access"}),
    "garden": (for_sale, {"usurped-link"}),
}


class Desk:
    """An article that cites a story for each fate, the stories on a server, and the command."""

    def __init__(self, origin: Origin, folder: Path, names: tuple[str, ...] = tuple(FATES)) -> None:
        self.origin, self.folder = origin, folder
        self.stories = {name: story(name) for name in names}
        self.urls = {name: origin.url(f"/news/{name}") for name in names}
        told = (f"Lene Farrow said: “{one.quote}.”" if one.quote else "It was long." for one in self.stories.values())
        text = [f"{one}[^{n}]\n" for n, one in enumerate(told, 1)]
        notes = [
            f"[^{n}]: “{one.title}”, Gazette, {self.urls[name]}, accessed 1 March 2026."
            for n, (name, one) in enumerate(self.stories.items(), 1)
        ]
        (folder / "a.md").write_text("\n".join(["# The winter", "", *text, *notes]) + "\n", encoding="utf-8")
        self.serve({name: one.html() for name, one in self.stories.items()})

    def serve(self, pages: dict[str, str]) -> None:
        for name, html in pages.items():

            def told(_: object, html: str = html) -> Answer:
                return page(html)

            self.origin.pages["*", f"/news/{name}"] = told

    def audit(self, today: str, *flags: str) -> dict[str, Any]:
        report = self.folder / "report.json"
        said = main(
            ["audit", str(self.folder / "a.md"), "--today", today, "--allow-address", "127.0.0.0/8",
             "--fail-on", "never", "--control-url", "none", "--quiet", "--report", str(report), *flags]
        )  # fmt: skip
        assert said == 0
        read: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
        return read

    def told(self, report: dict[str, Any]) -> dict[str, set[str]]:
        """The rules that speak of each story, of those that a change of its page could wake."""
        names = dict(enumerate(self.stories, 1))
        found: dict[str, set[str]] = {name: set() for name in names.values()}
        for finding in report["documents"][0]["findings"]:
            for citation in finding["citations"]:
                if finding["rule"] in RULES:
                    found[names[int(citation)]].add(finding["rule"])
        return found


@pytest.fixture
def told_apart(tmp_path: Path) -> Any:
    """A first run, the pages changed, a second run: the desk and what both said."""
    with Origin() as origin:
        desk = Desk(origin, tmp_path)
        history = ("--history", str(tmp_path / "seen.sqlite"), "--no-archive")
        first = desk.audit(FIRST, *history)
        desk.serve({name: change(desk.stories[name]) for name, (change, _) in FATES.items()})
        reports = ("--report", str(tmp_path / "r.md"), "--report", str(tmp_path / "r.html"))
        letter = ("--report", str(tmp_path / "r.letter.txt"))
        yield desk, first, desk.audit(SECOND, *history, *reports, *letter)


def test_what_changed_between_two_runs_is_told_and_what_was_dressed_anew_is_not(
    told_apart: Any, tmp_path: Path
) -> None:
    desk, first, second = told_apart
    assert desk.told(first) == {name: set() for name in FATES}
    assert desk.told(second) == {name: said for name, (_, said) in FATES.items()}
    verdicts = {one["url"]: (one["verdict"], one["reason"]) for one in second["sources"]}
    assert verdicts[desk.urls["market"]] == ("changed", "passage-changed")
    assert verdicts[desk.urls["island"]][0] == "changed"
    assert verdicts[desk.urls["bridge"]][0] == "live"
    markdown = (tmp_path / "r.md").read_text(encoding="utf-8")
    assert "| Text | a cited passage is no longer as it was on 1 May 2026 (an earlier run) |" in markdown
    assert "| Text | much shorter than on 1 May 2026 (an earlier run) |" in markdown
    assert "| Text | another text than on 1 May 2026 (an earlier run) |" in markdown
    assert "| Who speaks | Lene Farrow: “we " in markdown
    assert "much shorter than on 1 May 2026" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "changed since it was read" in " ".join((tmp_path / "r.letter.txt").read_text(encoding="utf-8").split())


@needs_pywb
def test_what_changed_since_the_archived_copy_is_told_at_the_first_run(tmp_path: Path) -> None:
    names = ("harbour", "bridge", "ferry", "market", "school", "island", "garden")
    with Origin() as origin:
        desk = Desk(origin, tmp_path, names)
        copies = [Kept(desk.urls[name], on("2026-03-01"), one.html()) for name, one in desk.stories.items()]
        desk.serve({name: FATES[name][0](desk.stories[name]) for name in names})
        with archive(tmp_path / "archive", copies) as prefix:
            report = desk.audit(SECOND, "--archive", prefix, "--report", str(tmp_path / "r.md"))
        assert desk.told(report) == {name: FATES[name][1] for name in names}
        [drift] = [
            one
            for one in report["documents"][0]["findings"]
            if one["rule"] == "content-drift" and one["citations"] == [str(names.index("market") + 1)]
        ]
        assert drift["expected"].startswith(prefix)
        assert "1 March 2026 (archived copy); it read “" in (tmp_path / "r.md").read_text(encoding="utf-8")
