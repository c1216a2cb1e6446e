"""Who is said to have said the words before or behind which a text goes on: “…,” said Lene Farrow.

In a strong place, right behind the words or before a colon, any verb will do; elsewhere only a known one.
"""

import re
from functools import cache
from itertools import islice

from citecheck.text.opinions import ACCORDING, holder
from citecheck.text.particles import INDEFINITE, little, prepositions, pronouns, weekdays
from citecheck.text.preverbal import before_verb
from citecheck.text.sayings import TO_SOMEBODY, verbs
from citecheck.text.subjects import (
    ARTICLES,
    AUXILIARIES,
    HAVE,
    MOST_BETWEEN,
    POSSESSIVE,
    SLAVIC,
    VERB_SECOND,
    WORD,
    free_names,
    head,
    is_complement,
    names_in,
    only_subject,
)

MOST_BEFORE = (6, 20)  # words between a Turkish subject and its words; where a clause ends before them
MOST_BEFORE_VERB = 8  # words that may stand before a verb that stands second
MOST_LEADING = 14  # words of a phrase before the verb
MOST_FIELDS = 5  # parts of an office and its holder: "minister of Culture, Sports, Youth, Jade Moor"
FEW_BETWEEN = 3  # words between a verb that is not known and its subject
# Turkish: a verb, and two capitalised words without a case's ending.
_ENDS_WITH_NAME = re.compile(r"[^A-ZÇĞİÖŞÜ]+[A-ZÇĞİÖŞÜ][\w-]+ [A-ZÇĞİÖŞÜ][\w-]+(?:$|[,.])")
# Vietnamese sets a word for a relative, or an office, before a name: "ông Trung nói".
_KIN = re.compile(r"^(?:ông|bà|anh|chị|em|cô|chú|bác|thầy|cháu|cụ|ngài|luật sư|bác sĩ|tiến sĩ)\s(?=[^\W\d_a-z])")
_CLITICS = frozenset("le les me nos lhe lhes mi ci gli je su".split())  # before a verb
_INVERTED = ("-il", "-elle", "-ils", "-elles", "-on")  # a-t-il, explique-t-elle
_LAST_PART = re.compile(r",\s([^\W\d_][\w’'-]*)([^,]*):$")
_AS = re.compile(r"(?i)^(?:as|wie|comme|como|come|som|zoals|jak|как|як)\s")  # "As Farrow puts it, “…”"
_WHO = re.compile(r"^(.*[^\W\d_]), (?:who|qui|que|che) (\w+)\s?[,:]?$")  # "the poet Petra Vance, who tweeted, “…”"
_ASIDE = re.compile(
    r"(?i)\b(?:quant à (?:lui|elle)|de (?:son|su) (?:côté|lado)|pour sa part|por su parte|por sua vez|dal canto suo|"
    r"da parte sua|for (?:his|her) part|seinerseits|ihrerseits|z kolei|со своей стороны|в свою очередь),?\s"
)  # says nothing of who speaks
_ACCORDING_BEHIND = re.compile(r"^(?:['’]\w{1,3} göre|mukaan|mielestä|szerint)\b")  # behind the name


