"""Which addresses a note holds, and how many works it cites: two works in one note are two citations."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from citecheck import urls as addresses
from citecheck.dates import Date
from citecheck.model import Block, Link
from citecheck.text.quoting import pairs
from citecheck.urls import Url

_SEMICOLON = re.compile(r"[;；](?=\s|$)")
_SENTENCE = re.compile(r"[.。)\]»”\"][ \n]+(?=[^\W\d_a-zà-ÿа-я]|[“«„\"‘\[])")
_ONLY_SEPARATORS = re.compile(r"[\s,;，；、|<>()\[\]&+/.·•–-]*(?:and|und|et|ve|и|y|e|en)?[\s,;<>()\[\]–-]*", re.I)
_WORD = re.compile(r"[^\W\d_]{2,}")
_YEAR_IN_PARENS = re.compile(r"\((?:1[5-9]|20)\d\d[^()]{0,20}\)")
_CLOSED = re.compile(r"[)\]],?\s(?=[^\W\d_])")
_SITE = re.compile(r"www\.[^\s/]+/?", re.I)
_NEAR = 6
_YEAR_CLOSES = re.compile(r"[(,]\s?(?:1[5-9]|20)\d\d\)")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Work:
    """One cited work of a note: its stretch of the note's text and its addresses, archive copies apart."""

    start: int
    end: int
    urls: tuple[Url, ...]
    archive_urls: tuple[Url, ...]


def is_external(link: Link) -> bool:
    """Whether a link leads out of the document."""
    return link.target.lstrip().lower().startswith(("http://", "https://", "//", "ftp://"))


def found_in(block: Block, start: int, end: int, source: str = "") -> list[Url]:
    """All addresses in a stretch of a block, printed or behind a link's text; spans count in the block.

    Links that the source prints without a host lead to the page's own site: beside others they are names with a
    page of their own, not what is cited.
    """
    text = block.text[start:end]
    printed = [
        Url(url.printed, url.address, url.start + start, url.end + start, url.label, url.faults)
        for url in addresses.find(text)
    ]
    # A link may begin with the label before the text, or have it alone: "[[3]](https://…)".
    links = [link for link in block.links if link.end <= end and is_external(link)]
    before, links = [link for link in links if link.start < start], [link for link in links if link.start >= start]
    links = links or [Link(start, max(link.end, start), link.target, link.target_at) for link in before[:1]]
    abroad = [link for link in links if not _is_relative(link, source)]
    links = abroad if abroad or printed else links
    if not links:
        return _without_sites(printed)
    shown = (link for link in links if link.start == link.end or block.text[link.start : link.end].strip())
    linked = [linked_url(block, link) for link in shown]
    copies = [one for one in linked if addresses.archived(one.address) is not None]
    free = [
        url for url in printed
        if all(url.end <= one.start or one.end <= url.start or one in copies for one in linked)
        and not any(url.start == one.start and url.address == one.address for one in copies)
    ]  # fmt: skip
    return _without_sites(sorted([*free, *linked], key=lambda url: url.start))  # over its copy an address stands first


def _without_sites(urls: list[Url]) -> list[Url]:
    """The addresses without bare hosts that name the site of a page before them: "[A page], www.example.org"."""
    if not any(_SITE.fullmatch(url.printed) for url in urls[1:]):
        return urls
    kept: list[Url] = []
    hosts: set[str] = set()
    for url in urls:
        if _SITE.fullmatch(url.printed) is None or addresses.host(url.address) not in hosts:
            kept.append(url)
        copy = addresses.archived(url.address)
        hosts.add(addresses.host(copy[0] if copy is not None else url.address))
    return kept


def _is_relative(link: Link, source: str) -> bool:
    if link.target_at is None:
        return False
    start, end = link.target_at
    shown = source[start : min(end, start + 40)].lstrip().lower()
    return bool(shown) and shown[0] in "/.?" and not shown.startswith("//")


def linked_url(block: Block, link: Link) -> Url:
    """The address behind a link; `label` is its visible text where that is not the address itself."""
    visible = block.text[link.start : link.end]
    target = "https:" + link.target.strip() if link.target.lstrip().startswith("//") else link.target
    label = None if visible.strip() == link.target.strip() else visible
    return addresses.of_link(target, link.start, link.end, label)


