"""What pages say, by language, that are closed: to those who may not see them, or for a while.

All phrases are folded before they are compared; most are beginnings, which their language bends. They count in the
heading and the first sentences of a page that says hardly more.
"""

import re

from citecheck.evidence.pairs import Pairs, phrases

# Who reads is not allowed to, or is to say who he is.
_BARRED_TABLE = """
permission to access|permission to view|permission to see|permissions to access|permissions to view
not authorized to|not authorised to|do not have access to|don't have access to|must be logged in
need to be logged in|have to log in|have to be logged in|you must log in|need to log in|please log in
please sign in|log in to view|sign in to view|sign in to continue|log in to continue|login required
need to be authenticated|you need access|request access|you are not logged in|access is restricted|keine berechtigung
nicht berechtigt
keinen zugriff|keine zugriffsrechte|melden sie sich bitte|bitte melden sie sich|bitte loggen sie sich
müssen sich anmelden|müssen angemeldet|müssen eingeloggt|anmeldung erforderlich|nicht autorisiert
l'autorisation d'accéder|pas autorisé|pas l'autorisation|pas les droits|droits d'accès|veuillez vous connecter
veuillez vous identifier|devez être connecté|devez vous connecter|connexion requise|connectez-vous pour
no tiene permiso|no tienes permiso|no está autorizado|no tiene acceso|debe iniciar sesión|debes iniciar sesión
inicie sesión para|inicia sesión para|necesita iniciar sesión|no teniu perm|no tens perm|cal iniciar sessió
inicia sessió|não tem permiss|não possui permiss|não está autorizado|precisa estar logado|faça login para
inicie sessão para|é necessário iniciar sessão|precisa fazer login|non ten permis|non hai permiso
non si dispone dell'autorizzazione|non hai l'autorizzazione|non hai i permessi|non sei autorizzat
non hai accesso|devi effettuare il login|effettua il login|effettuare l'accesso|devi accedere|accedi per
geen toegang|niet bevoegd|geen toestemming|geen rechten|niet gemachtigd|moet ingelogd|moet je inloggen|log in om
saknar behörighet|har inte behörighet|har inte tillgång|måste logga in|måste vara inloggad|logga in för att
ikke tilgang til|har ikke tilgang|ikke adgang til|har ikke adgang|har ikke tilladelse|må logge inn
må være logget|skal logge ind|skal være logget|logg inn for|log ind for|ikkje tilgang|ei ole oikeu
ei ole käyttöoikeu|kirjaudu sisään|pole õigus|puudub õigus|logi sisse|nav atļauj|nav tiesīb|lūdzu pieslēdzieties
jāpieslēdzas|neturite teis|neturite leidim|prisijunkite|nie masz uprawnień|nie masz dostępu|brak uprawnień
brak dostępu|musisz się zalogować|musisz być zalogowan|zaloguj się|nemáte oprávnění|nemáte přístup
nemáte povolení|nejste oprávněn|musíte se přihlásit|přihlaste se|nemáte oprávnen|nemáte prístup
musíte sa prihlásiť|prihláste sa|nincs jogosultság|nincs hozzáférés|be kell jelentkezn|jelentkezzen be
nu aveți permisiun|nu aveţi permisiun|nu ai permisiun|nu aveți acces|nu sunteți autorizat
trebuie să vă autentifica|trebuie să fii autentificat|nemate dozvol|nemate ovlast|nemate pristup
morate se prijaviti|prijavite se|nimate dovoljen|nimate dostopa|prijaviti se morate|немате дозвол|немате приступ
пријавите се|најавете се|нямате прав|нямате достъп|нямате разреш|моля, влезте|у вас нет прав|у вас нет разреш
у вас нет доступа|недостаточно прав|необходимо войти|войдите, чтобы|необходимо авторизоваться|войдите в|авторизуйтесь
вам необходимо войти|не маєте дозвол|не маєте прав|немає доступу|недостатньо прав|увійдіть|потрібно увійти
авторизуйтеся|erişim yetkiniz|erişim izniniz|yetkiniz yok|yetkiniz bulunma|izniniz yok|giriş yapmalısınız
giriş yapmanız|oturum açmanız|oturum açın|lütfen giriş yap|icazəniz yoxdur|daxil olmalısınız|рұқсат жоқ
рұқсатыңыз жоқ|ruxsatingiz yo'q|δεν έχετε άδεια|δεν έχετε πρόσβαση|δεν έχετε δικαίωμα|δεν είστε εξουσιοδοτ
πρέπει να συνδεθείτε|συνδεθείτε για|אין לך הרשאה|אין הרשאה|אין לך גישה|יש להתחבר|עליך להתחבר|ليس لديك صلاحية
ليس لديك إذن|ليست لديك صلاحية|غير مصرح لك|لا تملك صلاحية|يجب تسجيل الدخول|يرجى تسجيل الدخول|سجل الدخول
اجازه دسترسی|دسترسی ندارید|مجاز به|وارد شوید|اجازت نہیں|अनुमति नहीं|लॉग इन करें|अनुमती नाही|परवानगी नाही
অনুমতি নেই|লগ ইন করুন|அனுமதி இல்லை|அனுமதியில்லை|உள்நுழையவும்|అనుమతి లేదు|లాగిన్ అవ్వండి|അനുമതി|ലോഗിൻ ചെയ്യുക
પરવાનગી નથી|ଅନୁମତି ନାହିଁ|tidak memiliki izin|tidak punya izin|tidak memiliki akses|tiada kebenaran|silakan masuk
silakan login|harus masuk|không có quyền|vui lòng đăng nhập|cần đăng nhập|phải đăng nhập|ไม่มีสิทธิ์
ไม่ได้รับอนุญาต|กรุณาเข้าสู่ระบบ|没有权限|无权访问|无权查看|请先登录|请登录|登录后|沒有權限|無權存取|請先登入|請登入
登入後|権限がありません|アクセス権があり|アクセス権がな|アクセス権が必要|ログインが必要
ログインしてください|会員登録が必要|권한이 없|로그인이 필요|로그인해 주|로그인 후
try logging in|nav atļauts|nimate pravic|nemate ovlašt|nemate dopušt|ikke har tilgang|ikkje har tilgang
لا تمتلك الصلاحية
user name and password|username and a password|username and password|bitte erst anmelden|bitte zuerst anmelden
benutzernamen und ein passwort|d'abord vous connecter|nom d'utilisateur et un mot de passe|usuario y una contraseña
usuario y contraseña|no està autoritzat|autoritzat a accedir|nome de usuário e uma senha|nome utente e una password
non autorizzato ad|meld u aan|meld je aan|eerst aanmelden|gebruikersnaam en wachtwoord|logga in först|vänligen logga in
venleg å logge inn|logg inn først|brukernavn og passord|brugernavn og adgangskode|skráðu þig|ei ole valtuuksia
käyttäjätunnus ja salasana|nepieciešams pieteikties|najpierw zalogować|nazwy użytkownika i hasła
uživatelské jméno a heslo|felhasználónév és jelszó|bejelentkezés szükséges|nume de utilizator și o parolă
niste ovlašćeni|niste ovlašteni|нисте овлашћени|не сте овластен|сначала войдите|логин и пароль|логін та пароль
не авторизовані для|не авторизованы для|kullanıcı adı ve şifre|yetkili değilsiniz|δεν έχετε εξουσιοδότηση
nama pengguna dan kata sandi|tên người dùng và mật khẩu|โปรดเข้าสู่ระบบ|用户名和密码|使用者名稱和密碼
ユーザー名とパスワード|사용자 이름과 비밀번호|अधिकृत नहीं|অনুমোদিত নন|অধিকৃত নন
അധികാരം നൽകിയിട്ടില്ല|അനുമതിയില്ല|అధికారం లేదు|અધિકૃત નથી
"""

