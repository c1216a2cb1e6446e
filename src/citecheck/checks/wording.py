"""How findings speak of days, notes and passages: one wording for all checks."""

from collections.abc import Iterable, Sequence

from citecheck.dates import Reading
from citecheck.model import Citation
from citecheck.text import squash

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def day(reading: Reading) -> str:
    """ "7 March 2024", "March 2024" or "2024"."""
    parts = [str(reading.day)] if reading.day else []
    if reading.month:
        parts.append(MONTHS[reading.month - 1])
    return " ".join([*parts, str(reading.year)])


def days(readings: Sequence[Reading]) -> str:
    """The day of all of them, or the first and the last of several: "6 to 8 March 2024"."""
    first, last = readings[0], readings[-1]
    return day(first) if first == last else f"{_shortened(first, last)} to {day(last)}"


def between(readings: Sequence[Reading]) -> str:
    """ "on 7 March 2024"; of several, in their order, "between 6 and 8 March 2024"."""
    first, last = readings[0], readings[-1]
    return when(first) if first == last else f"between {_shortened(first, last)} and {day(last)}"


def _shortened(first: Reading, last: Reading) -> str:
    """The first day without the month and the year that it shares with the last."""
    if first.day and last.day and (first.year, first.month) == (last.year, last.month):
        return str(first.day)
    return day(first).removesuffix(f" {last.year}")


def when(reading: Reading) -> str:
    """The day with the preposition that it takes: "on 7 March 2024", "in March 2024"."""
    return ("on " if reading.day else "in ") + day(reading)


def marks(*citations: Citation) -> str | None:
    """The group of findings about two notes whose marks stand in each other's place; None for more or fewer notes."""
    labels = sorted({one.label for one in citations if one.label is not None and one.kind == "note"})
    return f"marks:{citations[0].article}:{','.join(labels)}" if len(labels) == 2 else None


def notes(citations: Iterable[Citation]) -> str:
    """ "note 3", "notes 1–7", "notes 2 and 5": the printed labels, runs of numbers drawn together.

    Links and entries without a label are counted ("2 links").
    """
    distinct: dict[str, None] = {}
    unlabelled: list[str] = []
    for citation in citations:
        if citation.label is None:
            unlabelled.append("link" if citation.kind == "link" else "entry")
        else:
            distinct[citation.label] = None
    labels = list(distinct)
    parts = []
    if labels:
        if all(map(_is_number, labels)):
            labels.sort(key=int)
        parts.append(("note " if len(labels) == 1 else "notes ") + listed(runs(labels)))
    if unlabelled:
        word = unlabelled[0] if len(set(unlabelled)) == 1 else "source"
        parts.append(counted(len(unlabelled), word))
    return listed(parts)


def runs(labels: list[str]) -> list[str]:
    """Labels in order, with three or more numbers that follow each other as a range."""
    runs: list[list[str]] = []
    for label in labels:
        last = runs[-1][-1] if runs else ""
        if _is_number(label) and _is_number(last) and int(label) == int(last) + 1:
            runs[-1].append(label)
        else:
            runs.append([label])
    done: list[str] = []
    for run in runs:
        done.extend([f"{run[0]}–{run[-1]}"] if len(run) > 2 else run)
    return done


def _is_number(label: str) -> bool:
    return label.isdecimal() and len(label) < 7


def listed(parts: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def counted(number: int, word: str) -> str:
    """ "one note", "3 entries": the number with its noun."""
    if number == 1:
        return f"one {word}"
    plural = word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + "s"
    return f"{number} {plural}"


def quoted(passage: str, most: int = 100) -> str:
    """The passage between quotation marks, with single ones for those in it; once where it has its own."""
    line = excerpt(passage, most)
    inner = line[1:-1] if line[:1] == "“" and line[-1:] == "”" and "“" not in line[1:] else line
    return "“" + inner.replace("“", "‘").replace("”", "’") + "”"


def excerpt(passage: str, most: int = 100) -> str:
    """The passage on one line, cut between words where it is long."""
    line = squash(passage)
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip(",;:") + " …"
