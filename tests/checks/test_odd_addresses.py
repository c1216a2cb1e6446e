"""Addresses that are none go through every check without harm."""

import pytest

from citecheck.rule import Example
from support import findings_of


@pytest.mark.parametrize(
    "address",
    [
        "http://[^1]/2024/03/07/a",
        "https://[pressure/a",
        "https://[::1",
        "http://a]b.example/x",
        "https://web.archive.org/web/2024/http://[x",
    ],
)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_bracketed_host_that_is_none_breaks_no_check(address: str, form: str) -> None:
    link = (
        f'<p>Fares <a href="{address}">rose</a> on 9 March 2024.</p>' if form == "html" else f"Fares [rose]({address})."
    )
    article = (
        link + f"\n\nTolls rose by 12%.[1]\n\n[1] “Tolls Rise”, The Gazette, {address}, (Date of Access: 09.03.2023).\n"
    )
    findings = findings_of(Example(article, {address: "<p>Tolls rose by 14%.</p>"}, input_format=form))
    assert all(finding.places for finding in findings)
