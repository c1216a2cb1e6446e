"""The verdict on a link: nothing is called dead, replaced or missing on one sign."""

import pytest

from citecheck import evidence
from citecheck.model import Evidence, Inquiry, Outage, Source
from invented_pages import ADDRESS, AT, article, ask, capture, linked, meta, seen

TEXT = (
    "The harbour council agreed on Monday that the old pier stays where it is until the spring, and it said that "
    "the ferries to the islands would cost more from June. "
)
TITLE = ask("title", "Ferry fares rise for the islands")
LONG = article(*[TEXT] * 12)


def verdict(found: Evidence) -> tuple[str, str | None]:
    return found.verdict, found.reason


def test_a_good_page_is_live() -> None:
    assert verdict(seen(capture(LONG), TITLE)) == ("live", None)
    assert verdict(seen(capture(article(TEXT)), TITLE)) == ("live", None)
    assert verdict(seen(capture(LONG))) == ("live", None)


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("not-recorded", "unchecked"), ("offline", "unchecked"), ("timeout", "unverifiable"), ("tls", "unverifiable"),
        ("redirect-loop", "unverifiable"), ("encoding", "unverifiable"), ("dns", "failing"),
        ("unsafe-redirect", "refused"),
    ],
)  # fmt: skip
def test_an_outage_is_no_death(reason: str, expected: str) -> None:
    asked = (TITLE, ask("quote", "the old pier", own=False))
    found = evidence.read(Source(ADDRESS, "gazette.example", ("a",), asked), Outage(ADDRESS, reason, AT))
    assert verdict(found) == (expected, reason)
    assert found.page is None
    assert [(one.verdict, one.reason) for one in found.answers] == [("not-checked", reason)]
    assert found.checked_at == "2026-05-01T09:30:00Z"


@pytest.mark.parametrize("reason", ["loopback-address", "scheme", "unsafe-redirect", "signed-token"])
def test_what_must_not_be_visited_is_refused(reason: str) -> None:
    found = evidence.read(Source(ADDRESS, "", ("a",), (TITLE,)), Outage(ADDRESS, reason))
    assert (found.verdict, found.reason, found.page) == ("refused", reason, None)
    assert found.answers[0].verdict == "not-checked"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (404, ("failing", "http-404")), (410, ("failing", "http-410")), (500, ("unverifiable", "http-500")),
        (403, ("blocked", "http-403")), (429, ("blocked", "http-429")), (999, ("blocked", "http-999")),
        (401, ("restricted", "login")), (402, ("restricted", "paywall")), (451, ("restricted", "legal-reasons")),
        (304, ("unverifiable", "http-304")), (200, ("live", None)), (203, ("live", None)),
    ],
)  # fmt: skip
def test_a_status_speaks_for_itself(status: int, expected: tuple[str, str | None]) -> None:
    assert verdict(seen(capture(LONG, status=status), TITLE)) == expected


WALLS = {
    "title": "<html><head><title>Just a moment...</title></head><body><p>Checking your browser</p></body></html>",
    "marks": "<html><head><title>gazette.example</title><script>window._cf_chl_opt={}</script></head></html>",
    "captcha": "<html><body><script src='https://ct.captcha-delivery.com/c.js'></script><p>Please enable JS</p>",
}


@pytest.mark.parametrize("name", WALLS)
@pytest.mark.parametrize("status", [200, 403, 404, 503])
def test_a_wall_is_blocked_whatever_its_status(name: str, status: int) -> None:
    if (name, status) != ("title", 404):
        assert verdict(seen(capture(WALLS[name], status=status), TITLE))[0] in ("blocked", "failing")
    if status in (403, 503):
        assert verdict(seen(capture(WALLS[name], status=status), TITLE)) == ("blocked", "bot-wall")


def test_marks_of_a_vendor_on_a_good_page_are_no_wall() -> None:
    page = article(
        *[TEXT] * 12, head="<script src='/cdn-cgi/challenge-platform/h/b.js'></script><script>_cf_chl_</script>"
    )
    assert verdict(seen(capture(page), TITLE)) == ("live", None)


