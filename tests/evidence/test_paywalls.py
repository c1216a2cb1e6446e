"""Pages whose text stops for those who have not paid."""

import pytest

from citecheck.model import Evidence
from invented_pages import article, capture, seen

TEASER = "The harbour council of Northquay agreed on Tuesday that the old pier stays where it is until the spring."


def told(last: str, *paragraphs: str) -> Evidence:
    return seen(capture(article(TEASER, *paragraphs, last)))


@pytest.mark.parametrize(
    "said",
    [
        "This story is available exclusively to subscribers.", "Upgrade to continue reading.",
        "본 기사는 구독자만 볼 수 있습니다.", "Đăng ký để đọc tiếp bài viết", "สมัครสมาชิกเพื่ออ่านต่อ",
        "आगे पढ़ने के लिए सदस्यता लें", "اشترك لمواصلة القراءة", "הירשמו להמשך קריאה", "برای ادامه مطالعه مشترک شوید",
        "Bu haber abonelerimize özeldir", "这篇文章仅供付费会员阅读", "Оформите подписку, чтобы читать дальше",
        "Artikel ini khusus pelanggan", "Ten artykuł jest dostępny tylko dla prenumeratorów",
    ],
)  # fmt: skip
def test_a_teaser_says_in_many_languages_that_the_rest_is_for_subscribers(said: str) -> None:
    assert told(said).reason == "paywall"


@pytest.mark.parametrize(
    "said",
    [
        "Subscribe to our newsletter to keep reading about ferries.", "The meeting is for members only.",
        "The paper has won new subscribers in the islands.", "Read on: ferries in winter",
        "Abonnieren Sie unseren Newsletter, um weiterzulesen, was am Hafen geschieht.",
    ],
)  # fmt: skip
def test_a_letter_a_meeting_and_news_of_subscribers_are_no_paywall(said: str) -> None:
    assert told(said).verdict == "live"


def test_a_long_text_with_an_offer_below_it_is_read() -> None:
    found = told("Upgrade to continue reading.", *[TEASER] * 30)
    assert found.verdict == "live"
