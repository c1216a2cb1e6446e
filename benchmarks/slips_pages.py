"""The pages that the planted articles cite, in the shapes in which pages come, and as records of a WARC file.

A page is what its article's file says of it: address, title, outlet, day and text. Around the text stands what stands
around texts: menus, teasers of other stories with later days, comments, notices about cookies, counts of stars.
"""

import datetime
import io
import json
import sys
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from babel.dates import format_date
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hard_articles import MORE  # what English pages say besides, behind the path of the tests

VISITED = "2025-03-14T09:00:00Z"
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

Page = dict[str, str]


def write_pages(pages: Iterable[Page], folder: Path) -> None:
    """The pages as one WARC file; `at` is when a page was visited, where it is not the usual day."""
    known = list({(page["url"], page.get("at")): page for page in pages}.values())
    with (folder / "pages.warc").open("wb") as stream:
        writer = WARCWriter(stream, gzip=False)
        for page in known:
            body, kind = (b"", "text/html") if "location" in page else content(page, known)
            headers = [(name[2:], value) for name, value in page.items() if name.startswith("h-")]
            headers += [("Location", page["location"])] if "location" in page else []
            headers += [("Content-Type", page.get("type", kind)), ("Content-Length", str(len(body)))]
            http = StatusAndHeaders(f"{page.get('status', '200')} Said", headers, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                page["url"], "response", io.BytesIO(body), len(body), http_headers=http,
                warc_headers_dict={"WARC-Date": page.get("at", VISITED)},
            )  # fmt: skip
            writer.write_record(record)


def content(page: Page, others: Iterable[Page] = ()) -> tuple[bytes, str]:
    """A page's bytes and their type, in the shape that the page names; titles of `others` stand around it."""
    if page.get("raw"):
        return page["body"].encode(), "text/html; charset=utf-8"
    shape = page.get("shape", "plain")
    if shape == "pdf":
        return _pdf(page), "application/pdf"
    titles = (one.get("title", "x") for one in others if one["lang"] == page["lang"])
    near = [one for one in titles if one not in ("x", page["title"])][:3]
    charset = page.get("charset", "utf-8")
    text = SHAPES[shape](page | {"near": "\n".join(near)})
    return text.encode(charset, "xmlcharrefreplace"), f"text/html; charset={charset}"


def _lines(page: Page) -> list[str]:
    told = [line.strip() for line in page["body"].split("\n") if line.strip()]
    return [*told, *(MORE if page["lang"] == "en" and page.get("more") != "no" else ())]


def _told(page: Page) -> str:
    return "\n".join(line if line.startswith("<") else f"<p>{escape(line, quote=False)}</p>" for line in _lines(page))


def _day(page: Page, later: int = 0) -> datetime.date:
    return datetime.date.fromisoformat(page.get("published", "2023-05-02")[:10]) + datetime.timedelta(later)


def _shown(page: Page, later: int = 0) -> str:
    return format_date(_day(page, later), "long", locale=page["lang"].replace("-", "_"))


def _ld(page: Page, kind: str = "NewsArticle", **more: object) -> str:
    linked: dict[str, object] = {"@context": "https://schema.org", "@type": kind, "headline": page["title"],
              "publisher": {"@type": "Organization", "name": page.get("site", "")}}  # fmt: skip
    linked |= {"datePublished": page["published"]} if "published" in page else {}
    linked |= {"dateModified": page["modified"]} if "modified" in page else {}
    linked |= {"author": {"@type": "Person", "name": page["author"]}} if "author" in page else {}
    linked |= more
    return f"<script type='application/ld+json'>{json.dumps(linked, ensure_ascii=False)}</script>"


def _meta(**named: str) -> str:
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{escape(value, quote=True)}">'
        for name, value in named.items()
    )


def _framed(page: Page, head: str, body: str, title: str = "") -> str:
    named = title or f"{page['title']} | {page.get('site', '')}"
    return (
        f"<!doctype html><html lang={page['lang']}><head><meta charset={page.get('charset', 'utf-8')}>"
        f"<title>{escape(named)}</title>{head}</head><body>{body}</body></html>"
    )


