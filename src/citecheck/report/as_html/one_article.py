"""One article as the templates want it: what is said, in which order, and under which class it can be hidden."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from citecheck.model import Finding
from citecheck.report import asking, by_source, closing, collection, comparing, opening, wording
from citecheck.report.article import Article, Cited
from citecheck.report.as_html import health, spread, timeline
from citecheck.report.as_html.marked import LABELS, Marker, Paragraph
from citecheck.report.rule_pages import FAMILIES

# What one reader can go through; what is left out is counted, and stands in the other reports.
MOST_QUESTIONS = 200
MOST_SOURCES = 100
MOST_PARAGRAPHS_ALONE, MOST_PARAGRAPHS_AMONG_MANY = 300, 60


@dataclass(frozen=True, slots=True)
class Asked:
    """A finding about which the author is asked. `row` is its row in the table of corrections, in Markdown."""

    classes: str
    number: str
    where: str
    words: str
    passage: str
    question: str
    reply: str
    row: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A source in full. `rows` are in Markdown; `verdict` is the word for its link, empty where it has no address."""

    anchor: str
    name: str
    where: str
    title: str
    address: str
    rows: tuple[tuple[str, str], ...]
    verdict: str
    words: str


@dataclass(frozen=True, slots=True)
class View:
    """Everything about an article that the page shows. `name` is the prefix of its anchors."""

    name: str
    article: Article
    verdict: tuple[str, str]
    severity: str
    summary: tuple[str, ...]
    checked: str  # when and what, in Markdown
    steps: str
    numbers: tuple[tuple[str, str], ...]
    confidence: tuple[str, ...]
    corrections: tuple[Asked, ...]
    questions: tuple[Asked, ...]
    questions_left: int
    timeline: timeline.Timeline | None
    spread: spread.Spread | None
    health: health.Health | None
    sources: tuple[Told, ...]
    sources_short: tuple[tuple[str, ...], ...]
    sources_left: int
    paragraphs: tuple[Paragraph, ...]
    paragraphs_left: int
    nothing_compared: str  # why nothing was, in Markdown; empty where something was
    marks: tuple[tuple[str, str], ...]  # the results that are marked in the text, for its legend
    notes: tuple[tuple[str, str, tuple[str, ...]], ...]
    good: str
    left_out: tuple[tuple[str, ...], ...]
    about: str
    classes: tuple[str, ...]  # one for each thing that can be hidden


def view(article: Article, number: int, *, is_one: bool) -> View:
    """The article, the `number`th of the page; `is_one` if the page is about it alone."""
    name = f"a{number}"
    items = comparing.compared(article)
    full, short = by_source.parted(article)
    told = tuple(_source(article, source, f"{name}-s{at}") for at, source in enumerate(full[:MOST_SOURCES], 1))
    holders = {
        identity: (source.name, f"#{one.anchor}")
        for source, one in zip(full, told, strict=False)
        for identity in source.ids
    }
    text = Marker(article, items, holders, name).paragraphs()
    shown = _worth_showing(text, MOST_PARAGRAPHS_ALONE if is_one else MOST_PARAGRAPHS_AMONG_MANY)
    asked = [_asked(article, finding) for finding in article.asked[:MOST_QUESTIONS]]
    correct = article.of("correct")[:MOST_QUESTIONS]
    notes = closing.by_family(article)
    word, _, counts = opening.verdict(article).partition(". ")
    return View(
        name=name, article=article, verdict=(word.rstrip(".") + ".", counts), severity=collection.state(article),
        summary=tuple(opening.summary(article, items)[1:]),
        checked=opening.header(article),
        steps="\n".join(opening.first_steps(article)),
        numbers=tuple(opening.in_numbers(article, items)),
        confidence=(*_confidences(correct), *filter(None, [asking.taking_over(article)])),
        corrections=tuple(_asked(article, finding, in_table=True) for finding in correct),
        questions=tuple(asked), questions_left=len(article.asked) - len(asked),
        timeline=timeline.of(article, full or list(article.sources), name), spread=spread.of(article),
        health=health.of(full),
        sources=told, sources_short=tuple(tuple(by_source.row(article, one)) for one in short[: 2 * MOST_SOURCES]),
        sources_left=max(len(full) - MOST_SOURCES, 0) + max(len(short) - 2 * MOST_SOURCES, 0),
        paragraphs=tuple(shown), paragraphs_left=len(text) - len(shown),
        nothing_compared=_nothing_compared(article, items), marks=_legend(shown),
        notes=tuple((family, FAMILIES[family], tuple(said)) for family, said in notes.items()),
        good="; ".join(closing.evidence_for(article)),
        left_out=tuple(tuple(row) for row in closing.left_out(article)), about="\n".join(closing.about(article)),
        classes=tuple(_classes(article, shown, told)),
    )  # fmt: skip


def _nothing_compared(article: Article, items: list[comparing.Compared]) -> str:
    was_any = any(one.result != "not-checked" for one in items)
    return "" if was_any else "\n".join(comparing.section(article, items))


def _legend(text: list[Paragraph]) -> tuple[tuple[str, str], ...]:
    used = set(_results(text))
    return tuple((name, words) for name, words in LABELS.items() if name in used)


def _worth_showing(text: list[Paragraph], most: int) -> list[Paragraph]:
    """The whole article, or of a long one the paragraphs on which there is something to see."""
    if len(text) <= most:
        return text
    return [one for one in text if one.needs_a_look][:most] or text[:most]


def _asked(article: Article, finding: Finding, *, in_table: bool = False) -> Asked:
    question, reply = wording.question(finding)
    return Asked(
        f"s-{finding.severity} f-{finding.family}", finding.query or "", article.where(finding),
        asking.exact_words(finding), asking.closest(finding), question, reply,
        tuple(asking.row(article, finding)) if in_table else (),
    )  # fmt: skip


def _confidences(found: Iterable[Finding]) -> list[str]:
    """How sure each correction is, those that are alike together."""
    surety: dict[str, list[str]] = {}
    for finding in found:
        surety.setdefault(asking.confidence(finding), []).append(finding.query or "")
    return [f"{', '.join(filter(None, queries))}: {said}".removeprefix(": ") for said, queries in surety.items()]


def _source(article: Article, source: Cited, anchor: str) -> Told:
    title = next((one.title.text for one in source.citations if one.title is not None), "")
    evidence = source.evidence
    return Told(
        anchor, wording.clip(source.name, 80), article.notes(source.ids),
        wording.quoted(wording.clip(title, by_source.TEXT_WIDTH)) if title else "",
        by_source.address(source.address, evidence) if source.address is not None else "",
        tuple(by_source.told(article, source)), evidence.verdict if evidence else "",
        wording.VERDICTS[evidence.verdict] if evidence else "no address",
    )  # fmt: skip


def _classes(article: Article, text: list[Paragraph], sources: tuple[Told, ...]) -> list[str]:
    found = [f"s-{finding.severity}" for finding in article.open]
    found += [f"f-{finding.family}" for finding in article.open]
    found += [f"v-{one.verdict}" for one in sources if one.verdict]
    return found + [f"r-{result}" for result in _results(text)]


def _results(text: list[Paragraph]) -> Iterator[str]:
    """The result of everything that is marked, in order."""
    for paragraph in text:
        for sentence in paragraph.sentences:
            yield from (piece.result for piece in sentence.pieces if piece.result)
            if sentence.query:
                yield "unsourced"
