"""What tests share: an example audited without a file or a network."""

import datetime

from citecheck import citations, documents, evidence, pipeline
from citecheck.model import Capture, Finding, Outage, Reply
from citecheck.rule import Example, Rule
from citecheck.settings import Settings, from_table

AT = datetime.datetime(2026, 5, 30, 12, 0, tzinfo=datetime.UTC)


def answered_from(pages: dict[str, str], url: str) -> Reply:
    """A reply of 200 with the example's page, or the outage that replay gives for what it does not hold."""
    if url not in pages:
        return Outage(url, "not-recorded")
    headers = (("content-type", "text/html; charset=utf-8"),)
    return Capture(url, url, 200, headers, pages[url].encode(), AT, hops=(url,))


def settings_of(example: Example) -> Settings:
    table = dict(example.settings)
    if example.published is not None:
        table["published"] = example.published
    return from_table(table, "example")


def findings_of(example: Example, *rules: Rule) -> list[Finding]:
    """All findings of the example by the named rules, and by those beside which they stand."""
    settings = settings_of(example)
    read = documents.read("example", example.article.encode(), example.input_format)
    document = citations.read(read, settings)
    gathered = pipeline.gather(
        pipeline.group([document]),
        lambda source: evidence.read(source, answered_from(dict(example.pages), source.url)),
    )
    dossiers = pipeline.dossiers([document], gathered)
    names = tuple(rule.name for rule in rules) + tuple(name for rule in rules for name in rule.only_beside)
    selected = from_table({**dict(example.settings), "select": list(names)}, "example") if rules else settings
    [audit] = pipeline.judge(dossiers, example.today, selected)
    return list(audit.findings)
