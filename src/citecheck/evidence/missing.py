"""How languages say of a page that it is not there: a word for page, and near it a word for its absence.

Stock phrases are endless, their parts are few: "Seite nicht gefunden", "Diese Seite existiert leider nicht", "Die Seite
ist nicht mehr verfügbar". A row is a language: beginnings of words for page, then what is said of it; `…` stands for up
to three words, and what is said may go on as its language bends it.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from citecheck.evidence import closed
from citecheck.text import fold

MOST_AROUND = 7  # words of a heading besides what says it
MOST_AROUND_EXACTLY = 2  # the same above a page that goes on as an article does
MOST_BETWEEN = 12  # words from the one part to the other
LETTERS_AROUND = 16  # the same three where no spaces part words: letters
LETTERS_AROUND_EXACTLY = 6
LETTERS_BETWEEN = 30
LONGEST_SENTENCE = 400  # characters
GAP = " ... "  # what `…` is when it is folded
FIRST_LINES = 60  # of a page, in which it says so

_ROWS = """
en: page article story post content url address topic document | not found|n't found|not be found|n't be found
    can't find|cannot find|couldn't find|could not find|does not exist|doesn't exist|do not exist
    not seem to exist|n't seem to exist|no longer exists|no longer available|not available|n't available
    is unavailable|been removed|been deleted|was removed|was deleted|been moved|is missing|not at this address
    unable to find|unable to locate|not be located|no longer here|has expired|isn't here|is not here
    not have a page|isn't here any more|isn't here anymore|been unpublished|been taken down
de: seite webseite artikel beitrag inhalt adresse | nicht gefunden|nicht finden|nicht … gefunden
    existiert … nicht|nicht existiert|nicht zu existieren|nicht … existieren|gibt es … nicht|nicht verfügbar
    nicht … verfügbar|nicht vorhanden|nicht auffindbar|nicht mehr auffindbar|nicht … erreichbar|wurde entfernt
    wurde gelöscht|wurde … verschoben|nicht mehr online
fr: page article contenu adresse document | introuvable|pas trouvé|pas … trouvé|non trouvé|pas été trouvé
    n'existe p|pas exister|pas disponible|plus disponible|indisponible|inexistant|a été supprimé|a été retiré
    a été déplacé|pas à cette adresse|n'est plus|impossible de trouver
es: página pagina artículo contenido dirección noticia | no encontrad|no se encontr|no se ha … encontr
    no ha sido encontr|no encontr|no hemos … encontr|no se encuentra|no se puede encontrar|no se pudo encontrar
    no pudimos encontrar|no existe|no parece existir|no disponible|no está disponible|ya no está
    ha sido eliminad|fue eliminad|ha sido movid|inexistente|no … en esta dirección
pt: página pagina artigo conteúdo matéria notícia endereço | não encontrad|não existe|não parece existir
    não foi … encontrad|não pode ser … encontrad|não pôde ser … encontrad|não está disponível|indisponível
    foi removid|foi excluíd|não foi possível encontrar|não conseguimos … encontrar|inexistente|não … localizad
    nao encontrad
gl: páxina contido artigo | non existe|non se atop|non atopad|non se puido atopar|non está|non dispoñible
ca: pàgina contingut article | no existei|no s'ha … trobat|no trobad|no s'ha pogut trobar|no es troba
    no es pot trobar|no disponible|no està disponible
it: pagina articolo contenuto indirizzo notizia | non trovat|non esiste|non sembra esistere|non è stat … trovat
    non … trovare|non disponibile|non è … disponibile|inesistente|stata rimossa|stato rimosso|stata spostata
    stata cancellata|stato cancellato
    stata eliminata|impossibile trovare|non è … raggiungibile
nl: pagina artikel inhoud webpagina | niet gevonden|niet … gevonden|niet vinden|niet … vinden|bestaat … niet
    niet bestaat|niet … bestaat|niet te bestaan|niet … beschikbaar|is verwijderd|is verplaatst
sv: sida webbsida artikel innehåll | hittades inte|hittas inte|hittas … inte|finns inte|finns … inte|inte hitta
    inte … hitta|inte hittas|inte existera|existerar inte|inte tillgänglig|inte … tillgänglig|saknas|tagits bort
    har flyttats
nb: side sida artikke innhold | ikke funnet|ikkje funne|ikke finne|ikke … finne|ikkje finne|finnes ikke
    finnes … ikke|finst ikkje|fant ikke|fann ikkje|finner ikke|ikke … tilgjengelig|eksisterer ikke
    ikke … eksister|er fjernet|er slettet|er flyttet
