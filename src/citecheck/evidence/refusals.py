"""What pages say, by language, that turn a reader away: that access is denied, that he is to show that he is no robot.

All texts are folded before they are compared.
"""

import re

from citecheck.evidence.pairs import Pairs

MOST_WORDS = 4  # of a title: "Access to the pier denied after the storm" is a headline
FIRST_WORDS = 2  # of a sentence, before which or after which it says what is refused: "Sorry, your request was blocked"

# "Access", and near it that nobody has it.
_DENIED = Pairs("""
en: access permission | denied|forbidden|restricted|not allowed|not permitted|prohibited|blocked|refused|been limited
    is limited|been disabled
de: zugriff zugang erlaubnis | verweigert|verboten|gesperrt|nicht erlaubt|nicht gestattet|blockiert|abgelehnt|untersagt
fr: accès autorisation permission | refusé|interdit|bloqué|non autorisé|restreint|n'est pas autorisé|rejeté|refusé
es: acceso permiso | denegad|prohibid|restringid|bloquead|no permitid|no autorizad|rechazad
pt: acesso permissão | negad|proibido|restrito|bloquead|recusad|não permitido|não autorizado|rejeitad
gl: acceso permiso | denegad|prohibid|restrinxid
ca: accés permís | denegat|prohibit|restringit|bloquejat|no permès|no autoritzat
it: accesso permesso | negato|vietato|bloccat|non consentito|non autorizzato|rifiutat|limitato|respint|negato
ro: acces | interzis|refuzat|blocat|restricționat|restrictionat|nepermis|neautorizat|respins
oc: accès autorizacion | interdich|refusat
ast: accesu | denegáu|prohibíu|torgáu
eu: sarrera sarbidea | debekatu|ukatu|mugatu
nl: toegang | geweigerd|verboden|ontzegd|geblokkeerd|niet toegestaan|beperkt|afgewezen
sv: åtkomst tillträde tillstånd | nekad|nekat|förbjud|blockera|spärrad|ej tillåten|inte tillåt|förhindra
nb: tilgang adgang åtgang | nekt|forbud|forbod|avvist|blokkert|ikke tillatt
da: adgang | nægtet|forbudt|afvist|blokeret|ikke tilladt
is: aðgangur aðgangi | bannað|hafnað|óheimil
fi: pääsy lupa käyttöoikeu käyttö | estetty|kielletty|evätty|hylätty|estetty
et: juurdepääs ligipääs päring õigus | puudub|keelatud|piiratud|blokeeritud|puudub
lv: piekļuve pieeja | liegta|aizliegta|ir liegta|bloķēt
lt: prieiga priėjimas tinklalapis | draudžiama|uždraust|apribota|užblokuot
pl: dostęp dostępu ta_strona | zabronion|zabroniono|zablokowan|odmówion|ograniczon|niedozwolon|odrzucon
cs: přístup oprávnění | odepřen|zakázán|zamítnut|omezen|zablokován|odmítnut
sk: prístup | odmietnut|odopret|zakázan|zamietnut|obmedzen|zablokovan
hu: hozzáférés a_kérés | megtagad|tilt|tilos|letilt|korlátoz|elutasít|nem lehetséges
hr: pristup | odbijen|zabranjen|onemogućen|ograničen|blokiran|nije dopušten|nije dozvoljen
sl: dostop | zavrnjen|prepovedan|onemogočen|omejen|ni dovoljen
sr: приступ | одбијен|забрањен|онемогућен|ограничен|није дозвољен
mk: пристап | одбиен|забранет|ограничен|не е дозволен
bg: достъп разрешение | отказан|забранен|ограничен|блокиран|отказан
ru: доступ | запрещен|запрещён|закрыт|ограничен|заблокирован|отказан|отклонен
uk: доступ | заборонен|закрит|обмежен|заблокован|відмовлен|відхилен
be: доступ | забаронен|закрыт|абмежаван
kk: қол кіру | тыйым салын|шектел
sq: hyrja hyrje qasja aksesi leja | refuzohet|ndalohet|u ndalua|refuzua
el: πρόσβαση | απαγορ|δεν επιτρέπεται|αρνηθεί|περιορισμένη|απορρίφθηκε
tr: erişim giriş | engellen|reddedil|yasak|kısıtlan|izni yok
az: giriş | qadağan|rədd edil
he: הגישה גישה | נדחת|נחסמ|חסומ|אסור|נדחתה
ar: الوصول الدخول الإذن | مرفوض|ممنوع|محظور|مقيد|رفض|غير مسموح|رُفض
fa: دسترسی | ممنوع|غیرمجاز|غیر مجاز|مسدود|رد شد|محدود
hi: पहुंच पहुँच प्रवेश | निषेध|निषिद्ध|वर्जित|अस्वीकृत|अस्वीकार|प्रतिबंधित
bn: প্রবেশ অ্যাক্সেস | নিষেধ|নিষিদ্ধ|অস্বীকৃত
id: akses | ditolak|dinafikan|dilarang|dibatasi|diblokir|disekat|tidak dibenarkan|tidak diizinkan
vi: truy | bị từ chối|bị cấm|bị chặn|bị hạn chế|không được phép
th: เข้าถึง | ปฏิเสธ|ถูกห้าม|หวงห้าม|ไม่ได้รับอนุญาต|ถูกจำกัด
ka: წვდომა | აკრძალულ|შეზღუდულ|უარყოფილ
hy: մուտք հասանելիություն | արգելված|մերժված
af: toegang | verbode|geweier|verbied
lb: zougrëff erlaabnis | verweigert|net erlaabt|verbueden|refuséiert
tl: access | tinanggihan|ipinagbawal
zh: 访问 存取 訪問 | 被拒|遭拒|禁止|拒绝|拒絕|受限|被拦截|被阻止|已被屏蔽
ja: アクセス | 拒否|禁止|できません|制限され|ブロック
ko: 접근 액세스 접속 | 거부|금지|차단|제한
eo: aliro atingo | malpermes|nepermes
""")

