"""The name that is the subject of a verb of saying: its head in a group of words, or the name that leads the verb.

Nobody is named by pronouns, by offices, behind prepositions or as another's ("Farrow's lawyer"); two names that could
both be meant tell nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from citecheck.text.naming import TITLES, name_runs
from citecheck.text.particles import (
    INDEFINITE,
    OFFICES,
    bodies,
    latin_men,
    little,
    men,
    men_owning,
    prepositions,
    pronouns,
)
from citecheck.text.sayings import verbs

SHORT = 4  # letters
MOST_BETWEEN = 5  # words between a verb and its subject: "said the old keeper of lamps, …"
WORD = re.compile(r"[^\W\d_][\w’'-]*")
POSSESSIVE = re.compile(r"['’](?:s|n?[ıiuü]n)\b")
# Of the languages in which a name before a noun may be its owner's, told by its ending alone.
OWNERS = {"de": "s", "sv": "s", "da": "s", "nb": "s", "nn": "s", "no": "s", "nl": "s", "fi": "n"}
_GERMAN_RELATED = re.compile(
    r"(?:anw[aä]lt|sprecher|stellvertreter|nachfolger|vorgänger|mutter|vater|frau|mann|sohn|tochter|bruder|schwester|chef|"
    r"kolleg|partei|büro|berater|partner|familie|team|mitarbeiter|arzt|ärztin|trainer|freund|nachbar|verteidiger|witwe)"
)
_GERMAN_OWNED = re.compile(r"(?:[a-zäöüß]+e[rsnm]? ){1,3}[A-ZÄÖÜ]")
# Languages in which a noun behind a name may be what its person is to him: "Obama special assistant Kori Shulman".
_OWNER_FIRST = ("en", "et", "is", "sv", "da", "nb", "nn", "no")
_BETWEEN_NAMES = re.compile(r"((?:\s[^\W\d_A-Z][\w-]+){1,4})\s[A-ZÀ-ÞĀ-ŽА-Я][\w-]+\s[A-ZÀ-ÞĀ-ŽА-Я]")
_TO_WHOM = ("le", "lt", "st", "ga")  # Estonian endings: "rääkis Arvo Saks ajakirjale Mere Elu"
_NOUN_FIRST = ("id", "ms", "vi")  # in which a name behind a noun may be its owner's
_DESCRIBING = ("e", "en", "er", "es", "em", "das")  # endings of German articles and adjectives
VERB_SECOND = ("de", "nl", "sv", "da", "nb", "nn", "no")
_BARE_PERSONS = ("en", "fr", "es", "it", "nl", "sv", "da", "nb", "nn", "no")  # whose names have no article
_NAME_FIRST = ("en", "tr", "az", "hu", "fi", "et")  # where a name behind a verb is an object
_ELIDED = re.compile(r"(?:d|all|dell|dall|nell|sull)[’']")  # prepositions that are glued to a name
# "of", which does not part a name from its verb: "o consultor de imagem pessoal Rui Pardal".
_OF = frozenset("of de von van di af av du des del dello della dei degli delle do da dos das d’ d'".split())
_POSSESSIVE_ADJECTIVES = ("ov", "ova", "ovo", "ův", "in", "ina")  # "Farrowova asistentka Dora Kalná"
AND = frozenset("and und et y e en och og i и і a ja ve és și".split())
ARTICLES = frozenset("the der die le la el il lo ο η o os as de het".split())
# What stands before a participle, and what makes a verb reflexive: "ha reconocido", "s’est agacé", "se revolvió".
HAVE = frozenset("a va ka kanë ha har hat habe has had est è se si sich się si s'est s’est zich".split())
AUXILIARIES = frozenset("je је су се su se si sa ce się zich sich s’est".split())  # behind a verb: "upozorio je Kolar"
ROMANCE = ("fr", "es", "pt", "it", "ca", "gl", "ro")
SLAVIC = ("ru", "uk", "be", "pl", "cs", "sk", "hr", "sr", "bs", "sl")
WITH_CASES = (*SLAVIC, "tr", "az", "hu", "fi", "et", "lt", "lv")
_LITHUANIAN_OBLIQUE = ("o", "os", "ės", "ui", "ą", "ę", "į", "ų")  # of names that are no subjects
_OBLIQUE = ("ы", "ого", "его", "ой", "ей", "ом", "ем", "ём", "ého", "ego", "ému", "emu", "ou", "ym", "ým", "em")
_INFLECTED = ("a", "y", "i", "e", "u")
_MEN_IN_Y = frozenset("ignacy jerzy antoni cezary konstanty hilary walenty ambroży wincenty maurycy".split())
_NOMINATIVE = re.compile(
    r"(?:[^аеёиоуыэюяіїєaeiouyąęáéíóúýěů]|ий|ый|ко|енко|ská|cká|ová|ska|cka|ná|lá|ая|ski|cki|dzki|ý|o)$"
)


def head(part: str, language: str, *, is_lone: bool, is_direct: bool = False, most: int = MOST_BETWEEN) -> str | None:
    """The name that is the head of a group of words: not behind a preposition, not another's owner.

    `is_direct` where next to nothing may stand before it: behind "according to", or as an apposition.
    """
    part = part.strip(" ,")
    for at, run in names_in(part, language, is_lone=is_lone):
        led = [word.casefold() for word in WORD.findall(part[:at])]
        if is_direct:
            if len(led) > 2 or (language in SLAVIC and len(led) > len(run)):  # "prema analizi Centra"
                return None
        elif len(led) > most or _is_in_phrase(led, language) or not INDEFINITE.isdisjoint(led[-1:]):
            return None
        if _is_owner(run, part[at + len(" ".join(run)) :], language):
            continue
        is_behind_noun = bool(led) and led[-1] not in verbs(language) | little() and not is_direct
        if language in SLAVIC and is_behind_noun and not is_nominative(run):
            return None
        if language in _NOUN_FIRST and is_behind_noun and led[-1] not in TITLES and len(run) == 1:
            return None  # "kata pemain Amerika itu"
        if is_of_body(led, run):
            return None
        return own_name(run, language)
    return None


@cache
def blocking(language: str) -> frozenset[str]:
    """Words after which a name is no subject; "o" and "a" are articles in some languages, prepositions in others."""
    if language in SLAVIC:
        return prepositions()
    if language and language not in ROMANCE:
        return prepositions() - {"o", "de", *(("a",) if language == "hu" else ())}
    return prepositions() - ({"o", "a"} if language in ("pt", "gl") else {"o"})


def _is_in_phrase(led: list[str], language: str) -> bool:
    """Whether the words before a name make it a part of a preposition's phrase: "a la red Marisma"."""
    if not blocking(language).isdisjoint(led[-2:]) or _ELIDED.match(led[-1] if led else ""):
        return True
    return language not in SLAVIC and _ends_phrase(led, language)


