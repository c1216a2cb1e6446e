"""Whether a page is the host's one answer to everything: compared with a made-up address, and with other sources."""

from collections.abc import Iterable
from dataclasses import replace

from citecheck import urls
from citecheck.evidence import decoding, digest, signals
from citecheck.evidence import markup as markups
from citecheck.evidence import metadata as metadatas
from citecheck.evidence.markup import Markup
from citecheck.evidence.verdict import is_home
from citecheck.model import Answer, Capture, Evidence, Outage, Reply, Verdict
from citecheck.text import bare_words, fold

SHINGLE = 4  # words
MOST_WORDS = 5_000
ALIKE = 0.8  # of the shingles of both texts: the same page, with another address or hour printed in it
SOMEWHAT = 0.4  # the same below equal title and heading
READABLE = ("live", "moved", "restricted")
HOME = "redirected-to-home"


def wants_sibling(evidence: Evidence) -> bool:
    """Whether the verdict hangs on what the host answers to an address that nobody can have published.

    One sign of a page that is not there, but not two; or more of them on a page of which no title is known, for it
    may be about such pages. Never where the cited title is on the page, and never of a home page: there a host that
    gives one page to all addresses gives the right one.
    """
    is_doubtful = evidence.reason in ("soft-404", "parked") and "cited-title" not in evidence.signs
    is_asked = (_is_open(evidence) or is_doubtful) and evidence.status == 200 and bool(evidence.signs)
    return is_asked and not is_home(evidence.source.url)


def _is_open(evidence: Evidence) -> bool:
    """Whether a page came that may still be found to be another one."""
    return evidence.verdict in READABLE or (evidence.verdict == "unverifiable" and evidence.reason == HOME)


def is_doubtful(evidence: Evidence) -> bool:
    """Whether it takes the same page at another address of the host to say that this one is gone."""
    return _is_open(evidence) and bool(set(evidence.signs) - signals.WEAK) and bool(evidence.final_url)


def is_missing(sibling: Reply | None) -> bool:
    """Whether a host says of what it does not have that it is not there."""
    return isinstance(sibling, Capture) and sibling.status in (404, 410)


def compared(evidence: Evidence, reply: Capture, sibling: Reply) -> Evidence:
    """The evidence in the light of a sibling: the same page again is the second sign of a soft 404.

    A host that answers "404" to the sibling says so when a page is not there; nothing changes then.
    """
    is_told = evidence.verdict == "replaced" or not wants_sibling(evidence)
    if is_told or isinstance(sibling, Outage) or not 200 <= sibling.status < 300:
        return evidence
    is_same_end = reply.final_url != reply.url and urls.identity(reply.final_url) == urls.identity(sibling.final_url)
    said = _parsed(reply)
    if is_same_end or _is_alike(said, _parsed(sibling)):
        is_little = said.prose < signals.LITTLE and not set(evidence.signs) - {"little", "cited-title"}
        if is_little and signals.has_scripts(said):  # what would bring the article was not run
            return _without_page(evidence, "unverifiable", "no-text", evidence.signs)
        return _as_replaced(evidence, HOME if "home" in evidence.signs else "soft-404", "sibling")
    return evidence


def same_landing(evidences: Iterable[Evidence]) -> list[Evidence]:
    """Those sources whose page came for other cited addresses of the host too, judged anew.

    Several addresses that end at one address or give one text are one sign; a second one must agree. Addresses that
    are cited by one title are those of one article, whatever it is called by now.
    """
    met: dict[tuple[str, str], list[Evidence]] = {}
    every = [one for one in evidences if is_doubtful(one)]
    for one in every:
        host = urls.host(one.source.url)
        met.setdefault((host, urls.identity(one.final_url or "")), []).append(one)
        if one.digest is not None:
            met.setdefault((host, one.digest[: digest.EXACT]), []).append(one)
    shared = {
        one.source.url
        for group in met.values()
        if len({urls.identity(one.source.url) for one in group}) > 1 and len({_cited(one) for one in group}) > 1
        for one in group
    }
    return [
        _as_replaced(one, HOME if "home" in one.signs else "soft-404", "same-landing")
        for one in every
        if one.source.url in shared
    ]


def _as_replaced(evidence: Evidence, reason: str, sign: str) -> Evidence:
    return _without_page(evidence, "replaced", reason, (*evidence.signs, sign))


def _without_page(evidence: Evidence, verdict: Verdict, reason: str, signs: tuple[str, ...]) -> Evidence:
    own = (one for one in evidence.source.inquiries if one.own)
    answers = tuple(Answer(one, evidence.source.url, "not-checked", reason=reason) for one in own)
    return replace(
        evidence, verdict=verdict, reason=reason, page=None, answers=answers, digest=None, signs=signs
    )  # fmt: skip


def _cited(evidence: Evidence) -> str:
    """The title that a source is cited by; its address where it is cited by none."""
    titles = (fold(one.asked) for one in evidence.source.inquiries if one.own and one.kind == "title")
    return next(titles, evidence.source.url)


def _parsed(capture: Capture) -> Markup:
    text = decoding.decode(capture.body, capture.header("content-type"))
    return markups.parse(text) if "<" in text else markups.plain(text)


def _is_alike(one: Markup, other: Markup) -> bool:
    """Whether two pages are one; under equal title and heading the recommendations may be other ones."""
    alike = _likeness(one.text, other.text)
    if not SOMEWHAT <= alike < ALIKE:
        return alike >= ALIKE
    heads = [(read.title, *read.headings[:1]) for read in map(metadatas.read, (one, other))]
    return heads[0] == heads[1] and len(heads[0]) > 1 and all(heads[0])


def _likeness(one: str, other: str) -> float:
    """The share of four-word shingles that two texts have in common."""
    first, second = _shingles(one), _shingles(other)
    return len(first & second) / max(len(first | second), 1)


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = bare_words(text)[:MOST_WORDS]
    return {tuple(words[at : at + SHINGLE]) for at in range(max(len(words) - SHINGLE + 1, 1))}
