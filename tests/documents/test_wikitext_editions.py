"""What Wikipedias write beside a source: copies, dead links, names of sites, short citations, words of their own."""

import datetime

import pytest

from citecheck import citations, documents
from citecheck.model import Citation
from citecheck.settings import Settings

PAGE = "http://quay.example/news/5"
COPY = "https://web.archive.org/web/20150626123750/" + PAGE


def cited(source: str) -> tuple[Citation, ...]:
    return citations.read(documents.read("x.wiki", source.encode()), Settings()).citations


def title(citation: Citation) -> str | None:
    return citation.title.text.strip() if citation.title is not None else None


def house(citation: Citation) -> str | None:
    return citation.publisher.text if citation.publisher is not None else None


def day(citation: Citation) -> datetime.date | None:
    return citation.accessed.readings[0].first() if citation.accessed is not None else None


@pytest.mark.parametrize(
    "aside",
    [
        "{{Toter Link|date=2017-10|bot=InternetArchiveBot|url=" + PAGE + "}}",
        "{{halott link|url=" + PAGE + "|date=2018-11}}",
        "{{Dode link|datum=augustus 2017|url=" + PAGE + "}}",
    ],
)
def test_a_remark_on_a_dead_link_dates_no_source(aside: str) -> None:
    [one] = cited(f"Text.<ref>[{PAGE} The long way], ''Quay Courier'', 3 May 2010, accessed 5 June 2017. {aside}</ref>")
    assert title(one) == "The long way"
    assert house(one) == "Quay Courier"
    assert one.published is not None
    assert one.published.raw == "3 May 2010"
    assert (day(one), [url.address for url in one.urls]) == (datetime.date(2017, 6, 5), [PAGE])


@pytest.mark.parametrize(
    "note",
    [
        f"[{PAGE} The long way], Quay Courier. {{{{Wayback|url={PAGE}|date=20150626123750}}}}",
        f"{{{{Webarchiv|url={PAGE}|text=The long way|wayback=20150626123750}}}}, Quay Courier.",
        f"[{PAGE} The long way], Quay Courier. {{{{webarchive|url={COPY}|date=26 June 2015}}}}",
        f"{{{{cite web|url={PAGE}|title=The long way|website=Quay Courier}}}}{{{{webarchive|url={COPY}|date=2015}}}}",
    ],
)
def test_a_template_of_a_copy_adds_the_address_of_the_copy_alone(note: str) -> None:
    [one] = cited(f"Text.<ref>{note}</ref>")
    assert title(one) == "The long way"
    assert house(one) == "Quay Courier"
    assert ([url.address for url in one.urls], [url.address for url in one.archive_urls]) == ([PAGE], [COPY])
    assert (one.published, one.accessed) == (None, None)


@pytest.mark.parametrize(
    "site",
    ["website=www.quay.example", "verk=www.quay.example/", "site=http://quay.example", "obra=http://www.quay.example/"],
)
def test_a_host_beside_a_page_names_its_site(site: str) -> None:
    [one] = cited(f"Text.<ref>{{{{cite web|url={PAGE}|title=The long way|{site}|accessdate=5 June 2017}}}}</ref>")
    assert house(one) == site.partition("=")[2]
    assert ([url.address for url in one.urls], day(one)) == ([PAGE], datetime.date(2017, 6, 5))


def test_a_host_alone_is_the_address() -> None:
    [one] = cited("Text.<ref>{{cite web|title=The long way|website=www.quay.example}}</ref>")
    assert [url.address for url in one.urls] == ["https://www.quay.example"]


def test_a_host_behind_a_linked_page_is_no_second_source() -> None:
    [one] = cited(f"Text.<ref>[{PAGE} The long way], www.quay.example. Retrieved 5 June 2017.</ref>")
    assert house(one) == "www.quay.example"
    assert ([url.address for url in one.urls], day(one)) == ([PAGE], datetime.date(2017, 6, 5))
    found = cited(f"Text.<ref>[{PAGE} The long way], www.pier.example</ref>")
    assert [url.address for one in found for url in one.urls] == [PAGE, "https://www.pier.example"]


def test_an_address_ends_where_its_link_would_end() -> None:
    [one] = cited(
        f"Text.<ref>{{{{Lien web|titre=The long way|url={PAGE} Quay Courier|consulté le=5 juin 2017}}}}</ref>"
    )
    assert [url.address for url in one.urls] == [PAGE]
    [one] = cited("Text.<ref>{{Lien web|titre=The way|url=http://quay.example/a__name__b.html}}</ref>")
    assert [url.address for url in one.urls] == ["http://quay.example/a__name__b.html"]
    [one] = cited("文。<ref>[http://quay.example/sub23.htm\u3000長い道]港の頁</ref>")
    assert [(url.address, url.label) for url in one.urls] == [("http://quay.example/sub23.htm", "長い道")]


