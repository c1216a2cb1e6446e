"""Pages of many systems: the article, its notes, its marks, and the exact place of every letter."""

# ruff: noqa: ISC004, E501  # because markup is printed as systems print it

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import citations, documents
from citecheck.errors import InputError
from citecheck.model import Document
from citecheck.settings import Settings

# (system, markup of the text, markup of the notes): each has notes 1 and 2, cited in this order.
DIALECTS = {
    "wordpress": (
        '<p>Trade grew.<sup data-fn="aa" class="fn"><a href="#aa" id="aa-link">1</a></sup> It fell.'
        '<sup data-fn="bb" class="fn"><a href="#bb" id="bb-link">2</a></sup></p>',
        '<ol class="wp-block-footnotes"><li id="aa">Note one. <a href="#aa-link" aria-label="Jump">↩︎</a></li>'
        '<li id="bb">Note two. <a href="#bb-link">↩︎</a></li></ol>',
    ),
    "markdown renderers": (
        '<p>Trade grew.<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> It fell.'
        '<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup></p>',
        '<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>Note one.&#160;<a href="#fnref:1" '
        'class="footnote-backref" role="doc-backlink">&#8617;&#xfe0e;</a></p></li><li id="fn:2"><p>Note two.&#160;'
        '<a href="#fnref:2" class="footnote-backref">&#8617;</a></p></li></ol></div>',
    ),
    "ghost": (
        '<p>Trade grew.<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> It fell.'
        '<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup></p>',
        '<hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" '
        'class="footnote-item"><p>Note one. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li><li id="fn2" '
        'class="footnote-item"><p>Note two. <a href="#fnref2" class="footnote-backref">↩︎</a></p></li></ol></section>',
    ),
    "sphinx": (
        '<p>Trade grew.<a class="footnote-reference brackets" href="#id3" id="id1" role="doc-noteref"><span '
        'class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a> It fell.<a class="footnote-reference brackets" '
        'href="#id4" id="id2">2</a></p>',
        '<aside class="footnote-list brackets"><aside class="footnote brackets" id="id3" role="doc-footnote"><span '
        'class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span '
        'class="fn-bracket">]</span></span><p>Note one.</p></aside><aside class="footnote brackets" id="id4"><span '
        'class="label">[<a href="#id2">2</a>]</span><p>Note two.</p></aside></aside>',
    ),
    "docutils lists": (
        '<p>Trade grew.<a class="footnote-reference brackets" href="#f1" id="r1">1</a> It fell.<a '
        'class="footnote-reference brackets" href="#f2" id="r2">2</a></p>',
        '<dl class="footnote brackets"><dt class="label" id="f1"><span class="brackets"><a class="fn-backref" '
        'href="#r1">1</a></span></dt><dd><p>Note one.</p></dd><dt class="label" id="f2"><span class="brackets"><a '
        'class="fn-backref" href="#r2">2</a></span></dt><dd><p>Note two.</p></dd></dl>',
    ),
    "docutils tables": (
        '<p>Trade grew.<a class="footnote-reference" href="#f1" id="r1">[1]</a> It fell.<a class="footnote-reference" '
        'href="#f2" id="r2">[2]</a></p>',
        '<table class="docutils footnote" id="f1"><tbody><tr><td class="label"><a class="fn-backref" href="#r1">[1]</a>'
        '</td><td>Note one.</td></tr></tbody></table><table class="docutils footnote" id="f2"><tbody><tr><td '
        'class="label"><a class="fn-backref" href="#r2">[2]</a></td><td>Note two.</td></tr></tbody></table>',
    ),
    "mediawiki": (
        '<p>Trade grew.<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1">[1]</a></sup> It fell.'
        '<sup id="cite_ref-2" class="reference"><a href="#cite_note-2"><span>[</span>2<span>]</span></a></sup>'
        '<sup id="cite_ref-a_1-1" class="reference"><a href="#cite_note-a-1">[1]</a></sup></p>',
        '<div class="reflist"><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a '
        'href="#cite_ref-a_1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-a_1-1"><sup>b</sup></a></span> <span '
        'class="reference-text">Note one.</span></li><li id="cite_note-2"><span class="mw-cite-backlink"><b><a '
        'href="#cite_ref-2">^</a></b></span> <span class="reference-text">Note two.</span></li></ol></div>',
    ),
    "substack": (
        '<p>Trade grew.<a class="footnote-anchor" id="footnote-anchor-1-99" href="#footnote-1-99">1</a> It fell.<a '
        'class="footnote-anchor" id="footnote-anchor-2-99" href="#footnote-2-99">2</a></p>',
        '<div class="footnote"><a id="footnote-1-99" href="#footnote-anchor-1-99" class="footnote-number">1</a><div '
        'class="footnote-content"><p>Note one.</p></div></div><div class="footnote"><a id="footnote-2-99" '
        'href="#footnote-anchor-2-99" class="footnote-number">2</a><div class="footnote-content"><p>Note two.</p></div></div>',
    ),
    "word": (
        '<p class=MsoNormal>Trade grew.<a style="x" href="#_ftn1" name="_ftnref1" title=""><span><sup>[1]</sup></span></a>'
        ' It fell.<a href="#_ftn2" name="_ftnref2" title="">[2]</a></p>',
        '<div><br clear=all><hr size=1><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title="">'
        '<span>[1]</span></a> Note one.</p></div><div id=ftn2><p><a href="#_ftnref2" name="_ftn2">[2]</a> Note two.</p>'
        "</div></div>",
    ),
    "by hand": (
        '<p>Trade grew.<a href="#_ftn1" name="_ftnref1">[1]</a> It fell.<a href="#_ftn2" name="_ftnref2">[2]</a></p>',
        '<p><a href="#_ftnref1" name="_ftn1">[1]</a> Note one.</p><p><a href="#_ftnref2" name="_ftn2">[2]</a> Note two.</p>',
    ),
    "anchors only": (
        '<p>Trade grew.<sup><a href="#note1">1</a></sup> It fell.<sup><a href="#note2">2</a></sup></p>',
        '<p id="note1">Note one.</p><p id="note2">Note two.</p>',
    ),
    "whole addresses": (
        '<p>Trade grew.<a href="https://site.example/piece#_ftn1" name="_ftnref1">[1]</a> It fell.<a '
        'href="https://site.example/piece#_ftn2" name="_ftnref2">[2]</a></p>',
        '<p><a href="https://site.example/piece#_ftnref1" name="_ftn1">[1]</a> Note one.</p><p><a '
        'href="https://site.example/piece#_ftnref2" name="_ftn2">[2]</a> Note two.</p>',
    ),
}
PAGE = (
    '<!DOCTYPE html>\n<html lang="en"><head><title>Trade - Site</title></head><body><nav><a href="/">Home</a></nav>'
    "<article><h1>Trade</h1>\n{body}\n{notes}</article><footer>All rights reserved</footer></body></html>"
)


