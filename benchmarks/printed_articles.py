"""Invented articles with notes in several languages, and how they are written down for the programs that make PDFs.

Equal seeds give equal articles. What is cited is known by construction: `Article.notes` are (label, address, text).
"""

import html
import random
from collections.abc import Callable
from dataclasses import dataclass

# Language → words that mean little together, the word before a sentence's noun, and the note with {title} {day} {url}.
WORDS = {
    "en": "harbour council ferry tariff levy season barges report ministry figures export timber coastal winter budget survey workers company records annual quarter pilots region traders vessels inspection permits dredging",
    "de": "Hafenrat Fährverkehr Zollsatz Abgabe Saison Frachtkähne Bericht Ministerium Zahlen Ausfuhr Bauholz Küstenstadt Winter Haushalt Umfrage Beschäftigte Gesellschaft Jahrgang Quartal Lotsen Region Händler Schiffe Prüfung Genehmigung",
    "fr": "conseil portuaire tarif redevance saison péniches rapport ministère chiffres exportation bois littoral hiver budget enquête ouvriers société registres trimestre pilotes région négociants navires contrôle permis dragage",
    "ru": "совет гавани паром тариф сбор сезон баржи отчёт министерство данные вывоз лес побережье зима бюджет опрос рабочие общество записи квартал лоцманы район торговцы суда проверка разрешения",
    "el": "συμβούλιο λιμάνι πορθμείο τιμολόγιο τέλος περίοδος φορτηγίδες έκθεση υπουργείο στοιχεία εξαγωγή ξυλεία παράκτιος χειμώνας έρευνα εργάτες εταιρεία τρίμηνο πλοηγοί περιοχή έμποροι πλοία",
    "ar": "مجلس الميناء عبارة تعرفة رسوم موسم صنادل تقرير وزارة أرقام تصدير أخشاب ساحل شتاء ميزانية مسح عمال شركة سجلات سنوي مرشدون منطقة تجار سفن تفتيش تصاريح",
    "he": "מועצת הנמל מעבורת תעריף היטל עונה דוברות דוח משרד נתונים יצוא עצים חוף חורף תקציב סקר עובדים חברה רשומות שנתי נתבים אזור סוחרים כלי שיט היתרים",
}  # fmt: skip
NOTES = {
    "en": ("“{title},” The Northquay Herald, {day}, {url}, accessed {day}.", "A. Finch, “{title}”, Coastline, {day}. {url} (accessed 12.03.2024).", "{title}. Tidewatch. {url}", "M. Okafor: {title}. Available at: {url} [Accessed {day}]"),
    "de": ("A. Finch, „{title}“, Küste, {day}, {url} (abgerufen am 12. Mai 2024).", "{title}. Hafenbote. Abgerufen von {url}"),
    "fr": ("A. Finch, « {title} », Littoral, {day}, {url} (consulté le 12 mai 2024).", "« {title} », Le Quai, {url}"),
    "ru": ("Финч А. {title} // Берег. {day}. URL: {url} (дата обращения: 12.05.2024).", "«{title}», Вестник гавани, {url}"),
    "el": ("Α. Φιντς, «{title}», Ακτή, {day}, {url} (πρόσβαση 12 Μαΐου 2024).",),
    "ar": ("أ. فنش، «{title}»، الساحل، {day}، {url} (تاريخ الاطلاع 12 مايو 2024).", "«{title}»، الميناء، {url}"),
    "he": ("א. פינץ׳, „{title}”, החוף, {day}, {url} (נצפה ב-12 במאי 2024).",),
}  # fmt: skip
MONTHS = {
    "en": "January March June", "de": "Januar März Juni", "fr": "janvier mars juin", "ru": "января марта июня",
    "el": "Ιανουαρίου Μαρτίου Ιουνίου", "ar": "يناير مارس يونيو", "he": "בינואר במרץ ביוני",
}  # fmt: skip
HEADINGS = {"en": "Notes", "de": "Anmerkungen", "fr": "Notes", "ru": "Примечания", "el": "Σημειώσεις", "ar": "المراجع", "he": "הערות"}  # fmt: skip
RTL = frozenset({"ar", "he"})
HOSTS = "northquay-herald.example coastline.example stats.gov.example www.tidewatch.example research.lowmark.example kystavisen.example".split()


