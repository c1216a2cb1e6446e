"""What tests share: an example audited without a file or a network."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from citecheck import citations, documents, evidence, history, pipeline
from citecheck.model import Capture, Finding, Outage, Past, Reply
from citecheck.rule import Example, Rule
from citecheck.settings import Settings, from_table
from citecheck.urls import unsafe
from citecheck.web import Request, Web

AT = datetime.datetime(2026, 5, 30, 12, 0, tzinfo=datetime.UTC)


def answered_from(pages: Mapping[str, str], request: Request) -> Reply:
    """A reply with the example's page, or the outage that replay gives for what it does not hold."""
    url, printed = request.url, pages.get(request.url, "outage: not-recorded")
    if printed.startswith("outage: "):
        return Outage(url, printed.removeprefix("outage: "), None if "not-recorded" in printed else AT)
    status, body = 200, printed
    headers: tuple[tuple[str, str], ...] = (("content-type", "text/html; charset=utf-8"),)
    if printed.startswith("HTTP/"):
        head, _, body = printed.partition("\n\n")
        first, *lines = head.splitlines()
        status = int(first.split()[1])
        pairs = (line.partition(":") for line in lines)
        headers = (*((name.strip().lower(), value.strip()) for name, _, value in pairs), *headers)
    return Capture(url, url, status, headers, body.encode(), AT, hops=(url,))


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
    refuses = partial(unsafe, allowed=settings.networks)
    gathered, _ = pipeline.gather(pipeline.group([document]), Web(partial(answered_from, example.pages), refuses))
    gathered = {
        url: evidence.judged(
            replace(
                history.judged(one, Past(example.past[url]) if url in example.past else one.past, example.today),
                mementos=example.mementos.get(url, one.mementos),
            )
        )
        for url, one in gathered.items()
    }
    dossiers = pipeline.dossiers([document], gathered, example.records)
    names = tuple(rule.name for rule in rules) + tuple(name for rule in rules for name in rule.only_beside)
    selected = from_table({**dict(example.settings), "select": list(names)}, "example") if rules else settings
    [audit] = pipeline.judge(dossiers, example.today, selected)
    return list(audit.findings)
