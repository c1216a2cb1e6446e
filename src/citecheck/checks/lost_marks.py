"""Notes whose mark was lost, and the statement behind which it must have stood."""

from citecheck.checks.once import once
from citecheck.model import Claim, Document


@once
def places(document: Document) -> dict[str, Claim]:
    """By its label, each numbered note without a mark, and the last checkable sentence where its mark should be.

    The marks before and after it tell where: only where the text has the neighbours' marks in their order, and only
    within the paragraph of the mark before.
    """
    if len(document.articles) > 1:
        return {}
    first: dict[int, tuple[int, int]] = {}  # number → where the text has it for the first time
    for block, mark in document.marks:
        if mark.label.isdecimal() and len(mark.label) < 5:
            first.setdefault(int(mark.label), (block, mark.end))
    noted = {
        int(one.label): one for one in document.citations
        if one.kind == "note" and one.label is not None and one.label.isdecimal() and len(one.label) < 5
    }  # fmt: skip
    uncited: dict[int, list[Claim]] = {}
    for claim in document.sentences:
        if claim.checkable and not claim.citations:
            uncited.setdefault(claim.block, []).append(claim)
    found: dict[str, Claim] = {}
    for number in sorted(noted):
        if number in first or noted[number].marks or number - 1 not in first:
            continue
        begin = first[number - 1]
        end = first.get(number + 1, (begin[0] + 1, 0))
        between = [claim for claim in uncited.get(begin[0], ()) if begin <= (claim.block, claim.start) < end]
        if between:
            found[str(number)] = between[-1]
    return found