def behind(side: str, language: str, *, is_line: bool = False, is_sure: bool = True) -> str | None:
    """“…,” said Lene Farrow. “…,” Lene Farrow said. “…,” according to Farrow. “…” diyen Farrow.

    `is_line` where a line of speech may pass to who speaks, `is_sure` unless it may as well be a list: then only a
    known verb counts.
    """
    side = _ASIDE.sub("", _without_days(side))
    side = _KIN.sub("", side) if language == "vi" else side
    side = side[led.end() :] if (led := _AS.match(side)) is not None else side
    if language == "tr" and side.startswith("diyen "):  # “…” diyen Lene Farrow, şöyle devam etti:
        side = side.partition(",")[0]
    if language == "tr" and side.startswith(("diye ", "diyerek ")) and not _ENDS_WITH_NAME.match(side):
        return None  # "diye seslendi Farrow'a": whom he spoke to
    if side.startswith(("(", ":")) or _announces(side, language):  # who took the picture; what the words head
        return None
    if (according := ACCORDING.match(side)) is not None:
        return head(side[according.end() :], language, is_lone=True, is_direct=True)
    said = [one.casefold() for one in WORD.findall(side)[:3]]
    if said[1:] and said[0] in _CLITICS and said[1] in verbs(language):  # "le aseguró Lene Farrow"
        side, said = side[len(said[0]) :].lstrip(), said[1:]
    if not said:
        return None
    if side[0].isupper() or said[0] in ARTICLES:
        named = before_verb(side, language)
        if named is not None or side[0].isupper():
            return named or (_finnish(side, language) if is_line else None)
    if not is_line and (last := _last_part(side, language)) is not None:
        return last
    rest = side[len(said[0]) :]
    if said[0] in verbs(language) or (said[0] in HAVE and not verbs(language).isdisjoint(said[1:])):
        return _subject(rest, language, said[0])
    return _of_any_verb(side, language, is_line=is_line) if is_sure else (_finnish(side, language) if is_line else None)


def _announces(side: str, language: str) -> bool:
    """Whether a clause leads to other words than those before it; not “…,” said Farrow and added:"""
    return side.endswith(":") and verbs(language).isdisjoint(map(str.casefold, WORD.findall(side)[:1]))


def _last_part(side: str, language: str) -> str | None:
    """Who speaks at the end of a sentence that the words only begin: “…” in that law, Azoury said."""
    begun, comma, last = side.rstrip(" .").rpartition(", ")
    words = WORD.findall(last)
    known = verbs(language)
    if not comma or not 1 < len(words) <= MOST_BETWEEN or not known.isdisjoint(map(str.casefold, WORD.findall(begun))):
        return None
    if words[0].casefold() in known:  # "…, upozorio je Costa"
        return _subject(last[len(words[0]) :], language, words[0].casefold())
    return before_verb(last, language) if words[-1].casefold() in known and last[0].isupper() else None


def _without_days(side: str) -> str:
    """A clause without days of the week: "признал во вторник мэр", "said on Monday the mayor"."""
    kept: list[str] = []
    for word in side.split(" "):
        if word.strip(",").casefold() in weekdays():
            if kept and kept[-1].casefold() in prepositions():
                kept.pop()
            if kept and word.endswith(","):
                kept[-1] += ","
        else:
            kept.append(word)
    return " ".join(kept)


def _of_any_verb(side: str, language: str, *, is_line: bool) -> str | None:
    """Who stands right behind a verb that is not known: "grins Petra Vance", "ha reconocido Rodrigo Pardo"."""
    words = list(WORD.finditer(side))
    while len(words) > 1 and words[0].group().casefold() in HAVE:
        words.pop(0)
    first = words.pop(0).group()
    if not first.islower() or first in little() or language == "tr" or first.endswith(("ing", "ed", "-")):
        return _finnish(side, language) if is_line else None
    while words and words[0].group() in AUXILIARIES:
        words.pop(0)
    rest = side[words[0].start() :] if words else ""
    parts = re.split(r"[,;:(]|\s[—–-]\s", rest)
    name = next(names_in(parts[0], language, is_lone=is_line), None)
    led = {word.casefold() for word in WORD.findall(parts[0][: name[0] if name else None])}
    if not led.isdisjoint(_no_titles()):
        return only_subject(parts[0], language) if language in SLAVIC and not is_line else None
    found = head(parts[0], language, is_lone=is_line, most=FEW_BETWEEN)
    if (
        found is None
        and not is_line
        and len(parts) > 1
        and parts[1].strip()[:1].isupper()
        and not WORD.findall(parts[0])[MOST_BETWEEN:]
    ):
        found = head(parts[1], language, is_lone=False, is_direct=True)
    if found is not None and language == "de" and found.split()[0].endswith("s"):
        return None  # "lautet Penningers Motto"
    return found or (_finnish(side, language) if is_line else None)


