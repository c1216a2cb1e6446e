"""A few letters that stand for a page's text, so that later runs can tell whether it changed."""

import hashlib

from citecheck.evidence.markup import SENTENCE, Markup
from citecheck.text import fold


def of(markup: Markup) -> str | None:
    """Sixteen hex digits over the sentences of the main text; None where there are none.

    Menus, headlines of other articles, dates and counters stand in short lines, which are left out: they change every
    day, and the article does not.
    """
    prose = (
        fold(line)
        for span in markup.lines
        if span.kind in ("text", "quotation")
        for line in (markup.text[span.start : span.end],)
        if line.count(" ") + 1 >= SENTENCE or len(line) >= 120  # the latter in scripts without spaces
    )
    text = "\n".join(prose)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16] if text else None
