"""The same invented report in eight languages, and how it is written down in four formats: what slips_by_rule.py plants in."""

from dataclasses import dataclass, field, replace
from html import escape

HOSTS = ("www.strandbote.example", "kuriir.example", "www.aftermail.example", "statkontor.example")


@dataclass(frozen=True)
class Note:
    """What a note prints: title, outlet, address, the source's own day and the day of access, as ISO dates."""

    title: str
    outlet: str
    url: str
    published: str = ""
    accessed: str = ""
    more: str = ""
    is_loose: bool = False  # the comma behind the title is missing


@dataclass(frozen=True)
class Report:
    """Title, the article's own day, paragraphs of (sentence, number of its note or 0), and the notes."""

    tongue: "Tongue"
    paragraphs: tuple[tuple[tuple[str, int], ...], ...]
    notes: tuple[Note, ...]
    day: str = "2024-05-20"

    def noted(self, number: int, **changes: object) -> "Report":
        """The same with another note of that number."""
        at = number - 1
        changed = replace(self.notes[at], **changes)  # type: ignore[arg-type]  # names are those of a note
        return replace(self, notes=(*self.notes[:at], changed, *self.notes[at + 1 :]))

    def said(self, number: int, sentence: str) -> "Report":
        """The same with another sentence under the note of that number."""
        told = tuple(tuple((sentence, n) if n == number else (old, n) for old, n in one) for one in self.paragraphs)
        return replace(self, paragraphs=told)

    def more(self, *sentences: tuple[str, int]) -> "Report":
        """The same with a paragraph more."""
        return replace(self, paragraphs=(*self.paragraphs, sentences))


@dataclass(frozen=True)
class Tongue:
    """The words of a language: facts with pages that have them, and what the slips are made of."""

    code: str
    heading: str
    headings: str
    author: str
    facts: tuple[str, ...]
    titles: tuple[str, ...]
    outlets: tuple[str, ...]
    pages: tuple[str, ...]
    accessed: str
    months: str
    day: str
    archived: str
    correction: str
    later: str  # what had happened in February 2024
    last_year: str
    uncited: str
    unquoted: str
    invented: str  # a quotation that no page has
    other_figure: str  # the second fact with a figure that the page has nowhere
    twice: tuple[str, str]  # one thing, two values
    minister: str  # three quotations of an official
    slugs: tuple[str, str]  # one of the second title, one of another
    names: str
    quotes: str = "“”"
    comma: str = ","
    extra: dict[str, str] = field(default_factory=dict)

    def shown(self, iso: str) -> str:
        """A day in words."""
        year, month, day = iso.split("-")
        return self.day.format(d=int(day), m=self.months.split()[int(month) - 1], y=year)

    def report(self) -> Report:
        """The report as it is right."""
        notes = tuple(
            Note(title, outlet, f"https://{host}/{4711 + n}", f"2024-03-0{n + 4}", f"2024-05-1{n}")
            for n, (title, outlet, host) in enumerate(zip(self.titles, self.outlets, HOSTS, strict=True))
        )
        paragraphs = tuple(((fact, n),) for n, fact in enumerate(self.facts, 1))
        return Report(self, paragraphs, notes)

    def web(self) -> dict[str, str]:
        """The cited pages by their addresses."""
        return {note.url: self.page(note, text) for note, text in zip(self.report().notes, self.pages, strict=True)}

    def page(self, note: Note, text: str, *more: str, modified: str = "") -> str:
        """A page with its day in linked data and in the text, among what stands around texts."""
        changed = f',"dateModified":"{modified}"' if modified else ""
        told = "".join(f"<p>{escape(line, quote=False)}</p>" for line in (*more, *text.split("\n")))
        return (
            f"<!doctype html><html lang={self.code}><head><title>{escape(note.title)} - {escape(note.outlet)}</title>"
            f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{escape(note.title)}","datePublished":'
            f'"{note.published}"{changed}}}</script></head><body><nav><a href=/>1</a> <a href=/n>2</a></nav><main><article>'
            f"<h1>{escape(note.title)}</h1><time datetime={note.published}>{self.shown(note.published)}</time>{told}</article>"
            f"</main><aside><a href=/x>{escape(self.heading)}</a></aside><footer>© {escape(note.outlet)}</footer></body></html>"
        )


