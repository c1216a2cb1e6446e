"""Measure reading of wikitext: invented articles as 60 Wikipedias write them, with the truth known.

    pip install babel
    python benchmarks/invented_wikipedias.py [--seed 1] [--articles 3] [--show access]

Templates, parameters and the shapes of dates are those of the editions; references stand inline, named and used
again, in the list of references, in lists of works with short citations, in several lines, with remarks between.
"""

import argparse
import datetime
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from babel.core import UnknownLocaleError
from babel.dates import format_date
from tabulate import tabulate

from citecheck import citations, documents, urls
from citecheck.dates import Date
from citecheck.model import Citation
from citecheck.settings import Settings
from citecheck.text import Part

# Edition: templates with the parameters for address, title, site, author, date, day of access, archive's address, its day.
EDITIONS = {
    "en": ("Cite web|url|title|website|author|date|access-date|archive-url|archive-date", "cite news|url|title|newspaper|author|date|accessdate|archiveurl|archivedate"),
    "simple": ("cite web|url|title|work|author|date|access-date|archive-url|archive-date",),
    "de": ("Internetquelle|url|titel|werk|autor|datum|abruf|archiv-url|archiv-datum", "Literatur|Online|Titel|Sammelwerk|Autor|Datum|Abruf"),
    "als": ("Internetquelle|url|titel|werk|autor|datum|zugriff",),
    "fr": ("Lien web|url|titre|site|auteur|date|consulté le|archive-url|archive-date", "Article|lire en ligne|titre|périodique|auteur|date|consulté le"),
    "oc": ("Ligam web|url|títol|site|autor|data|consulta",),
    "es": ("cita web|url|título|sitioweb|autor|fecha|fechaacceso|urlarchivo|fechaarchivo", "Cita noticia|url|título|periódico|autor|fecha|fecha-acceso"),
    "ast": ("cita web|url|títulu|obra|autor|fecha|fechaaccesu",),
    "gl": ("Cita web|url|título|obra|autor|data|data-acceso|urlarquivo|dataarquivo",),
    "ca": ("Ref-web|url|títol|obra|autor|data|consulta|arxiuurl|arxiudata", "ref-notícia|url|títol|publicació|autor|data|consulta"),
    "pt": ("Citar web|url|titulo|obra|autor|data|acessodata|arquivourl|arquivodata", "citar jornal|url|título|jornal|autor|data|acesso-data"),
    "it": ("Cita web|url|titolo|sito|autore|data|accesso|urlarchivio|dataarchivio", "Cita news|url|titolo|pubblicazione|autore|data|accesso"),
    "ro": ("Citat web|url|titlu|lucrare|autor|dată|accesdate",),
    "nl": ("Citeer web|url|titel|werk|auteur|datum|bezochtdatum|archiefurl|archiefdatum", "Citeer web|url|titel|uitgever|auteur|datum|datumbezocht"),
    "af": ("Webaanhaling|url|titel|werk|outeur|datum|besoekdatum",),
    "fy": ("Webside|url|titel|wurk|auteur|datum|besjoendatum",),
    "da": ("Cite web|url|titel|værk|forfatter|dato|hentet|arkivurl|arkivdato", "Kilde www|url|titel|udgiver|forfatter|dato|besøgsdato"),
    "no": ("Kilde www|url|tittel|nettside|forfatter|dato|besøksdato|arkiv-url|arkivdato", "Kilde avis|url|tittel|avis|forfatter|dato|besøksdato"),
    "nn": ("Kjelde www|url|tittel|verk|forfattar|dato|vitja",),
    "sv": ("Webbref|url|titel|verk|författare|datum|hämtdatum|arkivurl|arkivdatum", "Tidningsref|url|rubrik|tidning|författare|datum|hämtdatum"),
    "is": ("vefheimild|url|titill|vefsíða|höfundur|dags|sótt",),
    "fi": ("Verkkoviite|osoite|nimeke|julkaisu|tekijä|ajankohta|viitattu|arkisto|arkistoitu", "Lehtiviite|www|otsikko|lehti|tekijä|päivämäärä|viitattu"),
    "et": ("netiviide|url|pealkiri|väljaanne|autor|kuupäev|vaadatud",),
    "lv": ("Tīmekļa atsauce|url|title|work|author|date|accessdate",),
    "lt": ("Cite web|url|title|work|author|date|accessdate",),
    "pl": ("Cytuj|url|tytuł|opublikowany|autor|data|data dostępu|archiwum|zarchiwizowano", "Cytuj stronę|url|tytuł|praca|autor|data|data dostępu"),
    "cs": ("Citace elektronického periodika|url|titul|periodikum|autor|datum vydání|datum přístupu|url archivu|datum archivace", "Citace monografie|url|titul|vydavatel|autor|datum vydání|datum přístupu"),
    "sk": ("Citácia elektronického dokumentu|url|titul|periodikum|autor|dátum vydania|dátum prístupu|url archívu|dátum archivácie",),
    "sl": ("Navedi splet|url|title|work|author|date|accessdate|archiveurl|archivedate", "navedi novice|url|naslov|časopis|avtor|datum|pridobljeno"),
    "hr": ("Citiranje weba|url|naslov|djelo|autor|datum|pristupljeno", "Citiranje www|url|title|work|author|date|accessdate"),
    "sr": ("Cite web|url|title|work|author|date|access-date|archive-url|archive-date", "Наведи веб|url|наслов|дело|аутор|датум|датум приступа"),
    "sh": ("Cite web|url|title|work|author|date|accessdate",),
    "mk": ("Наведена мрежна страница|url|title|work|author|date|accessdate", "Нмс|url|наслов|дело|автор|датум|пристапено"),
    "bg": ("Цитат уеб|уеб_адрес|заглавие|труд|автор|дата|достъп_дата|архив_уеб_адрес|архив_дата",),
    "ru": ("cite web|url|title|website|author|date|access-date|archive-url|archive-date", "Статья|ссылка|заглавие|издание|автор|дата|дата обращения|archiveurl|archivedate"),
    "uk": ("Cite web|url|title|website|author|date|accessdate|archive-url|archive-date", "Cite web|посилання|назва|видання|автор|дата|дата звернення"),
    "be": ("Cite web|url|title|work|author|date|accessdate|archiveurl|archivedate", "Артыкул|спасылка|загаловак|выданне|аўтар|дата|дата доступу"),
    "hu": ("CitWeb|url|cím|mű|szerző|dátum|elérés|archívurl|archívdátum", "Cite web|url|title|work|author|date|accessdate"),
    "el": ("Cite web|url|title|website|author|date|accessdate", "Cite news|url|τίτλος|εφημερίδα|συγγραφέας|ημερομηνία|ημερομηνία πρόσβασης"),
    "sq": ("Cite web|url|titulli|vepra|autori|data|data e qasjes",),
    "tr": ("Web kaynağı|url|başlık|website|yazar|tarih|erişimtarihi|arşivurl|arşivtarihi", "Haber kaynağı|url|başlık|gazete|yazar|tarih|erişim-tarihi"),
    "az": ("Veb mənbə|url|başlıq|sayt|müəllif|tarix|giriş tarixi|arxiv-url|arxiv-tarixi",),
    "kk": ("Cite web|url|тақырыбы|жұмыс|авторы|күні|қаралған күні",),
    "uz": ("Web manbasi|url|sarlavha|sayt|muallif|sana|kirish sanasi",),
    "hy": ("Cite web|url|վերնագիր|աշխատություն|հեղինակ|ամսաթիվ|մատչման ամսաթիվ",),
    "ka": ("Cite web|url|title|work|author|date|accessdate",),
    "ar": ("استشهاد ويب|مسار|عنوان|موقع|مؤلف|تاريخ|تاريخ الوصول|مسار أرشيف|تاريخ أرشيف", "استشهاد بخبر|url|عنوان|صحيفة|مؤلف|تاريخ|تاريخ الوصول"),
    "fa": ("یادکرد وب|نشانی|عنوان|وبگاه|نویسنده|تاریخ|تاریخ بازبینی|پیوند بایگانی|تاریخ بایگانی", "یادکرد خبر|پیوند|عنوان|روزنامه|نویسنده|تاریخ|تاریخ بازبینی"),
    "ur": ("حوالہ ویب|یوآرایل|عنوان|کام|مصنف|تاریخ|تاریخ رسائی",),
    "ckb": ("بیرخستنەوەی وێب|ناونیشان|سەردێڕ|ماڵپەڕ|نووسەر|ڕێکەوت|ڕێکەوتی سەردان",),
    "he": ("קישור כללי|כתובת=|הכותב=|כותרת=|תאריך=",),
    "yi": ("cite web|url|title|work|author|date|accessdate",),
    "hi": ("Cite web|url|title|website|author|date|access-date|archive-url|archive-date", "वेब सन्दर्भ|यूआरएल|शीर्षक|कार्य|लेखक|तिथि|अभिगमन तिथि"),
    "mr": ("संकेतस्थळ स्रोत|दुवा|शीर्षक|प्रकाशक|लेखक|दिनांक|ॲक्सेसदिनांक",),
    "bn": ("ওয়েব উদ্ধৃতি|ইউআরএল|শিরোনাম|ওয়েবসাইট|লেখক|তারিখ|সংগ্রহের-তারিখ", "cite news|url|title|newspaper|author|date|access-date"),
    "ta": ("cite web|url|title|work|author|date|accessdate",),
    "te": ("Cite web|url|title|website|author|date|access-date",),
    "ja": ("Cite web|url|title|website|author|date|accessdate|archiveurl|archivedate", "Cite web|和書|url=|title=|publisher=|author=|date=|accessdate="),
    "zh": ("cite web|url|title|website|author|date|accessdate|archive-url|archive-date", "Cite web|网址|标题|网站|作者|日期|访问日期|存档网址|存档日期"),
    "ko": ("웹 인용|url|제목|웹사이트|저자|날짜|확인날짜|보존url|보존날짜", "뉴스 인용|url|제목|신문|저자|날짜|확인날짜"),
    "vi": ("Chú thích web|url|tiêu đề|website|tác giả|ngày|ngày truy cập|url lưu trữ|ngày lưu trữ", "chú thích báo|url|title|newspaper|author|date|accessdate"),
    "id": ("Cite web|url|judul|situs web|penulis|tanggal|tanggal-akses|url-arsip|tanggal-arsip", "cite news|url|title|work|author|date|accessdate"),
    "ms": ("Cite web|url|tajuk|laman web|pengarang|tarikh|tarikh capaian",),
    "tl": ("Cite web|url|title|work|author|date|accessdate",),
    "th": ("cite web|url|title|website|author|date|accessdate|archiveurl|archivedate", "อ้างเว็บ|url|title|work|author|date|accessdate"),
    "eu": ("erreferentzia|url|izenburua|aldizkaria|egilea|data|sartze-data",),
    "eo": ("Citaĵo el la reto|url|titolo|verko|aŭtoro|dato|alirdato|arkivurl|arkivdato",),
    "la": ("Cite web|url|title|work|author|date|accessdate",),
    "ga": ("Lua idirlín|url|teideal|saothar|údar|dáta|dáta rochtana",),
    "cy": ("Dyf gwe|url|teitl|gwaith|awdur|dyddiad|dyddiad cyrchiad",),
    "sw": ("Cite web|url|title|work|author|date|accessdate",),
}  # fmt: skip
# How people of an edition write a day, beside ISO; babel's patterns where none stands here.
SHAPES = {
    "de": "d. MMMM y", "als": "d. MMMM y", "zh": "y年M月d日", "ja": "y年M月d日", "ko": "y년 M월 d일", "fi": "d.M.y",
    "is": "d. MMMM y", "cs": "d. M. y", "hu": "y. MMMM d.", "lt": "y-MM-dd", "lv": "y. 'gada' d. MMMM",
    "sl": "d. MMMM y", "hr": "d. MMMM y.", "sr": "d. MMMM y.", "sh": "d. MMMM y.", "en": "MMMM d, y", "simple": "d MMMM y",
    "eo": "d'-a' 'de' MMMM y",
}  # fmt: skip
LOCALES = {
    "simple": "en",
    "als": "de_CH",
    "no": "nb",
    "tl": "fil",
    "sh": "sr_Latn",
    "zh": "zh_Hans",
    "oc": "ca",
    "la": "en",
    "yi": "en",
}
DIGITS = {
    edition: str.maketrans("0123456789", digits)
    for editions, digits in (
        ("ar ckb", "٠١٢٣٤٥٦٧٨٩"), ("fa ur", "۰۱۲۳۴۵۶۷۸۹"), ("hi mr", "०१२३४५६७८९"), ("bn", "০১২৩৪৫৬৭৮৯"),
    )
    for edition in editions.split()
}  # fmt: skip
HEADINGS = {
    "de": "Einzelnachweise", "fr": "Notes et références", "es": "Referencias", "ru": "Примечания", "ja": "脚注", "zh": "参考文献",
    "pl": "Przypisy", "it": "Note", "tr": "Kaynakça", "ar": "مراجع", "fa": "منابع", "ko": "각주", "vi": "Tham khảo",
}  # fmt: skip
THINGS = "harbour bridge ferry timber railway market drought lighthouse orchard canal archive museum quarry".split()
OUTLETS = ("The Harbor Gazette", "Quayham Courier", "Northport Review", "Radio Meridian")
PEOPLE = ("Mara Ferris", "Jon Quill", "Ines Vale", "Tavo Lindqvist", "Sanna Okafor")


