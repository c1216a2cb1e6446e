"""Who is said to have said some words: the name by the verb of saying, beside a quotation."""

import re
from functools import cache

from citecheck.text.naming import names

REACH = 140  # characters on either side of a quotation
_VERBS_TABLE = """
    said says told tells added adds wrote writes argued warned insisted noted explained stated declared announced
    claimed stressed asked replied recalled remarked complained admitted answered conceded countered concluded promised
    testified joked
    sagte sagt erklärte erklärt betonte warnte meinte fügte schrieb behauptete forderte
    dit déclaré affirmé expliqué ajouté a-t-il a-t-elle assure déclare explique ajoute prévient souligne
    dijo dice afirmó explicó añadió declaró aseguró señaló agregó advirtió
    disse diz afirmou explicou acrescentou declarou avisou ha detto dichiarato spiegato aggiunto sostiene afferma
    zei zegt verklaarde voegde waarschuwde
    dedi söyledi belirtti açıkladı ekledi vurguladı ifade uyardı
    сказал сказала заявил заявила добавил добавила отметил отметила подчеркнул сообщил сообщила рассказал рассказала
    сказав сказала заявив заявила додав додала зазначив зазначила наголосив
    powiedział powiedziała dodał dodała stwierdził stwierdziła oświadczył podkreślił
    sade sa säger tillade sagde siger sier
"""
_PRONOUNS_TABLE = """
    he she they who it i we er sie il elle ils elles él ella ellos ele ela lui lei hij zij он она они він вона
    on ona han hon hun
"""
# Verbs that tell of words as often as of other things: they name no speaker, but what they stand by may be his.
_TELLING_TABLE = """
    recalls remembers remembered sighs sighed thinks thought believes believed suggested hopes fears maintains
    meint erinnert erinnerte klagt klagte erzählt erzählte berichtet berichtete fordert warnt schreibt heißt solle müsse
    sei habe werde könne wolle dürfe
    soupire raconte souvient résume estime lance confie rappelle regrette plaide
    recuerda cuenta contó lamenta resume opina sostiene asegura explica según
    ricorda racconta spiega riassume secondo
    herinnert vertelt meent klaagt volgens
    söylüyor anlatıyor konuştu diyor diyen diye göre anlattı
    вспоминает вспоминал жалуется говорит говорил рассказывает считает объяснил объяснила словам сообщает
    згадує каже розповідає вважає
    wspomina mówi opowiada zapowiedział zapowiedziała skarży uważa tłumaczy zdaniem
    minns berättar menar anser enligt husker forteller mener fortæller ifølge
    respondeu respondia recorda lembra contou suspirou garantiu respondió contestó recordó rispose risposto
    répond répondu répondait antwortete antwortet erwiderte erwidert antwoordde svarade svarar svarte
    відповів відповіла зітхає наполягає пояснив пояснила ответил ответила заверил вздыхает odpowiedział odpowiedziała
    odpověděl odpověděla popsal trvá odpovedal povedal povedala tvrdí dodal dodala válaszolta mondta mondja szerint
    vastasi vastaa huokaa mielestä väittää rekao rekla kaže tvrdi odgovorio rekel pravi ütles sõnul teatas
    sakė teigė pasak sacīja teica spus declarat spune potrivit каза заяви твърди според είπε δήλωσε λέει
    muistelee sanoi sanoo kertoo kertoi mukaan vzpomíná řekl řekla uvedl uvedla říká
"""
# "…, that …", in the languages that set a comma before it: so what somebody said is told, and much else.
_THAT = re.compile(r",\s(?:dass|daß|že|żeby|że|что|чтобы|що|щоб|hogy|ότι|че|дека|да|da|kad|että|et|ka)\s")
_DASHES = ("—", "–", "― ", "- ")
_ACCORDING = re.compile(
    r"(?i)\b(?:according to|laut|selon|según|segundo|secondo|volgens|по словам|за словами|według)\b"
)
_SENTENCE_END = re.compile(r"[.!?。！？]\s+(?=[^\W_a-z])|\n")
_COMMAS = tuple(",;—–-،؛，、")  # tuples: an end of nothing is none of them
_PAUSES = (*_COMMAS, *".!?…。！？")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|[A-Z])\.$")
_OPENING, _CLOSING = '“„«"「『', '”“»"」』'
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def speaker(text: str, start: int, end: int, language: str | None = None) -> str | None:
    """The name of whoever is said to have said `text[start:end]`; None where no one, or nobody by name, is.

    Only the sentence around the words is read, without other quotations; with two names that could both have said it,
    neither is told.
    """
    if (language or "").startswith(("zh", "ja", "ko", "ar", "he", "fa", "hi", "th")):
        return None
    before, after = _sides(text, start, end)
    found = {name for side in (before, after) if (name := _named(side, language)) is not None}
    if not found and _is_verb_alone(after):  # Turkish and its like: the subject first, the verb last
        found = set(names("x " + before, language)[:1])
    return found.pop() if len(found) == 1 else None


def may_be_reported(sentence: str, language: str | None = None) -> bool:
    """Whether a sentence may tell what somebody said: it begins with the dash of speech or has a verb of saying."""
    if sentence.lstrip().startswith(_DASHES) or _ACCORDING.search(sentence):
        return True
    if _THAT.search(sentence):
        return True
    said = {one.casefold() for one in _WORD.findall(sentence)}
    if language not in (None, "sv"):
        said.discard("sa")  # a possessive elsewhere
    return not said.isdisjoint(_verbs()) or not said.isdisjoint(_telling())


