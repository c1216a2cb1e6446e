"""Whether the place on a page to which an address points with "#" is there."""

import re
from urllib.parse import unquote

from citecheck.evidence.index import Index
from citecheck.model import Answer, Inquiry
from citecheck.text import bare_words

DIRECTIVE = ":~:"
LONGEST = 300  # characters of a name or of words to look for


def answer(inquiry: Inquiry, index: Index) -> Answer | None:
    """ "found" where the words, or anything of that name, are on the page; else "not-found" if all of it was read.

    Names are looked for in all of the markup and the scripts, and as the words of a heading: many pages name their
    headings only when a browser shows them.
    """
    if not inquiry.own:
        return None
    name, _, directive = inquiry.asked.partition(DIRECTIVE)
    sought = _texts(directive)
    if len(inquiry.asked) > LONGEST or not (name or sought):
        return Answer(inquiry, index.source, "not-checked", reason="no-words")
    if all(_has_words(text, index) for text in sought) and (not name or _has_name(unquote(name), index)):
        return Answer(inquiry, index.source, "found", likeness=1.0)
    if index.page.limited is not None:
        return Answer(inquiry, index.source, "not-checked", reason=index.page.limited)
    return Answer(inquiry, index.source, "not-found")


def _texts(directive: str) -> list[list[str]]:
    """The beginning and the end of every stretch of words that `text=prefix-,start,end,-suffix` names."""
    found = []
    for part in directive.split("&"):
        key, _, value = part.partition("=")
        named = [one for one in value.split(",") if not one.endswith("-") and not one.startswith("-")]
        if key == "text" and named:
            found.append([unquote(one, errors="replace") for one in named[:2]])
    return found


def _has_words(ends: list[str], index: Index) -> bool:
    at = 0
    for text in ends:
        run = bare_words(text)
        at = index.find(run, at) if run else at
        if at < 0:
            return False
    return True


def _has_name(name: str, index: Index) -> bool:
    source = index.markup.source
    if name in source or name.casefold() in ("top", ""):
        return True
    run = bare_words(re.sub(r"[-_.]+", " ", name))
    return bool(run) and index.find(run) >= 0
