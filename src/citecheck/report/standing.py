"""How a source stands: its text since it was read, what a registry knows of the work, who speaks in it. In Markdown."""

from citecheck.model import DriftKind, Evidence, NoticeKind, Record
from citecheck.report import safe, wording
from citecheck.report.article import Article, Cited

MOST_SPEAKERS = 5
QUOTE_WIDTH = 60
DRIFTS: dict[DriftKind, str] = {
    "same": "as it was on {day}", "edited": "edited since {day}", "cut": "much shorter than on {day}",
    "passage-changed": "a cited passage is no longer as it was on {day}", "other-page": "another text than on {day}",
}  # fmt: skip
NOTICES: dict[NoticeKind, str] = {
    "retraction": "retracted", "concern": "under an expression of concern", "correction": "corrected",
}  # fmt: skip


def rows(article: Article, source: Cited) -> list[tuple[str, str]]:
    """The name of each thing and what there is to say of it; empty where nothing is known."""
    return [
        ("Text", _text(source.evidence)),
        ("Registry", _registry(article, source)),
        ("Who speaks", _speakers(article, source)),
    ]


def _text(evidence: Evidence | None) -> str:
    """How today's text stands to the archived copy near the day of access, or else to an earlier visit's."""
    drift = evidence.drift if evidence is not None else None
    if drift is None:
        return ""
    said = DRIFTS[drift.kind].format(day=wording.spelled(drift.since.isoformat()))
    against = "archived copy" if drift.against == "copy" else "an earlier run"
    # Of an earlier visit only marks are kept, not what the page said.
    passage = next((one.passage for one in drift.lost if one.passage), None) if drift.against == "copy" else None
    shown = f"; it read {wording.quoted(wording.clip(passage, 200))}" if passage else ""
    return safe.markdown(f"{said} ({against}){shown}")


def _registry(article: Article, source: Cited) -> str:
    records = [article.audit.dossier.case(identity).record for identity in source.ids]
    told = dict.fromkeys(_record(one) for one in records if one is not None)
    return "; ".join(one for one in told if one)


def _record(record: Record) -> str:
    if record.reason is not None:
        unknown = record.reason == "no-record"
        return safe.markdown(f"{record.registry} {'knows no such identifier' if unknown else 'did not answer'}")
    by = wording.listed(list(record.authors[:3])) + (" and others" if len(record.authors) > 3 else "")
    work = [by, wording.quoted(wording.clip(record.title, 160)) if record.title else "", str(record.year or "")]
    said = f"{record.registry}: {', '.join(filter(None, work))}"
    for notice in record.notices:
        said += f"; {NOTICES[notice.kind]}" + (f" {wording.spelled(notice.at)}" if notice.at else "")
    if record.newer is not None:
        later = "published as" if record.newer_kind == "published" else "newer version"
        said += f"; {later} {record.newer.partition(':')[2]}"
    return safe.markdown(said)


def _speakers(article: Article, source: Cited) -> str:
    """Whom the source names by the words that the article quotes from it."""
    told: dict[str, list[str]] = {}
    for answer in source.evidence.answers if source.evidence is not None else ():
        asked = answer.inquiry
        is_here = asked.document == article.document.path and not set(asked.citations).isdisjoint(source.ids)
        if answer.speaker is not None and is_here and answer.verdict in ("found", "found-with-differences"):
            told.setdefault(answer.speaker, []).append(wording.quoted(wording.clip(asked.asked, QUOTE_WIDTH)))
    said = [f"{name}: {wording.listed(quotes)}" for name, quotes in list(told.items())[:MOST_SPEAKERS]]
    return safe.markdown("; ".join(said))
