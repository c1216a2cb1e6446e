"""Phrases that tell something, as patterns that are tried only where one of them can begin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, eq=False)
class Phrases:
    """Phrases of one kind that a word calls for; their pattern is made when first called for."""

    language: str
    kind: str
    listed: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _pattern(self.language, self.kind, self.listed)

    @cached_property
    def leads(self) -> tuple[str, ...]:
        """The words with one of which all that the pattern finds begins; empty where that is not plain to see."""
        found: dict[str, None] = {}
        for phrase in (wrapper,) if (wrapper := _WRAPPED.get((self.language, self.kind))) else self.listed:
            lead = _LEAD.match(phrase)
            if lead is None:
                return ()
            found.update(dict.fromkeys((lead["one"] or lead["some"]).split("|")))
        return tuple(found) if all(map(str.isalpha, (word.replace(" ", "") for word in found))) else ()

    def matches(self, sentence: str, low: str) -> Iterator[re.Match[str]]:
        """All that the pattern finds, in order; tried only where a lead stands in `low`, the sentence in lower case."""
        if not self.leads or len(low) != len(sentence):  # İ becomes two characters; places have to stay
            yield from self.pattern.finditer(sentence)
            return
        places = []
        for lead in self.leads:
            at = low.find(lead)
            while at >= 0:
                if not at or not low[at - 1].isalnum():
                    places.append(at)
                at = low.find(lead, at + 1)
        done = 0
        for at in sorted(places):
            match = self.pattern.match(sentence, at) if at >= done else None
            if match is not None:
                yield match
                done = match.end()


# How a phrase begins: with a word, or with one of several.
_LEAD = re.compile(r"(?P<one>[^\W\d_]+)(?= |\Z)|\(\?:(?P<some>[^()?*+{}\[\]\\.]+)\)(?= |\(\?: |\Z)")


def _pattern(language: str, kind: str, phrases: tuple[str, ...]) -> re.Pattern[str]:
    wrapper = _WRAPPED.get((language, kind), "(?:{})")
    flags = re.NOFLAG if language == "en" and kind == "future" else re.IGNORECASE
    return re.compile(rf"(?<!\w){wrapper.format('|'.join(phrases))}(?!\w)", flags)


_ENGLISH_OFFICE = (
    r"(?:is|was|are|were|became|remains|serves as|served as|been)(?: (?:also|now|currently|still|then))?"
    r"(?: (?:the|a|an))?(?: [\w’'-]+){{0,4}}? (?i:{})(?: of|[,.;]| for| to| at| in)"
)
_ENGLISH_SEEN = r"(?:is|are|was|were|been)(?: (?:also|widely|often|generally|largely|increasingly|still|now))? (?:{})"


_WRAPPED = {("en", "office"): _ENGLISH_OFFICE, ("en", "seen"): _ENGLISH_SEEN}
