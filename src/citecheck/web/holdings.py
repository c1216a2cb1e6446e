"""What an archive says that it holds of an address: its copies by the moment of their making, read from its TimeMap."""

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from heapq import nlargest, nsmallest
from itertools import islice
from typing import Any, NamedTuple
from urllib.parse import urljoin

from citecheck import urls
from citecheck.model import Capture
from citecheck.web import linkformat
from citecheck.web.linkformat import Link

MAP_BYTES = 12_000_000  # of a TimeMap: some 100,000 copies; what stands behind them is not read
MOST_COPIES = 250_000
FIRST_YEAR = 1990  # there was no web to keep before
MONTHS = {name: at for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}

# A copy's address as most archives write it: the moment in fourteen digits, how it is to be shown, the original.
STAMPED = re.compile(
    r"(?P<before>.*?/)(?P<stamp>\d{14})(?P<shown>[a-z]{2}_)?(?P<after>/+(?P<original>https?:/.+))", re.S | re.I
)
_HTTP_DATE = re.compile(
    r"\s*(?:\w{3,9},\s*)?(\d{1,2})[ -](\w{3})[ -](\d{4})\s+(\d\d):(\d\d):(\d\d)\s*(?:GMT|UTC|[+-]0000)?\s*"
)
_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)[T ]?(\d\d):?(\d\d):?(\d\d)(?:\.\d{1,9})?Z?\s*")


class Copy(NamedTuple):
    """A copy that an archive names: the moment of its making first, so that copies sort by it."""

    at: datetime.datetime
    url: str


class Holdings(NamedTuple):
    """Copies around a day, nearest first (before it, then after it), the earliest one, and further pages of the map."""

    near: tuple[Copy, ...] = ()
    first: Copy | None = None
    pages: tuple[str, ...] = ()


def instant(printed: str) -> datetime.datetime | None:
    """A moment as HTTP, ISO 8601 or fourteen digits print it, in UTC; None for what is none or cannot be."""
    found = _HTTP_DATE.fullmatch(printed[:60])
    if found is not None:
        month = MONTHS.get(found[2].lower(), 0)
        year, day = int(found[3]), int(found[1])
        hour, minute, second = map(int, found.groups()[3:])
    else:
        found = _ISO.fullmatch(printed[:60])
        if found is None:
            return None
        year, month, day, hour, minute, second = map(int, found.groups())
    try:
        made = datetime.datetime(year, month, day, hour, minute, second, tzinfo=datetime.UTC)
    except ValueError:
        return None
    return made if year >= FIRST_YEAR else None


def stamp_of(address: str) -> datetime.datetime | None:
    """The moment that a copy's address tells."""
    found = STAMPED.fullmatch(address)
    return instant(found["stamp"]) if found else None


def copy_of(link: Link, base: str) -> Copy | None:
    """The copy that a link of a TimeMap or header leads to; None where it is none or its date cannot be."""
    if "memento" not in link.relations:
        return None
    address = absolute(base, link.target)
    at = instant(link.get("datetime")) or stamp_of(address)
    return Copy(at, address) if at is not None and address else None


def absolute(base: str, target: str) -> str:
    """A link's address in full, empty where it leads nowhere on the web."""
    try:
        joined = urljoin(base, target)
    except ValueError:  # a bracketed host that is none
        return ""
    return joined if joined.lower().startswith(("http://", "https://")) else ""


def shown(address: str) -> str:
    """A copy's address as readers open it, without the mark that asks for the page as it came."""
    found = STAMPED.fullmatch(address)
    return f"{found['before']}{found['stamp']}{found['after']}" if found else address


def raw(address: str) -> str:
    """The address under which an archive gives a copy as it came, where its form is known."""
    found = STAMPED.fullmatch(address)
    return f"{found['before']}{found['stamp']}id_{found['after']}" if found else address


def original(address: str) -> str:
    """The address that a copy keeps, empty where the copy's own does not tell."""
    found = STAMPED.fullmatch(address)
    return found["original"] if found else ""


def keeps(address: str, url: str) -> bool:
    """Whether a copy is one of that address, as far as its own tells."""
    kept = original(address)
    return not kept or urls.identity(kept) == urls.identity(url)