@dataclass
class Source:
    """What an article cites: the truth, and the template that says it."""

    address: str
    title: str
    outlet: str
    author: str
    published: datetime.date
    accessed: datetime.date
    archive: str | None
    text: str
    label: str = ""
    marks: int = 1


def _day(day: datetime.date, edition: str, rng: random.Random) -> str:
    if rng.random() < 0.3:
        return day.isoformat()
    shape = SHAPES.get(edition, "long")
    try:
        if edition == "th" and rng.random() < 0.6:
            return format_date(day, f"d MMMM '{day.year + 543}'", locale="th")
        printed = format_date(day, shape, locale=LOCALES.get(edition, edition))
    except UnknownLocaleError:
        return day.isoformat()
    return printed.translate(DIGITS[edition]) if edition in DIGITS and rng.random() < 0.5 else printed


def source(edition: str, number: int, rng: random.Random) -> Source:
    """One invented source in a template of the edition."""
    published = datetime.date(rng.randint(2012, 2023), rng.randint(1, 12), rng.randint(1, 28))
    accessed = published + datetime.timedelta(days=rng.randint(1, 300))
    outlet = rng.choice(OUTLETS)
    host = outlet.lower().replace("the ", "").replace(" ", "-")
    address = f"https://www.{host}.example/{published.year}/story-{number}_{rng.randint(10, 99)}.html"
    title = f"The {rng.choice(THINGS)} and the {rng.choice(THINGS)} in district {number}"
    author = rng.choice(PEOPLE)
    template, *names = rng.choice(EDITIONS[edition]).split("|")
    names = [name.rstrip("=") for name in names]
    values = [address, title, outlet, author, _day(published, edition, rng), _day(accessed, edition, rng)]
    archive = None
    if edition == "he":  # the day of access has a name of its own there, and so has the site
        names, values = [*names, "אתר", "תאריך_וידוא"], [address, author, title, values[4], outlet, values[5]]
    if names[0] == "和書":
        template, names = template + "|和書", names[1:]
    if len(names) > 6 and edition != "he" and rng.random() < 0.5:
        archive = f"https://web.archive.org/web/{accessed:%Y%m%d}120000/{address}"
        values += [archive, _day(accessed, edition, rng)]
    pairs = [f"{name}={value}" for name, value in zip(names, values, strict=False)]
    if archive and rng.random() < 0.5:
        pairs.append("url-status=dead")
    how = rng.choice(("|", " |", "\n | ", " | <!-- checked -->"))
    text = "{{" + template + "".join(how + pair for pair in pairs) + ("\n}}" if "\n" in how else "}}")
    return Source(address, title, outlet, author, published, accessed, archive, text)


