"""Whether a page asks who is there: a log-in in the article's place, and not a box for one above it."""

import re
from functools import cache
from typing import Any

from citecheck.evidence import closed, notices, signals
from citecheck.evidence.markup import FURNITURE, Markup
from citecheck.evidence.metadata import Metadata
from citecheck.evidence.pairs import phrases

# Parts of the names of elements that are shown when somebody asks for them, and of what stands above every page.
_SET_ASIDE = re.compile(
    r"head|\bnav|navbar|navigation|menu|\btop|toolbar|modal|popup|pop-up|popover|dialog|drop-?down|overlay|lightbox|"
    r"fancybox|drawer|canvas|collapse|hid(?:e|den)|sidebar|widget|foot"
)
MOST_WORDS = 5  # of a title above a form: "Sign in or register"
LITTLE = 25  # words: of a page that shows no more and has no headline, the form is all, whatever it is called
MUCH = 150  # words: below a headline of its own, such a page has more to show than the form
_MOST_AROUND = 12  # elements around a field that are looked at

# What a reader may do below an open page if he logs in, folded.
_TO_REPLY = re.compile(
    r"\b(?:reply|replies|comments?|commenting|vote|answer|antworten|kommentieren|kommentar\w*|répondre|commenter|"
    r"commentaires?|responder|comentar\w*|rispondere|commentare|commenti|reageren|odpowied\w*|komentowa\w*|"
    r"odpověd\w*|komentov\w*|svara|kommentera|svare|vastata|kommento\w*|válasz\w*|hozzászól\w*|răspun\w*|"
    r"ответ\w*|комментир\w*|комментари\w*|відпов\w*|комент\w*|yorum\w*|cevap\w*|yanıt\w*|απαντήσ\w*|σχόλι\w*)"
    r"|להגיב|תגובה|تعليق|للرد|نظر|टिप्पणी|komentar|bình luận|评论|評論|回复|回覆|コメント|返信|댓글"
)

# Parts of an address that are a log-in's, not an article's.
LOGIN_PATHS = ("login", "signin", "sign-in", "sign_in", "log-in", "logon", "sso", "oauth", "oauth2", "saml", "auth",
               "accounts", "anmelden", "connexion", "wayf", "shibboleth", "cas", "inloggen", "giris", "wp-login",
               "userlogin", "authenticate", "authorize", "adfs", "idp", "openid", "realms", "logowanie", "prijava",
               "einloggen")  # fmt: skip
# Whole titles or headings of a log-in.
_TITLES_TABLE = """
log in|login|sign in|signin|log in or sign up|sign in to your account|anmelden|einloggen|anmeldung|connexion
se connecter|identification|iniciar sesión|acceder|entrar|iniciar sessão|accedi|accesso|inloggen|aanmelden|zaloguj się
logowanie|přihlášení|přihlásit se|logga in|logg inn|log ind|kirjaudu|kirjaudu sisään|bejelentkezés|autentificare
conectare|вход|войти|авторизация|увійти|вхід|giriş|giriş yap|oturum aç|σύνδεση|είσοδος|התחברות|כניסה|تسجيل الدخول|ورود
लॉग इन|masuk|đăng nhập|เข้าสู่ระบบ|登录|登入|ログイン|로그인|prijava|prijavite se|пријавите се|најава|prisijungti
pierakstīties|inicio de sesión|iniciar sessió|inicia sessió|zaloguj|prihlásenie|logi sisse|кіру|кіру/тіркелу|daxil ol
লগ ইন|लॉगिन|உள்நுழைவு|లాగిన్|ലോഗിൻ|લોગિન|login required|not logged in|members only|authentication required
member login|customer login|user login|student login|client login|log on|logon|sign on|account login|please log in
please sign in|single sign-on|sign in to continue|log in to continue|kundenlogin|kunden-login|mitglieder-login
benutzeranmeldung|identifiez-vous|authentification|identifícate|identificarse|acceso|autenticação|fazer login
entrar na conta|autenticazione|inicia sesión|log masuk|teken aan|teken in|aanteken|log op|inloggning|logga in dig
pålogging|innlogging|přihlásit|přihlášení uživatele|prihlásiť sa|prihlásiť|prihláste sa|belépés|jelentkezzen be
conectează-te|autentificați-vă|prijavi se|prijavite|prijavi|vpiši se|пријава|пријави се|пријавите|логирај се|најави се
влез|влизане|вписване|вход в системата|войти в аккаунт|вход в личный кабинет|вход для пользователей|войти в систему
вход в систему|увійти в систему|вхід до системи|авторизація|увайсці|уваход|аўтарызацыя|авторлану|нэвтрэх|кирүү
тизимга кириш|tizimga kirish|giriş et|giriş yapın|üye girişi|kullanıcı girişi|oturum açın|συνδεθείτε|είσοδος χρήστη
hyni|identifikohu|kyçu|kyçuni|hasi saioa|saioa hasi|ensaluti|mewngofnodi|logáil isteach|skrá inn|innskráning
skráðu þig inn|pieteikties|pieslēgties|pieteikšanās|pievienoties|ielogoties|autorizācija|prisijungimas|prisijunkite
sisselogimine|sisene|logige sisse|kirjautuminen|sisäänkirjautuminen|kirjaudu palveluun|התחבר|כניסה למערכת
כניסת משתמשים|התחברות לאתר|הזדהות|دخول|الدخول|تسجيل دخول|دخول الأعضاء|وارد شوید|ورود به سایت|ورود به سیستم|ورود کاربر
لاگ ان|لاگ ان کریں|سائن ان|چوونەژوورەوە|लॉग इन करें|लॉगिन करें|साइन इन|साइन इन करें|प्रवेश करें|लॉग इन करा|लगइन|লগইন
লগইন করুন|লগ ইন করুন|সাইন ইন|உள்நுழைய|உள்நுழைக|లాగిన్ అవ్వండి|ലോഗിൻ ചെയ്യുക|પ્રવેશ કરો|લૉગિન|લૉગ ઇન|ਲਾਗਿਨ|ਲੌਗ ਇਨ
ಲಾಗಿನ್|ಲಾಗಿನ್ ಮಾಡಿ|ලොගින් වන්න|ඇතුල් වන්න|ເຂົ້າສູ່ລະບົບ|ចូល|ចូលគណនី|ລົງຊື່ເຂົ້າໃຊ້|ဝင်ရန်|လော့ဂ်အင်|შესვლა|ავტორიზაცია
մուտք|մուտք գործել|登錄|登陆|用户登录|会员登录|帳號登入|會員登入|使用者登入|登录系统|统一身份认证|サインイン
会員ログイン|ログインページ|ログイン画面|로그인하기|회원로그인|회원 로그인|로그인 페이지|đăng nhập hệ thống
đăng nhập tài khoản|ลงชื่อเข้าใช้|ล็อกอิน|เข้าระบบ|silakan masuk|masuk ke akun|mag-log in|ingia
"""


