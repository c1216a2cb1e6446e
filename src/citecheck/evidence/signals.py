"""Marks by which a page shows that it is not the cited article: parked names, missing pages, logins, paywalls.

The tables are facts seen in public code and on real pages. Phrases are folded before they are compared. `prose` is
what counts as text: words in lines as long as sentences, so that menus do not hide a notice.
"""

import re
from functools import cache

from citecheck import urls
from citecheck.evidence import notices
from citecheck.evidence.markup import Markup
from citecheck.evidence.metadata import Metadata
from citecheck.text import fold

SHORT = 250  # words: below, a page can be nothing but its notice
TEASER = 400  # words: below, a page can be the opening of an article behind a paywall
HARDLY = 40  # words of prose: two sentences
LITTLE = 90  # words of prose: below, a page says no more than a notice does
NO_TEXT = 15  # words: below, a page with scripts has not shown its text
FEWEST = 4  # words: below, there is no text at all
FIRST_BYTES = 400_000  # of a page, in which its marks stand

# (mark in the lower-case markup, who parks the name).
PARKED = (
    ("sedoparkingurl", "Sedo"), ("footer_domain_parking", "Sedo"), ("sedoparking.com", "Sedo"),
    ("sponsored listings displayed above are served automatically", "Sedo"),
    ("inquire about this domain", "ParkingCrew"), ("parkingcrew.net", "ParkingCrew"), ("bodis.com/", "Bodis"),
    ("web page is parked for free, courtesy of", "GoDaddy"), ('window.location.href="/lander"', "GoDaddy"),
    ("img1.wsimg.com/parking-lander", "GoDaddy"), ("millions of other domains available on dan.com", "Dan"),
    ("cdn0.dan.com", "Dan"), ("parked free of charge with namesilo.com", "NameSilo"),
    ("parked with dreamhost", "DreamHost"), ("hugedomains.com/domain_profile", "HugeDomains"),
    ("hugedomains.com", "HugeDomains"), ("afternic.com/forsale", "Afternic"), ("d38psrni17bvxu.cloudfront.net",
    "Team Internet"),
    ("above.com/marketplace", "Above"), ("parklogic", "ParkLogic"), ("skenzo", "Skenzo"), ("uniregistry.com",
    "Uniregistry"),
    ("fabulous.com", "Fabulous"), ("namebright.com", "NameBright"), ("this domain is parked", "any"),
    ("domain is parked", "any"), ("this domain is for sale", "any"), ("this domain name is for sale", "any"),
    ("this domain may be for sale", "any"), ("buy this domain", "any"), ("domain has expired", "any"),
    ("domain name has expired", "any"), ("domain geparkt", "any"), ("diese domain steht zum verkauf", "any"),
    ("diese domain kaufen", "any"), ("ce domaine est à vendre", "any"), ("ce nom de domaine est à vendre", "any"),
    ("este dominio está en venta", "any"), ("este domínio está à venda", "any"), ("dominio in vendita", "any"),
    ("questo dominio è in vendita", "any"), ("dit domein is te koop", "any"), ("deze domeinnaam is te koop", "any"),
    ("ta domena jest na sprzedaż", "any"), ("domena na sprzedaż", "any"), ("домен продается", "any"),
    ("домен продаётся", "any"), ("этот домен продается", "any"), ("домен припаркован", "any"),
    ("bu alan adı satılık", "any"), ("bu domain satılıktır", "any"), ("このドメインは", "any"), ("此域名出售", "any"),
    ("域名出售", "any"), ("이 도메인은 판매", "any"), ("doména je na prodej", "any"), ("domänen är till salu", "any"),
    ("domænet er til salg", "any"), ("domenet er til salgs", "any"), ("eladó domain", "any"),
)  # fmt: skip

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