def read(source: str) -> Document:
    return documents.read("page.html", source.encode())


def refusal(reading: Callable[[], Document]) -> str:
    """The sentence with which a file is refused, or nothing where it is read."""
    try:
        reading()
    except InputError as error:
        return str(error)
    return ""


def is_in_place(document: Document) -> bool:
    """Whether every letter of every block is printed where its block says (a reference prints its own letters)."""
    for block in document.blocks:
        for offset, char in enumerate(block.text):
            printed = document.source[block.source_offset(offset)]
            if printed != char and not char.isspace() and printed not in "&\\":
                return False
    return True


@pytest.mark.parametrize("system", DIALECTS)
def test_the_notes_of_a_system_are_read_with_their_marks(system: str) -> None:
    body, notes = DIALECTS[system]
    document = read(PAGE.format(body=body, notes=notes))
    found = {block.label: block.text.strip() for block in document.blocks if block.kind == "note"}
    assert found == {"1": "Note one.", "2": "Note two."}
    marks = [(mark.label, block.text[mark.start : mark.end]) for block in document.blocks for mark in block.marks]
    assert [label for label, _ in marks][:2] == ["1", "2"]
    assert all(text.strip("[]") == label for label, text in marks)
    assert is_in_place(document)


def test_a_note_that_nothing_cites_is_read_too() -> None:
    document = read(
        PAGE.format(body="<p>Text.</p>", notes='<ol class="references"><li id="cite_note-1">Alone.</li></ol>')
    )
    assert [(block.label, block.text) for block in document.blocks if block.kind == "note"] == [("1", "Alone.")]


