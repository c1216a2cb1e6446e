"""A generator of articles whose notes are known by construction: invented references in some forty house styles.

A style is a template; what is put into its braces is the truth. Deterministic by seed.
"""

import datetime
import random
import textwrap
from dataclasses import dataclass

from made_words import MONTHS, SHORT, WORDS

# name, language, shape of the printed date, shape of the access date, template. Pieces in angle brackets with the
# access date ("⟨ (accessed {accessed})⟩") are left out of a note that says no day of access.
STYLES: tuple[tuple[str, str, str, str, str], ...] = (
    ("house-comma", "en", "", "dmy.",
     "“{title}”, {outlet}, {url},⟨ (Date of Access: {accessed})⟩."),
    ("house-straight", "en", "mdy", "mdy",
     "\"{title}\", {outlet}, {published}, {url}⟨ (accessed {accessed})⟩."),
    ("mla-9", "en", "d-short", "d-short",
     "{inverted}. “{title}.” {outlet}, {published}, {url}.⟨ Accessed {accessed}.⟩"),
    ("chicago-note", "en", "mdy", "mdy",
     "{author}, “{title},” {outlet}, {published},⟨ accessed {accessed},⟩ {url}."),
    ("chicago-list", "en", "mdy", "mdy",
     "{inverted}. “{title}.” {outlet}, {published}.⟨ Accessed {accessed}.⟩ {url}."),
    ("apa-7", "en", "apa", "mdy",
     "{initialled} ({published}). {title}. {outlet}.⟨ Retrieved {accessed}, from⟩ {url}"),
    ("harvard", "en", "year", "dmy",
     "{initialled} ({published}) ‘{title}’, {outlet}. Available at: {url}⟨ (Accessed: {accessed})⟩."),
    ("harvard-bare", "en", "year", "dmy",
     "{initialled} ({published}) {title}. {outlet}. Available from: {url}⟨ [Accessed {accessed}]⟩."),
    ("vancouver", "en", "ymd-short", "ymd-short",
     "{vancouver}. {title}. {outlet}. {published}⟨ [cited {accessed}]⟩. Available from: {url}"),
    ("ieee", "en", "md-short", "md-short",
     "{ieee}, “{title},” {outlet}, {published}. [Online]. Available: {url}⟨. [Accessed: {accessed}]⟩."),
    ("oscola", "en", "dmy", "dmy",
     "{author}, ‘{title}’ ({outlet}, {published}) <{url}>⟨ accessed {accessed}⟩"),
    ("mhra", "en", "dmy", "dmy",
     "{author}, ‘{title}’, {outlet}, {published} <{url}>⟨ [accessed {accessed}]⟩."),
    ("encyclopaedia", "en", "dmy", "iso",
     "{inverted} ({published}). \"{title}\". {outlet}.⟨ Retrieved {accessed}.⟩ {url}"),
    ("slashes", "en", "", "slash",
     "“{title}”, {outlet}, {url}⟨ (last visited {accessed})⟩."),
    ("dashes", "en", "", "dmy",
     "{title} – {outlet} – {url}⟨ (accessed on {accessed})⟩"),
    ("zitat", "de", "dmy.", "dmy.",
     "{author}: „{title}“, {outlet}, {published}, {url}⟨ (zuletzt abgerufen am {accessed})⟩."),
    ("zitat-abruf", "de", "d. month", "d. month",
     "{inverted}: {title}. In: {outlet}, {published}. URL: {url}⟨ [Abruf: {accessed}]⟩."),
    ("zitat-guillemets", "de", "dmy.", "dmy.",
     "»{title}«, {outlet}, {published}. Online unter: {url}⟨, Zugriff am {accessed}⟩."),
    ("note-fr", "fr", "d month", "d month",
     "{author}, « {title} », {outlet}, {published}, {url}⟨ (consulté le {accessed})⟩."),
    ("note-fr-ligne", "fr", "d month", "d month",
     "{author}, « {title} », {outlet}, {published} [en ligne], {url}⟨ [page consultée le {accessed}]⟩."),
    ("iso-690-fr", "fr", "year", "d month",
     ("{capitals}. {title}. {outlet} [en ligne]. {published}⟨ [consulté "
      "le {accessed}]⟩. Disponible à l’adresse : {url}")),
    ("nota-es", "es", "d de month", "d de month",
     "{author}, “{title}”, {outlet}, {published}, {url}⟨ (consultado el {accessed})⟩."),
    ("apa-es", "es", "apa-es", "d de month",
     "{initialled} ({published}). {title}. {outlet}.⟨ Recuperado el {accessed} de⟩ {url}"),
    ("nota-it", "it", "d month", "dmy/",
     "{author}, «{title}», {outlet}, {published}, {url}⟨ (ultimo accesso: {accessed})⟩."),
    ("nota-it-visto", "it", "d month", "d month",
     "{author}, «{title}», in {outlet}, {published}, {url}⟨ (consultato il {accessed})⟩."),
    ("abnt", "pt", "d-pt", "d-pt",
     "{capitals}. {title}. {outlet}, {published}. Disponível em: {url}.⟨ Acesso em: {accessed}.⟩"),
    ("nota-pt", "pt", "d de month", "d de month",
     "{author}, “{title}”, {outlet}, {published}, {url}⟨ (acedido em {accessed})⟩."),
    ("przypis", "pl", "d month", "dmy.",
     "{author}, „{title}”, {outlet}, {published}, {url}⟨ [dostęp: {accessed}]⟩."),
    ("dipnot", "tr", "", "dmy.",
     "“{title}”, {outlet}, {url},⟨ (Erişim Tarihi: {accessed})⟩."),
    ("dipnot-ay", "tr", "d month", "d month",
     "{author}, “{title}”, {outlet}, {published}, {url}⟨ (Erişim: {accessed})⟩."),
    ("dipnot-sonra", "tr", "d month", "dmy.",
     "{author}, “{title}”, {outlet}, {published}, {url}⟨ ({accessed} tarihinde erişildi)⟩."),
    ("gost", "ru", "dmy.", "dmy.",
     "{gost} {title} // {outlet}. – {published}. – URL: {url}⟨ (дата обращения: {accessed})⟩."),
    ("gost-resurs", "ru", "dmy.", "dmy.",
     "{gost} {title} [Электронный ресурс] // {outlet}. {published}. URL: {url}⟨ (дата обращения: {accessed})⟩."),
    ("snoska", "ru", "d month", "dmy.",
     "«{title}», {outlet}, {published}, {url}⟨ (дата обращения: {accessed})⟩."),
    ("dstu", "uk", "dmy.", "dmy.",
     "{gost} {title} // {outlet}. {published}. URL: {url}⟨ (дата звернення: {accessed})⟩."),
    ("hashiya", "ar", "d month", "d month",
     "«{title}»، {outlet}، {published}، {url}⟨ (تاريخ الاطلاع: {accessed})⟩."),
    ("gb-7714", "zh", "iso", "iso",
     "{author}. {title}[EB/OL]. {outlet}, {published}⟨[{accessed}]⟩. {url}."),
    ("zhushi", "zh", "ymd-cjk", "ymd-cjk",
     "{author}：《{title}》，{outlet}，{published}，{url}⟨，访问日期：{accessed}⟩。"),
    ("chu", "ja", "ymd-cjk", "ymd-cjk",
     "{author}「{title}」{outlet}、{published}、{url}⟨（{accessed}閲覧）⟩。"),
)  # fmt: skip

