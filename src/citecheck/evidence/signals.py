"""Marks by which a reply shows that it is not the cited article: walls, parked names, missing pages, paywalls.

The tables are facts seen in public code and on real pages; each row says what it is a mark of. Words are folded.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from citecheck.evidence.markup import Markup
from citecheck.evidence.metadata import Metadata
from citecheck.model import Capture
from citecheck.text import fold

SHORT = 250  # words: below, a page can be nothing but its notice
TEASER = 400  # words: below, a page can be the opening of an article behind a paywall
NO_TEXT = 15  # words: below, a page with scripts has not shown its text
FEWEST = 4  # words: below, there is no text at all

Kind = Literal["wall", "parked", "gone"]


class Mark(NamedTuple):
    """A string in the markup that one vendor's pages of that kind carry."""

    text: str
    kind: Kind
    vendor: str


MARKS = (
    Mark("_cf_chl_", "wall", "Cloudflare challenge"),
    Mark("/cdn-cgi/challenge-platform/h/", "wall", "Cloudflare challenge"),
    Mark("cf-error-details", "wall", "Cloudflare block page"),
    Mark("captcha-delivery.com", "wall", "DataDome"),
    Mark("px-captcha", "wall", "PerimeterX / HUMAN"),
    Mark("/_incapsula_resource", "wall", "Imperva"),
    Mark("_kpsdk", "wall", "Kasada"),
    Mark("sec-if-cpt-container", "wall", "Akamai challenge"),
    Mark("awswafintegration", "wall", "AWS WAF challenge"),
    Mark("sucuri_cloudproxy_js", "wall", "Sucuri"),
    Mark("sedoparkingurl", "parked", "Sedo"),
    Mark("footer_domain_parking", "parked", "Sedo"),
    Mark("sponsored listings displayed above are served automatically", "parked", "Sedo"),
    Mark("inquire about this domain", "parked", "ParkingCrew"),
    Mark("parkingcrew.net", "parked", "ParkingCrew"),
    Mark("bodis.com/", "parked", "Bodis"),
    Mark("web page is parked for free, courtesy of", "parked", "GoDaddy"),
    Mark("millions of other domains available on dan.com", "parked", "Dan"),
    Mark("parked free of charge with namesilo.com", "parked", "NameSilo"),
    Mark("parked with dreamhost", "parked", "DreamHost"),
    Mark('window.location.href="/lander"', "parked", "GoDaddy"),
    Mark("hugedomains.com/domain_profile", "parked", "HugeDomains"),
    Mark("there isn't a github pages site here", "gone", "GitHub Pages"),
    Mark("the specified bucket does not exist", "gone", "S3"),
    Mark("not found - request id:", "gone", "Netlify"),
    Mark("sorry, this shop is currently unavailable", "gone", "Shopify"),
    Mark("whatever you were looking for doesn't currently exist at this address", "gone", "Tumblr"),
    Mark("looks like this domain isn't connected", "gone", "Wix"),
    Mark("fastly error: unknown domain", "gone", "Fastly"),
)

# (header, beginning of its value, vendor): sent with the challenge, not with every page of the vendor's customers.
WALL_HEADERS = (
    ("cf-mitigated", "challenge", "Cloudflare"),
    ("x-amzn-waf-action", "", "AWS WAF"),
    ("x-datadome", "protected", "DataDome"),
    ("server", "datadome", "DataDome"),
    ("x-sucuri-block", "", "Sucuri"),
)

# Whole titles of walls, or their beginning.
WALL_TITLES = (
    "just a moment", "attention required", "are you a robot", "are you human", "access denied", "access to this page",
    "pardon our interruption", "please wait", "security check", "robot check", "captcha", "ddos-guard",
    "you are being redirected", "one moment, please", "request unsuccessful", "verify you are human",
    "bot verification", "human verification", "einen moment", "nur einen moment", "un instant", "un momento",
    "bir dakika lutfen", "bir dakika lütfen", "один момент", "проверка браузера", "请稍候", "しばらくお待ちください",
    "forbidden", "403 forbidden", "blocked", "you have been blocked", "checking your browser",
)  # fmt: skip

