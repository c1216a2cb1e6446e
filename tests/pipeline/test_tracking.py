"""The one issue: opened once, rewritten, commented on when something changes, closed, reopened, never doubled."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from citecheck.pipeline import tracking
from citecheck.report import issue as texts
from citecheck.web.trackers import Issue, Tracker, TrackerError, UncertainError
from citecheck.web.trackers.place import Host
from issue_hosts import SETTINGS, TOKEN, Answer, Asked, IssueHost

MILL = "https://mill-gazette.example/flood-of-1910"
DIKE = "https://dike-board.example/minutes"
COPY = {"url": f"https://web.archive.org/web/20240308101500/{MILL}", "at": "2024-03-08T10:15:00Z"}
HOSTS: tuple[Host, ...] = ("github", "gitlab", "gitea")


def report(day: int = 1, /, **verdicts: str) -> dict[str, Any]:
    """A report of one article with two notes; verdicts of `mill` and `dike`, live where not given."""
    reasons = {"dead": "http-410", "replaced": "soft-404"}
    sources = [
        {"url": url, "verdict": verdicts.get(name, "live"), "reason": reasons.get(verdicts.get(name, "")),
         "archive": COPY if name == "mill" else None}
        for name, url in (("mill", MILL), ("dike", DIKE))
    ]  # fmt: skip
    citations = [
        {"label": label, "line": 40 + at, "urls": [url]} for at, (label, url) in enumerate([("1", MILL), ("2", DIKE)])
    ]
    documents = [{"path": "articles/floods.md", "citations": citations}]
    today = f"2026-03-{day:02}"
    return {"schema": "citecheck-report/1", "today": today, "documents": documents, "sources": sources}


@pytest.fixture(params=HOSTS)
def host(request: pytest.FixtureRequest) -> Iterator[IssueHost]:
    with IssueHost(request.param) as made:
        yield made


def tracker(host: IssueHost, waited: list[float] | None = None) -> Tracker:
    return Tracker(host.place, SETTINGS, wait=(waited if waited is not None else []).append)


def keep(host: IssueHost, told: dict[str, Any]) -> list[str]:
    said: list[str] = []
    tracking.keep(told, tracker(host), "citecheck", said.append, wait=lambda _: None)
    return said


def said_below(host: IssueHost, number: int = 1) -> list[str]:
    return list(host.issues[number - 1].comments.values())


def test_a_clean_report_opens_nothing(host: IssueHost) -> None:
    assert keep(host, report()) == ["nothing needs a look, and there is no issue"]
    assert host.issues == []


def test_the_first_dead_source_opens_one_issue_that_says_all(host: IssueHost) -> None:
    keep(host, report(mill="dead"))
    [one] = host.issues
    assert one.labels == ["citecheck"]
    assert one.comments == {}
    assert "| `articles/floods.md` | 1 |" in one.body
    assert "1 March 2026" in one.body
    assert f"Cite the copy of 8 March 2024: `{COPY['url']}`" in one.body


def test_a_month_of_rot_and_recovery_is_told_once_each_in_one_issue(host: IssueHost) -> None:
    """Every day's verdicts of both sources, and what is news on that day."""
    month = {
        1: ({}, None), 2: ({}, None), 3: ({"mill": "failing"}, None), 6: ({"mill": "failing"}, None),
        9: ({"mill": "dead"}, "opened"), 10: ({"mill": "dead"}, None), 11: ({"mill": "unverifiable"}, None),
        12: ({"mill": "dead", "dike": "dead"}, "is dead"), 13: ({"mill": "dead", "dike": "dead"}, None),
        15: ({"mill": "dead"}, "answers again"), 17: ({}, "answers again"), 18: ({}, None),
        20: ({"dike": "unverifiable"}, None), 21: ({"dike": "blocked"}, None),
            23: ({"dike": "changed"}, "page changed"),
        24: ({"dike": "changed"}, None), 26: ({}, "closed"), 28: ({"mill": "replaced"}, "replaced by another page"),
        29: ({"mill": "dead"}, "is dead"), 30: ({"mill": "dead"}, None),
    }  # fmt: skip
    verdicts: dict[str, str] = {}
    for day in range(1, 31):
        verdicts, news = month.get(day, (verdicts, None))
        before = [(one.body, one.is_open, dict(one.comments)) for one in host.issues]
        keep(host, report(day, **verdicts))
        after = [(one.body, one.is_open, dict(one.comments)) for one in host.issues]
        if news is None:
            assert after == before, f"noise on day {day}"
        elif news == "opened":
            assert len(host.issues) == 1
        elif news == "closed":
            assert not host.issues[0].is_open
        else:
            assert len(said_below(host)) == len(before[0][2]) + 1
            assert news in said_below(host)[-1]
    [one] = host.issues
    assert one.is_open
    assert len(one.comments) == 6
    assert one.events.count("closed") == 2
    assert one.events.count("reopened") == 2


def test_who_closes_it_by_hand_is_left_alone_until_something_new_dies(host: IssueHost) -> None:
    keep(host, report(mill="dead"))
    host.issues[0].is_open = False
    keep(host, report(2, mill="dead"))
    assert not host.issues[0].is_open
    keep(host, report(3, mill="dead", dike="dead"))
    assert host.issues[0].is_open


