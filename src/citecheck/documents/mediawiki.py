"""Exports of MediaWiki (XML with `<page>`s of wikitext) → Document: every page of text is an article of its own.

Places count in a rendition: the text of the pages on the lines on which the export has it, without the XML around it.
Read from one end to the other in pieces; of a page with its history only the newest revision is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from citecheck.documents import wikitext
from citecheck.errors import InputError
from citecheck.model import Block, Document, Link

MOST_PAGES = 2_000
LARGEST_TEXT = 50_000_000  # characters of all pages that are read
_PIECE = 1 << 20
# Articles, and what people write before they are articles: pages of users and drafts.
_READ = frozenset({"0", "2", "118"})


@dataclass(slots=True)
class _Page:
    title: str = ""
    namespace: str = "0"
    model: str = "wikitext"
    is_redirect: bool = False
    title_line: int = 1
    text_line: int = 1
    text: str = ""


@dataclass
class _Export:
    """The pages as the parser meets them."""

    path: str
    language: str | None = None
    pages: list[_Page] = field(default_factory=list)
    size: int = 0
    page: _Page = field(default_factory=_Page)
    parts: list[str] = field(default_factory=list)
    depth: int = 0

    def read(self, data: bytes) -> None:
        """Raises InputError for what is no sound XML, declares entities or is larger than any set of articles."""
        from xml.parsers import expat

        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.parts.append
        self.parser.EntityDeclHandler = self.refuse
        try:
            for at in range(0, len(data), _PIECE):
                self.parser.Parse(data[at : at + _PIECE], at + _PIECE >= len(data))
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise InputError(f"{self.path}: the export is no sound XML ({error})") from error

    def refuse(self, *_declared: object) -> None:
        raise InputError(f"{self.path}: the export declares entities, which it has no use for; it was not read")

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        if self.depth == 1:
            if name != "mediawiki":
                raise InputError(f"{self.path}: this XML is no export of MediaWiki")
            self.language = attributes.get("xml:lang")
        elif name == "page":
            self.page = _Page()
        elif name == "redirect":
            self.page.is_redirect = True
        elif name == "title":
            self.page.title_line = self.parser.CurrentLineNumber
        elif name == "text":
            self.page.text_line = self.parser.CurrentLineNumber
        self.parts.clear()

    def end(self, name: str) -> None:
        self.depth -= 1
        text = "".join(self.parts)
        self.parts.clear()
        if name == "title":
            self.page.title = text
        elif name == "ns":
            self.page.namespace = text.strip()
        elif name == "model":
            self.page.model = text.strip()
        elif name == "text":
            self.page.text = text
        elif name == "page":
            self.finish(self.page)

    def finish(self, page: _Page) -> None:
        if page.namespace not in _READ or page.is_redirect or page.model != "wikitext" or not page.text.strip():
            return
        self.pages.append(page)
        self.size += len(page.text)
        if len(self.pages) > MOST_PAGES or self.size > LARGEST_TEXT:
            raise InputError(f"{self.path}: holds more than {MOST_PAGES} articles' worth of text; export fewer at once")


def read(path: str, data: bytes) -> Document:
    """The articles of an export. Raises InputError with one sentence for what cannot be read."""
    export = _Export(path)
    export.read(data)
    printed: list[str] = []
    blocks: list[Block] = []
    size = line = 0

    def put(text: str, at_line: int) -> int:
        """Print a text on its line, or on the next where that is taken; where it begins comes back."""
        nonlocal size, line
        gap = "\n" * max(at_line - 1 - line, 1 if printed else 0)
        printed.extend((gap, text))
        start = size + len(gap)
        size, line = start + len(text), line + len(gap) + text.count("\n")
        return start

    for number, page in enumerate(export.pages, 1):
        at = put(page.title, page.title_line)
        blocks.append(Block("title", page.title, ((0, at),), level=1, article=number))
        at = put(page.text, page.text_line)
        blocks += (_moved(block, at, number) for block in wikitext.read(path, page.text).blocks)
    title = export.pages[0].title if export.pages else None
    return Document(path, "mediawiki", "".join(printed), tuple(blocks), title=title, language=export.language)


def _moved(block: Block, by: int, article: int) -> Block:
    """A page's block in its place among the other pages."""
    return replace(
        block, article=article, runs=tuple((offset, source + by) for offset, source in block.runs),
        links=tuple(_moved_link(one, by) for one in block.links),
    )  # fmt: skip


def _moved_link(link: Link, by: int) -> Link:
    at = link.target_at
    return link if at is None else replace(link, target_at=(at[0] + by, at[1] + by))
