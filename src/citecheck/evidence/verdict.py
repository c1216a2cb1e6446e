"""One word for what a visit found, and the reason for it."""

import re
from typing import NamedTuple

from citecheck import urls
from citecheck.evidence import consents, logins, notices, signals, taken, walls
from citecheck.evidence.markup import Markup
from citecheck.evidence.metadata import Metadata
from citecheck.model import Capture, Outage, Page, Source, Verdict
from citecheck.reasons import UNASKED

Judged = tuple[Verdict, str | None]

# What is never visited: told from the address (`urls.unsafe`), or from where its name or a redirect leads.
REFUSED = (*urls.UNSAFE, "unsafe-redirect")
# The name or the address itself is not there; everything else that fails may work tomorrow.
DEFINITIVE_OUTAGES = ("dns", "no-such-host")
DEFINITIVE_STATUSES = (404, 410)
# 403 and 429 are how servers answer robots, 999 is LinkedIn's.
WALL_STATUSES = (403, 405, 406, 412, 418, 428, 429, 444, 456, 493, 999)
CLOSED_STATUSES = {401: "login", 402: "paywall", 407: "login", 451: "legal-reasons"}


class Seen(NamedTuple):
    """All that a verdict on a page stands on.

    `is_titled` says whether a title that the articles cite is on the page (None: none is cited), `is_published`
    the same of a publisher. `is_spoken_of`: whether what the articles quote and count is on it (None: nothing of it
    could be looked for). `says_missing`: the host says of an address that nobody can have published that it is not
    there.
    """

    source: Source
    capture: Capture
    markup: Markup
    metadata: Metadata
    page: Page
    is_titled: bool | None
    is_published: bool | None
    is_spoken_of: bool | None = None
    says_missing: bool = False


def of_outage(outage: Outage) -> Judged:
    """The verdict where no answer came."""
    if outage.reason in (*UNASKED, "excluded"):
        return "unchecked", outage.reason
    if outage.reason in REFUSED:
        return "refused", outage.reason
    if outage.reason in DEFINITIVE_OUTAGES:
        return "failing", outage.reason
    return "unverifiable", outage.reason


def of_status(status: int, host: str = "") -> Judged | None:
    """The verdict that a status alone gives; None for a page that is to be read.

    Only 404 and 410 are definitive: a server that fails (5xx) or does not like the request (400) may answer tomorrow,
    and some hosts tell robots "not found" of pages that people can read.
    """
    if 200 <= status < 300:
        return None
    if status in WALL_STATUSES or walls.denies(host, status):
        return "blocked", f"http-{status}"
    if status in CLOSED_STATUSES:
        return "restricted", CLOSED_STATUSES[status]
    if status in DEFINITIVE_STATUSES:
        return "failing", f"http-{status}"
    return "unverifiable", f"http-{status}"


def of_page(seen: Seen) -> tuple[Judged, tuple[str, ...]]:
    """The verdict on a page that came with a good status, and the signs that it is not the cited one.

    "replaced" needs two signs that agree, and never stands against a cited title that is there.
    """
    markup, metadata, final = seen.markup, seen.metadata, seen.capture.final_url
    if walls.vendor(seen.capture, markup, metadata, is_cited=bool(seen.is_titled)):
        return ("blocked", "bot-wall"), ()
    if not seen.is_titled and (shut := _shut(seen)):
        return shut, ()
    prose = _prose(seen)
    signs: tuple[str, ...] = () if seen.is_titled else _signs(seen, prose)
    if not seen.is_titled and (reason := _replaced(seen, signs, prose)):
        return ("replaced", reason), signs
    if not seen.is_titled and logins.is_login(markup, metadata, seen.source.url, final):
        return ("restricted", "login"), ()
    if signals.leads_on(markup, metadata):
        return ("unverifiable", "meta-refresh"), ()
    is_unfilled = not seen.is_titled and (signals.is_scriptless(markup) or signals.is_shell(markup))
    if seen.page.limited == "no-text" or is_unfilled:
        return ("unverifiable", "no-text"), ()
    if seen.page.limited == "paywall" and markup.prose < signals.SHORT:
        return ("restricted", "paywall"), ()
    if seen.is_spoken_of is False and _is_front_page(seen, signs):
        return ("unverifiable", "redirected-to-home"), signs
    if seen.capture.permanent and _is_elsewhere(seen.source.url, final) and (seen.is_titled or _has_slug(seen)):
        return ("moved", "permanent-redirect"), signs
    return ("live", None), signs


def _shut(seen: Seen) -> Judged | None:
    """What stands before the page for every reader, or for those of a country."""
    if consents.is_consent(seen.markup, seen.metadata, seen.source.url, seen.capture.final_url):
        return "blocked", "consent-wall"
    if signals.is_geo_block(seen.markup):
        return "restricted", "geo-block"
    if signals.is_away(seen.markup, seen.metadata):
        return "unverifiable", "maintenance"
    status = signals.printed_status(seen.markup, seen.metadata)
    judged = of_status(status) if status and status not in notices.GONE_STATUSES else None
    return (judged[0], (judged[1] or "").replace("http-", "soft-")) if judged else None  # it was sent as a good one


