"""What sites print around an article, in many languages: buttons, forms, lists of other articles, rubrics.

Every row is a whole line or, in the second table, the beginning of a short one. Words that could as well head a
section of an article ("Analysis", "Opinion") count only above the title.
"""

import re
from functools import cache

from citecheck.text import fold

# Whole lines. Sharing, printing, moving about, subscribing, advertising, other articles, comments.
_LINES = """
share|share this|share this article|share this post|share this:|share on|share story|sharing|print
print this page|save|save article|listen|listen to this article|listen to article|email this|copy link
link copied|bookmark|follow us|follow us on|follow|join us|donate|support us|sign in|log in|login|register|menu
search|close|home|skip to content|skip to main content|back to top|previous|next|previous post|next post
previous article|next article|older posts|newer posts|read more|continue reading|load more|show more|see more
view all|more|read next|up next|most read|most popular|trending|trending now|popular posts|recent posts|latest
latest news|latest posts|editor's picks|recommended|recommended for you|related|related posts|related articles
related stories|related news|related content|related topics|related coverage|similar posts|similar articles
more on this story|more from|you may also like|you might also like|also read|more stories|more from this author
more by this author|view all posts|categories|category|archives|tags|topics|tagged|advertisement|advertisements
sponsored|sponsored content|ad|promoted|newsletter|our newsletter|subscribe|subscribe now|comments|comment
no comments|leave a reply|leave a comment|post a comment|add a comment|post comment|cancel reply
join the discussion|reply|name|email|website|name *|email *|comment *|submit|your comment|show comments
view comments|be the first to comment|download pdf|download|pdf|print pdf|cite this article
republish this article|republish|report an error|corrections|cookie settings|accept all|accept cookies
privacy policy|terms of use|terms of service|terms and conditions|contact us|all rights reserved|paylaş|paylaşın
bu yazıyı paylaş|benzer yazılar|benzer içerikler|ilgili yazılar|ilgili haberler|ilgili içerikler|diğer haberler
son yazılar|son haberler|önerilen yazılar|çok okunanlar|yorumlar|yorum yaz|yorum yapın|bir yorum yazın
bir cevap yazın|bir yanıt yazın|cevap yaz|yorum gönder|yanıtı iptal et|etiketler|kategoriler|reklam|abone ol
bültene abone ol|yazdır|devamını oku|önceki yazı|sonraki yazı|anasayfa|ana sayfa|takip et|bizi takip edin
yazarın diğer yazıları|içeriğe geç|yukarı çık|pdf indir|поделиться|поделиться:|поделиться в соцсетях
поделиться ссылкой|похожие записи|похожие статьи|похожие материалы|читайте также|читайте также:|по теме
материалы по теме|другие новости|рекомендуем|популярное|последние новости|комментарии|оставить комментарий
добавить комментарий|комментировать|отменить ответ|ответить|метки|теги|рубрики|реклама|подписаться
подписывайтесь|распечатать|версия для печати|читать далее|предыдущая запись|следующая запись|главная|вход
регистрация|меню|поиск|наверх|скачать pdf|другие статьи автора|ещё по теме|поділитися|схожі записи|читайте також
коментарі|залишити коментар|залишити відповідь|реклама|теги|сподели|подобни публикации|коментари|още по темата
teilen|artikel teilen|diesen artikel teilen|beitrag teilen|drucken|ähnliche artikel|ähnliche beiträge
verwandte artikel|verwandte beiträge|mehr zum thema|das könnte sie auch interessieren
das könnte dich auch interessieren|lesen sie auch|weiterlesen|kommentare|kommentar schreiben
schreibe einen kommentar|schreiben sie einen kommentar|kommentar abschicken|antworten abbrechen|antworten
schlagwörter|schlagworte|kategorien|anzeige|werbung|newsletter abonnieren|abonnieren|startseite|suche|menü
zum inhalt springen|nach oben|anmelden|vorheriger beitrag|nächster beitrag|impressum|datenschutz|merken|partager
partager cet article|partagez|imprimer|articles similaires|articles liés|articles connexes|sur le même sujet
lire aussi|à lire aussi|lire la suite|commentaires|laisser un commentaire|laissez un commentaire
ajouter un commentaire|annuler la réponse|répondre|étiquettes|mots-clés|catégories|publicité|s'abonner
abonnez-vous|accueil|recherche|haut de page|se connecter|article précédent|article suivant|mentions légales
suivez-nous|compartir|comparte|comparte este artículo|compártelo|imprimir|artículos relacionados
noticias relacionadas|entradas relacionadas|entradas similares|te puede interesar|también te puede interesar
lea también|lee también|leer más|seguir leyendo|comentarios|deja un comentario|deja una respuesta
dejar un comentario|cancelar respuesta|responder|etiquetas|categorías|publicidad|anuncio|suscríbete|suscribirse
inicio|buscar|menú|volver arriba|iniciar sesión|síguenos|compartilhar|compartilhe|partilhar|artigos relacionados
posts relacionados|notícias relacionadas|leia também|leia mais|veja também|comentários|deixe um comentário
deixe uma resposta|cancelar resposta|marcadores|publicidade|assine|inscreva-se|página inicial|condividi
condividi su|stampa|articoli correlati|articoli simili|post correlati|potrebbe interessarti anche|leggi anche
leggi tutto|commenti|lascia un commento|annulla risposta|rispondi|categorie|etichette|pubblicità|iscriviti
abbonati|cerca|torna su|delen|deel dit artikel|deel|afdrukken|gerelateerde artikelen|gerelateerde berichten
lees ook|lees verder|lees meer|reacties|geef een reactie|laat een reactie achter|reactie annuleren|trefwoorden
categorieën|advertentie|abonneren|zoeken|udostępnij|podziel się|drukuj|podobne artykuły|podobne wpisy
powiązane artykuły|czytaj także|czytaj też|zobacz też|czytaj więcej|komentarze|dodaj komentarz
anuluj pisanie odpowiedzi|odpowiedz|tagi|kategorie|reklama|subskrybuj|zapisz się|strona główna|szukaj|sdílet
podobné články|související články|čtěte také|komentáře|napsat komentář|štítky|rubriky|súvisiace články|zdieľať
pridať komentár|megosztás|kapcsolódó cikkek|hozzászólások|szólj hozzá|címkék|hirdetés|distribuie
articole similare|articole asemănătoare|comentarii|lasă un răspuns|lasă un comentariu|etichete|publicitate
κοινοποίηση|μοιραστείτε|σχετικά άρθρα|διαβάστε επίσης|σχόλια|αφήστε μια απάντηση|ετικέτες|διαφήμιση|dela
dela artikeln|relaterade artiklar|läs mer|läs också|läs även|kommentarer|lämna ett svar|lämna en kommentar
annons|prenumerera|del|del artikkelen|relaterte artikler|les også|les mer|legg igjen en kommentar
legg igjen et svar|annonse|del artiklen|relaterede artikler|læs også|læs mere|skriv et svar|skriv en kommentar
jaa|aiheeseen liittyvää|lue myös|lue lisää|kommentit|vastaa|mainos|podijeli|podeli|povezani članci|slični članci
pročitajte još|komentari|ostavite komentar|ostavi komentar|odgovori|oglas|deli|sorodni članki|komentiraj
paylaşmaq|oxşar xəbərlər|şərhlər|bagikan|artikel terkait|baca juga|komentar|tinggalkan balasan
tinggalkan komentar|iklan|kongsi|chia sẻ|bài viết liên quan|xem thêm|bình luận|để lại một bình luận|quảng cáo
شارك|مشاركة|مقالات ذات صلة|مواضيع ذات صلة|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|التعليقات|اترك تعليقا|اترك تعليقاً
اترك ردا|إلغاء الرد|الوسوم|كلمات مفتاحية|إعلان|اشترك|طباعة|الرئيسية|اشتراک‌گذاری|مطالب مرتبط|دیدگاه‌ها
دیدگاهتان را بنویسید|برچسب‌ها|تبلیغات|שתפו|שתף|שיתוף|כתבות נוספות|מאמרים קשורים|תגובות|השארת תגובה|כתיבת תגובה
תגיות|פרסומת|分享|分享到|分享至|相关文章|相关阅读|相关新闻|延伸阅读推荐|推荐阅读|猜你喜欢|热门文章|最新文章|评论
发表评论|发表回复|取消回复|标签|广告|订阅|返回顶部|上一篇|下一篇|首页|打印|分類|標籤|廣告|訂閱|相關文章|留言
發表留言|發佈留言|シェア|シェアする|共有|関連記事|関連ニュース|おすすめ記事|人気記事|最新記事|コメント
コメントを残す|コメントを書く|タグ|カテゴリー|広告|前の記事|次の記事|トップページ|印刷|공유|공유하기|관련 기사
관련기사|추천 기사|댓글|댓글 달기|답글 남기기|태그|광고|구독|인쇄|साझा करें|शेयर करें|संबंधित लेख|टिप्पणियाँ
टिप्पणी करें|विज्ञापन|แชร์|บทความที่เกี่ยวข้อง|ความคิดเห็น|แสดงความคิดเห็น|โฆษณา
"""

