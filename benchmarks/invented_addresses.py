"""Invented addresses of known state for a live run: living pages of many makes, dead ones, notices, walls, faults.

`addresses()` is the same for the same seed. Nothing here is taken from `citecheck`'s own tables.
"""

import gzip
import html
import json
import random
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count as counting

from invented_tongues import TONGUES, TOWNS, article

RIGHT = {
    "living": ("live", "moved"), "flaky": ("live", "moved"), "dead": ("failing",), "soft": ("replaced",),
    "wall": ("blocked",), "consent": ("blocked",), "closed": ("restricted",), "scripts": ("unverifiable",),
    "fault": ("unverifiable",), "private": ("refused",),
}  # fmt: skip
OUTLETS = ("The Averton Lantern", "Tagesbote Elsterau", "Le Fanal de Belmora", "Ministry of Roads", "Nordby Avis")


@dataclass(frozen=True)
class Said:
    """An answer; `how` is a fault of the wire: "reset", "hang", "drip", "garbage", "empty"."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    media: str | None = "text/html; charset=utf-8"
    how: str = ""


Answer = Callable[[str, str], Said]  # of a target and a cookie


@dataclass
class Address:
    """A cited address: its state, its make, what is cited of it, and what its host answers to any target."""

    state: str
    make: str
    rng: random.Random
    language: str
    host: str
    path: str
    title: str | None = None
    answer: Answer = field(default=lambda _target, _cookie: Said())

    @property
    def outlet(self) -> str:
        """Who publishes it."""
        return OUTLETS[len(self.path) % len(OUTLETS)]


def page(at: Address, title: str, inner: str, *, head: str = "", bare: bool = False) -> bytes:
    """A page, with a menu and a footer unless it is `bare`."""
    words = TONGUES[at.language].menu.split()
    menu = "" if bare else "<nav>" + "".join(f"<a href=/{n}>{word}</a> " for n, word in enumerate(words)) + "</nav>"
    foot = "" if bare else f"<footer>© 2024 Lantern. {' · '.join(words[:4])}</footer>"
    return (
        f'<!doctype html><html lang="{at.language}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f"{head}</head><body>{menu}{inner}{foot}</body></html>"
    ).encode()


def paragraphs(texts: list[str]) -> str:
    """Texts as paragraphs."""
    return "".join(f"<p>{html.escape(text)}</p>" for text in texts)


def teasers(at: Address, number: int = 8) -> str:
    """Headlines and beginnings of other articles, in no box that tells what they are."""
    told = [article(at.rng, at.language, 1) for _ in range(number)]
    return "".join(
        f"<h3><a href=/a/{n}>{html.escape(t)}</a></h3><p>{html.escape(p[0][:140])}</p>" for n, (t, p) in enumerate(told)
    )


def news(
    at: Address, *, number: int = 4, before: str = "", after: str = "", head: str = "", bare: bool = False
) -> tuple[str, bytes]:
    """An article's headline and page."""
    title, texts = article(at.rng, at.language, number)
    inner = f"{before}<article><h1>{html.escape(title)}</h1>{paragraphs(texts)}</article>{after}"
    return title, page(at, f"{title} | {at.outlet}", inner, head=head, bare=bare)


def only(at: Address, said: Said) -> Answer:
    """The host knows this address alone."""
    return lambda target, _: said if target == at.path else Said(b"<title>Not Found</title>", 404)


def always(said: Said) -> Answer:
    """The host says the same at every address."""
    return lambda _target, _cookie: said


def to(location: str, status: int = 302, *headers: tuple[str, str]) -> Said:
    """A redirect."""
    return Said(status=status, headers=(("Location", location), *headers))


# ---------------------------------------------------------------- living

Make = Callable[[Address], tuple[str | None, Answer]]

