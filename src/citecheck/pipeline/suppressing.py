"""Suppressions: findings that an editor has looked at and accepts, said in the article itself or in the settings.

    <!-- citecheck: ignore[access-before-publication] reason="re-dated by the publisher" until=2027-01-01 -->
    % citecheck: ignore[dead-link, moved-link] reason="…"          in LaTeX
    .. citecheck: ignore-file[uncited-claim] reason="an essay"     in reStructuredText

`ignore` holds for its own line and, alone on a line, for the paragraph or note that follows; `ignore-file` for the
whole file. A reason is required. What is expired, unused or without a reason is a finding itself.
"""

import datetime
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from citecheck.model import Document, Finding, Location, Place
from citecheck.settings import Settings

RULE = "unused-suppression"
_COMMENT = re.compile(
    r"(?P<opened><!--|%|^[ \t]*\.\.)[ \t]*citecheck:[ \t]*(?P<kind>ignore(?:-file)?)\[(?P<rules>[\w\-, ]*)\]"
    r"(?P<rest>[^\n]{0,500})",
    re.MULTILINE,
)
_REASON = re.compile(r"""reason\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_UNTIL = re.compile(r"until\s*=\s*[\"']?(\d{4}-\d\d-\d\d)")
_WHOLE = sys.maxsize  # the last line of what holds for a whole file
_OPENERS = {"markdown": "<!--", "html": "<!--", "wikitext": "<!--", "epub": "<!--", "latex": "%", "bibtex": "%",
            "rst": ".."}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Suppression:
    """What is accepted: rules (by name or family) in lines `first` to `last`, or one finding by its fingerprint.

    What is said for the whole of an article holds for the entries that it takes from other files, too.
    """

    at: Location
    rules: tuple[str, ...]
    first: int
    last: int
    reason: str
    until: datetime.date | None
    fingerprint: str = ""
    is_shared: bool = False  # it stands in a file that other articles cite as well

    def fits(self, finding: Finding, place: Place) -> bool:
        """Whether it accepts a finding at a place."""
        if self.fingerprint:
            return finding.fingerprint.startswith(self.fingerprint)
        named = {finding.rule, finding.family, *finding.rules}
        if not named & set(self.rules):
            return False
        if place.at.path != self.at.path:
            return self.last == _WHOLE and not self.is_shared
        return self.first <= place.at.line <= self.last


def read(document: Document, settings: Settings) -> tuple[Suppression, ...]:
    """The suppressions in a document's comments, then those of the settings."""
    found = list(_comments(document)) if "citecheck:" in document.source else []
    top = document.locate_source(0, 0)
    for fingerprint, reason, until in settings.suppress:
        found.append(Suppression(top, (), 0, 0, reason, _day(until), fingerprint))
    return tuple(found)


def _comments(document: Document) -> Iterator[Suppression]:
    lines = document.source.split("\n")
    shown = [
        (block.source_offset(0), block.source_offset(len(block.text)))
        for block in document.blocks if block.kind == "code"
    ]  # fmt: skip
    for match in _COMMENT.finditer(document.source):
        at = document.locate_source(match.start(), match.end())
        is_shared = at.path != document.path
        if match["opened"].strip() != _OPENERS.get("bibtex" if is_shared else document.format):
            continue
        if any(start <= match.start() < end for start, end in shown):  # an example of how to write it
            continue
        rules = tuple(part.strip() for part in match["rules"].split(",") if part.strip())
        reason = _REASON.search(match["rest"])
        until = _UNTIL.search(match["rest"])
        first, last = 1, _WHOLE
        if match["kind"] == "ignore":
            number = document.line_column(match.start())[0]
            first, last = (one + at.line - number for one in _reach(lines, number, match["opened"]))
        said = (reason[1] or reason[2] or "").strip() if reason else ""
        yield Suppression(at, rules, first, last, said, _day(until[1]) if until else None, "", is_shared)


def _reach(lines: Sequence[str], number: int, opened: str) -> tuple[int, int]:
    """The first and the last line for which a comment in line `number` holds."""
    if not lines[number - 1].strip().startswith(opened.strip()):
        return number, number
    following = number + 1
    while following <= len(lines) and not lines[following - 1].strip():
        following += 1
    last = following
    while last < len(lines) and lines[last].strip():
        last += 1
    return number, last


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def expired(settings: Settings, today: datetime.date) -> Iterator[str]:
    """A sentence for each suppression of the settings that holds no longer.

    Whether one is still needed cannot be told where only some of the articles are read, so nothing is said of that.
    """
    for fingerprint, reason, until in settings.suppress:
        day = _day(until)
        if day is not None and day < today:
            yield f"the suppression of {fingerprint} (“{reason}”) has expired on {until}; its finding counts again"


def apply(findings: Iterable[Finding], suppressions: Sequence[Suppression], today: datetime.date) -> list[Finding]:
    """The findings with accepted ones marked as known, and a note for each suppression that does nothing.

    A finding in several notes loses the places that are accepted, and is known when none is left.
    """
    working = [one for one in suppressions if one.reason and (one.until is None or today <= one.until)]
    used: set[Suppression] = set()
    done = []
    for finding in findings:
        left = []
        for place in finding.places:
            by = [one for one in working if one.fits(finding, place)]
            used.update(by)
            if not by:
                left.append(place)
        if not left:
            done.append(replace(finding, known=True, accepted_by="suppression"))
        else:
            done.append(replace(finding, places=tuple(left)))
    idle = (one for one in suppressions if one not in used and not one.fingerprint)
    return done + [_idle(one, today) for one in idle if not (one.is_shared and one in working)]


def _idle(one: Suppression, today: datetime.date) -> Finding:
    rules = ", ".join(one.rules) or "no rule"
    if not one.reason:
        message = f'suppression of {rules} without a reason is not applied; add reason="…"'
    elif one.until is not None and one.until < today:
        message = f"suppression of {rules} has expired on {one.until.isoformat()}"
    else:
        message = f"suppression of {rules} is not needed: nothing is found here"
    return Finding(RULE, "structure", "note", "proved", message, (Place(one.at),), f"{message}", (RULE,))
