"""Measure how well PDFs are read: invented articles through every typesetter that is at hand, with the truth known.

    python benchmarks/reading_pdf.py [--seed 1] [--only weasyprint] [--show] [--keep FOLDER]

Typesetters: Chromium, LibreOffice, pdfLaTeX, Tesseract for scans (programs), WeasyPrint, Typst, ReportLab, fpdf2 (Python packages). Those
that are missing are named and left out. Equal seeds give equal articles; the scores depend on the typesetters' versions.
"""

import argparse
import random
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from printed_articles import Article, article, as_html, as_office, as_tex, as_typst
from tabulate import tabulate

from citecheck import citations, documents
from citecheck.errors import InputError
from citecheck.settings import Settings

Make = Callable[[Article, Path], None]
SERIF, SANS = "body{font-family:DejaVu Serif;font-size:11pt}", "body{font-family:DejaVu Sans;font-size:9.5pt}"
TEAR = "li,.fn{overflow-wrap:anywhere}"
FOOT = (
    SERIF + "@page{size:A4;margin:2.2cm;@bottom-center{content:counter(page)}@top-left{content:'Coastal Review'}}"
    ".fn{float:footnote;font-size:8.5pt}" + TEAR
)  # fmt: skip
PAGED = "@page{@bottom-right{content:'Page ' counter(page) ' of ' counter(pages)}}"


def _run(*command: str, folder: Path) -> None:
    subprocess.run(command, check=False, capture_output=True, timeout=120, cwd=folder)


def _chromium(page: str, out: Path) -> None:
    source = out.with_suffix(".html")
    source.write_text(page, encoding="utf-8")
    program = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    _run(program, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={out}", source.as_uri(), folder=out.parent)  # fmt: skip


def _weasyprint(page: str, out: Path) -> None:
    import weasyprint

    weasyprint.HTML(string=page).write_pdf(out)


def _typst(text: str, out: Path) -> None:
    import typst

    source = out.with_suffix(".typ")
    source.write_text(text, encoding="utf-8")
    typst.compile(str(source), output=str(out))


def _pdflatex(text: str, out: Path) -> None:
    source = out.with_suffix(".tex")
    source.write_text(text, encoding="utf-8")
    for _ in range(2):
        _run("pdflatex", "-interaction=nonstopmode", source.name, folder=out.parent)


def _office(text: str, out: Path) -> None:
    source = out.with_suffix(".fodt")
    source.write_text(text, encoding="utf-8")
    _run("soffice", "--headless", "--convert-to", "pdf", source.name, folder=out.parent)


def _scanned(make: Make, language: str) -> Make:
    """What another layout prints, as a scanner gives it back: pictures of the pages, and the text recognised in them."""

    def scan(one: Article, out: Path) -> None:
        from pypdfium2 import PdfDocument

        make(one, out)
        pages = []
        for number, page in enumerate(PdfDocument(out)):
            picture = out.with_name(f"{out.stem}-{number:03}.png")
            page.render(scale=300 / 72, grayscale=True).to_pil().save(picture)
            pages.append(picture.name)
        listed = out.with_suffix(".txt")
        listed.write_text("\n".join(pages) + "\n", encoding="utf-8")
        _run("tesseract", listed.name, out.stem, "-l", language, "--dpi", "300", "pdf", folder=out.parent)

    return scan


def _reportlab(one: Article, out: Path, columns: int = 1) -> None:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=10, leading=12.5, alignment=4, spaceAfter=5)
    note = ParagraphStyle("note", parent=text, fontSize=8, leading=10, alignment=0, splitLongWords=1)
    head = ParagraphStyle("head", parent=text, fontName="Times-Bold", fontSize=16, leading=19)
    flow: list[Flowable] = [Paragraph(one.title, head)]
    flow += [Paragraph(" ".join(said + (f"<super>{n}</super>" if n else "") for said, n in row), text) for row in one.paragraphs]  # fmt: skip
    flow.append(Paragraph("Notes", ParagraphStyle("h2", parent=head, fontSize=12)))
    flow += [Paragraph(f"{label}. {said.replace('&', '&amp;')}", note) for label, _, said in one.notes]
    width = (A4[0] - 100 - 20 * (columns - 1)) / columns
    frames = [Frame(50 + at * (width + 20), 50, width, A4[1] - 100) for at in range(columns)]
    document = BaseDocTemplate(str(out), pagesize=A4, title=one.title)
    document.addPageTemplates(PageTemplate(frames=frames))
    document.build(flow)


