"""Whom a page of a few lines names as having said some of its words."""

import datetime

from citecheck.evidence.index import Index
from citecheck.evidence.markup import parse
from citecheck.evidence.metadata import read as declared
from citecheck.evidence.page import read

URL = "https://harbour.example/talk"


def index(body: str, language: str = "en") -> Index:
    markup = parse(f'<html lang="{language}"><body><main>{body}</main></body></html>')
    return Index(markup, read(markup, declared(markup), URL, datetime.date(2026, 5, 30)), URL)


def whose(body: str, words: str, language: str = "en") -> str | None:
    page = index(body, language)
    start = page.text.index(words)
    return page.turns.speaker(start, start + len(words))