def _plain(page: Page) -> str:
    day = page.get("published")
    by = f"<p class=byline>{escape(page.get('author', ''))} " + (
        f"<time datetime={day}>{day}</time></p>" if day else "</p>"
    )
    head = f"<meta property='og:site_name' content='{escape(page.get('site', ''), quote=True)}'>{_ld(page)}"
    return _framed(
        page, head,
        f"<nav><a href=/>Home</a> <a href=/a>News</a></nav><main><article><h1>{escape(page['title'])}</h1>{by}"
        f"{_told(page)}</article></main><footer>© {escape(page.get('site', ''))}</footer>",
    )  # fmt: skip


def _wordpress(page: Page) -> str:
    day = f"{_day(page)}T08:15:00+00:00"
    recent = "".join(f"<li><a href='/{n}'>{escape(one)}</a> <span>{_shown(page, 40 + n)}</span></li>"
                     for n, one in enumerate(page["near"].splitlines()))  # fmt: skip
    head = _meta(og__site_name=page["site"], og__title=page["title"], og__type="article", article__published_time=day)
    head += '<meta name="generator" content="WordPress 6.4.3">'
    body = (
        "<div id=page><header><p class=site-title><a href=/>{site}</a></p><ul class=menu><li><a href=/c/a>A</a></li></ul>"
        "</header><main><article class='post type-post hentry'><header class=entry-header><h1 class=entry-title>{title}"
        "</h1><div class=entry-meta><span class=posted-on><time class='entry-date published' datetime='{day}'>{shown}"
        "</time></span> <span class=byline><a class='url fn' href=/author/x>{author}</a></span></div></header>"
        "<div class=entry-content>{told}<div class=sharedaddy><h3>Share this:</h3><ul><li>X</li><li>E-mail</li></ul></div>"
        "</div><footer class=entry-footer>Tags: <a rel=tag href=/t/a>a</a></footer></article><div id=comments><ol>"
        "<li><b>M.</b> <time datetime='{later}'>{latershown}</time><p>12 345 likes!</p></li></ol></div></main>"
        "<aside class=widget-area><h2>Recent</h2><ul>{recent}</ul></aside><div id=cookie-notice>Cookies? OK</div></div>"
    ).format(site=escape(page["site"]), title=escape(page["title"]), day=day, shown=_shown(page), told=_told(page),
             author=escape(page.get("author", "admin")), later=_day(page, 60), latershown=_shown(page, 60),
             recent=recent)  # fmt: skip
    return _framed(page, head, body, f"{page['title']} – {page['site']}")


def _drupal(page: Page) -> str:
    body = (
        f"<div class=region-breadcrumb><ol><li><a href=/>Home</a></li></ol></div><main><h1 class=page-title><span>"
        f"{escape(page['title'])}</span></h1><div class='node node--type-article'><div class=node__submitted>"
        f"{escape(page.get('author', 'editor'))} {_shown(page)}</div><div class='field field--name-body'>{_told(page)}"
        "</div></div><section class=views-element-container><h2>See also</h2>"
        + "".join(f"<h3>{escape(one)}</h3><span>{_shown(page, 90)}</span>" for one in page["near"].splitlines())
        + "</section></main>"
    )
    head = f'<meta name="dcterms.date" content="{_day(page)}"><link rel="shortlink" href="/node/4711">'
    return _framed(page, head, body)


def _office(page: Page) -> str:
    modified = f"<dt>Last updated</dt><dd>{page['modified']}</dd>" if "modified" in page else ""
    body = (
        f"<a class=skip href=#c>Skip</a><header>{escape(page['site'])}</header><div id=c><h1>{escape(page['title'])}</h1>"
        f"<dl class=metadata><dt>Published</dt><dd>{_shown(page)}</dd>{modified}</dl><div class=govspeak>{_told(page)}"
        f"</div></div><footer>{escape(page['site'])} 1998–2025. Tel. 555 0134 220</footer>"
    )
    head = (
        f'<meta name="DC.title" content="{escape(page["title"])}"><meta name="dcterms.issued" content="{_day(page)}">'
    )
    return _framed(page, head, body)