def is_interruption(text: str, end: int, begin: int, language: str | None = None) -> bool:
    """Whether what stands between two quotations, `text[end:begin]`, only tells who speaks: “We go,” she said, “now.”

    It begins behind a comma or a dash, or has a verb of saying; it ends with a mark, and is one sentence.
    """
    between = text[end:begin].strip()
    if between[-1:] not in _PAUSES or not any(map(str.isalnum, between)):
        return False
    said = text[max(end - 4, 0) : end].rstrip(_CLOSING + "'’‘ \u00a0\u202f")
    goes_on = said[-1:] in _COMMAS or between[0] in _COMMAS
    if not goes_on and not may_be_reported(between, language):
        return False
    stop = _SENTENCE_END.search(between)
    while stop and _ABBREVIATED.search(between[: stop.start() + 1]):
        stop = _SENTENCE_END.search(between, stop.end())
    return stop is None


def _is_verb_alone(side: str) -> bool:
    said = [one.casefold() for one in _WORD.findall(side)]
    return 0 < len(said) <= 3 and said[0] in _verbs() and not any(one in _pronouns() for one in said)


def _sides(text: str, start: int, end: int) -> tuple[str, str]:
    """The rest of the sentence before and behind the words, up to other quotations."""
    before = text[max(start - REACH, 0) : start].rstrip(_OPENING + "'‘ ")
    before = re.split(rf"[{_CLOSING}]", before)[-1]
    for stop in _SENTENCE_END.finditer(before):
        if not _ABBREVIATED.search(before[: stop.start() + 1]):
            before = " " * stop.end() + before[stop.end() :]
    if before.rstrip()[-1:] in (".", "!", "?", "。"):  # the sentence before is over
        before = ""
    after = text[end : end + REACH].lstrip(_CLOSING + ".,;!?'’ \u00a0—–-")
    after = re.split(rf"[{_OPENING}]", after)[0]
    stop_after = _SENTENCE_END.search(after)
    while stop_after and _ABBREVIATED.search(after[: stop_after.start() + 1]):
        stop_after = _SENTENCE_END.search(after, stop_after.end())
    return before.strip(), (after[: stop_after.start()] if stop_after else after).strip()


def _named(side: str, language: str | None) -> str | None:
    """The name that stands right by the verb of saying, as its subject; None where anything else may be meant."""
    words = [(one.group(), one.start()) for one in _WORD.finditer(side)]
    folded = [word.casefold() for word, _ in words]
    at = next((number for number, word in enumerate(folded) if word in _verbs()), None)
    if at is None:
        according = _ACCORDING.search(side)
        known = names("x " + side[according.end() :].strip(), language) if according else []
        return known[0] if known else None
    if any(word in _pronouns() for word in folded[max(at - 2, 0) : at + 2]):
        return None
    verb, begin = words[at]
    subjects = {name for name in names("x " + side, language) if _is_subject(side, name, begin, begin + len(verb))}
    return subjects.pop() if len(subjects) == 1 else None


def _is_subject(side: str, name: str, begin: int, end: int) -> bool:
    """Whether a name is the subject of the verb at `begin` to `end`: beside it but for a title or an apposition.

    "Lene Farrow, the treasurer, said" and "said the treasurer, Lene Farrow"; not "the keeper at Elmstead said", "who
    kept Lirona small, asked for respect and said" or "told Lene Farrow".
    """
    at = side.find(name)
    if at < 0:
        return False
    if at < begin:
        between = side[at + len(name) : begin].strip()
        led = _WORD.findall(side[:at])[-1:]
        is_object = bool(led) and led[0].casefold() in _prepositions()
        is_apposed = between == "," and side[:at].rstrip().endswith(",")  # "The treasurer, Lene Farrow, said"
        return not is_object and (is_apposed or between in _AUXILIARY or bool(re.fullmatch(r",[^,]{1,60},", between)))
    between_words = [word.casefold() for word in _WORD.findall(side[end:at])]
    if side[begin:end].casefold() in _TO_SOMEBODY or any(word in _prepositions() for word in between_words):
        return False
    return len(between_words) <= 4 and not re.search(r"[.;:!?]", side[end:at])


# Between a name and its participle.
_AUXILIARY = ("", "has", "had", "hat", "a", "ha", "ha ha", "has also", "also", "then", "later", "s")
# Who stands behind these verbs is spoken to.
_TO_SOMEBODY = ("told", "tells", "asked", "warned")
_PREPOSITIONS_TABLE = """
    at in of from by with to for on about near against between under over into after before than and or
    in an auf bei von mit für gegen aus zu nach vor über à de en avec par pour sur contre chez du des
    en de con por para sobre contra desde do da dos das em com na no di del della dei in con per su da
    van met voor bij tegen uit w z o do dla na przy od в на из от с о к у за по для и
"""


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(_PREPOSITIONS_TABLE.split())


@cache
def _verbs() -> frozenset[str]:
    return frozenset(_VERBS_TABLE.split())


@cache
def _telling() -> frozenset[str]:
    return frozenset(_TELLING_TABLE.split())


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(_PRONOUNS_TABLE.split())
