"""What is cited and what visiting it brought: inquiries, replies, the page, its copies and its past."""

import datetime
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from citecheck.dates import Date, Reading
from citecheck.figures import Figure
from citecheck.model.article import Confidence

Verdict = Literal[
    "live", "moved", "changed", "failing", "dead", "replaced", "blocked", "restricted", "unverifiable", "refused",
    "unchecked",
]  # fmt: skip
InquiryKind = Literal["quote", "figure", "date", "title", "author", "publisher", "fragment", "name", "subject"]
AnswerVerdict = Literal["found", "found-with-differences", "not-found", "not-checked"]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What an article wants to know of a source: words, a figure, a date, a title or a name to look for.

    `own` says that the article cites this very source for it; the others look whether it stands under a wrong note.
    `claim` is the index of the sentence in the document, -1 where the note itself asks (title, author, publisher, the
    fragment of its address);
    `context` is that sentence, by which the closest passage of a short quotation can be told.
    """

    kind: InquiryKind
    asked: str
    document: str
    citations: tuple[str, ...]
    claim: int = -1
    item: int = 0  # which of the claim's quotes, figures or dates
    own: bool = True
    context: str = field(default="", repr=False)
    figure: Figure | None = None
    date: Date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A cited address and all that the run's articles ask of it."""

    url: str
    host: str
    cited_by: tuple[str, ...]
    inquiries: tuple[Inquiry, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Capture:
    """An answer of the web as it came, live or recorded: the last of `hops` gave `status`, `headers` and `body`.

    Header names are lower case; `body` is decoded from its transfer and content encodings. `permanent` says that
    there were redirects and that every one of them was permanent (301, 308).
    """

    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)
    at: datetime.datetime
    hops: tuple[str, ...] = ()
    truncated: bool = False
    permanent: bool = False

    def header(self, name: str) -> str:
        """The first header of that (lower case) name, or an empty string."""
        return next((value for key, value in self.headers if key == name), "")


@dataclass(frozen=True, slots=True)
class Outage:
    """No answer: `reason` is one of the contract's words ("dns", "timeout", "tls", "not-recorded" …)."""

    url: str
    reason: str
    at: datetime.datetime | None = None
    detail: str = ""


Reply = Capture | Outage