@dataclass(frozen=True, slots=True)
class Article:
    """Paragraphs of (sentence, number of its note or 0), and the notes as (label, address, text)."""

    language: str
    title: str
    paragraphs: list[list[tuple[str, int]]]
    notes: list[tuple[str, str, str]]

    def split_note(self, number: int) -> tuple[str, str, str]:
        """A note's text before its address, the address, and what stands behind."""
        _, url, text = self.notes[number - 1]
        before, _, after = text.partition(url)
        return before, url, after


def address(rng: random.Random) -> str:
    """An invented address, short or long, with the characters at which typesetters break lines."""
    words, host = WORDS["en"].split(), rng.choice(HOSTS)
    kind = rng.random()
    if kind < 0.45:
        slug = "-".join(rng.choice(words) for _ in range(rng.randint(3, 9)))
        return (
            f"https://{host}/{rng.randint(2015, 2025)}/{rng.randint(1, 12):02d}/{slug}{rng.choice(['', '/', '.html'])}"
        )
    if kind < 0.6:
        return f"https://{host}/news/{rng.choice(words)}_{rng.choice(words)}_{rng.randint(1000, 99999)}.html"
    if kind < 0.75:
        return f"https://{host}/archive/index.php?id={rng.randint(100, 9999)}&section={rng.choice(words)}&lang=en"
    if kind < 0.85:
        return f"https://doi.org/10.{rng.randint(1000, 9999)}/{rng.choice(words)}.{rng.randint(2001, 2024)}.{rng.randint(10, 9999)}"
    if kind < 0.93:
        return f"https://{host}/files/{rng.getrandbits(64):x}/{rng.choice(words).title()}_{rng.choice(words).title()}_Final.pdf"
    return f"https://{host}/{rng.choice(words)}/"


def article(rng: random.Random, language: str, notes: int = 14, paragraphs: int = 14) -> Article:
    """An article in a language."""
    words = WORDS[language].split()

    def sentence() -> str:
        said = [rng.choice(words) for _ in range(rng.randint(9, 20))]
        if rng.random() < 0.3:
            said[-2] = str(rng.randint(12, 990))
        text = " ".join(said)
        return text[0].upper() + text[1:] + "."

    text: list[list[tuple[str, int]]] = []
    cited: list[tuple[str, str, str]] = []
    pattern = rng.choice(NOTES[language])
    for _ in range(paragraphs):
        said = [sentence() for _ in range(rng.randint(4, 7))]
        noted = set(rng.sample(range(len(said)), rng.choice([0, 1, 1, 2]))) if len(cited) < notes else set()
        row = []
        for at, one in enumerate(said):
            if at in noted:
                title = " ".join(rng.choice(words) for _ in range(5)).capitalize()
                day = f"{rng.randint(1, 28)} {rng.choice(MONTHS[language].split())} 20{rng.randint(15, 25)}"
                url = address(rng)
                cited.append((str(len(cited) + 1), url, pattern.format(title=title, day=day, url=url)))
            row.append((one, len(cited) if at in noted else 0))
        text.append(row)
    return Article(language, " ".join(rng.choice(words) for _ in range(6)).capitalize(), text, cited)


# ---------------------------------------------------------------- written down


def as_html(one: Article, css: str, *, foot: bool = False, linked: bool = True, mark: str = "<sup>{}</sup>") -> str:
    """As a web page; with `foot` the notes stand where their marks are, to be floated to the page's foot."""

    def note(number: int) -> str:
        before, url, after = map(html.escape, one.split_note(number))
        return before + (f'<a href="{url}">{url}</a>' if linked else url) + after

    def shown(number: int) -> str:
        return f"<span class=fn>{note(number)}</span>" if foot else mark.format(number)

    body = "".join(
        "<p>" + " ".join(html.escape(text) + (shown(number) if number else "") for text, number in row) + "</p>\n"
        for row in one.paragraphs
    )
    end = "" if foot else f"<h2>{HEADINGS[one.language]}</h2><ol>" + "".join(f"<li>{note(int(label))}</li>" for label, _, _ in one.notes) + "</ol>"  # fmt: skip
    way = ' dir="rtl"' if one.language in RTL else ""
    return (
        f'<!doctype html><html lang="{one.language}"{way}><meta charset=utf-8><title>{one.title}</title>'
        f"<style>{css}</style><h1>{one.title}</h1><div class=b>{body}</div>{end}</html>"
    )