# Beginnings of short lines; "_" stands for the space that must follow.
_BEGINNINGS = """
share this_|share on_|share via_|this post is also available in|this article is also available in
also available in|available in:|read in:|read this in|your email address will not be published
required fields are marked|you must be logged in|save my name, email|notify me of_|this site uses akismet
subscribe to_|sign up for_|sign up to_|join our_|get our_|follow us_|like us on|support our_|click here to_
click to_|tags:|tag:|tagged_|tagged:|categories:|category:|filed under|posted in_|topics:|keywords:|related:
read also:|read more:|also read:|see also:|more:|read next:|related posts:|originally published_
this article was originally_|this article first appeared|republished_|first published|photo:|photo by_
photo credit|image:|image credit|image source:|picture:|photograph:|cover photo|cover image|featured image
courtesy of_|getty images|shutterstock|copyright_|©|(c) 19|(c) 20|all rights reserved|we use cookies
this website uses cookies|by continuing_|advertisement_|sponsored by_|powered by_|comments are closed|comments (
leave a reply to|download the_|listen to_|watch:_|print this_|estimated reading|reading time|read time|views:
last updated|last modified|updated:|updated on_|published:|published on_|posted on_|posted by_|date:
bu yazı şu dillerde|bu içerik şu dillerde|bu yazı ayrıca şu dil|e-posta adresiniz yayınlanmayacak
e-posta hesabınız yayımlanmayacak|gerekli alanlar|etiketler:|etiket:|kategori:|yorum yapabilmek için|fotoğraf:
görsel:|yayın tarihi|yayınlanma|güncelleme:|güncellenme|son güncelleme|ilgili haber:|abone olmak için
okuma süresi|bültenimize|эта запись также доступна|этот пост доступен|статья доступна на|также доступно на
ваш адрес email не будет опубликован|ваш e-mail не будет опубликован|обязательные поля помечены|метки:|теги:
тег:|рубрика:|рубрики:|читайте также|читать также|по теме:|фото:|иллюстрация:|подписывайтесь на_|подпишитесь на_
дата публикации|опубликовано|обновлено|время чтения|просмотров|источник фото|адреса вашої електронної пошти
ваша e-mail адреса|обов'язкові поля|вашият имейл адрес|задължителните полета|теги:|фото:|читайте також
опубліковано|deine e-mail-adresse wird nicht|ihre e-mail-adresse wird nicht|erforderliche felder sind
schlagwörter:|schlagworte:|kategorie:|kategorien:|foto:|bild:|bildquelle|bildnachweis|dieser artikel ist auch
auch verfügbar_|auch in:|abonnieren sie_|melden sie sich_|folgen sie uns|veröffentlicht am|aktualisiert am
aktualisiert:|stand:|lesezeit|lesen sie auch:|mehr zum thema:|lesedauer|lesen sie mehr
votre adresse e-mail ne sera pas|votre adresse de messagerie ne sera pas|les champs obligatoires|mots-clés :
mots-clés:|étiquettes :|étiquettes:|tags :|catégorie :|catégories :|photo :|crédit photo|image :
cet article est également disponible|également disponible en|abonnez-vous à|inscrivez-vous à|suivez-nous sur
publié le|mis à jour le|temps de lecture|lire aussi :|à lire aussi|lire aussi
tu dirección de correo electrónico no será|los campos obligatorios|etiquetas:|categorías:|categoría:|foto:
imagen:|esta entrada también está disponible|este artículo también está|también disponible en|suscríbete a_
síguenos en|publicado el|publicado en|actualizado el|actualizado:|tiempo de lectura|lea también:|lee también:
te puede interesar:|o seu endereço de e-mail não será|o seu endereço de email não será|campos obrigatórios
os campos obrigatórios|leia também:|leia mais:|publicado em|atualizado em|imagem:|também disponível em
tempo de leitura|il tuo indirizzo email non sarà|i campi obbligatori|etichette:|leggi anche:|pubblicato il
aggiornato il|immagine:|disponibile anche in|tempo di lettura|foto di|het e-mailadres wordt niet
je e-mailadres wordt niet|vereiste velden|lees ook:|gepubliceerd op|beeld:|leestijd
twój adres e-mail nie zostanie|twój adres email nie zostanie|wymagane pola|czytaj także:|czytaj też:
opublikowano|zdjęcie:|fot._|tagi:|czas czytania|vaše e-mailová adresa|vyžadované informace|publikováno
vaša e-mailová adresa|az e-mail címet nem|a kötelező mezőket|adresa ta de email nu|câmpurile obligatorii
publicat_|citește și|η ηλ. διεύθυνση σας|η διεύθυνση email σας|τα υποχρεωτικά πεδία|ετικέτες:|δημοσιεύτηκε
din e-postadress kommer|din e-postadresse vil|obligatoriska fält|obligatoriske felt|din e-mailadresse vil
krævede felter|publicerad|publisert|sähköpostiosoitettasi|pakolliset kentät|julkaistu|lue myös:
vaša adresa e-pošte|vaša adresa e-pošte neće|obavezna polja|objavljeno|alamat email anda tidak|ruas yang wajib
baca juga:|diterbitkan|email của bạn sẽ không|các trường bắt buộc|xem thêm:|لن يتم نشر عنوان بريدك
الحقول الإلزامية|نُشر في|تاريخ النشر|هذا المقال متاح|نشانی ایمیل شما منتشر|בשדות המסומנים|האימייל לא יוצג
פורסם ב|您的邮箱地址不会被公开|您的电子邮箱地址不会|必填项已用|标签：|标签:|分类：|分类:|发布时间|发布日期
更新时间|责任编辑|编辑：|图片来源|点击|扫码|微信|メールアドレスが公開|が付いている欄は必須|公開日|更新日|投稿日
タグ：|カテゴリ|写真：|画像：|이메일 주소는 공개되지|필수 필드는|입력_|발행일|태그:|사진=|사진:
"""

