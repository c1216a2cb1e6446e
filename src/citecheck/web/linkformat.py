"""Links as HTTP headers and TimeMaps print them (RFC 8288, RFC 6690): `<address>; rel="memento"; datetime="…"`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Nothing here is longer: a parameter or an address beyond these is dropped with its link.
LONGEST_ADDRESS = 8_192
LONGEST_VALUE = 1_024

_ADDRESS = re.compile(rf"<([^<>\n]{{0,{LONGEST_ADDRESS}}})>")
_PARAMETER = re.compile(
    rf"\s*;\s*([A-Za-z0-9!#$&+.^_`|~*-]{{1,40}})(?:\s*=\s*(?:\"((?:[^\"\\]|\\.){{0,{LONGEST_VALUE}}})\"|([^\s\";,]{{0,{LONGEST_VALUE}}})))?",
    re.S,
)
_ESCAPED = re.compile(r"\\(.)", re.S)


@dataclass(frozen=True, slots=True)
class Link:
    """One link: where it leads, what it is to the page ("memento", "first", "timemap" …), its other parameters."""

    target: str
    relations: frozenset[str]
    parameters: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """The first parameter of that (lower case) name, or an empty string."""
        return next((value for key, value in self.parameters if key == name), "")


def parse(text: str) -> Iterator[Link]:
    """The links of a header or of a TimeMap, in order, each as soon as it was read.

    What is broken is left out and reading goes on at the next address; every character is looked at a bounded number
    of times, and nothing raises.
    """
    at = text.find("<")
    while at >= 0:
        address = _ADDRESS.match(text, at)
        if address is None:
            at = text.find("<", at + 1)
            continue
        at = address.end()
        found: list[tuple[str, str]] = []
        while (parameter := _PARAMETER.match(text, at)) is not None:
            at = parameter.end()
            name, quoted, plain = parameter.groups()
            found.append(
                (name.lower(), _ESCAPED.sub(r"\1", quoted) if quoted and "\\" in quoted else quoted or plain or "")
            )
        relations = frozenset(next((value for name, value in found if name == "rel"), "").lower().split())
        yield Link(address[1].strip(), relations, tuple(found))
        at = text.find("<", at)
