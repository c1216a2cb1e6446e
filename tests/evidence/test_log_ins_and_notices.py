"""A log-in is told from a log-in box, a wall of cookies from a word on them, a notice from the headlines below it."""

import pytest

from citecheck import evidence
from citecheck.model import Evidence, Source
from invented_pages import ask, capture, seen

TITLE = ask("title", "Ferry fares rise for the islands")
BOX = '<div id="login-modal" class="modal"><form><input name=user><input type=password name=pass></form></div>'
FLASH = (
    "<p>A cargo ship ran aground off the outer islands on Tuesday morning, the coast guard said. Nobody was hurt.</p>"
)
TEASERS = "<ul>" + "".join(
    f"<li><a href=/t{n}>The harbour council of Northquay agreed on pier number {n} after a long debate</a></li>"
    for n in range(12)
) + "</ul>"  # fmt: skip


def page(title: str, body: str) -> str:
    return f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"


def told(body: str, *asked: object, address: str = "https://gazette.example/harbour/ferry") -> Evidence:
    return seen(capture(body, address=address), *asked)  # type: ignore[arg-type]  # inquiries, as `ask` makes them


def test_a_field_for_a_password_in_a_box_is_no_log_in() -> None:
    assert told(page("Ship runs aground", f"<h1>Ship runs aground</h1>{BOX}{FLASH}")).verdict == "live"
    header = "<header><form><input type=password></form></header>"
    assert told(page("Rope, 12 mm", f"{header}<h1>Rope, 12 mm</h1><p>3.40 a metre</p>")).verdict == "live"


def test_a_field_for_a_password_in_the_page_itself_is_a_log_in() -> None:
    assert told(page("Harbour Library", "<form><input name=u><input type=password></form>")).reason == "login"


def test_where_a_form_is_all_that_is_shown_its_name_says_nothing() -> None:
    assert told(page("Harbour Library", f"{BOX}<p>Forgotten it?</p>")).reason == "login"
    assert told(page("Pier 4", f"<h1>Pier 4</h1>{BOX}<p>Closed on Mondays.</p>")).verdict == "live"


def test_who_is_to_log_in_is_asked_for_more_on_the_same_page() -> None:
    form = "<form><input name=u><input type=password><div class=g-recaptcha></div></form>"
    assert told(page("Harbour Library", form)).reason == "login"
    cookies = "<p>When you use our sites and apps, we use cookies to provide them to you. Accept all</p>"
    assert told(page("Harbour Library", f"<form><input type=password></form>{cookies}")).reason == "login"


def test_a_box_above_a_page_with_a_headline_and_much_to_show_is_no_log_in() -> None:
    rows = "".join(f"<div>Minutes of pier {n}</div>" for n in range(60))
    form = "<form><input name=u><input type=password></form>"
    assert told(page("Minutes of the harbour", f"{form}<h1>Minutes</h1>{rows}")).verdict == "live"


@pytest.mark.parametrize(
    "said",
    [
        "계속하려면 로그인하거나 가입해야 합니다.",
        "Je moet je opnieuw aanmelden om door te gaan.",
        "जारी रखने के लिए कृपया फिर से लॉग इन करें।",
        "გასაგრძელებლად გთხოვთ გაიაროთ ავტორიზაცია.",
        "Для продолжения войдите, пожалуйста, ещё раз.",
        "您未被授权访问此页面。",
    ],
)
def test_to_log_in_first_is_asked_in_many_languages(said: str) -> None:
    assert told(page("Gazette", f"<p>{said}</p>")).reason == "login"


def test_a_title_may_end_with_a_vowel_that_is_a_mark() -> None:
    assert told(page("लॉग इन करें | Gazette", "<p>Gazette</p>")).reason == "login"


def test_what_is_proved_is_not_who_reads() -> None:
    said = "Prove your value in the harbour with numbers of human work and slides that finance accepts."
    assert told(page("Offers", f"<h1>2 articles tagged Offers</h1><p>{said}</p>")).verdict == "live"


def test_an_entry_of_a_menu_asks_nobody_to_log_in() -> None:
    body = "<div>Zaloguj się</div><h1>Pierścionek</h1><p>Model BPZ046</p>"
    assert told(page("Pierścionek", body)).verdict == "live"
    assert told(page("Port", "<p>Zaloguj się, aby czytać dalej.</p>")).reason == "login"


@pytest.mark.parametrize(
    "said", ["You must be logged in to post a comment.", "Yorum yapmak için giriş yapmalısınız.", "请登录后发表评论"]
)
def test_whoever_is_to_log_in_for_a_comment_may_read(said: str) -> None:
    assert told(page("Low water", f"<h1>Low water</h1><p>Nobody sits there.</p><p>{said}</p>")).verdict == "live"


