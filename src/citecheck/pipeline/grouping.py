"""Documents → sources: what is to be visited, and what every article asks of it."""

import hashlib
from abc import abstractmethod
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from citecheck import urls
from citecheck.figures import Figure
from citecheck.model import Claim, Document, Inquiry, InquiryKind, Source
from citecheck.pipeline.scratch import DIGEST, Chains, Lazy, Numbers, Scratch, packed, unpacked
from citecheck.text import Part
from citecheck.text.naming import BETWEEN, names

# Whether a quotation stands under the wrong note is asked of every source of the article; beyond this many
# questions an article asks only the sources that it cites, and the report says so.
MOST_CROSS_INQUIRIES = 250_000
FEWEST_NAMES = 3  # of a citation's sentences: of less it is not asked whether the page speaks of them
MOST_NAMES = 40
LONGEST = 1_000  # characters of a sentence whose names are looked for


class Asked(NamedTuple):
    """What an article asks of a source: `name` stands for the source, `address` is how the article has it.

    `inquiries` are packed, for they are looked at one source at a time; `digest` stands for them.
    """

    name: bytes
    address: str
    inquiries: bytes
    digest: bytes


class OnDisk(Lazy[Source]):
    """Sources that are put together when they are asked for; their addresses are at hand."""

    @abstractmethod
    def address(self, number: int) -> str:
        """The address of a source, as first cited."""

    @abstractmethod
    def raw(self, number: int) -> "Raw":
        """What a source is put together from."""


# The address of a source, and by article: its number, its path, what it asks (packed) and the digest of that.
Raw = tuple[str, list[tuple[int, str, bytes, bytes]]]


def assembled(raw: Raw) -> Source:
    """A source of what the articles ask of it."""
    url, asked = raw
    inquiries = tuple(inquiry for one in asked for inquiry in unpacked(one[2]))
    return Source(url, urls.host(url), tuple(one[1] for one in asked), inquiries)


class Sources(OnDisk):
    """The distinct sources of all articles, in the order of their first citation, with every article's inquiries.

    They are put together each time that they are asked for; in memory is a number for each address.
    """

    def __init__(self) -> None:
        super().__init__(0, lambda number: assembled(self.raw(number)))
        self._numbers = Numbers()
        self._addresses = Scratch()
        self._hosts: set[str] = set()
        self._asked = Chains()
        self._digest = hashlib.sha256()

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, article: int, path: str, asked: Iterable[Asked]) -> None:
        """Take up what the article of that number asks."""
        for one in asked:
            number = self._numbers.give(one.name)
            if number == len(self._addresses):
                self._addresses.put(one.address.encode("utf-8", "surrogatepass"))
                self._hosts.add(urls.host(one.address))
            self._asked.put(number, packed((article, path, one.inquiries, one.digest)))
            self._digest.update(one.name + one.digest)

    @property
    def digest(self) -> str:
        """Stands for all that is asked."""
        return self._digest.hexdigest()

    def raw(self, number: int) -> Raw:
        """What a source is put together from."""
        return self.address(number), [unpacked(entry) for entry in self._asked.get(number)]

    def citing(self, number: int) -> list[tuple[int, str]]:
        """The articles that cite a source: their number and path."""
        return [unpacked(entry)[:2] for entry in self._asked.get(number)]

    def told(self, number: int) -> Iterator[str]:
        """What stands for a source and all that is asked of it, and by whom."""
        yield self.address(number)
        for entry in self._asked.get(number):
            _, path, _, digest = unpacked(entry)
            yield from (path, digest.hex())

    def address(self, number: int) -> str:
        """The address of a source, as first cited."""
        return self._addresses.get(number).decode("utf-8", "surrogatepass")

    def number(self, address: str) -> int:
        """The number of the source with that address. Raises KeyError for none."""
        return self._numbers[_name(address)]

    @property
    def hosts(self) -> int:
        """How many hosts they are on."""
        return len(self._hosts)


class _Chosen(OnDisk):
    def __init__(self, sources: OnDisk, numbers: Sequence[int]) -> None:
        super().__init__(len(numbers), lambda at: sources[numbers[at]])
        self._sources, self._numbers = sources, numbers

    def address(self, number: int) -> str:
        return self._sources.address(self._numbers[number])

    def raw(self, number: int) -> Raw:
        return self._sources.raw(self._numbers[number])


def chosen(sources: Sequence[Source], numbers: Sequence[int]) -> Sequence[Source]:
    """The sources of these numbers."""
    if isinstance(sources, OnDisk):
        return _Chosen(sources, array("I", numbers))
    return tuple(sources[number] for number in numbers)


