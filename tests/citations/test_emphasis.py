"""What is set in italics or bold in a note is its title, or what holds it."""

import pytest

from citecheck import citations, documents
from citecheck.model import Citation
from citecheck.settings import Settings


def _read(note: str, name: str = "x.md") -> Citation:
    text = {
        "x.md": f"The count of boats.[^1]\n\n[^1]: {note}\n",
        "x.tex": f"\\documentclass{{article}}\\begin{{document}}Boats\\footnote{{{note}}}.\\end{{document}}",
    }[name]
    document = citations.read(documents.read(name, text.encode(), None), Settings(language="en"))
    return next(one for one in document.citations if one.kind != "link")


@pytest.mark.parametrize(
    ("note", "title", "publisher"),
    [
        (
            (
                "QUAY BOARD. **Harbour Design 3**. [S.l.]. Disponível em: https://m3.design.example/. Acesso "
                "em: 12 ago. 2026."
            ),
            "Harbour Design 3",
            None,
        ),
        (
            "Ferris, A. *Ferries 421, 521, 521 S1 and 621*. <https://boats.example/f> (accessed 4 October 2026).",
            "Ferries 421, 521, 521 S1 and 621",
            None,
        ),
        (
            (
                "Ferris, A. Why the tides return late. *The Quay Herald*. https://herald.example/t (accessed 4 "
                "October 2026)."
            ),
            "Why the tides return late",
            "The Quay Herald",
        ),
        ("“Tides”, *The Quay Herald*, 3 May 2024, https://quayherald.example/t", "Tides", "The Quay Herald"),
        (
            (
                "Vale, Q. 2021. *Tides in Port: Run by the Moon*. https://vale.example/2021/tides-in-port/ "
                "(accessed 15 October 2021)"
            ),
            "Tides in Port: Run by the Moon",
            None,
        ),
        (
            (
                "**Ferris, A.** (2013) The museum that divides a quarry. In: *Northport Review*. "
                "https://northport.example/7"
            ),
            "The museum that divides a quarry",
            "Northport Review",
        ),
        ("Ferris B., Novak S., *The Harbor Gazette*, (2013).", None, "The Harbor Gazette"),
    ],
)  # fmt: skip
def test_italics_tell_the_title_or_the_outlet(note: str, title: str | None, publisher: str | None) -> None:
    citation = _read(note)
    assert (citation.title and citation.title.text) == title
    assert publisher is None or (citation.publisher and citation.publisher.text) == publisher


def test_a_word_set_off_within_a_sentence_is_no_title() -> None:
    citation = _read("The word *Hafen* is older than its port, see https://words.example/h.")
    assert citation.title is None


def test_latex_sets_titles_off_by_commands() -> None:
    citation = _read("Quay Board, \\emph{Count of boats}, \\url{https://quay.example/x}", "x.tex")
    assert citation.title is not None
    assert citation.title.text == "Count of boats"


@pytest.mark.parametrize(
    ("note", "title"),
    [
        (
            "FerryChain Documentation. URL: https://python.ferrychain.example/ (accessed 10 December 2024).",
            "FerryChain Documentation",
        ),
        (
            "Documentação do Cais. Disponível em: https://docs.caislang.example/. Acesso em: 11/12/2024.",
            "Documentação do Cais",
        ),
        ("Tides and harbours. (2010). Retrieved March 1, 2021, from https://words.example/tides", "Tides and harbours"),
        (
            "Meri, T. Satamien hallinta. 2026. Luettavissa: https://meri.example/satamat/. Luettu 13.4.2026.",
            "Satamien hallinta",
        ),
        (
            (
                "Quay [en línea]. Enciclopedia, 2018 [fecha de consulta: 1 de julio de 2018]. Disponible en "
                "<https://quay.example/q>."
            ),
            "Quay",
        ),
        ("Key stores of the port (Quelle: https://port.example/keys, Zugriff am 14.01.2018)", "Key stores of the port"),
    ],
)  # fmt: skip
def test_words_that_lead_to_an_address_close_the_title(note: str, title: str) -> None:
    citation = _read(note)
    assert citation.title is not None
    assert citation.title.text == title


@pytest.mark.parametrize(
    ("note", "title"),
    [
        (
            "Ferris, A. Tides in port / A. Ferris, S. Vale. – URL: https://tides.example/ (accessed 20.03.2026).",
            "Tides in port",
        ),
        (
            "Quay Board, „Counting Documentation\", https://quay.example/docs (accessed 23 March 2026).",
            "Counting Documentation",
        ),
        (
            "The 2021 harbour boats [online]. Quay, 2022 [cit. 17.04.2022]. Available at: https://quay.example/b",
            "The 2021 harbour boats",
        ),
        (
            "Quay Board, 2021, Tides in port [en ligne], [Consulté le 30 mars 2022]. https://quay.example/t",
            "Tides in port",
        ),
        (
            "Quay Board. N.d. Guide to the tides. Saatavilla: https://quay.example/g. Viitattu 11.11.2025.",
            "Guide to the tides",
        ),
        (
            "Boats and tides (no date) Counting them. Available at: https://boats.example/c (Accessed: 11 May 2025).",
            "Counting them",
        ),
    ],
)  # fmt: skip
def test_titles_are_told_from_what_styles_set_around_them(note: str, title: str) -> None:
    citation = _read(note)
    assert citation.title is not None
    assert citation.title.text == title


def test_an_address_and_a_number_that_a_semicolon_parts_are_of_one_work() -> None:
    note = "Doe, “Tides”, Genesis, 2010. URL : https://journals.example/116 ; DOI : https://doi.org/10.5555/g.116"
    document = citations.read(documents.read("x.md", f"Boats.[^1]\n\n[^1]: {note}\n".encode(), None), Settings())
    assert [len(one.urls) for one in document.citations if one.kind != "link"] == [2]