def test_a_log_in_that_an_article_led_to_may_say_more() -> None:
    form = "<form><input type=password></form>"
    body = page("My account", f"<h1>Welcome back</h1>{form}" + FLASH * 8)
    final = "https://gazette.example/account/login"
    found = seen(capture(body, address=final, asked="https://gazette.example/a/ferry"), TITLE)
    assert found.reason == "login"


@pytest.mark.parametrize(
    "said",
    [
        "Besuchen Sie uns wie gewohnt mit Werbung und Cookies, oder nutzen Sie das Angebot im Abo. Akzeptieren",
        "Para seguir navegando acepta las cookies o suscríbete a nuestro diario sin publicidad.",
        "When you use our sites and apps, we use cookies to provide them to you. Accept all",
    ],
)
def test_a_page_that_speaks_of_nothing_but_cookies_is_a_wall(said: str) -> None:
    assert told(page("Gazette", f"<h1>Gazette</h1><p>{said}</p>"), TITLE).reason == "consent-wall"
    assert told(page("Gazette", f"<h1>Ship runs aground</h1><p>{said}</p>{FLASH}")).verdict == "live"


def test_headlines_below_a_notice_are_none_of_its_words() -> None:
    found = told(page("Ошибка 404 — Порт", f"<h1>Кажется, страница не найдена</h1>{TEASERS}"))
    assert (found.verdict, found.reason) == ("replaced", "soft-404")


def test_a_french_colon_cuts_no_headline() -> None:
    title = "Document introuvable : le port cherche ses plans"
    gone = capture("<h1>404</h1>", status=404, address="https://gazette.example/nobody-wrote-this")
    reply = capture(page(f"{title} | Le Port", f"<h1>{title}</h1><p>La mairie a lancé un appel aux habitants.</p>"))
    assert evidence.read(Source(reply.url, "gazette.example", ("a.txt",), ()), reply, gone).verdict == "live"


def test_a_headline_that_begins_as_a_wall_does_is_a_headline() -> None:
    title = "Access denied: fishermen kept from the old pier"
    assert told(page(f"{title} | Gazette", f"<h1>{title}</h1>{FLASH}"), ask("title", title)).verdict == "live"


def test_a_wall_behind_the_outlets_name_is_a_wall() -> None:
    assert told(page("Gazette - Are you a robot?", "<p>Click below.</p>")).reason == "bot-wall"


def test_a_form_that_asks_whether_one_is_human_is_no_wall() -> None:
    form = "<form><textarea></textarea>3 + 0 = ? Please prove that you are human by solving this</form>"
    assert told(page("Contact us", f"<h1>Contact the harbour</h1><p>Pier 2, Northquay</p>{form}")).verdict == "live"


@pytest.mark.parametrize(
    "said",
    [
        "Members need to be logged in for the archive of the paper", "Für das Archiv müssen Leser angemeldet sein",
        "Il faut se connecter avant de lire la suite", "Para leer más es necesario iniciar una sesión",
        "Aby číst dál, musíte být přihlášeni", "Чтобы читать дальше, нужно войти в систему",
        "Arşivi okumak için giriş yapmak gerekir", "記事を読むにはログインが必要となります",
        "이 기사를 더 읽으려면 로그인을 해야 합니다",
    ],
)  # fmt: skip
def test_whoever_has_to_log_in_is_told_so_in_any_words(said: str) -> None:
    assert seen(capture(f"<title>Gazette</title><h1>Archive</h1><p>{said}.</p>")).verdict == "restricted"


def test_who_signs_in_for_a_seat_reads_on() -> None:
    text = "Public meeting, 4 June, 7 pm. Registration required: sign in to book a seat."
    assert seen(capture(f"<title>Meeting</title><h1>Meeting on the pier</h1><p>{text}</p>")).verdict == "live"


@pytest.mark.parametrize("said", ["Access denied.", "Zugang verweigert.", "Acceso denegado.", "Доступ запрещён."])
def test_a_page_that_says_only_that_access_is_denied_is_a_wall(said: str) -> None:
    assert seen(capture(f"<title>Gazette</title><h1>Gazette</h1><p>{said}</p>")).verdict == "blocked"


