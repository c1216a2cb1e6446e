"""Months in Roman numerals: "5.V.2024", "2024. III. 13."."""

import re
from functools import cache

NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@cache
def before() -> re.Pattern[str]:
    """A day and a month in Roman numerals, as Polish, Hungarian and older German notes print them: 5.V.2024."""
    numerals = "|".join(sorted(NUMERALS, key=len, reverse=True))
    spaced = "|".join(one for one in numerals.split("|") if one != "I")  # which is rather a word
    return re.compile(rf"(?<![\w.,/-])(\d{{1,2}})(?:([./-])\s?({numerals}|{numerals.lower()})\2\s?|\s({spaced})\s)$")


@cache
def behind() -> re.Pattern[str]:
    """The same in Hungarian, whose dates begin with the year: 2024. III. 13.; and in Basque: 2024-III-13."""
    numerals = "|".join(sorted(NUMERALS, key=len, reverse=True))
    return re.compile(rf"(?:\.\s({numerals})\.\s|-({numerals})-)(\d{{1,2}})(?!\d)")
