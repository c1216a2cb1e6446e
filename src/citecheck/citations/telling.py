"""What a sentence tells that somebody could confirm: who said it, what happened, who holds which office."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from citecheck.citations.phrases import Phrases
from citecheck.citations.telling_words import WORDS, Words
from citecheck.text import Part
from citecheck.text.abbreviations import STARTERS

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_PLAIN_WORD = re.compile(r"\w+")  # the same in a sentence without apostrophes, in half the time
_REACH = 90  # how far before a verb its subject is looked for
_AFTER = 50
_LONGEST = 4000  # of a longer sentence only the beginning is read
_MODALS = frozenset({"be", "may", "might", "can", "could", "should", "will", "would", "must", "shall"})
# Between a subject and its verb, in English, beside words in -ly.
_BETWEEN = frozenset({
    "has", "have", "had", "also", "then", "later", "recently", "repeatedly", "further", "already", "once", "again",
    "did", "does", "do", "not", "both", "all", "which", "who", "that", "just", "now", "since",
})  # fmt: skip
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which"})
_NAME = re.compile(r"(?<!\w)(?:[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-ЯЁЄІЇҐ][\w’'-]*\w|[A-Z]\.)")
_LONGEST_NAME = 6  # words: "Chinese Foreign Minister Wang Yi"
_PASSIVE = frozenset({"be", "is", "are", "was", "were", "been", "being", "to"})
_NOBODY = frozenset(
    {"everyone", "everybody", "nobody", "someone", "somebody", "people", "yesterday", "today", "it", "he"}
)
_JOINTS = frozenset({"and", "but", "or", "however", "so", "yet"})
_OPENING = 24  # "Wang Yi visited Moscow and said": the subject stands at the very beginning
_OF = frozenset({"of", "for", "in", "on", "at", "from", "by", "to"})


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence tells; see `Claim`."""

    attribution: Part | None = None
    event: bool = False
    forecast: bool = False


NOTHING = Told()


@dataclass(frozen=True, slots=True)
class _Table:
    """The words of a language made ready: which word calls for which pattern of which kind."""

    words: Words
    calls: dict[str, tuple[tuple[str, Phrases], ...]]
    bodies: frozenset[str]
    own: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Hits:
    """The phrases that the words of one sentence call for, by kind."""

    low: str
    by_kind: dict[str, dict[Phrases, None]]


