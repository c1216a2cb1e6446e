"""What a page says about itself, and how sure its date is."""

import pytest

from citecheck.model import Page, Publication
from invented_pages import article, capture, linked, meta, seen

TEXT = "The harbour council agreed on Monday that the old pier stays where it is until the spring. "
ADDRESS = "https://gazette.example/harbour/ferry-fares"
TITLE = "Ferry fares rise for the islands"


def page_of(body: str, address: str = ADDRESS) -> Page:
    page = seen(capture(body, address=address)).page
    assert page is not None
    return page


def published(body: str, address: str = ADDRESS) -> Publication | None:
    return page_of(body, address).published


def told(publication: Publication | None) -> tuple[str, str] | None:
    return (publication.reading.iso(), publication.confidence) if publication else None


JSON = linked(headline=TITLE, datePublished="2024-03-07T23:30:00-05:00")
META = meta(article__published_time="2024-03-07T10:00:00Z")
TIME = '<time datetime="2024-03-07">7 March 2024</time>'


@pytest.mark.parametrize(
    ("head", "before", "path", "expected"),
    [
        ("", "", "/2024/03/07/fares", ("2024-03-07", "proved")),
        ("", "", "/world/2024/mar/07/fares", ("2024-03-07", "proved")),
        (JSON, "", "/2023/03/07/fares", ("2023-03-07", "proved")),
        (JSON, "", "/fares", ("2024-03-07", "likely")),
        (META, "", "/fares", ("2024-03-07", "likely")),
        ("", TIME, "/fares", ("2024-03-07", "proved")),
        (JSON + META, "", "/fares", ("2024-03-07", "proved")),
        (JSON, TIME, "/fares", ("2024-03-07", "proved")),
        (META, TIME, "/fares", ("2024-03-07", "proved")),
        (JSON, "", "/2024/03/fares", ("2024-03-07", "proved")),
        ("", "", "/2024/03/fares", ("2024-03", "likely")),
        (JSON, "", "/2019/05/fares", ("2019-05", "likely")),
        (JSON, "<p>By Ada Brennt, 2 February 2021</p>", "/fares", ("2024-03-07", "possible")),
        (JSON + META, "<p>By Ada Brennt, 2 February 2021</p>", "/fares", ("2024-03-07", "possible")),
        (JSON, "<p>Updated 12 April 2024</p>", "/fares", ("2024-03-07", "likely")),
        (JSON, "<p>By Ada Brennt · 8 March 2024</p>", "/fares", ("2024-03-07", "proved")),
        (linked(headline=TITLE, datePublished="2031-01-01"), "", "/fares", None),
        (linked(headline=TITLE, datePublished="1970-01-01"), "", "/fares", None),
        (linked(headline=TITLE, datePublished="soon"), "", "/fares", None),
        (linked(headline="Another story", datePublished="2024-03-07") * 3, "", "/fares", None),
        (linked(headline="Another story", datePublished="2020-01-02") + JSON, "", "/fares", ("2024-03-07", "likely")),
    ],
)  # fmt: skip
def test_the_day_of_publication_is_as_sure_as_its_witnesses(
    head: str, before: str, path: str, expected: tuple[str, str] | None
) -> None:
    page = article(TEXT * 4, head=head, before=before)
    assert told(published(page, "https://gazette.example" + path)) == expected


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Thursday, March 7, 2024"), ("de", "Von Ada Brennt, 7. März 2024"), ("tr", "7 Mart 2024 Perşembe"),
        ("ru", "7 марта 2024 г."), ("fr", "Publié le 7 mars 2024"), ("es", "7 de marzo de 2024"),
        ("pl", "7 marca 2024"), ("ja", "2024年3月7日"),
    ],
)  # fmt: skip
def test_a_byline_in_the_pages_language_agrees_with_the_data(language: str, line: str) -> None:
    page = article("x " * 60, language=language, before=f"<p>{line}</p>", head=JSON)
    assert told(published(page)) == ("2024-03-07", "proved")
    alone = told(published(article("x " * 60, language=language, before=f"<p>{line}</p>")))
    assert alone is not None
    assert alone[1] != "proved"


