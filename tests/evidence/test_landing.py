"""What a host answers to a made-up address tells one page for everything from an article; a frame is not a notice."""

import pytest

from citecheck import evidence
from citecheck.model import Capture, Evidence, Inquiry, Source
from invented_pages import ADDRESS, article, ask, capture, seen

LITTLE = "The council of the harbour town will speak about the ferry on Monday."
MADE_UP = "https://gazette.example/xkvb/zz-99-qv"
TITLE = ask("title", "Ferry fares rise for the islands")


def page(title: str, body: str) -> str:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


def twin(reply: Capture) -> Capture:
    return capture(reply.body.decode(), asked=MADE_UP, address=MADE_UP)


def judged(body: str, *asked: Inquiry, address: str = ADDRESS) -> Evidence:
    """The verdict on a page whose host gives it at a made-up address as well."""
    reply = capture(body, asked=address, address=address)
    return evidence.read(Source(address, "gazette.example", ("a",), asked), reply, twin(reply))


@pytest.mark.parametrize("asked", [(), (TITLE,)])
def test_one_little_text_at_every_address_is_not_the_article(asked: tuple[Inquiry, ...]) -> None:
    found = judged(page("Gazette", f"<h1>Hmm</h1><p>{LITTLE}</p>"), *asked)
    assert (found.verdict, found.reason) == ("replaced", "soft-404")


@pytest.mark.parametrize("asked", [(), (TITLE,)])
def test_a_frame_that_scripts_fill_is_only_unread(asked: tuple[Inquiry, ...]) -> None:
    script = "<script src=/main.js></script>"
    for frame in (f"<div id=root></div><p>{LITTLE}</p>{script}", f"<div class=w7></div><p>{LITTLE}</p>{script}"):
        found = judged(page("Gazette", frame), *asked)
        assert (found.verdict, found.reason) == ("unverifiable", "no-text")


def test_a_home_page_is_the_right_one_whatever_else_its_host_gives_it_for() -> None:
    for home in ("https://gazette.example/", "https://gazette.example/en/", "https://gazette.example/index.html"):
        assert judged(page("Gazette", f"<p>{LITTLE}</p>"), TITLE, address=home).verdict == "live"


def test_other_recommendations_below_the_same_notice_make_no_other_page() -> None:
    notice = f"<h1>Hmm, that is not here</h1><p>{LITTLE * 3}</p>"
    reply = capture(page("Hmm | Gazette", notice + "<p>The bridge of the north is closed for eleven weeks.</p>"))
    other = capture(page("Hmm | Gazette", notice + "<p>Apples are cheap this year, farmers say.</p>"), asked=MADE_UP)
    assert evidence.read(Source(ADDRESS, "gazette.example", ("a",), ()), reply, other).verdict == "replaced"
    renamed = capture(page("Gazette", notice.replace("Hmm", "Well") + "<p>Apples are cheap.</p>" * 9), asked=MADE_UP)
    assert evidence.read(Source(ADDRESS, "gazette.example", ("a",), ()), reply, renamed).verdict == "live"


def test_two_addresses_of_one_article_under_a_new_headline_are_not_one_landing_page() -> None:
    body = article(*[f"{LITTLE} {LITTLE}"] * 6, title="Quite another headline")

    def at(address: str, *asked: Inquiry) -> Evidence:
        return evidence.read(Source(address, "gazette.example", ("a",), asked), capture(body, asked=address))

    both = [at("https://gazette.example/p/12", TITLE), at("https://gazette.example/2024/ferry", TITLE)]
    assert [one.verdict for one in both] == ["live", "live"]
    assert evidence.same_landing(both) == []
    other = at("https://gazette.example/2024/crane", ask("title", "A crane falls into the basin of the shipyard"))
    assert len(evidence.same_landing([both[0], other])) == 2


@pytest.mark.parametrize(
    "text",
    ["The domain old-gazette.example is for sale! Make an offer.", "Домен gazette.example продаётся",
     "Doména stare-noviny.example je na prodej", "gazette.example: this domain name expired on 12 March"],
)  # fmt: skip
def test_a_name_is_for_sale_whatever_it_is(text: str) -> None:
    assert seen(capture(page("gazette.example", f"<p>{text}</p>")), TITLE).reason == "parked"


@pytest.mark.parametrize(
    "text",
    ["Please complete the security check to access this site.", "Подтвердите, что запросы отправляли вы, а не робот",
     "Merci de confirmer que vous n'êtes pas un robot.", "請證明您不是機器人"],
)  # fmt: skip
def test_a_page_that_only_asks_for_a_proof_of_being_human_is_a_wall(text: str) -> None:
    assert seen(capture(page("Ой!", f"<p>{text}</p>"))).verdict == "blocked"


def test_a_page_that_is_gone_may_have_a_form_against_robots() -> None:
    assert seen(capture(page("x", "<form><div class='g-recaptcha'></div></form>"), status=404)).verdict == "failing"


def test_a_consent_page_is_told_by_its_address_and_by_its_heading() -> None:
    body = page("Gazette", f"<p>{LITTLE}</p>")
    found = seen(capture(body, asked=ADDRESS, address="https://gazette.example/cookiewall"), TITLE)
    assert (found.verdict, found.reason) == ("blocked", "consent-wall")
    assert seen(capture(page("Gazette", f"<h1>Before you continue</h1><p>{LITTLE}</p>")), TITLE).verdict == "blocked"


def test_an_article_about_paywalls_is_none() -> None:
    title = "Why readers will not subscribe to continue reading"
    body = page(title, f"<h1>{title}</h1><p>Papers ask: subscribe to continue reading. {LITTLE}</p>")
    assert seen(capture(body), ask("title", title)).verdict == "live"


def test_a_page_about_notices_is_none_where_its_host_says_404_to_what_it_does_not_have() -> None:
    source = Source(ADDRESS, "gazette.example", ("a",), ())
    missing = capture("", asked=MADE_UP, address=MADE_UP, status=404)
    text = "Many say that the page you are looking for does not exist, and leave it there."
    for title in ("How to design a better 404 page", "This domain is for sale: the market for names"):
        reply = capture(page(title, f"<h1>{title}</h1><p>{text}</p>"))
        assert evidence.wants_sibling(evidence.read(source, reply))
        assert evidence.read(source, reply, missing).verdict == "live"
        assert evidence.read(source, reply, twin(reply)).verdict == "replaced"
    removed = capture(page("Page not found | Gazette", f"<h1>Page not found</h1><p>{text}</p>"))
    assert evidence.read(source, removed, missing).verdict == "replaced"
