"""Whether a wall of cookies answered: told by its host, its address, its title, or because it speaks of nothing else.

The tables are facts seen in public code and on real pages; phrases are folded before they are compared.
"""

import re

from citecheck import urls
from citecheck.evidence import logins, notices, signals
from citecheck.evidence.markup import SENTENCE, Markup
from citecheck.evidence.metadata import Metadata
from citecheck.text import fold

MOST_WORDS = 150  # of a wall, buttons and all: where more is shown, a box on cookies stands over a page of short lines
CONSENT_HOSTS = ("consent.", "consent-pref.", "privacy-mgmt.com", "sourcepoint.", "guce.", "zustimmung.", "cookies.",
                 "cmp.", "privacy-center.", "myprivacy.")  # fmt: skip
CONSENT_PATHS = ("consent", "cookie-consent", "cookieconsent", "cookiewall", "cookie-wall", "cookies", "gdpr",
                 "privacy-wall", "privacywall", "privacy-gate", "tcf", "zustimmung", "consentement")  # fmt: skip
CONSENT_MARKS = ("cdn.cookielaw.org", "consent.cookiebot.com", "sdk.privacy-center.org", "app.usercentrics.eu",
                 "consent.trustarc.com", "quantcast.mgr.consensu.org", "fundingchoicesmessages.google.com",
                 "cdn.privacy-mgmt.com", "myprivacy.dpgmedia", "cmp.inmobi.com", "cdn.iubenda.com",
                 "api.privacy-center.org", "consentmanager.net", "osano.com", "axeptio", "tarteaucitron")  # fmt: skip
CONSENT_TITLES = (
    "before you continue", "we value your privacy", "your privacy choices", "cookie consent", "your privacy",
    "privacy choices", "privacy settings", "cookies on this site", "datenschutzeinstellungen",
    "bevor sie fortfahren", "bevor sie weitergehen", "zustimmung",
    "mit werbung weiterlesen", "cookie-einstellungen", "avant de continuer", "gestion des cookies",
    "votre vie privée", "antes de continuar", "su privacidad", "prima di continuare", "la tua privacy",
    "voordat je verdergaat", "privacy-instellingen", "zanim przejdziesz", "innan du fortsätter", "før du fortsetter",
    "před pokračováním", "прежде чем продолжить", "devam etmeden önce", "続行する前に", "在继续之前",
)  # fmt: skip

# What stands before an outlet's name: "Before you continue to The Gazette".
CONSENT_OPENINGS = (
    "before you continue to ", "bevor sie zu ", "bevor sie mit ", "avant de continuer sur ", "avant d'accéder à ",
    "antes de continuar a ", "prima di continuare su ", "voordat je verdergaat naar ", "zanim przejdziesz do ",
    "innan du fortsätter till ", "før du fortsetter til ", "než budete pokračovat do ",
)  # fmt: skip

_COOKIES = re.compile(r"cookie|куки|файлы? кук|クッキー|쿠키|ملفات تعريف الارتباط|עוגיות|çerez", re.I)
# What a reader is asked to press, folded.
_ACCEPT = re.compile(
    r"\b(?:accept|agree|allow|reject|akzeptier|zustimmen|einverstanden|ablehnen|accepte|refuse|acepta|aceita|concord|"
    r"accett|rifiut|akkoord|accepteren|weigeren|zgadzam|akceptu|przejdź|souhlas|přijmout|súhlas|prijať|elfogad|"
    r"acceptera|godkänn|godta|aksepter|accepter|hyväksy|sutinku|piekrīt|nõustu|kabul|prihvat|strinjam|приня|соглас|"
    r"прийня|погодж|приемам|αποδοχ|συμφων|מאשר|קבל|موافق|قبول|同意|接受|동의)"
)


def is_consent(markup: Markup, metadata: Metadata, asked: str, final: str) -> bool:
    """Whether a cookie wall answered: its own host, its own title or address, or hardly any other text."""
    host = urls.host(final)
    is_at_host = any(host.startswith(one) or (len(one) > 9 and one in host) for one in CONSENT_HOSTS)
    if is_at_host and markup.prose < signals.TEASER:
        return True
    heads = (metadata.title, *metadata.headings[:1])
    said = [one for head in heads for one in notices.pieces(head)] if markup.prose < signals.SHORT else []
    if any(one in signals.whole(CONSENT_TITLES) for one in said):
        return True
    if any(one.startswith(CONSENT_OPENINGS) for one in said) and "cookie" in markup.text.lower():
        return True
    if asked != final and markup.prose < signals.SHORT and not signals.parts(final).isdisjoint(CONSENT_PATHS):
        return True
    if logins.asks_for_password(markup):
        return False  # a log-in, on which cookies are spoken of as on every page
    if 0 < markup.words < signals.NO_TEXT and any(one in markup.source for one in CONSENT_MARKS):
        return _ACCEPT.search(fold(markup.text)) is not None  # a blank page waits for its own scripts as well
    return markup.words < MOST_WORDS and _speaks_of_cookies_alone(markup)


def _speaks_of_cookies_alone(markup: Markup) -> bool:
    """Whether all that is said in sentences is of cookies, and the reader is to accept them."""
    lines = (line for line in markup.lines if line.kind == "text" and line.words >= SENTENCE)
    said = [markup.text[line.start : line.end] for line in lines]
    if not said or not all(_COOKIES.search(one) for one in said):
        return False
    return _ACCEPT.search(fold(markup.text[:6_000])) is not None