def test_a_challenge_header_is_a_wall() -> None:
    headers = (("content-type", "text/html"), ("cf-mitigated", "challenge"))
    assert verdict(seen(capture("<p>Wait.", status=403, headers=headers))) == ("blocked", "bot-wall")


NOTICES = {
    "en": ("Page not found", "The page you are looking for is not here. Try the search."),
    "tr": ("Sayfa bulunamadı", "Aradığınız sayfa kaldırılmış olabilir."),
    "ru": ("Страница не найдена", "Возможно, страница была удалена."),
    "de": ("Seite nicht gefunden", "Die Seite gibt es nicht mehr."),
    "fr": ("Page introuvable", "Cette page n’existe plus."),
    "ja": ("ページが見つかりません", "お探しのページはありません。"),
    "ar": ("الصفحة غير موجودة", "ربما حذفت الصفحة."),
}


@pytest.mark.parametrize("language", NOTICES)
def test_a_notice_that_a_page_is_not_there_is_no_article(language: str) -> None:
    title, text = NOTICES[language]
    page = article(text, title=title, language=language)
    assert verdict(seen(capture(page), TITLE)) == ("replaced", "soft-404")
    assert verdict(seen(capture(page))) == ("replaced", "soft-404")


@pytest.mark.parametrize(
    "title",
    [
        "Page not found: how newspapers lose their archives",
        "The 404 club meets in Northquay",
        "Error in the harbour plan",
    ],
)
def test_an_article_about_missing_pages_is_an_article(title: str) -> None:
    assert verdict(seen(capture(article(*[TEXT] * 12, title=title)), ask("title", title))) == ("live", None)
    assert verdict(seen(capture(article(*[TEXT] * 12, title=title)))) == ("live", None)


def test_a_cited_title_that_is_there_outweighs_every_sign() -> None:
    page = article("A short poem.", title="Not found")
    assert verdict(seen(capture(page), ask("title", "Not found")))[0] == "live"


def test_a_name_for_sale_is_parked() -> None:
    page = (
        "<html><head><title>gazette.example</title></head><body><p>gazette.example may be for sale.</p>"
        "<p>Inquire about this domain</p><script src='//parkingcrew.net/x.js'></script></body></html>"
    )
    assert verdict(seen(capture(page), TITLE)) == ("replaced", "parked")


@pytest.mark.parametrize(
    ("final", "expected"),
    [
        ("https://gazette.example/", ("replaced", "redirected-to-home")),
        ("https://gazette.example/en/", ("replaced", "redirected-to-home")),
        ("https://gazette.example/index.html", ("replaced", "redirected-to-home")),
        ("https://gazette.example/harbour/another", ("live", None)),
        ("https://login.example/?to=/harbour/ferry-fares-rise", ("live", None)),
    ],
)
def test_the_home_page_in_an_articles_place_needs_a_missing_title_too(
    final: str, expected: tuple[str, str | None]
) -> None:
    home = article(*[TEXT] * 12, title="News from the coast", head=meta(og__type="website"))
    assert verdict(seen(capture(home, asked=ADDRESS, address=final), TITLE)) == expected
    assert verdict(seen(capture(home, asked=ADDRESS, address=final))) == ("live", None)
    assert verdict(seen(capture(home, asked=ADDRESS, address=final), ask("title", "News from the coast"))) == (
        "live",
        None,
    )


HEADLINES = ask("title", "Adalara vapur ücretleri haziranda yükseliyor", language="tr")


@pytest.mark.parametrize("final", ["https://gazette.example/", "https://gazette.example/tr/"])
def test_a_front_page_that_lacks_what_is_asked_is_not_compared_where_its_title_cannot_be(final: str) -> None:
    home = article(*[TEXT] * 12, title="News from the coast", head=meta(og__type="website"))
    came, more = capture(home, asked=ADDRESS, address=final), (HEADLINES, ask("figure", "43,549 passengers"))
    found = seen(came, *more)
    assert verdict(found) == ("unverifiable", "redirected-to-home")
    assert {(one.verdict, one.reason) for one in found.answers} == {("not-checked", "redirected-to-home")}
    assert found.page is None
    assert evidence.wants_sibling(found)
    assert verdict(seen(came, *more, ask("quote", "the old pier stays where it is until the spring"))) == ("live", None)
    tale = capture(article(*[TEXT] * 12, head=linked(headline="Ferries")), asked=ADDRESS, address=final)
    assert verdict(seen(tale, *more)) == ("live", None)
    for section in ("https://gazette.example/harbour", "https://gazette.example/about-us"):
        assert verdict(seen(capture(home, asked=section, address=final), *more)) == ("live", None)


