"""Quotations of every style."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.quotations import find, unclosed
from citecheck.text.quoting import quoted


@pytest.mark.parametrize(
    ("s", "texts"),
    [
        ("a “b c” d", ["b c"]),
        ('She said, "It\'s fine," and left.', ["It's fine,"]),
        ("He called it ‘a mess’ and the workers’ strike ‘over’.", ["a mess", "over"]),
        ("‘The nations’ view is clear’, he said.", ["The nations’ view is clear"]),
        ("„gut“ und »besser« und ‚so‘", ["gut", "besser", "so"]),
        ("« oui » et «non»", ["oui", "non"]),
        ("„tak” i ”så här”", ["tak", "så här"]),
        ("「日本『語』」と『本』", ["日本『語』", "本"]),
        ("《红楼梦》是小说，他说“好”。", ["好"]),
        ("“outer ‘inner’ more” and \"a 'b' c\"", ["outer ‘inner’ more", "a 'b' c"]),
        ('“çok kutuplu”nun önemi, "X"in', ["çok kutuplu", "X"]),
        ("He is 5'10\" tall, the pipe 12\" wide, the '90s don't count, ’tis so.", []),
        ("the dogs' bowl and the cats' bed", []),
        ("“never closed and “closed” then “again”", ["closed", "again"]),
        ('"never closed and then "closed" here', ["closed"]),
        ("empty “” and “…”", []),
    ],
)
def test_quotations_are_read_in_every_style(s: str, texts: list[str]) -> None:
    assert [one.text for one in find(s)] == texts


def test_spans_include_the_marks() -> None:
    (one,) = find("so “it is”, he said")
    assert (one.start, one.end) == (3, 10)


def test_a_quotation_may_go_on_past_the_end() -> None:
    going_on = unclosed("He wrote: “First of all, “this” matters.")
    assert going_on is not None
    assert going_on.start == 10
    assert unclosed("He wrote: “First.”") is None
    assert unclosed("No quotation, the workers' strike.") is None


@given(st.text(alphabet="ab \"'“”‘’„«»「」.s", max_size=120))
def test_quotations_never_overlap(s: str) -> None:
    found = find(s)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(0 <= one.start < one.end <= len(s) for one in found)


@pytest.mark.parametrize("s", ["“" * 10_000, '"' * 10_000, "«»" * 10_000, "‘’s " * 10_000, "'a " * 10_000])
def test_ten_thousand_marks_are_read_at_once(s: str) -> None:
    find(s)
    unclosed(s)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Han svarede: » Jeg går nu hjem. « Så lukkede han døren.", ["Jeg går nu hjem."]),
        ("» Det er sent, « sagde han. » Vi går. « Døren var lukket.", ["Det er sent,", "Vi går."]),
        ("Hun rejste sig. » Jeg går nu. Det er sent, « sagde Lene. Så gik hun.", ["Jeg går nu. Det er sent,"]),
        ("c’est la fin. » Elle dit : « Je pars. Il est tard.", []),
        ("Er sagte: » Ich gehe. « Dann ging er. » Wir bleiben «, sagte sie.", ["Ich gehe.", "Wir bleiben"]),
        ("Elle dit : « Je pars. » Puis elle sortit. « Non. » Il revint.", ["Je pars.", "Non."]),
        ("et toute la ville » dit-il. « Non. » Il revint.", ["Non."]),
    ],
)
def test_spaced_guillemets_are_read_either_way_round(text: str, expected: list[str]) -> None:
    assert [one.text for one in find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("דובר צה״ל אמר: ״נמכור את הנמל של צה״ל לחברה״.", ["״נמכור את הנמל של צה״ל לחברה״"]),
        ('דובר צה"ל אמר: "נמכור את ארה"ב" אתמול', ['"נמכור את ארה"ב"']),
        ("בארה״ב לא אמרו דבר.", []),
    ],
)
def test_gershayim_quote_and_abbreviate(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Elle a dit : " Nous vendrons le port ", puis " non ".', ['" Nous vendrons le port "', '" non "']),
        ('Elle a dit : "\u00a0Nous vendrons le port\u00a0".', ['"\u00a0Nous vendrons le port\u00a0"']),
        ('Un écran de 15 " et un autre de 17 " ici.', []),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
    ],
)
def test_plain_marks_may_have_spaces_inside(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text)] == expected
