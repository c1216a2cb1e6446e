"""Notes without links: boxes in a sentence or in a row that hold the number and the note together."""

import pytest

from citecheck import citations, documents
from citecheck.settings import Settings

NOTES = (
    'Mara Ferris, “The harbour wall”, <a href="https://courier.example/wall">online</a>, accessed 5 June 2019.',
    "Jon Quill, Tides of Vega, Northport, 2004.",
)


def read(mark: str, note: str, around: tuple[str, str]) -> list[tuple[str | None, int, list[str], str]]:
    text = "".join(
        f"<p>House {at} on the quay was built by two brothers{mark.format(n=at, t=words)} and has stood since.</p>"
        for at, words in enumerate(NOTES, 1)
    )
    listed = "".join(note.format(n=at, t=words) for at, words in enumerate(NOTES, 1))
    page = f"<article><h1>The quay</h1>{text}{around[0]}{listed}{around[1]}</article>"
    document = citations.read(documents.read("quay.html", page.encode()), Settings())
    prose = [block.text for block in document.blocks if block.kind == "paragraph"]
    assert all(line.startswith("House") and line.endswith("and has stood since.") for line in prose)
    assert not any("Ferris" in line for line in prose)
    return [(one.label, len(one.marks), [url.address for url in one.urls], one.raw[:4]) for one in document.citations]


@pytest.mark.parametrize(
    ("mark", "note", "around"),
    [
        ('<span class="annotation"><span class="number">{n}</span><span class="box">{t}</span></span>', "", ("", "")),
        ('<span class="tooltip-ref">[{n}]<span class="tooltip-box">{t}</span></span>', "", ("", "")),
        ('<sup class="ref"><a href="#">{n}</a><span class="ref-content" hidden>{t}</span></sup>', "", ("", "")),
        ("<sup>{n}</sup>", '<aside class="footnote"><span class="num">{n}</span> {t}</aside>', ("", "")),
        (
            "<sup>{n}</sup>",
            '<div class="note-item"><span class="note-number">{n}</span><span>{t}</span></div>',
            ("<h2>Notes</h2><div>", "</div>"),
        ),
        ("<sup>{n}</sup>", '<div class="note-box"><div>{n}</div><div>{t}</div></div>', ("<div>", "</div>")),
        (
            '<a href="https://j.example/x#fn{n}" id="xref_fn{n}"><sup>{n}</sup></a>',
            '<span class="fn-box" id="fn{n}"><p><a href="/x#xref_fn{n}"><sup>{n}</sup> </a> {t}</p></span>',
            ('<div class="below"><h2>Notes</h2>', "</div>"),
        ),
    ],
)  # fmt: skip
def test_a_box_holds_its_number_and_its_note(mark: str, note: str, around: tuple[str, str]) -> None:
    assert read(mark, note, around) == [("1", 1, ["https://courier.example/wall"], "Mara"), ("2", 1, [], "Jon ")]


def test_a_box_that_folds_open_is_a_note() -> None:
    source = f'<p>Two brothers built it.<details class="footnote"><summary>1</summary>{NOTES[1]}</details></p>'
    [text, note] = documents.read("quay.html", source.encode()).blocks
    assert (text.kind, note.kind, note.label, note.text) == ("paragraph", "note", "1", NOTES[1])


def test_numbered_boxes_that_the_text_does_not_number_are_no_notes() -> None:
    boxes = "".join(
        f'<div class="note-box"><div>{at}</div><div>Open the gate of pier {at}.</div></div>' for at in (1, 2)
    )
    document = citations.read(
        documents.read("steps.html", f"<article><h1>Steps</h1><p>Do this.</p>{boxes}</article>".encode()), Settings()
    )
    assert document.citations == ()
