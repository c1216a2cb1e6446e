"""What an editor reads first: the verdict, what to do, and the article at a glance."""

from collections import Counter

from citecheck.model import Evidence, Finding
from citecheck.report import agreement, archived, comparing, safe, wording
from citecheck.report.agreement import Agreement
from citecheck.report.article import Article, Cited
from citecheck.report.comparing import Compared
from citecheck.report.tables import table

MOST_STEPS, STEP_WIDTH = 5, 200
MOST_SOURCES_NAMED = 5

# What the rules about access dates say of a note, the gravest first.
ACCESS_DATES = (
    ("earlier than the source", ("access-before-publication", "repeated-date-slip")),
    ("earlier than what the text tells", ("access-before-event",)),
    ("out of range", ("access-out-of-range",)),
    ("later than the article", ("access-after-article",)),
    ("no possible day", ("impossible-date",)),
    ("unreadable", ("unreadable-date",)),
)


def verdict(article: Article) -> str:
    """Not ready. / Ready with questions. / Nothing to correct., with the counts that made it."""
    corrections, questions = article.of("correct"), article.of("query")
    counted = []
    if corrections:
        counted.append(f"{wording.count(len(corrections), 'correction')} to confirm{_numbers(corrections)}")
    if questions:
        further = "further question" if corrections else "question"
        counted.append(f"{wording.count(len(questions), further)}{_numbers(questions)}")
    if article.tidy_ups:
        counted.append(wording.count(len(article.tidy_ups), "tidy-up"))
    if corrections:
        word = "Not ready."
    elif questions:
        word = "Ready with questions."
    else:
        word = "Nothing to correct."
        notes = len(article.of("note")) - len(article.tidy_ups)
        if notes > 0:
            counted.append(f"{wording.count(notes, 'note')} for the editor (section 7)")
    return f"{word} {', '.join(counted)}." if counted else word


def _numbers(findings: tuple[Finding, ...]) -> str:
    """(AQ1), (AQ2–AQ9)."""
    numbers = [finding.query for finding in findings if finding.query]
    if not numbers:
        return ""
    return f" ({wording.listed(numbers)})" if len(numbers) < 3 else f" ({numbers[0]}–{numbers[-1]})"


def summary(article: Article, items: list[Compared]) -> list[str]:
    """The verdict line and at most three sentences on what it rests on."""
    lines = [f"**{verdict(article)}**"]
    for finding in article.of("correct")[:2]:
        lines.append(_sentence(finding))
    quotes = [one for one in items if one.kind == "quote"]
    other = sum(1 for one in quotes if one.result not in comparing.QUIET)
    if other:
        verb = "does" if other == 1 else "do"
        lines.append(
            f"{other} of {wording.count(len(quotes), 'quotation')} {verb} not stand in the cited source as printed."
        )
    return lines


def _sentence(finding: Finding) -> str:
    return safe.markdown(wording.sentence(wording.clip(wording.spelled(finding.message), STEP_WIDTH)))


# ---------------------------------------------------------------- section 1


def first_steps(article: Article) -> list[str]:
    """Section 1: the corrections, then the first questions, as they are numbered; one line each."""
    steps = [_confirm(article, finding) for finding in article.of("correct")]
    steps += [f"Ask {finding.query}: {safe.markdown(_said(article, finding))}" for finding in article.of("query")]
    left = len(steps) - MOST_STEPS
    steps = [
        step if step.endswith(("…", "?", "!")) else f"{step}." for step in (steps[:MOST_STEPS] if left > 1 else steps)
    ]
    if left > 1:
        steps.append(f"Then the other {wording.count(left, 'question')} of section 4.")
    if article.tidy_ups:
        notes = wording.count(len(article.tidy_ups), "tidy-up")
        steps.append(f"Make the {notes} of section 7; no meaning changes by it.")
    if not steps:
        return ["There is nothing that must be done."]
    return [f"{number}. {step}" for number, step in enumerate(steps, 1)]


def _said(article: Article, finding: Finding) -> str:
    text = wording.clip(wording.spelled(article.told(finding)), STEP_WIDTH).rstrip(".")
    return text[:1].upper() + text[1:]


def _confirm(article: Article, finding: Finding) -> str:
    form = wording.proposed(finding)
    if form is None:
        where = "" if "note" in finding.message else article.where(finding)
        about = ", ".join(filter(None, (where, finding.query)))
        return safe.markdown(f"{_said(article, finding)} ({about})" if about else _said(article, finding))
    number = f" ({finding.query})" if finding.query else ""
    notes = len(finding.citations)
    settles = f". One answer settles all {notes} notes" if notes > 1 else ""
    kind = "new access date" if "access" in finding.rule else "correction"
    return f"Confirm the {kind}{number}: {safe.markdown(finding.found or '')} → {safe.markdown(form)}{settles}"


# ---------------------------------------------------------------- section 2