def split(text: str, start: int, end: int, urls: Sequence[Url], dates: Sequence[Date]) -> list[Work]:
    """The works that a note cites in `text[start:end]`, in order; spans of `urls` and `dates` count in `text`."""
    groups: list[list[Url]] = []
    bounds = [start]
    for url in urls:
        at = _boundary(text, groups[-1], url, dates, start) if groups else None
        if groups and at is None:
            groups[-1].append(url)
        else:
            groups.append([url])
            if at is not None:
                bounds.append(at)
    if not groups:
        bounds.extend(_between_full_citations(text, start, end))
        groups = [[] for _ in bounds]
    ends = [*bounds[1:], end]
    return [_work(text, a, b, group) for a, b, group in zip(bounds, ends, groups, strict=True)]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the white space and separators around it."""
    while start < end and text[start] in " \n\t,;":
        start += 1
    while end > start and text[end - 1] in " \n\t;,":
        end -= 1
    return start, end


def _work(text: str, start: int, end: int, group: Sequence[Url]) -> Work:
    first, last = trimmed(text, start, end)
    # A link may have a comma or a space of its own at its end.
    ends = max((url.end for url in group), default=last)
    return Work(min([first, *(url.start for url in group)]), max(last, ends), *sorted_out(group))


def sorted_out(group: Sequence[Url]) -> tuple[tuple[Url, ...], tuple[Url, ...]]:
    """The addresses of one work, and apart from them its archive copies; a lone copy tells what it keeps."""
    copies = {id(url): copy for url in group if (copy := addresses.archived(url.address)) is not None}
    kept = tuple(url for url in group if id(url) in copies)
    originals = _distinct(url for url in group if id(url) not in copies)
    if not originals and kept:
        original = copies[id(kept[0])][0]
        originals = (replace(kept[0], address=original, faults=()),) if original else (kept[0],)
    return originals, kept


def _distinct(urls: Iterable[Url]) -> tuple[Url, ...]:
    found: dict[str, Url] = {}
    for url in urls:
        found.setdefault(url.address, url)
    return tuple(found.values())


def _boundary(text: str, group: Sequence[Url], url: Url, dates: Sequence[Date], start: int) -> int | None:
    """Where a new work begins between the last address and this one; None where both are of one work."""
    last = group[-1]
    if _is_same(group, url):
        return None
    between = text[last.end : url.start]
    semicolon = _SEMICOLON.search(between)
    numbered = _is_number(last) != _is_number(url) and not pairs(between)[0]
    if semicolon and not (numbered and len(_WORD.findall(between)) <= 1):  # "URL: https://…; DOI: https://…" is one
        return last.end + semicolon.end()
    if numbered:
        return None
    linked = url.label is not None and last.label is not None
    if _ONLY_SEPARATORS.fullmatch(between):
        before = text[start : group[0].start]
        # Addresses in a row without a word before them are as many works; after a title they are one.
        return url.start if len(_WORD.findall(before)) <= 1 and not linked else None
    opened = _sentence_start(text, last.end, url, dates)
    return opened if opened is not None else _behind_bracket(text, start, last.end, url.start)


def _behind_bracket(text: str, start: int, end: int, following: int) -> int | None:
    """Where another titled work begins behind the bracket that closes one: "“A”, https://… (viewed …), with B, “C”"."""
    closed = _CLOSED.search(text, end, following)
    if closed is None or not pairs(text[start:end])[0]:
        return None
    titled = any(" " in text[closed.end() + a : closed.end() + b] for a, b in pairs(text[closed.end() : following])[0])
    return closed.end() if titled else None


def _is_same(group: Sequence[Url], url: Url) -> bool:
    near = [group[0], *group[-_NEAR:]]  # a long row of one address must not be compared all with all
    copy = addresses.archived(url.address)
    keys = {addresses.identity(one.address) for one in near}
    if copy is not None:
        # A copy belongs to the address printed before it, unless it plainly keeps another.
        return not copy[0] or addresses.identity(copy[0]) in keys or _is_near(copy[0], keys)
    originals = [kept[0] for one in near if (kept := addresses.archived(one.address)) is not None]
    if any(original and addresses.identity(original) == addresses.identity(url.address) for original in originals):
        return True
    return addresses.identity(url.address) in keys


def _is_near(original: str, keys: set[str]) -> bool:
    """Whether an archive's original is on the same host as an address before it (moved pages, shortened paths)."""
    host = addresses.host(original)
    return any(key.split("/")[0] == host for key in keys)


# Sites that resolve a number of the work; such a number is printed beside the work's own address.
_RESOLVERS = frozenset({"doi.org", "dx.doi.org", "hdl.handle.net", "nbn-resolving.org", "arxiv.org"})


def _is_number(url: Url) -> bool:
    return addresses.host(url.address) in _RESOLVERS


def _sentence_start(text: str, start: int, url: Url, dates: Sequence[Date]) -> int | None:
    """The first sentence after an address that opens another work, not "Accessed 3 May 2024." """
    region = text[start - 1 : url.start]
    starts = [start - 1 + match.end() for match in _SENTENCE.finditer(region)]
    starts += [start + at + 1 for at in _line_breaks(text[start : url.start])]
    starts = sorted(set(starts))
    for at, following in pairwise([*starts, url.start]):
        piece, rest = text[at:following], text[at : url.start]
        quotes = pairs(rest)[0]
        if not quotes and len(_WORD.findall(rest)) < 5 and not _YEAR_IN_PARENS.search(rest):
            continue
        days = sum(1 for date in dates if at <= date.start < following and date.is_day)
        if days and len(_WORD.findall(piece)) <= 6 and not pairs(piece)[0] and "(" not in piece:
            continue
        return at
    if url.label is not None and len(url.label.split()) > 2 and starts and starts[-1] == url.start:
        return url.start
    return None


def _line_breaks(text: str) -> list[int]:
    """Line breaks behind which a line opens as a citation does."""
    return [m.start() for m in re.finditer(r"\n(?=[“«„\"‘]|[^\W\d_a-zà-ÿа-я])", text)]


def _between_full_citations(text: str, start: int, end: int) -> list[int]:
    """Where semicolons part works without address, each with a year and a quoted title or a book's place."""
    cuts = [start, *(start + match.end() for match in _SEMICOLON.finditer(text[start:end])), end]
    if len(cuts) < 3:
        return []
    stretches = [text[a:b] for a, b in pairwise(cuts) if text[a:b].strip()]
    if all(_YEAR.search(piece) and (pairs(piece)[0] or _YEAR_CLOSES.search(piece)) for piece in stretches):
        return cuts[1 : len(stretches)]
    return []
