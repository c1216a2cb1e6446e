"""How a citation is printed with its archived copy, in every format and language; one finding for one lost link."""

import datetime
from dataclasses import replace

import pytest

from citecheck import citations, documents, urls
from citecheck.checks import copies
from citecheck.checks.archive.archive_replacement import COPY, FARES, GONE, HELD, NOTE
from citecheck.checks.archive.no_archived_copy import NONE, at_risk
from citecheck.model import Document, Evidence, Finding, Fix, Memento, Source
from citecheck.rule import Example
from citecheck.settings import Settings
from support import findings_of

BEST = Memento(COPY, datetime.datetime(2024, 3, 8, 10, 15, tzinfo=datetime.UTC), "https://web.archive.org/web/", "good")
FAILING = Evidence(Source(FARES, "gazette.example", ()), "failing", "http-404")
TITLE = "“Fares Rise”, The Gazette, "

ARTICLES = {
    "text": f"Fares rose.[1]\n\n[1] {TITLE}<{FARES}>, (Date of Access: 09.03.2024).\n",
    "text-bare": f"Fares rose.[1]\n\n[1] {TITLE}{FARES}, accessed 9 March 2024.\n",
    "text-end": f"Fares rose.[1]\n\n[1] {TITLE}accessed 9 March 2024, {FARES}.\n",
    "markdown": f"Fares rose.[^1]\n\n[^1]: {TITLE}<{FARES}>, accessed 9 March 2024.\n",
    "html": '<p>Fares rose.<a href="#n1">1</a></p><ol><li id="n1">“Fares Rise”, The Gazette, '
    f'<a href="{FARES}">{FARES}</a>, accessed 9 March 2024.</li></ol>',
    "latex": "\\documentclass{article}\\begin{document}Fares rose.\\footnote{``Fares Rise'', The Gazette, "
    f"\\url{{{FARES}}}, accessed 9 March 2024.}}\\end{{document}}\n",
    "bibtex": f"@online{{fares,\n  title = {{Fares Rise}},\n  url = {{{FARES}}},\n  urldate = {{2024-03-09}},\n}}\n",
    "bibtex-last": f'@online{{fares,\n  title = "Fares Rise",\n  url = "{FARES}"\n}}\n',
    "csljson": '[{"id":"a","type":"webpage","title":"Fares Rise","URL":"' + FARES + '"}]',
    "ris": f"TY  - ELEC\nTI  - Fares Rise\nUR  - {FARES}\nY2  - 2024/03/09\nER  - \n",
    "wikitext": "Fares rose.<ref>{{cite web |url=" + FARES + " |title=Fares Rise |access-date=9 March 2024}}</ref>\n",
    "rst": f"Fares rose [1]_.\n\n.. [1] {TITLE}{FARES}, accessed 9 March 2024.\n",
}
LINKED = {
    "markdown": f"Fares [rose]({FARES}) again.\n",
    "html": f"<p>Fares <a href='{FARES}'>rose</a> again.</p>",
    "rst": f"Fares `rose <{FARES}>`_ again.\n",
    "latex": f"\\documentclass{{article}}\\begin{{document}}Fares \\href{{{FARES}}}{{rose}} again.\\end{{document}}\n",
    "wikitext": f"Fares rose.<ref>[{FARES} Fares Rise]. The Gazette.</ref>\n",
}


def read(text: str, form: str) -> Document:
    return citations.read(documents.read("example", text.encode(), form), Settings())


def applied(text: str, fix: Fix | None) -> str:
    assert fix is not None
    assert not fix.safe
    lines = text.splitlines(keepends=True)
    for edit in sorted(fix.edits, key=lambda one: one.at, reverse=True):
        starts = [sum(map(len, lines[: line - 1])) for line in (edit.at.line, edit.at.end_line)]
        text = text[: starts[0] + edit.at.column - 1] + edit.replacement + text[starts[1] + edit.at.end_column - 1 :]
    return text


def with_copy(text: str, form: str) -> str:
    document = read(text, form)
    [citation] = document.citations
    return applied(text, copies.with_copy(document, citation, BEST, FAILING))


