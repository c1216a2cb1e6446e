"""Marks by which a page shows that it is not the cited article: missing pages, logins, consent, paywalls.

The tables are facts seen in public code and on real pages. Phrases are folded before they are compared. `prose` is
what counts as text: words in lines as long as sentences, so that menus do not hide a notice.
"""

import re
from functools import cache

from citecheck import urls
from citecheck.evidence import closed, notices, paywalls
from citecheck.evidence.markup import SENTENCE, Markup, text_of
from citecheck.evidence.metadata import Metadata
from citecheck.text import fold

SHORT = 250  # words: below, a page can be nothing but its notice
TEASER = 400  # words: below, a page can be the opening of an article behind a paywall
HARDLY = 40  # words of prose: two sentences
LITTLE = 90  # words of prose: below, a page says no more than a notice does
NO_TEXT = 15  # words: below, a page with scripts has not shown its text
FEWEST = 4  # words: below, there is no text at all
FIRST_BYTES = 400_000  # of a page, in which its marks stand
MOST_LINKS = 2_000
MOST_LINES = 400  # of a page that prints a status, among which it stands
OPENING = 10  # lines with which a page begins: a notice, a wall or a log-in says there what it is
PHRASE = 4  # words: a shorter line is an entry of a menu
PHRASE_LETTERS = 10  # the same where no spaces part words

# (mark in the lower-case markup, whose service has nothing at that address).
GONE = (
    ("there isn't a github pages site here", "GitHub Pages"), ("the specified bucket does not exist", "S3"),
    ("<code>nosuchkey</code>", "S3"), ("<code>nosuchbucket</code>", "S3"), ("not found - request id:", "Netlify"),
    ("sorry, this shop is currently unavailable", "Shopify"), ("fastly error: unknown domain", "Fastly"),
    ("whatever you were looking for doesn't currently exist at this address", "Tumblr"),
    ("looks like this domain isn't connected", "Wix"), ("no such app", "Heroku"),
    ("deployment_not_found", "Vercel"), ("do you want to register", "WordPress.com"),
    ("project not found", "GitLab"), ("repository not found", "Bitbucket"), ("blog has been removed", "Blogger"),
    ("this user's account has been suspended", "a social network"), ("unknown site", "Pantheon"),
)  # fmt: skip

# What a page says that is not shown in the reader's country.
GEO = (
    "not available in your country", "not available in your region", "unavailable in your country",
    "unavailable in your region", "isn't available in your country", "isn't available in your region",
    "not available in your location", "content is not available in your area", "unavailable due to legal reasons",
    "unavailable for legal reasons", "belonging to the european economic area",
    "unavailable in most european countries",
    "currently unavailable in your region", "nicht in ihrem land verfügbar", "in deinem land nicht verfügbar",
    "n'est pas disponible dans votre pays", "no está disponible en tu país", "no está disponible en su país",
    "não está disponível no seu país", "non è disponibile nel tuo paese", "niet beschikbaar in uw land",
    "niedostępna w twoim kraju", "недоступен в вашей стране", "недоступна в вашем регионе",
    "недоступно в вашем регионе", "для просмотра в вашем регионе", "для просмотра в вашей стране",
    "ülkenizde kullanılamıyor", "bulunduğunuz ülkede", "お住まいの地域", "您所在的地区", "您所在的國家",
    "in ihrem land nicht verfügbar", "in deinem land nicht verfügbar", "in ihrer region nicht verfügbar",
    "in deiner region nicht verfügbar", "in ihrem land leider nicht", "pas disponible dans votre région",
    "indisponible dans votre pays", "indisponible dans votre région", "no está disponible en su región",
    "no está disponible en tu región", "no disponible en tu país", "no disponible en su país",
    "indisponível no seu país", "não disponível no seu país", "non disponibile nel tuo paese",
    "niet beschikbaar in jouw land", "niet beschikbaar in uw regio", "niedostępny w twoim kraju",
    "inte tillgängligt i ditt land", "inte tillgänglig i ditt land", "ikke tilgjengelig i ditt land",
    "ikke tilgængelig i dit land", "ei ole saatavilla maassasi", "недоступен в вашем регионе",
    "недоступна в вашей стране", "недоступно в вашей стране", "недоступний у вашій країні",
    "해당 국가에서는", "erişime engellenmiştir", "tedbir kararı uygulanmaktadır", "доступ к ресурсу ограничен",
)  # fmt: skip

SCRIPTLESS = (
    "enable javascript", "javascript is disabled", "javascript is required", "requires javascript",
    "javascript aktivieren", "activer javascript", "activez javascript", "habilite javascript", "activar javascript",
    "ative o javascript", "abilita javascript", "abilitare javascript", "javascript in te schakelen",
    "włącz obsługę javascript", "включите javascript", "увімкніть javascript", "javascript'i etkinleştirin",
    "javascript を有効", "javascriptを有効", "启用javascript", "javascript를 활성화", "slå på javascript",
)  # fmt: skip