def is_of_body(led: list[str], run: list[str]) -> bool:
    """Whether a name is a body's: "the newspaper Harbour Echo", "Museo de la Sal"."""
    return not bodies().isdisjoint(led[-1:]) or run[0].casefold() in bodies()


def is_complement(part: str, language: str) -> bool:
    """Whether a group of words is what a preposition leads: "em áudio divulgado pelo secretário da cidade"."""
    return _ends_phrase([word.casefold() for word in WORD.findall(part)], language)


def _ends_phrase(led: list[str], language: str) -> bool:
    """Whether words end in a preposition's phrase; what is said of a noun does not: "o diretor de imagem da cidade"."""
    for number in range(len(led) - 1, -1, -1):
        before = led[number - 1] if number else ""
        if led[number] in _OF or before in _OF:
            continue
        if led[number] in ARTICLES:
            return before in blocking(language)
        if led[number] in blocking(language):
            return True
    return False


def only_subject(clause: str, language: str) -> str | None:
    """The one name of a clause that can be its subject, whatever its verb and wherever that stands.

    None of those behind prepositions or another noun's article ("the council rebuked Farrow"), where two are left,
    and where a pronoun speaks.
    """
    said = [word.casefold() for word in WORD.findall(clause)]
    if not (pronouns(language) - {"it"}).isdisjoint(said) or said[:1] == ["it"]:
        return None
    found: list[tuple[int, list[str]]] = []
    for at, run in _without_field(list(names_in(clause, language, is_lone=True)), clause):
        led = WORD.findall(clause[:at].rpartition(",")[2])
        if led and led[-1].casefold() in AND:
            return None
        near = [word.casefold() for word in led[-1 if language in SLAVIC else -2 :]]
        if not blocking(language).isdisjoint(near) or (near and _ELIDED.match(near[-1])):
            continue
        if _is_owner(run, clause[at + len(" ".join(run)) :], language):
            return None  # "reported on Bruck's argument"
        if language in SLAVIC and (led or len(run) > 2) and not is_nominative(run):
            continue
        if language not in SLAVIC and not _may_lead(led, language):
            return None
        found.append((at, run))
    if len(found) == 2 and found[0][0] == 0 and _only_begins(found[0][1], clause, language):
        found.pop(0)
    return own_name(found[0][1], language) if len(found) == 1 else None


