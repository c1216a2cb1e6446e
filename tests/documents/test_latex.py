r"""LaTeX: notes, marks, addresses and the entries that are cited."""

import time
from pathlib import Path

import pytest

from citecheck import citations, documents
from citecheck.model import Block, Citation, Document
from citecheck.settings import Settings

HEAD = "\\documentclass{article}\n\\usepackage[english]{babel}\n\\begin{document}\n"
BIB = r"""@string{qd = "The Quay Daily"}
@online{lund, author={Lund, Ada}, title={{Harbour} plans}, organization=qd, date={2024-02-07},
  url={https://quay.example/a\_b}, urldate={2024-03-09}}
@online{unused, title={Not cited}, url={https://unused.example/}}
@incollection{kid, title={A chapter}, crossref={house}}
@book{house, title={The House Book}, publisher={House Press}, year=1999}
"""


def read(text: str, path: str = "a.tex", *, whole: bool = False) -> Document:
    source = text if whole else HEAD + text + "\n\\end{document}\n"
    return documents.read(path, source.encode())


def blocks(text: str, kind: str = "paragraph") -> list[str]:
    return [block.text for block in read(text).blocks if block.kind == kind]


def notes(text: str) -> list[Block]:
    return [block for block in read(text).blocks if block.kind == "note"]


def cited(text: str, path: str = "a.tex") -> Document:
    return citations.read(read(text, path), Settings())


def printed_at(document: Document, citation: Citation) -> list[str]:
    return [document.source[slice(*document.offsets(document.at(citation, url)))] for url in citation.urls]


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (
            r"M\"uller, M\"{u}ller, \'Etienne, \c{c}a, \v{S}koda, \o re, Stra\ss e, \AA ngstr\"om",
            "Müller, Müller, Étienne, ça, Škoda, øre, Straße, Ångström",
        ),
        (r"na\"{\i}ve na\"\i ve \H{o} \k{a} \u{g} \.{I} \l{}", "naïve naïve ő ą ğ İ ł"),
        ("``Yes,'' he said, `no' -- or --- maybe", "“Yes,” he said, ‘no' – or — maybe"),
        (r"\enquote{Yes} and \textquote{no}", "“Yes” and “no”"),
        (r"\og oui \fg{}", "« oui »"),
        (r"10\% of \$5 at A\&B \#1 a\_b", "10% of $5 at A&B #1 a_b"),
        (r"\textbf{bold} and {\em old} and \emph{new}", "bold and old and new"),
        ("one % not this\ntwo", "one two"),
        ("one%\n   two", "onetwo"),
        (r"a~b\,c\ d", "a b c d"),
        (r"\ldots{} end\dots", "… end…"),
        (r"See Section~\ref{sec:a}\label{x}.", "See Section ."),
        (r"\textcolor{red}{warm} \unknown[opt]{kept}", "warm kept"),
        (r"costs $42$ and $3{,}5\,\%$", "costs 42 and 3,5 %"),
        (r"Caf\'e\index{coffee} noir", "Café noir"),
        (r"\foreignlanguage{french}{oui}", "oui"),
    ],
)
def test_text_is_read_as_it_is_printed(tex: str, text: str) -> None:
    assert blocks(tex) == [text]


def test_german_shorthands_are_quotation_marks_in_german_only() -> None:
    head = "\\documentclass[ngerman]{article}\n\\usepackage{babel}\n\\begin{document}\n"
    german = head + 'Er sagte "`ja"\' zur See.\n\\end{document}'
    assert [block.text for block in read(german, whole=True).blocks] == ["Er sagte „ja“ zur See."]


def test_formulas_and_code_are_code() -> None:
    document = read(r"Then $E=mc^2$ holds \verb|https://code.example/| here.")
    [block] = document.blocks
    assert [block.text[a:b] for a, b in block.code] == ["E=mc^2", "https://code.example/"]
    assert citations.read(document, Settings()).citations == ()


def test_listings_are_code_and_comments_are_nothing() -> None:
    text = "\\begin{verbatim}\n\\footnote{no} https://code.example\n\\end{verbatim}\n\\begin{comment}\ngone\n\\end{comment}\nText."
    assert [(block.kind, block.text) for block in read(text).blocks] == [
        ("code", "\\footnote{no} https://code.example"), ("paragraph", "Text."),
    ]  # fmt: skip


def test_footnotes_are_counted_and_marked_where_they_stand() -> None:
    document = cited("The pier opened.\\footnote{Lund, \\url{https://a.example/x_y}.} It closed.\\footnote{Moe, 2024.}")
    assert [(one.kind, one.label) for one in document.citations] == [("note", "1"), ("note", "2")]
    first = document.citations[0]
    assert [url.address for url in first.urls] == ["https://a.example/x_y"]
    assert printed_at(document, first) == ["https://a.example/x_y"]
    assert [(mark.line, mark.column) for mark in first.marks] == [(4, 17)]
    assert [claim.citations for claim in document.sentences] == [("1",), ("2",)]


