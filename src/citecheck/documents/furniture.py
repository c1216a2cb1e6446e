"""What of a file is the article: title, lede, text; and what is printed around it: rubric, buttons, byline, biography.

The rules look at short lines only, so that a true paragraph is not lost; what they are not sure of stays text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from citecheck import dates
from citecheck.dates import Date, changes
from citecheck.documents import phrases
from citecheck.model import Block

_NO_HEADING_END = frozenset(".,;。，；、!…]*¹²³⁴⁵⁶⁷⁸⁹⁰।")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟][”\"’»)\]]*\s+(?=[^\s\da-zа-я])")
# "The council refused.4": the number of a note behind the stop of a sentence, not "Vol.2".
_MARKED_STOP = re.compile(r"[^\W\d_]{4}[”\"’»)\]]?\.[”\"’»)\]]{0,2}\d{1,3}$")
_MARK = re.compile(r"\[\d{1,3}\]|[¹²³⁴-⁹]|\[\^|https?://")
_PARTICLES = frozenset({"de", "von", "van", "der", "den", "da", "di", "del", "la", "le", "bin", "ibn", "al", "el",
                        "and", "und", "et", "y", "e", "ve", "и", "dos", "do", "af", "zu", "ten", "du"})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_SPACELESS = frozenset(map(chr, (*range(0x0E01, 0x0E4F), *range(0x3041, 0x30FF), *range(0x4E00, 0xA000))))
_LONGEST_BESIDE = 18  # letters: "发布时间：2024年5月12日 来源：码头信使报"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TEXT = frozenset({"paragraph", "heading"})


def is_heading(text: str) -> bool:
    """Whether a line that stands alone heads something: short, no full stop, no address, no reference's look."""
    if len(text) > 120 or text[-1] in _NO_HEADING_END or "\n" in text:
        return False
    if text[0].islower() or text[0] in "“\"«„‘'(" or text.count(" ") > 15 or "://" in text or "www." in text:
        return False
    if text[-1].isdecimal() and _MARKED_STOP.search(text, max(len(text) - 16, 0)):
        return False
    return "@" not in text and not ("," in text and _YEAR.search(text)) and any(c.isalpha() for c in text)


