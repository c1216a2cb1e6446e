"""The text of a LaTeX article: paragraphs, headings, notes, lists, tables and the marks of what it cites."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from citecheck import dates
from citecheck.dates import Date
from citecheck.documents import bibtex, tex
from citecheck.documents.latex import words as latex_words
from citecheck.documents.latex.sources import without_comments
from citecheck.documents.printing import Print
from citecheck.model import Block, BlockKind

_OVERLAY = re.compile(r"<[^<>\n]{0,60}>-?(?=[^<>\n]{0,20}[\[{])|<[^<\n{}]{0,20}\{[^<\n{}]{0,40}\}->")  # of slides
_OWN_NUMBER = re.compile(r"\d{1,5}|[^\w\s\\]{1,3}|\\[a-z]{3,12}")
_DEEPEST = 8  # notes within notes; beyond that nobody wrote the file


class Article(tex.Tex):
    """The body of an article: paragraphs, headings, notes, lists, tables and marks."""

    def __init__(self, source: str, start: int, end: int, language: str | None) -> None:
        super().__init__(source, start, end)
        self.blocks: list[Block] = []
        self.later: list[Block] = []  # notes of the paragraph that is being read
        self.kinds: list[tuple[str, BlockKind]] = []  # environments that are open
        self.kind: BlockKind = "paragraph"
        self.label: str | None = None
        self.level = 0
        self.held: list[Print] = []  # texts that wait while a note within them is read
        self.counted = {"footnote": 0, "endnote": 0}
        self.keys: dict[str, None] = {}  # cited
        self.renamed: dict[str, str] = {}
        self.published: Date | None = None
        self.german = language == "de"
        self.both = "\\footnote" in source and "\\endnote" in source
        self.low = '"`' in source or "\\glqq" in source

    @property
    def has_shorthands(self) -> bool:
        return self.german

    @property
    def has_low_quotes(self) -> bool:
        return self.german

    # ------------------------------------------------------------ blocks

    def flush(self, kind: BlockKind | None = None) -> None:
        """End the block that is being read."""
        if self.held:  # within a note a paragraph is a line
            if self.out.size and self.out.last != "\n":
                self.out.stand_for("\n", self.at - 1, self.at)
            return
        block = self.out.block(kind or self.kind, label=self.label, level=self.level)
        self.out = Print()
        if block is not None and any(map(str.isalnum, block.text)):
            self.blocks.append(block)
        self.blocks.extend(self.later)
        self.later = []

    def paragraph(self, start: int, end: int) -> None:
        if self.held or self.label is not None or (self.groups and self.kind == "heading"):
            self.out.space(start, end)
        else:
            self.flush()

    def row(self, start: int, end: int) -> None:
        if self.kind == "table" and not self.held:
            self.flush()
        else:
            super().row(start, end)

    def cell(self, start: int, end: int) -> None:
        if self.kind == "table":
            self.out.stand_for("\t", start, end)
        else:
            super().cell(start, end)

    # ------------------------------------------------------------ commands

    def command(self, name: str, start: int) -> None:
        name = self.renamed.get(name, name)  # the author's own name for one of these
        bare = name.rstrip("*") or name
        role = _roles().get(bare) or _roles().get(bare.lower())
        if role is None:
            super().command(name, start)
        else:
            _ACTIONS[role](self, bare, start)

    def nocite(self, _name: str, _start: int) -> None:
        found = self.argument()
        if found:
            self.keys.update(dict.fromkeys(self.named(found)))

    def break_off(self, name: str, _start: int) -> None:
        """What begins a new paragraph."""
        self.flush()
        if name == "item":
            self.item()
        elif name == "bibitem":
            self.bibitem()

    def unread(self, _name: str, _start: int) -> None:
        close = self.source.find("\\fi", self.at, self.end)
        self.at = close + 3 if close >= 0 else self.end

    def caption(self, name: str, _start: int) -> None:
        if name == "captionof":
            self.argument()
        self.options()
        self.flush()
        self.inset("item")

    def inset(self, kind: BlockKind, level: int = 0) -> None:
        """A block whose text is the group that follows."""
        before = self.kind, self.level, self.label

        def done() -> None:
            self.flush()
            self.kind, self.level, self.label = before

        if self.held:
            self.group(None)
            return
        self.kind, self.level, self.label = kind, level, None
        if not self.group(done):
            self.kind, self.level, self.label = before

    def heading(self, name: str, _start: int) -> None:
        self.options()
        self.flush()
        self.inset("heading", latex_words.HEADINGS[name])

    def front(self, name: str, _start: int) -> None:
        """Title, author and date; what is told of the author is no text."""
        self.options()
        if name == "thanks":
            self.group_aside("boilerplate")
            return
        self.flush()
        if name == "date":
            self.after_name()
            at = self.at
            found = self.argument()
            if found:
                printed = bibtex.tex_words(self.source[slice(*found)])
                self.published = self.published or next((one for one in dates.find(printed) if one.is_day), None)
                self.at = at
        self.inset("title" if name == "title" else "boilerplate", 1 if name == "title" else 0)

    def group_aside(self, kind: BlockKind, label: str | None = None) -> bool:
        """A group whose text stands apart from the text around it, as a block after this one."""
        outer = self.out

        def done() -> None:
            block = self.out.block(kind, label=label)
            self.out = self.held.pop()
            if block is not None:
                keys = [mark.label for mark in block.marks if mark.label in self.keys] if kind == "note" else []
                if keys and self.out.marks and self.out.marks[-1].label == label:
                    # What a note cites, the sentence cites that has the note.
                    own = self.out.marks[-1]
                    self.out.marks.extend(replace(own, label=key) for key in dict.fromkeys(keys))
                self.later.append(block)

        if len(self.held) > _DEEPEST or not self.group(done):
            return False
        self.held.append(outer)
        self.out = Print()
        return True

    # ------------------------------------------------------------ notes

    def numbered(self, kind: str, options: list[tuple[int, int]]) -> str:
        own = self.source[slice(*options[0])].strip() if options else ""
        if _OWN_NUMBER.fullmatch(own):
            return own
        self.counted[kind] += 1
        return self.current(kind)

    def current(self, kind: str) -> str:
        return f"e{self.counted[kind]}" if kind == "endnote" and self.both else str(self.counted[kind])

    def note(self, name: str, start: int) -> None:
        named = self.at
        kind = "endnote" if name in latex_words.ENDNOTES else "footnote"
        self.after_name()
        overlay = _OVERLAY.match(self.source, self.at, self.end)
        self.at = overlay.end() if overlay else self.at
        label = self.numbered(kind, self.options())
        self.out.mark(f"[{label}]", [label], start, named)
        if not self.group_aside("note", label):
            self.out.marks.pop()

    def note_mark(self, name: str, start: int) -> None:
        named = self.at
        label = self.numbered("endnote" if name.startswith("end") else "footnote", self.options())
        self.out.mark(f"[{label}]", [label], start, named)

    def note_text(self, name: str, _start: int) -> None:
        kind = "endnote" if name.startswith("end") else "footnote"
        self.after_name()
        options = self.options()
        self.group_aside("note", self.source[slice(*options[0])].strip()[:40] if options else self.current(kind))

    def docutils_note(self, name: str, start: int) -> None:
        r"""`\DUfootnotemark{name}{of the note}{label}`, `\DUfootnotetext{name}{of the mark}{label}{text}`."""
        named = self.at
        label = [self.argument() for _ in range(3)][-1]
        text = self.source[slice(*label)].strip()[:40] if label else ""
        if not text:
            return
        if name == "DUfootnotemark":
            self.out.mark(f"[{text}]", [text], start, named)
        else:
            self.after_name()
            self.group_aside("note", text)

    # ------------------------------------------------------------ marks of entries

    def named(self, found: tuple[int, int]) -> list[str]:
        keys = (key.strip() for key in without_comments(self.source[slice(*found)]).split(","))
        return [key for key in keys if key and len(key) < 200]

    def cite(self, name: str, start: int) -> None:
        """One or several keys, with what is printed before and behind them left out; `\\cites` has several groups."""
        labels: list[str] = []
        self.after_name()
        while True:
            self.options()
            self.parens()
            found = self.argument()
            if found is None:
                break
            labels += self.named(found)
            if not name.endswith("s"):
                break
        if not labels:
            return
        self.keys.update(dict.fromkeys(labels))
        self.out.mark("[" + ", ".join(labels) + "]", labels, start, self.at)

    def parens(self) -> None:
        """The arguments in parentheses that `\\cites` takes."""
        for _ in range(2):
            if self.source.startswith("(", self.at):
                close = self.source.find(")", self.at, min(self.end, self.at + 300))
                if close < 0:
                    return
                self.at = close + 1

    def quotation(self, name: str, start: int) -> None:
        """`\\textquote[source]{words}`, `\\textcquote[5]{key}{words}`."""
        if name.startswith("foreign"):
            self.argument()
        self.options()
        labels: list[str] = []
        if "cquote" in name:
            found = self.argument()
            labels = self.named(found) if found else []
        self.after_name()
        if not self.source.startswith("{", self.at):
            return
        self.out.stand_for("“", start, self.at + 1)
        out = self.out

        def done() -> None:
            out.stand_for("”", self.at - 1, self.at)
            if labels:
                self.keys.update(dict.fromkeys(labels))
                out.mark(" [" + ", ".join(labels) + "]", labels, self.at - 1, self.at)

        self.group(done)

    def bibitem(self) -> None:
        r"""`\bibitem[Lund 2024]{key}`: an entry up to the next one or the end of the list.

        Pandoc writes `\bibitem[\citeproctext]{ref-key}` and sets label and text by itself: there the key is not cited.
        """
        options = self.options()
        found = self.argument()
        self.level = 0
        if options and self.source[slice(*options[0])].strip() == "\\citeproctext":
            self.kind, self.label = "item", None
            return
        self.kind = "note"
        self.label = self.source[slice(*found)].strip() if found else None

    # ------------------------------------------------------------ environments

    def begin(self, _name: str, start: int) -> None:
        found = self.argument()
        name = self.source[slice(*found)].strip() if found else ""
        bare = name.rstrip("*")
        if bare in latex_words.VERBATIM or bare in latex_words.FORMULAS or bare in latex_words.UNREAD:
            self.raw(name, bare)
            return
        if bare == "document":
            return
        kind = latex_words.KINDS.get(bare)
        self.kinds.append((name, self.kind))
        if kind is not None:
            self.flush()
            self.kind = kind
        self.options()
        for _ in range(latex_words.ARGUMENTS.get(bare, 0)):
            self.argument()
        if bare == "thebibliography":
            self.blocks.append(Block("heading", "References", ((0, start), (1, start)), level=2))

    def end_environment(self, _name: str, _start: int) -> None:
        found = self.argument()
        name = self.source[slice(*found)].strip() if found else ""
        if not any(name == one for one, _ in self.kinds[-50:]):
            return
        while self.kinds:
            opened, kind = self.kinds.pop()
            bare = opened.rstrip("*")
            if bare in latex_words.KINDS:
                self.flush()
                self.kind, self.label = kind, None
            if opened == name:
                break

    def raw(self, name: str, bare: str) -> None:
        """What is not read as TeX: code, formulas, drawings; the first two are shown as code."""
        close = self.source.find(f"\\end{{{name}}}", self.at, self.end)
        stop = close if close >= 0 else self.end
        start, self.at = self.at, (close + len(name) + 6 if close >= 0 else self.end)
        if bare in latex_words.UNREAD:
            return
        if bare in latex_words.FORMULAS:
            self.code(start, stop)
            return
        self.flush()
        if not self.held:
            option = self.source.find("\n", start, stop)
            begin = option + 1 if 0 <= option - start < 200 else start
            text = self.source[begin:stop].rstrip()
            if text.strip():
                self.blocks.append(Block("code", text, ((0, begin),)))

    def item(self) -> None:
        options = self.options()
        for start, end in options[:1]:
            self.out.join(_printed(self.source, start, end))
            self.out.space(end, end + 1)


def _printed(source: str, start: int, end: int) -> Print:
    reader = tex.Tex(source, start, end)
    reader.run()
    return reader.out


_ACTIONS: dict[str, Callable[[Article, str, int], None]] = {
    "heading": Article.heading, "note": Article.note, "note-mark": Article.note_mark, "note-text": Article.note_text,
    "cite": Article.cite, "nocite": Article.nocite, "quotation": Article.quotation, "begin": Article.begin,
    "end": Article.end_environment, "break": Article.break_off, "front": Article.front, "unread": Article.unread,
    "caption": Article.caption, "docutils-note": Article.docutils_note,
}  # fmt: skip


@cache
def _roles() -> dict[str, str]:
    """What commands do, by their names."""
    rows = (
        ("cite", latex_words.CITING), ("heading", latex_words.HEADINGS), ("note", latex_words.NOTES),
        ("note-mark", latex_words.NOTE_MARKS), ("note-text", latex_words.NOTE_TEXTS),
        *((role, names.split()) for role, names in latex_words.ROLES.items()),
    )  # fmt: skip
    return {name: role for role, names in rows for name in names}