# Articles about what other pages are.
SUBJECTS = {
    "How to design a better 404 page": "A 404 page is what visitors see when a page is not found. Many say that the page you are looking for does not exist and leave it there.",
    "Are you a robot? The strange history of the captcha": "Sites have asked visitors to verify that they are human for years. Just a moment, says the page, and hours are lost.",
    "This domain is for sale: the market for names": "The words this domain is for sale stand on millions of parked pages. We spoke to a trader who lives from twelve names.",
    "Casino licence for the harbour: council divided": "The council argued until midnight about a licence for a casino. Opponents of gambling fear slot machines in every corner.",
    "Court fines online pharmacy over fake Viagra": "The owners of an online pharmacy sold fake Viagra and Cialis. Its tablets held chalk and paint, the court heard.",
    "Why readers will not subscribe to continue reading": "Papers ask visitors to subscribe to continue reading, and most leave. Already a subscriber? Log in, says the page.",
    "Statue removed from Averton market square": "Workers removed the statue in the morning. The article of the charter that protected it is no longer available.",
    "Oops! How the mayor lost his speech": "The mayor of Averton looked for his papers for nine minutes. Something went wrong, he said, and spoke without them.",
}


def plain(**more: object) -> Make:
    """An article with this around it."""

    def make(at: Address) -> tuple[str | None, Answer]:
        title, body = news(at, **more)  # type: ignore[arg-type]
        return title, only(at, Said(body))

    return make


def about(title: str) -> Make:
    """A short article on a subject that is dangerous to write of."""
    return lambda at: (title, only(at, Said(page(at, title, f"<h1>{title}</h1><p>{SUBJECTS[title]}</p>"))))


def encoded(language: str, name: str, media: str) -> Make:
    """An article in an old encoding, which its server says, its markup says, or one of both says wrong."""

    def make(at: Address) -> tuple[str | None, Answer]:
        at.language = language
        title, texts = article(at.rng, language, 3)
        mark = "" if name in media else f'<meta charset="{name}">'
        text = f"<html><head>{mark}<title>{title}</title></head><body><h1>{title}</h1>{paragraphs(texts)}</body></html>"
        return title, only(at, Said(text.encode(name, "xmlcharrefreplace"), media=media))

    return make


def sent(change: Callable[[bytes], Said]) -> Make:
    """An article whose bytes go out in another way."""

    def make(at: Address) -> tuple[str | None, Answer]:
        title, body = news(at)
        return title, only(at, change(body))

    return make


def led(steps: Callable[[Address, str, str, Said], Said]) -> Make:
    """An article behind redirects: `steps` says what is answered to a target and a cookie."""

    def make(at: Address) -> tuple[str | None, Answer]:
        title, body = news(at)
        return title, lambda target, cookie: steps(at, target, cookie, Said(body))

    return make


def _slug_ignored(at: Address) -> tuple[str | None, Answer]:
    number = at.rng.randint(10**5, 10**8)
    at.path = f"/{number}/words-of-its-title"
    title, body = news(at, number=1)
    cited = at.rng.choice((title, "The headline as it was before the editors changed it"))
    return cited, lambda target, _: Said(body) if str(number) in target else Said(status=404)


def _home_of_all(at: Address) -> tuple[str | None, Answer]:
    at.path = at.rng.choice(("/", "/en/", "/index.html"))
    return "Website of the association of lamp makers", always(
        Said(page(at, at.outlet, paragraphs(article(at.rng, at.language, 1)[1])))
    )


def _beside_notices(at: Address) -> tuple[str | None, Answer]:
    title, body = news(at, number=1)
    other = Said(page(at, "Lantern", teasers(at)))
    return at.rng.choice(
        (title, "Quite another headline than it has now")
    ), lambda target, _: Said(body) if target == at.path else other


