"""The lines of a page, and its words folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.evidence import markup
from citecheck.evidence.stems import rows
from citecheck.text import bare_words

LETTERS = st.sampled_from([*"aZ09'’_- .,\u00adßéÉıİłŁşжЖσςΑ½²µ…“„—\u00a0\u200b\u0301日本เ€🙂\n", "don’t", "of", "Ünlü"])


@given(st.lists(LETTERS, max_size=60).map("".join))
def test_words_folded_by_tables_are_those_found_one_by_one(text: str) -> None:
    assert rows(text) == [" ".join(bare_words(line)) for line in text.split("\n")]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>One <b>and</b> two</p> three", ["One and two", "three"]),
        ('<div "class=x" data-y="a>b">Votes cast: 6,859</div>', ["Votes cast: 6,859"]),
        ("<p>Before <?php if (x) { ?> after</p>", ["Before after"]),
        ("<a><div>Inside</div></a>outside", ["Inside", "outside"]),
        ("so it<sup><a href=#n>1</a></sup> says<br>and <sup>2</sup>", ["so it says", "and 2"]),
        ("a <select><option>b</option></select> c<script>d</script>", ["a c"]),
        ("e\x01f <span class=menu>g</span> h", ["e f", "g", "h"]),
        ("<p>e<b>\x01</b>f<b>\x01</b>g</p>", ["e f g"]),
        ("<b>One</b> <i>and</i>\n<i><u> </u>two</i><u></u>s", ["One and twos"]),
        ("a<script> </script>b<sup> <a href=#n>1</a></sup>c<!-- -->d&nbsp;<b>&nbsp;</b>e", ["abcd e"]),
        ("<span>a<p>b</p></span> <b><i>c</i></b>", ["a", "b", "c"]),
    ],
)
def test_only_blocks_part_lines(body: str, lines: list[str]) -> None:
    page = markup.parse(f"<html><head><title>T</title></head><body>{body}</body></html>")
    assert page.text.split("\n") == lines
    assert [page.text[line.start : line.end] for line in page.lines] == lines


def test_lines_know_in_what_they_stand() -> None:
    page = markup.parse(
        "<h1>A</h1><p>b</p><nav><ul><li>c</ul><h2>d</h2></nav><blockquote><p>e</p>f</blockquote>g" + "x" * 200
    )
    assert [line.kind for line in page.lines] == [
        "title",
        "text",
        "furniture",
        "furniture",
        "quotation",
        "quotation",
        "text",
    ]