da: side artik indhold | ikke fundet|ikke … fundet|ikke findes|findes ikke|findes … ikke|ikke finde|ikke … finde
    eksisterer ikke|ikke … eksister|ikke … tilgængelig|er slettet|er fjernet|er flyttet|ikke på denne adresse
fi: sivu artikkeli sisältö | ei löyty|ei löydy|ei … löyty|ei ole|ei näytä|ei voi|ei … olemassa|on poistettu
    on siirretty|ei enää
et: leh artik sisu | ei leitud|ei leia|ei … leitud|ei ole|ei eksisteeri|ei … saadaval|pole … olemas
    on kustutatud|on eemaldatud
lv: lap rakst | nav atrast|netika atrast|neeksistē|nav … pieejam|nevar atrast|neatrada|nav … atrast|ir dzēst
lt: puslap straipsn | nerast|neegzistuoja|nepasiekiam|nepavyko rasti|nepavyko … rasti|negalima rasti|nėra
    ištrint|pašalint
pl: stron artykuł treść adres | nie znalezion|nie … znalezion|nie istnieje|nie istnieją|nie można … znaleźć
    nie można … odnaleźć|nie znale|niedostępn|nie jest … dostępn|została usunięt|został usunięt
    nie udało się … znaleźć|nie odnaleziono|przeniesion
cs: stránk článek člán obsah | nenalezen|nemůžeme … najít|nemohli … najít|nenašl|nebyl … nalezen|neexistuje
    nepodařilo … najít|nepodařilo … nalézt|nelze … najít|nelze … nalézt|není … dostupn|není … dispozici
    byl odstraněn|byla odstraněna|byla přesunuta|byla smazána
sk: stránk článok obsah | nenašl|nemôžeme … nájsť|nevieme nájsť|nenájden|nebol … nájden|neexistuje
    nie je … dostupn|nepodarilo … nájsť|nie je možné nájsť|nemožno nájsť|bola odstránená|bola presunutá
hu: oldal lap cikk tartalom | nem … található|nem létezik|nem talál|nem … elérhető|nem érhető el|törölt|áthelyez
    eltávolít|megszűnt
ro: pagin articol conținut conţinut | nu a fost … găsit|nu a fost … gasit|nu există|nu exista|nu pare să existe
    nu este … disponibil|nu a putut fi găsit|nu poate fi găsit|nu … găsit|inexistent|negăsit|a fost ștears
    a fost mutat|nu este la această|nu se află
hr: stranic članak sadržaj | ne možemo … pron|nije … pronađen|ne postoji|nije nađen|nije dostup
    nije moguće pronaći|ne može … pronaći|nismo pronašli|uklonjen|obrisan|nema
sl: stran članek vsebin | ni najden|ni … najden|ni … mogoče najti|ne obstaja|ni na voljo|ne najdemo
    je odstranjen|je bila odstranjena
sr: страниц чланак садржај | не можемо … прон|није … пронађен|не постоји|није нађен|није доступ|уклоњен|обрисан
mk: страниц статија содржин | не е … најден|не е … пронајден|не постои|не беше … најден|не може … најде
    не е достапн
bg: страниц статия съдържание | не е … намерен|не може … намерен|не съществува|не беше … намерен|не бе … намерен
    не е … достъпн|премахнат|изтрит|преместен|не намерихме|липсва|не е … открит|не беше … открит
ru: страниц стать материал документ публикаци новост | не найден|не нашли|не … найден|не существует|не обнаружен|удален
    недоступн|не доступн|не удалось … найти|не нашл|больше нет|отсутствует|такой … нет|была перемещена
    не находится
uk: сторінк статт матеріал публікаці новин | не знайден|не знайшли|не … знайден|не існує|не вдалося … знайти|недоступн
    видален
    більше нема|такої … нема|відсутн|була переміщена
be: старонк артыкул | не знойдзен|не … знойдзен|не існуе|няма
tr: sayfa içerik haber makale | bulunamadı|bulunamıyor|bulunmuyor|bulunmamaktadır|mevcut değil|ulaşılamıyor
    ulaşılamadı|kaldırıl|silin|taşın|bulamadık|erişilemiyor|artık yok|yok
az: səhif | tapılmadı|tapılmayıb|mövcud deyil|yoxdur|silin
kk: бет | табылмады|табылган жок|жоқ
uz: sahifa саҳифа | topilmadi|топилмади|mavjud emas
el: σελίδα άρθρο περιεχόμεν | δεν βρέθηκε|δεν … βρεθεί|δεν υπάρχει|δε βρέθηκε|δεν είναι … διαθέσιμ
    δεν φαίνεται … υπάρχει|διαγραφεί|αφαιρεθεί|μετακινηθεί|δεν μπορέσαμε
