"""family `match`: source-not-found."""

import datetime
from collections.abc import Iterator

from citecheck.checks import links
from citecheck.checks.pages import BRIDGE_NOTE, BRIDGE_URL, bridge
from citecheck.model import Citation, Document, Evidence, Mementos, Observation, Past, Record
from citecheck.rule import Example, check

GONE = {BRIDGE_URL: "HTTP/1.1 404 Not Found\n\n<title>Not found</title><p>Not found.</p>"}
DAY = datetime.date(2024, 5, 14)
NO_COPY = {BRIDGE_URL: Mementos(DAY, asked=("https://archive.example/web/",), reason="no-copy")}
# Definitive answers alone: what is blocked, slow or behind a login may well exist.
ABSENT = ("failing", "dead", "replaced")
TEXT = "The old bridge stays for ten years." + BRIDGE_NOTE


@check(
    severity="query",
    guard=(
        "The address must answer that there is no such page, every archive that was asked must have answered that it has no "
        "copy, no earlier run may have seen the page, and no registry may know its identifier. It says that the source "
        "could not be found, never more."
    ),
    remedy="Ask the author for the page, a copy or another source.",
    question="We could not find the source of {notes}: no page, no archived copy. Can you send us a copy or the right "
    "address?",
    reply="☐ copy enclosed ☐ the address is: ______",
    bad=(Example(TEXT, GONE, mementos=NO_COPY),),
    good=(
        Example(TEXT, GONE),
        Example(TEXT, bridge(), mementos=NO_COPY),
        Example(TEXT, {BRIDGE_URL: "outage: timeout"}, mementos=NO_COPY),
        Example(TEXT, {BRIDGE_URL: "HTTP/1.1 403 Forbidden\n\nno"}, mementos=NO_COPY),
        Example(TEXT, GONE, mementos={BRIDGE_URL: Mementos(DAY, reason="excluded")}),
        Example(TEXT, GONE, mementos={BRIDGE_URL: Mementos(DAY, reason="archive-unreachable")}),
    ),
)
def source_not_found(
    citation: Citation, document: Document, evidence: Evidence, mementos: Mementos, past: Past | None = None,
    record: Record | None = None,
) -> Iterator[Observation]:  # fmt: skip
    """Neither the page nor an archived copy nor a registry's record of the source could be found.

    Nothing that we could ask knows of it; that does not mean that it never was.
    """
    is_known = mementos.best is not None or mementos.first is not None or mementos.bad
    was_seen = past is not None and past.last_good is not None
    is_registered = record is not None and record.reason != "no-record"
    if evidence.verdict not in ABSENT or mementos.reason != "no-copy" or is_known or was_seen or is_registered:
        return
    if not citation.urls or citation.archive_urls:
        return
    registry = f", and {record.registry} has no record of {record.identifier}" if record is not None else ""
    yield Observation(
        f"the source could not be found: {links.cause(evidence)}, no archived copy{registry}",
        links.place(document, citation, "likely"),
        found=citation.address,
        group=links.group("source-not-found", citation),
    )