# Elements that scripts fill; where one came empty, the article is not in the markup.
MOUNTS = ("#root, #app, #__next, #__nuxt, #___gatsby, #svelte, #react-root, #app-root, #main-app, app-root, my-app, "
          "app-main, [ng-app], [data-reactroot], [data-server-rendered]")  # fmt: skip

# Signs that count only beside what the host answers to a made-up address.
WEAK = frozenset({"little", "error", "elsewhere", "trade"})

# What a teaser says where it stops, by language.
PAYWALL = (
    "this post is for paid subscribers", "this post is for paying subscribers", "keep reading with a 7-day free trial",
    "subscribe for unlimited access", "to read the full story", "to read the full article", "you've reached your free",
    "artikel weiterlesen mit", "dieser artikel ist exklusiv", "cet article est réservé", "il vous reste",
    "la suite est réservée", "lees verder met", "läs vidare", "bli abonnent", "les hele saken", "lue koko juttu",
    "dostęp do pełnej treści", "читать далее по подписке", "続きを読むには", "この記事は有料会員", "本文需订阅",
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
    "materialul este disponibil abonaților", "только для подписчиков", "доступно по подписке",
    "оформите подписку, чтобы",
    "тільки для передплатників", "лише для передплатників", "devamını okumak için abone", "aboneler için",
    "sadece abonelere", "μόνο για συνδρομητές", "למנויים בלבד", "للمشتركين فقط", "仅限订阅用户", "订阅后阅读",
    "会員限定", "有料会員限定", "구독자 전용",
)  # fmt: skip

_NOT_FOUND_PATH = re.compile(
    r"/(?:404|not-?_?found|page-?not-?found|pagenotfound|error-?404|404-?error|errors?|nie-znaleziono|introuvable)"
    r"(?:/|\.\w{2,5})?(?:$|[?#])"
)


