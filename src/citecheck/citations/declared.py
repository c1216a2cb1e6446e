"""A note whose parts its own format names (BibTeX, CSL-JSON, RIS, cite templates): nothing in it is guessed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from citecheck import dates
from citecheck import urls as addresses
from citecheck.citations import access, layout, works
from citecheck.citations.blocks import overlapping
from citecheck.citations.given import Given, is_worded
from citecheck.citations.parts import Parts
from citecheck.dates import Date, Reading
from citecheck.model import Block, Field, FieldName
from citecheck.text import Part
from citecheck.urls import Url

# What one work may have several of; of anything else a second one begins another work.
_SEVERAL = frozenset({"author", "publisher", "url", "archive-url", "archived", "doi"})
_ADDRESSES = frozenset({"url", "archive-url", "doi"})
# Fields whose text holds no address of the work, even where it looks like one.
_PLAIN = frozenset({"title", "author", "publisher", "published", "accessed", "archived"})

# Days as machines write them, of which prose has no need: 2024-03, 2024-03-09/2024-03-12, 2024-03~, 2024-03-XX.
_MACHINE = re.compile(
    r"(?P<y>\d{4})(?:(?P<s>[-/.])(?P<m>\d{1,2})(?:(?P=s)(?P<d>\d{1,2}))?(?:[-/.][ux?X]{1,2})*)?[-/.]{0,2}[~?%]?"
    r"(?:T[\d:.Z+-]*|\s\d{1,2}:[\d:.]+.*|\s?/.*)?\s*\Z"
)
_SEASONS = range(21, 42)  # EDTF writes a season where the month stands
_FAR = 20_000  # characters into a note
_WORDED = re.compile(r"[^\W\d_]{2,}|\d")


@dataclass(frozen=True, slots=True)
class Declared:
    """One cited work as its fields tell it; spans count in the block's text."""

    start: int
    end: int
    urls: tuple[Url, ...]
    archive_urls: tuple[Url, ...]
    parts: Parts
    accessed: Date | None
    phrase: Part | None = None


def read(block: Block, start: int, language: str | None) -> list[Declared]:
    """The works that the fields of a block from `start` on declare, in reading order; empty where it has no fields."""
    groups = _groups(sorted((one for one in block.fields if one.end > one.start), key=lambda one: one.start))
    bounds = [start, *(group[0].start for group in groups[1:]), len(block.text)]
    printed = works.found_in(block, start, len(block.text))
    done, at = [], 0
    for number, group in enumerate(groups):
        following = at
        while following < len(printed) and (printed[following].start < bounds[number + 1] or group is groups[-1]):
            following += 1
        done.append(_work(block, group, (bounds[number], bounds[number + 1]), printed[at:following], language))
        at = following
    return done


def pattern(block: Block, work: Declared) -> str:
    """The layout of a work, as that of other notes; of what stands far back in an endless note there is none."""
    if work.start > _FAR:
        return ""
    text = " " * work.start + block.text[work.start : work.end]
    return layout.of(Given(text, work.urls, work.archive_urls, accessed=work.accessed, phrase=work.phrase), work.parts)


def _groups(fields: Sequence[Field]) -> list[list[Field]]:
    """The fields by work. A title or date that is declared again belongs to a second work, with the author before."""
    groups: list[list[Field]] = []
    seen: set[FieldName] = set()
    for one in fields:
        if not groups or (one.name in seen and one.name not in _SEVERAL):
            groups.append(_authors_before(groups[-1]) if groups else [])
            seen = {before.name for before in groups[-1]}
        groups[-1].append(one)
        seen.add(one.name)
    return groups


def _authors_before(group: list[Field]) -> list[Field]:
    """Take the authors at the end of a work's fields away from it, if it has others of its own."""
    at = len(group)
    while at and group[at - 1].name == "author":
        at -= 1
    if at == 0 or at == len(group):
        return []
    taken = group[at:]
    del group[at:]
    return taken


def _work(
    block: Block, fields: Sequence[Field], stretch: tuple[int, int], printed: Sequence[Url], language: str | None
) -> Declared:
    start, end = works.trimmed(block.text, *stretch)
    urls, kept = works.sorted_out(list(_urls(block, fields, printed)))
    authors = [one for one in fields if one.name == "author"]
    parts = Parts(
        title=_part(block, fields, "title"),
        author=_stretch(block, authors[0].start, authors[-1].end) if authors else None,
        publisher=_part(block, fields, "publisher"),
        published=_date(block, fields, "published", language),
    )
    accessed, phrase = _date(block, fields, "accessed", language), None
    if accessed is None and not any(one.name == "accessed" for one in fields):
        accessed, phrase = _phrased(block, fields, (start, end), [*urls, *kept], language)
    return Declared(start, max(end, start), urls, kept, parts, accessed, phrase)


