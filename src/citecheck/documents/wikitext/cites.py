"""A cite template as the one line that it stands for: its values in order, each with its place and its name."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from citecheck import urls
from citecheck.documents.wikitext.names import ARCHIVES, CITES, IDENTIFIERS
from citecheck.documents.wikitext.parameters import Role, role_of
from citecheck.documents.wikitext.text import Out
from citecheck.documents.wikitext.tree import Argument
from citecheck.model import FieldName

Render = Callable[[Argument], Out]

_ADDRESS = re.compile(r"\[?(?:https?:)?//[^\s|]+\.[^\s|]|www\.[^\s|]+\.[^\s|]", re.I)
_SITE = re.compile(r"(?:https?:)?(?://)?[^\s/|]+/?\s*", re.I)
_WORDED = re.compile(r"(?:https?:)?//[^\s|]+\.[^\s|]+(?=\s)", re.I)
_NUMBER = re.compile(r"\d{1,2}$")
_FURNITURE = re.compile(
    r"infobox|taxobox|kutusu|ficha|карточка|info/|bilgi|infoboks|navbox|قالب|صندوق|جعبه|基礎情報|정보"
)
# What belongs together wherever it stands, in the order in which it is printed.
_TOGETHER: dict[Role, str] = {
    "last": "author", "first": "author", "author": "author", "year": "published", "month": "published",
    "day": "published", "published": "published", "accessed": "accessed", "access-year": "accessed",
    "access-month": "accessed", "access-day": "accessed",
}  # fmt: skip
_DAY_MONTH_YEAR = {"day": 0, "access-day": 0, "month": 1, "access-month": 1, "year": 2, "access-year": 2}
_LINKED = frozenset(["url", "part-url", "archive-url"])
_OF_ADDRESSES = frozenset(["url", "part-url", "archive-url", "doi", "identifier", "hidden"])
# What a value must hold to be what its name says; templates within it may make all of that.
_CHECKED: dict[Role | None, re.Pattern[str]] = {
    "accessed": re.compile(r"\d|\{\{"), "archived": re.compile(r"\d|\{\{"),
    "url": re.compile(r"[./{]"), "part-url": re.compile(r"[./{]"), "archive-url": re.compile(r"[./{]"),
}  # fmt: skip
_DIRECT: dict[Role, FieldName] = {
    "url": "url", "part-url": "url", "archive-url": "archive-url", "archived": "archived", "doi": "doi",
}  # fmt: skip


@dataclass(slots=True)
class Value:
    """A parameter with what it says of the source."""

    role: Role
    argument: Argument


def values(template: str, arguments: Sequence[Argument], source: str) -> list[Value]:
    """The parameters of a template that are filled in, each with its role."""
    found: list[Value] = []
    sites: list[Value] = []
    for one in arguments:
        if one.end <= one.start:
            continue
        role = role_of(template, one.name.casefold()) if one.name else None
        told = _told(one, source) if role not in _OF_ADDRESSES else None
        if told is not None and _SITE.fullmatch(source, one.start, one.end):
            sites.append(Value(role or "shown", one))  # "website=www.example.org" names the site beside its page
            found.append(sites[-1])
            continue
        role = told or role
        if role in _CHECKED and _CHECKED[role].search(source, one.start, one.end) is None:
            role = "hidden"  # "subscription", "dead": what is said of the address or of its day
        found.append(Value(role or "shown", _without_words(one, source) if role in _LINKED else one))
    if sites and not any(value.role in _LINKED for value in found):
        sites[0].role = "url"
    if ARCHIVES.match(template):
        for value in found:
            if value.role == "url" and urls.archived(source[value.argument.start : value.argument.end]) is not None:
                value.role = "archive-url"
            elif value.role in ("published", "title"):
                value.role = "archived" if value.role == "published" else "hidden"
    return found


def _told(one: Argument, source: str) -> Role | None:
    """The role that a value shows by itself: an address is an address."""
    if not _ADDRESS.match(source, one.start) or source[one.start] == "[":
        return None
    return "archive-url" if urls.archived(source[one.start : one.end]) is not None else "url"


def _without_words(one: Argument, source: str) -> Argument:
    """An address up to the white space behind which, as on the page, the words of its link would stand."""
    address = _WORDED.match(source, one.start, one.end) if not one.nodes else None
    return Argument(one.name, one.start, address.end(), []) if address is not None else one


def is_source(template: str, found: Sequence[Value], *, noted: bool) -> bool:
    """Whether a template with these parameters stands for a cited source; `noted`: inside a note."""
    roles = {value.role for value in found}
    if not roles & {"title", "url", "part", "doi", "archive-url", "part-url"}:
        return bool(CITES.match(template)) and bool(roles & {"author", "last", "identifier"}) and len(roles) > 1
    if CITES.search(template) or ARCHIVES.match(template):
        return True
    if _FURNITURE.search(template):
        return False
    return "accessed" in roles or ("title" in roles and "url" in roles) or (noted and len(found) > 1)


def is_box(template: str) -> bool:
    """Whether a template is one of the boxes beside an article, by its name."""
    return _FURNITURE.search(template) is not None


def write(found: Sequence[Value], render: Render, out: Out) -> None:
    """The parameters as one line, joined by commas, with the fields that they are."""
    roles = [value.role for value in found]
    whole = "title" if "title" in roles else "part"
    house = "work" if "work" in roles else "publisher"
    groups: dict[str, list[Value]] = {}
    for value in found:
        if value.role != "hidden":
            groups.setdefault(_TOGETHER.get(value.role) or str(id(value)), []).append(value)
    taken: set[str] = set()
    for key, group in groups.items():
        role = group[0].role
        if key == "author":
            _people(group, render, out)
        elif key in ("published", "accessed"):
            _day(key, group, render, out)
        elif role in _DIRECT:
            _joined(render(group[0].argument), out, _DIRECT[role])
        elif role in (whole, house) and role not in taken:
            taken.add(role)
            _joined(render(group[0].argument), out, "title" if role == whole else "publisher")
        else:
            _shown(group[0], render, out)


def _joined(value: Out, out: Out, name: FieldName | None = None, glue: str = ", ") -> None:
    if value.size:
        if out.size:
            out.add(glue, out.place)
        out.take(value, name)


def _shown(value: Value, render: Render, out: Out) -> None:
    text = render(value.argument)
    prefix = (
        IDENTIFIERS.get(value.argument.name.casefold().rstrip("0123456789")) if value.role == "identifier" else None
    )
    if prefix and text.size:
        before = Out()
        before.add(prefix, value.argument.start)
        before.take(text)
        text = before
    _joined(text, out)


def _people(group: Sequence[Value], render: Render, out: Out) -> None:
    """Authors one behind the other: "last, first" or "first last", as the template has them."""
    before: Role | None = None
    for value in group:
        glue = ", "
        if before == "first" and value.role == "last" and group[0].role == "first":
            glue = " "
        _joined(render(value.argument), out, "author", glue)
        before = value.role if before != "first" or value.role != "last" else None


def _day(key: str, group: Sequence[Value], render: Render, out: Out) -> None:
    """A date, which old templates have in two or three parameters."""
    name: FieldName = "published" if key == "published" else "accessed"
    whole = next((value for value in group if value.role in ("published", "accessed")), None)
    if whole is not None:
        date = render(whole.argument)
        year = next((one for one in group if one.role in ("year", "access-year")), None)
        if year is not None and not any(sign.isdigit() for part in date.parts for sign in part):
            date.add(" ", date.place)
            date.take(render(year.argument))
        _joined(date, out, name)
        return
    ordered = sorted(group, key=lambda value: _DAY_MONTH_YEAR.get(value.role, 1))
    parts = [render(value.argument) for value in ordered]
    numeric = len(parts) > 1 and all(_NUMBER.match("".join(part.parts)) for part in parts[:-1])
    date = Out()
    for part in reversed(parts) if numeric else parts:
        if date.size:
            date.add("-" if numeric else " ", date.place)
        date.take(part)
    _joined(date, out, name)