def _journal(page: Page) -> str:
    """The landing page of a paper: the abstract alone, with the paper's data."""
    head = "".join(
        f'<meta name="{name}" content="{escape(value, quote=True)}">'
        for name, value in (
            ("citation_title", page["title"]), ("citation_journal_title", page["site"]),
            *(("citation_author", one) for one in page.get("author", "").split("; ") if one),
            ("citation_publication_date", f"{_day(page):%Y/%m/%d}"), ("citation_doi", page.get("doi", "10.5555/1")),
        )
    )  # fmt: skip
    body = (
        f"<div class=journal>{escape(page['site'])} 12(3), 211–240</div><h1>{escape(page['title'])}</h1><ul class=authors>"
        f"<li>{escape(page.get('author', ''))}</li></ul><p>Received: {_shown(page, -200)} / Accepted: {_shown(page, -40)} / "
        f"Published: {_shown(page)}</p><section id=abstract><h2>Abstract</h2>{_told(page)}</section><a href=/pdf>PDF</a> "
        "<a href=/access>Get access</a><h2>References</h2><ol><li>Holm A. (2001) Old tides. 3:1–9</li></ol>"
    )
    return _framed(page, head, body, f"{page['title']} | {page['site']}")


def _readme(page: Page) -> str:
    body = (
        "<header><a href=/features>Product</a><a href=/login>Sign in</a></header><main><h1><a href=/o>{site}</a> / "
        "<a href=/r>{title}</a></h1><ul><li>Star <span>12.4k</span></li><li>Fork <span>841</span></li></ul><nav>Code Issues 57 "
        "Pull requests 12</nav><table><tr><td>src</td><td>Fix a leak</td><td><relative-time datetime='2025-02-02T10:00:00Z'>"
        "</relative-time></td></tr><tr><td>README.md</td><td>Bump to 4.1</td></tr></table><article class='markdown-body'>{told}"
        "</article><h2>Releases 31</h2><a>v4.1 <span>Latest</span></a></main>"
    ).format(site=escape(page["site"]), title=escape(page["title"].partition(":")[0]), told=_told(page))
    return _framed(page, _meta(og__title=page["title"]), body, f"{page['site']}/{page['title']}")


def _video(page: Page) -> str:
    data = {"title": {"simpleText": page["title"]}, "viewCount": "841230", "shortDescription": page["body"][:160]}
    head = _meta(og__title=page["title"], og__type="video.other", og__site_name=page["site"])
    head += f'<meta itemprop="uploadDate" content="{_day(page)}"><meta name="description" content="{escape(page["body"][:160])}">'
    body = f"<script>var initialData = {json.dumps(data, ensure_ascii=False)};</script><div id=player></div>"
    return _framed(page, head, body, f"{page['title']} - {page['site']}")


def _post(page: Page) -> str:
    head = _meta(og__title=f"{page.get('author', 'Someone')} on {page['site']}", og__description=page["body"][:280])
    return _framed(
        page, head, "<noscript>JavaScript is not available.</noscript><div id=react-root></div>", page["site"]
    )


def _table(page: Page) -> str:
    """A statistical table: lines with bars are its rows, the first of them its head."""
    rows = [line.split("|") for line in _lines(page) if "|" in line]
    rest = "".join(f"<p>{escape(line)}</p>" for line in _lines(page) if "|" not in line)
    cells = "".join(
        "<tr>" + "".join(f"<t{'h' if n == 0 else 'd'}>{escape(cell.strip())}" for cell in row) + "</tr>"
        for n, row in enumerate(rows)
    )
    body = f"<div id=main><h2>{escape(page['title'])}</h2><table>{cells}</table>{rest}<p>© {escape(page['site'])}</p></div>"
    return _framed(page, "", body, f"{page['site']} - {page['title']}")


def _wall(page: Page) -> str:
    """A story of which only the first lines are free."""
    first = _lines(page)[0]
    body = (
        f"<article><h1>{escape(page['title'])}</h1><time datetime={_day(page)}>{_shown(page)}</time><p>{escape(first[:140])}…</p>"
        "<div class=paywall-overlay><h2>Subscribe to continue reading</h2><button>Subscribe</button></div></article>"
    )
    return _framed(page, _ld(page, isAccessibleForFree=False), body)


