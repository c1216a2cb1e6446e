"""What a note sets in italics or bold: its title, or the outlet that holds it.

A block's text is without markup; what stood between two of its runs in the document's source is the markup itself.
A format that has none tells what is in italics.
"""

import re
from collections.abc import Sequence

from citecheck.citations import creators, names, outlets
from citecheck.citations.segments import LONGEST_YEAR, Span, overlaps, segments, trimmed
from citecheck.model import Block

Order = tuple[Span | None, Span | None, Span | None]  # title, author, publisher

# One sign of markup a match: what opens, what closes, and signs that do both.
_SIGNS = re.compile(
    r"<(?P<end>/)?(?P<tag>i|em|cite|b|strong)\b[^<>]*>|\\(?P<command>emph|textit|textsl|textbf)\s?\{|(?P<brace>\})"
    r"|(?P<stars>\*{1,3}|_{1,3}|'{2,5})"
)
# Markup whose own letters say nothing of that: the target of a link, another tag.
_OTHER = re.compile(r"\]\([^()]*\)|<(?!/?(?:i|em|cite|b|strong)\b)[^<>]*>|\\(?:href|url)\s?\{[^{}]*\}|\]\[[^\[\]]*\]")
_ITALIC = ("i", "em", "cite", "emph", "textit", "textsl")
_REACH = 12  # characters before a block in which its first sign stands


def stretches(block: Block, source: str, start: int, end: int) -> tuple[Span, ...]:
    """What stands in italics from `start` to `end` of the block's text; where nothing does, what is bold."""
    if block.italics:
        return tuple((max(a, start), min(b, end)) for a, b in block.italics if a < end and start < b)
    if len(block.runs) < 2:
        return ()
    gaps = _gaps(block, source, start, end)
    if not gaps:
        return ()
    found: dict[bool, list[Span]] = {True: [], False: []}
    opened: dict[bool, int] = {}
    for at, markup in gaps:
        for sign in _SIGNS.finditer(_OTHER.sub(" ", markup)):
            for italic in _kinds(sign, opened):
                if italic in opened and not (sign["command"] or (sign["tag"] and not sign["end"])):
                    found[italic].append((opened.pop(italic), at))
                elif not (sign["end"] or sign["brace"]):
                    opened[italic] = at
    for italic, at in opened.items():
        found[italic].append((at, end))
    return tuple(span for span in found[True] or found[False] if span[0] < span[1])


def _gaps(block: Block, source: str, start: int, end: int) -> list[tuple[int, str]]:
    """The markup within a stretch of the text, with the offset in the text at which it stood."""
    found = []
    before, place = block.runs[0]
    if before == start and _LAST.search(source, max(0, place - _REACH), place):
        found.append((start, source[max(0, place - _REACH) : place].rsplit("\n", 1)[-1]))
    for at, next_place in block.runs[1:]:
        if start <= at <= end:
            markup = source[place + at - before : next_place]
            if markup and _MAY.search(markup):
                found.append((at, markup))
        before, place = at, next_place
    return found


_LAST = re.compile(r"(?:[*_]|''|<(?:i|em|cite|b|strong)>|\\(?:emph|text\w\w)\{)\Z")
_MAY = re.compile(r"[*_'}]|\\(?:emph|text)|</?(?:i|em|cite|b|strong)\b")


def _kinds(sign: re.Match[str], opened: dict[bool, int]) -> tuple[bool, ...]:
    """Whether a sign is of italics (True), of bold (False), or of both."""
    if sign["stars"]:
        many = len(sign["stars"]) - (sign["stars"][0] == "'")
        return ((True,), (False,), (True, False), (True, False))[many - 1]
    if sign["brace"]:
        return tuple(opened)[-1:]
    return ((sign["tag"] or sign["command"]) in _ITALIC,)


# ---------------------------------------------------------------- what it tells

_EDGES = " \n\t\u00a0,;:.|([–—*_\"“”„«»‘’'"
_CLOSING = {"»": "«", "”": "“", "’": "‘"}
_LONGEST = 300  # characters of a title
# What stands before and behind a part of a note; a word set off within a sentence has words around it.
_OPENS = re.compile(
    r"(?:^|[.,;:?!)\]}–—|/“”\"»«„-]|(?<!\w)(?:in|en|em|dans|su|van|von|from|de|от|из))\s{0,2}[“„«\"‘'(\[]?$", re.I
)
_CLOSES = re.compile(
    r"[”“»\"’',.;?!)\]]{0,3}(?:\s{0,2}(?:[.,;(\[<–—|/-]|:?\s?<?(?:https?:|www\.)|\d"
    r"|(?i:vol|no|nr|bd|jg|band|heft|issue|núm|n\.º|т|том|№)\b)|\s*$)"
)


