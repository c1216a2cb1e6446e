"""What a Markdown file says of itself at its top, between `---` (YAML) or `+++` (TOML): title, language, date."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from citecheck import dates
from citecheck.dates import Date

_YAML = re.compile(r"---[ \t]*\n(?P<head>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)
_TOML = re.compile(r"\+\+\+[ \t]*\n(?P<head>.*?\n)\+\+\+[ \t]*(?:\n|$)", re.S)
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w-]{0,40})[ \t]*:[ \t]+(?P<value>\S.*?)[ \t]*$", re.M)
_BLOCK, _INDENTED = (
    re.compile(r"[|>][+-]?"),
    re.compile(r"(?:\n(?:[ \t]+[^\n]*)?)+"),
)  # a value on the lines below its key
_BIBLIOGRAPHY = re.compile(
    r"^bibliography[ \t]*[:=][ \t]*(?:(\[[^\]]{0,2000}\]|[^\s|>][^\n]*)|\n((?:[ \t]*-[ \t]+[^\n]*\n)+))", re.M
)
_HIGHEST = 100_000  # characters of a front matter that is looked at for this alone
_ITEM = re.compile(r"-[ \t]+([^\n]+)")
_TITLES = ("title", "headline")
# The day of a translation comes first: what was translated has another day, by which nothing here was written.
_DATES = (
    "translation_date",
    "translation-date",
    "translated",
    "date",
    "published",
    "pubdate",
    "publishdate",
    "date_published",
    "datepublished",
    "created",
)
_LANGUAGES = ("lang", "language", "locale")


@dataclass(frozen=True, slots=True)
class Front:
    """The front matter as far as it matters; None for what it does not say."""

    title: str | None = None
    language: str | None = None
    published: Date | None = None
    bibliographies: tuple[str, ...] = ()


def split(source: str) -> tuple[Front, str]:
    """What the front matter says, and the source with its lines emptied, so that line numbers stay."""
    for pattern, reader in ((_YAML, _yaml), (_TOML, _toml)):
        match = pattern.match(source)
        if match and (pairs := reader(match["head"])):
            rest = "\n" * source.count("\n", 0, match.end()) + source[match.end() :]
            return replace(_front(pairs), bibliographies=tuple(_bibliographies(match["head"]))), rest
    return Front(), source


def resources(source: str) -> tuple[str, ...]:
    """The files of sources that an article names."""
    return split(source[:_HIGHEST])[0].bibliographies


def _front(pairs: dict[str, str]) -> Front:
    language = _first(pairs, _LANGUAGES)
    printed = _first(pairs, _DATES)
    found = dates.find(printed[:10] if printed and re.match(r"\d{4}-\d\d-\d\dT", printed) else printed or "")
    return Front(
        _first(pairs, _TITLES),
        language.replace("_", "-").partition(".")[0] if language and len(language) < 20 else None,
        next((date for date in found if date.readings), None),
    )


def _first(pairs: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((pairs[key] for key in keys if pairs.get(key)), None)


def _yaml(head: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for match in _PAIR.finditer(head):
        value = match["value"]
        if _BLOCK.fullmatch(value) and (lines := _INDENTED.match(head, match.end())) is not None:
            value = " ".join(lines[0].split())
        if value[0] in "\"'" and (end := value.rfind(value[0])) > 0:
            value = value[1:end].replace("''", "'") if value[0] == "'" else value[1:end].replace('\\"', '"')
        else:
            value = value.partition(" #")[0].strip()
        if not value.startswith(("[", "{", "|", ">", "&", "*")):
            pairs.setdefault(match["key"].lower(), value)
    return pairs


def _bibliographies(head: str) -> Iterator[str]:
    """The files that the head names: one, several in brackets, or one in each of the lines that follow."""
    match = _BIBLIOGRAPHY.search(head)
    if match is not None:
        named = match[1].split(",") if match[1] else _ITEM.findall(match[2])
        yield from (name for one in named if (name := one.partition(" #")[0].strip(" \t[]\"'")))


def _toml(head: str) -> dict[str, str]:
    try:
        table = tomllib.loads(head)
    except tomllib.TOMLDecodeError:
        return {}
    return {key.lower(): str(value) for key, value in table.items() if not isinstance(value, dict | list)}