def _phrased(
    block: Block, fields: Sequence[Field], stretch: tuple[int, int], urls: Sequence[Url], language: str | None
) -> tuple[Date | None, Part | None]:
    """The day of access that a remark between the fields states in words: "[Online; accessed 9 March 2024]"."""
    start, end = stretch[0], min(stretch[1], stretch[0] + _FAR)
    pieces, at = [], start
    for one in fields:
        pieces += [block.text[at : max(one.start, at)], "\n" * (min(one.end, end) - max(one.start, at))]
        at = max(at, one.end)
    text = "".join([*pieces, block.text[at:end]])
    if not any(map(str.isdecimal, text)):
        return None, None
    found = dates.find(text, language=language, years=True)
    placed = [
        replace(url, start=url.start - start, end=url.end - start)
        for url in urls
        if start <= url.start and url.end <= end
    ]
    free = [one for one in found if not any(url.start < one.end and one.start < url.end for url in placed)]
    accessed, phrase = access.find(text, free, placed)
    if accessed is None or phrase is None:
        return None, None
    return (
        replace(accessed, start=accessed.start + start, end=accessed.end + start),
        Part(phrase.text, phrase.start + start, phrase.end + start),
    )


def _part(block: Block, fields: Sequence[Field], name: FieldName) -> Part | None:
    found = next((one for one in fields if one.name == name), None)
    return _stretch(block, found.start, found.end) if found is not None else None


def _stretch(block: Block, start: int, end: int) -> Part | None:
    text = block.text[start:end]
    bare = text.strip()
    start += len(text) - len(text.lstrip())
    return Part(bare, start, start + len(bare)) if bare else None


# ---------------------------------------------------------------- addresses


def _urls(block: Block, fields: Sequence[Field], printed: Sequence[Url]) -> Iterator[Url]:
    """The declared addresses, and behind them those that stand between the fields, each page once."""
    seen: set[str] = set()
    declared = [url for one in fields if one.name in _ADDRESSES and (url := _url(block, one)) is not None]
    barred = [(one.start, one.end) for one in fields]
    plain = {(one.start, one.end) for one in fields if one.name in _PLAIN}
    free = [
        url for url in printed
        if not any(a < url.end and url.start < b for a, b in barred)
        or (is_worded(url) and any(a <= url.start and url.end <= b for a, b in plain))
    ]  # fmt: skip
    for url in [*declared, *free]:
        if (key := addresses.identity(url.address)) not in seen:
            seen.add(key)
            yield url


def _url(block: Block, one: Field) -> Url | None:
    part = _stretch(block, one.start, one.end)
    if part is None:
        return None
    if one.name == "doi":
        return _doi(part)
    # A link under whose words, not address, the declared address stands.
    link = next(iter(overlapping(block.links, part.start, part.end)), None) if "://" not in part.text else None
    if link is not None:
        return works.linked_url(block, link)
    url = addresses.of_link(part.text, part.start, part.end)
    return url if "." in url.address or ":" in url.address else None


def _doi(part: Part) -> Url | None:
    found = next((one for one in addresses.find(part.text) if addresses.host(one.address) == "doi.org"), None)
    if found is not None:
        return replace(found, start=part.start + found.start, end=part.start + found.end)
    number = re.sub(r"(?i)\A(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", part.text)
    if not number.startswith("10.") or "/" not in number:
        return None
    return Url(part.text, "https://doi.org/" + number.replace(" ", "%20"), part.start, part.end)


# ---------------------------------------------------------------- days


def _date(block: Block, fields: Sequence[Field], name: FieldName, language: str | None) -> Date | None:
    """The day of a field. A day of access that nobody can read is one without readings; a source may have no date."""
    part = _part(block, fields, name)
    if part is None:
        return None
    machine = _machine_date(part)
    found = machine or _printed_date(part, language)
    if name != "accessed" or machine is not None:
        return found
    bare_year = found is not None and found.sure is not None and not found.sure.month
    left = part.text.replace(found.raw, "", 1) if found is not None else part.text
    if found is None or (bare_year and _WORDED.search(left)):
        return Date(part.text, (), part.start, part.end, fault="unreadable")
    return found


def _machine_date(part: Part) -> Date | None:
    match = _MACHINE.match(part.text)
    if match is None:
        return None
    year, sign = int(match["y"]), match["s"]
    if match["m"] is None or int(match["m"]) in _SEASONS:
        return Date(match["y"], (Reading(year),), part.start, part.start + 4, "YYYY") if 1000 <= year < 2200 else None
    if match["d"] is not None:
        head = next(iter(dates.find(match["y"] + sign + match["m"] + sign + match["d"])), None)
        return head and replace(head, start=part.start + head.start, end=part.start + head.end)
    if not 1 <= int(match["m"]) <= 12 or not 1000 <= year < 2200:
        return None
    return Date(
        part.text[: match.end("m")], (Reading(year, int(match["m"])),), part.start, part.start + match.end("m"),
        f"YYYY{sign}MM",
    )  # fmt: skip


def _printed_date(part: Part, language: str | None) -> Date | None:
    found = dates.find(part.text, language=language, years=True)
    best = next((one for one in found if one.sure is None or one.sure.month), found[0] if found else None)
    return best and replace(best, start=part.start + best.start, end=part.start + best.end)