def _fpdf(one: Article, out: Path) -> None:
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    for size, texts in (
        (17, [one.title]),
        (11, [" ".join(said + (f" [{n}]" if n else "") for said, n in row) for row in one.paragraphs]),
        (14, ["References"]),
        (9, [f"[{label}] {said}" for label, _, said in one.notes]),
    ):
        pdf.set_font("Times", size=size)
        for text in texts:
            # The fonts that every reader has know Latin-1 alone.
            pdf.multi_cell(0, size * 0.5, text.replace("“", '"').replace("”", '"'))
            pdf.ln(2)
    pdf.output(str(out))


# Name → (what it needs, its language, what makes it).
LAYOUTS: dict[str, tuple[str, str, Make]] = {
    "chromium end, linked": ("chromium", "en", lambda a, out: _chromium(as_html(a, SERIF), out)),
    "chromium end, plain": ("chromium", "en", lambda a, out: _chromium(as_html(a, SERIF + TEAR, linked=False), out)),
    "chromium two columns": ("chromium", "fr", lambda a, out: _chromium(as_html(a, SANS + TEAR + ".b,ol{columns:2;text-align:justify}", linked=False), out)),
    "chromium [n]": ("chromium", "de", lambda a, out: _chromium(as_html(a, SANS + TEAR, linked=False, mark=" [{}]"), out)),
    "chromium Russian": ("chromium", "ru", lambda a, out: _chromium(as_html(a, SERIF + TEAR, linked=False), out)),
    "chromium Greek, narrow": ("chromium", "el", lambda a, out: _chromium(as_html(a, SERIF + TEAR + "body{width:60%}", linked=False), out)),
    "chromium Arabic": ("chromium", "ar", lambda a, out: _chromium(as_html(a, SANS), out)),
    "chromium Arabic, plain": ("chromium", "ar", lambda a, out: _chromium(as_html(a, SANS + TEAR, linked=False), out)),
    "chromium Hebrew, plain": ("chromium", "he", lambda a, out: _chromium(as_html(a, SANS + TEAR, linked=False), out)),
    "weasyprint foot, linked": ("weasyprint", "en", lambda a, out: _weasyprint(as_html(a, FOOT, foot=True), out)),
    "weasyprint foot, plain": ("weasyprint", "fr", lambda a, out: _weasyprint(as_html(a, FOOT, foot=True, linked=False), out)),
    "weasyprint foot, two columns": ("weasyprint", "en", lambda a, out: _weasyprint(as_html(a, FOOT + ".b{columns:2;font-size:9pt}", foot=True, linked=False), out)),
    "weasyprint two columns": ("weasyprint", "de", lambda a, out: _weasyprint(as_html(a, PAGED + SANS + TEAR + ".b{columns:2;hyphens:auto;text-align:justify}ol{font-size:7.5pt}", linked=False), out)),
    "weasyprint Arabic": ("weasyprint", "ar", lambda a, out: _weasyprint(as_html(a, SANS + TEAR, linked=False), out)),
    "weasyprint Hebrew": ("weasyprint", "he", lambda a, out: _weasyprint(as_html(a, SANS + TEAR), out)),
    "typst foot": ("typst", "en", lambda a, out: _typst(as_typst(a), out)),
    "typst foot, two columns": ("typst", "de", lambda a, out: _typst(as_typst(a, columns=2), out)),
    "typst foot, plain": ("typst", "ru", lambda a, out: _typst(as_typst(a, linked=False), out)),
    "typst [n]": ("typst", "fr", lambda a, out: _typst(as_typst(a, linked=False, bracketed=True), out)),
    "pdflatex foot": ("pdflatex", "en", lambda a, out: _pdflatex(as_tex(a, packages="\\usepackage{hyperref}"), out)),
    "pdflatex two columns": ("pdflatex", "en", lambda a, out: _pdflatex(as_tex(a, options="twocolumn"), out)),
    "pdflatex running heads": ("pdflatex", "en", lambda a, out: _pdflatex(as_tex(a, options="11pt", packages="\\pagestyle{headings}"), out)),
    "pdflatex bibliography": ("pdflatex", "en", lambda a, out: _pdflatex(as_tex(a, listed=True), out)),
    "pdflatex bibliography, two columns": ("pdflatex", "en", lambda a, out: _pdflatex(as_tex(a, options="twocolumn,10pt", listed=True, packages="\\usepackage{hyperref}"), out)),
    "libreoffice foot": ("soffice", "en", lambda a, out: _office(as_office(a), out)),
    "libreoffice foot, plain": ("soffice", "de", lambda a, out: _office(as_office(a, linked=False), out)),
    "libreoffice end, roman": ("soffice", "fr", lambda a, out: _office(as_office(a, kind="endnote", linked=False), out)),
    "libreoffice Hebrew": ("soffice", "he", lambda a, out: _office(as_office(a, linked=False), out)),
    "libreoffice Arabic": ("soffice", "ar", lambda a, out: _office(as_office(a), out)),
    "libreoffice end, roman, size of the text": ("soffice", "de", lambda a, out: _office(as_office(a, kind="endnote").replace('"9pt"', '"12pt"'), out)),
    "typst foot, Arabic": ("typst", "ar", lambda a, out: _typst(as_typst(a, linked=False), out)),
    "typst foot, Hebrew": ("typst", "he", lambda a, out: _typst(as_typst(a), out)),
    "pdflatex foot, size of the text": ("pdflatex", "en", lambda a, out: _pdflatex(as_tex(a, packages="\\let\\footnotesize\\normalsize\\renewcommand\\footnoterule{}"), out)),
    "scan of pdflatex": ("tesseract", "en", _scanned(lambda a, out: _pdflatex(as_tex(a), out), "eng")),
    "scan of libreoffice": ("tesseract", "de", _scanned(lambda a, out: _office(as_office(a, linked=False), out), "deu")),
    "scan of typst, two columns": ("tesseract", "en", _scanned(lambda a, out: _typst(as_typst(a, columns=2, linked=False), out), "eng")),
    "reportlab": ("reportlab", "en", _reportlab),
    "reportlab two columns": ("reportlab", "en", lambda a, out: _reportlab(a, out, 2)),
    "fpdf2": ("fpdf", "en", _fpdf),
}  # fmt: skip
ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split()
_PROGRAMS = frozenset({"chromium", "pdflatex", "soffice", "tesseract"})


