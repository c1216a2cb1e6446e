"""The words with which languages speak of a visit to a source, in any inflection, and of other days.

A row is a language and its words; a "*" stands for any ending. These words are everyday words too: they speak of a
visit only where a day stands right beside them and nothing but words of this file, or where a word for "last" or "day"
of the same language stands beside them.
"""

VISITS: dict[str, str] = {
    "af": "besoekdatum toegangsdatum besoek* geraadpleeg toegang gelees gesien afgelaai bekyk nagegaan opgespoor",
    "ar": "قراءة القراءة قرئت قراءته مراجعت* زيارت* مشاهدت* اطلاعي تصفحه تصفحها استرجاعه استرجاعها تحميله فتحه فحص "
          "فتح اطلاع الاطلاع اطلع زيارة الزيارة دخول الدخول شوهد شوهدت مشاهدة المشاهدة ولوج الولوج وصول الوصول تصفح "
          "التصفح استرجاع الاسترجاع استرجع استرجعت استعراض مراجعة المراجعة روجع روجعت تحميل التحميل تنزيل معاينة "
          "استعيد استرداد الاسترداد زرته تفقد",
    "ast": "consult* visit* visto",
    "az": "oxunub müraciət* istinad* baxış* baxıl* giriş* yoxlan* götürül* yüklən*",
    "be": "праглядж* адкрыт* доступ* зварот* прагля* наведв* наведан* правер* атрыман* прачытан*",
    "bg": "четене отваряне провер* отворена посет* посещен* достъп* преглед* видян* прочетен* изтеглен* отворен* "
          "влизане",
    "bn": "সংগৃহীত পড়া সংগ্রহ* প্রবেশ* দেখা দেখার পরিদর্শন* অভিগমন*",
    "br": "gwelet sellet",
    "ca": "visualitz* reconsult* consult* accedit* accés accessos visita* vist vista verific* revisat revisada "
          "recuper* descarreg* llegit llegida baixat",
    "ckb": "سەردان",
    "cs": "prohlédn* prohlíž* přečten* vyhled* citac* navštív* návštěv* ověř* zobraz* přístup* shlédnut* zhlédnut* "
          "čten* otevř* citov* cit stažen* vid viděn* nahlíž* vyhledán* kontrol* použit* získán* načten*",
    "cy": "edrychwyd ymweliad agorwyd lawrlwythwyd cyrchwyd cyrchu gwelwyd darllenwyd ymwelwyd adalwyd",
    "da": "hentningsdato læsedato besøgsdato hentedato besøg* set læst hentet lokaliseret tilgået åbnet kontrolleret "
          "download* vist adgang besigtiget",
    "de": "entnommen angesteuert nachgesehen nachgeschlagen internetabruf* onlineabruf* webabruf* seitenaufruf* "
          "seitenzugriff* seitenbesuch* onlinezugriff* internetzugriff* webzugriff* abgerufen abger abruf* "
          "aufgerufen aufruf* zugriff* zugegriffen besucht besuch besuchs besuchsdatum eingesehen einsicht* gesehen "
          "gelesen geprüft geprueft überprüft überprüfung prüfung abgefragt abfrage* heruntergeladen download* "
          "angesehen ueberprueft konsultiert gesichtet sichtung geöffnet kontrolliert letztzugriff* recherchiert",
    "el": "ελέγχθηκαν πρόσβασ* ανάκτησ* ανακτήθ* ανακτημ* προσπέλασ* προσπελάσ* επίσκεψ* επισκέφθ* επισκέφτ* έλεγχ* "
          "ελέγχθ* προβολ* αναγνώσ* ανάγνωσ* είσοδ* αντλήθηκ*",
    "en": "browsed reviewed looked searched captured screenshot fetched accessed access acces accesed acessed "
          "accessible viewed visited visit consulted consultation retrieved retrieval checked check downloaded "
          "download read seen opened verified loaded crawled rechecked",
    "eo": "alir* malferm* alirit* vizitit* konsultit* legit* kontrolit* vidit* prenit* elŝutit*",
    "es": "tomado reconsult* entrada consult* acceso* accedid* accesad* visita* visto vista vistos vistas recuperad* "
          "recuperación revisad* verific* descarg* extraíd* leíd* lectura visualiz* ingreso ingresad* obtenid* "
          "comprobad*",
    "et": "kättesaadav vaada* kasuta* külasta* loetud kontroll* salvestat* avatud nähtud laaditud",
    "eu": "irakurk* kontsulta* ikusi* ikustald* bisita* sarrera* eskuratu* eskuratze* irakurri* begiratu* "
          "deskargatu* jasota jasoa atzitu* atzipen* berrikusi*",
    "fa": "دسترسی بازدید بازیابی بازبینی مشاهده مراجعه دریافت برگرفته رؤیت رویت دیده",
    "fi": "hakupv* lukupv* katselu* käyntip* latausp* ladattu viitattu viittau* luettu lukupäivä lukemi* haettu "
          "hakupäivä haku katso* tarkist* käyty käynti vierail* noudettu nouto* avattu nähty selattu",
    "fo": "vitjað lisið",
    "fr": "ouvert ouverte ouverts ouvertes reconsult* relu revu revue actif valide consult* accès accéd* visite* "
          "visité* vu vue vus vues lu lue lus vérifi* télécharg* récupér* repéré* lecture visionn* relevé* connexion "
          "capture",
    "ga": "ceadaithe faighte cuardaithe breathnaíodh rochtain rochtana léite aisghafa aisghabháil feicthe "
          "breathnaithe cuairt íoslódáilte",
    "gd": "ruigsinn* fhaighte",
    "gl": "visualiz* consult* acceso* accedid* visita* visto vista recuperad* lido lida descarg* verific* obtido",
    "gu": "મેળવેલ જોયેલ સુધારેલ",
    "he": "הכניסה הגישה הצפייה נצפה נצפתה נצפו צפייה גישה כניסה נכנס נכנסתי נדלה נדלתה נדלו אוחזר אוחזרה אוחזרו "
          "אחזור נבדק נבדקה נבדקו ביקור נקרא נקראה הורד הורדה",
    "hi": "डाउनलोड पढ़ा देखें अभिगमन पहुँच पहुंच एक्सेस देखा देखी देखने पुनः पुनर्प्राप्त पुनर्प्राप्ति प्राप्त लिया "
          "अवलोकन",
    "hr": "preuziman* pristup* pregledan* pregled posjet* posjeć* pogledan* provjer* preuzet* viđen* učitan* uvid* "
          "otvoren* čitan* pročitan* skinut*",
    "hu": "letölt* hozzáfér* megtekint* elérés* elérve megnyit* olvasás* olvasva elolvasva ellenőr* látogat* "
          "meglátogat* lekér* betölt*",
    "hy": "այցելվ* բացվ* այցել* դիտված դիտվել դիտում* մուտք* ստուգվ* ստուգում* վերցված քաղված ներբեռնված",
    "id": "unduh* mengunduh pengunduhan pembukaan ditelusuri diakses akses mengakses dilihat dikunjungi dibuka "
          "diunduh diambil dibaca diperiksa diperoleh kunjungan",
    "is": "sótt skoða* skoðuð heimsótt heimsókn lesið lesin opnað opnuð athugað athuguð",
    "it": "consult* access* accedut* visita* visitato visto vista visionat* verific* scaricat* letto letta letti "
          "lette lettura recuperat* controllat* controllo estratto reperito",
    "ka": "შემოწმ* იხილეს ნანახ* ნახვ* წვდომ* ვიზიტ* გადამოწმ* წაკითხ* შესვლ* მოძიებ* ვნახე",
    "kk": "қарал* ашыл* қаралған* қаралды қараған қарау жүгін* қолжетім* тексеріл* алынды алынған кіру",
    "kn": "ಪಡೆಯಲಾಗಿದೆ ವೀಕ್ಷಿಸಿದ",
    "ko": "접속* 검색* 열람* 확인* 방문* 조회* 인출* 접근* 액세스",
    "ky": "кайрыл* көрүлг* каралган текшерил*",
    "la": "consult* inspect* recuperat*",
    "lb": "ofgeruff* gekuckt gelies besicht*",
    "lt": "apsilankym* apžiūrėt* atidaryt* žiūrėt* žiūrėj* peržiūr* tikrint* patikrint* lankyt* apsilankyt* "
          "prisijung* prieig* atsisiųst* skaityt* parsisiųst*",
    "lv": "atvērt* skatīt* skatīš* aplūko* apskat* apmeklē* lasīt* pārbaudīt* lejupielād* piekļu* sk",
    "mk": "отворен* пристап* посет* превземен* преземен* преглед* проверен* видено видена читано прочитан*",
    "ml": "ശേഖരിച്ച* കണ്ടത്",
    "mn": "нээсэн авав авсан хандсан хандалт үзсэн шалгасан орсон татсан",
    "mr": "पाहिले पाहिला पाहिली पाहिलेले",
    "ms": "dibuka dilihat dicapai dilayari capaian dirujuk layari disemak dimuat diambil dilawati lawatan",
    "mt": "aċċess* aċċessat konsultat",
    "nb": "hentedato besøksdato vist lest lese lesedato besøk* besøkt henta hentet nedlast* lasta lastet åpn* opna "
          "sett sjekk* kontroller* vitja vitjing tilgang aksessert avlest avlese",
    "ne": "पहुँच हेरिएको",
    "nl": "gecheckt opgezocht inzage geraadpleegd raadpleg* bezocht bezoek bekeken gezien opgehaald opgevraagd "
          "gecontroleerd gelezen geopend gedownload ingezien toegang geconsulteerd opgeroepen",
    "nn": "lesen vitjings* sjekka",
    "oc": "consult* vist",
    "pa": "ਪਹੁੰਚ ਵੇਖਿਆ",
    "pl": "przejrz* przeczyt* lektura dostęp* odczyt* wejści* wizyt* odwiedz* sprawdz* odsłon* przegląd* przeglądan* "
          "pobran* oglądan* wgląd* korzystan* otwart* uzyskan* pozyskan* przeczytan*",
    "pt": "retirad* visualizaç* acesso* acessad* acedid* consult* visita* visto vista visualiz* verific* lido lida "
          "leitura descarreg* baixad* recuperad* obtid* extraíd* conferid*",
    "ro": "citir* accesări consultări vizitei accesării consultării descărcării accesat* accesare accesul acces "
          "consult* vizit* vizualiz* verific* descărc* citit* preluat* extras*",
    "ru": "обратил* чтения чтение посещался изучен* обращен* доступ* просмотр* посещ* посет* провер* прочитан* "
          "прочтен* загружен* скачан* получен* визит* захода заход вход входа извлечен* ознаком*",
    "sk": "pozret* prečítan* citovan* citáci* navštív* návštev* overen* zobraz* prístup* viden* čítan* otvoren* "
          "citov* cit stiahnut* získan* prehliad* kontrol* nahliad*",
    "sl": "dostop* ogled* obisk* pregled* prever* pridobljen* prebran* snet* citiran* vpogled* odprt* videno",
    "sq": "hapur aksesimit shfletuar lexuara vizita aksesuar aksesuara aksesimi qasur qasja vizit* parë shikuar "
          "konsultuar lexuar marrë hyrja hyrje kontrolluar",
    "sr": "приступ* посет* посећ* преузет* преглед* увид* виђен* провер* читан* прочитан* pristup* poset* poseć* "
          "preuzet* pregled* viđen* proveren* čitan*",
    "sv": "kolla* hämtdat* sedda länkkontroll* besöksdatum hämta* läst läses läsdatum besök* åtkomst* nedladd* sedd "
          "sett kontroller* öppnad visad visat tillgänglig granskad inhämt* avläst",
    "sw": "kutembelea kusoma ilifikiwa imepatikana ilipatikana ilitembelewa imetembelewa ilisomwa imesomwa "
          "iliangaliwa imeangaliwa ilionekana kufikia kufikiwa ilipakuliwa",
    "ta": "அணுகல் பார்த்தது அணுக* பார்த்த* பார்க்கப்பட்ட* பெறப்பட்ட* எடுக்கப்பட்ட*",
    "te": "చూసిన* సేకరించ* తీసుకున్న*",
    "tg": "дастрасӣ муроҷиат*",
    "tl": "nabasa binuksan sinuri tinignan na-download hinango nakuha kinuha binisita inakses binasa tiningnan "
          "nakita",
    "tr": "erişim* erişil* ziyaret* görüntüle* bakış* bakıl* indiril* incelen* inceleme* kontrol* giriş* ulaşım* "
          "ulaşıl* alındı alınmıştır alıntılan* okun* bakılan",
    "uk": "читання вивчен* звернен* доступ* перегл* відвід* перевір* прочитан* завантажен* отриман* візит* звертанн*",
    "ur": "رسائی دیکھا دیکھی اخذ حاصل ملاحظہ",
    "uz": "ko'rilgan ochilgan murojaat* koʻril* qaral* kirish* tekshiril* olindi olingan мурожаат* кўрил* қарал*",
    "vi": "tham truy tra xem đọc tải",
}  # fmt: skip

