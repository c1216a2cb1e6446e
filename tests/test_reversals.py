"""What turns a clause round, by language."""

import pytest

from citecheck.text.reversals import is_reversal


@pytest.mark.parametrize(
    ("language", "clause", "is_behind_comma", "expected"),
    [
        ("en", "but not before the wall is paid for", False, True),
        ("en", "as long as the wall stands", False, True),
        ("en", "when the mayor comes", True, False),
        ("es", "aunque apagaremos la luz", True, True),
        ("es", "se abrirá en mayo", False, False),
        ("pt", "a não ser que apareça um doador", True, True),
        ("pt", "se abrirá em maio", False, False),
        ("fi", "ellei joku lainaa ämpäreitä", True, True),
        ("hr", "ali tek nakon sezone", True, True),
        ("ru", "а смотритель получает премию", True, False),
        ("xx", "maar niet vandaag", True, True),
    ],
)
def test_a_clause_that_limits_the_one_before_it(
    language: str, clause: str, is_behind_comma: bool, expected: bool
) -> None:
    assert is_reversal(clause.split(), language, is_behind_comma=is_behind_comma) is expected