# To log in, and near it that one has to.
_LOG_IN = Pairs("""
en: logged_in logged-in log_in login sign_in signed_in authenticate | must|need|required|have to|has to|please … log in
    please … sign in|in again|to continue|session … expired
de: anmeld angemeld einlogg eingeloggt login anzumelden | müssen|musst|muss|erforderlich|notwendig|bitte|erneut
    fortzufahren|weiterzulesen
fr: connect identifi authentifi connexion reconnect | devez|dois|faut|requis|obligatoire|nécessaire|veuillez|à nouveau
    pour continuer|pour poursuivre|pour lire
es: sesión identific ingres autentic acceder login | debe|tiene que|tienes que|necesit|requier|es necesario|por favor
    nuevamente|de nuevo|para continuar|para seguir
pt: sessão login logad autentic entrar entre_na | deve|precis|tem de|tem que|necessári|requer|por favor|novamente
    para continuar|para prosseguir
gl: sesión rexistr identific | debe|precis|tes que|ten que|é necesario|por favor|para continuar|de novo
ca: sessió identific autentic connecta | cal|heu de|has d'|has de|heu d'|necessit|requer|si us plau|per continuar
    per a continuar|torna a
it: login accedere accesso autentic loggat accedi | devi|deve|necessari|richiest|occorre|bisogna|per favore|di nuovo
    nuovamente|per continuare|per proseguire
ro: autentific conectat logat conecta | trebuie|necesar|obligatori|vă rugăm|din nou|pentru a continua
nl: ingelogd inloggen aanmelden aangemeld login aan_te_melden meld_je meld_u | moet|dient|vereist|nodig|verplicht
    opnieuw|om door te gaan|om verder
sv: logga_in inloggad inloggning logga_in_igen | måste|krävs|behöver|vänligen|för att fortsätta|igen
nb: logg_inn logge_inn innlogg pålogg logget_inn logg_inn | må|krev|nødvendig|vennligst|for å fortsette|for å gå videre
    igjen
da: logge_ind logget_ind log_ind login log_ind | skal|kræv|nødvendig|må|venligst|for at fortsætte|igen
is: skrá_þig innskrá | verður|þarft|nauðsynleg
fi: kirjautu kirjaudu | täytyy|pitää|tulee|vaadi|vaati|uudelleen|jatkaaksesi|jatkaakse
et: sisse_logi sisselogi logi_sisse logi_palun_sisse logi_sisse | pead|peate|vajalik|nõutav|palun|uuesti|jätkamiseks
lv: pieteik pieslēg ielogo autoriz | jā|nepieciešam|vajag|obligāt|lūdzu|vēlreiz|lai turpinātu
lt: prisijung | turite|reikia|privalo|būtina|prašome|iš naujo|kad tęst|norėdami tęsti
pl: zalogow zaloguj logowan | musisz|trzeba|wymag|należy|konieczn|proszę|ponownie|aby kontynuować|żeby kontynuować
    aby przejść
cs: přihlá přihlas | mus|nutn|vyžad|prosím|znovu|pro pokračování|abyste
sk: prihlá prihlás | mus|nutn|vyžad|prosím|znovu|pre pokračovanie|na pokračovanie
hu: jelentkez belép lépni jelentkezz lépj lépjen | kell|szükség|kötelező|kérjük|kérem|újra|a folytatáshoz
hr: prijav ulogovan logiran | mora|potreb|obavez|treba|molimo|ponovno|ponovo|za nastavak|da biste nastavili
sl: prijav | mora|potreb|obvez|treba|prosimo|prosim|ponovno|za nadaljevanje
sr: пријав улогован | мора|потреб|обавез|треба|молимо|поново|за наставак|да бисте наставили
mk: најав логиран | мора|потреб|задолж|треба|ве молиме|повторно|за да продолжите
bg: влез влязъл вход впишете влезте | трябва|необходим|изисква|моля|отново|за да продължите
ru: войти авториз залогин вход войдите | должны|необходим|нужно|требуется|надо|пожалуйста|заново|снова|чтобы продолжить
    для продолжения
uk: увійти авториз вхід зареєструв увійдіть | повинні|необхідн|потрібн|треба|маєте|будь ласка|знову|щоб продовжити
    для продовження
be: увайсці аўтарыз увайдзіце | павінны|неабходн|трэба|калі ласка|зноў|каб працягнуць|трэба
el: συνδεθ σύνδεση συνδεδεμέν εισέλθ | πρέπει|απαιτ|χρειάζ|παρακαλώ|ξανά|για να συνεχίσετε
sq: hyni hyrje futur kyç identifiko | duhet|lypset|nevoj|ju lutemi|përsëri|të vazhdo|ribëni
tr: giriş oturum | gerek|zorunlu|lazım|lütfen|tekrar|yeniden|devam etmek
az: daxil giriş | lazım|olmalı|tələb|zəhmət olmasa|yenidən|davam etmək
kk: кіру тіркел | қажет|керек|тиіс
he: להתחבר מחובר התחברות התחבר היכנס | חובה|עליך|יש|נדרש|צריך|אנא|נא|מחדש|שוב|כדי להמשיך|על מנת להמשיך
ar: تسجيل الدخول | يجب|مطلوب|عليك|يلزم|يرجى|الرجاء|مرة أخرى|للمتابعة|قبل المتابعة|تحتاج
fa: وارد ورود | باید|نیاز|لازم|لطفا|لطفاً|دوباره|برای ادامه
hi: लॉग लॉगिन साइन | होना चाहिए|आवश्यक|ज़रूरी|जरूरी|करना होगा|कृपया|जारी रखने|दोबारा|पुन
bn: লগ লগইন সাইন | হবে|প্রয়োজন|অনুগ্রহ|দয়া করে|আবার|চালিয়ে যেতে|অব্যাহত
id: masuk login log_masuk | harus|perlu|diperlukan|wajib|mesti|silakan|silahkan|sila|lagi|kembali|untuk melanjutkan
    untuk meneruskan
vi: đăng_nhập | phải|cần|yêu cầu|vui lòng|xin|lại|để tiếp tục
th: เข้าสู่ระบบ ล็อกอิน ลงชื่อเข้าใช้ | ต้อง|จำเป็น|กรุณา|โปรด|อีกครั้ง|เพื่อดำเนินการต่อ
zh: 登录 登錄 登入 登陆 | 必须|必須|需要|才能|须先|请|請|重新|继续|繼續|尚未|还没有
ja: ログイン サインイン | 必要|してください|して下さい|ねばなりません|なければ|もう一度|再度|続けるには|続行するには
ko: 로그인 | 필요|해야|하셔야|하십시오|하세요|해 주|가입해야|다시|계속하|먼저
af: aangemeld aanteken | moet|vereis|asseblief|weer|om voort te gaan
eu: saioa | hasi behar|beharrezko|mesedez|berriro|jarraitzeko
eo: ensalut | devas|bezon
ga: logáil | ní mór|caithfidh|riachtan
cy: mewngofnod fewngofnod | rhaid|angen
ka: ავტორიზაცი შესვლა | უნდა|გთხოვთ|საჭირო|გასაგრძელებლად|ხელახლა
hy: մուտք | խնդրում|պետք|անհրաժեշտ|շարունակելու|կրկին
ur: لاگ سائن | کرنا ہوگا|ضروری|براہ کرم|دوبارہ|جاری رکھنے
tl: mag-log mag-sign mag-login | kailangan|mangyaring|muli|magpatuloy
si: පුරන ලොගින් පිවිසෙ | යුතුය|කරුණාකර|නැවත|පෙර
lo: ເຂົ້າສູ່ລະບົບ | ຕ້ອງ|ກະລຸນາ|ອີກຄັ້ງ
km: ចូល | សូម|ត្រូវ|ម្តងទៀត
mn: нэвтэр нэвтрэх | шаардлагатай|хэрэгтэй|дахин|үргэлжлүүлэх|уу
ne: लग लगइन | गर्नुहोस्|गर्नुपर्छ|आवश्यक|कृपया
mr: लॉग लॉगिन | करा|आवश्यक|कृपया|पुन्हा
ta: உள்நுழை | வேண்டும்|தயவு|மீண்டும்|தொடர
te: లాగిన్ లాగ్ | చేయాలి|దయచేసి|మళ్లీ|కొనసాగ
ml: ലോഗിൻ | ചെയ്യണം|ദയവായി|വീണ്ടും|തുടര
gu: લૉગ લોગ પ્રવેશ | કૃપા|ફરીથી|જરૂરી|ચાલુ રાખવા
pa: ਲਾਗ ਲੌਗ | ਕਰਨਾ|ਕਿਰਪਾ|ਦੁਬਾਰਾ|ਜਾਰੀ
uz: kirish kiring tizimga | kerak|lozim|iltimos|qayta|davom
sw: kuingia ingia | lazima|tafadhali|tena|kuendelea
""")

