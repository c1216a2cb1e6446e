"""The article is the stretch with the most prose: teasers before and after it, in no box, are none of it."""

from hypothesis import given
from hypothesis import strategies as st

from citecheck.evidence import digest, markup, stretch

PROSE = "The harbour council agreed on Monday that the old pier stays where it is until the spring. "
TEASER = "<h4>Fares</h4><span>5 May</span><p>Ferries to the islands will cost more from June on, says the port.</p>"


def page(*, teasers: int) -> markup.Markup:
    body = "".join(f"<p>{PROSE * 3} It was the meeting number {number}.</p>" for number in range(8))
    around = TEASER * teasers
    return markup.parse(f"<body><div>{around}</div><h1>Pier</h1><div>{body}</div><div>{around}</div></body>")


def test_teasers_in_no_box_are_no_part_of_what_is_kept_of_a_text() -> None:
    assert digest.of(page(teasers=0)) == digest.of(page(teasers=12))


@given(st.lists(st.sampled_from([f"<p>{PROSE * 2}</p>", "<p>Fares</p>", "<nav>Home</nav>", TEASER]), max_size=30))
def test_a_stretch_lies_within_the_page(blocks: list[str]) -> None:
    parsed = markup.parse(f"<body>{''.join(blocks)}</body>")
    first, last = stretch.of_article(parsed)
    assert 0 <= first <= last <= len(parsed.lines)
    assert first == last or any(stretch.is_prose(line) for line in parsed.lines[first:last])
