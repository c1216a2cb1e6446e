"""Writes src/citecheck/locales.json when the package is built: names that Unicode CLDR, num2words and CSL know."""

import importlib.util
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TERMS = (
    "accessed", "retrieved", "cited", "from", "available at", "ibid", "no date", "in", "at", "on", "and", "et-al",
    "and others", "anonymous", "editor", "page", "volume", "issue", "no-publisher", "no-place", "online", "circa",
)  # fmt: skip


class LocalesHook(BuildHookInterface):
    """Runs for wheels, editable installs and source distributions alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # because hatchling calls it so
        root = Path(self.root) / "src/citecheck"
        write(root / "locales.py", root / "locales.json")


def write(source: Path, target: Path) -> None:
    """Write the tables; words are stored as `key` in citecheck's own locales.py makes them."""
    key = _key_function(source)
    languages = list(_languages())
    data = {
        "magnitudes": _magnitudes(languages),
        "month_names": {tag: names for tag, locale in languages if (names := _printed_months(locale))},
        "months": _words(languages, "months", key),
        "numbers": _numbers(),
        "orders": _orders(),
        "terms": _terms(),
        "weekdays": _words(languages, "days", key),
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    target.write_text(text + "\n", encoding="utf-8")


def _key_function(source: Path) -> Callable[[str], str]:
    spec = importlib.util.spec_from_file_location("citecheck_locales", source)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.key  # type: ignore[no-any-return]  # because the module is loaded by its path


def _languages() -> Iterator[tuple[str, Any]]:
    """Every CLDR locale that has names, under its language's tag; scripts and regions share it."""
    from babel import Locale, localedata

    for identifier in sorted(localedata.locale_identifiers()):
        if identifier != "root":
            yield identifier.partition("_")[0], Locale.parse(identifier)


def _named(name: str) -> bool:
    """Whether it is a name at all: CLDR's root says M03 and 3, and East Asian months are numbers with a sign."""
    return bool(re.search(r"[^\W\d_]", name)) and not re.fullmatch(
        r"M\d\d|\d+\s?[月월]|[一二三四五六七八九十]+月", name
    )


def _printed_months(locale: Any) -> list[str]:
    names = [locale.months["format"]["wide"][month] for month in range(1, 13)]
    return names if "_" not in str(locale) and all(map(_named, names)) else []


def _words(languages: list[tuple[str, Any]], table: str, key: Callable[[str], str]) -> dict[str, str]:
    """`word: "3 en fr|de;…"`: its number, the languages of the full name, those of the abbreviation."""
    found: dict[str, dict[int, tuple[set[str], set[str]]]] = {}
    for tag, locale in languages:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated", "short"):
                for number, name in getattr(locale, table)[context].get(width, {}).items():
                    if not _named(name):
                        continue
                    full, short = found.setdefault(key(name), {}).setdefault(int(number), (set(), set()))
                    (full if width == "wide" else short).add(tag)
    return {
        word: ";".join(
            f"{number} {' '.join(sorted(full))}|{' '.join(sorted(short - full))}"
            for number, (full, short) in sorted(meanings.items())
        )
        for word, meanings in found.items()
        if word
    }


def _orders() -> dict[str, str]:
    """The order of the short numeric date by locale; a region is listed where it differs from its language."""
    from babel import Locale, localedata

    found: dict[str, str] = {}
    seen: set[str] = set()
    for identifier in sorted(localedata.locale_identifiers(), key=lambda one: (one.count("_"), one)):
        pattern = re.sub(r"'[^']*'", "", Locale.parse(identifier).date_formats["short"].pattern)
        order = "".join(dict.fromkeys(re.sub(r"[^dmy]", "", pattern.replace("L", "M").lower())))
        parts = [part for part in identifier.split("_") if len(part) != 4]
        # Another script is no other country (en_Shaw_GB): the plain identifier comes first and stays.
        scripted = len(parts) == 1 and "_" in identifier
        if order in ("dmy", "mdy", "ymd") and not scripted and "-".join(parts) not in seen:
            seen.add("-".join(parts))
            if found.get(parts[0]) != order:
                found["-".join(parts)] = order
    return found


# Short forms that are rather something else behind a number: kilometres, a man, a preposition.
OTHER_WORDS = frozenset({"bn", "cr", "kcr", "km", "kr", "lcr", "ma", "mm", "mr", "nt", "tn", "εκ", "ми", "के"})


def _magnitudes(languages: list[tuple[str, Any]]) -> dict[str, dict[str, int]]:
    """By language: the words behind a number that multiply it, short and long, and their powers of ten."""
    found: dict[str, dict[str, int]] = {}
    for tag, locale in languages:
        for tables in locale.compact_decimal_formats.values():
            for power, pattern in (one for table in tables.values() for one in table.items()):
                printed = re.fullmatch(
                    r"(0+)\s?([^\W\d_](?:[\w.\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff]+))", _bare(pattern)
                )
                word = printed[2].casefold().rstrip(".") if printed is not None else ""
                if printed is not None and len(word) > 1 and word not in OTHER_WORDS:
                    found.setdefault(tag, {}).setdefault(word, len(str(power)) - len(printed[1]))
    return found


def _bare(pattern: Any) -> str:
    """A CLDR number pattern without its quotation marks and special spaces."""
    text = str(getattr(pattern, "pattern", pattern)).replace("'", "")
    return text.replace("\u00a0", " ").replace("\u200f", "").replace("\u200b", "")


# Numbers that are written in signs or without spaces between words, and regional forms of a language's own.
NOT_IN_WORDS = frozenset({"ja", "ko", "th", "zh"})
TAGS = {"kz": "kk"}
ALIKE = {"bs": "sr", "hr": "sr", "ms": "id", "nb": "no", "nn": "no"}
HUNDREDS = tuple(range(200, 1000, 100))


def _numbers() -> dict[str, dict[str, Any]]:
    """By language: the parts of which the numbers below a thousand are put together, and what joins them."""
    from num2words import CONVERTER_CLASSES, num2words

    found = {}
    for tag in sorted(CONVERTER_CLASSES):
        if tag in NOT_IN_WORDS or "_" in tag:
            continue
        named = {number: _in_words(num2words, number, tag) for number in (*range(1, 101), *HUNDREDS, 105)}
        parts: dict[str, int] = {}
        joints: set[str] = set()
        for number, name in named.items():
            words = re.split("[ -]", name)
            tens, last = parts.get(" ".join(words[:-2]), 0), parts.get(words[-1], 0)
            if tens and last < 10 and tens + last == number:
                joints.add(words[-2])
            elif len(words) != 2 or last >= 10 or parts.get(words[0], 0) + last != number:
                parts.setdefault(name, number)
        found[TAGS.get(tag, tag)] = {"parts": parts, "joints": sorted(joints)}
    for tag, other in ALIKE.items():
        found[tag] = found[other]
    return found


def _in_words(num2words: Callable[..., str], number: int, tag: str) -> str:
    """As it is written: what means "and" in Arabic is a letter of the word behind it."""
    return " ".join(num2words(number, lang=tag).lower().split()).replace(" و ", " و" if tag == "ar" else " و ")


def _terms() -> dict[str, dict[str, list[str]]]:
    import citeproc
    from lxml import etree

    space = "{http://purl.org/net/xbiblio/csl}"
    found: dict[str, dict[str, list[str]]] = {}
    for path in sorted((Path(citeproc.__file__).parent / "data/locales").glob("locales-*.xml")):
        language = path.stem.removeprefix("locales-").partition("-")[0]
        for term in etree.parse(path).iter(f"{space}term"):
            name = term.get("name")
            if name not in TERMS or term.get("form") == "symbol":
                continue
            single = term.find(f"{space}single")
            text = " ".join(((single.text if single is not None else term.text) or "").split())
            forms = found.setdefault(name, {}).setdefault(language, [])
            if text and text not in forms:
                forms.append(text)
    return found