@pytest.mark.parametrize("name", [name for name in ARTICLES if name not in ("csljson", "ris")])
def test_the_note_with_its_copy_is_read_as_a_note_with_its_copy(name: str) -> None:
    form = name.partition("-")[0]
    [citation] = read(with_copy(ARTICLES[name], form), form).citations
    assert [url.address for url in citation.urls] == [FARES]
    assert [url.address for url in citation.archive_urls] == [COPY]
    assert citation.title is not None
    assert citation.title.text == "Fares Rise"


@pytest.mark.parametrize("form", LINKED)
def test_a_link_behind_words_leads_to_the_copy(form: str) -> None:
    [citation] = read(with_copy(LINKED[form], form), form).citations
    assert [url.address for url in citation.archive_urls] == [COPY]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("text", f"<{FARES}> (archived 08.03.2024: <{COPY}>), (Date of Access: 09.03.2024)."),
        ("text-bare", f"{FARES} (archived 8 March 2024: {COPY}), accessed 9 March 2024."),
        ("text-end", f"{FARES} (archived 8 March 2024: {COPY})."),
        ("bibtex", f"url = {{{FARES}}},\n  archiveurl = {{{COPY}}},\n  archivedate = {{2024-03-08}},\n  urldate"),
        ("bibtex-last", f'url = "{FARES}",\n  archiveurl = {{{COPY}}},\n  archivedate = {{2024-03-08}}\n}}'),
        ("csljson", f'"URL":"{FARES}","archive":"web.archive.org","archive_location":"{COPY}"}}]'),
        ("ris", f"UR  - {FARES}\nN1  - Archived 2024-03-08: {COPY}\nY2  - "),
        ("wikitext", f"|url={FARES} |archive-url={COPY} |archive-date=8 March 2024 |url-status=dead |title="),
    ],
)
def test_the_copy_is_printed_as_the_format_prints_it(name: str, printed: str) -> None:
    assert printed in with_copy(ARTICLES[name], name.partition("-")[0])


@pytest.mark.parametrize(
    ("evidence", "status"),
    [
        (FAILING, "dead"),
        (replace(FAILING, verdict="replaced", reason="soft-404"), "dead"),
        (replace(FAILING, verdict="replaced", reason="parked"), "usurped"),
        (replace(FAILING, verdict="changed", reason=None), "deviated"),
    ],
)
def test_cite_templates_are_told_what_became_of_the_address(evidence: Evidence, status: str) -> None:
    document = read(ARTICLES["wikitext"], "wikitext")
    fix = copies.with_copy(document, document.citations[0], BEST, evidence)
    assert f"|url-status={status} " in applied(document.source, fix)


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        (f"„Fahrpreise steigen“, Der Kurier, {FARES}, abgerufen am 9. März 2024.", "(archiviert am 8. März 2024: "),
        (f"« Les tarifs montent », Le Courrier, {FARES}, consulté le 9 mars 2024.", "(archivé le 8 mars 2024: "),
        (
            f"“Ücretler Artıyor”, Körfez Postası, {FARES}, (Erişim Tarihi: 09.03.2024).",
            "(arşivlenme tarihi: 08.03.2024: ",
        ),
        (f"Тарифы растут // Вестник. URL: {FARES} (дата обращения: 09.03.2024).", "(архивировано 08.03.2024: "),
    ],
)
def test_the_copy_is_named_in_the_articles_language(note: str, printed: str) -> None:
    language = {"„": "de", "«": "fr", "“": "tr", "Т": "ru"}[note[0]]
    document = citations.read(
        documents.read("example", f"Abc.[1]\n\n[1] {note}\n".encode(), "text"), Settings(language=language)
    )
    fix = copies.with_copy(document, document.citations[0], BEST, FAILING)
    assert printed in applied(document.source, fix)


def test_the_copy_is_printed_as_the_articles_other_notes_print_theirs() -> None:
    other = f"[2] “Tolls Fall”, The Gazette, https://gazette.example/tolls [{COPY[:-5]}tolls].\n"
    text = f"Fares rose.[1] Tolls fell.[2]\n\n[1] {TITLE}{FARES}.\n\n{other}"
    document = read(text, "text")
    fix = copies.with_copy(document, document.citations[0], BEST, FAILING)
    assert f"{FARES} [{COPY}].\n" in applied(text, fix)


