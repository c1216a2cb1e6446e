"""The name that stands by a verb of saying as its subject, in the words before or behind a quotation.

In a strong place, right behind the words or before a colon, any verb will do; elsewhere only a known one. Nobody is
named by pronouns, by offices, behind prepositions or as another's ("Farrow's lawyer"); two names that could both be
meant tell nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from citecheck.text.naming import name_runs
from citecheck.text.sayings import (
    INDEFINITE,
    TO_SOMEBODY,
    attributing,
    little,
    men_owning,
    prepositions,
    pronouns,
    verbs,
    weekdays,
)

MOST_BETWEEN = 5  # words between a verb and its subject: "said the old keeper of lamps, …"
FEW_BETWEEN = 3  # the same where the verb is not known
WORD = re.compile(r"[^\W\d_][\w’'-]*")
ACCORDING = re.compile(
    r"(?i)\b(?:according to|in the words of|laut|mit den worten von|selon|d’après|d'après|según|en palabras de|segundo|"
    r"nas palavras de|nas palavras da|nas palavras do|secondo|nelle parole di|volgens|enligt|ifølge|według|zdaniem|"
    r"podle|podľa|prema|potrivit lui|potrivit|по словам|по мнению|за словами|на думку|според|"
    r"σύμφωνα με τον|σύμφωνα με την)\b"
)
_FOR = {"fr": "pour ", "it": "per ", "es": "para ", "pt": "para "}  # "Pour Farrow, « … »"
_AS = re.compile(r"(?i)^(?:as|wie|comme|como|come|som|zoals|jak|как|як)\s")
_AS_PUT = re.compile(r"(?:\w+\s){0,3}\w+,")
_ACCORDING_BEHIND = re.compile(r"^(?:['’]\w{1,3} göre|mukaan|mielestä|szerint)\b")  # behind the name
_NO_SUBJECTS = ("a", "o", "on", "i", "man", "men")  # pronouns in one language, other words in most
_POSSESSIVE = re.compile(r"['’](?:s|n?[ıiuü]n)\b")
ARTICLES = frozenset("the der die le la el il lo ο η o os as de het".split())
_OBJECTS = frozenset("a an the un une una uma um ein eine einen la le".split())  # "received a letter:"
# What stands before a participle, and what makes a verb reflexive: "ha reconocido", "s’est agacé", "se revolvió".
_HAVE = frozenset("a ha har hat habe has had est è se si sich się si s'est s’est zich".split())
# Between a name and its verb.
_AUXILIARY = frozenset(
    "has had hat a ha also then later s si se sich zei himself herself selbst har je jest est s’est się".split()
)
# Of the languages in which a name before a noun may be its owner's, told by its ending alone.
_OWNERS = {"de": "s", "sv": "s", "da": "s", "nb": "s", "nn": "s", "no": "s", "nl": "s", "fi": "n"}
_GERMAN_RELATED = re.compile(
    r"(?:anw[aä]lt|sprecher|stellvertreter|nachfolger|vorgänger|mutter|vater|frau|mann|sohn|tochter|bruder|schwester|chef|"
    r"kolleg|partei|büro|berater|partner|familie|team|mitarbeiter|arzt|ärztin|trainer|freund|nachbar|verteidiger|witwe)"
)
_VERB_SECOND = ("de", "nl", "sv", "da", "nb", "nn", "no")
_SLAVIC = ("ru", "uk", "be", "pl", "cs", "sk", "hr", "sr", "bs", "sl")
_MASCULINE = ("л", "ł", "l", "ав", "ив", "ao", "io", "лся")  # past tenses of a man
_NOMINATIVE = re.compile(
    r"(?:[^аеёиоуыэюяіїєaeiouyąęáéíóúýěů]|ий|ый|ко|енко|ská|cká|ová|ska|cka|ná|lá|ая|ski|cki|dzki|ký|o)$"
)


def behind(side: str, language: str, *, is_line: bool = False, is_sure: bool = True) -> str | None:
    """“…,” said Lene Farrow. “…,” Lene Farrow said. “…,” according to Farrow. “…” diyen Farrow.

    `is_line` where a line of speech may pass to who speaks, `is_sure` unless it may as well be a list: then only a
    known verb counts.
    """
    side = _without_days(side)
    if side.endswith(":"):  # who says what comes next
        return None
    if (according := ACCORDING.match(side)) is not None:
        return _head(side[according.end() :], language, is_lone=True, is_direct=True)
    said = [one.casefold() for one in WORD.findall(side)[:3]]
    if not said:
        return None
    if side[0].isupper() or said[0] in ARTICLES:
        named = _before_verb(side, language)
        if named is not None or side[0].isupper():
            return named or (_finnish(side, language) if is_line else None)
    rest = side[len(said[0]) :]
    if said[0] in verbs(language) or (said[0] in _HAVE and not verbs(language).isdisjoint(said[1:])):
        return _subject(rest, language, said[0])
    return _of_any_verb(side, language, is_line=is_line) if is_sure else (_finnish(side, language) if is_line else None)


def _without_days(side: str) -> str:
    """A clause without days of the week: "признал во вторник мэр", "said on Monday the mayor"."""
    kept: list[str] = []
    for word in side.split(" "):
        if word.strip(",").casefold() in weekdays():
            if kept and kept[-1].casefold() in prepositions():
                kept.pop()
        else:
            kept.append(word)
    return " ".join(kept)


def _of_any_verb(side: str, language: str, *, is_line: bool) -> str | None:
    """Who stands right behind a verb that is not known: "grins Petra Vance", "ha reconocido Rodrigo Pardo"."""
    words = list(WORD.finditer(side))
    while len(words) > 1 and words[0].group().casefold() in _HAVE:
        words.pop(0)
    first = words[0].group()
    if not first.islower() or first in little() or language == "tr" or first.endswith(("ing", "ed", "-")):
        return _finnish(side, language) if is_line else None
    rest = side[words[0].end() :]
    parts = re.split(r"[,;:(]|\s[—–-]\s", rest)
    name = next(_names(parts[0], language, is_lone=is_line), None)
    led = {word.casefold() for word in WORD.findall(parts[0][: name[0] if name else None])}
    if not led.isdisjoint(_no_titles()):
        return None
    found = _head(parts[0], language, is_lone=is_line, most=FEW_BETWEEN)
    if (
        found is None
        and not is_line
        and len(parts) > 1
        and parts[1].strip()[:1].isupper()
        and not WORD.findall(parts[0])[FEW_BETWEEN:]
    ):
        found = _head(parts[1], language, is_lone=False, is_direct=True)
    if found is not None and language == "de" and found.split()[0].endswith("s"):
        return None  # "lautet Penningers Motto"
    return found or (_finnish(side, language) if is_line else None)


@cache
def _no_titles() -> frozenset[str]:
    """Words that cannot stand between a verb and its subject, as an article or a title can."""
    return little() - ARTICLES - _HAVE


def _finnish(side: str, language: str) -> str | None:
    """Finnish and Estonian lines of speech also end with a name and its verb: "…, Aune Tulla linjaa."."""
    found = next(_names(side, language, is_lone=False), None) if language in ("fi", "et") else None
    if found is None:
        return None
    at, run = found
    rest = side[at + len(" ".join(run)) :]
    is_short = len(WORD.findall(side[:at])) <= 2 and re.fullmatch(r"(?: [^\W\d_A-Z][\w-]+){1,3}\.?", rest)
    return " ".join(run) if is_short else None


def _subject(rest: str, language: str, verb: str) -> str | None:
    """Who stands behind a verb as its subject: himself, or in an apposition to his office."""
    following = [word.casefold() for word in WORD.findall(rest)[:3]]
    is_pronoun = bool(following) and following[0] in pronouns() and following[0] not in ("a", "on", "o")
    if verb in TO_SOMEBODY or (is_pronoun and following[0] not in verbs(language)):
        return None
    parts = re.split(r"[,;:(]|\s[—–-]\s", rest)
    name = _head(parts[0], language, is_lone=True)
    if name is None and len(parts) > 1 and parts[1].strip()[:1].isupper():
        name = _head(parts[1], language, is_lone=True, is_direct=True)
    return name


def _head(part: str, language: str, *, is_lone: bool, is_direct: bool = False, most: int = MOST_BETWEEN) -> str | None:
    """The name that is the head of a group of words: not behind a preposition, not another's owner.

    `is_direct` where next to nothing may stand before it: behind "according to", or as an apposition.
    """
    part = part.strip(" ,")
    for at, run in _names(part, language, is_lone=is_lone):
        led = [word.casefold() for word in WORD.findall(part[:at])]
        if is_direct:
            if len(led) > 2:
                return None
        elif len(led) > most or not _blocking(language).isdisjoint(led[-2:]) or not INDEFINITE.isdisjoint(led[-1:]):
            return None
        if _is_owner(run, part[at + len(" ".join(run)) :], language):
            continue
        is_behind_noun = bool(led) and led[-1] not in verbs(language) and not is_direct
        if language in _SLAVIC and is_behind_noun and not _is_nominative(run):
            return None
        return _own_name(run, language)
    return None


@cache
def _without_o() -> frozenset[str]:
    return prepositions() - {"o"}


def _blocking(language: str) -> frozenset[str]:
    """Words after which a name is no subject; "o" is an article where it is no Slavic preposition."""
    return prepositions() if language in _SLAVIC else _without_o()


def _is_owner(run: list[str], rest: str, language: str) -> bool:
    """Whether a name is the owner of what comes next: Farrow's lawyer, Kettnings advokat, Kettusen asianajaja."""
    if _POSSESSIVE.match(rest):
        return True
    following = WORD.match(rest.lstrip())
    if following is None or not following[0].islower() or following[0] in little() or following[0] in verbs(language):
        return False
    if language == "hu":
        return following[0].endswith(("ja", "je"))
    return language in _OWNERS and run[-1].endswith(_OWNERS[language])