# Where he has an account, and near it that he is to choose it, or to name himself.
_ACCOUNT = Pairs("""
en: identity_provider your_institution your_organization your_organisation home_organization | select|choose
de: identity heimatorganisation authentifiz | wählen|auswählen
fr: fournisseur_d'identité votre_établissement votre_organisme | sélectionne|choisi
es: proveedor_de_identidad su_institución tu_institución | seleccione|elija|selecciona|elige
pt: fornecedor_de_identidade provedor_de_identidade sua_instituição | escolh|selecion
it: identity_provider il_tuo_istituto | selezion|scegli
ro: furnizorul_de_identitate | alege|selecta
nl: identity_provider uw_instelling je_instelling | kies|selecteer
sv: identitetsleverantör | välj
nb: identitetsleverandør innloggingsteneste | velg|vel inn
da: identitetsudbyder | vælg
fi: identiteettilähte | valitse
et: identiteedipakkuja | vali
lv: identitātes_piegādātāj autentific | izvēl
lt: tapatybių_tiekėj autentik | pasirink
pl: dostawcę_tożsamości | wybierz|wybrać
cs: poskytovatele_identity | zvol|vyber
sk: poskytovateľa_identity | vyber
hu: személyazonosság-szolgáltató | válassz
hr: autentifikacijski davaoca_identiteta | odaberi
sl: idp avtentic | izberi
el: οικείο_φορέα παρόχου_ταυτότητας | επιλ
ru: аутентификац identity_provider | выберите
uk: постачальника_ідентифікації автентифік | вибер|обер
tr: kimlik_sağlayıcı | seç
eu: identitate_hornitzaile | hauta
af: identiteits_verskaffer | kies
he: ספק_הזהות | בחר
ar: موقع_هويتك موقع_الهوية | اختار|اختر
id: identity_provider identitas_provider | pilih
vi: nhà_cung_cấp_danh_tính | chọn
th: ยืนยันตัวตน | เลือก|กรุณากรอก
zh: 身份提供者 識別提供者 | 选择|選擇
ja: アイデンティティプロバイダ 所属機関 | 選択
""")

