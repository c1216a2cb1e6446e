"""Measure how quotations, figures and dates are found on invented pages in ten languages, and never found when changed.

    python benchmarks/passages.py [--each 10] [--seed 1] [--wrong KIND]

Prints a table: what was done to the words, what is right, how often it was answered so, by language what was missed.
"""

import argparse
import datetime
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from invented_passages import Invented, Sentence, day, filled, number, pages
from tabulate import tabulate

from citecheck import dates, evidence, figures
from citecheck.model import Answer, Capture, Inquiry, InquiryKind, Source

AT = datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)
ADDRESS = "https://gazette.example/n/4711"
ENGLISH = {"colour": "color", "centre": "center", "organise": "organize", "favourite": "favorite", "harbour": "harbor"}
NEGATION = re.compile(r"(?i)not?|pas|jamais|plu|не|никогда|nicht|non|não|nie|ne|nunca|nigdy|siempre|has|never")


@dataclass(frozen=True)
class Case:
    """A question to a page, what was done to it, and whether an answer is right."""

    kind: str
    inquiry: Inquiry
    is_right: Callable[[Answer], bool]
    is_there: bool | None  # whether "found" is true; None where the verdict is not what is asked for


def found(answer: Answer) -> bool:
    """It says that the words are there."""
    return answer.verdict == "found"


def weighed(weight: str) -> Callable[[Answer], bool]:
    """It is not found, and where it is compared, what matters is named."""
    return lambda answer: (
        answer.verdict == "not-found"
        or (answer.verdict == "found-with-differences" and any(one.weight == weight for one in answer.differences))
    )


def absent(answer: Answer) -> bool:
    """It does not say that the words are there."""
    return answer.verdict in ("not-found", "found-with-differences")


def ask(kind: InquiryKind, asked: str, page: Invented, context: str = "") -> Inquiry:
    """What an article in the page's language asks."""
    language = page.language
    figure = (figures.find(asked, language) or [None])[0] if kind == "figure" else None
    date = (dates.find(asked, language=language) or [None])[0] if kind == "date" else None
    return Inquiry(kind, asked, "a.txt", ("1",), 0, 0, context=context or asked, figure=figure, date=date)


def quotations(page: Invented, dice: random.Random) -> Iterator[Case]:
    """Every way in which a quotation can be printed, rightly and wrongly."""
    others = " ".join(re.sub("<[^>]*>", " ", page.html).replace("\u202f", " ").split())
    plain = "".join(re.findall(r"\w+", others))
    for one in page.sentences:
        words = one.words
        yield Case("as it stands", ask("quote", words, page), found, True)
        yield Case("other signs", ask("quote", _resigned(words, dice), page), found, True)
        if (cut := _with_ellipsis(words, page.language)) is not None:
            yield Case("with an ellipsis", ask("quote", cut, page), found, True)
        if (inserted := _with_brackets(words, page.language)) is not None:
            yield Case("with brackets", ask("quote", inserted, page), found, True)
        for kind, changed, weight in _changed(one, page, dice):
            if "".join(re.findall(r"\w+", changed)) not in plain or kind == "negation":
                yield Case(kind, ask("quote", changed, page), weighed(weight) if weight else absent, False)
        if page.language == "en" and (spelled := _respelled(words)) != words:
            yield Case("US spelling", ask("quote", spelled, page), _is_spelling, None)
        if one.is_speech:
            yield Case("speech told as such", ask("quote", words, page), lambda a: a.in_quotation is True, None)
            if page.language != "zh":
                yield Case("speaker", ask("quote", words, page), _speaks(one.person), None)
        else:
            yield Case("narration told as such", ask("quote", words, page), lambda a: a.in_quotation is False, None)
        if one.reworded is not None:
            yield Case("translated back", ask("quote", one.reworded, page), _points_to(one), False)
        if one.is_speech and page.language != "zh" and len(words.split()) > 9:
            short = " ".join(words.split()[:-4])
            if not re.search(r"[,;]$", short):
                yield Case("cut short", ask("quote", short, page), lambda a: found(a) and bool(a.continues), True)


def _resigned(words: str, dice: random.Random) -> str:
    changed = words.replace("’", "'").replace("\u202f", "\u00a0")
    half = len(changed) // 2
    return dice.choice((changed + ".", changed[:half] + "\u00ad" + changed[half:], changed.replace(" ", "\n"), changed))


def _with_ellipsis(words: str, language: str) -> str | None:
    parts = list(words) if language == "zh" else words.split()
    if len(parts) < 11 or (language == "zh" and any(map(str.isdigit, parts[2:9]))):
        return None
    left_out = parts[4:7]
    if any(map(NEGATION.fullmatch, left_out)):
        return None
    sign = "" if language == "zh" else " "
    return f"{sign.join(parts[:4])} … {sign.join(parts[7:])}"


def _with_brackets(words: str, language: str) -> str | None:
    parts = words.split()
    if language == "zh" or len(parts) < 9 or NEGATION.fullmatch(parts[3]):
        return None
    return " ".join([*parts[:3], "[" + parts[3] + "x]", *parts[4:]])


