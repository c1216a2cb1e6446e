"""family `sourcing`: no-primary-source."""

import re
from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import publication, wording
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import fold

LEAST_QUOTES = 3
# Offices whose words are usually published by the office itself.
OFFICES = re.compile(
    r"\b(?:minister|president|chancellor|secretary|ambassador|spokes(?:man|woman|person)|governor|senator|premier"
    r"|commissioner|mayor|general|director|chairman|envoy|ministerin|präsident|präsidentin|kanzler|kanzlerin|sprecher"
    r"|sprecherin|botschafter|ministre|président|présidente|porte-parole|ambassadeur|ministro|ministra|presidente"
    r"|portavoz|embajador|embaixador|portavoce|ambasciatore|bakan|bakanı|cumhurbaşkanı|başbakan|sözcüsü|büyükelçi"
    r"|министр|президент|премьер|посол|пресс-секретарь|представитель|міністр|прем'єр|rzecznik|prezydent|premier)"
    r"|وزير|الرئيس|رئيس(?:ة)? الوزراء|رئیس.جمهور|نخست.وزیر|ראש הממשלה|部长|部長|总统|總統|总理|總理|首相|大臣|장관|대통령|총리|मंत्री"
    r"|राष्ट्रपति|รัฐมนตรี|นายกรัฐมนตรี|bộ trưởng|thủ tướng|menteri|presiden|υπουργ|πρωθυπουργ"
)
# Names and paths of the press; a source that has none of these signs may be the record itself.
PRESS = re.compile(
    r"news|times|\bpost\b|guardian|herald|tribune|gazette|courier|daily|telegraph|journal|observer|chronicle|press\b|agency"
    r"|\bvoice\b|broadcast|radio|reuters|bloomberg|zeitung|kurier|spiegel|presse|rundschau|nachrichten|tagblatt|courrier"
    r"|figaro|libération|diario|periódico|noticias|jornal|folha|corriere|giornale|gazete|haber|postası|ajans|газета"
    r"|новости|вести|известия|ведомости|вісник|kurier|gazeta|dagblad|/world/|/politics/|/business/|/asia/|/europe/"
    r"|/international/|/article|/story/|/stories/"
)
RECORD = re.compile(
    r"transcript|press-?(?:release|conference)|full-?text|remarks|statement|speech|hansard|official|communiqu|declaration"
    r"|wortlaut|rede\b|erklärung|pressemitteilung|discours|communiqué|déclaration|discurso|comunicado|declaración"
    r"|konuşma|açıklama|стенограмма|заявление|выступление|брифинг|treaty|agreement|report of|resolution"
)
OFFICIAL_HOST = re.compile(
    r"(?:^|\.)(?:gov|mil|int|gob|gouv|gov\.[a-z]{2}|gob\.[a-z]{2}|gouv\.[a-z]{2}|go\.[a-z]{2}|europa\.eu|un\.org|admin\.ch"
    r"|bund\.de|government\.[a-z]{2}|parliament\.[a-z.]+|kremlin\.ru|mid\.ru)$|^(?:www\.)?(?:mfa|fmprc|president|parliament"
    r"|government|senate|congress|ministry)\."
)

TEXT = (
    "“The port is ours,” minister Anna Brandt said. The minister called the price “a gift to the city” and promised “a new "
    "pier by spring”.[1]\n\n"
)
NOTE = "[1] “The Port Is Ours, Minister Says”, The Gazette, https://gazette.example/news/the-port-is-ours.\n"


@check(
    severity="note",
    guard=(
        "Three quotations or more in sentences that name an office; every source must look like a press report, and one "
        "official address, transcript, speech or statement among the sources is enough to stay quiet."
    ),
    remedy="Look for the transcript or the statement itself.",
    bad=(
        TEXT + NOTE,
        Example(
            "„Der Hafen gehört uns“, sagte Ministerin Anna Brandt. Die Ministerin nannte den Preis „ein Geschenk“ und "
            "versprach „einen neuen Pier“.[^1]\n\n[^1]: „Der Hafen gehört uns“, Der Kurier, "
            "<https://kurier.example/politik/der-hafen>.\n",
            input_format="markdown",
        ),
    ),
    good=(
        TEXT + NOTE.replace("The Gazette", "Ministry of Ports, transcript"),
        TEXT + NOTE + "\n[2] “Remarks on the Port”, https://www.gov.example/remarks-on-the-port.\n",
        TEXT.replace("minister", "singer").replace("Anna", "Lola") + NOTE,
        "Minister Anna Brandt called the price “a gift to the city”.[1]\n\n" + NOTE,
        TEXT + "[1] Ada Ferris, The Port (Harbour Press, 2019), 12.\n",
    ),
)
def no_primary_source(document: Document) -> Iterator[Observation]:
    """An official is quoted at length, and only press reports are cited.

    What officials say is often published in full; the record would settle the wording.
    """
    quoting = [claim for claim in document.sentences if claim.quotes and claim.citations]
    count = sum(len(claim.quotes) for claim in quoting)
    if count < LEAST_QUOTES:
        return
    cited = {identity for claim in quoting for identity in claim.citations}
    notes = [one for one in document.citations if one.kind != "link" and one.refers_to is None]
    if not notes or not all(map(_is_press, notes)) or any(map(_is_record, document.citations)):
        return
    if not any(OFFICES.search(fold(claim.sentence)) for claim in quoting):
        return
    yield Observation(
        f"{wording.counted(count, 'quotation')} in sentences with a note, and no transcript or statement is cited",
        tuple(Place(document.at(one), one.id, one.address) for one in notes if one.id in cited),
        confidence="possible",
        related=tuple(document.at(claim) for claim in quoting),
        anchor="no primary source",
    )


def _is_record(citation: Citation) -> bool:
    host = urls.host(publication.original(citation.address)) if citation.address is not None else ""
    return bool(OFFICIAL_HOST.search(host) or RECORD.search(fold(citation.raw)))


def _is_press(citation: Citation) -> bool:
    if citation.address is None:
        return False
    address = publication.original(citation.address)
    publisher = fold(citation.publisher.text) if citation.publisher is not None else ""
    return (
        publication.in_address(address) is not None
        or bool(PRESS.search(publisher))
        or bool(PRESS.search(f"{urls.host(address)}{urls.path(address).lower()}/"))
    )