@cache
def _no_titles() -> frozenset[str]:
    """Words that cannot stand between a verb and its subject, as an article or a title can."""
    return little() - ARTICLES - HAVE


def _finnish(side: str, language: str) -> str | None:
    """Finnish and Estonian lines of speech also end with a name and its verb: "…, Aune Tulla linjaa."."""
    found = next(names_in(side, language, is_lone=False), None) if language in ("fi", "et") else None
    if found is None:
        return None
    at, run = found
    rest = side[at + len(" ".join(run)) :]
    is_short = len(WORD.findall(side[:at])) <= 2 and re.fullmatch(r"(?: [^\W\d_A-Z][\w-]+){1,3}\.?", rest)
    return " ".join(run) if is_short else None


def _subject(rest: str, language: str, verb: str) -> str | None:
    """Who stands behind a verb as its subject: himself, or in an apposition to his office."""
    following = [word.casefold() for word in WORD.findall(rest)[:3]]
    is_pronoun = bool(following) and following[0] in pronouns(language)
    if verb in TO_SOMEBODY or verb.endswith(_INVERTED) or (is_pronoun and following[0] not in verbs(language)):
        return None
    parts = re.split(r"[,;:(]|\s[—–-]\s", rest)
    name = head(parts[0], language, is_lone=True)
    if name is None and len(parts) > 1 and _is_apposition(parts[1], language) and not is_complement(parts[0], language):
        # "la ministra de Ciencia, Innovación y Tecnología, Paola Vega": of a list of fields the last part is the name
        appositions = [head(part, language, is_lone=True, is_direct=True) for part in parts[1:MOST_FIELDS]]
        name = next((one for one in appositions if one is not None and " " in one), appositions[0])
    return name


def _behind_its_verb(before: str, words: list[re.Match[str]], language: str) -> str | None:
    """Who stands behind the verb where a phrase leads: "In een brief schrijft burgemeester Ruud Hagen:"."""
    if words[0].group().casefold() not in prepositions():
        return None
    known = verbs(language)
    verb = next((one for one in words[1:MOST_LEADING] if one.group().casefold() in known), None)
    if verb is None or free_names(before[: verb.start()], language):
        return None
    return _subject(before[verb.end() :], language, verb.group().casefold())


def _is_apposition(part: str, language: str) -> bool:
    """Whether a part of a clause may be a name beside its office: "the rector, Dr Arcadi Puig"."""
    words = WORD.findall(part)[:2]
    if not words or words[0][0].isupper():
        return bool(words) and part.strip()[:1].isupper()
    return words[-1][0].isupper() and words[0] not in little() and words[0] not in verbs(language)


def in_front(before: str, after: str, language: str) -> str | None:
    """Lene Farrow said: “…”. According to Lene Farrow, “…”. Lene Farrow, “…” dedi. Lene Farrow: “…”."""
    if not before:
        return None
    if (who := _WHO.match(before)) is not None and who[2] in verbs(language):
        runs = list(names_in(who[1], language, is_lone=True))
        return " ".join(runs[-1][1]) if runs and who[1].endswith(" ".join(runs[-1][1])) else None
    if (named := before_verb(before, language, is_in_front=True)) is not None:
        return named
    words = list(WORD.finditer(before))
    folded = [one.group().casefold() for one in words]
    if not words or not pronouns(language).isdisjoint(folded[1:3]):
        return None
    known = verbs(language)
    if known.isdisjoint(folded[2:]) and (name := holder(before, language)) is not None:
        return name
    if (subject := _behind_its_verb(before, words, language)) is not None:
        return subject
    if folded[0] in known and not (
        folded[0] == "so" and folded[1:] and words[1][0].islower()
    ):  # "So habe er …" "Replica la direttrice Dora Chelli: «…»"
        return _subject(before[words[0].end() :], language, folded[0])
    if (part := _LAST_PART.search(before)) is not None and part[1].casefold() in known:  # "…, sagte Leavitt:"
        return _subject(part[2], language, part[1].casefold())
    return _alone(before, after, language) if known.isdisjoint(folded) else None


