"""The HTML report in a real browser: it shows, filters and prints, asks for nothing, and nothing in it acts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import browser
import citecheck
import made_report as builder
from citecheck import report as reports
from citecheck.model import Audit, Finding, Place, Report
from citecheck.settings import Settings

pytestmark = browser.needed

HOSTILE = (
    "</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)>"
    "<a href='javascript:alert(3)'>x</a>\u202eevil\u202c \x1b]0;owned\x07<svg onload=alert(4)>"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reports")


@pytest.fixture(scope="module")
def sample(folder: Path) -> Path:
    return _audited("a-foreign-policy", folder)


def _audited(articles: str, folder: Path) -> Path:
    found = citecheck.audit([f"fixtures/articles/{articles}"], Settings(replay=("fixtures/web",)))
    return _written(found, folder / f"{articles or 'all'}.html")


def _written(found: Report, path: Path) -> Path:
    path.write_text(reports.render(found, "html"), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def window(folder: Path) -> Iterator[browser.Window]:
    with browser.window(folder / "profile") as opened:
        yield opened


def test_it_renders_without_a_word_on_the_console_and_without_a_request(window: browser.Window, sample: Path) -> None:
    page = window.open(sample)
    assert page.locator("h1").inner_text() == "Lirona and Kestovia Open a New Chapter Together"
    assert page.locator(".verdict").is_visible()
    assert page.locator("svg.timeline").bounding_box()["height"] > 100
    assert page.evaluate("getComputedStyle(document.querySelector('.verdict')).borderLeftStyle") == "solid"
    assert window.said == []
    assert window.requests == [sample.as_uri()]


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_no_width_makes_the_page_scroll_sideways(window: browser.Window, sample: Path, width: int) -> None:
    page = window.open(sample)
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.set_viewport_size({"width": 1280, "height": 900})


CONTRASTS = """() => {
  const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const read = colour => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(v => v / 255).map(
    v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * x + 0.7152 * y + 0.0722 * z; };
  const behind = one => { for (; one; one = one.parentElement) {
    const found = read(getComputedStyle(one).backgroundColor);
    if (found[3] > 250) return found; } return [255, 255, 255, 255]; };
  const bad = [];
  for (const one of document.querySelectorAll('body *')) {
    if (![...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || !one.checkVisibility()) continue;
    if (one.closest('title, desc, .said, .skip')) continue;
    const style = getComputedStyle(one), svg = one instanceof SVGElement;
    const [a, b] = [light(read(svg ? style.fill : style.color)), light(behind(one))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) bad.push(`${one.tagName}.${one.getAttribute('class')} ${ratio.toFixed(2)}`);
  }
  return [...new Set(bad)];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_can_be_read_on_its_ground(window: browser.Window, sample: Path, scheme: str) -> None:
    page = window.open(sample)
    page.emulate_media(color_scheme=scheme)
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == (scheme == "dark")
    assert page.evaluate(CONTRASTS) == []
    page.emulate_media(color_scheme="light")


def _shown(page: Any, selector: str) -> int:
    return sum(one.is_visible() for one in page.locator(selector).all())


@pytest.mark.parametrize(
    ("box", "hidden", "kept"),
    [
        ("s-query", ".question.s-query", ".question.s-correct"),
        ("f-date", "tr.f-date", ".question.f-quote"),
        ("r-not-found", ".card.r-not-found", ".card.r-reworded"),
    ],
)
def test_a_box_that_is_not_ticked_hides_what_it_names(
    window: browser.Window, sample: Path, box: str, hidden: str, kept: str
) -> None:
    page = window.open(sample)
    assert _shown(page, hidden) > 0
    before = _shown(page, kept)
    page.locator(f"#show-{box}").uncheck()
    assert _shown(page, hidden) == 0
    assert _shown(page, kept) == before > 0
    page.get_by_role("button", name="Show everything").click()
    assert _shown(page, hidden) > 0


def test_words_whose_mark_is_hidden_stay_in_the_text(window: browser.Window, sample: Path) -> None:
    page = window.open(sample)
    mark = page.locator("mark.r-reworded").last
    page.locator("#show-r-reworded").uncheck()
    assert mark.is_visible()
    assert mark.evaluate("one => getComputedStyle(one).textDecorationLine") == "none"
    assert _shown(page, ".tag.r-reworded") == 0


def test_the_keyboard_reaches_the_report_first_and_every_box_by_its_words(window: browser.Window, sample: Path) -> None:
    page = window.open(sample)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the report"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "report"
    for box in page.get_by_role("checkbox").all():
        assert box.evaluate("one => one.labels.length") == 1


def test_on_paper_there_is_the_report_alone(window: browser.Window, sample: Path, folder: Path) -> None:
    from pypdfium2 import PdfDocument

    page = window.open(sample)
    paper = folder / "sample.pdf"
    paper.write_bytes(page.pdf(format="A4", print_background=True))
    document = PdfDocument(paper)
    text = " ".join(" ".join(one.get_textpage().get_text_bounded() for one in document).split())
    document.close()
    assert "Not ready. 2 corrections to confirm" in text
    assert "9. About" not in text
    assert "Show everything" not in text
    assert "Radio Meridian" in text


INTRUDERS = "main script, main img, main iframe, main [onload], main [onerror], a[href^='javascript' i], title *"


def test_hostile_words_do_nothing(window: browser.Window, folder: Path) -> None:
    first, second = builder.evidence()
    assert first.page is not None
    seen = replace(first, page=replace(first.page, title=HOSTILE, publisher=HOSTILE), final_url=f"https://x/{HOSTILE}")
    answers = tuple(replace(one, passage=HOSTILE, found=HOSTILE, continues=HOSTILE) for one in first.answers)
    read = builder.document(title=HOSTILE, path=f"{HOSTILE}.txt", language='en" onload="alert(5)')
    place = Place(builder.location("a gift"), "2")
    found = (
        *builder.findings(),
        Finding("wide-note", "structure", "query", "likely", HOSTILE, (place,), "e" * 64, found=HOSTILE,
                expected=HOSTILE, passage=HOSTILE, why=HOSTILE, ask=HOSTILE, reply=HOSTILE, query="AQ3"),
        Finding("dead-link", "link", "note", "likely", HOSTILE, (place,), "f" * 64, found=HOSTILE),
    )  # fmt: skip
    made = builder.audit(read, found)
    cases = tuple(replace(case, evidence=replace(seen, answers=answers)) if case.evidence else case
                  for case in made.dossier.cases)  # fmt: skip
    made = Audit(replace(made.dossier, cases=cases, answers=answers), found, made.skips)
    whole = builder.report(made, sources=(seen, second), version=HOSTILE, settings_digest=HOSTILE, trouble=HOSTILE)
    page = window.open(_written(whole, folder / "hostile.html"))
    assert "<script>alert(1)</script>" in page.locator("h1").inner_text()
    assert page.locator(INTRUDERS).count() == 0
    assert page.locator("style").count() == 1
    assert window.said == []
    assert len(window.requests) == 1


def test_hostile_articles_do_nothing(window: browser.Window, folder: Path) -> None:
    page = window.open(_audited("h-hostile", folder))
    assert page.locator(INTRUDERS).count() == 0
    assert window.said == []
    assert len(window.requests) == 1


def test_a_script_that_came_in_all_the_same_would_not_run(window: browser.Window, sample: Path, folder: Path) -> None:
    tampered = folder / "tampered.html"
    text = sample.read_text(encoding="utf-8")
    extra = "<script>document.title = 'run'</script><img src='https://elsewhere.example/x.png'>"
    tampered.write_text(text.replace("<main", f"{extra}<main"), encoding="utf-8")
    page = window.open(tampered)
    assert page.title() != "run"
    assert len(window.said) == 2
    assert all("violates the following Content Security Policy" in one for one in window.said)


def test_a_collection_leads_from_its_index_to_the_article(window: browser.Window, folder: Path) -> None:
    page = window.open(_audited("", folder))
    link = page.locator(".lines tbody th a").first
    link.click()
    target = page.locator(page.evaluate("location.hash"))
    assert target.locator("h2.title").inner_text() == link.inner_text()
    assert window.said == []


def test_articles_with_nothing_to_correct_can_be_hidden(window: browser.Window, folder: Path) -> None:
    page = window.open(_audited("", folder))
    assert _shown(page, "tr.a-found") == _shown(page, "article.a-found") > 0
    page.locator("#show-a-found").uncheck()
    assert _shown(page, "tr.a-found") == _shown(page, "article.a-found") == 0
    assert _shown(page, "tr.a-correct") > 0
