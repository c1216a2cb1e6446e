"""Broken, locked, oversized and booby-trapped archives get one sentence."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck import documents
from citecheck.documents import zipped
from citecheck.errors import InputError
from office_files import docx, epub, odt, packed, paragraph

FILES = {
    "docx": docx(paragraph("Some text.")),
    "odt": odt("Some text."),
    "epub": epub({"a.xhtml": "<p>Some text.</p>"}),
}
MAIN = {"docx": "word/document.xml", "odt": "content.xml", "epub": "OEBPS/book.opf"}
BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        documents.read(f"x.{name}", data)
    said = str(caught.value)
    assert said.startswith(f"x.{name}: ")
    assert "\n" not in said
    return said


def changed(data: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({**{name: archive.read(name) for name in archive.namelist()}, **parts})


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_archive_or_a_broken_one_is_refused(name: str) -> None:
    for data in (b"", b"text", b"PK\x03\x04 and no more", FILES[name][: len(FILES[name]) // 2], packed({"x": "y"})):
        refusal(name, data)
    refusal(name, changed(FILES[name], {MAIN[name]: "<no><sound>xml"}))


@pytest.mark.parametrize("name", FILES)
def test_declared_entities_are_refused(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FILES[name])) as archive:
        text = archive.read(MAIN[name]).decode()
    assert "entities" in refusal(name, changed(FILES[name], {MAIN[name]: BOMB + text}))
    wide = '<?xml version="1.0" encoding="utf-16"?>' + BOMB + text
    assert "entities" in refusal(name, changed(FILES[name], {MAIN[name]: wide.encode("utf-16")}))


def test_a_page_of_a_book_that_declares_entities_is_refused() -> None:
    book = changed(FILES["epub"], {"OEBPS/a.xhtml": BOMB + "<html><body>&b;</body></html>"})
    assert "entities" in refusal("epub", book)


@pytest.mark.parametrize("name", FILES)
def test_a_part_that_unpacks_to_a_thousand_times_its_size_is_refused(name: str) -> None:
    assert "zip bomb" in refusal(name, changed(FILES[name], {MAIN[name]: b"<x>" + b" " * 20_000_000}))


def test_more_than_an_article_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "LARGEST_PART", 1000)
    assert "unpacks to more" in refusal("docx", docx(paragraph("Word " * 1000)))
    monkeypatch.setattr(zipped, "MOST_ENTRIES", 3)
    assert "parts" in refusal("docx", FILES["docx"])


def test_files_with_a_password_are_refused_and_said_to_be_that() -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert "password" in refusal("docx", container + "EncryptedPackage".encode("utf-16-le"))
    assert "old Word" in refusal("docx", container)
    assert "password" in refusal("odt", odt("x", manifest="<m><encryption-data/></m>"))
    locked = bytearray(FILES["docx"])
    at = locked.find(b"PK\x01\x02")
    while at >= 0:
        locked[at + 8] |= 1
        at = locked.find(b"PK\x01\x02", at + 1)
    assert "password" in refusal("docx", bytes(locked))


def test_deep_nesting_is_refused_or_read() -> None:
    deep = "<w:ins>" * 5000 + "</w:ins>" * 5000
    assert refusal("docx", docx(f"<w:p>{deep}</w:p>"))
    boxes = "<w:r><w:pict><w:txbxContent><w:p>" * 45 + "</w:p></w:txbxContent></w:pict></w:r>" * 45
    assert documents.read("x.docx", docx(f"<w:p>{boxes}</w:p>", paragraph("Text."))).blocks[-1].text == "Text."


def test_archives_are_told_apart_by_their_inside() -> None:
    assert [zipped.kind_of(data) for data in FILES.values()] == list(FILES)
    assert zipped.kind_of(packed({"a.txt": "x"})) is None
    assert zipped.kind_of(b"PK but no archive") is None


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_is_read_or_refused_in_one_sentence(name: str, at: int, damage: bytes) -> None:
    data = bytearray(FILES[name])
    at %= len(data)
    data[at : at + len(damage)] = damage
    said = ""
    try:
        documents.read(f"x.{name}", bytes(data))
    except InputError as error:
        said = str(error)
    assert "\n" not in said


def test_what_is_wrong_with_a_part_is_said_in_one_line() -> None:
    with pytest.raises(InputError) as raised:
        zipped.root_of("x.docx", "its part a.xml", b"<a>\n\n\x00\n</a>")
    assert "\n" not in str(raised.value)