def with_title(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The first heading-like line as the title; a rubric above it is no text."""
    done = list(blocks)
    for at, block in enumerate(blocks[:8]):
        text = block.text
        if block.kind == "title" or block.kind not in _TEXT:
            return tuple(done)
        if phrases.is_furniture(text) or phrases.is_rubric(text) or is_date_line(text) or phrases.byline(text):
            if at + 1 < len(blocks):
                done[at] = replace(block, kind="boilerplate", level=0)
                continue
        elif len(text) <= 300 and text.count("\n") < 3 and text[-1] not in ".,;:。" and not _MARK.search(text):
            if _is_kicker(text) and at + 1 < len(blocks) and _is_title_after_kicker(blocks[at + 1].text):
                done[at] = replace(block, kind="boilerplate", level=0)
                continue
            if at + 1 < len(blocks):
                done[at] = replace(block, kind="title", level=1)
        return tuple(done)
    return tuple(done)


def _is_kicker(text: str) -> bool:
    return len(text) < 40 and text.isupper() and text.count(" ") < 3


def _is_title_after_kicker(text: str) -> bool:
    return len(text) <= 250 and text[-1] not in ".,;:。" and text.count(" ") > 2


def is_date_line(text: str) -> bool:
    """Whether a line says little but a date: "Published on 7 March 2024", "07.03.2024, 14:05"."""
    if len(text) > 90 or not _YEAR.search(text):
        return False
    found = dates.find(text)
    if not found or not found[0].readings or "://" in text:
        return False
    rest = text[: found[0].start] + text[found[-1].end :]
    return len(_WORD.findall(rest)) <= 4 and text[-1] not in "!?" and not _is_dense(rest)


def _is_dense(text: str) -> bool:
    """Whether a text of a script that writes no spaces is longer than what stands beside a date."""
    return "。" in text or sum(map(_SPACELESS.__contains__, text)) > _LONGEST_BESIDE


def dated(blocks: Sequence[Block]) -> Date | None:
    """The date that stands in the furniture above the text, as printed; places count in its own block."""
    for block in blocks[:20]:
        if block.kind == "paragraph":
            return None
        if block.kind == "boilerplate" and len(block.text) < 200 and _YEAR.search(block.text):
            found = _first_of_publication(block.text)
            if found:
                return found
    return None


def _first_of_publication(text: str) -> Date | None:
    """The first day of a line that does not stand behind "Updated", or before "tarihinde güncellendi" at its end."""
    changed = changes.pattern()
    at = 0
    found = dates.find(text)
    for number, date in enumerate(found, 1):
        is_changed = changed.search(text, at, date.start) or (
            number == len(found) and changed.search(text, date.end, date.end + 25)
        )
        if date.readings and date.is_day and not is_changed:
            return date
        at = date.end
    return None


def settle(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with furniture, byline and biography as "boilerplate" and the lede as "heading".

    Positions, order and number of blocks stay; notes, items and tables are not touched.
    """
    done = [_plain_furniture(block) for block in blocks]
    _settle_head(done)
    _settle_biographies(done)
    _settle_tail(done)
    _settle_lists(done)
    return tuple(done)


def _boilerplate(block: Block) -> Block:
    return replace(block, kind="boilerplate", level=0)


def _plain_furniture(block: Block) -> Block:
    if block.kind not in _TEXT or len(block.text) > 400 or block.label is not None:
        return block
    if "\n" not in block.text:
        return _boilerplate(block) if phrases.is_furniture(block.text) else block
    return _boilerplate(block) if all(map(phrases.is_furniture, block.text.split("\n"))) else block


# ---------------------------------------------------------------- above the text


def _settle_head(blocks: list[Block]) -> None:
    """Between title and text: rubrics, bylines and dates are furniture, single sentences above them the lede."""
    title = next((at for at, block in enumerate(blocks[:8]) if block.kind == "title"), None)
    if title is None:
        return
    lede: list[int] = []
    furnished = False
    for at in range(title + 1, min(title + 25, len(blocks))):
        block = blocks[at]
        text = block.text
        if block.kind == "boilerplate" or _is_head_furniture(block):
            blocks[at] = _boilerplate(block)
            furnished = True
            for index in lede:
                blocks[index] = replace(blocks[index], kind="heading", level=2)
            lede = []
        elif block.kind == "heading":
            if furnished and _is_name(text) and at + 1 < len(blocks) and _is_head_furniture(blocks[at + 1]):
                blocks[at] = _boilerplate(block)
        elif block.kind == "paragraph" and not furnished and len(lede) < 4 and _is_lede(text):
            lede.append(at)
        else:
            return


def _is_head_furniture(block: Block) -> bool:
    if block.kind not in _TEXT or len(block.text) > 120 or "\n" in block.text:
        return False
    author = phrases.byline(block.text)
    named = author is not None and block.text[-1] not in ".!?" and _is_name(re.split(r"[,|•·–—-] ", author)[0])
    return named or phrases.is_rubric(block.text) or is_date_line(block.text) or phrases.is_furniture(block.text)


def _is_lede(text: str) -> bool:
    lines = text.split("\n")
    return len(text) <= 900 and all(_is_sentence(line) for line in lines) and not _MARK.search(text)


def _is_sentence(line: str) -> bool:
    return len(line) <= 350 and not _SENTENCE_END.search(line.replace("U.S. ", "US "))


# ---------------------------------------------------------------- below the text


def _is_name(text: str) -> bool:
    """Whether a line is a person's name and nothing else, in a script that has capitals."""
    words = text.strip(" .,*").split()
    if not 2 <= len(words) <= 7 or len(text) > 70 or any(c.isdigit() or c in ':;!?“”"/' for c in text):
        return False
    named = [word for word in words if word.casefold() not in _PARTICLES]
    return len(named) >= 2 and all(word[0].isupper() for word in named)


def _settle_biographies(blocks: list[Block]) -> None:
    """Below the text, a name alone in its line and a paragraph that begins with it; or what stands under "Author"."""
    last = _last_of_text(blocks)
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if block.kind != "heading" or (
            not (is_about := phrases.is_about_author(block.text)) and not _is_name(block.text)
        ):
            at += 1
            continue
        end = at + 1
        while end < len(blocks) and blocks[end].kind == "heading" and _is_name(blocks[end].text):
            end += 1
        if end < len(blocks) and blocks[end].kind == "paragraph":
            name = blocks[end - 1].text
            told = is_about or _begins_with(blocks[end].text, name)
            if told and _is_below_text(blocks, at, end, last):
                for index in range(at, end + 1):
                    blocks[index] = _boilerplate(blocks[index])
        at = end


def _begins_with(text: str, name: str) -> bool:
    """Whether a paragraph names the person first; "Learned Encoding" above "Learned encoding is …" is nobody."""
    head = text[: len(name) + 20].replace("i̇", "i")
    low, words = head.casefold(), [word.strip(".,") for word in name.split() if len(word) > 1]
    if not all(word.casefold().replace("i̇", "i") in low for word in words):
        return False
    small = {word.strip(".,;:()") for word in head.split() if word[0].islower()}
    return not any(word.casefold() in small for word in words if word[0].isupper())


def _last_of_text(blocks: Sequence[Block]) -> int:
    """The last paragraph that does not stand under a name."""
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        if block.kind == "paragraph" and len(block.text) > 60:
            before = blocks[at - 1] if at else None
            under = before is not None and before.kind == "heading"
            if not (under and before and (_is_name(before.text) or phrases.is_about_author(before.text))):
                return at
    return -1


def _is_below_text(blocks: Sequence[Block], start: int, end: int, last: int) -> bool:
    if start > last:
        return True
    before = next((block for block in reversed(blocks[:start]) if block.kind != "boilerplate"), None)
    after = blocks[end + 1] if end + 1 < len(blocks) else None
    labelled = before is not None and before.kind in ("item", "note")
    return labelled or (after is not None and after.kind == "boilerplate")


def _settle_tail(blocks: list[Block]) -> None:
    """Short lines after the last note, or after furniture at the very end, head nothing."""
    at = len(blocks) - 1
    while at >= 0 and blocks[at].kind in ("heading", "boilerplate"):
        at -= 1
    if at < 0:
        return
    furnished = blocks[at].kind in ("item", "note")
    for index in range(at + 1, len(blocks)):
        if blocks[index].kind == "boilerplate":
            furnished = True
        elif furnished and (blocks[at].kind in ("item", "note") or index > at + 1):
            blocks[index] = _boilerplate(blocks[index])


def _settle_lists(blocks: list[Block]) -> None:
    """Three and more short lines in a row below the first paragraph are a list; only the first can head it."""
    first = next((at for at, block in enumerate(blocks) if block.kind in ("paragraph", "item", "note")), len(blocks))
    start = first
    while start < len(blocks):
        end = start
        while end < len(blocks) and blocks[end].kind == "heading":
            end += 1
        ends_file = end == len(blocks)
        if end - start > 2 or (ends_file and end - start > 1):
            for index in range(start + 1, end):
                if len({blocks[start].level, blocks[index].level}) == 1:
                    blocks[index] = replace(blocks[index], kind="paragraph", level=0)
        start = max(end, start + 1)


def told(said: str, source: str) -> Block:
    """A sentence of ours about what was not read, behind the article's last letter."""
    end = len(source)
    return Block("boilerplate", said, ((0, max(end - 1, 0)), *((at, end) for at in range(1, len(said)))))
