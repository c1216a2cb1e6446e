"""Where on a page its article stands: the stretch of lines with the most prose and the fewest lines between."""

from citecheck.evidence.markup import SENTENCE, Line, Markup

SHORT = 14  # words of prose that a short line outweighs: teasers stand among headlines, hours and names
LONG = 120  # characters that make a line prose in scripts without spaces
A_WORD = 6  # characters


def of_article(markup: Markup) -> tuple[int, int]:
    """The first line of the article and the one after its last: without the teasers before and after it."""
    best, best_from, best_to, score, begun = 0, 0, 0, 0, 0
    for number, line in enumerate(markup.lines):
        if line.kind == "furniture":
            continue
        score += max(line.words, (line.end - line.start) // A_WORD) if is_prose(line) else -SHORT
        if score <= 0:
            score, begun = 0, number + 1
        elif score > best:
            best, best_from, best_to = score, begun, number + 1
    return best_from, best_to


def is_prose(line: Line) -> bool:
    """Whether a line is as long as a sentence and stands in no menu or box."""
    return line.kind in ("text", "quotation") and (line.words >= SENTENCE or line.end - line.start >= LONG)
