"""Documents → sources: what is to be visited, and what every article asks of it."""

from collections.abc import Iterable
from itertools import islice

from citecheck import urls
from citecheck.model import Claim, Document, Inquiry, InquiryKind, Source
from citecheck.text import Part
from citecheck.text.naming import BETWEEN, names

# Whether a quotation stands under the wrong note is asked of every source of the article; beyond this many
# questions an article asks only the sources that it cites, and the report says so.
MOST_CROSS_INQUIRIES = 250_000
FEWEST_NAMES = 3  # of a citation's sentences: of less it is not asked whether the page speaks of them
MOST_NAMES = 40
LONGEST = 1_000  # characters of a sentence whose names are looked for


def group(articles: Iterable[Document]) -> tuple[Source, ...]:
    """The distinct sources of all articles, in the order of their first citation, with every article's inquiries."""
    names: dict[str, str] = {}  # identity → the address as first cited
    cited_by: dict[str, list[str]] = {}
    asked: dict[str, list[Inquiry]] = {}
    for document in articles:
        by_source: dict[str, list[str]] = {}
        for citation in document.citations:
            if citation.address is not None:
                name = names.setdefault(urls.identity(citation.address), citation.address)
                by_source.setdefault(name, []).append(citation.id)
        cross = len(by_source) * len(document.claims) <= MOST_CROSS_INQUIRIES
        for name, ids in by_source.items():
            cited_by.setdefault(name, []).append(document.path)
            asked.setdefault(name, []).extend(_inquiries(document, tuple(ids), cross=cross))
    return tuple(Source(url, urls.host(url), tuple(paths), tuple(asked[url])) for url, paths in cited_by.items())


def _inquiries(document: Document, ids: tuple[str, ...], *, cross: bool) -> Iterable[Inquiry]:
    for identity in ids:
        citation = document.citation(identity)
        named: tuple[tuple[InquiryKind, Part | None], ...] = (
            ("title", citation.title), ("author", citation.author), ("publisher", citation.publisher),
        )  # fmt: skip
        yield from (Inquiry(kind, part.text, document.path, (identity,)) for kind, part in named if part is not None)
        told = dict.fromkeys(name for claim in document.sentences_citing(identity) for name in _names(document, claim))
        if len(told) >= FEWEST_NAMES:
            asked = BETWEEN.join(islice(told, MOST_NAMES))
            context = " ".join(claim.sentence for claim in document.sentences_citing(identity)[:4])
            yield Inquiry("subject", asked, document.path, (identity,), context=context)
        if (fragment := (citation.address or "").partition("#")[2]) != "":
            yield Inquiry("fragment", fragment, document.path, (identity,))
    citing = {index for identity in ids for index in document.indexes_citing(identity)}
    for index in range(len(document.sentences)) if cross else sorted(citing):
        claim = document.sentences[index]
        if claim.checkable and claim.citations:
            own = tuple(identity for identity in claim.citations if identity in ids) if index in citing else ()
            yield from _claim_inquiries(document.path, index, claim, own)
    for index in sorted(citing):
        claim = document.sentences[index]
        own = tuple(identity for identity in claim.citations if identity in ids)
        for item, name in enumerate(_names(document, claim)[:MOST_NAMES]):
            yield Inquiry("name", name, document.path, own, index, item, context=claim.sentence)


def _names(document: Document, claim: Claim) -> list[str]:
    """The names of a cited sentence, without those in what it quotes."""
    sentence = claim.sentence
    for quote in claim.quotes:
        sentence = sentence.replace(quote.text, " … ")
    return names(sentence[:LONGEST], document.language)


def _claim_inquiries(path: str, index: int, claim: Claim, own: tuple[str, ...]) -> Iterable[Inquiry]:
    ids, is_own = own or claim.citations, bool(own)
    for item, quote in enumerate(claim.quotes):
        yield Inquiry("quote", quote.text, path, ids, index, item, is_own, claim.sentence)
    for item, figure in enumerate(claim.figures):
        yield Inquiry("figure", figure.raw, path, ids, index, item, is_own, claim.sentence, figure=figure)
    for item, date in enumerate(claim.dates):
        if is_own:
            yield Inquiry("date", date.raw, path, ids, index, item, is_own, claim.sentence, date=date)
