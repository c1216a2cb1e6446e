"""HTML → Document: the article in a page, its native footnotes, and what the page says of itself."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from citecheck import dates
from citecheck.dates import Date
from citecheck.documents import furniture
from citecheck.documents.html import footnotes, inline_notes, menus, numbered, pairs, word
from citecheck.documents.html.flow import Flow
from citecheck.documents.html.tree import Node, Tree, parse
from citecheck.model import Block, Document
from citecheck.text import squash

# Elements in which no article's text stands.
_NOT_TEXT = frozenset(
    """script style noscript template nav button select option textarea iframe svg math canvas audio video object
    embed dialog menu head title input label""".split()
)
# Words in classes and names of what stands around an article.
_AROUND = re.compile(
    r"(?:^|[\s_-])(share|sharing|sharedaddy|social|related|jp-relatedposts|sidebar|comments?|respond|commentlist|breadcrumbs?"
    r"|newsletter|subscribe|cookie|advert\w*|ads?|promo|popup|modal|pagination|widget|skip-link|screen-reader-text|sr-only"
    r"|navbox|mw-editsection|noprint|catlinks|mw-jump-link|toc|table-of-contents|printfooter|author-?(?:box|bio|info)"
    r"|about-author|post-(?:tags|nav|navigation|meta)|tags-links|cat-links|entry-meta|recommended|masthead|site-(?:header|footer)"
    r"|postamble|lang(?:uage)?-switcher|wpml-ls|reading-time|post-ratings|altmetrics?|article-metrics|metrics-bar)(?:$|[\s_-])",
    re.I,
)
# Of these, names of what holds hardly any prose; some systems call the sections of an article so.
_THIN = frozenset(
    """share sharing sharedaddy social breadcrumb breadcrumbs pagination skip-link toc table-of-contents masthead
    tags-links cat-links reading-time noprint widget""".split()
)
# For other eyes than the reader's, and the page numbers of a printed edition, which look like marks of notes.
_NEVER_SHOWN = re.compile(r"(?:^|\s)(?:screen-reader-text|sr-only|pagenum|page-?num(?:ber)?|pageno)(?:$|\s)", re.I)
_NEVER_AROUND = frozenset({"html", "body", "main", "article", "p", "a", "span", "em", "strong", "h1", "b", "i"})
# Elements in which none stands, unless most of the text does: some systems wrap the whole page into a form.
_SELDOM_TEXT = frozenset({"form", "footer", "aside"})
_COMMENTS = re.compile(r"(?:^|[\s_-])(?:comments?|respond|commentlist|disqus)(?:$|[\s_-])", re.I)
_ROLES = frozenset(
    {"doc-pagebreak", "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu"}
)
_SECTIONS = frozenset({"div", "section", "aside"})
_ENOUGH = 500  # letters that make a short article
_CONTAINERS = frozenset(
    """entry-content post-content article-body article__body article-content post-body story-body content-body
    mw-parser-output post__content td-post-content single-content body-markup available-content gh-content
    """.split()
)


def read(path: str, source: str) -> Document:
    """The article in an HTML page. Its own date comes from its metadata, its language from `<html lang>`."""
    tree = parse(source)
    notes = footnotes.find(tree)
    inline_notes.find(tree, notes)
    meta = _metadata(tree)
    main = _main(tree)
    labels, silent = numbered.labels(tree)
    notes.copies |= silent
    is_wiki = any(node.attrs.get("id") == "mw-content-text" for node in tree.nodes)
    flow = Flow(source, notes, _Around(tree, notes), meta.get("base", ""), labels, is_wiki=is_wiki)
    first, last = (main.first, main.last) if main is not None else (0, len(tree.events) - 1)
    flow.read(tree.events, first, last)
    blocks = _with_title(flow.done, tree, source, notes, outside=(first, last))
    settled = furniture.settle(menus.settle(blocks, meta.get("base", "") or _site_of_most(tree)))
    title = next((block.text for block in settled if block.kind == "title"), None)
    language = next((node.attrs["lang"] for node in tree.nodes[:3] if node.attrs.get("lang")), None)
    return Document(
        path, "html", source, settled, title=title or meta.get("og:title") or meta.get("title"),
        language=_tag(language), published=_published(tree, meta),
    )  # fmt: skip


def fragment(source: str, start: int, end: int) -> list[Block]:
    """The blocks of a piece of HTML inside another format, with places in the whole source."""
    tree = parse(source, start, end)
    notes = footnotes.Footnotes()
    flow = Flow(source, notes, _Around(tree, notes), "")
    flow.read(tree.events, 0, len(tree.events) - 1)
    return flow.done


def _tag(language: str | None) -> str | None:
    match = re.match(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$", (language or "").strip())
    return match[0].replace("_", "-") if match else None


# ---------------------------------------------------------------- which element is the article


def _main(tree: Tree) -> Node | None:
    """The element that holds the article: by what it says of itself, else the smallest with nearly all words."""
    body = next((node for node in tree.nodes if node.tag == "body"), None)
    total = body.letters if body is not None else sum(node.letters for node in tree.nodes if node.parent is None)
    ranked: list[tuple[int, int, Node]] = []
    for node in tree.nodes:
        rank = _rank(node)
        if rank and node.letters > 0:
            ranked.append((node.letters, rank, node))
    if ranked:
        most = max(words for words, _, _ in ranked)
        good = [row for row in ranked if row[0] >= most * 0.6 and row[0] >= total * 0.25]
        articles = [row for row in ranked if row[2].tag == "article" and row[0] >= most * 0.2]
        if good:
            if len(articles) > 1 and most > articles[0][0] * 1.5:
                return max(good, key=lambda row: row[0])[2]
            return max(good, key=lambda row: (row[1], row[0]))[2]
    return body


def _rank(node: Node) -> int:
    if node.attrs.get("itemprop", "").lower() == "articlebody" or _CONTAINERS.intersection(node.classes):
        return 2
    if node.tag == "article":
        return 3
    return 1 if node.tag == "main" or node.attrs.get("role", "").lower() == "main" else 0


class _Around:
    """Whether an element is left out: it is no text, or stands around the article."""

    def __init__(self, tree: Tree, notes: footnotes.Footnotes) -> None:
        # A little more than there is, so that an element in which no prose stands is not most of it.
        self.total = max((node.letters for node in tree.nodes if node.parent is None), default=0) + 1
        # What holds a note is never left out, whatever it is called, nor is what cites one, but for readers' remarks.
        self.kept = {one for node in notes.labels for one in _up(node)}
        self.citing = {one for node in notes.marks for one in _up(node)}
        self.marks, self.copies = notes.marks, notes.copies

    def __call__(self, node: Node) -> bool:
        if node in self.copies:
            return True
        if node in self.kept or node.parent in self.marks:
            return False
        if node.tag in _NOT_TEXT or word.is_left_out(node):
            return True
        attrs = node.attrs
        named = attrs.get("class", "") + " " + attrs.get("id", "")
        if node.letters * 2 >= self.total:
            # Most of the text: left out only where it is the readers' and enough is left without it.
            comments = node.tag not in _NEVER_AROUND and _COMMENTS.search(named) is not None
            return comments and self.total - node.letters > _ENOUGH
        if "hidden" in attrs or attrs.get("role", "").lower() in _ROLES:
            return True
        if node.tag in _SELDOM_TEXT and node not in self.citing:
            return True
        style = attrs.get("style")
        if style and re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", style, re.I):
            return True
        return named != " " and self._is_named_so(node, named)

    def _is_named_so(self, node: Node, named: str) -> bool:
        """Whether an element's class or name says that it is no part of the article."""
        if node.tag in ("span", "div", "sup", "small") and footnotes.TOOLTIP.search(named):
            return True
        if _NEVER_SHOWN.search(named):
            return True
        around = _AROUND.search(named) if node.tag not in _NEVER_AROUND else None
        if around is None or (around[1].lower() in _THIN and node.letters > _ENOUGH):
            return False
        return node not in self.citing or _COMMENTS.search(named) is not None


