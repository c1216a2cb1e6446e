"""What the words beside a date say that it is of: a change, a step before publication, a version of a manual."""

import re

from citecheck.dates import Date
from citecheck.text import fold

LABEL = 30  # characters in front of a date, or of the line above it, that say of what it is
MOST_WORDS = 3  # of a line that is a label: "Last updated on"

# Words that say that the date beside them is of a change, folded, in the languages that print them so.
_UPDATED = re.compile(
    r"\b(?:updated?|last (?:active|changed|post|reply|commit)|"
    r"modified|revised|built|edited|reviewed|güncelle\w*|обновлен\w*|изменен\w*|оновлен\w*|aktualisiert|"
    r"geändert|stand|mis à jour|modifié|actualizad\w*|atualizad\w*|aggiornat\w*|bijgewerkt|gewijzigd|"
    r"zaktualizowan\w*|aktualizac\w*|aktualizováno|uppdaterad|oppdatert|opdateret|päivitetty|frissítve|actualizat|"
    r"ενημερώθηκε|تحديث|עודכן|diperbarui|cập nhật)\b|更新|수정|업데이트"
)

# Steps on the way to publication that journals print beside it, and days of what a page is about.
_EARLIER = re.compile(
    r"\b(?:received|submitted|accepted|revised|eingereicht|eingegangen|angenommen|reçu|accepté|recibido|aceptado|"
    r"recebido|aceito|ricevuto|accettato|ontvangen|otrzymano|przyjęto|поступила|принята|geliş|kabul|born|founded|"
    r"event|meeting|deadline|release date|erscheinungsdatum|date de sortie|fecha de lanzamiento|data de lançamento|"
    r"data di uscita|releasedatum|дата выхода|дата виходу|çıkış tarihi)\b[^\d]*$"
    r"|(?:发行日期|發行日期|発売日|출시일)\W*$"
)

# A manual prints the day of the version that it is of; the page itself goes on to the next one.
_VERSION = re.compile(
    r"\b(?:version|release|rev|revision|versión|versão|versione|versie|wersja|verze|verzió|versio|версия|версія|sürüm|"
    r"έκδοση|バージョン|版本|버전)\b\W{0,3}v?\d+\.\d"
)

PUBLISHED = re.compile(
    r"\b(?:publi[sckqé]\w*|posted|pubblicat\w*|gepubliceerd|veröffentlicht|erschienen|опубл\w*|yayın\w*|opublikowan\w*|"
    r"vydán\w*)\b"
)


def is_labelled(above: str, line: str, date: Date, end: int, *, is_last: bool) -> bool:
    """Whether a date is of a change, or of a step before publication: so say the words beside it, or the line above.

    `above` are the last letters above the line, `end` is where the date before it ends in the line.
    """
    label = "" if end else _label(above)
    before = fold(f"{label} {line[end : date.start]}") if label or date.start > end else ""
    if before and (_EARLIER.search(before) or _speaks_of_a_change(before)):
        return True
    after = line[date.end :] if is_last else ""
    return bool(after) and not any(map(str.isdigit, after)) and is_change(after)


def is_of_a_version(line: str) -> bool:
    """Whether a line names a version: a manual prints its day, and the page itself goes on to the next one."""
    return "." in line and _VERSION.search(fold(line)) is not None


def is_change(said: str) -> bool:
    """Whether a text speaks of a change anywhere."""
    return _UPDATED.search(fold(said)) is not None


def is_of_a_change(text: str, shown: str) -> bool:
    """Whether the words in front of a shown date say that it is of a change."""
    at = text.find(shown) if shown else -1
    return at > 0 and _speaks_of_a_change(fold(re.split(r"\d", text[max(at - LABEL, 0) : at])[-1]))


def _label(above: str) -> str:
    """The last line of a text, if it is as short as a label, and no date."""
    line = above.rstrip("\n").rpartition("\n")
    is_label = line[1] and len(line[2].split()) <= MOST_WORDS and not any(map(str.isdigit, line[2]))
    return line[2] if is_label else ""


def _speaks_of_a_change(before: str) -> bool:
    """Whether the folded words in front of a date say that it is of a change; the last of them count."""
    told = list(_UPDATED.finditer(before))
    return bool(told) and not PUBLISHED.search(before, told[-1].end())
