"""What stands where a date was to be filled in: "XX.XX.XXXX", "DD Month YYYY", "[date]"."""

import re
from functools import cache

from citecheck.dates.reading import Date

# What stands where a date was to be filled in, in the languages whose letters house templates use.
_PLACEHOLDER = (
    r"(?<!\w)(?:(?!00[./-]\d\d[./-]\d)(?:XX|xx|DD|dd|TT|GG|JJ|AA|ДД|дд|__|\?\?|00)([./-])(?:XX|xx|MM|mm|AA|ММ|мм|__|\?\?|00|\d\d)\1"
    r"(?:XXXX|xxxx|YYYY|yyyy|JJJJ|AAAA|aaaa|ГГГГ|гггг|____|\?\?\?\?|20XX|20xx|20__|0000|20\d\d)"
    r"|(?:XXXX|xxxx|YYYY|yyyy|0000)-(?:XX|xx|MM|mm|00)-(?:XX|xx|DD|dd|00))(?!\w)"
    r"|(?<!\w)(?:XX|DD|TT|JJ|__|\?\?)\.? [^\W\d_]{3,10} (?:20\d\d|YYYY|XXXX|20XX)(?!\w)"
    r"|\[(?:insert |access |add )?date\]|\[tarih\]|\[дата\]|\[fecha\]|\[Datum\]|\[data\]"
)


# What every placeholder has, by the two or three letters that are looked for first.
_FIRST_FIELDS = {
    **{field: tuple(field + sign for sign in "./-") for field in ("gg", "aa", "дд", "00")},
    **{field: tuple(field + sign for sign in "./- ") for field in ("xx", "dd", "jj", "__", "??")},
    **{f"tt{sign}": (f"tt{sign}",) for sign in "./- "},  # "tt" alone stands in every address
    "yy": ("yyyy-",),
    "]": ("date]", "tarih]", "дата]", "fecha]", "datum]", "data]"),
}


def find(text: str) -> list[Date]:
    """All placeholders of a text; dates without readings."""
    if not _may_hold(text.lower()):
        return []
    return [Date(found[0], (), found.start(), found.end(), "", "placeholder") for found in _pattern().finditer(text)]


def _may_hold(low: str) -> bool:
    return any(any(map(low.__contains__, _FIRST_FIELDS[one])) for one in _FIRST_FIELDS if one in low)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_PLACEHOLDER, re.IGNORECASE)