@pytest.mark.parametrize(
    "line",
    [
        "Release 3.19.0 of 11 April 2022", "Version 1.0.8, 13 July 2019", "Версия 2.4 от 3 мая 2021",
        "Ferries and fishing boats in the harbour of Quayham after the storm, 24 April 2023",
    ],
)  # fmt: skip
def test_versions_and_captions_date_no_page(line: str) -> None:
    found = published(article(TEXT * 9, before=f"<p>{line}</p>"))
    assert found is None or found.confidence != "proved"


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("<p>Published 7 March 2024 | Updated 9 March 2024</p>", "2024-03-07"),
        ("<p>Updated: 9 March 2024. Published: 7 March 2024</p>", "2024-03-07"),
        ("<p>Edited by Ada Brennt. Published on 7 March 2024</p>", "2024-03-07"),
        ("<p>Last updated:</p><p>9 March 2024</p>", None),
        ("<p>Zuletzt aktualisiert:</p><p>9 March 2024</p>", None),
        ("<p>9 March 2024 (updated)</p>", None),
        ("<p>Reviewed by Ada Brennt of the council</p><p>7 March 2024</p>", "2024-03-07"),
        ("<p>This page was last modified on <time datetime='2024-03-09'>9 March 2024</time> by two people</p>", None),
    ],
)  # fmt: skip
def test_the_words_beside_a_day_say_of_what_it_is(before: str, day: str | None) -> None:
    found = published(article(TEXT * 9, before=before))
    shown = [one.reading.iso() for one in found.witnesses if one.rung != "search"] if found else []
    assert shown[:1] == ([day] if day else [])


def test_a_front_page_proves_no_day() -> None:
    page = article(TEXT * 4, head=JSON, before=TIME)
    assert told(published(page, "https://gazette.example/")) == ("2024-03-07", "possible")


@pytest.mark.parametrize("path", ["category/harbour", "events/pier-day", "product/rope", "tag/ferries"])
def test_a_list_a_product_and_an_event_prove_no_day_of_publication(path: str) -> None:
    page = article(TEXT * 4, head=JSON, before=TIME)
    assert told(published(page, f"https://gazette.example/{path}")) == ("2024-03-07", "possible")
    assert told(published(page, "https://gazette.example/category/2024/03/07/fares")) == ("2024-03-07", "proved")


@pytest.mark.parametrize(
    ("picture", "confidence"),
    [
        ("https://gazette.example/uploads/2024/03/pier.jpg", "proved"),
        ("https://gazette.example/uploads/2024-03-06-pier.jpg", "proved"),
        ("https://gazette.example/uploads/2019/07/pier.jpg", "likely"),
        ("https://gazette.example/uploads/pier.jpg", "likely"),
    ],
)
def test_a_picture_filed_under_the_declared_month_is_a_second_witness(picture: str, confidence: str) -> None:
    head = META + meta(og__image=picture)
    assert told(published(article(TEXT * 4, head=head))) == ("2024-03-07", confidence)
    as_product = head + meta(og__type="product")
    assert told(published(article(TEXT * 4, head=as_product))) != ("2024-03-07", "proved")


@pytest.mark.parametrize(
    ("line", "confidence"),
    [
        ("Filed by the harbour desk, 7 March 2024", "proved"),
        ("Last updated 7 March 2024", "likely"),
        ("9 March 2024", "likely"),
    ],
)
def test_a_declared_day_is_proved_by_a_line_far_below_that_prints_it(line: str, confidence: str) -> None:
    page = article("".join(f"<p>{TEXT * 3}</p>" for _ in range(20)) + f"<p>{line}</p>", head=META)
    assert told(published(page)) == ("2024-03-07", confidence)


def test_a_byline_in_the_month_of_the_address_is_proved() -> None:
    page = article(TEXT * 9, before="<p>7 March 2024</p>")
    assert told(published(page, "https://gazette.example/2024/03/fares")) == ("2024-03-07", "proved")
    changed = article(TEXT * 9, before="<p>7 March 2024</p>", head=meta(article__modified_time="2024-03-07"))
    assert told(published(changed, "https://gazette.example/2024/03/fares")) != ("2024-03-07", "proved")


def test_a_text_that_first_appeared_earlier_was_dated_anew() -> None:
    said = "<p>This article was originally published on 3 May 2019 and has been kept up to date.</p>"
    assert told(published(article(TEXT * 4 + said, head=JSON, before=TIME))) == ("2024-03-07", "possible")
    of_a_book = "<p>Her novel, first published on 3 May 2009, tells of ferries.</p>"
    assert told(published(article(TEXT * 4 + of_a_book, head=JSON, before=TIME))) == ("2024-03-07", "proved")


