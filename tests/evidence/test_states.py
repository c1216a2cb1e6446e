"""Walls, logins, notices and parked names of known state are told; living pages that look like them stay live."""

import dataclasses

import pytest

from citecheck import evidence
from citecheck.model import Evidence, Outage, Source
from citecheck.reasons import in_words
from invented_pages import ADDRESS, article, ask, capture, meta, seen

TEXT = (
    "The harbour council agreed on Monday that the old pier stays where it is until the spring, and it said that "
    "the ferries to the islands would cost more from June. "
)
TITLE = ask("title", "Ferry fares rise for the islands")
MENU = "<div class=top>" + "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(200)) + "</div>"


def page(title: str, body: str = "") -> str:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


def verdict(found: Evidence) -> tuple[str, str | None]:
    return found.verdict, found.reason


@pytest.mark.parametrize(
    ("body", "status", "headers"),
    [
        (page("Pardon Our Interruption", "<script src='/_Incapsula_Resource'></script>"), 200, ()),
        (page("x", "<script>AwsWafIntegration.x()</script>"), 202, (("x-amzn-waf-action", "challenge"),)),
        (page("", "<script>window.KPSDK={};_kpsdk=1</script>"), 429, ()),
        (page("Request Rejected", "The requested URL was rejected. Please consult with your administrator."), 200, ()),
        (page("Making sure you're not a bot!", "<script src=/.within.website/x/cmd/anubis/></script>"), 200, ()),
        (page("Bir dakika lütfen...", "<script src='/cdn-cgi/challenge-platform/h/b'></script>"), 503, ()),
        (page("", "<script src=https://geo.captcha-delivery.com/c></script>"), 401, (("server", "DataDome"),)),
        ("", 403, (("set-cookie", "ak_bmsc=1"),)),
    ],
)
def test_a_vendors_wall_is_blocked(body: str, status: int, headers: tuple[tuple[str, str], ...]) -> None:
    found = seen(capture(body, status=status, headers=(("content-type", "text/html"), *headers)), TITLE)
    assert found.verdict == "blocked"


@pytest.mark.parametrize(
    ("host", "status", "expected"),
    [
        ("www.linkedin.com", 404, "blocked"), ("www.reuters.com", 401, "blocked"), ("www.canada.ca", 404, "blocked"),
        ("gazette.example", 404, "failing"), ("gazette.example", 401, "restricted"),
        ("notreuters.com", 401, "restricted"),
    ],
)  # fmt: skip
def test_some_hosts_tell_robots_what_is_not_so(host: str, status: int, expected: str) -> None:
    assert seen(capture(page("x"), address=f"https://{host}/a/b", status=status)).verdict == expected


@pytest.mark.parametrize("status", [400, 408, 500, 502, 503, 504, 523])
def test_a_server_that_fails_is_not_a_page_that_is_gone(status: int) -> None:
    assert seen(capture(page("x", "<p>x</p>"), status=status), TITLE).verdict == "unverifiable"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Oops! That page can’t be found.", "It looks like nothing was found at this location."),
        ("Hoppla! Diese Seite konnte nicht gefunden werden.", "Es sieht so aus, als ob hier nichts gefunden wurde."),
        ("Ой! Страница не найдена", "Возможно, она была удалена."),
        ("Hata! Sayfa bulunamadı", "Aradığınız sayfa mevcut değil."),
        ("ไม่พบหน้าที่คุณต้องการ", "หน้าที่คุณกำลังค้นหาไม่มีอยู่"),
        ("Η σελίδα δεν βρέθηκε", "Η σελίδα που ζητήσατε δεν υπάρχει."),
        ("¡Objeto no localizado!", "La página solicitada no pudo encontrarse."),
    ],
)
def test_a_notice_is_told_among_menus_too(title: str, text: str) -> None:
    body = page(f"{title} | The Gazette", f"{MENU}<h1>{title}</h1><p>{text}</p>")
    assert verdict(seen(capture(body))) == ("replaced", "soft-404")


@pytest.mark.parametrize(
    ("body", "final", "expected"),
    [
        (page("Members", "<form><input type=password></form>"), ADDRESS, ("restricted", "login")),
        (page("Sign in", "<p>Enter your name.</p>"), "https://login.example/signin", ("restricted", "login")),
        (page("x", "<p>This content is not available in your region.</p>"), ADDRESS, ("restricted", "geo-block")),
        (page("Before you continue", "<p>We use cookies.</p>"), ADDRESS, ("blocked", "consent-wall")),
        (page("Under maintenance", "<p>Back soon.</p>"), ADDRESS, ("unverifiable", "maintenance")),
        (page("x", "<p>Please enable JavaScript to go on.</p>"), ADDRESS, ("unverifiable", "no-text")),
        (page("x", "<p>Domain geparkt</p><p>Diese Domain kaufen</p>"), ADDRESS, ("replaced", "parked")),
        (page("Slot gacor", "<h1>Slot gacor</h1>" + "<p>slot gacor togel jackpot maxwin judi</p>" * 9), ADDRESS,
         ("replaced", "usurped")),
    ],
)  # fmt: skip
def test_what_stands_in_the_way_is_named(body: str, final: str, expected: tuple[str, str]) -> None:
    assert verdict(seen(capture(body, asked=ADDRESS, address=final), TITLE)) == expected


