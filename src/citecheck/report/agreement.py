"""Where a note's title and publisher fit its address and its page: evidence that speaks for a note."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache

from citecheck import urls
from citecheck.model import Citation
from citecheck.report.article import Article
from citecheck.text import fold, words

# Three of five words of an address must be in the title, and at least three: less can be chance.
LEAST_SHARE, LEAST_WORDS = 0.6, 3
MOST_REMEMBERED = 1_000  # of an article's notes; each format asks more than once
_ARTICLES = frozenset(
    {"the", "a", "an", "le", "la", "les", "el", "los", "las", "il", "lo", "der", "die", "das", "de", "of"}
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many titles and publishers could be compared, and how many agree: with the address, with the page.

    An address that says nothing of them is not compared. `printed` are all that could have been.
    """

    printed: int = 0
    compared: int = 0
    with_address: int = 0
    on_pages: int = 0
    with_page: int = 0


def of(article: Article) -> tuple[Agreement, Agreement]:
    """The agreement of the titles and of the publishers of an article's notes."""
    return _titles(article), _publishers(article)


def _titles(article: Article) -> Agreement:
    printed = [one for one in article.document.citations if one.title is not None and one.address is not None]
    doubted = article.flagged("title-vs-url", "generic-title")
    return _agreement(article, "title", [one for one in printed if one.kind != "link"], doubted, title_fits)


def _publishers(article: Article) -> Agreement:
    printed = [one for one in article.document.citations if one.publisher is not None and one.address is not None]
    return _agreement(article, "publisher", printed, article.flagged("publisher-vs-host"), publisher_fits)


def _agreement(
    article: Article, kind: str, printed: list[Citation], doubted: Collection[str], fits: Callable[[Citation], bool]
) -> Agreement:
    against = sum(1 for one in printed if one.id in doubted)
    agreeing = sum(1 for one in printed if one.id not in doubted and fits(one))
    return Agreement(len(printed), against + agreeing, agreeing, *_on_pages(article, kind))


def _on_pages(article: Article, kind: str) -> tuple[int, int]:
    """How many citations asked their page for it and were answered, and how many of them found it there."""
    answered: dict[str, bool] = {}
    for answer in article.audit.dossier.answers:
        if answer.inquiry.kind == kind and answer.inquiry.own and answer.verdict != "not-checked":
            for identity in answer.inquiry.citations:
                found = answer.verdict in ("found", "found-with-differences")
                answered[identity] = answered.get(identity, False) or found
    return len(answered), sum(answered.values())


def title_fits(citation: Citation) -> bool:
    """Whether most words of a wordy address are in the title."""
    if citation.title is None or citation.address is None:
        return False
    return _has_words_of(citation.title.text, citation.address)


@lru_cache(MOST_REMEMBERED)
def _has_words_of(title: str, address: str) -> bool:
    slug = [word for word in urls.slug_words(_original(address)) if not word.isdigit()]
    letters = {piece for word in words(title) for piece in _letters(word.text)}
    shared = sum(1 for word in slug if word in letters)
    return shared >= LEAST_WORDS and shared >= LEAST_SHARE * len(slug)


def publisher_fits(citation: Citation) -> bool:
    """Whether the host is named after the publisher: "The Guardian" and theguardian.com, "Voice of America" and voa…"""
    if citation.publisher is None or citation.address is None:
        return False
    return _is_host_of(citation.publisher.text, citation.address)


@lru_cache(MOST_REMEMBERED)
def _is_host_of(publisher: str, address: str) -> bool:
    host = urls.host(_original(address)).replace("-", "")
    names = [piece for word in words(publisher) for piece in _letters(word.text)]
    bare = "".join(name for name in names if name not in _ARTICLES)
    labels = host.split(".")[:-1] or [host]
    if len(bare) >= 3 and any(bare in label for label in labels):
        return True
    initials = "".join(name[0] for name in names)
    return len(initials) >= 3 and any(label.startswith(initials) for label in labels)


def _original(address: str) -> str:
    kept = urls.archived(address)
    return kept[0] if kept else address


def _letters(word: str) -> list[str]:
    return "".join(character if character.isalnum() else " " for character in fold(word)).split()