@pytest.mark.parametrize(
    "said",
    [
        "We are making sure you're not a bot", "Wir prüfen, dass Sie kein Roboter sind",
        "Nous vérifions que vous n'êtes pas un robot", "Sprawdzamy, czy nie jesteś botem",
        "Ellenőrizzük, hogy nem robot",
        "Проверяем, что вы не бот", "Robot olmadığınızdan emin oluyoruz", "Geng úr skugga um að þú sért ekki botti",
        "正在确认你是不是机器人", "あなたがボットでないことを確認しています",
    ],
)  # fmt: skip
def test_whoever_may_be_a_robot_stands_before_a_wall(said: str) -> None:
    why = f"<p>{'This place is kept by a helper against too many visits at once. ' * 12}</p>"
    mark = "<script src='/.within.website/x/cmd/anubis/main.js'></script>"
    assert seen(capture(f"<title>{said}!</title><h1>{said}!</h1>{why}{mark}")).verdict == "blocked"
    assert seen(capture(f"<title>{said}!</title><h1>{said}!</h1>{why}")).verdict == "live"
    assert seen(capture(f"<title>Gazette</title><p>{said}.</p>")).verdict == "blocked"


@pytest.mark.parametrize(
    "said",
    [
        "Your request has been blocked by the shield of the gazette", "Access to the page /a was refused: news",
        "Ihre Anfrage wurde vom Schutz der Zeitung abgelehnt", "Ваш запрос заблокирован защитой газеты",
        "İsteğiniz gazetenin koruması tarafından engellendi",
    ],
)  # fmt: skip
def test_whoever_is_turned_away_in_a_sentence_stands_before_a_wall(said: str) -> None:
    assert seen(capture(f"<title>Gazette</title><h1>Gazette</h1><p>{said}.</p>")).verdict == "blocked"


def test_news_of_access_is_no_wall_and_what_is_cited_is_there() -> None:
    news = "<p>A ship ran aground off the islands on Tuesday, the coast guard said. Nobody was hurt.</p>"
    title = "Access to the pier denied after the storm"
    assert seen(capture(f"<title>{title}</title><h1>{title}</h1>{news}")).verdict == "live"
    song = capture("<title>Access denied</title><h1>Access denied</h1><p>From the second album.</p>")
    assert (seen(song).verdict, seen(song, ask("title", "Access denied")).verdict) == ("blocked", "live")


@pytest.mark.parametrize(
    "said",
    [
        "Select your identity provider", "Choose your institution to go on", "Velg din identitetsleverandør",
        "Seleccione su proveedor de identidad", "Выберите организацию для аутентификации", "选择你的身份提供者",
    ],
)  # fmt: skip
def test_whoever_is_to_choose_his_institution_is_asked_who_he_is(said: str) -> None:
    assert (
        seen(capture(f"<title>{said}</title><h1>{said}</h1><select><option>Harbour</select>")).verdict == "restricted"
    )


def test_a_form_below_a_title_for_logging_in_is_a_log_in_whatever_else_is_promised() -> None:
    promise = f"<p>{'Members of the gazette read all that was ever printed on the harbour, and more. ' * 9}</p>"
    form = "<form><input name=user><input type=password name=secret></form>"
    assert seen(capture(f"<title>Sign in or register | Gazette</title>{promise}{form}")).verdict == "restricted"
    assert seen(capture(f"<title>Fares | Gazette</title>{promise}{form}")).verdict == "live"
    assert seen(capture(f"<title>How to sign in | Gazette</title>{promise}")).verdict == "live"


def test_a_blank_page_with_a_vendors_script_is_only_unread() -> None:
    script = "<script src='https://cdn.cookielaw.org/otSDKStub.js'></script>"
    found = seen(capture(f"<title>Fares | Gazette</title>{script}<div id=app></div>"))
    assert (found.verdict, found.reason) == ("unverifiable", "no-text")
    assert seen(capture(f"<title>Gazette</title>{script}<p>Accept all</p>")).reason == "consent-wall"


@pytest.mark.parametrize(
    "said",
    [
        "You don't have enough rights to go on", "Sie haben nicht die nötige Berechtigung dafür",
        "Vous n'avez pas les droits pour continuer", "Non hai i diritti per continuare",
        "Je hebt niet voldoende rechten om verder te gaan", "Nemáte k tomu potřebná oprávnění",
        "У вас не хватает прав для этого действия", "Bạn không có quyền xem bài này", "您没有足够的权限继续",
    ],
)  # fmt: skip
def test_whoever_lacks_the_rights_is_told_so_in_any_words(said: str) -> None:
    assert seen(capture(f"<title>Gazette</title><h1>Archive</h1><p>{said}.</p>")).verdict == "restricted"
    news = "<p>Fishermen have no rights to the old pier, the council of the harbour said on Monday.</p>"
    assert seen(capture(f"<title>Gazette</title><h1>Rights to the pier</h1>{news}")).verdict == "live"


@pytest.mark.parametrize(
    "said", ["Permission denied", "Public access denied.", "Autorisation refusée", "Permiso denegado"]
)
def test_a_short_heading_below_the_sites_name_is_a_walls(said: str) -> None:
    assert seen(capture(f"<title>Gazette</title><h1>Gazette</h1><h2>{said}</h2>")).verdict == "blocked"
