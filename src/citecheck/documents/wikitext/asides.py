"""Templates that say of a link in a note where a copy of its page is kept, or that it is dead: no work of their own."""

import re
from collections.abc import Callable, Sequence

from citecheck import urls
from citecheck.documents.wikitext.cites import Value
from citecheck.documents.wikitext.names import ARCHIVES, CITES
from citecheck.documents.wikitext.text import Out
from citecheck.documents.wikitext.tree import Argument
from citecheck.model import Link

_ADDRESSES = frozenset({"url", "archive-url"})
_SAID_OF_LINKS = frozenset({"url", "archive-url", "published", "archived", "hidden", "shown"})
_MOMENT = re.compile(r"\d{8,14}")
_COPY = {"archiveis": "https://archive.today/{}/{}", "": "https://web.archive.org/web/{}/{}"}
_WORDS = frozenset({"", "text", "title", "titel", "titre", "название", "2"})


def is_aside(template: str, found: Sequence[Value]) -> bool:
    """Whether a template in a note speaks of an address alone: "{{Wayback|url=…|date=…}}", "{{dead link|url=…}}"."""
    roles = {value.role for value in found}
    if not roles & _ADDRESSES:
        return False
    return bool(ARCHIVES.match(template)) or (not CITES.search(template) and roles <= _SAID_OF_LINKS)


def add(template: str, found: Sequence[Value], source: str, render: Callable[[Argument], Out], out: Out) -> None:
    """What such a template adds to a note: its words with the address behind them, or the address of a copy alone."""
    addresses = [value.argument for value in found if value.role in _ADDRESSES]
    first = addresses[0]
    target = source[first.start : first.end]
    copy = _copy(found, source, target) if ARCHIVES.match(template) else target
    words = Out()
    for one in found:
        if one.argument.name.casefold() in _WORDS and one.argument not in addresses:
            words.take(render(one.argument))
            break
    if not words.size and not "".join(out.parts).strip():
        words.add(target, first.start)
    begin = out.size if words.size else out.links[-1].start if out.links else 0
    out.take(words)
    for address in dict.fromkeys((target, copy) if words.size else (copy,)):
        if all(link.target != address for link in out.links):
            at = (first.start, first.end) if address == target else None
            out.links.append(Link(begin, out.size if words.size else begin, address, at))
    out.links.sort(key=lambda link: link.start)


def _copy(found: Sequence[Value], source: str, target: str) -> str:
    """The address of the copy: that which is given, or the one that the moment of the capture makes."""
    if urls.archived(target) is not None:
        return target
    for one in found:
        value = source[one.argument.start : one.argument.end]
        if _MOMENT.fullmatch(value):
            return _COPY.get(one.argument.name.casefold().replace("-", ""), _COPY[""]).format(value, target)
    return target
