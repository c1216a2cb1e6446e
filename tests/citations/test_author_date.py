"""Works that the text names by author and year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import citations, documents
from citecheck.model import Document
from citecheck.settings import Settings

LIST = """

References

Brandt, H. (2019). Paying for the sea. Harbour University Press.

Karlsen, M. (2018a). Early and late consultation. Coastal Policy Review, 12(2), 11–29.

Karlsen, M. (2018b). Later still. Coastal Policy Review, 12(3), 1–9.

Okoye, N., & Brandt, H. (2020). Skippers and turbines. Marine Society Quarterly, 7(1), 3–21.

World Harbour Bank. (2021). Ports in figures. World Harbour Bank.
"""
COVER = "It was said before (Brandt, 2019; World Harbour Bank, 2021). "


def document(text: str) -> Document:
    return citations.read(documents.read("paper.txt", text.encode(), None), Settings())


def cited(article: Document) -> dict[str, list[str]]:
    """The sentences for which each work stands, by the beginning of the work."""
    return {
        one.raw[:12]: [claim.sentence for claim in article.sentences_citing(one.id)]
        for one in article.citations
        if article.sentences_citing(one.id)
    }


def test_a_bracket_stands_for_its_own_sentence() -> None:
    article = document(
        "Ports grew. In 2019, 68% of 212 skippers were asked (Okoye & Brandt, 2020, p. 7). So it was.\n\n"
        + COVER
        + LIST
    )
    assert cited(article)["Okoye, N., &"] == ["In 2019, 68% of 212 skippers were asked (Okoye & Brandt, 2020, p. 7)."]


def test_an_author_named_in_the_sentence_is_told_of_until_the_next() -> None:
    article = document(
        "Karlsen (2018a) knows two ways. The late one, she writes, “comes when the concrete is poured” (p. 17). "
        "Brandt (2019) knows none.\n\n" + COVER + LIST
    )
    found = cited(article)
    assert [one[:12] for one in found["Karlsen, M. "]] == ["Karlsen (201", "The late one"]
    assert [one[:12] for one in found["Brandt, H. ("]] == ["Brandt (2019", "It was said "]


@pytest.mark.parametrize(
    ("printed", "work"),
    [
        ("(see also Karlsen, 2018b, pp. 3–4)", "Later still"),
        ("(Karlsen 2018a: 12)", "Early and late"),
        ("as Okoye et al. (2020) say", "Skippers"),
        ("as Okoye and Brandt’s (2020) survey says", "Skippers"),
        ("(cf. Brandt, 2019; Okoye and Brandt 2020)", "Skippers"),
        ("(World Harbour Bank, 2021)", "Ports in figures"),
        ("[Okoye & Brandt, 2020]", "Skippers"),
    ],
)
def test_references_of_many_kinds_lead_to_their_work(printed: str, work: str) -> None:
    article = document(f"Ports grew {printed}.\n\n{COVER}{LIST}")
    assert any(
        work in one.raw and article.sentences_citing(one.id)[0].sentence.startswith("Ports")
        for one in article.citations
    )
    assert not article.unmatched


def test_what_no_work_fits_is_kept_where_it_can_be_nothing_else() -> None:
    article = document(
        "Ports grew (Okoye and Holm, 2017). They fell (Brandt, 2011). In the capital (London, 2019) nothing grew "
        "(January 2020).\n\n" + COVER + "Okoye et al. (2020) agree." + LIST
    )
    assert [mark.label for _, mark in article.unmatched] == ["Okoye 2017", "Brandt 2011"]


def test_years_in_brackets_are_years_where_no_list_is_cited_so() -> None:
    article = document("The harbour (Norrby, 2019) grew. The fair (2021) was held." + LIST)
    assert not article.unmatched
    assert not any(one.marks for one in article.citations)


@given(st.text("aB (),;&2019.\n[]", max_size=200))
def test_no_text_breaks_the_reading(text: str) -> None:
    article = document(COVER + text + LIST)
    assert all(mark.start <= mark.end for _, mark in article.unmatched)
