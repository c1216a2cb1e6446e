"""Who speaks where the sentence itself names nobody: the one whom the paragraph told of just before.

“It is a scandal,” said Ned Harrow. “We kept that light burning.” · Her deputy was blunter. · Tobias Crane was blunter.
“The roof leaks,” he said.
"""

import re

from citecheck.text.attributions import ACCORDING, behind
from citecheck.text.sayings import little, persons, prepositions, verbs
from citecheck.text.subjects import ARTICLES, HAVE, WORD, head, names_in, only_subject, own_names

LONGEST_LEAD = 400  # characters of a paragraph before a quotation
MOST_OFFICE = 4  # words of "said the old director"
_BRACKET = re.compile(r"^ \([^()]{1,20}\)")  # an age, a party
FEW = 2  # sentences that may stand between a name and the words
_CLOSING = re.compile('[”»"」』“]')
_STOP = re.compile(r"(?<![ .][^\W\d_])[.!?…](?:\s|$)")
_FOR = re.compile(r"(?i)(?:pour|para|per)\s")
# Languages in which a verb needs no pronoun.
_WITHOUT_PRONOUN = frozenset("es pt it ro pl cs sk hr sr sl bs bg mk el hu ru uk ca".split())


def antecedent(lead: str, after: str, language: str) -> str | None:
    """The name to which a quotation goes back that begins a sentence, by its paragraph so far and what follows it.

    `after` is the rest of its sentence: empty, a pronoun with a verb, a bare verb, or the office of who is named.
    """
    if not _goes_back(after, lead[-LONGEST_LEAD:], language):
        return None
    narrated = lead[-LONGEST_LEAD:]
    is_cut = len(lead) > LONGEST_LEAD
    marks = list(_CLOSING.finditer(narrated))
    if marks:
        return _of_the_last(narrated[marks[-1].end() :], language)
    told = _sentences(narrated)[is_cut:]
    return _told_of(told[-1], language) if told else None


def _goes_back(after: str, lead: str, language: str) -> bool:
    """Whether a clause behind words names nobody anew: "he said", "ironizou", "so die Pastorin" behind her name."""
    said = [one.casefold() for one in WORD.findall(after)]
    if not said:
        return True
    if next(names_in(after, language, is_lone=True), None) is not None:
        return False
    he, known = persons(language), verbs(language)
    if said[0] in he or (not he.isdisjoint(said[1:2]) and said[0] not in little()):
        return True
    if language == "fr" and (" a-t-" in after[:20] or after.partition(" ")[0].endswith(("-il", "-elle"))):
        return True
    said = said[1:] if said[0] in HAVE else said
    office = [word for word in said if word not in known and word not in ARTICLES]
    if said and said[0] in known and 0 < len(office) < len(said) <= MOST_OFFICE:
        return {word.casefold() for word in WORD.findall(lead)}.issuperset(office)
    if language not in _WITHOUT_PRONOUN or not said or said[0] in little():
        return False
    return len(said) == 1 or (said[0] in known and said[1] in prepositions())


def _of_the_last(told: str, language: str) -> str | None:
    """Who said the words before: “…,” added Ned Harrow. He shook his head. “…”"""
    found = _sentences(told.lstrip(" ,.;:!?—–-\u00a0"))
    if not found or len(found) > FEW:
        return None
    name = behind(found[0], language)
    if name is None or any(next(names_in(one, language, is_lone=True), None) for one in found[1:]):
        return None
    return name


def _told_of(sentence: str, language: str) -> str | None:
    """The only name of a sentence, as its subject or as whose opinion it is."""
    sentence = sentence.partition(":")[0]
    opinion = _FOR.match(sentence) or ACCORDING.match(sentence)
    told = sentence[opinion.end() :].lstrip() if opinion else sentence
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


def _sentences(text: str) -> list[str]:
    return [one for one in (part.strip() for part in _STOP.split(text)) if one]
