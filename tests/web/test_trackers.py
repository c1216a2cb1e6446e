"""What is asked of the hosts of issues, and to whom the token goes."""

import re
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from citecheck.errors import UsageError
from citecheck.settings import Settings
from citecheck.web.trackers import Place, Tracker, TrackerError, UncertainError, place
from citecheck.web.trackers.api import Api
from issue_hosts import SETTINGS, TOKEN, Answer, Asked, Fault, IssueHost

GITHUB = {"GITHUB_ACTIONS": "true", "GITHUB_REPOSITORY": "press/essays", "GITHUB_TOKEN": TOKEN,
          "GITHUB_API_URL": "https://api.github.example"}  # fmt: skip
GITLAB = {"GITLAB_CI": "true", "CI_API_V4_URL": "https://git.press.example/api/v4", "CI_PROJECT_ID": "17",
          "CI_JOB_TOKEN": "job", "GITLAB_TOKEN": TOKEN}  # fmt: skip
GITEA = GITHUB | {"GITEA_ACTIONS": "true", "GITHUB_API_URL": "https://git.press.example/api/v1"}


@pytest.fixture
def host() -> Iterator[IssueHost]:
    with IssueHost("github") as made:
        yield made


def tracker(host: IssueHost, waited: list[float] | None = None) -> Tracker:
    return Tracker(host.place, SETTINGS, wait=(waited if waited is not None else []).append)


def answers(status: int, told: Any = None, **headers: str) -> Fault:
    def fault(_: Asked) -> Answer:
        return status, told or {}, {name.replace("_", "-"): value for name, value in headers.items()}

    return fault


# ---------------------------------------------------------------- where the issue is kept


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        (GITHUB, Place("github", "https://api.github.example", "press/essays", TOKEN)),
        ({**GITHUB, "GITHUB_API_URL": ""}, Place("github", "https://api.github.com", "press/essays", TOKEN)),
        (GITLAB, Place("gitlab", "https://git.press.example/api/v4", "17", TOKEN)),
        (GITEA, Place("gitea", "https://git.press.example/api/v1", "press/essays", TOKEN)),
        ({**GITEA, "GITEA_TOKEN": "own"}, Place("gitea", "https://git.press.example/api/v1", "press/essays", "own")),
    ],
)
def test_ci_systems_say_where_they_run(environment: dict[str, str], expected: Place) -> None:
    assert place(environment) == expected


def test_flags_go_before_the_environment() -> None:
    found = place(GITLAB, api="https://other.example/api/v4/", repository="press/essays")
    assert (found.api, found.repository) == ("https://other.example/api/v4", "press/essays")


def test_a_token_of_github_does_not_go_to_another_host_of_gitea() -> None:
    with pytest.raises(UsageError, match="GITEA_TOKEN"):
        place(GITHUB, host="gitea", api="https://git.press.example/api/v1")


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "--host"),
        ({**GITHUB, "GITHUB_TOKEN": ""}, "no token for GitHub: set GITHUB_TOKEN"),
        ({**GITLAB, "GITLAB_TOKEN": ""}, "set GITLAB_TOKEN"),  # a job token may not write issues
        ({**GITHUB, "GITHUB_REPOSITORY": ""}, "which repository"),
        ({**GITHUB, "GITHUB_REPOSITORY": "press/../../user"}, "is no name"),
        ({**GITHUB, "GITHUB_REPOSITORY": "press/essays?x"}, "is no name"),
        ({**GITHUB, "GITHUB_TOKEN": "two\nlines"}, "is no token"),
    ],
)
def test_what_is_missing_is_one_sentence(environment: dict[str, str], words: str) -> None:
    with pytest.raises(UsageError, match=re.escape(words)):
        place(environment)


def test_nothing_that_shows_a_place_shows_its_token() -> None:
    assert TOKEN not in repr(place(GITHUB))


# ---------------------------------------------------------------- to whom the token goes


def test_plain_http_needs_a_network_that_is_named(host: IssueHost) -> None:
    with pytest.raises(UsageError, match="unencrypted"):
        Tracker(host.place, Settings())
    assert host.asked == []


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_to_another_host_are_refused(host: IssueHost, status: int) -> None:
    with IssueHost("github") as other:
        host.faults = [answers(status, Location=f"{other.address}/repos/press/essays/issues")]
        with pytest.raises(TrackerError, match="the token stays here"):
            tracker(host).labelled("citecheck")
        assert other.asked == []


