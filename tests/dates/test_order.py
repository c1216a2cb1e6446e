"""How the order of day and month of a document is settled."""

import pytest

from citecheck.dates import Reading, find, resolve, settle


@pytest.mark.parametrize(
    ("text", "language", "settled"),
    [
        ("09.03.2023", None, None),
        ("09.03.2023", "en", None),
        ("09.03.2023", "en-US", ("mdy", "language")),
        ("09.03.2023", "en-GB", ("dmy", "language")),
        ("09.03.2023", "tr", ("dmy", "language")),
        ("09.03.2023", "ru-RU", ("dmy", "language")),
        ("09.03.2023", "ja", None),
        ("09.03.2023 and 24.03.2023", "en", ("dmy", "other-dates")),
        ("09/03/2023 and 03/24/2023", "en", ("mdy", "other-dates")),
        ("09/03/2023 and 03/24/2023", "tr", ("mdy", "other-dates")),
        ("03/24/2023 and 24/03/2023", "tr", None),
        ("Thursday, 09/03/2023", "en", ("dmy", "weekday")),
        ("24 March 2023, March 24, 2023, 2023-03-24", "en", None),
        ("31.02.2023", "en", None),
    ],
)
def test_evidence_settles_the_order_and_conflict_does_not(
    text: str, language: str | None, settled: tuple[str, str] | None
) -> None:
    assert settle(find(text), language=language) == settled


def test_the_setting_holds_before_all() -> None:
    assert settle(find("24.03.2023"), language="tr", setting="mdy") == ("mdy", "setting")


def test_resolving_leaves_one_reading_of_an_ambiguous_date_only() -> None:
    (date,) = find("09.03.2023")
    assert resolve(date, "dmy").sure == Reading(2023, 3, 9)
    assert resolve(date, "mdy").sure == Reading(2023, 9, 3)
    assert resolve(date, "ymd") == date
    (span,) = find("7–9 March 2024")
    assert resolve(span, "dmy") == span