# Words of the trades that take over names of others, folded; a page in place of an article is full of them.
TRADES = {
    "casino": "casino slot slots slotgacor togel poker betting jackpot roulette gacor maxwin sportsbook baccarat "
              "bahis bahsegel kumar казино ставки букмекер слоты игровые автоматы カジノ 赌场 娱乐城 카지노 토토 "
              "apuestas ruleta spielautomaten wetten pokies judi bandar freispiele",
    "pharma": "viagra cialis levitra tadalafil sildenafil kamagra pharmacy tramadol ozempic xanax виагра сиалис "
              "potenzmittel valium modafinil",
    "dating": "dating escort escorts hookup webcam porn xxx milf singles 出会い 出会い系 セフレ 人妻 знакомства "
              "проститутки порно sexkontakte seitensprung citas",
    "loans": "payday loans forex binary options crypto airdrop",
}  # fmt: skip
MOST_TRADE = 0.04  # of a page's words: an article about gambling has fewer of them

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
    "недоступно в вашем регионе",
    "ülkenizde kullanılamıyor", "bulunduğunuz ülkede", "お住まいの地域", "您所在的地区", "您所在的國家",
    "해당 국가에서는", "erişime engellenmiştir", "tedbir kararı uygulanmaktadır", "доступ к ресурсу ограничен",
)  # fmt: skip

SCRIPTLESS = (
    "enable javascript", "javascript is disabled", "javascript is required", "requires javascript",
    "javascript aktivieren", "activer javascript", "activez javascript", "habilite javascript", "activar javascript",
    "ative o javascript", "abilita javascript", "abilitare javascript", "javascript in te schakelen",
    "włącz obsługę javascript", "включите javascript", "увімкніть javascript", "javascript'i etkinleştirin",
    "javascript を有効", "javascriptを有効", "启用javascript", "javascript를 활성화", "slå på javascript",
)  # fmt: skip

# Parts of an address that are a log-in's, not an article's.
LOGIN_PATHS = ("login", "signin", "sign-in", "sign_in", "log-in", "logon", "sso", "oauth", "oauth2", "saml", "auth",
               "accounts", "anmelden", "connexion", "wayf", "shibboleth", "cas", "inloggen", "giris")  # fmt: skip
LOGIN_TITLES = (
    "log in", "login", "sign in", "signin", "log in or sign up", "sign in to your account", "anmelden", "einloggen",
    "anmeldung", "connexion", "se connecter", "identification", "iniciar sesión", "acceder", "entrar", "iniciar sessão",
    "accedi", "accesso", "inloggen", "aanmelden", "zaloguj się", "logowanie", "přihlášení", "přihlásit se",
    "logga in", "logg inn", "log ind", "kirjaudu", "kirjaudu sisään", "bejelentkezés", "autentificare", "conectare",
    "вход", "войти", "авторизация", "увійти", "вхід", "giriş", "giriş yap", "oturum aç", "σύνδεση", "είσοδος",
    "התחברות", "כניסה", "تسجيل الدخول", "ورود", "लॉग इन", "masuk", "đăng nhập", "เข้าสู่ระบบ", "登录", "登入",
    "ログイン", "로그인", "prijava", "prisijungti", "members only", "authentication required",
)  # fmt: skip

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
    "materialul este disponibil abonaților", "только для подписчиков", "доступно по подписке", "оформите подписку",
    "тільки для передплатників", "лише для передплатників", "devamını okumak için abone", "aboneler için",
    "sadece abonelere", "μόνο για συνδρομητές", "למנויים בלבד", "للمشتركين فقط", "仅限订阅用户", "订阅后阅读",
    "会員限定", "有料会員限定", "구독자 전용",
)  # fmt: skip

CONSENT_HOSTS = ("consent.", "consent-pref.", "privacy-mgmt.com", "sourcepoint.", "guce.", "zustimmung.", "cookies.",
                 "cmp.", "privacy-center.", "myprivacy.")  # fmt: skip
CONSENT_MARKS = ("cdn.cookielaw.org", "consent.cookiebot.com", "sdk.privacy-center.org", "app.usercentrics.eu",
                 "consent.trustarc.com", "quantcast.mgr.consensu.org", "fundingchoicesmessages.google.com",
                 "cdn.privacy-mgmt.com", "myprivacy.dpgmedia", "cmp.inmobi.com", "cdn.iubenda.com",
                 "api.privacy-center.org", "consentmanager.net", "osano.com", "axeptio", "tarteaucitron")  # fmt: skip
CONSENT_TITLES = (
    "before you continue", "we value your privacy", "your privacy choices", "cookie consent", "your privacy",
    "privacy settings", "datenschutzeinstellungen", "bevor sie fortfahren", "bevor sie weitergehen", "zustimmung",
    "mit werbung weiterlesen", "cookie-einstellungen", "avant de continuer", "gestion des cookies",
    "votre vie privée", "antes de continuar", "su privacidad", "prima di continuare", "la tua privacy",
    "voordat je verdergaat", "privacy-instellingen", "zanim przejdziesz", "innan du fortsätter", "før du fortsetter",
    "před pokračováním", "прежде чем продолжить", "devam etmeden önce", "続行する前に", "在继续之前",
)  # fmt: skip

