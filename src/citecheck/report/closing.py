"""Sections 7 to 9: notes for the editor, what could not be checked, how the report came about."""

import re
from collections.abc import Sequence

from citecheck import reasons
from citecheck.model import Finding
from citecheck.report import agreement, safe, wording
from citecheck.report.agreement import Agreement
from citecheck.report.article import WHOLE, Article
from citecheck.report.rule_pages import FAMILIES
from citecheck.report.tables import table

# What a rule would have looked at, in an editor's words; a rule that is not here is called by its name.
SUBJECTS = {
    "note-date-vs-page": "the page's date", "access-before-publication": "the page's date",
    "title-not-on-page": "the page's title", "generic-title": "the page's title",
    "author-not-on-page": "the page's author", "quote-not-found": "the quotations",
    "quote-altered": "the quotations", "quote-cut-short": "the quotations",
    "back-translated-quotes": "the quotations", "wrong-note": "whether another cited source has the words",
    "narration-as-quote": "whose words the quotations are", "figure-not-found": "the figures",
    "figure-differs": "the figures", "magnitude-slip": "the figures", "body-date-near-miss": "the dates in the text",
    **dict.fromkeys(
        ("dead-link", "failing-link", "blocked-link", "restricted-link", "unverifiable-link", "redirected-to-home",
         "soft-404", "usurped-link", "moved-link", "unreadable-page"), "the link",
    ),
    "missing-fragment": "the place on the page", "page-changed-after-access": "changes of the page since it was read",
    "content-drift": "changes of the page since it was read", "correction-notice": "notices of correction",
    "subject-not-on-page": "the page's subject", "name-not-on-page": "the names",
    "quote-other-speaker": "whose words the quotations are", "source-not-found": "other traces of the source",
    "short-url": "where the short address leads",
    **dict.fromkeys(
        ("archive-of-other-page", "archive-replacement", "bad-archive-copy", "distant-archive-copy",
         "malformed-archive-url", "no-archived-copy", "untrusted-archive"), "archived copies",
    ),
    **dict.fromkeys(("identifier-mismatch", "newer-version", "retracted-work"), "what the registry says"),
}  # fmt: skip
PAGES = {
    "offline": "no page was visited (offline)", "replay": "pages replayed from captures",
    "live": "pages from the network", "record": "pages from the network, recorded",
    "cached": "pages from the cache or the network",
}  # fmt: skip
MOST_OF_A_RULE = 5
MESSAGE_WIDTH = 300


# ---------------------------------------------------------------- section 7


def notes(article: Article) -> list[str]:
    """Section 7: the notes by family, and what speaks for the article."""
    lines = []
    for family, said in by_family(article).items():
        name = FAMILIES[family]
        if len(said) == 1:
            lines.append(f"- **{name}:** {said[0]}")
        else:
            lines += [f"- **{name}:**", *(f"  - {one}" for one in said)]
    if not lines:
        lines.append("- Nothing to note.")
    if good := evidence_for(article):
        lines.append(f"- **Good:** {'; '.join(good)}.")
    return lines


def by_family(article: Article) -> dict[str, list[str]]:
    """The notes of each family that has any, in Markdown."""
    found = article.of("note")
    told = {family: _family([finding for finding in found if finding.family == family], article) for family in FAMILIES}
    return {family: said for family, said in told.items() if said}


def _family(findings: Sequence[Finding], article: Article) -> list[str]:
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    said = []
    for rule, members in by_rule.items():
        said += [_note(finding, article) for finding in members[:MOST_OF_A_RULE]]
        if len(members) > MOST_OF_A_RULE:
            said.append(f"{len(members) - MOST_OF_A_RULE} more like it (`{rule}`).")
    return said


def _note(finding: Finding, article: Article) -> str:
    text = wording.sentence(wording.clip(wording.spelled(article.told(finding)), MESSAGE_WIDTH))
    place = _place(finding, article)
    tidy = " Safe fix." if finding.fix is not None and finding.fix.safe else ""
    if not place:
        return f"{safe.markdown(text)}{tidy}"
    stopped = text.removesuffix(".")
    return f"{safe.markdown(f'{stopped} ({place})')}.{tidy}"


def _place(finding: Finding, article: Article) -> str:
    """Where it stands, unless the message names its notes or paragraphs itself or is about the article as a whole."""
    if re.search(r"\b(notes?|paragraphs?) \d", finding.message, re.IGNORECASE):
        return ""
    where = article.where(finding).removesuffix(", no note")
    return "" if where == WHOLE else where