# What he may do, and near it that he may not, or not enough.
_RIGHTS = Pairs("""
en: rights permission permissions privileges | you don't have|you do not have|you have no|you lack|insufficient
    not enough
de: rechte berechtigung befugnis autorisiert | sie haben nicht|sie haben keine|du hast nicht|du hast keine
    nicht ausreichend|sie sind nicht|du bist nicht
fr: autorisation droits permission autorisé habilité | n'avez pas|n'as pas|pas suffisamment|insuffisant|n'êtes pas
es: permisos permiso derechos autorizad autorización | no tienes|no tiene suficientes|usted no tiene|no dispone
    insuficientes|no estás|no está autorizad|no tiene|no tienes
pt: permiss direitos autorizad | você não tem|não tem direitos|não tem permiss|não possui|insuficient
    não está autorizad|não estás
it: permess diritti autorizzaz | non hai|non disponi|non si dispone|insufficient
ca: permís permisos drets autoritza | no teniu|no tens|no té permís|insuficient|no esteu|no estàs
gl: permiso dereitos autorizad autorización | non tes|non ten permiso|insuficient|non estás|non está autorizad|non ten
oc: autorizacion dreches | avètz pas|as pas
ro: drepturi permisiun autorizat | nu ai|nu aveți|nu aveţi|insuficient|nu sunteţi|nu sunteți|nu ești
nl: rechten toestemming machtiging machtigd | je hebt niet|je hebt geen|u hebt niet|u heeft niet|u hebt geen
    onvoldoende|niet de nodige|u heeft niet|je bent niet|u bent niet
sv: behörighet rättighet | du har inte|du saknar|otillräcklig
nb: rettighet autorisasjon | du har ikke|du mangler|utilstrekkelig|ikke autoris
da: rettighed | du har ikke|du mangler|utilstrækkelig
fi: oikeu valtuu käyttöoikeu | sinulla ei|ei ole tarpeeksi|ei ole riittäv|ei riitä
et: õigus luba tublidus autoriseeri | sul pole|sul ei|teil pole|teil ei|ei piisa|sa ei ole|te ei ole
lt: teisių leidim | neturite|nepakank
lv: tiesīb atļauj | jums nav|tev nav|nepietiek
pl: uprawnie praw upoważnion uprawnion | nie masz|nie posiadasz|niewystarcz|nie jesteś
cs: oprávněn práv | nemáte|nemáš
sk: oprávnen práv | nemáte|nemáš
hu: jogosultság engedély | nincs|erősebb
hr: prava dozvol ovlast | nemate|nemaš
sl: dovoljen pravic privilegij | nimate|nimaš|ni ustrezn|treba imeti
sr: права дозвол овлаштен | немате|немаш|нисте
mk: права дозвол | немате|немаш
bg: права разрешен | нямате|нямаш
ru: прав разрешен доступ | у вас не|у вас нет|недостаточно|не хватает|вы не можете
uk: прав дозвол | у вас не|не маєте|недостатньо|не вистачає
be: праў дазвол | не хапае|недастаткова
el: δικαιώματ άδεια | δεν έχετε
tr: izn yetki | sahip değilsiniz|yetkiniz yok|gerekli … yok
az: haqqınız icazə hüquq | yoxdur|yoxdur
eu: baimenik eskubide baimenduta | ez duzu|ez dago
he: הרשאות הרשאה מורשה | אין לך|אינך
ar: صلاحي حقوق | ليس لديك|لا تملك|ليس مصرح
fa: اجاز مجوز | ندارید|نیستید
id: hak izin diijinkan diizinkan | anda tidak|tidak diijinkan|tidak diizinkan
vi: quyền | bạn không có|không đủ|bạn chưa
zh: 权限 權限 访问 訪問 查看 存取 | 您没有|你没有|您沒有|你沒有|足够|足夠|不足|无权|無權|未被授权
    未被授權|未经授权|未經授權
ja: 権限 許可 | がありません|がない|不足|許可されて
ko: 권한 | 없습니다|부족
is: heimild | hefur ekki|ekki veitt
lb: berechtëgt | net berecht
mn: эрх | эрхгүй|байхгүй
sq: autorizuar leje leja të_drejt | jeni i|nuk jeni|nuk keni|s'keni
ta: அங்கீகார அனுமதி உரிமை | இல்லை
th: สิทธิ | ไม่มี|ไม่ได้รับ
hi: अनुमति अधिकार | नहीं है|नहीं हैं
ur: اجازت | نہیں
bn: অনুমতি অধিকার | নেই
ka: უფლება | არ გაქვთ
hy: իրավունք թույլտվություն | չունեք
kk: рұқсат құқы | жоқ
uz: ruxsat huquq | yo'q|yoq
sw: ruhusa | huna
tl: pahintulot | wala kang
""")