BANNER = "<div class=cookie-banner><p>We use cookies and similar means, with our partners, to keep and to read information. </p></div>"
LOG_IN = "<form action=/login><input name=user><input type=password><button>Log in</button></form>"
WORDS = "<aside><p>Page not found? Verify you are human to comment. Subscribe to continue reading. This video is not available in your country.</p></aside>"
LIVING: dict[str, Make] = {
    "news": plain(after="<hr>"), "short": plain(number=1), "bare": plain(number=1, bare=True), "banner": plain(before=BANNER * 3),
    "log-in box": plain(before=LOG_IN, after=LOG_IN), "loaded words": plain(number=5, after=WORDS),
    "reloads": plain(head='<meta http-equiv="refresh" content="300">'), "big": plain(after="<i data-a=b>x</i>" * 30_000),
    "frame with text": plain(before="<noscript>You need to enable JavaScript.</noscript><div id=root></div><script src=/m.js></script>"),
    **{f"about: {title}": about(title) for title in SUBJECTS},
    **{f"in {name}": encoded(language, name, media) for language, name, media in (
        ("ru", "windows-1251", "text/html"), ("ja", "shift_jis", "text/html; charset=shift_jis"), ("zh", "gb18030", "text/html"),
        ("el", "iso-8859-7", "text/html; charset=ISO-8859-1"), ("ko", "euc-kr", "text/html"), ("th", "tis-620", "text/html"),
    )},
    "no media type": sent(lambda body: Said(body, media=None)), "as text": sent(lambda body: Said(body, media="text/plain")),
    "gzip": sent(lambda body: Said(gzip.compress(body), headers=(("Content-Encoding", "gzip"),))),
    "deflate": sent(lambda body: Said(zlib.compress(body), headers=(("Content-Encoding", "deflate"),))),
    "behind a vendor": sent(lambda body: Said(body, headers=(("Server", "cloudflare"), ("X-DataDome", "protected"), ("Set-Cookie", "_abck=x")))),
    "picture": lambda at: (None, only(at, Said(b"\x89PNG\r\n\x1a\n" + bytes(500), media="image/png"))),
    "slash": led(lambda at, target, _, said: said if target == f"{at.path}/" else to(f"{at.path}/", 301)),
    "moved": led(lambda at, target, _, said: said if target.startswith("/new/") else to(f"/new{at.path}", 301)),
    "cookie": led(lambda at, _, cookie, said: said if "seen=1" in cookie else to(at.path, 302, ("Set-Cookie", "seen=1; Path=/"))),
    "meta": led(lambda at, target, _, said: said if target.startswith("/m/") else Said(f'<meta http-equiv="refresh" content="0; url=/m{at.path}">'.encode())),
    "words of the address ignored": _slug_ignored, "home of a host with one page": _home_of_all, "host of notices": _beside_notices,
}  # fmt: skip

# ---------------------------------------------------------------- in the article's place


def noticed(shape: str) -> Make:
    """A notice sent as a good answer, at every address of its host."""

    def make(at: Address) -> tuple[str | None, Answer]:
        title, heading, text = at.rng.choice(TONGUES[at.language].notices)
        inner = f"<h1>{heading}</h1><p>{text}</p>"
        body = {
            "bare": page(at, title, inner, bare=True), "in its site": page(at, title, inner),
            "with others": page(at, title, inner + teasers(at)), "site's title": page(at, "Lantern", inner.replace("h1", "h2")),
        }[shape]  # fmt: skip
        return article(at.rng, at.language, 1)[0], always(Said(body))

    return make


def landed(where: str, *, notice: bool = False) -> Make:
    """Every address of the host leads to one page."""

    def make(at: Address) -> tuple[str | None, Answer]:
        title, heading, text = TONGUES[at.language].notices[0]
        body = page(at, title, f"<h1>{heading}</h1><p>{text}</p>") if notice else page(at, "Lantern", teasers(at))
        return article(at.rng, at.language, 1)[0], lambda target, _: Said(body) if target == where else to(where)

    return make


def fixed(title: str, text: str, times: int = 1) -> Make:
    """One page at every address."""
    body = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{f'<p>{text}</p>' * times}</body></html>".encode()
    return lambda at: (article(at.rng, at.language, 1)[0], always(Said(body)))