# What the reader asked for, or he himself, and near it that he does not get it; no headline begins so.
_TURNED_AWAY = Pairs("""
en: your_request the_request this_request current_request unauthorized_request request_blocked request_denied | blocked
    denied|rejected|refused|looks suspicious|banned
en: your_ip ip_address your_access requested_url the_page_you the_content_you request_rejected | denied|blocked|rejected
    banned|restricted|been limited
en: web_page website this_site web_site | denied|blocked|rejected|banned|restricted
de: ihre_anfrage deine_anfrage diese_webseite ihre_ip | verweigert|gesperrt|blockiert|abgelehnt
fr: votre_requête votre_demande votre_adresse_ip | refusé|interdit|bloqué|rejeté
es: su_solicitud tu_solicitud su_petición esta_página_ha su_dirección_ip este_sitio | denegad|prohibid|restringid
    bloquead|rechazad
pt: sua_solicitação seu_pedido este_site seu_ip | negad|bloquead|recusad|rejeitad
it: la_tua_richiesta questo_sito il_tuo_ip | bloccat|rifiutat|respint
ro: cererea_dumneavoastră acest_site | blocat|respins
nl: uw_verzoek je_verzoek deze_website uw_ip | geweigerd|geblokkeerd|afgewezen
sv: din_begäran | nekad|nekat|blockera|avvisa
nb: forespørselen_din | avvist|blokkert
da: din_anmodning | afvist|blokeret
fi: pyyntösi | estetty|hylätty
pl: twoje_żądanie ta_strona_została | zablokowan|odrzucon
cs: váš_požadavek | zamítnut|zablokován
sk: vaša_požiadavka | zamietnut|zablokovan
hr: vaš_zahtjev vaš_zahtev | odbijen|blokiran
sr: ваш_захтев | одбијен|блокиран
bg: вашата_заявка | отказан|блокиран
ru: ваш_запрос этот_сайт ваш_ip | заблокирован|отклонен
uk: ваш_запит | заблокован|відхилен
el: το_αίτημά | απορρίφθηκε
tr: isteğiniz talebiniz bu_site bu_internet_sitesi | engellen|reddedil
ar: طلبك | مرفوض|محظور|رفض
fa: درخواست_شما | رد شد|مسدود
id: permintaan_anda situs_ini | ditolak|diblokir
vi: yêu_cầu_của_bạn | bị từ chối|bị chặn
zh: 您的请求 您的請求 | 被拒|被拦截|被阻止|已被屏蔽
ja: リクエスト | 拒否|ブロック
ko: 요청이 | 거부|차단
""")