def inverted(sentence: str, language: str) -> str | None:
    """Få dage senere fortæller Lene Farrow historien: the name right behind its verb, where verbs stand second."""
    if language not in VERB_SECOND:
        return None
    known = verbs(language)
    verb = next((one for one in islice(WORD.finditer(sentence), MOST_BEFORE_VERB) if one[0].casefold() in known), None)
    if verb is None:
        return None
    at, run = next(names_in(sentence[verb.end() :], language, is_lone=False), (0, []))
    return " ".join(run) if run and not sentence[verb.end() : verb.end() + at].strip() else None


def announced(clause: str, language: str) -> str | None:
    """The only name of a clause that ends with a colon, whatever its verb: "Firmin Delage persiste et signe :".

    Not where the words may be those of a thing: "Farrow received a letter:".
    """
    if not clause.endswith((":", "：")) or not clause[:-1].rstrip()[-1:].isalnum():
        return None
    last = {word.casefold() for word in WORD.findall(clause)[-3:]}
    last -= {"en", "et"} if language in ("fr", "es", "ca", "pt") else frozenset()
    if not last.isdisjoint(INDEFINITE) or (language == "en" and "a" in last):
        return None
    if language == "tr" and not last.isdisjoint(verbs(language)):  # a verb that is known, and no subject beside it
        return None
    return only_subject(clause, language)


def _alone(before: str, after: str, language: str) -> str | None:
    """A name that needs no verb: before a colon, "szerint", or the words and a verb at their end."""
    runs = list(names_in(before, language, is_lone=True))
    if not runs:
        return None
    at, run = runs[-1]
    led = [word.casefold() for word in WORD.findall(before[:at])]
    name, rest = " ".join(run), before[at + len(" ".join(run)) :].strip()
    # "Il portavoce del comune, Nino Querci, taglia corto"; a Turkish preposition is none
    is_free = before[:at].rstrip().endswith(",") or language == "tr"
    if (not is_free and any(word in prepositions() for word in led[-2:])) or POSSESSIVE.match(rest):
        return None
    if (by_opinion := _ACCORDING_BEHIND.match(rest)) is not None:
        return _nominative_of(name, by_opinion[0])
    if rest == ":" and all(word in little() for word in led):
        return name
    if at == 0 and len(runs) == 1 and rest[:1] == "," and rest.endswith(":"):  # "Nino Querci, portavoce:"
        return name
    if language in ("tr", "az", "") and _is_verb_final(rest, after, language):
        return name
    return name if len(runs) == 1 and before.endswith(",") and _AS.match(before) else None


def _is_verb_final(rest: str, after: str, language: str) -> bool:
    """Whether the subject stands first and the verb behind the words: Farrow, salı günü “…” dedi."""
    said = [one.casefold() for one in WORD.findall(after)[:3]]
    is_told = bool(said) and not verbs(language).isdisjoint((said[0], said[-1])) and pronouns(language).isdisjoint(said)
    between = WORD.findall(rest)
    is_near = rest[:1] in ("", ",") or between[:1] in (["ise"], ["de"], ["da"])
    if rest.startswith(",") and rest.endswith(("erek,", "arak,")):  # "Farrow, …, dile getirerek, “…” dedi"
        return is_told and len(between) <= MOST_BEFORE[1]
    return is_told and is_near and len(between) <= MOST_BEFORE[0] and all(one.islower() for one in between)


def _nominative_of(name: str, opinion: str) -> str | None:
    """Finnish sets who is said to hold an opinion in the genitive: Ojasen mukaan, of Ojanen."""
    if opinion not in ("mukaan", "mielestä"):
        return name
    return name.removesuffix("sen") + "nen" if name.endswith("sen") else None
