"""Pages that word processors save: marks and notes of Word, with their names and without, changes and lists."""

import pytest

from citecheck import citations, documents
from citecheck.model import Document
from citecheck.settings import Settings

FERRIS = """Mara Ferris, \x93The harbour wall\x94, <i>Quay Courier</i>, 3 May 2018, <a
href="https://www.courier.example/2018/wall">https://www.courier.example/2018/wall</a>, accessed 5
June 2019."""
QUILL = "Jon Quill, <i>Tides of Vega</i> (Northport, 2004), 17\x9619."
MARK = """<a
style='mso-footnote-id:{kind}{at}' href="#_{kind}{at}" name="_{kind}ref{at}" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:11.0pt'>{label}</span></span><![endif]></span></span></a>"""
NOTE = """
<div style='mso-element:footnote' id={kind}{at}>

<p class=MsoFootnoteText><a style='mso-footnote-id:{kind}{at}' href="#_{kind}ref{at}"
name="_{kind}{at}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:
footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>{label}</span><![endif]></span></span></a>
{text}<o:p></o:p></p>

</div>
"""
PAGE = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=ProgId content=Word.Document>
<title>quay final 3</title>
<!--[if gte mso 9]><xml><o:Author>Mara</o:Author></xml><![endif]-->
</head>
<body lang=EN-GB>
<div class=WordSection1>
<p class=MsoTitle>The quay and its tides<o:p></o:p></p>
<p class=MsoToc1><a href="#_Toc4">1<span>. </span>The wall<span>2</span></a></p>
<h1><a name="_Toc4">1 The wall</a></h1>
<p class=MsoNormal>The wall was built in 1921%s and is <del
cite="mailto:J">40</del><ins>60</ins> metres long.<span class=MsoCommentReference><a class=msocomanchor
id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[JQ1]</a></span></p>
<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>\xb7<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Ferries left twice a day.%s</p>
<p class=MsoQuote>We saw the wall fall.</p>
</div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%%">
<![endif]>
%s%s</div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><a
name="_msocom_1"></a><p class=MsoCommentText><a class=msocomoff
href="#_msoanchor_1">[JQ1]</a>Check.</p></div></div></div>
</body>
</html>
"""


def page(kind: str, labels: tuple[str, str]) -> str:
    each = [{"kind": kind, "at": at, "label": label} for at, label in enumerate(labels, 1)]
    notes = [NOTE.format(**one, text=text) for one, text in zip(each, (FERRIS, QUILL), strict=True)]
    return PAGE % (*(MARK.format(**one) for one in each), *notes)


def read(source: str) -> Document:
    return citations.read(documents.read("quay.htm", source.encode("latin-1")), Settings())


@pytest.mark.parametrize(
    ("kind", "labels"), [("ftn", ("[1]", "[2]")), ("edn", ("[i]", "[ii]")), ("ftn", ("*", "\x86"))]
)
def test_a_page_saved_by_word_is_the_article_with_its_notes(kind: str, labels: tuple[str, str]) -> None:
    document = read(page(kind, labels))
    printed = [label.strip("[]").replace("\x86", "†") for label in labels]
    shown = [label.replace("\x86", "†") for label in labels]
    assert [(block.kind, block.text) for block in document.blocks if block.kind != "note"] == [
        ("title", "The quay and its tides"),
        ("heading", "1 The wall"),
        ("paragraph", f"The wall was built in 1921{shown[0]} and is 60 metres long."),
        ("item", f"Ferries left twice a day.{shown[1]}"),
        ("quotation", "We saw the wall fall."),
    ]
    assert [(one.label, len(one.marks)) for one in document.citations] == [(printed[0], 1), (printed[1], 1)]
    first = document.citations[0]
    assert (first.title and first.title.text, first.publisher and first.publisher.text) == (
        "The harbour wall",
        "Quay Courier",
    )
    assert [url.address for url in first.urls] == ["https://www.courier.example/2018/wall"]
    assert first.accessed is not None
    assert first.accessed.raw.split() == ["5", "June", "2019"]


@pytest.mark.parametrize(
    ("mark_name", "back_name"),
    [
        ("_ftn{}", "_ftnref{}"),
        ("sdfootnote{}sym", "sdfootnote{}anc"),
        ("fn{}", "fnref{}"),
        ("cite_note-{}", "cite_ref-{}"),
    ],
)
def test_notes_whose_names_were_taken_away_are_told_by_their_links_back(mark_name: str, back_name: str) -> None:
    line, end = (
        "<p>Sentence {0} of the article is long enough.<sup>{1}</sup></p>",
        "<p>{1} Jon Quill, Tides, 200{0}.</p>",
    )
    links = [
        [f'<a href="{name.format(at)}">[{at}]</a>' for at in (1, 2)] for name in (f"#{mark_name}", f"//6CB#{back_name}")
    ]
    shown = [
        shape.format(at, one) for shape, ones in ((line, links[0]), (end, links[1])) for at, one in enumerate(ones, 1)
    ]
    source = "<article><h1>The quay</h1>" + "\n".join(shown) + "</article>"
    document = read(source)
    assert [(one.label, len(one.marks), one.raw) for one in document.citations] == [
        ("1", 1, "Jon Quill, Tides, 2001."), ("2", 1, "Jon Quill, Tides, 2002."),
    ]  # fmt: skip


def test_a_raised_number_within_the_link_of_a_note_is_one_mark() -> None:
    document = read(
        '<p>Built in 1921<a name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> and sold.</p>'
        '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Quill, Tides, 2004.</p></div>'
    )
    assert [mark.label for block in document.blocks for mark in block.marks] == ["1"]
    assert document.blocks[0].text == "Built in 19211 and sold."