# Whole titles or headings of pages that are not there, by language: only as long as a notice is.
GONE_TITLES = (
    "404", "error 404", "404 error", "404 not found", "not found", "page not found", "file not found",
    "content not found", "article not found", "story not found", "nothing found", "page unavailable",
    "page does not exist", "page doesn't exist", "this page doesn't exist", "page not available", "page missing",
    "we can't find that page", "we can't find the page", "sorry, we can't find", "sorry, this page", "oops",
    "page cannot be found", "page can't be found", "410 gone", "error",
    "seite nicht gefunden", "nicht gefunden", "seite existiert nicht", "diese seite gibt es nicht",
    "page introuvable", "page non trouvée", "introuvable", "contenu introuvable", "cette page n'existe pas",
    "página no encontrada", "no encontrado", "página no existe", "no se encuentra la página",
    "página não encontrada", "não encontrada", "não encontrado", "pagina non trovata", "non trovato",
    "pagina niet gevonden", "niet gevonden", "strona nie istnieje", "nie znaleziono", "nie znaleziono strony",
    "stránka nenalezena", "stránka neexistuje", "stránka sa nenašla", "sidan hittades inte", "sidan finns inte",
    "siden ble ikke funnet", "siden finnes ikke", "siden blev ikke fundet", "sivua ei löytynyt",
    "az oldal nem található", "a keresett oldal nem található", "pagina nu a fost găsită", "pagina nu există",
    "stranica nije pronađena", "stran ni najdena", "страница не найдена", "страница не существует",
    "ничего не найдено", "сторінку не знайдено", "сторінка не знайдена", "страницата не е намерена",
    "страница није пронађена", "sayfa bulunamadı", "aradığınız sayfa bulunamadı", "bulunamadı", "səhifə tapılmadı",
    "η σελίδα δεν βρέθηκε", "הדף לא נמצא", "הדף לא נמצאה", "الصفحة غير موجودة", "لم يتم العثور على الصفحة",
    "صفحه یافت نشد", "صفحه پیدا نشد", "पृष्ठ नहीं मिला", "पेज नहीं मिला", "halaman tidak ditemukan",
    "không tìm thấy trang", "ไม่พบหน้า", "页面不存在", "找不到页面", "頁面不存在", "找不到網頁", "ページが見つかりません",
    "페이지를 찾을 수 없습니다", "puslapis nerastas", "lapa nav atrasta", "lehte ei leitud", "no s'ha trobat la pàgina",
)  # fmt: skip

# What a teaser says where it stops, by language.
PAYWALL = (
    "subscribe to continue", "subscribe to read", "subscribe now to read", "to continue reading",
    "continue reading with a subscription", "this article is for subscribers", "subscribers only",
    "already a subscriber", "log in to continue reading", "sign in to continue reading", "sign in to read",
    "register to continue", "you have reached your limit", "free articles remaining", "become a member to read",
    "unlock this article", "this content is for members", "exclusive to subscribers", "start your free trial",
    "weiterlesen mit", "jetzt abonnieren und weiterlesen", "nur für abonnenten", "artikel nur für abonnenten",
    "réservé aux abonnés", "réservé à nos abonnés", "pour lire la suite", "abonnez-vous pour lire",
    "il vous reste à lire", "contenido exclusivo para suscriptores", "suscríbete para seguir leyendo",
    "sólo para suscriptores", "solo para suscriptores", "conteúdo exclusivo para assinantes", "só para assinantes",
    "assine para continuar", "contenuto riservato agli abbonati", "abbonati per continuare",
    "alleen voor abonnees", "verder lezen", "dla prenumeratorów", "treść dostępna dla abonentów", "pro předplatitele",
    "för prenumeranter", "kun for abonnenter", "kun for abonnementer", "vain tilaajille", "előfizetőknek",
    "materialul este disponibil abonaților", "только для подписчиков", "доступно по подписке", "оформите подписку",
    "тільки для передплатників", "лише для передплатників", "devamını okumak için abone", "aboneler için",
    "sadece abonelere", "μόνο για συνδρομητές", "למנויים בלבד", "للمشتركين فقط", "仅限订阅用户", "订阅后阅读",
    "会員限定", "有料会員限定", "구독자 전용",
)  # fmt: skip

CONSENT_HOSTS = ("consent.", "consent-pref.", "privacy-mgmt.com", "sourcepoint.", "guce.")
CONSENT_MARKS = ("cdn.cookielaw.org", "consent.cookiebot.com", "sdk.privacy-center.org", "app.usercentrics.eu",
                 "consent.trustarc.com", "quantcast.mgr.consensu.org", "fundingchoicesmessages.google.com")  # fmt: skip

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_CUT = re.compile(r"\s+[|–—·•»:-]+\s+|[|»•:!.…]")


