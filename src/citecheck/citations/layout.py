"""The pattern in which a note prints its parts, for comparing notes with one another."""

from collections import Counter
from collections.abc import Iterable

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


def separator(layouts: Iterable[str]) -> str | None:
    """What most notes print between title and publisher ("," or " –"), None without a clear majority."""
    between: Counter[str] = Counter()
    for layout in layouts:
        before, title, rest = layout.partition("{title}")
        sign, publisher, after = rest.partition("{publisher}")
        if (
            title
            and publisher
            and before in ("", "“", '"', "«", "„")
            and after.lstrip(" ,.:–-(<").startswith("{url}")
            and len(sign) <= 4
        ):
            between[sign.strip('”"»“ ')] += 1
    if not between:
        return None
    best, count = between.most_common(1)[0]
    return best if best and count >= 2 and count > 0.6 * between.total() else None