class Teller:
    """Reads the sentences of one article; `is_known` says whether a word is a name elsewhere in it."""

    def __init__(self, language: str | None, is_known: Callable[[str], bool]) -> None:
        tag = (language or "en").split("-")[0].split("_")[0].lower()
        self.table = _table(tag if tag in WORDS else None)
        self.is_known = is_known

    def read(self, text: str, start: int, sentence: str) -> Told:
        """What the sentence at `start` of a text tells; in `sentence`, as long as it, quotations are blanked."""
        calls = self.table.calls
        sentence = sentence[:_LONGEST]
        listed = (_WORD if "'" in sentence or "’" in sentence else _PLAIN_WORD).findall(sentence)
        calling = list(filter(calls.__contains__, listed))
        if not calling or not self.table.own.isdisjoint(listed):
            return NOTHING
        hits = _Hits(sentence.lower(), {})
        for word in calling:
            for kind, phrases in calls[word]:
                hits.by_kind.setdefault(kind, {})[phrases] = None
        attribution = None
        span = self._by(sentence, hits) or self._says(sentence, hits) or self._opinion(sentence, hits)
        if span:
            attribution = Part(text[start + span[0] : start + span[1]], start + span[0], start + span[1])
        event = self._is_event(sentence, hits)
        forecast = attribution is None and not event and next(_matches("future", sentence, hits), None) is not None
        return Told(attribution, event, forecast)

    def _by(self, sentence: str, hits: _Hits) -> tuple[int, int] | None:
        """According to somebody named, or to a body."""
        for match in _matches("by", sentence, hits):
            after = sentence[match.end() : match.end() + _AFTER]
            is_named = self._named(sentence, match.end(), match.end() + _AFTER)
            is_body = any(word in self.table.bodies for word in after.lower().split()[:4])
            if is_named or is_body or (self.table.words.verb_last and self._named(sentence, 0, match.start())):
                return match.span()
        return None

    def _says(self, sentence: str, hits: _Hits) -> tuple[int, int] | None:
        """Somebody named says it."""
        for match in _matches("says", sentence, hits):
            start = self._subject(sentence, match)
            if start is not None:
                return min(start, match.start()), match.end()
        return None

    def _opinion(self, sentence: str, hits: _Hits) -> tuple[int, int] | None:
        """It is being said, or seen as something, by somebody further off or by nobody in particular."""
        for match in _matches("saying", sentence, hits):
            if self._named(sentence, 0, len(sentence)):
                return match.span()
        for match in _matches("seen", sentence, hits):
            if self._named(sentence, 0, len(sentence)) and not self._is_modal(sentence, match.start()):
                return match.span()
        return None

    def _is_modal(self, sentence: str, start: int) -> bool:
        before = sentence[max(start - 12, 0) : start].split()
        return bool(before) and before[-1].lower() in _MODALS

    def _subject(self, sentence: str, match: re.Match[str]) -> int | None:
        """Where the subject of a verb of saying begins, None where nobody is named."""
        table = self.table
        if not table.words.strict_subject:
            first = max(match.start() - _REACH, 0)
            if self._named(sentence, first, match.start()) or self._named(sentence, match.end(), match.end() + _AFTER):
                return match.start()
            return None
        at, word = _subject_word(sentence, match.start())
        if not word:
            # “…”, said Wang Yi
            return match.start() if self._named(sentence, match.end(), match.end() + 24) else None
        if word.lower() in _PASSIVE:
            return None
        if self._is_name(sentence, at, word) or _can_be_name(sentence, at, word):
            start = self._whole_name(sentence, at)
            leading = sentence[max(start - _REACH, 0) : start].lower().removesuffix("the ").split()
            if leading and leading[-1] in _OF:  # "the rise of trade in Norland": the subject stands further off
                is_spoken_for = any(one in table.bodies for one in leading) or self._named(sentence, 0, start)
                return start if is_spoken_for else None
            return start
        folded = word.lower().removesuffix("’s").removesuffix("'s")
        if folded in table.bodies:
            return at
        if folded in _PRONOUNS:
            return at if self._named(sentence, 0, at) else None
        if folded in _JOINTS:
            return at if self._named(sentence, 0, min(at, _OPENING)) else None
        clause = sentence[max(sentence.rfind(",", 0, at) + 1, at - _REACH) : at].lower().split()
        headed = any(one in table.bodies and two in _OF for one, two in pairwise(clause))
        return at if headed else None

    def _whole_name(self, sentence: str, at: int) -> int:
        """Where the name begins whose last word stands at a place ("Foreign Minister Wang Yi")."""
        start = at
        for _ in range(_LONGEST_NAME):
            if sentence[start - 1 : start] != " ":
                break
            before = sentence[max(start - 32, 0) : start - 1].rpartition(" ")[2]
            if not before[:1].isupper() or before.lower() in STARTERS or before[-1] in ",;:":
                break
            start -= len(before) + 1
        return start

    def _is_event(self, sentence: str, hits: _Hits) -> bool:
        for match in _matches("happened", sentence, hits):
            first, last = max(match.start() - _REACH, 0), match.end() + _REACH
            if not self._is_modal(sentence, match.start()) and self._named(sentence, first, last):
                return True
        return any(
            self._named(sentence, max(match.start() - _REACH, 0), match.start())
            for match in _matches("office", sentence, hits)
        )

    def _named(self, sentence: str, first: int, last: int) -> bool:
        """Whether a person, country or body is named between two places of the sentence."""
        return any(
            self._is_name(sentence, match.start(), match.group()) for match in _NAME.finditer(sentence, first, last)
        )

    def _is_name(self, sentence: str, at: int, word: str) -> bool:
        """Whether a word with a capital is a name and not merely the first of its sentence."""
        if self.table.words.verb_last and ("'" in word or "’" in word):
            return True  # Turkish parts a case ending from names only
        bare = word.removesuffix("’s").removesuffix("'s")
        if not bare[:1].isupper() or bare == "I":
            return False
        if bare[1:].isupper() and len(bare) > 1:
            return True
        if bare.lower() in STARTERS or bare.lower() in _PRONOUNS:
            return False
        before = sentence[max(at - 3, 0) : at].rstrip()
        if before and before[-1] not in '.!?:\n"“”«([':
            return True
        following = sentence[at + len(word) : at + len(word) + 2]
        return self.is_known(bare) or (following[:1] == " " and following[1:].isupper())


