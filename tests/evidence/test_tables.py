"""Figures that stand in tables: their units are in heads, captions and lines around."""

import pytest

from invented_pages import article, told


def table(*rows: str, caption: str = "", before: str = "", language: str = "en") -> str:
    """A page with a table; cells are parted by bars, heads begin with an exclamation mark."""
    lines = "".join(
        "<tr>"
        + "".join(f"<th>{one[1:]}</th>" if one[:1] == "!" else f"<td>{one}</td>" for one in row.split("|"))
        + "</tr>"
        for row in rows
    )
    drawn = f"<table><caption>{caption}</caption>{lines}</table>" if caption else f"<table>{lines}</table>"
    return article(*filter(None, (before,)), after=drawn, title="Figures", language=language)


FERRIES = table(
    "!Line|!Passengers (thousand)|!Revenue (€m)|!Change (%)|!Crossings",
    "Northquay|1,284.5|47.3|8.1|6,204", "Ellin Sound|812.0|29.8|-3.4|4,118", "Outer Isles|96.7|6.2|12.9|912",
    "Total|2,193.2|83.3|4.4|11,234",
)  # fmt: skip
RESULTS = table(
    "!|!2022|!2023", "Umsatz|12.717,2|16.684,3", "Ergebnis nach Steuern|-216,5|207,1", "Mitarbeiter (Köpfe)|5.103|5.2",
    before="in Mio. EUR", language="de",
)  # fmt: skip
HARVEST = table(
    "!Область|!2022|!2023", "Северная|12 826|15 743", "Южная|8 513|8 690", caption="Сбор, тыс. тонн", language="ru"
)
OFFICE = table("!指标|!单位|!2023年|!增长（%）", "生产总值|亿元|4,856.3|5.6", "吞吐量|万吨|31,250|4.2", language="zh")
FACTS = article(after="<dl><dt>Stores</dt><dd>1,138</dd><dt>Sales (€ million)</dt><dd>3,214</dd></dl>")
INDEX = table("!Prices (2015 = 100)|!2022|!2023|!Change, %", "Paper|141.0|126.3|-10.4", "Bread|118.7|124.1|4.5")
TOWN = table("!Post|!2022|!2023", "Dépenses|17 858|17 630", "Intérêts|379|452", before="Montants en k€", language="fr")
QUARTERS = table(
    "(in millions, except per share data)|Q3|Q4", "Revenues|$ 3,912|$ 4,129", "Earnings per share|$ 0.89|$ 1.12"
)


@pytest.mark.parametrize(
    ("page", "asked", "language"),
    [
        (FERRIES, "1.28 million passengers", "en"), (FERRIES, "nearly 100,000 people", "en"),
        (FERRIES, "€47.3 million", "en"), (FERRIES, "8.1 percent", "en"), (FERRIES, "2.2 million", "en"),
        (FERRIES, "83 million euros", "en"), (RESULTS, "16,7 Milliarden Euro", "de"),
        (RESULTS, "207 Millionen Euro", "de"), (RESULTS, "€16.7 billion", "en"), (RESULTS, "216,5 Mio. Euro", "de"),
        (HARVEST, "15,7 млн тонн", "ru"), (HARVEST, "8,7 миллиона тонн", "ru"), (OFFICE, "4856.3亿元", "zh"),
        (OFFICE, "3.1亿吨", "zh"), (OFFICE, "5.6%", "zh"), (FACTS, "€3.2 billion", "en"),
    ],
)  # fmt: skip
def test_a_cell_has_the_unit_of_its_head(page: str, asked: str, language: str) -> None:
    assert told(page, "figure", asked, language=language).verdict == "found"


