"""Invented pages in the shapes of publishing systems, each with its truth: date, title, publisher, author.

`pages(count, seed)` is the same for the same seed. Dates of related articles, comments, events, footers and nightly
changes stand on them as they do on real pages.
"""

import datetime
import html
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from invented_states import SENTENCES

WORDS = "harbour ferry council island pier storm tariff bridge fishing budget railway museum reservoir election orchard".split()
ENDS = ("faces a second vote", "rises for the winter", "returns after nine years", "divides the coast", "waits for an answer",
        "is sold to the town", "opens in spring", "splits the ministry")  # fmt: skip
OUTLETS = ("The Northquay Herald", "Coastal Review", "Daily Brennt", "Island Post", "Harbour Gazette")
PEOPLE = ("Ada Brennt", "Odd Corrigan", "Mara Quell", "Ivo Sandmark", "Lene Ostby")
MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Made:
    """A page and what is true of it; `published` is None where the page has no date of publication."""

    shape: str
    url: str
    html: str
    title: str
    outlet: str
    author: str | None
    published: datetime.date | None
    related: str = ""


@dataclass
class Story:
    """The parts from which a page is made."""

    random: random.Random
    title: str
    outlet: str
    author: str
    day: datetime.date
    later: datetime.date
    slug: str
    related: str

    @property
    def host(self) -> str:
        return "www." + self.outlet.lower().replace("the ", "").replace(" ", "-") + ".example"

    @property
    def body(self) -> str:
        chosen = [self.random.choice(SENTENCES) for _ in range(15)]
        return "".join(f"<p>{' '.join(chosen[at : at + 3])}</p>" for at in range(0, 15, 3))

    @property
    def shown(self) -> str:
        return f"{MONTHS[self.day.month - 1]} {self.day.day}, {self.day.year}"


def _long(day: datetime.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _iso(day: datetime.date) -> str:
    return f"{day.isoformat()}T09:30:00+00:00"


def _ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **fields})}</script>'


def _meta(**fields: str) -> str:
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{html.escape(value)}">' for name, value in fields.items()
    )


def _page(one: Story, head: str, before: str = "", after: str = "", *, heading: str = "") -> str:
    related = f"<aside><h3>More</h3><a href=/x>{one.related}</a> <time datetime='{_iso(one.later)}'>{_long(one.later)}</time></aside>"
    return (
        f"<!doctype html><html lang=en><head><title>{one.title} | {one.outlet}</title>{head}</head><body><header><ul>"
        "<li><a href=/>Home</a></li><li><a href=/w>World</a></li></ul></header><article>"
        f"<h1>{heading or one.title}</h1>{before}{one.body}</article>{after}{related}"
        f"<footer>© 2019–2026 {one.outlet}</footer></body></html>"
    )


def wordpress(one: Story) -> tuple[str, str]:
    head = _meta(
        og__site_name=one.outlet,
        og__title=one.title,
        article__published_time=_iso(one.day),
        article__modified_time=_iso(one.later),
    )
    comments = (
        f"<div id=comments><h2>Comments</h2><time datetime='{_iso(one.later)}'>{_long(one.later)}</time> Nice.</div>"
    )
    before = f'<div class="entry-meta">By <a rel=author>{one.author}</a> <time class="entry-date published" datetime="{_iso(one.day)}">{one.shown}</time></div>'
    return f"https://{one.host}/{one.day:%Y/%m}/{one.slug}/", _page(one, head, before, comments)


def drupal(one: Story) -> tuple[str, str]:
    head = f'<meta name="dcterms.title" content="{one.title}"><meta name="dcterms.date" content="{_iso(one.day)}">'
    return f"https://{one.host}/node/{one.random.randrange(9999)}", _page(
        one, head, f'<span class="submitted">Submitted by {one.author} on {one.shown}</span>'
    )


def ghost(one: Story) -> tuple[str, str]:
    head = _ld(
        **{"@type": "Article"},
        headline=one.title,
        datePublished=_iso(one.day),
        dateModified=_iso(one.later),
        author={"@type": "Person", "name": one.author},
        publisher={"@type": "Organization", "name": one.outlet},
    )
    return f"https://{one.host}/{one.slug}/", _page(one, head, f'<time datetime="{one.day}">{_long(one.day)}</time>')


