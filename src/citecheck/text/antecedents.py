"""Who speaks where the sentence itself names nobody: the one whom the paragraph told of just before.

“It is a scandal,” said Ned Harrow. “We kept that light burning.” · Her deputy was blunter. · Tobias Crane was blunter.
“The roof leaks,” he said.
"""

import re

from citecheck.text.attributions import behind
from citecheck.text.naming import TITLES
from citecheck.text.opinions import leads
from citecheck.text.particles import little
from citecheck.text.references import HE, NOBODY, another, points_back
from citecheck.text.subjects import AND, WORD, blocking, free_names, head, names_in, only_subject, own_names

LONGEST_LEAD = 400  # characters of a paragraph before a quotation
_BRACKET = re.compile(r"^ \([^()]{1,20}\)")  # an age, a party
TOPIC = 80  # characters at the beginning of a sentence
FEW = 2  # sentences that may stand between a name and the words
_CLOSING = re.compile('[”»"」』“]')
_STOP = re.compile(r"(?<![ .][^\W\d_])[.!?…](?:\s|$)")


def antecedent(lead: str, after: str, language: str) -> str | None:
    """The name to which a quotation goes back that begins a sentence, by its paragraph so far and what follows it.

    `after` is the rest of its sentence: empty, a pronoun with a verb, a bare verb, or the office of who is named.
    """
    pointing = points_back("", after, language)
    if pointing is None:
        return None
    narrated = lead[-LONGEST_LEAD:]
    is_cut = len(lead) > LONGEST_LEAD
    marks = list(_CLOSING.finditer(narrated))
    if marks:
        return _of_the_last(narrated[marks[-1].end() :], language)
    told = _sentences(narrated)[is_cut:]
    if not told or (pointing not in (HE, NOBODY) and pointing not in told[-1].casefold()):
        return None  # "said the pastor", of whom the sentence before does not tell
    name = told_of(told[-1], language)
    return name if name is not None and is_led(name, told[-1], language, is_lone=True) else None


def _of_the_last(told: str, language: str) -> str | None:
    """Who said the words before: “…,” added Ned Harrow. He shook his head. “…”"""
    found = _sentences(told.lstrip(" ,.;:!?—–-\u00a0"))
    if not found or len(found) > FEW:
        return None
    name = behind(found[0], language)
    between = found[1:]
    if any(next(names_in(one, language, is_lone=True), None) or another(one, language) for one in between):
        return None
    return name


def told_of(sentence: str, language: str) -> str | None:
    """The only name of a sentence, as its subject or as whose opinion it is."""
    sentence = sentence.partition(":")[0]
    opinion = leads(sentence, language)
    told = sentence[opinion:].lstrip()
    named = own_names(told, language)
    if len(named) != 1:
        return None
    name = " ".join(named[0])
    following = WORD.match(_BRACKET.sub("", told[len(name) :]).lstrip()) if told.startswith(name + " ") else None
    if (
        not opinion
        and " " in name
        and following is not None
        and following[0].islower()
        and following[0] not in little()
    ):
        return name  # "Ned Harrow stopped when he saw it."
    return head(told, language, is_lone=True, is_direct=True) if opinion else only_subject(sentence, language)


def is_led(name: str, sentence: str, language: str, *, is_lone: bool = False) -> bool:
    """Whether a name of several words, or with a title, leads the main clause: "After that, Mr Vance came".

    With `is_lone` one word is enough. Nothing but its own office stands before it: not "For her the Marais Bistro is".
    """
    led = WORD.findall(sentence.partition(name)[0].rpartition(",")[2])
    is_person = is_lone or " " in name or (bool(led) and led[-1].casefold() in TITLES)
    return is_person and (leads(sentence, language) > 0 or blocking(language).isdisjoint(map(str.casefold, led)))


def topic(sentence: str, language: str) -> str | None:
    """The only name of a sentence, where that begins with it: "Lene Farrow, who keeps the light, is worried"."""
    name = next((" ".join(run) for at, run in names_in(sentence[:TOPIC], language, is_lone=True) if at == 0), None)
    if name is None or any(one != name for one in free_names(sentence, language)):
        return None
    following = sentence[len(name) :].lstrip()
    if following.partition(" ")[0] in AND:
        return None
    return name if following[:1] == "," or (following[:1].islower() and " " in name) else None


def _sentences(text: str) -> list[str]:
    return [one for one in (part.strip() for part in _STOP.split(text)) if one]
