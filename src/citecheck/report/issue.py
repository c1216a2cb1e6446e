"""What the one tracking issue says: its body, and a comment where a source died, came back or changed.

The body ends in a hidden line that keeps what it last said of each source, so that the next run can tell what is new
and says nothing on a quiet day. Sources stand in it as the beginning of a digest: an address in it could end the line,
and some are long.
"""

import datetime
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from citecheck import reasons, urls
from citecheck.dates import Reading
from citecheck.errors import InputError
from citecheck.report import safe, wording
from citecheck.report.as_json import SCHEMA
from citecheck.report.tables import table

TITLE = "Sources that need a look"
MARKER = "<!-- citecheck:issue "
DUPLICATE = "Duplicate of #"
TOLD = "<!-- citecheck:told "
_STATE = re.compile(re.escape(MARKER) + r"(\{[^\n]*\}) -->")
COPY = "Cite the copy"
MOST_TRACKED = 2000  # sources, 13 characters each in the hidden line
MOST_ARTICLES = 5  # of a source have a row of their own
MOST_TOLD = 40  # sources are named in a comment
HEADERS = ("Article", "Note", "What changed", "Since", "What to do")
ABOUT = (
    "citecheck keeps this issue. It rewrites this text when something changes, comments when a source dies, comes back "
    "or changes, and closes the issue when nothing is left to do."
)
Json = Mapping[str, Any]
Standing = Literal["dead", "replaced", "changed"]
STANDINGS: tuple[Standing, ...] = ("dead", "replaced", "changed")
WORDS: dict[Standing, str] = {"dead": "dead", "replaced": "replaced by another page", "changed": "page changed"}


class Stood(NamedTuple):
    """What the issue says of a source, and since which day."""

    standing: Standing
    since: str


@dataclass(frozen=True, slots=True)
class State:
    """What the issue last said of each source that needs a look, by its key; `number` counts how often that changed."""

    number: int = 0
    stood: Mapping[str, Stood] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Telling:
    """What the issue should say now.

    `comment` is None on a quiet day. `is_clean` says that nothing needs a look, `is_worse` that something new does.
    """

    body: str
    comment: str | None
    is_clean: bool
    is_worse: bool


def parsed(text: str, name: str) -> Json:
    """A report as `--report x.json` writes it; InputError, one sentence, for what is none."""
    try:
        report = json.loads(text)
        if report["schema"] != SCHEMA or "sources" not in report:
            raise InputError(f"{name}: is no report of this version ({SCHEMA}); write it with `citecheck audit`")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            f"{name}: is no report in JSON; write one with `citecheck audit --report report.json`"
        ) from error
    found: Json = report
    return found


def tell(report: Json, old: str | None, most: int) -> Telling:
    """The body in at most so many characters; `old` is the body as it stands, None where there is no issue yet."""
    try:
        before = _read(old)
        stood = dict(_standing(report, (before or State()).stood))
        after = State((before.number if before else 0) + (before is None or stood != before.stood), stood)
        changes = list(_changes(report, before.stood, stood)) if before is not None else []
        is_worse = bool(stood) if before is None else any(change.is_bad for change in changes)
        comment = _comment(changes, after.number) if changes else None
        body = _body(report, after, most)
        if old is not None and before == after and _knows_less(report, stood, body, old):
            body = old
        return Telling(body, comment, not stood, is_worse)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise InputError("the report does not hold what a report of this version holds") from error


def is_kept(title: str, body: str) -> bool:
    """Whether it is an issue that is kept here; one that lost its hidden line is known by its title."""
    return MARKER in body or (title == TITLE and not body.startswith(DUPLICATE))


def pointer(number: int) -> str:
    """The body of an issue that another job opened at the same time as the one that is kept."""
    return f"{DUPLICATE}{number}, which citecheck keeps: two jobs ran at the same time."


def key(source: str) -> str:
    """What stands for a source in the hidden line: 12 hexadecimal digits."""
    return hashlib.sha256(source.encode("utf-8", "replace")).hexdigest()[:12]


def mark(comment: str) -> str:
    """The hidden line by which a comment is told from another; equal for what two jobs say of the same change."""
    return comment[comment.rfind(TOLD) :] if TOLD in comment else comment


# ---------------------------------------------------------------- what was said before


def _read(body: str | None) -> State | None:
    """What a body says it last told; None where there is none to be read, and then nothing is news."""
    found = _STATE.findall(body or "")
    if not found:
        return None
    try:
        told = json.loads(found[-1])
        stood = {
            str(source): Stood(standing, datetime.date.fromisoformat(since).isoformat())
            for standing in STANDINGS
            for since, sources in told.get(standing, {}).items()
            for source in sources
        }
        return State(int(told["n"]), stood)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _written(state: State) -> str:
    told: dict[str, Any] = {"n": state.number}
    for source, (standing, since) in sorted(state.stood.items(), key=lambda item: (item[1].since, item[0])):
        told.setdefault(standing, {}).setdefault(since, []).append(source)
    return f"{MARKER}{json.dumps(told, separators=(',', ':'))} -->"


# ---------------------------------------------------------------- what stands now


def _standing(report: Json, before: Mapping[str, Stood]) -> Iterator[tuple[str, Stood]]:
    """The sources that need a look; what could not be told in this run stands as it stood."""
    news = {}
    for source in report["sources"]:
        name = key(source["url"])
        now = _now(source, before.get(name))
        if now is None:
            continue
        stood = before.get(name)
        if stood is not None and stood.standing == now:
            news[name] = stood
        else:
            since = source.get("failing", {}).get("since") if now != "changed" else None
            news[name] = Stood(now, str(since or report["today"]))
    tracked = sorted(news, key=lambda name: (name not in before, news[name].since, name))[:MOST_TRACKED]
    yield from ((name, news[name]) for name in tracked)