he: דף הדף עמוד העמוד כתבה הכתבה | לא נמצא|לא קיים|לא קיימת|אינו קיים|אינה קיימת|לא זמין|אינו זמין|הוסר|נמחק
ar: صفح الصفح المقال المحتوى الخبر | غير موجود|لم يعد متوفر|لم يتم العثور|لا يمكن العثور|غير متوفر|غير متاح|غير متوافر
    تعذر العثور
    لم نتمكن من العثور|لم نعثر|تم حذف|لا توجد
fa: صفحه برگه مقاله مطلب خبر | یافت نشد|پیدا نشد|وجود ندارد|موجود نیست|حذف شده|در دسترس نیست|پیدا نکردیم
ur: صفحہ | نہیں ملا|موجود نہیں|دستیاب نہیں
hi: पृष्ठ पेज पन्ना लेख | नहीं ढूंढ|नहीं खोज|नहीं मिल|मौजूद नहीं|उपलब्ध नहीं|नहीं पाया|नहीं है|नहीं लगता
bn: পৃষ্ঠা পাতা পেজ | খুঁজে পাচ্ছি না|পাওয়া যায়নি|পাওয়া যায় নি|পাওয়া যায়নি|নেই
ta: பக்கம் பக்கத்தை | கண்டுபிடிக்க முடியவில்லை|கிடைக்கவில்லை|காணப்படவில்லை|இல்லை
ml: പേജ് | കണ്ടെത്തിയില്ല|കണ്ടെത്താൻ കഴി|ലഭ്യമല്ല
gu: પેજ પૃષ્ઠ | મળ્યું નથી|શોધી શકતા નથી|ઉપલબ્ધ નથી
gd: duilleag | cha lorgar|cha lorg|chan eil
te: పేజీ | కనుగొనబడలేదు|దొరకలేదు|లేదు
mr: पान पृष्ठ | सापडत नाही|सापडल|उपलब्ध नाही
id: halaman laman konten artikel berita | tidak ditemukan|tidak dijumpai|tidak … ditemukan|tidak … dijumpai
    tidak tersedia|tidak ada|tidak wujud|telah dihapus|tidak jumpa|belum ada|tidak berada
vi: trang bài nội | không tìm thấy|không … tìm thấy|không tồn tại|không có sẵn|đã bị xóa|đã bị xoá|không còn
    không thể tìm
th: หน้า บทความ เนื้อหา | ไม่พบ|ไม่มีอยู่|หาไม่เจอ|ไม่สามารถเข้าถึง|ไม่มีหน้า|ถูกลบ
zh: 页面 网页 文章 内容 页 頁面 網頁 網址 內容 链接 | 不存在|找不到|未找到|没有找到|沒有找到|無法找到|无法找到|已被删除
    已删除|已被刪除|已失效|不見了|不见了|不可用|走丢了|没找到|没有你|沒有你
    沒有符合|没有符合
ja: ページ 記事 コンテンツ | 見つかりません|存在しません|見つからない|見つかりませんでした|ありません
    削除され|公開を終了|掲載期間|移動した可能性|終了しました|見当たりません
