"""The names that CLDR and CSL know."""

from citecheck import locales


def test_a_name_is_met_in_any_spelling_of_its_letters() -> None:
    assert locales.key("KASIM") == locales.key("Kasım") == locales.key("kasim")
    assert locales.key("ΜΑΡΤΙΟΥ") == locales.key("Μαρτίου")
    assert locales.key("DÉC.") == locales.key("dec")


def test_months_are_known_in_their_languages() -> None:
    ((number, full, _),) = locales.months("марта")
    assert number == 3
    assert {"ru", "bg"} & full
    assert locales.months("xylophone") == ()
    assert len(locales.month_names("tr-TR")) == 12


def test_weekdays_count_from_monday() -> None:
    assert [number for number, _, _ in locales.weekdays("Saturday")] == [5]


def test_terms_come_by_language() -> None:
    assert "accessed" in locales.terms("accessed")["en"]
    assert "consulté le" in locales.terms("accessed")["fr"]
    assert locales.terms("no such term") == {}


def test_regions_print_their_own_order() -> None:
    orders = locales.orders()
    assert (orders["en"], orders["en-GB"], orders["de"]) == ("mdy", "dmy", "dmy")