def test_it_is_found_among_many_on_many_pages_open_or_closed() -> None:
    for kind in HOSTS:
        with IssueHost(kind, page=2) as host:
            host.labels["citecheck"] = 3
            for number in range(5):
                host.add(f"Pull {number}", labels=("citecheck",), is_pull=number == 2)
            keep(host, report(mill="dead"))
            host.issues[5].is_open = False
            for number in range(5):
                host.add(f"Another {number}", labels=("citecheck",))
            keep(host, report(2, mill="dead", dike="dead"))
            assert len(host.issues) == 11
            assert host.issues[5].is_open
            assert len(said_below(host, 6)) == 1


def test_an_issue_that_lost_its_hidden_line_is_still_the_one(host: IssueHost) -> None:
    keep(host, report(mill="dead"))
    host.issues[0].body = "Somebody wrote something else."
    keep(host, report(2, mill="dead"))
    [one] = host.issues
    assert texts.is_kept("", one.body)
    assert one.comments == {}


def test_two_jobs_at_once_end_with_one_open_issue(host: IssueHost) -> None:
    together = threading.Barrier(2, timeout=10)

    class AtOnce(Tracker):
        listed = False

        def labelled(self, label: str) -> list[Issue]:
            found = super().labelled(label)
            if not self.listed:
                self.listed = True
                together.wait()
            return found

    def job() -> None:
        tracking.keep(report(mill="dead"), AtOnce(host.place, SETTINGS), "citecheck", lambda _: None)

    jobs = [threading.Thread(target=job) for _ in range(2)]
    for one in jobs:
        one.start()
    for one in jobs:
        one.join()
    assert [one.is_open for one in host.issues] == [True, False]
    assert host.issues[1].body.startswith("Duplicate of #1")
    keep(host, report(2, mill="dead", dike="dead"))
    assert [len(one.comments) for one in host.issues] == [1, 0]
    assert [one.is_open for one in host.issues] == [True, False]


def test_two_jobs_at_once_tell_a_change_once(host: IssueHost) -> None:
    keep(host, report(mill="dead"))
    together = threading.Barrier(2, timeout=10)

    class AtOnce(Tracker):
        def comment(self, number: int, body: str) -> None:
            together.wait()
            super().comment(number, body)
            together.wait()

    def job() -> None:
        tracking.keep(report(2, mill="dead", dike="dead"), AtOnce(host.place, SETTINGS), "citecheck", lambda _: None)

    jobs = [threading.Thread(target=job) for _ in range(2)]
    for one in jobs:
        one.start()
    for one in jobs:
        one.join()
    assert len(said_below(host)) == 1


def broken(_: Asked) -> str:
    return "break"


def passed(_: Asked) -> None:
    return None


def refused(_: Asked) -> Answer:
    return 502, {"message": "Bad Gateway"}, {}


@pytest.mark.parametrize("at", range(9))
@pytest.mark.parametrize("fault", [broken, refused])
def test_whichever_request_fails_everything_is_told_once(host: IssueHost, at: int, fault: Any) -> None:
    keep(host, report(mill="dead"))
    host.faults = [*[passed] * at, fault]
    keep(host, report(2, mill="dead", dike="dead"))
    assert len(host.issues) == 1
    assert len(said_below(host)) == 1
    assert "**2 sources need a look.**" in host.issues[0].body


@pytest.mark.parametrize("at", range(6))
def test_an_issue_opened_by_a_request_without_answer_is_found_again(host: IssueHost, at: int) -> None:
    host.faults = [*[passed] * at, broken]
    keep(host, report(mill="dead"))
    assert len(host.issues) == 1


def test_a_host_that_stays_away_is_one_sentence_without_the_token(host: IssueHost) -> None:
    host.faults = [refused] * 50
    with pytest.raises(UncertainError) as told:
        keep(host, report(mill="dead"))
    assert TOKEN not in str(told.value)
    assert host.issues == []


def test_a_label_that_cannot_be_set_leaves_no_open_issue(host: IssueHost) -> None:
    host.sets_labels = False
    with pytest.raises(TrackerError, match="label"):
        keep(host, report(mill="dead"))
    assert not any(one.is_open for one in host.issues)


def test_a_rehearsal_changes_nothing(host: IssueHost) -> None:
    keep(host, report(mill="dead"))
    before = repr(host.issues)
    for told in (report(2, mill="dead", dike="dead"), report(3)):
        said: list[str] = []
        tracking.keep(told, tracking.Rehearsal(tracker(host), said.append), "citecheck", lambda _: None)
        assert any(line.startswith("would comment on issue #1") for line in said)
    assert repr(host.issues) == before
    assert {one.method for one in host.asked[-4:]} == {"GET"}


def test_a_thousand_dead_sources_fit_into_one_issue() -> None:
    with IssueHost("github") as host:
        told = report()
        told["sources"] = [
            {"url": f"https://h{number}.example/{'x' * 90}", "verdict": "dead", "reason": "dns", "archive": None}
            for number in range(1000)
        ]
        told["documents"][0]["citations"] = [
            {"label": str(at), "line": at, "urls": [one["url"]]} for at, one in enumerate(told["sources"], 1)
        ]
        keep(host, told)
        [one] = host.issues
        assert len(one.body) < 60_000
        assert "more rows in the report of the run" in one.body
        events = list(one.events)
        keep(host, told)
        assert one.events == events
