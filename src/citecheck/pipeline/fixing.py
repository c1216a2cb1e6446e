"""Articles → the same articles with all safe edits made: look, change the text, look again."""

import datetime
import hashlib
from collections.abc import Sequence

from citecheck import documents
from citecheck.errors import InputError
from citecheck.model import Finding, Unread
from citecheck.pipeline.changing import Fixed, changed, difference, proposed
from citecheck.pipeline.looking import Look, load, looking
from citecheck.settings import Settings

_UNSEEN = "invisible-characters"
_MOST_ROUNDS = 8  # each settles what the one before left: edits that touch each other, then what they bring to light


def safe(
    paths: Sequence[str], settings: Settings, *, today: datetime.date | None, offline: bool
) -> tuple[list[Fixed], list[Unread]]:
    """The safe edits of all findings, made again until none is left."""
    done: list[Fixed] = []
    unread: list[Unread] = []
    with looking(settings, today, offline=offline) as look:
        for path in documents.find(paths):
            try:
                done.append(settled(path, load(path), look))
            except InputError as error:
                unread.append(Unread(path, str(error)))
    return done, unread


def settled(path: str, data: bytes, look: Look) -> Fixed:
    """The article with all safe edits made; a round that leads back to an earlier state is not made."""
    document, findings = look(path, data)
    first, now, edits = document, data, 0
    left: tuple[str, ...] = ()
    seen = {hashlib.sha256(data).digest()}
    for _ in range(_MOST_ROUNDS):
        changes = [change for one in _next(findings) for change in proposed(document, one)]
        if not changes:
            left = ()
            break
        after, made, left = changed(document, now, changes)
        digest = hashlib.sha256(after).digest()
        if digest in seen:
            break
        seen.add(digest)
        now, edits = after, edits + made
        document, findings = look(path, now)
    else:
        left = (*left, f"{path}: not all is settled yet; run the command again")
    is_refused = bool(left) and now == data
    return Fixed(path, data, now, difference(first, document, data, now), edits, left, is_refused)


def _next(findings: Sequence[Finding]) -> list[Finding]:
    """What is settled next: letters that nobody sees before all else, for they may have misled what read a note."""
    fixable = [one for one in findings if one.fix is not None and one.fix.safe and not one.known]
    return [one for one in fixable if one.rule == _UNSEEN] or fixable
