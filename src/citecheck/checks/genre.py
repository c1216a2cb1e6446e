"""What kind of piece an article is, where that changes what may be asked of it."""

import re
from functools import cache
from typing import Literal

from citecheck.checks.once import once
from citecheck.model import Document
from citecheck.text import fold

Genre = Literal["opinion", "interview", "instructions"]

# Labels that outlets print above or in the title of a piece that is a person's own view.
OPINION = (
    "opinion", "op-ed", "op ed", "letter", "letters", "letter to the editor", "letters to the editor", "editorial",
    "commentary", "comment", "column", "essay", "guest column", "viewpoint", "kommentar", "meinung", "leserbrief",
    "leitartikel", "kolumne", "tribune", "éditorial", "courrier des lecteurs", "chronique", "opinión", "carta al director",
    "columna", "opinião", "opinione", "commento", "lettera", "köşe yazısı", "yorum", "görüş", "мнение", "колонка",
    "письмо в редакцию", "думка", "opinia", "felieton", "opinie", "ingezonden brief", "debatt", "رأي", "社説", "评论",
)  # fmt: skip
INTERVIEW = (
    "interview", "q&a", "q & a", "q and a", "questions and answers", "in conversation with", "entretien", "entrevista",
    "intervista", "gespräch", "im gespräch", "söyleşi", "röportaj", "интервью", "інтерв'ю", "wywiad", "rozhovor",
    "インタビュー", "专访",
)  # fmt: skip
FIRST_BLOCKS = 6


@once
def genre(document: Document) -> Genre | None:
    """The kind of piece, from its label, its title or its code listings; None for an article of the usual kind."""
    if sum(block.kind == "code" for block in document.blocks) >= 1:
        return "instructions"
    heads = [fold(block.text) for block in document.blocks[:FIRST_BLOCKS] if len(block.text) < 160]
    heads.append(fold(document.title or ""))
    if any(_label(OPINION).match(head) for head in heads):
        return "opinion"
    if any(_label(INTERVIEW).search(head) for head in heads) or _is_dialogue(document):
        return "interview"
    return None


@cache
def _label(listed: tuple[str, ...]) -> re.Pattern[str]:
    """A label of its own ("Opinion") or before a colon, dash or bar ("Opinion | Tolls must fall")."""
    words = "|".join(map(re.escape, sorted(map(fold, listed), key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{words})(?:\s*$|\s*[:|/-]|\s+(?:with|mit|avec|con|com|by|von|par)\s)")


def _is_dialogue(document: Document) -> bool:
    """Whether paragraphs begin with a speaker, turn by turn ("Q: …", "A: …")."""
    turns = sum(
        bool(re.match(r"(?:Q|A|F|S|C|Question|Answer|Frage|Antwort|Soru|Cevap)\s?[:.]\s", b.text[:12]))
        for b in document.blocks
    )
    return turns >= 4
