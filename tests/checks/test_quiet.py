"""Clean articles of many kinds: nothing in them is to be corrected, and nothing is to be asked."""

import datetime
from pathlib import Path

import pytest

from citecheck import checks
from citecheck.rule import Example
from support import findings_of

ARTICLES = sorted((Path(__file__).parent / "quiet").iterdir())
FORMATS = {".txt": "text", ".md": "markdown", ".html": "html"}
PUBLISHED = {
    "german-with-markdown-notes": datetime.date(2024, 3, 12),
    "french-page-with-linked-notes": datetime.date(2024, 3, 12),
    "plans": datetime.date(2021, 3, 15),
}
FAMILIES = ("date", "structure", "sourcing", "quote")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_clean_article_gives_nothing_to_correct_or_to_ask(path: Path) -> None:
    article = Example(
        path.read_text(encoding="utf-8"), input_format=FORMATS[path.suffix], published=PUBLISHED.get(path.stem)
    )
    rules = tuple(rule for rule in checks.rules() if rule.family in FAMILIES and rule.needs == "text")
    found = [one for one in findings_of(article, *rules) if one.severity != "note"]
    assert not found, [(one.rule, one.message) for one in found]