def _changed(one: Sentence, page: Invented, dice: random.Random) -> Iterator[tuple[str, str, str | None]]:
    """What must never be found: (kind, words, the weight that must be named)."""
    language = page.language
    place = dice.choice([other.place for other in page.sentences if other.place != one.place])
    digits = one.number + dice.choice((1, 10, 100, -1, -10))
    yield "number changed", filled(one.pattern, language, one, n=digits), "number"
    yield "name swapped", filled(one.pattern, language, one, o=place), None
    if one.contrary != one.words:
        yield "negation", one.contrary, None if language == "tr" else "negation" if _is_plain_turn(one) else None
    parts = list(one.words) if language == "zh" else one.words.split()
    sign = "" if language == "zh" else " "
    at = len(parts) // 2
    yield "words swapped", sign.join([*parts[:at], *parts[at + 1 : at + 3][::-1], parts[at], *parts[at + 3 :]]), None
    yield "order turned", sign.join(parts[at:] + parts[:at]), None
    other = dice.choice([each for each in page.sentences if each.pattern != one.pattern])
    tail = list(other.words) if language == "zh" else other.words.split()
    yield "merged", sign.join(parts[:at] + tail[len(tail) // 2 :]), None
    yield "word dropped", sign.join(parts[:at] + parts[at + 1 :]), None
    yield "subject changed", sign.join([*tail[:2], *parts[2:]]), None


def _is_plain_turn(one: Sentence) -> bool:
    turn = re.search(r"<([^|>]*)\|([^>]*)>", one.pattern)
    return bool(turn) and abs(len(turn[1].split()) - len(turn[2].split())) == 1 and not (turn[1] and turn[2])  # type: ignore[index]  # because it is there


def _respelled(words: str) -> str:
    for british, american in ENGLISH.items():
        words = words.replace(british, american)
    return words


def _is_spelling(answer: Answer) -> bool:
    return found(answer) or (bool(answer.differences) and all(one.weight == "spelling" for one in answer.differences))


def _speaks(person: str) -> Callable[[Answer], bool]:
    return lambda answer: answer.speaker is None or person.rsplit(maxsplit=1)[-1] in answer.speaker


def _points_to(one: Sentence) -> Callable[[Answer], bool]:
    words = one.words.replace("\u202f", " ").replace("\u00a0", " ")
    return lambda answer: absent(answer) and words in (answer.passage or "")


def values(page: Invented, dice: random.Random) -> Iterator[Case]:
    """Figures and days, as they stand, written otherwise, and changed."""
    told = [one for one in page.sentences if not one.is_speech]
    known = {one.number for one in page.sentences}
    days = {one.day for one in told}
    for one in told:
        raw = _figure_of(one, page.language)
        context = one.words
        yield Case("figure as it stands", ask("figure", raw, page, context), found, True)
        yield Case(
            "figure, other separators",
            ask("figure", raw.replace(number(one.number, page.language), str(one.number)), page, context),
            found,
            True,
        )
        wrong = one.number + dice.choice((3, 33, 701, 4_001))
        wrong += wrong % 10 == 0  # a round number may be another one rounded
        if wrong not in known:
            yield Case(
                "figure changed", ask("figure", _figure_of(one, page.language, wrong), page, context), absent, False
            )
        yield Case(
            "figure, other magnitude",
            ask("figure", _figure_of(one, page.language, one.number * 1_000), page, context),
            absent,
            False,
        )
        yield Case("day as it stands", ask("date", day(one.day, page.language), page, context), found, True)
        yield Case("day, ISO", ask("date", one.day.isoformat(), page, context), found, True)
        for kind, moved in (("day changed", one.day + datetime.timedelta(1)), ("year changed", _in_year(one.day))):
            if moved not in days:
                yield Case(kind, ask("date", day(moved, page.language), page, context), absent, False)


def _figure_of(one: Sentence, language: str, value: int | None = None) -> str:
    """The number with what it counts."""
    _, _, tail = filled(one.pattern, language, one).partition(number(one.number, language))
    printed = number(one.number if value is None else value, language)
    return printed + (tail[:3] if language == "zh" else " " + tail.split()[0].strip(",.")) if tail else printed


def _in_year(of: datetime.date) -> datetime.date:
    return of.replace(year=of.year + 1, day=min(of.day, 28))


def main() -> None:
    """Ask all, print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--each", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wrong", default="", help="list what of a kind was answered wrongly")
    arguments = parser.parse_args()
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    missed: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    said: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])  # kind → found rightly, found wrongly, missed
    for page in pages(arguments.seed, arguments.each):
        dice = random.Random(f"{arguments.seed} {page.html}")
        cases = [*quotations(page, dice), *values(page, dice)]
        capture = Capture(
            ADDRESS, ADDRESS, 200, (("content-type", "text/html; charset=utf-8"),), page.html.encode(), AT
        )
        seen = evidence.read(
            Source(ADDRESS, "gazette.example", ("a.txt",), tuple(one.inquiry for one in cases)), capture
        )
        for case, answer in zip(cases, seen.answers, strict=True):
            is_right = case.is_right(answer)
            tally[case.kind][0] += is_right
            tally[case.kind][1] += 1
            missed[case.kind][page.language] += not is_right
            if case.is_there is not None:
                at = 0 if case.is_there and found(answer) else 1 if found(answer) else 2 if case.is_there else None
                if at is not None:
                    said[case.inquiry.kind][at] += 1
            if not is_right and arguments.wrong and arguments.wrong in case.kind:
                print(page.language, case.kind, "|", case.inquiry.asked, "|", answer.verdict, answer.reason, "|",
                      answer.passage, "|", answer.differences, answer.in_quotation, answer.speaker, answer.continues)  # fmt: skip
    rows = [
        (kind, total, f"{100 * right / total:.1f} %", " ".join(f"{one} {n}" for one, n in missed[kind].items() if n))
        for kind, (right, total) in tally.items()
    ]
    print(tabulate(rows, headers=("what was done", "asked", "right", "wrong, by language"), tablefmt="github"))
    print()
    shares = [
        (kind, f"{100 * right / (right + wrong):.2f} %", f"{100 * right / (right + lost):.2f} %")
        for kind, (right, wrong, lost) in said.items()
    ]
    print(tabulate(shares, headers=("", "precision of “found”", "recall"), tablefmt="github"))


if __name__ == "__main__":
    main()
