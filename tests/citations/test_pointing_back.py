"""Notes that repeat the work of the note before, or an author's work cited earlier, in the words of many languages."""

import pytest

from citecheck import citations, documents
from citecheck.settings import Settings

FIRST = "Ines Valdor, “Rails for the Quay”, Harbour Courier, https://quay.example/rails (accessed 9 March 2024)."
SECOND = "Yard Ledger, “The Yard Grows”, https://yard.example/grows."
SAME = (
    "Ibid.", "Id.", "Ibid., p. 4.", "Ibidem.", "Ebd.", "Ebenda.", "A. a. O.", "Ebd., S. 4.", "Idem.", "Ibíd.",
    "Ídem.", "Ibidem, pág. 4.", "Ivi.", "Ivi, p. 4.", "Ibidem, p. 4.", "A.a.", "Smst.", "Samme sted.", "Tamże.",
    "Tamże, s. 4.", "Tamtéž.", "Tamt.", "Tamtéž, s. 4.", "Tamže.", "Tamtiež.", "Uo.", "Ugyanott.", "Uo. 4.",
    "Пак там.", "Там.", "Там же.", "Там же. С. 4.", "Там само.", "Исто.", "Ибид.", "Isto.", "Prav tam.",
    "Ten pat.", "Turpat.", "Samas.", "Mt.", "Emt.", "Sama.", "Ό.π.", "Στο ίδιο.", "Αυτόθι.", "ό.π., σ. 4.",
    "A.g.e.", "A.y.", "Aynı yer.", "a.g.m.", "Age., s. 4.", "المرجع نفسه.", "المصدر نفسه.", "المرجع السابق.",
    "همان.", "همانجا.", "همان، ص ۴.", "שם.", "שם, עמ' 4.", "वही।", "वही, पृ. 4।", "同上。", "同上注。",
    "同前。", "同書、4頁。", "위의 글.", "같은 글.", "위의 책, 4쪽.", "같은 책.", "Như trên.", "Nt.", "Sđd.",
    "Ibid., hlm. 4.", "เรื่องเดียวกัน",
)  # fmt: skip
CITED = (
    "op. cit., p. 4.", "loc. cit.", "supra.", "a.a.O., S. 4.", "a. a. O.", "op. cit.", "s. o.", "art. cité.",
    "ouvr. cité.", "art. cit.", "ob. cit.", "cit.", "a.w.", "a.a.", "anf. skr.", "dz. cyt.", "op. cit., s. 4.",
    "cit. dílo.", "c. d.", "указ. соч. С. 4.", "Указ. соч.", "цит. соч.", "зазнач. праця.", "вказ. праця.",
    "цит. праця.", "цит. съч.", "нав. дело.", "nav. dj.", "nav. delo.", "n. d.", "i. m.", "i. m. 4.",
    "lucr. cit.", "ό.π., σ. 4.", "ό.π.", "a.g.e., s. 4.", "a.g.m.", "adı geçen eser.", "مرجع سابق.",
    "المرجع السابق، ص 4.", "پیشین.", "همان، ص ۴.", "לעיל.", "पूर्वोक्त।", "前引文。", "前揭书。", "前引书。",
    "前掲書、4頁。", "前掲。", "前掲論文。", "앞의 책, 4쪽.", "앞의 글.", "위의 글.", "sđd.", "tlđd.", "mt.",
    "min. veik.", "viid. teos.",
)  # fmt: skip


def pointed(*notes: str) -> str | None:
    """The label of the note that the last one points to."""
    marks = "\n\n".join(
        f"The council talked about the cranes of the port all day. [{at}]" for at, _ in enumerate(notes, 1)
    )
    text = f"Cranes\n\n{marks}\n\n" + "\n".join(f"[{number}] {note}" for number, note in enumerate(notes, 1)) + "\n"
    return citations.read(documents.read("cranes.txt", text.encode()), Settings()).citations[-1].refers_to


@pytest.mark.parametrize("note", SAME)
def test_the_note_before_is_repeated(note: str) -> None:
    assert pointed(FIRST, note) == "1"


@pytest.mark.parametrize("note", CITED)
def test_a_work_of_the_author_is_repeated(note: str) -> None:
    assert pointed(FIRST, SECOND, f"Valdor, {note}") == "1"


@pytest.mark.parametrize(
    "note", ["Ibid., consulté le 14 mai 2024.", "Ebd., abgerufen am 14. Mai 2024.", "Ibid., accessed 14 May 2024."]
)
def test_the_note_before_may_be_visited_anew(note: str) -> None:
    assert pointed(FIRST, SECOND, note) == "2"


def test_another_work_of_the_same_author_points_to_none() -> None:
    assert pointed(FIRST, "Idem, “Another Quay”, 2020, accessed 14 May 2024.") is None
