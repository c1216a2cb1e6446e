"""How the reports say things: notes, days, counts, shares, reasons, in words that an editor uses."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from citecheck.dates import Reading
from citecheck.model import Citation, Document, Finding, Verdict

MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

VERDICTS: dict[Verdict, str] = {
    "live": "live", "moved": "moved", "changed": "page changed", "failing": "failing", "dead": "dead",
    "replaced": "replaced by another page", "blocked": "blocked", "restricted": "restricted",
    "unverifiable": "could not be verified", "refused": "not visited, unsafe address", "unchecked": "not visited",
}  # fmt: skip


def day(reading: Reading) -> str:
    """7 March 2024, March 2024 or 2024."""
    parts = (str(reading.day) if reading.day else "", MONTHS[reading.month], str(reading.year))
    return " ".join(part for part in parts if part)


def spelled(text: str) -> str:
    """ISO days inside a sentence of ours as an editor writes them: 2024-03-09 becomes 9 March 2024.

    Days in an address or between quotation marks stay as they are.
    """
    return re.sub(r"(?<![\w/“\"'‘.-])(\d{4})-(\d\d)-(\d\d)(?![\w/”\"'’-])", _spelled, text)


def _spelled(match: re.Match[str]) -> str:
    year, month, of_month = map(int, match.groups())
    return day(Reading(year, month, of_month)) if 1 <= month <= 12 and 1 <= of_month <= 31 else match.group()


def count(number: int, one: str, many: str = "") -> str:
    """1 note, 7 notes."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def share(part: float, whole: float) -> str:
    """43 %."""
    return f"{round(100 * part / whole)} %" if whole else "0 %"


def listed(items: Sequence[str], last: str = "and") -> str:
    """a, b and c."""
    return f"{', '.join(items[:-1])} {last} {items[-1]}" if len(items) > 1 else "".join(items)


def clip(text: str, width: int) -> str:
    """The text, or its beginning up to the last word that fits and an ellipsis."""
    if len(text) <= width:
        return text
    head = text[: width - 1]
    space = head.rfind(" ", width // 2)
    return (head[:space] if space > 0 else head).rstrip(" ,;:.–—-") + "…"


def sentence(text: str) -> str:
    """With a capital first letter and a full stop."""
    text = text.strip()
    if not text:
        return ""
    stopped = text if re.search(r"[.?!…。？！][”’»\")\]]*$", text) else text + "."
    return stopped if re.match(r"https?://", stopped) else stopped[0].upper() + stopped[1:]


def quoted(text: str) -> str:
    """Printed words between quotation marks, once."""
    return text if text[:1] in "“„«\"'‘「『" and text[-1:] in "”“»\"'’」』" and len(text) > 1 else f"“{text}”"


# ---------------------------------------------------------------- notes

MOST_RUNS = 24


def labels(document: Document, ids: Iterable[str]) -> list[str]:
    """The printed labels of citations, once each; a link without label has none."""
    return list(dict.fromkeys(label for identity in ids if (label := document.citation(identity).label)))


def ranges(printed: Sequence[str], dash: str = "–", comma: str = ", ") -> str:
    """1–7; 2, 5; 1–3, 7, a. Runs of three and more numbers are drawn together."""
    numbered = [
        (int(label) if label.isascii() and label.isdigit() and len(label) < 10 else None, label) for label in printed
    ]
    runs: list[str] = []
    for _, run in groupby(enumerate(numbered), key=lambda item: _run_key(item[0], item[1][0])):
        names = [label for _, (_, label) in run]
        runs.extend([f"{names[0]}{dash}{names[-1]}"] if len(names) > 2 else names)
    if len(runs) > MOST_RUNS + 1:
        runs[MOST_RUNS:] = [f"and {len(runs) - MOST_RUNS} more"]
    return comma.join(runs)


def _run_key(at: int, number: int | None) -> tuple[str, int]:
    return ("run", number - at) if number is not None else ("single", at)


def citations(found: Sequence[Citation]) -> str:
    """7 notes; 3 notes, 12 links."""
    return kinds(Counter(citation.kind for citation in found))


def kinds(found: Mapping[str, int]) -> str:
    """The same, of so many citations of each kind."""
    parts = [
        count(found[kind], one, many)
        for kind, one, many in (
            ("note", "note", "notes"),
            ("entry", "list entry", "list entries"),
            ("link", "link", "links"),
        )
        if found.get(kind)
    ]
    return ", ".join(parts) or "0 notes"


def notes(document: Document, ids: Iterable[str], dash: str = "–", comma: str = ", ") -> str:
    """note 4; notes 1–7; note 1 of article 2; link; 3 links; nothing where no citation is concerned."""
    ids = tuple(ids)
    by_article = _labels_by_article(document, ids)
    if by_article:
        said = []
        for article, printed in by_article.items():
            of_article = f" of article {article}" if len(document.articles) > 1 else ""
            said.append(f"{'note' if len(printed) == 1 else 'notes'} {ranges(printed, dash, comma)}{of_article}")
        return listed(said)
    kinds = [document.citation(identity).kind for identity in ids]
    if not kinds:
        return ""
    kind = "entry" if all(one == "entry" for one in kinds) else "link"
    return kind if len(kinds) == 1 else count(len(kinds), kind, "entries" if kind == "entry" else "links")


def numbers(document: Document, ids: Iterable[str]) -> str:
    """1–7; 1–3 (article 2); nothing where no label is printed: for the column of a table."""
    several = len(document.articles) > 1
    return "; ".join(
        ranges(printed) + (f" (article {article})" if several else "")
        for article, printed in _labels_by_article(document, tuple(ids)).items()
    )


def _labels_by_article(document: Document, ids: Iterable[str]) -> dict[int, list[str]]:
    """Where a file holds several articles, their notes may count from 1 again."""
    found: dict[int, dict[str, None]] = {}
    several = len(document.articles) > 1
    for identity in ids:
        citation = document.citation(identity)
        if citation.label:
            found.setdefault(citation.article if several else 1, {})[citation.label] = None
    return {article: list(printed) for article, printed in found.items()}


# ---------------------------------------------------------------- corrections


# A day as data keeps it, 2024,3,9 in CSL-JSON, is not how a reader is told of it.
_NUMBERS_OF_A_LIST = re.compile(r"[\s\"]*\d{4}([\s\"]*,[\s\"]*\d{1,2}){1,2}[\s\"]*")


def proposed(finding: Finding) -> str | None:
    """What should stand there, in the form in which it would be printed."""
    if finding.expected is None:
        return None
    replacements = {edit.replacement for edit in finding.fix.edits} if finding.fix else set()
    written = replacements.pop() if len(replacements) == 1 else None
    if written is not None and not _NUMBERS_OF_A_LIST.fullmatch(written):
        return written
    printed_as_iso = re.fullmatch(r"\d{4}-\d\d-\d\d", finding.found or "")
    return finding.expected if printed_as_iso else spelled(finding.expected)


def question(finding: Finding) -> tuple[str, str]:
    """What the author is asked, and the line to tick."""
    asked, _, own_reply = (finding.ask or finding.message).partition("\n")
    form = proposed(finding)
    if form is not None and finding.expected is not None:
        asked = asked.replace(finding.expected, form)
    return sentence(asked), own_reply.strip() or finding.reply or "☐ yes ☐ no: ______"
