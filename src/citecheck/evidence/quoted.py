"""Whether a page has the words that an article quotes, and if not quite, where they part ways.

Words alone are compared, folded, so that punctuation and inline markup do not matter. Nothing but every word in
order is "found"; likeness only chooses the passage that is shown.
"""

import re
from dataclasses import replace
from itertools import islice

from citecheck.evidence import differences
from citecheck.evidence.index import Index
from citecheck.evidence.nearest import Window, nearest, windows
from citecheck.evidence.segments import ELLIPSIS, GAP, Match, Segment, matches, readings, segments
from citecheck.evidence.spokespersons import may_speak_through
from citecheck.evidence.stems import is_content, stem
from citecheck.model import Answer, Difference, Inquiry
from citecheck.text import bare_words
from citecheck.text.attributions import behind
from citecheck.text.naming import is_same_name
from citecheck.text.reversals import is_reversal
from citecheck.text.speaking import inserted_teller, is_interruption, speaker

SHORT = 2  # words: a term, which may be inflected
MOST_TERMS = 10  # places of a term that are looked at
MOST_PLACES = 5  # places of a quotation that are looked at for one that does not turn it round
MOST_WORDS = 400  # of a quotation that is aligned with a passage
NEARBY = 0.3  # of the asking sentence's content words: below, a sentence is not about the same thing
LEAST_SHARED = 3  # words that the page has in a row
NEARLY_ALL = 0.7  # of the quotation's words: a line that has so many in two runs is the one
LONGEST_WORD = 80  # characters
ALIKE = 0.62  # of all words in order, and of the content words: below, it is another sentence

_CLAUSE_END = re.compile(r"[.!?…。！？;:；：,，、؛،—–()\[\]\n\"“”„«»‘’]|\s-\s")
# Words that negate a clause at its very end.
_NEGATED_BEHIND = re.compile(r"[가-힣]{0,2}\s?(?:아니|않|못하)")  # Korean, behind a particle
LAST_NEGATIONS = frozenset("nicht değil deyil niet inte ikke".split())
_CUT = re.compile(rf"(?:{ELLIPSIS})\W*$")
_OWN_MARK = re.compile(r"[^\w\[]{0,3}(?:\[\d{1,3}\]\s?){1,3}")  # of a note of the page
# Speech that is interrupted and goes on: », said Farrow, «but only …
_REOPENED = re.compile(r"[^“„«\n]{4,200}?[“„«][ \u00a0\u202f]?(\w+)")
_CLOSING = "\"”“»«’'›‹」』"


def answer(inquiry: Inquiry, index: Index) -> Answer | None:
    """What the page says to a quotation; None for another source's that is not here."""
    asked = [word for segment in segments(inquiry.asked) for word in segment.words]
    if not asked:
        return Answer(inquiry, index.source, "not-checked", reason="no-words") if inquiry.own else None
    if len(asked) <= SHORT and not _is_mostly_inserted(inquiry.asked):
        return _term(inquiry, index, asked)
    if (found := _stands(inquiry, index)) is not None:
        return found
    if not inquiry.own:
        return None
    if (interrupted := _interrupted(inquiry, index, asked)) is not None:
        return interrupted
    begun = _begun(index, asked)
    merged = _merged(inquiry, index, asked, begun)
    if merged is not None and merged.verdict == "found":
        return merged
    closest = _closest(inquiry, index, asked, _surrounding(index, asked, begun))
    return merged if merged is not None and _is_nearer(merged, closest) else closest


def _is_nearer(merged: Answer, closest: Answer) -> bool:
    """Whether leaving something out explains the words better than the sentence that is most like them."""
    if closest.verdict != "found-with-differences":
        return True
    sizes = [
        sum(len(bare_words(one.asked + " " + one.found)) for one in each.differences) for each in (merged, closest)
    ]
    return sizes[0] < sizes[1]


def _is_mostly_inserted(quote: str) -> bool:
    """Whether a quotation is a bracket with hardly a word beside it."""
    return "[" in quote and len(bare_words(quote)) > 2 * SHORT


