"""What the pages of `origin` say: redirects, refusals, walls, soft 404s in ten languages.

Arguments stand in the query: `/status?code=404`, `/busy?times=2&retry=3`.
"""

import time
from email.utils import formatdate

from origin import PATHS, Answer, Asked, at, page

__all__ = ["PATHS", "TEXT"]

TEXT = "<p>In May 2023 the bridge over the Lenne was opened after 14 months of work, the county said.</p>" * 20
SOFT_404 = {
    "en": ("Page not found", "Sorry, the page you are looking for could not be found."),
    "de": ("Seite nicht gefunden", "Die angeforderte Seite wurde leider nicht gefunden."),
    "fr": ("Page introuvable", "La page que vous recherchez n'existe pas ou a été déplacée."),
    "es": ("Página no encontrada", "Lo sentimos, la página que busca no existe."),
    "it": ("Pagina non trovata", "La pagina richiesta non è stata trovata."),
    "pt": ("Página não encontrada", "A página que você procura não foi encontrada."),
    "nl": ("Pagina niet gevonden", "De pagina die u zoekt bestaat niet meer."),
    "pl": ("Nie znaleziono strony", "Strona, której szukasz, nie istnieje."),
    "ru": ("Страница не найдена", "К сожалению, запрашиваемая страница не существует."),
    "ja": ("ページが見つかりません", "お探しのページは見つかりませんでした。"),
}


@at("/living")
def living(asked: Asked) -> Answer:
    """A page that names itself, of at least `size` bytes, `after` seconds."""
    size, after = int(asked.query.get("size", 0)), float(asked.query.get("after", 0))
    title = f"<!doctype html><html lang=en><title>Report on {asked.path}</title>"
    return page(title + TEXT + "<p>More of the same.</p>" * (size // 24), after=after)


@at("/status")
def _(asked: Asked) -> Answer:
    return page(f"<title>Said {asked.query['code']}</title>{TEXT}", int(asked.query["code"]))


@at("/image")
def _(asked: Asked) -> Answer:
    return Answer(b"\x89PNG" * 500_000, headers=(("Content-Type", "image/png"),))


@at("/octets")
def _(asked: Asked) -> Answer:
    begins = b"%PDF-1.7\n" if "pdf" in asked.query else b"\x7fELF"
    return Answer(begins + bytes(1_000_000), headers=(("Content-Type", "application/octet-stream"),))


@at("/redirect")
def _(asked: Asked) -> Answer:
    """`to` an address, by `code`, with a body of `size` bytes."""
    body = b"moved " * (int(asked.query.get("size", 60)) // 6)
    return Answer(body, int(asked.query.get("code", 302)), (("Location", asked.query.get("to", "/living")),))


@at("/maze")
def _(asked: Asked) -> Answer:
    """`/maze?left=5` leads five redirects on; without a number it never ends."""
    left = asked.query.get("left")
    if left == "0":
        return page(f"<title>The end of the maze</title>{TEXT}")
    target = f"/maze?left={int(left) - 1}" if left else f"/maze?at={asked.times}"
    return Answer(b"", 302, (("Location", target),))


@at("/loop")
def _(asked: Asked) -> Answer:
    return Answer(b"", 302, (("Location", "/loop"),))


@at("/cookie")
def _(asked: Asked) -> Answer:
    """Leads round in circles until its cookie comes back."""
    if "seen=yes" in asked.headers.get("cookie", ""):
        return page(f"<title>You have been here</title>{TEXT}")
    return Answer(b"", 302, (("Location", "/cookie"), ("Set-Cookie", "seen=yes; Path=/; HttpOnly")))


@at("/refresh")
def _(asked: Asked) -> Answer:
    return page(f'<meta http-equiv="refresh" content="0; url={asked.query.get("to", "/living")}"><p>Moved.')


@at("/no-location")
def _(asked: Asked) -> Answer:
    return Answer(b"moved, but where?", 302)


@at("/charset")
def _(asked: Asked) -> Answer:
    """Says one charset (`said`) and is written in another (`is`)."""
    text = "<title>Die Brücke über die Lenne</title><p>Größer als je zuvor.</p>" * 20
    said = f"text/html; charset={asked.query.get('said', 'utf-8')}"
    return Answer(text.encode(asked.query.get("is", "latin-1")), headers=(("Content-Type", said),))


@at("/busy")
def _(asked: Asked) -> Answer:
    """`times` refusals with `code`, Retry-After in `retry` seconds (`date`: as a date), then the page."""
    if asked.times >= int(asked.query.get("times", 1)):
        return living(asked)
    seconds = int(asked.query.get("retry", 1))
    said = formatdate(time.time() + seconds, usegmt=True) if "date" in asked.query else str(seconds)
    return Answer(b"later", int(asked.query.get("code", 429)), (("Retry-After", said),))


@at("/wall")
def _(asked: Asked) -> Answer:
    """A challenge page (`kind`: "challenge", "999", "login", "consent")."""
    kind = asked.query.get("kind", "challenge")
    if kind == "999":
        return page("<p>Request denied</p>", 999)
    if kind == "login":
        return page("<title>Log in</title><form action=/login><input type=password name=p></form>", 401)
    if kind == "consent":
        return page("<title>Before you continue</title><p>We use cookies. Accept all?</p><button>Accept all</button>")
    challenge = "<title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/h/b/orchestrate.js></script>"
    challenge += "<noscript>Enable JavaScript and cookies to continue</noscript>"
    return page(challenge, 403, cf_mitigated="challenge", server="cloudflare")


@at("/soft-404")
def _(asked: Asked) -> Answer:
    title, said = SOFT_404[asked.query.get("language", "en")]
    return page(f"<html lang={asked.query.get('language', 'en')}><title>{title}</title><h1>{title}</h1><p>{said}</p>")


@at("/parked")
def _(asked: Asked) -> Answer:
    return page(f"<title>{asked.host} is for sale</title><h1>This domain is for sale</h1><p>Buy {asked.host} today.</p>"
                "<a href=https://sedo.example/>Make an offer</a>")  # fmt: skip


@at("/script-only")
def _(asked: Asked) -> Answer:
    return page(
        "<title>App</title><div id=root></div><script src=/app.js></script><noscript>Enable JavaScript.</noscript>"
    )


@at("/unchanged")
def _(asked: Asked) -> Answer:
    """Answers 304 to whoever knows it already."""
    tags = (("ETag", '"v1"'), ("Last-Modified", "Tue, 02 May 2023 10:00:00 GMT"))
    knows = asked.headers.get("if-none-match") == '"v1"' or asked.headers.get("if-modified-since") == tags[1][1]
    return Answer(b"", 304, tags) if knows else Answer(TEXT.encode(), 200, tags)


@at("/robots.txt")
def _(asked: Asked) -> Answer:
    return Answer(b"User-agent: *\nDisallow: /private/\n", headers=(("Content-Type", "text/plain"),))
