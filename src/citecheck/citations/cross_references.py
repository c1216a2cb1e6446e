"""Notes that name another note by its number: "see note 3", "siehe Fn. 3", "Bkz. 3 numaralı dipnot", 注3参照."""

import re
from functools import cache

# What a note is called.
_NOTE = """
    note notes footnote* endnote* fn nn anm anmerkung* fußnote* fussnote* endnote* noot voetnoot* eindnoot not nots
    noter n fotnot* fodnote* slutnot* dipnot* sonnot* nota notas przypis* przyp pozn poznámk* прим примечан* сноск*
    приміт* виноск* бележк* бел напомен* фуснот* σημ σημείωσ* υποσημ* الحاشية حاشية الهامش هامش پانویس* یادداشت* پی‌نوشت*
    הערה הערת टिप्पणी पादटिप्पणी chú_thích ghi_chú cước_chú catatan_kaki catatan lábjegyzet* jegyzet* lj
    végjegyzet* viite viitteessä viitteen alaviite alaviitteessä napomen* bilješk* fusnot* opomb* išnaš* pastab* atsauc*
    joonealu* märkus* viide viites
"""
# What sends the reader there.
_SEE = """
    see cf supra infra above same_as as_in compare siehe vgl wie s voir cf véase vease ver vide véanse veja
    vedi si_veda cfr zie vergelijk se jf jfr zob por patrz viz srov смотри см ср див пор виж вижте vidi v vezi
    a_se_vedea bkz bk bak bakınız βλ βλέπε δείτε انظر راجع ينظر نک نگاه_کنید_به رک ראו ראה עיין देखें xem lihat lásd ld
    ks katso vrt vidjeti usp glej žr skat sk vaata vt
"""
_LEADING = "no nr num numer number n° nº № رقم شماره số nomor numéro número numero αρ αριθ sz #"
_UNSPACED = re.compile(
    r"^\W*(?:[见見参參同照]{1,3}|前[掲揭引])?(?:脚注|腳註|尾注|注[释釋]?|註釋?)\s*(?P<label>\d{1,4})\s*(?:を?参照|参看)?\W*$"
    r"|^\W*(?:각주|미주|주)\s*(?P<korean>\d{1,4})\)?\s*(?:번?\s*(?:참조|참고))?\W*$"
)
_MOST_BETWEEN = 2  # words between "see" and the note


def pointed_label(raw: str) -> str | None:
    """The label of the note that a note's text points to, None where it points to none."""
    if not any(map(str.isdigit, raw)):
        return None
    for pattern in (_pattern(), _UNSPACED):
        if found := pattern.search(raw):
            return str(int(next(filter(None, found.groups()))))
    return None


@cache
def _pattern() -> re.Pattern[str]:
    note, see, leading = _either(_NOTE), _either(_SEE), _either(_LEADING)
    number = r"\[?(\d{1,4})\]?(?!\d)"
    named = rf"{note}\.?\s*(?:{leading}\.?\s*)?{number}"
    between = rf"(?:[^\W\d_]+[.,]?\s+){{0,{_MOST_BETWEEN}}}?"
    return re.compile(
        rf"(?<!\w){see}[.:,]?\s+{between}{named}"
        rf"|(?<!\w){see}[.:,]?\s+{between}{number}\.?\s+(?:[^\W\d_]+\s)?{note}(?!\w)"
        rf"|\((?:{see}[.:]?\s+)?{named}\)"
        rf"|^\W*{named}(?:\s+(?:above|below|supra|oben|לעיל))?\W*$",
        re.IGNORECASE,
    )


def _either(table: str) -> str:
    """One of the words of a table; a "_" in one is a space, a "*" any ending."""
    listed = sorted(set(table.split()), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(one).replace("_", r"\s").replace(r"\*", r"\w*") for one in listed) + ")"
