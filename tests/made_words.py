"""Words for made references: invented people, outlets and headlines in thirteen languages, months as printed there."""

# language → (beginnings of headlines, their ends, outlets, people as "Given|Family", one sentence of a text)
WORDS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], str]] = {
    "en": (
        ("Harbour Council Weighs", "Ferry Crews Reject", "Why the Old Bridge Needs", "Three Towns Await",
         "Miners Question"),
        ("a Second Terminal", "the Winter Timetable", "New Rules on Freight", "Its Longest Strike",
         "Help from Abroad: A Report"),
        ("The Harbour Gazette", "Courier of the North", "Tidewater Review", "Quayside Daily News",
         "Ellis Institute for Ports"),
        ("Ann|Brill", "Tom|Redding", "Marion|Askew", "J. P.|Holt"),
        "The ferry has been late for the whole of the winter and nobody in the town was told why",
    ),
    "de": (
        ("Der Hafenrat prüft", "Die Fährleute lehnen", "Warum die alte Brücke", "Drei Städte warten auf"),
        ("den zweiten Anleger", "neue Regeln für Fracht", "ihren längsten Streik", "Hilfe aus dem Ausland"),
        ("Hafenzeitung", "Der Küstenbote", "Nordische Rundschau"), ("Anna|Brill", "Jörg|Rettich", "Klaus|Ahlers"),
        "Die Fähre war den ganzen Winter zu spät und niemand in der Stadt hat gewusst, warum das so ist",
    ),
    "fr": (
        ("Le conseil du port examine", "Les marins refusent", "Pourquoi le vieux pont attend"),
        ("un second terminal", "les horaires d’hiver", "de nouvelles règles", "une aide venue d’ailleurs"),
        ("Le Courrier du Port", "La Gazette des Quais", "Revue du Littoral"), ("Anne|Bril", "Luc|Rédan",
         "Marie|Asquet"),
        "Le bac est en retard depuis le début de l’hiver et personne dans la ville ne sait pour quelle raison",
    ),
    "es": (
        ("El consejo del puerto estudia", "Los marinos rechazan", "Por qué el viejo puente espera"),
        ("una segunda terminal", "el horario de invierno", "nuevas reglas de carga", "ayuda del exterior"),
        ("El Correo del Puerto", "La Gaceta del Muelle", "Diario de la Ribera"), ("Ana|Brillo", "Tomás|Redal",
         "Luz|Ascaso"),
        "El transbordador llega tarde desde el principio del invierno y nadie en la ciudad sabe por qué es así",
    ),
    "it": (
        ("Il consiglio del porto valuta", "I marinai respingono", "Perché il vecchio ponte attende"),
        ("un secondo terminale", "gli orari invernali", "nuove regole sul carico"),
        ("Il Corriere del Porto", "La Gazzetta dei Moli", "Giornale della Riva"), ("Anna|Brilli",
         "Tito|Redani", "Mara|Aschi"),
        "Il traghetto è in ritardo dall’inizio dell’inverno e nessuno nella città sa per quale motivo è così",
    ),
    "pt": (
        ("O conselho do porto avalia", "Os marinheiros recusam", "Porque a velha ponte espera"),
        ("um segundo terminal", "os horários de inverno", "novas regras de carga"),
        ("Correio do Porto", "Gazeta do Cais", "Diário da Ribeira"), ("Ana|Brilha", "Tomé|Redal", "Luísa|Ascenso"),
        "O barco chega tarde desde o começo do inverno e ninguém na cidade sabe por que razão isso é assim",
    ),
    "pl": (
        ("Rada portu rozważa", "Załogi promów odrzucają", "Dlaczego stary most czeka na"),
        ("drugi terminal", "zimowy rozkład", "nowe przepisy", "pomoc z zagranicy"),
        ("Kurier Portowy", "Gazeta Nabrzeżna", "Przegląd Wybrzeża"), ("Anna|Brylska", "Tomasz|Redzik",
         "Maria|Askowa"),
        "Prom jest spóźniony od początku zimy i nikt w mieście nie wie, dlaczego tak się dzieje oraz co to oznacza",
    ),
    "tr": (
        ("Liman Meclisi Tartışıyor:", "Vapur Çalışanları Reddetti:", "Eski Köprü Neden Bekliyor:"),
        ("İkinci İskele", "Kış Tarifesi", "Yeni Yük Kuralları", "Dışarıdan Gelen Yardım"),
        ("Kıyı Postası", "Liman Gazetesi", "Boğaz Haber"), ("Ayşe|Brilen", "Tuna|Redik", "Meral|Askın"),
        "Vapur bütün kış boyunca geç kaldı ve kentte bunun neden böyle olduğu için bir açıklama yapılmadı",
    ),
    "ru": (
        ("Совет порта обсуждает", "Экипажи паромов отвергли", "Почему старый мост ждёт"),
        ("второй причал", "зимнее расписание", "новые правила перевозок", "помощь из-за рубежа"),
        ("Портовый вестник", "Береговая газета", "Северное обозрение"), ("А. П.|Брилёв", "Т. И.|Редин",
         "М. А.|Аскова"),
        "Паром опаздывал всю зиму, и никто в городе не знает, по какой причине это так и что с этим делать",
    ),
    "uk": (
        ("Рада порту обговорює", "Екіпажі поромів відкинули"), ("другий причал", "зимовий розклад", "нові правила"),
        ("Портовий вісник", "Берегова газета"), ("А. П.|Брильов", "М. О.|Аскова"),
        "Пором запізнювався всю зиму, і ніхто в місті не знає, чому це так та що з цим робити далі",
    ),
    "ar": (
        ("مجلس الميناء يناقش", "بحارة العبارات يرفضون"), ("الرصيف الثاني", "جدول الشتاء الجديد",
         "قواعد الشحن الجديدة"),
        ("صحيفة الميناء", "جريدة الساحل"), ("سامي|بريل", "ليلى|عسكو"),
        "تأخرت العبارة طوال الشتاء ولم يعرف أحد في المدينة السبب الذي كان وراء هذا التأخير",
    ),
    "ja": (
        ("港湾評議会が検討する", "連絡船の乗組員が拒む"), ("第二の桟橋", "冬の時刻表", "新しい貨物規則"),
        ("港湾新報", "海岸日報"), ("青木|一郎", "森田|花"),
        "連絡船は冬のあいだずっと遅れており、町の人はその理由を知らない",
    ),
    "zh": (
        ("港务委员会讨论", "渡轮船员拒绝"), ("第二座码头", "冬季时刻表", "新的货运规则"),
        ("港口日报", "海岸时报"), ("李明", "王海"), "整个冬天渡轮一直晚点，城里没有人知道这是什么原因",
    ),
}  # fmt: skip

MONTHS: dict[str, tuple[str, ...]] = {
    "en": tuple("January February March April May June July August September October November December".split()),
    "de": tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    "fr": tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    "es": tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
    "it": tuple(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()
    ),
    "pt": tuple("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()),
    "pl": tuple(
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split()
    ),
    "tr": tuple("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split()),
    "ru": tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()),
    "uk": tuple("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split()),
    "ar": tuple("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()),
}  # fmt: skip
SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
