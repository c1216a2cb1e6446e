"""How languages say of a page that it is not there: a word for page, and near it a word for its absence.

"Seite nicht gefunden", "Diese Seite existiert leider nicht", "Die Seite ist nicht mehr verfügbar". The rows are read as
`evidence/pairs` says.
"""

import re
from functools import lru_cache

from citecheck.evidence import closed
from citecheck.evidence.pairs import Found, Pairs, Row
from citecheck.text import fold

MOST_AROUND = 7  # words of a heading besides what says it
MOST_AROUND_EXACTLY = 2  # the same above a page that goes on as an article does
LETTERS_AROUND = 16  # the same two where no spaces part words: letters
LETTERS_AROUND_EXACTLY = 6
FEWEST_LETTERS = 4  # of a heading that says only "not found", where no spaces part words
LONGEST_SENTENCE = 400  # characters
FIRST_LINES = 60  # of a page, in which it says so

_ABSENT = Pairs(
    """
en: page article story post content address topic document file resource link location | not found|wasn't found
    not be found|can't be found|couldn't be found|can't find|cannot find|cannot be found|couldn't find|could not find
    does not exist|doesn't exist|do not exist|not seem to exist|doesn't seem to exist|no longer exists
    no longer available|not available|isn't available|nothing was found|unavailable|been removed|been deleted
    was removed|was deleted|been moved|is missing|not at this address|unable to find|unable to locate|not be located
    no longer here|has expired|isn't here|is not here|not have a page|isn't here any more|isn't here anymore
    been unpublished|been taken down|no such|not there yet|isn't there
de: seite webseite artikel beitrag inhalt adresse datei dokument link | nicht gefunden|nicht finden|nicht … gefunden
    existiert … nicht|nicht existiert|nicht zu existieren|nicht … existieren|gibt es … nicht|nicht verfügbar
    nicht … verfügbar|nicht vorhanden|nicht auffindbar|nicht mehr auffindbar|nicht … erreichbar|wurde entfernt
    wurde gelöscht|wurde … verschoben|nicht mehr online|nicht zu finden|konnte … gefunden
fr: page article contenu adresse document fichier | introuvable|pas trouvé|pas … trouvé|non trouvé|pas été trouvé
    n'existe p|pas exister|pas disponible|plus disponible|indisponible|inexistant|a été supprimé|a été retiré
    a été déplacé|pas à cette adresse|n'est plus|impossible de trouver|non disponible|ne trouvons pas|pas trouver
    peut être trouvé
es: página pagina artículo contenido dirección noticia archivo documento tema | no encontrad|no se encontr
    no se ha … encontr|no ha sido encontr|no encontr|no hemos … encontr|no se encuentra|no se puede encontrar
    no se pudo encontrar|no pudimos encontrar|no existe|no parece existir|no disponible|no está disponible|ya no está
    ha sido eliminad|fue eliminad|ha sido movid|inexistente|no … en esta dirección|no hemos podido encontrar
    no podemos encontrar|no está aquí
pt: página pagina artigo conteúdo matéria notícia endereço arquivo ficheiro documento tópico | não encontrad|não existe
    não parece existir|não foi … encontrad|não pode ser … encontrad|não pôde ser … encontrad|não está disponível
    indisponível|foi removid|foi excluíd|não foi possível encontrar|não conseguimos … encontrar|inexistente
    não … localizad|nao encontrad|não achamos|não encontramos|não está aqui
gl: páxina contido artigo tema | non existe|non se atop|non atopad|non se puido atopar|non está|non dispoñible
ca: pàgina contingut article fitxer document tema | no existei|no s'ha … trobat|no trobad|no s'ha pogut trobar
    no es troba
    no es pot trobar|no disponible|no està disponible|no hem pogut trobar|no hem … trobat|no podem trobar
it: pagina articolo contenuto indirizzo notizia file documento argomento | non trovat|non esiste|non sembra esistere
    non è stat … trovat|non … trovare|non disponibile|non è … disponibile|inesistente|stata rimossa|stato rimosso
    stata spostata|stata cancellata|stato cancellato|stata eliminata|impossibile trovare|non è … raggiungibile
    non troviamo|non abbiamo trovato
nl: pagina artikel inhoud webpagina bestand document | niet gevonden|niet … gevonden|niet vinden|niet … vinden
    bestaat … niet|niet bestaat|niet … bestaat|niet te bestaan|niet … beschikbaar|is verwijderd|is verplaatst
sv: sida webbsida artikel innehåll filen dokument ämne | hittades inte|hittas inte|hittas … inte|finns inte|finns … inte
    inte hitta|inte … hitta|inte hittas|inte existera|existerar inte|inte tillgänglig|inte … tillgänglig|saknas
    tagits bort|har flyttats
nb: side sida artikke innhold filen fila dokument emne | ikke funnet|ikkje funne|ikke finne|ikke … finne|ikkje finne
    finnes ikke|finnes … ikke|finst ikkje|fant ikke|fann ikkje|finner ikke|ikke … tilgjengelig|eksisterer ikke
    ikke … eksister|er fjernet|er slettet|er flyttet|ikkje funnen
da: side artik indhold filen dokument emne | ikke fundet|ikke … fundet|ikke findes|findes ikke|findes … ikke|ikke finde
    ikke … finde|eksisterer ikke|ikke … eksister|ikke … tilgængelig|er slettet|er fjernet|er flyttet
    ikke på denne adresse
fi: sivu artikkeli sisältö tiedosto otsik | ei löyty|ei löydy|ei … löyty|ei ole|ei näytä|ei voi|ei … olemassa
    on poistettu|on siirretty|ei enää|ei löyd|emme löy|ei … löyd
et: leh artik sisu fail dokument teema | ei leitud|ei leia|ei … leitud|ei ole|ei eksisteeri|ei … saadaval|pole … olemas
    on kustutatud|on eemaldatud
lv: lap rakst fail dokument | nav atrast|netika atrast|neeksistē|nav … pieejam|nevar atrast|neatrada|nav … atrast
    ir dzēst
lt: puslap straipsn fail dokument | nerast|neegzistuoja|nepasiekiam|nepavyko rasti|nepavyko … rasti|negalima rasti|nėra
    ištrint|pašalint
pl: stron artykuł treść adres plik dokument | nie znalezion|nie … znalezion|nie istnieje|nie istnieją
    nie można … znaleźć|nie można … odnaleźć|nie znale|niedostępn|nie jest … dostępn|została usunięt|został usunięt
    nie udało się … znaleźć|nie odnaleziono|przeniesion|nie możemy … znaleźć|nie mogliśmy … znaleźć
cs: stránk článek člán obsah soubor dokument | nenalezen|nemůžeme … najít|nemohli … najít|nenašl|nebyl … nalezen
    neexistuje|nepodařilo … najít|nepodařilo … nalézt|nelze … najít|nelze … nalézt|není … dostupn|není … dispozici
    byl odstraněn|byla odstraněna|byla přesunuta|byla smazána|nenalezli jsme|není k nalezení
sk: stránk článok obsah súbor dokument | nenašl|nemôžeme … nájsť|nevieme nájsť|nenájden|nebol … nájden|neexistuje
    nie je … dostupn|nepodarilo … nájsť|nie je možné nájsť|nemožno nájsť|bola odstránená|bola presunutá
hu: oldal lap cikk tartalom fájl dokumentum | nem … található|nem létezik|nem talál|nem … elérhető|nem érhető el|törölt
    áthelyez|eltávolít|megszűnt
ro: pagin articol conținut conţinut fișier fişier document | nu a fost … găsit|nu a fost … gasit|nu există|nu exista
    nu pare să existe|nu este … disponibil|nu a putut fi găsit|nu poate fi găsit|nu … găsit|inexistent|negăsit
    a fost ștears|a fost mutat|nu este la această|nu se află|nu am găsit|nu am putut găsi
hr: stranic članak sadržaj datotek dokument fajl | ne možemo … pron|nije … pronađen|ne postoji|nije nađen|nije dostup
    nije moguće pronaći|ne može … pronaći|nismo pronašli|uklonjen|obrisan|više nema|nismo mogli pronaći
sl: stran članek vsebin datotek dokument | ni najden|ni … najden|ni … mogoče najti|ne obstaja|ni na voljo|ne najdemo
    je odstranjen|je bila odstranjena|ni bilo … mogoče|ni bilo … možno|nismo … našli|ni … moč najti
sr: страниц чланак садржај датотек документ фајл тема | не можемо … прон|није … пронађен|не постоји|није нађен
    није доступ|уклоњен|обрисан|нисмо пронашли
mk: страниц статија содржин датотек документ | не е … најден|не е … пронајден|не постои|не беше … најден
    не може … најде|не е достапн
bg: страниц статия съдържание файл документ тема | не е … намерен|не може … намерен|не съществува|не беше … намерен
    не бе … намерен|не е … достъпн|премахнат|изтрит|преместен|не намерихме|липсва|не е … открит|не беше … открит
    не можем … намер|не можахме … намер
ru: страниц стать материал документ публикаци новост файл тема | не найден|не нашли|не … найден|не существует
    не обнаружен
    удален|недоступн|не доступн|не удалось … найти|не нашл|больше нет|отсутствует|такой … нет|была перемещена
    не находится|не можем … найти|не смогли … найти|не удается … найти|не удаётся … найти
uk: сторінк статт матеріал публікаці новин файл документ тема | не знайден|не знайшли|не … знайден|не існує
    не вдалося … знайти|недоступн|видален|більше нема|такої … нема|відсутн|була переміщена|не змогли … знайти
    не можемо … знайти|не вдається … знайти
be: старонк артыкул | не знойдзен|не … знойдзен|не існуе|няма
tr: sayfa içerik haber makale dosya belge başlık | bulunamadı|bulunamıyor|bulunmuyor|bulunmamaktadır|mevcut değil
    ulaşılamıyor|ulaşılamadı|kaldırıl|silin|taşın|bulamadık|erişilemiyor|artık yok|yok|bulamıyoruz|bulunmadı
az: səhif | tapılmadı|tapılmayıb|mövcud deyil|yoxdur|silin
kk: бет | табылмады|табылган жок|жоқ
uz: sahifa саҳифа | topilmadi|топилмади|mavjud emas
el: σελίδα άρθρο περιεχόμεν αρχείο έγγραφο | δεν βρέθηκε|δεν … βρεθεί|δεν υπάρχει|δε βρέθηκε|δεν είναι … διαθέσιμ
    δεν φαίνεται … υπάρχει|διαγραφεί|αφαιρεθεί|μετακινηθεί|δεν μπορέσαμε|δεν μπορούμε … βρούμε|δε βρέθηκ|δεν βρέθηκ
he: דף הדף עמוד העמוד כתבה הכתבה הקובץ קובץ המסמך | לא נמצא|לא קיים|לא קיימת|אינו קיים|אינה קיימת|לא זמין|אינו זמין
    הוסר|נמחק|לא הצלחנו למצוא|לא מצאנו
ar: صفح الصفح المقال المحتوى الخبر الملف المستند مستند | غير موجود|لم يعد متوفر|لم يتم العثور|لا يمكن العثور|غير متوفر
    غير متاح|غير متوافر|تعذر العثور|لم نتمكن من العثور|لم نعثر|تم حذف|لا توجد|لا يمكننا العثور|ليست بعد
fa: صفحه برگه مقاله مطلب خبر پرونده فایل سند | یافت نشد|پیدا نشد|وجود ندارد|موجود نیست|حذف شده|در دسترس نیست
    پیدا نکردیم|نتوانستیم … پیدا
ur: صفحہ | نہیں ملا|موجود نہیں|دستیاب نہیں
hi: पृष्ठ पेज पन्ना लेख फ़ाइल फाइल | नहीं ढूंढ|नहीं खोज|नहीं मिल|मौजूद नहीं|उपलब्ध नहीं|नहीं पाया|नहीं है|नहीं लगता
    नहीं ढूँढ|नहीं पा सके
bn: পৃষ্ঠা পাতা পেজ ফাইল | খুঁজে পাচ্ছি না|পাওয়া যায়নি|পাওয়া যায় নি|নেই|পাওয়া গেল না|খুঁজে পাওয়া যায়নি|পাইনি
ta: பக்கம் பக்கத்தை | கண்டுபிடிக்க முடியவில்லை|கிடைக்கவில்லை|காணப்படவில்லை|இல்லை
ml: പേജ് | കണ്ടെത്തിയില്ല|കണ്ടെത്താൻ കഴി|ലഭ്യമല്ല
gu: પેજ પૃષ્ઠ | મળ્યું નથી|શોધી શકતા નથી|ઉપલબ્ધ નથી
gd: duilleag faidhle | cha lorgar|cha lorg|chan eil
te: పేజీ | కనుగొనబడలేదు|దొరకలేదు|లేదు
mr: पान पृष्ठ | सापडत नाही|सापडल|उपलब्ध नाही
id: halaman laman konten artikel berita berkas dokumen fail | tidak ditemukan|tidak dijumpai|tidak … ditemukan
    tidak … dijumpai|tidak tersedia|tidak ada|tidak wujud|telah dihapus|tidak jumpa|belum ada|tidak berada
    tak ditemukan|tak dijumpai|tak dapat … temukan|tak dapat menemukan|tidak dapat menemukan|tidak ditemui
    tidak bisa menemukan
vi: trang bài nội tập tệp tài đề_tài | không tìm thấy|không … tìm thấy|không tồn tại|không có sẵn|đã bị xóa|đã bị xoá
    không còn|không thể tìm|chưa tìm thấy
th: หน้า บทความ เนื้อหา ไฟล์ เอกสาร | ไม่พบ|ไม่มีอยู่|หาไม่เจอ|ไม่สามารถเข้าถึง|ไม่มีหน้า|ถูกลบ
zh: 页面 网页 文章 内容 页 頁面 網頁 網址 內容 链接 文件 檔案 文档 文檔 主題 主题 | 不存在|找不到|未找到|没有找到
    沒有找到|無法找到|无法找到|已被删除|已删除|已被刪除|已失效|不見了|不见了|不可用|走丢了|没找到|没有你|沒有你|沒有符合
    没有符合|没找
ja: ページ 記事 コンテンツ ファイル 文書 項目 | 見つかりません|存在しません|見つからない|見つかりませんでした|ありません
    削除され|公開を終了|掲載期間|移動した可能性|終了しました|見当たりません|見つけられません|見つけることができません
ko: 페이지 기사 문서 게시물 콘텐츠 파일 주제 | 찾을 수 없|존재하지 않|삭제되|없습니다|사라졌|이용할 수 없|찾지 못|없음
    찾을수 없
sq: faqe faqja kartel dokument temë | nuk u gjet|s'u gjet|nuk ekziston|s'ekziston|nuk gjendet
eu: orri | aurkitu|ez da … existitzen|ez dago|ez … existitzen
is: síða síðu skrá | fannst ekki|er ekki til|finnst ekki|fundust ekki|ekki fundi
sw: ukurasa nakala | hainekani|haipatikani|haukupatikana|haujapatikana|haupatikani|haupo
af: bladsy lêer dokument | nie gevind|bestaan nie|nie … gevind
hy: էջ | չի գտնվել|գոյություն չունի|չկա
ka: გვერდ | ვერ მოიძებნა|არ მოიძებნა|არ არსებობს|არ არის ნაპოვნი
tl: pahina file | hindi nahanap|hindi mahanap|hindi matagpuan|hindi makita
oc: pagina article fichièr document | pas trobat|pas trobada|non trobat|non trobada|existís pas|impossible de trobar
ast: páxina ficheru documentu | nun s'atop|nun esiste|nun s'alcontr
co: pagina | si pò truvà|ùn esiste|micca truvat
br: pajenn | n'eo ket bet kavet|ket bet kavet|n'eus ket
cy: tudalen dudalen ffeil testun | heb ei ddarganfod|heb ei chanfod|methu dod o hyd|ddim yn bodoli
ga: leathanach comhad | gan aimsiú|níor aimsíodh|nach ann
mt: paġna fajl | ma nstab|ma teżist|mhux disponibbli
lb: säit dokument | net fonnt|gëtt et net|existéiert net
fy: side | net fûn|bestiet net
ht: paj | pa jwenn|pa egziste
mn: хуудас файл | олдсонгүй|байхгүй
ky: барак бет | табылган жок|табылбады
tg: саҳифа | ёфт нашуд|дарёфт нашуд|вуҷуд надорад
tk: sahypa | tapylmady
tt: бит сәхифә | табылмады
ku: rûpel | nehat dîtin|peyda nebû
ckb: پەڕە لاپەڕە | نەدۆزرایەوە|بوونی نییە
ps: پاڼه | پیدا نشو|ونه موندل شو|شتون نه لري
sd: صفحو | نه مليو|موجود ناهي
ug: بەت ھۆججەت پۈتۈك | تېپىلمىدى|مەۋجۇت ئەمەس
yi: בלאט | ניט געפונען|נישט געפונען
ne: पृष्ठ पाना | फेला परेन|भेटिएन|अवस्थित छैन|उपलब्ध छैन
pa: ਪੰਨਾ ਸਫ਼ਾ | ਨਹੀਂ ਲਭਿਆ|ਨਹੀਂ ਲੱਭਿਆ|ਨਹੀਂ ਮਿਲਿਆ|ਮੌਜੂਦ ਨਹੀਂ
or: ପୃଷ୍ଠା | ମିଳିଲା ନାହିଁ|ମିଳିଲା ନାହି|ଖୋଜି ପାରିଲୁ ନାହିଁ|ଉପଲବ୍ଧ ନାହିଁ
kn: ಪುಟ | ಕಂಡುಬಂದಿಲ್ಲ|ದೊರೆತಿಲ್ಲ|ಸಿಗಲಿಲ್ಲ|ಲಭ್ಯವಿಲ್ಲ
si: පිටුව | හමු නොවීය|හමු නොවුණි|හමු වුණේ නැහැ|සොයාගත නොහැක
am: ገጽ ገጹ | አልተገኘም
lo: ໜ້າ | ບໍ່ພົບ
km: ទំព័រ | រកមិនឃើញ|មិនមាន
my: စာမျက်နှာ | မတွေ့|မရှိ
so: bog | lama helin|ma jiro
ha: shafi | ba a samu
yo: ojúewé ojú-ewé | ko ri
mg: pejy | tsy hita|tsy misy
jv: kaca | ora ditemokake|ora ketemu
su: halaman | henteu kapendak|teu kapanggih
zu: ikhasi | alitholakalanga|akutholakalanga
eo: paĝo | ne trovita|ne ekzistas
""",
    everywhere="url",
)

