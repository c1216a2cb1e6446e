"""family `archive`: untrusted-archive."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import copies
from citecheck.model import Citation, Document, Mementos, Observation, Place
from citecheck.rule import Example, check
from citecheck.settings import Settings


@check(
    severity="query",
    guard="Only hosts of the setting `untrusted-archives`; the default names one family of hosts, listed in 2026.",
    remedy="Use a copy of another archive where there is one, or add the publisher's own address.",
    question="{notes} relies on a copy at {found}, which the house does not accept. Is there another copy?",
    reply="☐ yes: ______ ☐ no",
    bad=(
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://archive.ph/AbC12\n",
        Example(
            "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://keep.example/20240309/fares\n",
            settings={"untrusted-archives": ["keep.example"]},
        ),
    ),
    good=(
        "Fares rose.[1]\n\n[1] “Fares”, https://web.archive.org/web/20240309101500/https://gazette.example/fares\n",
        "Fares rose.[1]\n\n[1] “Fares Rise”, The Gazette, https://perma.cc/AB12-CD34\n",
        "Fares rose.[1]\n\n[1] “On archive.today”, The Gazette, https://gazette.example/archive.today\n",
    ),
)
def untrusted_archive(
    citation: Citation, document: Document, settings: Settings, mementos: Mementos | None = None
) -> Iterator[Observation]:
    """The copy is kept by an archive that the house does not accept.

    The default list holds the archive.today family, which English Wikipedia deprecated in February 2026 after
    captures had been altered; the list is a setting.
    """
    met = set()
    best = mementos.best if mementos is not None else None
    for url in (*citation.archive_urls, *citation.urls):
        host = urls.host(url.printed if "://" in url.printed else url.address).removeprefix("www.")
        if host in settings.untrusted_archives and host not in met:
            met.add(host)
            yield Observation(
                f"copy kept by an archive that is not accepted ({host})",
                (Place(document.at(citation, url), citation.id, citation.address),),
                confidence="proved",
                found=host,
                expected=best.url if best else None,
                expected_confidence="likely" if best else None,
                fix=copies.in_place_of(document, citation, url, best) if url in citation.archive_urls else None,
            )
