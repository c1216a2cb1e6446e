"""Whether a page bears the title that a note gives it, give or take what printers and editors change."""

import re
from collections.abc import Sequence
from operator import itemgetter

from citecheck import urls
from citecheck.evidence import named
from citecheck.evidence.index import Index
from citecheck.evidence.segments import ELLIPSIS
from citecheck.model import Answer, Inquiry
from citecheck.text import bare_words

ALIKE = 92  # of 100, letter by letter: typing slips and forms of a word
SIMILAR = 75  # a headline that was changed
FEW = 4  # words: a shorter title is the same or another
# What stands between a title and its outlet.
_BESIDE_OUTLET = re.compile(r"\s*[|»·•]\s*|\s+[–—/-]\s+|:\s+|,\s+")
# What stands between a title and its subtitle.
_SUBTITLE = re.compile(r"[:?!;](?=\s)|\s[–—-]\s")


def title(inquiry: Inquiry, index: Index) -> Answer | None:
    """The title is one of those that the page could be cited by, give or take what printers change."""
    asked = _bare(inquiry.asked)
    candidates = [one for one in ((_bare(each), each) for each in index.page.titles) if one[0]]
    if not asked:
        return Answer(inquiry, index.source, "not-checked", reason="no-words")
    if not candidates:
        return Answer(inquiry, index.source, "not-checked", reason="no-title")
    if (same := next((each for words, each in candidates if words == asked), None)) is not None:
        return Answer(inquiry, index.source, "found", same, same, likeness=1.0)
    best, shown = _closest_title(inquiry.asked, candidates, index)
    if best < ALIKE and not all(each.isascii() for each in (inquiry.asked, *index.page.titles)):
        plain = [(_bare(named.unaccented(each)), each) for each in index.page.titles]  # accents are left out at will
        unaccented = _closest_title(named.unaccented(inquiry.asked), plain, index)
        best, shown = max((best, shown), unaccented, key=itemgetter(0))
    if best < ALIKE and _is_main_title(asked, index.page.title or ""):
        best, shown = 95.0, index.page.title
    if best >= ALIKE:
        return Answer(inquiry, index.source, "found", shown, shown, likeness=round(best / 100, 2))
    likeness = round(best / 100, 2)
    if best >= SIMILAR or _is_slug(asked, index):
        called = index.page.title
        return Answer(inquiry, index.source, "found-with-differences", called, called, likeness=likeness)
    return Answer(inquiry, index.source, "not-found", index.page.title, index.page.title, likeness=likeness)


def _closest_title(asked: str, candidates: Sequence[tuple[list[str], str]], index: Index) -> tuple[float, str | None]:
    """How like the most like of a page's titles is, and which it is; an outlet's name is no part of a title."""
    pieces = _pieces(asked)
    forms = [_bare(asked), *_without_outlet(asked, index)]
    outlet = {tuple(_bare(one)) for one in index.page.publishers} - {tuple(_bare(index.page.title or ""))}
    best: tuple[float, str | None] = (0.0, index.page.title)
    for words, each in candidates:
        if not words or (tuple(words) in outlet and len(words) < len(forms[0])):
            continue
        score = max(_title_score(form, words) for form in forms)
        if score < ALIKE and len(pieces) > 1 and _are_pieces_of(pieces, words):
            score = 95.0
        if score > best[0]:
            best = score, each
    return best


def _is_main_title(asked: list[str], title: str) -> bool:
    """Whether a title was cited without what follows its first colon, dash or question mark."""
    return len(asked) > 1 and _bare(_SUBTITLE.split(title, maxsplit=1)[0]) == asked


def _bare(text: str) -> list[str]:
    return [word.replace("'", "") for word in bare_words(text.replace("&", " and "))]


def _pieces(title: str) -> list[list[str]]:
    """The words before, between and behind the ellipses of a title: "China Pledges … Suppressing Beijing"."""
    return [words for piece in re.split(ELLIPSIS, title) if (words := _bare(piece))]


def _are_pieces_of(pieces: list[list[str]], words: list[str]) -> bool:
    """Whether a title's pieces begin and end a headline and stand in it in order, and are some words in all."""
    if sum(map(len, pieces)) < FEW or words[: len(pieces[0])] != pieces[0] or words[-len(pieces[-1]) :] != pieces[-1]:
        return False
    text, at = f" {' '.join(words)} ", 0
    for piece in pieces:
        sought = f" {' '.join(piece)} "
        at = text.find(sought, at)
        if at < 0:
            return False
        at += len(sought) - 1
    return True


def _without_outlet(title: str, index: Index) -> list[list[str]]:
    """A title without the page's own publisher before or behind it: "The Pier | Rivertown Evening Standard"."""
    forms = []
    for mark in _BESIDE_OUTLET.finditer(title):
        for one, other in ((title[: mark.start()], title[mark.end() :]), (title[mark.end() :], title[: mark.start()])):
            outlet = bare_words(named.unaccented(other))
            if (
                outlet
                and (words := _bare(one))
                and any(named.is_same_outlet(outlet, each) for each in index.page.publishers)
            ):
                forms.append(words)
    return forms


def _title_score(asked: list[str], words: list[str]) -> float:
    """From 0 to 100. Another number is another title; a part counts if it is most of it or long enough."""
    from rapidfuzz import fuzz

    if asked == words or "".join(asked) == "".join(words):
        return 100.0
    shorter, longer = sorted((asked, words), key=len)
    is_most = len(shorter) * 2 >= len(longer)
    if len(shorter) >= (2 if is_most else 4) and f" {' '.join(shorter)} " in f" {' '.join(longer)} ":
        return 95.0 if is_most or len(shorter) >= 5 else 80.0
    score = max(
        fuzz.ratio(" ".join(asked), " ".join(words)), fuzz.token_sort_ratio(" ".join(asked), " ".join(words)) - 3
    )
    if _numbers(asked) != _numbers(words):
        return min(score, ALIKE - 1.0)
    if len(shorter) < FEW and score < ALIKE:  # names of outlets and sections are like each other
        return min(score, SIMILAR - 1.0)
    return score


def _numbers(words: list[str]) -> list[str]:
    return sorted(word for word in words if word[0].isdigit())


def _is_slug(asked: list[str], index: Index) -> bool:
    """Whether the address still has the title that the headline has lost."""
    slug = {word for word in urls.slug_words(index.source) if len(word) > 2}
    words = set(asked)
    return len(slug) >= 3 and len(slug & words) >= max(3, 0.7 * len(slug))
