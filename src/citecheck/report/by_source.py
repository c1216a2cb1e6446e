"""Section 5: each source with its dates, its link, its title and a note that is ready to paste."""

from collections.abc import Iterator

from citecheck import dates, reasons, urls
from citecheck.dates import Date, Reading
from citecheck.model import GOOD, Citation, Evidence
from citecheck.report import agreement, archived, safe, standing, wording
from citecheck.report.article import Article, Cited
from citecheck.report.tables import table

# An article with more sources than this gets one table of those on which there is nothing to say.
MOST_IN_FULL = 25
MOST_TO_PASTE = 3
TEXT_WIDTH = 300

# Where a page says when it was published.
RUNGS = {"url": "address", "json-ld": "page's own data", "meta": "page's own data", "time": "page", "byline": "page",
         "image": "address of its picture"}  # fmt: skip


def section(article: Article) -> list[str]:
    """A heading and a table for each source; sources without any finding come as one table where there are many."""
    sources = article.sources
    if not sources:
        return ["The article cites no source."]
    full, short = parted(article)
    lines: list[str] = []
    for source in full:
        lines += [*_source(article, source), ""]
    if short:
        lines += ["### Sources on which there is no question" if full else "### All sources", ""]
        rows = [row(article, source) for source in short]
        lines += [table(["Note", "Source", "Published", "Link"], rows, ("right",))]
    return lines[:-1] if lines[-1] == "" else lines


def parted(article: Article) -> tuple[list[Cited], list[Cited]]:
    """The sources that are told in full, and those that have one row: without a question, where there are many."""
    sources = article.sources
    if len(sources) <= MOST_IN_FULL:
        return list(sources), []
    concerned = {identity for finding in article.asked for identity in finding.citations}
    full = [source for source in sources if not concerned.isdisjoint(source.ids)]
    return full, [source for source in sources if concerned.isdisjoint(source.ids)]


def address(address: str, evidence: Evidence | None) -> str:
    """A link; as code where another page stands there now; not at all where it may carry a secret or lead inside."""
    if (reason := urls.unsafe(address)) is not None:
        return f"An address at {safe.code(urls.host(address) or '?')} ({safe.markdown(reason)}); it is not shown."
    is_replaced = evidence is not None and evidence.verdict == "replaced"
    return safe.code(address) if is_replaced else safe.url(address)


def row(article: Article, source: Cited) -> list[str]:
    """Notes, name, day of publication and link, in Markdown."""
    published, _ = publication(source)
    return [
        safe.markdown(wording.numbers(article.document, source.ids)),
        safe.markdown(wording.clip(source.name, 80)),
        wording.day(published) if published else "",
        _link(source.evidence) if source.evidence else "no address",
    ]


def _source(article: Article, source: Cited) -> Iterator[str]:
    where = article.notes(source.ids)
    yield f"### {safe.markdown(wording.clip(source.name, 80))}: {safe.markdown(where)}"
    yield ""
    title = next((citation.title.text for citation in source.citations if citation.title is not None), None)
    if title:
        yield safe.markdown(wording.quoted(wording.clip(title, TEXT_WIDTH)))
    if source.address is not None:
        yield address(source.address, source.evidence)
    yield ""
    yield table(["", ""], [[name, said] for name, said in told(article, source)])


def told(article: Article, source: Cited) -> list[tuple[str, str]]:
    """What is known of a source: the name of each thing, and what there is to say of it, in Markdown."""
    rows = [
        ("Published", _published_row(source)),
        ("Accessed, as printed", _accessed(article, source)),
        ("Link", _link(source.evidence) if source.evidence else "no address"),
        ("Title and publisher", _agreement(article, source)),
        *standing.rows(article, source),
        archived.row(source.evidence),
        ("Ready to paste", _to_paste(article, source)),
    ]
    return [(name, said) for name, said in rows if said]


# ---------------------------------------------------------------- dates


def publication(source: Cited) -> tuple[Reading | None, list[str]]:
    """When the source was published, and who says so."""
    page = source.evidence.page if source.evidence else None
    in_address = dates.in_path(_original(source.address)) if source.address else None
    if page is None or page.published is None:
        return in_address, ["address"] if in_address else []
    known = page.published
    says = [RUNGS.get(witness.rung, witness.rung) for witness in known.witnesses if witness.reading == known.reading]
    return known.reading, list(dict.fromkeys(says))


def _original(address: str) -> str:
    kept = urls.archived(address)
    return kept[0] if kept else address


def _published_row(source: Cited) -> str:
    reading, says = publication(source)
    if reading is None:
        printed = next((one.published for one in source.citations if one.published is not None), None)
        return f"{safe.markdown(printed.raw)} (as printed in the note)" if printed else ""
    if not says:
        return wording.day(reading)
    first, *others = says
    agreeing = f"; {wording.listed(others)} {'agrees' if len(others) == 1 else 'agree'}" if others else ""
    return f"{wording.day(reading)} ({first}{agreeing})"


