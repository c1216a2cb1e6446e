"""Who is said to have said some words, in Arabic, Hebrew, Persian, Hindi and Urdu: no capitals, but verbs and offices.

The verb of saying tells where its subject stands; of the subject, words that are no office, no body and not definite
are a name, where there are two of them or a title stands before. Anything else names nobody.
"""

import re
from functools import cache
from itertools import islice

from citecheck.text.grammars import GRAMMARS, Grammar

REACH = 200  # characters on either side of a quotation
MOST_WORDS = 4  # of a name
MOST_PLACES = 20  # of a lone name
_FULL_STOPS = (".", "!", "?", "؟", "।")
_OPENING, _CLOSING = "“„«\"‘'", "”“»\"’'"
_STOP = re.compile(r"[.!?؟।…](?=\s|$)|\n|[”»](?=\s)")
_AFTER_STOP = re.compile(r"[.!?؟।](?=\s|$)|\n|[“«]|(?<!\w)\"")
_PARTS = re.compile(r"\s*[,،;؛(–—]\s*|\s-\s")
_QUOTED = re.compile(r'(?<!\w)["«“]')
_GLUED = ("ل", "ب")  # Arabic prepositions before a word; of a name only its second word is no longer one
_NEVER = "\n"  # no word begins with it
_WORD = re.compile(r"[^\s,،;؛:()«»“”]+")


def speaker(text: str, start: int, end: int, language: str) -> str | None:
    """The name of whoever is said to have said `text[start:end]`; None where nobody is named, and without a grammar.

    A lone word is a name only where the text has it as the last of a longer one.
    """
    if (grammar := GRAMMARS.get(language)) is None:
        return None
    before = _STOP.split(text[max(start - REACH, 0) : start].rstrip(_OPENING + " \u00a0"))[-1].strip()
    is_whole = text[max(end - 3, 0) : end].rstrip(_CLOSING)[-1:] in _FULL_STOPS  # what follows is another sentence
    after = text[end : end + REACH].lstrip(_CLOSING + " \u00a0,،.!?؟।")
    found = [_in_front(before, grammar), None if is_whole else _behind(_AFTER_STOP.split(after)[0].strip(), grammar)]
    names = [name for name in found if name is not None]
    if len(names) != 1 or (" " not in names[0] and not _is_last_name(names[0], text, grammar)):
        return None
    return names[0]


def _in_front(before: str, grammar: Grammar) -> str | None:
    """قال محمد علي: “…” · יוסי לוי אמר: “…” · मोहन राय ने कहा, “…”"""
    front, subject_first, _ = _patterns(grammar)
    if grammar.is_verb_first and (found := front.search(before)) is not None:
        return _name(found[1], grammar)
    found = subject_first.search(before) if grammar.is_subject_first else None
    return _name(found[1], grammar) if found else None


def _behind(after: str, grammar: Grammar) -> str | None:
    """“…”, אמר יוסי לוי · “…,” मोहन राय ने कहा"""
    found = _patterns(grammar)[2].match(after)
    return _name(found[1], grammar) if found else None


@cache
def _patterns(grammar: Grammar) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands in front of words, with the verb first and last, and behind them."""
    verb = rf"{grammar.prefixes}(?:{grammar.verb})"
    mark = rf"\s(?:{grammar.mark})(?=\s)[^\n]{{0,60}}?" if grammar.mark else ""
    verb_last = rf"^(.{{3,160}}?){mark}\s(?:{grammar.verb})(?:\s[^:،,]{{0,40}})?[:،,]?$"
    behind = rf"{verb}\s(.{{3,160}})" if grammar.is_verb_first else rf"(.{{3,120}}?){mark}\s(?:{grammar.verb})(?!\S)"
    return re.compile(rf"(?<!\S){verb}\s([^:]{{3,160}}?)[:،,]?$"), re.compile(verb_last), re.compile(behind)


def _name(subject: str, grammar: Grammar) -> str | None:
    """The name in a subject: in its first part, or behind an office between commas."""
    parts = [_WORD.findall(part) for part in _PARTS.split(_QUOTED.split(subject)[0])]
    first, stops = parts[0], grammar.words("stops")
    if grammar.given and first and first[0].startswith(grammar.definite) and stops.issuperset(first[1:2]):
        return str(first[0])  # "قال الحداد": a name where the text has it as one
    name = _of_part(first, grammar)
    is_office = any(word.startswith(grammar.definite or _NEVER) for word in first) or (
        not grammar.definite and not grammar.words("roles").isdisjoint(first)
    )
    if name is not None or len(parts) < 2 or not is_office or not (grammar.mark or stops.isdisjoint(first)):
        return name
    return _of_part(parts[1], grammar)


def _of_part(words: list[str], grammar: Grammar, *, is_begun: bool = True) -> str | None:
    """The name of a group of words: behind its offices and titles, or before them.

    `is_begun` where a name may stand at the very beginning. More words than a name has are a sentence.
    """
    roles, stops = grammar.words("roles"), grammar.words("stops")
    if grammar.mark and words and words[-1] in roles:  # "वित्त मंत्री ने": the minister of finance
        return None
    if grammar.mark:  # a postposition ends what belongs to the office
        words = words[max((at + 1 for at, word in enumerate(words) if word in stops), default=0) :]
    clean: list[str] = []
    may_begin = is_begun
    for word in words:
        is_definite = word.startswith(grammar.definite or _NEVER)
        if word in stops or (grammar.given and (clean[1:] or word.startswith("لل")) and word.startswith(_GLUED)):
            break
        if word in grammar.words("titles") or word in roles or is_definite:
            if is_definite and clean and clean[0] in grammar.words("given"):
                clean.append(word)  # "أحمد السالم"
                continue
            if len(clean) > 1:
                break
            clean, may_begin = [], bool(grammar.mark) or word not in roles
        elif may_begin or word in grammar.words("given"):
            clean.append(word)
            may_begin = True
    return " ".join(clean) if 0 < len(clean) <= MOST_WORDS else None


def _is_last_name(name: str, text: str, grammar: Grammar) -> bool:
    """Whether a text has a word behind a title, or as the last one of a longer name behind an office."""
    for found in islice(re.finditer(rf"(?<!\S){re.escape(name)}(?!\w)", text), MOST_PLACES):
        words = _WORD.findall(_PARTS.split(text[max(found.start() - REACH // 3, 0) : found.end()])[-1])
        if grammar.words("titles").issuperset(words[-2:-1] or [""]) and not name.startswith(grammar.definite or _NEVER):
            return True
        whole = _of_part(words[1:][-MOST_WORDS - 1 :], grammar, is_begun=False)
        if whole is not None and whole.endswith(f" {name}"):
            return True
    return False
