"""What pages say that are not there, by language: stock phrases of servers, proxies and publishing systems.

All phrases are folded before they are compared. A title or heading is a notice if it is little more than one of them.
"""

import re
from functools import cache, lru_cache

from citecheck.evidence import closed, missing
from citecheck.text import fold

# Whole titles or headings: "404", or a phrase with a few words around it. The comments name the languages.
_TITLES_TABLE = """
error 404|404 error|404 not found|not found|file not found|nothing found|page unavailable
page missing|missing page|page cannot be found|page can't be found
page couldn't be found|410 gone|404 page|page isn't available
no longer available|resource cannot be found|object not found|file or directory not found
requested url could not be retrieved|site not found|bad title|page gone|nicht gefunden
objekt nicht gefunden|fehler 404|404 fehler|kein treffer|introuvable|erreur 404|objet non trouvé
page que vous cherchez|no encontrado|no encontrada|error 404|objeto no localizado
não encontrada|não encontrado|erro 404|objeto não encontrado|non trovato|non trovata|errore 404
oggetto non trovato|niet gevonden|fout 404|nie znaleziono|błąd 404|chyba 404|nenalezeno
hittar inte sidan|fel 404|objektet hittas ej|feil 404|fejl 404|hakemaasi sivua ei|virhe 404
a keresett oldal nem|nem található|404-es hiba|eroare 404|stranica koju tražite|greška 404|napaka 404
ничего не найдено|ошибка 404|404 ошибка|объект не найден|помилка 404|нічого не знайдено|грешка 404
страната не е пронајдена|bulunamadı|hata 404|404 hatası|nesne mevcut değil|σφάλμα 404|δεν βρέθηκε
שגיאה 404|העמוד שחיפשת|خطأ 404|خطای 404|یافت نشد|tidak ditemukan|không tìm thấy|lỗi 404|ไม่พบหน้าที่คุณต้องการ
该页无法显示|找不到此頁|お探しのページ|指定されたページ
요청하신 페이지를 찾을 수|klaida 404|kļūda 404|leathanach gan aimsiú|tudalen heb ei chanfod
хуудас олдсонгүй
"""

# Sentences of the notice itself, of the systems that print it; they count in a text as short as a notice.
_SENTENCES_TABLE = """
it looks like nothing was found at this location|nothing was found at this location
the page you are looking for|the page you were looking for
the page you requested|there is currently no text in this page|the resource you are looking for has been removed
we can't seem to find the page|sorry, the page|the link you followed may be broken
could not be located on this server|the content you requested|this article is no longer
es sieht so aus, als ob hier nichts gefunden wurde|die angeforderte seite|die von ihnen aufgerufene seite
die gewünschte seite|die gesuchte seite|diese seite enthält momentan noch keinen text|der angeforderte url
la page demandée|la page que vous recherchez|la page que vous demandez|aucun texte sur cette page
il semble qu'il n'y ait rien|parece que no se ha encontrado nada|la página solicitada|la página que busca
la página que estás buscando|parece que nada foi encontrado|a página solicitada|a página que você
a página que procura|sembra che qui non|la pagina richiesta|la pagina che stai cercando|la pagina cercata
de opgevraagde pagina|de pagina die u zoekt|de pagina die je zoekt|het lijkt erop dat er niets
strona, której szukasz|żądana strona|szukana strona|wygląda na to, że nic nie znaleziono
požadovaná stránka|hledaná stránka|stránka, kterou hledáte|hľadaná stránka|sidan du söker|sidan du letar efter
siden du leter etter|siden du leder efter|etsimääsi sivua|hakemaasi sivua|a keresett oldal|a kért oldal
pagina căutată|pagina solicitată|pagina pe care o cauți|stranica koju tražite|stran, ki jo iščete
запрашиваемая страница|страница, которую вы ищете|запрошенная страница|вы попали на несуществующую страницу
возможно, она была удалена|неправильно набран адрес
сторінка, яку ви шукаєте|запитувана сторінка|можливо, вона була видалена|страницата, която търсите
търсената страница
aradığınız sayfa|ulaşmak istediğiniz sayfa|istediğiniz sayfa|axtardığınız səhifə|η σελίδα που ζητήσατε
η σελίδα που αναζητάτε|הדף שחיפשת|הדף המבוקש|העמוד המבוקש|الصفحة التي تبحث عنها|الصفحة التي طلبتها
الصفحة المطلوبة
صفحه مورد نظر|صفحه‌ای که به دنبال آن هستید|आप जिस पृष्ठ|आपके द्वारा खोजा गया|halaman yang anda cari
halaman yang anda minta
trang bạn tìm|trang bạn đang tìm|trang bạn yêu cầu|หน้าที่คุณกำลังค้นหา
หน้าที่คุณต้องการ|您访问的页面|您要访问的页面|您所访问的页面
您請求的頁面|您要找的頁面|お探しのページ|アクセスしようとしたページ
指定されたページ|요청하신 페이지|찾으시는 페이지|방문하시려는 페이지
ieškomas puslapis|meklētā lapa|otsitavat lehte|la pàgina que busqueu|faqja që kërkoni
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
maintenance|wartung|onderhoud|bakım|underhåll|vedlikehold|údržba|技术维护|メンテナンス|점검
prace techniczne|профилактика
"""

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_CUT = re.compile(r"\s+[|–—·•»›:-]+\s+|[|»›•:!.…?]")
_OUTLET = re.compile(r"\s+[|–—·•»›-]+\s+|[|»›•]")
_CODE = re.compile(r"(?:http |error |status |code )?(?:404|410)")
MORE_WORDS = 4  # around a phrase: "Oops! That page can't be found"
MOST_AWAY = 9  # words of a heading that says that the site will be back
MORE_LETTERS = 12  # the same where no spaces part words


