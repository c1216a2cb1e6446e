"""Lists that are cited by author and year: “(Okoye and Brandt, 2020, p. 7)”, “Karlsen (2018) holds …”."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from citecheck import locales, text
from citecheck.model import Block, Citation, Document, Mark
from citecheck.text import bare_words

_READ = frozenset({"paragraph", "item", "quotation", "table", "heading", "note"})
_BODY = _READ - {"heading", "note"}
_YEAR = r"(?:1[5-9]|20)\d\d"
_BRACKET = re.compile(rf"[(\[（［]([^()\[\]（）［］\n]{{0,300}}?{_YEAR}[a-z]?[^()\[\]（）［］\n]{{0,200}})[)\]）］]")
# One work within a bracket: who, when, where in it.
_WORK = re.compile(
    rf"(?P<name>\D{{1,90}}?)[,，]?\s*(?P<years>{_YEAR}[a-z]?(?:\s?[,/&]\s?(?:{_YEAR})?[a-z]?(?![\w.])){{0,6}})(?P<rest>$|\s*[,:;，：].*$)"
)
_ALONE = re.compile(rf"\s*(?P<years>{_YEAR}[a-z]?(?:\s?[,/&]\s?(?:{_YEAR})?[a-z]?(?![\w.])){{0,6}})\s*(?:$|[,:;，：])")
_DATED = re.compile(rf"({_YEAR})?([a-z])?(?![\w])")
_ONE_YEAR = re.compile(rf"({_YEAR})([a-z]?)")
_LEAD = re.compile(
    r"\s*(?:(?:see|also|e\.?g\.?|cf|compare|but|for example|as in|in|after|from|quoted|cited|vgl|siehe|auch|z\.\s?B"
    r"|nach|zit|voir|aussi|par exemple|véase|ver|también|vedi|anche|bkz|bak|örn|см|напр|zob|zie|bijv|jf|jfr|se)\b"
    r"[.,]?\s+){1,3}",
    re.I,
)
_AND = r"(?:&|and|und|et|y|e|en|og|och|ve|ile|i|и|та|ja|és|și|dan|και|و|ו|と|·|、)"
_MORE = (
    r"(?:et al|et\.? al|and others|and colleagues|vd|u\.\s?a|i dr|и др|e outros|y otros|y cols|m\.\s?fl|ym|等|ら|외)\.?"
)
_NAME = r"(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|al|bin|ter|ten|af|zu|el|’t|'t)\s){0,3}[^\W\d_][\w’'‐-]*"
_BEFORE = re.compile(
    rf"(?P<first>{_NAME})(?:(?:,?\s{_AND}\s|\s?[、·]\s?|,\s)(?P<second>{_NAME}))?"
    rf"(?:,?\s?{_MORE})?(?:[’']s?)?[ \u00a0]?\Z"
)
_SEVERAL = re.compile(rf"\s{_AND}\s|{_MORE}(?:\s|$|,)", re.I)
_PARTING = re.compile(rf"\s*[,;&、·]|\s{_AND}\s|\s{_MORE}", re.I)
_BEHIND_AUTHORS = re.compile(rf"[\s.,:;(（\[]{{0,4}}({_YEAR}[a-z]?)(?!\w)")
_LOOK_BACK = 90
_LEAST, _LEAST_SHARE = 2, 0.4  # of the list's works that must be cited so


@dataclass(frozen=True, slots=True)
class _Reference:
    """A work as the text names it: by the surnames of its first author, and its year."""

    block: int
    start: int
    end: int
    names: tuple[str, ...]  # folded words of the first name, the last one the surname
    year: str  # with its letter: "2019a"
    is_narrated: bool  # the author is named in the sentence
    is_plain: bool  # several authors or a page: nothing but a reference looks so


@dataclass(frozen=True, slots=True)
class References:
    """Where the text cites the works of a list: marks for what it says, places by citation, and what no work fits."""

    marks: tuple[tuple[int, Mark], ...] = ()
    places: Mapping[str, tuple[tuple[int, Mark], ...]] = field(default_factory=dict)
    unmatched: tuple[tuple[int, Mark], ...] = ()


def read(document: Document, citations: Sequence[Citation]) -> References:
    """Find where the works of lists without labels are cited by author and year.

    Nothing is found where fewer than two works, or two in five, are: years in brackets are then years.
    """
    works = _Works(one for one in citations if one.kind == "entry" and one.label is None)
    if not works.known:
        return References()
    entries = {one.block for one in citations if one.kind == "entry"}
    found: list[tuple[_Reference, str]] = []
    missed: list[_Reference] = []
    for index, block in enumerate(document.blocks):
        if block.kind in _READ and index not in entries:
            for reference in _of_block(index, block):
                identity = works.meant(reference, block.article)
                if identity is not None:
                    found.append((reference, identity))
                elif block.kind in _BODY:
                    missed.append(reference)
    cited = {identity for _, identity in found}
    if len(cited) < max(_LEAST, _LEAST_SHARE * works.known):
        return References()
    places: dict[str, list[tuple[int, Mark]]] = {}
    for reference, identity in found:
        places.setdefault(identity, []).append((reference.block, Mark(reference.start, reference.end, identity)))
    return References(
        tuple(_marks(document, found)),
        {identity: tuple(dict.fromkeys(every)) for identity, every in places.items()},
        tuple(_named(document, one) for one in missed if works.may_miss(one)),
    )


# ---------------------------------------------------------------- what the text names


def _of_block(index: int, block: Block) -> Iterator[_Reference]:
    for bracket in _BRACKET.finditer(block.text):
        alone = _ALONE.match(bracket[1])
        if alone is not None:
            yield from _narrated(index, block.text, bracket, alone)
            continue
        for piece in re.split(r"[;；]", bracket[1]):
            yield from _bracketed(index, bracket, piece)


def _narrated(index: int, s: str, bracket: re.Match[str], alone: re.Match[str]) -> Iterator[_Reference]:
    before = _BEFORE.search(s[max(0, bracket.start() - _LOOK_BACK) : bracket.start()])
    if before is None or not _is_name(before["first"]):
        before = None
    names = [before["first"]] if before else []
    if before and before["second"] and not _is_name(before["first"]):
        names = [before["second"]]
    for name in names:
        start = bracket.start() - len(before.group()) if before else bracket.start()
        several = before is not None and (before["second"] is not None or _SEVERAL.search(before.group()) is not None)
        for year in _years(alone["years"]):
            yield _Reference(index, start, bracket.end(), tuple(bare_words(name)), year, True, several)


def _bracketed(index: int, bracket: re.Match[str], piece: str) -> Iterator[_Reference]:
    lead = _LEAD.match(piece)
    work = _WORK.match(piece[lead.end() if lead else 0 :].strip())
    if work is None:
        return
    first = _PARTING.split(work["name"].strip(), maxsplit=1)[0].strip()
    if not _is_name(first) or locales.months(first):
        return
    is_plain = (
        _SEVERAL.search(work["name"]) is not None or re.match(r"[,:]\s*(?:pp?\.\s?)?\d", work["rest"]) is not None
    )
    for year in _years(work["years"]):
        yield _Reference(index, bracket.start(), bracket.end(), tuple(bare_words(first)), year, False, is_plain)


def _is_name(printed: str) -> bool:
    """Whether a name may begin so: its last word has a capital, or its script has none."""
    last = printed.rsplit(maxsplit=1)[-1][:1]
    return last.isalpha() and not last.islower() and len(printed) > (1 if last > "\u2e7f" else 2)


def _years(printed: str) -> Iterator[str]:
    """The years of "2019a, 2020" and of "2019a, b"."""
    year = ""
    for piece in re.split(r"\s?[,/&]\s?", printed):
        match = _DATED.match(piece)
        if match is not None and (match[1] or (match[2] and year)):
            year = match[1] or year
            yield year + (match[2] or "")


# ---------------------------------------------------------------- what the list has


class _Works:
    """The works of the lists by surname and year."""

    def __init__(self, entries: Iterator[Citation]) -> None:
        self.by_name: dict[tuple[int, str, str], list[str]] = {}
        self.years: dict[tuple[int, str], set[str]] = {}
        self.surnames: dict[tuple[int, str], set[str]] = {}
        self.known = 0
        for one in entries:
            year = _year_of(one)
            if one.author is None or year is None:
                continue
            self.known += 1
            for name in _surnames(one.author.text):
                for printed in {year, year[:4]}:
                    self.by_name.setdefault((one.article, name, printed), []).append(one.id)
                self.years.setdefault((one.article, name), set()).add(year[:4])
                self.surnames.setdefault((one.article, year[:4]), set()).add(name)

    def meant(self, reference: _Reference, article: int) -> str | None:
        """The work that a reference names."""
        if not reference.names:
            return None
        for name in (reference.names[-1], "".join(reference.names), reference.names[0]):
            for year in (reference.year, reference.year[:4]):
                found = self.by_name.get((article, name, year))
                if found:
                    return found[0]
        return None

    def may_miss(self, reference: _Reference) -> bool:
        """Whether what no work fits is a reference all the same: it looks like nothing else, or is one slip off."""
        if reference.is_plain:
            return True
        return any(name in reference.names for article, name in self.years)


def _year_of(citation: Citation) -> str | None:
    """The year behind the authors, with its letter; or the year that was read, wherever it stands."""
    author = citation.author.text if citation.author is not None else ""
    behind = _BEHIND_AUTHORS.match(citation.raw, citation.raw.find(author) + len(author))
    if behind is not None:
        return behind[1]
    if citation.published is None or not citation.published.readings:
        return None
    return str(citation.published.readings[0].year)


def _surnames(author: str) -> set[str]:
    """What the first author of an entry may be called: "Okoye, N., & Brandt, H.", "Hans Brandt", "World Bank"."""
    first = _PARTING.split(author, maxsplit=1)[0]
    found = bare_words(first)
    return {*(word for word in found if len(word) > 1 or word > "\u2e7f"), "".join(found)}


# ---------------------------------------------------------------- what they stand for


def _marks(document: Document, found: Sequence[tuple[_Reference, str]]) -> Iterator[tuple[int, Mark]]:
    """A mark behind what each sentence's works stand for, and an empty one before it.

    All works of a sentence stand for the whole of it. An author who is named in the sentence is told of until the
    next work or the end of the paragraph.
    """
    by_block: dict[int, list[tuple[_Reference, str]]] = {}
    for reference, identity in found:
        if document.blocks[reference.block].kind in _BODY:
            by_block.setdefault(reference.block, []).append((reference, identity))
    for index, cited in by_block.items():
        spans = text.sentences(document.blocks[index].text, document.language)
        groups: list[list[tuple[_Reference, str]]] = [[] for _ in spans]
        at = 0
        for reference, identity in sorted(cited, key=lambda one: one[0].start):
            while at + 1 < len(spans) and spans[at][1] <= reference.start:
                at += 1
            groups[at].append((reference, identity))
        begins = [number for number, group in enumerate(groups) if group]
        for number, following in zip(begins, [*begins[1:], len(spans)], strict=True):
            goes_on = any(reference.is_narrated for reference, _ in groups[number])
            end = spans[following - 1][1] if goes_on else spans[number][1]
            yield index, Mark(spans[number][0], spans[number][0], "")
            for identity in dict.fromkeys(one for _, one in groups[number]):
                yield index, Mark(end, end, identity)


def _named(document: Document, reference: _Reference) -> tuple[int, Mark]:
    """The place of a reference, with its name and year as its label."""
    printed = document.blocks[reference.block].text[reference.start : reference.end]
    names = " ".join(name.capitalize() for name in reference.names)
    inside = Counter(_ONE_YEAR.findall(printed))
    label = printed if reference.is_narrated and len(inside) == 1 else f"{names} {reference.year}"
    return reference.block, Mark(reference.start, reference.end, " ".join(label.split()))
