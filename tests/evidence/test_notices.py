"""Pages that are not there, may not be seen or will be back say so, in many languages; articles about them do not."""

import pytest

from citecheck.evidence import closed, missing, notices, refusals
from citecheck.evidence.pairs import Pairs
from citecheck.text import fold
from invented_pages import ask, capture, seen

TITLE = ask("title", "Ferry fares rise for the islands")


@pytest.mark.parametrize(
    "said",
    [
        "We looked everywhere, but this story does not exist any more",
        "Dieser Artikel existiert leider nicht mehr", "Die Seite konnte von uns nicht gefunden werden",
        "Cet article a été retiré", "La página que intenta ver ya no existe", "Esta notícia não foi localizada",
        "Questa pagina non è più raggiungibile", "Deze pagina bestaat helaas niet meer", "Sidan har flyttats",
        "Siden er dessverre ikke tilgjengelig", "Denne side findes desværre ikke", "Tätä sivua ei enää ole",
        "Seda lehte ei leitud", "Lapa diemžēl nav atrasta", "Tokio puslapio nėra", "Strona została usunięta",
        "Tato stránka již bohužel neexistuje", "Túto stránku sme nenašli", "Az oldal már nem elérhető",
        "Pagina nu a putut fi găsită", "Stranica više ne postoji", "Te strani ni več mogoče najti",
        "Страница больше не существует", "Такой страницы у нас нет", "На жаль, сторінку не знайдено",
        "Страницата вече не съществува", "Aradığınız haber yayından kaldırılmış", "Η σελίδα δεν υπάρχει πλέον",
        "הדף המבוקש אינו קיים", "هذه الصفحة غير متوفرة حاليا", "این صفحه دیگر وجود ندارد", "यह पेज अब मौजूद नहीं है",
        "Halaman ini sudah tidak ada", "Trang này không còn tồn tại", "该文章不存在或已被删除", "您要找的網頁不見了",
        "この記事は公開を終了しました", "요청한 기사를 찾을 수 없습니다",
    ],
)  # fmt: skip
def test_a_page_says_in_its_own_words_that_it_is_not_there(said: str) -> None:
    assert notices.is_notice(said)
    assert notices.has_sentence(said)
    assert seen(capture(f"<title>Gazette</title><h1>{said}.</h1><p>♥</p>"), TITLE).verdict == "replaced"


@pytest.mark.parametrize(
    "title",
    [
        "Why the page of the ministry was deleted in the night",
        "Der Artikel, den es nicht gibt: eine Spurensuche im Archiv",
        "La page qui n'existe pas encore dans nos manuels d'histoire",
        "Как удаляют страницы истории из школьных учебников",
        "Nicht gefunden: die Suche nach dem Schatz", "Sidan som inte finns i boken om vår stad",
        "The content that no longer pays: how newspapers live on", "Bulunamayan sayfanın peşinde bir gazeteci",
    ],
)  # fmt: skip
def test_a_headline_about_missing_pages_is_none_above_an_article(title: str) -> None:
    assert not notices.is_notice(title, is_exact=True)


@pytest.mark.parametrize("said", ["If the page is not found, the server answers 404", "Wenn die Seite nicht existiert"])
def test_what_happens_if_a_page_is_missing_is_no_notice(said: str) -> None:
    assert not missing.has_sentence(said)


@pytest.mark.parametrize(
    "said",
    [
        "You don't have permission to view this page.", "Sie haben keinen Zugriff auf diese Seite.",
        "Vous devez vous connecter pour lire cette page.", "Debes iniciar sesión para ver esta página.",
        "Bu sayfaya erişim yetkiniz bulunmamaktadır.", "У вас нет доступа к этой странице.",
        "Nie masz uprawnień do tej strony.", "Sinulla ei ole oikeutta nähdä tätä sivua.", "您没有权限访问此页面。",
        "このページを見るにはログインが必要です。", "이 페이지를 볼 권한이 없습니다.",
    ],
)  # fmt: skip
def test_a_page_that_may_not_be_seen_is_not_a_missing_one(said: str) -> None:
    assert closed.is_barred(fold(said))
    assert not missing.has_sentence(said)
    found = seen(
        capture(f"<title>Gazette</title><h1>!</h1><p>{said}</p><p>Gazette, Harbour Street 3, Quayham</p>"), TITLE
    )
    assert found.verdict == "restricted"