def _stands(inquiry: Inquiry, index: Index) -> Answer | None:
    """The first place that has the words and turns none of them round, or else the first that has them."""
    turned = None
    for sought in readings(inquiry.asked, index.language):
        for match in islice(matches(sought, index), MOST_PLACES):
            found = _found(inquiry, index, match)
            if found.verdict == "found":
                return found
            turned = turned or found
    return turned


def _found(inquiry: Inquiry, index: Index, match: Match) -> Answer:
    start, end = index.span(match.start, match.end)
    # What an ellipsis leaves out may be long; a "not" alone in it is no abbreviation.
    swallowed = [
        Difference("", index.joined[a:b].strip(), "negation")
        for a, b in match.gaps
        if index.words_between(a, b) <= 2 and differences.negations(index.joined[a:b].split(), index.language)
    ]
    swallowed += _turned_outside(inquiry, index, match, start, end)
    return Answer(
        inquiry, index.source, "found-with-differences" if swallowed else "found", index.passage(start, end),
        index.text[start:end], tuple(swallowed), _continues(inquiry.asked, index, end),
        _is_quoted(index, match, start, end), 1.0, speaker=_speaker(inquiry, index, start, end),
    )  # fmt: skip


def _speaker(inquiry: Inquiry, index: Index, start: int, end: int) -> str | None:
    """Whom the page names as having said the words, unless the article may mean the same by another name."""
    name = index.turns.speaker(start, end)
    at = inquiry.context.find(inquiry.asked) if name is not None else -1
    if name is None or at < 0:
        return name
    credited = speaker(inquiry.context, at, at + len(inquiry.asked), index.language)
    if credited is None or is_same_name(credited, name):
        return name
    language = (index.language or "")[:2]
    is_one = may_speak_through(credited, name, index.text, language) or may_speak_through(
        name, credited, index.text, language
    )
    return None if is_one else name


def _turned_outside(inquiry: Inquiry, index: Index, match: Match, start: int, end: int) -> list[Difference]:
    """A "not" that stands just outside the quoted words, where the article has none around them either."""
    before = index.joined[max(match.start - 24, 0) : match.start].split()[-1:]
    line = index.lines[index.line_at(start)]
    lead = index.text[max(line.start, start - 24) : start]
    found = _turned_inside(inquiry, index, start, end)
    if differences.negations(before, index.language) and lead.rstrip()[-1:].isalnum():
        found.append(Difference("", before[0], "negation"))
    rest = bare_words(index.text[end : min(line.end, end + 24)])[:1]
    if _NEGATED_BEHIND.match(index.text, end):
        found.append(Difference("", index.text[end : end + 4].strip(), "negation"))
    if rest and rest[0] in LAST_NEGATIONS and index.text[end : end + 1] == " ":
        after = index.text[end : end + 24].lstrip()[len(rest[0]) :].lstrip(_CLOSING)
        if not after or after[0] in ".!?,;:":
            found.append(Difference("", rest[0], "negation"))
    if found and differences.negations(bare_words(inquiry.context.replace(inquiry.asked, " "))):
        return []
    return found


def _turned_inside(inquiry: Inquiry, index: Index, start: int, end: int) -> list[Difference]:
    """A first or last word of which the quotation leaves out what turns it round: "legal" for "illegal"."""
    found = []
    printed, asked = _ends(index.text[start:end]), _ends(inquiry.asked)
    if printed and asked and differences.is_turned_before(printed[0], asked[0]):
        found.append(Difference(asked[0], printed[0], "negation"))
    if printed and asked and differences.is_turned_behind(printed[1], asked[1]):
        found.append(Difference(asked[1], printed[1], "negation"))
    return found


def _ends(text: str) -> tuple[str, str] | None:
    """The first and the last word of a text."""
    first, last = bare_words(text[:LONGEST_WORD]), bare_words(text[-LONGEST_WORD:])
    return (first[0], last[-1]) if first and last else None


def _is_quoted(index: Index, match: Match, start: int, end: int) -> bool | None:
    """Whether the page quotes the words itself, anywhere where it has them."""
    told = index.is_quoted(start, end)
    if told is not True and not match.gaps:
        run = index.joined[match.start : match.end].split()
        for at in index.occurrences(run):
            if at != match.start and index.is_quoted(*index.span(at, at + match.end - match.start)):
                return True
    return None if told is False and index.turns.is_spoken(start) else told


