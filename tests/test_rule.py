"""What a check declares, and what becomes of evidence that is missing."""

from collections.abc import Iterator

import pytest

from citecheck import checks
from citecheck.model import Observation
from citecheck.rule import check, is_selected


def test_a_check_cannot_ask_for_what_does_not_exist() -> None:
    declare = check(severity="note", guard="None.", bad=(), good=())
    with pytest.raises(TypeError, match="a check has no parameter `weather`"):

        @declare
        def rainy(weather: str) -> Iterator[Observation]:
            yield from ()


def test_what_a_check_needs_is_read_from_its_parameters() -> None:
    rules = {rule.name: rule for rule in checks.rules()}
    assert rules["malformed-url"].needs == "text"
    assert rules["access-before-publication"].needs == "text"
    assert rules["quote-not-found"].needs == "page"
    assert rules["wrong-note"].needs == "page"


def test_name_and_family_come_from_file_and_folder() -> None:
    for rule in checks.rules():
        assert rule.function.__module__ == f"citecheck.checks.{rule.family}.{rule.name.replace('-', '_')}"


def test_ignore_wins_over_select_and_both_take_families() -> None:
    rule = next(rule for rule in checks.rules() if rule.name == "malformed-url")
    assert is_selected(rule, (), ())
    assert is_selected(rule, ("link",), ())
    assert not is_selected(rule, ("date",), ())
    assert not is_selected(rule, ("malformed-url",), ("link",))
