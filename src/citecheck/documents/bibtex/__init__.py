"""BibTeX and BibLaTeX → Document: every entry is a source, its fields are its parts.

bibtexparser splits the file into entries and values; these are found again in the source, in their order, so that every
part leads to the place of its value. Braces, accents and commands of TeX are read as what they print.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from citecheck.documents import entries, tex
from citecheck.documents.bibtex.split import Entry, Span, Value, split
from citecheck.documents.printing import Print
from citecheck.errors import InputError
from citecheck.model import Block, Document

# Which fields are what; of each row the first that is there counts, unless the row says all.
_AUTHOR = "author editor translator director".split()
_PUBLISHER = (
    "journaltitle journal newspaper magazine website sitename publisher organization institution school booktitle "
    "maintitle shortjournal"
).split()
_ACCESSED = (
    """urldate lastchecked lastaccessed accessed accessdate access-date access_date visited urlaccessdate dateaccessed
    retrieved retrieveddate datevisited lastvisited consulted accessedon urlseen"""
).split()
_PUBLISHED = "date pubdate publicationdate".split()
_URL = "url link".split()
_ARCHIVE = "archiveurl archive-url archive_url urlarchive".split()
_ARCHIVED = "archivedate archive-date archive_date".split()
_REMARKS = "howpublished note addendum titleaddon pubstate isbn issn eprint".split()  # all of them
_MONTHS = {name: at for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_YEAR = re.compile(r"\s*(\d{4})(?=[a-z]?\s*$)")
_MONTH = re.compile(r"(?i)\s*(?:(\d{1,2})|([a-z]{3})[a-z]*)\.?\s*$")
_DEEPEST = 4  # how many parents an entry inherits from; no manual has more than two


def read(path: str, source: str) -> Document:
    """The sources of a bibliography file. Raises InputError where it holds none."""
    blocks = tuple(blocks_of(source, 0, len(source)))
    if not blocks:
        raise InputError(f"{path}: there is no entry in this bibliography that can be read")
    return Document(path, "bibtex", source, blocks)


def blocks_of(source: str, start: int, end: int, cited: frozenset[str] | None = None) -> Iterator[Block]:
    """The entries of a stretch of the source as blocks; with `cited` only those, as notes."""
    return (block for block, _ in with_places(source, start, end, cited))


def with_places(
    source: str, start: int, end: int, cited: frozenset[str] | None = None, words: dict[str, str] | None = None
) -> Iterator[tuple[Block, list[Span]]]:
    """The same, each entry with its place, which takes in remarks for us before it, and those of its parents.

    `words` are what files before this one abbreviate; this one's are added.
    """
    order = list(split(source, start, end, {} if words is None else words))
    known: dict[str, Entry] = {}
    for one in order:
        known.setdefault(one.key.casefold(), one)
    before = start
    for one in order:
        if cited is None or one.key in cited:
            line = _lineage(one, known)
            parts = _parts(source, _inherited(line))
            block = entries.block(one.key or None, one.place, parts, cited=cited is not None)
            if block is not None:
                remark = source.find("citecheck:", before, one.place[0])
                begin = one.place[0] if remark < 0 else source.rfind("\n", before, remark) + 1 or before
                yield block, [(begin, one.place[1]), *(parent.place for parent in line[1:])]
        before = one.place[1]


def _lineage(entry: Entry, known: Mapping[str, Entry]) -> list[Entry]:
    """An entry and those that it inherits from, the nearest first."""
    found = [entry]
    while len(found) <= _DEEPEST:
        named = found[-1].fields.get("crossref") or found[-1].fields.get("xdata")
        parent = known.get((named.pieces[0][1] or "").casefold()) if named is not None else None
        if parent is None or parent in found:
            break
        found.append(parent)
    return found


def _inherited(line: Sequence[Entry]) -> Mapping[str, Value]:
    """The fields of an entry, with those of its parents where it has none of that name."""
    fields = dict(line[0].fields)
    for parent in line[1:]:
        own = dict(parent.fields)
        if "title" in own and line[0].kind.startswith("in"):
            own["booktitle"] = own.pop("title")
        fields = own | fields
    return fields


# ---------------------------------------------------------------- parts


def _parts(source: str, fields: Mapping[str, Value]) -> entries.Parts:
    parts: entries.Parts = {}
    for name, rows in (("author", _AUTHOR), ("publisher", _PUBLISHER)):
        first = next((fields[row] for row in rows if row in fields), None)
        if first is not None:
            parts[name] = [_text(source, first)]
    parts["title"] = [_title(source, fields)]
    parts["published"] = [_published(source, fields)]
    for name, rows in (
        ("accessed", _ACCESSED), ("url", _URL), ("archive-url", _ARCHIVE), ("archived", _ARCHIVED), ("doi", ["doi"]),
    ):  # fmt: skip
        first = next((fields[row] for row in rows if row in fields), None)
        if first is not None:
            parts[name] = list(_addresses(source, first)) if name == "url" else [_verbatim(source, first)]
    if "urlyear" in fields and "accessed" not in parts:
        parts["accessed"] = [_dated(source, fields, "url")]
    parts["remark"] = [_remark(source, name, fields) for name in _REMARKS if name in fields]
    return parts


def _title(source: str, fields: Mapping[str, Value]) -> Print:
    for name in ("title", "booktitle", "maintitle"):
        if name in fields:
            out = _text(source, fields[name])
            if name == "title" and "subtitle" in fields and out.size:
                place = fields["subtitle"].place
                out.stand_for(" " if out.last in ".:?!" else ": ", place[0], place[0] + 1)
                out.join(_text(source, fields["subtitle"]))
            return out
    return Print()


def _text(source: str, value: Value) -> Print:
    """What a value prints."""
    out = Print()
    for (start, end), words in value.pieces:
        raw = source[start:end].strip()
        if words != raw:
            out.stand_for(tex_words(words or ""), start, end)
            continue
        begin = start + len(source[start:end]) - len(source[start:end].lstrip())
        if not _MARKUP.search(raw):
            out.add(raw, begin)
            continue
        reader = tex.Tex(source, begin, begin + len(raw))
        reader.run()
        out.join(reader.out)
    return out


_MARKUP = re.compile(r"[\\{}~$%`\n&]|--|''|  ")


def tex_words(words: str) -> str:
    """What a short piece of TeX prints, without places."""
    if not _MARKUP.search(words):
        return words
    reader = tex.Tex(words, 0, len(words))
    reader.run()
    return "".join(reader.out.parts)


_SCHEME = re.compile(r"(?<![^\s{<;,|])https?://", re.I)
_WRAPPED = re.compile(r"\\(?:url|path|nolinkurl|href)\s*\{")


def _verbatim(source: str, value: Value) -> Print:
    """What a value says that is no text for readers: an address, a number, a day."""
    out = Print()
    for (start, end), words in value.pieces:
        if words is not None and words != source[start:end].strip():
            out.stand_for(words, start, end)
            continue
        raw = source[start:end]
        begin = start + len(raw) - len(raw.lstrip(" \t\n{<"))
        close = max(end - len(raw) + len(raw.rstrip(" \t\n}>")), begin)
        wrapped = _WRAPPED.match(source, begin, close)
        tex.verbatim(out, source, wrapped.end() if wrapped else begin, close)
    return out


def _addresses(source: str, value: Value) -> Iterator[Print]:
    """The addresses of a field, which some programs fill with several."""
    (start, end), words = value.pieces[0]
    begins = [match.start() for match in _SCHEME.finditer(source, start, end)]
    if len(value.pieces) > 1 or len(begins) < 2 or words != source[start:end].strip():
        yield _verbatim(source, value)
        return
    for at, stop in pairwise([*begins, end]):
        out = Print()
        tex.verbatim(out, source, at, at + len(source[at:stop].rstrip(" \t\n;,|}>")))
        yield out


def _published(source: str, fields: Mapping[str, Value]) -> Print:
    """The date, or year, month and day as one, which stands where the year does."""
    out = Print()
    whole = next((fields[name] for name in _PUBLISHED if name in fields), None)
    if whole is not None:
        return _verbatim(source, whole)
    return _dated(source, fields, "") if "year" in fields else out


def _dated(source: str, fields: Mapping[str, Value], of: str) -> Print:
    """The fields for year, month and day, whose names begin with `of`, as one date."""
    out = Print()
    value = fields[of + "year"]
    printed = "".join(_verbatim(source, value).parts)
    year, place = _YEAR.match(printed), value.place
    if year is None or of + "month" not in fields:
        out.stand_for(year[1] if year else printed, *place)
        return out
    month = " ".join(words or "" for _, words in fields[of + "month"].pieces)
    month = tex_words(month)
    day = "".join(words or "" for _, words in fields[of + "day"].pieces) if of + "day" in fields else ""
    simple = _MONTH.match(month)
    number = (int(simple[1]) if simple[1] else _MONTHS.get(simple[2].lower(), 0)) if simple else 0
    if 1 <= number <= 12:
        text = f"{year[1]}-{number:02d}" + (f"-{int(day):02d}" if day.isdecimal() and len(day) < 3 else "")
    else:
        text = f"{day} {month} {year[1]}".strip()
    out.stand_for(text, *place)
    return out


def _remark(source: str, name: str, fields: Mapping[str, Value]) -> Print:
    """A field that is printed as it is; numbers with the name of what they number."""
    out = Print()
    place = fields[name].place
    kind = {"isbn": "ISBN ", "issn": "ISSN "}.get(name, "")
    if name == "eprint":
        types = fields.get("eprinttype") or fields.get("archiveprefix")
        kind = (types.pieces[0][1] or "").strip() + ":" if types is not None else ""
        if kind.lower() != "arxiv:":
            return out
    if kind:
        out.stand_for(kind, place[0], place[0] + 1)
        out.join(_verbatim(source, fields[name]))
    else:
        out.join(_text(source, fields[name]))
    return out
