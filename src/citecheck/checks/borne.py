"""What a note bears of its page's names, wherever it prints them: what it takes for its title may be its series."""

from collections.abc import Iterable, Sequence

from citecheck.model import Citation
from citecheck.text import bare_words

LONGEST = 1_000  # characters of a note that are looked at
NO_CHANCE = 6  # letters of a name that a note prints


def prints(citation: Citation, names: Iterable[str], besides: Iterable[str] = ()) -> bool:
    """Whether a note prints one of the names as whole words, a person's also with the surname first.

    Its addresses do not count, for they may spell what stands on the page; nor do names that are also `besides`.
    """
    others = [bare_words(name) for name in besides]
    note = citation.raw[:LONGEST]
    for url in (*citation.urls, *citation.archive_urls):
        note = note.replace(url.printed, " ")
    printed = f" {' '.join(bare_words(note))} "
    return any(
        sum(map(len, words)) >= NO_CHANCE and f" {' '.join(order)} " in printed
        for name in names
        if (words := bare_words(name)) and words not in others
        for order in _orders(words)
    )


def _orders(words: Sequence[str]) -> Iterable[Sequence[str]]:
    return words, (words[-1], *words[:-1])
