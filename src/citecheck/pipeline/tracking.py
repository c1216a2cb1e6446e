"""Keeps one tracking issue: finds it, rewrites it, comments on what is new, closes and reopens it, never opens two."""

import time
from collections.abc import Callable
from typing import Protocol

from citecheck.report import issue as texts
from citecheck.web.trackers import Comment, Issue, UncertainError

Say = Callable[[str], None]
TRIES = 3


class Issues(Protocol):
    """What is needed of a tracker; see `web.trackers.Tracker`."""

    most_characters: int

    def labelled(self, label: str) -> list[Issue]: ...
    def create(self, title: str, body: str, label: str) -> Issue: ...
    def rewrite(self, number: int, body: str, *, is_open: bool) -> None: ...
    def comments(self, number: int) -> list[Comment]: ...
    def comment(self, number: int, body: str) -> None: ...
    def withdraw(self, number: int, comment: int) -> None: ...


def keep(
    report: texts.Json, issues: Issues, label: str, say: Say, *, wait: Callable[[float], None] = time.sleep
) -> None:
    """Make the one issue say what the report says; `say` gets a sentence for each thing that was done.

    Every step finds out what is there before it adds anything, so the whole is done again after a request that may or
    may not have been done, and two jobs at once end with one issue and one comment.
    """
    for tried in range(1, TRIES + 1):
        try:
            return _keep(report, issues, label, say)
        except UncertainError:
            if tried == TRIES:
                raise
            wait(5.0 * tried)
    return None


def _keep(report: texts.Json, issues: Issues, label: str, say: Say) -> None:
    found = _found(issues, label)
    if not found:
        telling = texts.tell(report, None, issues.most_characters)
        if telling.is_clean:
            say("nothing needs a look, and there is no issue")
            return
        made = issues.create(texts.TITLE, telling.body, label)
        say(f"opened issue #{made.number} {made.address}".rstrip())
        # Another job may have opened one at the same time; a list may not hold yet what was opened just now.
        found = sorted({made.number: made, **{one.number: one for one in _found(issues, label)}}.values())
    kept, *younger = found
    for one in younger:
        issues.rewrite(one.number, texts.pointer(kept.number), is_open=False)
        say(f"closed issue #{one.number}, a duplicate of #{kept.number}")
    _bring_up_to_date(report, issues, kept, say)


def _found(issues: Issues, label: str) -> list[Issue]:
    return sorted(one for one in issues.labelled(label) if texts.is_kept(one.title, one.body))


def _bring_up_to_date(report: texts.Json, issues: Issues, kept: Issue, say: Say) -> None:
    telling = texts.tell(report, kept.body, issues.most_characters)
    if telling.comment is not None and _comment_once(issues, kept.number, telling.comment):
        say(f"commented on issue #{kept.number}")
    # Who closed it by hand has seen what it says; only something new opens it again.
    is_open = not telling.is_clean and (kept.is_open or telling.is_worse)
    if _text(kept.body) == _text(telling.body) and is_open == kept.is_open:
        say(f"issue #{kept.number} says it already; nothing changed")
        return
    issues.rewrite(kept.number, telling.body, is_open=is_open)
    did = "rewrote" if is_open == kept.is_open else "reopened" if is_open else "closed"
    say(f"{did} issue #{kept.number} {kept.address}".rstrip())


def _comment_once(issues: Issues, number: int, text: str) -> bool:
    """Say it unless it is said already; of two jobs that said it at once, the later takes its comment back."""
    if _said(issues, number, text):
        return False
    issues.comment(number, text)
    for later in _said(issues, number, text)[1:]:
        issues.withdraw(number, later.number)
    return True


def _said(issues: Issues, number: int, text: str) -> list[Comment]:
    mark = texts.mark(text)
    return [one for one in issues.comments(number) if texts.mark(one.body.strip()) == mark]


def _text(body: str) -> str:
    return body.replace("\r\n", "\n").strip()


class Rehearsal:
    """Issues that are read and left as they are; what would be done to them is said."""

    def __init__(self, issues: Issues, say: Say) -> None:
        self._issues, self._say, self.most_characters = issues, say, issues.most_characters

    def labelled(self, label: str) -> list[Issue]:
        """See Tracker."""
        return self._issues.labelled(label)

    def comments(self, number: int) -> list[Comment]:
        """See Tracker."""
        return self._issues.comments(number)

    def create(self, title: str, body: str, label: str) -> Issue:
        """Say what would be opened."""
        self._say(f"would open “{title}”, labelled {label}:\n\n{body}\n")
        return Issue(0, title, body, True, (label,), "")

    def rewrite(self, number: int, body: str, *, is_open: bool) -> None:
        """Say what the issue would say."""
        self._say(f"issue #{number} would be {'open' if is_open else 'closed'} and say:\n\n{body}\n")

    def comment(self, number: int, body: str) -> None:
        """Say what would be commented."""
        self._say(f"would comment on issue #{number}:\n\n{body}\n")

    def withdraw(self, number: int, comment: int) -> None:
        """Nothing was said, so there is nothing to take back."""
