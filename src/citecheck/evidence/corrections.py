"""Where a page says that it was corrected, amended or retracted."""

import re

from citecheck.evidence.markup import Markup
from citecheck.text import fold

LONGEST = 400  # characters of a notice that is shown
SHORTEST = 25  # a shorter line is the heading of a page about corrections
# Beginnings of a notice: a label and a colon, or a sentence that only a notice begins with.
_NOTICE = re.compile(
    r"^[^\w\n]{0,6}(?:"
    r"(?:correction|corrections|clarification|erratum|corrigendum|retraction|retraction notice|editor[’']s note|"
    r"editors[’'] note|"
    r"editorial note|expression of concern|amendment|korrektur|richtigstellung|anm\. d\. red|anmerkung der redaktion|"
    r"berichtigung|rectificatif|correctif|erratum|note de la rédaction|corrección|rectificación|fe de erratas|"
    r"nota del editor|nota de la redacción|correção|errata|nota da redação|correzione|rettifica|nota della redazione|"
    r"correctie|rectificatie|noot van de redactie|sprostowanie|od redakcji|oprava|rättelse|rettelse|korjaus|oikaisu|"
    r"helyesbítés|erată|ispravak|исправление|уточнение|от редакции|поправка|виправлення|уточнення|düzeltme|tekzip|"
    r"editörün notu|διόρθωση|תיקון|تصحيح|تصويب|اصلاحیه|सुधार|koreksi|ralat|đính chính|更正|訂正|정정)"
    r"(?:\s*[\(\[][^\)\]]{0,40}[\)\]]|\s+\(?\w+\.? \d{1,2},? \d{4}\)?)?\s*[:：—–-]"
    r"|(?:this (?:article|story|piece|post|report|page|headline) (?:was|has been|is) (?:corrected|amended|"
    r"updated to correct|"
    r"retracted|removed|withdrawn|edited to correct)|an earlier version of this|a previous version of this|"
    r"(?:in )?(?:einer|eine) früheren? (?:version|fassung) dieses|une version précédente de cet|"
    r"(?:en )?una versión anterior de est|uma versão anterior dest|(?:in )?una versione precedente di quest|"
    r"в предыдущей версии|в более ранней версии|bu haberin önceki|retracted(?: article)?\s*:|withdrawn\s*:)"
    r")",
    re.IGNORECASE | re.MULTILINE,
)
_RETRACTED = re.compile(
    r"\W*(?:retracted(?: article)?|withdrawn(?: article)?|zurückgezogen|rétracté|retirado|ritirato)\s*:"
)


def notice(markup: Markup, titles: tuple[str, ...]) -> str | None:
    """The sentence of the notice, near the article and not in its menus or footer; None where there is none."""
    for title in titles[:3]:
        if _RETRACTED.match(fold(title)):
            return title[:LONGEST]
    for line in markup.lines:
        if line.kind == "furniture" or 2 * (line.end - line.start) <= SHORTEST:
            continue
        said = markup.text[line.start : min(line.end, line.start + LONGEST)]
        if _NOTICE.match(said) and _length(said) > SHORTEST:
            return said
    return None


def _length(line: str) -> int:
    """Characters, of which ideographs and kana say twice as much."""
    return len(line) + sum(letter > "\u2e7f" for letter in line)