def arc(one: Story) -> tuple[str, str]:
    head = _ld(
        **{"@type": "NewsArticle"},
        headline=one.title,
        datePublished=_iso(one.day),
        author=[{"@type": "Person", "name": one.author}],
        publisher={"name": one.outlet, "@type": "NewsMediaOrganization"},
    )
    return f"https://{one.host}/world/{one.day:%Y/%m/%d}/{one.slug}/", _page(
        one, head, f"<p class=byline>By {one.author}</p>"
    )


def nextjs(one: Story) -> tuple[str, str]:
    data = json.dumps(
        {
            "props": {
                "pageProps": {
                    "title": one.title,
                    "publishedAt": _iso(one.day),
                    "related": [{"publishedAt": _iso(one.later)}],
                }
            }
        }
    )
    head = _meta(og__title=one.title, og__site_name=one.outlet) + f"<meta name=publish-date content='{one.day}'>"
    return f"https://{one.host}/articles/{one.slug}", _page(
        one,
        head,
        f"<div>{one.author} · {_long(one.day)}</div>",
        f"<script id=__NEXT_DATA__ type=application/json>{data}</script>",
    )


def amp(one: Story) -> tuple[str, str]:
    head = _ld(
        **{"@type": "NewsArticle"},
        headline=one.title,
        datePublished=_iso(one.day),
        publisher={"@type": "Organization", "name": one.outlet},
    )
    return f"https://{one.host}/amp/{one.slug}", _page(
        one,
        head + f"<link rel=canonical href='https://{one.host}/{one.slug}'>",
        f"<amp-timeago datetime='{_iso(one.day)}'>{one.shown}</amp-timeago>",
    )


def government(one: Story) -> tuple[str, str]:
    head = f'<meta name="DC.title" content="{one.title}"><meta name="dcterms.issued" content="{one.day}"><meta name="dcterms.modified" content="{one.later}">'
    return f"https://{one.host}/press/releases/{one.slug}.html", _page(
        one,
        head,
        f"<dl><dt>Published</dt><dd>{_long(one.day)}</dd><dt>Last updated</dt><dd>{_long(one.later)}</dd></dl>",
    )


def journal(one: Story) -> tuple[str, str]:
    head = f'<meta name="citation_title" content="{one.title}"><meta name="citation_author" content="{one.author}"><meta name="citation_publication_date" content="{one.day:%Y/%m/%d}"><meta name="citation_journal_title" content="{one.outlet}"><meta name="dc.date" content="{one.day}">'
    return f"https://{one.host}/doi/10.5555/{one.slug}", _page(
        one,
        head,
        f"<p>Received: {_long(one.day - datetime.timedelta(90))} Accepted: {_long(one.day - datetime.timedelta(20))} Published: {_long(one.day)}</p>",
    )


def forum(one: Story) -> tuple[str, str]:
    posts = "".join(
        f"<div class=post><time datetime='{_iso(one.day + datetime.timedelta(n))}'>{_long(one.day + datetime.timedelta(n))}</time><p>I agree.</p></div>"
        for n in (3, 9, 40)
    )
    return f"https://{one.host}/viewtopic.php?t={one.random.randrange(9999)}", _page(
        one, "", f"<p class=author>by {one.author} » {one.shown}</p>", posts
    )


def press(one: Story) -> tuple[str, str]:
    return f"https://{one.host}/news/{one.slug}", _page(one, _meta(og__title=one.title), f"<p>{_long(one.day)}</p>")


def live_blog(one: Story) -> tuple[str, str]:
    head = _ld(
        **{"@type": "LiveBlogPosting"},
        headline=one.title,
        datePublished=_iso(one.day),
        dateModified=_iso(one.day),
        publisher={"@type": "Organization", "name": one.outlet},
    )
    updates = "".join(
        f"<time datetime='{one.day}T{hour:02d}:15:00Z'>{hour}:15</time><p>{SENTENCES[hour % 8]}</p>"
        for hour in (9, 11, 14)
    )
    return f"https://{one.host}/live/{one.slug}", _page(one, head, updates)


def nightly(one: Story) -> tuple[str, str]:
    head = _meta(
        article__published_time=_iso(one.day),
        og__updated_time="2026-04-30T03:00:00Z",
        article__modified_time="2026-04-30T03:00:00Z",
    )
    return f"https://{one.host}/{one.slug}", _page(
        one, head, f"<p>{one.author}, {_long(one.day)}</p><p>Updated 30 April 2026</p>"
    )


