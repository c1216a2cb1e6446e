"""What pages say that are not there, by language: stock phrases of servers, proxies and publishing systems.

All phrases are folded before they are compared. A title or heading is a notice if it is little more than one of them.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from citecheck.evidence import closed, missing
from citecheck.evidence.pairs import phrases
from citecheck.text import fold

# Titles or headings that are no pair of a word for page and one for its absence, with a few words around them or none.
_TITLES_TABLE = """
404 not found|not found|nothing found|page missing|missing page|410 gone|404 page|page isn't available
resource cannot be found|object not found|requested url could not be retrieved|site not found|bad title|page gone
objekt nicht gefunden|kein treffer|objet non trouvé|page que vous cherchez|objeto no localizado
objeto não encontrado|oggetto non trovato|hittar inte sidan|objektet hittas ej|hakemaasi sivua ei
a keresett oldal nem|404-es hiba|stranica koju tražite|ничего не найдено|объект не найден|нічого не знайдено
страната не е пронајдена|404 hatası|nesne mevcut değil|העמוד שחיפשת|خطای 404|ไม่พบหน้าที่คุณต้องการ
该页无法显示|お探しのページ|指定されたページ|요청하신 페이지를 찾을 수
"""

# Whole titles of what a server shows where nothing has been put yet, or no longer.
_EMPTY_TABLE = """
welcome to nginx|apache2 ubuntu default page|apache2 debian default page|test page for the apache http server
test page for the http server|iis windows server|default web site page|account suspended
this account has been suspended
domain default page|website coming soon|coming soon|site suspended|hosting account suspended|welcome to caddy
congratulations! your website is up|default parallels plesk panel page|web server's default page|it works!
"""

# Whole titles of pages that will be back, of one word.
_MAINTENANCE_TABLE = """
maintenance|wartung|onderhoud|bakım|underhåll|vedlikehold|údržba|技术维护|メンテナンス|점검|mantenimiento|manutenção
manutenzione|manteniment|mantemento|karbantartás|mentenanță|întreținere|održavanje|vzdrževanje|одржавање|поддръжка
техобслуживание|техническое обслуживание|технічне обслуговування|συντήρηση|صيانة|تعمیرات|תחזוקה|bảo trì|pemeliharaan
prace techniczne|konserwacja|профилактика|huolto|hooldus|vedligeholdelse
"""

# Whole titles that say only that something is wrong, and what a heading of such a page begins with: not enough to say
# that the page is gone, but reason to ask.
ERRORS = (
    "error", "oops", "whoops", "an error occurred", "something went wrong", "page error", "fehler", "hoppla", "ups",
    "erreur", "oups", "une erreur est survenue", "error interno", "vaya", "erro", "ops", "opa", "errore", "fout",
    "helaas", "błąd", "wystąpił błąd", "chyba", "jejda", "fel", "hoppsan", "fejl", "feil", "oi", "virhe", "hups",
    "hiba", "hoppá", "eroare", "greška", "napaka", "грешка", "σφάλμα", "ουπς", "ошибка", "упс", "ой", "помилка",
    "hata", "שגיאה", "אופס", "خطأ", "خطا", "त्रुटि", "kesalahan", "galat", "lỗi", "ข้อผิดพลาด", "错误", "出错了",
    "出錯了", "エラー", "오류", "klaida", "kļūda", "viga", "gabim", "қате", "xəta", "xato",
)  # fmt: skip
# What can stand beside the number of a status: "HTTP-Status 404", "403 Forbidden".
_STATUS_WORDS = frozenset(
    "http https status statuscode code kode código codice код bad request unauthorized authorization required payment "
    "forbidden not found acceptable gone too many requests internal server gateway timeout service unavailable".split()
)
_STATUS = re.compile(r"(?<!\d)(?:40[0-689]|410|418|429|451|50[0-4]|52[0-6])(?!\d)")

# Signs at the ends of a title; vowels of Indic and Thai scripts are no signs.
_SIGN = r"(?:_|[^\w\u0300-\u036f\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u0eb1-\u0ecd\u1000-\u109f\u1780-\u17d3])+"
_EDGES = re.compile(f"^{_SIGN}|{_SIGN}$")
_CUT = re.compile(r"\s+[|–—·•»›:-]+\s+|[|»›•:!.…?]")
_OUTLET = re.compile(r"\s+[|–—·•»›-]+\s+|[|»›•]")
_PARTS = re.compile(r"\d+|[^\W\d_]+")
GONE_STATUSES = (404, 410)
LONGEST_STATUS = 40  # characters of a line that is a status
MORE_WORDS = 4  # around a phrase: "Oops! That page can't be found"
MOST_AWAY = 9  # words of a heading that says that the site will be back
MORE_LETTERS = 12  # the same where no spaces part words


@cache
def _titles() -> re.Pattern[str]:
    return _any_of(phrases(_TITLES_TABLE))


@cache
def _whole(table: str) -> frozenset[str]:
    return frozenset(phrases(table))


def _any_of(said: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(set(said), key=lambda one: (-len(one), one))
    return re.compile("|".join(map(re.escape, longest_first)))


@lru_cache(256)  # each is asked for several times
def pieces(title: str, *, is_exact: bool = False) -> tuple[str, ...]:
    """A folded title whole and cut at the outlet's name, a few pieces, without signs at the ends.

    Where it must be exact, a colon or a full stop cuts nothing: what follows is the rest of a headline.
    """
    folded = fold(title[:300])
    cut = [folded, *(_OUTLET if is_exact else _CUT).split(folded)[:8]]
    return tuple(dict.fromkeys(bare for piece in cut if (bare := _EDGES.sub("", piece))))


def hints(titles: Iterable[str]) -> bool:
    """Whether any of some titles may be a notice, or that of a server that is empty or away: a look at all at once."""
    said = fold("\n".join(titles))
    if _STATUS.search(said) is not None or any(map(said.__contains__, _hints())):
        return True
    return closed.is_away(said) or missing.hints(said)


@cache
def _hints() -> tuple[str, ...]:
    return (*phrases(_TITLES_TABLE), *phrases(_EMPTY_TABLE), *phrases(_MAINTENANCE_TABLE))


def is_notice(title: str, *, is_exact: bool = False) -> bool:
    """Whether a title, or a part of it, says hardly more than "page not found" in some language."""
    if not title or len(title) > 160:
        return False
    return any(_says_notice(piece, is_exact) for piece in pieces(title, is_exact=is_exact))


def status(piece: str) -> int | None:
    """The status that a folded line is the number of, with words for errors beside it or none: "Error 404"."""
    if len(piece) > LONGEST_STATUS or (number := _STATUS.search(piece)) is None:
        return None
    others = [
        part
        for part in _PARTS.findall(piece.partition(" (")[0])
        if part not in _STATUS_WORDS and part not in _error_words()
    ]
    return int(number[0]) if others == [number[0]] else None


@cache
def _error_words() -> frozenset[str]:
    return frozenset(fold(one) for one in ERRORS)


@lru_cache(1_024)  # a title and the heading below it share most pieces, and the pages of an outlet its name
def _says_notice(piece: str, is_exact: bool) -> bool:
    if status(piece) in GONE_STATUSES:
        return True
    found = _titles().search(piece) if any(map(piece.__contains__, phrases(_TITLES_TABLE))) else None
    if found is not None and len(piece) - len(found[0]) <= (0 if is_exact else _room(piece, found[0])):
        return True
    return missing.is_heading(piece, is_exact=is_exact)


@lru_cache(1_024)
def _says_away(piece: str) -> bool:
    return len(piece.split()) <= MOST_AWAY and closed.is_away(piece)


def _room(piece: str, phrase: str) -> int:
    """How many letters may stand around a phrase in a piece of a title."""
    more = len(piece.split()) - len(phrase.split())
    spaced = " " in phrase or phrase.isascii()
    return 60 if spaced and more <= MORE_WORDS else (MORE_LETTERS if not spaced else -1)


def has_sentence(text: str) -> bool:
    """Whether a short text has a sentence of a not-found page."""
    return missing.has_sentence(text)


def is_empty_server(title: str) -> bool:
    """Whether a title is that of a server where nothing has been put."""
    return any(piece in _whole(_EMPTY_TABLE) for piece in pieces(title, is_exact=True))


def is_maintenance(title: str) -> bool:
    """Whether a title or a heading says that the site will be back, and hardly more."""
    said = pieces(title)
    if any(piece in _whole(_MAINTENANCE_TABLE) for piece in said):
        return True
    return len(title) <= 160 and any(map(_says_away, said))
