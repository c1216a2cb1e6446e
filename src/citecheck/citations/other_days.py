"""Days that are none of a visit: when a work appeared or changed, and when a copy of it was kept.

A star stands for any end of a word.
"""

import re
from functools import cache, lru_cache

from citecheck.citations.stems import Stems, known, tables
from citecheck.dates import Date, changes

# That a copy was kept; archives themselves (below) may be what a work is about.
KEPT = (
    "archived archivé archivée archivés archivées archiviert* archivad* archivat* archiviat* archivov* archivált"
    " archiválva arquivad* arhivat* arhivir* arhiveeri* arhivēt* arşivlen* arkivert arkiverad arkiverat arkiveret"
    " arkistoit* gearchiveerd geargiveer zarchiwizowan* архивирован* заархивирован* архівован* заархівован* архивная"
    " оригіналу αρχειοθετ* arxivat* artxibatu* archyvuot* مؤرشف بایگانی אורכב מאורכב diarsipkan lưu saved guardado"
    " salvato"
)
KEPT_UNSPACED = "存档|存檔|アーカイブ|保存|보존|보관"
# That a work appeared or changed, or stands in an archive.
APPEARED = (
    "archiv* arquiv* arxiv* arkiv* arhiv* архив* архів* архіў* αρχειοθ* arşiv* أرشف* الأرشفة בארכיון arkisto*"
    " zarchiwiz* edited publi* veröffentlich* erschien* erscheint paru* posted post uploaded"
    " printed issued released created original* update* aktuali* actuali* atuali* aggiorn* bijgewerkt gewijzigd modif*"
    " revised amended adopted signed broadcast aired recorded filmed delivered held copyright version edition"
    " effective geändert bearbeitet überarbeitet ausgestrahlt gesendet gehalten fassung ausgabe mis mise édition"
    " difundid* emitid* edición edição versão versión transmitid* pubblica* trasmess* diffus* edizione gepubliceerd"
    " uitgezonden gepubliseer bygewerk uppdaterad uppdaterat ändrad ändrat sänd sänt offentliggjort oppdatert"
    " opdateret endret ændret sendt udgivet utgitt julkais* päivit* muokat* muutet* birt birtist uppfært útgefið"
    " opublikow* zaktualiz* ogłosz* wydan* dodan* zmodyfik* vydán* vydan* změněn* upraven* zveřejněn* zverejnen*"
    " posodoblj* posodobitev ažuriran* izmjen* izmena objavlj* izdan* објав* ажурир* измен* издат* изд публик*"
    " опублик* актуализ* обнов* издаден* публік* опублік* онов* змін* апублік* абноў* выпущен* размещ* добавлен* вышел"
    " вышла вышло вийшл* видан* postavljen* difuzat megjelen* frissít* közzét* módosít* kiad* avalda* uuenda* muudet*"
    " atjaunot* atjaunin* grozīt* paskelbt* atnaujint* išleist* pakeist* δημοσιε* ενημέρωσ* ενημερώ* τροποπο* αναρτήθ*"
    " ανάρτησ* έκδοσ* yayın* yayım* güncel* değiştiril* düzenle* eklenme oluşturul* basım dərc yenilən* жариялан*"
    " жаңарт* chop nashr yangilan* გამოქვეყნ* განახლ* հրապարակ* թարմաց* פורסם פורסמה עודכן עודכנה עדכון נשר שודר نشر"
    " النشر تحديث محدث تعديل صدر صدرت بث منتشر انتشار به‌روز* روزرسانی شائع تازہ प्रकाशित प्रकाशन अद्यतन संशोधित"
    " প্রকাশিত প্রকাশ হালনাগাদ வெளியிட* புதுப்பிக்க* đăng bản diterbitkan diperbarui dipublikasikan dikemas kemas"
    " inilathala binago ilichapishwa ilisasishwa eguneratu* argitaratu* argitalpen* foilsithe nuashonraithe cyhoeddwyd"
    " diweddarwyd botuar kraft inkrafttreten ikrafttr* vigueur vigor vigore werking inwerkingtreding życie účinnost*"
    " hatály* vigoare силу вступ* чинності yürürlü* voimaan voimaantulo jõustu* įsigalioj* force wirksam përditësuar"
    " ĝisdatigit* нийтэлсэн шинэчилсэн"
)
APPEARED_UNSPACED = (
    "更新|发布|發布|發表|发表|公開|公开|掲載|刊登|修改|修订|修訂|出版|출판|게시|업데이트|수정|작성|입력|등록|발행|"
    "ปรับปรุง|เผยแพร่|แก้ไข|ออกอากาศ|ចេញផ្សាយ"
)


@lru_cache(maxsize=16_384)
def is_other(name: str) -> bool:
    """Whether a word, as `key` writes it, says that a day is another than that of a visit."""
    return bool(known(name, *stems()) or (not name.isascii() and _unspaced().search(name)))


@lru_cache(maxsize=16_384)
def _is_copy(word: str) -> bool:
    """Whether a word says so, accents and all: "archivé" does, "archive" does not."""
    exact, openings = _kept()
    return word in exact or word.startswith(openings) or (not word.isascii() and bool(_UNSPACED_COPY.search(word)))


@lru_cache(maxsize=16_384)
def _may_tell(word: str) -> bool:
    """Whether a word may be one for a copy, or begin those for a change: a quick look before the longer one."""
    return not word.isascii() or word[:3].casefold() in _openings() or _is_copy(word.casefold())


@cache
def _openings() -> frozenset[str]:
    return frozenset(re.findall(r"(?:^|\||\(\?:)(\w{3})", _changed().pattern))


@cache
def stems() -> tuple[Stems, Stems]:
    """All these words, whole ones and beginnings."""
    return tables({"": f"{KEPT} {APPEARED}"})


@cache
def _kept() -> tuple[frozenset[str], tuple[str, ...]]:
    listed = KEPT.split()
    openings = tuple(word[:-1] for word in listed if word.endswith("*"))
    return frozenset(word for word in listed if not word.endswith("*")), openings


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"{KEPT_UNSPACED}|{APPEARED_UNSPACED}")


_UNSPACED_COPY = re.compile(KEPT_UNSPACED)
_REACH, _NEAR = 60, 24  # characters between the words for a copy, or for a change, and their date
_WORD = re.compile(r"[^\W\d_]{3,}|[.;]")


@cache
def _changed() -> re.Pattern[str]:
    """That a page was changed, or figures stood so, on a day."""
    return re.compile(f"{changes.pattern().pattern}|data as of|datenstand|stand der daten|données au", re.I)


def is_archived(text: str, date: Date) -> bool:
    """Whether the words before a date say that it is of a copy or of a change, not of the work."""
    said = _WORD.findall(text, max(0, date.start - _REACH), date.start)
    if not any(map(_may_tell, said)):
        return False
    for word in reversed(said):
        if word in ".;":
            break
        if _is_copy(word.casefold()):
            return True
    return _changed().search(text, max(0, date.start - _NEAR), date.start) is not None
