"""Which settings hold for a run. The command line wins over `citecheck.toml`, which wins over `pyproject.toml`."""

import datetime
import hashlib
import ipaddress
import tomllib
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args

from citecheck.dates import Order
from citecheck.errors import UsageError
from citecheck.urls import Networks

FailOn = Literal["correct", "query", "note", "never"]

# How a run comes by its sources; the same captures judged by the same settings give the same report.
WAYS = frozenset({"replay", "record", "cache", "max_age", "history", "jobs", "per_host", "processes", "timeout",
                  "allow_addresses", "save_missing", "control_url", "contact", "proxy", "baseline"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """All that can be set, with its default. Paths of captures are as given; nothing here reads a clock."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "correct"
    strict: bool = False
    published: datetime.date | None = None
    language: str | None = None
    date_order: Order | None = None
    input_format: str | None = None
    replay: tuple[str, ...] = ()
    record: str | None = None
    cache: str | None = None
    max_age: datetime.timedelta = datetime.timedelta(days=1)
    history: str | None = None
    baseline: str | None = None
    jobs: int = 64
    per_host: int = 8
    processes: int = 0  # that visit sources; 0: as many as the work is worth
    timeout: float = 20.0  # seconds for one exchange, from the first byte sent to the last one read
    links_only: bool = False
    allow_addresses: tuple[str, ...] = ()
    archives: tuple[str, ...] = ("https://web.archive.org/web/",)
    save_missing: bool = False
    registries: bool = False
    control_url: str = "https://www.iana.org/"
    contact: str | None = None
    proxy: str | None = None
    require_citations: bool = False
    access_dates: Literal["any", "always", "undated-only", "never"] = "any"
    publisher_aliases: tuple[tuple[str, ...], ...] = ()
    listed_hosts: tuple[tuple[str, str], ...] = ()
    own_hosts: tuple[str, ...] = ()
    suppress: tuple[tuple[str, str, str], ...] = ()  # fingerprint, reason, until (ISO day or empty)
    allow_hosts: tuple[str, ...] = ()
    untrusted_archives: tuple[str, ...] = (
        "archive.today", "archive.is", "archive.ph", "archive.fo", "archive.li", "archive.md", "archive.vn",
    )  # fmt: skip

    def digest(self) -> str:
        """Eight hex digits that say whether two runs judged by the same settings, however they came by the sources."""
        judged = [(one.name, getattr(self, one.name)) for one in fields(self) if one.name not in WAYS]
        return hashlib.sha256(repr(judged).encode()).hexdigest()[:8]

    @property
    def networks(self) -> Networks:
        """The networks of `allow_addresses`; UsageError for what is none."""
        try:
            return tuple(ipaddress.ip_network(one, strict=False) for one in self.allow_addresses)
        except ValueError as error:
            raise UsageError(f"--allow-address: {error}; write a network such as 10.0.0.0/8") from error


def load(start: Path) -> Settings:
    """The settings of the folder `start` or the nearest one above that has any.

    Raises UsageError with one sentence for a file that cannot be read or a name that does not exist.
    """
    for folder in (start, *start.parents):
        own, project = folder / "citecheck.toml", folder / "pyproject.toml"
        if own.is_file():
            return from_table(_table(own), str(own))
        if project.is_file() and (table := _table(project).get("tool", {}).get("citecheck")) is not None:
            return from_table(table, f"{project} [tool.citecheck]")
    return Settings()


def from_table(table: dict[str, Any], where: str) -> Settings:
    """Settings from a TOML table; names are written with hyphens there."""
    known = {field.name.replace("_", "-"): field.name for field in fields(Settings)}
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in known:
            near = get_close_matches(name, known, 1)
            hint = f"; did you mean `{near[0]}`?" if near else ""
            raise UsageError(f"{where}: there is no setting `{name}`{hint}")
        values[known[name]] = _checked(name, known[name], value, where)
    return replace(Settings(), **values)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as TOML settings: {error}") from error


def _checked(name: str, attribute: str, value: Any, where: str) -> Any:
    choices = {"fail_on": get_args(FailOn), "date_order": get_args(Order),
               "access_dates": ("any", "always", "undated-only", "never")}.get(attribute)  # fmt: skip
    if choices is not None and value not in choices:
        raise UsageError(f"{where}: `{name}` must be one of {', '.join(choices)}, not {value!r}")
    default = getattr(Settings(), attribute)
    if isinstance(default, bool) and not isinstance(value, bool):
        raise UsageError(f"{where}: `{name}` must be true or false, not {value!r}")
    if attribute == "suppress":
        return tuple(_suppressed(one, where) for one in (value if isinstance(value, list) else [value]))
    if isinstance(default, tuple):
        if attribute == "listed_hosts" and isinstance(value, dict):
            return tuple(sorted((str(host), str(reason)) for host, reason in value.items()))
        if not isinstance(value, list):
            raise UsageError(f"{where}: `{name}` must be a list, not {value!r}")
        return tuple(tuple(map(str, item)) if isinstance(item, list) else str(item) for item in value)
    if attribute == "published" and not isinstance(value, datetime.date):
        raise UsageError(f"{where}: `published` must be a date such as 2024-03-12, not {value!r}")
    return value


def _suppressed(entry: Any, where: str) -> tuple[str, str, str]:
    """An entry of `[[suppress]]`: a fingerprint (eight digits will do) and why its finding is accepted."""
    fingerprint, reason = (
        str(entry.get(name, "")) if isinstance(entry, dict) else "" for name in ("fingerprint", "reason")
    )
    if len(fingerprint) < 8 or not reason:
        raise UsageError(f"{where}: an entry of `suppress` needs `fingerprint` (at least 8 digits) and `reason`")
    return fingerprint, reason, str(entry.get("until", ""))