def _can_be_name(sentence: str, at: int, word: str) -> bool:
    """Whether the first word of a sentence, right before a verb of saying, is a name rather than "Experts"."""
    is_first = at < 4 and not sentence[:at].strip()
    return is_first and word[:1].isupper() and word[-1:] != "s" and word.lower() not in STARTERS | _NOBODY


def _subject_word(sentence: str, end: int) -> tuple[int, str]:
    """The last word before a verb that is no auxiliary, adverb or relative; empty where a quotation stands there."""
    first = max(end - _REACH, 0)
    left = sentence[first:end]
    while True:
        left = left.rstrip(" ,\n\u00a0–—-")
        word = left[max(left.rfind(" "), left.rfind("\n"), left.rfind("\u00a0")) + 1 :]
        if not word or word[-1] in "”\"»“’')" or not word[0].isalnum():
            return end, ""
        if word not in _BETWEEN and not (word.endswith("ly") and word.islower()):
            return first + len(left) - len(word), word
        left = left[: -len(word)]


# ---------------------------------------------------------------- tables made ready


def _matches(kind: str, sentence: str, hits: _Hits) -> Iterator[re.Match[str]]:
    for phrases in hits.by_kind.get(kind, ()):
        yield from phrases.matches(sentence, hits.low)


@cache
def _table(language: str | None) -> _Table:
    if language is None:
        return _Table(Words(says=""), {}, frozenset(), frozenset())
    words = WORDS[language]
    by_word: dict[tuple[str, str], list[str]] = {}
    for kind in ("says", "saying", "by", "seen", "happened", "office", "future"):
        for phrase in _phrases(getattr(words, kind)):
            for word in _calling(phrase):
                by_word.setdefault((word, kind), []).append(phrase)
    calls: dict[str, list[tuple[str, Phrases]]] = {}
    made: dict[tuple[str, tuple[str, ...]], Phrases] = {}
    for (word, kind), phrases in by_word.items():
        is_name_too = language == "en" and kind == "future"  # May and Will
        called = made.setdefault((kind, tuple(phrases)), Phrases(language, kind, tuple(phrases)))
        for form in dict.fromkeys((word,) if is_name_too else (word, word.capitalize())):
            calls.setdefault(form, []).append((kind, called))
    own = {form for word in _phrases(words.own) for form in (word, word.capitalize())} - {"i"}  # us, not the US
    frozen = {word: tuple(kinds) for word, kinds in calls.items()}
    return _Table(words, frozen, frozenset(_phrases(words.bodies)), frozenset(own))


def _phrases(table: str) -> list[str]:
    """The phrases of a table; a "|" inside brackets belongs to the phrase."""
    found, depth, phrase = [], 0, ""
    for character in re.sub(r"\s*\|\s*", "|", " ".join(table.split())):
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            found.append(phrase.strip())
            phrase = ""
        else:
            phrase += character
    return [one for one in [*found, phrase.strip()] if one]


# Words that stand before a participle in too many sentences to call for anything.
_AUXILIARIES = frozenset(
    {"a", "è", "est", "ist", "es", "é", "fue", "foi", "été", "stato", "stata", "wurde", "was", "were", "been", "being"}
)


def _calling(phrase: str) -> set[str]:
    """The words of which one must stand in a sentence before the pattern of the phrase is tried."""
    plain = [word for word in _WORD.findall(_GROUP.sub(" ", phrase)) if word not in _AUXILIARIES]
    if plain:
        return {max(plain, key=len).lower()}
    return {max(_WORD.findall(option), key=len).lower() for option in _GROUP.findall(phrase)[-1].split("|")}


_GROUP = re.compile(r"\(\?:([^()]+)\)(?:\?|\{[^}]*\})*")