def article(edition: str, rng: random.Random) -> tuple[str, list[Source]]:
    """An article and what it cites, with labels and how often each is referred to."""
    found = [source(edition, number, rng) for number in range(1, 9)]
    for number, one in enumerate(found, 1):
        one.label = str(number)
    lines = [f"The '''{rng.choice(THINGS)}''' of [[Quayham]] has stood since 1921.<ref>{found[0].text}</ref>"]
    lines.append(f'It was rebuilt<ref name="b">{found[1].text}</ref> and sold<ref name=c />.<ref name="b"/> It grew.')
    lines.append(f"{{| class=wikitable\n|-\n! Year !! Ships\n|-\n| 1990 || 40<ref>{found[3].text}</ref>\n|}}")
    lines.append(f"[[File:Quay.jpg|thumb|The quay<ref>{{{{small|{found[4].text}}}}}</ref>]]")
    lines.append(
        f"It burned down<!-- <ref>https://hidden.example/</ref> -->.<ref> {found[5].text}. </ref> It stands.<ref name='g'/>"
    )
    lines.append(
        f"The last ferry left{{{{r|c}}}} in 1999.<ref>[{found[7].address} {found[7].title}], ''{found[7].outlet}''</ref>"
    )
    found[1].marks, found[2].marks = 2, 2
    heading = HEADINGS.get(edition, "References")
    listed = f'<ref name="c">{found[2].text}</ref>\n<ref name="g">{found[6].text}</ref>'
    lines.append(f"== {heading} ==\n<references>\n{listed}\n</references>")
    return "\n\n".join(lines) + "\n\n[[Category:Quays]]\n", found


