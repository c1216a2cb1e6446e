"""What kind of piece an article is, where that changes what may be asked of it."""

import re
from functools import cache
from typing import Literal

from citecheck.checks import persons
from citecheck.checks.once import once
from citecheck.model import Claim, Document
from citecheck.text import fold

Genre = Literal["opinion", "interview", "instructions", "own-report"]

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
# Headings under which somebody tells how he measured or asked: what follows he found out himself.
METHODS = re.compile(
    r"(?:[\divx.]+\s+)?(?:(?:research |materials and |data and |our )?methods?(?: and (?:materials|data))?|(?:research )?methodology"
    r"|experimental (?:setup|set-up|design)|methodik|methoden|material und methoden|versuchs(?:aufbau|durchführung)|forschungsdesign"
    r"|méthodologie|matériel et méthodes|méthodes|metodología|metodologia|materiales y métodos|materiais e métodos"
    r"|materiali e metodi|metodi|methoden en materialen|onderzoeksmethode|metodika|metodyka(?: badań)?|metodologija|metod"
    r"|metode|menetelmät|módszertan|módszerek|yöntem|gereç ve yöntem|методика(?: исследования)?|методология"
    r"|материалы и методы|методологія|μεθοδολογία|المنهجية|منهجية البحث|روش تحقیق|מתודולוגיה|शोध पद्धति|研究方法|実験方法|方法"
    r"|연구 ?방법|phương pháp(?: nghiên cứu)?|metode penelitian)"
)
FIRST_BLOCKS = 6
SAMPLE = 200  # sentences by which it is told whether somebody speaks of his own work or to the reader
LARGE_SHARE = 0.2
LEAST_SENTENCES = 3
LEAST_CODED = 4  # paragraphs with words set as code
SPEAKERS = ("Q", "A", "F", "S", "C")  # with which every name of a speaker in a dialogue begins


@once
def genre(document: Document) -> Genre | None:
    """The kind of piece, from its label, title, code listings or whom it speaks of; None for a usual article."""
    if any(block.kind == "code" for block in document.blocks):
        return "instructions"
    if sum(bool(block.code) for block in document.blocks) >= max(LEAST_CODED, LARGE_SHARE * len(document.blocks)):
        return "instructions"
    heads = [fold(block.text) for block in document.blocks[:FIRST_BLOCKS] if len(block.text) < 160]
    heads.append(fold(document.title or ""))
    if any(_label(OPINION).match(head) for head in heads):
        return "opinion"
    if any(_label(INTERVIEW).search(head) for head in heads) or _is_dialogue(document):
        return "interview"
    if any(b.kind == "heading" and METHODS.fullmatch(fold(b.text).strip(" .:")) for b in document.blocks):
        return "own-report"
    spoken = [unquoted(claim) for claim in document.sentences[:SAMPLE]]
    least = max(LEAST_SENTENCES, LARGE_SHARE * len(spoken))
    if sum(persons.to_the_reader(sentence, document.language) for sentence in spoken) >= least:
        return "instructions"
    if sum(persons.of_the_writer(sentence, document.language) for sentence in spoken) >= least:
        return "own-report"
    return None


def unquoted(claim: Claim) -> str:
    """The sentence without what others say in it."""
    kept, at = [], claim.start
    for quote in claim.quotes:
        kept.append(claim.sentence[at - claim.start : max(quote.start - claim.start, 0)])
        at = quote.end
    return " ".join([*kept, claim.sentence[at - claim.start :]]) if kept else claim.sentence


@cache
def _label(listed: tuple[str, ...]) -> re.Pattern[str]:
    """A label of its own ("Opinion") or before a colon, dash or bar ("Opinion | Tolls must fall")."""
    words = "|".join(map(re.escape, sorted(map(fold, listed), key=len, reverse=True)))
    return re.compile(
        rf"(?<!\w)(?:{words})(?:\s*$|\s*[:|/-]|\s+(?:with|mit|avec|con|com|by|von|par|met|med|z|ile|s)\s)"
    )


def _is_dialogue(document: Document) -> bool:
    """Whether paragraphs begin with a speaker, turn by turn ("Q: …", "A: …")."""
    turns = sum(
        bool(re.match(r"(?:Q|A|F|S|C|Question|Answer|Frage|Antwort|Soru|Cevap)\s?[:.]\s", b.text[:12]))
        for b in document.blocks
        if b.text[:1] in SPEAKERS
    )
    return turns >= 4
