"""The checks: one folder a family, one file a check, found by walking the folders."""

import importlib
import pkgutil
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from citecheck.errors import UsageError
from citecheck.rule import Rule

FAMILIES = ("date", "link", "match", "quote", "structure", "format", "archive", "sourcing")


@cache
def rules() -> tuple[Rule, ...]:
    """Every check, by family in the order above, then by name."""
    found = []
    for family in FAMILIES:
        package = importlib.import_module(f"{__name__}.{family}")
        for module in sorted(info.name for info in pkgutil.iter_modules(package.__path__)):
            rule = getattr(importlib.import_module(f"{package.__name__}.{module}"), module)
            assert isinstance(rule, Rule), f"{package.__name__}.{module} declares no check of its own name"
            found.append(rule)
    return tuple(found)


def must_exist(names: Iterable[str]) -> None:
    """Raise UsageError, with the nearest name, for a name that is neither a rule nor a family."""
    known = {rule.name for rule in rules()} | set(FAMILIES)
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, 1)
            raise UsageError(
                f"there is no rule `{name}`" + (f"; did you mean `{near[0]}`?" if near else "; see `citecheck rules`")
            )
