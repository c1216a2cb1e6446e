"""Invented references, what citation styles print of them, and which parts of that are known to be printed."""

import datetime
import json
import random
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# Locale → what the list of references is called there.
LOCALES = {
    "en-US": "References", "en-GB": "Bibliography", "de-DE": "Literatur", "fr-FR": "Bibliographie", "es-ES": "Referencias",
    "it-IT": "Bibliografia", "pt-BR": "Referências", "nl-NL": "Literatuur", "pl-PL": "Bibliografia", "cs-CZ": "Literatura",
    "sv-SE": "Referenser", "da-DK": "Litteratur", "nb-NO": "Litteratur", "fi-FI": "Lähteet", "hu-HU": "Irodalom",
    "ro-RO": "Bibliografie", "tr-TR": "Kaynakça", "ru-RU": "Литература", "uk-UA": "Література", "bg-BG": "Литература",
    "el-GR": "Βιβλιογραφία", "ja-JP": "参考文献", "zh-CN": "参考文献", "ko-KR": "참고문헌", "ar": "المراجع", "vi-VN": "Tài liệu tham khảo",
    "ca-AD": "Bibliografia", "hr-HR": "Literatura", "sl-SI": "Literatura", "et-EE": "Kirjandus", "lt-LT": "Literatūra",
    "lv-LV": "Literatūra", "sk-SK": "Literatúra", "sr-RS": "Литература", "he-IL": "ביבליוגרפיה",
}  # fmt: skip
FAMILIES = (
    "Ferris Alder Vale Morven Quill Harrow Lindqvist Brandt Okafor Tanaka Moreau Silva Novak Demir Petrova".split()
)
GIVEN = "Mara Jon Ines Tavo Colm Sanna Leon Alda Pia Emre Olga Rui Hana Ben Noor".split()
THINGS = "harbour bridge ferry timber railway market drought lighthouse orchard canal archive museum quarry".split()
VERBS = "reopens closes grows shrinks divides unites surprises outlives funds replaces".split()
OUTLETS = ("The Harbor Gazette", "Quayham Courier", "Northport Review", "Radio Meridian", "Journal of Tidal Studies")


def reference(number: int, rng: random.Random) -> dict[str, Any]:
    """One invented reference in CSL-JSON."""
    kind = rng.choice(["webpage", "article-newspaper", "article-journal", "report", "post-weblog", "article-magazine"])
    day = datetime.date(rng.randint(2012, 2024), rng.randint(1, 12), rng.randint(1, 28))
    accessed = day + datetime.timedelta(days=rng.randint(1, 300))
    title = f"The {rng.choice(THINGS)} that {rng.choice(VERBS)} a {rng.choice(THINGS)} in district {number}"
    outlet = rng.choice(OUTLETS)
    host = outlet.lower().replace("the ", "").replace(" ", "-")
    found: dict[str, Any] = {
        "id": f"r{number}", "type": kind, "title": title, "container-title": outlet,
        "author": [{"family": rng.choice(FAMILIES), "given": rng.choice(GIVEN)} for _ in range(rng.randint(1, 3))],
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "accessed": {"date-parts": [[accessed.year, accessed.month, accessed.day]]},
        "URL": f"https://www.{host}.example/{day.year}/story-{number}_{rng.randint(10, 99)}.html",
    }  # fmt: skip
    if kind == "report":
        found["publisher"] = found.pop("container-title")
    if kind == "article-journal" and rng.random() < 0.5:
        found["volume"], found["page"] = str(rng.randint(1, 60)), f"{number}-{number + 9}"
    return found


def render(pandoc: str, style: Path, locale: str, refs: list[dict[str, Any]], to: str) -> str | None:
    """The text that pandoc makes of one sentence for each reference; None where it cannot use the style."""
    body = "\n\n".join(
        f"The {THINGS[i % len(THINGS)]} was counted in all districts [@{one['id']}]." for i, one in enumerate(refs)
    )
    head = {"lang": locale, "reference-section-title": LOCALES[locale], "references": refs}
    text = f"---\n{json.dumps(head, ensure_ascii=False)}\n---\n\n{body}\n"
    # Fences and braces are of Pandoc's own Markdown: what is published has none.
    form = "markdown-fenced_divs-native_divs-header_attributes-bracketed_spans-native_spans" if to == "markdown" else to
    command = [pandoc, "-f", "markdown", "--citeproc", f"--csl={style}", "-t", form, "--wrap=none"]
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, check=False, timeout=30)
    except subprocess.TimeoutExpired:
        return None
    # Some styles spell the hard space as an entity, which is escaped once more.
    printed = re.sub(r"&(?:amp;)?#160;", "\u00a0", done.stdout.decode())
    return printed if done.returncode == 0 else None


def printed_access(one: dict[str, Any], whole: str, without: str, others: Sequence[str]) -> str | None:
    """ "day", "month" or "year" as far as the style prints when a reference was visited, "" where it prints a part of
    it that says nothing by itself (a day without its month); None where it prints nothing of it.
    """
    address = one["URL"].split("//")[1]
    printed, bare, *changed = (
        next((line for line in text.splitlines() if address in line), "") for text in (whole, without, *others)
    )
    if printed == bare:
        return None
    year, month, day = (line != printed for line in changed)
    return "" if not year else "day" if month and day else "month" if month else "year"


_LABEL = re.compile(r"\s*(?:\\?\[\^?|\(|\^)?(?P<label>\d{1,2})(?:\\?[\])]|\^|\\?[.:]|\*\*|\s|(?=[A-Z]))")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def printed_label(one: dict[str, Any], whole: str) -> str | None:
    """The number that the style prints before the first entry or note of a reference, None where there is none."""
    at = whole.find(one["URL"].split("//")[1])
    noted, entry = whole.rfind('<li id="fn', 0, at), whole.rfind('<div id="ref-', 0, at)
    if noted > entry:
        return whole[noted + len('<li id="fn') : whole.index('"', noted + len('<li id="fn'))]
    start = max(entry, whole.rfind("\n\n", 0, at) + 2)
    text = re.sub(r"<[^<>]*>", "", whole[start : at + 1]).strip().lstrip("[*").translate(_SUPERSCRIPTS)
    found = _LABEL.match(text) or _LABEL.match("[" + text)
    return found["label"] if found else None


def elsewhen(one: dict[str, Any], field: int) -> dict[str, Any]:
    """The reference as if it had been visited in another year (0), month (1) or on another day (2)."""
    parts = list(one["accessed"]["date-parts"][0])
    parts[field] = parts[field] + 1 if field == 0 or parts[field] < (12, 28)[field - 1] else 1
    return one | {"accessed": {"date-parts": [parts]}}


def variants(refs: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The references whole, without days of access, and visited in another year, another month, on another day."""
    undated = [{key: value for key, value in one.items() if key != "accessed"} for one in refs]
    return [refs, undated, *([elsewhen(one, field) for one in refs] for field in range(3))]
