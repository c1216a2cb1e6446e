"""One word for what a visit found, and the reason for it."""

from citecheck import urls
from citecheck.evidence import signals
from citecheck.evidence.markup import Markup
from citecheck.evidence.metadata import Metadata
from citecheck.model import Capture, Outage, Page, Source, Verdict

Judged = tuple[Verdict, str | None]

# Nothing was asked of the web, or nothing is kept of it.
UNASKED = ("not-recorded", "offline", "excluded", "not-asked")
# What is never visited: told from the address (`urls.unsafe`), or from where its name or a redirect leads.
REFUSED = (*urls.UNSAFE, "unsafe-redirect")
# The name or the address itself is not there; everything else that fails may work tomorrow.
DEFINITIVE_OUTAGES = ("dns", "no-such-host")
DEFINITIVE_STATUSES = (400, 404, 410)
# 403 and 429 are how servers answer robots, 999 is LinkedIn's.
WALL_STATUSES = (403, 405, 406, 429, 999)
CLOSED_STATUSES = {401: "login", 402: "paywall", 407: "login", 451: "legal-reasons"}


def of_outage(outage: Outage) -> Judged:
    """The verdict where no answer came."""
    if outage.reason in UNASKED:
        return "unchecked", outage.reason
    if outage.reason in REFUSED:
        return "refused", outage.reason
    if outage.reason in DEFINITIVE_OUTAGES:
        return "failing", outage.reason
    return "unverifiable", outage.reason


def of_status(status: int) -> Judged | None:
    """The verdict that a status alone gives; None for a page that is to be read."""
    if 200 <= status < 300:
        return None
    if status in CLOSED_STATUSES:
        return "restricted", CLOSED_STATUSES[status]
    if status in WALL_STATUSES:
        return "blocked", f"http-{status}"
    if status in DEFINITIVE_STATUSES or status >= 500:
        return "failing", f"http-{status}"
    return "unverifiable", f"http-{status}"


def of_page(
    source: Source, capture: Capture, markup: Markup, metadata: Metadata, page: Page, *, is_titled: bool | None
) -> Judged:
    """The verdict on a page that came with a good status.

    `is_titled` says whether a title that the articles cite is on the page (None: none is cited). "replaced" needs two
    signs that agree, and never stands against a cited title that is there.
    """
    if vendor := signals.wall(capture, markup, metadata, page.words):
        return "blocked", "bot-wall" if vendor else None
    if signals.is_consent(capture, markup, page.words):
        return "blocked", "consent-wall"
    if not is_titled and (reason := _replaced(source, capture, markup, metadata, page, is_missing=is_titled is False)):
        return "replaced", reason
    if signals.is_login(markup, page.words) and not is_titled:
        return "restricted", "login"
    if page.limited == "no-text":
        return "unverifiable", "no-text"
    if page.limited == "paywall" and page.words < signals.SHORT:
        return "restricted", "paywall"
    if capture.permanent and _is_elsewhere(source.url, capture.final_url) and (is_titled or _has_slug(source, capture)):
        return "moved", "permanent-redirect"
    return "live", None


def _replaced(
    source: Source, capture: Capture, markup: Markup, metadata: Metadata, page: Page, *, is_missing: bool
) -> str | None:
    """Why another thing stands in the article's place: a parked name, a not-found page, the home page."""
    mismatch = [*(["cited title"] if is_missing else [])]
    parked = signals.parked(markup, page.words)
    if parked and len(parked) + len(mismatch) + (page.words < 60) >= 2:
        return "parked"
    gone = signals.gone(markup, metadata, capture.final_url, page.words)
    # A title and a heading with the same notice are one sign as long as the page goes on as an article does.
    kinds = len(set(gone)) if page.words < signals.SHORT else len({one for one in gone if one != "heading"})
    if gone and kinds + len(mismatch) + (page.words < 60) >= 2:
        return "soft-404"
    if _is_home(capture.final_url) and not _is_home(source.url) and not _carries(capture.final_url, source.url):
        is_front = "website" in (one.lower() for one in metadata.meta("og:type")) or not metadata.article
        if is_missing and is_front:
            return "redirected-to-home"
    return None


def _is_home(address: str) -> bool:
    """Whether an address is a site's root or that of one of its languages."""
    path = [part for part in urls.path(address).lower().split("/") if part]
    if path and path[-1].split(".")[0] in ("index", "home", "default"):
        path = path[:-1]
    is_language = len(path) == 1 and (len(path[0]) == 2 or (len(path[0]) == 5 and path[0][2] in "-_"))
    return (not path or is_language) and not urls.query(address)


def _carries(address: str, target: str) -> bool:
    """Whether a consent or log-in address names the target it leads on to."""
    return urls.path(target).strip("/") in address


def _is_elsewhere(asked: str, final: str) -> bool:
    return urls.identity(asked) != urls.identity(final)


def _has_slug(source: Source, capture: Capture) -> bool:
    """Whether old and new address name the same article in words."""
    old, new = urls.slug_words(source.url), urls.slug_words(capture.final_url)
    return len(old) >= 3 and len(set(old) & set(new)) >= max(3, len(set(old)) * 3 // 4)
