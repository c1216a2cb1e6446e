"""The pattern in which a note prints its parts, for comparing notes with one another."""

from citecheck.citations.given import Given, is_worded
from citecheck.citations.parts import Parts
from citecheck.text import squash

_MOST = 400  # what is longer is a discussion, not a pattern


def of(given: Given, found: Parts) -> str:
    """The note with its parts replaced by their names: "“{title}”, {publisher}, {url}, ({phrase} {accessed})."

    A linked title stays {title}. White space is squashed.
    """
    named = [
        ("title", found.title), ("author", found.author), ("publisher", found.publisher), ("date", found.published),
        ("phrase", given.phrase), ("accessed", given.accessed),
        *(("url", url) for url in given.urls if not is_worded(url)),
        *(("archive", url) for url in given.archive_urls if not is_worded(url)),
    ]  # fmt: skip
    spans = sorted((one.start, -one.end, name) for name, one in named if one is not None)
    pieces, at = [], 0
    for start, end, name in spans:
        if start < at:
            continue
        pieces.append(given.text[at:start])
        pieces.append("{" + name + "}")
        at = -end
    pieces.append(given.text[at:])
    return squash("".join(pieces))[:_MOST]
