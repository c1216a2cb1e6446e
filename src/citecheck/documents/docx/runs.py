"""The inside of a paragraph of a Word file: runs of text, fields, links, marks of notes.

Left out: deletions, what was moved away, comments, hidden text, field codes, placeholders. A field shows its result.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from citecheck.documents.docx.notes import Class, Noted
from citecheck.documents.docx.styles import Styles, W, is_on, value
from citecheck.documents.office import Story, Style
from citecheck.documents.rendition import raised

if TYPE_CHECKING:
    from lxml.etree import _Element

LINK_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Elements whose text is not printed where they stand.
SKIPPED = frozenset(
    """del moveFrom rPr pPr sdtPr sdtEndPr tblPr tblGrid tcPr trPr sectPr commentReference annotationRef footnoteRef
    endnoteRef separator continuationSeparator delText delInstrText instrText rt rubyPr fldData object ctrlPr
    numberingChange bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd proofErr permStart permEnd""".split()
)
_MOST_FIELDS = 40  # open at once; more were never closed
_TARGET = re.compile(r'\s*HYPERLINK\b\s*(?:["“”]([^"“”]*)["“”]|([^\s\\"]\S*))?', re.I)
_ANCHOR = re.compile(r'\\l\s+(?:["“”]([^"“”]*)["“”]|(\S+))', re.I)


@dataclass(slots=True)
class _Field:
    """A field that is open: its code until `shown`, then its result, of which this line's begins at `start`."""

    code: list[str] = field(default_factory=list)
    shown: bool = False
    start: int = 0

    def target(self) -> str | None:
        return _field_target("".join(self.code))


def _field_target(code: str) -> str | None:
    """Where a HYPERLINK field leads; None for other fields and for places in the same file."""
    match = _TARGET.match(code)
    if match is None:
        return None
    target = (match[1] or match[2] or "").strip().replace("\\\\", "\\")
    anchor = _ANCHOR.search(code)
    return f"{target}#{anchor[1] or anchor[2]}" if target and anchor and "#" not in target else target or None