SOFT: dict[str, Make] = {
    **{f"notice, {shape}": noticed(shape) for shape in ("bare", "in its site", "with others", "site's title")},
    "home": landed("/"), "home in a language": landed("/en/"), "section": landed("/news/"), "start page": landed("/start"),
    "error page": landed("/error/404.html", notice=True),
    "one page for all": lambda at: (article(at.rng, at.language, 1)[0], always(Said(page(at, "Lantern", teasers(at))))),
    "for sale": fixed("old-lantern.example is for sale", "The domain old-lantern.example is for sale! Make an offer."),
    "registrar": fixed("old-lantern.example", "This domain has been registered with NameBarn. The owner has put nothing here yet."),
    "expired": fixed("Expired", "This domain name expired on 12 March and is pending renewal or deletion."),
    "na prodej": fixed("Doména na prodej", "Doména stara-lucerna.example je na prodej. Pošlete nabídku."),
    "продаётся": fixed("fonar.example", "Домен fonar.example продаётся. Свяжитесь с владельцем."),
    "empty server": fixed("Welcome to nginx!", "If you see this page, the web server is successfully installed."),
    "casino": fixed("Best online casino – 200 free spins", "Play slots, roulette and poker at the best online casino. Live betting, a huge jackpot, slots and gambling for all.", 3),
    "situs slot": fixed("Situs Slot Gacor Gampang Maxwin", "Situs slot gacor resmi. Daftar judi slot online, togel, dan poker. Bandar togel terbesar dan slot terlengkap.", 3),
    "pills": fixed("Buy Viagra online without prescription", "Order cheap Viagra, Cialis and Levitra from our online pharmacy. Generic sildenafil and tadalafil at the lowest price.", 2),
    "dating": fixed("Meet hot singles near you tonight", "Join free and meet hot singles tonight. Adult dating, hookup and chat. Live webcam girls wait, dating was never easier.", 2),
}  # fmt: skip

# ---------------------------------------------------------------- walls and the rest


def refused(status: int, title: str, body: str, *headers: tuple[str, str]) -> Make:
    """One answer at every address, with a title that may be empty."""
    said = Said(f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode(), status, headers)
    return lambda at: (article(at.rng, at.language, 1)[0], always(said))


WALLS: dict[str, Make] = {
    "challenge": refused(403, "Just a moment...", "<script src='/cdn-cgi/challenge-platform/h/b/x'></script>", ("Server", "cloudflare"), ("cf-mitigated", "challenge")),
    "challenge as 404": refused(404, "Just a moment...", "", ("Server", "cloudflare"), ("cf-mitigated", "challenge")),
    "checking": refused(503, "Just a moment...", "Checking your browser before accessing example.", ("Server", "cloudflare")),
    "denied": refused(403, "Access Denied", "You don't have permission to access this on this server.<p>Reference #18.2d", ("Server", "AkamaiGHost")),
    "incident": refused(200, "", "<iframe src='/_Incapsula_Resource?x'>Request unsuccessful. Incapsula incident ID: 877</iframe>"),
    "ad blocker": refused(403, "lantern.example", "Please enable JS and disable any ad blocker<script src='https://ct.captcha-delivery.com/c.js'></script>", ("X-DataDome", "protected")),
    "press and hold": refused(200, "Access to this page has been denied.", "<div id=px-captcha></div>Please verify you are a human."),
    "proof of work": refused(200, "Making sure you&#39;re not a bot!", "<script id=anubis_challenge></script><p>Loading..."),
    "challenge 202": refused(202, "", "<script src='https://a.token.awswaf.com/a/challenge.js'></script>", ("x-amzn-waf-action", "challenge")),
    "rejected": refused(200, "Request Rejected", "The requested URL was rejected. Please consult with your administrator. Your support ID is: 12"),
    "limited": refused(503, "Your access to this site has been limited", "Generated by Wordfence"),
    "box": refused(200, "One more step", "<h1>One more step</h1><p>Please complete the security check to access lantern.example</p><div class=h-captcha></div>"),
    "запросы": refused(200, "Ой!", "<p>Подтвердите, что запросы отправляли вы, а не робот</p><form action=/checkcaptcha></form>"),
    "安全验证": refused(200, "安全验证", "<p>请完成下方验证后继续访问</p>"), "999": refused(999, "", ""), "429": refused(429, "Too Many Requests", ""),
    "403": refused(403, "403 Forbidden", "<center>nginx</center>"), "406": refused(406, "Not Acceptable!", "Mod_Security"), "empty 403": refused(403, "", ""),
}  # fmt: skip