def test_a_copy_for_the_mouse_is_no_second_note() -> None:
    body, notes = DIALECTS["markdown renderers"]
    document = read(
        PAGE.format(body=body.replace("</p>", '<span class="footnote_tooltip">Note one.</span></p>'), notes=notes)
    )
    assert sum("Note one" in block.text for block in document.blocks) == 1


def test_a_table_of_contents_makes_no_notes() -> None:
    body = '<ul><li><a href="#s1">1</a></li></ul><h2 id="s1">1</h2><p>Text that stands below it.</p>'
    document = read(PAGE.format(body=body, notes=""))
    assert not any(block.kind == "note" or block.marks for block in document.blocks)


def test_what_stands_around_the_article_is_left_out() -> None:
    body = (
        '<div class="sharedaddy sd-sharing">Share this with all</div><p>The text of the article, which is long enough.</p>'
        '<div class="jp-relatedposts"><p>Other pieces</p></div><div id="comments"><p>A reader wrote this.</p></div>'
        "<script>document.write('<p>no</p>')</script><p style='display:none'>hidden</p>"
    )
    texts = [block.text for block in read(PAGE.format(body=body, notes="")).blocks]
    assert texts == ["Trade", "The text of the article, which is long enough."]


def test_title_language_and_date_come_from_the_page() -> None:
    source = (
        '<html lang="tr-TR"><head><meta property="article:published_time" content="2024-03-07T09:00:00+03:00">'
        "</head><body><main><h1>Ticaret &amp; Yol</h1><p>Metin burada.</p></main></body></html>"
    )
    document = read(source)
    assert (document.title, document.language) == ("Ticaret & Yol", "tr-TR")
    assert document.published is not None
    assert document.published.readings[0].iso() == "2024-03-07"


def test_structured_data_dates_the_page() -> None:
    data = '{"@graph": [{"@type": "Article", "datePublished": "2024-03-07"}]}'
    document = read(f'<head><script type="application/ld+json">{data}</script></head><p>Some text.</p>')
    assert document.published is not None


def test_the_line_under_the_title_dates_the_page() -> None:
    body = '<h1>Trade</h1><div class="entry-meta">By X on March 7, 2024</div><p>Some text that is long enough.</p>'
    document = read(f"<body><article>{body}</article></body>")
    assert document.published is not None
    assert document.published.readings[0].iso() == "2024-03-07"


def test_a_link_knows_where_its_address_is_printed() -> None:
    document = read('<p>See <a class="x" href="https://a.example/?a=1&amp;b=2">this &amp; that</a>.</p>')
    [link] = document.blocks[0].links
    assert link.target == "https://a.example/?a=1&b=2"
    assert link.target_at is not None
    assert document.source[slice(*link.target_at)] == "https://a.example/?a=1&amp;b=2"
    assert document.blocks[0].text[link.start : link.end] == "this & that"


def test_unclosed_paragraphs_and_items_are_blocks_of_their_own() -> None:
    document = read("<body><p>One text here.<p>Two text here.<ul><li>a item<li>b item</ul>")
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("paragraph", "One text here."), ("paragraph", "Two text here."), ("item", "a item"), ("item", "b item"),
    ]  # fmt: skip


def test_line_breaks_and_no_break_spaces_stay() -> None:
    [block] = read("<p>First  line<br>\n second\u00a0 line&nbsp;x").blocks
    assert block.text == "First line\nsecond\u00a0 line\u00a0x"


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 20_000 + "x",
        "<!--" * 50_000,
        "<a href='" * 20_000,
        "<" * 100_000,
        "&#" * 50_000 + ";>",
        "<b>" * 20_000,
    ],
)
def test_broken_markup_is_read_or_refused(source: str) -> None:
    assert "\n" not in refusal(lambda: read("<p>text</p>" + source))


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<br>", " ", "\n", "word", "&amp;", "&", "<b>", "</i>", "é", "<li>", "<"]))
)
def test_every_letter_is_where_it_is_printed(pieces: list[str]) -> None:
    assert is_in_place(read("<p>start</p>" + "".join(pieces)))