_NOT_FOUND_PATH = re.compile(
    r"/(?:404|not-?_?found|page-?not-?found|pagenotfound|error-?404|404-?error|errors?|nie-znaleziono|introuvable)"
    r"(?:/|\.\w{2,5})?(?:$|[?#])"
)


@cache
def _folded(table: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(fold, table)))


def _says(table: tuple[str, ...], text: str) -> bool:
    """Whether a text has one of the phrases: one quick look for each is quicker than a pattern of all."""
    folded = fold(text)
    return any(phrase in folded for phrase in _folded(table))


@cache
def _whole(table: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(one) for one in table)


def _marks(markup: Markup, table: tuple[tuple[str, str], ...]) -> list[str]:
    source = markup.source[:FIRST_BYTES].lower().replace("\u2019", "'")
    return [of for mark, of in table if mark in source]


def parked(markup: Markup) -> list[str]:
    """The marks of a name that is for sale; a page with much to say has none that count, least of all bare phrases."""
    if markup.prose >= LITTLE:
        return []
    return [of for of in _marks(markup, PARKED) if of != "any" or markup.prose < HARDLY]


def trade(markup: Markup, metadata: Metadata, asked: str) -> str | None:
    """The trade that a page advertises in its title and everywhere: gambling, pills, dating.

    None where the address of the cited article already speaks of it.
    """
    head = " ".join((metadata.title, *metadata.headings[:2], *metadata.meta("description")))
    told = set(re.findall(r"\w+", fold(head[:2_000])))
    for name, listed in TRADES.items():
        wanted = set(listed.split())
        if wanted & set(urls.slug_words(asked)):
            continue
        if told & wanted or any(one in fold(head) for one in wanted if not one.isascii()):
            words = re.findall(r"\w+", fold(markup.text[:20_000]))
            hits = sum(word in wanted for word in words)
            if hits >= 5 and hits >= MOST_TRADE * len(words):
                return name
    return None


def gone(markup: Markup, metadata: Metadata, address: str) -> tuple[str, ...]:
    """The kinds of signs that this is a not-found page sent as a good one.

    "title", "heading", "text" (a sentence of a notice and hardly another), "address", "host", "empty".
    """
    is_long = markup.prose >= LITTLE
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
        if notices.has_sentence(markup.text[:6_000]):
            signs.append("text")
        if _marks(markup, GONE):
            signs.append("host")
    return tuple(signs)


def is_login(markup: Markup, metadata: Metadata, asked: str, final: str) -> bool:
    """Whether the page asks who is there and says little else."""
    if markup.prose >= LITTLE:
        return False
    if markup.prose < HARDLY and markup.tree.css_first("input[type=password i]") is not None:
        return True
    heads = (metadata.title, *metadata.headings[:1])
    titled = any(piece in _whole(LOGIN_TITLES) for head in heads for piece in notices.pieces(head))
    parts = set(re.split(r"[/.?=&_]", urls.path(final).lower()))
    led = asked != final and not parts.isdisjoint(LOGIN_PATHS)
    return titled or led


def is_consent(markup: Markup, metadata: Metadata, host: str) -> bool:
    """Whether a cookie wall answered: its own host, its own title, or hardly any other text."""
    if any(host.startswith(one) or (len(one) > 9 and one in host) for one in CONSENT_HOSTS) and markup.prose < TEASER:
        return True
    if markup.prose < SHORT and any(piece in _whole(CONSENT_TITLES) for piece in notices.pieces(metadata.title)):
        return True
    return markup.words < NO_TEXT and any(one in markup.source for one in CONSENT_MARKS)


def is_geo_block(markup: Markup) -> bool:
    """Whether the page says that it is not shown here, and hardly anything else."""
    return markup.prose < LITTLE and _says(GEO, markup.text[:6_000])


def is_scriptless(markup: Markup) -> bool:
    """Whether the page says that it needs scripts, and hardly anything else."""
    return markup.prose < LITTLE // 2 and _says(SCRIPTLESS, markup.text[:6_000])


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
    free = (markup.text[line.start : line.end] for line in markup.lines if line.kind != "furniture")
    return "paywall" if _says(PAYWALL, "\n".join(free)[:60_000]) else None
