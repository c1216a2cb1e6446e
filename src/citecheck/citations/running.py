"""Links and addresses in running text: each is a citation of its own, without label."""

from collections.abc import Iterator
from dataclasses import replace

from citecheck import dates
from citecheck import urls as addresses
from citecheck.citations import access
from citecheck.citations.blocks import is_code
from citecheck.citations.works import is_external, linked_url
from citecheck.dates import Date
from citecheck.model import Block, Citation, Document, Mark
from citecheck.text import Part
from citecheck.urls import Url

_BESIDE = 90  # characters before and behind an address in which it may be said when it was visited
_READ = frozenset({"paragraph", "item", "quotation", "table", "heading"})


def links(document: Document) -> tuple[list[Citation], list[tuple[int, Mark]]]:
    """The citations that links in running text are, and the places where they stand for what is said.

    Images, anchors, mail and links within the site lead to no source; code and navigation are not read.
    """
    citations: list[Citation] = []
    marks: list[tuple[int, Mark]] = []
    for index, block in enumerate(document.blocks):
        if block.kind not in _READ:
            continue
        for url in _of(block):
            if url.label is None and _is_code(document, index, url):
                continue
            identity = f"link-{len(citations) + 1}"
            citations.append(_citation(document, index, url, identity))
            marks.append((index, Mark(url.start, url.end, identity)))
    return citations, marks


def _of(block: Block) -> Iterator[Url]:
    """The addresses of a block in the order of the text, a link's own before one that is printed in it."""
    text = block.text
    linked = [
        linked_url(block, link)
        for link in block.links
        if is_external(link) and any(map(str.isalnum, text[link.start : link.end]))
    ]
    may_print = block.kind != "heading" and ("://" in text or "www." in text or "doi" in text or "hxxp" in text)
    if not may_print:
        yield from sorted(linked, key=lambda url: url.start)
        return
    taken = [(link.start, link.end) for link in block.links]
    printed = addresses.find(text)
    if taken:
        taken.sort()
        printed = list(_free(printed, taken))
    yield from sorted([*linked, *printed], key=lambda url: url.start)


def _is_code(document: Document, index: int, url: Url) -> bool:
    """Whether the address stands in a stretch of code within the sentence, which formats print without a sign."""
    if document.format == "text":
        return False
    if document.format != "html":
        return is_code(document.blocks[index], url.start)
    at = document.blocks[index].source_offset(url.start)
    before = document.source[max(0, at - 2000) : at]
    return before.rfind("<code") > before.rfind("</code")


def _free(printed: list[Url], taken: list[tuple[int, int]]) -> Iterator[Url]:
    """The printed addresses that do not touch a link; both lists ascend."""
    at = 0
    for url in printed:
        while at < len(taken) and taken[at][1] <= url.start:
            at += 1
        if at == len(taken) or taken[at][0] >= url.end:
            yield url


def _citation(document: Document, index: int, url: Url, identity: str) -> Citation:
    block = document.blocks[index]
    copy = addresses.archived(url.address)
    original = url
    kept = (copy[0] or _printed_alone(url.label)) if copy is not None else ""
    if kept:
        original = Url(url.printed, kept, url.start, url.end, url.label)
    accessed, phrase = _visited(block.text, url, document.language)
    return Citation(
        id=identity, label=None, kind="link", block=index, start=url.start, end=url.end,
        raw=block.text[url.start : url.end], urls=(original,), archive_urls=(url,) if copy is not None else (),
        accessed=accessed, access_phrase=phrase, layout="{url}",
        marks=(document.locate(index, url.start, url.end),), article=block.article,
    )  # fmt: skip


def _printed_alone(label: str | None) -> str:
    """The address that a link to a short name of an archive has for its text; empty where it has words."""
    printed = addresses.find(label or "")
    return printed[0].address if len(printed) == 1 and printed[0].printed == (label or "").strip() else ""


def _visited(text: str, url: Url, language: str | None) -> tuple[Date | None, Part | None]:
    """The day of access that stands in words beside an address, in the bracket that holds it or in one behind it."""
    end = text.find("://", url.end, url.end + _BESIDE)
    end = end if end >= 0 else min(len(text), url.end + _BESIDE)
    opened = max(text.rfind(sign, max(0, url.start - _BESIDE), url.start) for sign in "([")
    start = url.start if opened < 0 or max(text.find(sign, opened, url.start) for sign in ")]") >= 0 else opened
    if not any(map(str.isdecimal, text[start : url.start] + text[url.end : end])):
        return None, None
    placed = replace(url, start=url.start - start, end=url.end - start)
    found = dates.find(text[start:end], language=language)
    free = [one for one in found if one.end <= placed.start or one.start >= placed.end]
    accessed, phrase = access.find(text[start:end], free, (placed,)) if free else (None, None)
    if accessed is None or phrase is None:
        return None, None
    if any(map(str.isalnum, text[url.end : min(phrase.start, accessed.start) + start])):
        return None, None
    date = replace(accessed, start=accessed.start + start, end=accessed.end + start)
    return date, Part(phrase.text, phrase.start + start, phrase.end + start)
