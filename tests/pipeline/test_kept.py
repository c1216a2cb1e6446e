"""A second run reads nothing again that is unchanged, and says the same."""

import datetime
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from citecheck import citations, evidence, pipeline, urls
from citecheck.model import Capture, Document, Evidence, Mementos, Reply, Source
from citecheck.pipeline import copies, kept
from citecheck.pipeline.gathered import Gathered
from citecheck.pipeline.kept import Kept
from citecheck.settings import Settings
from citecheck.web import Request, Web
from origin import Origin, page

DAY = datetime.date(2026, 6, 1)
PROSE = "<p>The harbour council agreed on Monday that the old pier stays where it is until the spring.</p>" * 6
ARTICLE = (
    "Harbour\n\nThe mayor said that “the old pier stays where it is until the spring”.[1] So do others.[2][3]\n\n{}\n"
)


@pytest.fixture
def origin() -> Iterator[Origin]:
    with Origin() as server:
        server.pages["*", "/a"] = lambda _: page(f"<title>Pier</title><h1>Pier</h1>{PROSE}")
        server.pages["*", "/b"] = lambda _: page(f"<title>Second pier</title>{PROSE}")
        server.pages["*", "/gone"] = lambda _: page("<title>Not found</title>", 404)
        yield server


@pytest.fixture
def settings(origin: Origin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "own"))
    notes = "\n".join(f"[{n}] “Pier”, Gazette, {origin.url(path)}." for n, path in enumerate(("/a", "/b", "/gone"), 1))
    (tmp_path / "a.txt").write_text(ARTICLE.format(f"Notes\n\n{notes}"))
    return Settings(cache=str(tmp_path / "web"), allow_addresses=("127.0.0.0/8",), control_url="none", archives=())


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read from now on: articles by their path, pages by their address."""
    done: list[str] = []
    read_page, read_article = evidence.read, citations.read

    def page_read(source: Source, reply: Reply, sibling: Reply | None = None) -> Evidence:
        done.append(source.url)
        return read_page(source, reply, sibling)

    def article_read(document: Document, settings: Settings) -> Document:
        done.append(document.path)
        return read_article(document, settings)

    monkeypatch.setattr(evidence, "read", page_read)
    monkeypatch.setattr(citations, "read", article_read)
    return done


def run(tmp_path: Path, settings: Settings) -> str:
    """The report, without the second at which a failure was looked at again."""
    report = pipeline.audit([str(tmp_path / "a.txt")], settings, today=DAY).to_json()
    return re.sub(r'"checked_at": ".*"', "", report)


def test_a_second_run_reads_only_what_may_have_changed(
    origin: Origin, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(tmp_path, settings)
    read = counted(monkeypatch)
    assert run(tmp_path, settings) == first
    assert read == [origin.url("/gone")]  # a failure is looked at again every time


def test_with_a_history_alone_a_page_is_visited_once_a_day(
    origin: Origin, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime.datetime.now(datetime.UTC).date()  # noqa: TID251  # because pages are seen by the clock
    alone = replace(settings, cache=None, history=str(tmp_path / "seen.sqlite"))
    reports = []
    for day in (now, now, now + datetime.timedelta(days=1)):
        origin.asked.clear()
        report = pipeline.audit([str(tmp_path / "a.txt")], alone, today=day)
        asked = {path for path in ("/a", "/b", "/gone") if any(path == one.path for one in origin.asked)}
        reports.append((asked, [one.verdict for one in report.sources]))
    assert reports == [
        ({"/a", "/b", "/gone"}, ["live", "live", "failing"]),
        ({"/gone"}, ["live", "live", "failing"]),
        ({"/a", "/b", "/gone"}, ["live", "live", "failing"]),
    ]


def test_a_changed_article_asks_its_sources_anew(
    origin: Origin, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path, settings)
    article = tmp_path / "a.txt"
    article.write_text(article.read_text().replace("until the spring", "until the autumn"))
    read = counted(monkeypatch)
    run(tmp_path, settings)
    assert read.count(str(article)) == 1
    assert set(read) == {str(article), *(origin.url(path) for path in ("/a", "/b", "/gone"))}


def test_other_settings_and_other_captures_are_read_anew(
    origin: Origin, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path, settings)
    read = counted(monkeypatch)
    run(tmp_path, replace(settings, date_order="mdy"))
    assert str(tmp_path / "a.txt") in read
    read.clear()
    for one in (tmp_path / "web").glob("*.warc.gz"):
        os.utime(one, (1, 1))
    run(tmp_path, settings)
    assert {origin.url("/a"), origin.url("/b")} <= set(read)


def test_what_was_read_of_stale_captures_is_of_no_use(origin: Origin, settings: Settings, tmp_path: Path) -> None:
    run(tmp_path, settings)
    sources = pipeline.group(pipeline.extract([str(tmp_path / "a.txt")], settings)[0])
    now = datetime.datetime.now(datetime.UTC)  # noqa: TID251  # because captures grow old by the clock
    with kept.opened(settings) as earlier:
        assert earlier is not None
        found = kept.fresh(earlier, sources, settings, now, DAY)
        assert [address for address, _ in found] == [origin.url("/a"), origin.url("/b")]
        assert not list(kept.fresh(earlier, sources, settings, now + datetime.timedelta(days=2), DAY))


def test_copies_are_looked_for_once_for_a_visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "own"))
    (tmp_path / "a.txt").write_text(ARTICLE.format("Notes\n\n[1] “Pier”, Gazette, https://gazette.example/a."))
    settings = Settings(history=str(tmp_path / "seen.sqlite"), archives=("https://archive.example/",))
    articles, _ = pipeline.extract([str(tmp_path / "a.txt")], settings)
    sources = pipeline.group(articles)
    asked: list[str] = []

    def exchange(request: Request) -> Capture:
        asked.append(request.url)
        return Capture(request.url, request.url, 404, (), b"no", datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC))

    def held(at: str) -> Mementos | None:
        gathered = Gathered(sources)
        [source] = sources
        gathered[source.url] = Evidence(source, "live", checked_at=at)
        asked.clear()
        with kept.opened(settings) as earlier:
            found = copies.find(gathered, (), Web(exchange, urls.unsafe), settings, DAY, earlier=earlier)
        return found[source.url].mementos

    first = held("2026-06-01T02:00:00Z")
    assert first is not None
    assert asked
    assert held("2026-06-01T02:00:00Z") == first
    assert asked == []
    assert held("2026-06-02T02:00:00Z") == first
    assert asked


def test_entries_outlive_damage_and_what_is_of_no_use_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.kept"
    first = Kept(path)
    for number in range(10):
        first.put(bytes([number]) * 16, b"value %d" % number * 100)
    first.close()
    with path.open("ab") as file:
        file.write(b"torn off")
    again = Kept(path)
    assert again.get(b"\x03" * 16) == b"value 3" * 100
    assert again.get(b"\x63" * 16) is None
    again.close()
    last = Kept(path)
    assert [last.get(bytes([number]) * 16) is not None for number in range(10)] == [n == 3 for n in range(10)]
    last.close()


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    nothing = Kept(tmp_path / "file" / "a.kept")
    nothing.put(b"k" * 16, b"value")
    assert nothing.get(b"k" * 16) is None
    nothing.close()
