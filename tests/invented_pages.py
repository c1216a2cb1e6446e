"""Invented pages of invented outlets, and what is asked of them."""

import datetime
import html
import json
from collections.abc import Sequence

from citecheck import dates, evidence, figures
from citecheck.model import Answer, Capture, Evidence, Inquiry, InquiryKind, Source

ADDRESS = "https://gazette.example/harbour/ferry-fares-rise"
AT = datetime.datetime(2026, 5, 1, 9, 30, tzinfo=datetime.UTC)


def article(
    *paragraphs: str, title: str = "Ferry fares rise for the islands", head: str = "", language: str = "en",
    site: str = "The Gazette", before: str = "", after: str = "",
) -> str:  # fmt: skip
    """An article page with a headline; paragraphs may hold markup."""
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{title} | {site}</title>{head}</head><body>'
        f"<nav><a href=/>Home</a> <a href=/w>World</a></nav><article><h1>{title}</h1>{before}{body}</article>{after}"
        f"<footer>Contact {site}</footer></body></html>"
    )


def linked(**fields: object) -> str:
    """A JSON-LD script."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def meta(**fields: str) -> str:
    """Meta tags; a double underscore stands for the colon of a property."""
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{html.escape(value)}">' for name, value in fields.items()
    )


def capture(
    body: str | bytes, *, address: str = ADDRESS, status: int = 200, asked: str | None = None, permanent: bool = False,
    headers: Sequence[tuple[str, str]] = (("content-type", "text/html; charset=utf-8"),),
) -> Capture:  # fmt: skip
    """A reply with that body."""
    raw = body.encode() if isinstance(body, str) else body
    return Capture(asked or address, address, status, tuple(headers), raw, AT, (asked or address,), permanent=permanent)


def ask(kind: InquiryKind, asked: str, *, own: bool = True, context: str = "", language: str = "en") -> Inquiry:
    """An inquiry of an article, with its figure or date read from the text."""
    figure = figures.find(asked, language)[0] if kind == "figure" else None
    date = dates.find(asked, language=language)[0] if kind == "date" else None
    return Inquiry(kind, asked, "article.txt", ("1",), 0, 0, own, context=context, figure=figure, date=date)


def seen(reply: Capture, *inquiries: Inquiry) -> Evidence:
    """The evidence of a visit that answers with `reply`."""
    return evidence.read(Source(reply.url, "gazette.example", ("article.txt",), inquiries), reply)


def told(page: str, kind: InquiryKind, asked: str, **more: object) -> Answer:
    """What an article page answers to one inquiry."""
    [answer] = seen(capture(page), ask(kind, asked, **more)).answers  # type: ignore[arg-type]  # because keywords pass through
    return answer