def header(article: Article) -> str:
    """When and what was checked, in Markdown: a report says how things stood on its day."""
    report = article.report
    online = [source.evidence for source in article.sources if source.evidence is not None]
    parts = [
        f"Checked {wording.spelled(report.today.isoformat())}",
        safe.code(article.document.path),
        f"{wording.citations(article.document.citations)}, {wording.count(len(article.sources), 'source')}",
    ]
    if report.mode == "offline":
        parts.append("no page read (offline)")
    else:
        read = sum(1 for one in online if one.page is not None)
        blocked = sum(1 for one in online if one.verdict == "blocked")
        parts.append(f"{wording.count(read, 'page')} read, {blocked} blocked")
    return " · ".join([*parts, f"citecheck {safe.markdown(report.version)}"])


def glance(article: Article, items: list[Compared]) -> list[str]:
    """Section 2: the article in numbers."""
    return [table(["", ""], [[name, said] for name, said in in_numbers(article, items)])]


def in_numbers(article: Article, items: list[Compared]) -> list[tuple[str, str]]:
    """What is counted and how much of it, in Markdown; a row only where there is something to count."""
    titles, publishers = agreement.of(article)
    rows = [
        ("Notes and sources", _notes_and_sources(article)),
        ("Access dates", _access_dates(article)),
        ("Links", _links(article)),
        ("Titles and publishers", _agreement(titles, publishers)),
        ("Archived copies near the access date", archived.share(_visited(article))),
        ("Quotations under a note", _compared(items, "quote")),
        ("Figures under a note", _compared(items, "figure")),
        ("Paragraphs without a note", _without_note(article)),
        ("Not checked", _not_checked(article)),
    ]
    return [(name, said) for name, said in rows if said]


def _notes_and_sources(article: Article) -> str:
    sources = article.sources
    if not sources:
        return "no note and no link"
    total = len(article.document.citations)
    ranked = sorted(_by_name(sources).items(), key=lambda item: -item[1])
    named = [f"{safe.markdown(wording.clip(name, 60))} {number}" for name, number in ranked[:MOST_SOURCES_NAMED]]
    if len(ranked) > 1 or total > 1:
        named[0] += f" ({wording.share(ranked[0][1], total)})"
    if len(ranked) > MOST_SOURCES_NAMED:
        left = len(ranked) - MOST_SOURCES_NAMED
        named.append(wording.count(left, "other"))
    cited = wording.citations(article.document.citations)
    return f"{cited}, {wording.count(len(sources), 'source')}: {', '.join(named)}"


def _by_name(sources: tuple[Cited, ...]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for source in sources:
        counted[source.name] += len(source.citations)
    return counted


def _access_dates(article: Article) -> str:
    dated = [citation.id for citation in article.document.citations if citation.accessed is not None]
    if not dated:
        return "none is printed" if article.document.citations else ""
    parts, told = [], set[str]()
    for said, rules in ACCESS_DATES:
        about = article.flagged(*rules) - told
        number = sum(1 for identity in dated if identity in about)
        told |= about
        if number:
            parts.append(f"**{number} of {len(dated)} {said}**")
    quiet = sum(1 for identity in dated if identity not in told)
    if quiet:
        parts.append(f"{quiet} of {len(dated)} without objection")
    return ", ".join(parts)


def _visited(article: Article) -> tuple[Evidence, ...]:
    return tuple(source.evidence for source in article.sources if source.evidence is not None)


def _links(article: Article) -> str:
    online = _visited(article)
    if not online:
        return ""
    verdicts = Counter(wording.VERDICTS[evidence.verdict] for evidence in online)
    return ", ".join(f"{number} of {len(online)} {said}" for said, number in verdicts.most_common())


def _agreement(titles: Agreement, publishers: Agreement) -> str:
    """7 of 7 agree with the address, 3 of 3 with the page; each by itself where the counts differ."""
    parts: list[str] = []
    for where, counts in (
        ("the address", [(one.with_address, one.compared) for one in (titles, publishers)]),
        ("the page", [(one.with_page, one.on_pages) for one in (titles, publishers)]),
    ):
        agree = "" if parts else "agree "
        if counts[0] == counts[1] and counts[0][1]:
            parts.append(f"{counts[0][0]} of {counts[0][1]} {agree}with {where}")
            continue
        told = [
            f"{name} {some} of {compared}"
            for name, (some, compared) in zip(("titles", "publishers"), counts, strict=True)
            if compared
        ]
        if told:
            parts.append(f"{wording.listed(told)} {agree}with {where}")
    return "; ".join(parts)


def _compared(items: list[Compared], kind: str) -> str:
    return comparing.counted(items, kind) if any(one.kind == kind for one in items) else ""


def _without_note(article: Article) -> str:
    paragraphs = article.document.paragraphs
    bare = [one for one in paragraphs if not one.citations]
    if not paragraphs:
        return ""
    if not bare:
        return f"0 of {len(paragraphs)}"
    share = wording.share(sum(one.words for one in bare), sum(one.words for one in paragraphs))
    numbers = {one.number for one in bare}
    stating = {
        number
        for finding in article.open
        if finding.rule == "uncited-claim"
        for number in article.paragraphs(finding)
        if number in numbers
    }
    said = f"{len(bare)} of {len(paragraphs)} ({share} of the words)"
    return said + (f"; {len(stating)} of them {'states' if len(stating) == 1 else 'state'} facts" if stating else "")


def _not_checked(article: Article) -> str:
    rules = {skip.rule for skip in article.audit.skips}
    return f"{wording.count(len(rules), 'check')}; see section 8" if rules else ""
