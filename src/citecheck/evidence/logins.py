"""Whether a page asks who is there: a log-in in the article's place, and not a box for one above it."""

import re
from typing import Any

from citecheck.evidence import closed, notices, signals
from citecheck.evidence.markup import FURNITURE, Markup
from citecheck.evidence.metadata import Metadata

# Parts of the names of elements that are shown when somebody asks for them, and of what stands above every page.
_SET_ASIDE = re.compile(
    r"head|\bnav|navbar|navigation|menu|\btop|toolbar|modal|popup|pop-up|popover|dialog|drop-?down|overlay|lightbox|"
    r"fancybox|drawer|canvas|collapse|hid(?:e|den)|sidebar|widget|foot"
)
MOST_WORDS = 5  # of a title above a form: "Sign in or register"
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
               "accounts", "anmelden", "connexion", "wayf", "shibboleth", "cas", "inloggen", "giris")  # fmt: skip
LOGIN_TITLES = (
    "log in", "login", "sign in", "signin", "log in or sign up", "sign in to your account", "anmelden", "einloggen",
    "anmeldung", "connexion", "se connecter", "identification", "iniciar sesión", "acceder", "entrar", "iniciar sessão",
    "accedi", "accesso", "inloggen", "aanmelden", "zaloguj się", "logowanie", "přihlášení", "přihlásit se",
    "logga in", "logg inn", "log ind", "kirjaudu", "kirjaudu sisään", "bejelentkezés", "autentificare", "conectare",
    "вход", "войти", "авторизация", "увійти", "вхід", "giriş", "giriş yap", "oturum aç", "σύνδεση", "είσοδος",
    "התחברות", "כניסה", "تسجيل الدخول", "ورود", "लॉग इन", "masuk", "đăng nhập", "เข้าสู่ระบบ", "登录", "登入",
    "ログイン", "로그인", "prijava", "prijavite se",
    "пријавите се", "најава", "prisijungti", "pierakstīties", "inicio de sesión",
    "iniciar sessió", "inicia sessió", "zaloguj", "prihlásenie", "logi sisse", "кіру", "кіру/тіркелу", "daxil ol",
    "লগ ইন", "लॉगिन", "உள்நுழைவு", "లాగిన్", "ലോഗിൻ",
    "લોગિન", "login required", "not logged in", "members only", "authentication required",
)  # fmt: skip


def is_login(markup: Markup, metadata: Metadata, asked: str, final: str) -> bool:
    """Whether the page asks who is there and says little else, or is where an article's address led to log in."""
    is_at_login = not signals.parts(final).isdisjoint(LOGIN_PATHS)
    is_led = is_at_login and signals.parts(asked).isdisjoint(LOGIN_PATHS)
    if markup.prose >= signals.LITTLE:
        is_asked = markup.prose < signals.TEASER and _asks_for_password(markup, is_led)
        return is_asked and (is_at_login or any(map(_speaks_of_log_in, notices.pieces(metadata.title))))
    heads = (metadata.title, *metadata.headings[:1])
    if any(piece in signals.whole(LOGIN_TITLES) for head in heads for piece in notices.pieces(head)):
        return True
    said = (one for one in signals.opening(markup).split("\n") if not _TO_REPLY.search(one))
    if markup.prose < signals.HARDLY and closed.is_barred("\n".join(said)):
        return True
    return is_led or ((is_at_login or markup.prose < signals.HARDLY) and _asks_for_password(markup, is_at_login))


def _speaks_of_log_in(piece: str) -> bool:
    """Whether a folded piece of a title has a word for logging in and hardly more; a form has to stand below it."""
    return piece in signals.whole(LOGIN_TITLES) or (len(piece.split()) <= MOST_WORDS and closed.names_log_in(piece))


def _asks_for_password(markup: Markup, is_at_login: bool) -> bool:
    """Whether a field for a password stands in the page itself; shops and forums have one in the head of all pages."""
    fields = markup.tree.css("input[type=password i]")[:8]
    return bool(fields) and (is_at_login or not all(map(_is_set_aside, fields)))


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