def test_the_day_of_a_release_is_not_that_of_its_page() -> None:
    found = published(article(TEXT * 9, before="<p>Release date: 7 March 2024</p>"))
    assert "byline" not in [one.rung for one in found.witnesses] if found else True


def test_a_day_that_is_printed_on_every_page_proves_nothing() -> None:
    found = published(article(TEXT * 9, before='<p>Friday, May 1, 2026</p><time datetime="2026-05-01">today</time>'))
    assert told(found) == ("2026-05-01", "possible")


def test_the_day_of_the_paper_is_later_than_that_of_the_page() -> None:
    page = article(TEXT * 4, head=META, before=TIME)
    assert told(published(page, "https://gazette.example/2024/03/12/fares")) == ("2024-03-07", "likely")
    assert told(published(page, "https://gazette.example/2024/03/08/fares")) == ("2024-03-08", "proved")


def test_a_day_beside_a_menu_is_not_in_it() -> None:
    page = article(TEXT * 9, head=META, before=f"<div><ul class=menu><li>News</ul><p>{TIME}</p></div>")
    found = published(page)
    assert found is not None
    assert "time" in [one.rung for one in found.witnesses]


def test_a_headline_without_a_heading_has_its_byline() -> None:
    page = f"""<html><head><title>{TITLE} - Gazette</title></head><body><div class=headline>{TITLE}</div>
    <div>By Ada Brennt, 7 March 2024</div><p>{TEXT * 9}</p></body></html>"""
    found = published(page)
    assert found is not None
    assert [one.rung for one in found.witnesses][:1] == ["byline"]


def test_a_date_in_the_first_sentence_is_no_byline() -> None:
    page = article(
        "On 2 February 2021 the harbour council agreed that the old pier stays until the spring comes.", head=JSON
    )
    assert told(published(page)) == ("2024-03-07", "likely")


def test_the_last_change_is_no_publication() -> None:
    page = page_of(
        article(TEXT * 3, head=linked(headline=TITLE, datePublished="2024-03-07", dateModified="2024-05-09"))
    )
    assert page.modified is not None
    assert page.modified.iso() == "2024-05-09"
    only = page_of(article(TEXT * 3, before='<time class="updated" datetime="2024-05-09">9 May 2024</time>'))
    assert only.published is None or only.published.confidence == "possible"


@pytest.mark.parametrize(
    ("head", "title", "site"),
    [
        ("", TITLE, "The Gazette"),
        (meta(og__title=TITLE, og__site_name="The Gazette"), TITLE, "The Gazette"),
        (linked(headline=TITLE, publisher={"@type": "Organization", "name": "Gazette Media"}), TITLE, "Gazette Media"),
    ],
)
def test_title_and_publisher_come_from_wherever_they_stand(head: str, title: str, site: str) -> None:
    page = page_of(article(TEXT * 3, head=head))
    assert page.title == title
    assert site in page.publishers
    assert "gazette.example" in page.publishers


@pytest.mark.parametrize(
    ("head", "before"),
    [
        (linked(headline=TITLE, author={"@type": "Person", "name": "Ada Brennt"}), ""),
        (linked(headline=TITLE, author=["Ada Brennt", "Odd Corrigan"]), ""),
        (meta(author="Ada Brennt"), ""),
        ("", '<a rel="author" href="/ada">Ada Brennt</a>'),
        ("", '<p class="byline">By Ada Brennt and Odd Corrigan</p>'),
        ("", '<span class="post-author">Von Ada Brennt</span>'),
    ],
)
def test_authors_come_from_data_and_bylines(head: str, before: str) -> None:
    assert "Ada Brennt" in page_of(article(TEXT * 3, head=head, before=before)).authors


@pytest.mark.parametrize(
    ("declared", "text", "language"),
    [
        (
            "en",
            "Der Rat hat am Montag beschlossen, dass die alte Brücke bis zum Frühling stehen bleibt und nicht fällt. "
            * 4,
            "de",
        ),
        ("de", "12 345 67", "de"),
        ("pt-BR", "ok", "pt"),
        (
            "",
            "Совет в понедельник решил, что старый мост останется на своём месте до весны и не будет снесён. " * 4,
            "ru",
        ),
    ],
)
def test_the_text_tells_its_language_better_than_the_markup(declared: str, text: str, language: str) -> None:
    assert page_of(article(text, language=declared, title="1 2 3 4", site="5")).language == language


