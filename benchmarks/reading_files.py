"""Measure how fast Word files and PDFs are read, and whether memory stays flat over a large collection.

    python benchmarks/reading_files.py [--runs 3] [--megabytes 100]

Prints two tables. Files are made on the spot, equal each time: a Word file of ten pages with thirty footnotes, and a
PDF of forty pages with notes at the end (which needs ReportLab). Seconds are wall time, for PDFs are read by a program
of their own; memory is the largest that this process has held so far, after every tenth of the collection.
"""

import argparse
import html
import io
import resource
import sys
import time
import zipfile
from collections.abc import Callable

from make_corpus import article
from tabulate import tabulate

from citecheck import citations, documents
from citecheck.settings import Settings

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def as_docx(text: str) -> bytes:
    """The article as a Word file with real footnotes."""
    paragraphs = text.split("\n\n")
    at = paragraphs.index("Notes")
    body, notes = [], []
    for number, note in enumerate(paragraphs[at + 1 :], 1):
        said = html.escape(note.split("] ", 1)[1])
        notes.append(f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:footnote>')
    for paragraph in paragraphs[:at]:
        runs = html.escape(paragraph)
        for number in range(len(notes), 0, -1):
            mark = f'</w:t></w:r><w:r><w:footnoteReference w:id="{number}"/></w:r><w:r><w:t xml:space="preserve">'
            runs = runs.replace(f"[{number}]", mark)
        body.append(f'<w:p><w:r><w:t xml:space="preserve">{runs}</w:t></w:r></w:p>')
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r2" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>",
        "word/footnotes.xml": f"<w:footnotes {W}>{''.join(notes)}</w:footnotes>",
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()


def as_pdf(text: str) -> bytes:
    """The article as a PDF with its notes at the end."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    style = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=12.5, alignment=4, spaceAfter=5)
    held = io.BytesIO()
    SimpleDocTemplate(held).build([Paragraph(html.escape(one), style) for one in text.split("\n\n")])
    return held.getvalue()


def seconds(name: str, data: bytes, runs: int) -> tuple[float, int]:
    """The best of the runs of reading a file and its citations, and how many citations there are."""
    best, found = float("inf"), 0
    for _ in range(runs):
        start = time.perf_counter()
        found = len(citations.read(documents.read(name, data, None), Settings()).citations)
        best = min(best, time.perf_counter() - start)
    return best, found


def flatness(megabytes: int, steps: int = 10) -> list[list[object]]:
    """Rows of (form, MB read, MB of memory at the most) while files of 1 MB are read one after the other."""
    forms: dict[str, Callable[[int], tuple[str, bytes]]] = {
        "text": lambda seed: ("x.txt", article(1_000_000, 2, seed).encode()),
        "Word": lambda seed: ("x.docx", as_docx(article(60_000, 2, seed))),
    }
    rows: list[list[object]] = []
    for form, make in forms.items():
        read, step = 0.0, 0
        weight = 1.0 if form == "text" else 0.06
        number = 0
        while read < (megabytes if form == "text" else megabytes / 10):
            number += 1
            name, data = make(number)
            citations.read(documents.read(name, data, None), Settings())
            read += weight
            if read >= (step + 1) * (megabytes if form == "text" else megabytes / 10) / steps:
                step += 1
                most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
                    1024 if sys.platform != "darwin" else 1 << 20
                )
                rows.append([form, f"{read:.0f}", f"{most:.0f}"])
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--megabytes", type=int, default=100, help="of the collection")
    given = parser.parse_args()
    rows: list[list[object]] = []
    took, found = seconds("x.docx", as_docx(article(30_000, 2)), given.runs)
    rows.append(["Word, ten pages", found, f"{took:.3f}", f"{1 / took:.0f} files/s"])
    try:
        pdf = as_pdf(article(130_000, 1))
    except ImportError:
        print("left out, for ReportLab is not installed: PDF")
    else:
        pages = pdf.count(b"/Type /Page\n") or 1
        took, found = seconds("x.pdf", pdf, given.runs)
        rows.append([f"PDF, {pages} pages", found, f"{took:.3f}", f"{pages / took:.0f} pages/s"])
    print(tabulate(rows, ["input", "citations", "s", "speed"], disable_numparse=True))
    print()
    print(tabulate(flatness(given.megabytes), ["collection", "MB read", "most MB held"], disable_numparse=True))


if __name__ == "__main__":
    main()