# "Robot" or "human", and near it that it is the reader who is one, or is none; `=` ends a word.
_HUMAN = Pairs("""
en: robot bot= bots= human= | you are not|you're not|you aren't|verify|verifying|confirm|prove you=|prove that you=
    prove to|prove yourself|whether you|if you are|might be a|are you a|are you human|you are a human|you are human
    making sure|check if|checking if|know you
de: roboter bot= mensch | sie … sind|du … bist|sind sie|bist du|bestätig|überprüf|nicht um einen|um einen menschen
fr: robot bot= humain | vous êtes|vous n'êtes|êtes-vous|n'êtes pas|tu n'es pas|si tu es|vérifi|confirm
es: robot bot= humano | que no eres|no eres|no es un|eres un|eres humano|es usted un|que eres|verific|confirm
pt: robô robo= bot= humano | você não é|não é um|você é um|é humano|não és um|que é um|verific|confirm
gl: robot bot= humano | non es un|que es un|non é un|verific|confirm
ca: robot bot= humà | no ets|que ets|no sou|que sou|verific|confirm
it: robot bot= umano | non sei|se sei|che sei|di non essere|di essere|verific|conferm
nl: robot bot= mens= | je … bent|bent u|ben je|of je|of u|dat u|dat je|bevestig|verifi|controle
sv: robot bot= människa | du inte är|du är en|att du|är du en|verifi|bekräft|kollar
nb: robot bot= menneske | du ikke er|du ikkje er|at du|er du et|er du en|bekreft|stadfest|verifi
da: robot bot= menneske | du ikke er|at du|er du et|er du en|bekræft|verifi
is: vélmenni botti bot= | þú sért|þú ert
fi: robotti botti ihminen | ettet ole|olet ihminen|että olet|oletko|varmist|vahvist
et: robot bot= bott= inimene | ei ole|olete|oled|kontrolli|kinnita
lv: robot bot= cilvēk | neesat|neesi|esat|pārbaud|apstiprin
lt: robot bot= žmogus | nesate|nesi|esate|patvirtin|patikrin
pl: robotem botem człowiekiem | nie jesteś|że jesteś|czy jesteś|potwierdź|sprawdzamy
cs: robot bot= člověk | nejste|že jste|zda jste|nejsi|ověř|potvrď
sk: robot bot= človek | nie ste|že ste|či ste|nie si|over|potvrď
hu: robot bot= ember= | nem … vagy|hogy nem|hogy ember|hogy ön|ellenőriz|igazol
ro: robot bot= uman= om= | nu sunteți|că sunteți|dacă sunteți|nu ești|că ești|verific|confirm
hr: robot bot= čovjek čovek | niste|da ste|jeste li|nisi|provjer|provera|potvrd
sl: robot bot= človek | niste|da ste|nisi|preverj|potrdi
sr: робот бот= човек | нисте|да сте|ниси|провер|потврд
mk: робот бот= човек | не сте|дека сте|провер|потврд
bg: робот бот= човек | не си|не сте|че си|че сте|провер|потвърд
ru: робот бот= человек роботом | вы не|вы человек|вы — человек|не робот|не бот|вы робот|подтвердите|проверяем
uk: робот бот= людина роботом | ви не|ви людина|не робот|не бот|підтверд|перевір
be: робот бот= чалавек | вы не|вы чалавек|пацвердз|правер
el: ρομπότ bot= άνθρωπος | δεν είστε|ότι είστε|αν είστε|δεν είσαι|επιβεβαι|επαληθ
tr: robot bot= insan | olmadığın|olduğunuz|musunuz|misiniz|değilsiniz|doğrula
az: robot bot= insan | olmadığın|olduğunuz|deyilsiniz|təsdiq
eu: robot bot= gizaki | ez zarela|zarela|ez zara|egiazta
he: רובוט בוט אנושי | שאינך|שאתה|אתה לא|אינך|אמת
ar: روبوت إنسان بشر | لست|أنك|تأكد|تحقق
fa: ربات روبات انسان | نیستید|هستید|تایید|تأیید
hi: रोबोट बॉट मानव इंसान | आप … नहीं|आप एक|सत्यापित|पुष्टि
id: robot bot= manusia | anda bukan|kamu bukan|anda adalah|bahwa anda|verifikasi|pastikan
tl: robot bot= | hindi ka|sinisigurado|kumpirmahin
vi: robot bot= con_người | không phải|bạn là|xác minh|xác nhận
th: หุ่นยนต์ บอท มนุษย์ | ไม่ใช่|คุณเป็น|ยืนยัน
zh: 机器人 機器人 真人 人类 人類 | 你|您|我不是|不是|验证|驗證|确认|確認
ja: ロボット ボット 人間 | ではない|でない|ではありません|であること|ですか|確認
ko: 로봇 봇이 사람 인간 | 아님|아닙니다|아닌지|인지|확인|이신가요
""")

_CLAUSE = re.compile(r"[.!?…。！？।\n]")


def denies(piece: str) -> bool:
    """Whether a folded piece of a title says that access is denied, and hardly more."""
    is_short = len(piece.split()) <= MOST_WORDS and ":" not in piece
    return is_short and bool(_DENIED.find(piece) or _TURNED_AWAY.find(piece))


def doubts(text: str) -> bool:
    """Whether a folded text speaks of its reader as of somebody who may be a robot."""
    return any(map(_HUMAN.find, _CLAUSE.split(text)))


def refuses(line: str, *, is_heading: bool) -> bool:
    """Whether a sentence of a folded line begins with what is refused: access, the request, the page itself.

    A longer heading counts only if it speaks to the reader: news is of access too.
    """
    if is_heading and denies(line.strip(" .!")):
        return True
    tables = (_TURNED_AWAY,) if is_heading else (_TURNED_AWAY, _DENIED)
    return any(_begins(table, sentence) for sentence in _CLAUSE.split(line) for table in tables)


def _begins(table: Pairs, sentence: str) -> bool:
    found = table.find(sentence)
    return any(not one.row.is_spaced or len(sentence[: one.start].split()) <= FIRST_WORDS for one in found)