class Runs(Story):
    """Reads what stands in paragraphs into `line`; `boxes` are the text boxes that are anchored there."""

    def __init__(self, styles: Styles, targets: Mapping[str, str], noted: Mapping[Class, Noted]) -> None:
        super().__init__()
        self.styles, self.targets, self.noted = styles, targets, noted
        self.languages: Counter[str] = Counter()
        self.fields: list[_Field] = []
        self.boxes: list[_Element] = []
        self.paragraph_style = Style()
        self._inline: dict[str, Callable[[_Element], None]] = {
            "r": self._run, "hyperlink": self._hyperlink, "fldSimple": self._simple_field, "sdt": self._control,
            "AlternateContent": self._alternatives, "t": self._bare_text, "drawing": self._drawing,
            "pict": self._drawing,
        }  # fmt: skip

    def paragraphs(self) -> int | None:
        """How many paragraphs of the text are finished; None within a table or a box."""
        return None

    def read(self, element: "_Element") -> None:
        """Everything inside a paragraph, or inside one of its wrappers."""
        for child in element.iterchildren():
            name = name_of(child)
            reader = self._inline.get(name)
            if reader is not None:
                reader(child)
            elif name not in SKIPPED:
                self.read(child)

    def _hyperlink(self, element: "_Element") -> None:
        start = self.line.size
        self.read(element)
        target = self.targets.get(element.get(LINK_ID, ""), "")
        anchor = element.get(W + "anchor") or element.get(W + "docLocation")
        self.line.link(start, f"{target}#{anchor}" if target and anchor and "#" not in target else target)

    def _simple_field(self, element: "_Element") -> None:
        start = self.line.size
        self.read(element)
        self.line.link(start, _field_target(element.get(W + "instr", "")) or "")

    def _control(self, element: "_Element") -> None:
        if not is_on(element.find(W + "sdtPr"), "showingPlcHdr"):
            self.read(element)

    def _alternatives(self, element: "_Element") -> None:
        self.read(chosen(element))

    def _drawing(self, element: "_Element") -> None:
        self.boxes.extend(box for box in element.iter(W + "txbxContent") if _is_outermost(box, element))

    def _bare_text(self, element: "_Element") -> None:
        """Text outside a run: a formula."""
        if not self._in_code():
            self.line.add((element.text or "").replace("\n", " "))

    def _in_code(self) -> bool:
        return bool(self.fields) and not all(one.shown for one in self.fields)

    # ---------------------------------------------------------------- runs

    def _run(self, run: "_Element") -> None:
        said = run.find(W + "rPr")
        style = self.styles.of(value(said, "rStyle")) if said is not None else None
        vertical = value(said, "vertAlign")
        is_raised = vertical == "superscript" if vertical is not None else style is not None and style.raised
        before = self.line.size
        custom: tuple[Class, str] | None = None
        hidden = self._is_hidden(said, style)
        for child in run.iterchildren():
            name = name_of(child)
            if name == "fldChar":
                self._field_sign(child)
            elif name == "instrText":
                if self.fields and not self.fields[-1].shown:
                    self.fields[-1].code.append(child.text or "")
            elif hidden or self._in_code():
                continue
            elif name in ("footnoteReference", "endnoteReference"):
                custom = self._reference(child, "footnote" if name[0] == "f" else "endnote")
            elif custom is not None and name in ("t", "sym"):
                own = (child.text or "" if name == "t" else _symbol(child)).strip()
                self.line.mark(self.noted[custom[0]].label(custom[1], own))
                custom = None
            else:
                self._piece(child, name, is_raised=is_raised)
        if self.line.size > before:
            self._weigh(said, style, self.line.size - before)
            if self._is_italic(said, style):
                self.line.slant(before)

    def _is_hidden(self, said: "_Element | None", style: Style | None) -> bool:
        hidden = is_on(said, "vanish")
        return hidden if hidden is not None else self.paragraph_style.hidden or (style is not None and style.hidden)

    def _is_italic(self, said: "_Element | None", style: Style | None) -> bool:
        """Whether it stands in italics within a paragraph that does not."""
        italic = is_on(said, "i")
        return not self.paragraph_style.italic and (style is not None and style.italic if italic is None else italic)

    def _weigh(self, said: "_Element | None", style: Style | None, letters: int) -> None:
        """Remember how much is bold, and in which language it is said to be."""
        bold = is_on(said, "b")
        if bold is None:
            bold = self.paragraph_style.bold or (style is not None and style.bold)
        self.letters += letters
        self.bold += letters if bold else 0
        language = value(said, "lang")
        if language:
            self.languages[language] += letters

    def _piece(self, child: "_Element", name: str, *, is_raised: bool) -> None:
        if name == "t":
            text = (child.text or "").replace("\n", " ")
            if is_raised and self._is_repeated_mark(text.strip()):
                self.line.mark(text.strip())
            else:
                self.line.add(raised(text, self.line.tail) if is_raised else text)
        elif name in ("tab", "ptab"):
            self.line.add("\t")
        elif name in ("br", "cr"):
            self.line.add("\n")
            if child.get(W + "type") == "page":
                self._next_page()
        elif name == "lastRenderedPageBreak":
            self._next_page()
        elif name == "noBreakHyphen":
            self.line.add("-")
        elif name == "sym":
            self.line.add(_symbol(child))
        elif name in self._inline:
            self._inline[name](child)
        elif name not in SKIPPED:
            self.read(child)

    def _is_repeated_mark(self, text: str) -> bool:
        """Whether a raised number is a cross-reference to a note, which is another mark of it."""
        return bool(text) and any(
            one.shown and "".join(one.code).lstrip().upper().startswith("NOTEREF") for one in self.fields
        )

    def _next_page(self) -> None:
        for noted in self.noted.values():
            noted.next_page(self.paragraphs())

    def _reference(self, element: "_Element", name: Class) -> tuple[Class, str] | None:
        """A note's mark; one that the author chose himself follows in the same run."""
        identity = element.get(W + "id", "")
        if name not in self.noted:
            return None
        if element.get(W + "customMarkFollows", "0").lower() in ("1", "true", "on"):
            return name, identity
        label = self.noted[name].label(identity)
        if label:
            self.line.mark(label)
        return None

    # ---------------------------------------------------------------- fields

    def _field_sign(self, element: "_Element") -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self.fields = [*self.fields[-_MOST_FIELDS:], _Field()]
        elif kind == "separate" and self.fields:
            self.fields[-1].shown = True
            self.fields[-1].start = self.line.size
        elif kind == "end" and self.fields:
            last = self.fields.pop()
            if last.shown:
                self.line.link(last.start, last.target() or "")

    def close_fields(self) -> None:
        """At the end of a paragraph: a link stays open into the next one, a code that never ended does not."""
        self.fields = [one for one in self.fields if one.shown]
        for one in self.fields:
            self.line.link(one.start, one.target() or "")


def name_of(element: "_Element") -> str:
    """The name of an element without its namespace."""
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def _is_outermost(box: "_Element", within: "_Element") -> bool:
    """Whether a text box is in no other one, and not the copy that is kept for old programs."""
    for parent in box.iterancestors():
        if parent is within:
            return True
        if name_of(parent) == "txbxContent" or (name_of(parent) == "Fallback" and _has_choice(parent.getparent())):
            return False
    return True


def _has_choice(element: "_Element | None") -> bool:
    return element is not None and name_of(chosen(element)) == "Choice"


def chosen(element: "_Element") -> "_Element":
    """The alternative to be read: the first, unless only the fallback has text."""
    options: Iterable[_Element] = [one for one in element.iterchildren() if name_of(one) in ("Choice", "Fallback")]
    told = [one for one in options if next(one.iter(W + "t"), None) is not None]
    return next(iter(told or options), element)


def _symbol(element: "_Element") -> str:
    """A letter of a symbol font: what such fonts share with ordinary ones, else nothing."""
    code = element.get(W + "char", "")
    if not re.fullmatch(r"[0-9A-Fa-f]{2,5}", code):
        return ""
    letter = int(code, 16)
    letter = letter - 0xF000 if 0xF000 <= letter <= 0xF0FF else letter
    is_symbol_font = element.get(W + "font", "").lower().startswith(("wingdings", "webdings"))
    return chr(letter) if 0x20 <= letter < 0xD800 and not is_symbol_font else ""