def _up(node: Node | None) -> Iterator[Node]:
    while node is not None:
        yield node
        node = node.parent


# ---------------------------------------------------------------- what the page says of itself


def _with_title(
    blocks: Sequence[Block], tree: Tree, source: str, notes: footnotes.Footnotes, outside: tuple[int, int]
) -> tuple[Block, ...]:
    """The main heading as the title, from above the article where it does not stand inside; notes from below it."""
    done = list(blocks)
    headings = (at for at, block in enumerate(done) if block.kind == "heading" and block.level == 1)
    at = next((at for at in headings if not done[at].text.strip().isdecimal()), None)  # "690" counts the readers
    if at is not None:
        done[at] = replace(done[at], kind="title")
    first, last = outside
    flow = Flow(source, notes, lambda node: node.tag in ("script", "style", "svg"), "")
    if at is None:
        heading = next((node for node in tree.nodes if node.tag == "h1" and not first <= node.first <= last), None)
        if heading is not None:
            flow.read(tree.events, heading.first, heading.last)
            done[:0] = [replace(block, kind="title", level=1) for block in flow.done[:1]]
            flow.done = []
    for node in notes.by_node:
        if not first <= node.first <= last:
            flow.read_note(tree.events, node)
    section = (
        None
        if notes.by_node
        else next((one for one in tree.nodes if one.tag in _SECTIONS and pairs.is_list(one)), None)
    )
    if section is not None and not first <= section.first <= last:  # notes that no link leads to
        flow.read(tree.events, section.first, section.last)
    return (*done, *flow.done)


