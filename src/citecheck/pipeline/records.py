"""The third round, on request: what registries know of the works behind the articles' identifiers."""

import contextlib
from collections.abc import Sequence
from functools import partial
from typing import Any

from citecheck import web
from citecheck.model import Document, Record
from citecheck.pipeline.journal import Journal
from citecheck.settings import Settings


def find(
    articles: Sequence[Document], opened: web.Web, settings: Settings, journal: Journal | None = None
) -> dict[str, Record]:
    """The records by identifier ("doi:10.…"), each identifier asked once; where nobody was asked, the record says why.

    ^C ends the round with what is known.
    """
    found: dict[str, Record] = dict(journal.kept("records")) if journal is not None else {}
    identifiers = dict.fromkeys(
        name for document in articles for citation in document.citations for name in citation.identifiers[:1]
    )
    missing = [name for name in identifiers if name not in found and web.is_registered(name)]
    errands: list[web.Named] = [
        (web.registry_of(name), partial(web.find_record, name, opened.refuses, settings.contact)) for name in missing
    ]

    def done(at: int, record: Any) -> None:
        found[missing[at]] = record
        if journal is not None:
            journal.keep("records", missing[at], record)

    with contextlib.suppress(KeyboardInterrupt):  # what was not asked for has no record, and its checks say so
        opened.run(errands, done)
    return found
