"""How notes say that a source was looked at, beyond the terms of the CSL locales.

Each row is a language and its wordings, one to a "|". A "*" stands for any ending. "~" marks wordings that are everyday
words as well ("IEEE Access, 7 March 2024"): they count only after punctuation and right beside the date.
"""

# The wordings are those of house styles, of Wikipedia's citation templates and of scholars' manuals in each language.
WORDINGS: dict[str, str] = {
    "af": "besoek op|toegang verkry|~toegang",
    "ar": "تاريخ الوصول|تاريخ الاطلاع|تاريخ الولوج|تاريخ الزيارة|تاريخ الدخول|تاريخ المشاهدة|تم الاطلاع|"
          "اطلع عليه|تم الوصول|تمت الزيارة|شوهد في|آخر زيارة|تم الدخول|تم الاسترجاع|وصل لهذا المسار|"
          "اطلع عليه بتاريخ",
    "az": "müraciət tarixi|istinad tarixi|giriş tarixi|baxılıb|~müraciət",
    "be": "дата доступу|дата звароту|праверана",
    "bg": "последно посетен*|последен достъп|посетен* на|дата на достъп|прегледан* на|видян* на|~достъп|"
          "~посетен*",
    "bn": "সংগ্রহের তারিখ|প্রবেশের তারিখ|দেখার তারিখ",
    "ca": "consultat el|consultada el|data de consulta|darrer accés|accedit|~consulta|~accés",
    "cs": "datum přístupu|naposledy navštíveno|navštíveno|cit. dne|ověřeno|staženo dne|přístup z|~cit|"
          "~citováno",
    "cy": "cyrchwyd",
    "da": "besøgt|tilgået|senest besøgt|lokaliseret|hentet|sidst set|sidst besøgt|~set|~læst",
    "de": "abgerufen|zuletzt abgerufen|letzter abruf|letzter zugriff|zuletzt besucht|zuletzt aufgerufen|"
          "aufgerufen am|zuletzt geprüft|eingesehen am|zuletzt eingesehen|zugriff am|zugriffsdatum|"
          "abrufdatum|abruf am|besucht am|letzter aufruf|datum des zugriffs|letzter besuch|zugegriffen am|"
          "~zugriff|~abruf|~gesehen|~gelesen|~geprüft",
    "el": "τελευταία πρόσβαση|τελευταία επίσκεψη|ημερομηνία πρόσβασης|ημερομηνία ανάκτησης|ημ. πρόσβασης|"
          "ανακτήθηκε|προσπελάστηκε|ημερομηνία επίσκεψης|~πρόσβαση|~ανάκτηση|~προσπέλαση",
    "en": "accessed|date of access|date accessed|access date|last accessed|accessed on|last access|accesed|"
          "acessed|accessed date|retrieved|last retrieved|retrieved on|date retrieved|retrieval date|"
          "date of retrieval|retreived|retrived|last visited|visited on|date visited|date of visit|"
          "last viewed|viewed on|date viewed|last checked|checked on|last consulted|consulted on|"
          "date of consultation|downloaded on|downloaded from|date downloaded|last read|date of last access|"
          "date last accessed|most recently accessed|accessdate|urldate|access-date|"
          "~viewed|~visited|~consulted|~downloaded|~access|"
          "~cited|~seen|~checked|~read|~seen on|~read on|~cited on|~verified",
    "eo": "alirita|vizitita|konsultita",
    "es": "consultado el|consultada el|fecha de consulta|fecha de acceso|fecha de recuperación|"
          "último acceso|última consulta|última visita|recuperado el|recuperado|accedido|accesado|"
          "acceso el|visitado el|revisado el|fecha de última consulta|consultado en|"
          "consultado por última vez|~consultado|~consultada|~consulta|~acceso|~visto|~visitado|~vista",
    "et": "salvestatud|kasutatud|külastatud|viimati vaadatud|~vaadatud",
    "eu": "kontsulta data|kontsultatua|~kontsulta",
    "fa": "بازبینی‌شده|بازیابی‌شده|دریافت‌شده در|"
          "تاریخ دسترسی|تاریخ بازدید|تاریخ مشاهده|دسترسی در|بازبینی شده|بازیابی شده|دریافت شده در|"
          "آخرین بازدید|~دسترسی|~بازدید",
    "fi": "viitattu|luettu|haettu|katsottu|tarkistettu|viittauspäivä|viitauspäivä",
    "fr": "consulté le|consultée le|consultés le|page consultée le|site consulté le|date de consultation|"
          "date d'accès|dernier accès|dernière consultation|dernière visite|visité le|visitée le|accédé le|"
          "vu le|lu le|téléchargé le|récupéré le|consulté en ligne le|date d'accès au site|page visitée le|"
          "lien valide au|lien vérifié le|~récupéré|~consulté|~consultée|~accès|~consultation",
    "ga": "dáta rochtana|arna rochtain|~rochtain",
    "gl": "consultado o|data de acceso|data de consulta|~consultado",
    "he": "תאריך גישה|תאריך כניסה|נצפה ב*|נצפה לאחרונה|כניסה אחרונה|אוחזר ב*|נדלה ב*|נדלה בתאריך|"
          "נבדק לאחרונה|אוחזר בתאריך|תאריך אחזור|נדלה לאחרונה|נכנס ב*|הגישה האחרונה|~נצפה|~אוחזר|~נדלה",
    "hi": "अभिगमन तिथि|अभिगमन दिनांक|पहुँच तिथि|अंतिम बार देखा गया|देखा गया|अंतिम अभिगमन|पुनः प्राप्त|"
          "अभिगमन",
    "hr": "pristupljeno|pristup ostvaren|datum pristupa|posjećeno|preuzeto|zadnji pristup|"
          "datum pristupanja|pogledano|~pristup",
    "hu": "hozzáférés dátuma|hozzáférés ideje|letöltés ideje|letöltés dátuma|letöltve|utolsó letöltés|"
          "megtekintve|megtekintés ideje|utolsó megtekintés|utolsó hozzáférés|elérés ideje|elérés dátuma|"
          "letöltés|~hozzáférés|~elérés|~megtekintés",
    "hy": "այցելության ամսաթիվ|վերցված է|հղման ամսաթիվ|հասանելի էր|~դիտված",
    "id": "diakses|diakses pada|diakses tanggal|tanggal akses|dilihat pada|diunduh pada|terakhir diakses|"
          "dikunjungi pada",
    "is": "sótt|skoðað|síðast skoðað",
    "it": "consultato il|consultata il|url consultato il|ultimo accesso|ultima consultazione|"
          "data di accesso|data di consultazione|ultima visita|visitato il|visto il|accesso il|"
          "consultato in data|consultato l'|~consultato|~accesso|~consultazione|~visitato",
    "ka": "წვდომის თარიღი|ნანახია|ბოლო ნახვა|წაკითხვის თარიღი",
    "kk": "қаралған күні|жүгінген күні|қарау күні|өтініш берілген күн",
    "la": "~consultatus|~recuperatus",
    "lt": "žiūrėta|žiūrėta internete|peržiūrėta|tikrinta|paskutinį kartą žiūrėta|prieiga per internetą|"
          "prisijungta",
    "lv": "skatīts|aplūkots|piekļuves datums|pēdējo reizi skatīts|sk. internetā|resurss apskatīts|~sk",
    "mk": "посетено на|пристапено на|последен пристап|преземено на|~пристапено|~посетено",
    "mn": "хандсан огноо|үзсэн огноо",
    "ms": "dicapai pada|diakses pada|tarikh akses|dilayari pada|dilayari|dicapai|dirujuk pada",
    "nb": "besøkt|~lest|lastet ned|sist besøkt|sist sett|hentet|~åpnet|nedlastet|sist endret og lest|~sett",
    "nl": "geraadpleegd op|geraadpleegd|laatst geraadpleegd|bezocht op|laatst bezocht|bekeken op|"
          "laatst bekeken|laatst gezien|gezien op|opgehaald op|opgevraagd op|datum van raadpleging|"
          "~bezocht|~bekeken|~gezien|~opgehaald|~opgevraagd",
    "pl": "data dostępu|dostęp z dnia|dostęp w dniu|data odczytu|odczyt z dnia|dostęp dnia|data wejścia|"
          "data pobrania|ostatni dostęp|ostatnia aktualizacja i dostęp|odczytano|odczytany|~dostęp|~odczyt|"
          "~dostępny|~pobrane|~pobrano",
    "pt": "acesso em|acedido em|acedido a|acessado em|acessado|acedido|consultado em|consultado a|"
          "consulta em|consultada em|data de acesso|data de consulta|último acesso|última consulta|"
          "disponível e acessado em|visualizado em|visitado em|~acesso|~consultado|~consultada|~consulta|"
          "~visitado",
    "ro": "accesat|accesată|accesat la|accesat în|accesat pe|data accesării|data accesului|consultat la|"
          "consultat în|ultima accesare|ultima vizită|vizitat la|ultima accesare la|consultat pe|"
          "~consultat|~vizitat",
    "ru": "дата обращения|дата доступа|дата последнего обращения|дата просмотра|дата посещения|просмотрено|"
          "проверено|последнее обращение|последнее посещение|дата последнего посещения|~обращение|дата обр|"
          "дата визита|дата последнего доступа|доступ свободный дата обращения|доступ от|"
          "дата последнего просмотра|~доступ|~просмотр",
    "sk": "dátum prístupu|naposledy navštívené|navštívené|citované dňa|cit. dňa|~cit|~citované|~prístup",
    "sl": "datum dostopa|zadnji dostop|dostopano|dostop dne|pridobljeno|citirano|obiskano|sneto|sneto dne|"
          "~dostop|~dostopno",
    "sq": "aksesuar më|qasur më|vizituar më|shikuar më|parë për herë të fundit më|marrë më|~aksesuar",
    "sr": "приступљено|датум приступа|посећено|последњи приступ|преузето|pristupljeno|datum pristupa|"
          "posećeno|poslednji pristup|preuzeto|~приступ|~pristup",
    "sv": "hämtad|hämtat|hämtades|besökt|läst den|senast besökt|senast läst|åtkomst|åtkomstdatum|"
          "nedladdad|hämtningsdatum|tillgänglig och hämtad|~sedd|~läst|~sett",
    "sw": "ilifikiwa|imepatikana|ilipatikana|iliangaliwa",
    "ta": "அணுகப்பட்டது|பார்த்த நாள்|அணுகிய நாள்",
    "tl": "inakses|hinango|nakuha noong",
    "tr": "erişim tarihi|son erişim|son erişim tarihi|erişildi|erişilmiş*|erişim t|er. tar|er. t|"
          "erişim tar|e.t|tarihinde erişil*|ziyaret tarihi|alındığı tarih|alıntılanma tarihi|"
          "görüntülenme tarihi|indirilme tarihi|giriş tarihi|bakılma tarihi|erişim zamanı|"
          "internete giriş tarihi|siteye giriş|sayfaya erişim|erişme tarihi|erşim tarihi|çevrimiçi erişim|"
          "geliş tarihi|kaynağa erişim|~erişim|~a yer|~bakıldı|~alındı|~indirildi|~ziyaret",
    "uk": "дата звернення|дата доступу|дата перегляду|переглянуто|відвідано|дата останнього звернення|"
          "останній перегляд|останнє звернення|дата відвідування|перевірено|~звернення|~доступ",
    "ur": "تاریخ رسائی|رسائی کی تاریخ|اخذ شدہ بتاریخ|اخذ شدہ|~رسائی",
    "uz": "murojaat sanasi|murojaat etilgan sana|murojaat qilingan sana|мурожаат санаси|"
          "мурожаат этилган сана",
    "vi": "truy cập|truy cập ngày|truy cập lần cuối|ngày truy cập|truy cập vào|truy cập lúc|xem ngày|"
          "tra cứu ngày",
}  # fmt: skip

