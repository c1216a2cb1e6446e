"""family `match`: title-vs-url."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import links
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import bare_words, language_of

LEAST_WORDS = 4


@check(
    severity="query",
    guard=(
        "Only addresses with a wordy last part of four long words or more, in the language of the title, and only when "
        "not one of those words is in the title; cut-off, numbered and other-language addresses are left alone."
    ),
    remedy="Check whether the note's title and address belong to the same page.",
    question="In {notes} the title is “{found}”, but the address speaks of “{expected}”. Do they belong together?",
    bad=(
        "Fares rose.[1]\n\n[1] “The Council Votes to Keep the Old Bridge for Another Ten Years”, The Gazette, "
        "https://gazette.example/news/farmers-fear-that-the-drought-will-ruin-their-harvest-this-summer.\n",
        "Fares rose.[1]\n\n[1] The Gazette, “What the New Museum Has to Say About the War”, "
        "https://gazette.example/2024/05/02/why-the-minister-of-health-is-not-going-to-resign-after-all.\n",
    ),
    good=(
        "Fares rose.[1]\n\n[1] “The Council Votes to Keep the Old Bridge”, The Gazette, "
        "https://gazette.example/news/council-votes-to-keep-old-bridge.\n",
        "Fares rose.[1]\n\n[1] “Kuraklık çiftçileri korkutuyor ve bu yaz hasat için umut yok”, The Gazette, "
        "https://gazette.example/news/farmers-fear-that-the-drought-will-ruin-their-harvest-this-summer.\n",
        "Fares rose.[1]\n\n[1] “The Council Votes”, The Gazette, https://gazette.example/news/a-1234567.\n",
        Example("Fares [rose by a third](https://gazette.example/news/the-council-votes-to-keep-the-old-bridge).\n",
                input_format="markdown"),
    ),
)  # fmt: skip
def title_vs_url(citation: Citation, document: Document) -> Iterator[Observation]:
    """The words of the title and the words in the address have nothing in common.

    Outlets build addresses from headlines, so a title that shares no word with its address usually belongs to
    another note.
    """
    if citation.title is None or citation.address is None or citation.kind == "link":
        return
    slug = [word for word in urls.slug_words(citation.address) if len(word) > 3 and word.isalpha()]
    if len(slug) < LEAST_WORDS:
        return
    title = set(bare_words(citation.title.text))
    if len(title) < LEAST_WORDS or _share_a_stem(slug, title):
        return
    spoken = language_of(citation.title.text)
    if spoken is None or spoken != language_of(" ".join(urls.slug_words(citation.address))):
        return
    yield Observation(
        "title and address have no word in common",
        (Place(document.at(citation, citation.title), citation.id, citation.address),),
        confidence="likely",
        found=citation.title.text,
        expected=" ".join(urls.slug_words(citation.address)),
        expected_confidence="possible",
        group=links.group_of_words("title-vs-url", citation, citation.title.text),
    )


def _share_a_stem(slug: list[str], title: set[str]) -> bool:
    """Whether any long word of the address begins like a word of the title (plural, genitive, cut-off words)."""
    stems = {word[:4] for word in title if len(word) > 3}
    return any(word[:4] in stems for word in slug)