# "Last", and "day of" or "time of", which make the words above plain.
LASTS: dict[str, str] = {
    "af": "laas laaste laas* datum",
    "ar": "اخر تاريخ يوم اخيرة",
    "ast": "últimu última fecha",
    "az": "son axırıncı sonuncu tarix* tarixi",
    "be": "апошн* дата апошняе",
    "bg": "последн* последен дата датата",
    "bn": "সর্বশেষ শেষ তারিখ তারিখে",
    "ca": "últim última vegada darrer* data data-hora dia",
    "cs": "naposledy posledn* datum data čas",
    "cy": "diwethaf ddiwethaf dyddiad",
    "da": "senest* sidst* dato",
    "de": "zuletzt letzt* zul datum tag zeitpunkt",
    "el": "τελευταί* ημερομηνία ημ ημερ",
    "en": "last lastly recently latest date day time dates",
    "eo": "laste lasta dato",
    "es": "último última últimos últimas vez fecha día",
    "et": "viimati viimane kuupäev",
    "eu": "azken azkenez azkena data eguna",
    "fa": "آخرین تاریخ",
    "fi": "viimeksi viimeinen viimeisin päivämäärä pvm",
    "fr": "dernier dernière* dernières derniers date fois",
    "ga": "deireanach deiridh dáta",
    "gl": "último última data vez",
    "he": "לאחרונה אחרונה האחרונה אחרון תאריך בתאריך",
    "hi": "अंतिम आखिरी तिथि दिनांक तारीख",
    "hr": "zadnj* posljednj* datum dana",
    "hu": "utolsó utolsó* utoljára legutóbb legutóbbi dátum* ideje időpontja napja",
    "hy": "վերջին ամսաթիվ ամսաթիվը",
    "id": "terakhir tanggal",
    "is": "síðast síðasta dags dagsetning",
    "it": "ultimo ultima ultim* data volta",
    "ka": "ბოლო ბოლოს უკანასკნელ* თარიღი თარიღით",
    "kk": "соңғы күні рет мерзімі",
    "ko": "최종 최근 마지막",
    "ky": "акыркы күнү",
    "lt": "paskutin* kartą data",
    "lv": "pēdēj* reizi datums",
    "mk": "последн* последен датум",
    "mn": "сүүлд сүүлийн огноо",
    "ms": "terakhir tarikh",
    "nb": "sist siste senest dato",
    "nl": "laatst* datum keer",
    "pl": "ostatn* data datę dnia raz",
    "pt": "último última últim* vez data",
    "ro": "ultimei ultima ultimul ultimă dată data",
    "ru": "последн* дата даты раз",
    "sk": "naposledy posledn* dátum",
    "sl": "zadnj* nazadnje datum dne",
    "sq": "fundit fundmi data herë",
    "sr": "последњ* poslednj* датум datum пут put дана dana",
    "sv": "senast* sist* datum",
    "sw": "mwisho tarehe",
    "ta": "கடைசியாக* கடைசி நாள் தேதி",
    "tl": "huling huli petsa",
    "tr": "son en tarih*",
    "uk": "останн* востаннє дата дати раз",
    "ur": "آخری بار تاریخ",
    "uz": "oxirgi soʻnggi marta sana* sanasi сана санаси",
    "vi": "lần cuối ngày",
}  # fmt: skip

