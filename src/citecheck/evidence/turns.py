"""Whose words a line of a page is where no sentence says so: transcripts, minutes, interviews, block quotations.

MORWEN TASKER, HOST: … · Лагутин П. С. … · The Minister for Rivers (Dame Ruth Garland), a line of its own · a block
quotation with “— Anselme Roux” behind it, or before it a line that ends with a colon.
"""

import re
import weakref
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from citecheck.evidence.markup import Line, tidy
from citecheck.evidence.referents import Referents
from citecheck.text.attributions import announced, in_front
from citecheck.text.naming import begins_name, is_named, is_surname
from citecheck.text.speaking import EAST_ASIAN, UNCASED, last_sentence, speaker, spoken_line
from citecheck.text.subjects import names_in

if TYPE_CHECKING:
    from citecheck.evidence.index import Index

LONGEST_LABEL = 80  # characters
MOST_LABEL_WORDS = 9
LEAST_TURNS = 3  # lines that begin a turn or ask, or two of which one asks
MOST_TURNS = 2_000  # of a page
MOST_PLACES = 100  # of a name
MOST_LABELS = 60  # that are compared with each other
MOST_CREDITED = 6  # paragraphs of a block quotation
LONGEST_CREDIT = 160
LEAST_SAID, LEAST_SIGNS = 15, 4  # characters behind a label: less is a caption's "Photo: Jane Doe"
LONGEST_SIGNS = 12  # of a label in ideographs
MOST_SPOKEN = 3_000  # characters of a line of speech
LONGEST_QUESTION = 300
_LABEL = re.compile(r"[^\W\d_a-z][^:：“”„«»\"?!\n]*")
_COLONS = (": ", "：")
# Labels without a colon, by language: "Лагутин П. С.", "Зимина Е. В., министр."; "小泉　半分空いている".
_INITIALLED = ("ru", "uk", "be", "bg")
_OTHER_LABELS = (
    (
        _INITIALLED,
        re.compile(r"(?m)^[А-ЯЁІЇЄҐ][\w’-]+\s[^\W\d_]\.\s?(?:[^\W\d_]\.)?(?:,\s[^.:\n]{2,40}\.)?(?=\s[^\W\d_])"),
    ),
    (("ja", "zh"), re.compile(r"(?m)^[一-鿿々]{2,4}\s(?=[^\s])")),
)
_WITHOUT_COLONS = (*_INITIALLED, "ja", "zh")
_OPENING = tuple('“„«"‘‚「『')
_CREDITS = "blockquote footer, blockquote cite, figure figcaption"
_BRACKET = re.compile(r"\(([^()]{1,60})\)")
# How the lines of an interview's questions and answers end or begin, by language.
_ASKING = {
    "ja": ("？\n", "?\n", "\n――", "\n——", "\n──"), "zh": ("？\n", "?\n", "\n——"), "en": ("?\n", "\nQ: ", "\nQ. "),
    "es": ("?\n", "\nP. ", "\nR. "), "pt": ("?\n", "\nP. ", "\nR. "), "it": ("?\n", "\nD. ", "\nR. "),
}  # fmt: skip
DASHES = ("—", "–", "- ", "―")
_TURNING = re.compile(r"[.:!?…]\s([—–])\s(?=[^\W\d_a-z])")  # a line passes to speech
_CLOSING = re.compile(r",?\s[—–]\s|[,!?]\s(?=[^\W\d_]+\s[^\W\d_]+[.,])")
_DASH = re.compile(r"\s*(?:[—–―]|--|- )\s*")