# Scripts without spaces: searched as they stand, the longest first.
UNSPACED: tuple[str, ...] = (
    "最后访问日期", "最后访问时间", "最后访问", "访问日期", "访问时间", "访问于", "检索日期", "检索时间",
    "检索于", "查阅日期", "查阅时间", "查询日期", "查询时间", "浏览日期", "浏览时间", "登录日期", "登录时间",
    "登陆时间", "引用日期", "获取日期", "取用日期", "上网日期", "上网时间", "下载日期", "访问", "检索", "查阅",
    "浏览", "登录", "取读于", "见于", "最後訪問日期", "最後訪問", "最後瀏覽日", "訪問日期", "造訪日期",
    "瀏覽日期", "檢索日期", "檢索於", "擷取日期", "擷取自", "存取日期", "查閱日期", "查詢日期", "上網日期",
    "參閱日期", "讀取於", "引見於", "造訪", "瀏覽", "檢索", "擷取", "存取", "訪問", "查閱", "最終アクセス日",
    "最終アクセス", "最終閲覧日", "最終閲覧", "最終確認", "アクセス日", "アクセス", "閲覧日", "閲覧", "参照日",
    "参照", "取得日", "確認日", "回収", "最終検索日", "検索日", "최종접속일", "최종 접속일", "최종검색일",
    "최종 검색일", "최종방문일", "접속일자", "접속일", "검색일자", "검색일", "열람일", "접근일", "확인일",
    "방문일", "액세스", "접속", "검색", "열람", "접근된", "확인함", "สืบค้นเมื่อวันที่", "เข้าถึงเมื่อวันที่",
    "สืบค้นเมื่อ", "เข้าถึงเมื่อ", "สืบค้นวันที่", "เข้าถึงวันที่", "สืบค้น", "เข้าถึง", "เรียกดูเมื่อ", "ค้นเมื่อ",
    "បានចូលមើល", "ចូលមើល", "ເຂົ້າເຖິງ",
)  # fmt: skip

