"""What the parameters of cite templates are called in the Wikipedias.

Names are facts of their editions; most editions know the English ones beside their own. They are looked up without
case, spaces, hyphens, underscores and numbers, so "Access-date", "access_date" and "accessdate" are one row, and
"author2" is "author". What is in no row is told by how it is built (`STEMS`) or by what stands in it.
"""

import re
from functools import cache
from typing import Literal, cast

from citecheck.documents.wikitext.parameter_names import NAMES

Role = Literal[
    "title", "part", "author", "last", "first", "work", "publisher", "published", "year", "month", "day", "accessed",
    "access-year", "access-month", "access-day", "url", "part-url", "archive-url", "archived", "doi", "identifier",
    "shown", "hidden",
]  # fmt: skip

# A few names mean one thing in most templates and another in those whose name begins so.
_OTHERWISE: tuple[tuple[str, str, Role], ...] = (
    ("книга", "издание", "shown"),  # which edition of a book; the periodical of an article
    ("книга", "видання", "shown"),
    ("literatur", "hrsg", "shown"),  # the editor of a book; the body behind a website in Internetquelle
    ("literatur", "werk", "shown"),
    ("literatur", "herausgeber", "shown"),
    ("cit", "editor", "shown"),  # a person in English and Spanish; the publisher in Catalan
    ("cita", "nome", "first"),
    ("ref-", "article", "title"),
    ("ref-", "nom", "first"),  # Catalan; the last name in French
    ("ref-", "editor", "publisher"),
    ("bokref", "van", "shown"),
    ("cite", "via", "shown"),
    ("lien", "édition", "shown"),
)

# How unknown names are built: stems of "access", of "archive", of addresses. Read in this order, in any language.
_PART = (
    r"(?:cap[ií]t|chap|kapit|hoofdstuk|rozdz|se[ckz][tcs]?i?on|contrib|transcr|trascri|map|conferen|konferan|pasaje|bidrag"
    r"|bölüm|kısım|chương|hội|فصل)"
)
_ARCHIVE = r"(?:arch|arsip|arkib|artxib|arkiv|arşiv|arhiv|arxi|архи|архі|أرشيف|بایگانی|存[档檔]|アーカイブ|보존|lưutrữ)"
STEMS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("hidden", re.compile(
        r"(?:link|lenke|länk|bağı|bağlantısı)$|^(?:lk|liênkết|enlace|enllaç)|format$|biçimi$|status$|durumu$|trạngthái|bot$"
        r"|language|^lang$|^ref$|mask|broken|inactive|engel|ur[li](?:access|acceso|acesso|erişimi|tilgang)"
        r"|(?:acesso|accès|quyềntruycập)ur[li]")),
    ("part-url", re.compile(rf"{_PART}.*ur[li]|ur[li].*{_PART}")),
    ("archive-url", re.compile(rf"{_ARCHIVE}.*(?:ur[li]|адрес)|(?:ur[li]|адрес).*{_ARCHIVE}")),
    ("archived", re.compile(_ARCHIVE)),
    ("accessed", re.compile(
        r"acc?es[so]|abruf|zugriff|consult|erişim|dost[ęu]p|hämt|bes[øö][kg]|hentet|bezo[ce]|raadpleeg|viitattu|luettu"
        r"|доступ|обращ|звернен|перегля|p[rř][iíî]stup|hozzáfér|elérés|приступ|достъп|وصول|دسترس|بازبین|בדיקה|אחזור"
        r"|[閲阅]|[访訪]問?|[檢检]索|열람|확인|truycập|truynhập|akses|capaian|เข้าถึง|retriev|πρόσβασ|aplūk|žiūr|skat|vaadat")),
    ("url", re.compile(r"ur[li]$|^http|^www")),
)  # fmt: skip

_LOOSE = re.compile(r"[\s_\-\u200c-\u200f]+|\d+")


@cache
def _roles() -> dict[str, Role]:
    table: dict[str, Role] = {}
    for line in NAMES.splitlines():
        role, colon, names = line.partition(": ")
        if colon and not line.startswith("#"):
            for name in names.split():
                table.setdefault(_loosened(name), cast(Role, role))
    return table


def _loosened(name: str) -> str:
    return _LOOSE.sub("", name.casefold())


@cache
def role_of(template: str, name: str) -> Role | None:
    """What a parameter of a template (its name in lower case) says of the source; None for what no row tells."""
    loose = _loosened(name)
    for begins, otherwise, role in _OTHERWISE:
        if loose == otherwise and template.startswith(begins):
            return role
    known = _roles().get(loose)
    if known is not None:
        return known
    return next((role for role, stem in STEMS if stem.search(loose)), None)