def evidence_for(article: Article) -> list[str]:
    """What was compared and agrees, in words; only what was really seen."""
    titles, publishers = agreement.of(article)
    said = []
    for both, name, found in (
        (True, "titles and publishers", titles if titles == publishers else Agreement()),
        (False, "titles", titles),
        (False, "publishers", publishers),
    ):
        if both != (titles == publishers):
            continue
        parts = [
            f"{verb} in {_of(some, compared, found.printed)}"
            for verb, some, compared in (
                ("agree with their addresses", found.with_address, found.compared),
                ("stand on the cited page", found.with_page, found.on_pages),
            )
            if some
        ]
        if parts:
            said.append(f"{name} {wording.listed(parts)}")
    if numbering_is_complete(article):
        said.append("numbering is complete")
    return said


def _of(some: int, compared: int, printed: int) -> str:
    if some == printed:
        return "the one note" if printed == 1 else f"all {printed} notes"
    return wording.count(some, "note") if some == compared else f"{some} of {compared} notes"


def numbering_is_complete(article: Article) -> bool:
    """Whether the notes count from 1 without a gap and the text refers to each of them."""
    printed = [citation for citation in article.document.citations if citation.label is not None]
    numbers = list(dict.fromkeys(citation.label for citation in printed))
    if len(numbers) < 2 or article.flagged("orphan-note", "note-numbering"):
        return False
    counts = numbers == [str(number) for number in range(1, len(numbers) + 1)]
    return counts and all(citation.marks for citation in printed)


# ---------------------------------------------------------------- section 8


def unchecked(article: Article) -> list[str]:
    """Section 8: a row for each thing and reason."""
    return [table(["What", "Why"], left_out(article))]


def left_out(article: Article) -> list[list[str]]:
    """What was not checked and why, in Markdown; last what the tool never decides."""
    rows = []
    for (ids, reason), subjects in _grouped(article).items():
        what = " of ".join(filter(None, (wording.listed(subjects), article.notes(ids))))
        rows.append([safe.markdown(what), safe.markdown(reasons.in_words(reason))])
    rows.append(["whether a source *supports* a sentence", "not something this tool decides; read the sources"])
    bare = sum(1 for one in article.document.paragraphs if not one.citations)
    if bare and article.document.citations:
        rows.append([f"the {wording.count(bare, 'paragraph')} without a note", "nothing to compare with"])
    return rows


def _grouped(article: Article) -> dict[tuple[tuple[str, ...], str], list[str]]:
    """What was not checked, by the citations that it is about and the reason."""
    found: dict[tuple[str, str], set[str]] = {}
    for skip in article.audit.skips:
        subject = SUBJECTS.get(skip.rule) or skip.rule.replace("-", " ")
        found.setdefault((subject, skip.reason), set()).update(skip.citations)
    grouped: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for (subject, reason), ids in found.items():
        in_order = tuple(one.id for one in article.document.citations if one.id in ids)
        grouped.setdefault((in_order, reason), []).append(subject)
    return grouped


# ---------------------------------------------------------------- section 9

ORDERS = {"dmy": "day, month, year", "mdy": "month, day, year", "ymd": "year, month, day"}
SETTLED = {
    "other-dates": "as other dates of the article show",
    "weekday": "as a weekday in the article shows",
    "language": "as is usual in its language",
    "setting": "as the settings say",
}


def about(article: Article) -> list[str]:
    """Section 9: the day, the settings, where the pages came from."""
    report = article.report
    pages = PAGES.get(report.mode, f"pages from {report.mode}")
    known = sum(1 for finding in article.audit.findings if finding.known)
    here = [one for one in report.fixed if one.path == article.document.path]
    fixed = f" Of the baseline {wording.count(len(here), 'finding')} fixed since." if here else ""
    settings = f", settings {safe.plain(report.settings_digest)}" if report.settings_digest else ""
    day = wording.spelled(report.today.isoformat())
    order = article.document.date_order
    dates = f" Dates in figures are read as {ORDERS[order.order]}, {SETTLED[order.settled_by]}." if order else ""
    said = (
        f"Run for {day} with citecheck {safe.markdown(report.version)}{settings}; {pages}. "
        f"Each rule is explained by `citecheck rules RULE`. Known and accepted findings: {known}.{fixed}{dates} "
        "Machine-readable copy: `--format json`."
    )
    return [said]