# mark in the text, label of the note, file name
LABELS = (
    ("[{n}]", "[{n}] ", "text"), ("[{n}]", "{n}. ", "text"), ("{sup}", "{sup} ", "text"), ("({n})", "({n}) ", "text"),
    ("[{n}]", "{n}) ", "text"), ("^{n}", "^{n} ", "text"), ("[^{n}]", "[^{n}]: ", "markdown"),
    ("[^src{n}]", "[^src{n}]: ", "markdown"), ("{sup}", "{n}. ", "text"),
)  # fmt: skip
# What titles end with in the wild: years, spans, a question, a name in quotation marks, a part behind a dash.
TAILS = ("", "", "", "", " (2023)", " 2021–2024", "?", " – Ellis 2030", " ‘Ellis’", " 24/7", ", Ellis", ": Part 2", "!")
SUPER = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
PATHS = (
    "/news/{slug}", "/{y}/{m:02}/{slug}.html", "/a/{slug}-{n}", "/world?id={n}&lang=en", "/wiki/{slug}_({n})",
    "/{slug}/", "/d/%D0%B0%20{n}.pdf", "/articles/{n},{slug}", "",
)  # fmt: skip


@dataclass(frozen=True)
class Truth:
    """What one note says."""

    label: str
    text: str
    url: str
    title: str
    outlet: str
    accessed: datetime.date | None


@dataclass(frozen=True)
class Made:
    """An article in one style, and what its notes say."""

    style: str
    language: str
    name: str
    source: str
    notes: tuple[Truth, ...]
    settles: bool  # whether a date of it is beyond doubt