def free_names(clause: str, language: str) -> list[str]:
    """The names of a clause of whom a pronoun can speak: none behind a preposition, no "le Sénat"."""
    found = []
    for at, run in _without_field(list(names_in(clause, language, is_lone=True)), clause):
        led = [word.casefold() for word in WORD.findall(clause[:at])[-2:]]
        is_body = len(run) == 1 and not ARTICLES.isdisjoint(led[-1:])
        if blocking(language).isdisjoint(led) and not _ELIDED.match(led[-1] if led else "") and not is_body:
            found.append(" ".join(run))
    return found


def is_body(name: str, clause: str, language: str) -> bool:
    """Whether an article makes a name a body's, where persons have none: "the White House", "el Museo de la Sal"."""
    led = WORD.findall(clause.partition(name)[0])[-1:] if language in _BARE_PERSONS else []
    articles = ARTICLES if language == "nl" else ARTICLES - {"de"}
    return not articles.isdisjoint(one.casefold() for one in led)


def own_names(clause: str, language: str) -> list[list[str]]:
    """The names of a clause without a word that only begins it."""
    found = _without_field(list(names_in(clause, language, is_lone=True)), clause)
    if len(found) == 2 and found[0][0] == 0 and _only_begins(found[0][1], clause, language):
        found.pop(0)
    return [run for _, run in found]


def _without_field(found: list[tuple[int, list[str]]], clause: str) -> list[tuple[int, list[str]]]:
    """The names of a clause without the field of an office that begins it: "Environment secretary Ruth Ellery"."""
    if len(found) < 2 or found[0][0] or len(found[0][1]) > 1:
        return found
    between = [word.casefold() for word in WORD.findall(clause[len(found[0][1][0]) : found[1][0]])]
    return found[1:] if between and TITLES.union(OFFICES).issuperset(between) else found


def _may_lead(led: list[str], language: str) -> bool:
    """Whether a name can be a subject behind some words of its clause: it is no object of a verb among them."""
    if language in _NAME_FIRST:
        lower = [word for word in led if word.islower() and word not in TITLES and word not in OFFICES]
        return len(lower) <= (language == "en") and verbs(language).isdisjoint(lower)
    folded = [word.casefold() for word in led]
    return ARTICLES.isdisjoint(folded[:-2]) and INDEFINITE.isdisjoint((*folded[-1:], *folded[:1]))


def _only_begins(run: list[str], clause: str, language: str) -> bool:
    """Whether a capitalised word is no name, but only begins its clause: "После заседания", "Interrogé à ce sujet"."""
    following = WORD.match(clause[len(run[0]) :].lstrip())
    if len(run) > 1 or following is None or not following[0].islower() or language in _NAME_FIRST:
        return False
    return language in SLAVIC or following[0] in prepositions() or following[0] in ARTICLES