def republished(one: Story) -> tuple[str, str]:
    head = _ld(**{"@type": "Article"}, headline=one.title, datePublished=_iso(one.later))
    return f"https://{one.host}/{one.day:%Y/%m/%d}/{one.slug}", _page(one, head, f"<p>Updated {_long(one.later)}</p>")


def telling(one: Story) -> tuple[str, str]:
    told = one.day - datetime.timedelta(400)
    head = _ld(**{"@type": "NewsArticle"}, headline=one.title, datePublished=_iso(one.day))
    return f"https://{one.host}/{one.slug}", _page(
        one,
        head,
        f"<p>On {_long(told)} the harbour council agreed that the old pier stays where it is until the spring.</p><div class=date>{_long(one.day)}</div>",
    )


def table_layout(one: Story) -> tuple[str, str]:
    page = f"<html><title>{one.title} - {one.outlet}</title><body><table><tr><td>Home<td>News</table><table><tr><td><h1>{one.title}</h1><font size=1>{_long(one.day)}</font>{one.body}</table><p>Copyright 2001-2026"
    return f"https://{one.host}/news.php?id={one.random.randrange(9999)}", page


def wiki(one: Story) -> tuple[str, str]:
    return f"https://{one.host}/wiki/{one.slug.title()}", _page(
        one,
        "",
        "",
        f"<ul><li id=footer-info-lastmod>This page was last edited on {_long(one.later)}, at 11:20.</li></ul>",
    )


def product(one: Story) -> tuple[str, str]:
    head = _meta(og__type="product", og__title=one.title) + _ld(
        **{"@type": "Product"}, name=one.title, offers={"@type": "Offer", "priceValidUntil": "2026-12-31"}
    )
    reviews = f"<div class=review><span>{_long(one.later)}</span> Good.</div>"
    return f"https://{one.host}/shop/{one.slug}", _page(one, head, "<p>In stock</p>", reviews)


def about(one: Story) -> tuple[str, str]:
    return f"https://{one.host}/about", _page(
        one, _meta(og__type="website"), "", f"<p>Founded in 1987. Next meeting: {_long(one.later)}.</p>"
    )


def event(one: Story) -> tuple[str, str]:
    head = _ld(**{"@type": "Event"}, name=one.title, startDate=_iso(one.later))
    return f"https://{one.host}/events/{one.later:%Y-%m-%d}/{one.slug}", _page(
        one, head, f"<p>{_long(one.later)}, 19:30</p>"
    )


def documentation(one: Story) -> tuple[str, str]:
    return f"https://{one.host}/docs/3.2/{one.slug}.html", _page(
        one, "", "", f"<p>Version 3.2, built {_long(one.later)}</p>"
    )


DATED: dict[str, Callable[[Story], tuple[str, str]]] = {
    "WordPress": wordpress, "Drupal": drupal, "Ghost": ghost, "Arc": arc, "Next.js": nextjs, "AMP": amp,
    "government": government, "journal": journal, "forum": forum, "press release": press, "live blog": live_blog,
    "modified nightly": nightly, "republished": republished, "date in the first sentence": telling,
    "tables of 2001": table_layout,
}  # fmt: skip
UNDATED: dict[str, Callable[[Story], tuple[str, str]]] = {
    "wiki": wiki, "product": product, "about": about, "event": event, "documentation": documentation,
}  # fmt: skip


def pages(count: int = 20, seed: int = 20) -> Iterator[Made]:
    """`count` pages of every shape."""
    for shape, make in (*DATED.items(), *UNDATED.items()):
        random_ = random.Random(f"{seed} {shape}")
        for _ in range(count):
            word, end = random_.choice(WORDS), random_.choice(ENDS)
            day = datetime.date(2012, 1, 1) + datetime.timedelta(random_.randrange(4800))
            later = min(day + datetime.timedelta(random_.randrange(30, 500)), datetime.date(2026, 4, 20))
            other = f"{random_.choice(WORDS).title()} {random_.choice(ENDS)}, says {random_.choice(PEOPLE)}"
            title = f"{word.title()} {end} as {random_.choice(WORDS)} plan stalls"
            slug = title.lower().replace(" ", "-")
            story = Story(random_, title, random_.choice(OUTLETS), random_.choice(PEOPLE), day, later, slug, other)
            url, text = make(story)
            author = story.author if story.author in text else None
            yield Made(shape, url, text, title, story.outlet, author, day if shape in DATED else None, other)
