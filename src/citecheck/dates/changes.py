"""Words that say a page was changed on a day, not published."""

import re
from functools import cache

_WORDS = (
    "updated|modified|revised|edited on|edited:|corrected|last change|güncel|değiştiril|düzenlen|обновл|оновл|изменен|"
    "измен[её]н|исправлен|редакци[яи] от|актуализ|aktualisier|geändert|überarbeitet|mis(?:e)? à jour|modifié|révisé|"
    "actualizad|actualización|modificad|aggiorna[tm]|modificat|atualizad|atualização|bijgewerkt|gewijzigd|zaktualizowan|"
    "aktualizacja|aktualizov|uppdaterad|oppdatert|opdateret|päivitetty|frissítve|módosítva|actualizat|ενημερώθηκε|"
    "τελευταία ενημέρωση|更新|修改|修订|改訂|업데이트|수정|تحديث|محدث|به‌روز|עודכן|עדכון|diperbarui|dikemas kini|"
    "cập nhật|yenilən|жаңарт"
)


@cache
def pattern() -> re.Pattern[str]:
    """What finds such a word in many languages; the day stands behind it, or, with a particle, before it."""
    return re.compile(_WORDS, re.IGNORECASE)
