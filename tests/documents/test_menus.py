"""Pages whose menus say nowhere that they are menus: they are told by what they link to and where they stand."""

import pytest

from citecheck import documents
from citecheck.model import Document

PROSE = "<p>The harbour board met twice in the spring and settled on the longer of the two piers it had drawn.</p>"
OTHERS = ("https://tides.example/a", "https://piers.example/b", "https://boards.example/c", "https://ferries.example/d")
OWN = tuple(f"https://paper.example/{name}" for name in ("one", "two", "three", "four", "five"))


def listed(addresses: tuple[str, ...], label: str) -> str:
    return "<ul>" + "".join(f'<li><a href="{one}">{label}</a></li>' for one in addresses) + "</ul>"


def page(above: str = "", below: str = "", head: str = "") -> Document:
    source = f"<html><head>{head}</head><body>{above}<h1>The pier</h1>{PROSE * 4}{below}</body></html>"
    return documents.read("page.html", source.encode())


def links_of_text(document: Document) -> list[str]:
    return [link.target for block in document.blocks if block.kind != "boilerplate" for link in block.links]


CANONICAL = '<link rel="canonical" href="https://www.paper.example/pier">'


def test_a_menu_above_the_text_cites_nothing() -> None:
    assert links_of_text(page(above=listed(OWN, "Sport"), head=CANONICAL)) == []


def test_a_list_of_other_articles_below_the_text_cites_nothing() -> None:
    assert links_of_text(page(below=listed(OWN, "What the council said of the older pier"), head=CANONICAL)) == []


def test_a_list_of_sources_below_the_text_stays() -> None:
    below = "<h2>Sources</h2>" + listed(OTHERS, "Minutes of the spring meetings")
    assert links_of_text(page(below=below, head=CANONICAL)) == list(OTHERS)


def test_three_links_are_no_menu() -> None:
    assert len(links_of_text(page(below=listed(OWN[:3], "Minutes"), head=CANONICAL))) == 3


def test_a_page_of_links_alone_keeps_them() -> None:
    source = "<html><body><h1>Links</h1>" + listed(OWN, "Minutes") + "</body></html>"
    assert len(links_of_text(documents.read("page.html", source.encode()))) == len(OWN)


@pytest.mark.parametrize("wrapper", ["form", "aside", "div style='visibility:hidden'", "footer"])
def test_what_holds_most_of_the_text_is_the_article(wrapper: str) -> None:
    source = f"<body><{wrapper}><h1>The pier</h1>{PROSE * 4}</{wrapper.split(maxsplit=1)[0]}></body>"
    assert sum("harbour" in block.text for block in documents.read("page.html", source.encode()).blocks) == 4


def test_a_long_script_makes_no_element_the_article() -> None:
    script = "<script>" + "var tide = [1, 2, 3]; " * 500 + "</script>"
    source = f"<body><div class='modal'>{script}</div><div class='widget'><h1>The pier</h1>{PROSE * 4}</div></body>"
    assert sum("harbour" in block.text for block in documents.read("page.html", source.encode()).blocks) == 4


def test_comments_are_no_text_however_many_there_are() -> None:
    said = "<p>I was at the meeting and remember it in quite another way than you tell it.</p>" * 40
    source = f"<body><h1>The pier</h1>{PROSE * 8}<div id='comments'>{said}</div></body>"
    assert not any("remember" in block.text for block in documents.read("page.html", source.encode()).blocks)
