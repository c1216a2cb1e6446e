"""The name that stands before a verb of saying as its subject: Lene Farrow, the treasurer, said.

Not where the verb tells that somebody else says something: "Farrow said that the chairman had told her".
"""

import re

from citecheck.text.naming import TITLES
from citecheck.text.particles import CLAUSES, INDEFINITE, POSSESSIVES, little, prepositions, pronouns
from citecheck.text.sayings import TO_SOMEBODY, attributing, verbs
from citecheck.text.subjects import (
    ARTICLES,
    MOST_BETWEEN,
    POSSESSIVE,
    SLAVIC,
    VERB_SECOND,
    WITH_CASES,
    WORD,
    free_names,
    is_nominative,
    is_oblique,
    is_of_body,
    names_in,
    own_name,
)

REACH = 40  # characters behind a name in which its verb begins
_GERMAN_OBLIQUE = frozenset("des dem eines einem".split())  # "die Stiftung des alten Meisters Odd Vance nannte"
# Participles that begin a sentence.
_ASKED = frozenset(
    """
    asked questioned pressed speaking gefragt befragt angesprochen interrogé interrogée contacté contactée joint jointe
    preguntado preguntada consultado consultada questionado questionada perguntado perguntada interpellato interpellata
    interrogato interrogata gevraagd tillfrågad adspurgt spurt zapytany zapytana preguntat preguntada întrebat întrebată
    """.split()
)
# Between a name and its verb.
_AUXILIARY = frozenset(
    """
    has had just hat a ha ka also then later s si se sich zei himself herself selbst har je jest est s’est są further
    again even auch ebenfalls weiter zudem aussi également encore ensuite también además ainda também além depois
    anche inoltre poi ancora ook verder också även også także też również také rovněž tiež
    takođe također tudi также тоже ещё також ще също още επίσης
    """.split()
)
_FROM = frozenset("from of at with von vom van de du des del della dello da do av från af fra dari từ".split())
_VIETNAMESE_OF = ("thuộc ", "từ ", "của ", ", ", "— ", "– ", "- ")
_TURKISH_MEDIA = ("program", "gazete", "kanal", "dergi", "ajans", "televizyon")  # "Ada Haber programında"
_MASCULINE = ("л", "ł", "l", "ав", "ив", "ao", "io", "лся")  # past tenses of a man


def before_verb(side: str, language: str, *, is_in_front: bool = False) -> str | None:
    """The name that stands before a verb of saying as its subject, beside it but for an apposition.

    "Lene Farrow, the treasurer, said"; not "the keeper at Elmstead said", "who kept Lirona small, asked for respect".
    """
    side = _main(side, language)
    words = list(WORD.finditer(side))
    known = attributing(language) if is_in_front else verbs(language)
    verb = next((one for one in words[1:] if one.group().casefold() in known), None)
    if verb is None:
        return None
    if _is_passed_on(side[verb.end() :], verb[0].casefold(), language):
        return None
    if _tells_of_another(side[verb.end() :], language):
        return _of_main_clause(side, side[verb.end() :], language)
    following = WORD.match(side[verb.end() :].lstrip())
    if language in VERB_SECOND and following is not None and following[0] in pronouns(language):
        return None  # "Dazu schreibt er"
    near = [one.group().casefold() for one in words if verb.start() - 25 < one.start() < verb.start()][-2:]
    if not pronouns(language).isdisjoint(near):
        return None
    subjects = [run for at, run in names_in(side, language, is_lone=True) if _leads(side, at, run, verb, language)]
    if len(subjects) == 2 and language not in WITH_CASES:  # "Jade Moor from the charity Clean Bay told"
        begin = side.find(" ".join(subjects[0])) + len(" ".join(subjects[0]))
        between = WORD.findall(side[begin : verb.start()])  # "Lene Farrow, Liberal, said"
        is_first = not between or between[0] in prepositions()
        return own_name(subjects[0], language) if is_first or between == subjects[1] else None
    return own_name(subjects[0], language) if len(subjects) == 1 else None


def _main(side: str, language: str) -> str:
    """A sentence without a participle's clause that begins it: "Asked whether the club had been warned, Coyle said"."""
    begun, comma, rest = side.partition(", ")
    first = WORD.match(begun)
    is_led = first is not None and first[0][0].isupper() and first[0].casefold() in _ASKED
    return rest if comma and is_led and not free_names(begun[first.end() if first else 0 :], language) else side


