r"""LaTeX → Document: the text as it is printed, `\footnote` and its kin as notes, `\cite` as marks of the entries.

Cited entries come from `thebibliography`, from `filecontents`, or from the .bib files that `\bibliography` and
`\addbibresource` name, if they lie in the article's own folder; nothing else is ever opened, not even by `\input`.
What was not read is told in a boilerplate block at the end.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import replace

from citecheck.documents import bibliographies, furniture
from citecheck.documents.latex import words as latex_words
from citecheck.documents.latex.sources import bibliography, without_comments
from citecheck.documents.latex.text import Article
from citecheck.model import Block, Document

_LONGEST_TITLE = 5000
_MOST_TITLES = 30  # titles, authors and dates that are looked at, comments between them counted
_BEGIN = re.compile(r"\\begin\s*\{document\}")
_END = re.compile(r"\\end\s*\{document\}")
_INCLUDED = re.compile(r"(?<!\\)\\(?:input|include|subfile)(?![A-Za-z])\s*\{?\s*([^{}\s%\\]{1,200})")
_OWN_WORDS = re.compile(r"\\(?:re)?newcommand\*?\s{0,3}\{?\\([A-Za-z]{1,40})\}?\s{0,3}\{([^{}\\$%#]{1,200})\}")
_RENAMED = re.compile(
    r"\\(?:re)?newcommand\*?\s{0,3}\{?\\([A-Za-z]{1,40})\}?\s{0,3}\[1\]\s{0,3}\{\s{0,3}\\([A-Za-z]{1,40})\{#1\}\s{0,3}\}"
)
_LANGUAGE = re.compile(
    r"\\(?:usepackage|documentclass|setdefaultlanguage|setmainlanguage)\s*(?:\[([^\]]{0,300})\])?\s*\{([^{}]{1,100})\}"
)


def read(path: str, source: str) -> Document:
    """The article in a LaTeX file. Raises InputError where the library for it is missing."""
    begin = _BEGIN.search(source)
    start = begin.end() if begin else 0
    last = _END.search(source, start)
    head = without_comments(source[:start] if begin else source[:20_000])
    language = _language(head)
    reader = Article(source, start, last.start() if last else len(source), language)
    reader.words = dict(_OWN_WORDS.findall(head))
    reader.renamed = dict(_RENAMED.findall(head))
    if begin:
        _read_preamble(source, begin.start(), reader)
    reader.run()
    reader.flush()
    blocks, published = reader.blocks, reader.published
    cited = bibliographies.Cited(source)
    said = [f"{name} is not read: the article includes it from another file." for name in _included(source)]
    if reader.keys:
        cited = bibliography(path, source, frozenset(reader.keys), {one.label for one in blocks})
        blocks += cited.blocks
        said += cited.missing
        found = {block.label for block in blocks if block.kind == "note"}
        if cited.missing or found.isdisjoint(reader.keys):
            blocks = [_elsewhere(one, reader.keys.keys() - found) for one in blocks]
    blocks += [furniture.told(one, source) for one in said]
    settled = furniture.settle(blocks)
    title = next((" ".join(block.text.split()) for block in settled if block.kind == "title"), None)
    return Document(
        path, "latex", cited.source, settled, title=title, language=language,
        published=published, excerpts=tuple(cited.excerpts),
    )  # fmt: skip


def _elsewhere(block: Block, keys: Container[str]) -> Block:
    """The block with what it cites by these keys as works that were not read."""
    marks = (replace(one, label=f"@{one.label}") if one.label in keys else one for one in block.marks)
    return replace(block, marks=tuple(marks)) if block.marks else block


def _language(head: str) -> str | None:
    """The language that babel or polyglossia is told: the last option is the main one."""
    found = list(reversed(_LANGUAGE.findall(head)))
    telling = [one for one in found if one[1] == "babel" or one[1] in latex_words.LANGUAGES]
    for options, package in [*telling, *found]:
        names = package if package in latex_words.LANGUAGES else options
        main = re.search(r"main\s*=\s*(\w+)", names)
        for name in [main[1]] if main else reversed(re.findall(r"[A-Za-z]+", names)):
            if name.lower() in latex_words.LANGUAGES:
                return latex_words.LANGUAGES[name.lower()]
    return None


def _included(source: str) -> list[str]:
    if "\\in" not in source and "\\subfile" not in source:
        return []
    names = _INCLUDED.findall(without_comments(source))
    return list(dict.fromkeys(re.sub(r"[^\w./ -]", "?", name) for name in names))[:20]


def _read_preamble(source: str, end: int, article: Article) -> None:
    """Title, author and date, which may stand before the text."""
    for at, name in _front_matter(source, end):
        reader = Article(source, at, min(end, at + _LONGEST_TITLE), None)
        reader.front(name, at)
        reader.run(within_group=True)
        article.blocks += reader.blocks
        article.published = article.published or reader.published


_FRONT = re.compile(r"(?<!\\)(?:%[^\n]*|\\(title|author|date|subtitle)(?![A-Za-z]))")


def _front_matter(source: str, end: int) -> Iterator[tuple[int, str]]:
    for number, match in enumerate(_FRONT.finditer(source, 0, end)):
        if match[1] and number < _MOST_TITLES:
            yield match.end(), match[1]
