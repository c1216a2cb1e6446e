"""Who is said to have said some words, and which words of a text are somebody's speech.

By quotation marks or by the dash that begins a line of speech. Who speaks is the name by the verb of saying
(`text/attributions.py`, `text/subjects.py`); Chinese, Japanese and Korean have ways of their own (`text/uncased.py`).
"""

import re

from citecheck.text.antecedents import antecedent
from citecheck.text.attributions import announced, behind, in_front
from citecheck.text.naming import is_same_name
from citecheck.text.opinions import ACCORDING
from citecheck.text.particles import CLAUSES, little, pronouns
from citecheck.text.sayings import REPORTED_UNSPACED, TO_SOMEBODY, reports, telling, verbs
from citecheck.text.subjects import AND, ARTICLES, HAVE, WORD

LONGEST_PARAGRAPH = 500  # characters before a quotation
REACH = 160  # characters on either side of a quotation
LONG_REACH = 260  # where a verb stands at the very end of a sentence
# "…, that …", in the languages that set a comma before it: so what somebody said is told, and much else.
_THAT = re.compile(r",\s(?:dass|daß|że|żeby|že|что|чтобы|що|щоб|hogy|ότι|че|дека|да|da|kad|että)\s")
_THAT_OF = {"et": re.compile(r",\set\s"), "lv": re.compile(r",\ska\s")}
# Forms that are common words in other languages than these: a possessive, rain, six.
_OTHER_WORDS = {"sa": ("sv", "nb", "nn", "no"), "sade": ("sv",), "sei": ("de",)}
_DASHES = ("—", "–", "― ", "- ")
_MARK = r"(?:\s?\[[^\[\]]{1,12}\]|[⁰¹²³⁴-⁹]|\(\d{1,3}\))*"  # of a note
_SENTENCE_END = re.compile(rf"[.!?。！？][)\]»”\"]*{_MARK}\s+(?=[^\W_a-z])|\n")
_COMMAS = tuple(",;—–-،؛，、")  # tuples: an end of nothing is none of them
_BRACKETED = re.compile(r"(?<=\w) \([^()\n]{1,60}\)")  # a party, an age, a place behind a name
_PAUSES = (*_COMMAS, *".!?…。！？")
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|dr|Prof|prof|St|Sen|Rep|Gov|Gen|Hon|Col|Lt|Sgt|Capt|Rev|Ing|ing|Mgr|hr|fr|sr|sra|dott|avv|κ|κα|Δρ|"
    r"проф|[A-ZА-ЯІЇЄΑ-Ω])\.$"
)
_OPENING, _CLOSING = '“„«"「『', '”“»"」』'
_MARKED_NAME = re.compile(rf"[{_OPENING}][^{_OPENING}{_CLOSING}.!?,]{{1,30}}[{_CLOSING}](?=\s\w)")  # the ship «Дрозд»
# Where a line of speech may pass to who speaks: behind a mark or a dash.
_TURN = re.compile(r"(?:[,!?…]\s|[,.!?…]?\s?[—–]\s?|\s-\s)(?=[^\W\d_])")
_AGAIN = re.compile(r"(?:(?<!\w)[—–-]\s?|[—–][.,:;]?\s)(?=[^\W\d_])")  # where the line goes back to speech
_INSERTED = re.compile(r"\s?[,.!?…]?\s?[—–]\s?([^—–\n]{3,160}?)[,.!?…]?\s?[—–][,.;:]?\s?")
# « …, rappelle Clopin. … », « …, a dit sa directrice, Mara Lindqvist, … »
_INSERTED_BY_COMMAS = re.compile(r"\s?[,!?…]\s?([^\W\d_][^—–\n,.]{3,80}(?:,\s[^\W\d_][^—–\n,.]{3,60})?)[,.]\s?")
# What begins another sentence that tells more than who speaks.
_SUBORDINATE = frozenset(
    """
    as when while after before since though although because if whether shortly then later meanwhile but
    als wenn während nachdem bevor obwohl weil dann später gleichzeitig zugleich dabei quand lorsque tandis puis ensuite
    cuando mientras después luego quando mentre dopo poi toen terwijl nadat daarna när medan sedan mens
    когда пока потом затем коли поки потім kiedy gdy potem když pak
    """.split()
)
_ANNOUNCING = (",", ":", "，", "：")
_APPOSED = re.compile(r"[^,]{2,60},[^,]*,")  # "Lene Farrow, the treasurer, said"
MOST_BEHIND_WHOLE = 9  # spaces of a sentence that tells who said the one before
SOON = 6  # words within which who speaks has his verb
MOST_WORDS = 14  # between two parts of a speech, where the verb is not known
LONGEST_BETWEEN = 600  # characters
MOST_TELLING = 40  # signs, where words are not parted
UNCASED = ("ar", "he", "fa", "hi", "th", "ur", "bn", "ka", "my", "km", "lo", "am")  # nothing sets names off
EAST_ASIAN = ("zh", "ja", "ko")