@cache
def folded(table: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases of a table as they are compared."""
    return tuple(dict.fromkeys(map(fold, table)))


def _says(table: tuple[str, ...], text: str) -> bool:
    """Whether a text has one of the phrases: a quick look for each is quicker than a pattern of all."""
    said = fold(text)
    words = set(said.split())
    return any(phrase in said for phrase, within in _inner_words(table) if within is None or within in words)


@cache
def _inner_words(table: tuple[str, ...]) -> tuple[tuple[str, str | None], ...]:
    """The phrases with a word inside each, if there is one, without which no text has the phrase."""
    return tuple((one, max(one.split()[1:-1], key=len, default=None)) for one in folded(table))


@cache
def whole(table: tuple[str, ...]) -> frozenset[str]:
    """The phrases of a table, each to be all that a title says."""
    return frozenset(fold(one) for one in table)


def marks(markup: Markup, table: tuple[tuple[str, str], ...]) -> list[str]:
    """Whose marks stand in a page's markup, by a table of (mark, whose)."""
    source = markup.source[:FIRST_BYTES].lower().replace("\u2019", "'")
    return [of for mark, of in table if mark in source]


def own_prose(markup: Markup) -> int:
    """The words of prose that lead nowhere: below a notice stand the headlines of other articles."""
    linked = {text_of(node) for node in markup.tree.css("a[href]")[:MOST_LINKS]}
    said = ((line, markup.text[line.start : line.end]) for line in markup.lines if line.kind != "furniture")
    return sum(line.words for line, text in said if line.words >= SENTENCE and text not in linked)


def gone(markup: Markup, metadata: Metadata, address: str, prose: int) -> tuple[str, ...]:
    """The kinds of signs that this is a not-found page sent as a good one; `prose` are the words that count.

    "title", "heading", "text" (a sentence of a notice and hardly another), "address", "host", "empty"; and "error",
    which says only that something is wrong.
    """
    is_long = prose >= LITTLE
    signs = []
    if notices.is_notice(metadata.title, is_exact=is_long):
        signs.append("title")
    elif notices.is_empty_server(metadata.title):
        signs.append("empty")
    if any(notices.is_notice(one, is_exact=is_long) for one in (*metadata.headings[:2], *metadata.subheadings[:1])):
        signs.append("heading")
    if _NOT_FOUND_PATH.search(address.lower()):
        signs.append("address")
    if not is_long:
        if "heading" not in signs and printed_status(markup, metadata) in notices.GONE_STATUSES:
            signs.append("heading")
        if notices.has_sentence(markup.text[:6_000]):
            signs.append("text")
        if marks(markup, GONE):
            signs.append("host")
    if _is_error(metadata):
        signs.append("error")
    return tuple(signs)


def printed_status(markup: Markup, metadata: Metadata) -> int | None:
    """The status that a page prints which says hardly more; with that it should have been sent.

    It stands in the title or a heading, or is the only number that has a line to itself; one that does not say that
    the page is gone counts there only if there is nothing else.
    """
    if markup.prose >= HARDLY:
        return None
    heads = (metadata.title, *metadata.headings[:2], *metadata.subheadings[:1])
    told = {notices.status(piece) for head in heads for piece in notices.pieces(head)} - {None}
    if not told:
        lines = (markup.text[line.start : line.end] for line in markup.lines[:MOST_LINES] if line.kind != "furniture")
        short = [fold(one) for one in lines if len(one) <= notices.LONGEST_STATUS]
        told = set(map(notices.status, short)) - {None}
        is_one_of_many = sum(map(str.isdecimal, short)) > 1
        if is_one_of_many or (not told <= set(notices.GONE_STATUSES) and markup.words >= NO_TEXT):
            return None
    return told.pop() if len(told) == 1 else None


def _is_error(metadata: Metadata) -> bool:
    heads = [metadata.title, *metadata.headings[:1], *metadata.subheadings[:1]]
    if any(piece in whole(notices.ERRORS) for piece in notices.pieces(metadata.title)):
        return True
    begun = (re.split(r"[,.!…?]", fold(one[:100]))[0].strip(" ¡") for one in heads if one)
    return any(one in whole(notices.ERRORS) for one in begun)


def is_suspect(metadata: Metadata, address: str) -> bool:
    """Whether a title, a heading or the address could be that of a notice, however much text stands below it."""
    heads = dict.fromkeys((metadata.title, *metadata.headings, *metadata.subheadings))
    told = notices.hints(heads) and any(
        one(head) for one in (notices.is_notice, notices.is_maintenance, notices.is_empty_server) for head in heads
    )
    return told or _is_error(metadata) or _NOT_FOUND_PATH.search(address.lower()) is not None


def parts(address: str) -> set[str]:
    """The parts of an address's path."""
    return set(re.split(r"[/.?=&_:]", urls.path(address).lower()))


def opening(markup: Markup) -> str:
    """The headings and sentences with which a page begins, folded, one a line; menus and buttons are none."""
    said = []
    for line in markup.lines:
        is_phrase = line.words >= PHRASE or line.end - line.start >= PHRASE_LETTERS * line.words
        if line.kind != "furniture" and (line.kind == "title" or is_phrase):
            said.append(fold(markup.text[line.start : min(line.end, line.start + 1_000)]))
            if len(said) == OPENING:
                break
    return "\n".join(said)


def is_away(markup: Markup, metadata: Metadata) -> bool:
    """Whether the page says that the site will be back: in its title or a heading, or in the little that it says."""
    if markup.prose >= LITTLE:
        return False
    heads = (metadata.title, *metadata.headings[:2], *metadata.subheadings[:1])
    if any(map(notices.is_maintenance, heads)):
        return True
    if any(map(notices.is_notice, heads)):
        return False
    return markup.prose < HARDLY and closed.is_away(opening(markup))


def is_geo_block(markup: Markup) -> bool:
    """Whether the page says that it is not shown here, and hardly anything else."""
    return markup.prose < LITTLE and _says(GEO, markup.text[:6_000])


def is_scriptless(markup: Markup) -> bool:
    """Whether the page says that it needs scripts, and hardly anything else."""
    return markup.prose < LITTLE // 2 and _says(SCRIPTLESS, markup.text[:6_000])


def is_shell(markup: Markup) -> bool:
    """Whether the page is a frame that scripts fill: with hardly a text, and the place for it empty."""
    if markup.prose >= LITTLE or not has_scripts(markup):
        return False
    return any(not text_of(node) for node in markup.tree.css(MOUNTS)[:8])


def leads_on(markup: Markup, metadata: Metadata) -> bool:
    """Whether a page has nothing but an instruction to go elsewhere."""
    return markup.prose < NO_TEXT and any("url=" in one.lower() for one in metadata.meta("refresh"))


def has_scripts(markup: Markup) -> bool:
    """Whether a script could bring more text than the page came with; linked data is none."""
    return markup.source.lower().count("<script") > len(markup.linked_data)


def limit(markup: Markup, metadata: Metadata) -> str | None:
    """Why the text is not the whole article: "no-text", "paywall", "truncated", or None where it is."""
    words = markup.words
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
    if markup.prose < 2 * TEASER and any(one in ("locked", "metered") for one in locked):
        return "paywall"
    if markup.prose >= TEASER:
        return None
    if _says(PAYWALL, " ".join((metadata.title, *metadata.headings[:1]))):
        return None  # it is what the page is about
    free = "\n".join(markup.text[line.start : line.end] for line in markup.lines if line.kind != "furniture")
    is_short = markup.prose < SHORT and markup.words < 2 * TEASER
    return "paywall" if _says(PAYWALL, free[:60_000]) or (is_short and paywalls.stops(fold(free[:8_000]))) else None