def _consent(page: Page) -> str:
    body = (
        f"<h1>Before you continue to {escape(page['site'])}</h1><p>We and our 742 partners use cookies. If you choose to accept "
        "all, we will also use them for advertising.</p><form><button>Reject all</button><button>Accept all</button></form>"
    )
    return _framed(page, "", body, f"Before you continue to {page['site']}")


def _app(page: Page) -> str:
    body = "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=/m.js></script>"
    return _framed(page, "", body, page["site"])


def _wiki(page: Page) -> str:
    body = (
        f"<div id=content><h1 id=firstHeading>{escape(page['title'])}</h1><div id=mw-content-text><table class=infobox><tr><th>"
        f"1911</th><td>7,402</td></tr></table>{_told(page)}<div class=reflist><ol><li>“A”, 3 May 2009.</li></ol></div></div>"
        f"</div><ul><li id=footer-info-lastmod>{_shown(page, 700)}, 11:20.</li></ul>"
    )
    return _framed(page, "", body, f"{page['title']} - {page['site']}")


def _forum(page: Page) -> str:
    posts = "".join(
        f"<div class=post id=p{n}><p class=author>user{n} » <time datetime='{_day(page, 9 * n)}'>{_shown(page, 9 * n)}</time>"
        f"</p><div class=content>{escape(line)}</div></div>"
        for n, line in enumerate(_lines(page))
    )
    return _framed(page, "", f"<h2 class=topic-title>{escape(page['title'])}</h2>{posts}<p>{len(posts)} posts")


def _old(page: Page) -> str:
    told = "<br><br>".join(escape(line) for line in _lines(page))
    return (
        f"<html><head><title>{escape(page['site'])}: {escape(page['title'])}</title></head><body bgcolor=white><table width=100%>"
        f"<tr><td width=120><a href=/>1</a><br><a href=/2>2</a></td><td><font size=5>{escape(page['title'])}</font><br><font size=1>"
        f"{_shown(page)}</font><br><br>{told}</td></tr></table><font size=1>Copyright 1999-2025</font></body></html>"
    )


def _docs(page: Page) -> str:
    body = (
        "<div class=wy-nav-side><ul><li><a href=/a>Install</a></li><li><a href=/b>Usage</a></li></ul></div><div role=main>"
        f"<h1>{escape(page['title'])}<a class=headerlink href=#x>¶</a></h1>{_told(page)}</div><footer>Built with docs 7.2. "
        "Last updated 2 Feb 2025.</footer>"
    )
    return _framed(page, "", body, f"{page['title']} — {page['site']} 4.1 documentation")


SHAPES: dict[str, Callable[[Page], str]] = {
    "plain": _plain, "wordpress": _wordpress, "drupal": _drupal, "office": _office, "journal": _journal, "readme": _readme,
    "video": _video, "post": _post, "table": _table, "wall": _wall, "consent": _consent, "app": _app, "wiki": _wiki,
    "forum": _forum, "old": _old, "docs": _docs,
}  # fmt: skip


def _pdf(page: Page) -> bytes:
    """A report as it is printed: running head, page number, lines broken with hyphens where they end."""
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.set_creation_date(datetime.datetime.combine(_day(page), datetime.time(9), datetime.UTC))
    pdf.set_title(page["title"])
    pdf.add_font("sans", fname=FONT)
    pdf.add_page()
    pdf.set_font("sans", size=8)
    pdf.text(20, 10, page["site"])
    pdf.text(105, 290, "17")
    pdf.set_font("sans", size=18)
    pdf.set_xy(20, 22)
    pdf.multi_cell(165, 9, page["title"], align="L")
    pdf.set_font("sans", size=9)
    pdf.multi_cell(165, 7, _shown(page))
    pdf.set_font("sans", size=10.5)
    for line in _lines(page):
        pdf.set_x(20)
        pdf.multi_cell(120, 5.5, line, align="J")
        pdf.ln(2)
    return bytes(pdf.output())