@cache
def _titles() -> frozenset[str]:
    return frozenset(phrases(_TITLES_TABLE))


def is_login(markup: Markup, metadata: Metadata, asked: str, final: str) -> bool:
    """Whether the page asks who is there and says little else, or is where an article's address led to log in."""
    is_at_login = not signals.parts(final).isdisjoint(LOGIN_PATHS)
    is_led = is_at_login and signals.parts(asked).isdisjoint(LOGIN_PATHS)
    heads = (metadata.title, *metadata.headings[:1])
    said = tuple(piece for head in heads for piece in notices.pieces(head))
    if markup.prose >= signals.LITTLE:
        is_asked = markup.prose < signals.TEASER and asks_for_password(markup, is_shown=is_led)
        # A front page has a heading for its log-in as well.
        named = notices.pieces(metadata.title) if metadata.title and markup.words >= 2 * MUCH else said
        return is_asked and (is_at_login or any(map(_speaks_of_log_in, named)))
    if is_led or any(piece in _titles() for piece in said):
        return True
    told = (one for one in signals.opening(markup).split("\n") if not _TO_REPLY.search(one))
    if markup.prose < signals.HARDLY and closed.is_barred("\n".join(told)):
        return True
    if not asks_for_password(markup, is_shown=is_at_login):
        return False
    is_bare = markup.prose < signals.HARDLY and not (all(heads) and len(heads) > 1 and markup.words >= MUCH)
    return is_at_login or is_bare or any(map(_speaks_of_log_in, said))


def _speaks_of_log_in(piece: str) -> bool:
    """Whether a folded piece of a title has a word for logging in and hardly more; a form has to stand below it."""
    return piece in _titles() or (len(piece.split()) <= MOST_WORDS and closed.names_log_in(piece))


def asks_for_password(markup: Markup, *, is_shown: bool = False) -> bool:
    """Whether a field for a password stands in the page itself; shops and forums have one in the head of all pages.

    `is_shown`: the address says that it is what the page is for, wherever it stands.
    """
    fields = markup.tree.css("input[type=password i]")[:8]
    is_all = markup.words < LITTLE and "h1" not in markup.told
    return bool(fields) and (is_shown or is_all or not all(map(_is_set_aside, fields)))


def _is_set_aside(element: Any) -> bool:
    """Whether an element is shown only when somebody asks for it, or stands above every page of a site."""
    for _ in range(_MOST_AROUND):
        element = element.parent
        if element is None or element.tag in ("body", "main"):
            return False
        attributes = element.attributes
        named = " ".join(attributes.get(name) or "" for name in ("id", "class", "role")).lower()
        if element.tag in (*FURNITURE, "header") or _SET_ASIDE.search(named) or "hidden" in attributes:
            return True
        if "display:none" in (attributes.get("style") or "").lower().replace(" ", ""):
            return True
    return False
