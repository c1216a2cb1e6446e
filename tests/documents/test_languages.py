"""Whose word counts for an article's language: what the file says, then the setting, then its own little words."""

import pytest

from citecheck import citations, documents
from citecheck.model import Document
from citecheck.settings import Settings

# Nynorsk, which is told by no table of little words and is taken for a neighbour.
PROSE = (
    "Han sa at det er ein sak som dei må sjå på, og at han ikkje kan svara på det no. Det var mange som kom til møtet, "
    "og dei sa at det var på tide. Han har ikkje svara på alt, men han sa at dei skal få vite det når det er klart.\n"
)
FILES = {
    "a.txt": PROSE, "a.md": PROSE, "a.html": f"<html><body><p>{PROSE}</p></body></html>", "a.rst": PROSE,
    "a.tex": PROSE, "a.wiki": PROSE,
}  # fmt: skip
DECLARED = {
    "a.md": f"---\nlang: nb-NO\n---\n\n{PROSE}",
    "a.html": f'<html lang="nb-NO"><body><p>{PROSE}</p></body></html>',
}


def read(name: str, text: str, language: str | None) -> Document:
    return citations.read(documents.read(name, text.encode()), Settings(language=language))


@pytest.mark.parametrize("name", FILES)
def test_a_setting_goes_before_what_is_guessed(name: str) -> None:
    assert read(name, FILES[name], "nn").language == "nn"
    assert read(name, FILES[name], None).language in {"sv", "da", "nb"}


@pytest.mark.parametrize("name", DECLARED)
def test_what_the_file_says_goes_before_a_setting(name: str) -> None:
    assert read(name, DECLARED[name], "nn").language == "nb-NO"