@dataclass(frozen=True, slots=True)
class Witness:
    """One place in a page that dates it: `rung` of the ladder ("url", "json-ld", "meta", "time", "byline", "image")."""

    rung: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Publication:
    """The day on which a page says it was published, and how sure that is."""

    reading: Reading
    confidence: Confidence
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says about itself. `titles` and `publishers` are all candidates, the best first.

    `words` is how much text could be read; `limited` says why that is not the whole article ("paywall",
    "truncated", "no-text"), None where it is. `canonical` is the address that the page gives as its own, `notice` the
    sentence in which it says that it was corrected or retracted, `pages` how many a PDF has.
    """

    title: str | None
    titles: tuple[str, ...]
    publisher: str | None
    publishers: tuple[str, ...]
    authors: tuple[str, ...]
    published: Publication | None
    modified: Reading | None
    language: str | None
    words: int
    limited: str | None = None
    canonical: str | None = None
    notice: str | None = None
    pages: int | None = None


# The share of content words from which a passage is taken to say what was asked, in other words.
TRACEABLE = 0.4


@dataclass(frozen=True, slots=True)
class Difference:
    """Where printed words and the source's part ways; `weight` names what matters."""

    asked: str
    found: str
    weight: Literal["number", "name", "negation", "spelling", "word"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a source says to an inquiry.

    `passage` is the closest sentence of the source; `found` the words, figure or date in it. `continues` is how the
    source's clause goes on where the quotation stops. `in_quotation` says whether the source itself has the words
    between quotation marks (None: cannot be told), `speaker` whom it names as having said them. `likeness` (0 to 1) is
    the share of content words that the passage has in common with what was asked. `reason` says why a "not-checked"
    was not.
    """

    inquiry: Inquiry
    source: str
    verdict: AnswerVerdict
    passage: str | None = None
    found: str | None = None
    differences: tuple[Difference, ...] = ()
    continues: str | None = None
    in_quotation: bool | None = None
    likeness: float = 0.0
    reason: str | None = None
    speaker: str | None = None

    @property
    def traceable(self) -> bool:
        """Whether the words are not there but what they say is: the mark of a quotation translated there and back."""
        return self.verdict == "not-found" and self.passage is not None and self.likeness >= TRACEABLE


DriftKind = Literal["same", "edited", "cut", "passage-changed", "other-page"]


@dataclass(frozen=True, slots=True)
class Drift:
    """How a source's main text stands to what it was on the day `since`: an archived copy's, or an earlier visit's.

    `likeness` is the share of all runs of four words that both have (Jaccard), `containment` the share of those of the
    shorter text; both are None where only the quoted passages could be compared. `lost` are the answers that the
    earlier text gave and today's does not. "edited" says that the text around the quoted passages changed.
    """

    kind: DriftKind
    since: datetime.date
    against: Literal["copy", "visit"]
    likeness: float | None = None
    containment: float | None = None
    lost: tuple[Answer, ...] = ()


MementoState = Literal["good", "error-page", "redirect", "wall", "other-page", "unread"]


@dataclass(frozen=True, slots=True)
class Memento:
    """A copy of a source in a web archive (RFC 7089): where it stands, when it was taken, what reading it showed.

    `archive` is the TimeGate that named it; `title` that of the copy, None where it was not read; `drift` how today's
    page stands to it.
    """

    url: str
    at: datetime.datetime
    archive: str
    state: MementoState = "unread"
    title: str | None = None
    drift: Drift | None = None


class Shown(NamedTuple):
    """What reading a copy shows: its state, its title, how today's page stands to it."""

    state: MementoState
    title: str | None = None
    drift: Drift | None = None


@dataclass(frozen=True, slots=True)
class Mementos:
    """What the archives hold of a source near the day on which its author read it.

    `wanted` is that day (the corrected access date, else the printed one, else the article's, else the run's);
    `best` the usable copy nearest to it, before it first, then after; `bad` the nearer copies that were read and are
    no use; `first` the earliest copy known; `cited` the copies that the article itself cites, as read. `asked` are the
    archives that answered; `reason` says why there is no copy ("no-copy", "excluded", "archive-unreachable").
    """

    wanted: datetime.date
    best: Memento | None = None
    bad: tuple[Memento, ...] = ()
    first: Memento | None = None
    cited: tuple[Memento, ...] = ()
    asked: tuple[str, ...] = ()
    reason: str | None = None


# After these verdicts the source was there to be read.
GOOD: tuple[Verdict, ...] = ("live", "moved", "changed")


@dataclass(frozen=True, slots=True)
class Sighting:
    """What earlier runs saw of a source, alike on all its days; `at` is the first of them.

    Bit n of `days` stands for the n-th day after `at`, so that years of equal nights are one sighting. Final address,
    title and `digest` (it stands for the page's text) are those of a page that was read; None where none was kept.
    """

    at: datetime.date
    verdict: Verdict
    reason: str | None = None
    status: int | None = None
    final_url: str | None = None
    title: str | None = None
    digest: str | None = None
    days: int = 1

    @property
    def last(self) -> datetime.date:
        """The last of its days."""
        return self.at + datetime.timedelta(days=self.days.bit_length() - 1)

    @property
    def count(self) -> int:
        """How many days it was seen so."""
        return self.days.bit_count()


@dataclass(frozen=True, slots=True)
class Streak:
    """Failures that no success has ended: since when, how many count, how many it takes to say that a source is gone.

    `days` are the days on which it failed; only those `counted` that lie days apart from each other.
    """

    since: datetime.date
    counted: int
    needed: int
    days: int

    @property
    def proves(self) -> bool:
        """Whether they are enough."""
        return self.counted >= self.needed


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier runs saw of a source, by first day; `streak` is what stands with this run's own visit."""

    sightings: tuple[Sighting, ...] = ()
    streak: Streak | None = None

    @property
    def last_good(self) -> Sighting | None:
        """How the source was last seen well, the one with the most to tell where two were on one day."""
        good = [one for one in self.sightings if one.verdict in GOOD]
        return max(good, key=lambda one: (one.last, one.title is not None), default=None)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a visit to a source brought: one verdict with its reason, the page's facts, the answers.

    `digest` stands for the page's text. `signs` are what speaks for another page in the cited one's place ("title",
    "heading", "text", "address", "host", "home", "cited-title" …), too few to call it replaced. `past` is what earlier
    runs saw (None: no history is kept), `mementos` what web archives hold (None: none asked), `drift` how the text
    stands to what it was nearest to the day of access.
    """

    source: Source
    verdict: Verdict
    reason: str | None = None
    status: int | None = None
    final_url: str | None = None
    checked_at: str | None = None
    page: Page | None = None
    answers: tuple[Answer, ...] = field(default=(), repr=False)
    digest: str | None = None
    signs: tuple[str, ...] = ()
    past: Past | None = None
    mementos: Mementos | None = None
    drift: Drift | None = None


NoticeKind = Literal["retraction", "concern", "correction"]


@dataclass(frozen=True, slots=True)
class Notice:
    """What a registry says was published about a work afterwards: its kind, day (ISO) and own identifier."""

    kind: NoticeKind
    at: str | None = None
    identifier: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What a registry knows of the work behind an identifier ("doi:10.…", "arxiv:…", "pmid:…", "isbn:…").

    `newer` is the identifier of the version that came after it, `newer_kind` says which: "published" of a preprint, or
    "version". `reason` says why there is no record: "no-record" where the registry knows no such identifier,
    "registry-unreachable" where it did not answer; all else is then empty.
    """

    identifier: str
    registry: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    year: int | None = None
    publisher: str | None = None
    notices: tuple[Notice, ...] = ()
    newer: str | None = None
    newer_kind: Literal["published", "version"] | None = None
    reason: str | None = None
