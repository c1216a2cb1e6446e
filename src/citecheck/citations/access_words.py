"""How notes say that a source was looked at, beyond the terms of the CSL locales.

Each row is a language and its wordings, one to a "|". A "*" stands for any ending. "~" marks wordings that are everyday
words as well ("IEEE Access, 7 March 2024"): they count only after punctuation and right beside the date.
"""

# The wordings are those of house styles, of Wikipedia's citation templates and of scholars' manuals in each language.
WORDINGS: dict[str, str] = {
    "af": "besoek op|toegang verkry|~toegang",
    "ar": "تاريخ الوصول|تاريخ الاطلاع|تاريخ الولوج|تاريخ الزيارة|تاريخ الدخول|تاريخ المشاهدة|تم الاطلاع|اطلع عليه|"
          "تم الوصول|تمت الزيارة|شوهد في|تم الدخول|تم الاسترجاع|وصل لهذا المسار|اطلع عليه بتاريخ|تاريخ التصفح|"
          "تمت المشاهدة|تمت الزيارة بتاريخ|تاريخ المراجعة|تم التصفح|تم التحقق|جرى الاطلاع|تم استرجاعه|~زيارة|~اطلاع",
    "az": "müraciət tarixi|istinad tarixi|giriş tarixi|baxılıb|~müraciət",
    "be": "дата доступу|дата звароту|праверана|дата прагляду|~прагледжана|~наведана|~доступ",
    "bg": "посетен* на|дата на достъп|прегледан* на|видян* на|~достъп|~посетен*|~прегледан|~прегледана|~прегледано|"
          "~видян|~видяна|~проверен|~проверена|дата на последен достъп|дата на посещение|~посетено|~достъпен|"
          "~прочетен",
    "bn": "সংগ্রহের তারিখ|প্রবেশের তারিখ|দেখার তারিখ",
    "ca": "consultat el|consultada el|data de consulta|accedit|~consulta|~accés|~consultat|visitat el|vist el|"
          "revisat el|descarregat el|data d'accés|data d'última consulta|~consultada|~visitat",
    "cs": "datum přístupu|navštíveno|cit. dne|ověřeno|staženo dne|přístup z|~cit|~citováno|~zobrazeno|~staženo|"
          "~shlédnuto|přístup dne|~otevřeno|~nahlíženo|~vid|~přístup|~ověř",
    "cy": "cyrchwyd",
    "da": "besøgt|tilgået|lokaliseret|hentet|~læst|set den|læst den|~kontrolleret|~åbnet|~downloadet|besøgsdato|"
          "~vist",
    "de": "aufgesucht am|besuch am|besuch vom|aufruf vom|~aufgesucht|~aufruf|~besuch|"
          "abgerufen|aufgerufen am|eingesehen am|zugriff am|zugriffsdatum|zugangsdatum|abrufdatum|abruf am|besucht am|"
          "datum des zugriffs|zugegriffen am|~zugriff|~abruf|~gesehen|~gelesen|~geprüft|~eingesehen|einsicht am|"
          "abfrage am|abfrage vom|abgefragt am|download am|heruntergeladen am|angesehen am|überprüft am|geprüft am|"
          "gesehen am|gelesen am|sichtung am|kontrolliert am|konsultiert am|zugriffszeitpunkt|~einsicht|~download|"
          "~abfrage|~heruntergeladen|~überprüft",
    "el": "ημερομηνία πρόσβασης|ημερομηνία ανάκτησης|ημ. πρόσβασης|ανακτήθηκε|προσπελάστηκε|ημερομηνία επίσκεψης|"
          "~πρόσβαση|~ανάκτηση|~προσπέλαση|~επισκέφθηκε|επίσκεψη στις|πρόσβαση στις|~αναγνώστηκε|~ανακτημένο|"
          "~προσπελάσθηκε|~προσπελάσιμο|~επίσκεψη",
    "en": "page consulted|screenshot taken|snapshot taken|as visited|as viewed|as retrieved|as consulted|"
          "accessed|date of access|date accessed|access date|accessed on|accesed|acessed|accessed date|retrieved|"
          "retrieved on|date retrieved|retrieval date|date of retrieval|retreived|retrived|visited on|date visited|"
          "date of visit|viewed on|date viewed|checked on|consulted on|date of consultation|downloaded on|"
          "downloaded from|date downloaded|date of last access|date last accessed|accessdate|urldate|access-date|"
          "~viewed|~visited|~consulted|~downloaded|~access|~cited|~seen|~checked|~read|~seen on|~read on|~cited on|"
          "~verified|listened to|watched on|~retrieval|access dates|as accessed|date of last visit|date of download|"
          "~listened|~watched|~opened|~web|current access",
    "eo": "alirita|vizitita|konsultita",
    "es": "consultado el|consultada el|fecha de consulta|fecha de acceso|fecha de recuperación|recuperado el|"
          "recuperado|accedido|accesado|acceso el|visitado el|revisado el|consultado en|consultado por última vez|"
          "~consultado|~consultada|~consulta|~acceso|~visto|~visitado|~vista|verificado el|verificada el|"
          "consultados el|consultadas el|visto el|vista el|leído el|descargado el|extraído el|revisada el|"
          "ingreso el|visualizado el|~verificado|~consultados|~consultadas|~descargado|~extraído|~leído|~revisado",
    "et": "salvestatud|kasutatud|külastatud|~vaadatud|~külastus|vaadatud viimati|~loetud|~kontrollitud|alla laaditud",
    "eu": "kontsulta data|kontsultatua|~kontsulta|sarrera data|~ikusia|bisita data|~bisita|~sarrera",
    "fa": "بازبینی‌شده|بازیابی‌شده|دریافت‌شده در|تاریخ دسترسی|تاریخ بازدید|تاریخ مشاهده|دسترسی در|بازبینی شده|"
          "بازیابی شده|دریافت شده در|~دسترسی|~بازدید|بازدید در|مراجعه در|تاریخ مراجعه|مشاهده در|~مراجعه|~مشاهده",
    "fi": "viitattu|luettu|haettu|katsottu|tarkistettu|viittauspäivä|viitauspäivä|~avattu|luettu viimeksi|~käyty|"
          "~vierailtu|lukupäivä|~noudettu|~nähty",
    "fr": "repéré le|repérée le|repérés le|capture d'écran du|~repéré|"
          "consulté le|consultée le|consultés le|page consultée le|site consulté le|date de consultation|"
          "date d'accès|visité le|visitée le|accédé le|vu le|lu le|téléchargé le|récupéré le|consulté en ligne le|"
          "date d'accès au site|page visitée le|lien valide au|lien vérifié le|~récupéré|~consulté|~consultée|"
          "~accès|~consultation|vérifié le|vérifiée le|vérifiés le|réf du|réf le|relevé le|consultées le|"
          "consultable le|visionné le|écouté le|lecture le|capture du|~vérifié|~visité|~lu|~vu|~consultés|"
          "~consultées|~téléchargé",
    "ga": "dáta rochtana|arna rochtain|~rochtain",
    "gl": "consultado o|data de acceso|data de consulta|~consultado|visitado o|data da consulta|acceso o|~consulta|"
          "~acceso",
    "he": "גישה אחרונה|צפייה אחרונה|ביקור אחרון|אחזור אחרון|"
          "תאריך גישה|תאריך כניסה|נצפה ב*|נצפה לאחרונה|כניסה אחרונה|אוחזר ב*|נדלה ב*|נדלה בתאריך|נבדק לאחרונה|"
          "אוחזר בתאריך|תאריך אחזור|נדלה לאחרונה|נכנס ב*|הגישה האחרונה|~נצפה|~אוחזר|~נדלה|~נבדק|תאריך צפייה|"
          "ביקור אחרון|נקרא לאחרונה|צפייה אחרונה|~גישה|~כניסה|~ביקור",
    "hi": "अभिगमन तिथि|अभिगमन दिनांक|पहुँच तिथि|अंतिम बार देखा गया|देखा गया|अंतिम अभिगमन|पुनः प्राप्त|अभिगमन|"
          "देखने की तिथि|अंतिम पहुँच|~पुनःप्राप्त|~एक्सेस|~पहुँच",
    "hr": "pristupljeno|pristup ostvaren|datum pristupa|posjećeno|preuzeto|datum pristupanja|pogledano|~pristup|"
          "~pregledano|datum posjeta|~viđeno|~učitano|~provjereno|datum pregleda|~posjet|~uvid",
    "hu": "hozzáférés dátuma|hozzáférés ideje|letöltés ideje|letöltés dátuma|letöltve|megtekintve|megtekintés ideje|"
          "elérés ideje|elérés dátuma|letöltés|~hozzáférés|~elérés|~megtekintés|letöltés napja|letöltés időpontja|"
          "megnyitás dátuma|~olvasva|~ellenőrizve|~hozzáférve|~meglátogatva",
    "hy": "այցելության ամսաթիվ|վերցված է|հղման ամսաթիվ|հասանելի էր|~դիտված",
    "id": "diakses terakhir|terakhir kali diakses|"
          "diakses|diakses pada|diakses tanggal|tanggal akses|dilihat pada|diunduh pada|dikunjungi pada|dibuka pada|"
          "~dilihat|dibaca pada|akses terakhir|diperoleh pada|diambil pada|~akses|~dibuka",
    "is": "sótt|skoðað",
    "it": "consultato il|consultata il|url consultato il|data di accesso|data di consultazione|visitato il|visto il|"
          "accesso il|consultato in data|consultato l'|~consultato|~accesso|~consultazione|~visitato|verificato il|"
          "verificata il|visitata il|pagina visitata il|letto il|vista il|scaricato il|scaricata il|consultati il|"
          "consultate il|accessibile il|controllato il|data ultima consultazione|data dell'ultima consultazione|"
          "~u c|~acc|~ult acc|~verificato|~visto|~letto|~scaricato|~consultata|~consultati|~consultate|"
          "~visitata|~controllato",
    "ka": "წვდომის თარიღი|ნანახია|ბოლო ნახვა|წაკითხვის თარიღი",
    "kk": "қаралған күні|жүгінген күні|қарау күні|өтініш берілген күн",
    "la": "~consultatus|~recuperatus",
    "lt": "žiūrėta|žiūrėta internete|peržiūrėta|tikrinta|prisijungta|~lankytasi|žiūrėjimo data|peržiūros data|"
          "~prieiga",
    "lv": "skatīts|aplūkots|piekļuves datums|sk. internetā|resurss apskatīts|~sk|~apmeklēts|~apskatīts|~lasīts|"
          "~skatīta|~pārbaudīts|~lejupielādēts|~apskate",
    "fy": "sjoen op|besjoen op|~sjoen|~besjoen",
    "nds": "afropen an|apropen an|bekeken an",
    "mk": "посетено на|пристапено на|преземено на|~пристапено|~посетено|~прегледано|~видено|датум на пристап",
    "mn": "хандсан огноо|үзсэн огноо",
    "ms": "diterima pada|dicapai pada|diakses pada|tarikh akses|dilayari pada|dilayari|dicapai|dirujuk pada",
    "nb": "besøkt|~lest|lastet ned|hentet|~åpnet|nedlastet|sist endret og lest|~sett|lesedato|besøksdato|nedlasta|"
          "~sjekket|~kontrollert|~lasta ned|~vitja|~lese",
    "nl": "geraadpleegd op|geraadpleegd|bezocht op|bekeken op|gezien op|opgehaald op|opgevraagd op|"
          "datum van raadpleging|~bezocht|~bekeken|~gezien|~opgehaald|~opgevraagd|gecontroleerd op|gelezen op|"
          "geopend op|gedownload op|~geopend|~gelezen|~gecontroleerd|~gedownload",
    "pl": "data dostępu|dostęp z dnia|dostęp w dniu|data odczytu|odczyt z dnia|dostęp dnia|data wejścia|"
          "data pobrania|ostatnia aktualizacja i dostęp|odczytano|odczytany|~dostęp|~odczyt|~dostępny|~pobrane|"
          "~pobrano|data dost|~dost|dostęp do wszystkich stron|dostępne dnia|~sprawdzono|~przeglądano|pobrano dnia|"
          "data przeglądania|~wgląd|~korzystano|~odwiedzono|~wejście|~przegl",
    "pt": "consultado pela última vez|consultada pela última vez|acedido pela última vez|acessado pela última vez|"
          "acesso em|acedido em|acedido a|acessado em|acessado|acedido|consultado em|consultado a|consulta em|"
          "consultada em|data de acesso|data de consulta|disponível e acessado em|visualizado em|visitado em|"
          "~acesso|~consultado|~consultada|~consulta|~visitado|consult em|verificado em|consultados em|"
          "consultadas em|visto em|lido em|descarregado em|baixado em|acessada em|acessados em|visualizado a|"
          "~consult|~verificado|~visto|~consultados|~acessados|~visualizado|~descarregado",
    "ro": "accesat|accesată|accesat la|accesat în|accesat pe|data accesării|data accesului|consultat la|"
          "consultat în|vizitat la|ultima accesare la|consultat pe|~consultat|~vizitat|accesat în data|"
          "accesat în data de|verificat la|vizualizat la|data consultării|vizitat pe|~verificat|~vizualizat|"
          "~descărcat",
    "ru": "дата обращения|дата доступа|дата последнего обращения|дата просмотра|дата посещения|просмотрено|"
          "проверено|дата последнего посещения|~обращение|дата обр|дата визита|дата последнего доступа|"
          "доступ свободный дата обращения|доступ от|дата последнего просмотра|~доступ|~просмотр|~просмотрен|"
          "~проверен|~посещен|дата проверки|дата последней проверки|дата последнего захода|дата скачивания|"
          "~прочитано|~доступно на|~загружено|сайт посещен|обращение от|~посещение|~скачано",
    "sk": "dátum prístupu|navštívené|citované dňa|cit. dňa|~cit|~citované|~prístup|~zobrazené|~stiahnuté|~overené|"
          "prístup dňa|~videné|navštívené dňa",
    "sl": "datum dostopa|dostopano|dostop dne|pridobljeno|citirano|obiskano|sneto|sneto dne|~dostop|~dostopno|"
          "~ogled|~ogledano|~prebrano|datum ogleda|dostopno dne|~vpogled|~preverjeno|~dostopen",
    "sq": "aksesuar më|qasur më|vizituar më|shikuar më|parë për herë të fundit më|marrë më|~aksesuar",
    "sr": "приступљено|датум приступа|посећено|преузето|pristupljeno|datum pristupa|posećeno|poslednji pristup|"
          "preuzeto|~приступ|~pristup|~видено|~прегледано|датум посете|~pregledano|~viđeno|datum posete",
    "sv": "hämtad|hämtat|hämtades|besökt|läst den|åtkomst|åtkomstdatum|nedladdad|hämtningsdatum|"
          "tillgänglig och hämtad|~sedd|~läst|~sett|~kontrollerad|~besöktes|~nedladdat|~hämt|~kontrollerat|~öppnad",
    "sw": "ilifikiwa|imepatikana|ilipatikana|iliangaliwa",
    "ta": "அணுகப்பட்டது|பார்த்த நாள்|அணுகிய நாள்",
    "tl": "inakses|hinango|nakuha noong",
    "tr": "erişim tarihi|erişildi|erişilmiş*|erişim t|er. tar|er. t|erişim tar|e.t|tarihinde erişil*|ziyaret tarihi|"
          "alındığı tarih|alıntılanma tarihi|görüntülenme tarihi|indirilme tarihi|~giriş tarihi|bakılma tarihi|"
          "erişim zamanı|internete giriş tarihi|siteye giriş|sayfaya erişim|erişme tarihi|erşim tarihi|"
          "çevrimiçi erişim|geliş tarihi|kaynağa erişim|~erişim|~a yer|~bakıldı|~alındı|~indirildi|~ziyaret|s e t|"
          "son er t|adresinden alınmıştır|~görüntülendi|görüntüleme tarihi|incelenme tarihi|inceleme tarihi|"
          "kontrol tarihi|ulaşım tarihi|~alınmıştır|~görüntülenme|~incelendi",
    "uk": "процитовано|дата звернення|дата доступу|дата перегляду|переглянуто|відвідано|дата останнього звернення|"
          "дата відвідування|перевірено|~звернення|~доступ|дата перевірки|дата візиту|~прочитано|~завантажено|"
          "звернення від|~візит|~перегляд|~переглянутий",
    "ur": "تاریخ رسائی|رسائی کی تاریخ|اخذ شدہ بتاریخ|اخذ شدہ|~رسائی",
    "uz": "murojaat sanasi|murojaat etilgan sana|murojaat qilingan sana|мурожаат санаси|мурожаат этилган сана",
    "vi": "truy cập|truy cập ngày|truy cập lần cuối|truy cập gần nhất|ngày truy cập|truy cập vào|truy cập lúc|xem ngày|"
          "tra cứu ngày|lấy ngày|truy xuất ngày|ngày truy xuất|đọc ngày|~xem",
}  # fmt: skip

