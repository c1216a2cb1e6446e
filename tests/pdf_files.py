"""PDFs of invented articles, made in many layouts when a test asks for them."""

import zlib
from collections.abc import Sequence
from io import BytesIO

SENTENCE = "The harbour council measured the winter season and confirmed the tariff for ferries and barges."


def address(number: int) -> str:
    """A long address, told apart by its number."""
    return f"https://www.northquay-herald.example/2024/03/{number:02d}/harbour-council-confirms-winter-tariff-{number}/"


def note(number: int) -> str:
    """A note that cites that address."""
    return (
        f"Ole Brandt, Winter tariff {number}, Coastline, {number} March 2024, {address(number)} (accessed 12 May 2024)."
    )


def footed(pages: int = 3, *, linked: bool = False, smaller: bool = True, head: bool = True) -> bytes:
    """One column, marks as raised digits, two notes at the foot of every page, a running head and page numbers."""
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(auto=False)
    for page in range(pages):
        pdf.add_page()
        if head:
            pdf.set_font("Times", size=9)
            pdf.text(20, 12, "Coastal Review, spring")
            pdf.text(105, 288, str(page + 7))
        if page == 0:
            pdf.set_font("Times", style="B", size=20)
            pdf.set_xy(20, 25)
            pdf.multi_cell(170, 9, "Winter tariffs divide the harbour towns", align="L")
        pdf.set_font("Times", size=11)
        pdf.set_xy(20, 50)
        for number in (2 * page + 1, 2 * page + 2):
            pdf.set_x(20)
            pdf.write(5, " ".join([SENTENCE] * 4) + f" Pilots raised question number {number} here.")
            pdf.char_vpos = "SUP"
            pdf.write(5, str(number))
            pdf.char_vpos = "LINE"
            pdf.write(5, f" {SENTENCE}\n\n")
        pdf.line(20, 246, 70, 246)
        pdf.set_font("Times", size=8 if smaller else 11)
        pdf.set_xy(20, 248)
        for number in (2 * page + 1, 2 * page + 2):
            pdf.set_x(20)
            before, after = note(number).split(address(number))
            pdf.write(4 if smaller else 5, f"{number} {before}")
            pdf.write(4 if smaller else 5, address(number), link=address(number) if linked else "")
            pdf.write(4 if smaller else 5, after + "\n")
    return bytes(pdf.output())


def columned(columns: int = 2, notes: int = 6, *, linked: bool = False) -> bytes:
    """Two and more columns with marks in brackets, and the notes at the end under a heading of their own."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    out = BytesIO()
    width, gap = (A4[0] - 100) / columns, 14
    frames = [Frame(50 + at * width, 50, width - gap, A4[1] - 100, 0, 0, 0, 0) for at in range(columns)]
    document = BaseDocTemplate(out, pagesize=A4, title="Ferries and barges", invariant=1)
    document.addPageTemplates([PageTemplate("columns", frames)])
    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=9.5, leading=12, spaceAfter=6, splitLongWords=1)
    small = ParagraphStyle("small", text, fontSize=8, leading=10, splitLongWords=1)
    head = ParagraphStyle("head", text, fontName="Times-Bold", fontSize=13, leading=16)
    story = [Paragraph("Ferries and barges", ParagraphStyle("title", head, fontSize=20, leading=24))]
    for number in range(1, notes + 1):
        story.append(Paragraph(f"{SENTENCE} " * 6 + f"Number {number} was raised [{number}].", text))
    story.append(Paragraph("Notes", head))
    for number in range(1, notes + 1):
        shown = address(number)
        link = f'<a href="{shown}">{shown}</a>' if linked else shown
        story.append(Paragraph(f"[{number}] " + note(number).replace(shown, link), small))
    document.build(story)
    return out.getvalue()


def drawn(lines: Sequence[tuple[float, float, str]], *, size: float = 11, turned: bool = False) -> bytes:
    """Lines at given places of one page; `turned` adds a stamp that runs up the margin."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setFont("Times-Roman", size)
    for x, y, text in lines:
        canvas.drawString(x, y, text)
    if turned:
        canvas.rotate(90)
        canvas.drawString(200, -20, "arXiv stamp that runs up the margin")
    canvas.save()
    return out.getvalue()


def pictured(pages: int = 2) -> bytes:
    """Pages that are nothing but a picture, as a scanner makes them."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    pixels = b"P6 40 60 255 " + bytes(range(240)) * 30
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for _ in range(pages):
        canvas.drawImage(ImageReader(BytesIO(pixels)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def locked() -> bytes:
    """A PDF that asks for a password."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Times", size=11)
    pdf.write(5, SENTENCE)
    pdf.set_encryption(owner_password="harbour", user_password="quay")
    return bytes(pdf.output())


def raw(objects: Sequence[bytes]) -> bytes:
    """A PDF of these objects; the first is its root."""
    out, places = b"%PDF-1.7\n", []
    for at, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (at, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, len(out),
    )  # fmt: skip


def stream(names: bytes, body: bytes, *, packed: bool = False) -> bytes:
    """A stream object."""
    if packed:
        body, names = zlib.compress(body, 9), names + b"/Filter/FlateDecode"
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (names, len(body), body)


def page(content: bytes, names: bytes = b"", further: Sequence[bytes] = ()) -> bytes:
    """A PDF of one page with this content stream; `further` are objects from number 6 on."""
    return raw([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>%b>>>>" % names,
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>", content, *further,
    ])  # fmt: skip


def laid(
    *pages: Sequence[tuple[float, float, str, float] | tuple[float, float, float]],
    font: str = "Times-Roman",
    scanned: bool = False,
) -> bytes:
    """Pages of lines (left, baseline, text, size of type) and of rules (left, right, y).

    Of pages that are `scanned` a picture is seen, and the text lies unseen upon it.
    """
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    if font != "Times-Roman":
        pdfmetrics.registerFont(UnicodeCIDFont(font))
    for one in pages:
        if scanned:
            canvas.drawImage(ImageReader(BytesIO(b"P6 2 2 255 " + bytes([250] * 12))), 0, 0, 595, 842)
        for row in one:
            if len(row) == 3:
                canvas.line(row[0], row[2], row[1], row[2])
            else:
                canvas.setFont(font, row[3])
                canvas.drawString(row[0], row[1], row[2], mode=3 if scanned else None)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
