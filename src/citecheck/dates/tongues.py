"""A month's name that two languages share, told by the other months of the list: "listopad" is November or October.

Titles may be in any language, and a citation program prints months in its own; so the months vote, and with them the
languages of the words for a visit that stand beside them.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from citecheck.dates.names import month
from citecheck.dates.reading import Date

_WORD = re.compile(r"[^\W\d_]+")


def of_list(dates: Iterable[Date], others: Iterable[frozenset[str]] = ()) -> frozenset[str]:
    """The languages that know most of the months' names; `others` are those of other words, a vote each."""
    votes: Counter[str] = Counter()
    named = {word for date in dates if "MMM" in date.shape for word in _WORD.findall(date.raw)}
    for languages in (*(month(word, None)[1] for word in sorted(named)), *others):
        votes.update(languages)
    most = max(votes.values(), default=0)
    return frozenset(language for language, count in votes.items() if count == most)


def is_shared(date: Date) -> bool:
    """Whether the month's name means another month in another language."""
    return "MMM" in date.shape and date.ambiguous


def resolve(date: Date, languages: frozenset[str]) -> Date:
    """The date with the month that its name means in all of these languages; unchanged where they differ."""
    if not is_shared(date):
        return date
    meant = {
        tuple(reading for reading in date.readings if reading.month in numbers)
        for language in languages
        for word in _WORD.findall(date.raw)
        if language in (found := month(word, language))[1] and (numbers := set(found[0]))
    }
    kept = meant.pop() if len(meant) == 1 else ()
    return replace(date, readings=kept) if kept else date
