"""Numbers that stand for an address: DOI, arXiv, Handle, URN:NBN, printed without the site that resolves them."""

import re
from collections.abc import Iterator
from functools import cache

# The kind of number → the site that knows where the work is.
RESOLVERS = {
    "doi": "https://doi.org/",
    "arxiv": "https://arxiv.org/abs/",
    "hdl": "https://hdl.handle.net/",
    "urn": "https://nbn-resolving.org/",
}
# A DOI is found with the addresses that have a scheme; one of these words stands before each of the others.
_NAMES = ("arxiv", "hdl", "handle", "urn:nbn:")


@cache
def _others() -> re.Pattern[str]:
    return re.compile(
        r"""(?<![A-Za-z0-9\u00c0-\u04ff./-])(?:
            (?P<arxiv>arxiv\ ?:\s?)(?=\d{4}\.\d{4,5}(?!\d)|[a-z-]{2,10}(?:\.[A-Z]{2})?/\d{7}(?!\d))
          | (?P<hdl>(?:hdl|handle)\ ?[:：]\s?)(?=\d{1,9}(?:\.\d{1,9}){0,4}/\w)
          | (?P<urn>)(?=urn:nbn:[a-z]{2}[:-]\w)
        )""",
        re.X | re.I,
    )


def beginnings(s: str, low: str) -> Iterator[tuple[int, str, int]]:
    """(start, kind, where the number begins) of all but DOIs; `low` is the text in lower case."""
    if any(name in low for name in _NAMES):
        for match in _others().finditer(s):
            yield match.start(), str(match.lastgroup), match.end()


def resolved(kind: str, number: str) -> str:
    """The address that a number stands for."""
    if kind == "urn":  # letter case tells nothing in the words before the number itself
        number = "urn:nbn:" + number[8:10].lower() + number[10:]
    return RESOLVERS[kind] + number.replace("<", "%3C").replace(">", "%3E")
