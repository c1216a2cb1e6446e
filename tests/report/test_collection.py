"""What a report says of a collection, and the pages beside it."""

from dataclasses import replace

import made_report as builder
from citecheck import report as reports
from citecheck.model import Audit, Finding, Place, Report
from citecheck.report import collection


def audits(number: int) -> tuple[Audit, ...]:
    place = Place(builder.location("a gift"), "2")
    asked = Finding("wide-note", "structure", "query", "likely", "a question", (place,), "d" * 64, query="AQ1")
    return tuple(
        builder.audit(builder.document(path=f"a/{at}.txt", title=f"Article {at}"), (asked,) if at % 7 == 3 else ())
        for at in range(number)
    )


def report(number: int) -> Report:
    several = [replace(one, source=replace(one.source, cited_by=("a/1.txt", "a/2.txt"))) for one in builder.evidence()]
    several[0] = replace(several[0], verdict="dead")
    return builder.report(*audits(number), sources=tuple(several))


def pages(found: Report, name: str, index: str) -> tuple[str, dict[str, str]]:
    head = reports.bare(found)
    standings = [one.beside(index) for one in reports.standings(found)]
    parts = [reports.part(name, one, head, at) for one, at in zip(found.audits, standings, strict=True)]
    text = "".join(reports.whole(found, name, parts, index=index))
    return text, dict(reports.pages(found, name, parts, index))


def test_a_small_collection_has_no_pages_beside_it() -> None:
    assert reports.beside(report(50), "markdown", "out/all.md") == ""
    assert reports.beside(report(51), "markdown", "out/all.md") == "all.md"
    assert reports.beside(report(51), "json", "out/all.json") == ""


def test_every_article_of_a_large_collection_has_a_page_to_which_the_index_leads() -> None:
    for name, suffix in (("markdown", ".md"), ("html", ".html")):
        text, beside = pages(report(700), name, f"all{suffix}")
        articles = [one for one in beside if not one.startswith("all/articles-")]
        lists = "".join(page for one, page in beside.items() if one.startswith("all/articles-"))
        assert len(articles) == 700
        assert all(f"{one}" in text or one.removeprefix("all/") in lists for one in articles)
        assert all(one.endswith(suffix) for one in beside)
        assert all(f"../all{suffix}" in page for page in beside.values())
        assert len(text) < 120_000
        page = beside[f"all/{collection.page('a/3.txt', suffix)}"]
        assert "Article 3" in page
        assert "Article 10" not in page


def test_the_index_of_a_large_collection_says_what_the_articles_have_in_common() -> None:
    text, _ = pages(report(70), "markdown", "all.md")
    lines = text.splitlines()
    assert lines[0] == "# Source check: 70 articles"
    assert lines[2].startswith("**10 ready with questions and 60 nothing to correct.**")
    assert "| `wide-note` | question | 10 | 10 |" in lines
    assert "## Failing sources that several articles share" in lines
    assert sum(line.startswith("| [Article") for line in lines) == 70


def test_without_a_file_the_worst_follow_in_full() -> None:
    text = reports.render(report(70), "markdown")
    assert text.count("# Source check: Article") == 50
    assert "](" not in text.split("# Source check: Article")[0]


def test_names_of_pages_are_plain_and_tell_articles_apart() -> None:
    names = [collection.page(one, ".md") for one in ("a/b.txt", "a-b.txt", "../../x", "https://x.example/ü?a=1", "-")]
    assert len(set(names)) == len(names)
    assert all(name.isascii() and "/" not in name and not name.startswith((".", "-")) for name in names)