def test_a_note_of_several_paragraphs_is_one_note() -> None:
    body = DIALECTS["by hand"][0]
    notes = (
        '<p><a href="#_ftnref1" name="_ftn1">[1]</a> Note one.</p><p>It goes on.</p><p>And on.</p>'
        '<p><a href="#_ftnref2" name="_ftn2">[2]</a> Note two.</p>'
    )
    document = read(PAGE.format(body=body, notes=notes))
    assert [(block.label, block.text) for block in document.blocks if block.kind == "note"] == [
        ("1", "Note one.\nIt goes on.\nAnd on."), ("2", "Note two."),
    ]  # fmt: skip
    assert is_in_place(document)


def test_text_between_notes_that_stand_under_their_paragraphs_is_no_note() -> None:
    body = (
        '<p>Trade grew.<a href="#_ftn1" name="_ftnref1">[1]</a></p><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note one.</p>'
        '<p>It fell.<a href="#_ftn2" name="_ftnref2">[2]</a></p><p><a href="#_ftnref2" name="_ftn2">[2]</a> Note two.</p>'
    )
    document = read(PAGE.format(body=body, notes=""))
    assert [block.text for block in document.blocks if block.kind == "note"] == ["Note one.", "Note two."]
    assert any(block.text.startswith("It fell.") for block in document.blocks)


def test_a_box_that_is_called_footnote_and_holds_many_is_none_itself() -> None:
    body = '<p>Trade grew.<a id="t1" href="#note1">1</a> It fell.<a id="t2" href="#note2">2</a></p>'
    notes = (
        '<div class="footnote"><h4>Footnotes</h4><p><a id="note1" href="#t1">1.</a> Note one.</p>'
        '<p><a id="note2" href="#t2">2.</a> Note two.</p></div>'
    )
    document = read(PAGE.format(body=body, notes=notes))
    found = {block.label: block.text for block in document.blocks if block.kind == "note"}
    assert found == {"1": "Note one.", "2": "Note two."}


def test_brackets_around_the_link_back_are_no_part_of_the_note() -> None:
    body = DIALECTS["anchors only"][0].replace("<a ", '<a id="b1" ', 1)
    notes = '<p id="note1">[<a href="#b1">1</a>]&nbsp;Note one.</p><p id="note2">(See) note two.</p>'
    document = read(PAGE.format(body=body, notes=notes))
    assert [block.text for block in document.blocks if block.kind == "note"] == ["Note one.", "(See) note two."]


def test_a_rule_in_an_item_does_not_make_the_text_after_it_an_item() -> None:
    document = read("<body><ul><li>a item<hr>more</li></ul><p>Text that stands below.</p></body>")
    assert document.blocks[-1].kind == "paragraph"


@pytest.mark.parametrize("source", ["<p>Before<![foo[ x ]]> after", "<?xml version='1.0'?><rss><p>Before after"])
def test_declarations_of_other_languages_are_no_text(source: str) -> None:
    assert "Before" in read(source).blocks[0].text


def test_the_address_of_a_link_is_not_looked_for_in_its_other_attributes() -> None:
    document = read('<p>See <a data-href="no" title="href=x" HREF=\'https://a.example/b\'>this</a>.</p>')
    [link] = document.blocks[0].links
    assert link.target_at is not None
    assert document.source[slice(*link.target_at)] == "https://a.example/b"


def test_what_is_pasted_unseen_before_an_address_is_no_part_of_it() -> None:
    document = read('<p>See <a href="%E2%80%8Bhttps://a.example/b">this</a>.</p>')
    assert document.blocks[0].links[0].target == "https://a.example/b"


def test_page_numbers_of_a_printed_edition_are_no_marks() -> None:
    source = '<p><span class="pagenum"><a id="Page_7">[7]</a></span></p><p>The tide <span class="pagenum">[8]</span>rose.</p>'
    assert [block.text for block in read(source).blocks] == ["The tide rose."]


def test_header_cells_are_told_from_the_others() -> None:
    document = read(
        "<table><tr><th>Year<th>Cost</tr><tr><td>2020<td>5</tr></table><table><tr><th>" + "Word " * 50 + "</table>"
    )
    assert [block.level for block in document.blocks] == [1, 1, 0, 0, 0]