def _names(text: str, language: str, *, is_lone: bool) -> Iterator[tuple[int, list[str]]]:
    """The names of a text, each with its place; what only begins a sentence is none of them."""
    for at, run in name_runs(text, language, is_lone=is_lone):
        if run[0].casefold() not in little():
            yield at, run
        elif len(run) > 1 and run[1][0].isupper():
            yield text.find(run[1], at), run[1:]


def _own_name(run: list[str], language: str) -> str | None:
    """A name without the owner that German prints as a part of it: "Penningers Anwalt Adam Mönch"."""
    if language == "de" and len(run) > 1 and run[0].endswith("s") and _GERMAN_RELATED.match(run[1].casefold()):
        return " ".join(run[2:]) or None
    return " ".join(run)


def _is_nominative(run: list[str]) -> bool:
    """Whether a Slavic name behind a noun is surely no genitive: "адвокат Кранов", not "адвокат Кранова"."""
    first = run[0].casefold()
    if len(run) > 1 and first.endswith(("а", "я")) and first not in men_owning():
        return True  # a woman's
    if len(run) > 1 and first.isalpha() and first[-1] not in "аяыиеуюaeiouyąę":
        return True  # a man's
    return bool(_NOMINATIVE.search(run[-1].casefold())) and not first.endswith(("ы", "ого", "его"))


