"""Notes at the end of a PDF whose labels are Roman numbers, as office programs set them in the size of the text."""

from collections.abc import Sequence

from citecheck.documents.ordinals import ordinal
from citecheck.documents.pdf.feet import Foot, label_of, raised_romans
from citecheck.documents.pdf.layout import Line

_READ = 0.6  # share of the marks whose notes must be found


def take(text: Sequence[Line], notes: Sequence[Foot]) -> tuple[list[Line], list[Foot]]:
    """The lines before the notes at the end, and those notes: none where Roman marks have notes already."""
    romans = frozenset(raised_romans(text)) - {note.label for note in notes}
    if len(romans) < 2:
        return list(text), []
    starts: list[tuple[int, str, int]] = []
    for at, line in enumerate(text):
        label = label_of(line, romans)
        if label is None or label[0] not in romans:
            continue
        if label[0] == "i":
            starts = []
        if label[0] == ordinal(len(starts) + 1, "i"):
            starts.append((at, *label))
    if len(starts) < 2 or len(starts) < _READ * len(romans):
        return list(text), []
    found = [Foot(label, skip) for _, label, skip in starts]
    ends = [*(at for at, _, _ in starts[1:]), len(text)]
    for note, (at, _, _), end in zip(found, starts, ends, strict=True):
        note.lines = list(text[at:end])
    return list(text[: starts[0][0]]), found