def test_a_list_of_references_set_as_preformatted_text_is_text() -> None:
    document = read(
        '<p>Text.[1]</p><pre>References\n\n   [1]  Doe, J., "Glass",\n        May 2020, &lt;https://a.example/x>.\n\n'
        '   [2]  Roe, A., "Sand", <a href="https://b.example/y">https://b.example/y</a>.\n</pre><p>End.</p>'
    )
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("paragraph", "Text.[1]"), ("paragraph", "References"),
        ("paragraph", '[1] Doe, J., "Glass",\nMay 2020, <https://a.example/x>.'),
        ("paragraph", '[2] Roe, A., "Sand", https://b.example/y.'), ("paragraph", "End."),
    ]  # fmt: skip
    [link] = document.blocks[3].links
    assert document.blocks[3].text[link.start : link.end] == link.target == "https://b.example/y"
    for block in document.blocks:
        for word in ("Doe", "May", "Roe", "Sand", "References"):
            if (at := block.text.find(word)) >= 0:
                assert document.source.startswith(word, block.source_offset(at))


@pytest.mark.parametrize(
    "code",
    [
        '[1] = ask("Doe 2020", "https://a.example/x")\n[2] = 3',
        '[7] User "Doe" came in on 2020-03-04\n[9] User "Roe" came in on 2020-03-04',
        "row = rows[1]\n[1] Doe",
        "[1] one two three\n[2] four",
        '{"a": [1]}',
    ],
)
def test_preformatted_text_of_other_kinds_stays_code(code: str) -> None:
    document = read(f"<p>Text.</p><pre>{code}</pre>")
    assert [(block.kind, block.text) for block in document.blocks[1:]] == [("code", code)]


def test_code_within_a_sentence_is_told_from_its_words() -> None:
    document = read(
        "<p>Call <code>make all</code> in <a href='https://b.example'><kbd>b c</kbd></a>.</p><pre><code>x</code></pre>"
    )
    assert [[block.text[start:end] for start, end in block.code] for block in document.blocks] == [
        ["make all", "b c"],
        [],
    ]


REFERENCES = (
    "Ferris, Mara. “The harbour reopens.” The Harbor Gazette, 4 May 2020. https://www.harbor.example/a",
    "C. Quill, Quayham Courier, 2021. https://www.quay.example/b",
    "D. Vale, Northport Review, 2022. https://www.north.example/c",
)
NUMBERED = {
    "begins with 4": (("4", "5", "6"), '<ol start="4">{}</ol>', "<li>{text}</li>"),
    "letters": (("a", "b", "c"), '<ol type="a">{}</ol>', "<li><p>{text}</p></li>"),
    "roman": (("i", "ii", "iii"), '<ol style="list-style-type: lower-roman">{}</ol>', "<li>{text}</li>"),
    "counts down": (("3", "2", "1"), "<ol reversed>{}</ol>", "<li>{text}</li>"),
    "values": (("7", "9", "12"), "<ol>{}</ol>", '<li value="{label}">{text}</li>'),
    "own numbers": (("1", "2", "3"), '<ol style="list-style: none">{}</ol>', "<li>{label}. {text}</li>"),
    "margins": (
        ("1", "2", "3"),
        '<div class="csl-bib-body">{}</div>',
        '<div class="csl-entry"><div class="csl-left-margin">{label}</div>\n'
        '<div class="csl-right-inline">{text}</div></div>',
    ),
    "table": (("1", "2", "3"), "<table><tbody>{}</tbody></table>", "<tr><td>[{label}]</td><td>{text}</td></tr>"),
    "table with headers": (("1", "2", "3"), "<table>{}</table>", "<tr><th>{label}.</th><td>{text}</td></tr>"),
    "names": (("Fer20", "Qui21", "Val 22"), "<dl>{}</dl>", "<dt>[{label}]</dt><dd>{text}</dd>"),
    "raised": (("1", "2", "3"), "<div>{}</div>", "<p><sup>{label}</sup> {text}</p>"),
}


