"""Short essays in many languages, each with its notes as its own press and scholars print them, read by hand first.

Each file holds an article and, behind a row of signs, one line a work: its id, day of access, address, the work that
it points back to, title. "-" stands for none; a title of "-" is not asked for.
"""

from pathlib import Path

import pytest

from citecheck import citations, documents
from citecheck.model import Citation, Document
from citecheck.settings import Settings

ESSAYS = sorted((Path(__file__).parent / "essays").glob("*.txt"))


def read(path: Path) -> tuple[Document, list[list[str]]]:
    article, truth = path.read_text("utf-8").split("=====\n")
    document = citations.read(documents.read("essay.txt", article.encode(), None), Settings())
    return document, [line.split(" | ") for line in truth.splitlines()]


def told(citation: Citation) -> list[str]:
    sure = citation.accessed.sure if citation.accessed is not None else None
    return [
        citation.id,
        sure.iso() if sure else "open" if citation.accessed and citation.accessed.readings else "-",
        citation.urls[0].printed if citation.urls else "-",
        citation.refers_to or "-",
        citation.title.text if citation.title else "-",
    ]


@pytest.mark.parametrize("path", ESSAYS, ids=lambda path: path.stem)
def test_an_essay_is_read_as_its_readers_would(path: Path) -> None:
    document, truth = read(path)
    found = [told(one) for one in document.citations if one.kind != "link"]
    asked = {row[0]: row[4] != "-" for row in truth}
    assert [[*row[:4], row[4] if asked.get(row[0], True) else "-"] for row in found] == truth