def _is_owner(run: list[str], rest: str, language: str) -> bool:
    """Whether a name is the owner of what comes next: Farrow's lawyer, Kettnings advokat, Kettusen asianajaja."""
    if POSSESSIVE.match(rest) or run[-1].endswith(("’", "'")):
        return True
    if (between := _BETWEEN_NAMES.match(rest)) is not None and (
        language in _OWNER_FIRST or (language in SLAVIC and run[-1].endswith(_POSSESSIVE_ADJECTIVES))
    ):
        related = between[1].split()
        is_told = language == "et" and related[-1].endswith(_TO_WHOM)
        return not is_told and (little() | verbs(language)).isdisjoint(related)
    following = WORD.match(rest.lstrip())
    if following is None or not following[0].islower() or following[0] in little() or following[0] in verbs(language):
        return False
    if language == "de":  # "Penningers neuer Anwalt"; a noun alone is a part of the run
        return run[-1].endswith("s") and _GERMAN_OWNED.match(rest.lstrip()) is not None
    if language == "hu":
        return following[0].endswith(("ja", "je"))
    return language in OWNERS and run[-1].endswith(OWNERS[language])


def names_in(text: str, language: str, *, is_lone: bool) -> Iterator[tuple[int, list[str]]]:
    """The names of a text, each with its place; what only begins a sentence is none of them."""
    for at, run in name_runs(text, language, is_lone=is_lone):
        if language == "lt" and run[-1].endswith(_LITHUANIAN_OBLIQUE):
            continue
        if language == "de" and len(run) > 2 and run[1].islower() and _is_noun(run, text[:at], language):
            continue
        # within a sentence a capital makes a name of what is a preposition elsewhere: "rekao je Ante Lovrić"
        is_first_name = len(run) > 1 and language != "de" and text[:at].rstrip()[-1:].islower()
        if run[0].casefold() not in little() or (is_first_name and run[0].casefold() in prepositions()):
            yield at, run
        elif len(run) > 1 + (language == "de") and run[1][0].isupper():  # "Ihr Stellvertreter" is no name
            yield text.find(run[1], at), run[1:]


def _is_noun(run: list[str], lead: str, language: str) -> bool:
    """Whether a German run is a noun and what it is of: "die Aussage von Vertretern", "Alter der Versicherten"."""
    led = WORD.findall(lead)[-1:]
    is_described = bool(led) and led[0].islower() and led[0].endswith(_DESCRIBING) and led[0] not in verbs(language)
    return "von" not in run or is_described


def own_name(run: list[str], language: str) -> str | None:
    """A name without the owner that German prints as a part of it: "Penningers Anwalt Adam Mönch"."""
    if language == "de" and len(run) > 1 and run[0].endswith("s") and _GERMAN_RELATED.match(run[1].casefold()):
        return " ".join(run[2:]) or None
    return " ".join(run)


def is_oblique(word: str) -> bool:
    """Whether a Slavic noun or adjective is no subject, nor beside one: "społecznościowym", "городского"."""
    return len(word) > SHORT and word.endswith(_OBLIQUE[1:]) and word not in little()


def is_nominative(run: list[str]) -> bool:
    """Whether a Slavic name behind a noun is surely no genitive: "адвокат Кранов", not "адвокат Кранова"."""
    run = run[-2:]  # an office may begin the sentence: "Adwokat Jana Krana"
    first = run[0].casefold()
    if first.endswith(_OBLIQUE) and first not in men():
        return False
    if len(run) > 1 and first.endswith(("а", "я")) and first not in men_owning():
        return True  # a woman's
    if len(run) > 1 and first.endswith("a") and (not run[-1].endswith(_INFLECTED) or first[:-1] not in latin_men()):
        return not run[-1].casefold().endswith(_OBLIQUE)  # a woman's: of a man's both words would have an ending
    if len(run) > 1 and first.isalpha() and (first[-1] not in "аяыиеуюaeiouyąę" or first in _MEN_IN_Y):
        return True  # a man's
    return bool(_NOMINATIVE.search(run[-1].casefold()))