def test_menus_footers_and_scripts_are_no_text_of_the_article() -> None:
    bare = page_of(article(TEXT * 2))
    stuffed = page_of(article(TEXT * 2, after="<aside>" + "other news " * 200 + "</aside><script>x y z</script>"))
    assert bare.words == stuffed.words


def test_a_page_that_stands_in_a_form_is_still_a_page() -> None:
    body = f"<html><title>Fares</title><body><form id=aspnet><h1>Fares</h1><p>{TEXT * 3}</p></form></body></html>"
    assert page_of(body).words > 30


@pytest.mark.parametrize(
    ("line", "is_notice"),
    [
        ("Correction: an earlier text gave the wrong number of ferries.", True),
        ("Editor’s note: the second paragraph was changed after publication.", True),
        ("This article was corrected on 9 March to give the right name of the pier.", True),
        ("Korrektur: In einer früheren Fassung stand ein falscher Name.", True),
        ("Düzeltme: Haberde geminin adı yanlış yazılmıştı.", True),
        ("The correction of the river took nine years and cost the town its harbour.", False),
        ("Corrections", False),
    ],
)
def test_a_notice_of_correction_is_shown_where_it_stands_by_the_article(line: str, *, is_notice: bool) -> None:
    assert page_of(article(TEXT * 3, line)).notice == (line if is_notice else None)
    assert page_of(article(TEXT * 3, after=f"<footer><p>{line}</p></footer>")).notice is None


@pytest.mark.parametrize(
    "after",
    [
        "<aside><time datetime='2025-01-02'>2 January 2025</time></aside>",
        "<div id=comments><time datetime='2025-01-02'>2 January 2025</time></div>",
        "<div class='sidebar widget'><time>2 January 2025</time></div>",
    ],
)
def test_boxes_and_comments_date_nothing(after: str) -> None:
    found = published(article(TEXT * 3, after=after))
    assert found is None or found.confidence == "possible"


def test_a_page_names_its_own_address() -> None:
    head = '<link rel="canonical" href="https://gazette.example/ferry">'
    assert page_of(article(TEXT, head=head)).canonical == "https://gazette.example/ferry"


TONGUES = "".join(
    f"<div>{one}</div>"
    for one in "Português do Brasil|Notícias em português|Français de l’Afrique|Bosanski vijesti|Shqip|Hausa|Kiswahili|"
    "Kinyarwanda|Afaan Oromoo|Português para África|Ndebele|Shona|Zimbabwe em português|Notícias da Europa".split("|")
    * 6
)


@pytest.mark.parametrize("tag", ["", "en"])
def test_a_menu_of_languages_is_not_the_language_of_the_page(tag: str) -> None:
    page = f"<html lang='{tag}'><body>{TONGUES}<h1>{TITLE}</h1><p>{TEXT * 4}</p></body></html>"
    found = seen(capture(page)).page
    assert found is not None
    assert found.language == "en"


def test_sentences_outweigh_what_is_declared() -> None:
    german = "Die Fähren zu den äußeren Inseln werden ab Juni teurer, sagte der Hafen am Montag in einer Mitteilung. "
    page = f"<html lang=en><body><h1>Fähren werden teurer</h1><p>{german * 10}</p></body></html>"
    found = seen(capture(page)).page
    assert found is not None
    assert found.language == "de"


@pytest.mark.parametrize(
    ("title", "headings"),
    [
        (f"{TITLE} | The Harbour Review", ("The Harbour Review", TITLE)),
        (f"The Harbour Review - {TITLE}", (TITLE, "The Harbour Review")),
        (f"{TITLE} | The Harbour Review", (TITLE,)),
    ],
)
def test_the_outlet_in_a_heading_of_its_own_is_not_the_headline(title: str, headings: tuple[str, ...]) -> None:
    heads = "".join(f"<h1>{one}</h1>" for one in headings)
    found = seen(capture(f"<html><head><title>{title}</title></head><body>{heads}<p>{TEXT * 4}</p></body></html>"))
    assert found.page is not None
    assert found.page.title == TITLE


def test_a_headline_in_linked_data_is_written_with_entities() -> None:
    head = linked(headline="Piers &amp; cranes: what&#039;s new")
    found = seen(capture(f"<html><head>{head}</head><body><p>{TEXT * 4}</p></body></html>")).page
    assert found is not None
    assert found.title == "Piers & cranes: what's new"
