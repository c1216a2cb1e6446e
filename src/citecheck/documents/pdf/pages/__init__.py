"""What stands on the pages of a PDF: pieces of lines with place, size and link.

This package runs as a program of its own: the library that reads PDFs is native code, and a file that is made to break
it must break nothing else. On standard input it takes the size of a PDF in a line of its own and then its bytes, and
answers with lines of JSON: a head, one line a page, and `null`; or `{"error": …}`. It imports nothing else of
citecheck, so that it starts at once; its own modules are named by their places, since it is loaded without its parents.

A page is `{"width", "height", "images", "pictured", "links": [address …], "rules": [[x0, x1, y] …], "pieces": [[text,
x0, x1, y, size, bold, link, begin, places] …]}`: points from the lower left corner of the page as it is shown;
`pictured` is the share of it under pictures, `y` the baseline, `link` an index or -1, `begin` 1 where the file
itself starts a new line. A piece with letters that run leftward is given as it stands on the page from left to right,
and `places` are those of its characters.
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any

from .gathering import Page

MOST_PAGES = 20_000
MEMORY = 2_000_000_000  # bytes of address space for the program, on systems that can limit it
_PASSWORD, _SECURITY = 4, 5

Raw = Any  # the library's generated bindings


def answers(raw: Raw, data: bytes) -> Iterator[dict[str, Any]]:
    """The head and the pages of a PDF, or one error ("password", "broken", "pages")."""
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        kind = raw.FPDF_GetLastError()
        yield {"error": "password" if kind in (_PASSWORD, _SECURITY) else "broken"}
        return
    try:
        pages = raw.FPDF_GetPageCount(document)
        if pages > MOST_PAGES:
            yield {"error": "pages"}
            return
        yield {"pages": pages, "title": _title(raw, document)}
        for at in range(pages):
            page = raw.FPDF_LoadPage(document, at)
            if page:
                try:
                    yield Page(raw, document, page).read()
                finally:
                    raw.FPDF_ClosePage(page)
    finally:
        raw.FPDF_CloseDocument(document)


def _title(raw: Raw, document: Any) -> str:
    size = raw.FPDF_GetMetaText(document, b"Title", None, 0)
    if not 2 < size < 4000:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_GetMetaText(document, b"Title", buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").strip()


def main() -> None:
    """Answer requests until standard input ends."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass  # a system without limits; the reader's clock still holds
    from pypdfium2 import raw

    raw.FPDF_InitLibrary()
    while size := sys.stdin.buffer.readline():
        for answer in answers(raw, sys.stdin.buffer.read(int(size))):
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()
        sys.stdout.write("null\n")
        sys.stdout.flush()
