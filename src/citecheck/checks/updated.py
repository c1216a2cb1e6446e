"""Articles that say that they were worked on after their date: their sources may be later than that."""

import re
from functools import cache

from citecheck.model import Document
from citecheck.text import fold

UPDATED = (
    "updated", "last modified", "revised", "corrected", "amended", "aktualisiert", "zuletzt geändert", "mis à jour",
    "mise à jour", "modifié le", "actualizado", "actualización", "atualizado", "aggiornato", "aggiornamento",
    "bijgewerkt", "laatst gewijzigd", "güncellendi", "güncelleme", "обновлено", "обновлена", "изменено", "оновлено",
    "zaktualizowano", "aktualizováno", "oppdatert", "uppdaterad", "opdateret", "päivitetty", "frissítve", "更新",
    "تحديث", "עודכן",
)  # fmt: skip


@cache
def _updated() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, map(fold, UPDATED))))


def says_so(document: Document) -> bool:
    """Whether a short line outside the notes says that the article was revised."""
    return any(
        block.kind != "note" and len(block.text) < 200 and _updated().search(fold(block.text))
        for block in document.blocks
    )
