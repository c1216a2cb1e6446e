"""Reply → evidence: one verdict on the link, what the page says of itself, and its answers to the inquiries."""

import datetime
from dataclasses import replace

from citecheck import urls
from citecheck.evidence import decoding, digest, landing, verdict, walls
from citecheck.evidence import markup as markups
from citecheck.evidence import metadata as metadatas
from citecheck.evidence.drift import judged, since_copy
from citecheck.evidence.landing import is_doubtful, same_landing, wants_sibling
from citecheck.model import Answer, Capture, Evidence, InquiryKind, Outage, Page, Reply, Source

# Verdicts after which there is no page to speak of: what came is a wall, a notice or somebody else's.
PAGELESS = ("blocked", "replaced", "unverifiable")
HTML_TYPES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml")
HALF_A_TITLE = 0.6  # of its letters: what is more alike may be the same headline, changed
PLAIN_TYPES = ("text/plain", "text/markdown")
NAMING: tuple[InquiryKind, ...] = ("title", "publisher")  # what a verdict stands on, of all that is asked
SPOKEN: tuple[InquiryKind, ...] = ("quote", "figure", "date")
LINKS_ONLY = "links-only"


def prepare() -> None:
    """Load what only the reading of a page takes, so that copies of this process share it."""
    import selectolax.lexbor  # noqa: F401  # because to load it is all that is wanted

    from citecheck.evidence import glance, page, passages  # noqa: F401  # because to load them is all that is wanted


def read(source: Source, reply: Reply, sibling: Reply | None = None) -> Evidence:
    """Judge a reply and let the page answer what the articles ask of it. Never raises for what the web holds.

    `sibling` is what the host answers to an address that nobody can have published; it is asked for where
    `wants_sibling` says so, and the reply is then read again with it.
    """
    if isinstance(reply, Outage):
        word, reason = verdict.of_outage(reply)
        return _without_page(source, Evidence(source, word, reason, checked_at=_stamp(reply.at)))
    seen = Evidence(source, "live", None, reply.status, reply.final_url, _stamp(reply.at))
    kind = _kind(reply)
    failed = verdict.of_status(reply.status, urls.host(reply.final_url))
    if kind == "pdf" and reply.body and failed is None:
        return _of_pdf(source, reply, seen)
    if kind not in ("html", "plain") or not reply.body:
        word, reason = failed or (("live", kind) if reply.body else ("unverifiable", "no-text"))
        return _without_page(source, replace(seen, verdict=word, reason=reason))
    found = _of_text(source, reply, seen, kind, failed, says_missing=landing.is_missing(sibling))
    return landing.compared(found, reply, sibling) if sibling is not None else found


def look(source: Source, reply: Reply, sibling: Reply | None = None) -> Evidence:
    """Judge a reply without searching the page: the verdict of `read`, no facts, no answers.

    A page is read only where its head and its length leave a doubt whether it is the cited one.
    """
    bare = replace(source, inquiries=tuple(one for one in source.inquiries if one.own and one.kind in NAMING))
    if isinstance(reply, Capture) and sibling is None and _is_plain(bare, reply):
        found = Evidence(source, "live", None, reply.status, reply.final_url, _stamp(reply.at))
    else:
        found = replace(read(bare, reply, sibling), source=source, page=None, digest=None)
    return _without_page(source, replace(found, reason=found.reason or LINKS_ONLY))


def _is_plain(source: Source, capture: Capture) -> bool:
    from citecheck.evidence import glance

    kind = _kind(capture)
    if kind == "pdf" and capture.body:
        return verdict.of_status(capture.status, urls.host(capture.final_url)) is None
    return kind == "html" and glance.is_plain(source, capture)