def speaker(text: str, start: int, end: int, language: str | None = None, *, is_beside: bool = False) -> str | None:
    """The name of whoever is said to have said `text[start:end]`; None where no one, or nobody by name, is.

    The sentence around the words is read, without other quotations; where it names nobody, its paragraph so far,
    unless only who stands beside is asked for.
    """
    tag = (language or "")[:2]
    if tag not in EAST_ASIAN and text[start:end].strip(_OPENING + _CLOSING)[:1] > "\u2e80":
        tag = _script(text[start:end])
    if tag in EAST_ASIAN:
        from citecheck.text import uncased  # patterns of thousands of signs, which other articles do without

        return uncased.speaker(text, start, end, tag)
    if tag == "th":
        from citecheck.text import thai

        return thai.speaker(text, start, end)
    if tag in UNCASED:
        from citecheck.text import caseless

        return caseless.speaker(text, start, end, tag)
    before, after = sides(text, start, end, tag)
    is_whole = (
        text[max(start, end - 12) : end].rstrip(_CLOSING + "'’ \u00a0").endswith(".")
    )  # what follows is another sentence, but for a short one that only tells who speaks
    is_over = is_whole and (after.endswith(",") or after.count(" ") > MOST_BEHIND_WHOLE)
    if after[:1].isupper() and (is_over or text[end : end + 1] == "."):
        after = ""
    found = [one for one in (behind(after, tag), in_front(before, after, tag)) if one is not None]
    if found:
        return found[0] if all(is_same_name(found[0], one) for one in found) else None
    if is_beside:
        return None
    rest = "" if is_whole else after
    if not before:
        lead = text[text.rfind("\n", max(start - LONGEST_PARAGRAPH, 0), start) + 1 : start].rstrip(
            _OPENING + "'‘ \u00a0—–"
        )
        return antecedent(lead, rest, tag)
    is_headline = not is_whole and text[end : end + 1].strip() == "" and not after
    said = [one.casefold() for one in WORD.findall(rest)[:SOON]]
    return announced(before, tag) if not is_headline and telling(tag).isdisjoint(said) else None


def _script(words: str) -> str:
    """Which of the East Asian languages some words are in: a text that is short, or has other words too, tells none."""
    if any("\uac00" <= sign <= "\ud7a3" for sign in words):
        return "ko"
    return "ja" if any("\u3041" <= sign <= "\u30ff" for sign in words) else "zh"


def last_sentence(text: str) -> str:
    """The last sentence of a line."""
    stops = [stop for stop in _SENTENCE_END.finditer(text) if not _ABBREVIATED.search(text[: stop.start() + 1])]
    return text[stops[-1].end() :] if stops else text


def spoken_line(line: str, language: str | None = None) -> list[tuple[int, int, str | None]]:
    """Of a line that begins with the dash of speech: its stretches of speech, and the name of who speaks.

    — We go, — said Farrow, closing the door. — And you stay. Where a comma alone parts speech from who speaks, the
    line's sentence ends there.
    """
    tag = (language or "")[:2]
    begin = _AGAIN.search(line) if line.lstrip().startswith(_DASHES) else None
    if begin is None or tag in UNCASED or tag in EAST_ASIAN:
        return []
    for turn in _TURN.finditer(line, begin.end()):
        rest = line[turn.end() :]
        is_dashed = turn[0].strip(",.!?… ") != ""
        stop = _AGAIN.search(rest) if is_dashed else None
        clause = _whole_sentence(_MARKED_NAME.sub("x", rest[: stop.start()] if stop else rest)).rstrip(" ,.")
        ends_line = len(clause) > len(rest.rstrip(" ,.")) - 2 and clause.count(" ") < SOON
        is_sure = (is_dashed or ends_line) and line.lstrip()[0] != "-" and tag not in ("en", "de")  # no list
        name = behind(clause, tag, is_line=True, is_sure=is_sure)
        is_edge = name is not None and (clause.endswith(name) or " " in name)
        if name is not None and (is_edge or is_dashed or clause.split(" ", 1)[0] in verbs(tag)):
            again = [(turn.end() + stop.end(), len(line), name)] if stop is not None else []
            return [(begin.end(), turn.start(), name), *again]
    return []


def may_be_reported(sentence: str, language: str | None = None) -> bool:
    """Whether a sentence may tell what somebody said: it begins with the dash of speech or has a verb of saying."""
    if sentence.lstrip().startswith(_DASHES) or ACCORDING.search(sentence) or _THAT.search(sentence):
        return True
    if (that := _THAT_OF.get((language or "")[:2])) is not None and that.search(sentence):
        return True
    if not sentence.isascii() and any(one in sentence for one in REPORTED_UNSPACED):
        return True
    said = {one.casefold() for one in WORD.findall(sentence)}
    said -= {word for word in said & _OTHER_WORDS.keys() if language is not None and language not in _OTHER_WORDS[word]}
    return not said.isdisjoint(reports())