def _accessed(article: Article, source: Cited) -> str:
    printed: dict[str, tuple[Date, list[Citation]]] = {}
    for citation in source.citations:
        if citation.accessed is not None:
            printed.setdefault(citation.accessed.raw, (citation.accessed, []))[1].append(citation)
    published, _ = publication(source)
    said = []
    for date, citations in printed.values():
        about = f" ({article.notes(one.id for one in citations)})" if len(printed) > 1 else ""
        said.append(safe.markdown(f"{_distance(date, published)}{about}"))
    return "; ".join(said)


def _distance(date: Date, published: Reading | None) -> str:
    """9 March 2023: 364 days before publication. Both readings where there are two."""
    if not date.readings:
        return f"{date.raw}: not a date that can be read"
    if len(date.readings) == 1:
        reading = date.readings[0]
        days = _days(reading, published)
        return f"{wording.day(reading)}: {days}" if days else wording.day(reading)
    if published is None or not published.day:
        return f"{date.raw} ({wording.listed([wording.day(one) for one in date.readings], 'or')})"
    read = [", ".join(filter(None, (wording.day(one), _days(one, published)))) for one in date.readings]
    return f"{date.raw}: as {'; as '.join(read)}"


def _days(reading: Reading, published: Reading | None) -> str:
    if published is None or not published.day or not reading.day:
        return ""
    days = (reading.first() - published.first()).days
    if days == 0:
        return "the day of publication"
    return f"{wording.count(abs(days), 'day')} {'after' if days > 0 else 'before'} publication"


# ---------------------------------------------------------------- link, title, note


def _earlier(evidence: Evidence) -> str:
    """Since when it fails, and when it was last seen well: what earlier runs tell of a source that is not well now."""
    past = evidence.past
    if past is None or evidence.verdict in GOOD:
        return ""
    streak, seen = past.streak, past.last_good
    said = f"; failing since {wording.spelled(streak.since.isoformat())}" if streak and streak.days > 1 else ""
    return said + (f"; last seen well {wording.spelled(seen.last.isoformat())}" if seen else "")


def _link(evidence: Evidence) -> str:
    said = wording.VERDICTS[evidence.verdict]
    if evidence.reason == "offline":
        return f"{said} in this run"
    if evidence.reason and evidence.verdict not in ("live", "changed"):
        said += f": {reasons.in_words(evidence.reason)}"
    if evidence.verdict == "moved" and evidence.final_url:
        said += f", now {evidence.final_url}"
    if evidence.checked_at and evidence.verdict != "unchecked":
        said += f", seen {wording.spelled(evidence.checked_at[:10])}"
    said += _earlier(evidence)
    return safe.markdown(said)


def _agreement(article: Article, source: Cited) -> str:
    """What speaks for the note: agrees with the address, with the page; or what the page says instead."""
    page = source.evidence.page if source.evidence else None
    ids = set(source.ids)
    if page is not None and page.title and ids & article.flagged("title-not-on-page", "generic-title"):
        return safe.markdown(f"the page's title is {wording.quoted(wording.clip(page.title, TEXT_WIDTH))}")
    doubted = ids & article.flagged("title-vs-url", "publisher-vs-host")
    if doubted:
        return safe.markdown(f"not the address's ({article.notes(doubted)})")
    title = any(agreement.title_fits(one) for one in source.citations)
    publisher = any(agreement.publisher_fits(one) for one in source.citations)
    found = [
        answer.inquiry.kind
        for answer in (source.evidence.answers if source.evidence else ())
        if answer.inquiry.document == article.document.path and answer.verdict in ("found", "found-with-differences")
    ]
    told: dict[str, list[str]] = {}
    for name, with_address in (("title", title), ("publisher", publisher)):
        witnesses = [said for said, fits in (("the address", with_address), ("the page", name in found)) if fits]
        if witnesses:
            told.setdefault(wording.listed(witnesses), []).append(name)
    return "; ".join(
        f"{wording.listed(names)} {'agrees' if len(names) == 1 else 'agree'} with {witnesses}"
        for witnesses, names in told.items()
    )


def _to_paste(article: Article, source: Cited) -> str:
    """The notes as they would be printed with every proposed correction, each wording once."""
    if source.address is not None and urls.unsafe(source.address) is not None:
        return ""
    notes = (citation for citation in source.citations if citation.kind != "link" and citation.refers_to is None)
    texts = dict.fromkeys(" ".join(article.corrected(citation).split()) for citation in notes)
    return "; ".join(safe.code(text) for text in list(texts)[:MOST_TO_PASTE])
