"""The source's wording that is proposed for a quotation ends where the source's own quotation ends."""

import pytest

from citecheck import checks
from citecheck.checks.pages import BRIDGE_NOTE, bridge
from citecheck.rule import Example
from support import findings_of

RULE = next(rule for rule in checks.rules() if rule.name == "quote-altered")


@pytest.mark.parametrize(
    ("printed", "source", "expected"),
    [
        (
            "“The children now go to school in two helicopters,” the mayor said",
            "“The children now go to school in two snowcats,” said the mayor Ann Parr on Monday.",
            "The children now go to school in two snowcats,",
        ),
        (
            "“The children now go to school in two helicopters”, the mayor said",
            "«The children now go to school in two snowcats», — said the mayor Ann Parr on Monday.",
            "The children now go to school in two snowcats",
        ),
        (
            "“The children now go to school in two helicopters”, the mayor said",
            "« The children now go to school in two snowcats », said the mayor Ann Parr on Monday.",
            "The children now go to school in two snowcats",
        ),
    ],
)
def test_what_the_reporter_says_behind_the_quotation_is_not_proposed(printed: str, source: str, expected: str) -> None:
    note = BRIDGE_NOTE[BRIDGE_NOTE.index("[1] ") :]
    [finding] = findings_of(Example(f"{printed}.[1]\n\n{note}", bridge(source)), RULE)
    assert finding.expected == expected
    assert expected.rpartition(" ")[2].rstrip(",") in finding.message
    assert "said" not in finding.message