def is_interruption(text: str, end: int, begin: int, language: str | None = None) -> bool:
    """Whether what stands between two quotations, `text[end:begin]`, only tells who speaks: “We go,” she said, “now.”

    It is one sentence that ends with a mark, and soon has its verb; one that is not known only where the speech goes
    on behind a comma, right beside who speaks.
    """
    between = text[end:begin].strip()
    if (
        len(between) > LONGEST_BETWEEN
        or not between.endswith(_PAUSES)
        or between[-1] in "?!"
        or _whole_sentence(between) != between
    ):
        return False
    said = text[max(end - 4, 0) : end].rstrip(_CLOSING + _OPENING + "'’‘ \u00a0\u202f")
    goes_on = said[-1:] in _COMMAS or between[0] in _COMMAS
    if not goes_on and between.endswith(_ANNOUNCING):  # “We go.” She explained, “It is late.”
        return False
    words = WORD.findall(between)
    if words and goes_on and words[0].casefold() in AND:
        words = words[1:]
    folded = [one.casefold() for one in words]
    if not words or words[0] > "\u0590":  # writing in which words are not told
        is_telling = any(map(str.isalnum, between)) and may_be_reported(between, language)
        return is_telling and (goes_on or len(between) < MOST_TELLING)
    if folded[0] in _SUBORDINATE or (folded[0] in TO_SOMEBODY and folded[1:2] and folded[1] in little()):
        return False
    known = telling((language or "")[:2])
    at = next((number for number, word in enumerate(folded) if word in known), None)
    is_somebody = folded[0] in ARTICLES or (words[0][0].isupper() and folded[0] not in little())
    is_apposed = is_somebody and _APPOSED.match(between) is not None
    if at is not None and not CLAUSES.isdisjoint(folded[at + 1 : at + 4]):  # "… and stressed that the town agrees."
        return False
    if at is None:
        is_beside = any(one[0].isupper() for one in words[:3]) or not pronouns().isdisjoint(folded[:3])
        return goes_on and len(words) <= MOST_WORDS and is_beside and _may_begin(folded[0])
    if goes_on or at == 0:
        return at < SOON or is_apposed
    return is_apposed or (at < SOON and len(words) < MOST_WORDS and "," not in between[: between.find(words[at])])


def inserted_teller(printed: str, language: str | None = None) -> str | None:
    """The clause between dashes or commas in the midst of speech that tells who speaks: «We — said Farrow — go.»"""
    found = _INSERTED.fullmatch(printed) or _INSERTED_BY_COMMAS.fullmatch(printed)
    said = [one.casefold() for one in WORD.findall(found[1])] if found else []
    if found is None or not 0 < len(said) <= MOST_WORDS:
        return None
    # A comma may part anything: there the verb stands first, but for "a dit".
    first = 3 if found.re is _INSERTED else 1 + (said[0] in HAVE)
    return found[1] if not telling((language or "")[:2]).isdisjoint(said[:first]) else None


def _may_begin(word: str) -> bool:
    """Whether a clause with an unknown verb may begin so: "grinned", "she", "so"; not "um", "que"."""
    return word not in little() or word in pronouns() or word == "so"


def sides(text: str, start: int, end: int, language: str) -> tuple[str, str]:
    """The rest of the sentence before and behind the words, up to other quotations."""
    reach = REACH if language != "tr" else LONG_REACH
    before = _MARKED_NAME.sub("x", text[max(start - reach, 0) : start]).rstrip(_OPENING + "'‘ \u00a0—–")
    before = _BRACKETED.sub("", re.split(rf"[{_CLOSING}]", before)[-1])
    for stop in _SENTENCE_END.finditer(before):
        if not _ABBREVIATED.search(before[: stop.start() + 1]):
            before = " " * stop.end() + before[stop.end() :]
    if before.rstrip()[-1:] in (".", "!", "?", "。"):  # the sentence before is over
        before = ""
    after = text[end : end + REACH].lstrip(_CLOSING + ".,;!?'’ \u00a0—–-")
    after = re.split(rf"[{_OPENING}]", _MARKED_NAME.sub("x", after))[0]
    return before.strip(), _BRACKETED.sub("", _whole_sentence(after)).strip()


def _whole_sentence(text: str) -> str:
    """What stands before the end of the first sentence."""
    stop = _SENTENCE_END.search(text)
    while stop and _ABBREVIATED.search(text[: stop.start() + 1]):
        stop = _SENTENCE_END.search(text, stop.end())
    return text[: stop.start()] if stop else text