@pytest.mark.parametrize(
    ("page", "asked", "context", "found"),
    [
        (FERRIES, "€43.7 million", "The Northquay line earned €43.7 million.", "47.3 (€m)"),
        (FERRIES, "1.24 million", "The Northquay line carried 1.24 million passengers.", "1,284.5 (thousand)"),
        (FERRIES, "€29.8 billion", "Ellin Sound brought in €29.8 billion.", "29.8 (€m)"),
        (FERRIES, "21.9 percent", "Traffic to the Outer Isles grew by 21.9 percent.", "12.9 (%)"),
        (FERRIES, "6,024 crossings", "There were 6,024 crossings on the Northquay line.", "6,204"),
        (FERRIES, "€38.3 million", "The ferries earned €38.3 million.", None),  # no line is named: the total is meant
        (RESULTS, "15,7 Milliarden Euro", "Der Umsatz stieg 2023 auf 15,7 Milliarden Euro.", "16.684,3 (in Mio. EUR)"),
        (HARVEST, "17,5 млн тонн", "Северная область собрала 17,5 млн тонн.", "15 743 (тыс. тонн)"),
        (OFFICE, "4586.3亿元", "全市生产总值达到4586.3亿元。", "4,856.3 (亿元)"),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_in_a_row_that_is_named_is_asked_about(
    page: str, asked: str, context: str, found: str | None
) -> None:
    language = "de" if page is RESULTS else "ru" if page is HARVEST else "zh" if page is OFFICE else "en"
    answer = told(page, "figure", asked, context=context, language=language)
    assert answer.verdict == "found-with-differences"
    assert found is None or answer.found == found
    assert answer.passage is not None
    assert " | " in answer.passage


@pytest.mark.parametrize(
    ("page", "asked", "context"),
    [
        (FERRIES, "€17.5 million", "Northquay earned €17.5 million more than Ellin Sound."),
        (FERRIES, "€36 million", "Ellin Sound and the Outer Isles together earned €36 million."),
        (FERRIES, "908,700 passengers", "All lines carried 908,700 more passengers than the largest one."),
        (FERRIES, "56.8 percent", "Northquay alone earned 56.8 percent of all revenue."),
        (FERRIES, "more than €80 million", "The three lines earned more than €80 million."),
        (QUARTERS, "$1.12", "It earned $1.12 a share in the last quarter."),
        (QUARTERS, "$4.1 billion", "Revenues passed $4.1 billion."),
        (FERRIES, "€37", "A passenger on the Northquay line paid €37 on the average."),
        (INDEX, "24 percent", "Bread cost 24 percent more than in 2015."),
        (TOWN, "228 000 euros", "La commune a dépensé 228 000 euros de moins."),
        (TOWN, "de 379 000 à 452 000 euros", "Les intérêts passent de 379 000 à 452 000 euros."),
        (RESULTS, "31,2 Prozent", "Der Umsatz wuchs um 31,2 Prozent."),
        (HARVEST, "2,9 млн тонн", "Это на 2,9 млн тонн больше, чем годом ранее."),
    ],
)  # fmt: skip
def test_what_is_reckoned_from_a_table_is_left_alone(page: str, asked: str, context: str) -> None:
    language = {RESULTS: "de", HARVEST: "ru", TOWN: "fr"}.get(page, "en")
    assert told(page, "figure", asked, context=context, language=language).verdict in ("found", "not-checked")


def test_a_table_that_does_not_tell_its_unit_is_not_understood() -> None:
    page = table("!Rank|!Nation|!Output", "1|Averland|69,953", "2|Merrow|8,917", "3|Osthill|7,680")
    for asked in ("8.9 million tonnes", "70 million tonnes", "$69.95 billion"):
        answer = told(page, "figure", asked, context=f"Averland and Merrow made {asked}.")
        assert (answer.verdict, answer.reason) == ("not-checked", "unit-unclear")


def test_spans_and_sections_carry_their_heads() -> None:
    rows = (
        "<tr><th rowspan=2>Land<th colspan=2>Debt, million EUR<th colspan=2>% of output</tr>"
        "<tr><th>2022<th>2023<th>2022<th>2023</tr><tr><td>Averland<td>368,005<td>369,110<td>177.0<td>163.9</tr>"
        "<tr><td colspan=5>of which in foreign hands, thousand EUR</tr>"
        "<tr><td>Merrow<td>6,700<td>7,450<td>19.1<td>20.2</tr>"
    )
    page = article(after=f"<table>{rows}</table>")
    assert told(page, "figure", "€369 billion").verdict == "found"
    assert told(page, "figure", "163.9 percent").verdict == "found"
    asked = told(page, "figure", "136.9 percent", context="Averland owed 136.9 percent of its output.")
    assert (asked.verdict, asked.found) == ("found-with-differences", "163.9 (% of output)")
    assert told(page, "figure", "€7.45 billion").verdict == "found"


def test_a_head_of_a_part_tells_the_unit_where_columns_do_not() -> None:
    page = article(
        after="<table><tr><th><th>2022<th>2023</tr><tr><td colspan=3>Million euros</tr><tr><td>Fares<td>44.1<td>47.3"
        "<tr><td colspan=3>Thousand tonnes</tr><tr><td>Freight<td>310<td>322</tr></table>"
    )
    assert told(page, "figure", "€47.3 million").verdict == "found"
    assert told(page, "figure", "322,000 tonnes").verdict == "found"


@pytest.mark.parametrize(
    "markup", ["<table>" * 300, "<tr><td colspan=99999 rowspan=99999>7" * 50, "<td>5<td>6", "<dl><dd>4"]
)
def test_broken_tables_are_read_as_far_as_they_go(markup: str) -> None:
    page = article(after=f"<table><tr><td>Fares<td>44.1 {markup}")
    assert told(page, "figure", "€5.2 million", context="Fares were €5.2 million.").verdict in (
        "not-found",
        "not-checked",
    )