@pytest.mark.parametrize(
    "title",
    ["Casino opens at the harbour", "Just a moment in time", "Domain is parked: names for sale", "Blocked: the strait",
     "Nicht gefunden: die Suche nach dem Schatz", "No longer available: the last of the steamers"],
)  # fmt: skip
@pytest.mark.parametrize("asked", [True, False])
def test_a_title_alone_replaces_nothing(title: str, asked: bool) -> None:
    found = seen(capture(article(*[TEXT] * 6, title=title)), *([ask("title", title)] if asked else []))
    assert verdict(found) == ("live", None)


NOTICE = article(*[TEXT] * 4, title="Nicht gefunden", language="de")
HOME = article(*[TEXT] * 6, title="News from the coast", head=meta(og__type="website"))


def test_a_sibling_is_wanted_where_one_sign_stands_alone() -> None:
    assert evidence.wants_sibling(seen(capture(NOTICE)))
    assert not evidence.wants_sibling(seen(capture(article(*[TEXT] * 6)), TITLE))
    assert not evidence.wants_sibling(seen(capture(article(*[TEXT] * 6))))
    assert not evidence.wants_sibling(seen(capture(NOTICE, status=404)))


def test_the_same_page_at_a_made_up_address_settles_it() -> None:
    source = Source(ADDRESS, "gazette.example", ("a",), ())
    reply = capture(NOTICE)
    elsewhere = capture(article(*[TEXT.replace("pier", "orchard").replace("harbour", "forest")] * 9))
    twin = capture(NOTICE, address="https://gazette.example/harbour/zx-81-qv")
    assert verdict(evidence.read(source, reply, twin)) == ("replaced", "soft-404")
    assert evidence.read(source, reply, twin).page is None
    for other in (elsewhere, dataclasses.replace(twin, status=404), Outage(ADDRESS, "timeout")):
        assert evidence.read(source, reply, other).verdict == "live"


def test_addresses_that_land_on_one_page_are_judged_together() -> None:
    def landed(path: str, *asked: object) -> Evidence:
        url = f"https://gazette.example/{path}"
        source = Source(url, "gazette.example", ("a",), tuple(asked))  # type: ignore[arg-type]  # because they are inquiries
        return evidence.read(source, capture(HOME, asked=url, address="https://gazette.example/"))

    one, two = landed("harbour/one"), landed("harbour/two")
    assert (one.verdict, two.verdict) == ("live", "live")
    assert [verdict(found) for found in evidence.same_landing([one, two])] == [("replaced", "redirected-to-home")] * 2
    assert evidence.same_landing([one]) == []
    titled = landed("harbour/three", ask("title", "News from the coast"))
    assert evidence.same_landing([one, titled]) == []


@pytest.mark.parametrize("said", ["Nerastas", "Paj pa jwenn", "Dat ass fort", "ಕಾಣಿಸುತ್ತಿಲ್ಲ", "The penguin is sad"])
def test_a_page_that_prints_only_404_and_a_few_words_is_gone_in_every_language(said: str) -> None:
    body = page(said, f"{MENU}<div><div>404</div><div>{said}</div></div>")
    assert verdict(seen(capture(body))) == ("replaced", "soft-404")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("401", "restricted"), ("403", "blocked"), ("429", "blocked"), ("451", "restricted"), ("500", "unverifiable"),
        ("503", "unverifiable"), ("Fehler 403", "blocked"), ("HTTP status 502", "unverifiable"),
    ],
)  # fmt: skip
def test_a_page_is_what_the_status_says_that_it_prints(printed: str, expected: str) -> None:
    assert seen(capture(page("Gazette", f"<h1>{printed}</h1><p>Kaip tik dabar</p>"))).verdict == expected


def test_a_status_that_is_only_printed_was_not_sent() -> None:
    found = seen(capture(page("Gazette", "<h1>403</h1><p>Kaip tik dabar</p>")))
    assert (found.status, in_words(found.reason or "")) == (
        200, "the address answers with a page that says hardly more than “403”"
    )  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        page("The Peugeot 404", "<h1>Peugeot 404</h1><p>A saloon of 1960.</p><p>Length</p><p>444</p>"),
        page("Results of the harbour run", "<table><tr><td>Meyer<td>404<tr><td>Sandmark<td>503</table>"),
        page("Block 500", "<h1>Block of flats in Quay Street</h1><p>500</p><p>Built by the council in two years, it is "
             "let by the week and by the month to those who work in the port.</p>"),
        page("News", f"<h1>404</h1><p>{TEXT * 6}</p>"),
    ],
)  # fmt: skip
def test_a_number_that_is_also_a_status_says_nothing(body: str) -> None:
    assert seen(capture(body)).verdict == "live"


@pytest.mark.parametrize(
    "title",
    ["Access denied", "Zugriff verboten", "Accès non autorisé", "Acceso restringido", "Доступ ограничен",
     "Přístup zamítnut", "Dostop ni dovoljen", "Pääsy kielletty", "Erişim yasak", "访问受限", "アクセス禁止"],
)  # fmt: skip
def test_whoever_is_denied_access_stands_before_a_wall(title: str) -> None:
    assert verdict(seen(capture(page(title, f"<h1>{title}</h1>")))) == ("blocked", "bot-wall")


def test_a_headline_about_access_is_no_wall() -> None:
    title = "Access to the old pier is restricted until June"
    assert seen(capture(page(title, f"<h1>{title}</h1><p>{TEXT}</p>"))).verdict == "live"