@pytest.mark.parametrize("how", NUMBERED)
def test_the_numbers_that_a_page_prints_before_its_sources_are_their_labels(how: str) -> None:
    labels, around, each = NUMBERED[how]
    rows = "".join(each.format(label=label, text=text) for label, text in zip(labels, REFERENCES, strict=True))
    prose = "".join(f"<p>The harbour grew in its district number {at}[{label}].</p>" for at, label in enumerate(labels))
    document = citations.read(
        read(f"<article>{prose}<h2>References</h2>{around.format(rows)}</article>"), Settings()
    )  # fmt: skip
    assert [one.label for one in document.citations] == list(labels)
    assert [one.raw for one in document.citations] == list(REFERENCES)


@pytest.mark.parametrize("listed", ["<table>{}</table>", "<ol start=4>{}</ol>"])
def test_a_numbered_list_in_an_article_is_no_list_of_notes(listed: str) -> None:
    each = "<tr><td>{}</td><td>{}</td></tr>" if "table" in listed else "<!-- {} --><li>{}</li>"
    rows = "".join(each.format(at, town) for at, town in enumerate(("Quayham", "Northport", "Alder"), 4))
    document = citations.read(read(f"<article><p>Towns by size:</p>{listed.format(rows)}</article>"), Settings())
    assert document.citations == ()


RAISED = {
    "x.html": "<sup>{}</sup>", "x.md": "<sup>{}</sup>", "x.wiki": "<sup>{}</sup>", "y.wiki": "{{{{sup|{}}}}}",
    "x.tex": "\\textsuperscript{{{}}}", "x.rst": "\\ :sup:`{}`",
}  # fmt: skip


@pytest.mark.parametrize("path", RAISED)
def test_raised_numbers_are_no_part_of_the_number_before_them(path: str) -> None:
    one, two, th, both = (RAISED[path].format(text) for text in ("1", "2", "th", "1,2"))
    source = f"It grew in 2020{one} to 5 km{two}, the 4{th} time, and fell{both} again."
    [block] = documents.read(path, source.encode()).blocks
    assert block.text == "It grew in 2020¹ to 5 km², the 4th time, and fell¹,² again."
    assert [(one.start, one.end, one.label) for one in block.marks] == [(15, 16, "1")]
    assert source[block.source_offset(block.text.index("fell")) :].startswith("fell")


@pytest.mark.parametrize("named", ['id="sdfootnote{}"', 'class="c9"'])
def test_a_note_that_begins_a_box_of_its_own_is_all_of_the_box(named: str) -> None:
    marks = "".join(f'Trade grew.<sup><a href="#n{at}" name="r{at}">{at}</a></sup> ' for at in "12")
    boxes = "".join(
        f'<div {named.format(at)}>\n<p><a href="#r{at}" name="n{at}">{at}</a> Note {at}.</p><p>More of {at}.</p></div>'
        for at in "12"
    )
    document = read(PAGE.format(body=f"<p>{marks}</p>", notes=boxes))
    assert [block.text for block in document.blocks if block.kind == "note"] == [
        "Note 1.\nMore of 1.", "Note 2.\nMore of 2.",
    ]  # fmt: skip


def test_what_follows_the_notes_in_their_box_is_none_of_them() -> None:
    marks = "".join(f'Trade grew.<sup><a href="#n{at}" name="r{at}">{at}</a></sup> ' for at in "12")
    notes = "".join(f'<p><a href="#r{at}" name="n{at}">{at}</a> Note {at}.</p>' for at in "12")
    box = f'<div class="body">{notes}<p>Ada Finch is a pilot and has written on harbours for many years.</p></div>'
    document = read(PAGE.format(body=f"<p>{marks}</p>", notes=box))
    assert [block.text for block in document.blocks if block.kind == "note"] == ["Note 1.", "Note 2."]


def test_the_boxes_of_an_entry_are_its_lines() -> None:
    entry = (
        '<div class="csl-entry">{0}, A. (202{1}). <div class="csl-block">Fares of the coast.</div>'
        '<div class="csl-block">The Gazette. https://gazette.example/{1}. Accessed 9 March 2024.</div></div>'
    )
    listed = "".join(entry.format(name, at) for at, name in enumerate(("Ferris", "Brandt", "Vale")))
    document = citations.read(
        read(f'<article><p>Fares rose.</p><h2>References</h2><div class="csl-bib-body">{listed}</div></article>'),
        Settings(),
    )
    assert [one.address for one in document.citations] == [f"https://gazette.example/{at}" for at in range(3)]
    assert all(one.author and one.accessed for one in document.citations)


