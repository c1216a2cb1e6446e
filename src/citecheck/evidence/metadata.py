"""What a page's markup declares about it: meta tags, JSON-LD, headings, <time> elements and bylines, as written."""

import json
import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Any

from citecheck.evidence.markup import FURNITURE, Markup, text_of, tidy
from citecheck.text import fold

MOST_NODES = 3_000  # of linked data: a hostile page may nest it without end
MOST_ELEMENTS = 60  # of one sort: what comes later on the page is a list of other articles
LONGEST = 1_000  # characters of one value
MOST_METAS = 1_000
DEEPEST = 40  # elements around a date that are looked at
SUBHEADINGS = 6  # more of them belong to other articles

ARTICLE_TYPES = (
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting", "BlogPosting",
    "SocialMediaPosting", "DiscussionForumPosting", "ScholarlyArticle", "MedicalScholarlyArticle", "TechArticle",
    "APIReference", "Report", "AdvertiserContentArticle", "SatiricalArticle", "VideoObject", "PodcastEpisode",
    "Book", "Thesis", "Dataset", "Legislation", "PressRelease",
)  # fmt: skip
PAGE_TYPES = ("WebPage", "ItemPage", "AboutPage", "FAQPage", "Product", "CreativeWork")
UNDATED_TYPES = ("product", "product.item", "profile", "place", "event", "Product", "Event", "MusicEvent", "Place",
                 "LocalBusiness", "Restaurant", "Hotel", "JobPosting", "Course", "ContactPage", "AboutPage",
                 "ProfilePage", "SearchResultsPage", "CollectionPage")  # fmt: skip
PUBLISHER_TYPES = ("Organization", "NewsMediaOrganization", "Corporation", "GovernmentOrganization", "NGO",
                   "CollegeOrUniversity", "EducationalOrganization", "WebSite", "Newspaper", "Periodical")  # fmt: skip

_NAME_OF_META = ("property", "name", "itemprop", "http-equiv")
_COMMENT_MARKS = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>|//\s?(?=<!\[|\]\])")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A <time> element or its like: the machine's date, the reader's, and what the element says it is."""

    machine: str
    shown: str
    role: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """Everything declared, as written. `metas` is by lower-case name; `article` is the node of this page.

    `links` has the first address of every relation ("canonical", "amphtml" …).
    """

    metas: dict[str, list[str]]
    nodes: tuple[dict[str, Any], ...]
    article: dict[str, Any]
    title: str
    headings: tuple[str, ...]
    subheadings: tuple[str, ...]
    stamps: tuple[Stamp, ...]
    bylines: tuple[str, ...]
    links: dict[str, str]
    declared_language: str

    @property
    def is_undated(self) -> bool:
        """Whether the page declares that it is of a kind whose dates are not of its publication: a shop, an event."""
        told = {one.lower() for one in self.meta("og:type")} | {one for node in self.nodes for one in types(node)}
        return not told.isdisjoint(UNDATED_TYPES)

    def meta(self, *names: str) -> list[str]:
        """The values of the named meta tags, in the order of the names."""
        return [value for name in names for value in self.metas.get(name, ())]


def read(markup: Markup) -> Metadata:
    """Collect what the page declares; nothing is judged here."""
    tree = markup.tree
    metas = _metas(markup.told.get("meta", []))
    nodes = tuple(_nodes(markup.linked_data))
    named = markup.told.get("title", [])
    title = text_of(next((one for one in named if one.parent.tag == "head"), named[0] if named else None))[:LONGEST]
    headings = tuple(_texts(markup, "h1", MOST_ELEMENTS))
    known = {fold(one) for one in (title, *headings, *metas.get("og:title", ())) if one}
    root = tree.root
    return Metadata(
        metas, nodes, _own_article(nodes, known), title, headings, tuple(_texts(markup, "h2", SUBHEADINGS)),
        tuple(_stamps(markup)), tuple(_bylines(markup)), _links(tree),
        ((root.attributes.get("lang") or root.attributes.get("xml:lang") or "").strip() if root is not None else ""),
    )  # fmt: skip


def strings(value: Any) -> Iterator[str]:
    """The names or texts in a linked-data value: a string, a node with a name, or a list of either."""
    for one in value if isinstance(value, list) else [value]:
        given = one.get("name") if isinstance(one, dict) else one
        for text in given if isinstance(given, list) else [given]:
            if isinstance(text, str) and (one_line := tidy(text[:LONGEST])):
                yield one_line


