"""Where a page says that it was corrected, amended or retracted."""

import re
from functools import cache

from citecheck.evidence.markup import Markup
from citecheck.text import bare_words, fold

LONGEST = 400  # characters of a notice that is shown
SHORTEST = 25  # a shorter line is the heading of a page about corrections
# A notice begins with a label and a colon, which a bracket can part,
_LABELS = (
    "correction", "corrections", "clarification", "erratum", "corrigendum", "retraction", "retraction notice",
    "editor's note", "editors' note", "editorial note", "expression of concern", "amendment", "korrektur",
    "richtigstellung", "anm. d. red", "anmerkung der redaktion", "berichtigung", "rectificatif", "correctif",
    "note de la rédaction", "corrección", "rectificación", "fe de erratas", "nota del editor",
    "nota de la redacción", "correção", "errata", "nota da redação", "correzione", "rettifica",
    "nota della redazione", "correctie", "rectificatie", "noot van de redactie", "sprostowanie", "od redakcji",
    "oprava", "rättelse", "rettelse", "korjaus", "oikaisu", "helyesbítés", "erată", "ispravak", "исправление",
    "уточнение", "от редакции", "поправка", "виправлення", "уточнення", "düzeltme", "tekzip", "editörün notu",
    "διόρθωση", "תיקון", "تصحيح", "تصويب", "اصلاحیه", "सुधार", "koreksi", "ralat", "đính chính", "更正", "訂正",
    "정정",
)  # fmt: skip
_CHANGED = "corrected|amended|updated to correct|retracted|removed|withdrawn|edited to correct"
# or with a sentence that only a notice begins with: its first word, and what follows.
_SENTENCES = (
    ("this", f"(?:article|story|piece|post|report|page|headline) (?:was|has been|is) (?:{_CHANGED})"),
    ("an", "earlier version of this"), ("a", "previous version of this"),
    ("in", "einer? früheren? (?:version|fassung) dieses|una versione precedente di quest"),
    ("einer", "früheren? (?:version|fassung) dieses"), ("eine", "früheren? (?:version|fassung) dieses"),
    ("une", "version précédente de cet"), ("en", "una versión anterior de est"), ("una", "versión anterior de est"),
    ("uma", "versão anterior dest"), ("una", "versione precedente di quest"), ("в", "предыдущей версии"),
    ("в", "более ранней версии"), ("bu", "haberin önceki"),
)  # fmt: skip
_FIRST_WORDS = frozenset([*(bare_words(one)[0] for one in _LABELS), *(first for first, _ in _SENTENCES),
                          "retracted", "withdrawn"])  # fmt: skip


@cache
def _notice() -> re.Pattern[str]:
    labels = "|".join(re.escape(one).replace("'", "[’']") for one in _LABELS)
    bracket = r"(?:\s*[\(\[][^\)\]]{0,40}[\)\]]|\s+\(?\w+\.? \d{1,2},? \d{4}\)?)?\s*[:：—–-]"
    sentences = "|".join(f"{first} (?:{rest})" for first, rest in _SENTENCES)
    return re.compile(
        rf"[^\w\n]{{0,6}}(?:(?:{labels}){bracket}|(?:{sentences})|(?:retracted(?: article)?|withdrawn)\s*:)",
        re.IGNORECASE,
    )


_RETRACTED = re.compile(
    r"\W*(?:retracted(?: article)?|withdrawn(?: article)?|zurückgezogen|rétracté|retirado|ritirato)\s*:"
)


def notice(markup: Markup, titles: tuple[str, ...]) -> str | None:
    """The sentence of the notice, near the article and not in its menus or footer; None where there is none."""
    for title in titles[:3]:
        if _RETRACTED.match(fold(title)):
            return title[:LONGEST]
    for line, row in zip(markup.lines, markup.rows, strict=False):
        if row.partition(" ")[0] in _FIRST_WORDS and line.kind != "furniture":
            said = markup.text[line.start : min(line.end, line.start + LONGEST)]
            if _notice().match(said) and _length(said) > SHORTEST:
                return said
    return None


def _length(line: str) -> int:
    """Characters, of which ideographs and kana say twice as much."""
    return len(line) + sum(letter > "\u2e7f" for letter in line)