# ------------------------------------------------------------------------------ before the words


def in_front(before: str, after: str, language: str) -> str | None:
    """Lene Farrow said: “…”. According to Lene Farrow, “…”. Lene Farrow, “…” dedi. Lene Farrow: “…”."""
    if not before:
        return None
    if (named := _before_verb(before, language, is_in_front=True)) is not None:
        return named
    words = list(WORD.finditer(before))
    folded = [one.group().casefold() for one in words]
    if not words or any(word in pronouns() for word in folded[1:3]):
        return None
    known = verbs(language)
    according = ACCORDING.search(before)
    if according is not None and known.isdisjoint(folded[2:]):
        return _head(before[according.end() :], language, is_lone=True, is_direct=True)
    if (opinion := _FOR.get(language)) is not None and before.casefold().startswith(opinion):
        return _opinion(before[len(opinion) :], language)
    if folded[0] in known:  # "Replica la direttrice Dora Chelli: «…»"
        return _subject(before[words[0].end() :], language, folded[0])
    return _alone(before, after, language) if known.isdisjoint(folded) else None


def _opinion(rest: str, language: str) -> str | None:
    """Who thinks so: "Pour la directrice, Dora Quétel, « … »"."""
    parts = [one for one in rest.split(",") if one.strip()]
    return _head(parts[-1], language, is_lone=True, is_direct=True) if len(parts) <= 2 else None


def _alone(before: str, after: str, language: str) -> str | None:
    """A name that needs no verb: before a colon, "szerint", or the words and a verb at their end."""
    runs = list(_names(before, language, is_lone=True))
    if not runs:
        return None
    at, run = runs[-1]
    led = [word.casefold() for word in WORD.findall(before[:at])]
    name, rest = " ".join(run), before[at + len(" ".join(run)) :].strip()
    is_apposed = before[:at].rstrip().endswith(",")  # "Il portavoce del comune, Nino Querci, taglia corto"
    if (not is_apposed and any(word in prepositions() for word in led[-2:])) or _POSSESSIVE.match(rest):
        return None
    if (by_opinion := _ACCORDING_BEHIND.match(rest)) is not None:
        return _nominative_of(name, by_opinion[0])
    if at == 0 and len(run) == 1:  # any word may begin a sentence
        return None
    if rest == ":" and all(word in little() for word in led):
        return name
    if language in ("tr", "az", "") and _is_verb_final(rest, after, language):
        return name
    is_put = len(runs) == 1 and (_is_put(rest) or bool(_AS.match(before) and _AS_PUT.fullmatch(rest)))
    is_own = language not in _SLAVIC and not (language in _OWNERS and name.endswith(_OWNERS[language]))
    return name if is_put and is_own else None


