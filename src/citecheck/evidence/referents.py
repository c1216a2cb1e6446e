"""Who is meant where a page says only "he", "the minister" or nothing at all beside words that it quotes.

Lene Farrow said that the wall was old. … “It leaks,” she said. · Mayor Odd Brannigan opened the hall. … “At last,” said
the mayor. Whoever spoke last goes on speaking, as long as nobody else is told of between.
"""

import re
import weakref
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from citecheck import quotations
from citecheck.text.antecedents import is_led, told_of, topic
from citecheck.text.attributions import announced, in_front, inverted
from citecheck.text.naming import is_same_name, is_surname
from citecheck.text.references import (
    HE,
    NOBODY,
    another,
    begins_with_pronoun,
    is_addressed,
    is_reported_by_pronoun,
    points_back,
)
from citecheck.text.speaking import EAST_ASIAN, UNCASED, sides, speaker
from citecheck.text.subjects import free_names, is_body, names_in

if TYPE_CHECKING:
    from citecheck.evidence.index import Index

MOST_SENTENCES = 8  # between a name and the words that it said
MOST_LINES = 4  # above the words
MOST_PARAGRAPHS = 6  # of one speech
LEAST_LINE = 30  # characters: a shorter one is a heading
MOST_PLACES = 20  # of an office
MOST_BACK = 20  # quotations, from one to the one before
NEAR = 60  # characters between an office and its holder
LONGEST_SENTENCE = 500
LONGEST_LINE = 3_000
_CLOSING = "”»“\"'’ \u00a0"
_FULL_STOPS = (".", "!", "?", "…")
_ENDING = tuple(".!?:…”“»\"'’")


