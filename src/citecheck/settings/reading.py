"""TOML values → the values of settings; whatever they must not be is said in one sentence, with what was meant."""

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import Field, fields
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from citecheck.errors import UsageError
from citecheck.settings.meanings import LIMITS, MEANINGS, NOTE_PARTS, SHAPES

# Days that a run or an article may have: to all of them days may be added.
FIRST, LAST = datetime.date(1000, 1, 1), datetime.date(8999, 12, 31)
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class _MistakeError(Exception):
    """What a value must be, and perhaps what was meant."""

    def __init__(self, must: str, meant: str = "") -> None:
        super().__init__(must)
        self.meant = meant


def settable(made: type) -> dict[str, Field[Any]]:
    """The settings by the names that stand in a file."""
    return {one.name.replace("_", "-"): one for one in fields(made) if one.name in MEANINGS}


def plain_type(made: type, name: str) -> Any:
    """The type of a setting, without the None that says that it is not set."""
    hint = get_type_hints(made)[name]
    if get_origin(hint) is UnionType or NoneType in get_args(hint):
        [hint] = [one for one in get_args(hint) if one is not NoneType]
    return hint


def read(table: Any, where: str, made: type) -> dict[str, Any]:
    """The values of a table by attribute. UsageError with a sentence for each mistake, a line each."""
    if not isinstance(table, dict):
        raise UsageError(f"{where}: the settings must be a table, not {_shown(table)}")
    known, values, mistakes = settable(made), dict[str, Any](), []
    for name, value in table.items():
        if name not in known:
            mistakes.append(f"{where}: there is no setting `{name}`{_meant(name, known)}")
            continue
        try:
            values[known[name].name] = _value(known[name], plain_type(made, known[name].name), value)
        except _MistakeError as mistake:
            mistakes.append(f"{where}: `{name}` must be {mistake}, not {_shown(value)}{mistake.meant}")
    if mistakes:
        raise UsageError("\n".join(mistakes))
    return values


def check_flag(name: str, value: str, flag: str, made: type) -> None:
    """UsageError with one sentence where the text given to a flag is none that the setting may have."""
    [one] = (one for one in fields(made) if one.name == name)
    try:
        _text(value, one)
    except _MistakeError as mistake:
        raise UsageError(f"{flag} must be {mistake}, not {_shown(value)}{mistake.meant}") from None


def duration(text: str) -> datetime.timedelta | None:
    """12h, 1d, 2w; None for what is none."""
    match = re.fullmatch(r"(\d{1,5})([smhdw])", text)
    return datetime.timedelta(**{UNITS[match[2]]: int(match[1])}) if match else None


def _value(one: Field[Any], kind: Any, value: Any) -> Any:
    if one.name in _TABLES:
        return _TABLES[one.name](value)
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise _MistakeError(f"one of {', '.join(get_args(kind))}", _meant(str(value), get_args(kind)))
        return value
    if get_origin(kind) is tuple:
        return tuple(_text(item, one) for item in _list(value))
    if kind is bool and not isinstance(value, bool):
        raise _MistakeError("true or false")
    if kind in (int, float):
        return _number(value, kind, *LIMITS[one.name])
    if kind is datetime.date and not _is_day(value):
        raise _MistakeError("a date such as 2024-03-12, without quotation marks")
    if kind is datetime.timedelta:
        age = duration(value) if isinstance(value, str) else None
        if age is None:
            raise _MistakeError('an age such as "12h", "1d" or "2w"')
        return age
    return _text(value, one) if kind is str else value


def _is_day(value: Any) -> bool:
    is_one = isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
    return is_one and FIRST <= value <= LAST


def _number(value: Any, kind: type, least: float, most: float) -> int | float:
    is_one = isinstance(value, int if kind is int else int | float) and not isinstance(value, bool)
    if not is_one or not least <= value <= most:
        what = "a whole number" if kind is int else "a number"
        raise _MistakeError(f"{what} from {least} to {most}")
    return kind(value)  # type: ignore[no-any-return]  # because int and float are all that is asked for


def _text(value: Any, one: Field[Any]) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _MistakeError("a text" if get_origin(one.type) is not tuple else "a list of texts")
    pattern, must = SHAPES.get(one.name, (None, ""))
    if pattern is not None and not re.fullmatch(pattern, value):
        raise _MistakeError(must)
    if one.name == "note_pattern":
        names = re.findall(r"\{([^{}]*)\}", value)
        wrong = next((name for name in names if name not in NOTE_PARTS), None)
        if wrong is not None or len(names) < 2:
            parts = ", ".join(f"{{{part}}}" for part in NOTE_PARTS)
            raise _MistakeError(f"a pattern of at least two of {parts}", _meant(wrong, NOTE_PARTS) if wrong else "")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _MistakeError("a list")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        raise _MistakeError("a list of texts")
    return tuple(value)


# ---------------------------------------------------------------- settings that are tables


def _hosts(value: Any) -> tuple[tuple[str, str], ...]:
    """`listed-hosts`: why, by host."""
    if not isinstance(value, dict) or not all(isinstance(reason, str) and reason for reason in value.values()):
        raise _MistakeError('a table of reasons by host, such as {"mill.example" = "a press agency"}')
    return tuple(sorted(value.items()))


def _aliases(value: Any) -> tuple[tuple[str, ...], ...]:
    try:
        return tuple(_texts(one) for one in _list(value))
    except _MistakeError:
        raise _MistakeError('a list of lists of names, such as [["The Gazette", "gazette.example"]]') from None


def _suppressed(value: Any) -> tuple[tuple[str, str, str], ...]:
    """`suppress`: a fingerprint (eight digits will do), why its finding is accepted, and until when."""
    accepted = []
    for entry in value if isinstance(value, list) else [value]:
        told = entry if isinstance(entry, dict) else {}
        fingerprint, reason, until = (told.get(name, "") for name in ("fingerprint", "reason", "until"))
        is_named = isinstance(fingerprint, str) and len(fingerprint) >= 8 and isinstance(reason, str) and reason
        if not is_named or set(told) - {"fingerprint", "reason", "until"}:
            raise _MistakeError("tables of `fingerprint` (at least 8 digits), `reason` and, if it ends, `until`")
        try:
            day = datetime.date.fromisoformat(str(until)).isoformat() if until else ""
        except ValueError:
            raise _MistakeError("tables whose `until` is a date such as 2027-01-01") from None
        accepted.append((fingerprint, reason, day))
    return tuple(accepted)


def _paths(value: Any) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    found = []
    for entry in _list(value):
        if not isinstance(entry, dict) or set(entry) != {"paths", "ignore"}:
            raise _MistakeError("tables of `paths` and `ignore`, each a list of texts")
        found.append((_texts(entry["paths"]), _texts(entry["ignore"])))
    return tuple(found)


_TABLES: dict[str, Callable[[Any], Any]] = {
    "listed_hosts": _hosts, "publisher_aliases": _aliases, "suppress": _suppressed, "per_path": _paths,
}  # fmt: skip


# ---------------------------------------------------------------- what is said


def _meant(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name.lower().replace("_", "-"), list(known), 1)
    return f"; did you mean `{near[0]}`?" if near else ""


def _shown(value: Any) -> str:
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= 80 else f"{text[:79]}…"
