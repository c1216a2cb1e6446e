"""The day below an article's title, as twenty-eight languages print it, in plain text and in Markdown."""

import datetime

import pytest
from babel.dates import format_date

from citecheck import citations, documents
from citecheck.settings import Settings

DAY = datetime.date(2024, 5, 20)
LINES = {
    "en": ("Published {}", "By Ada Brenn | {}"),
    "de": ("Veröffentlicht am {}", "Von Ada Brenn, {}"),
    "fr": ("Publié le {}", "Par Ada Brenn, le {}"),
    "es": ("Publicado el {}", "Por Ada Brenn, {}"),
    "it": ("Pubblicato il {}", "di Ada Brenn, {}"),
    "pt": ("Publicado em {}", "Por Ada Brenn, {}"),
    "nl": ("Gepubliceerd op {}", "Door Ada Brenn, {}"),
    "sv": ("Publicerad {}", "Av Ada Brenn, {}"),
    "da": ("Udgivet {}", "Af Ada Brenn, {}"),
    "nb": ("Publisert {}", "Av Ada Brenn, {}"),
    "pl": ("Opublikowano {}", "Ada Brenn, {}"),
    "cs": ("Publikováno {}", "Ada Brennová, {}"),
    "ru": ("Опубликовано {}", "Ада Бренн, {}"),
    "uk": ("Опубліковано {}", "Ада Бренн, {}"),
    "tr": ("Yayın tarihi: {}", "Ada Brenn, {}"),
    "el": ("Δημοσιεύτηκε {}", "Της Άντα Μπρεν, {}"),
    "ar": ("نُشر في {}", "بقلم آدا برين، {}"),
    "fa": ("منتشر شده در {}", "آدا برن، {}"),
    "he": ("פורסם ב-{}", "מאת עדה ברן, {}"),
    "hi": ("प्रकाशित: {}", "अडा ब्रेन, {}"),
    "zh": ("发布日期:{}", "作者:阿达 {}"),
    "ja": ("公開日:{}", "エイダ・ブレン {}"),
    "ko": ("게시일: {}", "에이다 브렌 기자 {}"),
    "vi": ("Đăng ngày {}", "Ada Brenn, {}"),
    "id": ("Diterbitkan {}", "Oleh Ada Brenn, {}"),
    "hu": ("Megjelent: {}", "Írta: Ada Brenn, {}"),
    "fi": ("Julkaistu {}", "Ada Brenn, {}"),
    "ro": ("Publicat la {}", "De Ada Brenn, {}"),
}  # fmt: skip
BODY = "The harbour was closed for three days, and nobody in the town could say when the cranes would turn again."


def published(name: str, line: str, language: str) -> str | None:
    title = "# The Cranes of the Port" if name.endswith(".md") else "The Cranes of the Port"
    article = documents.read(name, f"{title}\n\n{line}\n\n{BODY}\n\n{BODY}\n".encode())
    day = citations.read(article, Settings(language=language)).published
    return day.readings[0].iso() if day and day.sure else None


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("language", LINES)
def test_the_day_below_the_title_is_the_articles_own(language: str, suffix: str) -> None:
    long = format_date(DAY, "long", locale=language)
    wanted = [*(line.format(long) for line in LINES[language]), long, f"Ada Brenn\n\n{long}"]
    assert {line: published(f"cranes{suffix}", line, language) for line in wanted} == dict.fromkeys(
        wanted, "2024-05-20"
    )