# ---------------------------------------------------------------- formats


def _line(tongue: Tongue, note: Note, url: str) -> str:
    one, two = tongue.quotes
    sign = "" if note.is_loose else tongue.comma
    day = f"{tongue.comma} {tongue.shown(note.published)}" if note.published else ""
    read = f" ({tongue.accessed.format(tongue.shown(note.accessed))})" if note.accessed.count("-") == 2 else ""
    read = f" ({tongue.accessed.format(note.accessed)})" if note.accessed and not read else read
    return f"{one}{note.title}{two}{sign} {note.outlet}{day}{tongue.comma} {url}{read}{note.more}."


def as_text(report: Report) -> str:
    """Plain text with marks in brackets and a list of notes under a heading."""
    tongue = report.tongue
    told = "\n\n".join(" ".join(sentence + (f"[{n}]" if n else "") for sentence, n in one) for one in report.paragraphs)
    head = (
        f"{tongue.heading}\n\n{tongue.author}\n{tongue.shown(report.day)}\n\n"
        if report.day
        else f"{tongue.heading}\n\n"
    )
    listed = "\n".join(f"[{n}] {_line(tongue, note, note.url)}" for n, note in enumerate(report.notes, 1))
    return f"{head}{told}\n\n{tongue.headings}\n{listed}\n"


def as_markdown(report: Report) -> str:
    """Markdown with footnotes and front matter."""
    tongue = report.tongue
    told = "\n\n".join(
        " ".join(sentence + (f"[^{n}]" if n else "") for sentence, n in one) for one in report.paragraphs
    )
    day = f"date: {report.day}\n" if report.day else ""
    listed = "\n".join(f"[^{n}]: {_line(tongue, note, f'<{note.url}>')}" for n, note in enumerate(report.notes, 1))
    return f"---\ntitle: {tongue.heading}\nlang: {tongue.code}\n{day}---\n\n{told}\n\n{listed}\n"


def as_html(report: Report) -> str:
    """A page of a publishing system whose notes are a list with links back."""
    tongue = report.tongue
    told = "".join(
        "<p>" + " ".join(escape(sentence, quote=False) + (f"<sup id=r{n}><a href=#n{n}>{n}</a></sup>" if n else "")
                         for sentence, n in one) + "</p>"
        for one in report.paragraphs
    )  # fmt: skip
    by = f"<p>{tongue.author}, <time datetime={report.day}>{tongue.shown(report.day)}</time></p>" if report.day else ""
    listed = "".join(
        f"<li id=n{n}>{_line(tongue, note, f'<a href={chr(34)}{note.url}{chr(34)}>{note.url}</a>')} <a href=#r{n}>↩</a></li>"
        for n, note in enumerate(report.notes, 1)
    )
    return (
        f"<!doctype html><html lang={tongue.code}><head><title>{tongue.heading}</title></head><body><article>"
        f"<h1>{tongue.heading}</h1>{by}{told}<section class=footnotes><ol>{listed}</ol></section></article></body></html>"
    )


def as_wikitext(report: Report) -> str:
    """Wikitext with cite templates; the article has no day of its own there."""
    tongue = report.tongue

    def ref(note: Note) -> str:
        fields = {"url": note.url, "title": note.title, "website": note.outlet, "date": note.published,
                  "access-date": note.accessed}  # fmt: skip
        said = " ".join(f"|{name}={value}" for name, value in fields.items() if value)
        return f"<ref>{{{{cite web {said}{note.more}}}}}</ref>"

    told = "\n\n".join(
        " ".join(sentence + (ref(report.notes[n - 1]) if n else "") for sentence, n in one) for one in report.paragraphs
    )
    return f"{told}\n\n== {tongue.headings} ==\n{{{{reflist}}}}\n"


FORMATS = {"text": as_text, "markdown": as_markdown, "html": as_html, "wikitext": as_wikitext}