def article(style: tuple[str, str, str, str, str], seed: int, notes: int = 8) -> Made:
    """An article of one style; the same seed gives the same article."""
    name, language, _, access_shape, _ = style
    chance = random.Random(f"{name} {seed}")
    mark, label, form = LABELS[seed % len(LABELS)]
    early = access_shape == "slash" and seed % 2 == 0  # nothing then tells which number is the day
    made = [_note(chance, style, _numbered(label, number), early=early) for number in range(1, notes + 1)]
    sentence, stop = WORDS[language][4], "。" if language in ("ja", "zh") else "."
    lines = [f"{sentence}{stop}{_numbered(mark, number)}" for number in range(1, notes + 1)]
    title = WORDS[language][0][0] + ("" if language in ("ja", "zh") else " ") + WORDS[language][1][0]
    head = f"# {title}" if form == "markdown" else title
    body = "\n\n".join([head, *(" ".join(lines[at : at + 2]) for at in range(0, notes, 2))])
    tail = "\n\n".join(_numbered(label, number) + one.text for number, one in enumerate(made, 1))
    if form == "text" and seed % 3 == 2 and language not in ("ja", "zh"):
        tail = "\n\n".join(
            textwrap.fill(one, 76, break_long_words=False, break_on_hyphens=False) for one in tail.split("\n\n")
        )
    settles = access_shape != "slash" or any(one.accessed is not None and one.accessed.day > 12 for one in made)
    return Made(
        name, language, "piece.md" if form == "markdown" else "piece.txt", f"{body}\n\n{tail}\n", tuple(made), settles
    )


def _numbered(pattern: str, number: int) -> str:
    return pattern.format(n=number, sup=str(number).translate(SUPER))


def _note(chance: random.Random, style: tuple[str, str, str, str, str], label: str, *, early: bool) -> Truth:
    _, language, shape, access_shape, template = style
    begins, ends, outlets, people, _ = WORDS[language]
    title = (
        chance.choice(begins) + ("" if language in ("ja", "zh") else " ") + chance.choice(ends) + chance.choice(TAILS)
    )
    outlet, (given, _, family) = chance.choice(outlets), chance.choice(people).partition("|")
    day = datetime.date(2018, 1, 1) + datetime.timedelta(days=chance.randrange(2400))
    visit = day + datetime.timedelta(days=chance.randrange(1, 300))
    visit = visit.replace(day=1 + visit.day % 12) if early else visit
    url = _address(chance, day)
    first, _, rest = template.partition("⟨")
    said, _, last = rest.partition("⟩")
    visited = bool(rest) and chance.random() < 0.8
    text = (first + (said if visited else "") + last if rest else template).format(
        title=title, outlet=outlet, url=url, published=printed(day, shape, language),
        accessed=printed(visit, access_shape, language),
        **_names(given, family),
    )  # fmt: skip
    return Truth(label.strip("[]^:.() \t").translate(_PLAIN), text, url, title, outlet, visit if visited else None)


_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _names(given: str, family: str) -> dict[str, str]:
    initials = " ".join(f"{word[0]}." for word in given.split())
    return {
        "author": f"{given} {family}" if given.isascii() or len(given) > 3 else given + family,
        "inverted": f"{family}, {given}", "initialled": f"{family}, {initials}", "ieee": f"{initials} {family}",
        "capitals": f"{family.upper()}, {given}", "gost": f"{family} {initials}",
        "vancouver": f"{family} {initials.replace('.', '').replace(' ', '')}",
    }  # fmt: skip


def _address(chance: random.Random, day: datetime.date) -> str:
    host = chance.choice(("harbour", "www.courier", "tide-water", "news.quay", "port24")) + chance.choice(
        (".example", ".example.org")
    )
    slug = "-".join(
        chance.sample(("ferry", "bridge", "council", "winter", "freight", "strike", "terminal", "report"), 4)
    )
    path = chance.choice(PATHS).format(slug=slug, y=day.year, m=day.month, n=chance.randrange(1000, 99999))
    return f"{chance.choice(('https', 'https', 'http'))}://{host}{path}"


def printed(day: datetime.date, shape: str, language: str) -> str:
    """A day as a style prints it."""
    month = MONTHS[language][day.month - 1] if language in MONTHS else ""
    short = SHORT[day.month - 1]
    return {
        "": "", "dmy.": f"{day:%d.%m.%Y}", "dmy/": f"{day:%d/%m/%Y}", "slash": f"{day.day}/{day.month}/{day.year}",
        "iso": day.isoformat(), "year": str(day.year), "dmy": f"{day.day} {month} {day.year}",
        "d month": f"{day.day} {month} {day.year}", "d. month": f"{day.day}. {month} {day.year}",
        "d de month": f"{day.day} de {month} de {day.year}", "mdy": f"{month} {day.day}, {day.year}",
        "d-short": f"{day.day} {short} {day.year}", "md-short": f"{short} {day.day}, {day.year}",
        "ymd-short": f"{day.year} {short.rstrip('.')[:3]} {day.day}", "apa": f"{day.year}, {month} {day.day}",
        "apa-es": f"{day.year}, {day.day} de {month}", "d-pt": f"{day.day} {month[:3]}. {day.year}",
        "ymd-cjk": f"{day.year}年{day.month}月{day.day}日",
    }[shape]  # fmt: skip
