"""Whatever a page holds, a visit ends with a verdict."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Capture
from invented_pages import ADDRESS, article, ask, capture, seen

TEXT = "The harbour council agreed on Monday that the old pier stays where it is until the spring. "
HOSTILE = {
    "nested blocks": "<div>" * 100_000 + "deep",
    "nested inline": "<b>" * 100_000 + "deep",
    "nested quotations": "<blockquote>" * 30_000 + "deep",
    "one long line": "<p>" + "word and " * 120_000,
    "entities": "&amp;" * 100_000 + "&#0;&#xFFFF;&#x110000;&#xE0F1;&bogus;",
    "zero bytes": "<p>a\0b</p>" * 1_000,
    "attributes": "<p " + "a=b " * 50_000 + ">x",
    "thousands of attributes": "<p " + " ".join(f"a{n}=b" for n in range(50_000)) + ">x",
    "tags of many attributes": ("<p " + " ".join(f"a{n}=b" for n in range(900)) + ">x") * 60,
    "nested lists": "<ul><li>" * 50_000 + "deep",
    "nested and closed": "<div>" * 60_000 + "deep" + "</div>" * 60_000,
    "left open": "".join(f"<font size={n}><p>x" for n in range(9_000)),
    "left open behind decoys": "".join(f"<FONT\tsize={n}></b><p>x" for n in range(9_000)),
    "a million links": "<a href=x>y</a> " * 300_000,
    "boxes": "<div class=comments>" * 20_000 + "x",
    "borders": "<p>\x01\x06&#2;&#6;&#7;text</p>" * 2_000,
    "comments": "<!--" * 50_000,
    "no markup": "<" * 100_000,
    "nothing": "",
    "white space": " \n\t" * 10_000,
    "frames": "<frameset><frame src=x></frameset>",
    "declaration": '<?xml version="1.0" encoding="utf-16"?><html><body>x',
    "linked data": '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
    "wide linked data": '<script type="application/ld+json">[' + '{"@type":"NewsArticle"},' * 20_000 + "{}]</script>",
    "wrong linked data": '<script type="application/ld+json">{"@type":["NewsArticle",7,null],"headline":[[{}]],'
    '"datePublished":{"@value":3},"author":{"name":{"name":1}}}</script>' + article(TEXT),
    "dates": "<time datetime='9999-99-99'>2024-13-45</time>" * 3_000,
    "quotation marks": "<p>" + "“" * 50_000 + "a”" * 50_000,
    "brackets": "<p>" + "[" * 50_000 + "]" * 50_000,
    "commands": "<title>::error::\x1b[31m`|\u202e</title><p>" + TEXT,
    "separators": "<title>" + "a | " * 20_000 + "</title><p>" + TEXT,
    "headings": "<h1>x</h1>" * 20_000,
    "bylines": "<p class=author>x y</p>" * 20_000,
}
ASKED = (
    ask("quote", "the old pier stays where it is"),
    ask("quote", "a pier that nobody has ever seen in the winter of the great storm"),
    ask("quote", "pier"),
    ask("quote", "[" * 2_000 + "…" * 2_000 + " pier " + "]" * 2_000),
    ask("figure", "12 percent"),
    ask("date", "7 March 2024"),
    ask("title", "The old pier stays"),
    ask("author", "Ada Brennt"),
    ask("publisher", "The Gazette"),
)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_ends_with_a_verdict(name: str) -> None:
    begun = time.process_time()
    evidence = seen(capture(HOSTILE[name]), *ASKED)
    assert evidence.verdict
    assert len(evidence.answers) == len(ASKED)
    assert time.process_time() - begun < 8


@given(st.binary(max_size=2_000), st.sampled_from(["text/html", "text/html; charset=koi8-r", "", "text/plain", "x;;="]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_end_with_a_verdict(body: bytes, media: str) -> None:
    assert seen(capture(body, headers=(("content-type", media),)), *ASKED).verdict


@given(st.text(alphabet=st.sampled_from("<>/=\"'&#;[]{}|“”… \n\0abcdivphtml19ı۹一ไ\u200b\ue0f1\ud800"), max_size=600))
@settings(max_examples=150, deadline=None)
def test_any_soup_ends_with_a_verdict(soup: str) -> None:
    body = (article(TEXT * 3) + soup).encode("utf-8", "surrogatepass")
    assert seen(capture(body), *ASKED).verdict


@pytest.mark.parametrize(
    ("encoding", "header", "page"),
    [
        ("windows-1251", "text/html; charset=windows-1251", article("Город решил сохранить старый мост до весны.")),
        (
            "windows-1251",
            "text/html",
            article("Город решил сохранить старый мост.", head='<meta charset="windows-1251">'),
        ),
        ("utf-8", "text/html; charset=iso-8859-1", article("Город решил сохранить старый мост до весны.")),
        ("cp1254", "text/html; charset=iso-8859-9", article("Şehir eski köprüyü korumaya karar verdi.")),
        ("utf-16", "text/html", article("Город решил сохранить старый мост до весны.")),
        ("cp1252", "text/html; charset=utf-8", article("Die Brücke bleibt, sagte die Bürgermeisterin.")),
        ("cp1252", "text/html; charset=no-such-thing", article("Die Brücke bleibt, sagte die Bürgermeisterin.")),
        ("gb18030", "text/html; charset=gb2312", article("市议会决定保留旧桥直到春天。", language="zh")),
        ("cp932", "text/html; charset=Shift_JIS", article("市議会は古い橋を残すと決めた。", language="ja")),
    ],
)
def test_the_characters_are_what_was_meant_not_what_the_header_says(encoding: str, header: str, page: str) -> None:
    inside = page.partition("<p>")[2].partition("</p>")[0]
    evidence = seen(capture(page.encode(encoding), headers=(("content-type", header),)), ask("quote", inside))
    assert evidence.answers[0].verdict == "found"


def test_a_page_that_was_cut_leaves_what_is_missing_unchecked() -> None:
    whole = capture(article(TEXT * 10))
    cut = Capture(whole.url, ADDRESS, 200, whole.headers, whole.body, whole.at, truncated=True)
    [answer] = seen(cut, ask("quote", "nobody has ever rowed against that current")).answers
    assert (answer.verdict, answer.reason) == ("not-checked", "truncated")


def test_the_time_grows_with_the_page_and_no_faster() -> None:
    line = "The council agreed that 43,548 old piers stay “where they are” until 7 March 2024. "
    spent = []
    for size in (500, 4_000):
        begun = time.process_time()
        seen(capture(article(line * size)), *ASKED)
        spent.append(time.process_time() - begun)
    assert spent[1] < 8 * spent[0] * 3 + 0.5
