"""A third set of replies of known state, written after the second had taught its lesson; see `invented_states_later`."""

from collections.abc import Iterator

from invented_states import TITLE, State
from invented_states_later import FLASH, LOGIN_BOX, LONG, SUGGESTED, page

NOT_FOUND = (
    ("en helpdesk", "Help centre", "<h1>Oh no, you’re lost at sea</h1><p>The article you’re trying to read may have been unpublished.</p>"),
    ("en intranet", "Sorry, something went wrong", "<h1>404 FILE NOT FOUND</h1><p>The file you requested is not in this library.</p>"),
    ("en news", "Gazette: Story not available", f"<h1>This story has been taken down</h1>{SUGGESTED}"),
    ("de", "Hafenblatt", f"<h1>Hoppla, hier ist nichts!</h1><p>Den Artikel, den Sie aufrufen wollten, haben wir nicht gefunden.</p>{SUGGESTED}"),
    ("fr", "Le Port - 404", "<h1>Désolé !</h1><p>Nous ne trouvons pas la page que vous avez demandée.</p>"),
    ("es", "El Puerto", "<h1>¡Uy! Te has perdido</h1><p>El enlace que has seguido está roto o la página ya no existe.</p>"),
    ("pt-br", "Página não existe", "<h1>Não achamos a página</h1><p>O link pode estar quebrado ou a notícia foi retirada do ar.</p>"),
    ("it", "Il Molo", f"<h1>Ops, qualcosa è andato storto</h1><p>La notizia che cerchi è stata cancellata o non è mai esistita.</p>{SUGGESTED}"),
    ("nl", "De Haven", "<h1>Oeps!</h1><p>We kunnen de pagina die je zoekt niet vinden.</p>"),
    ("sv", "Hamnbladet", "<h1>Sidan kunde inte hittas</h1><p>Länken du klickade på verkar vara felaktig.</p>"),
    ("da", "Havnebladet", "<h1>404</h1><p>Artiklen findes desværre ikke længere.</p>"),
    ("fi", "Satama", "<h1>404</h1><p>Tätä sivua ei ole olemassa.</p>"),
    ("pl", "Port", "<h1>Coś poszło nie tak</h1><p>Nie znaleźliśmy artykułu pod tym adresem.</p>"),
    ("cs", "Přístav", "<h1>404</h1><p>Omlouváme se, požadovaný článek už na webu není.</p>"),
    ("hu", "Kikötő", "<h1>A keresett oldal nem található</h1><p>Lehet, hogy törölték.</p>"),
    ("ro", "Portul", "<h1>Pagina nu a fost găsită</h1><p>Verificați adresa.</p>"),
    ("lt", "Uostas", "<h1>404</h1><p>Toks puslapis nerastas arba buvo pašalintas.</p>"),
    ("hr", "Luka", "<h1>Ups!</h1><p>Stranica koju tražite ne postoji ili je premještena.</p>"),
    ("ru", "Порт", "<h1>404</h1><p>К сожалению, запрошенный вами материал не найден.</p>"),
    ("uk", "Порт", "<h1>Ой!</h1><p>Ми не знайшли сторінку, яку ви шукали.</p>"),
    ("tr", "Liman", "<h1>Üzgünüz</h1><p>Aradığınız sayfa bulunamadı veya adresi değişti.</p>"),
    ("el", "Το Λιμάνι", "<h1>404</h1><p>Λυπούμαστε, δεν βρήκαμε τη σελίδα που ψάχνετε.</p>"),
    ("ar", "الميناء", "<h1>404</h1><p>نأسف، هذا المقال لم يعد متوفرا.</p>"),
    ("fa", "بندر", "<h1>۴۰۴</h1><p>خبری که به دنبالش بودید حذف شده است.</p>"),
    ("hi", "बंदरगाह", "<h1>404</h1><p>यह पेज मौजूद नहीं है।</p>"),
    ("id", "Pelabuhan", "<h1>404</h1><p>Maaf, halaman yang Anda tuju tidak ditemukan.</p>"),
    ("th", "ท่าเรือ", "<h1>404</h1><p>ไม่พบเนื้อหาที่คุณต้องการ</p>"),
    ("ja", "港新聞", "<h1>404</h1><p>この記事は公開期間が終了したため、ご覧いただけません。</p>"),
    ("ko", "항구일보", "<h1>404</h1><p>존재하지 않거나 삭제된 페이지입니다.</p>"),
    ("zh", "港口日报", "<h1>404</h1><p>抱歉，您访问的内容不存在或已下线。</p>"),
)  # fmt: skip
OTHERS = (
    ("wall", ("blocked",), "plain", "Security check", "<h1>One more step</h1><p>Please complete the security check to access gazette.example</p>"),
    ("wall", ("blocked",), "press and hold", "gazette.example", "<p>Press &amp; hold the button to prove you are human.</p>"),
    ("wall", ("blocked",), "rate", "Too Many Requests", "<h1>Too Many Requests</h1><p>You have sent too many requests. Try again later.</p>"),
    ("wall", ("blocked",), "fr", "Vérification", "<h1>Vérification de sécurité</h1><p>Confirmez que vous n’êtes pas un robot pour continuer.</p>"),
    ("wall", ("blocked",), "de", "Zugriff verweigert", "<h1>Zugriff verweigert</h1><p>Ihre Anfrage wurde von unserem Schutzsystem abgelehnt.</p>"),
    ("wall", ("blocked",), "ja", "アクセス確認", "<h1>アクセス確認</h1><p>ロボットではないことを確認してください。</p>"),
    ("consent", ("blocked",), "it", "Il Molo", "<h1>Il Molo tiene alla tua privacy</h1><p>Per leggere gratis accetta i cookie di profilazione, oppure abbonati.</p><button>Accetta e continua</button>"),
    ("consent", ("blocked",), "cs", "Přístav", "<h1>Vaše soukromí je pro nás důležité</h1><p>My a naši partneři ukládáme soubory cookie a potřebujeme k tomu váš souhlas.</p><button>Přijmout vše</button>"),
    ("consent", ("blocked",), "en", "Gazette", "<h1>Cookies help us pay for news</h1><p>We and 842 partners store cookies on your device. You can agree or manage your choices.</p><button>Agree</button>"),
    ("consent", ("blocked",), "da", "Havnebladet", "<h1>Vi bruger cookies</h1><p>Havnebladet og vores partnere bruger cookies til statistik og annoncer, når du besøger siden.</p><button>Accepter alle</button>"),
    ("login", ("restricted", "blocked"), "social", "Harbour Network", "<p>Log in or sign up to view this post</p><form><input name=email><input type=password></form>"),
    ("login", ("restricted", "blocked"), "library", "Remote access", "<h1>Sign in with your institution</h1><p>Please log in to view this resource.</p>"),
    ("login", ("restricted", "blocked"), "de", "Hafenblatt Konto", "<h1>Anmelden</h1><form><input type=email></form>"),
    ("login", ("restricted", "blocked"), "es", "El Puerto", "<p>Debes iniciar sesión para ver este contenido.</p>"),
    ("region", ("restricted",), "en", "Harbour TV", "<p>Sorry, this content is not available in your region.</p>"),
    ("region", ("restricted",), "fr", "Le Port TV", "<p>Cette vidéo n’est pas disponible dans votre pays.</p>"),
    ("parked", ("replaced",), "en", "gazette.example", "<p>This domain may be for sale!</p><p>Related searches: Ferry, Hotels, Insurance</p>"),
    ("parked", ("replaced",), "es", "gazette.example", "<p>El dominio gazette.example está en venta.</p>"),
    ("back soon", ("unverifiable",), "de", "Hafenblatt", "<h1>Wir sind gleich wieder da</h1><p>Wegen Wartungsarbeiten ist unsere Seite vorübergehend nicht erreichbar.</p>"),
    ("back soon", ("unverifiable",), "tr", "Liman", "<h1>Bakım çalışması</h1><p>Kısa süre sonra döneceğiz.</p>"),
)  # fmt: skip
LIVING = (
    ("header box", "Tram line to close in May", f"<header class=site-header>{LOGIN_BOX}</header>{FLASH}"),
    ("cookie banner", "Tram line to close in May", f"<div class=cc>We use cookies to make this site better, and you can accept or reject them. <button>Accept</button></div>{FLASH}"),
    ("cookie banner, gallery", "In pictures: the last tram", "<div class=cc>We use cookies to make this site better, and you can accept or reject them.</div><figure><figcaption>The depot</figcaption></figure><figure><figcaption>Line 4 in 1931</figcaption></figure>"),
    ("comment box", "Tram line to close in May", f"{FLASH}<div id=comments><p>You must be logged in to post a comment.</p></div>"),
    ("captcha in a form", "Ask the council", f"<form><textarea></textarea>Please confirm that you are not a robot</form>{FLASH}"),
    ("about 404", "Why a 404 page costs money", LONG),
    ("lost", "Lost: a grey cat, near pier 2", "<p>Answers to Tom. Call the harbour office.</p>"),
    ("missing", "Missing page of the log found", FLASH),
    ("closed", "Access to the pier denied after the storm", FLASH),
    ("sold", "Harbour for sale", FLASH),
    ("sign in", "Sign in, please: the guest book of the lighthouse", FLASH),
    ("waiting", "Please wait here", f"<p>A play in two acts by Ivo Sandmark.</p>{LONG}"),
    ("list of links", "All stories of May", SUGGESTED),
    ("de", "Nicht gefunden: das Wrack der Adler", "<p>Taucher haben die Suche nach dem Wrack am Dienstag aufgegeben.</p>"),
    ("fr", "Introuvable depuis lundi, le chalutier est rentré", "<p>Le chalutier est rentré au port mercredi matin avec son équipage.</p>"),
    ("ru", "Судно найдено у северного берега", "<p>Пропавшее в понедельник судно нашли у северного берега, сообщила береговая охрана.</p>"),
    ("form with teasers", "Crane falls into the basin", f"{FLASH}{SUGGESTED}"),
    ("weather", "Weather for the coast", "<table><tr><td>Mon<td>12<td>rain<tr><td>Tue<td>14<td>sun</table>"),
    ("job", "Pilot wanted", "<ul><li>Full time</li><li>From June</li><li>Apply by 4 May</li></ul>"),
    ("abstract", "Tidal range of the outer islands", "<p>Abstract. We report hourly readings of five gauges.</p><p>Sign in to read the full text.</p>"),
)  # fmt: skip


def third() -> Iterator[State]:
    """All of them, each cited with a title and without one."""
    for name, title, body in NOT_FOUND:
        for cited in (TITLE, None):
            yield State(
                "not found",
                f"{name}, {'titled' if cited else 'untitled'}",
                ("replaced",),
                page(title, body),
                title=cited,
            )
    for kind, right, name, title, body in OTHERS:
        for cited in (TITLE, None):
            yield State(kind, f"{name}, {'titled' if cited else 'untitled'}", right, page(title, body), title=cited)
    for name, title, body in LIVING:
        for cited in (title, None):
            whole = page(f"{title} | Gazette", body, title)
            yield State("living", f"{name}, {'titled' if cited else 'untitled'}", ("live",), whole, title=cited)