# Scripts that put no space between words: "last", what was done, "day", each but the verb at will.
COMPOSED = (
    (
        "(?:最后一次|最近一次|最后|最後|最近|最終|最新|末次|上次)?(?:网页|網頁|网站|網站|网络)?"
        "(?:访问|訪問|造访|造訪|浏览|瀏覽|检索|檢索|查阅|查閱|查询|查詢|查看|查考|登录|登錄|登入|登陆|登陸|获取|獲取|取得|下载|下載|"
        "引用|读取|讀取|点阅|點閱|点击|點擊|参阅|參閱|阅读|閱讀|阅览|閱覽|上网|上網|取用|擷取|撷取|存取|調閱|调取|取自|"
        "检阅|檢閱|閲覧|アクセス|参照|確認|検索|回収|接続|閲読|ダウンロード)(?:年月日|日期|时间|時間|日時|日|时|時|於|于|自)?"
    ),
    (
        "(?:최종|최근|마지막)?[ ]?(?:접속|검색|열람|확인|방문|조회|접근|인출|액세스|다운로드|다운|참조)"
        "(?:날짜|일자|일시|일|함|됨|한 날짜|한 날)?"
    ),
    (
        "(?:วันที่)?(?:สืบค้น|เข้าถึง|เข้าชม|เข้าดู|เข้าใช้|เข้าเว็บไซต์|เข้าสู่|เรียกดู|เรียกข้อมูล|เปิดดู|ดาวน์โหลด|ค้นคว้า|ค้นหา|ค้น|อ่าน|ตรวจสอบ)(?!ได้จาก)"
        "(?:ข้อมูล|เว็บไซต์|ล่าสุด|ครั้งสุดท้าย|ออนไลน์|เมื่อ|วันที่|ใน|วัน)*"
    ),
    "(?:កាលបរិច្ឆេទ|ថ្ងៃ)?(?:បាន)?(?:ចូលមើល|ចូលអាន|ទស្សនា|ទាញយក|ពិនិត្យ|មើល|អាន)(?:ចុងក្រោយ|លើក|បំផុត|នៅ|កាលពី|ថ្ងៃទី|ថ្ងៃ)*",
    "(?:ວັນທີ)?(?:ເຂົ້າເຖິງ|ເຂົ້າເບິ່ງ|ສືບຄົ້ນ|ດາວໂຫຼດ)(?:ເມື່ອ|ວັນທີ|ຫຼ້າສຸດ)*",
    "(?:နောက်ဆုံး)?(?:ဝင်ရောက်)?(?:ကြည့်ရှု|ရယူ|ဖတ်ရှု)(?:ခဲ့|သည့်|သော|ရက်စွဲ|သည်)*",
)