def _continues(asked: str, index: Index, end: int) -> str | None:
    """How the page's clause goes on after the words, None where it ends there or where the article says that it cut."""
    tail = asked.rstrip(" \t\n.,;:!?" + _CLOSING)
    if _CUT.search(asked) or tail.endswith("]"):
        return None
    line = index.lines[index.line_at(max(end - 1, 0))]
    rest = index.text[end : min(line.end, end + 400)]
    if not rest.strip() or rest.lstrip()[:1] in _CLOSING + ".!?…;:。！？":
        again = _REOPENED.match(rest)
        if again is None or not _turns(rest[again.start(1) :], index):
            return None
        is_one = is_interruption(index.text, end + 1, end + again.start(1) - 1, index.language)
        return _CLAUSE_END.split(rest[again.start(1) :])[0].strip() if is_one else None
    turn = re.match(r"\s*[,—–-]+\s+", rest)
    if turn and not _turns(rest[turn.end() :], index):
        return None
    begin = turn.end() if turn else 0
    stop = _CLAUSE_END.search(rest, begin)
    clause = rest[begin : stop.start() if stop else len(rest)].strip()
    return clause or None


def _turns(clause: str, index: Index) -> bool:
    """Whether a clause behind a comma turns round what was quoted before it."""
    return is_reversal(bare_words(clause[:40])[:3], index.language, is_behind_comma=True)


def _term(inquiry: Inquiry, index: Index, asked: list[str]) -> Answer | None:
    """A term of one or two words: there, or there with another ending."""
    places = list(index.occurrences(asked, is_loose=False))
    if not places:
        places = _inflected(asked, index) if inquiry.own else []
    if not places:
        return _around(inquiry, index) if inquiry.own else None
    spans = []
    for at in places:
        end = at
        for _ in asked:
            end = index.joined.find(" ", end + 1)
        spans.append(index.span(at, end))
    told = [index.is_quoted(*one) for one in spans]
    best = spans[told.index(True)] if True in told else spans[0]
    is_quoted = True if True in told else (None if None in told else False)
    return Answer(
        inquiry, index.source, "found", index.passage(*best), index.text[best[0] : best[1]], (), None, is_quoted, 1.0
    )


def _around(inquiry: Inquiry, index: Index) -> Answer:
    """Where the term might have stood: the sentence of the page that is most like the sentence that quotes it."""
    term = set(bare_words(inquiry.asked))
    content = [stem(one) for one in dict.fromkeys(bare_words(inquiry.context)) if is_content(one) and one not in term]
    best, share = None, 0.0
    for at in index.closest_lines(content):
        for start, end in windows(index, at, content):
            has = {stem(word) for word in bare_words(index.text[start:end])}
            likeness = sum(word in has for word in content) / len(content)
            if likeness > share:
                best, share = index.passage(start, end), likeness
    return Answer(inquiry, index.source, "not-found", best if share >= NEARBY else None, likeness=round(share, 2))


def _inflected(asked: list[str], index: Index) -> list[int]:
    """Where the words stand with other endings."""
    if not any(len(word) >= 5 and not word[0].isdigit() for word in asked):
        return []
    pattern = " ".join(map(_with_any_ending, asked))
    return [match.start() + 1 for match in re.finditer(rf" {pattern}(?= )", index.joined)][:MOST_TERMS]


def _with_any_ending(word: str) -> str:
    """A pattern for a word's forms: languages with endings change two letters, English ("critical", "critics") one."""
    if len(word) < 5 or word[0].isdigit():
        return re.escape(word)
    kept = word[:-1] if word.isascii() or len(word) < 7 else word[:-2]
    return rf"{re.escape(kept)}[^\W\d_]{{0,{2 if len(word) < 7 else 3}}}"


def _interrupted(inquiry: Inquiry, index: Index, asked: list[str]) -> Answer | None:
    """Speech that the page interrupts ("…," she said, "…") is quoted whole by right."""
    found = _spoken_at(inquiry, index, asked)
    if found is None or "[" not in inquiry.asked or "[" not in (found.passage or ""):
        return found
    return _spoken_at(inquiry, index, bare_words(inquiry.asked))  # the bracket is the page's own, or reads otherwise