# Rubrics above a title.
_RUBRICS = """
analysis|news|opinion|commentary|comment|editorial|interview|essay|review|report|reportage|feature|features
world|politics|economy|business|exclusive|breaking|breaking news|blog|column|op-ed|perspective|perspectives
brief|policy brief|research|insight|insights|explainer|fact check|long read|article|articles|press release
publications|analiz|haber|görüş|yorum|söyleşi|röportaj|makale|dünya|gündem|rapor|köşe yazısı|аналитика|анализ
новости|мнение|комментарий|интервью|статья|статьи|обзор|репортаж|в мире|политика|экономика|общество|аналітика
думка|новини|analyse|meinung|kommentar|nachrichten|leitartikel|bericht|hintergrund|politik|wirtschaft
gastbeitrag|analyses|opinions|tribune|actualité|actualités|éditorial|entretien|reportage|chronique|monde
politique|économie|análisis|opinión|noticias|entrevista|reportaje|mundo|política|economía|análise|opinião
notícias|analisi|opinione|editoriale|intervista|mondo|achtergrond|nieuws|opinie|analiza|opinia|wywiad|komentarz
wiadomości|analýza|názor|rozhovor|elemzés|vélemény|analiză|opinie|ανάλυση|άποψη|analys|ledare|nyheter|debatt
analyysi|mielipide|uutiset|تحليل|رأي|مقالات|تقارير|分析|评论|新闻|观点|專題|専門家コラム|オピニオン|ニュース
분석|오피니언|뉴스
"""