def read(reply: Capture, wanted: datetime.date, most: int, prefix: str) -> Holdings:
    """The copies of a TimeMap that lie nearest to a day: at most `most` before it and as many after it.

    Reads link-format (RFC 7089), the JSON and CDXJ of aggregators, and the lists that archives make of their index,
    whose lines give the moment and the original: their copies stand under `prefix`.
    """
    text = reply.body[:MAP_BYTES].decode("utf-8", "replace")
    base = reply.url
    pages: list[tuple[bool, str]] = []
    head = text[:4096].lstrip("\ufeff \r\n\t")
    kind = reply.header("content-type").lower()
    if head.startswith(("{", "[")) or "json" in kind:
        found = _of_json(text, base, prefix)
    elif head.startswith(("!", "@")) or "cdxj" in kind:
        found = _of_lines(text, base, prefix)
    else:
        found = _of_links(text, base, wanted, pages)
    near, first = nearest(found, wanted, most)
    return Holdings(near, first, tuple(page for _, page in sorted(pages)[:most]))


def nearest(copies: Iterable[Copy], wanted: datetime.date, most: int) -> tuple[tuple[Copy, ...], Copy | None]:
    """At most `most` copies up to the end of a day, the latest first, then as many after it; and the earliest."""
    before, after = set[Copy](), set[Copy]()
    first: Copy | None = None
    for copy in islice(copies, MOST_COPIES):
        first = copy if first is None or copy.at < first.at else first
        side = before if copy.at.date() <= wanted else after
        side.add(copy)
        if len(side) > 1_000:  # only the nearest are ever asked for
            before, after = set(nlargest(most, before)), set(nsmallest(most, after))
    return (*nlargest(most, before), *nsmallest(most, after)), first


def _of_links(text: str, base: str, wanted: datetime.date, pages: list[tuple[bool, str]]) -> Iterator[Copy]:
    """The copies of a TimeMap in link-format; its further pages go to `pages`, those around the day first."""
    for link in linkformat.parse(text):
        if (copy := copy_of(link, base)) is not None:
            yield copy
        elif "timemap" in link.relations and "self" not in link.relations and len(pages) < 1_000:
            since, until = instant(link.get("from")), instant(link.get("until"))
            is_far = (since is not None and since.date() > wanted) or (until is not None and until.date() < wanted)
            address = absolute(base, link.target)
            if address and address != base:
                pages.append((is_far, address))


def _of_json(text: str, base: str, prefix: str) -> Iterator[Copy]:
    """The copies of a JSON TimeMap: an aggregator's object, an index as a list of rows, or one object a line."""
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError):
        yield from _of_lines(text, base, prefix)
        return
    if isinstance(loaded, dict):
        listed = loaded.get("mementos")
        rows = listed.get("list") if isinstance(listed, dict) else None
        yield from _of_rows(rows if isinstance(rows, list) else [loaded], base, prefix)
    elif isinstance(loaded, list) and loaded and isinstance(loaded[0], list):
        names = [str(one) for one in loaded[0]]
        yield from _of_rows(
            (dict(zip(names, row, strict=False)) for row in loaded[1:] if isinstance(row, list)), base, prefix
        )
    elif isinstance(loaded, list):
        yield from _of_rows(loaded, base, prefix)


def _of_lines(text: str, base: str, prefix: str) -> Iterator[Copy]:
    """The copies of CDXJ: on each line keys and an object, or the object alone."""
    for line in text.splitlines():
        begins = line.find("{", 0, 20_000)
        if begins < 0 or line.startswith(("!", "@")):
            continue
        try:
            row = json.loads(line[begins:])
        except (ValueError, RecursionError):
            continue
        key = re.search(r"(?<!\d)\d{14}(?!\d)", line[:begins])
        if isinstance(row, dict):
            yield from _of_rows([{"timestamp": key[0] if key else "", **row}], base, prefix)


def _of_rows(rows: Iterable[Any], base: str, prefix: str) -> Iterator[Copy]:
    """Rows with the copy's own address and date ("uri", "datetime"), or with moment and original."""
    for row in rows:
        if not isinstance(row, dict) or str(row.get("status") or row.get("statuscode") or "")[:1] in ("4", "5"):
            continue
        stamp = str(row.get("timestamp") or "")
        at = instant(str(row.get("datetime") or "")) or instant(stamp)
        address = absolute(base, str(row.get("uri") or ""))
        original = str(row.get("original") or row.get("url") or "")
        if not row.get("uri") and original and prefix:
            address = f"{prefix}{stamp}/{original}"
        if at is not None and address:
            yield Copy(at, address)
