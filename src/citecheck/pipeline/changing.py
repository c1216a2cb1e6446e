"""Changes of a text as read → the bytes of its file with these changes, and nothing else different."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from citecheck import documents, fixes
from citecheck.documents import decoding
from citecheck.errors import InputError
from citecheck.fixes import Change
from citecheck.model import Document, Finding

_CANNOT = {"pdf": "a PDF", "epub": "an EPUB"}


@dataclass(frozen=True, slots=True)
class Fixed:
    """An article before and after: its bytes, the difference as text, how many edits; `left` says what was not done."""

    path: str
    before: bytes
    after: bytes
    difference: str = ""
    edits: int = 0
    left: tuple[str, ...] = ()
    is_refused: bool = False  # whether there was something to change, and the file as a whole cannot be changed


def proposed(document: Document, finding: Finding) -> Iterable[Change]:
    """What a finding proposes, as changes of the article's text."""
    assert finding.fix is not None
    for edit in finding.fix.edits:
        yield Change(*document.offsets(edit.at), edit.replacement)


def changed(document: Document, data: bytes, given: Iterable[Change]) -> tuple[bytes, int, tuple[str, ...]]:
    """The bytes of an article with changes of its text, how many were made, and what was not, in sentences."""
    notes = fixes.Notes(document)
    wanted = tuple(dict.fromkeys(given))
    barred = {one for one in wanted if not notes.may_change(one.start, one.end, one.replacement)}
    changes, late = fixes.standing(one for one in wanted if one not in barred)
    faults = [(one, "another edit touches the same letters") for one in late]
    faults += [(one, "an edit outside notes is never made") for one in sorted(barred)]
    left = [f"{_place(document, one)}: {fault}" for one, fault in faults]
    if document.format in documents.BINARY:
        after, made, refused = _in_office(document, data, changes)
    else:
        after, made, refused = _in_text(document, data, changes)
    return after, made, (*left, *refused)


def _in_text(document: Document, data: bytes, changes: Sequence[Change]) -> tuple[bytes, int, tuple[str, ...]]:
    path = document.path
    spelled = decoding.spelled(path, data, markup=document.format == "html")
    if spelled.bytes() != data:
        said = f"{path}: left as it is, because some of its bytes are no text in {spelled.encoding} and would be lost"
        return data, 0, (said,)
    size = len(decoding.unified(spelled.text))
    inside, left = [], []
    for one in changes:
        if one.end > size:
            said = "the entry stands in the bibliography beside the article; name that file by itself"
        elif not _can_spell(one.replacement, spelled.encoding):
            said = f"“{one.replacement}” cannot be written in {spelled.encoding}"
        else:
            inside.append(one)
            continue
        left.append(f"{_place(document, one)}: {said}")
    text = fixes.changed(spelled.text, fixes.in_lines(spelled.text, inside))
    after = decoding.Spelled(text, spelled.encoding, spelled.mark).bytes()
    return after, len(inside), tuple(left)


def _place(document: Document, one: Change) -> str:
    at = document.locate_source(one.start, one.start)
    return f"{at.path}:{at.line}"


def _can_spell(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _in_office(document: Document, data: bytes, changes: Sequence[Change]) -> tuple[bytes, int, tuple[str, ...]]:
    """Each change is taken only if the file, read again, is the same text with it."""
    path = document.path
    if not changes or document.format not in fixes.OFFICE:
        named = _CANNOT.get(document.format)
        said = f"{path}: {named} cannot be changed; correct the file that it was made from" if named else ""
        return data, 0, (said,) if said and changes else ()
    try:
        whole = _proved(document, data, changes)
        if whole is not None:
            return whole, len(changes), ()
        made: list[Change] = []
        after, left = data, []
        for one in changes:
            proved = _proved(document, data, [*made, one])
            if proved is None:
                left.append(
                    f"{_place(document, one)}: the place in the file's XML cannot be told for sure; change it by hand"
                )
            else:
                made.append(one)
                after = proved
    except fixes.UnusualArchiveError as error:
        return data, 0, (f"{path}: left as it is, because {error}",)
    return after, len(made), tuple(left)


def _proved(document: Document, data: bytes, changes: Sequence[Change]) -> bytes | None:
    wanted = fixes.changed(document.source, changes)
    targets = dict(_targets(document, changes))
    plain = [(one.start, one.end, one.replacement) for one in changes]
    after = fixes.rewritten(document.format, data, document.source, plain, targets)
    if after is None:
        return None
    try:
        again = documents.read(document.path, after, document.format)
    except InputError:
        return None
    led = zip(_led(document), _led(again), strict=False)
    return after if again.source == wanted and all(new in (old, targets.get(old)) for old, new in led) else None


def _targets(document: Document, changes: Iterable[Change]) -> Iterable[tuple[str, str]]:
    """The addresses of links that print their own address, and what they become with the changes."""
    shown = sorted(
        (block.source_offset(link.start), link.target)
        for block in document.blocks for link in block.links if block.text[link.start : link.end] == link.target
    )  # fmt: skip
    for one in changes:
        at = bisect_right(shown, (one.start, "\U0010ffff")) - 1
        if at >= 0 and one.end <= shown[at][0] + len(shown[at][1]):
            start, target = shown[at]
            yield target, target[: one.start - start] + one.replacement + target[one.end - start :]


def _led(document: Document) -> list[str]:
    return [link.target for block in document.blocks for link in block.links]


def difference(before: Document, after: Document, old: bytes, new: bytes) -> str:
    """What differs in the text of a file, or in what was read of one that is no text."""
    if old == new:
        return ""
    if before.format in documents.BINARY:
        return fixes.unified(before.path, before.source + "\n", after.source + "\n")
    markup = before.format == "html"
    texts = (decoding.spelled(before.path, one, markup=markup).text for one in (old, new))
    return fixes.unified(before.path, *texts)
