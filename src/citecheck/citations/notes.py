"""Where an article's notes are: under which headings, with which labels, over which lines.

A list of labelled lines is a list of notes if it stands under a heading that says so, if the text refers to it, or if
its lines read like citations; a numbered list in the running text is none of these. What is a note becomes a block of
its own (kind "note"), so that everything else of the document is text.
"""

import re
from collections.abc import Sequence

from citecheck.citations import clauses, creators, lines_apart, proof, sections, unheaded
from citecheck.citations.blocks import is_code
from citecheck.citations.candidates import (
    GOES_ON,
    URL,
    URL_AT_END,
    Candidate,
    Draft,
    entries,
    introduced,
    is_told,
    lines,
    with_text,
)
from citecheck.citations.labels import Label, Scheme, at_line_start, bare_at_line_start, follows, is_year
from citecheck.citations.lines_apart import MAY_HOLD
from citecheck.citations.note_blocks import NoteList, rebuilt
from citecheck.model import Block

_ENDS_OPEN = re.compile(r"[,:;\-–—/&=(\[“„«]\s*$")
_NUMBER_BEFORE = re.compile(r"(?<!\d)(\d{1,4})[.)][ \t]{0,4}[\[*_“\"<]{0,3}\Z")


_DAGGER = re.compile(r"^[ \t]{0,8}(?:[†‡§]|\*\*(?=\s))", re.M)
_LOOKED_AT, _LONG = 40, 3_000  # blocks below a heading, and characters of each, in which labels are looked for


def find(blocks: Sequence[Block], source: str = "") -> tuple[tuple[Block, ...], tuple[NoteList, ...]]:
    """The blocks with every note in a block of its own, and the lists of notes in reading order.

    In `source` the numbers of an ordered list are looked up, which a format may keep out of its items' text.
    """
    given = lines_apart.with_names_joined(lines_apart.with_headings_cut(blocks))
    lists = _Reader(given, source).read()
    kept = proof.accepted(given, lists)
    return rebuilt(given, kept) if kept else (given, ())


# ---------------------------------------------------------------- reading lines