@cache
def _wall_titles() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(map(re.escape, WALL_TITLES)) + r")(?!\w)")


@cache
def _paywall() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(fold(one)) for one in PAYWALL))


@cache
def _gone_titles() -> frozenset[str]:
    return frozenset(fold(one) for one in GONE_TITLES)


def marks(markup: Markup, kind: Kind) -> list[str]:
    """The vendors whose marks of that kind stand in the markup."""
    source = markup.source[:400_000].lower().replace("\u2019", "'")
    return [mark.vendor for mark in MARKS if mark.kind == kind and mark.text in source]


def wall(capture: Capture, markup: Markup, metadata: Metadata, words: int) -> str | None:
    """What shows that a wall for robots answered in the page's place."""
    for name, beginning, vendor in WALL_HEADERS:
        value = capture.header(name).lower()
        if value and value.startswith(beginning) and (capture.status >= 400 or words < SHORT):
            return vendor
    if words >= SHORT:
        return None
    title = fold(metadata.title)
    titled = bool(_wall_titles().match(title)) and len(title.split()) <= 8
    found = marks(markup, "wall")
    if found and (titled or capture.status in (403, 405, 429, 503) or words < NO_TEXT):
        return found[0]
    return "title" if titled and (capture.status >= 400 or words < 60) else None


def parked(markup: Markup, words: int) -> list[str]:
    """The marks of a name that is for sale; a long text has none that count."""
    return marks(markup, "parked") if words < SHORT else []


def gone(markup: Markup, metadata: Metadata, address: str, words: int) -> list[str]:
    """The kinds of signs that this is a not-found page sent as a good one: "title", "heading", "address", "host"."""
    signs = []
    if is_notice(metadata.title):
        signs.append("title")
    if any(map(is_notice, metadata.headings[:2])) and words < SHORT:
        signs.append("heading")
    if re.search(r"/(?:404|not-?found|page-?not-?found|error-?404|errors?)(?:/|\.\w{2,5})?(?:$|[?#])", address.lower()):
        signs.append("address")
    if words < SHORT and marks(markup, "gone"):
        signs.append("host")
    return signs


def is_notice(title: str) -> bool:
    """Whether a title, or the part of it before the outlet's name, is nothing but "page not found" in some language."""
    folded = fold(title)
    if not folded or len(folded) > 120:
        return False
    pieces = [folded, *_CUT.split(folded)]
    return any(_EDGES.sub("", piece) in _gone_titles() for piece in pieces[:1] + pieces[1:3])


def is_login(markup: Markup, words: int) -> bool:
    """Whether the page asks for a password and says little else."""
    return words < SHORT and markup.tree.css_first("input[type=password i]") is not None


def is_consent(capture: Capture, markup: Markup, words: int) -> bool:
    """Whether a cookie wall answered: its own host, or hardly any other text."""
    host = re.sub(r"^https?://", "", capture.final_url.lower()).split("/")[0]
    if any(host.startswith(one) or one in host for one in CONSENT_HOSTS) and words < TEASER:
        return True
    return words < NO_TEXT and any(one in markup.source for one in CONSENT_MARKS)


def has_scripts(markup: Markup) -> bool:
    """Whether a script could bring more text than the page came with; linked data is none."""
    return markup.source.lower().count("<script") > len(markup.linked_data)


def limit(markup: Markup, metadata: Metadata, words: int) -> str | None:
    """Why the text is not the whole article: "no-text", "paywall", or None where it is."""
    if words < FEWEST or (words < NO_TEXT and has_scripts(markup)):
        return "no-text"
    for node in metadata.nodes:
        free = node.get("isAccessibleForFree", node.get("isAccessibleForfree"))
        if free is False or str(free).rsplit("/", 1)[-1].lower() == "false":
            return "paywall"
    announced = metadata.article.get("wordCount")
    if isinstance(announced, (int, str)) and str(announced).isdecimal() and words < int(str(announced)[:9]) // 2:
        return "truncated"
    locked = [one.lower() for one in metadata.meta("article:content_tier", "og:article:content_tier")]
    if words < 2 * TEASER and any(one in ("locked", "metered") for one in locked):
        return "paywall"
    return "paywall" if words < TEASER and _paywall().search(fold(markup.text)) else None
