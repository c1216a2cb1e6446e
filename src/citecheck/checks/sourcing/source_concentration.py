"""family `sourcing`: source-concentration."""

from collections.abc import Iterator

from citecheck import urls
from citecheck.checks import wording
from citecheck.model import Citation, Document, Observation, Place
from citecheck.rule import Example, check

LEAST_NOTES = 5
FEW = 3  # sources, for up to fifteen notes; a fifth of the notes beyond
LARGE_SHARE = 0.5

NOTE = "[{n}] “Report {of}”, The {outlet}, https://{host}.example/report-{of}.\n\n"
TEXT = "Fares rose.[1] Tolls rose.[2] Rents rose.[3] Wages did not.[4] Nobody moved.[5] Nobody spoke.[6]\n\n"


def _notes(*reports: int) -> str:
    return TEXT + "".join(
        NOTE.format(n=n, of=of, outlet="Gazette" if of % 2 else "Courier", host="gazette" if of % 2 else "courier")
        for n, of in enumerate(reports, 1)
    )


@check(
    severity="note",
    guard=(
        "Notes only, five or more, with not more than three sources (a fifth of the notes in long articles) or one source "
        "under half of them; it shows the shares and gives no advice."
    ),
    remedy="Look whether the article should rest on more sources; nothing needs to be changed.",
    bad=(_notes(1, 2, 3, 1, 2, 3), _notes(1, 1, 1, 2, 4, 6)),
    good=(
        _notes(1, 2, 3, 4, 5, 6),
        _notes(1, 2, 3, 4, 5, 1),
        "Tarife stiegen.[1] Mieten fielen.[2]\n\n[1] „Tarife“, Der Kurier, https://kurier.example/tarife.\n\n[2] Ebd.\n",
        Example(
            "See [one](https://tool.example/a), [two](https://tool.example/a), [three](https://tool.example/a), "
            "[four](https://tool.example/a) and [five](https://tool.example/b).\n",
            input_format="markdown",
        ),
    ),
)
def source_concentration(document: Document) -> Iterator[Observation]:
    """Many notes lead to few sources, or one source stands under a large share of them.

    Seven notes look like more than three reports; an editor should see the shares.
    """
    for article in range(1, max((one.article for one in document.citations), default=0) + 1):
        notes = [one for one in document.citations if one.kind == "note" and one.article == article]
        by_source: dict[str, list[Citation]] = {}
        for note in notes:
            by_source.setdefault(_source(document, note), []).append(note)
        ranked = sorted(by_source.values(), key=len, reverse=True)
        if len(notes) < LEAST_NOTES:
            continue
        is_few = len(ranked) <= max(FEW, len(notes) // 5) and len(ranked) * 2 <= len(notes)
        if not is_few and len(ranked[0]) < LARGE_SHARE * len(notes):
            continue
        names = _names([found[0] for found in ranked[:5]])
        shares = ", ".join(
            f"{name} {len(found)} ({_percent(found, notes)} %)" for name, found in zip(names, ranked, strict=False)
        )
        yield Observation(
            f"{len(notes)} notes, {wording.counted(len(ranked), 'source')}: {shares}"
            + (" …" if len(ranked) > 5 else ""),
            tuple(Place(document.at(note), note.id, note.address) for note in notes),
            confidence="proved",
            anchor="source concentration",
        )


def _percent(found: list[Citation], notes: list[Citation]) -> int:
    return round(100 * len(found) / len(notes))


def _source(document: Document, note: Citation) -> str:
    """What tells one source from another: its address, or the printed note; "ibid." is the note it repeats."""
    for _ in range(50):
        if note.refers_to is None:
            break
        note = document.citation(note.refers_to)
    return urls.identity(note.address) if note.address is not None else note.raw


def _names(notes: list[Citation]) -> list[str]:
    """The publishers; where two are the same, with the titles."""
    printed = [note.publisher.text if note.publisher is not None else "" for note in notes]
    return [
        name if name and printed.count(name) == 1 else f"{name}, {_name(note)}".lstrip(", ")
        for name, note in zip(printed, notes, strict=True)
    ]


def _name(note: Citation) -> str:
    if note.title is not None:
        return f"“{wording.excerpt(note.title.text, 40)}”"
    return urls.host(note.address) if note.address is not None else wording.excerpt(note.raw, 40)
