"""What pages say, by language, where a text stops for those who have not paid: that it is for subscribers.

The rows are read as `evidence/pairs` says. They count on pages that say little more than a teaser.
"""

import re

from citecheck.evidence.pairs import Pairs

# What is kept back, and near it for whom: a meeting for members only is no article for them.
_FOR_SUBSCRIBERS = Pairs("""
en: article content story post text analysis | for subscribers|for paid subscribers|for paying subscribers
    exclusive to subscribers|exclusively to subscribers|reserved for subscribers|available to subscribers
    for members only|only to subscribers|only for subscribers|to our subscribers|premium subscribers
    for paying members|for paid members
de: artikel inhalt beitrag text | für abonnenten|abonnenten vorbehalten|nur mit abo|nur im abo|für mitglieder
    kostenpflichtig|mitgliedern vorbehalten
fr: article contenu texte | réservé aux abonné|réservés aux abonné|réservé à nos abonné|pour les abonné|aux membres
    l'intégralité de cet article
es: artículo contenido nota texto | para suscriptores|a suscriptores|para miembros|exclusivo de suscriptores|para socios
pt: artigo conteúdo matéria texto reportagem | para assinantes|a assinantes|para membros|de assinantes
it: articolo contenuto testo | per gli abbonati|per abbonati|agli abbonati|ai soli abbonati|riservato ai membri
ca: article contingut | per a subscriptors|als subscriptors|per a socis
ro: articol conținut material | pentru abonați|pentru abonaţi|abonaților|pentru membri
nl: artikel inhoud verhaal | voor abonnees|voor leden|abonnees voorbehouden
sv: artikel innehåll text | för prenumeranter|för våra prenumeranter|för medlemmar|kräver prenumeration
nb: artikkel innhold sak saken | for abonnenter|for våre abonnenter|for medlemmer|krever abonnement
da: artikel indhold | for abonnenter|for medlemmer|kræver abonnement|forbeholdt abonnenter
fi: artikkeli sisältö juttu | tilaajille|tilaajien|jäsenille
et: artik sisu lugu | tellijatele|tellijale|ainult tellija
lv: rakst satur | abonentiem|tikai abonent
lt: straipsn turin | prenumeratoriams|tik prenumerat
pl: artykuł treść materiał tekst | dla prenumerator|dla subskrybent|dla abonent|tylko dla członków
cs: článek člán obsah text | pro předplatitel|pro členy|jen předplatitel
sk: článok obsah text | pre predplatiteľ|pre členov
hu: cikk tartalom írás | előfizető|előfizetéssel|tagoknak
hr: članak sadržaj tekst | pretplatnicima|za pretplatnik|za članove|za predplatnik
sl: članek vsebin | naročnik|za naročnik|za člane
sr: чланак садржај текст | претплатницима|за претплатник
bg: статия съдържание материал | за абонат|абонати
ru: материал статья текст контент публикация | для подписчик|по подписке|подписчикам
uk: матеріал стаття текст контент | для передплатник|за передплат|для підписник|передплатникам
el: άρθρο περιεχόμεν | για συνδρομητές|σε συνδρομητές|για μέλη|συνδρομητών
tr: içerik haber yazı makale | abonelere|aboneler için|abonelerimiz|üyelere özel|abonelik gerek
az: məqalə məzmun | abunəçi|üzvlər üçün
he: כתבה הכתבה תוכן התוכן מאמר | למנויים|למינויים|מנויים בלבד|לחברים בלבד
ar: المحتوى محتوى المقال مقال الخبر المقالة | للمشتركين|للأعضاء|المشتركين فقط|مشتركين
fa: محتوا مطلب مقاله خبر | مشترکین|مشترکان|ویژه اعضا|اشتراک
ur: مضمون مواد | سبسکرائبرز|صارفین کے لیے
hi: लेख सामग्री कंटेंट खबर ख़बर | सब्सक्राइबर|सदस्यों के लिए|ग्राहकों के लिए|सदस्यता लेने|सदस्यता की आवश्यकता
bn: নিবন্ধ লেখা প্রতিবেদন কনটেন্ট | গ্রাহকদের|সদস্যদের|সাবস্ক্রাইবার
ta: கட்டுரை உள்ளடக்கம் | சந்தாதாரர்|உறுப்பினர்களுக்கு
te: కథనం కంటెంట్ | చందాదారు|సబ్‌స్క్రైబర్|సభ్యులకు
mr: लेख बातमी मजकूर | सदस्यांसाठी|सबस्क्रायबर|वर्गणीदार
id: artikel konten berita kandungan | untuk pelanggan|bagi pelanggan|untuk anggota|khusus pelanggan|untuk ahli
vi: bài nội_dung | cho thuê bao|người đăng ký|thành viên|hội viên|độc giả trả phí
th: เนื้อหา บทความ ข่าว | สำหรับสมาชิก|เฉพาะสมาชิก|ผู้สมัครสมาชิก
zh: 文章 内容 內容 本文 全文 报道 報導 | 订阅用户|訂閱用戶|付费会员|付費會員
    订户|訂戶|会员专享|會員專享|会员可读|订阅者|訂閱者|会员专属|會員限定
ja: 記事 コンテンツ 本文 続き | 会員限定|有料会員|購読者限定|会員の方|登録が必要|有料登録
ko: 기사 콘텐츠 글 본문 | 구독자|유료회원|유료 회원|회원 전용|회원만|멤버십
""")