class _Reader:
    """One pass over the blocks that gathers every list that could be one of notes."""

    def __init__(self, blocks: Sequence[Block], source: str) -> None:
        self.blocks = blocks
        self.source = source
        self.lists: list[Candidate] = []
        self.current: Candidate | None = None
        self.section: sections.Strength | None = None
        self.level = 0
        self.bare = False  # whether the section numbers its notes with bare numbers
        self.unheaded = unheaded.starts(blocks)
        self.native = {block.label for block in blocks if block.kind == "note" and block.label}
        self.unlabelled: list[tuple[int, int, int]] = []

    def read(self) -> list[Candidate]:
        for index, block in enumerate(self.blocks):
            if block.kind in ("heading", "title") and not (self.section and self._is_entry(block.text)):
                self._heading(index, block)
            elif (block.fields and block.kind == "item") or (block.kind == "note" and (block.fields or block.label)):
                self._native(index, block)
            elif block.kind in MAY_HOLD or block.kind in ("heading", "title"):
                self._text(index, block)
            elif block.kind == "boilerplate" and any(map(str.isalpha, block.text)):
                self._close()
                self._leave_section()
        self._close()
        self._leave_section()
        return self.lists

    def _is_entry(self, line: str) -> bool:
        """Whether a line that looks like a heading is one of the section: it opens with authors, or counts on."""
        if creators.opens_entry(line):
            return True
        label = bare_at_line_start(line) if self.bare else at_line_start(line)
        if label is None or self.current is None or not self.current.drafts:
            return False
        return follows(label, self.current.scheme, str(self.current.drafts[-1].label))

    def _heading(self, index: int, block: Block) -> None:
        self._close()
        strength = sections.heading(block.text)
        if strength is None and self.section is not None and block.level > self.level > 0:
            return  # "Books", "Web pages" below "References"
        self._leave_section()
        self.section, self.level = strength, block.level
        self.bare = strength is not None and self._numbers_barely(index + 1)

    def _numbers_barely(self, index: int) -> bool:
        """Whether the lines from a heading on begin "1 …", "2 …", and none has a label of another kind."""
        last = 0
        for at in range(index, min(index + _LOOKED_AT, len(self.blocks))):
            block = self.blocks[at]
            label = bare_at_line_start(block.text)
            if block.kind in ("heading", "title") and (label is None or int(label.text) != last + 1):
                break
            for start, end in lines(block.text[:_LONG]):
                label = bare_at_line_start(block.text[start:end])
                if label is not None and int(label.text) == last + 1:
                    last += 1
                if last > 1 or at_line_start(block.text[start:end]):
                    return last > 1
        return False

    def _leave_section(self) -> None:
        if self.section is not None and self.unlabelled:
            self.lists.extend(entries(self.blocks, self.unlabelled, self.section))
        self.unlabelled = []
        self.section = None

    def _close(self) -> None:
        if self.current is not None:
            last = self.current.drafts[-1] if self.current.drafts else None
            if last is not None and self.current.pending and not is_told(self.blocks, last):
                last.pieces.append(self.current.pending[0])  # its label had a line to itself
            self.current.drafts = with_text(self.blocks, self.current)
            if self.section is not None and _is_initial(self.current):
                self.unlabelled.extend([*self.current.drafts.pop().pieces, *self.current.pending])
        if self.current is not None and self.current.drafts:
            _trim_last(self.blocks, self.current)
            self.lists.append(self.current)
        self.current = None

    def _native(self, index: int, block: Block) -> None:
        # What names its own parts is a source wherever it stands, and keeps the label that its format gives it.
        scheme: Scheme = "native" if block.kind == "note" else "entry" if block.fields else "dot"
        if self.current is None or self.current.scheme != scheme:
            self._close()
            self.current = Candidate(scheme, self.section)
        label = at_line_start(block.text)
        printed = label is not None and label.text == block.label
        body = label.body if label is not None and printed else 0
        if block.fields and block.text.startswith(f"[{block.label}] "):
            body = len(f"[{block.label}] ")
        self.current.drafts.append(Draft(block.label, body, [(index, 0, len(block.text))]))

    def _text(self, index: int, block: Block) -> None:
        text = block.text
        if "\n" not in text:
            label = self._given(block) or self._label(index, 0, len(text)) or self._printed_number(block)
            kept = self._without_years([(0, label)])
            if not kept:
                self._unlabelled(index, 0, len(text))
            else:
                self._labelled(index, 0, len(text), kept[0][1], fresh=True)
            return
        starts = self._without_years([(start, self._label(index, start, end)) for start, end in lines(text)])
        first = starts[0][0] if starts else len(text)
        if text[:first].strip():
            self._unlabelled(index, 0, len(text[:first].rstrip()))
        ends = [start for start, _ in starts[1:]] + [len(text)][: len(starts)]
        for (start, label), end in zip(starts, ends, strict=True):
            self._labelled(index, start, start + len(text[start:end].rstrip()), label, fresh=start == 0)

    def _label(self, index: int, start: int, end: int) -> Label | None:
        """The label of a line; code labels nothing, nor does a mark of the format's own notes that is wrapped there."""
        block = self.blocks[index]
        if start and any(mark.start == start and mark.label in self.native for mark in block.marks):
            return None
        if block.code and is_code(block, start):
            return None
        line = block.text[start:end]
        return at_line_start(line) or (bare_at_line_start(line) if self.bare or index >= self.unheaded else None)

    def _without_years(self, labels: Sequence[tuple[int, Label | None]]) -> list[tuple[int, Label]]:
        """The labels of lines, of which no year below the author of an entry is one unless it goes on counting."""
        last = self.current.drafts[-1].label if self.current is not None and self.current.drafts else None
        kept = []
        for start, label in labels:
            if label is None or (is_year(label) and (last is None or not follows(label, label.scheme, last))):
                continue
            kept.append((start, label))
            last = label.text
        return kept

    def _given(self, block: Block) -> Label | None:
        """The label that the format prints before an item, without having it in the text."""
        return Label("dot", block.label, 0) if self.section and block.kind == "item" and block.label else None

    def _printed_number(self, block: Block) -> Label | None:
        """The number that the source prints before an item whose text is without it."""
        if block.kind != "item" or self.section is None:
            return None
        at = block.runs[0][1]
        match = _NUMBER_BEFORE.search(self.source, max(0, at - 10), at)
        return Label("dot", match[1], 0) if match else None

    def _labelled(self, index: int, start: int, end: int, label: Label, *, fresh: bool) -> None:
        current = self.current
        if current is not None and current.drafts:
            last = current.drafts[-1]
            last_block, _, last_end = (current.pending or last.pieces)[-1]
            wraps = self._is_next_line(last_block, last_end, index, start)
            before = self.blocks[last_block].text[max(0, last_end - 400) : last_end] if wraps else ""
            is_next = follows(label, current.scheme, str(last.label))
            # Lists end entries with ";" too, and addresses end with "/"; a number in a bracket is no end of a line.
            ends = is_next and (label.scheme == "bracket" or before.rstrip().endswith((";", ",", "/")))
            if wraps and _ENDS_OPEN.search(before) and not ends:
                last.pieces.append((index, start, end))
                return
            if not current.pending and not is_next:
                if not is_told(self.blocks, last) and len(last.pieces) == 1:
                    last.pieces.append((index, start, end))  # "B. Surname, …" below a label that has its own line
                    return
            elif is_next:
                current.apart = not wraps if current.apart is None else current.apart and not wraps
                last.pieces.extend(current.pending)
                current.pending = []
                current.drafts.append(Draft(label.text, start + label.body, [(index, start, end)]))
                return
            strange = label.scheme != current.scheme
            if (strange and not fresh) or (wraps and not _is_complete(before)):
                # A line of a note that happens to begin with "12." or "(b)".
                last.pieces.extend([*current.pending, (index, start, end)])
                current.pending = []
                return
        if self.section is not None and label.text == "*" and not self._has_daggers(index, start):
            self._unlabelled(index, start, end)  # a bullet
            return
        if self.section is not None and label.scheme == "dot" and label.text.isalpha():
            line = self.blocks[index].text[start:end]
            if label.number != 1 or (label.text.isupper() and creators.opens_with_authors(line)):
                self._unlabelled(index, start, end)  # "B. Surname, …" opens an entry, no numbering
                return
        self._close()
        self.current = Candidate(label.scheme, self.section)
        self.current.drafts.append(Draft(label.text, start + label.body, [(index, start, end)]))

    def _has_daggers(self, index: int, start: int) -> bool:
        """Whether lines below begin with other signs: then a star labels a note and is no bullet."""
        below = [self.blocks[index].text[start : start + _LONG]]
        below += [block.text[:2] for block in self.blocks[index + 1 : index + 4]]
        return _DAGGER.search("\n".join(below)) is not None

    def _unlabelled(self, index: int, start: int, end: int) -> None:
        text = self.blocks[index].text
        current = self.current
        if current is not None and current.scheme in ("native", "entry"):
            self._close()  # a format's own notes end where the format says
        elif current is not None:
            last_block, _, last_end = (current.pending or current.drafts[-1].pieces)[-1]
            before = self.blocks[last_block].text[max(0, last_end - 400) : last_end]
            goes_on = end - start < 600 and (
                GOES_ON.match(text, start)
                or _ENDS_OPEN.search(before)
                or (self._is_next_line(last_block, last_end, index, start) and clauses.is_line(text[start:end]))
                or (
                    self._is_next_line(last_block, last_end, index, start)
                    and (not _is_complete(before) or self._notes_stand_apart(index))
                )
            )
            if goes_on and not current.pending:
                current.drafts[-1].pieces.append((index, start, end))
                return
            if self.section is not None and len(current.pending) < 4:
                current.pending.append((index, start, end))
                return
            self._close()
        if self.section is not None:
            self.unlabelled.append((index, start, end))
        elif sections.introduction(text[start : start + 80]) and URL.search(text, start, start + 400):
            self.lists.extend(introduced(self.blocks, index, start, end))

    def _notes_stand_apart(self, index: int) -> bool:
        """Whether blank lines part the notes of the list being read, so that what follows without one belongs to it."""
        current = self.current
        if current is None or current.apart is not None:
            return current is not None and current.apart is True
        for at in range(index + 1, min(index + 5, len(self.blocks))):
            block, before = self.blocks[at], self.blocks[at - 1]
            label = self._label(at, 0, len(block.text)) if block.kind in MAY_HOLD else None
            if label is not None and follows(label, current.scheme, str(current.drafts[-1].label)):
                return not self._is_next_line(at - 1, len(before.text), at, 0)
        return False

    def _is_next_line(self, block: int, end: int, following: int, start: int) -> bool:
        """Whether no blank line is between the end of one stretch and the start of the next."""
        after = self.blocks[block].source_offset(max(end - 1, 0)) + 1
        return self.blocks[following].source_offset(start) - after <= 1