PREMIUM = (
    "<script type=application/ld+json>"
    + json.dumps({"@type": "NewsArticle", "isAccessibleForFree": False})
    + "</script>"
)
GATE = "<h1>Sign in</h1><form><input name=user><input type=password></form>"
OTHERS: dict[str, dict[str, Make]] = {
    "dead": {
        "404": refused(404, "Not found", ""), "410": refused(410, "Gone", ""), "404 with a form": refused(404, "x", "<div class=g-recaptcha></div>"),
        "404 behind a vendor": refused(404, "Not found", "Sorry.", ("Server", "cloudflare"), ("Set-Cookie", "__cf_bm=1")),
        "404 after a redirect": lambda _: ("Gone", lambda target, _cookie: Said(status=404) if target.startswith("/gone") else to("/gone")),
    },
    "closed": {
        "401": refused(401, "", ""), "402": refused(402, "", ""), "451": refused(451, "", ""), "log in": refused(200, "Sign in", GATE),
        "to log in": lambda at: ("Inside", lambda target, _: Said(f"<title>Sign in</title>{GATE}".encode()) if "/login" in target else to(f"/login?next={at.path}")),
        "paywall": plain(number=1, head=PREMIUM, after="<p>Subscribe to continue reading"),
        "Land": refused(200, "Lantern", "<h1>Dieser Inhalt ist in Ihrem Land nicht verfügbar.</h1>"),
        "region": refused(200, "Lantern", "<h1>This content is not available in your region.</h1>"),
    },
    "consent": {
        "to a wall": lambda at: (
            article(at.rng, at.language, 1)[0],
            lambda target, _: (
                Said(page(at, "Lantern", f"<p>{TONGUES[at.language].cookies}</p>")) if target == "/cookiewall" else to("/cookiewall")
            ),
        ),
        "in its place": refused(200, "Lantern", "<h1>Before you continue</h1><p>We and our 842 partners keep information on your device. Accept all, or manage your choices."),
    },
    "scripts": {
        "frame": refused(200, "Lantern", "<div id=root></div><script src=/m.js></script>"),
        "frame with words": refused(200, "Lantern", "<div id=root></div><p>The council of Averton sees to the lamps of the town since many years.</p><script src=/m.js></script>"),
        "frame without a name": refused(200, "Lantern", "<div class=w7></div><p>The council of Averton sees to the lamps of the town since many years.</p><script src=/m.js></script>"),
    },
    "fault": {
        "500": refused(500, "", ""), "503": refused(503, "", ""), "400": refused(400, "", ""),
        **{how: sent(lambda body, how=how: Said(body, how=how)) for how in ("reset", "empty", "garbage", "hang", "drip")},  # type: ignore[misc]
        "loop": lambda at: ("Loop", lambda *_: to(at.path)),
        "maze": lambda _: ("Maze", lambda target, _cookie: to(f"{target}/x")),
    },
    "private": {
        where: (lambda _, where=where: ("Secret", lambda *_asked: to(f"http://{where}/")))  # type: ignore[misc]
        for where in ("10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:10.0.0.1]", "100.64.0.1", "0.0.0.0", "0xa000001", "167772161", "[2002:a00:1::]", "[64:ff9b::a00:1]")
    },
}  # fmt: skip


def flaky(first: Said) -> Make:
    """The first of two answers is a fault."""

    def make(at: Address) -> tuple[str | None, Answer]:
        title, body = news(at)
        turns = counting()
        return title, lambda *_: Said(body) if next(turns) % 2 else first

    return make


OTHERS["flaky"] = {"reset once": flaky(Said(how="reset")), "503 once": flaky(Said(status=503)),
                   "429 once": flaky(Said(status=429, headers=(("Retry-After", "1"),)))}  # fmt: skip
MAKES = {"living": LIVING, "soft": SOFT, "wall": WALLS, **OTHERS}
MOST = {"hang": 2, "drip": 2}  # they cost the whole time-out, twice


def addresses(seed: int, each: int) -> list[Address]:
    """So many addresses of every make, each on a host of its own; a fifth is cited without a title."""
    found: list[Address] = []
    for state, makes in MAKES.items():
        for make, build in makes.items():
            for number in range(min(each, MOST.get(make, each))):
                rng = random.Random(f"{seed} {state} {make} {number}")
                at, town = len(found), rng.choice(TOWNS).split()[0].lower().replace("å", "a")
                host = f"127.{20 + at // 50_000}.{at // 200 % 250}.{1 + at % 200}"
                one = Address(
                    state,
                    make,
                    rng,
                    rng.choice(list(TONGUES)),
                    host,
                    f"/{rng.choice(('news', 'a', '2023/03'))}/lamps-of-{town}-{at}",
                )
                one.title, one.answer = build(one)
                one.title = one.title if rng.random() < 0.8 else None
                found.append(one)
    return found
