"""Whether an article may rightly give words to a body or a place for which the page's speaker speaks.

“…,” said Paula Wren, a spokeswoman for the ferry company Northern Reach · Northern Reach said: “…” · Dunmore said: “…”
"""

import re
from collections.abc import Iterator
from itertools import islice

from citecheck.text.naming import begins_name, is_surname
from citecheck.text.particles import LOCATIVES, bodies, little, prepositions
from citecheck.text.sayings import telling
from citecheck.text.speaking import EAST_ASIAN, UNCASED
from citecheck.text.subjects import AND, WORD, is_body

MOST_PLACES = 20  # of a name
NEAR = 60  # characters on either side of it
MOST_BETWEEN = 6  # words between a person and his body: ", a spokeswoman for the ferry company Northern Reach"
SHORTEST = 3  # letters of a name's word
_ENDING = r"\w{0,3}"


def may_speak_through(name: str, person: str, text: str, language: str) -> bool:
    """Whether `name` may be a body or a place for which `person` speaks, by how a page tells of it.

    A word alone that the page never has behind a first name or a title may be anything.
    """
    if language in EAST_ASIAN or language in UNCASED:
        return False
    places = list(islice(_places(name, text), MOST_PLACES))
    if not places:
        return " " not in name
    around = [(text[max(start - NEAR, 0) : start].rpartition("\n")[2], text[end : end + NEAR]) for start, end in places]
    if any(_is_of_body(before, name, language) for before, _ in around):
        return True
    surname = person.rpartition(" ")[2]
    if any(_is_linked(before, after.partition("\n")[0], surname, language) for before, after in around):
        return True
    forms = dict.fromkeys(text[start:end] for start, end in places)
    return " " not in name and not any(
        is_surname(one, text) or (language == "hu" and begins_name(one, text)) for one in forms
    )


def _places(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a page has a name, or else its last word; with other endings too."""
    words = [one for one in WORD.findall(name) if len(one) >= SHORTEST] or [name]
    for sought in dict.fromkeys((name, words[-1])):
        stem = re.escape(sought[: max(SHORTEST + 1, len(sought) - 2)])
        found = [one.span() for one in islice(re.finditer(rf"(?<!\w){stem}{_ENDING}(?!\w)", text), MOST_PLACES)]
        if found:
            yield from found
            return


def _is_of_body(before: str, name: str, language: str) -> bool:
    """Whether what stands before a name makes it a body's or a place's: "the company Northern Reach", "in Dunmore"."""
    led = [one.casefold() for one in WORD.findall(before)[-2:]]
    is_beside = before[-1:] in (" ", "\u00a0")
    if not led or not is_beside or not before.rstrip()[-1:].isalnum():
        return False
    return led[-1] in bodies() or led[-1] in LOCATIVES or is_body(name, before + name, language)


def _is_linked(before: str, after: str, surname: str, language: str) -> bool:
    """Whether a person stands beside a name as one of a body's people: "Iris Boyle of Seafarers Together"."""
    _, found, between = before.rpartition(surname)
    said = _describing(between, language) if found else []
    if said and not prepositions().isdisjoint(said if between[:1] == "," else said[:1]):
        return True
    between, found, _ = after.partition(surname)
    said = _describing(between, language) if found else []
    return bool(said) and little().isdisjoint(said)  # "Northern Reach spokeswoman Paula Wren"


def _describing(between: str, language: str) -> list[str]:
    """The words between a person and a body, where they only say what he is there: no verb of saying, no "and"."""
    said = [one.casefold() for one in WORD.findall(between)]
    if re.search(r"[.!?;:“”„«»\"\n]", between) or between.count(",") > 1 or len(said) > MOST_BETWEEN:
        return []
    return said if AND.isdisjoint(said) and telling(language).isdisjoint(said) else []