@pytest.mark.parametrize(
    ("linked", "headline", "when"),
    [
        ("The long way. Retrieved 5 June 2017.", "The long way", datetime.date(2017, 6, 5)),
        ("Den lange veien (Besøkt 5. juni 2017)", "Den lange veien", datetime.date(2017, 6, 5)),
        ("Bodies retrieved 5 June 2017", "Bodies retrieved 5 June 2017", None),
    ],
)
def test_a_note_that_is_one_link_may_say_when_it_was_read(
    linked: str, headline: str, when: datetime.date | None
) -> None:
    [one] = cited(f"Text.<ref>[{PAGE} {linked}]</ref>")
    assert day(one) == when
    assert title(one) == headline


def test_short_citations_count_among_the_notes_of_the_page() -> None:
    source = (
        "One.{{sfn|Vale|1999|p=3}} Two.<ref>A remark.</ref> Three.<ref>{{harvnb|Vale|1999}}</ref>"
        "<ref>Last.</ref> Five{{sfn|Vale|1999|p=3}} and {{harvs|txt|last=Vale|year=1999}}, {{harv|Quill|2001|p=9}}.\n\n"
        "== Works ==\n* {{cite book|last=Vale|title=The Quay|year=1999}}\n"
    )
    assert [(one.label, len(one.marks)) for one in cited(source)] == [("2", 1), ("4", 1), ("Vale 1999", 4)]
    text = documents.read("x.wiki", source.encode()).blocks[0].text
    assert text.endswith("(Quill 2001, 9).")


def test_a_country_by_its_letters_is_no_short_citation() -> None:
    [text] = documents.read("x.wiki", b"{{HRV}} lies on the coast.\n").blocks
    assert text.marks == ()


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("Cite web", "تاریخ بازدید"), ("vefheimild", "skoðað"), ("संकेतस्थळ स्रोत", "अ\u200dॅक्सेसदिनांक"),
        ("Web kaynağı", "erişim tarihi"), ("Lien web", "consulte le"), ("Citar web", "acessadoem"),
        ("Chú thích web", "ngày truy nhập"),
        ("Cita web", "fechaaccesu"), ("Kilde www", "besøksdato"), ("Jêder-malper", "tarîxa-gihiştinê"),
    ],
)  # fmt: skip
def test_the_day_of_access_has_many_names(template: str, name: str) -> None:
    [one] = cited(f"Text.<ref>{{{{{template}|url={PAGE}|title=The long way|{name}=2017-06-05}}}}</ref>")
    assert day(one) == datetime.date(2017, 6, 5)


@pytest.mark.parametrize(
    "name", ["acesso-url", "url-erişimi", "quyền truy cập url", "brisé le", "archiv-bot", "url-tilgang"]
)
def test_what_is_said_of_access_is_no_day_of_it(name: str) -> None:
    [one] = cited(f"Text.<ref>{{{{cite web|url={PAGE}|title=The long way|{name}=2017-06-05}}}}</ref>")
    assert (one.accessed, one.published, one.archive_urls) == (None, None, ())


def test_every_item_of_a_list_in_a_template_keeps_its_note() -> None:
    source = "It is a {{ubl|ferry<ref>One.</ref>|tug<ref>Two.</ref>|barge}}.<ref>Three.</ref>\n"
    [text, *notes] = documents.read("x.wiki", source.encode()).blocks
    assert text.text == "It is a ferry[1], tug[2], barge.[3]"
    assert [(note.label, note.text) for note in notes] == [("1", "One."), ("2", "Two."), ("3", "Three.")]


def test_pages_of_short_citations_are_told_by_any_of_their_names() -> None:
    work = "* {{cite book|last=Vale|year=1999|title=Q}}"
    source = "A.{{sfn|Vale|1999|page=3}} B.{{sfn|Vale|1999|pages=4-5}} C.<ref>Last.</ref>\n\n" + work
    assert [one.label for one in cited(source)] == ["3", "Vale 1999"]


def test_a_visit_in_two_parameters_is_one_day() -> None:
    [one] = cited(f"Text.<ref>{{{{vefheimild|url={PAGE}|titill=Leið|mánuðurskoðað=6. ágúst|árskoðað=2005}}}}</ref>")
    assert day(one) == datetime.date(2005, 8, 6)
