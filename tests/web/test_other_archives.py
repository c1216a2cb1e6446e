"""The search for copies in archives other than pywb: their answers, made by hand, well and badly."""

import datetime
import json
from collections.abc import Mapping

import pytest

from archive import FARES, TITLE, on, sought
from citecheck import urls
from citecheck.model import Capture, Outage, Reply
from citecheck.web import Request, mementos, run
from citecheck.web.timegate import http_date

GONE = "<title>Page not found</title>"


class Scripted:
    """Replies by address, each as (status, headers, body); what is not there is a fault of the test."""

    def __init__(self, replies: Mapping[str, Reply | tuple[int, Mapping[str, str], str]]) -> None:
        self.replies = replies
        self.asked: list[Request] = []

    def __call__(self, request: Request) -> Reply:
        self.asked.append(request)
        assert len(self.asked) < 40
        given = self.replies[request.url]
        if isinstance(given, Capture | Outage):
            return given
        status, headers, body = given
        pairs = tuple((name.lower(), value) for name, value in headers.items())
        return Capture(request.url, request.url, status, pairs, body.encode(), on("2026-06-01"), (request.url,))


WAYBACK = "https://web.archive.org/web/"
QUESTION = f"{WAYBACK}20240309235959/{FARES}"


def wayback(stamp: str, flags: str = "") -> str:
    return f"{WAYBACK}{stamp}{flags}/{FARES}"


def made(printed: str) -> str:
    moment = datetime.datetime.strptime(printed, "%Y%m%d%H%M%S")  # noqa: DTZ007  # because HTTP dates print no zone
    return http_date(moment.replace(tzinfo=datetime.UTC))


def headers_of(stamp: str, **neighbours: str) -> dict[str, str]:
    links = [
        f'<{FARES}>; rel="original"',
        f'<{WAYBACK}timemap/link/{FARES}>; rel="timemap"; type="application/link-format"',
    ]
    links += [
        f'<{wayback(other)}>; rel="{name} memento"; datetime="{made(other)}"' for name, other in neighbours.items()
    ]
    links.append(f'<{wayback(stamp)}>; rel="memento"; datetime="{made(stamp)}"')
    return {"Memento-Datetime": made(stamp), "Link": ", ".join(links), "Content-Type": "text/html"}


def test_the_wayback_machine_is_asked_with_the_moment_and_two_requests_do() -> None:
    web = Scripted({
        QUESTION: (302, {"Location": wayback("20240308101500")}, ""),
        wayback("20240308101500", "id_"): (200, headers_of("20240308101500", first="20231102000000"), TITLE),
    })  # fmt: skip
    found = sought(FARES, WAYBACK, exchange=web, refuses=urls.unsafe)
    assert found.best is not None
    assert found.best.url == wayback("20240308101500")
    assert found.first is not None
    assert found.first.at == datetime.datetime(2023, 11, 2, tzinfo=datetime.UTC)
    assert [request.purpose for request in web.asked] == ["memento", "memento"]
    assert dict(web.asked[0].headers)["Accept-Datetime"] == "Sat, 09 Mar 2024 23:59:59 GMT"


def test_the_copy_before_a_bad_one_is_the_next() -> None:
    web = Scripted({
        QUESTION: (302, {"Location": wayback("20240308101500")}, ""),
        wayback("20240308101500", "id_"): (
            404, headers_of("20240308101500", prev="20240301000000", next="20240310000000"), GONE
        ),
        wayback("20240301000000", "id_"): (200, headers_of("20240301000000"), TITLE),
    })  # fmt: skip
    found = sought(FARES, WAYBACK, exchange=web, refuses=urls.unsafe)
    assert found.best is not None
    assert found.best.url == wayback("20240301000000")
    assert [one.state for one in found.bad] == ["error-page"]


