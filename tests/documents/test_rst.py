"""reStructuredText as people and Sphinx write it: notes and links of every kind, nothing read but the file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import citations, documents
from citecheck.errors import InputError
from citecheck.model import Document
from citecheck.settings import Settings


def read(source: str) -> Document:
    return documents.read("piece.rst", source.encode())


def misplaced(document: Document) -> list[str]:
    wrong = []
    for block in document.blocks:
        made = {at for mark in block.marks for at in range(mark.start, mark.end)}
        for offset, char in enumerate(block.text):
            printed = document.source[block.source_offset(offset) :][:1]
            if not char.isspace() and printed != char and offset not in made:
                wrong.append(f"{char!r} in {block.text!r}")
    return wrong


def targets(source: str) -> list[tuple[str, str, str | None]]:
    """Words, target and the target as it is printed, of every link."""
    document = read(source)
    return [
        (block.text[one.start : one.end], one.target, one.target_at and document.source[slice(*one.target_at)])
        for block in document.blocks
        for one in block.links
    ]


NOTES = """
Text [1]_ and more [#n]_, a third [*]_ and a work [CIT2002]_, the first again [1]_.

.. [1] Doe, "Glass", Paper, https://a.example/x (accessed 3 May 2020).
.. [#n] A second note
   goes on, https://b.example/y.
.. [*] A third.
.. [CIT2002] Roe, Book, 2002.
"""


def test_notes_of_every_kind_are_read() -> None:
    document = read(NOTES)
    notes = [(block.label, block.text) for block in document.blocks if block.kind == "note"]
    assert notes == [
        ("1", 'Doe, "Glass", Paper, https://a.example/x (accessed 3 May 2020).'),
        ("2", "A second note\ngoes on, https://b.example/y."),
        ("*", "A third."),
        ("CIT2002", "Roe, Book, 2002."),
    ]
    assert [mark.label for mark in document.blocks[0].marks] == ["1", "2", "*", "CIT2002", "1"]
    assert not misplaced(document)


def test_notes_become_citations_with_their_marks() -> None:
    found = citations.read(read(NOTES), Settings()).citations
    assert [(one.label, len(one.marks)) for one in found] == [("1", 2), ("2", 1), ("*", 1), ("CIT2002", 1)]
    assert found[0].accessed is not None
    assert found[0].accessed.raw == "3 May 2020"


def test_links_of_every_kind_have_their_targets() -> None:
    source = """
`Inline words <https://a.example/x>`_, `again <https://b.example/y>`__, named_, `two words`_, an anonymous__ one,
and https://bare.example/z.

.. _named: https://c.example/n
.. _two words: https://d.example/t
__ https://e.example/a
"""
    assert targets(source) == [
        ("Inline words", "https://a.example/x", "https://a.example/x"),
        ("again", "https://b.example/y", "https://b.example/y"),
        ("named", "https://c.example/n", "https://c.example/n"),
        ("two words", "https://d.example/t", "https://d.example/t"),
        ("anonymous", "https://e.example/a", "https://e.example/a"),
        ("https://bare.example/z", "https://bare.example/z", "https://bare.example/z"),
    ]


def test_titles_headings_lists_and_quotations_are_told_apart() -> None:
    source = (
        "=====\nTitle\n=====\n\n:Date: 2020-03-04\n\nOne\n---\n\n"
        "Words of *text* here.\n\n* item\n* item two\n\nMore words here follow.\n\n"
        "    Said so.\n\n::\n\n    code [1]_\n"
    )
    document = read(source)
    found = [(block.kind, block.text) for block in document.blocks]
    assert found == [
        ("title", "Title"), ("boilerplate", "2020-03-04"), ("heading", "One"), ("paragraph", "Words of text here."),
        ("item", "item"), ("item", "item two"), ("paragraph", "More words here follow."),
        ("quotation", "Said so."), ("code", "code [1]_"),
    ]  # fmt: skip
    assert document.title == "Title"
    assert document.published is not None
    assert not misplaced(document)


def test_roles_and_directives_that_nobody_knows_are_text() -> None:
    source = (
        ".. versionadded:: 3.1\n\n   Content with :ref:`Words <target>` and :py:func:`~a.b.c`.\n\n"
        ".. qwx:: One\n   :opt: two\n\n   More content.\n\n.. toctree::\n\n"
        "   a/b\n"
    )
    texts = [block.text for block in read(source).blocks if block.kind == "paragraph"]
    assert texts == ["Content with Words and a.b.c.", "More content."]


@pytest.mark.parametrize(
    "directive",
    [".. include:: {}", ".. literalinclude:: {}", ".. csv-table::\n   :file: {}", ".. raw:: html\n   :file: {}",
     ".. csv-table::\n   :url: file://{}", ".. raw:: html\n   :url: file://{}", ".. include:: {}\n   :code: text"],
)  # fmt: skip
def test_no_other_file_is_read(tmp_path: Path, directive: str, capfd: pytest.CaptureFixture[str]) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("nobody,shall,read,this\n")
    document = read(f"Words.\n\n{directive.format(secret)}\n\nMore words.\n")
    assert not any("shall" in block.text for block in document.blocks)
    assert [block.text for block in document.blocks if block.kind == "paragraph"] == ["Words.", "More words."]
    assert capfd.readouterr() == ("", "")


def test_faults_of_markup_are_silent(capfd: pytest.CaptureFixture[str]) -> None:
    document = read("Title\n==\n\nA *word and `more and |sub| and lost_ [9]_.\n\n.. image::\n\n - x\n  bad\n")
    assert any("more and" in block.text for block in document.blocks)
    assert capfd.readouterr() == ("", "")


def test_words_of_scripts_of_all_kinds_have_their_places() -> None:
    source = (
        "Слова *важные* и `ссылка <https://a.example/я>`_ тут.\n\n"
        "日本語の文章です [1]_ 。\n\n- Ünïcode \\*escaped\\* and ``code``.\n\n"
        ".. [1] 注 https://b.example/注。\n"
    )
    assert not misplaced(read(source))


@given(
    st.lists(
        st.sampled_from(
            [
                "*",
                "**",
                "`",
                "``",
                "_",
                "__",
                "[1]_",
                "[#]_",
                "|",
                "\n",
                "\n\n",
                "    ",
                "- ",
                ".. ",
                "::",
                ".. [1] ",
                "a",
                "word ",
                "====\n",
                ":ref:`x`",
                "`a <https://b.example>`_",
                "é",
                ".. note:: ",
                "+--+\n",
                "\\",
            ]
        ),
        max_size=30,
    )
)
def test_anything_can_be_read(pieces: list[str]) -> None:
    source = "Words here.\n\n" + "".join(pieces)
    for block in read(source).blocks:
        assert all(0 <= block.source_offset(at) <= len(source) + len(block.text) for at in range(len(block.text)))


@pytest.mark.parametrize(
    "lost", ["gone_", "[1]_", "`gone with it`_", "gone__", "|gone|", "|gone|_", "[#]_", "[*]_", "[#gone]_"]
)
def test_thousands_of_references_to_nothing_are_words(lost: str) -> None:
    kept = "Ships came [2]_ from `the port`_, harbour_, Head_ and `here <https://a.example/h>`__.\n\n"
    ends = ".. [2] Note.\n.. _the port: https://a.example/p\n.. _harbour: https://a.example/q\n"
    document = read(f"Title\n=====\n\nHead\n----\n\n{kept}{(lost + ' ') * 3000}\n\n{ends}")
    text = next(block for block in document.blocks if block.text.startswith("Ships"))
    assert [link.target for link in text.links] == [
        "https://a.example/p", "https://a.example/q", "https://a.example/h",
    ]  # fmt: skip
    assert [mark.label for mark in text.marks] == ["2"]
    assert [block.text for block in document.blocks if block.kind == "note"] == ["Note."]
    assert not misplaced(document)


def test_hundreds_of_references_that_lead_somewhere_stay() -> None:
    named = " ".join(f"n{at}_" for at in range(300))
    source = f"{named}\n\n" + "\n".join(f".. _n{at}: https://a.example/{at}" for at in range(300))
    assert len(targets(source)) == 300


def test_lists_in_lists_without_end_are_refused() -> None:
    with pytest.raises(InputError, match="nested"):
        documents.read("x.rst", "\n".join(" " * at + "* x" for at in range(1000)).encode())


def test_words_that_stand_for_themselves_are_refused_in_one_sentence() -> None:
    with pytest.raises(InputError, match="docutils"):
        read("|a|\n\n.. |a| replace:: |b| |b|\n.. |b| replace:: |a| |a|\n")


@pytest.mark.parametrize("numbered", ["{}. {}", "#. {1}", "({}) {}", "{}. \\ {}"])
def test_sources_in_an_ordered_list_have_its_numbers_and_keep_their_initials(numbered: str) -> None:
    sources = [
        f"{first}. {name}, The Gazette, 2020. https://a.example/{name}"
        for first, name in zip("AB", ("Ferris", "Vale"), strict=True)
    ]
    listed = "\n\n".join(numbered.format(at, text) for at, text in enumerate(sources, 1))
    source = f"It grew [1].\n\nIt fell [2].\n\nReferences\n----------\n\n{listed}\n"
    document = citations.read(documents.read("x.rst", source.encode()), Settings())
    assert [(one.label, one.raw) for one in document.citations] == list(zip("12", sources, strict=True))


def test_a_mark_that_is_wrapped_to_the_beginning_of_a_line_labels_no_note() -> None:
    source = (
        "It was told by the harbour [#a]_.\nOther words.\n\nThe years since then matter as it was said in\n"
        "[#b]_.  The years of tides should be left\nto those who know.\n\nFootnotes\n=========\n\n"
        '.. [#a] Surname, "Tide", https://a.example/tide\n.. [#b] Other, "Quay", https://a.example/quay\n'
    )
    found = citations.read(read(source), Settings()).citations
    assert [(one.label, len(one.marks)) for one in found] == [("1", 1), ("2", 1)]
