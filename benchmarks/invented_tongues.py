"""What newspapers say in many languages, and what their sites say where a page is gone: invented sentences.

In all of them `{n}` is a number, `{y}` a year, `{c}` a town.
"""

import random
from typing import NamedTuple


class Tongue(NamedTuple):
    """A language: sentences of articles, headlines, (title, heading, sentence) of notices, a menu, a cookie banner."""

    sentences: tuple[str, ...]
    headlines: tuple[str, ...]
    notices: tuple[tuple[str, str, str], ...]
    menu: str
    cookies: str


TOWNS = (
    "Averton",
    "Belmora",
    "Carvik",
    "Dunholm",
    "Elsterau",
    "Farleigh",
    "Gormund",
    "Halvika",
    "Ilvesta",
    "Jorvale",
    "Kestrin",
    "Lomara",
    "Mirnoje",
    "Nordby",
    "Ostrava Nova",
    "Pellworth",
    "Quenby",
    "Rastenau",
    "Silverå",
    "Torvel",
    "Umbria Alta",
    "Vestergard",
    "Wexcombe",
    "Yarrow",
    "Zelnik",
)
TONGUES = {
    "en": Tongue(
        (
            "The council in {c} approved {n} new homes on Tuesday after a long debate.",
            "Residents said that the plans had been changed three times since {y}.",
            "A spokeswoman for the region told reporters that the money would come from a fund of {n} million.",
            "Engineers have warned that the old bridge carries far more lorries than it was built for.",
            "Local farmers expect the harvest to be smaller than in the year before.",
            "The mayor promised that nobody would have to leave the street before spring.",
        ),
        ("Council of {c} votes for {n} homes", "How {c} lost its railway", "Farmers near {c} fear another dry summer"),
        (
            (
                "Page not found - Daily Lantern",
                "Oops! That page can’t be found.",
                "It looks like nothing was found at this location. Maybe try one of the links below or a search?",
            ),
            (
                "Daily Lantern",
                "Sorry, we couldn't find what you were looking for",
                "The article you requested may have been removed, renamed or is temporarily unavailable. Please check the address or go back to the front page.",
            ),
            ("Error", "This story has gone missing", "The page you are trying to reach does not exist any more."),
        ),
        "Home News Politics Sport Culture Contact",
        "We use cookies to improve your experience. Accept all or manage your choices.",
    ),
    "de": Tongue(
        (
            "Der Gemeinderat von {c} hat am Dienstag den Bau von {n} Wohnungen beschlossen.",
            "Anwohner berichteten, die Pläne seien seit {y} dreimal geändert worden.",
            "Eine Sprecherin des Landes sagte, das Geld stamme aus einem Fonds von {n} Millionen.",
            "Ingenieure warnen, dass die alte Brücke weit mehr Lastwagen trägt als geplant.",
            "Die Bauern der Gegend rechnen mit einer kleineren Ernte als im Vorjahr.",
        ),
        ("{c} beschließt {n} neue Wohnungen", "Warum die Brücke von {c} gesperrt bleibt"),
        (
            (
                "Seite nicht gefunden | Tagesbote",
                "Seite nicht gefunden",
                "Die von Ihnen aufgerufene Seite existiert leider nicht oder wurde verschoben.",
            ),
            (
                "Fehler - Tagesbote",
                "Hoppla, hier ist nichts",
                "Der gewünschte Artikel ist nicht mehr verfügbar. Bitte nutzen Sie die Suche oder kehren Sie zur Startseite zurück.",
            ),
        ),
        "Startseite Nachrichten Politik Sport Kultur Kontakt",
        "Wir verwenden Cookies. Alle akzeptieren oder Einstellungen verwalten.",
    ),
    "fr": Tongue(
        (
            "Le conseil municipal de {c} a voté mardi la construction de {n} logements.",
            "Les habitants affirment que les plans ont été modifiés trois fois depuis {y}.",
            "Une porte-parole de la région a déclaré que l'argent viendrait d'un fonds de {n} millions.",
            "Les ingénieurs avertissent que le vieux pont supporte bien plus de camions que prévu.",
            "Les agriculteurs s'attendent à une récolte plus faible que l'an dernier.",
        ),
        ("{c} vote la construction de {n} logements", "Le pont de {c} restera fermé"),
        (
            (
                "Page introuvable - Le Fanal",
                "Page introuvable",
                "La page que vous recherchez n'existe pas ou a été déplacée.",
            ),
            (
                "Erreur - Le Fanal",
                "Oups, cet article n'est plus disponible",
                "Le contenu demandé a été supprimé ou son adresse a changé. Retournez à l'accueil.",
            ),
        ),
        "Accueil Actualités Politique Sport Culture Contact",
        "Nous utilisons des cookies. Tout accepter ou gérer vos choix.",
    ),
    "es": Tongue(
        (
            "El ayuntamiento de {c} aprobó el martes la construcción de {n} viviendas.",
            "Los vecinos dicen que los planes cambiaron tres veces desde {y}.",
            "Una portavoz de la región afirmó que el dinero saldrá de un fondo de {n} millones.",
            "Los ingenieros advierten que el viejo puente soporta más camiones de lo previsto.",
            "Los agricultores esperan una cosecha menor que la del año pasado.",
        ),
        ("{c} aprueba {n} viviendas nuevas", "El puente de {c} seguirá cerrado"),
        (
            (
                "Página no encontrada - El Farol",
                "Página no encontrada",
                "Lo sentimos, la página que busca no existe o ha cambiado de dirección.",
            ),
            (
                "Error | El Farol",
                "¡Vaya! No encontramos lo que buscas",
                "El artículo que intentas leer ya no está disponible.",
            ),
        ),
        "Inicio Noticias Política Deportes Cultura Contacto",
        "Usamos cookies. Aceptar todo o configurar.",
    ),
    "pt": Tongue(
        (
            "A câmara de {c} aprovou na terça-feira a construção de {n} casas.",
            "Os moradores dizem que os planos mudaram três vezes desde {y}.",
            "Uma porta-voz da região disse que o dinheiro virá de um fundo de {n} milhões.",
            "Os engenheiros alertam que a velha ponte suporta mais camiões do que o previsto.",
            "Os agricultores esperam uma colheita menor do que no ano passado.",
        ),
        ("{c} aprova {n} novas casas", "A ponte de {c} continua fechada"),
        (
            (
                "Página não encontrada - O Farol",
                "Página não encontrada",
                "A página que você procura não existe ou foi removida.",
            ),
            (
                "Erro",
                "Ops! Não encontramos esta página",
                "O conteúdo solicitado não está mais disponível. Volte para a página inicial.",
            ),
        ),
        "Início Notícias Política Esporte Cultura Contato",
        "Utilizamos cookies. Aceitar tudo ou gerir.",
    ),
    "it": Tongue(
        (
            "Il consiglio comunale di {c} ha approvato martedì la costruzione di {n} alloggi.",
            "I residenti dicono che i piani sono cambiati tre volte dal {y}.",
            "Una portavoce della regione ha detto che i soldi verranno da un fondo di {n} milioni.",
            "Gli ingegneri avvertono che il vecchio ponte sopporta più camion del previsto.",
            "Gli agricoltori si aspettano un raccolto inferiore a quello dell'anno scorso.",
        ),
        ("{c} approva {n} nuovi alloggi", "Il ponte di {c} resta chiuso"),
        (
            (
                "Pagina non trovata - La Lanterna",
                "Pagina non trovata",
                "La pagina che stai cercando non esiste o è stata spostata.",
            ),
            ("Errore", "Ops, qualcosa è andato storto", "L'articolo richiesto non è più disponibile. Torna alla home."),
        ),
        "Home Notizie Politica Sport Cultura Contatti",
        "Usiamo i cookie. Accetta tutto o gestisci.",
    ),
    "nl": Tongue(
        (
            "De gemeenteraad van {c} keurde dinsdag de bouw van {n} woningen goed.",
            "Bewoners zeggen dat de plannen sinds {y} drie keer zijn veranderd.",
            "Een woordvoerster van de provincie zei dat het geld uit een fonds van {n} miljoen komt.",
            "Ingenieurs waarschuwen dat de oude brug meer vrachtwagens draagt dan bedoeld.",
            "De boeren verwachten een kleinere oogst dan vorig jaar.",
        ),
        ("{c} keurt {n} nieuwe woningen goed", "De brug bij {c} blijft dicht"),
        (
            (
                "Pagina niet gevonden - De Lantaarn",
                "Pagina niet gevonden",
                "De pagina die u zoekt bestaat niet of is verplaatst.",
            ),
            (
                "Fout",
                "Helaas, dit artikel is er niet meer",
                "Het artikel dat je zoekt is verwijderd of heeft een nieuw adres.",
            ),
        ),
        "Home Nieuws Politiek Sport Cultuur Contact",
        "Wij gebruiken cookies. Alles accepteren of instellen.",
    ),
    "pl": Tongue(
        (
            "Rada miasta {c} zatwierdziła we wtorek budowę {n} mieszkań.",
            "Mieszkańcy twierdzą, że plany zmieniano trzy razy od {y} roku.",
            "Rzeczniczka regionu powiedziała, że pieniądze pochodzą z funduszu {n} milionów.",
            "Inżynierowie ostrzegają, że stary most dźwiga więcej ciężarówek, niż zakładano.",
            "Rolnicy spodziewają się mniejszych zbiorów niż w zeszłym roku.",
        ),
        ("{c}: rada zatwierdza {n} mieszkań", "Most w {c} pozostanie zamknięty"),
        (
            (
                "Nie znaleziono strony - Latarnia",
                "Nie znaleziono strony",
                "Strona, której szukasz, nie istnieje lub została przeniesiona.",
            ),
            ("Błąd", "Ups! Tego artykułu już nie ma", "Artykuł, którego szukasz, został usunięty."),
        ),
        "Główna Wiadomości Polityka Sport Kultura Kontakt",
        "Używamy plików cookie. Akceptuj wszystkie.",
    ),
    "cs": Tongue(
        (
            "Zastupitelstvo města {c} v úterý schválilo stavbu {n} bytů.",
            "Obyvatelé říkají, že se plány od roku {y} třikrát změnily.",
            "Mluvčí kraje uvedla, že peníze půjdou z fondu o {n} milionech.",
            "Inženýři varují, že starý most nese více nákladních aut, než se čekalo.",
            "Zemědělci čekají menší úrodu než loni.",
        ),
        ("{c} schválilo {n} nových bytů", "Most v {c} zůstane zavřený"),
        (
            (
                "Stránka nenalezena - Lucerna",
                "Stránka nenalezena",
                "Požadovaná stránka neexistuje nebo byla přesunuta.",
            ),
            ("Chyba", "Jejda, tady nic není", "Článek, který hledáte, už není k dispozici."),
        ),
        "Domů Zprávy Politika Sport Kultura Kontakt",
        "Používáme cookies. Přijmout vše.",
    ),
    "sv": Tongue(
        (
            "Kommunen i {c} godkände på tisdagen bygget av {n} bostäder.",
            "Boende säger att planerna har ändrats tre gånger sedan {y}.",
            "En talesperson för regionen sade att pengarna kommer från en fond på {n} miljoner.",
            "Ingenjörer varnar för att den gamla bron bär fler lastbilar än den byggdes för.",
            "Bönderna väntar sig en mindre skörd än i fjol.",
        ),
        ("{c} godkänner {n} nya bostäder", "Bron vid {c} förblir stängd"),
        (
            (
                "Sidan hittades inte - Lyktan",
                "Sidan kunde inte hittas",
                "Sidan du letar efter finns inte eller har flyttats.",
            ),
            ("Fel", "Hoppsan, artikeln är borta", "Artikeln du söker har tagits bort."),
        ),
        "Hem Nyheter Politik Sport Kultur Kontakt",
        "Vi använder kakor. Godkänn alla.",
    ),
    "da": Tongue(
        (
            "Byrådet i {c} vedtog tirsdag at bygge {n} boliger.",
            "Beboere siger, at planerne er ændret tre gange siden {y}.",
            "En talskvinde for regionen sagde, at pengene kommer fra en fond på {n} millioner.",
            "Ingeniører advarer om, at den gamle bro bærer flere lastbiler end beregnet.",
            "Landmændene venter en mindre høst end sidste år.",
        ),
        ("{c} vedtager {n} nye boliger", "Broen ved {c} forbliver lukket"),
        (
            (
                "Siden blev ikke fundet - Lygten",
                "Siden blev ikke fundet",
                "Den side, du leder efter, findes ikke eller er flyttet.",
            ),
            ("Fejl", "Ups, artiklen findes ikke længere", "Artiklen er blevet slettet eller flyttet."),
        ),
        "Forside Nyheder Politik Sport Kultur Kontakt",
        "Vi bruger cookies. Accepter alle.",
    ),
    "no": Tongue(
        (
            "Kommunestyret i {c} vedtok tirsdag å bygge {n} boliger.",
            "Beboere sier at planene er endret tre ganger siden {y}.",
            "En talskvinne for fylket sa at pengene kommer fra et fond på {n} millioner.",
            "Ingeniører advarer om at den gamle broen bærer flere lastebiler enn tenkt.",
            "Bøndene venter en mindre avling enn i fjor.",
        ),
        ("{c} vedtar {n} nye boliger", "Broen ved {c} forblir stengt"),
        (
            ("Siden finnes ikke - Lykten", "Fant ikke siden", "Siden du leter etter finnes ikke eller er flyttet."),
            ("Feil", "Oi, her var det tomt", "Artikkelen du leter etter er fjernet."),
        ),
        "Hjem Nyheter Politikk Sport Kultur Kontakt",
        "Vi bruker informasjonskapsler. Godta alle.",
    ),
    "fi": Tongue(
        (
            "Valtuusto hyväksyi tiistaina {n} asunnon rakentamisen kaupunkiin {c}.",
            "Asukkaat kertovat, että suunnitelmia on muutettu kolmesti vuoden {y} jälkeen.",
            "Maakunnan tiedottaja sanoi, että rahat tulevat {n} miljoonan rahastosta.",
            "Insinöörit varoittavat, että vanha silta kantaa enemmän rekkoja kuin piti.",
            "Viljelijät odottavat viime vuotta pienempää satoa.",
        ),
        ("{c} hyväksyi {n} uutta asuntoa", "Silta pysyy suljettuna: {c}"),
        (
            ("Sivua ei löytynyt - Lyhty", "Sivua ei löytynyt", "Etsimääsi sivua ei ole olemassa tai se on siirretty."),
            ("Virhe", "Hups, juttu on kadonnut", "Hakemasi artikkeli on poistettu."),
        ),
        "Etusivu Uutiset Politiikka Urheilu Kulttuuri Yhteys",
        "Käytämme evästeitä. Hyväksy kaikki.",
    ),
    "hu": Tongue(
        (
            "{c} közgyűlése kedden {n} lakás építését hagyta jóvá.",
            "A lakók szerint a terveket {y} óta háromszor módosították.",
            "A megye szóvivője szerint a pénz egy {n} milliós alapból érkezik.",
            "A mérnökök arra figyelmeztetnek, hogy a régi híd több teherautót visel el a tervezettnél.",
            "A gazdák a tavalyinál kisebb termésre számítanak.",
        ),
        ("{c}: {n} új lakást hagytak jóvá", "Zárva marad a híd: {c}"),
        (
            (
                "Az oldal nem található - Lámpás",
                "Az oldal nem található",
                "A keresett oldal nem létezik vagy áthelyezték.",
            ),
            ("Hiba", "Hoppá, ez a cikk eltűnt", "A keresett cikket törölték."),
        ),
        "Főoldal Hírek Politika Sport Kultúra Kapcsolat",
        "Sütiket használunk. Mindet elfogadom.",
    ),
    "ro": Tongue(
        (
            "Consiliul local din {c} a aprobat marți construirea a {n} locuințe.",
            "Locuitorii spun că planurile au fost schimbate de trei ori din {y}.",
            "O purtătoare de cuvânt a regiunii a spus că banii vin dintr-un fond de {n} milioane.",
            "Inginerii avertizează că vechiul pod suportă mai multe camioane decât era prevăzut.",
            "Fermierii se așteaptă la o recoltă mai mică decât anul trecut.",
        ),
        ("{c} aprobă {n} locuințe noi", "Podul din {c} rămâne închis"),
        (
            (
                "Pagina nu a fost găsită - Felinarul",
                "Pagina nu a fost găsită",
                "Pagina pe care o căutați nu există sau a fost mutată.",
            ),
            ("Eroare", "Ne pare rău, articolul nu mai este disponibil", "Articolul căutat a fost șters."),
        ),
        "Acasă Știri Politică Sport Cultură Contact",
        "Folosim cookie-uri. Acceptă tot.",
    ),
    "el": Tongue(
        (
            "Το δημοτικό συμβούλιο της πόλης {c} ενέκρινε την Τρίτη την ανέγερση {n} κατοικιών.",
            "Οι κάτοικοι λένε ότι τα σχέδια άλλαξαν τρεις φορές από το {y}.",
            "Εκπρόσωπος της περιφέρειας δήλωσε ότι τα χρήματα προέρχονται από ταμείο {n} εκατομμυρίων.",
            "Οι μηχανικοί προειδοποιούν ότι η παλιά γέφυρα σηκώνει περισσότερα φορτηγά.",
            "Οι αγρότες περιμένουν μικρότερη σοδειά από πέρυσι.",
        ),
        ("{c}: εγκρίθηκαν {n} κατοικίες", "Κλειστή μένει η γέφυρα στην {c}"),
        (
            (
                "Η σελίδα δεν βρέθηκε - Φανός",
                "Η σελίδα δεν βρέθηκε",
                "Η σελίδα που αναζητάτε δεν υπάρχει ή έχει μετακινηθεί.",
            ),
            ("Σφάλμα", "Ουπς! Το άρθρο δεν υπάρχει πια", "Το άρθρο που ζητήσατε δεν είναι πλέον διαθέσιμο."),
        ),
        "Αρχική Νέα Πολιτική Αθλητικά Πολιτισμός Επικοινωνία",
        "Χρησιμοποιούμε cookies. Αποδοχή όλων.",
    ),
    "ru": Tongue(
        (
            "Городской совет {c} во вторник одобрил строительство {n} квартир.",
            "Жители говорят, что планы менялись трижды с {y} года.",
            "Представитель области сообщила, что деньги поступят из фонда в {n} миллионов.",
            "Инженеры предупреждают, что старый мост выдерживает больше грузовиков, чем рассчитано.",
            "Фермеры ждут урожая меньше прошлогоднего.",
        ),
        ("В {c} одобрили строительство {n} квартир", "Мост в {c} останется закрытым"),
        (
            (
                "Страница не найдена - Фонарь",
                "Страница не найдена",
                "К сожалению, запрашиваемая вами страница не существует или была удалена.",
            ),
            ("Ошибка", "Упс! Такой страницы нет", "Материал, который вы ищете, больше недоступен."),
        ),
        "Главная Новости Политика Спорт Культура Контакты",
        "Мы используем файлы cookie. Принять все.",
    ),
    "uk": Tongue(
        (
            "Міська рада {c} у вівторок схвалила будівництво {n} квартир.",
            "Мешканці кажуть, що плани змінювали тричі від {y} року.",
            "Речниця області сказала, що гроші надійдуть із фонду на {n} мільйонів.",
            "Інженери попереджають, що старий міст витримує більше вантажівок, ніж розраховано.",
            "Фермери чекають меншого врожаю, ніж торік.",
        ),
        ("У {c} схвалили будівництво {n} квартир", "Міст у {c} залишиться закритим"),
        (
            (
                "Сторінку не знайдено - Ліхтар",
                "Сторінку не знайдено",
                "На жаль, сторінки, яку ви шукаєте, не існує або її переміщено.",
            ),
            ("Помилка", "Ой, тут порожньо", "Матеріал, який ви шукаєте, більше не доступний."),
        ),
        "Головна Новини Політика Спорт Культура Контакти",
        "Ми використовуємо файли cookie. Прийняти всі.",
    ),
    "tr": Tongue(
        (
            "{c} belediye meclisi salı günü {n} konutun yapımını onayladı.",
            "Sakinler planların {y} yılından beri üç kez değiştiğini söylüyor.",
            "Bölge sözcüsü paranın {n} milyonluk bir fondan geleceğini söyledi.",
            "Mühendisler eski köprünün öngörülenden fazla kamyon taşıdığı uyarısında bulunuyor.",
            "Çiftçiler geçen yıldan daha az ürün bekliyor.",
        ),
        ("{c} {n} yeni konutu onayladı", "{c} köprüsü kapalı kalacak"),
        (
            ("Sayfa bulunamadı - Fener", "Sayfa bulunamadı", "Aradığınız sayfa mevcut değil veya taşınmış olabilir."),
            ("Hata", "Üzgünüz, bu haber artık yok", "Aradığınız içerik kaldırılmış."),
        ),
        "Ana sayfa Haberler Siyaset Spor Kültür İletişim",
        "Çerez kullanıyoruz. Tümünü kabul et.",
    ),
    "he": Tongue(
        (
            "מועצת העיר {c} אישרה ביום שלישי בנייה של {n} דירות.",
            "תושבים אומרים שהתוכניות השתנו שלוש פעמים מאז {y}.",
            "דוברת המחוז אמרה שהכסף יגיע מקרן של {n} מיליון.",
            "מהנדסים מזהירים שהגשר הישן נושא יותר משאיות מהמתוכנן.",
            "החקלאים מצפים ליבול קטן יותר מאשר בשנה שעברה.",
        ),
        ("{c} אישרה {n} דירות חדשות", "הגשר בעיר {c} יישאר סגור"),
        (
            ("הדף לא נמצא - הפנס", "הדף לא נמצא", "הדף שחיפשת אינו קיים או שהועבר למקום אחר."),
            ("שגיאה", "אופס, הכתבה נעלמה", "הכתבה המבוקשת הוסרה מהאתר."),
        ),
        "ראשי חדשות פוליטיקה ספורט תרבות צור קשר",
        "אנו משתמשים בעוגיות. קבל הכל.",
    ),
    "ar": Tongue(
        (
            "وافق المجلس البلدي في {c} يوم الثلاثاء على بناء {n} مسكنا.",
            "يقول السكان إن الخطط تغيرت ثلاث مرات منذ عام {y}.",
            "قالت متحدثة باسم المنطقة إن المال سيأتي من صندوق قيمته {n} مليون.",
            "يحذر المهندسون من أن الجسر القديم يحمل شاحنات أكثر مما صمم له.",
            "يتوقع المزارعون محصولا أقل من العام الماضي.",
        ),
        ("{c} توافق على بناء {n} مسكنا", "جسر {c} يبقى مغلقا"),
        (
            ("الصفحة غير موجودة - الفانوس", "الصفحة غير موجودة", "عذرا، الصفحة التي تبحث عنها غير موجودة أو تم نقلها."),
            ("خطأ", "عذرا، لم نعثر على المقال", "المقال المطلوب لم يعد متاحا."),
        ),
        "الرئيسية أخبار سياسة رياضة ثقافة اتصل",
        "نستخدم ملفات الارتباط. قبول الكل.",
    ),
    "fa": Tongue(
        (
            "شورای شهر {c} روز سه\u200cشنبه ساخت {n} خانه را تصویب کرد.",
            "ساکنان می\u200cگویند طرح\u200cها از سال {y} سه بار تغییر کرده است.",
            "سخنگوی استان گفت پول از صندوقی {n} میلیونی تأمین می\u200cشود.",
            "مهندسان هشدار می\u200cدهند که پل قدیمی بیش از حد کامیون تحمل می\u200cکند.",
            "کشاورزان انتظار محصول کمتری از سال گذشته دارند.",
        ),
        ("{c} ساخت {n} خانه را تصویب کرد", "پل {c} بسته می\u200cماند"),
        (
            (
                "صفحه پیدا نشد - فانوس",
                "صفحه مورد نظر پیدا نشد",
                "صفحه\u200cای که به دنبال آن هستید وجود ندارد یا منتقل شده است.",
            ),
        ),
        "خانه اخبار سیاست ورزش فرهنگ تماس",
        "ما از کوکی استفاده می\u200cکنیم.",
    ),
    "hi": Tongue(
        (
            "{c} की नगर परिषद ने मंगलवार को {n} मकानों के निर्माण को मंजूरी दी।",
            "निवासियों का कहना है कि {y} से योजनाएं तीन बार बदली गई हैं।",
            "क्षेत्र की प्रवक्ता ने कहा कि पैसा {n} करोड़ के कोष से आएगा।",
            "इंजीनियरों ने चेतावनी दी है कि पुराना पुल तय सीमा से अधिक ट्रक ढो रहा है।",
            "किसानों को पिछले साल से कम फसल की उम्मीद है।",
        ),
        ("{c} में {n} मकानों को मंजूरी", "{c} का पुल बंद रहेगा"),
        (("पेज नहीं मिला - दीपक", "पेज नहीं मिला", "क्षमा करें, आप जिस पेज को खोज रहे हैं वह मौजूद नहीं है या हटा दिया गया है।"),),
        "होम समाचार राजनीति खेल संस्कृति संपर्क",
        "हम कुकीज़ का उपयोग करते हैं।",
    ),
    "id": Tongue(
        (
            "Dewan kota {c} pada hari Selasa menyetujui pembangunan {n} rumah.",
            "Warga mengatakan rencana itu sudah tiga kali diubah sejak {y}.",
            "Juru bicara daerah mengatakan uangnya berasal dari dana {n} juta.",
            "Para insinyur memperingatkan bahwa jembatan tua itu menanggung lebih banyak truk.",
            "Petani memperkirakan panen lebih kecil daripada tahun lalu.",
        ),
        ("{c} setujui {n} rumah baru", "Jembatan {c} tetap ditutup"),
        (
            (
                "Halaman tidak ditemukan - Lentera",
                "Halaman tidak ditemukan",
                "Maaf, halaman yang Anda cari tidak ada atau sudah dipindahkan.",
            ),
            ("Kesalahan", "Ups! Artikel ini sudah tidak ada", "Artikel yang Anda cari telah dihapus."),
        ),
        "Beranda Berita Politik Olahraga Budaya Kontak",
        "Kami menggunakan cookie. Terima semua.",
    ),
    "vi": Tongue(
        (
            "Hội đồng thành phố {c} hôm thứ Ba đã phê duyệt xây dựng {n} căn nhà.",
            "Người dân nói rằng kế hoạch đã thay đổi ba lần kể từ năm {y}.",
            "Người phát ngôn của vùng cho biết tiền sẽ đến từ quỹ {n} triệu.",
            "Các kỹ sư cảnh báo cây cầu cũ đang chịu nhiều xe tải hơn thiết kế.",
            "Nông dân dự kiến vụ mùa nhỏ hơn năm ngoái.",
        ),
        ("{c} phê duyệt {n} căn nhà mới", "Cầu {c} vẫn đóng"),
        (
            (
                "Không tìm thấy trang - Đèn Lồng",
                "Không tìm thấy trang",
                "Trang bạn tìm kiếm không tồn tại hoặc đã bị di chuyển.",
            ),
        ),
        "Trang chủ Tin tức Chính trị Thể thao Văn hóa Liên hệ",
        "Chúng tôi sử dụng cookie.",
    ),
    "th": Tongue(
        (
            "สภาเมือง {c} อนุมัติการก่อสร้างบ้าน {n} หลังเมื่อวันอังคาร",
            "ชาวบ้านกล่าวว่าแผนเปลี่ยนไปสามครั้งตั้งแต่ปี {y}",
            "โฆษกของจังหวัดกล่าวว่าเงินจะมาจากกองทุน {n} ล้าน",
            "วิศวกรเตือนว่าสะพานเก่ารับรถบรรทุกมากกว่าที่ออกแบบไว้",
            "เกษตรกรคาดว่าผลผลิตจะน้อยกว่าปีที่แล้ว",
        ),
        ("{c} อนุมัติบ้านใหม่ {n} หลัง", "สะพาน {c} ยังปิดอยู่"),
        (("ไม่พบหน้า - โคมไฟ", "ไม่พบหน้าที่คุณต้องการ", "ขออภัย หน้าที่คุณค้นหาไม่มีอยู่หรือถูกย้ายไปแล้ว"),),
        "หน้าแรก ข่าว การเมือง กีฬา วัฒนธรรม ติดต่อ",
        "เราใช้คุกกี้ ยอมรับทั้งหมด",
    ),
    "zh": Tongue(
        (
            "{c}市议会周二批准建设{n}套住房。",
            "居民说，自{y}年以来，规划已经改了三次。",
            "该地区发言人说，资金将来自{n}万的基金。",
            "工程师警告说，旧桥承受的卡车远多于设计数量。",
            "农民预计收成会比去年少。",
        ),
        ("{c}批准{n}套新住房", "{c}大桥继续关闭"),
        (
            ("页面不存在 - 灯笼日报", "抱歉，您访问的页面不存在", "您要查看的页面已被删除或地址已更改，请返回首页。"),
            ("出错了", "找不到该文章", "该文章已下线。"),
        ),
        "首页 新闻 政治 体育 文化 联系",
        "我们使用cookie。全部接受。",
    ),
    "ja": Tongue(
        (
            "{c}市議会は火曜日、{n}戸の住宅建設を承認した。",
            "住民によると、計画は{y}年以来三回変更された。",
            "県の報道官は、資金は{n}万円の基金から出ると述べた。",
            "技術者は、古い橋が想定より多くのトラックに耐えていると警告する。",
            "農家は昨年より少ない収穫を見込んでいる。",
        ),
        ("{c}市、{n}戸の住宅を承認", "{c}の橋、閉鎖続く"),
        (
            (
                "ページが見つかりません - 提灯新聞",
                "お探しのページは見つかりませんでした",
                "お探しのページは削除されたか、移動した可能性があります。",
            ),
            ("エラー", "この記事は公開を終了しました", "記事の掲載期間が終了したか、URLが間違っています。"),
        ),
        "ホーム ニュース 政治 スポーツ 文化 お問い合わせ",
        "当サイトはクッキーを使用します。",
    ),
    "ko": Tongue(
        (
            "{c} 시의회는 화요일 주택 {n}채 건설을 승인했다.",
            "주민들은 {y}년 이후 계획이 세 번 바뀌었다고 말한다.",
            "도 대변인은 자금이 {n}만 규모의 기금에서 나온다고 밝혔다.",
            "기술자들은 낡은 다리가 예상보다 많은 트럭을 견디고 있다고 경고한다.",
            "농민들은 작년보다 적은 수확을 예상한다.",
        ),
        ("{c}, 주택 {n}채 승인", "{c} 다리 폐쇄 계속"),
        (
            (
                "페이지를 찾을 수 없습니다 - 등불일보",
                "페이지를 찾을 수 없습니다",
                "요청하신 페이지가 존재하지 않거나 이동되었습니다.",
            ),
            ("오류", "삭제된 기사입니다", "요청하신 기사는 삭제되었거나 존재하지 않습니다."),
        ),
        "홈 뉴스 정치 스포츠 문화 문의",
        "쿠키를 사용합니다. 모두 동의.",
    ),
}


def article(rng: random.Random, language: str, count: int) -> tuple[str, list[str]]:
    """A headline and so many paragraphs."""
    tongue, town = TONGUES[language], rng.choice(TOWNS)

    def said(frame: str) -> str:
        return frame.format(n=rng.randint(12, 980), y=rng.randint(1994, 2019), c=town)

    headline = said(rng.choice(tongue.headlines))
    return headline, [
        " ".join(said(one) for one in rng.sample(tongue.sentences, 4))
        if len(tongue.sentences) > 3
        else " ".join(map(said, tongue.sentences))
        for _ in range(count)
    ]