# "Last" and the words for a visit, which make one of any two: "última consulta", "zuletzt gesehen". What a host does to
# its page ("updated", "revised") is none. Each row is the words for "last", one to a "|", and the words for a visit.
LAST_VISITS: dict[str, str] = {
    "af": "laas: besoek geraadpleeg",
    "ar": "آخر|اخر: زيارة دخول اطلاع وصول مشاهدة ولوج تصفح",
    "az": "son: baxış* müraciət* giriş*",
    "be": "апошні|апошняе|апошні раз: доступ* прагляд* зварот* наведван*",
    "bg": "последно|последен|последна: посет* достъп* преглед* проверен* влизане",
    "ca": "darrer|darrera|última|últim: accés consult* visit* verificaci* lectura",
    "cs": "naposledy|poslední: navštív* ověř* zobraz* přístup* návštěv* kontrol* shlédnut* čten* otevř* použit*",
    "da": "senest|sidst|sidste: besøgt tilgået set læst hentet kontrolleret lokaliseret åbnet besøg adgang",
    "de": "zuletzt|letzter|letzte|letztes|letzten|letztmals|zul: abgerufen aufgerufen besucht gesehen geprüft "
          "überprüft eingesehen zugegriffen gelesen angesehen konsultiert kontrolliert abgefragt heruntergeladen "
          "abruf aufruf zugriff besuch prüfung überprüfung einsicht einsichtnahme abfrage sichtung download "
          "zugriffs besuchs abrufs aufrufs",
    "el": "τελευταία|τελευταίος|τελευταίο: πρόσβαση επίσκεψη προσπέλαση ανάκτηση έλεγχος προβολή είσοδος",
    "en": "last|most recently|latest: accessed access accessible visited visit viewed view checked check "
          "consulted consultation retrieved retrieval seen read opened verified downloaded browsed",
    "eo": "laste: vizitita konsultita alirita legita",
    "es": "último|última|por última vez|fecha de último|fecha de última: acceso consult* visit* verificaci* "
          "visualizaci* descarga lectura ingreso entrada",
    "et": "viimati|viimane: vaadatud külastatud kasutatud avatud loetud kontrollitud külastus vaatamine",
    "eu": "azken: kontsulta bisita sarrera",
    "fa": "آخرین: بازدید دسترسی مشاهده مراجعه",
    "fi": "viimeksi|viimeinen: luettu katsottu viitattu käyty tarkistettu haettu vierailtu avattu käynti",
    "fr": "dernier|dernière|dernières|date du dernier|date de dernière: accès consult* visite vérif* lecture "
          "visionnage téléchargement connexion",
    "gl": "último|última: consulta visita acceso",
    "hr": "zadnji|zadnje|zadnja|posljednji|posljednja|posljednje|poslednji|poslednja|poslednje|zadnji "
          "put|posljednji put: pristup* pregled* posjet* poset* posjeć* poseć* pogled* provjer* uvid",
    "hu": "utolsó|utoljára: letöltés* letöltve hozzáférés* megtekint* elérés* ellenőr* látogat* megnyit*",
    "id": "terakhir|terakhir kali: diakses dilihat dikunjungi dibuka diperiksa dibaca dicapai dilayari diambil",
    "is": "síðast: skoðað sótt opnað heimsótt",
    "it": "ultimo|ultima|per l'ultima volta: accesso consultazione visita verifica visualizzazione lettura "
          "controllo",
    "lt": "paskutinį kartą|paskutinė: žiūrėta tikrinta lankytasi peržiūr*",
    "lv": "pēdējo reizi|pēdējā: skatīts apmeklēts aplūkots pārbaudīts lasīts apmeklējums",
    "mk": "последен|последна|последно: пристап* посет* преглед* проверк*",
    "nb": "sist|senest|siste: besøkt lest sett hentet åpnet kontrollert sjekket nedlastet lasta besøk",
    "nl": "laatst|voor het laatst|laatste: geraadpleegd bezocht bekeken gezien gecontroleerd geopend opgevraagd "
          "gelezen raadpleging bezoek",
    "pl": "ostatni|ostatnia|ostatnie|ostatnio|data ostatniego|ostatni raz: dostęp* odczyt* wejści* wizyt* "
          "odwiedz* sprawdz* odsłon* przegląd*",
    "pt": "último|última|pela última vez: acesso consult* visit* verifica* visualiza* leitura descarga",
    "ro": "ultima|ultimul|ultima dată: accesare accesări vizit* consultare verificare vizualizare acces",
    "ru": "последний|последнее|последняя|последнего|последней|последний раз: доступ* посещ* обращ* просмотр* "
          "проверк* визит* проверен* вход*",
    "sk": "naposledy|posledný|posledná|posledné: navštív* over* zobraz* prístup* návštev* kontrol* videné",
    "sl": "zadnji|zadnjič|nazadnje|zadnja: dostop* ogled* obisk* pregled* prever*",
    "sr": "последњи|последња|последње|последњи пут: приступ* преглед* посет* посећ* увид*",
    "sv": "senast|sist|senaste: hämtad hämtat besökt läst kontrollerad kontrollerat sedd sett visad öppnad "
          "granskad besök",
    "tr": "son|en son: erişim* ziyaret* görüntüle* bakış* kontrol* giriş* inceleme* bakıldı ulaşım",
    "uk": "останній|останнє|остання|востаннє|останнього: доступ* відвід* звернен* перегл* перевір* візит*",
}  # fmt: skip

