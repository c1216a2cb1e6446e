"""EPUB → Document: the pages of a book in reading order, read as one page of HTML."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from citecheck import dates
from citecheck.dates import Date
from citecheck.documents import html, rendition
from citecheck.documents.epub import pages as epub_pages
from citecheck.documents.zipped import Package
from citecheck.errors import InputError
from citecheck.model import Block, Document, Link
from citecheck.text import squash

if TYPE_CHECKING:
    from lxml.etree import _Element

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_EVENT = "{http://www.idpf.org/2007/opf}event"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"})
_LEFT_OF_NUMBER = re.compile(r"[.):\]]\s+")
# Encryption that only keeps fonts from being copied.
_ENCRYPTED = re.compile(rb"<(?:[\w.-]{1,40}:)?EncryptedData\b")
_FONTS_ONLY = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")


def read(path: str, data: bytes) -> Document:
    """The text of a book; places count in its rendition, one paragraph a line, notes where their chapter has them.

    Title, language and date of publication are those of the book. Raises InputError with one sentence.
    """
    package = Package(path, data, "EPUB")
    name = _package_name(package)
    opf = package.xml(name) if name else None
    if opf is None:
        raise InputError(f"{path}: this is no EPUB, for it does not say where its book is")
    _refuse_protected(package)
    pages = list(_pages(package, opf, posixpath.dirname(name)))
    if not pages:
        raise InputError(f"{path}: the book has no pages of text")
    try:
        whole = epub_pages.joined(path, pages)
    except ValueError as error:  # names of elements that no markup has
        raise InputError(f"{path}: the pages of the book are no sound markup ({error})") from error
    read_as_page = html.read(path, whole)
    blocks = [one for block in read_as_page.blocks if (one := _bracketed(block)).text]
    if not any(block.kind in ("heading", "title") for block in blocks):
        blocks = list(rendition.settled(blocks, frozenset()))
    source, placed = rendition.printed(blocks)
    title = rendition.said_title(_said(opf, "title")) or rendition.title_of(placed, None)
    return Document(
        path, "epub", source, placed, title=title,
        language=rendition.language(placed, _said(opf, "language")),
        published=_published(opf) or read_as_page.published,
    )  # fmt: skip


def _package_name(package: Package) -> str:
    """The name of the part that lists all others."""
    container = package.xml("META-INF/container.xml")
    if container is not None:
        for element in container.iter("{*}rootfile"):
            name = unquote(element.get("full-path", ""))
            if name in package.names:
                return name
    return next((name for name in sorted(package.names) if name.endswith(".opf")), "")


def _refuse_protected(package: Package) -> None:
    said = package.read("META-INF/encryption.xml")
    if said is None:
        return
    if len(_ENCRYPTED.findall(said)) > sum(said.count(font) for font in _FONTS_ONLY):
        raise InputError(f"{package.path}: protected against copying; its text cannot be read")


def _pages(package: Package, opf: "_Element", folder: str) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of the pages of text in reading order, those outside it (pop-up notes) last."""
    listed = {
        item.get("id", ""): posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        for item in opf.iter("{*}item")
        if item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split()
    }
    spine = list(opf.iter("{*}itemref"))
    ordered = [one for one in spine if one.get("linear") != "no"] + [one for one in spine if one.get("linear") == "no"]
    for name in dict.fromkeys(listed[one.get("idref", "")] for one in ordered if one.get("idref") in listed):
        data = package.read(name)
        if data is not None:
            yield name, data


def _bracketed(block: Block) -> Block:
    """The block with brackets around every mark, which a page of plain text cannot raise.

    Of a note's number, which leads back to its mark, the page's reader has left the full stop.
    """
    line = rendition.Line()
    left = _LEFT_OF_NUMBER.match(block.text) if block.kind == "note" else None
    at = left.end() if left else 0
    places: list[tuple[int, int, int]] = []  # (start in the old text, its end, what its places move by)
    for mark in sorted(block.marks, key=lambda one: one.start):
        if mark.start < at:
            continue
        line.add(block.text[at : mark.start])
        places.append((at, mark.start, line.size - mark.start))
        line.mark(mark.label)
        at = mark.end
    line.add(block.text[at:])
    places.append((at, len(block.text), line.size - len(block.text)))
    for link in block.links:
        line.links.append(Link(_moved(places, link.start), _moved(places, link.end), link.target))
    line.italics.extend(
        (_moved(places, start), _moved(places, end)) for start, end in block.italics if end > places[0][0]
    )
    return line.block(block.kind, label=block.label, level=block.level)


def _moved(places: Sequence[tuple[int, int, int]], at: int) -> int:
    return at + next((by for start, end, by in places if start <= at <= end), places[-1][2])


def _said(opf: "_Element", name: str) -> str | None:
    """What the book says of itself."""
    found = opf.find(f".//{_DUBLIN_CORE}{name}")
    return (squash("".join(str(one) for one in found.itertext())) or None) if found is not None else None


def _published(opf: "_Element") -> Date | None:
    """The day of publication. A program that is told none writes the day on which it made the file."""
    made = next((one.text for one in opf.iter("{*}meta") if one.get("property") == "dcterms:modified" and one.text), "")
    for element in opf.iter(_DUBLIN_CORE + "date"):
        text = (element.text or "").strip()[:10]
        if element.get(_EVENT) in (None, "publication") and text != made.strip()[:10] and not text.startswith("0"):
            found = next((date for date in dates.find(text) if date.is_day), None)
            if found is not None:
                return found
    return None
