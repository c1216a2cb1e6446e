"""PDF → Document: the text as it is read, with the notes at the feet of its pages and the links laid over it.

A PDF has no lines of its own that an editor could count. `Document.source` is the text as a reader would copy it: one
paragraph a line with an empty line between, columns one after the other, without running heads and page numbers, and
after the text the notes from the feet of the pages with their labels. All places count in that rendition. Raised
digits stand in it as "¹²".
"""

import re
from collections import Counter
from collections.abc import Sequence

from citecheck.documents import furniture
from citecheck.documents.pdf import ends as pdf_ends
from citecheck.documents.pdf import feet as pdf_feet
from citecheck.documents.pdf import layout as pdf_layout
from citecheck.documents.pdf import paragraphs as pdf_paragraphs
from citecheck.documents.pdf import program as pdf_program
from citecheck.documents.pdf import recognised as pdf_recognised
from citecheck.documents.pdf import running as pdf_running
from citecheck.documents.pdf.joints import Joints
from citecheck.documents.pdf.layout import Line, Page
from citecheck.documents.pdf.paragraphs import Paragraph
from citecheck.errors import InputError
from citecheck.model import Block, BlockKind, Document

_SHARE, _ABOVE = 0.2, 0.8  # of the room of notes, and of the columns that hold both: where the text has less than they
_LARGER = 1.08  # of the text's size: what heads something
_FILE_NAME = re.compile(
    r"\.(?:docx?|odt|indd|qxd|pdf|tex|rtf|html?|pages)\b|^(?:microsoft word|untitled|document\d*)", re.I
)
_UNREADABLE = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x1f]")


def read(path: str, data: bytes) -> Document:
    """The article in a PDF. Raises InputError with one sentence for what is encrypted, broken, or only pictures."""
    answers = pdf_program.pages(path, data)
    head = next(answers)
    pages = [pdf_layout.page(number, answer) for number, answer in enumerate(answers)]
    _must_hold_text(path, pages)
    pdf_running.drop(pages)
    laid = [pdf_layout.lines(page) for page in pages]
    for page, lines in zip(pages, laid, strict=True):
        if page.recognised:
            pdf_recognised.even(lines)
    every = [line for lines in laid for line in lines]
    if not every:
        raise InputError(f"{path}: the PDF holds no text")
    body = _body_size(every)
    text, feet = pdf_feet.take(pages, laid, body)
    text, ends = pdf_ends.take(text, feet)
    feet += ends
    joints = Joints(every)
    # Signs are labels on one page: formulas raise them on others.
    labels = {foot.label if foot.label.isalnum() else (foot.label, foot.lines[0].page) for foot in feet if foot.label}
    paragraphs = [pdf_paragraphs.read(lines, joints, labels) for lines in pdf_paragraphs.group(text, body)]
    notes = [(foot, pdf_paragraphs.read(foot.lines, joints, (), foot.skip)) for foot in feet]
    if any(page.recognised for page in pages):
        for paragraph in (*paragraphs, *(note for _, note in notes)):
            if not paragraph.links and not paragraph.marks:
                paragraph.text = pdf_recognised.closed_up(paragraph.text)
    source, blocks = _rendition([one for one in paragraphs if one.text], notes, body)
    settled = furniture.settle(blocks)
    title = next((block.text for block in settled if block.kind == "title"), None)
    return Document(
        path, "pdf", source, settled, title=title or _sensible(head["title"]),
        published=furniture.dated(settled),
    )  # fmt: skip


def _must_hold_text(path: str, pages: Sequence[Page]) -> None:
    letters = sum(len(piece.text) for page in pages for piece in page.pieces)
    if letters < 20 * len(pages) and sum(page.images > 0 for page in pages) > len(pages) / 2:
        raise InputError(f"{path}: the pages of the PDF are pictures without text; run text recognition on it first")
    if not letters:
        raise InputError(f"{path}: the PDF holds no text")
    unreadable = sum(len(_UNREADABLE.findall(piece.text)) for page in pages for piece in page.pieces)
    if unreadable > letters / 2:
        raise InputError(f"{path}: the fonts of the PDF do not say which letters they show; save it anew, with text")