def _is_put(rest: str) -> bool:
    """Whether a few words before a colon can only be the verb: "drückt es so aus:", "se défend:", "reageert:"."""
    said = WORD.findall(rest)
    if not rest.endswith(":") or not 0 < len(said) <= 4 or "," in rest.strip(", "):
        return False
    return all(word.islower() for word in said) and _OBJECTS.isdisjoint(said)


def _is_verb_final(rest: str, after: str, language: str) -> bool:
    """Whether the subject stands first and the verb behind the words: Farrow, salı günü “…” dedi."""
    said = [one.casefold() for one in WORD.findall(after)[:3]]
    is_told = bool(said) and not verbs(language).isdisjoint((said[0], said[-1])) and pronouns().isdisjoint(said)
    between = WORD.findall(rest)
    is_near = rest[:1] in ("", ",") or between[0] in ("ise", "de", "da")
    return is_told and is_near and len(between) <= 6 and all(one.islower() for one in between)


def _nominative_of(name: str, opinion: str) -> str | None:
    """Finnish sets who is said to hold an opinion in the genitive: Ojasen mukaan, of Ojanen."""
    if opinion not in ("mukaan", "mielestä"):
        return name
    return name.removesuffix("sen") + "nen" if name.endswith("sen") else None


# ------------------------------------------------------------------------------ the verb behind its subject


def _before_verb(side: str, language: str, *, is_in_front: bool = False) -> str | None:
    """The name that stands before a verb of saying as its subject, beside it but for an apposition.

    "Lene Farrow, the treasurer, said"; not "the keeper at Elmstead said", "who kept Lirona small, asked for respect".
    """
    words = list(WORD.finditer(side))
    known = attributing(language) if is_in_front else verbs(language)
    verb = next((one for one in words[1:] if one.group().casefold() in known), None)
    if verb is None or _tells_of_another(side[verb.end() :], language):
        return None
    following = WORD.match(side[verb.end() :].lstrip())
    if language in _VERB_SECOND and following is not None and following[0] in pronouns():
        return None  # "Dazu schreibt er"
    near = [one.group().casefold() for one in words if verb.start() - 25 < one.start() < verb.start()][-2:]
    if any(word in pronouns() and word not in _NO_SUBJECTS for word in near):
        return None
    subjects = [run for at, run in _names(side, language, is_lone=True) if _leads(side, at, run, verb, language)]
    return _own_name(subjects[0], language) if len(subjects) == 1 else None


def _tells_of_another(rest: str, language: str) -> bool:
    """Whether behind the verb somebody else says something: "Farrow said that Kettle had replied: …"."""
    said = [word.casefold() for word in WORD.findall(rest)]
    return not verbs(language).isdisjoint(said) and next(_names(rest, language, is_lone=True), None) is not None


def _leads(side: str, at: int, run: list[str], verb: re.Match[str], language: str) -> bool:
    """Whether a name that begins at a place is the subject of a verb behind it."""
    if at >= verb.start():
        return False
    between = side[at + len(" ".join(run)) : verb.start()].strip()
    led = [word.casefold() for word in WORD.findall(side[:at])]
    if (led and (led[-1] in prepositions() or led[-1] in INDEFINITE)) or _POSSESSIVE.match(between):
        return False
    is_behind_noun = (led and led[-1] not in little()) or len(run) > 2 - verb[0].casefold().endswith(_MASCULINE)
    if language in _SLAVIC and is_behind_noun and not _is_nominative(run) and between != ",":
        return False
    if between == "," and side[:at].rstrip().endswith(","):  # "The treasurer, Lene Farrow, said"
        return True
    if all(word.casefold() in _AUXILIARY for word in between.split()) or re.fullmatch(
        r",[^,]{1,60},(?: \w{1,3})?", between
    ):
        return True
    if language in ("tr", "az") and re.fullmatch(r"(?:[^\W_]+\s?){1,3}", between) and between.islower():
        return True
    return bool(re.fullmatch(r"[—–-][^—–,-]{1,60}[—–-]|\w+(?:ly|mente?)", between))
