"""What separates a tool from a toy, in twenty-eight languages: honest articles are left alone, slips are found."""

import datetime
import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive import Kept
from hard_articles import audited

TOLD: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("hard_tongues.toml").read_text("utf-8"))
SEEN = datetime.datetime(2024, 6, 1, 9, tzinfo=datetime.UTC)
COUNCIL = {  # what is said of each sentence, in the order of the notes; the last two cite the other outlet's report
    "honest": set(), "negation_dropped": {"quote-altered"}, "number_changed": {"figure-differs"},
    "magnitude_changed": {"figure-differs", "magnitude-slip"}, "narration": {"narration-as-quote"},
    "other_speaker": {"quote-other-speaker"}, "wrong_note": {"wrong-note"}, "honest_rounded": set(),
    "honest_of_other": set(),
}  # fmt: skip
NUMBER, QUOTATION = {"figure-differs", "figure-not-found", "magnitude-slip"}, {"quote-altered", "quote-not-found"}
UNNAMED = {"fa", "ko", "zh"}  # languages in which who speaks is not told here
Said = dict[str, dict[str, set[str]]]


def page(language: str, outlet: str, title: str, told: list[str]) -> str:
    ld = {"@type": "NewsArticle", "headline": title, "datePublished": "2024-03-07", "publisher": {"name": outlet}}
    paragraphs = "".join(f"<p>{one}</p>" for one in told)
    return (
        f"<!doctype html><html lang={language}><head><meta charset=utf-8><title>{title} | {outlet}</title>"
        f"<meta property=og:site_name content='{outlet}'><script type='application/ld+json'>{json.dumps(ld)}</script>"
        f"</head><body><nav><a href=/>{outlet}</a></nav><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )


def article(title: str, sentences: list[str], notes: list[str]) -> str:
    text = "\n\n".join(f"{sentence} [{number}]" for number, sentence in enumerate(sentences, 1))
    return f"{title}\n\n{text}\n\n" + "\n".join(f"[{number}] {note}" for number, note in enumerate(notes, 1)) + "\n"


def written(language: str, told: dict[str, Any]) -> Iterator[tuple[str, str, list[Kept]]]:
    """(name, article, the pages that it cites) of each report that the language has."""
    left, right = told["marks"]

    def note(report: dict[str, Any], which: str, address: str) -> str:
        title, outlet = report[f"{which}title"], report[f"{which}outlet"]
        return f"{left}{title}{right}, {outlet}, {address} ({told['accessed']})."

    def kept(report: dict[str, Any], which: str, address: str) -> Kept:
        body = page(language, report[f"{which}outlet"], report[f"{which}title"], report[f"{which}told"])
        return Kept(address, SEEN, body, 200, (("Content-Type", "text/html; charset=utf-8"),))

    if report := told.get("council"):
        at, other = f"https://council-{language}.example/2024/03/07/cranes", f"https://yard-{language}.example/rails"
        sentences = [report[name] for name in COUNCIL]
        notes = [note(report, "", at)] * (len(COUNCIL) - 1) + [note(report, "other_", other)]
        pages = [kept(report, "", at), kept(report, "other_", other)]
        yield f"council-{language}", article(report["title"], sentences, notes), pages
    for name in ("strike", "yard"):
        if report := told.get(name):
            at = f"https://{name}-{language}.example/2024/03/07/story"
            sentences = [sentence for sentence, _ in expected(report)]
            notes = [note(report, "", at)] * len(sentences)
            yield f"{name}-{language}", article(report["title"], sentences, notes), [kept(report, "", at)]


def expected(report: dict[str, Any]) -> list[tuple[str, set[str]]]:
    """The sentences of an article about a strike or a yard, and which rules are to speak of each."""
    changed = [(sentence, NUMBER) for sentence in report["numbers_changed"]]
    return [*((one, set()) for one in report["honest"]), *changed, (report["quotation_changed"], QUOTATION)]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Said:
    """The rules that correct or ask, by article and note; of the access dates, what is proposed."""
    made = [one for language, told in TOLD.items() for one in written(language, told)]
    pages = [page for *_, cited in made for page in cited]
    report = audited(tmp_path_factory.mktemp("tongues"), {name: text for name, text, _ in made}, pages)
    found: Said = defaultdict(lambda: defaultdict(set))
    for document in report["documents"]:
        for finding in document["findings"]:
            is_access = finding["rule"] == "access-before-publication"
            for note in finding["citations"] if finding["severity"] != "note" else ():
                told_of = finding["expected"] if is_access else finding["rule"]
                found[Path(document["path"]).stem][f"access {note}" if is_access else note].add(told_of)
    return found


@pytest.mark.parametrize("language", TOLD)
def test_an_access_date_before_the_report_is_one_slip_in_every_language(said: Said, language: str) -> None:
    for name in TOLD[language].keys() & {"strike", "yard"}:
        notes = range(1, len(expected(TOLD[language][name])) + 1)
        assert all(said[f"{name}-{language}"][f"access {number}"] == {"2024-03-09"} for number in notes)


@pytest.mark.parametrize("language", [language for language, told in TOLD.items() if "council" in told])
def test_what_the_council_said(said: Said, language: str) -> None:
    for number, (name, rules) in enumerate(COUNCIL.items(), 1):
        if name == "other_speaker" and language in UNNAMED:
            continue
        found = said[f"council-{language}"][str(number)]
        assert bool(found & rules) if rules else not found, (name, TOLD[language]["council"][name], found)


@pytest.mark.parametrize(
    ("language", "name"), [(tag, name) for tag, told in TOLD.items() for name in ("strike", "yard") if name in told]
)
def test_what_the_strike_cost_and_how_the_yard_grew(said: Said, language: str, name: str) -> None:
    for number, (sentence, rules) in enumerate(expected(TOLD[language][name]), 1):
        found = said[f"{name}-{language}"][str(number)]
        assert bool(found & rules) if rules else not found, (sentence, found)
