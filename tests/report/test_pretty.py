"""JSON as the standard library writes it."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from citecheck.report import pretty

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_every_value_is_written_as_the_standard_library_does(value: Any) -> None:
    assert pretty.text(value) == json.dumps(value, ensure_ascii=False, indent=2)


@given(VALUES)
def test_a_value_within_others_stands_at_their_margin(value: Any) -> None:
    whole = json.dumps([value], ensure_ascii=False, indent=2)
    assert f"[\n  {pretty.text(value, '  ')}\n]" == whole