@pytest.mark.parametrize(
    ("markup", "linked"),
    [
        ('<a href="https://a.example/x"><div>A card</div></a>', ["A card"]),
        ('<a href="https://a.example/x"><div>  <img src="i.png"></div><h3>Title</h3><p>Teaser</p></a>', ["Title"]),
        ('<p>See <a href="https://a.example/x">it<div>here</div></a></p>', ["it"]),
        ('<a name="top"><p>Not a link</p></a>', []),
    ],
)
def test_a_link_around_blocks_belongs_to_the_first_with_text(markup: str, linked: list[str]) -> None:
    document = read(f"<html><body><p>{'Fares rose by a tenth in a year. ' * 9}</p>{markup}</body></html>")
    found = [block.text[link.start : link.end] for block in document.blocks for link in block.links]
    assert found == linked


def test_a_section_that_begins_with_the_words_of_its_heading_is_no_biography() -> None:
    prose = (
        "<p>Words of an article that is long enough to be taken for prose by all who read it, as it has many words.</p>"
    )
    source = (
        f"<article><h1>Harbours</h1>{prose}<figure><img src=x><figcaption>A quay.</figcaption></figure>"
        "<h3>Tidal Harbour Gates</h3><p>Tidal harbour gates are opened at high water, as many books tell us of them "
        f'(<a href="https://a.example/gates">Surname 2017</a>).</p><h3>More</h3>{prose}</article>'
    )
    document = documents.read("x.html", source.encode())
    assert [block.kind for block in document.blocks if "opened" in block.text] == ["paragraph"]


WIKI = """<html><head><link rel=canonical href="https://wiki.example/Quay"></head><body><h1>41</h1><h1>Quay</h1>
<div id="mw-content-text"><table><tr><td><a href="/Flag">Flag</a>, <a href="/Hymn">Hymn</a>, <a href="/Coat">Coat</a>,
<a href="/Seal">Seal</a><sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[n 1]</a></sup></td></tr></table>
<p>Harbours have quays, as all the books that tell of them say in many words and at some length, like this one.</p>
<ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">^</a> A remark of the editors.<sup id="cite_ref-2"
class="reference"><a href="#cite_note-2">[1]</a></sup></li></ol><ol class="references"><li id="cite_note-2">
<a href="#cite_ref-2">^</a> <a class="external text" href="https://a.example/quay">"Quay"</a>. <a href="/Gazette">The
Gazette</a>. 1999.</li></ol></div></body></html>"""


def test_a_page_of_a_wiki_has_its_marks_in_boxes_and_notes_and_no_source_in_its_own_pages() -> None:
    document = citations.read(documents.read("x.html", WIKI.encode()), Settings())
    assert document.title == "Quay"
    assert [(one.label, [url.address for url in one.urls], len(one.marks)) for one in document.citations] == [
        ("n 1", [], 1), ("1", ["https://a.example/quay"], 1),
    ]  # fmt: skip


def _listed(items: int) -> str:
    rows = "".join(
        f'<li id="gk-B{n}"><span class="label">{n}.</span> Writer {n}. A study of tides. Quay Press.</li>'
        for n in range(1, items + 1)
    )
    return f'<h2>Works</h2><ul class="ref-list">{rows}</ul>'


def test_numbers_that_lead_to_items_of_the_same_numbers_are_marks() -> None:
    text = "".join(f'<p>Trade grew (<a href="#gk-B{n}">{n}</a>).</p>' for n in (1, 2, 3))
    read = documents.read("x.html", f"<body>{text}{_listed(3)}".encode())
    assert [(block.label, len(block.marks)) for block in read.blocks if block.kind == "note"] == [
        ("1", 0), ("2", 0), ("3", 0)]  # fmt: skip
    assert [mark.label for block in read.blocks for mark in block.marks] == ["1", "2", "3"]


def test_a_dash_between_two_marks_cites_the_notes_between_them() -> None:
    marks = "–".join(f'<a href="#gk-B{n}">[{n}]</a>' for n in (1, 4)) + ', <a href="#gk-B2">[2]</a>'
    read = documents.read("x.html", f"<body><p>Trade grew {marks}.</p>{_listed(4)}".encode())
    assert [mark.label for mark in read.blocks[0].marks] == ["1", "2", "3", "4", "2"]