# The site will be back.
_AWAY_TABLE = """
service unavailable|temporarily unavailable|temporarily unable|temporarily down|under maintenance
down for maintenance|undergoing maintenance|scheduled maintenance|site maintenance|maintenance mode
performing maintenance|maintenance downtime|be right back|will be back soon|be back soon|be back shortly
wartungsarbeiten|wartungsmodus|wird gewartet|vorübergehend nicht|derzeit nicht erreichbar
momentan nicht erreichbar|dienst nicht verfügbar|sind gleich wieder|sind bald wieder|in kürze wieder
en maintenance|pour maintenance|cours de maintenance|opération de maintenance|maintenance en cours
temporairement indisponible
momentanément indisponible|temporairement inaccessible|temporairement pas|service indisponible|bientôt de retour
de retour bientôt|en mantenimiento|por mantenimiento|labores de mantenimiento|tareas de mantenimiento
mantenimientos programados|mantenimiento programado|temporalmente no|no disponible temporalmente
temporalmente fuera|servicio no disponible|volvemos pronto|volveremos pronto|en manteniment|per manteniment
manteniments programats|servei no disponible|temporalment no|em manutenção|para manutenção|de manutenção
temporariamente indispon|temporariamente fora|temporariamente impossib|serviço indisponível|voltamos em breve
voltaremos em breve|fóra de servizo|en mantemento|in manutenzione|per manutenzione|manutenzione programmata
servizio non disponibile|temporaneamente non|temporaneamente in grado|momentaneamente non|torneremo presto
torniamo subito|in onderhoud|onderhoudswerkzaamheden|wegens onderhoud|gepland onderhoud|tijdelijk niet
tijdelijk onbereikbaar|tijdelijk buiten|zo weer terug|underhållsarbete|pågående underhåll|planerat underhåll
under underhåll|tillfälligt nere|tillfälligt otillgänglig|tillfälligt stängd|tjänsten kan inte|strax tillbaka
snart tillbaka|vedlikehold pågår|planlagt vedlikehold|under vedlikehold|vedlikeholdsarbeid
midlertidig utilgjengelig|midlertidig nede|straks tilbake|snart tilbake|vedligeholdelse
midlertidigt utilgængelig|midlertidigt nede|midlertidigt lukket|straks tilbage|snart tilbage|huoltokatko
huoltotauko|huoltotöi|tilapäisesti poissa|ei tilapäisesti|tilapäisesti suljettu|palvelu ei ole saatavilla
palaamme pian|hooldustöö|ajutiselt maas|ajutiselt kättesaamatu|tehniskie darbi|apkopes darbi|īslaicīgi nav
uz laiku nav|pakalpojums nav pieejams|techniniai darbai|laikinai nepasiek|laikinai neveik|priežiūros darb
prace techniczne|prac technicznych|przerwa techniczna|przerwy technicznej|konserwacyjn|chwilowo niedostępn
tymczasowo niedostępn|tymczasowo niezdoln|usługa niedostępna|wkrótce wracamy|zaraz wracamy|probíhá údržba
plánovaná údržba|technické práce|dočasně nedostupn|dočasně není|dočasně mimo|služba je nedostupná|brzy zpět
prebieha údržba|plánovaná údržba|dočasne nedostupn|dočasne nie|dočasne mimo|čoskoro späť|karbantartás
átmenetileg nem|ideiglenesen nem|szolgáltatás nem elérhető|hamarosan visszatér|mentenanță|mentenanţă
în întreținere|temporar indisponibil|serviciu indisponibil|revenim în curând|revenim imediat|u održavanju
održavanje u tijeku|zbog održavanja|zastoja u održavanju|privremeno nedostup|privremeno nije
usluga nije dostupna|uskoro se vraćamo|vzdrževalna dela|v vzdrževanju|začasno ni|začasno nedosegljiv|kmalu nazaj
у одржавању|застоја у одржавању|привремено није|привремено недоступ|услуга није доступна|се одржува
привремено недостап|профилактика|техническа поддръжка|в режим на поддръжка|временно недостъп|временно не работи
технические работы|технических работ|техническое обслуживание|технического обслуживания|профилактические работы
временно недоступ|временно не работает|сервис недоступен|скоро вернемся|скоро вернёмся|технічні роботи
технічних робіт|технічне обслуговування|технічного обслуговування|тимчасово недоступ|тимчасово не працює
скоро повернемо|сервіс недоступний|тэхнічныя работы|часова недаступ|bakım çalışma|bakımdayız|bakımdadır
bakım mod|bakım nedeniyle|bakım aras|geçici olarak|hizmet veremiyor|hizmet verilemiyor|birazdan geri
kısa süre sonra döneceğiz|texniki işlər|müvəqqəti olaraq|техникалық жұмыстар|техникалық қызмет көрсет
уақытша қолжетімсіз|қызмет көрсетпейді|λόγω συντήρησης|υπό συντήρηση|εργασίες συντήρησης|εργασιών συντήρησης
προσωρινά μη διαθέσιμ|προσωρινά δεν|μη διαθέσιμη υπηρεσία|επιστρέφουμε σύντομα|בתחזוקה|עבודות תחזוקה
לצורך תחזוקה|אינו זמין זמנית|לא זמין כעת|נחזור בקרוב|נשוב בקרוב|الصيانة|للصيانة|غير متاح مؤقتا|غير متوفر مؤقتا
مؤقتًا|الخدمة غير متاحة|سنعود قريبا|سنعود قريبًا|در دست تعمیر|در حال تعمیر|در حال به روزرسانی|موقتا|موقتاً
سرویس دردسترس نیست|به زودی باز|रखरखाव|अस्थायी रूप|सेवा अनुपलब्ध|देखभाल|तात्पुरते|রক্ষণাবেক্ষণ|অস্থায়ীভাবে
பராமரிப்பு|தற்காலிகமாக|தాత్కాలిక|తాత్కాలికంగా|సేవ అందుబాటులో లేదు|താൽക്കാലിക|സേവനം ലഭ്യമല്ല|અસ્થાયી
સેવા ઉપલબ્ધ નથી|sedang dalam pemeliharaan|dalam perbaikan|sedang diselenggara|sementara tidak
tidak tersedia untuk sementara|segera kembali|bảo trì|tạm thời không|dịch vụ không sẵn sàng|ปิดปรับปรุง
ปรับปรุงระบบ|บำรุงรักษา|ไม่สามารถใช้งานได้ชั่วคราว|系统维护|维护中|正在维护|網站維護|系統維護|維護中|維護停機|暂停服务
暫停服務|暂时无法|暫時無法|暂时不可用
升级中|メンテナンス中|メンテナンスのため|一時的にご利用|一時的に利用|ただいま混み合って
サービスを停止|점검 중|점검중|시스템 점검|일시적으로 이용|일시적으로 사용|서비스 점검
underhållsläge|vedlikeholdsmodus|vedligeholdelsestilstand|stavu údržby|režimu údržby|režime údržby|onderhoudsstand
onderhoudsmodus|trybie serwisowym|trybie konserwacji|modo de mantemento|modo mantenimiento|modo de mantenimiento
mou de mantenimientu|cors de mantenença|режим на одржување|режиму обслуговування|mënyrën mirëmbajtje
for maintenance|wartungsgründen|wegen wartung|z důvodu údržby|z dôvodu údržby|για συντήρηση|hoolduse ajaks
huollon vuoksi
karbantartás miatt|dėl priežiūros|til vedligehold|grunn av vedlikehold|grund av underhåll|z powodu konserwacji
pentru întreținere|radi održavanja|zaradi vzdrževanja|на техобслуживании|на обслуживании|на обслуговуванні|mantenu-lan
bakım için|causa de mantenimiento|motivi di manutenzione|voor onderhoud|tasques de manteniment
huoltotila|hooldusrežiim|načinu vzdrževanja|načinu održavanja|karbantartási mód|bakım kip
"""

_CLAUSE = re.compile(r"[.!?:;。！？।\n]")


def _says(table: str, text: str) -> bool:
    """Whether a folded text has one of the phrases: to look for each is quicker than a pattern of all."""
    return any(map(text.__contains__, phrases(table)))


def is_barred(text: str) -> bool:
    """Whether a folded text says that its reader may not see a page, or is to log in."""
    return _says(_BARRED_TABLE, text) or any(
        table.find(clause) for clause in _CLAUSE.split(text) for table in (_LOG_IN, _ACCOUNT, _RIGHTS)
    )


def names_log_in(text: str) -> bool:
    """Whether a folded text has a word for logging in, in any language."""
    return any(row.noun.search(text) for row in _LOG_IN.rows)


def is_away(text: str) -> bool:
    """Whether a folded text says that a site will be back."""
    return _says(_AWAY_TABLE, text)
