"""What stands beside quoted words in the place of a name: “he said”, “afirmou”, “said the minister”, nothing at all."""

import re
from itertools import pairwise

from citecheck.text.opinions import is_his
from citecheck.text.particles import (
    ADDRESSED,
    CLAUSES,
    INDEFINITE,
    POSSESSIVES,
    WITHOUT_PRONOUN,
    bodies,
    little,
    persons,
    prepositions,
    weekdays,
)
from citecheck.text.sayings import TO_SOMEBODY, verbs
from citecheck.text.subjects import AND, ARTICLES, AUXILIARIES, HAVE, SLAVIC, WITH_CASES, WORD, free_names, names_in

HE, NOBODY = "he", ""  # a pronoun, or a verb alone; not a word. Anything else is an office
MOST_AT_EDGE = 3  # words of a sentence that tell who tells it
FEW = 4  # words of a sentence
LEAST_OFFICE = 4  # letters
MOST_ANNOUNCING = 6  # words of "And then he said:"
MOST_BESIDE_OFFICE = 4  # words of "o presidente também escreveu"
MOST_IN_PHRASE = 2  # words of "v úterý", where no article tells what follows
# Between words and other words of the same speaker.
_GOES_ON = re.compile(
    r"(?i)(?:e ancora|e poi|e inoltre|und weiter|weiter heißt es|et encore|et aussi|et de conclure|y además|e mais|"
    r"e ainda|and again|en verder|och vidare|og videre|a dalej|a dále|i dalje|и далее|і далі|és tovább|iar apoi)\s?:"
)
_ENDS = ",;:(—–"
_INVERTED = ("-il", "-elle")  # "dit-il", "a-t-elle ajouté"


def points_back(before: str, after: str, language: str) -> str | None:
    """How a clause beside quoted words points to somebody named earlier; None where it names or means another.

    `before` and `after` are the rest of the sentence on either side of the words.
    """
    if after[:1].islower() and (found := _behind(_clause(after), language)) is not None:
        return found
    if not before:
        return None if after or language == "tr" else NOBODY
    if _tells_on(before, language) or (is_his(before, language) and not free_names(before, language)):
        return HE
    if _GOES_ON.fullmatch(before):
        return NOBODY
    return _in_front(before, language) if before[-1] in ":," else None


def is_reported_by_pronoun(sentence: str, language: str) -> bool:
    """Whether a sentence is all told by somebody who is no name in it: "…, he added", "She said that …"."""
    said = [one.casefold() for one in WORD.findall(sentence)]
    he, known = persons(language), verbs(language)
    if language == "fr" and any(one.endswith(_INVERTED) for one in said):
        return True
    edges = (said[:MOST_AT_EDGE], said[-MOST_AT_EDGE:])
    return any(not he.isdisjoint(edge) and not known.isdisjoint(edge) for edge in edges)


def begins_with_pronoun(sentence: str, language: str) -> bool:
    """Whether a sentence goes on telling of somebody named before it: "He has rescued nobody this year"."""
    return not persons(language).isdisjoint(map(str.casefold, WORD.findall(sentence)[:1]))


def is_addressed(sentence: str, language: str) -> bool:
    """Whether a sentence tells to whom somebody spoke, who may be the next to speak: “…,” she told Odd Kettle."""
    return language == "en" and not TO_SOMEBODY.isdisjoint(WORD.findall(sentence))


def another(sentence: str, language: str) -> str | None:
    """The office, or whatever else, of somebody without a name whom a sentence tells of: "Her deputy was blunter".

    It begins with whose he is, or is short, or has a verb of saying; things are told of at length and say nothing.
    """
    said: list[str] = [one.casefold() for one in WORD.findall(sentence)]
    if said[:1] == ["x"]:  # what it quotes
        said = said[1:]
    if len(said) < 2:
        return None
    is_telling = not verbs(language).isdisjoint(said[1:])
    if said[0] in verbs(language):  # “…,” said a neighbour
        said, is_telling = said[1:], True
    is_indefinite = said[0] in INDEFINITE or (said[0] == "a" and language == "en")
    is_somebody = _is_article(said[0], language) and (is_telling or len(said) <= FEW)
    if not (is_indefinite or is_somebody or said[0] in POSSESSIVES):
        return None
    for one in said[1:]:
        if one not in little():
            return one
    return said[-1]


def _clause(after: str) -> list[str]:
    """The words of a clause up to its first comma, as they stand."""
    end = min((at for at in map(after.find, _ENDS) if at > 0), default=len(after))
    return WORD.findall(after[:end])