# ---------------------------------------------------------------- one finding for one lost link


def joined(example: Example) -> list[Finding]:
    return [one for one in findings_of(example) if one.family in ("link", "archive")]


def test_a_failing_link_and_its_copy_are_one_finding_with_the_copy_to_paste() -> None:
    [finding] = joined(Example(NOTE, GONE, mementos={FARES: HELD}))
    assert finding.rules == ("failing-link", "archive-replacement")
    assert finding.expected == COPY
    assert finding.ask == (
        "The address answers 404, but an archived copy of 8 March 2024 shows the page. May we cite the copy?"
    )
    assert f"(archived 08.03.2024: {COPY})" in applied(NOTE, finding.fix)
    assert "one day before the day of access" in finding.why


def test_one_link_in_two_notes_is_one_finding_with_an_edit_for_each() -> None:
    twice = f"Fares rose.[1] Fares fell.[2]\n\n[1] {TITLE}{FARES}.\n\n[2] {TITLE}{FARES}, accessed 9 March 2024.\n"
    [finding] = joined(Example(twice, GONE, mementos={FARES: HELD}))
    assert finding.fix is not None
    assert len(finding.fix.edits) == 2
    assert applied(twice, finding.fix).count(COPY) == 2


def test_a_failing_link_without_any_copy_says_so_in_its_own_finding() -> None:
    [finding] = joined(Example(NOTE, GONE, mementos={FARES: NONE}))
    assert finding.rules == ("failing-link", "no-archived-copy")
    assert finding.why == "No archived copy found."
    assert finding.expected is None


def test_pages_without_copies_are_one_note_for_the_whole_article() -> None:
    other = "https://courier.example/tolls"
    text = f"Fares rose.[1] Tolls fell.[2]\n\n[1] {TITLE}{FARES}.\n\n[2] “Tolls Fall”, The Courier, {other}.\n"
    pages = dict.fromkeys(
        (FARES, other), "<title>Fares Rise, Tolls Fall</title><p>" + "Fares rise and tolls fall. " * 90
    )
    [finding] = [
        one for one in findings_of(Example(text, pages, mementos={FARES: NONE, other: NONE})) if one.family == "archive"
    ]
    assert (finding.severity, finding.message, finding.citations) == ("note", "no archived copy found", ("1", "2"))


@pytest.mark.parametrize(
    ("address", "is_at_risk"),
    [
        ("https://www.facebook.com/x", True),
        ("https://tide.wordpress.com/2024", True),
        ("https://notfacebook.com/x", False),
        ("https://gazette.example/facebook.com", False),
        ("https://m.youtube.com/watch?v=1", True),
    ],
)
def test_hosts_at_risk_are_told_by_their_whole_names(address: str, is_at_risk: bool) -> None:
    assert (at_risk(address) is not None) is is_at_risk


def test_copies_that_say_nothing_of_their_day_are_still_archives() -> None:
    assert urls.archived("https://perma.cc/AB12-CD34") == ("", "")
    assert (
        copies.day_like(datetime.date(2024, 3, 8), read("Text.", "text"), read(NOTE, "text").citations[0])
        == "08.03.2024"
    )


@pytest.mark.parametrize(
    ("rule", "copy"),
    [
        ("malformed-archive-url", f"https://web.archive.org/web/2024/{FARES}"),
        ("malformed-archive-url", f"https://web.archive.org/save/{FARES}"),
        ("untrusted-archive", "https://archive.ph/AbC12"),
        ("archive-of-other-page", "https://web.archive.org/web/20240309101500/https://gazette.example/tolls"),
    ],
)
def test_a_copy_that_cannot_stay_is_replaced_by_one_that_was_read(rule: str, copy: str) -> None:
    note = f"Fares rose.[1]\n\n[1] {TITLE}{FARES}, archived at {copy}, accessed 9 March 2024.\n"
    [finding] = [one for one in findings_of(Example(note, mementos={FARES: HELD})) if rule in one.rules]
    assert f"{FARES}, archived at {COPY}, accessed" in applied(note, finding.fix)
