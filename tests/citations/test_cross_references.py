"""Notes that send the reader to another note by its number, in twenty-seven languages."""

import pytest

from citecheck.citations.cross_references import pointed_label

POINTING = (
    "See note 1.", "See footnote 1 above.", "Supra note 1.", "Valdor (n 1).", "Siehe Anm. 1.", "Vgl. Fn. 1.",
    "Siehe Fußnote 1.", "Wie Anm. 1.", "Voir note 1.", "Cf. supra, note 1.", "Voir la note 1.",
    "Véase la nota 1.", "Ver nota 1.", "Supra nota 1.", "Vedi nota 1.", "Cfr. supra nota 1.",
    "Si veda la nota 1.", "Ver nota 1.", "Cf. nota 1.", "Veja a nota 1.", "Zie noot 1.", "Zie voetnoot 1.",
    "Se not 1.", "Se fotnot 1.", "Se note 1.", "Jf. note 1.", "Se note 1.", "Se fotnote 1.", "Zob. przypis 1.",
    "Por. przyp. 1.", "Patrz przypis 1.", "Viz pozn. 1.", "Viz poznámka 1.", "См. прим. 1.",
    "См. примечание 1.", "См. сноску 1.", "Див. прим. 1.", "Див. примітку 1.", "Див. виноску 1.",
    "Bkz. dipnot 1.", "Bakınız not 1.", "Bkz. 1 numaralı dipnot.", "Βλ. σημ. 1.", "Βλ. υποσημείωση 1.",
    "انظر الحاشية 1.", "انظر الهامش رقم 1.", "نک: پانویس ۱.", "نگاه کنید به یادداشت ۱.", "ראו הערה 1.",
    "ראה הערה 1 לעיל.", "देखें टिप्पणी 1।", "见注1。", "参见注释1。", "同注1。", "注1参照。", "前掲注1。", "注1を参照。",
    "주 1 참조.",
    "각주 1 참조.", "Xem chú thích 1.", "Xem ghi chú 1.", "Lihat catatan kaki 1.", "Lihat catatan 1.",
    "Lásd az 1. lábjegyzetet.", "Lásd 1. jegyzet.", "Ks. viite 1.", "Katso alaviite 1.", "Vezi nota 1.",
    "A se vedea nota 1.",
)  # fmt: skip


@pytest.mark.parametrize("note", POINTING)
def test_the_number_of_the_other_note_is_read(note: str) -> None:
    assert pointed_label(note) == "1"


@pytest.mark.parametrize(
    "note",
    [
        "Farrow, Harbours of the North, 1998, p. 12.", "Ministry of Ports, Circular 14.", "Bericht Nr. 7, S. 3.",
        "Ibid., p. 1.", "See chapter 3.", "Vgl. Band 2, S. 14.", "См. гл. 3.", "Notes on Harbours, 1998.",
        "注目の港、2019年。",
    ],
)  # fmt: skip
def test_other_numbers_point_to_no_note(note: str) -> None:
    assert pointed_label(note) is None
