"""The issues of GitHub, GitLab and Gitea (Forgejo too), as their REST APIs have them."""

import time
from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import quote

from citecheck.settings import Settings
from citecheck.web.trackers.api import Api, Json, TrackerError, UncertainError
from citecheck.web.trackers.place import NAMES, Host, Place, place

# What a body may hold, in characters, and a little less: GitHub says 65,536, GitLab 1,048,576, Gitea names no limit.
MOST_CHARACTERS: dict[Host, int] = {"github": 60_000, "gitlab": 1_000_000, "gitea": 60_000}
PAGE = 50  # more than Gitea gives for a page unless it is told to
LABEL_COLOUR = "#b60205"


class Issue(NamedTuple):
    """An issue as a list of issues gives it."""

    number: int
    title: str
    body: str
    is_open: bool
    labels: tuple[str, ...]
    address: str


class Comment(NamedTuple):
    """A comment; numbers grow with time."""

    number: int
    body: str


class Tracker:
    """The issues of one repository. Raises TrackerError, one sentence, for what the host does not do."""

    def __init__(self, at: Place, settings: Settings, *, wait: Callable[[float], None] = time.sleep) -> None:
        self._at = at
        self._api = Api(at, settings, wait)
        self.most_characters = MOST_CHARACTERS[at.host]
        is_gitlab = at.host == "gitlab"
        self._issues = (
            f"{at.api}/projects/{quote(at.repository, safe='')}/issues" if is_gitlab
            else f"{at.api}/repos/{at.repository}/issues"
        )  # fmt: skip
        self._comments = "notes" if is_gitlab else "comments"
        self._number, self._body = ("iid", "description") if is_gitlab else ("number", "body")

    def labelled(self, label: str) -> list[Issue]:
        """All issues of the label, open and closed, the oldest first."""
        asked: dict[Host, Json] = {
            "github": {"state": "all", "sort": "created", "direction": "asc", "per_page": PAGE},
            "gitlab": {"state": "all", "order_by": "created_at", "sort": "asc", "per_page": PAGE},
            "gitea": {"state": "all", "type": "issues", "limit": PAGE},
        }
        found = self._api.pages(self._issues, {"labels": label, **asked[self._at.host]})
        issues = (self._issue(one) for one in found if not one.get("pull_request"))
        # Gitea lists everything where it knows no such label.
        return sorted(one for one in issues if label.casefold() in map(str.casefold, one.labels))

    def create(self, title: str, body: str, label: str) -> Issue:
        """Open an issue. An issue that the host opens without its label would not be found again: it is closed."""
        labels: Any = [self._label_id(label)] if self._at.host == "gitea" else [label]
        given = {"title": title, self._body: body, "labels": label if self._at.host == "gitlab" else labels}
        made = self._issue(self._api.ask("POST", self._issues, given))
        if label.casefold() not in map(str.casefold, made.labels):
            self.rewrite(made.number, f"Closed: the label “{label}” could not be set.", is_open=False)
            raise TrackerError(f"{NAMES[self._at.host]}: the token may open issues but not label them (“{label}”)")
        return made

    def rewrite(self, number: int, body: str, *, is_open: bool) -> None:
        """Put another body in place of an issue's, and open or close it."""
        if self._at.host == "gitlab":
            event = "reopen" if is_open else "close"
            self._api.ask("PUT", f"{self._issues}/{number}", {"description": body, "state_event": event})
        else:
            state = "open" if is_open else "closed"
            self._api.ask("PATCH", f"{self._issues}/{number}", {"body": body, "state": state})

    def comments(self, number: int) -> list[Comment]:
        """The comments of an issue, the oldest first."""
        found = self._api.pages(f"{self._issues}/{number}/{self._comments}", {self._per_page: PAGE})
        return sorted(Comment(int(one["id"]), str(one.get("body") or "")) for one in found)

    def comment(self, number: int, body: str) -> None:
        """Say something below an issue."""
        self._api.ask("POST", f"{self._issues}/{number}/{self._comments}", {"body": body})

    def withdraw(self, number: int, comment: int) -> None:
        """Take a comment back; one that is already gone is no fault."""
        within = f"{number}/notes" if self._at.host == "gitlab" else "comments"
        self._api.ask("DELETE", f"{self._issues}/{within}/{comment}", accepts=(404,))

    @property
    def _per_page(self) -> str:
        return "limit" if self._at.host == "gitea" else "per_page"

    def _issue(self, told: Any) -> Issue:
        try:
            labels = tuple(one["name"] if isinstance(one, dict) else str(one) for one in told.get("labels") or ())
            is_open = told["state"] in ("open", "opened", "reopened")
            address = str(told.get("html_url") or told.get("web_url") or "")
            title = str(told.get("title") or "")
            return Issue(int(told[self._number]), title, str(told.get(self._body) or ""), is_open, labels, address)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise TrackerError(f"{self._at.api}: what it answers is no issue of {NAMES[self._at.host]}") from error

    def _label_id(self, label: str) -> int:
        labels = f"{self._at.api}/repos/{self._at.repository}/labels"
        for one in self._api.pages(labels, {"limit": PAGE}):
            if str(one.get("name", "")).casefold() == label.casefold():
                return int(one["id"])
        return int(self._api.ask("POST", labels, {"name": label, "color": LABEL_COLOUR})["id"])


__all__ = ["Comment", "Issue", "Place", "Tracker", "TrackerError", "UncertainError", "place"]
