"""Links as headers and TimeMaps print them, well and badly, and lists of copies of any length."""

import datetime
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive import on
from citecheck.model import Capture
from citecheck.web import holdings, linkformat
from citecheck.web.holdings import Copy

DAY = datetime.date(2024, 3, 9)
ADDRESS = st.text(st.characters(codec="ascii", exclude_characters="<>\n"), max_size=60).map(str.strip)
VALUE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=40)
NAME = st.from_regex(r"[a-z][a-z-]{0,10}", fullmatch=True).filter(lambda name: name != "rel")


@given(
    st.lists(
        st.tuples(
            ADDRESS, st.lists(st.sampled_from(["memento", "first", "prev", "timemap"])), st.dictionaries(NAME, VALUE)
        )
    )
)
def test_what_is_written_as_links_is_read_as_the_same_links(
    links: list[tuple[str, list[str], dict[str, str]]],
) -> None:
    def printed(value: str) -> str:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'

    text = ",\n".join(
        f"<{address}>; rel={printed(' '.join(relations))}"
        + "".join(f"; {name} = {printed(value)}" for name, value in parameters.items())
        for address, relations, parameters in links
    )
    read = list(linkformat.parse(text))
    assert [one.target for one in read] == [address for address, _, _ in links]
    assert [one.relations for one in read] == [frozenset(relations) for _, relations, _ in links]
    assert [{name: one.get(name) for name, _ in one.parameters if name != "rel"} for one in read] == [
        parameters for _, _, parameters in links
    ]


@given(st.text(st.sampled_from('<>;,="\\ab \n'), max_size=400))
def test_no_text_is_too_broken_to_be_read(text: str) -> None:
    for link in linkformat.parse(text):
        assert f"<{link.target}" in text.replace("< ", "<") or link.target.strip() == link.target


def test_links_without_quotation_marks_and_without_values_are_read() -> None:
    [first, second] = linkformat.parse('<a>;rel=memento ; crossorigin;datetime=x, junk <b> ;REL="First MEMENTO"')
    assert (first.target, first.get("crossorigin"), first.get("datetime")) == ("a", "", "x")
    assert first.relations == frozenset({"memento"})
    assert (second.target, second.relations) == ("b", frozenset({"first", "memento"}))


def capture(body: str, kind: str = "application/link-format") -> Capture:
    address = "https://keep.example/timemap/link/https://gazette.example/fares"
    return Capture(address, address, 200, (("content-type", kind),), body.encode(), on("2026-06-01"))


@given(st.lists(st.dates(datetime.date(1991, 1, 1), datetime.date(2040, 1, 1)), max_size=60), st.integers(1, 5))
def test_the_nearest_copies_are_those_that_sorting_would_give(days: list[datetime.date], most: int) -> None:
    copies = [
        Copy(datetime.datetime.combine(day, datetime.time(8), datetime.UTC), f"https://keep.example/{day}")
        for day in days
    ]
    near, first = holdings.nearest(iter(copies), DAY, most)
    before = sorted({copy for copy in copies if copy.at.date() <= DAY}, reverse=True)
    after = sorted({copy for copy in copies if copy.at.date() > DAY})
    assert near == (*before[:most], *after[:most])
    assert first == min(copies, default=None)


def row(stamp: str, date: str) -> str:
    return f'<https://keep.example/{stamp}/https://gazette.example/fares>; rel="memento"; datetime="{date}",\n'


def test_a_list_of_a_million_copies_is_read_to_its_bound() -> None:
    rows = [row(f"2024{at % 12 + 1:02d}01{at % 24:02d}0000", "") for at in range(1000)]
    held = holdings.read(capture("".join(rows) * 1000), DAY, 4, "")
    assert held.near[0].at == datetime.datetime(2024, 3, 1, 14, tzinfo=datetime.UTC)
    assert held.first is not None


@pytest.mark.parametrize(
    "body",
    [
        "<" * 1_000_000,
        "<a" * 500_000,
        '<a>; rel="' + "memento " * 200_000,
        "<a>" + "; x" * 500_000,
        '<a>; rel="\\' + '\\"' * 500_000,
        "[" * 200_000,
        '{"mementos": {"list": ' + "[" * 100_000,
        "{" * 500_000,
        '!x\n{"uri": 7}\n' * 50_000,
        '[["timestamp"], 3, [], ["x"], {"a": 1}]',
        '{"mementos": 5}',
        '{"mementos": {"list": [5, {"uri": "http://[x", "datetime": "2024-03-08T00:00:00Z"}]}}',
        "\x00" * 1_000_000,
    ],
    ids=range(13),
)
def test_a_hostile_list_ends_soon_and_names_nothing(body: str) -> None:
    assert holdings.read(capture(body), DAY, 4, "https://keep.example/").near == ()


@pytest.mark.parametrize(
    "date",
    ["Sat, 99 Mar 2024 10:00:00 GMT", "Fri, 31 Feb 2024 10:00:00 GMT", "yesterday", "Fri, 08 Mar 1824 10:00:00 GMT",
     "Fri, 08 Foo 2024 10:00:00 GMT", "Fri, 08 Mar 99999 10:00:00 GMT", "٠٨ Mar 2024"],
)  # fmt: skip
def test_dates_that_cannot_be_are_left_out_or_taken_from_the_stamp(date: str) -> None:
    assert holdings.read(capture(f'<https://keep.example/x>; rel="memento"; datetime="{date}"'), DAY, 4, "").near == ()
    [copy] = holdings.read(capture(row("20240308101500", date)), DAY, 4, "").near
    assert copy.at == datetime.datetime(2024, 3, 8, 10, 15, tzinfo=datetime.UTC)


@given(st.datetimes(timezones=st.just(datetime.UTC)).filter(lambda moment: moment.year > 1990))
def test_a_moment_is_read_in_each_of_its_forms(moment: datetime.datetime) -> None:
    at = moment.replace(microsecond=0)
    forms = (format_datetime(at, usegmt=True), at.strftime("%Y%m%d%H%M%S"), at.strftime("%Y-%m-%dT%H:%M:%SZ"))
    assert {holdings.instant(form) for form in forms} == {at}