def _tells_of_another(rest: str, language: str) -> bool:
    """Whether behind the verb somebody else says something: "Farrow said that Kettle had replied: …".

    In a later clause where a name stands right before its verb: "As Farrow had promised it, Kettle warned that …".
    """
    clause, _, later = rest.partition(", ")
    said = [word for word in WORD.findall(clause) if word.islower()]  # "the United States" says nothing
    if not verbs(language).isdisjoint(said) and next(names_in(clause, language, is_lone=True), None) is not None:
        return True
    for at, run in names_in(later, language, is_lone=True) if later else ():
        following = map(str.casefold, WORD.findall(later[at + len(" ".join(run)) :][:REACH]))
        if next((word for word in following if word not in _AUXILIARY), "") in verbs(language):
            return True
    return False


def _is_passed_on(rest: str, verb: str, language: str) -> bool:
    """Whether what follows a verb of saying tells of somebody without a name who says something: "… that the
    chairman had told her that".
    """
    said = [word.casefold() for word in WORD.findall(rest)]
    at = next((at for at, word in enumerate(said[:MOST_BETWEEN]) if word in CLAUSES), None)
    if at is None and verb in TO_SOMEBODY:
        return False
    said = said[0 if at is None else at + 1 :]
    begun = ARTICLES | INDEFINITE | POSSESSIVES | ({"a"} if language == "en" else frozenset())
    return bool(said) and said[0] in begun and not verbs(language).isdisjoint(said[2:])


def _of_main_clause(side: str, rest: str, language: str) -> str | None:
    """Who speaks where another clause leads: "Although Kettle denied it, Farrow insisted that …".

    Not where the sentence begins with a name ("Farrow said, Kettle writes, that …"), nor where a comma ends the clause.
    """
    first = next((at for at, _ in names_in(side, language, is_lone=True)), 0)
    main = rest.partition(", ")[2]
    at, run = next(names_in(main, language, is_lone=True), (1, []))
    if not first or at or "," in main[len(" ".join(run)) :] or _tells_of_another(rest.partition(", ")[0], language):
        return None
    return before_verb(main, language, is_in_front=True)


def _leads(side: str, at: int, run: list[str], verb: re.Match[str], language: str) -> bool:
    """Whether a name that begins at a place is the subject of a verb behind it."""
    if at >= verb.start():
        return False
    between = side[at + len(" ".join(run)) : verb.start()].strip()
    led = [word.casefold() for word in WORD.findall(side[:at])]
    while led and led[-1] in TITLES:  # "a spokesman for Sen. Farrow said"
        led.pop()
    if (led and (led[-1] in prepositions() or led[-1] in INDEFINITE)) or POSSESSIVE.match(between):
        return False
    if is_of_body(led, run) or (language == "de" and not _GERMAN_OBLIQUE.isdisjoint(led[-3:])):
        return False
    if language in SLAVIC and side[:at].rstrip()[-1:].isalpha() and led and is_oblique(led[-1]):
        return False  # "w serwisie społecznościowym Echo podkreślił"
    is_behind_noun = (led and led[-1] not in little()) or len(run) > 2 - verb[0].casefold().endswith(_MASCULINE)
    if language in SLAVIC and is_behind_noun and not is_nominative(run) and between != ",":
        return False
    if between == "," and side[:at].rstrip().endswith(","):  # "The treasurer, Lene Farrow, said"
        before = [" ".join(one) for _, one in names_in(side[:at], language, is_lone=False)]
        return (
            len(run) > 1 or not before or not side[:at].rstrip(" ,").endswith(before[-1])
        )  # not "of Lene Farrow, Liberal, said"
    if all(word.casefold() in _AUXILIARY for word in between.split()) or re.fullmatch(
        r",[^,]{1,100},(?: \w{1,3})?", between
    ):
        return True
    if language == "vi" and between.startswith(
        _VIETNAMESE_OF
    ):  # "Brandt thuộc công đoàn đáp", "Phan Bến, giám đốc, kể"
        return len(run) > 1
    if len(run) > 1 and language not in WITH_CASES and between.partition(" ")[0] in _FROM and "," not in between:
        return CLAUSES.isdisjoint(between.casefold().split())  # not "the report of the Guardia Civil that tells"
    if language in ("tr", "az") and re.fullmatch(r"(?:[^\W_]+\s?){1,3}", between) and between.islower():
        return not between.startswith(_TURKISH_MEDIA)
    return bool(re.fullmatch(r"[—–-][^—–,-]{1,60}[—–-]|\w+(?:ly|mente?)", between))