def test_the_archives_own_redirect_to_its_exact_moment_is_followed() -> None:
    web = Scripted({
        QUESTION: (302, {"Location": wayback("20240308101500")}, ""),
        wayback("20240308101500", "id_"): (302, {"Location": f"/web/20240307000000id_/{FARES}"}, ""),
        wayback("20240307000000", "id_"): (200, headers_of("20240307000000"), TITLE),
    })  # fmt: skip
    found = sought(FARES, WAYBACK, exchange=web, refuses=urls.unsafe)
    assert found.best is not None
    assert found.best.url == wayback("20240307000000")


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        ((404, {}, "Wayback Machine has not archived that URL."), "no-copy"),
        ((403, {"x-archive-wayback-runtime-error": "RobotAccessControlException: Blocked By Robots"}, ""), "excluded"),
        ((403, {}, "Sorry. This URL has been excluded from the Wayback Machine."), "excluded"),
        ((451, {}, ""), "excluded"),
        ((404, {"x-archive-wayback-runtime-error": "ResourceNotInArchiveException: not in archive"}, ""), "no-copy"),
        ((403, {}, "Forbidden"), "archive-unreachable"),
        ((429, {"Retry-After": "60"}, "Too Many Requests"), "archive-unreachable"),
        ((503, {}, "Service Unavailable"), "archive-unreachable"),
        ((504, {}, ""), "archive-unreachable"),
        ((200, {"Content-Type": "text/html"}, "<title>Log in</title>"), "archive-unreachable"),
        (Outage("", "timeout"), "archive-unreachable"),
        (Outage("", "dns"), "archive-unreachable"),
        (Outage("", "not-recorded"), "not-recorded"),
        ((302, {"Location": "http://10.0.0.1/x"}, ""), "archive-unreachable"),
        ((302, {"Location": ""}, ""), "archive-unreachable"),
        ((302, {"Location": QUESTION}, ""), "archive-unreachable"),
    ],
)
def test_an_archives_own_failure_is_never_no_copy(
    reply: Reply | tuple[int, Mapping[str, str], str], reason: str
) -> None:
    found = sought(FARES, WAYBACK, exchange=Scripted({QUESTION: reply}), refuses=urls.unsafe)
    assert (found.best, found.reason) == (None, reason)
    assert found.asked == ((WAYBACK,) if reason in ("no-copy", "excluded") else ())


def test_a_copy_that_cannot_be_read_now_leaves_it_open() -> None:
    timemap = f"{WAYBACK}timemap/link/{FARES}"
    web = Scripted({
        QUESTION: (302, {"Location": wayback("20240308101500")}, ""),
        wayback("20240308101500", "id_"): (429, {}, ""),
        timemap: (429, {}, ""),
    })  # fmt: skip
    found = sought(FARES, WAYBACK, exchange=web, refuses=urls.unsafe)
    assert (found.best, found.bad, found.reason) == (None, (), "archive-unreachable")


def test_a_timegate_that_answers_with_the_copy_names_it_by_content_location() -> None:
    gate, copy = "https://keep.example/gate/", f"https://keep.example/copies/20240308101500mp_/{FARES}"
    web = Scripted({
        gate + FARES: (200, {"Memento-Datetime": made("20240308101500"), "Content-Location": copy}, "<title>x"),
        copy.replace("mp_", "id_"): (200, {"Memento-Datetime": made("20240308101500")}, TITLE),
    })  # fmt: skip
    found = sought(FARES, gate, exchange=web, refuses=urls.unsafe)
    assert found.best is not None
    assert found.best.url == copy.replace("mp_", "")


def test_an_archive_that_gives_no_copy_as_it_came_is_read_as_it_shows_it() -> None:
    gate, copy = "https://keep.example/gate/", f"https://keep.example/20240308101500/{FARES}"
    web = Scripted({
        gate + FARES: (302, {"Location": copy}, ""),
        copy.replace("500/", "500id_/"): (404, {}, "no such flag"),
        copy: (200, {"Memento-Datetime": made("20240308101500")}, TITLE),
    })  # fmt: skip
    found = sought(FARES, gate, exchange=web, refuses=urls.unsafe)
    assert found.best is not None
    assert found.best.state == "good"


AGGREGATOR = "http://aggregator.example/timegate/"


def aggregated(copy: str) -> dict[str, str]:
    date = made("20240308101500")
    return {
        "Location": copy,
        "Link": f'<{FARES}>; rel="original", <http://aggregator.example/timemap/link/{FARES}>; rel="timemap"; '
        f'type="application/link-format", <http://aggregator.example/timemap/json/{FARES}>; rel="timemap"; '
        f'type="application/json", <{copy}>; rel="first last memento"; datetime="{date}"',
    }


