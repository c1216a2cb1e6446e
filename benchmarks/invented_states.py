"""Invented replies of known state: walls, logins, notices, parked names, and living pages that look like them.

Everything is made from facts (marks of vendors, stock phrases of servers) and invented text; `states()` is the same
for the same seed.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

HTML = (("content-type", "text/html; charset=utf-8"),)
TITLE = "Ferry fares rise for the islands"
ADDRESS = "https://gazette.example/harbour/ferry-fares-rise"


@dataclass(frozen=True)
class State:
    """A reply and what is true of it: the verdicts that are right."""

    kind: str
    name: str
    right: tuple[str, ...]
    body: str
    status: int = 200
    headers: tuple[tuple[str, str], ...] = HTML
    final: str = ADDRESS
    title: str | None = TITLE  # that the note cites


SENTENCES = (
    "The harbour council agreed on Monday that the old pier stays where it is until the spring.",
    "Ferries to the outer islands will cost more from June, the port said in a statement.",
    "Fishermen who had asked for a later date said that they had not been heard.",
    "The mayor told reporters that a new tariff had been under discussion for two years.",
    "About 43,000 passengers used the line last summer, 12 percent more than the year before.",
    "A study of the coast found that storms had damaged three of the five landing stages.",
    "The ministry answered that the funds would be paid out in two parts.",
    "Critics of the plan point to the neighbouring town, where the bridge took nine years.",
)
MENU = "".join(f"<li><a href=/s{n}>{w}</a></li>" for n, w in enumerate(
    "Home World Politics Business Culture Sport Opinion Travel Science Weather Video Podcasts Letters Archive".split()
))  # fmt: skip

# Title and sentence of a not-found page as servers, publishing systems and outlets print it, by language.
NOTICES = {
    "en": ("Page not found", "Sorry, the page you are looking for does not exist."),
    "en-wp": ("Oops! That page can’t be found.", "It looks like nothing was found at this location. Maybe try a search?"),
    "en-apache": ("404 Not Found", "The requested URL was not found on this server."),
    "en-iis": ("404 - File or directory not found.", "The resource you are looking for might have been removed, had its name changed, or is temporarily unavailable."),
    "en-drupal": ("Page not found", "The requested page could not be found."),
    "en-gone": ("This article is no longer available", "It may have been moved or removed by its owner."),
    "de": ("Seite nicht gefunden", "Die angeforderte Seite konnte nicht gefunden werden."),
    "de-wp": ("Hoppla! Diese Seite konnte nicht gefunden werden.", "Es sieht so aus, als ob hier nichts gefunden wurde."),
    "de-apache": ("Objekt nicht gefunden!", "Der angeforderte URL konnte auf dem Server nicht gefunden werden."),
    "fr": ("Page introuvable", "La page demandée n’existe pas ou a été déplacée."),
    "fr-wp": ("Oups ! Cette page est introuvable.", "Il semble que rien n’ait été trouvé à cet endroit."),
    "es": ("Página no encontrada", "La página solicitada no pudo encontrarse."),
    "es-wp": ("¡Vaya! Esa página no se puede encontrar.", "Parece que no se ha encontrado nada en esta ubicación."),
    "pt": ("Página não encontrada", "A página que você procura não existe mais."),
    "it": ("Pagina non trovata", "La pagina richiesta non è disponibile o è stata spostata."),
    "nl": ("Pagina niet gevonden", "De pagina die u zoekt bestaat niet meer."),
    "pl": ("Nie znaleziono strony", "Strona, której szukasz, nie istnieje lub została przeniesiona."),
    "cs": ("Stránka nenalezena", "Požadovaná stránka nebyla na tomto serveru nalezena."),
    "sk": ("Stránka sa nenašla", "Hľadaná stránka už neexistuje."),
    "sv": ("Sidan kunde inte hittas", "Sidan du söker finns inte längre."),
    "nb": ("Siden ble ikke funnet", "Siden du leter etter finnes ikke lenger."),
    "da": ("Siden blev ikke fundet", "Siden du leder efter findes ikke længere."),
    "fi": ("Sivua ei löytynyt", "Hakemaasi sivua ei valitettavasti ole."),
    "hu": ("Az oldal nem található", "A keresett oldal nem létezik vagy átkerült."),
    "ro": ("Pagina nu a fost găsită", "Pagina căutată nu mai există."),
    "hr": ("Stranica nije pronađena", "Stranica koju tražite ne postoji."),
    "sl": ("Strani ni mogoče najti", "Stran, ki jo iščete, ne obstaja več."),
    "ru": ("Страница не найдена", "Запрашиваемая страница не существует или была удалена."),
    "ru-oops": ("Ой! Страница не найдена", "Возможно, она была удалена или перемещена."),
    "uk": ("Сторінку не знайдено", "Сторінка, яку ви шукаєте, не існує."),
    "bg": ("Страницата не е намерена", "Страницата, която търсите, не съществува."),
    "sr": ("Страница није пронађена", "Тражена страница не постоји."),
    "tr": ("Sayfa bulunamadı", "Aradığınız sayfa kaldırılmış ya da taşınmış olabilir."),
    "tr-wp": ("Hata! Sayfa bulunamadı", "Aradığınız sayfa mevcut değil."),
    "az": ("Səhifə tapılmadı", "Axtardığınız səhifə mövcud deyil."),
    "el": ("Η σελίδα δεν βρέθηκε", "Η σελίδα που ζητήσατε δεν υπάρχει."),
    "he": ("הדף לא נמצא", "הדף המבוקש אינו קיים באתר."),
    "ar": ("الصفحة غير موجودة", "عذرا، الصفحة التي تبحث عنها غير متاحة."),
    "fa": ("صفحه مورد نظر یافت نشد", "صفحه مورد نظر شما وجود ندارد."),
    "hi": ("पृष्ठ नहीं मिला", "आप जिस पृष्ठ को खोज रहे हैं वह उपलब्ध नहीं है।"),
    "id": ("Halaman tidak ditemukan", "Halaman yang Anda cari tidak tersedia."),
    "vi": ("Không tìm thấy trang", "Trang bạn tìm không tồn tại."),
    "th": ("ไม่พบหน้าที่คุณต้องการ", "หน้าที่คุณกำลังค้นหาไม่มีอยู่"),
    "zh": ("页面不存在", "您访问的页面不存在或已被删除。"),
    "zh-tw": ("找不到網頁", "您要找的頁面不存在。"),
    "ja": ("ページが見つかりません", "お探しのページは存在しないか、移動した可能性があります。"),
    "ko": ("페이지를 찾을 수 없습니다", "요청하신 페이지가 존재하지 않습니다."),
    "lt": ("Puslapis nerastas", "Ieškomas puslapis neegzistuoja."),
    "lv": ("Lapa nav atrasta", "Meklētā lapa neeksistē."),
    "et": ("Lehte ei leitud", "Otsitavat lehte ei ole olemas."),
    "ca": ("Pàgina no trobada", "La pàgina que busqueu no existeix."),
    "sq": ("Faqja nuk u gjet", "Faqja që kërkoni nuk ekziston."),
    "ka": ("გვერდი ვერ მოიძებნა", "მოთხოვნილი გვერდი არ არსებობს."),
}  # fmt: skip

WALLS = {
    "Cloudflare challenge": ("Just a moment...", "<script>window._cf_chl_opt={cvId:'3'}</script><p>Verifying you are human.</p>", 403, (("server", "cloudflare"), ("cf-mitigated", "challenge"))),
    "Cloudflare challenge, tr": ("Bir dakika lütfen...", "<script src='/cdn-cgi/challenge-platform/h/b/orchestrate/jsch/v1'></script>", 503, (("server", "cloudflare"),)),
    "Cloudflare block": ("Attention Required! | Cloudflare", "<div class=cf-error-details><h1>Sorry, you have been blocked</h1><p>You are unable to access gazette.example</p></div>", 403, (("server", "cloudflare"),)),
    "Cloudflare 200": ("Just a moment...", "<script>window._cf_chl_opt={}</script>", 200, ()),
    "DataDome": ("gazette.example", "<p>Please enable JS and disable any ad blocker</p><script src='https://ct.captcha-delivery.com/c.js'></script>", 403, (("x-datadome", "protected"),)),
    "DataDome 401": ("gazette.example", "<script src='https://geo.captcha-delivery.com/captcha'></script>", 401, (("server", "DataDome"),)),
    "HUMAN": ("Access to this page has been denied", "<div id='px-captcha'></div><p>Press and hold to confirm you are a human.</p>", 403, ()),
    "HUMAN 200": ("Access to this page has been denied.", "<div id='px-captcha'></div>", 200, ()),
    "Imperva": ("", "<iframe src='/_Incapsula_Resource?SWUDNSAI=31'></iframe><p>Request unsuccessful. Incapsula incident ID: 703-14</p>", 403, (("x-iinfo", "7-1"),)),
    "Imperva 200": ("Pardon Our Interruption", "<p>As you were browsing something about your browser made us think you were a bot.</p><script src='/_Incapsula_Resource'></script>", 200, ()),
    "Akamai": ("Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p><p>Reference #18.2d https://errors.edgesuite.net/18</p>", 403, (("server", "AkamaiGHost"),)),
    "Akamai challenge": ("Challenge Validation", "<div id='sec-if-cpt-container'></div>", 429, ()),
    "Sucuri": ("You are being redirected...", "<script>var s={},u,c,U;sucuri_cloudproxy_js='';</script>", 200, ()),
    "Sucuri block": ("Sucuri WebSite Firewall - Access Denied", "<p>Access Denied - Sucuri Website Firewall</p>", 403, (("x-sucuri-block", "x"),)),
    "AWS WAF": ("", "<script src='https://a.token.awswaf.com/challenge.js'></script><script>AwsWafIntegration.saveReferrer()</script>", 202, (("x-amzn-waf-action", "challenge"),)),
    "AWS WAF captcha": ("Human Verification", "<script>window.awsWafCookieDomainList=[]</script>", 405, (("x-amzn-waf-action", "captcha"),)),
    "Kasada": ("", "<script>window.KPSDK={};_kpsdk=1</script>", 429, (("x-kpsdk-ct", "1"),)),
    "DDoS-Guard": ("DDoS-Guard", "<script src='https://check.ddos-guard.net/check.js'></script>", 403, (("server", "ddos-guard"),)),
    "Radware": ("Radware Captcha Page", "<script src='https://cdn.perfdrive.com/aperture/aperture.js'></script>", 200, ()),
    "F5": ("Request Rejected", "The requested URL was rejected. Please consult with your administrator. Your support ID is: 1", 200, ()),
    "Queue-it": ("Queue-it", "<script src='https://static.queue-it.net/script/queueclient.min.js'></script><p>You are in line</p>", 200, ()),
    "Wordfence": ("Your access to this site has been limited", "<h1>Your access to this site has been limited by the site owner</h1><p>Generated by Wordfence</p>", 503, ()),
    "StackPath": ("Site verification", "<p>This website is using a security service to protect itself from online attacks.</p>", 403, ()),
    "Fastly": ("Client Challenge", "<script src='/_fs-ch-1T1wmsGaOgGaSxcX/script.js'></script>", 200, ()),
    "Vercel": ("Vercel Security Checkpoint", "<p>We're verifying your browser</p>", 429, (("x-vercel-mitigated", "challenge"),)),
    "Google": ("https://news.example/", "<p>Our systems have detected unusual traffic from your computer network.</p>", 429, ()),
    "LinkedIn": ("", "<script>window.onload=function(){}</script>", 999, ()),
    "Anubis": ("Making sure you're not a bot!", "<script src='/.within.website/x/cmd/anubis/static/js/main.mjs'></script>", 200, ()),
    "Yandex": ("Вы не робот?", "<form action='/showcaptcha'><p>Подтвердите, что запросы отправляли вы, а не робот</p></form>", 200, ()),
    "Amazon": ("Robot Check", "<p>To discuss automated access to Amazon data please contact us.</p><form action='/errors/validateCaptcha'></form>", 200, ()),
    "Alibaba": ("", "<script>var arg1='A';acw_sc__v2=1;</script>", 200, ()),
    "SiteGround": ("Robot Challenge Screen", "<meta http-equiv=refresh content='0;/.well-known/sgcaptcha/?r=1'>", 202, ()),
    "plain 403": ("403 Forbidden", "<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>", 403, ()),
    "plain 403, no body": ("", "", 403, ()),
    "plain 429": ("Too many requests", "<p>Slow down.</p>", 429, ()),
    "captcha 403": ("Security check", "<div class='g-recaptcha'></div>", 403, ()),
    "Imunify360": ("One moment, please...", "<p>Please wait while your request is being verified...</p><script>imunify360</script>", 200, ()),
}  # fmt: skip

LOGINS = {
    "password": ("Members", "<form><label>Name<input name=u></label><input type=password><button>Go</button></form>", 200, ADDRESS),
    "redirected": ("Sign in to your account", "<p>Enter your e-mail address.</p>", 200, "https://login.example/signin?next=abc"),
    "401": ("Unauthorized", "<p>Authorization required</p>", 401, ADDRESS),
    "402": ("Payment required", "", 402, ADDRESS),
    "407": ("Proxy", "", 407, ADDRESS),
    "teaser": (TITLE, f"<article><h1>{TITLE}</h1><p>{SENTENCES[0]}</p><p>Subscribe to continue reading.</p></article>", 200, ADDRESS),
    "teaser, de": (TITLE, f"<article><h1>{TITLE}</h1><p>{SENTENCES[0]}</p><p>Jetzt abonnieren und weiterlesen</p></article>", 200, ADDRESS),
    "teaser, declared": (TITLE, f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}","isAccessibleForFree":false}}</script><h1>{TITLE}</h1><p>{SENTENCES[0]} {SENTENCES[1]}</p>', 200, ADDRESS),
    "geo, 451": ("Unavailable", "<p>Unavailable due to legal reasons</p>", 451, ADDRESS),
    "geo": ("Gazette", "<p>This content is not available in your region.</p>", 200, ADDRESS),
    "geo, EEA": ("Gazette", "<p>We recognize you are attempting to access this website from a country belonging to the European Economic Area.</p>", 200, ADDRESS),
    "anmelden": ("Anmelden", "<form><p>Bitte melden Sie sich an.</p></form>", 200, ADDRESS),
    "connexion": ("Connexion", "<form><p>Identifiez-vous.</p></form>", 200, "https://gazette.example/connexion"),
    "giriş": ("Giriş Yap | Gazete", "<form><p>Hesabınızla giriş yapın.</p></form>", 200, ADDRESS),
    "вход": ("Вход", "<form><p>Введите имя и пароль.</p><input type=password></form>", 200, ADDRESS),
    "ログイン": ("ログイン", "<form><p>会員の方はこちら</p><input type=password></form>", 200, ADDRESS),
}  # fmt: skip

CONSENTS = {
    "host": ("Gazette", "<p>We and our partners use cookies.</p>", "https://consent.example/v2/collectConsent?sessionId=3"),
    "Google": ("Before you continue to Google", "<p>We use cookies and data to deliver and maintain services.</p>", "https://consent.google.example/m?continue=x"),
    "title": ("Bevor Sie fortfahren", "<p>Wir verwenden Cookies.</p>", ADDRESS),
    "marks": ("Gazette", "<script src='https://cdn.cookielaw.org/scripttemplates/otSDKStub.js'></script><p>Accept all</p>", ADDRESS),
    "Sourcepoint": ("Gazette", "<p>Accept cookies to go on.</p>", "https://cdn.privacy-mgmt.com/index.html?message_id=1"),
}  # fmt: skip

PARKED = {
    "Sedo": ("gazette.example", "<script>var sedoParkingUrl='x'</script><p>This page has sponsored listings displayed above are served automatically by a third party.</p>"),
    "ParkingCrew": ("gazette.example", "<a>Inquire about this domain</a><script src='//parkingcrew.net/jsparkcaf.php'></script>"),
    "Bodis": ("gazette.example", "<script src='https://www.bodis.com/parking.js'></script><p>The domain is parked</p>"),
    "GoDaddy": ("", "<script>window.onload=function(){window.location.href=\"/lander\"}</script>"),
    "GoDaddy old": ("gazette.example", "<p>This Web page is parked for FREE, courtesy of GoDaddy.com</p>"),
    "Dan": ("gazette.example is for sale", "<p>One of millions of other domains available on Dan.com</p>"),
    "NameSilo": ("gazette.example", "<p>This domain is parked free of charge with NameSilo.com.</p>"),
    "DreamHost": ("gazette.example", "<p>gazette.example is parked with DreamHost</p>"),
    "HugeDomains": ("gazette.example is for sale", "<a href='https://www.hugedomains.com/domain_profile.cfm?d=x'>Buy now</a>"),
    "de": ("gazette.example", "<p>Diese Domain steht zum Verkauf</p>"),
    "fr": ("gazette.example", "<p>Ce nom de domaine est à vendre</p>"),
    "ru": ("gazette.example", "<p>Домен припаркован</p><p>Этот домен продается</p>"),
    "tr": ("gazette.example", "<p>Bu alan adı satılık</p>"),
    "expired": ("gazette.example", "<p>This domain name has expired. Renew now.</p>"),
    "casino": ("Situs slot gacor maxwin hari ini", "<h1>Slot gacor</h1>" + "<p>Daftar situs judi slot gacor dan togel dengan jackpot maxwin setiap hari di bandar poker.</p>" * 5),
    "bahis": ("Bahis siteleri ve casino bonusları", "<h1>En iyi casino</h1>" + "<p>Güvenilir bahis siteleri, casino oyunları, rulet ve slot bonusları için hemen kayıt olun, jackpot kazanın.</p>" * 5),
    "pharma": ("Buy Viagra Online", "<h1>Viagra and Cialis</h1>" + "<p>Order viagra, cialis and levitra from our pharmacy without prescription today.</p>" * 6),
    "dating": ("出会い系サイト比較", "<h1>出会い系</h1>" + "<p>人気の 出会い系 サイトで すぐに 出会い が 見つかる 出会い 体験談</p>" * 8),
}  # fmt: skip

EMPTY = {
    "React": "<html><head><title>Gazette</title></head><body><div id=root></div><script src=/main.js></script></body></html>",
    "noscript": "<html><head><title>Gazette</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id=app></div><script src=/main.js></script></body></html>",
    "asked for scripts": "<html><title>Gazette</title><body><p>Please enable JavaScript to view this page.</p><script src=x></script></body></html>",
    "refresh": "<html><head><meta http-equiv=refresh content='0; url=https://gazette.example/app'></head><body></body></html>",
    "maintenance": "<html><title>Under maintenance</title><body><h1>We will be back soon</h1></body></html>",
}  # fmt: skip


def page(title: str, body: str, *, menu: bool = False, language: str = "en") -> str:
    """A page of an invented outlet, with or without its menus."""
    around = f"<header><div class=top><ul>{MENU}</ul></div></header>" if menu else ""
    foot = "<div id=footer><ul><li>Imprint</li><li>Privacy</li><li>Contact</li></ul></div>" if menu else ""
    outlet = " | The Gazette" if menu and title else ""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{title}{outlet}</title></head>'
        f"<body>{around}{body}{foot}</body></html>"
    )


def prose(random_: random.Random, sentences: int) -> str:
    """Paragraphs of an invented article."""
    chosen = [random_.choice(SENTENCES) for _ in range(sentences)]
    return "".join(f"<p>{' '.join(chosen[at : at + 3])}</p>" for at in range(0, sentences, 3))


# Titles of living pages that look like notices, walls, shops and logins.
LOOKALIKES = (
    "Page not found: how newspapers lose their archives", "The 404 club meets in Northquay", "Access denied: a memoir",
    "Just a moment in time", "Error in the harbour plan", "Forbidden love on the islands", "Are you human? A debate",
    "Casino opens at the harbour after ten years of planning", "Dating apps and the islands", "Please wait for the ferry",
    "Domain is parked: the economics of names for sale", "Viagra sales fall in the province", "Cookie consent explained",
    "Login culture in the twenty-first century", "The captcha that nobody could read", "Blocked: the strait in winter",
    "Sign in the sand", "Maintenance of old piers", "No longer available: the last of the steamers", "Not found",
    "Nicht gefunden: die Suche nach dem Schatz", "Страница не найдена: как исчезают архивы", "Coming soon: a new pier",
    "Subscribe to the sea", "Lost and not found", "Queue-it and the theatre", "One moment, please, said the captain",
)  # fmt: skip


def living(seed: int, count: int = 600) -> Iterator[State]:
    """Living pages: long and short, with logins and paywall words at their edges, and titles that look like notices."""
    random_ = random.Random(seed)
    for number in range(count):
        title = LOOKALIKES[number % len(LOOKALIKES)] if number % 3 == 0 else f"{TITLE}, part {number}"
        long = random_.choice((3, 6, 9, 15, 30, 60)) if number % 3 else random_.choice((9, 15, 30, 60))
        extras = random_.sample(
            (
                "<form><input type=password><button>Log in</button></form>", "<aside>Already a subscriber?</aside>",
                "<script src='https://cdn.cookielaw.org/x.js'></script>", "<div class=g-recaptcha></div>",
                "<script src='/cdn-cgi/challenge-platform/h/b/x.js'></script>", "<p>Buy this domain</p>",
                "<p>Please enable JavaScript for comments.</p>", "<noscript>Enable JavaScript</noscript>", "",
            ),
            2,
        )  # fmt: skip
        body = f"<article><h1>{title}</h1>{prose(random_, long)}</article>{''.join(extras)}"
        cited = title if number % 4 else (None if number % 8 else "Another headline of that day")
        yield State("living", f"{number}: {title}", ("live",), page(title, body, menu=bool(number % 2)), title=cited)


def states(seed: int = 20) -> Iterator[State]:
    """All replies: every sort with and without menus, with and without a cited title."""
    for cited in (TITLE, None):
        kind = f"{'title' if cited else 'no title'} cited"
        for menu in (False, True):
            for language, (title, text) in NOTICES.items():
                body = f"<main><h1>{title}</h1><p>{text}</p></main>"
                found = page(title, body, menu=menu, language=language[:2])
                yield State("not found", f"{language} {kind} {menu}", ("replaced",), found, title=cited)
        yield from _closed(kind, cited)
    home = page("News from the coast", f"<div>{MENU}</div>" + prose(random.Random(seed), 9))
    for final in ("https://gazette.example/", "https://gazette.example/en/", "https://gazette.example/index.php"):
        yield State("led home", final, ("replaced",), home, final=final)
    for status in (404, 410):
        yield State("definitive", str(status), ("failing",), page("x", "<p>x</p>"), status)
    for status in (400, 408, 500, 502, 503, 504, 520, 523):
        yield State("not definitive", str(status), ("unverifiable", "blocked"), page("x", "<p>x</p>"), status)
    yield from living(seed)


def _closed(kind: str, cited: str | None) -> Iterator[State]:
    """What stands between a reader and the page, or in its place."""
    for name, (title, body) in PARKED.items():
        if cited or name not in ("casino", "bahis", "pharma", "dating"):  # else nobody can tell what was there
            yield State("parked or usurped", f"{name} {kind}", ("replaced",), page(title, body), title=cited)
    for name, (title, body, status, headers) in WALLS.items():
        yield State("wall", f"{name} {kind}", ("blocked",), page(title, body), status, (*HTML, *headers), title=cited)
    for name, (title, body, status, final) in LOGINS.items():
        yield State(
            "login or paywall", f"{name} {kind}", ("restricted",), page(title, body), status, HTML, final, cited
        )
    for name, (title, body, final) in CONSENTS.items():
        yield State("consent", f"{name} {kind}", ("blocked",), page(title, body), 200, HTML, final, cited)
    for name, body in EMPTY.items():
        yield State("nothing to read", f"{name} {kind}", ("unverifiable",), body, title=cited)