def _is_initial(found: Candidate) -> bool:
    """Whether the only label of a list is a letter with a stop: "I. Surname, …" opens an entry."""
    return found.scheme == "dot" and len(found.drafts) == 1 and str(found.drafts[0].label).isalpha()


def _is_complete(line: str) -> bool:
    """Whether a note may end with this line."""
    return line.rstrip().endswith((".", ")", "]", "。", "!", "?")) or URL_AT_END.search(line) is not None


def _trim_last(blocks: Sequence[Block], found: Candidate) -> None:
    """Give back what follows the last note on lines of its own: a name, a biography."""
    last = found.drafts[-1]
    index, start, end = last.pieces[0]
    text = blocks[index].text[start:end]
    at = text.find("\n")
    below = text.find("\n", at + 1)
    if at >= 0 and clauses.is_line(text[at + 1 : below if below >= 0 else len(text)]):
        at = below
    if at < 0 or len(last.pieces) > 1 or found.scheme == "native":
        return
    wrapped = any("\n" in blocks[i].text[a:b] for draft in found.drafts[:-1] for i, a, b in draft.pieces)
    line = text[:at].rstrip()
    if (
        not wrapped
        and _is_complete(line[-400:])
        and not GOES_ON.match(text, at + 1)
        and (len(found.drafts) > 1 or URL.search(line))
    ):
        last.pieces[0] = (index, start, start + at)
