"""Two parts of a sentence that stand near each other: what is spoken of, and what is said of it, by language.

Stock phrases are endless, their parts are few. A row of a table is a language: beginnings of words, then what is said
of them; `_` is a space, `=` ends a word, `…` stands for up to three words, and what is said may go on as its
language bends it.
"""

import re
from functools import cache, cached_property
from typing import NamedTuple

from citecheck.text import fold

MOST_BETWEEN = 12  # words from the one part to the other
LETTERS_BETWEEN = 30  # the same where no spaces part words: letters
REACH = 500  # letters to either side, in which so many words stand
GAP = " ... "  # what `…` is when it is folded

_WORD = re.compile(r"\b\w")
_REST_OF_WORD = re.compile(r"^\w+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]")


@cache
def phrases(table: str) -> tuple[str, ...]:
    """The whole phrases of a table that tells of no parts, folded, each once, in its order."""
    return tuple({fold(one): None for line in table.strip().splitlines() for one in line.split("|") if one})


class Row(NamedTuple):
    """A language: `heads` are the beginnings of all that is said, without one of which no pattern is tried."""

    noun: re.Pattern[str]
    said: re.Pattern[str]
    is_spaced: bool
    heads: tuple[str, ...]


class Found(NamedTuple):
    """Where both parts stand in a folded text: from the beginning of the first to the end of the last."""

    row: Row
    start: int
    end: int

    def is_most(self, text: str, words: int, letters: int) -> bool:
        """Whether the text has at most so many words beside both parts; letters, where no spaces part words."""
        around = text[: self.start] + " " + _REST_OF_WORD.sub("", text[self.end :])
        return len(around.split()) <= words if self.row.is_spaced else len(around.strip()) <= letters


class Pairs:
    """A table of languages, read when a text is first looked at; `everywhere` are nouns of all of them."""

    def __init__(self, table: str, everywhere: str = "") -> None:
        self.table = table
        self.everywhere = everywhere

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The languages in the order of the table."""
        return tuple(_row(line, self.everywhere) for line in self.table.strip().replace("\n    ", "|").splitlines())

    @cached_property
    def _beginnings(self) -> tuple[dict[str, list[tuple[str, int]]], list[int]]:
        """What begins at a word, by its first two letters, with the number of its row; and the rows without spaces."""
        spaced: dict[str, list[tuple[str, int]]] = {}
        for at, row in enumerate(self.rows):
            for head in row.heads if row.is_spaced else ():
                spaced.setdefault(head[:2], []).append((head, at))
        return spaced, [at for at, row in enumerate(self.rows) if not row.is_spaced]

    def languages(self, text: str) -> list[Row]:
        """The rows of which something may be said in a folded text."""
        spaced, unspaced = self._beginnings
        found: set[int] = set()
        for word in _WORD.finditer(text):
            at = word.start()
            for head, row in spaced.get(text[at : at + 2], ()):
                if text.startswith(head, at):
                    found.add(row)
        if not text.isascii():
            found.update(at for at in unspaced if any(map(text.__contains__, self.rows[at].heads)))
        return [self.rows[at] for at in sorted(found)]

    def find(self, text: str) -> list[Found]:
        """Where both parts stand together in a folded text, once for each language that says so."""
        found = []
        for row in self.languages(text):
            said = row.said.search(text)
            if said is None:
                continue
            for noun in row.noun.finditer(text, max(said.start() - REACH, 0), said.end() + REACH):
                start, end = min(noun.start(), said.start()), max(noun.end(), said.end())
                between = text[start:end]
                if (len(between.split()) <= MOST_BETWEEN) if row.is_spaced else (len(between) <= LETTERS_BETWEEN):
                    found.append(Found(row, start, end))
                    break
        return found


def _row(line: str, everywhere: str) -> Row:
    nouns, said = line.partition(":")[2].split("|", 1)
    phrases = [fold(one) for one in said.split("|")]
    is_spaced = _UNSPACED.search(said) is None
    edge = r"(?<!\w)" if is_spaced else ""
    return Row(
        re.compile(edge + _any_of([fold(one.replace("_", " ")) for one in (nouns + everywhere).split()])),
        re.compile(r"(?<!\w(?=\w))" + _any_of(phrases) if is_spaced else _any_of(phrases)),
        is_spaced,
        tuple(dict.fromkeys(one.split(GAP)[0] for one in phrases)),
    )


def _any_of(phrases: list[str]) -> str:
    longest_first = sorted(set(phrases), key=lambda one: (-len(one), one))
    between = r"\w{0,6}(?:\s[^\s,.;:]{1,24}){0,3}\s"
    escaped = (re.escape(one).replace(re.escape(GAP), between).replace("=", r"(?!\w)") for one in longest_first)
    return "(?:" + "|".join(escaped) + ")"
