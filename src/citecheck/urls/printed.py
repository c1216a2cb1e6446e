"""Where an address begins and ends in a printed text, and what of it is not as it should be.

Faults, by name: `space` (a line break is none), `no-scheme`, `doubled-scheme`,
`misspelt-scheme` (htpp://, http;//), `no-colon` (https//), `slashes` (http:/x, http:///x), `backslash`, `defanged`
(hxxp, [.]), `smart-quote`, `invisible`, `entity` (&amp;), `trailing-comma` and its like (the mark is printed twice, or
stands inside a link's target).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from citecheck.urls import numbers
from citecheck.urls.ending import NAMES, doubled_mark, end_of, trimmed
from citecheck.urls.marks import INVISIBLE, STOPS
from citecheck.urls.meaning import meant
from citecheck.urls.names import FILE_ENDINGS, SCHEMES, SHORT_NAMES, TOP_LEVEL
from citecheck.urls.torn import joined as joined_on


@dataclass(frozen=True, slots=True)
class Url:
    """An address in a text. `printed` is what stands there, `address` what is meant and would be visited.

    `label` is the visible text of a link where it differs from its target. `faults` name what is wrong with the
    printed form ("trailing-comma", "doubled-scheme", "space", "smart-quote", "no-scheme" …), empty where nothing is.
    `start` and `end` are code points in the text in which it was found.
    """

    printed: str
    address: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    label: str | None = None
    faults: tuple[str, ...] = ()


@cache
def _starts() -> re.Pattern[str]:
    """Where an address may begin; the group that matched says how."""
    space = r"(?:[ \u00a0]|\n[ \t]{0,8})?"
    schemes = "|".join(SCHEMES)
    return re.compile(
        rf"""
        (?P<http>(?:h(?:tt|xx)ps?\ ?\[?:\]?{space}[/\\]{{1,6}}+{space}|(?<![a-z0-9])h(?:tt|xx)ps?(?://|[;.,]//|:(?=www\.|https?:)))+)
      | (?<![a-z0-9])(?P<odd>h{{0,2}}t{{1,3}}p{{1,3}}s{{0,2}}://)
      | (?<![a-z0-9])(?P<other>(?:{schemes})://+)
      | (?:(?<![A-Za-z0-9\u00c0-\u04ff@./-])|(?<=(?<![\w:/.])//))
        (?P<www>www\d{{0,2}}\.(?:\ (?=[a-z0-9-]{{1,60}}\.[a-z0-9.-]{{2,60}}/))?)(?=[^\s./])
      | (?<![\w./])(?P<doi>(?:doi(?:\s?[:=])?\s?)?(?=10\.\d{{4,9}}(?:\.\d{{1,9}})*/\n?[^\s.,;]))
        """,
        re.X | re.I,
    )


@cache
def _host() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[^{STOPS}/?#@\\()]{{0,200}}@)?"
        rf"(?P<host>\[[0-9a-f:.%]{{2,60}}\]|[^{STOPS}/?#:@\\()\[\]{{}},;!'’&=|]{{1,260}}(?:\[\.\][^{STOPS}/?#:@\\()\[\]{{}},;]{{1,100}}){{0,8}})",
        re.I,
    )


# What stands at or near the beginning of every address that `_starts` finds; to look for these first is quick.
# The one class in front lets the search run from one such character to the next.
_ANCHOR = re.compile(
    r"[hH:wW1](?:(?<=[hH])(?P<http>[tTxX][tTxX][pP])|(?<=:)(?P<scheme>//)|(?<=[wW])(?P<www>[wW]{2})|(?<=1)(?P<doi>0\.\d))"
)
# How far before its anchor an address may begin: "view-source:htt|ps://", "hhttttpppss|://", "doi := |10.".
_BEFORE_ANCHOR = {"http": 12, "scheme": 17, "www": 0, "doi": 8}


def _beginnings(s: str) -> Iterator[re.Match[str]]:
    """All that `_starts` finds, in order, without trying it at every character."""
    at = 0
    begins = _starts().match
    while (anchor := _ANCHOR.search(s, at)) is not None:
        here, kind = anchor.start(), str(anchor.lastgroup)
        first = max(at, here - _BEFORE_ANCHOR[kind])
        if kind == "http" and s[here - 1 : here] not in ("h", "H", ":"):
            first = here
        match = next((match for place in range(first, here + 1) if (match := begins(s, place)) is not None), None)
        if match is None:
            at = here + 1
            continue
        yield match
        at = max(match.end(), match.start() + 1)


def find(s: str) -> list[Url]:
    """All addresses printed in `s`, in order, none within another.

    A line break inside an address is read over only where it plainly goes on; e-mail addresses are none.
    """
    low = s.lower()
    if not any(sign in low for sign in ("/", "\\", "www.", "arxiv", "urn:")):
        return []
    found, at = [], 0
    for start, kind, head in _candidates(s, low):
        if start < at:
            continue
        url, at = _read(s, start, kind, head)
        if url is not None:
            found.append(url)
    return found


def of_link(target: str, start: int, end: int, label: str | None = None) -> Url:
    """The address that a link's target means; `start` and `end` are the link's place in its block's text.

    What surrounds an address in a sentence is a fault inside a target: "https://a.example/x," has `trailing-comma`.
    """
    body = target.strip()
    if _ORDINARY.fullmatch(body):
        return Url(target, body, start, end, label, () if body == target else ("space",))
    within = next(iter(find(body)), None)
    faults = [] if body == target else ["space"]
    if within is None or within.start > 0 or " " in body:
        address = re.sub(rf"[{INVISIBLE}]", "", body)
        faults += ["space"] if " " in address else []
        return Url(target, address.replace(" ", "%20"), start, end, label, tuple(dict.fromkeys(faults)))
    tail = body[within.end :]
    if tail and not tail.strip("".join(NAMES)):
        faults += [*within.faults, f"trailing-{NAMES[tail[0]]}"]
        return Url(target, within.address, start, end, label, tuple(dict.fromkeys(faults)))
    if tail:  # something that a sentence would have ended at, but a target may hold
        return Url(target, body, start, end, label, tuple(dict.fromkeys(faults)))
    if within.faults == ("smart-quote",) and not _LOOSE_QUOTE.search(body):  # a page's own name: /wiki/Rubik’s_Cube
        return Url(target, body, start, end, label, tuple(faults))
    return Url(target, within.address, start, end, label, tuple(dict.fromkeys([*faults, *within.faults])))


_LOOSE_QUOTE = re.compile("[“”‘]|’(?![^\\W_])|(?<![^\\W_])’")
# What has nothing in it that could be wrong, and nothing at its end that a sentence would take for its own.
_ORDINARY = re.compile(r"https?://(?!(?i:h(?:tt|xx)p))[A-Za-z0-9][A-Za-z0-9._/?=&%+#~-]*[A-Za-z0-9/=_-]")


# ---------------------------------------------------------------- where one begins


def _candidates(s: str, low: str) -> Iterator[tuple[int, str, int]]:
    """(start, how it begins, end of the beginning), ascending."""
    starts = []
    if "//" in low or "www." in low or "10." in low or "http:" in low or "https:" in low or "\\" in low:
        starts = [(m.start(), str(m.lastgroup), m.end()) for m in _beginnings(s)]
    others = [*_bare_hosts(s), *numbers.beginnings(s, low)]
    return iter(sorted(starts + others) if others else starts)


_REVERSED_HOST = re.compile(r"(?:\d{2,5}:)?(?P<tld>[a-z]{2,12})\.(?P<rest>[\w-][\w.-]*)(?P<before>[@:/\\]?)")


def _bare_hosts(s: str) -> Iterator[tuple[int, str, int]]:
    """`example.org/path` without a scheme: lower-case letters, a known top level, a slash."""
    at = s.find("/")
    while at >= 0:
        dot = s.rfind(".", max(at - 24, 0), at)
        if dot >= 0 and s[at - 1].isalnum() and s[at + 1 : at + 2] != "/" and s.find("/", dot, at) < 0:
            match = _REVERSED_HOST.match(s[max(at - 260, 0) : at][::-1])
            if match and not match["before"] and _is_site(match["rest"][::-1], match["tld"][::-1]):
                begins = at - match.end() + _before_latin(match["rest"][::-1])
                yield begins, "bare", begins
        at = s.find("/", at + 1)


_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3](?=[A-Za-z0-9])")


def _before_latin(name: str) -> int:
    """How much before a host is text of a script without spaces: 见 in "见example"."""
    return 0 if name.isascii() else max((match.end() for match in _UNSPACED.finditer(name)), default=0)


def _is_site(name: str, tld: str) -> bool:
    if tld not in TOP_LEVEL or name.startswith((".", "-", "_")) or ".." in name:
        return False
    if "www." in name[1:] and not name.startswith("www."):
        return False  # "参见www.example.org/a": the address begins there
    if tld in FILE_ENDINGS:
        return name.startswith("www.")
    return (len(name) > 1 or tld in SHORT_NAMES) and not name[-1].isupper() and not name.replace(".", "").isdigit()


# ---------------------------------------------------------------- what it is


def _read(s: str, start: int, kind: str, head: int) -> tuple[Url | None, int]:
    """The address at `start`, and where to look for the next one."""
    host_end = _end_of_host(s, kind, start, head)
    if host_end is None:
        return None, max(head, start + 1)
    doi = kind == "doi" or _RESOLVER.match(s, head) is not None
    end = host_end if s[host_end : host_end + 1] in _BEHIND_NO_HOST else end_of(s, start, head, doi=doi)
    joined = joined_on(s, start, end)
    while joined > end:
        end = end_of(s, start, joined, doi=doi)
        joined = joined_on(s, start, end)
    last = trimmed(s, start, head, end)
    if kind == "doi" and _is_month(s[head:last]):
        return None, end
    last, doubled = doubled_mark(s, last)
    core = s[start : last - 1] if doubled else s[start:last]
    address, faults = meant(core, kind, head - start)
    if not address:
        return None, end
    if doubled:
        faults.append(doubled)
    return Url(s[start:last], address, start, last, None, tuple(dict.fromkeys(faults))), max(end, last)


_RESOLVER = re.compile(r"(?:dx\.)?doi\.org/10\.", re.I)
_SLASHES = re.compile(r"(?<!/)//$")
_NO_HOSTS = frozenset({"http", "https", "www", "www.http", "www.https"})
_BEHIND_NO_HOST = frozenset("@()[]{}!'’&=|")  # a path, a port or a query must come first


def _end_of_host(s: str, kind: str, start: int, head: int) -> int | None:
    """Where the name of the host ends that the address must have, `head` for a number; None where there is none."""
    if kind in numbers.RESOLVERS:
        return head
    at = start if kind in ("www", "bare") else head
    match = _host().match(s, head if s[head - 1 : head] == " " else at)
    if match is None:
        return None
    host = match["host"].rstrip(".").replace("[.]", ".")
    if not any(map(str.isalnum, host)) or ".." in host or host.startswith((".", "-")):
        return None
    loose = (kind == "http" and _SLASHES.search(s, start, head) is None) or s[head - 1 : head].isspace()
    if host.casefold() in _NO_HOSTS:
        return None
    if loose and not re.search(r"\.[^\W\d_]{2,}$|\.xn--|\d\.\d|^\[", host):
        return None
    return match.end() if "." in host or (not loose and kind != "www") else None


def _is_month(doi: str) -> bool:
    """Whether "10.2023/11.2023" is a span of months, or "10.2000/1" a score, and no DOI."""
    year, _, rest = doi[3:].partition("/")
    return not rest or (re.fullmatch(r"(?:19|20)\d\d", year) is not None and not re.search(r"[^\W\d]|\d{5}", rest))
