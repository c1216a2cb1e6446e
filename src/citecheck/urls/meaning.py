"""What a printed address means, and what is wrong with how it is printed."""

import html
import re

from citecheck.urls import numbers
from citecheck.urls.marks import INVISIBLE

_BLANK = re.compile(rf"[\s{INVISIBLE}]+")
_LINE_BREAK = re.compile(r"[ \t]*\n[ \t]*")


def meant(core: str, kind: str, head: int) -> tuple[str, list[str]]:
    """The address that would be visited and the faults of the printed form."""
    faults = []
    beginning, body = core[:head], core[head:]
    if "\n" in core:
        beginning, body = _LINE_BREAK.sub("", beginning), _LINE_BREAK.sub("", body)
    if _BLANK.search(beginning + body):
        if re.search(r"\s", beginning + body):
            faults.append("space" if kind not in numbers.RESOLVERS or re.search(r"\s", body) else "")
        if re.search(rf"[{INVISIBLE}]", body):
            faults.append("invisible")
        beginning, body = _BLANK.sub("", beginning), _BLANK.sub("", body)
    if kind in numbers.RESOLVERS:
        return numbers.resolved(kind, body), [f for f in faults if f]
    if not body.isascii():
        place, marker, quoted = body.partition("#:~:")  # quotes the page, with the marks that stand there
        if re.search("[“”‘’]", place):
            faults.append("smart-quote")
            body = place.translate({0x2018: "'", 0x2019: "'", 0x201C: "%22", 0x201D: "%22"}) + marker + quoted
    if "&" in body and re.search(r"&(?:amp|#\d+|#x[0-9a-f]+);", body, re.I):
        faults.append("entity")
        body = html.unescape(body)
    if "[.]" in body:
        faults.append("defanged")
        body = body.replace("[.]", ".")
    scheme, wrong = _scheme(beginning, kind)
    if "\\" in body:
        faults.append("backslash")
        body = body.replace("\\/", "/").replace("\\", "/")
    return (scheme + (beginning if kind == "www" else "") + body), wrong + faults


def _scheme(beginning: str, kind: str) -> tuple[str, list[str]]:
    low = beginning.casefold()
    if low in ("https://", "http://"):
        return low, []
    if kind in ("www", "bare"):
        return "https://", ["no-scheme"]
    if kind == "other":
        return low.rstrip("/") + ("///" if low.startswith("file:///") else "//"), []
    if kind == "odd":
        return ("https://" if "s" in low else "http://"), ["misspelt-scheme"]
    faults = []
    names = re.findall("h(?:tt|xx)ps?", low)
    last = low[low.rindex(names[-1]) + len(names[-1]) :]
    if len(names) > 1:
        return names[-1].replace("xx", "tt") + "://", ["doubled-scheme"]
    if "xx" in low or "[" in low:
        faults.append("defanged")
    if "\\" in last:
        faults.append("backslash")
    elif last.startswith("//"):
        faults.append("no-colon")
    elif last[:1] in (";", ".", ","):
        faults.append("misspelt-scheme")
    elif last.strip("[]:") != "//":
        faults.append("slashes")
    return names[-1].replace("xx", "tt") + "://", faults