ko: 페이지 기사 문서 게시물 콘텐츠 | 찾을 수 없|존재하지 않|삭제되|없습니다|사라졌|이용할 수 없|찾지 못
sq: faqe faqja | nuk u gjet|s'u gjet|nuk ekziston|s'ekziston|nuk gjendet
eu: orri | aurkitu|ez da … existitzen|ez dago|ez … existitzen
is: síða síðu | fannst ekki|er ekki til|finnst ekki
sw: ukurasa nakala | hainekani|haipatikani|haukupatikana|haujapatikana|haupatikani|haupo
af: bladsy | nie gevind|bestaan nie|nie … gevind
hy: էջ | չի գտնվել|գոյություն չունի|չկա
ka: გვერდ | ვერ მოიძებნა|არ მოიძებნა|არ არსებობს|არ არის ნაპოვნი
tl: pahina | hindi nahanap|hindi matagpuan
eo: paĝo | ne trovita|ne ekzistas
"""

# What begins a sentence about pages that might not be there.
_IF = re.compile(
    r"(?:if|when|whether|in case|wenn|falls|sollte|si|cuando|quando|se|als|wanneer|om|när|hvis|når|jos|kun|jeśli|gdy|"
    r"pokud|když|ak|ha|amikor|dacă|ako|če|если|когда|якщо|коли|eğer|αν|όταν|אם|إذا|اگر|यदि|jika|nếu|ถ้า|如果|若)\b"
)
_END = re.compile(r"[.!?…。！？।]\s|[\n。！？।]")
_WORD = re.compile(r"\b\w")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u9fff]")


class _Row(NamedTuple):
    noun: re.Pattern[str]
    said: re.Pattern[str]
    is_spaced: bool
    heads: tuple[str, ...]  # beginnings of all that is said: without one of them no pattern is tried


def _lines() -> list[str]:
    """The rows, each in one line."""
    return _ROWS.strip().replace("\n    ", "|").splitlines()


@cache
def _rows() -> tuple[_Row, ...]:
    rows = []
    for line in _lines():
        nouns, said = line.partition(":")[2].split("|", 1)
        phrases = [fold(one) for one in said.split("|")]
        is_spaced = _UNSPACED.search(said) is None
        edge = r"(?<!\w)" if is_spaced else ""
        rows.append(_Row(
            re.compile(edge + _any_of([fold(one) for one in nouns.split()])),
            re.compile(r"(?<!\w(?=\w))" + _any_of(phrases) if is_spaced else _any_of(phrases)),
            is_spaced,
            tuple(dict.fromkeys(one.split(GAP)[0] for one in phrases)),
        ))  # fmt: skip
    return tuple(rows)


def _any_of(phrases: list[str]) -> str:
    longest_first = sorted(set(phrases), key=lambda one: (-len(one), one))
    between = r"\w{0,6}(?:\s[^\s,.;:]{1,24}){0,3}\s"
    return "(?:" + "|".join(re.escape(one).replace(re.escape(GAP), between) for one in longest_first) + ")"


def is_heading(piece: str, *, is_exact: bool) -> bool:
    """Whether a folded title says that a page is not there, and hardly more."""
    for row, start, end in _found(piece):
        around = piece[:start] + " " + re.sub(r"^\w+", "", piece[end:])
        most = (MOST_AROUND_EXACTLY, LETTERS_AROUND_EXACTLY) if is_exact else (MOST_AROUND, LETTERS_AROUND)
        if (len(around.split()) <= most[0]) if row.is_spaced else (len(around.strip()) <= most[1]):
            return True
    return False


def has_sentence(text: str) -> bool:
    """Whether one of the first sentences of a short text says that a page is not there."""
    for line in text.splitlines()[:FIRST_LINES]:
        for sentence in _END.split(fold(line)):
            bare = sentence.strip(" ¡¿")
            if len(bare) <= LONGEST_SENTENCE and not _IF.match(bare) and next(iter(_found(bare)), None):
                return True
    return False


@cache
def _beginnings() -> tuple[dict[str, list[tuple[str, int]]], list[int]]:
    """What begins at a word, by its first two letters, each with the number of its row; and the rows without spaces."""
    spaced: dict[str, list[tuple[str, int]]] = {}
    for at, row in enumerate(_rows()):
        for head in row.heads if row.is_spaced else ():
            spaced.setdefault(head[:2], []).append((head, at))
    return spaced, [at for at, row in enumerate(_rows()) if not row.is_spaced]


def _languages(text: str) -> list[_Row]:
    """The rows of which something may be said in a text."""
    spaced, unspaced = _beginnings()
    found: set[int] = set()
    for word in _WORD.finditer(text):
        at = word.start()
        found.update(row for head, row in spaced.get(text[at : at + 2], ()) if text.startswith(head, at))
    rows = _rows()
    if not text.isascii():
        found.update(at for at in unspaced if any(map(text.__contains__, rows[at].heads)))
    return [rows[at] for at in sorted(found)]


@lru_cache(1_024)  # a title is looked at more than once
def _found(text: str) -> tuple[tuple[_Row, int, int], ...]:
    """Where a word for page and a word for its absence stand together, with the language that says so."""
    rows = _languages(text)
    if not rows or closed.is_barred(text):
        return ()
    found = []
    for row in rows:
        said = row.said.search(text)
        if said is None:
            continue
        for noun in row.noun.finditer(text):
            start, end = min(noun.start(), said.start()), max(noun.end(), said.end())
            between = text[start:end]
            if (len(between.split()) <= MOST_BETWEEN) if row.is_spaced else (len(between) <= LETTERS_BETWEEN):
                found.append((row, start, end))
                break
    return tuple(found)