def _body_size(lines: Sequence[Line]) -> float:
    """The size in which the text is set: that of most lines, or the larger one that stands above it page by page.

    Sizes weigh by the room that they take: addresses have more letters in a line. Notes may take more than the text.
    """
    room: Counter[int] = Counter()
    sizes: Counter[int] = Counter()
    heights: dict[int, dict[tuple[int, int], list[float]]] = {}
    for line in lines:
        step, area = round(line.size * 2), round((line.x1 - line.x0) * line.size)
        room[step] += area
        sizes[step] += round(area * line.size)
        heights.setdefault(step, {}).setdefault((line.page, line.column), []).append(line.y)
    most = max(room, key=lambda step: (room[step], step))
    larger = [step for step in room if step > most and room[step] > _SHARE * room[most]]
    for step in sorted(larger, key=lambda step: -room[step]):
        shared = heights[step].keys() & heights[most].keys()
        above = sum(min(heights[step][one]) > max(heights[most][one]) for one in shared)
        if above > _ABOVE * len(shared) and len(shared) > 1:
            most = step
            break
    return sizes[most] / room[most] if room[most] else most / 2


def _sensible(title: str) -> str | None:
    return title if len(title) > 3 and not _FILE_NAME.search(title) else None


# ---------------------------------------------------------------- the rendition


def _rendition(
    paragraphs: Sequence[Paragraph], notes: Sequence[tuple[pdf_feet.Foot, Paragraph]], body: float
) -> tuple[str, list[Block]]:
    printed: list[str] = []
    blocks: list[Block] = []
    at = 0
    title = _title(paragraphs, body)
    for index, paragraph in enumerate(paragraphs):
        kind, level = _kind(paragraph, body, is_title=index == title)
        blocks.append(
            Block(kind, paragraph.text, ((0, at),), tuple(paragraph.links), tuple(paragraph.marks), level=level)
        )
        printed.append(paragraph.text)
        at += len(paragraph.text) + 2
    for foot, paragraph in notes:
        label = f"{foot.label} " if foot.label else ""
        blocks.append(
            Block("note", paragraph.text, ((0, at + len(label)),), tuple(paragraph.links), label=foot.label or None)
        )
        printed.append(label + paragraph.text)
        at += len(label) + len(paragraph.text) + 2
    return "\n\n".join(printed) + "\n", blocks


def _title(paragraphs: Sequence[Paragraph], body: float) -> int | None:
    """The paragraph in the largest type of the first page; none where no type is larger than the text's."""
    first = [
        (at, one) for at, one in enumerate(paragraphs)
        if one.page == paragraphs[0].page and len(one.text) <= 300 and sum(map(str.isalpha, one.text)) > 2
    ]  # fmt: skip
    large = [(at, one) for at, one in first if one.size > _LARGER * body]
    if large:
        return max(large, key=lambda row: (round(row[1].size, 1), -row[0]))[0]
    bold = [at for at, one in first[:3] if one.bold]
    return bold[0] if bold else None


def _kind(paragraph: Paragraph, body: float, *, is_title: bool) -> tuple[BlockKind, int]:
    if is_title:
        return "title", 1
    text = paragraph.text
    if pdf_paragraphs.LONE.match(text):
        return "item", 0
    if paragraph.size > _LARGER * body and len(text) <= 300:
        return "heading", 2
    alone = paragraph.bold or (len(paragraph.lines) == 1 and not paragraph.links)
    if len(text) <= 160 and alone and furniture.is_heading(text):
        return "heading", 2 if paragraph.bold else 3
    return ("item", 0) if paragraph.labelled else ("paragraph", 0)
