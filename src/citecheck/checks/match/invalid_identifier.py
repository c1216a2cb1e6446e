"""family `match`: invalid-identifier."""

import re
from collections.abc import Callable, Iterator

from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import Part

# A label must stand before the number: a bare row of digits may be anything.
LABELLED = re.compile(
    r"\b(?P<kind>e?ISBN(?:-1[03])?|e?-?ISSN)(?:\s*\((?:print|online|e-?book|hbk|pbk)\))?\s*:?\s*"
    r"(?P<number>[0-9][0-9Xx‐‑–\- ]{6,20}[0-9Xx])(?![0-9])",
    re.IGNORECASE,
)


def _isbn(digits: str) -> bool:
    if len(digits) == 10:
        return sum((10 if d == "X" else int(d)) * (10 - at) for at, d in enumerate(digits)) % 11 == 0
    weighted = (int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits))
    return len(digits) == 13 and digits.isdigit() and sum(weighted) % 10 == 0


def _issn(digits: str) -> bool:
    return len(digits) == 8 and sum((10 if d == "X" else int(d)) * (8 - at) for at, d in enumerate(digits)) % 11 == 0


RIGHT_LENGTHS: dict[str, tuple[tuple[int, ...], Callable[[str], bool]]] = {
    "ISBN": ((10, 13), _isbn),
    "ISSN": ((8,), _issn),
}


@check(
    severity="correct",
    guard="Only numbers that stand behind their own label (ISBN, ISSN); a number whose end cannot be told is left alone.",
    remedy="Copy the number from the work again.",
    question="In {notes} the number {found} fails its own check digit. What is the right number?",
    reply="☐ the number is: ______",
    bad=(
        "The tide tables are old.[1]\n\n[1] A. Morven, Tides, Quay Press 2014, ISBN 978-3-16-148410-1.\n",
        "The tide tables are old.[1]\n\n[1] A. Morven, “Tides”, Sea Notes 12, ISSN 1234-5678.\n",
    ),
    good=(
        "The tide tables are old.[1]\n\n[1] A. Morven, Tides, Quay Press 2014, ISBN 978-3-16-148410-0.\n",
        "The tide tables are old.[1]\n\n[1] A. Morven, “Tides”, Sea Notes 12, ISSN 2049-3630.\n",
        "The tide tables are old.[1]\n\n[1] A. Morven, Tides, Quay Press 2014, ISBN 0-306-40615-2 (pbk).\n",
        Example("Call [the desk](https://quay.example/isbn/123) on 555-0134 4410.\n", input_format="markdown"),
    ),
)
def invalid_identifier(citation: Citation, document: Document) -> Iterator[Observation]:
    """An ISBN or ISSN fails its own check digit.

    The last digit of these numbers is computed from the others, so a slip of one digit shows.
    """
    printed = document.printed(citation)
    low = printed.lower()
    if "isbn" not in low and "issn" not in low:
        return
    for match in LABELLED.finditer(printed):
        kind = "ISBN" if "ISBN" in match["kind"].upper() else "ISSN"
        digits = re.sub(r"[^0-9X]", "", match["number"].upper())
        lengths, is_valid = RIGHT_LENGTHS[kind]
        if len(digits) in lengths and "X" not in digits[:-1] and not is_valid(digits):
            start = citation.start + match.start("number")
            at = document.at(citation, Part(match["number"], start, start + len(match["number"])))
            yield Observation(
                f"{kind} fails its check digit",
                (Place(at, citation.id),),
                confidence="proved",
                found=f"{kind} {match['number']}",
            )