# The state of a page that was seen. Behind its address this is the day of the visit; anywhere else it may be that of
# the figures ("Population as of 1 January 2024").
BESIDE_ADDRESS: dict[str, str] = {
    "be": "па стане на",
    "bg": "към|към дата",
    "cs": "stav ke dni|stav k|ke dni",
    "da": "pr|status pr",
    "de": "stand|stand vom|stand am|sachstand",
    "en": "as of|as at|state of|state as of|last reviewed|status as of|current as of",
    "es": "última revisión|a fecha de",
    "fr": "état au|état du|à la date du|en date du",
    "hr": "stanje na dan|stanje",
    "hu": "állapot",
    "it": "stato al|situazione al|alla data del",
    "kk": "жағдай бойынша",
    "nl": "stand|stand per|situatie op",
    "pl": "stan na|stan strony na|stan strony z dnia|stan na dzień|stan z dnia|wg stanu na",
    "pt": "última revisão|à data de",
    "ro": "la data de",
    "ru": "по состоянию на",
    "sk": "stav k|stav ku dňu|ku dňu",
    "sl": "stanje na dan|stanje",
    "sr": "стање на дан|stanje na dan",
    "sv": "per den|läget",
    "uk": "станом на",
}  # fmt: skip

# Scripts without spaces: searched as they stand, the longest first.
UNSPACED: tuple[str, ...] = (
    "最后访问日期", "最后访问时间", "最后访问", "访问日期", "访问时间", "访问于", "检索日期", "检索时间", "检索于",
    "查阅日期", "查阅时间", "查询日期", "查询时间", "浏览日期", "浏览时间", "登录日期", "登录时间", "登陆时间",
    "引用日期", "获取日期", "取用日期", "上网日期", "上网时间", "下载日期", "访问", "检索", "查阅", "浏览",
    "登录", "取读于", "见于", "最後訪問日期", "最後訪問", "最後瀏覽日", "訪問日期", "造訪日期", "瀏覽日期",
    "檢索日期", "檢索於", "擷取日期", "擷取自", "存取日期", "查閱日期", "查詢日期", "上網日期", "參閱日期", "讀取於",
    "引見於", "造訪", "瀏覽", "檢索", "擷取", "存取", "訪問", "查閱", "最終アクセス日", "最終アクセス",
    "最終閲覧日", "最終閲覧", "最終確認", "アクセス日", "アクセス", "閲覧日", "閲覧", "参照日", "参照", "取得日",
    "確認日", "回収", "最終検索日", "検索日", "최종접속일", "최종 접속일", "최종검색일", "최종 검색일", "최종방문일",
    "접속일자", "접속일", "검색일자", "검색일", "열람일", "접근일", "확인일", "방문일", "액세스", "접속", "검색",
    "열람", "접근된", "확인함", "สืบค้นเมื่อวันที่", "เข้าถึงเมื่อวันที่",
    "สืบค้นเมื่อ", "เข้าถึงเมื่อ", "สืบค้นวันที่", "เข้าถึงวันที่", "สืบค้น",
    "เข้าถึง", "เรียกดูเมื่อ", "ค้นเมื่อ", "最终访问", "查閱於", "查阅于", "瀏覽於", "浏览于",
    "訪問於", "存取於", "参见于", "查看于", "閱覽日期", "最終閲覧日時", "最終訪問日", "訪問日", "参照年月日",
    "読み込み", "最終参照日", "最終参照", "검색함", "확인", "최종방문", "최종 방문일", "최종 확인일", "최종확인일",
    "최종 확인", "최종확인", "방문", "접속함", "열람함", "조회일", "조회", "최종열람일", "เข้าชมเมื่อ",
    "เข้าดูเมื่อ", "เข้าใช้เมื่อ", "ดูเมื่อ", "អានថ្ងៃ", "បានចូលមើល", "ចូលមើល",
    "ເຂົ້າເຖິງ",
)  # fmt: skip