def _of_text(
    source: Source, capture: Capture, seen: Evidence, kind: str, failed: verdict.Judged | None, *, says_missing: bool
) -> Evidence:
    from citecheck.evidence import page as pages
    from citecheck.evidence import passages

    text = decoding.decode(capture.body, capture.header("content-type"))
    markup = markups.parse(text) if kind == "html" else markups.plain(text)
    metadata = metadatas.read(markup)
    if failed is not None:
        word, reason = ("blocked", "bot-wall") if walls.vendor(capture, markup, metadata) else failed
        return _without_page(source, replace(seen, verdict=word, reason=reason))
    page = pages.read(markup, metadata, capture.final_url, capture.at.date())
    if capture.truncated or markup.is_cut:
        page = replace(page, limited=page.limited or "truncated")
    answers = passages.answer(source, markup, page)
    told = _is_titled(answers), _is_published(answers), _is_spoken_of(answers)
    (word, reason), signs = verdict.of_page(verdict.Seen(source, capture, markup, metadata, page, *told, says_missing))
    seen = replace(seen, verdict=word, reason=reason, signs=signs)
    if word in PAGELESS:
        return _without_page(source, seen)
    return replace(seen, page=page, answers=answers, digest=digest.of(markup, answers))


def _of_pdf(source: Source, capture: Capture, seen: Evidence) -> Evidence:
    """A cited PDF is a source like any other: its text answers, its metadata gives title and date."""
    from citecheck.evidence import page as pages
    from citecheck.evidence import passages, pdf

    read = pdf.read(capture.body, is_cut=capture.truncated)
    if read is None:
        return _without_page(source, replace(seen, reason="pdf"))
    markup = markups.plain(read.text)
    page = pages.of_document(markup, read, capture.final_url, capture.at.date())
    if page.limited == "no-text":
        return _without_page(source, replace(seen, reason="no-text"))
    answers = passages.answer(source, markup, page)
    return replace(seen, page=page, answers=answers, digest=digest.of(markup, answers))


def _is_published(answers: tuple[Answer, ...]) -> bool | None:
    """Whether a cited publisher is the page's; None where none is cited or where it cannot be told."""
    told = [one.verdict for one in answers if one.inquiry.kind == "publisher" and one.inquiry.own]
    return "found" in told if any(one != "not-checked" for one in told) else None


def _is_titled(answers: tuple[Answer, ...]) -> bool | None:
    """Whether a cited title is on the page; None where none is cited, or where it is there in part."""
    titles = [one for one in answers if one.inquiry.kind == "title" and one.inquiry.own]
    if any(one.verdict == "found" for one in titles):
        return True
    is_absent = all(one.verdict != "not-checked" and one.likeness < HALF_A_TITLE for one in titles)
    return False if titles and is_absent else None


def _is_spoken_of(answers: tuple[Answer, ...]) -> bool | None:
    """Whether a quotation, or every figure and date, is on the page; None where none could be looked for."""
    from citecheck.evidence.counted import UNSURE

    own = (one for one in answers if one.inquiry.own and one.inquiry.kind in SPOKEN)
    asked = [one for one in own if one.verdict != "not-checked" or one.reason in UNSURE]
    if any(one.inquiry.kind == "quote" and one.verdict != "not-found" for one in asked):
        return True
    return all(one.verdict.startswith("found") for one in asked) if asked else None


def _without_page(source: Source, evidence: Evidence) -> Evidence:
    """The evidence with an answer to every own inquiry that says why nothing was checked."""
    reason = evidence.reason or evidence.verdict
    answers = tuple(Answer(one, source.url, "not-checked", reason=reason) for one in source.inquiries if one.own)
    return replace(evidence, answers=answers)


def _kind(capture: Capture) -> str:
    """What sort of file came: "html", "plain", or the reason why it is not read."""
    declared = capture.header("content-type").split(";")[0].strip().lower()
    head = capture.body[:1024].lstrip()
    if head.startswith(b"%PDF") or declared == "application/pdf":
        return "pdf"
    if declared in HTML_TYPES:
        return "html"
    looks_like_markup = head[:1] == b"<" and b"<html" in capture.body[:4096].lower()
    if declared in PLAIN_TYPES:
        return "html" if looks_like_markup else "plain"
    if declared:
        return "not-text"
    return "html" if head[:1] == b"<" else ("not-text" if b"\0" in head else "plain")


def _stamp(at: datetime.datetime | None) -> str | None:
    return at.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if at else None


__all__ = [
    "HALF_A_TITLE",
    "Page",
    "is_doubtful",
    "judged",
    "look",
    "prepare",
    "read",
    "same_landing",
    "since_copy",
    "wants_sibling",
]
