"""Which lists of labelled lines are lists of notes: what their headings, the text's marks and their own lines say."""

from collections.abc import Sequence

from citecheck.citations import marks
from citecheck.citations.candidates import Candidate, signs
from citecheck.model import Block


def accepted(blocks: Sequence[Block], lists: Sequence[Candidate]) -> list[Candidate]:
    """The lists that are notes, in reading order; none keeps labels that a format's own notes have."""
    open_question = any(one.scheme != "native" for one in lists)
    census = marks.census(blocks) if open_question else marks.Census()
    last_prose = max(
        (at for at, block in enumerate(blocks) if block.kind == "paragraph" and len(block.text) > 400), default=-1
    )
    headed = {str(draft.label) for found in lists if found.section == "sure" for draft in found.drafts}
    kept: list[Candidate] = []
    for found in sorted(lists, key=lambda one: one.drafts[0].pieces[0][:2]):
        if found.scheme == "entry":
            _number_items(blocks, found, census)
        if found.scheme not in ("native", "entry") and found.section is None and _refers(blocks, found, headed):
            continue
        if found.scheme in ("native", "entry") or found.numbered or _is_of_notes(blocks, found, census, last_prose):
            kept.append(found)
    native = {draft.label for found in kept if found.scheme == "native" for draft in found.drafts}
    for found in kept:
        # Beside a format's own footnotes a numbered list of sources is referred to by nobody.
        if found.scheme != "native" and found.section and any(draft.label in native for draft in found.drafts):
            found.scheme = "entry"
            for draft in found.drafts:
                draft.label = None
    return kept


def _refers(blocks: Sequence[Block], found: Candidate, headed: set[str]) -> bool:
    """Whether labelled lines refer to the notes below a heading themselves, as numbered paragraphs of a text do."""
    if not headed:
        return False
    stretches = ((blocks[index], start, end) for draft in found.drafts for index, start, end in draft.pieces)
    return any(not headed.isdisjoint(marks.in_brackets(block.text[start:end])) for block, start, end in stretches)


def _number_items(blocks: Sequence[Block], found: Candidate, census: marks.Census) -> None:
    """Give the items of a list their numbers where the format keeps them to itself and the text refers to them."""
    numbers = {str(at) for at in range(1, len(found.drafts) + 1)}
    are_items = all(blocks[draft.pieces[0][0]].kind == "item" and draft.label is None for draft in found.drafts)
    if are_items and len(numbers & census.of("dot")) >= max(1, 0.6 * len(numbers)):
        for at, draft in enumerate(found.drafts, 1):
            draft.label = str(at)
        found.scheme, found.numbered = "dot", True


def _is_of_notes(blocks: Sequence[Block], found: Candidate, census: marks.Census, last_prose: int) -> bool:
    labels = {str(draft.label) for draft in found.drafts}
    cited = len(labels & census.of(found.scheme)) / len(labels)
    citing = sum(1 for draft in found.drafts if signs(blocks[draft.pieces[0][0]], *draft.pieces[0][1:]) == 2)
    alike = citing / len(found.drafts)
    if found.section == "sure":
        return True
    if found.section == "weak":
        return alike >= 0.3 or cited >= 0.3
    if found.scheme == "star":
        return cited == 1.0
    if found.scheme == "bare":
        return True  # read so only where a heading or the text's own marks say what they are
    if all(not label.isdigit() for label in labels):
        return found.scheme == "bracket" and cited >= 0.5
    if found.scheme in ("bracket", "super", "caret", "circled"):
        return alike >= 0.5 or cited >= 0.5 or (cited > 0 and alike >= 0.25)
    # "1." and "1)" also number steps and headings: they must be cited, or stand at the end and read like notes.
    at_end = found.drafts[-1].pieces[-1][0] >= last_prose
    if cited >= 0.6:
        return alike >= 0.3 or (at_end and found.drafts[0].pieces[0][0] >= last_prose)
    return at_end and alike >= 0.6 and found.drafts[0].pieces[0][0] > 0
