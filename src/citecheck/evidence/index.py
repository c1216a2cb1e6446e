"""A page's words in the order in which they stand: where a run of words is, which line is closest to some words."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from itertools import accumulate, pairwise

from citecheck import quotations
from citecheck.evidence.markup import Line, Markup
from citecheck.evidence.stems import stem
from citecheck.evidence.turns import Turns
from citecheck.evidence.values import Values
from citecheck.model import Page
from citecheck.text import Part, bare_words, places, sentences, words
from citecheck.text.naming import is_same_name, romanised
from citecheck.text.quoting import pairs
from citecheck.text.speaking import is_interruption, speaker

MOST_OCCURRENCES = 40
MOST_KEYS = 12  # words by which the closest line is told
MOST_HOLDERS = 400  # places of a word: what has more says nothing
LONGEST_PASSAGE = 600  # characters that an editor is shown
LONGEST_STRETCH = 6_000  # characters of which the words are compared

_QUOTATION_MARKS = "\"“”„‟«»‘‹›「」『』＂〝〞'’"


class Index:
    """The visible words of one page, folded, and everything that is asked of them more than once."""

    def __init__(self, markup: Markup, page: Page, source: str) -> None:
        self.page = page
        self.markup = markup
        self.source = source
        self.text = markup.text
        self.lines: Sequence[Line] = markup.lines
        self.language = page.language
        self.rows = markup.rows
        """The folded words of every line, parted by spaces."""
        self.joined = f" {' '.join(filter(None, self.rows))} "

    @cached_property
    def _row_starts(self) -> list[int]:
        """Where the words of every line begin in `joined`; lines without words where the next ones begin."""
        return list(accumulate([len(row) + 1 if row else 0 for row in self.rows], initial=1))

    # -------------------------------------------------------- where words stand

    def find(self, run: Sequence[str], start: int = 0, end: int | None = None, *, is_loose: bool = True) -> int:
        """Where a run of folded words begins in `joined` (at its first letter), -1 where it does not.

        Loose runs may begin and end inside longer words, as far as these are words and not numbers.
        """
        sought = " ".join(run)
        if not (is_loose and _is_free(run[0])):
            sought = " " + sought
        if not (is_loose and (_is_free(run[-1]) or "가" <= run[-1][-1] <= "힣")):  # Korean sets particles behind
            sought += " "
        at = self.joined.find(sought, start, len(self.joined) if end is None else end)
        return at + sought.startswith(" ") if at >= 0 else -1

    def occurrences(self, run: Sequence[str], *, is_loose: bool = True) -> Iterator[int]:
        """Every place of a run of words, up to a bound."""
        at = self.find(run, is_loose=is_loose)
        for _ in range(MOST_OCCURRENCES):
            if at < 0:
                return
            yield at
            at = self.find(run, at + 1, is_loose=is_loose)

    def words_between(self, start: int, end: int) -> int:
        """How many whole words stand between two places of `joined`."""
        return len(self.joined[start:end].split())

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the page's text for `joined[start:end]`, whole words."""
        return self._place(start)[0], self._place(max(end - 1, start))[1]

    def _place(self, offset: int) -> tuple[int, int]:
        """Where the word around an offset of `joined` stands in the text."""
        at = self._row_at(offset)
        line, row, places = self.lines[at], self.rows[at], self._places(at)
        number = row.count(" ", 0, max(offset - self._row_starts[at], 0))
        if number >= len(places) or len(places) != row.count(" ") + 1:
            return line.start, line.end
        return line.start + places[number][0], line.start + places[number][1]

    def _row_at(self, offset: int) -> int:
        """The number of the line whose words stand around an offset of `joined`."""
        at = min(bisect_right(self._row_starts, offset) - 1, len(self.lines) - 1)
        while at > 0 and not self.rows[at]:
            at -= 1
        return at

    def row_around(self, offset: int) -> tuple[int, int]:
        """The line whose words stand around an offset of `joined`, and where these end there."""
        line = self._row_at(offset)
        return line, self._row_starts[line] + len(self.rows[line]) + 1

    def _places(self, at: int) -> list[tuple[int, int]]:
        """Where in a line its words stand."""
        if at not in self._placed:
            line = self.lines[at]
            self._placed[at] = places(self.text[line.start : line.end])
        return self._placed[at]

    @cached_property
    def _placed(self) -> dict[int, list[tuple[int, int]]]:
        return {}

    def line_at(self, offset: int) -> int:
        """The number of the line in which a place of the text lies."""
        return max(bisect_right(self._line_starts, offset) - 1, 0)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def sentence_at(self, start: int, end: int) -> tuple[int, int]:
        """The sentence, or the sentences, of one line around a stretch of the text."""
        if not self.lines:
            return start, end
        at = self.line_at(start)
        found = self.sentences(at)
        first = max(bisect_right(found, start, key=_begin) - 1, 0)
        last = max(bisect_left(found, end, key=_begin) - 1, first)
        return (found[first][0], found[last][1]) if found else (self.lines[at].start, self.lines[at].end)

    def sentences(self, at: int) -> list[tuple[int, int]]:
        """The sentences of a line, as places of the text."""
        if at not in self._sentences:
            line = self.lines[at]
            found = sentences(self.text[line.start : line.end], self.language, quotations=self._pairs(at)[0])
            self._sentences[at] = [(line.start + a, line.start + b) for a, b in found]
        return self._sentences[at]

    @cached_property
    def _sentences(self) -> dict[int, list[tuple[int, int]]]:
        return {}

    def passage(self, start: int, end: int) -> str:
        """The sentence around a stretch, cut where it is longer than an editor would read."""
        a, b = self.sentence_at(start, end)
        if b - a > LONGEST_PASSAGE:
            a, b = max(a, start - LONGEST_PASSAGE // 2), min(b, max(end, start + LONGEST_PASSAGE // 2))
        return self.text[a:b].strip()[: 2 * LONGEST_PASSAGE]

    # -------------------------------------------------------- which line is closest

    def _lines_with(self, key: str) -> list[int]:
        """The lines in which words of a stem stand."""
        found: list[int] = []
        joined, sought = self.joined, f" {key}"
        at = joined.find(sought)
        while at >= 0:
            end = joined.find(" ", at + 1)
            if end - at == len(sought) or stem(joined[at + 1 : end]) == key:
                found.append(self._row_at(at + 1))
                end = self._row_starts[found[-1]] + len(self.rows[found[-1]])  # once a line is enough
            at = joined.find(sought, end)
        return found

    def closest_lines(self, keys: Sequence[str], most: int = 3) -> list[int]:
        """The lines that share most of the rarest of these stems; menus and footers only where nothing else does.

        Those that share less than half of what the first one does are left out.
        """
        counts = [(self.joined.count(f" {key}"), key) for key in dict.fromkeys(keys)]
        rarest = sorted([one for one in counts if 0 < one[0] <= MOST_HOLDERS], key=_begin)[:MOST_KEYS]
        scores: dict[int, float] = {}
        for _, key in rarest:
            holders = self._lines_with(key)
            if 0 < len(holders) <= len(self.lines) * 0.4 + 3:
                weight = math.log(1 + len(self.lines) / len(holders)) + 0.1
                for at in holders:
                    scores[at] = scores.get(at, 0.0) + (weight * 0.6 if self.lines[at].kind == "furniture" else weight)
        found = sorted(scores, key=lambda at: (-scores[at], at))[:most]
        return [at for at in found if scores[at] * 2 >= scores[found[0]]]

    def stems(self, start: int, end: int) -> Set[str]:
        """The stems of the words of a stretch, of its first characters where it is very long."""
        if (start, end) not in self._stems:
            said = bare_words(self.text[start : min(end, start + LONGEST_STRETCH)])
            self._stems[start, end] = frozenset(map(stem, said))
        return self._stems[start, end]

    @cached_property
    def _stems(self) -> dict[tuple[int, int], Set[str]]:
        return {}

    # -------------------------------------------------------- what stands on the page

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """What stands between quotation marks or in block quotations, in order; none inside another."""
        return [span for at in sorted(set(self._marked())) for span in self.quotations_in(at)]

    def _marked(self) -> Iterator[int]:
        """The lines in which quotations can stand, in no order."""
        yield from (at for at, line in enumerate(self.lines) if line.kind == "quotation")
        for mark in _QUOTATION_MARKS:
            at = self.text.find(mark)
            while at >= 0:
                before = self.text[at - 1 : at]
                if mark not in "'’" or not (before.isalnum() or before == "_"):  # an apostrophe
                    line = self.line_at(at)
                    yield line
                    at = self.lines[line].end  # once a line is enough
                at = self.text.find(mark, at + 1)

    def quotations_in(self, at: int) -> list[tuple[int, int]]:
        """The page's quotations in the line of that number."""
        if at not in self._quotations:
            line = self.lines[at]
            if line.kind == "quotation":
                self._quotations[at] = [(line.start, line.end)]
            else:
                spans = [(line.start + a, line.start + b) for a, b in self._pairs(at)[0]]
                self._quotations[at] = [(a, b) for a, b in spans if any(map(str.isalnum, self.text[a + 1 : b - 1]))]
        return self._quotations[at]

    @cached_property
    def _quotations(self) -> dict[int, list[tuple[int, int]]]:
        return {}

    def _pairs(self, at: int) -> tuple[list[tuple[int, int]], list[int]]:
        """What stands between quotation marks of a line, and where marks open that it does not close."""
        if at not in self._paired:
            line = self.lines[at]
            self._paired[at] = pairs(self.text[line.start : line.end])
        return self._paired[at]

    @cached_property
    def _paired(self) -> dict[int, tuple[list[tuple[int, int]], list[int]]]:
        return {}

    def _goes_on(self, at: int) -> bool:
        """Whether a quotation that opens in a line may go on in the next one."""
        return quotations.going_on(self.text[self.lines[at].start : self.lines[at].end], *self._pairs(at)) is not None

    @cached_property
    def _has_quotations(self) -> bool:
        return any(self.quotations_in(at) for at in self._marked())

    def quotation_at(self, start: int, end: int) -> bool:
        """Whether a stretch of the text lies in one of the page's quotations."""
        return self.quotation_around(start, end) is not None

    def quotation_around(self, start: int, end: int) -> tuple[int, int] | None:
        """The page's quotation in which a stretch of the text lies."""
        found = self.quotations_in(self.line_at(start)) if self.lines else []
        at = bisect_right(found, start, key=_begin) - 1
        return found[at] if at >= 0 and end <= found[at][1] else None

    def speeches(self, *having: str) -> Iterator[tuple[str, list[Part]]]:
        """The words of every speech that is interrupted: “We will not,” she said, “go there.”

        As (words joined as in `joined`, their places in the page's text), from the lines that have all of some
        words. What more stands between them than who speaks begins another speech, and so does a second name.
        """
        for at in self._lines_having(having):
            yield from self._speeches_of(at)

    def _speeches_of(self, at: int) -> list[tuple[str, list[Part]]]:
        if at not in self._spoken:
            line, spans = self.lines[at], self.quotations_in(at)
            found = []
            if len(spans) > 1:
                said = words(self.text[line.start : line.end])
                placed = [Part(word, line.start + a, line.start + b) for word, a, b in said]
                starts = [one.start for one in placed]
                for speech in self._joined_speeches(spans):
                    parts = [placed[bisect_left(starts, a) : bisect_left(starts, b)] for a, b in speech]
                    spoken = [one for part in parts for one in part]
                    found.append((" " + " ".join(one.text for one in spoken) + " ", spoken))
            self._spoken[at] = found
        return self._spoken[at]

    @cached_property
    def _spoken(self) -> dict[int, list[tuple[str, list[Part]]]]:
        return {}

    def _lines_having(self, having: Sequence[str]) -> Iterator[int]:
        """The lines that have all of some words, or parts of words."""
        at = self.joined.find(having[-1])
        while at >= 0:
            line = self._row_at(at)
            if all(word in self.rows[line] for word in having):
                yield line
            at = self.joined.find(having[-1], self._row_starts[line] + len(self.rows[line]))

    def _joined_speeches(self, spans: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
        """Neighbouring quotations of a line that can be one speech, two and more."""
        speech, name = [spans[0]], speaker(self.text, *spans[0], self.language, is_beside=True)
        for before, span in pairwise(spans):
            who = speaker(self.text, *span, self.language, is_beside=True)
            is_another = name is not None and who is not None and not is_same_name(name, who)
            if is_another or not is_interruption(self.text, before[1], span[0], self.language):
                if len(speech) > 1:
                    yield speech
                speech, name = [], None
            speech.append(span)
            name = name or who
        if len(speech) > 1:
            yield speech

    def is_quoted(self, start: int, end: int) -> bool | None:
        """Whether the page has a stretch between its own quotation marks; None where its marks cannot be trusted."""
        if self.quotation_at(start, end):
            return True
        at = self.line_at(start)
        if not self._has_quotations:
            return None
        return None if any(map(self._goes_on, range(max(at - 3, 0), at + 1))) else False

    @cached_property
    def values(self) -> Values:
        """Its figures and dates."""
        return Values(self)

    @cached_property
    def turns(self) -> Turns:
        """Who speaks in which of its lines."""
        return Turns(self)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All its words, folded, without what apostrophes join."""
        return frozenset(self.joined.replace("'", " ").split())

    @cached_property
    def romanised_rows(self) -> tuple[str, list[int]]:
        """The words of all lines in small Latin letters, a line each, and where each line begins."""
        text = "\n".join([f" {row} " for row in self.rows])
        text = text if text.isascii() else romanised(text)
        return text, [0, *(match.end() for match in re.finditer("\n", text))]

    @cached_property
    def romanised(self) -> str:
        """The words of the page and of what it declares of itself, in small Latin letters, as far as that can be."""
        declared = " ".join((*self.page.titles, *self.page.authors, *self.page.publishers))
        text = f"{self.joined} {' '.join(bare_words(declared))} "
        return text if text.isascii() else romanised(text)

    @cached_property
    def folded(self) -> str:
        """The text with the letters that case does not part."""
        return self.text.casefold()

    @cached_property
    def script(self) -> str | None:
        """The script of most letters of the page."""
        middle = len(self.text) // 2
        return self.script_of(self.text[middle : middle + 400] or self.text[:400])

    @staticmethod
    def script_of(text: str) -> str | None:
        """The script of most letters; None without letters."""
        if text.isascii():
            return "latin" if any(map(str.isalpha, text)) else None
        counts: dict[str, int] = {}
        for letter, times in Counter(filter(str.isalpha, text[:400])).items():
            name = _script(ord(letter))
            counts[name] = counts.get(name, 0) + times
        return max(counts, key=lambda name: (counts[name], name), default=None)


def _begin(span: tuple[int, object]) -> int:
    return span[0]


# (first, last code point, name) of the scripts of the world's press; the rest is "other".
_SCRIPTS = (
    (0x41, 0x24F, "latin"), (0x1E00, 0x1EFF, "latin"), (0x370, 0x3FF, "greek"), (0x400, 0x52F, "cyrillic"),
    (0x530, 0x58F, "armenian"), (0x590, 0x5FF, "hebrew"), (0x600, 0x77F, "arabic"), (0x900, 0xDFF, "indic"),
    (0xE00, 0xEFF, "thai"), (0x10A0, 0x10FF, "georgian"), (0x3040, 0x9FFF, "east-asian"), (0xAC00, 0xD7A3, "korean"),
)  # fmt: skip


def _script(point: int) -> str:
    return next((name for first, last, name in _SCRIPTS if first <= point <= last), "other")


def _is_free(word: str) -> bool:
    """Whether a word at the edge of a run may be a part of a longer one: no number, and not a little word."""
    return len(word) >= 4 and not any(map(str.isdigit, word))