# CSL terms that are everyday words of their language: they count like the "~" wordings.
EVERYDAY_TERMS = frozenset(
    {"set", "cit", "consulta", "erişim", "elérés", "dostęp", "vid.", "sótt", "gauta", "åpnet", "دسترسی", "consultato",
     "consultado", "consultat", "accedido", "geliş tarihi"}
)  # fmt: skip

# What may stand between the words and their date, beside words of up to three letters ("on", "am", "от").
BETWEEN = (
    "online from website site date dated again last tarih tarihi tarihinde datum ngày pada tanggal jour fecha data"
    " giorno dias дата дня года time weblink page dato تاريخ بتاريخ تاریخ בתאריך תאריך วันที่ दिनांक ημερομηνία datuma"
    " author here στις στην στα seite internetseite webseite homepage pagina página sito sitio página vez última pela"
    " volta página strony stránky oldal sayfa sayfaya сайта страницы сторінки sivu sidan siden sidst noong terakhir"
)

# What may stand between a date and the words behind it: "09.03.2024 [tarihinde] erişildi", "2024年3月9日[に]アクセス".
BEHIND_A_DATE = "tarihinde tarihi günü itibarıyla に の on को पर г года р року ban ben an én e i 日 に最終"

# What was seen, in front of everyday words: "Page consulted 3 May 2024".
PAGES = (
    "page pages site sites website websites link links url seite webseite sito pagina sitio página páginas enlace"
    " enlaces liens lien strona strony stránka сайт страница ссылка sayfa sidan siden sivu pagină"
)