def _prose(seen: Seen) -> int:
    """The words of prose; where the page may be a notice those that are no links to other articles."""
    prose = seen.markup.prose
    if not signals.LITTLE <= prose < signals.TEASER or seen.is_titled:
        return prose
    is_suspect = seen.is_titled is False or signals.is_suspect(seen.metadata, seen.capture.final_url)
    return signals.own_prose(seen.markup) if is_suspect else prose


def _signs(seen: Seen, prose: int) -> tuple[str, ...]:
    """Every sign that a not-found page, or the home page, came in the article's place."""
    signs = list(signals.gone(seen.markup, seen.metadata, seen.capture.final_url, prose))
    asked = seen.source.url
    if _is_led_home(seen):
        signs.append("home")
    elif _is_led_astray(seen):
        signs.append("elsewhere")
    if taken.trade(seen.markup, seen.metadata, asked):
        signs.append("trade")
    if prose < signals.LITTLE and not is_home(asked):
        signs.append("little")
    if seen.is_titled is False:
        signs.append("cited-title")
    return tuple(signs)


def _replaced(seen: Seen, signs: tuple[str, ...], prose: int) -> str | None:
    """Why another thing stands in the article's place: a parked name, a trade, a not-found page, the home page."""
    is_missing, markup = seen.is_titled is False, seen.markup
    parked = set(taken.parked(markup, seen.metadata))
    is_plain = parked <= {taken.PHRASE} and not notices.is_notice(seen.metadata.title, is_exact=True)
    if seen.says_missing and not is_missing and is_plain:
        return None  # such a host does not dress its notices up as pages: this one is about notices
    if parked and len(parked) + is_missing + (markup.prose < signals.HARDLY) >= 2:
        return "parked"
    is_strange = (is_missing and seen.is_published is not True) or seen.is_published is False
    if is_strange and taken.trade(markup, seen.metadata, seen.source.url):
        return "usurped"
    found = set(signs) - {"cited-title", "home"} - signals.WEAK
    # A title and a heading with the same notice are one sign as long as the page goes on as an article does.
    if prose >= signals.LITTLE:
        found -= {"heading"}
    if found and len(found) + is_missing + ("home" in signs) + (prose < signals.HARDLY) >= 2:
        return "soft-404"
    if "home" in signs and is_missing and _is_of_the_site(seen.metadata):
        return "redirected-to-home"
    return None


def _is_of_the_site(metadata: Metadata) -> bool:
    """Whether a page declares itself that of a site, or is silent about what it is."""
    return "website" in (one.lower() for one in metadata.meta("og:type")) or not metadata.article


def _is_front_page(seen: Seen, signs: tuple[str, ...]) -> bool:
    """Whether the address of a story, and not that of a section or a short link, led to a front page."""
    path = urls.path(seen.source.url).strip("/")
    is_story = "/" in path or bool(urls.slug_words(seen.source.url)) or re.search(r"\d{4}", path) is not None
    return is_story and "home" in signs and _is_of_the_site(seen.metadata)


def _is_led_home(seen: Seen) -> bool:
    """Whether the address of an article led to a home page; a consent or log-in page names what it leads on to."""
    asked, final = seen.source.url, seen.capture.final_url
    return is_home(final) and not is_home(asked) and urls.path(asked).strip("/") not in final


def _is_led_astray(seen: Seen) -> bool:
    """Whether an address led to another of which neither words nor numbers are the same."""
    asked, final = (urls.path(one).lower() for one in (seen.source.url, seen.capture.final_url))
    known = {one for one in re.split(r"[\W_]+", final) if len(one) > 3}
    return asked.strip("/") != final.strip("/") and known.isdisjoint(re.split(r"[\W_]+", asked))


def is_home(address: str) -> bool:
    """Whether an address is a site's root or that of one of its languages."""
    path = [part for part in urls.path(address).lower().split("/") if part]
    if path and path[-1].split(".")[0] in ("index", "home", "default"):
        path = path[:-1]
    is_language = len(path) == 1 and (len(path[0]) == 2 or (len(path[0]) == 5 and path[0][2] in "-_"))
    return (not path or is_language) and not urls.query(address)


def _is_elsewhere(asked: str, final: str) -> bool:
    return urls.identity(asked) != urls.identity(final)


def _has_slug(seen: Seen) -> bool:
    """Whether old and new address name the same article in words."""
    old, new = urls.slug_words(seen.source.url), urls.slug_words(seen.capture.final_url)
    return len(old) >= 3 and len(set(old) & set(new)) >= max(3, len(set(old)) * 3 // 4)
