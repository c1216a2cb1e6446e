"""The same article with two notes as some thirty publishing systems write it."""

import pytest

import page_platforms
from citecheck import citations, documents
from citecheck.settings import Settings


@pytest.mark.parametrize("system", page_platforms.PLATFORMS)
def test_two_notes_are_read_once_each_with_mark_label_and_addresses(system: str) -> None:
    source = page_platforms.page(system)
    document = citations.read(documents.read("page.html", source.encode()), Settings())
    assert [(one.label, one.raw) for one in document.citations] == list(page_platforms.PLAIN.items())
    addresses = {str(one.label): [url.address for url in one.urls] for one in document.citations}
    assert addresses == page_platforms.TARGETS
    assert [mark.label for _, mark in document.marks] == ["1", "2"]
    assert all("Trade grew." in document.blocks[index].text for index, _ in document.marks)