# What begins a sentence about pages that might not be there.
_IF = re.compile(
    r"(?:if|when|whether|in case|wenn|falls|sollte|si|cuando|quando|se|als|wanneer|om|när|hvis|når|jos|kun|jeśli|gdy|"
    r"pokud|když|ak|ha|amikor|dacă|ako|če|если|когда|якщо|коли|eğer|αν|όταν|אם|إذا|اگر|यदि|jika|nếu|ถ้า|如果|若)\b"
)
_END_OF_WORD = re.compile(r"\w{0,6}")
_END = re.compile(r"[.!?…。！？।]\s|[\n。！？।]")


def hints(text: str) -> bool:
    """Whether a folded text has anything of what is said of a page that is not there."""
    return bool(_ABSENT.languages(text))


def is_heading(piece: str, *, is_exact: bool) -> bool:
    """Whether a folded title says that a page is not there, and hardly more; or of nothing that it is not found."""
    rows = _ABSENT.languages(piece)
    if not rows:
        return False
    most = (MOST_AROUND_EXACTLY, LETTERS_AROUND_EXACTLY) if is_exact else (MOST_AROUND, LETTERS_AROUND)
    return any(one.is_most(piece, *most) for one in _found(piece)) or any(_is_all(piece, row) for row in rows)


def _is_all(piece: str, row: Row) -> bool:
    """Whether a folded title has no word but those for absence, two or four letters at least: "Nije pronađeno"."""
    is_long = " " in piece if row.is_spaced else len(piece) >= FEWEST_LETTERS
    said = row.said.match(piece) if is_long else None
    return said is not None and _END_OF_WORD.fullmatch(piece, said.end()) is not None


def has_sentence(text: str) -> bool:
    """Whether one of the first sentences of a short text says that a page is not there."""
    for line in text.splitlines()[:FIRST_LINES]:
        for sentence in _END.split(fold(line)):
            bare = sentence.strip(" ¡¿")
            if len(bare) <= LONGEST_SENTENCE and not _IF.match(bare) and _found(bare):
                return True
    return False


@lru_cache(1_024)  # a title is looked at more than once
def _found(text: str) -> tuple[Found, ...]:
    """Where a page is said to be absent; nowhere in a text that says who may see it."""
    found = _ABSENT.find(text)
    return tuple(found) if found and not closed.is_barred(text) else ()
