"""family `format`: inconsistent-note-style."""

import re
from collections import Counter
from collections.abc import Iterator

from citecheck.model import Citation, Document, Edit, Fix, Observation, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings

LEAST_NOTES = 3
CLEAR_MAJORITY = 0.6
SHORTENED = 4  # letters that a word before its full stop has at most
SLOT = re.compile(r"\{([a-z-]+)\}")
WORDS = {
    "url": "the address", "archive": "the archived copy", "accessed": "the access date", "phrase": "the access phrase",
    "date": "the date of publication", "title": "the title", "author": "the author", "publisher": "the publisher",
}  # fmt: skip
MARKS = {
    ",": "comma", ".": "full stop", ":": "colon", ";": "semicolon", "(": "opening bracket", ")": "closing bracket",
    "[": "opening bracket", "]": "closing bracket", "“": "opening quotation mark", "”": "closing quotation mark",
}  # fmt: skip

NOTE = "[{n}] “Report on {n}”, The Gazette, https://gazette.example/report-{n}, (Date of Access: 1{n}.05.2024).\n\n"
TEXT = "Fares rose.[1] Tolls rose.[2] Rents rose.[3] Wages did not.[4]\n\n"
FOUR = TEXT + "".join(NOTE.format(n=n) for n in (1, 2, 3, 4))


@check(
    severity="note",
    guard=(
        "Only notes with the same parts are compared, at least three, and three in five must agree to the letter; a "
        "title that ends in a question or exclamation mark needs no comma; words are never proposed, only punctuation."
    ),
    remedy="Print the punctuation as the other notes have it.",
    bad=(
        FOUR.replace("2”, The Gazette", "2” The Gazette"),
        FOUR.replace("(Date of Access: 13.05.2024).", "(Date of Access: 13.05.2024)"),
        FOUR.replace("“Report on 4”", "„Report on 4“"),
        Example(
            "Fares rose.[1]\n\n[1] “Fares”, Gazette, https://gazette.example/fares, (Date of Access: 11.05.2024)\n",
            settings={"note-pattern": "“{title}”, {publisher}, {url}, ({phrase}: {accessed})."},
        ),
    ),
    good=(
        FOUR,
        FOUR.replace("“Report on 2”, The", "“Report on What?” The"),
        FOUR.replace(", The Gazette, https://gazette.example/report-4, (Date of Access: 14.05.2024)", ", The Gazette"),
        TEXT.replace("[3]", "").replace("[4]", "") + NOTE.format(n=1) + NOTE.format(n=2).replace("”, The", "” The"),
    ),
)
def inconsistent_note_style(document: Document, settings: Settings) -> Iterator[Observation]:
    """A note is punctuated differently from the others.

    The pattern is learnt from the article's own notes, so every house style is as good as any other; where the house
    has settled on one (`note-pattern`), notes with the same parts are compared with that.
    """
    groups: dict[tuple[int, tuple[str, ...]], list[Citation]] = {}
    for citation in document.citations:
        if citation.layout and citation.kind != "link" and citation.refers_to is None:
            slots = tuple(SLOT.findall(citation.layout))
            groups.setdefault((citation.article, slots), []).append(citation)
    house = settings.note_pattern or ""
    for (_, slots), notes in groups.items():
        usual, count = Counter(note.layout for note in notes).most_common(1)[0]
        majority = f"{count} of {len(notes)} notes have it the other way"
        if slots == tuple(SLOT.findall(house)):
            usual, majority = house, "the house has it the other way"
        elif len(slots) < 2 or count < LEAST_NOTES or count < CLEAR_MAJORITY * len(notes):
            continue
        for note in notes:
            if note.layout != usual:
                yield from _differences(document, note, slots, usual, majority)


def _differences(
    document: Document, note: Citation, slots: tuple[str, ...], usual: str, majority: str
) -> Iterator[Observation]:
    wanted, printed = SLOT.split(usual)[::2], SLOT.split(note.layout)[::2]
    ends_itself = note.title is not None and note.title.text.rstrip("”’\"'»“").endswith(("?", "!", "…"))
    for gap, (right, wrong) in enumerate(zip(wanted, printed, strict=True)):
        after_title = gap > 0 and slots[gap - 1] == "title"
        if right == wrong or _has_letters(right + wrong) or (after_title and ends_itself):
            continue
        span = _gap_span(note, slots, gap)
        text = document.blocks[note.block].text
        if span is not None and span[0] and text[span[0] - 1] in ".,:;?!" and text[span[0] - 1] == right[:1]:
            continue  # an initial, an abbreviation: the part itself ends with the sign
        if after_title and wrong == "." + right and _ends_shortened(note):
            continue
        what = _describe(right, wrong, slots, gap)
        fix, at = None, document.at(note)
        if span is not None and text[span[0] : span[1]] == wrong:
            at = document.locate(note.block, *span)
            if at.line == at.end_line:
                fix = Fix((Edit(at, right),), safe=True)
        yield Observation(
            f"{what}; {majority}",
            (Place(at, note.id, note.address),),
            confidence="proved",
            found=wrong.strip() or None,
            expected=right.strip() or None,
            fix=fix,
            group=f"note style: {what}",
            anchor=what,
        )


def _ends_shortened(note: Citation) -> bool:
    """Whether a title may end with a shortened word, whose full stop is its own ("in 2023 r.", "by Doe et al.")."""
    last = note.title.text.split()[-1] if note.title is not None and note.title.text.split() else ""
    return 0 < len(last.strip(".”’\"'»“")) <= SHORTENED


def _has_letters(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _describe(right: str, wrong: str, slots: tuple[str, ...], gap: int) -> str:
    where = f"before {WORDS.get(slots[gap], slots[gap])}" if gap < len(slots) else "at the end"
    missing = "".join((Counter(right) - Counter(wrong)).elements()).strip()
    added = "".join((Counter(wrong) - Counter(right)).elements()).strip()
    if len(missing) == 1 and not added:
        return f"{MARKS.get(missing, missing)} missing {where}"
    if len(added) == 1 and not missing:
        return f"{MARKS.get(added, added)} too many {where}"
    if not missing and not added:
        return f"spaces differ {where}"
    return f"“{wrong.strip()}” instead of “{right.strip()}” {where}"


def _gap_span(note: Citation, slots: tuple[str, ...], gap: int) -> tuple[int, int] | None:
    """Where the punctuation between two parts of the note stands, in its block's text."""
    before = _part(note, slots[gap - 1]) if gap else None
    after = _part(note, slots[gap]) if gap < len(slots) else None
    if (gap and before is None) or (gap < len(slots) and after is None):
        return None
    start = before[1] if before else note.start
    end = after[0] if after else note.end
    return (start, end) if start <= end else None


def _part(note: Citation, slot: str) -> tuple[int, int] | None:
    part = {
        "title": note.title, "author": note.author, "publisher": note.publisher, "date": note.published,
        "accessed": note.accessed, "phrase": note.access_phrase, "url": next(iter(note.urls), None),
        "archive": next(iter(note.archive_urls), None),
    }.get(slot)  # fmt: skip
    return (part.start, part.end) if part is not None else None
