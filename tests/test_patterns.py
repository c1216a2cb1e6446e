"""Patterns mean the same in every Python that citecheck runs on."""

import ast
import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import citecheck

CLASS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\d+(?:,\d*)?\})\+")


def texts(path: Path) -> Iterator[str]:
    """All texts of a module; what an f-string puts in is "x"."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(one.value) if isinstance(one, ast.Constant) else "x" for one in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def is_possessive(pattern: str) -> bool:
    if POSSESSIVE_GROUP.search(CLASS.sub("x", pattern)) is None:
        return False
    with contextlib.suppress(re.error):
        re.compile(pattern)
        return True
    return False


def test_no_group_is_repeated_possessively_for_python_before_3_11_5_then_finds_nothing() -> None:
    found = [
        (path.name, text)
        for path in sorted(Path(citecheck.__file__).parent.rglob("*.py"))
        for text in texts(path)
        if is_possessive(text)
    ]
    assert found == []


@pytest.mark.parametrize("pattern", ["(?:a|b)++", "(a){2,3}+c", r"(?:[)]|\))*+"])
def test_a_group_repeated_possessively_is_told(pattern: str) -> None:
    assert is_possessive(pattern)


@pytest.mark.parametrize("pattern", ["[a-z]++", r"[()*+,-]+", r"\)++x", "(?:a|b)+", "a{2}+"])
def test_a_sign_or_a_class_may_be(pattern: str) -> None:
    assert not is_possessive(pattern)