def test_two_stories_that_lead_to_one_front_page_are_replaced_by_it() -> None:
    home = article(*[TEXT] * 12, title="News from the coast", head=meta(og__type="website"))
    figure = ask("figure", "43,549 passengers")
    both = [
        evidence.read(
            Source(one, "gazette.example", ("a",), (figure,)),
            capture(home, asked=one, address="https://gazette.example/"),
        )
        for one in (ADDRESS, "https://gazette.example/2024/crane")
    ]
    assert [verdict(one) for one in evidence.same_landing(both)] == [("replaced", "redirected-to-home")] * 2


@pytest.mark.parametrize(
    ("final", "permanent", "expected"),
    [
        ("https://press.example/2/ferry-fares-rise", True, "moved"),
        ("https://press.example/2/ferry-fares-rise", False, "live"),
        ("http://www.gazette.example/harbour/ferry-fares-rise/", True, "live"),
    ],
)
def test_a_permanent_redirect_to_the_same_title_is_a_move(final: str, permanent: bool, expected: str) -> None:
    assert seen(capture(LONG, asked=ADDRESS, address=final, permanent=permanent), TITLE).verdict == expected


def test_a_teaser_is_restricted_and_still_a_page() -> None:
    found = seen(capture(article(TEXT, "Subscribe to continue reading.")), TITLE)
    assert verdict(found) == ("restricted", "paywall")
    assert found.page is not None
    assert found.page.limited == "paywall"
    assert found.answers[0].verdict == "found"


def test_a_login_page_is_restricted() -> None:
    page = "<html><title>Members</title><body><form><p>Log in to the members' library.<input type=password></form>"
    assert verdict(seen(capture(page), TITLE)) == ("restricted", "login")


def test_a_long_page_with_a_login_box_and_a_paywall_word_is_live() -> None:
    page = article(*[TEXT] * 20, after="<form><input type=password></form><p>Already a subscriber?</p>")
    found = seen(capture(page), TITLE)
    assert verdict(found) == ("live", None)
    assert found.page is not None
    assert found.page.limited is None


def test_a_page_of_scripts_alone_cannot_be_verified() -> None:
    page = "<html><title>Gazette</title><body><div id=root></div><script src=/app.js></script></body></html>"
    found = seen(capture(page), ask("quote", "the old pier stays where it is"))
    assert verdict(found) == ("unverifiable", "no-text")
    assert found.answers[0].reason == "no-text"


@pytest.mark.parametrize(
    ("body", "media", "expected"),
    [
        (b"%PDF-1.7 ...", "application/pdf", ("live", "pdf")),
        (b"%PDF-1.7 ...", "text/html", ("live", "pdf")),
        (b"\x89PNG", "image/png", ("live", "not-text")),
        (b"", "text/html", ("unverifiable", "no-text")),
        (TEXT.encode(), "text/plain", ("live", None)),
        (LONG.encode(), "", ("live", None)),
    ],
)
def test_files_that_are_no_pages_are_live_but_not_read(
    body: bytes, media: str, expected: tuple[str, str | None]
) -> None:
    found = seen(capture(body, headers=(("content-type", media),)), ask("quote", "the old pier stays where it is"))
    assert verdict(found) == expected
    assert found.answers[0].verdict == ("found" if expected == ("live", None) else "not-checked")


def test_the_same_reply_gives_the_same_evidence() -> None:
    asked: tuple[Inquiry, ...] = (
        TITLE,
        ask("quote", "the old pier stays"),
        ask("quote", "the new pier stays where it was"),
    )
    page = article(*[TEXT] * 5, head=linked(headline="Ferry fares rise for the islands", datePublished="2026-04-02"))
    assert seen(capture(page), *asked) == seen(capture(page), *asked)
