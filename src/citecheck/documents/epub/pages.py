"""The pages of an EPUB in reading order, joined into one page of HTML, so that a note in another file is found.

Identifiers are made unique, links between the files become links inside the one page, and what EPUB says of notes
(`epub:type`) is said in the classes that web pages have for it.
"""

import html.entities
import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from citecheck.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPE = "{http://www.idpf.org/2007/ops}type"
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_NAMES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_CONTROLS = bytes({*range(32), 0x7F} - {0x09, 0x0A, 0x0D})
_LAST_NUMBER = re.compile(r"\d*$")
# What is no text of the book, by the words of the EPUB vocabulary.
_LEFT_OUT = frozenset({"toc", "landmarks", "page-list", "lot", "loi", "cover", "pagebreak", "index", "backlink"})
_CLASSES = {
    "noteref": "footnote-ref", "footnote": "footnote", "endnote": "footnote", "rearnote": "footnote",
    "footnotes": "footnotes", "endnotes": "footnotes", "rearnotes": "footnotes",
}  # fmt: skip
# Each file of a book is a whole page; in the joined one it is a part. Headers of chapters hold their titles.
_RENAMED = {"article": "div", "main": "div", "body": "div", "header": "div", "section": "div", "hgroup": "div"}
_DROPPED = frozenset({"script", "style", "svg", "math", "nav", "template", "iframe", "object", "audio", "video"})


def joined(path: str, pages: Sequence[tuple[str, bytes]]) -> str:
    """One page of HTML from (name, bytes) of the files in reading order. Raises InputError for declared entities."""
    from lxml import etree

    bodies = [(name, body) for name, data in pages if (body := _body(f"{path}: its page {name}", data)) is not None]
    names = {name: at for at, (name, _) in enumerate(bodies)}
    renamed = _renamed(bodies)
    parts = []
    for at, (name, body) in enumerate(bodies):
        _prepare(body)
        for element in body.iter():
            _relink(element, at, name, names, renamed)
        body.tag = "div"
        body.tail = None
        body.set("id", _page_id(at))
        parts.append(etree.tostring(body, method="html", encoding="unicode"))
    return "<html><body><article>\n" + "\n".join(parts) + "\n</article></body></html>"


def _body(where: str, data: bytes) -> "_Element | None":
    """The body of one file, without namespaces; what is no sound XML is read as a browser would."""
    from lxml import etree

    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(f"{where} is no text; it may be encrypted")
    known = _NAMED.sub(lambda match: _character(match[1]) or match[0], data)
    strict = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        if b"<!ENTITY" in data:
            raise InputError(f"{where} declares entities, which books have no use for; it was not read")
        root = etree.fromstring(known, strict)
    except (etree.XMLSyntaxError, ValueError):
        try:
            html_parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
            root = etree.fromstring(data.translate(None, _CONTROLS), html_parser)
        except (etree.XMLSyntaxError, ValueError):
            return None
    if root is None:
        return None
    return next((one for one in root.iter() if _local(one) == "body"), None)


def _character(name: bytes) -> bytes | None:
    """A named character as its number; the names that XML itself knows stay."""
    text = None if name in _XML_NAMES else html.entities.html5.get(name.decode("ascii") + ";")
    return "".join(f"&#{ord(letter)};" for letter in text).encode("ascii") if text else None


def _local(element: "_Element") -> str:
    tag = element.tag
    return tag[tag.rfind("}") + 1 :].lower() if isinstance(tag, str) else ""


def _prepare(body: "_Element") -> None:
    """Take out what is no text, and say in classes what the elements are."""
    dropped = []
    for element in body.iter():
        name = _local(element)
        kinds = frozenset((element.get(_TYPE) or element.get("epub:type") or "").lower().split())
        if not name or (element is not body and (name in _DROPPED or kinds & _LEFT_OUT)):
            dropped.append(element)
            continue
        element.tag = _RENAMED.get(name, name)
        added = " ".join(_CLASSES[kind] for kind in sorted(kinds & _CLASSES.keys()))
        if added:
            element.set("class", f"{element.get('class', '')} {added}".strip())
        if element.tag == "aside" and not added:
            element.tag = "div"  # a box beside the text is text of a book
        for attribute in (_TYPE, "epub:type", _XML_LANGUAGE, "itemprop"):
            _forget(element, attribute)
        if element.get("role") in ("main", "complementary", "banner", "contentinfo"):
            _forget(element, "role")
    for element in dropped:
        _take_out(element)


def _forget(element: "_Element", attribute: str) -> None:
    if attribute in element.attrib:
        del element.attrib[attribute]


def _take_out(element: "_Element") -> None:
    """Remove an element but not the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _page_id(at: int) -> str:
    return f"page-of-book.{at}"


def _identities(element: "_Element") -> Iterator[str]:
    for attribute in ("id", "name"):
        identity = element.get(attribute)
        if identity and (attribute == "id" or _local(element) == "a"):
            yield attribute


def _renamed(bodies: Iterable[tuple[str, "_Element"]]) -> dict[tuple[int, str], str]:
    """(page, identifier) → new identifier, for those that an earlier page has already. A final number stays final."""
    taken: set[str] = set()
    renamed: dict[tuple[int, str], str] = {}
    for at, (_, body) in enumerate(bodies):
        own: set[str] = set()
        for element in body.iter():
            own.update(element.get(attribute, "") for attribute in _identities(element))
        for identity in sorted(own & taken):
            number = _LAST_NUMBER.search(identity)
            digits = number[0] if number else ""
            renamed[at, identity] = f"{identity[: len(identity) - len(digits)]}.p{at}.{digits}".rstrip(".")
        taken |= own
    return renamed


def _relink(
    element: "_Element", at: int, name: str, names: dict[str, int], renamed: dict[tuple[int, str], str]
) -> None:
    for attribute in _identities(element):
        identity = element.get(attribute, "")
        element.set(attribute, renamed.get((at, identity), identity))
    href = element.get("href") if _local(element) == "a" else None
    if href is None or re.match(r"[a-z][a-z0-9+.-]*:|//", href.strip(), re.I):
        return
    file, _, fragment = href.strip().partition("#")
    page = names.get(posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(file)))) if file else at
    if page is None:
        _forget(element, "href")
    else:
        element.set("href", "#" + (renamed.get((page, fragment), fragment) or _page_id(page)))