@pytest.mark.parametrize(
    "said",
    [
        "We'll be back soon", "Wegen Wartungsarbeiten geschlossen", "Site en maintenance", "Estamos en mantenimiento",
        "Sito in manutenzione", "Przerwa techniczna", "Технические работы", "Bakım çalışması yapılıyor",
        "Hiba: karbantartás", "الموقع تحت الصيانة", "系统维护中", "ただいまメンテナンス中です", "서버 점검 중입니다",
    ],
)  # fmt: skip
def test_a_site_that_will_be_back_cannot_be_judged_today(said: str) -> None:
    assert notices.is_maintenance(said)
    found = seen(capture(f"<title>Gazette</title><h1>{said}</h1><p>Gazette, Harbour Street 3, Quayham</p>"), TITLE)
    assert (found.verdict, found.reason) == ("unverifiable", "maintenance")


def test_a_headline_about_the_repair_of_a_bridge_is_no_maintenance() -> None:
    text = (
        "<p>" + "The bridge was closed for scheduled maintenance, the council of Quayham said on Monday. " * 12 + "</p>"
    )
    assert seen(capture(f"<title>Maintenance of the bridge</title><h1>Maintenance</h1>{text}")).verdict == "live"


@pytest.mark.parametrize("line", missing._ABSENT.table.strip().replace("\n    ", "|").splitlines(), ids=lambda x: x[:3])
def test_all_that_a_language_says_of_a_page_is_read(line: str) -> None:
    nouns, *said = line.partition(":")[2].split("|")
    read = [fold(f"{nouns.split()[0]} {one.replace(' … ', ' ')}") for one in said]
    assert [one for one in read if not missing.is_heading(one, is_exact=True)] == []


TABLES = (refusals._DENIED, refusals._TURNED_AWAY, refusals._HUMAN, closed._LOG_IN, closed._ACCOUNT, closed._RIGHTS)


@pytest.mark.parametrize("table", TABLES)
def test_all_that_languages_say_of_who_may_see_a_page_is_read(table: Pairs) -> None:
    for line in table.table.strip().replace("\n    ", "|").splitlines():
        nouns, *said = line.partition(":")[2].split("|")
        first = nouns.split()[0].replace("_", " ").strip("=")
        sentences = (f"{one.strip().replace(' … ', ' ')} {first}" for one in said)
        assert [one for one in sentences if not table.find(fold(one))] == []


@pytest.mark.parametrize(
    "title", ["不见了", "没有你", "Saknas", "Introuvables en mer", "Nema predaje", "Gone", "Kein Zurück"]
)
def test_a_title_of_a_song_is_no_notice(title: str) -> None:
    assert (
        seen(capture(f"<title>{title} | Songs</title><h1>{title}</h1><p>From the second album.</p>")).verdict == "live"
    )


def test_a_look_at_all_titles_at_once_misses_no_notice() -> None:
    phrases = [one for line in notices._TITLES_TABLE.split("\n") for one in line.split("|") if one]
    phrases += [one for line in notices._EMPTY_TABLE.split("\n") for one in line.split("|") if one]
    phrases += [
        "Seite nicht gefunden",
        "Página no encontrada",
        "ページが見つかりません",
        "Error 410",
        "Wartung",
        "Back soon",
    ]
    told = (notices.is_notice, notices.is_maintenance, notices.is_empty_server)
    for title in (form.format(one) for one in phrases for form in ("{}", "The Gazette – {}", "Oops! {}.")):
        assert notices.hints(("Harbour news", title)) or not any(one(title) for one in told)
    assert not notices.hints(("Council votes to keep the old bridge", "The Gazette"))