def test_footnotes_set_apart_keep_their_numbers() -> None:
    text = "One\\footnotemark{} two\\footnotemark[7].\n\n\\footnotetext{First, \\url{https://a.example}.}\n\\footnotetext[7]{Seventh.}"
    assert [block.label for block in notes(text)] == ["1", "7"]


def test_an_author_s_own_name_for_a_footnote_is_known() -> None:
    source = (
        "\\newcommand{\\fn}[1]{\\footnote{#1}}\n"
        + HEAD
        + "One\\fn{Lund, \\url{https://a.example/x-%\n  y}.}\n\\end{document}"
    )
    [note] = [block for block in read(source, whole=True).blocks if block.kind == "note"]
    assert note.text == "Lund, https://a.example/x-y."


def test_raised_numbers_and_degrees_are_text() -> None:
    assert blocks("3$^\\circ$C and 5\\,m$^2$") == ["3°C and 5 m²"]


def test_endnotes_beside_footnotes_have_labels_of_their_own() -> None:
    assert [block.label for block in notes("A\\footnote{x} b\\endnote{y}")] == ["1", "e1"]
    assert [block.label for block in notes("A\\endnote{x} b\\endnote{y}")] == ["1", "2"]


def test_a_link_s_words_lead_to_its_target() -> None:
    [note] = notes(r"A\footnote{\href{https://a.example/50\%25}{The minutes} of May.}")
    assert note.text == "The minutes of May."
    [link] = note.links
    assert link.target == "https://a.example/50%25"
    assert note.text[link.start : link.end] == "The minutes"


def test_escapes_in_addresses_are_undone_and_percent_signs_kept() -> None:
    [note] = notes(r"A\footnote{\url{https://a.example/%20x\_y\#z~w} and \url|https://b.example/{}|.}")
    assert [link.target for link in note.links] == ["https://a.example/%20x_y#z~w", "https://b.example/"]


def test_headings_lists_quotations_and_tables_are_told_apart() -> None:
    text = (
        "\\section{One \\emph{two}}\nText here.\n\\begin{quote}Said.\\end{quote}\n"
        "\\begin{itemize}\\item a b\n\\item c d\\end{itemize}"
        "\n\\begin{tabular}{ll}a & b\\\\ c & d\\end{tabular}"
    )
    assert [(block.kind, block.text) for block in read(text).blocks if block.kind != "title"][-6:] == [
        ("paragraph", "Text here."), ("quotation", "Said."), ("item", "a b"), ("item", "c d"), ("table", "a \t b"),
        ("table", "c \t d"),
    ]  # fmt: skip


def test_title_and_date_come_from_before_the_text() -> None:
    head = "\\documentclass{article}\n\\title{The \\emph{Pier}}\n\\author{A. Lund}\n\\date{March 12, 2024}\n"
    source = head + "\\begin{document}\n\\maketitle\nText.\n\\end{document} after"
    document = read(source, whole=True)
    assert document.title == "The Pier"
    assert document.published is not None
    assert document.published.raw == "March 12, 2024"
    assert document.blocks[-1].text == "Text."


def test_items_of_a_bibliography_within_the_text_are_its_notes() -> None:
    text = (
        "Opened \\cite{old,new}.\n\\begin{thebibliography}{9}\n\\bibitem{old} Old, A. ``Old things''. \\url{https://old.example/}."
        " Accessed 9 March 2024.\n\\bibitem[New 2020]{new} New, B. New things. 2020.\n\\end{thebibliography}"
    )
    document = cited(text)
    assert [one.label for one in document.citations] == ["old", "new"]
    assert [len(one.marks) for one in document.citations] == [1, 1]
    assert document.citations[0].accessed is not None
    assert document.sentences[0].citations == ("old", "new")


def test_cited_entries_come_from_the_bibliography_beside_the_article(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BIB)
    path = str(tmp_path / "a.tex")
    document = cited("Opened \\autocite[see][12]{lund}, and \\textcite{kid}.\n\\bibliography{refs}", path)
    assert [one.label for one in document.citations] == ["lund", "kid"]
    lund = document.citation("lund")
    assert lund.accessed is not None
    assert lund.accessed.raw == "2024-03-09"
    assert lund.publisher is not None
    assert lund.publisher.text == "The Quay Daily"
    assert printed_at(document, lund) == ["https://quay.example/a\\_b"]
    assert document.at(lund).path == str(tmp_path / "refs.bib")
    assert len(lund.marks) == 1
    kid = document.citation("kid")
    assert kid.publisher is not None
    assert kid.publisher.text == "House Press"
    assert "Not cited" not in document.source


def test_what_a_note_cites_its_sentence_cites(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BIB)
    document = cited("It opened.\\footnote{See \\cite{lund}.}\n\\addbibresource{refs.bib}", str(tmp_path / "a.tex"))
    assert document.sentences[0].citations == ("1", "lund")


def test_entries_within_the_file_are_read() -> None:
    source = (
        "\\begin{filecontents}{own.bib}\n"
        + BIB
        + "\\end{filecontents}\n"
        + HEAD
        + "Opened \\cite{lund}.\n\\bibliography{own}\n\\end{document}"
    )
    document = citations.read(read(source, whole=True), Settings())
    assert [one.label for one in document.citations] == ["lund"]
    assert document.at(document.citations[0]).line == 3


