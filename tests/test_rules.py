"""Every check is tried on its own examples: the bad must be found, the good must stay quiet."""

import pytest

from citecheck import checks
from citecheck.rule import Example, Rule
from support import findings_of

CASES = [
    pytest.param(rule, example, kind == "bad", id=f"{rule.name}-{kind}-{number}")
    for rule in checks.rules()
    for kind, examples in (("bad", rule.bad), ("good", rule.good))
    for number, example in enumerate(examples)
]


@pytest.mark.parametrize(("rule", "example", "speaks"), CASES)
def test_a_check_speaks_on_its_bad_examples_and_stays_quiet_on_its_good_ones(
    rule: Rule, example: Example, speaks: bool
) -> None:
    found = [finding for finding in findings_of(example, rule) if rule.name in finding.rules]
    assert bool(found) is speaks, [finding.message for finding in found]


@pytest.mark.parametrize("rule", checks.rules(), ids=lambda rule: rule.name)
def test_a_check_has_examples_a_guard_and_a_docstring(rule: Rule) -> None:
    assert rule.bad
    assert rule.good
    assert rule.guard.endswith(".")
    assert rule.summary.endswith(".")
    assert rule.remedy.endswith(".")
    if rule.severity != "note":
        assert rule.question.endswith("?")


@pytest.mark.parametrize("rule", checks.rules(), ids=lambda rule: rule.name)
def test_no_check_says_correct_without_proof(rule: Rule) -> None:
    for example in (*rule.bad, *rule.good):
        for finding in findings_of(example, rule):
            assert finding.severity != "correct" or finding.confidence == "proved"