def score(text: str, found: list[Source], tally: Counter[str]) -> Iterator[str]:
    """Add what was right to `tally`; what was wrong comes as lines."""
    document = citations.read(documents.read("x.wiki", text.encode()), Settings())
    by_address: dict[str, Citation] = {}
    for citation in document.citations:
        for url in citation.urls:
            by_address.setdefault(urls.identity(url.address), citation)
    tally["address found"] += len(by_address)
    for one in found:
        tally["of"] += 1
        known = by_address.pop(urls.identity(one.address), None)
        if known is None:
            yield f"url missed: {one.text}"
            continue
        bare = one.text and one is found[7]
        parts = {
            "url": True, "label": _labels(found)[one.address] == known.label,
            "marks": len(known.marks) == one.marks, "title": _said(known.title) == one.title,
            "publisher": _said(known.publisher) == one.outlet,
            "author": bare or _said(known.author) == one.author,
            "date": bare or _first(known.published) == one.published,
            "access": _first(known.accessed) == (None if bare else one.accessed),
            "archive": [url.address for url in known.archive_urls] == ([one.archive] if one.archive and not bare else []),
        }  # fmt: skip
        for name, right in parts.items():
            tally[name] += right
            if not right:
                read = {"title": _said(known.title), "publisher": _said(known.publisher), "label": known.label,
                        "author": _said(known.author), "marks": len(known.marks),
                        "date": known.published, "access": known.accessed}.get(name)  # fmt: skip
                yield f"{name}: {read} in {one.text}"
    for key in by_address:
        yield f"url wrong: {key}"