def _now(source: Json, stood: Stood | None) -> Standing | None:
    verdict = source["verdict"]
    if verdict in ("live", "moved"):
        return None
    if verdict in ("dead", "changed"):
        return "dead" if verdict == "dead" else "changed"
    # Another page in its place on one day may be a slip of the site; history says when it is none.
    if verdict == "replaced" and source.get("failing", {}).get("proved", True):
        return "replaced"
    return stood.standing if stood is not None else None


def _knows_less(report: Json, stood: Mapping[str, Stood], body: str, old: str) -> bool:
    """Whether a run saw less of the same than an earlier one: a page did not answer, an archive was silent."""
    seen = {key(source["url"]): source["verdict"] for source in report["sources"]}
    is_blind = any(seen[name] != one.standing for name, one in stood.items())
    return is_blind or body.count(COPY) < old.count(COPY)


# ---------------------------------------------------------------- what is new


class _Change(NamedTuple):
    url: str
    said: str
    is_bad: bool
    articles: str


def _changes(report: Json, before: Mapping[str, Stood], now: Mapping[str, Stood]) -> Iterator[_Change]:
    cited = _citing(report)
    for source in report["sources"]:
        name = key(source["url"])
        was, stands = before.get(name), now.get(name)
        articles = wording.listed(
            [safe.code(path) for path, _ in cited.get(urls.identity(source["url"]), ())[:MOST_ARTICLES]]
        )
        if stands is not None and (was is None or was.standing != stands.standing):
            yield _Change(source["url"], _said(source, stands), True, articles)
        elif was is not None and stands is None and was.standing != "changed":
            yield _Change(source["url"], "answers again", False, articles)


def _comment(changes: Sequence[_Change], number: int) -> str:
    lines = [
        f"- {safe.code(wording.clip(one.url, 500))} {one.said}{f' (cited in {one.articles})' if one.articles else ''}"
        for one in changes[:MOST_TOLD]
    ]
    if len(changes) > MOST_TOLD:
        lines.append(f"- and {wording.count(len(changes) - MOST_TOLD, 'more source')}; see the list above")
    told = "\n".join(sorted(f"{one.is_bad} {one.url}" for one in changes))
    return "\n".join([*lines, "", f"{TOLD}{number} {key(told)} -->"])


# ---------------------------------------------------------------- the body


def _body(report: Json, state: State, most: int) -> str:
    hidden = _written(state)
    if not state.stood:
        return f"{ABOUT}\n\nNothing needs a look.\n\n{hidden}"
    number = len(state.stood)
    head = f"{ABOUT}\n\n**{wording.count(number, 'source')} {'needs' if number == 1 else 'need'} a look.**\n\n"
    rows, left, room = [], 0, most - len(head) - len(hidden) - 200
    for row in _rows(report, state.stood):
        room -= sum(map(len, row)) + 3 * len(row) + 2
        if room < 0:
            left += 1
        else:
            rows.append(row)
    more = f"\n\n{wording.count(left, 'more row')} in the report of the run." if left else ""
    return f"{head}{table(HEADERS, rows)}{more}\n\n{hidden}"


def _rows(report: Json, stood: Mapping[str, Stood]) -> Iterator[list[str]]:
    cited = _citing(report)
    ranked = sorted(
        ((stood[name], source) for source in report["sources"] if (name := key(source["url"])) in stood),
        key=lambda pair: (STANDINGS.index(pair[0].standing), pair[0].since),
    )
    for stands, source in ranked:
        articles = cited.get(urls.identity(source["url"]), [("", "")])
        said = f"{safe.code(wording.clip(source['url'], 500))} {_said(source, stands)}"
        year, month, day = map(int, stands.since.split("-"))
        rest = [said, wording.day(Reading(year, month, day)), _to_do(source, stands.standing)]
        for path, notes in articles[:MOST_ARTICLES]:
            yield [safe.code(path) if path else "", safe.markdown(notes), *rest]
        if len(articles) > MOST_ARTICLES:
            more = wording.count(len(articles) - MOST_ARTICLES, "more article")
            yield [f"and {more}", "", *rest]


def _said(source: Json, stands: Stood) -> str:
    why = reasons.in_words(source["reason"]) if source.get("reason") else ""
    is_new = source["verdict"] == stands.standing
    return f"is {WORDS[stands.standing]}{f': {safe.markdown(why)}' if why and is_new else ''}"


def _to_do(source: Json, standing: Standing) -> str:
    if standing == "changed":
        return "Read it again: does it still say what is cited?"
    copy = source.get("archive")
    if not copy:
        return "Look for the page's new address, or for another source."
    year, month, day = map(int, copy["at"][:10].split("-"))
    return f"{COPY} of {wording.day(Reading(year, month, day))}: {safe.code(copy['url'])}"


def _citing(report: Json) -> dict[str, list[tuple[str, str]]]:
    """The articles that cite a source, by the identity of its address: path and notes."""
    found: dict[str, list[tuple[str, str]]] = {}
    for document in report["documents"]:
        notes: dict[str, list[str]] = {}
        for citation in document["citations"]:
            for url in citation["urls"][:1]:
                notes.setdefault(urls.identity(url), []).append(citation["label"] or f"line {citation['line']}")
        for url, labels in notes.items():
            found.setdefault(url, []).append((document["path"], wording.ranges(list(dict.fromkeys(labels)))))
    return found
