"""What history tells: the life of one source, and how long the links of a collection live."""

import csv
import datetime
import io
import json
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from citecheck import reasons
from citecheck.dates import Reading
from citecheck.model import Age, Past, Sighting, Survival, Verdict
from citecheck.report import safe, wording
from citecheck.report.as_csv import cell

SCHEMA = "citecheck-history/1"
FORMATS = ("terminal", "csv", "json")


# ---------------------------------------------------------------- one source


class Spell(NamedTuple):
    """Days in a row of visits that showed the same; title, final address and digest are the last ones kept of it."""

    first: datetime.date
    last: datetime.date
    days: int
    verdict: Verdict
    reason: str | None
    status: int | None
    final_url: str | None
    title: str | None
    digest: str | None


def life(address: str, past: Past, name: str) -> str:
    """What was seen of a source over time, as a table, CSV or JSON."""
    return {"terminal": _life_table, "csv": _life_csv, "json": _life_json}[name](address, past)


def _spells(past: Past) -> list[Spell]:
    by_day = sorted((day, one) for one in past.sightings for day in _days(one))
    spells = []
    for (verdict, reason, status), group in groupby(
        by_day, key=lambda one: (one[1].verdict, one[1].reason, one[1].status)
    ):
        visits = list(group)
        kept = next(
            (one for _, one in reversed(visits) if one.title is not None or one.digest is not None), visits[-1][1]
        )
        spells.append(
            Spell(
                visits[0][0],
                visits[-1][0],
                len(visits),
                verdict,
                reason,
                status,
                kept.final_url,
                kept.title,
                kept.digest,
            )
        )
    return spells


def _days(sighting: Sighting) -> list[datetime.date]:
    bits = bin(sighting.days)[:1:-1]
    return [sighting.at + datetime.timedelta(days=at) for at, bit in enumerate(bits) if bit == "1"]


def _life_table(address: str, past: Past) -> str:
    if not past.sightings:
        return safe.terminal(f"{address}: never visited") + "\n"
    rows = [
        [
            spell.first.isoformat(),
            spell.last.isoformat(),
            str(spell.days),
            wording.VERDICTS[spell.verdict],
            wording.clip(reasons.in_words(spell.reason) if spell.reason else "", 60),
            wording.clip(safe.plain(spell.title or ""), 50),
        ]
        for spell in _spells(past)
    ]
    lines = [safe.plain(address), *_columns(["from", "to", "days", "link", "why", "title"], rows), _standing(past)]
    return safe.stdout("\n".join(filter(None, lines))) + "\n"


def _standing(past: Past) -> str:
    streak = past.streak
    if streak is None:
        return ""
    word = "gone" if streak.proves else "failing"
    return f"{word} since {_day(streak.since)}: {streak.counted} of {streak.needed} failures that count"


def _day(day: datetime.date) -> str:
    return wording.day(Reading(day.year, day.month, day.day))


def _life_csv(address: str, past: Past) -> str:
    rows = [[address, *spell] for spell in _spells(past)]
    return _csv(["url", *Spell._fields], rows)


def _life_json(address: str, past: Past) -> str:
    streak = past.streak
    whole = {
        "schema": SCHEMA,
        "url": address,
        "spells": [
            {**spell._asdict(), "first": spell.first.isoformat(), "last": spell.last.isoformat()}
            for spell in _spells(past)
        ],
        "streak": streak
        and {
            "since": streak.since.isoformat(),
            "counted": streak.counted,
            "needed": streak.needed,
            "days": streak.days,
        },
    }
    return _json(whole)


# ---------------------------------------------------------------- a collection


def survival(curve: Survival, name: str) -> str:
    """The share of links alive by the age of their citation, as a table, CSV or JSON."""
    return {"terminal": _curve_table, "csv": _curve_csv, "json": _curve_json}[name](curve)


def _curve_table(curve: Survival) -> str:
    seen = curve.sources - curve.unseen
    parts = [
        f"{wording.count(curve.sources, 'source')}, {seen} seen",
        f"{curve.lost} lost",
        *([f"{curve.doubtful} failing, not yet proved"] if curve.doubtful else []),
        *([f"{curve.unseen} never read"] if curve.unseen else []),
    ]
    if not curve.ages:
        return ", ".join(parts) + ".\nNothing is known yet of how long they live.\n"
    rows = [
        [_ages(age), str(age.watched), str(age.lost), str(age.left), f"{100 * age.alive:.1f} %"] for age in curve.ages
    ]
    said = (
        "Alive at the end of each age, after Kaplan and Meier: a link is taken to work on the day for which it is "
        "cited, is lost on the first failure of a proved streak, and else counts for as long as it was seen well."
    )
    table = _columns(["age of the citation", "watched", "lost", "last seen", "alive"], rows)
    return "\n".join([", ".join(parts) + ".", "", *table, "", said]) + "\n"


def _ages(age: Age) -> str:
    return f"up to {_span(age.until)}" if age.after == 0 else f"{_span(age.after)} to {_span(age.until)}"


def _span(days: int) -> str:
    months = round(days / 30.4375)
    return wording.count(months // 12, "year") if months % 12 == 0 and months else wording.count(months, "month")


AGE: tuple[tuple[str, Callable[[Age], object]], ...] = (
    ("after_days", lambda age: age.after), ("until_days", lambda age: age.until),
    ("watched", lambda age: age.watched), ("lost", lambda age: age.lost), ("left", lambda age: age.left),
    ("alive", lambda age: round(age.alive, 4)),
)  # fmt: skip


def _curve_csv(curve: Survival) -> str:
    return _csv([name for name, _ in AGE], [[of(age) for _, of in AGE] for age in curve.ages])


def _curve_json(curve: Survival) -> str:
    counts = {name: getattr(curve, name) for name in ("sources", "lost", "unseen")}
    ages = [{name: of(age) for name, of in AGE} for age in curve.ages]
    return _json({"schema": SCHEMA, **counts, "failing": curve.doubtful, "ages": ages})


# ---------------------------------------------------------------- the three forms


def _columns(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    from tabulate import tabulate

    return tabulate(rows, headers=list(headers), tablefmt="plain", disable_numparse=True).splitlines()


def _csv(headers: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headers)
    writer.writerows([cell(one) for one in row] for row in rows)
    return text.getvalue()


def _json(value: dict[str, Any]) -> str:
    return safe.json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"
