"""Titles that are no work's: what a server says when it does not show the page."""

import re

from citecheck.text import fold

# Whole titles (folded) that are a machine's message and no work's name.
GENERIC = re.compile(
    r"(?:error |fehler |erreur |ошибка |hata )?(?:403|404|410|500|502|503)(?:[ :–-]+.{0,40})?"
    r"|(?:page |file |seite |article |object )?(?:not found|nicht gefunden|introuvable)|(?:page|seite|sayfa) (?:non trouvee|bulunamadi)"
    r"|страница не найдена|sayfa bulunamadı|página no encontrada|pagina non trovata|página não encontrada"
    r"|access denied|forbidden|attention required!?.{0,20}|just a moment\.*|one moment,? please\.*|bot verification"
    r"|are you a robot\??|robot check|security check|verify you are human|please verify you are a human|captcha"
    r"|subscribe to (?:read|continue).{0,30}|sign in|log ?in|log into facebook|login • instagram|redirecting\.*"
    r"|untitled(?: document)?|no title"
    r"|(?:this )?(?:web ?site|domain) is for sale.{0,20}|hugedomains.{0,30}|loading\.*|please wait\.*|site maintenance"
    r"|enable javascript.{0,40}|cookie(?:s| consent| settings)?|privacy settings"
)
# Whole titles that are those of very many pages, and may be meant.
COMMON = re.compile(r"home ?page|(?:internet archive )?wayback machine|index|welcome")


def is_common(title: str) -> bool:
    """Whether a whole title is one that very many pages have ("Home Page")."""
    return COMMON.fullmatch(fold(title).strip(" .!")) is not None


def is_message(title: str) -> bool:
    """Whether a whole title is a machine's message ("404 Not Found", "Just a moment...")."""
    folded = fold(title)
    return bool(GENERIC.fullmatch(folded.strip(" .!")) or GENERIC.fullmatch(folded))