class Turns:
    """The turns of a page's speakers."""

    def __init__(self, index: "Index") -> None:
        self.index: Index = weakref.proxy(index)  # which has this
        self.language = (index.language or "")[:2]
        self.referents = Referents(index)

    def speaker(self, start: int, end: int) -> str | None:
        """Whom the page names as having said a stretch of its text: by the sentence around it, or by the lines."""
        index = self.index
        marked = index.quotation_around(start, end)
        name = speaker(index.text, *marked, index.language) if marked is not None else None
        name = name or self._by_dashes(start, end, marked) or self._by_lines(start, is_marked=marked is not None)
        if name is None and marked is not None:
            name = self.referents.of(*marked)
        return name if name is not None and self._is_person(name) else None

    def _is_person(self, name: str) -> bool:
        """Whether a name is more than a word that the page capitalises: "alisema Bosi huyo", that boss said."""
        text = self.index.text
        if " " in name or self.language in EAST_ASIAN or self.language in UNCASED:
            return is_named(name, text)
        return is_named(name, text) and (is_surname(name, text) or begins_name(name, text))

    def _by_dashes(self, start: int, end: int, marked: tuple[int, int] | None) -> str | None:
        """Who speaks in a line that a dash makes speech, or in marks that hold him: «We go — says Farrow — now»."""
        text, language = self.index.text, self.index.language
        if marked:
            if self.language in ("en", "de") or text[marked[0]].isalnum():
                return None
            inside = spoken_line("- " + text[marked[0] + 1 : marked[1]][:MOST_SPOKEN].lstrip(), language)
            return inside[0][2] if inside else None
        line = self.index.lines[self.index.line_at(start)]
        dash = self._dash(line.start, start)
        if dash is None:
            return None
        found = spoken_line(text[dash : line.end][:MOST_SPOKEN], language)
        if found or dash == line.start:
            return next((name for a, b, name in found if a <= start - dash and end - dash <= b + 1), None)
        return speaker(text, dash + 1, self._spoken_to(end, line.end), language)  # he rests. – We go – he says.

    def _dash(self, first: int, start: int) -> int | None:
        """Where the dash stands behind which a line is speech: at its beginning, or behind a sentence of it."""
        text = self.index.text
        if text.startswith(DASHES, first):
            return first
        found = None
        for dash in _TURNING.finditer(text, max(first, start - MOST_SPOKEN), start + 1):
            found = dash.start(1)
        return found

    def _spoken_to(self, end: int, last: int) -> int:
        """Where speech ends that a dash began."""
        closing = _CLOSING.search(self.index.text, end, last)
        return closing.start() if closing else last

    def _by_lines(self, start: int, *, is_marked: bool) -> str | None:
        """Whose words begin at a place, by the lines around it; `is_marked` where they are in quotation marks."""
        at = self.index.line_at(start)
        line = self.index.lines[at]
        if line.kind == "quotation":
            return self._credited(at) or self._announced(at)
        if not self.index.text[line.start : start].strip(' —–-―“„«"') and (name := self._announced(at)) is not None:
            return name
        if is_marked:
            return self.referents.begun(at) if self.index.text[line.start] in _OPENING else None
        is_label = self._is_labelled(line) or self.language in _WITHOUT_COLONS
        name = (self._labels.get(at) if is_label else None) or self._heading(at - 1)
        return self._whole(name) if name else None

    def _is_labelled(self, line: Line) -> bool:
        """Whether a line may begin with who speaks: a colon stands near its beginning."""
        begin = self.index.text[line.start : min(line.start + LONGEST_LABEL + 2, line.end)]
        return any(sign in begin for sign in _COLONS)

    def is_spoken(self, start: int) -> bool:
        """Whether a place lies where a page gives turns and answers: then it may not be the reporter's own text."""
        at = self.index.line_at(start)
        if self._dash(self.index.lines[at].start, start) is not None:
            return True
        begun = [*islice(self._labels, 1), *self._asking[:1]]
        return (bool(begun) and at >= min(begun)) or self._heading(at - 1) is not None

    @cached_property
    def _labels(self) -> dict[int, str]:
        """The lines that begin with who speaks, with the name; none where a transcript would have more."""
        begun = dict(islice(self._begun(), MOST_TURNS))
        is_sure = bool(self._questions) or self.language in _INITIALLED
        least = LEAST_TURNS - is_sure
        if len(begun) + len(self._questions) < least:
            return {}
        if not is_sure and all(self._label(one) is None for one in _repeated(begun.values())):
            return {}
        names = {said: self._label(said) for said in dict.fromkeys(begun.values())}
        named = {at: name for at, said in sorted(begun.items()) if (name := names[said]) is not None}
        return named if len({*named, *self._questions}) >= least else {}

    def _begun(self) -> Iterator[tuple[int, str]]:
        """What stands before a colon at the beginning of lines, or has another form of a label."""
        text = self.index.text
        for sign in _COLONS:
            at = text.find(sign)
            while at >= 0:
                start = text.rfind("\n", max(at - LONGEST_LABEL, 0), at) + 1
                if (start or at <= LONGEST_LABEL) and _LABEL.fullmatch(text, start, at) and self._begins(start, at):
                    yield self.index.line_at(start), text[start:at].rstrip()
                at = text.find(sign, at + 1)
        for label in (form for languages, form in _OTHER_LABELS if self.language in languages):
            for found in label.finditer(text):
                if self._begins(found.start(), found.end()):
                    yield self.index.line_at(found.start()), found[0].rstrip()

    def _begins(self, start: int, end: int) -> bool:
        """Whether a label begins a line of text that goes on behind it, without quotation marks."""
        line = self.index.lines[self.index.line_at(start)]
        rest = self.index.text[end : min(end + 4, line.end)].lstrip(" :：")
        least = LEAST_SIGNS if self.language in EAST_ASIAN else LEAST_SAID
        return line.kind == "text" and line.start == start and end < line.end - least and rest[:1] not in _OPENING

    def _label(self, said: str) -> str | None:
        if self.language in EAST_ASIAN:
            return said if len(said) < LONGEST_SIGNS else None
        return self._name(said)

    @cached_property
    def _questions(self) -> list[int]:
        """The lines that ask, or are marked as a question or an answer."""
        text, found = self.index.text, set()
        for sign in _ASKING.get(self.language, ("?\n",)):
            at = text.find(sign)
            while at >= 0:
                line = self.index.line_at(at + sign.startswith("\n"))
                if self.index.lines[line].kind == "text" and len(self._text(line)) < LONGEST_QUESTION:
                    found.add(line)
                at = text.find(sign, at + 1)
        return sorted(found)

    @property
    def _asking(self) -> list[int]:
        """The questions of an interview: there are several."""
        return self._questions if len(self._questions) >= LEAST_TURNS - 1 else []

    def _heading(self, at: int) -> str | None:
        """The name that is a line of its own, as minutes have it: it comes back, and others stand between."""
        name = self._alone(at)
        if name is None:
            return None
        if self._comes_back(name, at):
            return name
        before = next((one for one in range(at - 1, max(at - MOST_LABELS, -1), -1) if self._alone(one)), None)
        return name if before is not None and self._comes_back(self._alone(before) or "", before) else None

    def _comes_back(self, name: str, at: int) -> bool:
        """Whether a name is a line of its own again, with somebody else's between."""
        found = islice(re.finditer(re.escape(name), self.index.text), MOST_PLACES)
        places = dict.fromkeys(self.index.line_at(one.start()) for one in found)
        for again in [one for one in places if one != at and self._alone(one) == name]:
            between = range(min(at, again) + 1, min(max(at, again), min(at, again) + MOST_LABELS))
            if any((other := self._alone(one)) is not None and other != name for one in between):
                return True
        return False

    def _alone(self, at: int) -> str | None:
        """The name in a line that has nothing else: "The Minister for Rivers (Dame Ruth Garland)"."""
        line = self.index.lines[at] if at >= 0 else None
        if line is None or line.kind != "text" or line.end - line.start > LONGEST_LABEL:
            return None
        text = self._text(at)
        if text[-1] in ".!?,;…" or not text[0].isupper():
            return None
        name = self._name(text.rstrip(":"))
        return name if name is not None and " " in name else None

    def _name(self, said: str) -> str | None:
        """The name of a label: "Vizepräsidentin Marlene Hofer", "The Minister (Dame Ruth Garland)", "COLIN ASHBY"."""
        plain = said.partition("(")[0].partition(",")[0].rstrip()
        if said.count(" ") >= MOST_LABEL_WORDS or not ("(" in said or plain.rpartition(" ")[2][:1].isupper()):
            return None
        bracket = _BRACKET.search(said)
        parts = [plain, bracket[1] if bracket else ""]
        names = []
        for part in parts:
            small = " ".join(one.capitalize() if len(one) > 2 and one.isupper() else one for one in part.split(" "))
            run = next((run for _, run in names_in(small, "", is_lone=True)), None)
            names += [" ".join(run)] if run else []
        return next((one for one in names if " " in one), names[0] if names else None)

    def _whole(self, name: str) -> str:
        """The longest form in which a name is a label of the first turns: the same surname."""
        labels = dict.fromkeys(islice(self._labels.values(), MOST_LABELS))
        surname = name.rpartition(" ")[2]
        return max((one for one in labels if one.endswith(surname)), key=len, default=name)

    def _credited(self, at: int) -> str | None:
        """Who stands behind a block quotation: "— Anselme Roux, critique", or the last line in it."""
        lines = self.index.lines
        for last in range(at + 1, min(at + MOST_CREDITED, len(lines))):
            text = self._text(last)
            if (name := self._credit(text)) is not None or (
                lines[last].kind != "quotation" and text not in self._credits
            ):
                return name
        return None

    @cached_property
    def _credits(self) -> frozenset[str]:
        """What stands in the footers of block quotations, which are no footers of the page."""
        return frozenset(tidy(node.text()) for node in self.index.markup.tree.css(_CREDITS))

    def _credit(self, text: str) -> str | None:
        dash = _DASH.match(text)
        if len(text) > LONGEST_CREDIT or (dash is None and text not in self._credits):
            return None
        said = text[dash.end() if dash else 0 :].partition("(")[0].strip()
        name = self._name(said.partition(",")[0])
        return said if name is not None and " " in name and said.startswith(name.split(" ")[0]) else None

    def _announced(self, at: int) -> str | None:
        """Who is said to speak in the line before: "Regionrådet Birgitta Lundh (VP) håller inte med:"."""
        lines = self.index.lines
        first = at
        while first > max(at - MOST_CREDITED, 0) and lines[first].kind == "quotation" == lines[first - 1].kind:
            if self._text(first - 1).endswith(":"):
                break
            first -= 1
        clause = last_sentence(self._text(first - 1)) if first else ""
        if not clause.endswith((":", "：")):
            return None
        return in_front(clause, "", self.language) or announced(clause, self.language)

    def _text(self, at: int) -> str:
        line = self.index.lines[at]
        return self.index.text[line.start : line.end]


def _repeated(labels: Iterable[str]) -> list[str]:
    """Those of some labels whose last word comes back, as speakers do, each once."""
    said = [(one, one.partition("(")[0].partition(",")[0].rpartition(" ")[2].casefold()) for one in labels]
    counts = Counter(last for _, last in said)
    return list(dict.fromkeys(one for one, last in said if counts[last] > 1))