def is_at_hand(need: str) -> bool:
    if need == "chromium":
        return any(map(shutil.which, ("chromium", "google-chrome")))
    return shutil.which(need) is not None if need in _PROGRAMS else find_spec(need) is not None


def score(one: Article, path: Path, *, show: bool) -> Counter[str]:
    """What of the article's notes was read from its PDF."""
    tally = Counter({"wanted": len(one.notes)})
    try:
        document = citations.read(documents.read(str(path), path.read_bytes(), None), Settings())
    except InputError as error:
        print(error)
        return tally
    wanted = Counter(url for _, url, _ in one.notes)
    got = Counter(url.address for citation in document.citations for url in (*citation.urls, *citation.archive_urls))
    labels = {(citation.label, url.address) for citation in document.citations for url in citation.urls}
    texts = {citation.raw.strip() for citation in document.citations}
    marks = Counter(mark.label for _, mark in document.marks)
    tally.update(
        got=got.total(), hit=(wanted & got).total(), label=sum((label, url) in labels for label, url, _ in one.notes),
        text=sum(text.strip() in texts for _, _, text in one.notes),
        marks=(marks & Counter(label for label, _, _ in one.notes)).total(),
    )  # fmt: skip
    if show:
        for kind, urls in (("missed", wanted - got), ("not there", got - wanted)):
            for url in urls:
                print(f"{path.stem}: {kind} {url}")
        for label, _, text in one.notes:
            if text.strip() not in texts:
                print(f"{path.stem}: note {label} is not {text}")
    return tally


def _row(name: str, tally: Counter[str]) -> list[object]:
    precision, recall = tally["hit"] / (tally["got"] or 1), tally["hit"] / (tally["wanted"] or 1)
    f1 = 2 * precision * recall / (precision + recall or 1)
    shares = [tally[what] / (tally["wanted"] or 1) for what in ("label", "text", "marks")]
    return [name, *(f"{one:.3f}" for one in (precision, recall, f1, *shares)), tally["wanted"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="layouts whose names begin so")
    parser.add_argument("--show", action="store_true", help="print what was read wrongly")
    parser.add_argument("--keep", type=Path, help="a folder that keeps the PDFs")
    given = parser.parse_args()
    rows, total = [], Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        made = given.keep or Path(folder)
        made.mkdir(exist_ok=True)
        for number, (name, (need, language, make)) in enumerate(LAYOUTS.items()):
            if not name.startswith(given.only):
                continue
            if not is_at_hand(need):
                print(f"left out, for {need} is not installed: {name}")
                continue
            one = article(random.Random(given.seed * 1000 + number), language)
            if "roman" in name:
                one = replace(one, notes=[(ROMAN[at], url, text) for at, (_, url, text) in enumerate(one.notes)])
            out = (made / f"{name.replace(' ', '-').replace(',', '')}.pdf").resolve()
            make(one, out)
            if not out.exists():
                print(f"left out, for nothing came of it: {name}")
                continue
            tally = score(one, out, show=given.show)
            total.update(tally)
            rows.append(_row(name, tally))
    print(tabulate([*rows, _row("all", total)], ["layout", "URL precision", "recall", "F1", "label", "text", "marks", "notes"], disable_numparse=True))  # fmt: skip


if __name__ == "__main__":
    main()