def _spoken_at(inquiry: Inquiry, index: Index, asked: list[str]) -> Answer | None:
    sought = f" {' '.join(asked)} "
    for joined, spoken in index.speeches(*sorted(asked, key=len)[-3:]):
        at = joined.find(sought)
        if at >= 0:
            first = joined.count(" ", 0, at)
            start, end = spoken[first].start, spoken[first + len(asked) - 1].end
            rest = _continues(inquiry.asked, index, end)
            passage, words = index.passage(start, end), index.text[start:end]
            return Answer(inquiry, index.source, "found", passage, words, (), rest, True, 1.0,
                          speaker=_speaker(inquiry, index, spoken[first].start, spoken[first].end))  # fmt: skip
    return None


def _begun(index: Index, asked: list[str]) -> int:
    """How many words the longest beginning of the quotation has that the page has."""
    low, high = 0, len(asked) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if index.find(asked[:middle], is_loose=False) >= 0 else (low, middle - 1)
    return low


def _surrounding(index: Index, asked: list[str], begun: int) -> int | None:
    """The line that has nearly all of the quotation as one beginning and one end: no other one can be closer."""
    if begun < LEAST_SHARED:
        return None
    at = index.find(asked[:begun], is_loose=False)
    line, last = index.row_around(at)
    low, high = 0, len(asked) - begun
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if index.find(asked[-middle:], at, last, is_loose=False) >= 0 else (low, middle - 1)
    return line if begun + low >= NEARLY_ALL * len(asked) else None


def _merged(inquiry: Inquiry, index: Index, asked: list[str], begun: int) -> Answer | None:
    """Two stretches of the source run together without a sign: the longest beginning, then all the rest."""
    if begun < LEAST_SHARED or len(asked) - begun < LEAST_SHARED:
        return None
    for size in (begun, begun - 1):
        match = next(matches([Segment(tuple(asked[:size]), 0), Segment(tuple(asked[size:]), GAP)], index), None)
        if match is not None and index.words_between(*match.gaps[0]):
            skipped = index.text[slice(*index.span(match.gaps[0][0] + 1, match.gaps[0][1] - 1))]
            found = _found(inquiry, index, match)
            first, second = index.span(match.start, match.gaps[0][0])[1], index.span(match.gaps[0][1], match.end)[0]
            printed = index.text[first:second]
            if _OWN_MARK.fullmatch(printed):
                return found
            if (teller := inserted_teller(printed, index.language)) is not None:
                return replace(found, speaker=behind(teller, (index.language or "")[:2]))
            left_out = Difference("", skipped[:200], differences.weigh_omission(skipped))
            return replace(found, verdict="found-with-differences", differences=(left_out,))
    return None


def _closest(inquiry: Inquiry, index: Index, asked: list[str], line: int | None) -> Answer:
    """The passage that has most of the quotation's content words; the same sentence only if nearly all are in order.

    `line` is the one in which it surely stands, where it is known.
    """
    best = nearest(inquiry.asked, index, asked, line)
    if best is None or best.likeness < 0.2:
        return Answer(inquiry, index.source, "not-found")
    passage = index.text[best.start : best.end].strip()
    if not _is_same_sentence(best, len(asked)):
        return Answer(inquiry, index.source, "not-found", passage, None, (), None, None, round(best.likeness, 2))
    start, end = best.start + best.aligned.start, best.start + best.aligned.end
    return Answer(
        inquiry, index.source, "found-with-differences", index.passage(start, end), index.text[start:end],
        best.aligned.differences, _continues(inquiry.asked, index, end), index.is_quoted(start, end),
        round(best.likeness, 2), speaker=_speaker(inquiry, index, start, end),
    )  # fmt: skip


def _is_same_sentence(window: Window, size: int) -> bool:
    aligned = window.aligned
    if size > MOST_WORDS or aligned.share < ALIKE or aligned.content_share < ALIKE:
        return False
    return aligned.inserted <= max(3, size // 2) and (size > 4 or len(aligned.differences) == 1)