# What one is to do, and near it that one reads on then.
_TO_READ_ON = Pairs("""
en: subscribe subscription register upgrade sign_up join log_in sign_in | to continue reading|to keep reading
    to read the full|to read the rest|to read this article|to read the entire|for full access to
de: abonnier abo registrier anmeld | um weiterzulesen|weiterlesen|vollständigen artikel
    um den ganzen|den kompletten artikel
fr: abonne inscri connect | pour lire la suite|pour continuer|pour poursuivre|pour lire l'article|pour lire cet article
es: suscríb suscrib regístr inicia | para seguir leyendo|para continuar leyendo|para leer el|para leer este
pt: assine registe inscreva cadastre | para continuar lendo|para continuar a ler|para ler o|para ler a|para ler este
it: abbonati registrati accedi | per continuare a leggere|per leggere|per proseguire la lettura
nl: abonne registreer | om verder te lezen|om dit artikel|verder lezen|lees verder
sv: prenumerera logga_in | för att läsa|fortsätta läsa|läsa vidare
nb: abonn logg_inn | for å lese|lese videre|fortsette å lese
da: abonn log_ind | for at læse|læse videre
fi: tilaa kirjaudu | jatkaaksesi lukemista|lukeaksesi|lue koko
et: telli logi | edasi lugeda|lugemiseks
lv: abonē | lai lasītu|turpināt lasīt
lt: prenumeruok užsiprenumeruok | skaityti toliau|kad perskait|norėdami skaityti
pl: subskryb prenumer zaloguj wykup | aby czytać|czytać dalej|przeczytać cał|aby przeczytać
cs: předpla přihlas | číst dál|pokračovat ve čtení|dočíst
sk: predpla prihlás | čítať ďalej|pokračovať v čítaní|dočítať
hu: fizessen fizess előfizet | folytatás|tovább olvas|teljes cikk
ro: abonează abonaţi abonați | pentru a citi|continua lectura|citi în continuare
hr: pretplat prijavi | nastavak čitanja|za nastavak|nastavili čitati|pročitali
sl: naroč prijavi | nadaljevanje branja|brali dalje|preberete
bg: абонирай | за да продължи|да прочетете
ru: подпи оформите войдите зарегистр | читать далее|продолжить чтение|чтобы прочитать|чтобы читать|дочитать
uk: передпла підпи оформіть увійдіть | читати далі|продовжити читання|щоб прочитати|щоб читати
el: εγγραφ συνδρομητ | να συνεχίσετε|για να διαβάσετε
tr: abone üye giriş | okumaya devam|devamını oku|tamamını oku|okumak için
he: הירשמו הצטרפו מנוי התחברו | להמשך קריאה|להמשיך לקרוא|לקרוא את הכתבה
ar: اشترك اشتراك سجل | لمتابعة القراءة|لإكمال القراءة|لقراءة|لمواصلة القراءة
fa: مشترک اشتراک وارد | برای ادامه مطالعه|برای خواندن|ادامه مطلب را
hi: सब्सक्राइब सदस्यता लॉग | आगे पढ़ने|पूरा पढ़ने|पढ़ना जारी|पूरी खबर|पूरा लेख
bn: সাবস্ক্রাইব সদস্য লগ | পড়তে|পড়া চালিয়ে
id: berlangganan langgan daftar masuk | untuk membaca|melanjutkan membaca|meneruskan bacaan|untuk terus membaca
vi: đăng_ký đăng_nhập mua | để đọc tiếp|để tiếp tục đọc|để đọc toàn|để đọc bài|đọc đầy đủ
th: สมัครสมาชิก สมัคร เข้าสู่ระบบ | เพื่ออ่าน|อ่านต่อ
zh: 订阅 訂閱 登录 登入 注册 註冊 购买 加入 | 继续阅读|繼續閱讀|阅读全文|閱讀全文|阅读更多全文|閱讀完整
ja: 登録 購読 ログイン 会員 | 続きを読む|続きをお読み|全文を読む|全文をお読み
ko: 구독 로그인 가입 결제 | 계속 읽|계속해서 읽|전문을 읽|이어서 읽|전체 기사
""")

# A letter is sent to whoever asks for it, and costs nothing.
_LETTER = re.compile(
    r"newsletter|e-?mail|infolettre|boletín|nyhetsbrev|nyhedsbrev|"
    r"uutiskirj|hírlevél|рассылк|розсил|bülten|ニュースレター|뉴스레터"
)
_CLAUSE = re.compile(r"[.!?。！？।\n]")


def stops(text: str) -> bool:
    """Whether a folded text says that the rest is for those who subscribe."""
    return any(
        table.find(clause)
        for clause in _CLAUSE.split(text)
        if not _LETTER.search(clause)
        for table in (_FOR_SUBSCRIBERS, _TO_READ_ON)
    )