class Referents:
    """Who holds which office on a page, and who spoke last before a place of it."""

    def __init__(self, index: "Index") -> None:
        self.index: Index = weakref.proxy(index)  # which has this
        self.language = (index.language or "")[:2]
        self._holders: dict[str, list[str]] = {}

    def of(self, start: int, end: int, *, back: int = MOST_BACK) -> str | None:
        """The name of whoever is meant to have said a quotation of the page, by the sentences before it.

        `back` is how many quotations before it may say so, each by the one before.
        """
        if self.language in EAST_ASIAN:
            from citecheck.text import uncased  # patterns of thousands of signs, which other pages do without

            name = uncased.referred(self.index.text, start, end, self.language)
            return name or (uncased.held(self.index.text, start) if self.language == "ko" else None)
        if self.language in UNCASED:
            return None
        before, after = sides(self.index.text, start, end, self.language)
        if after[:1].isupper() and self.index.text[max(start, end - 3) : end].rstrip(_CLOSING)[-1:] in _FULL_STOPS:
            after = ""  # another sentence
        pointing = points_back(before, after, self.language)
        if pointing is None:
            return None
        if pointing == NOBODY:
            return self._continued(start, back) if back else None
        return self._last(start) if pointing == HE else self._holder(pointing, start)

    # ------------------------------------------------------------ he

    def _last(self, start: int) -> str | None:
        """Who spoke last before a place, or whom the sentence before it tells of."""
        names: list[str] = []
        offices: list[str] = []
        is_near = True
        for first, last in islice(self._sentences(start), MOST_SENTENCES):
            told, name = self._told(first, last)
            if name is None and is_near and (name := self._told_of(told)) is not None:
                return name
            if name is not None:
                if is_addressed(told.partition(name)[2], self.language):
                    names += free_names(told, self.language)
                is_one = all(is_same_name(name, one) for one in names) and not is_body(name, told, self.language)
                return name if is_one and all(self._holds(name, office) for office in offices) else None
            if last == start or is_reported_by_pronoun(told, self.language):
                continue
            found = free_names(told, self.language)
            is_near = is_near and not found and begins_with_pronoun(told, self.language)
            names += found
            if (somebody := another(told, self.language)) is not None:
                offices.append(somebody)
        return None

    def _told_of(self, told: str) -> str | None:
        """Whom the sentence just before the words tells of, and nobody else."""
        name = topic(told, self.language)
        if name is not None:
            return name if " " in name or is_surname(name, self.index.text) else None
        name = None if another(told, self.language) else told_of(told, self.language)
        return name if name is not None and is_led(name, told, self.language) else None

    def _holds(self, name: str, office: str) -> bool:
        return any(is_same_name(name, one) for one in self._holders_of(office))

    def _sentences(self, start: int) -> Iterator[tuple[int, int]]:
        """The sentences before a place, the nearest first; headings between the paragraphs are left out."""
        index, at = self.index, self.index.line_at(start)
        for line in range(at, max(at - MOST_LINES, -1), -1):
            text = index.lines[line]
            is_prose = text.end - text.start > LEAST_LINE and index.text[text.end - 1] in _ENDING
            if line != at and (text.kind != "text" or text.end - text.start > LONGEST_LINE or not is_prose):
                continue
            found = index.sentences(line)
            for number in range(bisect_left(found, start, key=itemgetter(0)) - 1, -1, -1):
                yield found[number][0], min(found[number][1], start)

    def _told(self, first: int, last: int) -> tuple[str, str | None]:
        """A sentence without what it quotes, and who speaks in it."""
        text, told, at = self.index.text, "", first
        for a, b in self._inside(first, last):
            told, at = told + text[at:a] + "x", b
        told = (told + text[at:last])[:LONGEST_SENTENCE].strip(' .!?“”„«»"')
        if (name := self._quoted_in(first, last)) is not None:
            return told, name
        name = in_front(told, "", self.language) or inverted(told, self.language)
        return told, name or announced(told, self.language)

    def _quoted_in(self, first: int, last: int) -> str | None:
        """Who stands beside the last of a sentence's quotations that names somebody."""
        beside = (
            speaker(self.index.text, *span, self.language, is_beside=True)
            for span in reversed(self._inside(first, last))
        )
        return next((name for name in beside if name is not None), None)

    def _inside(self, first: int, last: int) -> list[tuple[int, int]]:
        spans = self.index.quotations_in(self.index.line_at(first))
        return [(a, b) for a, b in spans if first <= a and b <= last]

    # ------------------------------------------------------------ the minister

    def _holder(self, office: str, start: int) -> str | None:
        """The only name that a page sets beside an office; of several the one who spoke last."""
        found = self._holders_of(office)
        if len(found) < 2:
            return found[0] if found else None
        name = self._last(start)
        return name if name is not None and any(is_same_name(name, one) for one in found) else None

    def _holders_of(self, office: str) -> list[str]:
        """The names that a page sets beside an office."""
        found = self._holders.get(office)
        if found is None:
            found = self._holders[office] = []
            for place in islice(re.finditer(rf"(?i)(?<!\w){re.escape(office)}(?!\w)", self.index.text), MOST_PLACES):
                name = self._beside(place.start(), place.end())
                if name is not None and not any(is_same_name(name, one) for one in found):
                    found.append(name)
        return found

    def _beside(self, start: int, end: int) -> str | None:
        """Who holds an office at a place: "Mayor Odd Brannigan", "Odd Brannigan, the mayor"."""
        text = self.index.text
        behind = text[end : end + NEAR].partition("\n")[0]
        for at, run in islice(names_in(behind, self.language, is_lone=True), 1):
            if not behind[:at].strip():
                return " ".join(run)
        before = text[max(start - NEAR, 0) : start].rpartition("\n")[2]
        lead, comma, between = before.rpartition(", ")
        if not comma or len(between.split()) > 4 or (not between.islower() and between):
            return None
        runs = list(names_in(lead, self.language, is_lone=True))
        return " ".join(runs[-1][1]) if runs and lead.endswith(" ".join(runs[-1][1])) else None

    # ------------------------------------------------------------ nobody

    def _continued(self, start: int, back: int) -> str | None:
        """Who spoke just before words that nothing stands beside: “…,” she said. “…” In a paragraph, or above it."""
        index, at = self.index, self.index.line_at(start)
        if index.text[index.lines[at].start : start].strip(" —–-"):
            nearest = next((one for one in self._sentences(start) if one[1] < start), None)
            said = self._inside(*nearest) if nearest else []
            if said or nearest is None:
                return self._spoken(*said[-1], back) if said else None
            return self._told(*nearest)[1]
        for line in range(at, max(at - MOST_PARAGRAPHS, 0), -1):
            if not self._is_speech(line) or index.lines[line - 1].kind != "text":
                return None
            said = index.quotations_in(line - 1)
            if said and self._is_speech(line - 1):
                continue
            above = index.lines[line - 1]
            if said and len(index.text[said[-1][1] : above.end].strip(" .,")) > 3:
                return self._spoken(*said[-1], back)
            nearest = next(self._sentences(index.lines[line].start), None) if not said else None
            return self._told(*nearest)[1] if nearest else None
        return None

    def _is_speech(self, at: int) -> bool:
        """Whether a line is one quotation and nothing else, and is not set in large letters a second time."""
        index, line = self.index, self.index.lines[at]
        spans = index.quotations_in(at)
        if len(spans) != 1 or line.end - line.start > LONGEST_LINE:
            return False
        a, b = spans[0]
        around = index.text[line.start : a] + index.text[b : line.end]
        return not around.strip(" .,!?") and index.text.count(index.text[a + 1 : b - 1][:80].strip()) == 1

    def begun(self, at: int) -> str | None:
        """Who speaks in a line whose speech began in a line above and was not closed there: said: “… ¶ “…”"""
        index, opened = self.index, None
        for line in range(at - 1, max(at - MOST_PARAGRAPHS, -1), -1):
            first, last = index.lines[line].start, index.lines[line].end
            going_on = quotations.unclosed(index.text[first:last]) if last - first < LONGEST_LINE else None
            if going_on is None:
                break
            opened = (first + going_on.start, last)
            if going_on.start:
                break
        if opened is None:
            return None
        return self._spoken(*opened, MOST_BACK)

    def _spoken(self, start: int, end: int, back: int) -> str | None:
        """Who said a quotation, by what stands beside it or by whom that means."""
        return speaker(self.index.text, start, end, self.language) or self.of(start, end, back=back - 1)
