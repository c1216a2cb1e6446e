"""Articles as files: finding them, and bytes → Document. One room a format; `READERS` says which reads what."""

import glob
import hashlib
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib import import_module
from pathlib import Path, PurePath

from citecheck.documents import decoding, targets, zipped
from citecheck.errors import InputError
from citecheck.model import Document

# The module that reads a format, imported when the first file of that format comes. A reader of text gets the path
# and the decoded text, with "\n" for every line end, in which all places count.
READERS = {
    "text": "text", "markdown": "markdown", "html": "html", "latex": "latex", "bibtex": "bibtex", "csljson": "csl_json",
    "ris": "ris", "rst": "rst", "wikitext": "wikitext",
}  # fmt: skip
# Formats that are no text: their readers get the path and the bytes, and places count in the rendition they make.
BINARY = {"docx": "docx", "odt": "odt", "epub": "epub", "pdf": "pdf", "mediawiki": "mediawiki"}
FORMATS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown",
    ".mkd": "markdown", ".qmd": "markdown", ".rmd": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html",
    "text/plain": "text", "text/markdown": "markdown", "text/x-markdown": "markdown", "text/html": "html",
    "application/xhtml+xml": "html",
    ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".odt": "odt", ".ott": "odt", ".fodt": "odt", ".epub": "epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt", "application/epub+zip": "epub",
    ".pdf": "pdf", "application/pdf": "pdf",
    ".tex": "latex", ".ltx": "latex", ".latex": "latex", "application/x-tex": "latex", "text/x-tex": "latex",
    "application/x-latex": "latex", "csl-json": "csljson",
    ".bib": "bibtex", ".bibtex": "bibtex", "application/x-bibtex": "bibtex", "biblatex": "bibtex",
    ".json": "csljson", ".csljson": "csljson", "application/vnd.citationstyles.csl+json": "csljson",
    ".ris": "ris", "application/x-research-info-systems": "ris",
    ".rst": "rst", ".rest": "rst", "text/x-rst": "rst", "text/prs.fallenstein.rst": "rst",
    ".wiki": "wikitext", ".wikitext": "wikitext", ".mediawiki": "wikitext", "text/x-wiki": "wikitext",
}  # fmt: skip
# Where the formats whose articles name files of sources beside them say which.
_NAMING = {"latex": "latex.sources", "markdown": "markdown.front"}
_EXPORT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<mediawiki[\s>]")
# What others write, by how it begins, and what to save it as instead.
_FOREIGN = (
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<xml>\s*<records>"),
     "an export of EndNote; export it as RIS or BibTeX"),
    (re.compile(rb"(?s).{0,20000}?<(?:ac:structured-macro|ri:page)\b"),
     "a page as Confluence stores it; export it as Word or HTML"),
    (re.compile(rb"(?si)(?:[\w-]+:[^\n]*\n\s*){0,20}?content-type:\s*multipart/related"),
     "a page with its pictures in one file (MHTML); save it as HTML"),
)  # fmt: skip

# Folders that hold other people's files, or none at all.
_NOT_WALKED = frozenset({"node_modules", "__pycache__", "venv", "site-packages", "bower_components", "vendor"})
_NOT_GATHERED = frozenset({".json"})  # read where it is named; in a folder it may hold anything
LARGEST = 200_000_000  # bytes; ten times the longest book, and still read in minutes


# Reports of citecheck that lie among the articles, by their names and by how they begin.
_REPORTS = (".letter.txt", ".summary.md")
_REPORT = re.compile(
    rb"(?:\[All articles\]\([^)\n]{1,500}\)\n\n)?# Source check: "
    rb'|<!doctype html>\n<html[^\0]{1,1200}<meta name="generator" content="citecheck '
)


def find(paths: Iterable[str]) -> list[str]:
    """The files that are meant by files, folders (walked), patterns and "-"; sorted, each once.

    In folders only files whose suffix a reader knows are taken, no links, no reports of earlier runs. A bibliography
    beside a LaTeX or Markdown article that names it is read with the article, not once more by itself. What does not
    exist is listed like the rest, so that reading says so; raises InputError where that is all.
    """
    found: dict[str, None] = {}
    absent: list[InputError] = []
    meant = list(paths)
    for given in meant:
        try:
            found |= dict.fromkeys(_meant(given))
        except InputError as error:
            absent.append(error)
            found[given] = None
    if absent and len(absent) == len(meant):
        raise absent[0]
    read_with_articles = set(_bibliographies_of_articles(found))
    return sorted(path for path in found if path not in read_with_articles)


def _bibliographies_of_articles(found: Iterable[str]) -> Iterable[str]:
    """The bibliographies among the files that an article among them names, and that stand beside it."""
    listed = [path for path in found if FORMATS.get(PurePath(path).suffix.lower()) == "bibtex"]
    for path in found if listed else ():
        reader = FORMATS.get(PurePath(path).suffix.lower())
        if reader in _NAMING:
            try:
                text = load(path).decode("latin-1")  # the names of files that LaTeX can find are plain
            except InputError:
                continue  # what is wrong with the article is said when it is read
            named = {Path(path).parent / name.removeprefix("./") for name in named_beside(reader, text)}
            yield from (one for one in listed if Path(one) in named)


