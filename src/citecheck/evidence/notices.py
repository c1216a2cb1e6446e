"""What pages say that are not there, by language: stock phrases of servers, proxies and publishing systems.

All phrases are folded before they are compared. A title or heading is a notice if it is little more than one of them.
"""

import re
from functools import cache

from citecheck.text import fold

# Whole titles or headings: "404", or a phrase with a few words around it. The comments name the languages.
_TITLES_TABLE = """
error 404|404 error|404 not found|not found|page not found|file not found|content not found|article not found
story not found|nothing found|page unavailable|page does not exist|page doesn't exist|page is unavailable
page not available|page missing|missing page|can't find that page|can't find the page|cannot find the page
couldn't find the page|couldn't find that page|page cannot be found|page can't be found|page could not be found
page couldn't be found|410 gone|404 page|page no longer exists|page has been removed|page isn't available
no longer available|resource cannot be found|object not found|url not found|file or directory not found
the requested url was not found|requested url could not be retrieved|site not found|bad title|page gone
seite nicht gefunden|nicht gefunden|seite existiert nicht|seite gibt es nicht|seite konnte nicht gefunden werden
objekt nicht gefunden|fehler 404|404 fehler|seite nicht mehr verfügbar|seite wurde nicht gefunden|kein treffer
page introuvable|page non trouvée|introuvable|page n'existe pas|page est introuvable|erreur 404|objet non trouvé
page demandée n'existe pas|page n'existe plus|page que vous cherchez|page n'a pas été trouvée
contenu introuvable
página no encontrada|no encontrado|no encontrada|página no existe|no se encuentra la página|error 404
página no se puede encontrar|objeto no localizado|no hemos encontrado la página|página que buscas no existe
página não encontrada|não encontrada|não encontrado|página não existe|página não foi encontrada|erro 404
objeto não encontrado|página não pôde ser encontrada|pagina nao encontrada
pagina non trovata|non trovato|non trovata|pagina non esiste|pagina non è stata trovata|errore 404
oggetto non trovato
pagina richiesta non esiste|pagina inesistente
pagina niet gevonden|niet gevonden|pagina bestaat niet|pagina kan niet worden gevonden|fout 404
pagina is niet gevonden|pagina kon niet worden gevonden
strona nie istnieje|nie znaleziono|nie znaleziono strony|strony nie znaleziono|nie można odnaleźć tej strony
strona nie została znaleziona|błąd 404|podana strona nie istnieje
stránka nenalezena|stránka neexistuje|stránka nebyla nalezena|chyba 404|požadovaná stránka neexistuje|nenalezeno
stránka sa nenašla|stránka nebola nájdená|stránka nenájdená
sidan hittades inte|sidan finns inte|sidan kunde inte hittas|sidan kan inte hittas|hittar inte sidan|fel 404
sidan saknas|objektet hittas ej
siden ble ikke funnet|siden finnes ikke|fant ikke siden|siden kunne ikke finnes|finner ikke siden|feil 404
siden blev ikke fundet|siden findes ikke|siden kunne ikke findes|siden kan ikke findes|fejl 404|side ikke fundet
sivua ei löytynyt|sivua ei löydy|sivua ei ole|hakemaasi sivua ei|virhe 404
az oldal nem található|oldal nem található|a keresett oldal nem|nem található|az oldal nem létezik|404-es hiba
pagina nu a fost găsită|pagina nu există|pagina nu a fost gasita|pagina nu exista|eroare 404|pagină inexistentă
stranica nije pronađena|stranica ne postoji|stranica nije nađena|stranica koju tražite|greška 404
stran ni najdena|strani ni mogoče najti|stran ne obstaja|napaka 404
страница не найдена|страница не существует|страница не обнаружена|ничего не найдено|ошибка 404|404 ошибка
такой страницы нет|объект не найден|запрашиваемая страница не найдена|страница удалена|страницы не существует
сторінку не знайдено|сторінка не знайдена|сторінки не знайдено|сторінка не існує|помилка 404|нічого не знайдено
сторінки не існує
страницата не е намерена|страницата не съществува|страницата не бе намерена|грешка 404
страница није пронађена|страница не постоји|страната не е пронајдена|старонка не знойдзена
sayfa bulunamadı|aradığınız sayfa bulunamadı|bulunamadı|böyle bir sayfa yok|sayfa mevcut değil|hata 404
404 hatası
aradığınız sayfaya ulaşılamıyor|nesne mevcut değil
səhifə tapılmadı|sahifa topilmadi|бет табылмады|бет табылган жок|саҳифа топилмади
η σελίδα δεν βρέθηκε|η σελίδα δεν υπάρχει|σελίδα δεν βρέθηκε|σφάλμα 404|δεν βρέθηκε
הדף לא נמצא|העמוד לא נמצא|הדף לא קיים|הדף המבוקש לא נמצא|שגיאה 404|העמוד שחיפשת
الصفحة غير موجودة|لم يتم العثور على الصفحة|الصفحة المطلوبة غير موجودة|صفحة غير موجودة|خطأ 404
تعذر العثور على الصفحة
صفحه یافت نشد|صفحه پیدا نشد|صفحه مورد نظر یافت نشد|خطای 404|صفحه مورد نظر پیدا نشد|یافت نشد
صفحہ نہیں ملا|पृष्ठ नहीं मिला|पेज नहीं मिला|पन्ना नहीं मिला|पृष्ठ उपलब्ध नहीं है|পৃষ্ঠাটি পাওয়া যায়নি
পাতা পাওয়া যায়নি
பக்கம் கிடைக்கவில்லை|పేజీ కనుగొనబడలేదు|पान सापडले नाही
halaman tidak ditemukan|tidak ditemukan|halaman tidak dijumpai|laman tidak ditemukan|halaman tidak tersedia
không tìm thấy trang|trang không tồn tại|không tìm thấy|trang không tìm thấy|lỗi 404
ไม่พบหน้า|ไม่พบหน้าที่คุณต้องการ|ไม่พบหน้านี้|ไม่พบหน้าเว็บ
页面不存在|找不到页面|页面未找到|您访问的页面不存在|无法找到该页|未找到页面|网页不存在|该页无法显示|找不到该页
页面没有找到
頁面不存在|找不到網頁|找不到頁面|找不到此頁|您要找的頁面不存在|網頁不存在
ページが見つかりません|お探しのページ|ページは見つかりません|ページが存在しません|指定されたページ
ページが見つかりませんでした
페이지를 찾을 수 없습니다|찾을 수 없는 페이지|페이지가 존재하지 않습니다|존재하지 않는 페이지
요청하신 페이지를 찾을 수
puslapis nerastas|puslapis neegzistuoja|lapa nav atrasta|lehte ei leitud|lehekülge ei leitud|klaida 404
kļūda 404
no s'ha trobat la pàgina|pàgina no trobada|páxina non atopada|ez da orria aurkitu|orria ez da aurkitu
faqja nuk u gjet|faqja nuk ekziston|síða fannst ekki|síðan fannst ekki|leathanach gan aimsiú
tudalen heb ei chanfod
ukurasa haupatikani|bladsy nie gevind nie|ծանր էջը չի գտնվել|էջը չի գտնվել|გვერდი ვერ მოიძებნა
pahina hindi nahanap
хуудас олдсонгүй|paĝo ne trovita
"""

