"""Notes found, each in a block of its own, and what of the other blocks is left."""

from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.citations import sections
from citecheck.citations.blocks import cut, joined
from citecheck.citations.candidates import Candidate, Draft
from citecheck.citations.labels import Scheme
from citecheck.model import Block


@dataclass(frozen=True, slots=True)
class Note:
    """A note found: its block, its label (None in a list without labels), where in the block its own text begins."""

    block: int
    label: str | None
    body: int


@dataclass(frozen=True, slots=True)
class NoteList:
    """Notes that are printed together. `section` says how sure the heading above is, None where there is none."""

    notes: tuple[Note, ...]
    scheme: Scheme
    section: sections.Strength | None


def rebuilt(blocks: Sequence[Block], lists: Sequence[Candidate]) -> tuple[tuple[Block, ...], tuple[NoteList, ...]]:
    """The blocks with each note of the lists in a block of its own, and the lists in reading order."""
    owners: dict[int, list[tuple[int, int, Draft, bool]]] = {}
    for found in lists:
        for draft in found.drafts:
            for at, (index, start, end) in enumerate(draft.pieces):
                owners.setdefault(index, []).append((start, end, draft, at == 0))
    done: list[Block] = []
    places: dict[int, int] = {}
    for index, block in enumerate(blocks):
        if index not in owners:
            done.append(block)
            continue
        at = 0
        for start, end, draft, leads in sorted(owners[index], key=lambda one: one[:2]):
            _leave(done, block, at, start)
            if leads:
                places[id(draft)] = len(done)
                done.append(_note_block(blocks, draft))
            at = end
        _leave(done, block, at, len(block.text))
    return tuple(done), tuple(_finished(found, places) for found in lists)


def _leave(done: list[Block], block: Block, start: int, end: int) -> None:
    """What of a block is no note stays what it was."""
    text = block.text[start:end]
    if text.strip():
        start += len(text) - len(text.lstrip())
        done.append(cut(block, start, start + len(text.strip()), label=block.label))


def _note_block(blocks: Sequence[Block], draft: Draft) -> Block:
    label = draft.label
    return joined([cut(blocks[index], start, end, "note", label) for index, start, end in draft.pieces])


def _finished(found: Candidate, places: dict[int, int]) -> NoteList:
    notes = tuple(Note(places[id(draft)], draft.label, draft.body - draft.pieces[0][1]) for draft in found.drafts)
    return NoteList(notes, found.scheme, found.section)