def _behind(printed: list[str], language: str) -> str | None:
    """“…,” he said. “…”, dit-il. “…”, afirmou em nota. “…,” said the minister."""
    said = [one.casefold() for one in printed]
    he, known = persons(language), verbs(language)
    if not said:
        return None
    if said[0] in he and said[1:2] and said[1] not in little() - HAVE:
        return HE
    behind_verb = [one for one in said[1:3] if one not in AUXILIARIES][:1]  # "изјавила је она"
    if not he.isdisjoint(behind_verb) and (said[0] in known or said[0] not in little()):
        return HE
    if language == "fr" and said[0].endswith(_INVERTED):
        return HE
    has_auxiliary = len(said) > 1 and (said[0] in HAVE or (language in SLAVIC and said[0] in AUXILIARIES))
    rest = [one for one in said[1 + has_auxiliary :] if one not in AUXILIARIES]
    is_verb = said[0] in known or (has_auxiliary and said[1] not in little())
    if is_verb and language in WITHOUT_PRONOUN and _is_alone(rest, printed, language):
        return HE
    if said[0] in known and language in ("id", "ms") and said[0].endswith("nya"):
        return HE
    if is_verb and (office := _office(printed[1 + has_auxiliary :], language)) is not None:
        return office
    if _is_article(said[0], language) and len(said) > 2 and said[2] in known:
        return _office(printed[:2], language)
    return None


def _is_alone(rest: list[str], printed: list[str], language: str) -> bool:
    """Whether no subject follows a verb: "disse em nota", not "disse em nota o ministro", "píše server Echo"."""
    if not rest or rest[0] in ADDRESSED:
        return True
    if rest[0] not in weekdays() and (rest[0] not in prepositions() or _is_article(rest[0], language)):
        return False
    if language in WITH_CASES:
        is_short = len(rest) <= MOST_IN_PHRASE or rest[-1] in bodies()  # "je povedal za naš časopis"
        return is_short and all(one.islower() for one in printed)
    begun = (_is_article(two[1], language) and two[0] not in prepositions() for two in pairwise(rest))
    return not any(begun) and not free_names(" ".join(printed), language)


def _is_article(word: str, language: str) -> bool:
    return word in ARTICLES if word != "a" else language in ("pt", "gl", "hu")


def _office(printed: list[str], language: str) -> str | None:
    """The one word of a group that is an office: "the minister", "o presidente", "министр"."""
    if printed and _is_article(printed[0].casefold(), language):
        printed = printed[1:]
    if printed[1:] and printed[1].casefold() in prepositions():  # "la directora en rueda de prensa"
        printed = printed[:1]
    if len(printed) != 1 or not (printed[0].islower() or language == "de") or len(printed[0]) < LEAST_OFFICE:
        return None
    word = printed[0].casefold()
    return None if word in little() or word in verbs(language) or word in weekdays() else word


def _tells_on(before: str, language: str) -> bool:
    """Whether a clause begins with somebody without a name who says something: "He argued that", "Afirmó que"."""
    said = [one.casefold() for one in WORD.findall(before)]
    known = verbs(language)
    at = next((at for at, one in enumerate(said[:MOST_AT_EDGE]) if one in known), None)
    if at is None or not known.isdisjoint(said[at + 1 :]):
        return False
    if not persons(language).isdisjoint(said[:at]):
        return True
    is_bare = at == 0 or (at == 1 and said[0] in HAVE)
    return is_bare and language in WITHOUT_PRONOUN and not CLAUSES.isdisjoint(said[at + 1 : at + 3])


def _in_front(before: str, language: str) -> str | None:
    """Sie sagt: “…” E detalhou: “…” No Twitter, o presidente também escreveu: “…”"""
    last = before.rstrip(":, ").rpartition(", ")[2]
    printed = WORD.findall(last)
    said = [one.casefold() for one in printed]
    while said and said[0] in AND:
        printed, said = printed[1:], said[1:]
    known = verbs(language)
    if not 0 < len(said) <= MOST_ANNOUNCING or known.isdisjoint(said):
        return None
    if next(names_in(" ".join(printed[1:]), language, is_lone=True), None) is not None:
        return None
    if not persons(language).isdisjoint(said):
        return HE
    if language in WITHOUT_PRONOUN and (said[0] in known or (said[0] in HAVE and said[1] in known)):
        return HE
    if _is_article(said[0], language) and said[-1] in known:
        return _office(printed[:2], language) if len(said) <= MOST_BESIDE_OFFICE else None
    return None