def test_a_year_is_no_label() -> None:
    page = (
        '<body><p>Trade grew (Vega <a href="#ref-vega2016" role="doc-biblioref">2016</a>).</p>'
        '<div id="refs" class="references"><div id="ref-vega2016" class="csl-entry">Vega, A. 2016. “Tides.”</div></div>'
    )
    read = documents.read("x.html", page.encode())
    assert [block.kind for block in read.blocks] == ["paragraph", "paragraph"]


def test_the_number_of_a_figure_is_no_mark() -> None:
    page = (
        '<p>See Figure <a href="#F1" id="F1a">1</a>.</p><div id="F1"><img src="a.png"><a href="#F1a">FIGURE 1</a></div>'
    )
    assert all(block.kind != "note" for block in documents.read("x.html", page.encode()).blocks)


def test_text_below_the_notes_cites_them_too() -> None:
    page = (
        '<body><p>Trade grew.<a class="footnote-reference" href="#n1" id="r1">[1]</a></p>'
        '<table class="docutils footnote" id="n1"><tr><td class="label">[1]</td><td><em>(<a href="#r1">1</a>, <a '
        'href="#r2">2</a>)</em> Note one.</td></tr></table>'
        '<p>Much later the same trade fell.<a class="footnote-reference" href="#n1" id="r2">[1]</a></p>'
    )
    read = documents.read("x.html", page.encode())
    assert [(block.kind, len(block.marks)) for block in read.blocks] == [
        ("paragraph", 1),
        ("note", 0),
        ("paragraph", 1),
    ]


def test_a_section_of_much_text_is_no_menu_whatever_its_class() -> None:
    prose = "The tide came in and went out again, and nobody wrote of it. " * 12
    menu = '<div class="toc"><a href="#a">Tides</a></div>'
    page = f'<body>{menu}<div class="section toc-section"><p>{prose}</p></div><p>{prose * 2}</p>'
    assert [block.text[:8] for block in documents.read("x.html", page.encode()).blocks] == ["The tide", "The tide"]


def test_what_cites_a_note_is_text() -> None:
    prose = "<p>The tide came in and went out again, and nobody wrote of it.</p>" * 8
    page = (
        f'<body>{prose}<aside>Tolls.<sup><a href="#fn1" id="fnref1">1</a></sup></aside><div class="navbox">Ports.<sup><a '
        'href="#fn2" id="fnref2">2</a></sup></div><ol class="footnotes"><li id="fn1">A. <a href="#fnref1">↩</a></li><li '
        'id="fn2">B. <a href="#fnref2">↩</a></li></ol>'
    )
    read = documents.read("x.html", page.encode())
    assert [mark.label for block in read.blocks for mark in block.marks] == ["1", "2"]


def test_names_in_brackets_are_labels_where_a_list_of_definitions_has_them() -> None:
    works = ("TIDES-1", "SHORE LAW", "RFC 77")
    text = "".join(f'<p>As told [<cite><a href="#bib-{at}">{work}</a></cite>].</p>' for at, work in enumerate(works))
    terms = "".join(f'<dt id="bib-{at}">[{work}]</dt><dd>A. Vega. Quay Press.</dd>' for at, work in enumerate(works))
    glossary = '<p>The <a href="#ebb">ebb</a>.</p><dl><dt id="ebb">ebb</dt><dd>The tide that goes out.</dd></dl>'
    read = documents.read("x.html", f"<body>{text}{glossary}<dl>{terms}</dl>".encode())
    assert [block.label for block in read.blocks if block.kind == "note"] == list(works)
    assert [mark.label for block in read.blocks for mark in block.marks] == list(works)


def test_a_heading_in_the_margin_is_no_note() -> None:
    page = (
        '<p>Trade grew.</p><div class="sidenote">Of trade</div><p>It fell.<span class="sidenote">By a tenth.</span></p>'
    )
    blocks = documents.read("x.html", page.encode()).blocks
    assert [(block.kind, block.label) for block in blocks] == [
        ("paragraph", None), ("paragraph", None), ("paragraph", None), ("note", "1")]  # fmt: skip