def test_an_aggregator_leads_to_other_archives_copies() -> None:
    copy = "https://stacks.example/ab12"
    web = Scripted({
        AGGREGATOR + FARES: (302, aggregated(copy), ""),
        f"http://aggregator.example/timemap/link/{FARES}": (
            200, {"Content-Type": "application/link-format"},
            f'<{FARES}>; rel="original",\n<{copy}>; rel="memento"; datetime="{made("20240308101500")}"'
        ),
        copy: (200, {"Memento-Datetime": made("20240308101500")}, TITLE),
    })  # fmt: skip
    found = sought(FARES, AGGREGATOR, exchange=web, refuses=urls.unsafe)
    assert found.best is not None
    assert found.best.url == copy


@pytest.mark.parametrize("form", ["json", "cdxj", "index", "lines"])
def test_lists_of_copies_in_other_forms_are_read(form: str) -> None:
    gate = "https://keep.example/kept/"
    copy = f"https://keep.example/kept/20240308101500/{FARES}"
    stamp, date = "20240308101500", "2024-03-08T10:15:00Z"
    row = {"urlkey": "x", "timestamp": stamp, "url": FARES, "status": "200"}
    index = [["urlkey", "timestamp", "original", "statuscode"], ["x", stamp, FARES, "200"], ["x", stamp, "x", "404"]]
    body, kind = {
        "json": (json.dumps({"mementos": {"list": [{"datetime": date, "uri": copy}]}}), "application/json"),
        "cdxj": (
            f'!context ["x"]\n{stamp} {json.dumps({"uri": copy, "datetime": made(stamp)})}',
            "application/cdxj+ors",
        ),
        "index": (json.dumps(index), "application/json"),
        "lines": (f"{json.dumps(row)}\nnot json\n[1]\n", "text/x-ndjson"),
    }[form]
    web = Scripted({
        gate + FARES: (200, {"Link": f'<{gate}timemap/{form}/{FARES}>; rel="timemap"'}, ""),
        f"{gate}timemap/{form}/{FARES}": (200, {"Content-Type": kind}, body),
        copy.replace("500/", "500id_/"): (200, {"Memento-Datetime": made("20240308101500")}, TITLE),
    })  # fmt: skip
    found = sought(FARES, gate, exchange=web, refuses=urls.unsafe)
    assert found.best is not None
    assert found.best.url == copy


def test_a_list_in_pages_is_read_at_the_page_of_the_day() -> None:
    gate = "https://keep.example/kept/"
    copy = f"https://keep.example/kept/20240308101500/{FARES}"
    pages = "".join(
        f'<{gate}map/{at}>; rel="timemap"; from="{made(f"{at}0101000000")}"; until="{made(f"{at}1231000000")}",\n'
        for at in range(2010, 2026)
    )
    web = Scripted({
        gate + FARES: (200, {"Link": f'<{gate}map/>; rel="timemap"'}, ""),
        f"{gate}map/": (200, {}, pages),
        f"{gate}map/2024": (200, {}, f'<{copy}>; rel="memento"; datetime="{made("20240308101500")}"'),
        f"{gate}map/2010": (404, {}, ""),
        copy.replace("500/", "500id_/"): (200, {"Memento-Datetime": made("20240308101500")}, TITLE),
    })  # fmt: skip
    found = sought(FARES, gate, exchange=web, refuses=urls.unsafe)
    assert found.best is not None
    assert found.best.url == copy


def test_untrusted_archives_are_never_asked() -> None:
    stolen = "https://archive.ph/20240308101500/" + FARES
    web = Scripted({AGGREGATOR + FARES: (302, {"Location": stolen}, ""),
                    f"{AGGREGATOR}timemap/link/{FARES}": (404, {}, "")})  # fmt: skip
    untrusted = ("archive.ph",)
    found = sought(FARES, "https://archive.ph/", AGGREGATOR, exchange=web, refuses=urls.unsafe, cited=(stolen,),
                   untrusted=untrusted)  # fmt: skip
    assert found.best is None
    assert found.cited == ()
    assert {urls.host(request.url) for request in web.asked} == {"aggregator.example"}


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8080/plan",
        "http://10.0.0.7/plan",
        "https://user:secret@gazette.example/x",
        "ftp://x.example/a",
    ],
)
def test_no_archive_hears_of_addresses_that_are_nobody_elses_business(url: str) -> None:
    web = Scripted({})
    found = sought(url, WAYBACK, exchange=web)
    assert (found.best, found.reason, web.asked) == (None, "not-asked", [])