def as_typst(one: Article, *, columns: int = 1, linked: bool = True, bracketed: bool = False) -> str:
    """As a file of Typst."""

    def plain(text: str) -> str:
        for sign in "\\#_$*@<[]":
            text = text.replace(sign, "\\" + sign)
        return text.replace("//", "\\/\\/")

    def note(number: int) -> str:
        before, url, after = one.split_note(number)
        return plain(before) + (f'#link("{url}")' if linked else plain(url)) + plain(after)

    show: Callable[[int], str] = (lambda n: f" \\[{n}\\]") if bracketed else (lambda n: f"#footnote[{note(n)}]")
    out = [
        (
            f'#set document(title: "{one.title}")\n#set page(numbering: "1", columns: {columns}, header: [Coastal Review #h(1fr) Issue 4])\n'
            f'#set par(justify: true)\n#set text(size: 10pt, lang: "{one.language}", font: ("DejaVu Serif", "DejaVu Sans"))\n= {one.title}\n'
        )
    ]
    out += [" ".join(plain(text) + (show(number) if number else "") for text, number in row) + "\n" for row in one.paragraphs]  # fmt: skip
    if bracketed:
        out.append("== References\n")
        out += [f"\\[{label}\\] {note(int(label))}\n" for label, _, _ in one.notes]
    return "\n".join(out)


def as_tex(one: Article, *, options: str = "", packages: str = "", listed: bool = False) -> str:
    """As a file of LaTeX; `listed` puts the sources into a list at the end, cited by number."""

    def plain(text: str) -> str:
        for sign in "&_%#":
            text = text.replace(sign, "\\" + sign)
        return text.replace("“", "``").replace("”", "''")

    def note(number: int) -> str:
        before, url, after = one.split_note(number)
        return plain(before) + f"\\url{{{url}}}" + plain(after)

    show: Callable[[int], str] = (lambda n: f" \\cite{{s{n}}}") if listed else (lambda n: f"\\footnote{{{note(n)}}}")
    out = [
        (
            f"\\documentclass[{options}]{{article}}\\usepackage[T1]{{fontenc}}\\usepackage{{url}}{packages}\n"
            f"\\title{{{one.title}}}\\author{{Lena Moreau}}\\date{{}}\\begin{{document}}\\maketitle\n"
        )
    ]
    out += [" ".join(plain(text) + (show(number) if number else "") for text, number in row) + "\n" for row in one.paragraphs]  # fmt: skip
    if listed:
        entries = "\n".join(f"\\bibitem{{s{label}}} {note(int(label))}" for label, _, _ in one.notes)
        out.append(f"\\begin{{thebibliography}}{{99}}\n{entries}\n\\end{{thebibliography}}\n")
    return "\n".join([*out, "\\end{document}"])


_OFFICE = """<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>
 <style:style style:name="Heading_1" style:family="paragraph"><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
 <style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.2cm" {way}/></style:style>
 <style:style style:name="Footnote" style:family="paragraph"><style:paragraph-properties fo:margin-left="0.6cm" fo:margin-right="0.6cm" fo:text-indent="-0.6cm" {way}/><style:text-properties fo:font-size="9pt"/></style:style>
 <style:style style:name="Plain" style:family="text"/>
 <style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
 <text:notes-configuration text:note-class="footnote" text:citation-style-name="Plain" text:citation-body-style-name="Up" style:num-format="1" text:start-value="0"/>
 <text:notes-configuration text:note-class="endnote" text:citation-style-name="Plain" text:citation-body-style-name="Up" style:num-format="1" text:start-value="0"/>
 </office:styles><office:body><office:text>{body}</office:text></office:body></office:document>"""


def as_office(one: Article, *, kind: str = "footnote", linked: bool = True) -> str:
    """As a flat OpenDocument text with footnotes or endnotes."""

    def note(number: int) -> str:
        before, url, after = map(html.escape, one.split_note(number))
        shown = f'<text:a xlink:type="simple" xlink:href="{url}">{url}</text:a>' if linked else url
        return (
            f'<text:note text:id="n{number}" text:note-class="{kind}"><text:note-citation>{number}</text:note-citation>'
            f'<text:note-body><text:p text:style-name="Footnote">{before}{shown}{after}</text:p></text:note-body></text:note>'
        )

    body = f'<text:h text:style-name="Heading_1" text:outline-level="1">{one.title}</text:h>' + "".join(
        '<text:p text:style-name="Body">' + " ".join(html.escape(text) + (note(number) if number else "") for text, number in row) + "</text:p>"
        for row in one.paragraphs
    )  # fmt: skip
    way = 'style:writing-mode="rl-tb"' if one.language in RTL else ""
    return _OFFICE.format(body=body, way=way)