_ABOUT_AUTHOR = """
about the author|about the authors|about author|author|authors|author bio|biography|the author|contributor
about the contributor|written by|by the same author|yazar hakkında|yazarlar hakkında|yazar|об авторе|об авторах
автор|авторы|про автора|за автора|über den autor|über die autorin|über die autoren|zur person|autor|autorin
à propos de l'auteur|à propos des auteurs|l'auteur|auteur|sobre el autor|sobre la autora|acerca del autor|autor
sobre o autor|sobre a autora|l'autore|sull'autore|informazioni sull'autore|over de auteur|o autorze|o autorce
o autorovi|a szerzőről|despre autor|σχετικά με τον συγγραφέα|om författaren|om forfatteren|kirjoittajasta
o autoru|عن الكاتب|نبذة عن الكاتب|درباره نویسنده|אודות המחבר|关于作者|作者简介|作者簡介|著者について|著者紹介
저자 소개|글쓴이
"""

_NETWORKS = """
    facebook twitter linkedin whatsapp telegram email e-mail mail pinterest reddit messenger vk viber tumblr bluesky
    threads mastodon instagram youtube rss flipboard xing line weibo wechat x вконтакте одноклассники e-posta gmail
    """
NETWORKS = frozenset(_NETWORKS.split())
_BESIDE_NETWORKS = frozenset({"share", "on", "via", "print", "copy", "link", "to", "paylaş", "teilen", "partager"})

