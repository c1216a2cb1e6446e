"""How a Word file numbers its footnotes and endnotes, and in which order they are cited."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from citecheck.documents.docx.styles import W, value
from citecheck.documents.office import number
from citecheck.documents.ordinals import ordinal

if TYPE_CHECKING:
    from lxml.etree import _Element

Class = Literal["footnote", "endnote"]
CLASSES: tuple[Class, Class] = ("footnote", "endnote")
_USUAL: Mapping[Class, str] = {"footnote": "decimal", "endnote": "lowerRoman"}  # where the file says nothing


@dataclass(frozen=True, slots=True)
class Counting:
    """How the notes of one section are numbered; `restart` is "continuous", "eachSect" or "eachPage"."""

    style: str
    start: int
    restart: str


@dataclass(slots=True)
class Noted:
    """The labels given so far: `cited` are (identifier, label) in the order of the text.

    `ends` are the places where the numbering begins anew with a section or a page: (paragraphs, notes cited) up to
    there. `before` is how many were cited before the paragraph that is being read.
    """

    countings: Sequence[Counting]
    section: int = 0
    numbers: int = 0
    cited: dict[str, str] = field(default_factory=dict)
    ends: list[tuple[int, int]] = field(default_factory=list)
    before: int = 0

    @property
    def counting(self) -> Counting:
        return self.countings[min(self.section, len(self.countings) - 1)]

    def label(self, identity: str, own: str | None = None) -> str:
        """The label of the next note cited, or of one cited before; `own` is a mark that the author chose."""
        if identity not in self.cited:
            if own:
                self.cited[identity] = own
            else:
                self.numbers += 1
                counting = self.counting
                self.cited[identity] = ordinal(counting.start + self.numbers - 1, counting.style)
        return self.cited[identity]

    def next_page(self, paragraphs: int | None) -> None:
        """Begin anew where every page has its own numbers; the notes of the page stand after its last mark."""
        if self.counting.restart == "eachPage":
            self.numbers = 0
            if paragraphs is not None and len(self.cited) > (self.ends[-1][1] if self.ends else 0):
                self.ends.append((paragraphs + (len(self.cited) > self.before), len(self.cited)))

    def next_section(self, paragraphs: int) -> None:
        """Go on to the next section, and begin anew where every section has its own numbers."""
        self.section += 1
        if self.counting.restart in ("eachSect", "eachPage"):
            self.numbers = 0
        if self.counting.restart == "eachSect":
            self.ends.append((paragraphs, len(self.cited)))


def noted(body: "_Element", settings: "_Element | None") -> dict[Class, Noted]:
    """The numbering of both classes of notes, none cited yet."""
    sections = list(body.iter(W + "sectPr"))
    return {
        name: Noted(tuple(_counting(name, section, settings) for section in sections) or (_counting(name, settings),))
        for name in CLASSES
    }


def _counting(name: Class, *levels: "_Element | None") -> Counting:
    """What the first of the levels (section, whole file) says."""
    found = [level.find(f"{W}{name}Pr") for level in levels if level is not None]

    def first(what: str) -> str | None:
        return next((said for one in found if (said := value(one, what))), None)

    return Counting(
        first("numFmt") or _USUAL[name], number(first("numStart"), 1), first("numRestart") or "continuous"
    )  # fmt: skip


def texts(root: "_Element | None", name: Class) -> dict[str, "_Element"]:
    """The notes of a part by identifier, without the lines that separate them from the text."""
    if root is None:
        return {}
    return {
        note.get(W + "id", ""): note
        for note in root.iterfind(W + name)
        if note.get(W + "type") in (None, "normal")
    }  # fmt: skip
