"""family `match`: title-not-on-page."""

from collections.abc import Iterator

from citecheck.checks import borne, links, titles
from citecheck.checks.pages import BRIDGE_URL, bridge
from citecheck.model import Citation, Document, Observation, Page, Place
from citecheck.rule import Answers, Example, check
from citecheck.text import bare_words, language_of, words

LEAST_LETTERS = 4  # of a word that says something
STEM = 5
LEAST_WORDS, MOST = 3, 0.66  # of the words that say something
LEAST_NUMBERS = 2  # that a title and the page's have in common: "1953:211"
OPENING = tuple("“”„\"'‘’«»「『《*_[>{")  # marks that show that the words behind them are a title

NOTE = "The bridge stays.[1]\n\n[1] {title}, The Gazette, " + BRIDGE_URL + ", (Date of Access: 14.05.2024).\n"
PAGES = bridge()


@check(
    severity="query",
    about="title",
    guard=(
        "Every candidate of the page counts (headline, title, og:title, subheadings); quotation marks, dashes, case and "
        "the site's suffix are folded, and a part of a title, the name of a series or a description that has most of its words "
        "will do, and so will the page's title elsewhere in the note, and two numbers of it. One or two words that no "
        "marks show to be a title can describe the page. A page in another language than the title, or "
        "whose text could not be read, is not compared."
    ),
    remedy="Print the page's title, or correct the address.",
    question="In {notes} the title is “{found}”; the page is called “{expected}”. May we print that?",
    bad=(
        Example(NOTE.format(title="“The Dredging of the Harbour Starts in June”"), PAGES),
        Example(NOTE.format(title="“Why the Mayor of Northport Has to Go and Who Will Follow Him”"), PAGES),
    ),
    good=(
        Example(NOTE.format(title="“Council Votes to Keep the Old Bridge”"), PAGES),
        Example(NOTE.format(title="“COUNCIL VOTES TO KEEP THE ‘OLD’ BRIDGE”"), PAGES),
        Example(NOTE.format(title="“Votes on the Old Bridge by Council”"), PAGES),
        Example(NOTE.format(title="“Old Bridge”"), PAGES),
        Example(NOTE.format(title="“Year of the Bridges”: Council Votes to Keep the Old Bridge"), PAGES),
        Example(NOTE.format(title="“Meclis Eski Köprüyü Korumaya Karar Verdi”"), PAGES),
        Example(NOTE.format(title="“The Dredging of the Harbour Starts in June”"), {}),
        Example(NOTE.format(title="Cabinet minutes"), PAGES),
    ),
)
def title_not_on_page(citation: Citation, document: Document, page: Page, answers: Answers) -> Iterator[Observation]:
    """The page does not bear the title that the note gives it.

    The headline was changed after publication, or title and address belong to two different works.
    """
    if citation.title is None or citation.kind == "link" or page.limited == "no-text":
        return
    said = citation.title.text
    if titles.is_message(said) or titles.is_common(said) or _is_translated(said, page, document.language):
        return
    for answer in answers.own:
        if answer.verdict != "not-found" or not page.title or _is_printed(citation, page):
            continue
        if not _is_described(said, page) and not _is_description(citation, document):
            yield Observation(
                f"the page is called “{page.title}”",
                (Place(document.at(citation, citation.title), citation.id, answer.source),),
                confidence="likely",
                found=said,
                expected=page.title,
                expected_confidence="likely",
                passage=page.title,
                group=links.group_of_words("title-not-on-page", citation, said),
            )


def _is_printed(citation: Citation, page: Page) -> bool:
    """Whether the note has the page's title elsewhere; the name of its outlet is none."""
    outlets = [*page.publishers, citation.publisher.text if citation.publisher is not None else ""]
    return borne.prints(citation, page.titles, besides=outlets)


def _is_described(title: str, page: Page) -> bool:
    """Whether the title is a part of the page's, or has most of its words: records and tables are named so."""
    asked = bare_words(title)
    if any(len(word) >= LEAST_LETTERS for word in asked) and any(
        f" {' '.join(asked)} " in f" {' '.join(bare_words(one))} " for one in page.titles
    ):
        return True
    stems = {word[:STEM] for one in page.titles for word in bare_words(one)}
    numbers = {word[:STEM] for word in asked if word.isdigit()}
    if len(numbers) >= LEAST_NUMBERS and numbers <= stems:
        return True
    told = [word for word in asked if len(word) >= LEAST_LETTERS]
    return len(told) >= LEAST_WORDS and sum(word[:STEM] in stems for word in told) >= MOST * len(told)


def _is_description(citation: Citation, document: Document) -> bool:
    """Whether a note says in a word or two what the source is: "Cabinet minutes, 5 March 2024"."""
    title = citation.title
    if title is None or sum(len(word) >= LEAST_LETTERS for word in bare_words(title.text)) >= LEAST_WORDS:
        return False
    before = document.blocks[citation.block].source_offset(title.start) - 1
    return before < 0 or document.source[before] not in OPENING


def _is_translated(title: str, page: Page, language: str | None) -> bool:
    """Whether the title may be a translation: not surely in the page's language, and no word in common with it.

    A title too short to tell is in the article's language, `language`.
    """
    if page.language is not None and (language_of(title) or language) == page.language.partition("-")[0]:
        return False
    stems = {word.text[:4] for candidate in page.titles for word in words(candidate) if len(word.text) > 3}
    return not any(word.text[:4] in stems for word in words(title))