def _labels(found: list[Source]) -> dict[str, str]:
    """In the order in which the page shows them: named ones count where they are first used."""
    order = [0, 1, 2, 3, 4, 5, 6, 7]
    return {found[at].address: str(number) for number, at in enumerate(order, 1)}


def _said(part: Part | None) -> str | None:
    return None if part is None else part.text


def _first(date: Date | None) -> datetime.date | None:
    readings = {one.first() for one in date.readings} if date is not None else set()
    return readings.pop() if len(readings) == 1 else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=3, help="for each edition")
    parser.add_argument("--show", default="", help="print the lines that begin with this word")
    arguments = parser.parse_args()
    total: Counter[str] = Counter()
    each: dict[str, Counter[str]] = {}
    for edition in EDITIONS:
        rng = random.Random(f"{arguments.seed} {edition}")
        each[edition] = Counter()
        for _ in range(arguments.articles):
            for line in score(*article(edition, rng), each[edition]):
                if arguments.show and line.startswith(arguments.show):
                    print(f"{edition} {line}")
        total += each[edition]
    names = ("url", "label", "marks", "archive", "access", "title", "publisher", "author", "date")
    wrong = {name: one for name, one in each.items() if any(one[part] < one["of"] for part in names)}
    rows = [
        [name, *(one[part] / one["of"] for part in names), one["of"]] for name, one in [*wrong.items(), ("all", total)]
    ]
    print(tabulate(rows, headers=["edition", *names, "of"], floatfmt=".3f"))
    print(f"address precision {total['url'] / total['address found']:.4f}; editions not named: all right")


if __name__ == "__main__":
    main()