def addresses(sources: Sequence[Source]) -> Iterator[str]:
    """The address of each source, without what is asked of it."""
    if isinstance(sources, OnDisk):
        return map(sources.address, range(len(sources)))
    return (one.url for one in sources)


def group(articles: Iterable[Document]) -> Sources:
    """The distinct sources of all articles, in the order of their first citation, with every article's inquiries."""
    sources = Sources()
    for number, document in enumerate(articles):
        sources.add(number, document.path, asked(document))
    return sources


def asked(document: Document, *, is_searched: bool = True) -> list[Asked]:
    """What an article asks of each of its sources; where no page `is_searched`, only what a report would tell of."""
    by_source: dict[bytes, tuple[str, list[str]]] = {}
    for citation in document.citations:
        # What stands under "ibid." is asked of the source that it repeats.
        whole = citation if citation.refers_to is None else document.citation(citation.refers_to)
        if whole.address is not None:
            by_source.setdefault(_name(whole.address), (whole.address, []))[1].append(citation.id)
    cross = is_searched and len(by_source) * len(document.claims) <= MOST_CROSS_INQUIRIES
    sentences = _Sentences(document)
    return [
        _asked(name, address, tuple(_inquiries(document, sentences, ids, is_searched=is_searched, cross=cross)))
        for name, (address, ids) in by_source.items()
    ]


class _Sentences:
    """What the sentences of an article name and cite; each is looked at once, however many sources it cites."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._names: dict[int, list[str]] = {}
        self._places: dict[int, dict[str, int]] = {}

    def names(self, index: int) -> list[str]:
        if index not in self._names:
            self._names[index] = _names(self._document, self._document.sentences[index])
        return self._names[index]

    def own(self, index: int, ids: Iterable[str]) -> tuple[str, ...]:
        """Those of the citations that the sentence has, in the sentence's order."""
        if index not in self._places:
            self._places[index] = {one: at for at, one in enumerate(self._document.sentences[index].citations)}
        places = self._places[index]
        return tuple(sorted(places.keys() & ids, key=places.__getitem__))


def _asked(name: bytes, address: str, inquiries: tuple[Inquiry, ...]) -> Asked:
    told = "\0".join(
        f"{one.kind}\0{one.asked}\0{one.citations}\0{one.claim} {one.item} {one.own}\0{one.context}\0"
        f"{one.date and (one.date.raw, one.date.readings)}\0{one.figure and tuple(map(str, _meant(one.figure)))}"
        for one in inquiries
    )
    digest = hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=16)
    return Asked(name, address, packed(inquiries), digest.digest())


def _meant(figure: Figure) -> tuple[object, ...]:
    return figure.low, figure.high, figure.unit, figure.noun, figure.hedge


def _name(address: str) -> bytes:
    return hashlib.blake2b(urls.identity(address).encode("utf-8", "surrogatepass"), digest_size=DIGEST).digest()


def _inquiries(
    document: Document, sentences: _Sentences, ids: list[str], *, is_searched: bool, cross: bool
) -> Iterable[Inquiry]:
    for identity in ids:
        citation = document.citation(identity)
        named: tuple[tuple[InquiryKind, Part | None], ...] = (
            ("title", citation.title), ("author", citation.author), ("publisher", citation.publisher),
        )  # fmt: skip
        yield from (Inquiry(kind, part.text, document.path, (identity,)) for kind, part in named if part is not None)
        if is_searched:
            yield from _subject(document, sentences, identity)
        if (fragment := (citation.address or "").partition("#")[2]) != "":
            yield Inquiry("fragment", fragment, document.path, (identity,))
    citing = {index for identity in ids for index in document.indexes_citing(identity)}
    for index in range(len(document.sentences)) if cross else sorted(citing):
        claim = document.sentences[index]
        if claim.checkable and claim.citations:
            own = sentences.own(index, ids) if index in citing else ()
            yield from _claim_inquiries(document.path, index, claim, own)
    for index in sorted(citing) if is_searched else ():
        own, context = sentences.own(index, ids), document.sentences[index].sentence
        for item, name in enumerate(sentences.names(index)[:MOST_NAMES]):
            yield Inquiry("name", name, document.path, own, index, item, context=context)


def _subject(document: Document, sentences: _Sentences, identity: str) -> Iterable[Inquiry]:
    """Whether the page speaks of what the sentences that cite it name."""
    told = dict.fromkeys(name for index in document.indexes_citing(identity) for name in sentences.names(index))
    if len(told) >= FEWEST_NAMES:
        asked = BETWEEN.join(islice(told, MOST_NAMES))
        context = " ".join(claim.sentence for claim in document.sentences_citing(identity)[:4])
        yield Inquiry("subject", asked, document.path, (identity,), context=context)


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