def test_a_missing_bibliography_is_told_and_its_works_stand_elsewhere(tmp_path: Path) -> None:
    document = cited("Opened \\cite{lund}.\n\\bibliography{gone}", str(tmp_path / "a.tex"))
    assert document.citations == ()
    assert [mark.label for _, mark in document.marks] == ["@lund"]
    assert any(block.kind == "boilerplate" and "gone.bib" in block.text for block in document.blocks)


@pytest.mark.parametrize("name", ["../refs", "/etc/passwd", "sub/refs", "..\\refs", "link"])
def test_no_file_elsewhere_is_ever_opened(name: str, tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BIB)
    inner = tmp_path / "in"
    (inner / "sub").mkdir(parents=True)
    (inner / "sub" / "refs.bib").write_text(BIB)
    (inner / "link.bib").symlink_to(tmp_path / "refs.bib")
    document = cited(f"Opened \\cite{{lund}}.\\input{{/etc/passwd}}\n\\bibliography{{{name}}}", str(inner / "a.tex"))
    assert document.citations == ()
    assert "root:" not in document.source
    assert any("/etc/passwd is not read" in block.text for block in document.blocks)


@pytest.mark.parametrize(
    "piece",
    ["{", "}", "\\footnote{", "\\footnote[", "\\href{", "\\url{", "\\begin{quote}", "\\begin{", "\\end{quote}",
     "\\verb|",
     "$ a\n", "$a", "\\\\[", "\\cite{a,b}", "\\cites((", "\\def\\a{\\a\\a}", "\\'{", "\\item[", "\\section{", "\\[",
     "\\title{", "\\vspace{", "\\enquote{", "\\textcquote{k}{", "[a]", "\\bibliography{a}", "\\begin{equation}",
     "% \n"],
)  # fmt: skip
def test_broken_and_hostile_files_take_linear_time(piece: str) -> None:
    started = time.perf_counter()
    documents.read("a.tex", ("\\foo[" + piece * (100_000 // len(piece))).encode())
    documents.read("a.tex", (piece * (50_000 // len(piece)) + HEAD + "x").encode())
    assert time.perf_counter() - started < 6


def test_places_lead_back_to_the_source() -> None:
    text = r"The M\"ullers said ``yes'' in \textbf{May}\footnote{Lund, \textit{The Quay}, 9 March 2024.} and then."
    document = read(text)
    for block in document.blocks:
        for word in ("yes", "May", "Lund", "The Quay", "9 March 2024", "then"):
            if word in block.text:
                at = block.source_offset(block.text.index(word))
                assert document.source[at : at + len(word)] == word


def test_entries_that_pandoc_sets_have_the_label_they_print_and_not_their_key() -> None:
    source = (
        "\\begin{document}The harbour grew {[}1{]}.\n\n"
        "\\section*{References}\\label{refs}\\addcontentsline{toc}{section}{References}\n\n"
        "\\begin{CSLReferences}{0}{1}\n"
        "\\bibitem[\\citeproctext]{ref-doe}\n\\CSLLeftMargin{1. }%\n"
        "\\CSLRightInline{Doe, J. Harbours. \\url{https://a.example/x}}\n\n"
        "\\bibitem[\\citeproctext]{ref-lund}\n\\CSLLeftMargin{2. }%\n"
        "\\CSLRightInline{Lund, A. Ferries. \\url{https://a.example/y}}\n\n"
        "\\end{CSLReferences}\n\\end{document}"
    )
    document = citations.read(documents.read("x.tex", source.encode()), Settings())
    assert [(one.label, one.address) for one in document.citations] == [
        ("1", "https://a.example/x"), ("2", "https://a.example/y"),
    ]  # fmt: skip
    assert [block.text for block in document.blocks if block.kind in ("heading", "paragraph")] == [
        "The harbour grew [1].", "References",
    ]  # fmt: skip


def test_overlays_and_the_places_of_slides_are_no_labels() -> None:
    text = r"A\footnote<\value{beamerpauses}->[frame]{One.} b\footnote<2->{Two.} c\footnote[7]{Seven.} "
    text += r"d\sidenote[][2cm]{3.}"
    assert [(block.label, block.text) for block in notes(text)] == [
        ("1", "One."), ("2", "Two."), ("7", "Seven."), ("3", "3."),
    ]  # fmt: skip


def test_notes_of_docutils_carry_their_own_numbers() -> None:
    text = (
        "The pier opened.\\DUfootnotemark{footnote-reference-1}{footnote-1}{1} It closed.\n\n%\n"
        "\\DUfootnotetext{footnote-1}{footnote-reference-1}{1}{%\nLund, \\url{https://a.example/x_y}.\n}\n"
    )
    document = cited(text)
    assert [(one.label, [url.address for url in one.urls]) for one in document.citations] == [
        ("1", ["https://a.example/x_y"])
    ]
    assert [mark.label for _, mark in document.marks] == ["1"]
