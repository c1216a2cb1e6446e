"""Slips that can be planted in any article whose notes have addresses: in the address, in the note, in the marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from slips_pages import Page

URL = re.compile(r"https?://[^\s()<>،，（）]+[^\s()<>،，（）.,;:。]")
NOTE = re.compile(r"\s*(?:\[\^?(?P<bracket>\w+)\]:?|(?P<bare>\d+)\.?|[¹²³⁴⁵])\s")
YEAR = re.compile(r"(?<!\d)(?:20[12]\d|25[56]\d|14\d\d|۱۴۰\d)(?!\d)")
TITLE = re.compile(r"[“«„「《\"]([^“”«»„「」《》\"]{4,90})[”»“」》\"]|\[([^\]]{5,90})\](?=\()")
PARKED = (
    "<p>This domain is for sale! Buy this domain. Related searches: casino, loans, insurance.</p>"
    "<p>Inquire about this domain at the domain marketplace.</p>"
)
SCRIPT_ONLY = (
    "<!doctype html><html><head><title>App</title></head><body><div id=root></div>"
    "<noscript>You need to enable JavaScript to run this app.</noscript><script src=/m.js></script></body></html>"
)
FRONT = (
    "<!doctype html><html><head><title>{site}</title><meta property='og:type' content='website'></head><body><main>"
    + "<p><a href=/s/1>{site} 12 34 56 {site} 78</a></p>" * 40
    + "</main></body></html>"
)


@dataclass(frozen=True)
class Anywhere:
    """The rule that must speak, the article with the slip, pages that it needs, what is proposed and where."""

    rules: str
    text: str
    pages: list[Page] = field(default_factory=list)
    expected: str | None = None
    note: str | None = None


def plants(text: str, pages: list[Page]) -> Iterator[Anywhere]:
    """Every slip for the second note of an article; nothing for articles with fewer than three notes on the web."""
    lines = text.split("\n")
    places = [at for at, line in enumerate(lines) if NOTE.match(line) and URL.search(line)]
    known = {page["url"]: page for page in pages}
    if len(places) < 3 or (found := URL.search(lines[places[1]])) is None or found.group() not in known:
        return
    at, url = places[1], found.group()
    yield from _in_the_address(lines, at, url, known[url])
    yield from _in_the_note(lines, places, url)
    yield from _in_the_text(text, lines, places)


def _in_the_address(lines: list[str], at: int, url: str, page: Page) -> Iterator[Anywhere]:
    host = f"https://{urlsplit(url).hostname}"

    def printed(new: str) -> str:
        return "\n".join([*lines[:at], lines[at].replace(url, new, 1), *lines[at + 1 :]])

    def answered(rules: str, path: str, body: str, **facts: str) -> Anywhere:
        return Anywhere(rules, printed(host + path), [{"url": host + path, "title": "x", "body": body, **facts}])

    campaign, bot = f"{url}?utm_source=newsletter&utm_campaign=x", f"{url}?utm_source=chatgpt.com"
    yield Anywhere("malformed-url", printed("https://" + url), expected=url)
    yield Anywhere("invisible-characters,malformed-url", printed(f"{url[:-3]}\u200b{url[-3:]}"))
    yield Anywhere("short-url", printed("https://bit.ly/3xYzAbQ"))
    yield Anywhere("unsafe-url", printed("http://192.168.1.10/report/7"))
    yield Anywhere("not-a-citable-page", printed("https://www.google.com/search?q=ports+law"))
    yield Anywhere("circular-source", printed("https://en.wikipedia.org/wiki/Port_of_Kestan"))
    yield Anywhere("tracking-parameters", printed(campaign), [{**page, "url": campaign}], url)
    yield Anywhere("machine-residue", printed(bot), [{**page, "url": bot}])
    yield Anywhere("missing-fragment", printed(url + "#section-99"))
    yield answered("failing-link", "/gone", "Not found", status="404", title="Not found")
    yield answered(
        "soft-404", "/soft", "Sorry, the page you are looking for could not be found.", title="Page not found"
    )
    yield answered("blocked-link", "/wall", "Just a moment...", status="403", **{"h-cf-mitigated": "challenge"})
    yield answered("restricted-link", "/law", "Unavailable for legal reasons", status="451")
    yield answered("usurped-link", "/parked", PARKED, title=f"{urlsplit(url).hostname} is for sale")
    yield answered("unreadable-page", "/app", SCRIPT_ONLY, raw="yes")
    moved = answered("moved-link", "/old/story-77", "", status="301", location=url)
    yield Anywhere(moved.rules, moved.text, moved.pages, url)
    home = answered("redirected-to-home", "/2020/story-of-old", "", status="302", location=host + "/")
    front = {"url": host + "/", "title": "x", "raw": "yes", "body": FRONT.format(site=page["site"])}
    yield Anywhere(home.rules, home.text, [*home.pages, front])
    yield Anywhere(
        "archive-of-other-page", printed(f"{url} https://web.archive.org/web/20240502101500/https://other.example/9")
    )
    yield Anywhere("malformed-archive-url", printed(f"{url} https://web.archive.org/save/{url}"))
    yield Anywhere("untrusted-archive", printed(f"{url} https://archive.ph/AbCdE"))


def _in_the_note(lines: list[str], places: list[int], url: str) -> Iterator[Anywhere]:
    at = places[1]
    line, head = lines[at], NOTE.match(lines[at])
    assert head is not None
    label = head["bracket"] or head["bare"]

    def noted(new: str) -> str:
        return "\n".join([*lines[:at], new, *lines[at + 1 :]])

    yield Anywhere("bare-url", noted(head.group() + url), note=label)
    yield Anywhere("unread-note", noted(head.group() + "TBD"), note=label)
    yield Anywhere("invalid-identifier", noted(line.rstrip(".") + ", ISBN 978-3-16-148410-1."))
    title = TITLE.search(line)
    if title is not None and not re.search(r"[“«„「《‘『]", line[title.start() + 1 : title.end() - 1]):
        start, end = title.span(1 if title[1] else 2)
        yield Anywhere("generic-title", noted(line[:start] + "Access denied" + line[end:]))
    years = [one for one in YEAR.finditer(line) if one.start() > line.find(url) + len(url)]
    if len(years) > 0 and re.search(
        r"\d{4}[^\d]*\d{1,2}\D{0,12}\d{1,2}|\d{1,2}\D{1,14}\d{4}", line[line.find(url) + len(url) :]
    ):
        last = years[-1]
        for rules, step in (("access-out-of-range", 9), ("access-before-publication", -1)):
            year = str(int(last.group()) + step)
            if not last.group().isascii():
                year = year.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
            yield Anywhere(rules, noted(line[: last.start()] + year + line[last.end() :]), note=label)
    first, other = lines[places[0]], NOTE.match(lines[places[-1]])
    opening = NOTE.match(first)
    assert other is not None
    assert opening is not None
    again = other.group() + first[opening.end() :]
    yield Anywhere("duplicate-note", "\n".join([*lines[: places[-1]], again, *lines[places[-1] + 1 :]]))


def _in_the_text(text: str, lines: list[str], places: list[int]) -> Iterator[Anywhere]:
    yield Anywhere("boilerplate-in-body", text + "\nLeave a Reply\n\nYour email address will not be published.\n")
    body, notes = "\n".join(lines[: places[0]]), "\n".join(lines[places[0] :])
    longest = max(lines[: places[0]], key=len)
    yield Anywhere("machine-residue", text.replace(longest, longest + " turn0search0", 1))
    caret = "^" if "[^" in notes else ""
    marks = [f"[{caret}{number}]" for number in (2, 3)]
    if all(mark in body for mark in marks):
        swapped = body.replace(marks[0], "\0").replace(marks[1], marks[0]).replace("\0", marks[1])
        yield Anywhere("wrong-note,quote-not-found,figure-not-found", f"{swapped}\n{notes}")
        yield Anywhere("no-citations", re.sub(r"\[\^?\d+\]", "", body))