def named_beside(reader: str, text: str) -> tuple[str, ...]:
    """The bibliographies beside it that an article names, whether they are there or not."""
    if reader not in _NAMING:
        return ()
    names: tuple[str, ...] = tuple(import_module(f"{__name__}.{_NAMING[reader]}").resources(decoding.unified(text)))
    return names


def without_idle_patterns(paths: Iterable[str]) -> list[str]:
    """The same without patterns that no file matches."""
    return [path for path in paths if not glob.has_magic(path) or is_address(path) or _exists(path)]


def _exists(pattern: str) -> bool:
    try:
        return bool(_meant(pattern))
    except InputError:
        return False


def is_address(given: str) -> bool:
    """Whether a published article is meant by its address."""
    return given[:8].lower().startswith(("http://", "https://"))


def is_known(media_type: str) -> bool:
    """Whether a media type, as a server sends it, says which reader to take."""
    return media_type.strip().lower() in FORMATS


def _meant(given: str) -> list[str]:
    if given == "-" or is_address(given):
        return [given]
    try:
        path = Path(given)
        if path.is_dir():
            return list(_walked(path))
        if path.exists():
            return [str(path)]
        matched = sorted(glob.glob(given, recursive=True)) if glob.has_magic(given) else []  # noqa: PTH207  # because Path.glob takes no absolute pattern
    except (OSError, ValueError) as error:
        raise InputError(f"{given!r}: cannot be looked up ({_said(error)})") from error
    if not matched:
        raise InputError(f"{given}: there is no such file, folder or match")
    return [one for match in matched for one in (_walked(Path(match)) if Path(match).is_dir() else [match])]


def _walked(folder: Path) -> Iterable[str]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        yield str(folder)  # reading it says why it cannot be read
        return
    for path in inside:
        # Word keeps a small file "~$name.docx" beside each one that it has open.
        if path.name.startswith((".", "~$")) or path.name in _NOT_WALKED:
            continue
        # A link may lead out of the folder, to what its maker must not see; one that leads inside adds nothing.
        if path.is_symlink():
            continue
        if path.is_dir():
            yield from _walked(path)
            continue
        suffix = path.suffix.lower()
        if suffix in FORMATS and suffix not in _NOT_GATHERED and path.is_file() and not _is_a_report(path):
            yield str(path)


def _is_a_report(path: Path) -> bool:
    if path.name.endswith(_REPORTS):
        return True
    if path.suffix.lower() not in (".md", ".html"):
        return False
    try:
        with path.open("rb") as file:
            return _REPORT.match(file.read(2_000)) is not None
    except OSError:
        return False  # reading it says why it cannot be read


def load(path: str) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises InputError with one sentence."""
    try:
        if path == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file, folder or match") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({_said(error)})") from error
    if len(data) > LARGEST:
        raise InputError(f"{path}: larger than {LARGEST // 1_000_000} MB; split it")
    return data


def _said(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def read(path: str, data: bytes, input_format: str | None = None) -> Document:
    """The article in a file: blocks with their places, links, native notes, title, language and date.

    `input_format` is the name of a reader or a media type; without it the suffix decides, and for standard input
    and unknown suffixes the text itself. Raises InputError with one sentence for what cannot be read.
    """
    name = _format(path, data, input_format)
    if name in BINARY and not data:
        raise InputError(f"{path}: the file is empty")
    content: str | bytes = data if name in BINARY else decoding.decode(path, data, markup=name == "html")
    if not content.strip():
        return Document(path, name, content if isinstance(content, str) else "", ())
    try:
        document = _reader(name)(path, content)
    except RecursionError as error:
        raise InputError(f"{path}: nested too deeply to be read as {name}") from error
    except InputError as error:
        if str(error).startswith(path):
            raise
        # A reader's room deep down does not know which file it reads for.
        raise InputError(f"{path}: {error}") from error
    blocks = targets.settle(document.blocks)
    return replace(document, blocks=blocks, sha256=hashlib.sha256(data).hexdigest())


def _reader(name: str) -> Callable[[str, str | bytes], Document]:
    module = import_module(f"{__name__}.{(READERS | BINARY)[name]}")
    reader: Callable[[str, str | bytes], Document] = module.read
    return reader


def _format(path: str, data: bytes, asked: str | None) -> str:
    if asked is not None:
        name = FORMATS.get(asked.lower(), asked.lower())
        if name not in READERS and name not in BINARY:
            known = ", ".join((*READERS, *BINARY))
            raise InputError(f"{path}: there is no reader for {asked!r} yet; there are {known}")
        return name
    suffix = PurePath(path).suffix.lower()
    if suffix in FORMATS:
        return FORMATS[suffix]
    if data.startswith(b"%PDF-"):
        return "pdf"
    if _EXPORT.match(data):
        return "mediawiki"
    foreign = next((said for begins, said in _FOREIGN if begins.match(data[:30_000])), None)
    if foreign is not None:
        raise InputError(f"{path}: this is {foreign}")
    return zipped.kind_of(data) or ("html" if _looks_like_html(data) else "text")


def _looks_like_html(data: bytes) -> bool:
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<?xml")) or (
        head.startswith((b"<p", b"<h1", b"<div", b"<!--")) and b"</" in data[:20000]
    )
