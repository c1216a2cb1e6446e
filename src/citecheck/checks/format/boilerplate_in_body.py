"""family `format`: boilerplate-in-body."""

import re
from collections.abc import Iterator

from citecheck.model import Document, Observation, Place
from citecheck.rule import Example, check
from citecheck.text import fold, squash

# What comment forms print (folded beginnings). Navigation ("Share", "Similar Posts") is dropped without a word.
RESIDUE = re.compile(
    r"leave a (?:reply|comment)\b|your email address will not be published|required fields are marked"
    r"|save my name,? email|notify me of (?:follow-?up|new) (?:comments|posts)|cancel reply|post comment$"
    r"|bir (?:yorum|yanit|yanıt) (?:yazin|yazın|yaz|birak|bırak)|e-?posta (?:hesabiniz|hesabınız|adresiniz) yay[iı]mlanmayacak"
    r"|добавить комментарий|ваш (?:адрес )?(?:электронной почты|e-?mail|email) не будет опубликован|обязательные поля помечены"
    r"|schreiben? sie einen kommentar|deine e-?mail-?adresse wird nicht veröffentlicht|erforderliche felder sind"
    r"|laisser un commentaire|votre adresse e-?mail ne sera pas publiée|les champs obligatoires sont indiqués"
    r"|deja (?:una respuesta|un comentario)|tu dirección de correo electrónico no será publicada"
    r"|lascia un commento|il tuo indirizzo e-?mail non sarà pubblicato|deixe um comentário|o seu endereço de e-?mail não será publicado"
)

BEGINNINGS = frozenset("le yo re sa no ca po bi do до ва об sc de er la vo tu il lo ep".split())


@check(
    severity="note",
    guard="Only the sentences that comment forms print, as a whole line; a text that quotes one in a sentence is left alone.",
    remedy="Remove the lines before the text is published; they are not counted as part of it.",
    bad=(
        "The ferry is late.\n\nIt has been late since the harbour was dredged in spring.\n\nLeave a Reply\n\n"
        "Your email address will not be published. Required fields are marked *\n",
        "Feribot gecikti.\n\nLiman baharda derinleştirildiğinden beri her gün gecikiyor.\n\n"
        "E-posta adresiniz yayımlanmayacak.\n",
    ),
    good=(
        "The ferry is late.\n\nThe form says that your email address will not be published, which is true.\n",
        "The ferry is late.\n\nIt has been late since spring.\n\nShare\n\nSimilar Posts\n",
        Example("# Comments\n\nTo leave a reply, call `reply()`.\n", input_format="markdown"),
    ),
)
def boilerplate_in_body(document: Document) -> Iterator[Observation]:
    """Residue of a comment form stands in the text.

    It was copied from the web page together with the article and would be printed with it.
    """
    residue = [
        number
        for number, block in enumerate(document.blocks)
        if block.kind != "code"
        and len(block.text) < 300
        and _may_be_residue(block.text)
        and RESIDUE.match(fold(block.text))
    ]
    places = tuple(Place(document.locate(number, 0, len(document.blocks[number].text))) for number in residue)
    if places:
        yield Observation(
            "lines of a comment form stand in the text",
            places,
            confidence="proved",
            found=" / ".join(squash(document.blocks[number].text)[:80] for number in residue[:3]),
            anchor="comment form",
        )


def _may_be_residue(text: str) -> bool:
    """Whether a text begins as one of the sentences may: a quick first look that spares folding it."""
    first = text.lstrip()[:2].lower()
    return not first.isalnum() or first in BEGINNINGS