def types(node: dict[str, Any]) -> tuple[str, ...]:
    """The types of a linked-data node, without their vocabulary."""
    given = node.get("@type")
    return tuple(
        one.rsplit("/", 1)[-1] for one in (given if isinstance(given, list) else [given]) if isinstance(one, str)
    )


def _metas(elements: list[Any]) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for element in elements[:MOST_METAS]:
        attributes = element.attributes
        content = tidy((attributes.get("content") or attributes.get("datetime") or "")[:LONGEST])
        if content:
            for attribute in _NAME_OF_META:
                name = attributes.get(attribute)
                if name:
                    metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _links(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.css("link[rel=canonical],link[rel=amphtml]")[:MOST_ELEMENTS]:
        attributes = element.attributes
        found.setdefault((attributes.get("rel") or "").lower(), tidy((attributes.get("href") or "")[:LONGEST]))
    return found


def _nodes(texts: Iterable[str]) -> Iterator[dict[str, Any]]:
    count = 0
    for text in texts:
        try:
            waiting = [json.loads(_COMMENT_MARKS.sub("", text).strip().rstrip(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting and count < MOST_NODES:
            count += 1
            value = waiting.pop(0) if len(waiting) < 50 else waiting.pop()
            if isinstance(value, list):
                waiting.extend(value)
            elif isinstance(value, dict):
                if "@type" in value:
                    yield value
                waiting.extend(one for one in value.values() if isinstance(one, (dict, list)))


def _own_article(nodes: tuple[dict[str, Any], ...], titles: set[str]) -> dict[str, Any]:
    """The node that is this page's article: the one with its title, else the only one; lists of others are none."""
    for wanted in (ARTICLE_TYPES, PAGE_TYPES):
        found = [node for node in nodes if set(types(node)) & set(wanted)]
        named = [node for node in found if any(_is_of(fold(name), titles) for name in _headlines(node))]
        if named:
            return next((node for node in named if "datePublished" in node), named[0])
        if len(found) == 1 or (found and wanted is PAGE_TYPES):
            return found[0]
    return {}


def _headlines(node: dict[str, Any]) -> list[str]:
    return [name for key in ("headline", "name") for name in strings(node.get(key))]


def _is_of(name: str, titles: set[str]) -> bool:
    return len(name) > 3 and any(name in title or (len(title) > 12 and title in name) for title in titles)


def _texts(markup: Markup, name: str, most: int) -> Iterator[str]:
    for element in markup.told.get(name, ())[:most]:
        if text := text_of(element, markup.boxes)[:LONGEST]:
            yield text


_PUBLISHED_ROLES = ("datepublished", "pubdate", "entry-date", "published", "post-date", "dt-published", "publish")
_MODIFIED_ROLES = ("datemodified", "updated", "modified", "dateupdated", "last-mod")


_STAMPS = "time,[itemprop=datePublished]:not(meta),[itemprop=dateModified]:not(meta)"


def _stamps(markup: Markup) -> Iterator[Stamp]:
    for element in markup.tree.css(_STAMPS)[:MOST_ELEMENTS]:
        attributes = element.attributes
        said = " ".join(attributes.get(name) or "" for name in ("itemprop", "class", "id")).lower()
        if "pubdate" in attributes:
            said += " pubdate"
        role = "modified" if any(one in said for one in _MODIFIED_ROLES) else ""
        if any(one in said for one in _PUBLISHED_ROLES) and "modified" not in said:
            role = "published"
        if not role and _is_boxed(element, markup.boxes):
            continue
        machine = attributes.get("datetime") or attributes.get("content") or ""
        yield Stamp(machine[:LONGEST].strip(), text_of(element, markup.boxes)[:LONGEST], role)


def _is_boxed(element: Any, boxes: Set[int]) -> bool:
    """Whether an element stands in a menu, among comments or in a list of other articles."""
    at = element.parent
    for _ in range(DEEPEST):
        if at is None or at.tag in ("body", "article", "main"):
            return False
        if at.tag in FURNITURE or at.mem_id in boxes:
            return True
        at = at.parent
    return False


_BYLINES = "[rel~=author],[itemprop=author],[class*=byline i],[class*=author i]"


def _bylines(markup: Markup) -> Iterator[str]:
    """Short texts that the markup calls author or byline; a biography is not one."""
    for element in markup.tree.css(_BYLINES)[:MOST_ELEMENTS]:
        if element.tag not in ("html", "body", "main", "article", "meta", "link", "form", "input"):
            text = text_of(element, markup.boxes)
            if 0 < len(text) <= 160:
                yield text
