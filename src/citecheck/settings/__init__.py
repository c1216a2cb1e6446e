"""Which settings hold for a run. The command line wins over `citecheck.toml`, which wins over `pyproject.toml`."""

import datetime
import hashlib
import ipaddress
import os
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal

from citecheck.dates import Order
from citecheck.errors import UsageError
from citecheck.urls import Networks

FailOn = Literal["correct", "query", "note", "never"]
AccessDates = Literal["any", "always", "undated-only", "never"]

# How a run comes by its sources; the same captures judged by the same settings give the same report.
WAYS = frozenset({"replay", "record", "cache", "max_age", "history", "jobs", "per_host", "processes", "cluster",
                  "timeout", "allow_addresses", "save_missing", "control_url", "contact", "proxy", "baseline",
                  "folder"})  # fmt: skip
PATHS = ("record", "cache", "history", "baseline")
# A file of settings that takes longer to read than a run: by its characters, or by a key of a thousand parts.
LONGEST = 1_000_000
LONG_KEY = re.compile(r"^(?:[^=#.\n]*\.){1000}", re.MULTILINE)


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
    cluster: str | None = None
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
    access_dates: AccessDates = "any"
    note_pattern: str | None = None
    publisher_aliases: tuple[tuple[str, ...], ...] = ()
    listed_hosts: tuple[tuple[str, str], ...] = ()
    own_hosts: tuple[str, ...] = ()
    suppress: tuple[tuple[str, str, str], ...] = ()  # fingerprint, reason, until (ISO day or empty)
    per_path: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()  # patterns, rules that do not look there
    allow_hosts: tuple[str, ...] = ()
    untrusted_archives: tuple[str, ...] = (
        "archive.today", "archive.is", "archive.ph", "archive.fo", "archive.li", "archive.md", "archive.vn",
    )  # fmt: skip
    folder: str = field(default="", compare=False)  # where the settings stand; no setting itself

    def digest(self) -> str:
        """Eight hex digits that say whether two runs judged by the same settings, however they came by the sources."""
        set_here = ((one.name, getattr(self, one.name), one.default) for one in fields(self) if one.name not in WAYS)
        judged = [(name, value) for name, value, default in set_here if value != default]
        return hashlib.sha256(repr(judged).encode()).hexdigest()[:8]

    @property
    def networks(self) -> Networks:
        """The networks of `allow_addresses`; UsageError for what is none."""
        try:
            return tuple(ipaddress.ip_network(one, strict=False) for one in self.allow_addresses)
        except ValueError as error:
            raise UsageError(f"--allow-address: {error}; write a network such as 10.0.0.0/8") from error

    @property
    def named(self) -> tuple[str, ...]:
        """All rules and families that the settings name."""
        return (*self.select, *self.ignore, *(name for _, names in self.per_path for name in names))

    def ignored_in(self, path: str) -> frozenset[str]:
        """The rules and families that do not look at the file of this path."""
        if not self.per_path:
            return frozenset()
        if "://" not in path and path != "-":
            path = os.path.relpath(path, self.folder or ".").replace(os.sep, "/")
        return frozenset(
            name for patterns, ignored in self.per_path if any(_fits(one, path) for one in patterns) for name in ignored
        )


def _fits(pattern: str, path: str) -> bool:
    """Whether a path is of a pattern: `*` stays within a folder, `**` does not, `**/` may be nothing.

    All ways are gone at once, for a regular expression of many stars tries them one after the other.
    """
    parts = re.findall(r"[*][*]|.", pattern.removeprefix("./").replace("**/", "\0**/"), re.DOTALL)
    here = _reached({0}, parts)
    for character in path:
        stays = ("**", "*") if character != "/" else ("**",)
        takes = (character, "?") if character != "/" else (character,)
        here = _reached(
            {at for at in here if parts[at : at + 1] and parts[at] in stays}
            | {at + 1 for at in here if parts[at : at + 1] and parts[at] in takes},
            parts,
        )
    return len(parts) in here


def _reached(places: set[int], parts: Sequence[str]) -> set[int]:
    """The places in a pattern, and those behind stars, which may stand for nothing."""
    waiting = list(places)
    while waiting:
        at = waiting.pop()
        part = parts[at] if at < len(parts) else ""
        behind = {"*": (at + 1,), "**": (at + 1,), "\0": (at + 1, at + 3)}.get(part, ())
        waiting += (one for one in behind if one not in places)
        places.update(behind)
    return places


def load(start: Path) -> Settings:
    """The settings of the folder `start` or the nearest one above that has any.

    Raises UsageError, one sentence for each mistake, for a file that cannot be read or holds what is no setting.
    """
    return found(start)[0]


def found(start: Path) -> tuple[Settings, dict[str, str]]:
    """The settings that hold in a folder, and for each that is set the file that sets it."""
    for folder in (start, *start.parents):
        own, project = folder / "citecheck.toml", folder / "pyproject.toml"
        if own.is_file():
            return _from_file(_table(own), folder, str(own))
        if project.is_file() and (table := _table(project).get("tool", {}).get("citecheck")) is not None:
            return _from_file(table, folder, f"{project} [tool.citecheck]")
    return Settings(), {}


def _from_file(table: Any, folder: Path, where: str) -> tuple[Settings, dict[str, str]]:
    made = replace(from_table(table, where), folder=str(folder))
    if folder != Path.cwd():  # paths in a file count from where it lies, so that every folder below has one history
        held: dict[str, Any] = {name: getattr(made, name) for name in PATHS}
        paths: dict[str, Any] = {name: str(folder / path) for name, path in held.items() if path is not None}
        made = replace(made, **paths, replay=tuple(str(folder / path) for path in made.replay))
    return made, {name.replace("-", "_"): where for name in table}


def from_table(table: dict[str, Any], where: str) -> Settings:
    """Settings from a TOML table; names are written with hyphens there."""
    from citecheck.settings.reading import read

    return replace(Settings(), **read(table, where, Settings))


def _table(path: Path) -> dict[str, Any]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(LONGEST + 1)
        if len(text) > LONGEST or LONG_KEY.search(text):
            raise UsageError(f"{path}: cannot be read as TOML settings: it is too long, or a key in it is")
        return tomllib.loads(text)
    except RecursionError:
        raise UsageError(f"{path}: cannot be read as TOML settings: it is nested too deeply") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as TOML settings: {error}") from error