def test_an_archives_links_lead_nowhere_that_is_refused() -> None:
    inside = f"http://192.168.0.1/web/20240308101500/{FARES}"
    web = Scripted({QUESTION: (302, {"Location": inside}, ""), f"{WAYBACK}timemap/link/{FARES}": (404, {}, "")})
    found = sought(FARES, WAYBACK, exchange=web, refuses=urls.unsafe)
    assert found.best is None


def test_a_copy_of_another_address_is_not_taken() -> None:
    other = f"{WAYBACK}20240308101500/https://courier.example/else"
    web = Scripted({QUESTION: (302, {"Location": other}, ""), other: (404, {}, "")})
    assert sought(FARES, WAYBACK, exchange=web, refuses=urls.unsafe).best is None


def test_a_kept_redirect_never_leads_to_what_stands_there_today() -> None:
    led = {**headers_of("20240308101500"), "Location": "https://live.example/x"}
    web = Scripted({
        QUESTION: (302, {"Location": wayback("20240308101500")}, ""),
        wayback("20240308101500", "id_"): (302, led, ""),
        f"{WAYBACK}20240308101500id_/https://live.example/x": (200, headers_of("20240308101500"), TITLE),
    })  # fmt: skip
    found = sought(FARES, WAYBACK, exchange=web, refuses=urls.unsafe)
    assert found.best is not None


def test_saving_is_a_request_of_its_own() -> None:
    web = Scripted({mementos.SAVE + FARES: (302, {"Location": wayback("20260601120000")}, "")})
    kept = run(mementos.save(FARES, urls.unsafe), web)
    assert kept is not None
    assert (kept.url, kept.at) == (wayback("20260601120000"), on("2026-06-01"))
    assert run(mementos.save("http://10.0.0.1/", urls.unsafe), Scripted({})) is None
    assert run(mementos.save(FARES, urls.unsafe), Scripted({mementos.SAVE + FARES: (429, {}, "")})) is None


def test_a_kept_redirect_of_an_archive_of_another_form_ends_there() -> None:
    gate, copy = "https://keep.example/gate/", "https://stacks.example/ab12"
    date = made("20240308101500")
    web = Scripted({
        gate + FARES: (302, {"Location": copy, "Link": f'<{copy}>; rel="memento"; datetime="{date}"'}, ""),
        copy: (302, {"Memento-Datetime": date, "Location": "https://live.example/"}, ""),
        f"{gate}timemap/link/{FARES}": (404, {}, ""),
    })  # fmt: skip
    found = sought(FARES, gate, exchange=web, refuses=urls.unsafe)
    assert [one.state for one in found.bad] == ["redirect"]


def test_a_copy_that_the_article_cites_is_read_once() -> None:
    web = Scripted({
        QUESTION: (302, {"Location": wayback("20240308101500")}, ""),
        wayback("20240308101500", "id_"): (200, headers_of("20240308101500"), TITLE),
    })  # fmt: skip
    found = sought(FARES, WAYBACK, exchange=web, refuses=urls.unsafe, cited=(wayback("20240308101500"),))
    assert found.best is not None
    assert found.cited == (found.best,)
    assert len(web.asked) == 2


def test_the_first_copy_that_an_archive_tells_saves_its_list() -> None:
    told = headers_of("20240608101500", first="20240608101500")
    web = Scripted({
        QUESTION: (302, {"Location": wayback("20240608101500"), "Link": told["Link"]}, ""),
        wayback("20240608101500", "id_"): (200, headers_of("20240608101500"), TITLE),
    })  # fmt: skip
    found = sought(FARES, WAYBACK, exchange=web, refuses=urls.unsafe)
    assert found.best is not None
    assert len(web.asked) == 2