def test_redirects_within_the_host_keep_method_and_body(host: IssueHost) -> None:
    host.faults = [answers(307, Location="/repos/press/essays/issues")]
    made = tracker(host).create("A title", "a body", "citecheck")
    assert [one.method for one in host.asked] == ["POST", "POST"]
    assert (made.number, host.issues[0].body) == (1, "a body")


def test_a_host_that_leads_round_in_circles_is_left(host: IssueHost) -> None:
    host.faults = [answers(301, Location="/repos/press/essays/issues")] * 9
    with pytest.raises(TrackerError, match="leads on and on"):
        tracker(host).labelled("citecheck")


def test_a_next_page_on_another_host_is_refused(host: IssueHost) -> None:
    with IssueHost("github") as other:
        host.faults = [answers(200, [{"number": 1, "state": "open"}], Link=f'<{other.address}/x>; rel="next"')]
        with pytest.raises(TrackerError, match="another host"):
            tracker(host).labelled("citecheck")
        assert other.asked == []


def test_a_list_without_end_ends(host: IssueHost) -> None:
    link = f'<{host.address}/repos/press/essays/issues?page=2>; rel="next"'
    host.faults = [answers(200, [{"number": 1, "state": "open"}], Link=link)] * 500
    with pytest.raises(TrackerError, match="pages"):
        tracker(host).labelled("citecheck")


def test_certificates_are_verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority, tls = trustme.CA(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    with IssueHost("github", tls=tls) as host:
        monkeypatch.delenv("SSL_CERT_FILE", raising=False)
        with pytest.raises(TrackerError, match="certificate"):
            tracker(host).labelled("citecheck")
        assert host.asked == []
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
        assert Tracker(host.place, Settings(timeout=5.0)).labelled("citecheck") == []


def test_what_a_host_says_is_told_without_the_token(host: IssueHost) -> None:
    host.faults = [answers(422, {"message": f"bad token {TOKEN}"}), answers(422, {"message": "no such field"})]
    for words in ("PATCH is refused", "no such field"):
        with pytest.raises(TrackerError, match=words) as told:
            tracker(host).rewrite(1, "x", is_open=True)
        assert TOKEN not in str(told.value)


# ---------------------------------------------------------------- what hosts answer


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "not accepted"), (403, "may not do this"), (404, "no such repository"), (410, "switched off")],
)
def test_refusals_are_sentences(host: IssueHost, status: int, words: str) -> None:
    host.faults = [answers(status)]
    with pytest.raises(TrackerError, match=words):
        tracker(host).labelled("citecheck")


def test_a_rate_limit_is_waited_for(host: IssueHost) -> None:
    host.faults = [answers(429, Retry_After="7"), answers(403, {"message": "secondary rate limit"}, retry_after="3")]
    waited: list[float] = []
    assert tracker(host, waited).labelled("citecheck") == []
    assert waited == [7.0, 3.0]


def test_a_rate_limit_of_an_hour_is_not(host: IssueHost) -> None:
    host.faults = [answers(403, X_RateLimit_Remaining="0", X_RateLimit_Reset="99999999999")]
    waited: list[float] = []
    with pytest.raises(TrackerError, match="too many requests"):
        tracker(host, waited).labelled("citecheck")
    assert waited == []


@pytest.mark.parametrize("told", [{"message": "hello"}, [{"number": "x"}], [17], "text"])
def test_an_answer_that_is_no_list_of_issues_is_one_sentence(host: IssueHost, told: Any) -> None:
    host.faults = [answers(200, told)]
    with pytest.raises(TrackerError):
        tracker(host).labelled("citecheck")


def test_an_answer_that_is_no_json_is_uncertain(host: IssueHost) -> None:
    at = host.place
    api = Api(at, SETTINGS, lambda _: None)
    host.faults = [lambda _: "break"]
    with pytest.raises(UncertainError):
        api.ask("GET", f"{at.api}/repos/press/essays/issues")