# What was visited, who did it and how, and what joins this to the day: passed over.
THINGS = (
    " línia líne feta fet realitzada للموقع الموقع secara daring kembali ресурсу ресурса ресурс матеріалу ресурсом"
    " edilib olunub edilmişdir edildi edilmiştir olundu webwerf bladsy artikkel artikkelen xuất cứu იქნა pour ya wa na"
    " de du del di do ng της στις page pages pag site sites website websites webpage web weblink link links hyperlink"
    " hyperlinks url urls online internet internetseite internetseiten webseite webseiten seite quelle quellen"
    " onlinequelle adresse adresu adresy author authors by all both as for from at via in the and on of source sources"
    " document dokument document* article article* artikel artikeln text pdf file datei lien liens ligne jour"
    " internet* sitio sitios enlace enlaces línea página páginas vínculo sito siti pagina pagine collegamento ligação"
    " hiperligação sítio endereço realizado realizada efetuado efetuada efectuado efectuada effettuato effettuata"
    " avvenuto"
    " ostvaren ostvareno webpagina bron bronnen sidan sidor sida siden side sider lenke lenker lenka nettside nettsted"
    " hjemmeside webbsida webbplats sivu sivut sivulla sivusto linkki linkit verkossa verkkosivu osoite osoitteessa"
    " osoitteesta síða síðan vefur vefsíða þann strona strony stronie stron witryna link* internetowy internetowej"
    " internecie sieci stránka stránky stránek stránok stránkách odkaz odkazy internetu internete povezava povezave"
    " spletna stran stranica stranice stranici poveznica poveznici veza страница страници странице страницата връзка"
    " врска веза сайт сайта сайте сайту страницы сторінка сторінки ссылка ссылки посилання спасылка интернет інтернет"
    " источник режим електронний электронный pagină site-ul linkul weboldal honlap hivatkozás oldal internetes leht"
    " lehekülg veebileht aadressil internetā tīmeklī vietne mājaslapa resurss saite svetainė puslapis nuoroda per"
    " internetą ιστοσελίδα σελίδα σύνδεσμος ιστότοπος διαδίκτυο διεύθυνση adresi adresinden adresinde sayfa sayfası"
    " sayfaya siteye sitesine bağlantı bağlantıya kaynağa çevrimiçi tarih tarihi tarihinde tarixində ünvanından"
    " ünvanında saytından saytidan sayt sayti havola kuni сайтынан сілтеме күні хаягаас холбоос өдөр ბმული მისამართზე"
    " საიტზე საიტი გვერდი իქნა իქնა կայքից կայք հղումը հղում է էջ موقع الرابط رابط الصفحة عليه عليها اليه تم تمت جرى"
    " بتاريخ يوم من على في الى صفحه سایت وب شده شد از در לאתר באתר אתר הקישור קישור מתוך המאמר को से में पर गया गई"
    " किया की कर ली থেকে তারিখে তারিখ করা হয়েছে سے کو کیا گیا گئی болған рет தளத்திலிருந்து அன்று 에서 에 ថ្ងៃទី trang"
    " laman situs tautan pautan pada daripada dari kutoka noong mula pàgina pàgines enllaç enllaços ligazón helbidetik"
    " webgunea suíomh ar nasc gwefan nga më faqja el paĝo dana dne dňa den dag dato datum data am vom le il em op om"
    " die dia giorno vez volta kerran kuupäev erstmals mehrmals zweimal ultima"
)

