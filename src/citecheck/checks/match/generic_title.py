"""family `match`: generic-title."""

import re
from collections.abc import Iterator

from citecheck.model import Citation, Document, Observation, Page, Place
from citecheck.rule import Example, check
from citecheck.text import fold

# Whole titles (folded) that are a machine's message and no work's name.
GENERIC = re.compile(
    r"(?:error |fehler |erreur |ошибка |hata )?(?:403|404|410|500|502|503)(?:[ :–-]+.{0,40})?"
    r"|(?:page |file |seite |article |object )?(?:not found|nicht gefunden|introuvable)|(?:page|seite|sayfa) (?:non trouvee|bulunamadi)"
    r"|страница не найдена|sayfa bulunamadı|página no encontrada|pagina non trovata|página não encontrada"
    r"|access denied|forbidden|attention required!?.{0,20}|just a moment\.*|one moment,? please\.*|bot verification"
    r"|are you a robot\??|robot check|security check|verify you are human|please verify you are a human|captcha"
    r"|subscribe to (?:read|continue).{0,30}|sign in|log ?in|log into facebook|login • instagram|redirecting\.*"
    r"|untitled(?: document)?|no title|home ?page|wayback machine|internet archive wayback machine"
    r"|(?:this )?(?:web ?site|domain) is for sale.{0,20}|hugedomains.{0,30}|loading\.*|please wait\.*|site maintenance"
    r"|enable javascript.{0,40}|cookie(?:s| consent| settings)?|privacy settings"
)


@check(
    severity="correct",
    guard="The whole title must be such a message; a title that contains one as part of a sentence is left alone.",
    remedy="Print the title of the work; open the address to see it.",
    question="{notes} has the title “{found}”, which is a server's message. What is the title of the work?",
    reply="☐ the title is: ______",
    bad=(
        "Fares rose.[1]\n\n[1] “404 Not Found”, The Gazette, https://gazette.example/news/fares.\n",
        "Fares rose.[1]\n\n[1] “Just a moment...”, The Gazette, https://gazette.example/news/fares.\n",
        "Fares rose.[1]\n\n[1] “Are you a robot?”, The Gazette, https://gazette.example/news/fares.\n",
    ),
    good=(
        "Fares rose.[1]\n\n[1] “404: The Story of a Number That Means Not Found to the Whole World of the Web”, "
        "The Gazette, https://gazette.example/news/number.\n",
        "Fares rose.[1]\n\n[1] “Are You a Robot? How Ports Automate”, The Gazette, https://gazette.example/robots.\n",
        Example("Set the [home page](https://docs.example/home) first.\n", input_format="markdown"),
    ),
)
def generic_title(citation: Citation, document: Document, page: Page | None = None) -> Iterator[Observation]:
    """The title is what a server says when it does not show the page.

    A citation tool copied the message of an error page, a login or a bot wall in place of the work's title.
    """
    if citation.title is None or citation.kind == "link":
        return
    if GENERIC.fullmatch(fold(citation.title.text).strip(" .!")) or GENERIC.fullmatch(fold(citation.title.text)):
        better = page.title if page is not None and page.title and not GENERIC.fullmatch(fold(page.title)) else None
        yield Observation(
            "title is a server's message, not a work's",
            (Place(document.at(citation, citation.title), citation.id, citation.address),),
            confidence="proved",
            found=citation.title.text,
            expected=better,
            expected_confidence="likely" if better else None,
        )
