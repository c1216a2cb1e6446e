"""How long a text is, in scripts that part words by spaces and in those that do not."""

import re

LETTERS = 3  # of a script without spaces that say about as much as a word
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def in_words(text: str) -> int:
    """How many words a text has; where no spaces part them, three letters count as one."""
    if text.isascii():
        return len(text.split())
    unspaced = len(_UNSPACED.findall(text))
    return len(_UNSPACED.sub("", text).split()) + unspaced // LETTERS