@cache
def _table(text: str) -> tuple[str, ...]:
    return tuple(fold(phrase) for line in text.strip().splitlines() for phrase in line.split("|") if phrase)


@cache
def _titles() -> re.Pattern[str]:
    return _any_of(_table(_TITLES_TABLE))


@cache
def _whole(table: str) -> frozenset[str]:
    return frozenset(_table(table))


def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(set(phrases), key=lambda one: (-len(one), one))
    return re.compile("|".join(map(re.escape, longest_first)))


@lru_cache(256)  # each is asked for several times
def pieces(title: str, *, is_exact: bool = False) -> tuple[str, ...]:
    """A folded title whole and cut at the outlet's name, a few pieces, without signs at the ends.

    Where it must be exact, a colon or a full stop cuts nothing: what follows is the rest of a headline.
    """
    folded = fold(title[:300])
    cut = [folded, *(_OUTLET if is_exact else _CUT).split(folded)[:8]]
    return tuple(dict.fromkeys(bare for piece in cut if (bare := _EDGES.sub("", piece))))


def is_notice(title: str, *, is_exact: bool = False) -> bool:
    """Whether a title, or a part of it, says hardly more than "page not found" in some language."""
    if not title or len(title) > 160:
        return False
    return any(_says_notice(piece, is_exact) for piece in pieces(title, is_exact=is_exact))


@lru_cache(1_024)  # a title and the heading below it share most pieces, and the pages of an outlet its name
def _says_notice(piece: str, is_exact: bool) -> bool:
    if _CODE.fullmatch(piece):
        return True
    found = _titles().search(piece) if any(map(piece.__contains__, _table(_TITLES_TABLE))) else None
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
    said = fold(text)
    return any(map(said.__contains__, _table(_SENTENCES_TABLE))) or missing.has_sentence(text)


def is_empty_server(title: str) -> bool:
    """Whether a title is that of a server where nothing has been put."""
    return any(piece in _whole(_EMPTY_TABLE) for piece in pieces(title, is_exact=True))


def is_maintenance(title: str) -> bool:
    """Whether a title or a heading says that the site will be back, and hardly more."""
    said = pieces(title)
    if any(piece in _whole(_MAINTENANCE_TABLE) for piece in said):
        return True
    return len(title) <= 160 and any(map(_says_away, said))