_BY = re.compile(
    r"(?:written by|story by|text by|by|von|par|por|door|av|af|di|text|texte|texto|yazan|yazar"
    r"|hazırlayan|автор|авторы|текст|подготовил\w*"
    r"|author|authors|autor|autorin|auteur|autore|kirjoittanut|szerző|συντάκτης|بقلم|كتب|作者|文|記者|글)\s*[:：]?\s+(?=\S)",
    re.I,
)
_COUNTS = re.compile(
    r"(?:\d[\d.,]*k?\s?)(?:"
    r"(?:mins?|minutes?|min\.?|dk\.?|dakika|мин\.?|минут\w*|minuten|minutos|minuti)"
    r"(?:\s(?:read|okuma|чтения|lesezeit|de lecture|de lectura|di lettura|to read))?"
    r"|shares?|views?|comments?|likes?|reads?|paylaşım|yorum|görüntülenme|просмотр\w*|комментари\w*|kommentare?|commentaires?|comentarios?|commenti|分钟阅读|阅读)\.?$",
    re.I,
)
_EDGES = " \t\u00a0:：.…»«›‹→←↑↓▶►▼▲•·|#*+-–—>×✕✖"


def _rows(table: str) -> frozenset[str]:
    return frozenset(fold(row).strip(_EDGES) for row in re.split(r"[|\n]", table) if row.strip())


@cache
def _whole() -> frozenset[str]:
    return _rows(_LINES)


@cache
def _rubrics() -> frozenset[str]:
    return _rows(_RUBRICS)


@cache
def _authors() -> frozenset[str]:
    return _rows(_ABOUT_AUTHOR)


@cache
def _beginnings() -> dict[str, tuple[str, ...]]:
    """The beginnings by their first two letters."""
    table: dict[str, list[str]] = {}
    for row in re.split(r"[|\n]", _BEGINNINGS):
        if row.strip():
            folded = fold(row.rstrip("_")) + (" " if row.endswith("_") else "")
            table.setdefault(folded[:2], []).append(folded)
    return {key: tuple(rows) for key, rows in table.items()}


def is_furniture(line: str) -> bool:
    """Whether a line is printed around articles rather than in one: buttons, forms, lists of tags."""
    if len(line) > 220:
        return False
    folded = fold(line)
    bare = folded.strip(_EDGES)
    if not any(c.isalnum() for c in bare):
        return True
    if bare in _whole():
        return True
    if len(folded) <= 200 and folded.startswith(_beginnings().get(folded[:2], ())) and _is_label_line(folded):
        return True
    words = bare.replace(",", " ").replace("|", " ").split()
    if len(words) <= 14 and NETWORKS.intersection(words) - {"x", "line", "mail"}:
        return all(word in NETWORKS or word in _BESIDE_NETWORKS for word in words)
    return _COUNTS.match(bare) is not None


def _is_label_line(folded: str) -> bool:
    """A sentence of the article may begin with the same words: then it goes on with another sentence or a mark."""
    return not re.search(r"\[\d{1,3}\]|[.!?] \w.{40}", folded)


def is_rubric(line: str) -> bool:
    """Whether a line names the section of a site: "ANALYSIS", "Мнение"."""
    return len(line) < 60 and fold(line).strip(_EDGES) in _rubrics()


def is_about_author(line: str) -> bool:
    """Whether a line heads the author's biography."""
    return len(line) < 60 and fold(line).strip(_EDGES) in _authors()


def byline(line: str) -> str | None:
    """What follows "By" in a short line, or None."""
    match = _BY.match(line) if len(line) < 120 else None
    return line[match.end() :] if match else None
