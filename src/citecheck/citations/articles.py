"""Several articles in one file, and the day on which an article says it appeared."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from citecheck import dates
from citecheck.citations import sections
from citecheck.citations.note_blocks import NoteList
from citecheck.dates import Date, changes
from citecheck.model import Block, Document
from citecheck.settings import Settings

_LONG = 160  # characters from which a paragraph is no title and no line of a date
_NEAR = 40  # blocks within which the text follows its title
_BODY = 80  # characters from which a paragraph is running text
_PUBLISHED = re.compile(
    r"^\W*(?:published|posted|first published|date|dated|publication date|issued|yayın(?:lanma)?(?: tarihi)?|tarih|"
    r"опубликовано|"
    r"дата(?: публикации)?|veröffentlicht|erschienen|stand|publié|publication|publicado|pubblicato|data|datum|"
    r"gepubliceerd|"
    r"opublikowano|publicerad|julkaistu|发布时间|发布日期|发表于|日期|公開日|掲載日|تاريخ النشر|by|von|par|por)\b",
    re.I,
)
# The author between a dash and the date: "An interview — by Priya Osei, 7 March 2024".
_BY = re.compile(
    r"[—–|·]\s?(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]e|[Aa]v|[Aa]f|[Dd]oor)\s[^\W\d_a-z][^,|\d]{2,50}[,|·—–-]?\s*\Z"
)
_MARKED = re.compile(r"[^\W\d_][.,;:!?”\"’»)]{0,2}(?:\[\^?\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹]|\^\d)")
_VISITED = re.compile(r"accessed|retrieved|erişim|обращения", re.I)
_IN_NAME = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-_.]?(?P<m>0[1-9]|1[0-2])[-_.]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")


def split(
    blocks: Sequence[Block], lists: Sequence[NoteList], title: str | None
) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks with their article's number, and the titles where there are several articles.

    A new article begins at the title behind a list of notes when the numbering after it starts again.
    """
    if blocks and blocks[-1].article > 1:  # the format itself parts them
        first_of = {block.article: block for block in reversed(blocks)}
        return tuple(blocks), tuple(" ".join(first_of[number].text.split()) for number in sorted(first_of))
    starts: list[int] = []
    last: NoteList | None = None
    for found in lists:
        if last is not None and _restarts(last, found):
            at = _title_between(blocks, last.notes[-1].block + 1, found.notes[0].block)
            if at is not None:
                starts.append(at)
                last = None
        last = found
    if not starts:
        return tuple(blocks), ()
    numbered, article = [], 1
    for index, block in enumerate(blocks):
        if article <= len(starts) and index == starts[article - 1]:
            article += 1
        if article > 1 and index <= starts[article - 2] + 3 and block.kind == "paragraph" and _is_byline(block):
            numbered.append(replace(block, article=article, kind="boilerplate"))
        else:
            numbered.append(replace(block, article=article) if article > 1 else block)
    first = title or next((block.text for block in blocks if block.kind in ("title", "heading")), blocks[0].text[:80])
    return tuple(numbered), (first, *(" ".join(blocks[at].text.split()) for at in starts))


def _is_byline(block: Block) -> bool:
    """Whether a short line below a title names the author or the day."""
    text = block.text
    return len(text) <= _BODY and (bool(_PUBLISHED.match(text)) or _date_of_line(text, None) is not None)


def _restarts(before: NoteList, after: NoteList) -> bool:
    first, last = after.notes[0].label, before.notes[-1].label
    if first is None or after.scheme == "entry":
        return False
    return (first in {note.label for note in before.notes} and first in ("1", "i", "a", "*")) or (
        first == "1" and last is not None
    )


def _title_between(blocks: Sequence[Block], start: int, end: int) -> int | None:
    """The block that reads as the title of what follows, not as the name above a biography."""
    between = range(start, end)
    for kinds in (("title",), ("heading",)):
        for at in between:
            if blocks[at].kind in kinds and sections.heading(blocks[at].text) is None and _is_followed(blocks, at, end):
                return at
    for at in between:
        if _is_title_line(blocks[at]) and _is_followed(blocks, at, end) and not _is_name_of(blocks, at, end):
            return at
    return None


def _is_title_line(block: Block) -> bool:
    short = block.kind == "paragraph" and len(block.text) <= _LONG
    return short and not block.text.rstrip().endswith((".", "!", ":", ",", "…"))


def _is_followed(blocks: Sequence[Block], at: int, end: int) -> bool:
    """Whether running text comes below: a paragraph that is long, or short but with a mark."""
    return any(
        blocks[index].kind == "paragraph"
        and (len(blocks[index].text) > _BODY or (len(blocks[index].text) > 40 and _MARKED.search(blocks[index].text)))
        for index in range(at + 1, min(end, at + _NEAR))
    )


def _is_name_of(blocks: Sequence[Block], at: int, end: int) -> bool:
    name = blocks[at].text.strip().casefold()
    return any(blocks[index].text.casefold().startswith(name) for index in range(at + 1, min(end, at + 4)))


# ---------------------------------------------------------------- the article's own date


def published(document: Document, settings: Settings) -> Date | None:
    """The article's own date: as the format says, as set, as a line near the top or the file's name says."""
    if document.published is not None:
        return document.published
    if settings.published is not None:
        day = settings.published
        return Date(day.isoformat(), (dates.Reading(day.year, day.month, day.day),), shape="YYYY-MM-DD")
    return _byline(document) or _of_name(document.path)


def _byline(document: Document) -> Date | None:
    """The date of a line of its own among the first lines: "7 March 2024", "Published: …", "By X on …"."""
    seen = 0
    for block in document.blocks[:16]:
        if block.kind == "note" or seen > 2:
            return None
        if block.kind == "paragraph" and len(block.text) > _LONG:
            seen += 1
            continue
        text = _with_day(document, block)
        lines = text.split("\n") if not text.rstrip().endswith((".", "!", "?", ":")) else ()
        for line in dict.fromkeys((text, *lines)):
            if (found := _date_of_line(line, document.language)) is not None:
                return found
    return None


def _with_day(document: Document, block: Block) -> str:
    """The text, with the day that Markdown takes for the number of an item: "20. Mai 2024", "2024. május 20."."""
    at = block.runs[0][1] if block.kind == "item" and block.runs else 0
    number = _DAY_BEFORE.search(document.source, max(at - 8, 0), at)
    return f"{number[0]}{block.text}" if number else block.text


_DAY_BEFORE = re.compile(r"(?<!\S)(?:[12]?\d|3[01]|(?:19|20)\d\d)\.[ \t]+\Z")


def _date_of_line(text: str, language: str | None) -> Date | None:
    """The day in a line that says little else."""
    found = dates.find(text, language=language) if len(text) <= _LONG and "。" not in text else []
    if len(found) != 1 or not found[0].is_day or _VISITED.search(text) or changes.pattern().search(text):
        return None
    words = re.findall(r"[^\W\d_]+", text[: found[0].start] + " " + text[found[0].end :])
    says_so = (_PUBLISHED.match(text) and len(words) <= 14) or _BY.search(text, 0, found[0].start)
    return found[0] if len(words) <= 3 or says_so else None


def _of_name(path: str) -> Date | None:
    match = _IN_NAME.search(PurePath(path).name)
    if match is None:
        return None
    found = dates.find(f"{match['y']}-{match['m']}-{match['d']}")
    return found[0] if found and found[0].sure else None