# CSL terms that are everyday words of their language: they count like the "~" wordings.
EVERYDAY_TERMS = frozenset(
    {"set", "cit", "consulta", "erişim", "elérés", "dostęp", "vid.", "sótt", "gauta", "åpnet", "دسترسی", "consultato",
     "consultado", "consultat", "accedido", "geliş tarihi"}
)  # fmt: skip

# A date after one of these words is another date than that of access.
OTHER_DATES = (
    "archived archive published posted updated modified issued released created original originally uploaded "
    "printed archiviert veröffentlicht erschienen publié mis archivé publicado actualizado archivado publicato "
    "archiviato aggiornato publicada arquivado atualizado опубликовано опубликован архивировано обновлено архив "
    "yayın yayım yayımlanma yayınlanma güncelleme arşivlendi güncellenme opublikowano zaktualizowano gepubliceerd "
    "publicerad publisert julkaistu publikováno δημοσιεύθηκε نشر פורסם opublikowany arkivert arkiverad"
)

# What may stand between the words and their date, beside words of up to three letters ("on", "am", "от").
BETWEEN = (
    "online from website site date dated again last tarih tarihi tarihinde datum ngày pada tanggal jour fecha data"
    " giorno dias дата дня года time weblink page dato تاريخ بتاريخ تاریخ בתאריך תאריך วันที่ दिनांक ημερομηνία datuma"
    " author here στις στην στα"
)

# What may stand between a date and the words behind it: "09.03.2024 [tarihinde] erişildi", "2024年3月9日[に]アクセス".
BEHIND_A_DATE = "tarihinde tarihi günü itibarıyla に の on को पर г года р року ban ben an én e i 日 に最終"