def _metadata(tree: Tree) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.nodes:
        if node.tag == "meta":
            name = node.attrs.get("property") or node.attrs.get("name") or node.attrs.get("itemprop") or ""
            if name and node.attrs.get("content"):
                found.setdefault(name.lower(), squash(node.attrs["content"]))
        elif node.tag == "link" and "canonical" in node.attrs.get("rel", "").lower():
            found.setdefault("base", node.attrs.get("href", ""))
        elif node.tag == "base" and node.attrs.get("href", "").startswith("http"):
            found["base"] = node.attrs["href"]
        elif node.tag == "title" and (node.parent is None or node.parent.tag in ("head", "html")):
            texts = (text for one, text, _ in tree.events[node.first : node.last] if text is not None)
            found.setdefault("title", squash("".join(texts)))
    if not found.get("base", "").startswith("http"):
        found["base"] = found.get("og:url", "")
    return found


def _site_of_most(tree: Tree) -> str:
    """An address of the site to which most of a page's links lead, where it does not say its own."""
    counts = Counter(
        node.attrs["href"].partition("//")[2].partition("/")[0]
        for node in tree.nodes
        if node.tag == "a" and node.attrs.get("href", "").startswith("http")
    )
    most = counts.most_common(1)
    return f"https://{most[0][0]}/" if most and most[0][1] > 10 and most[0][1] * 2 > counts.total() else ""


_PUBLISHED = ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date",
              "citation_publication_date", "citation_date", "pubdate", "publishdate", "parsely-pub-date",
              "sailthru.date")  # fmt: skip


def _published(tree: Tree, meta: dict[str, str]) -> Date | None:
    """The page's own date: metadata, JSON-LD, then a `<time>` that says it is the date of publication."""
    printed = [meta[name] for name in _PUBLISHED if meta.get(name)]
    printed += _from_json(tree)
    for node in tree.nodes:
        if node.tag == "time" and node.attrs.get("datetime"):
            named = " ".join((*node.classes, node.attrs.get("itemprop", "").lower()))
            if "pubdate" in node.attrs or "publish" in named or "entry-date" in named:
                printed.append(node.attrs["datetime"])
    printed += _bylines(tree)
    for text in printed:
        short = text[:10] if re.match(r"\d{4}-\d\d-\d\d", text) else text[:40]
        found = next((date for date in dates.find(short) if date.readings), None)
        if found is not None:
            return found
    return None


_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:entry-meta|posted-on|post-meta|byline|dateline|published|post-date|entry-date)(?:$|[\s_-])"
)


def _bylines(tree: Tree) -> Iterator[str]:
    """What stands in the lines that systems print under a title; only the first few, and only short ones."""
    named = (node for node in tree.nodes if node.letters < 250 and _BYLINE.search(node.attrs.get("class", "").lower()))
    for node in islice(named, 3):
        text = squash(" ".join(text for _, text, _ in tree.events[node.first : node.last] if text is not None))
        found = next((date for date in dates.find(text[:200]) if date.is_day), None)
        if found is not None:
            yield found.raw


def _from_json(tree: Tree) -> Iterator[str]:
    for node in tree.nodes:
        if node.tag == "script" and node.attrs.get("type", "").lower() == "application/ld+json":
            text = "".join(text for _, text, _ in tree.events[node.first : node.last] if text is not None)
            try:
                graph = json.loads(text)
            except (ValueError, RecursionError):
                continue
            yield from _dates_in(graph)


def _dates_in(graph: Any) -> Iterator[str]:
    pending, seen = [graph], 0
    while pending and seen < 2000:
        one = pending.pop(0)
        seen += 1
        if isinstance(one, list):
            pending.extend(one)
        elif isinstance(one, dict):
            if isinstance(one.get("datePublished"), str):
                yield one["datePublished"]
            pending.extend(value for key, value in one.items() if key in ("@graph", "mainEntity", "mainEntityOfPage"))
