"""The day in an address (all hosts invented)."""

import pytest

from citecheck.dates import in_path


@pytest.mark.parametrize(
    ("path", "iso"),
    [
        ("/world/2024/mar/07/ministers-meet", "2024-03-07"),
        ("/2024/03/07/ministers-meet", "2024-03-07"),
        ("/2024/3/7/ministers-meet/", "2024-03-07"),
        ("/news/2024-03-07-ministers-meet", "2024-03-07"),
        ("/news/ministers-meet-2024-03-07/", "2024-03-07"),
        ("/news/20240307/ministers-meet", "2024-03-07"),
        ("/2024/0307/c90000-1.html", "2024-03-07"),
        ("/2024-03/07/content_1.htm", "2024-03-07"),
        ("/archives/xy-2024-mar-07-story", "2024-03-07"),
        ("/media/2024/mar/07/editor-leaves", "2024-03-07"),
        ("/news/2024/03/ministers-meet", "2024-03"),
        ("/story/ministers-meet-13746289.html", None),
        ("/a/ministers-meet/7517486.html", None),
        ("/2024/03/07-ministers-meet", "2024-03-07"),
        ("/2024/03/7-ministers-meet/", "2024-03"),
        ("/2024/03/12-arrested-after-raid", "2024-03"),
        ("/2024/13/45/x", None),
        ("/2023/02/29/x", None),
        ("/events/2024/03/07/opening", None),
        ("/releases/tag/2024-03-07/", None),
        ("/wp-content/uploads/2024/03/report.pdf", None),
        ("/web/20240307120000/https://b.example/2023/01/01/x", None),
        ("/2024/03/07/what-happened-on-2023-01-05", None),
        ("/id/20240307123/x", None),
        ("/2024/x", None),
        ("?d=2024/03/07/", None),
    ],
)
def test_an_address_dates_its_page_only_where_it_files_it_by_day(path: str, iso: str | None) -> None:
    reading = in_path(f"https://news.example{path}")
    assert (reading.iso() if reading else None) == iso


def test_a_broken_address_names_no_day() -> None:
    assert in_path("http://[broken/2024/03/07/x") is None