def parted(
    text: str, order: Order, every: Sequence[Span], tail: int, taken: Sequence[Span], address: str | None
) -> Order:
    """Title, author and publisher of a note whose title is not quoted, as what it sets in italics tells them.

    Behind a title in plain letters stands what holds it ("The tide returns. *The Courier*"), else it is the title.
    """
    (title, author, publisher), first = order, every[0]
    follows = author is not None and title is not None and author[1] <= title[0]
    if title is not None and title[1] <= first[0] and (follows or _is_title(text[slice(*title)], address)):
        return title, author, holding(text, every, title, publisher)
    before = trimmed(text, 0, min([first[0], *(a for a, _ in taken)]), _BEFORE)
    words = text[slice(*before)]
    writes = words[:1].isupper() and names.is_person(words)
    if title is None and writes and names.is_outlet(text[slice(*first)]):
        return None, author or before, first  # "Surname A., *The Courier*, 2013" has no title
    if title is None and publisher is not None and overlaps(publisher, [first]):
        return order
    if author is not None and author[1] > first[0]:
        author = None
    if title is not None and title[0] >= first[1] and names.may_be_outlet(text[slice(*title)]):
        publisher = title  # what was taken for the title stands where a publisher does
    elif publisher is not None and overlaps(publisher, [first]):
        publisher = None
    if author is None and publisher is None and names.may_be_outlet(words) and names.fits_host(words, address):
        publisher = before
    elif author is None and publisher != before and writes:
        author = before
    if publisher is None:
        rest = [one for one in segments(text, first[1], tail, taken) if names.may_be_outlet(text[slice(*one)])]
        publisher = rest[0] if len(rest) == 1 else None
    return first, author, publisher


_BEFORE = " \n\t\u00a0,;:–—([*_"


def holding(text: str, every: Sequence[Span], title: Span, publisher: Span | None) -> Span | None:
    """The outlet that is set in italics behind a title."""
    found = next((one for one in every if one[0] >= title[1] and names.may_be_outlet(text[slice(*one)])), None)
    return (found and outlets.cleaned(text, found)) or publisher


def named(text: str, spans: Sequence[Span], taken: Sequence[Span]) -> list[Span]:
    """What is set off and stands for itself, as parts of a reference do; labels before a colon are none."""
    found = []
    for span in spans:
        start, end = trimmed(text, *span, _EDGES)
        if text[end : end + 1] in _CLOSING and text.count(_CLOSING[text[end]], start, end) > text.count(
            text[end], start, end
        ):
            end += 1  # "Vessels «Tide» and «Ebb»"
        words = text[start:end]
        if not 1 < len(words) <= _LONGEST or words[0].islower() or not any(map(str.isalpha, words)):
            continue
        if any(a < end and start < b and b - a > LONGEST_YEAR for a, b in taken) or _names_authors(words):
            continue
        if not text[:start].strip(_EDGES) and _may_write(words) and text[end : end + 1] in (",", ":", "/", " "):
            continue
        if _OPENS.search(text, max(0, start - 8), start) and _CLOSES.match(text, end):
            found.append((start, end + (text[end : end + 1] in ("?", "!"))))
    return found


def _names_authors(words: str) -> bool:
    """Whether what is set off is a list of names, or "and others" behind one."""
    is_list = creators.is_list_of_names(words) and creators.opens_with_authors(f"{words}. ")
    return is_list or not names.without_others(words)


def _may_write(words: str) -> bool:
    """Whether what opens a note may be a surname or two: "Ferris/Vale, The tides of …"."""
    many = words.replace("/", " ").split()
    return len(many) <= _FEW and all(word[0].isupper() for word in many)


_FEW = 2


def _is_title(words: str, address: str | None) -> bool:
    """Whether words in front of what is set in italics are a title themselves, not who wrote or published it."""
    many = words.split()
    small = sum(1 for word in many if word[0].islower() and len(word) > 1)
    return not names.fits_host(words, address) and (small > 0 or len(many) > _NAME)


_NAME = 4  # words of a body's name at most