# Of the words for a visit, those that are also what newspapers report ("the president's visit of 4 May 2020", "public
# consultation", "address to the nation"): with a stranger's word or a genitive beside them they speak of that.
EVENTS = (
    " посещени* zugriff zugang contrôle доступ dostęp controle controllo visit visita visitas visite besuch besuchs"
    " bezoek besøg besök besoek vierailu* wizyt* návštěv* návštev* posjet poset posjeta посета посещение визит*"
    " відвідин* obisk látogatás* vizit* ziyaret ziyareti επίσκεψη επίσκεψης kunjungan lawatan زيارة الزيارة بازدید"
    " apsilankym* apmeklējum* külastus consulta consultas consulte consultation consultazione обращен* звернен*"
    " звертанн* зварот* müraciət* murojaat* проверк* перевірк* праверк* kontrol kontrola kontrole kontroly kontroll"
    " prüfung* überprüfung έλεγχος ελέγχου έλεγχο ellenőrzés ellenőrzése مراجعة المراجعة مراجعه lecture lectura"
    " lettura leitura lukemi* čtení просмотр просмотра перегляд перегляду přístup přístupu giriş* вход* заход access"
    " acceso acesso accès accesso check download downloads візит* uvid opened geöffnet abierto abierta ouvert ouverte"
    " aberto aberta aperto aperta geopend åbnet öppnad öppnat åpnet opna avattu avatud otevřen* otvoren* otwart*"
    " открыт* відкрит* отворен* megnyit* deschis* açıl* atidaryt* atvērt* dibuka فتح נפתח inspection reviewed"
)
# What joins such a word to the day on which that happened.
GENITIVES = " of vom von der des du del della dell dei do da от від ад od ze van av af fra frå"
# What makes a day the first or the last of a time, and what is spoken of as such: "available from 4 May".
PERIODS = (
    " től tól ig tol from since until till starting beginning valid ab seit bis gültig depuis jusqu jusqu'au compter"
    " partir desde hasta até dal dalla fino vanaf sinds tot geldig od do odkedy odkdy från gäller fra til gjelder"
    " gælder alkaen saakka asti alates kuni līdz nuo iki galioja начиная действует действителен од до от važi vrijedi"
    " velja platí platný platné obowiązuje érvényes hatályos válido válida valide valido itibaren kadar από μέχρι έως"
    " ισχύει mulai hingga sampai berlaku dende ata começando până începând"
)