# Sentences of the notice itself, of the systems that print it; they count in a text as short as a notice.
_SENTENCES_TABLE = """
it looks like nothing was found at this location|nothing was found at this location
the requested page could not be found
the requested url was not found on this server|the page you are looking for|the page you were looking for
the page you requested|there is currently no text in this page|the resource you are looking for has been removed
we couldn't find the page|we can't seem to find the page|sorry, the page|the link you followed may be broken
could not be located on this server|this page has been removed|the content you requested
this article is no longer
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
возможно, страница была удалена|возможно, она была удалена|неправильно набран адрес
сторінка, яку ви шукаєте|запитувана сторінка|можливо, вона була видалена|страницата, която търсите
търсената страница
aradığınız sayfa|ulaşmak istediğiniz sayfa|istediğiniz sayfa|axtardığınız səhifə|η σελίδα που ζητήσατε
η σελίδα που αναζητάτε|הדף שחיפשת|הדף המבוקש|העמוד המבוקש|الصفحة التي تبحث عنها|الصفحة التي طلبتها
الصفحة المطلوبة
صفحه مورد نظر|صفحه‌ای که به دنبال آن هستید|आप जिस पृष्ठ|आपके द्वारा खोजा गया|halaman yang anda cari
halaman yang anda minta
trang bạn tìm|trang bạn đang tìm|trang bạn yêu cầu|หน้าที่คุณกำลังค้นหา|หน้าที่คุณต้องการ|您访问的页面
您要访问的页面|您所访问的页面
您請求的頁面|您要找的頁面|お探しのページ|アクセスしようとしたページ|指定されたページ|요청하신 페이지
찾으시는 페이지|방문하시려는 페이지
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

# Whole titles of pages that will be back.
_MAINTENANCE_TABLE = """
under maintenance|site maintenance|maintenance mode|scheduled maintenance|down for maintenance|maintenance
wartungsarbeiten|wartungsmodus|en maintenance|site en maintenance|en mantenimiento|em manutenção|in manutenzione
onderhoud|bakım çalışması|bakımdayız|технические работы|на сайте ведутся технические работы|technické práce
przerwa techniczna|メンテナンス|系统维护|briefly unavailable for scheduled maintenance
"""

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_CUT = re.compile(r"\s+[|–—·•»›:-]+\s+|[|»›•:!.…?]")
_OUTLET = re.compile(r"\s+[|–—·•»›:-]+\s+|[|»›•]")
_CODE = re.compile(r"(?:http |error |status |code )?(?:404|410)")
MORE_WORDS = 4  # around a phrase: "Oops! That page can't be found"
MORE_LETTERS = 12  # the same where no spaces part words


def _table(text: str) -> tuple[str, ...]:
    return tuple(fold(phrase) for line in text.strip().splitlines() for phrase in line.split("|") if phrase)


@cache
def _titles() -> re.Pattern[str]:
    return _any_of(_table(_TITLES_TABLE))


@cache
def _sentences() -> re.Pattern[str]:
    return _any_of(_table(_SENTENCES_TABLE))


@cache
def _whole(table: str) -> frozenset[str]:
    return frozenset(_table(table))


def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(set(phrases), key=lambda one: (-len(one), one))
    return re.compile("|".join(map(re.escape, longest_first)))


def pieces(title: str, *, is_exact: bool = False) -> list[str]:
    """A folded title whole and cut at the outlet's name, a few pieces, without signs at the ends.

    Where it must be exact, a colon or a full stop cuts nothing: what follows is the rest of a headline.
    """
    folded = fold(title[:300])
    cut = [folded, *(_OUTLET if is_exact else _CUT).split(folded)[:8]]
    return [bare for piece in cut if (bare := _EDGES.sub("", piece))]


def is_notice(title: str, *, is_exact: bool = False) -> bool:
    """Whether a title, or a part of it, says hardly more than "page not found" in some language."""
    if not title or len(title) > 160:
        return False
    for piece in pieces(title, is_exact=is_exact):
        if _CODE.fullmatch(piece):
            return True
        found = _titles().search(piece)
        if found is not None and len(piece) - len(found[0]) <= (0 if is_exact else _room(piece, found[0])):
            return True
    return False


def _room(piece: str, phrase: str) -> int:
    """How many letters may stand around a phrase in a piece of a title."""
    more = len(piece.split()) - len(phrase.split())
    spaced = " " in phrase or phrase.isascii()
    return 60 if spaced and more <= MORE_WORDS else (MORE_LETTERS if not spaced else -1)


def has_sentence(text: str) -> bool:
    """Whether a short text has a sentence of a not-found page."""
    return _sentences().search(fold(text)) is not None


def is_empty_server(title: str) -> bool:
    """Whether a title is that of a server where nothing has been put."""
    return any(piece in _whole(_EMPTY_TABLE) for piece in pieces(title))


def is_maintenance(title: str) -> bool:
    """Whether a title says that the site will be back."""
    return any(piece in _whole(_MAINTENANCE_TABLE) for piece in pieces(title))
