"""Words that speak of a visit in a clause of its own behind an address, and of anything anywhere else.

"https://… (figures pulled 17 October 2020)", "https://… – link attivo al 17 giugno 2021": what one does with a page,
and the state in which it was met. A "*" stands for any ending. The keys are languages.
"""

BESIDE_ADDRESS_ONLY: dict[str, str] = {
    "ar": "البحث استعرضت استخراج استخراجها الرجوع رجعت رجعنا التحقق تحقق معاينته معاينتها نسخ الاقتباس اقتبس فعال "
          "قرئ",
    "az": "yoxlama açılıb oxunma",
    "bg": "отвар* теглен* изтегл* гледан* ползван* справк* сверен* активен активна активно консулт* цитиран* актив*",
    "bs": "korišten*",
    "ca": "capturat* capturada mirat obert* comprovat* obtingut* obtinguda actiu activa connexió escoltat captura",
    "cs": "stáhnut* stahov* dohled* zkontrol* zkopírov* zachycen* aktivn* dostupn* funkčn* konzult* nahlédn* vstup* "
          "sledován* poslech* pročten*",
    "da": "tjekket tjek* klikket indhentet anvendt konsulteret aflæst lyttet kopieret aktiv aktivt tilgængelig "
          "søgning*",
    "de": "verwendet genutzt benutzt zugang geladen ausgelesen gezogen angeklickt angeschaut betrachtet gehört "
          "nachgelesen durchgesehen kopiert erreichbar verfügbar verfügbaren verfügbare verfügbarer abgespeichert "
          "abgelesen linkcheck sichtbar angehört entnahme",
    "el": "αναζήτησ* αναζητή* λήψη* κατέβηκ* διαβάστηκ* επαλήθευσ* χρησιμοποι* ενεργ* αντιγραφ* άντλησ* αντλή*",
    "en": "pulled extracted queried watched listened copied active screengrab screencap clicked tested available "
          "stood working obtained examined",
    "es": "mirado abierto chequead* copiado bajado capturad* captura búsqueda rescatad* cotejad* escuchad* navegad* "
          "observad* conexión activo activa disponible vigente",
    "et": "sirvitud kuulatud ligipääs* juurdepääs* toimiv tsiteeritud laetud otsing*",
    "eu": "jaitsi* egiaztatu* bilatu* ireki*",
    "fa": "بارگیری دانلود خوانده خوانش مرور استخراج استناد گرفته ملاحظه",
    "fi": "poimittu kuunneltu katseltu silmäilty käytetty saatavilla kopioitu toimiva havaittu selailtu "
          "siteerattu",
    "fr": "interrogé interrogée relue relus cliqué obtenu obtenue examiné parcouru regardé écouté copié sauvegardé "
          "recherche recherché testé contrôlé prélevé visualisé visualisée affiché disponible disponibles "
          "fonctionnel extraites",
    "gl": "mirado capturad* dispoñible",
    "he": "צפיה נשלף נשלפה הורדתי חיפוש פתיחה נפתח קריאה כניסתי ביקרתי עיון עיינתי שליפה זמין נקראו",
    "hi": "खोला खोली जाँचा जांचा उद्धृत संदर्भित ब्राउज़ प्रवेश",
    "hr": "konzult* korišten* korišt* dohvaćen* dostupn* aktivn* kopiran* pretraž*",
    "hu": "ment* belép* böngész* kattint* megnéz* visszakeres* használ* idézve idézés* aktív kimásol* nézve elérhető "
          "keresés*",
    "id": "diklik ditonton didownload terunduh ditarik dikutip dicek tersedia aktif dibrowsing penelusuran",
    "it": "attivo attiva attivi attive rilevat* estratt* navigat* aperto aperta esaminat* osservat* ascoltat* "
          "guardat* tratto tratta prelevat* acquisit* ricerca raggiungibile funzionante connession* cliccat* copiat* "
          "disponibile",
    "ka": "ჩამოტვირთ* გახსნილ* მოიძი* ხელმისაწვდომ*",
    "kk": "жүктел* оқыл* пайдалан*",
    "lt": "ieškota naudota naudotasi parsiunt* pasiekiam* pasiekt* klausyta cituota galiojan*",
    "lv": "izmantot* ielādēt* sasniedz* noklausīt* citēt* meklēt* pieejams",
    "mk": "симнат* користен* консулт* гледан*",
    "nb": "innhentet anvendt konsultert avlyttet lyttet kopiert aktiv tilgjengelig søk klikket brukt",
    "nl": "opgeslagen verkregen ontleend ingelogd aangeklikt binnengehaald beluisterd nagekeken nagelezen actief "
          "werkend raadplee* beschikbaar toegankelijk bezoekdatum",
    "pl": "ściągn* zaczerpn* skopiowan* zobaczon* obejrzan* wyszukan* zrzut aktywn* logowan* wyświetl* zweryfikowan* "
          "weryfikac* kwerend* słuchan* czytano czytane",
    "pt": "capturad* captura captad* captação coletad* pesquisad* pesquisa aberto checad* observad* navegad* tirado "
          "ouvido assistido conexão ativo ativa ativos disponível",
    "ro": "obținut* deschis* căutat* copiat* urmărit* ascultat* accesib* activ* vizion* văzut* salvat* disponibil* "
          "găsit*",
    "ru": "скопирован* взят* использован* запрос* поиск* смотрен* скач* выгруж* выгрузк* загрузк* активна активен "
          "активно консульт* прослуш* сверен* сверк* цитир* копирован*",
    "sk": "vyhľad* stiahn* skontrol* dostupn* zhliadnut* prezeran* čerpan* aktívn* konzult* vstup* zachyten*",
    "sl": "iskan* odpiran* naložen* uporabljen* konzult* aktivn* prenes* zajet* dosegljiv*",
    "sq": "shkarkuar kërkuar aktiv konsultim*",
    "sr": "скинут* консулт* гледан* коришћен* активн* konsult* gledan* korišćen* dostupn* aktivn*",
    "sv": "klickad laddad laddades nerladd* uppsökt eftersökt sökning* lyssnad avlyssnad använd åtkomlig kopierad "
          "aktiv hämtn* öppnat visning* konsulterad",
    "sw": "ilichukuliwa imepakuliwa ilirejelewa",
    "tr": "görül* ulaş* bakma çekilme edinil* edinme okuma açıldı taran* tarama sorgu* izlen* dinlen* indirme "
          "yararlan* faydalan* kopyalan* aktif",
    "uk": "взят* використан* запит* пошук* скопійован* ознайомл* активн* вхід вход* цитован*",
    "uz": "yuklab foydalanil* ochildi",
    "vi": "lấy ghé mở trích",
}  # fmt: skip

# With a stop behind them these are short for something else than a visit.
SHORT_FOR_OTHERS = (
    "review view look load open brows search comp conf cont extr insp lect legi lett prec proc repr vali visa prov pres"
)
