"""The parts of a note: title, author, publisher, the source's own date, layout, works, notes that point back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import citations, documents
from citecheck.citations import identifiers, names
from citecheck.citations.note_blocks import Note, NoteList
from citecheck.citations.reading import Reader
from citecheck.model import Block, Citation, Document, Link
from citecheck.settings import Settings


def citations_of(*printed: str, links: tuple[Link, ...] = ()) -> list[Citation]:
    """The citations of notes with these texts, labelled 1, 2 …; links count in the first note's block."""
    source, blocks = "", []
    for at, text in enumerate(printed, 1):
        block = f"[{at}] {text}"
        blocks.append(Block("note", block, ((0, len(source)),), label=str(at), links=links if at == 1 else ()))
        source += block + "\n\n"
    document = Document("x.txt", "text", source, tuple(blocks))
    found = NoteList(tuple(Note(at, str(at + 1), 4) for at in range(len(printed))), "bracket", None)
    read = Reader(document).notes([found])
    for one in read:
        text = document.blocks[one.block].text
        for part in (one.title, one.author, one.publisher, one.published, one.accessed, one.access_phrase, *one.urls):
            if part is not None:
                assert one.start <= part.start < part.end <= one.end
        for named in (one.title, one.author, one.publisher):
            assert named is None or text[named.start : named.end].split() == named.text.split()
        assert text[one.start : one.end].endswith(one.raw)
    return read


def parts_of(text: str) -> tuple[str | None, str | None, str | None, str | None]:
    """(title, author, publisher, published) as printed."""
    [one] = citations_of(text)
    shown = [part.text if part else None for part in (one.title, one.author, one.publisher)]
    return shown[0], shown[1], shown[2], one.published.raw if one.published else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # “Title”, Publisher, address, (date of access)
        (
            "“Harbour Opens Again”, The Daily Example, https://a.example/x, (Date of Access: 09.03.2024).",
            ("Harbour Opens Again", None, "The Daily Example", None),
        ),
        (
            "“Harbour Opens Again” Examplepost, https://a.example/x, (Date of Access: 09.03.2024).",
            ("Harbour Opens Again", None, "Examplepost", None),
        ),
        (
            "“Mayor Criticises ‘Obsession’ with Harbours”, The Daily Example, https://a.example/x.",
            ("Mayor Criticises ‘Obsession’ with Harbours", None, "The Daily Example", None),
        ),
        (
            "“Why “Open” Harbours Matter”, The Daily Example, https://a.example/x.",
            ("Why “Open” Harbours Matter", None, "The Daily Example", None),
        ),
        (
            "«Порт снова открыт», Газета Пример, 7 марта 2024 г., https://a.example/x",
            ("Порт снова открыт", None, "Газета Пример", "7 марта 2024"),
        ),
        (
            "„Der Hafen öffnet wieder“, Beispielzeitung, 7. März 2024, https://a.example/x (abgerufen am 9. Mai 2024)",
            ("Der Hafen öffnet wieder", None, "Beispielzeitung", "7. März 2024"),
        ),
        (
            "Ayşe Yılmaz, “Liman Yeniden Açıldı”, Örnek Gazetesi, https://a.example/x, (Erişim Tarihi: 09.03.2024).",
            ("Liman Yeniden Açıldı", "Ayşe Yılmaz", "Örnek Gazetesi", None),
        ),
        (
            "《港口重新开放》，示例日报，2024年3月7日，https://a.example/x",
            ("港口重新开放", None, "示例日报", "2024年3月7日"),
        ),
        # MLA, Chicago
        (
            "Doe, Jane. “A Title of Some Length.” Daily Example, 7 March 2024. https://a.example/x Accessed 9 May 2024",
            ("A Title of Some Length", "Doe, Jane", "Daily Example", "7 March 2024"),
        ),
        (
            "Jane Doe, “Harbour opens again,” The Daily Example, March 7, 2024, https://a.example/x.",
            ("Harbour opens again", "Jane Doe", "The Daily Example", "March 7, 2024"),
        ),
        (
            "Doe, Jane. “Harbours of the North.” Example Affairs 98, no. 4 (2019): 12–25.",
            ("Harbours of the North", "Doe, Jane", "Example Affairs", "2019"),
        ),
        (
            "Jane Doe, The Long Harbour (London: Harbour Press, 2019), 45–50.",
            ("The Long Harbour", "Jane Doe", "Harbour Press", "2019"),
        ),
        # APA, Harvard
        (
            "Doe, J. (2023). The quiet harbour in winter. Harbour Press. Retrieved 3 May 2023 from https://a.example/x",
            ("The quiet harbour in winter", "Doe, J.", "Harbour Press", "2023"),
        ),
        (
            "Doe, J., & Roe, R. (2021, June 3). A study of ports. Journal of Ports, 12(3), 45–50. https://doi.org/10.1234/p.5",
            ("A study of ports", "Doe, J., & Roe, R.", "Journal of Ports", "2021, June 3"),
        ),
        # Vancouver
        (
            "Doe J, Roe R. Ports of the north. J Ports. 2020;12(3):45-50. doi:10.1234/jp.2020.5",
            ("Ports of the north", "Doe J, Roe R", "J Ports", "2020"),
        ),
        # GOST
        (
            "Иванов И. И. Порты и мосты // Пример. – 2024. – URL: https://a.example/x (дата обращения: 09.03.2024).",
            ("Порты и мосты", "Иванов И. И.", "Пример", "2024"),
        ),
        (
            "Как живёт порт [Электронный ресурс] // Газета Пример. 2023. URL: https://a.example/x",
            ("Как живёт порт", None, "Газета Пример", "2023"),
        ),
        # GB/T 7714
        (
            "张三. 港口重新开放[N/OL]. 示例日报, 2024-03-07[2024-03-09]. https://a.example/x.",
            ("港口重新开放", "张三", "示例日报", "2024-03-07"),
        ),
        # OSCOLA
        (
            "John Doe, ‘Harbour opens’, The Example Post (London, 7 March 2024) <https://a.example/x>",
            ("Harbour opens", "John Doe", "The Example Post", "7 March 2024"),
        ),
        # an encyclopaedia
        (
            '"Harbour opens again". The Daily Example. 7 March 2024. Archived from the original on 8 March 2024.',
            ("Harbour opens again", None, "The Daily Example", "7 March 2024"),
        ),
        (
            'Doe, John (7 March 2024). "Harbour opens again". The Daily Example. Retrieved 9 March 2024.',
            ("Harbour opens again", "Doe, John", "The Daily Example", "7 March 2024"),
        ),
        # dashes and bars
        (
            "Harbour opens again – The Daily Example – https://a.example/x",
            ("Harbour opens again", None, "The Daily Example", None),
        ),
        (
            "Harbour opens again | The Daily Example https://a.example/x",
            ("Harbour opens again", None, "The Daily Example", None),
        ),
        (
            "Harbour opens again. The Daily Example. https://a.example/x",
            ("Harbour opens again", None, "The Daily Example", None),
        ),
        # an agency stands where an author stands
        (
            "Reuters, “Harbour opens again,” March 7, 2024, https://a.example/x.",
            ("Harbour opens again", "Reuters", None, "March 7, 2024"),
        ),
        # the outlet in front, as its address says
        (
            "The Daily Example, “Harbour opens again,” March 7, 2024, https://dailyexample.example/x.",
            ("Harbour opens again", None, "The Daily Example", "March 7, 2024"),
        ),
        # "Archive" in a name archives nothing
        (
            "Nora Doe, “The Pier of Old,” Old Quay Archive, 12 May 2019, https://oldquay.example/x.",
            ("The Pier of Old", "Nora Doe", "Old Quay Archive", "12 May 2019"),
        ),
        # a place behind the publisher, told apart by the address
        (
            "Jane Doe, “Harbour opens again,” The Daily Example, London, March 7, 2024, https://dailyexample.example/x.",
            ("Harbour opens again", "Jane Doe", "The Daily Example", "March 7, 2024"),
        ),
        # quotation marks missing on one side
        (
            "“Liman Yeniden Açıldı, Örnek Gazetesi, https://a.example/x, (Erişim Tarihi: 09.03.2024).",
            ("Liman Yeniden Açıldı", None, "Örnek Gazetesi", None),
        ),
        (
            "Liman Yeniden Açıldı”, Örnek Gazetesi, https://a.example/x, (Erişim Tarihi: 09.03.2024).",
            ("Liman Yeniden Açıldı", None, "Örnek Gazetesi", None),
        ),
    ],
)
def test_the_parts_of_notes_in_the_usual_styles(text: str, expected: tuple[str | None, ...]) -> None:
    assert parts_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/x",
        "See the discussion in chapter 3.",
        "This was widely reported at the time: https://a.example/123",
        "The mayor denied it the next day. He said so again, https://a.example/123",
        "On this point the ministry has not spoken, https://a.example/123",
        "Letter to the author.",
    ],
)
def test_what_is_unclear_stays_unread(text: str) -> None:
    assert parts_of(text)[:3] == (None, None, None)


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        (
            "Ministry of Ports, Annual report on cranes 2022, https://ports.example/cranes",
            "Annual report on cranes 2022",
            "2022",
        ),
        (
            "International Harbour Agency, World Harbour Outlook 2023, October 2023, https://iha.example/who",
            "World Harbour Outlook 2023",
            "October 2023",
        ),
        (
            "Ada Ferris, Cranes of the north in 2021, Yard Ledger, 3 May 2022, https://y.example/a",
            "Cranes of the north in 2021",
            "3 May 2022",
        ),
        (
            "Ministry of Ports, Annual report on cranes, 2022, https://ports.example/cranes",
            "Annual report on cranes",
            "2022",
        ),
    ],
)
def test_a_year_that_no_sign_parts_from_the_title_is_its_own(text: str, title: str, published: str) -> None:
    read = parts_of(text)
    assert (read[0], read[3]) == (title, published)


def test_a_sentence_is_a_title_where_the_address_spells_it_out() -> None:
    assert (
        parts_of("Harbour opens again after winter: https://a.example/harbour-opens-again-after-winter")[0] is not None
    )
    assert parts_of("Harbour opens again after winter: https://a.example/4711")[0] is None


def test_the_documents_own_pattern_reads_what_is_unclear_by_itself() -> None:
    quoted = "“Harbour {0} Opens”, The Daily Example, https://a.example/{0}"
    read = citations_of(
        quoted.format(1), quoted.format(2), quoted.format(3), "The Pier Falls At Last, Examplepost, https://b.example/4"
    )
    assert (read[3].title and read[3].title.text, read[3].publisher and read[3].publisher.text) == (
        "The Pier Falls At Last", "Examplepost",
    )  # fmt: skip


def test_a_linked_title_is_a_title() -> None:
    text = "Harbour opens again, The Daily Example, 7 March 2024."
    [one] = citations_of(text, links=(Link(4, 23, "https://a.example/x"),))
    assert one.title is not None
    assert one.title.text == "Harbour opens again"
    assert one.publisher is not None
    assert one.publisher.text == "The Daily Example"
    assert [(url.address, url.label) for url in one.urls] == [("https://a.example/x", "Harbour opens again")]


def test_the_words_here_and_archived_are_no_titles() -> None:
    [one] = citations_of("Read more here.", links=(Link(14, 18, "https://a.example/x"),))
    assert one.title is None
    assert one.address == "https://a.example/x"


def test_a_link_that_leads_back_to_the_text_is_no_address() -> None:
    [one] = citations_of("Doe, “Harbour”, 2019. ↩", links=(Link(26, 27, "#fnref1"),))
    assert one.urls == ()


def test_the_layout_shows_what_stands_between_the_parts() -> None:
    first, second = citations_of(
        "“Harbour Opens”, The Daily Example, https://a.example/x, (Date of Access: 09.03.2024).",
        "“Harbour Opens” The Daily Example,\nhttps://a.example/x, (Date of Access: 09.03.2024).",
    )
    assert first.layout.startswith("“{title}”, {publisher}, {url}, ({phrase}")
    assert first.layout.endswith("{accessed}).")
    assert second.layout == first.layout.replace("”, {publisher}", "” {publisher}")


# ---------------------------------------------------------------- works


def test_two_works_in_one_note_are_two_citations() -> None:
    read = citations_of(
        "“One Title Here”, Example One, https://one.example/a, (Date of Access: 01.02.2024); "
        "“Two Title Here”, Example Two, https://two.example/b, (Date of Access: 02.02.2024)."
    )
    assert [(one.id, one.label, one.address) for one in read] == [
        ("1a", "1", "https://one.example/a"),
        ("1b", "1", "https://two.example/b"),
    ]
    assert [one.title and one.title.text for one in read] == ["One Title Here", "Two Title Here"]
    assert [one.accessed and one.accessed.raw for one in read] == ["01.02.2024", "02.02.2024"]


def test_works_are_parted_at_sentences_too() -> None:
    read = citations_of(
        "Doe, J. (2020). One title. Press. https://one.example/a. Accessed 3 May 2023. "
        "Roe, K. (2021). Two title. Press. https://two.example/b"
    )
    assert [one.author and one.author.text for one in read] == ["Doe, J.", "Roe, K."]
    assert [one.accessed and one.accessed.raw for one in read] == ["3 May 2023", None]


def test_addresses_in_a_row_are_as_many_works() -> None:
    assert [one.id for one in citations_of("https://one.example/a, https://two.example/b")] == ["1a", "1b"]


def test_full_citations_without_address_are_parted_at_semicolons() -> None:
    read = citations_of("Doe, “Harbour of Old”, Example Review, 2019; Roe, “Pier of Old”, Example Review, 2020.")
    assert [one.id for one in read] == ["1a", "1b"]


@pytest.mark.parametrize(
    "text",
    [
        "Doe J. Title here now. Journal. https://doi.org/10.1234/abc https://journal.example/abc",
        "“One Title Here”, Example One, https://one.example/a; archived at https://web.archive.org/web/20240201000000/https://one.example/a.",
        "“One Title Here”, Example One, https://one.example/a. Accessed 1 Feb 2024. Available at https://mirror.example/a",
        "“One Title Here; and more”, Example One, https://one.example/a.",
    ],
)
def test_two_addresses_of_one_work_are_one_citation(text: str) -> None:
    assert len(citations_of(text)) == 1


def test_an_archive_address_belongs_to_the_work_it_keeps() -> None:
    kept = "https://web.archive.org/web/20240201000000/https://one.example/a"
    [both] = citations_of(f"“One Title Here”, Example One, https://one.example/a. Archived at {kept}.")
    assert ([url.address for url in both.urls], [url.address for url in both.archive_urls]) == (
        ["https://one.example/a"],
        [kept],
    )
    [alone] = citations_of(kept)
    assert ([url.address for url in alone.urls], [url.address for url in alone.archive_urls]) == (
        ["https://one.example/a"],
        [kept],
    )


# ---------------------------------------------------------------- notes that point back


@pytest.mark.parametrize(
    "text",
    [
        "Ibid.",
        "ibid., p. 5",
        "Ibid, pp. 3–5.",
        "Ibidem.",
        "a.g.e., s. 12",
        "A.g.e.",
        "Там же.",
        "Там же. С. 12",
        "Ebd., S. 3.",
        "Idem.",
    ],
)
def test_ibid_repeats_the_work_before_it(text: str) -> None:
    read = citations_of("“Harbour Opens”, The Daily Example, https://a.example/x", text, text)
    assert [one.refers_to for one in read] == [None, "1", "1"]
    assert (read[1].title, read[1].publisher, read[1].author) == (None, None, None)


@pytest.mark.parametrize("text", ["Doe, op. cit., p. 7.", "Doe, a.g.e., s. 7.", "Jane Doe, loc. cit."])
def test_a_name_with_op_cit_repeats_the_work_of_that_author(text: str) -> None:
    read = citations_of("Doe, Jane. “Harbour.” Press, 2019.", "Roe, Rita. “Pier.” Press, 2020.", text)
    assert read[2].refers_to == "1"


@pytest.mark.parametrize(
    "text", ["See note 1.", "Bkz. dipnot 1.", "См. сноску 1.", "Supra note 1, p. 4.", "Doe, “Harbour” (note 1)."]
)
def test_a_note_may_name_another_by_its_number(text: str) -> None:
    read = citations_of("Doe, Jane. “Harbour.” Press, 2019.", "Roe, Rita. “Pier.” Press, 2020.", text)
    assert read[2].refers_to == "1"


def test_words_that_begin_like_ibid_are_none() -> None:
    for text in (
        "Idea of the north, 2019.",
        "Age of Ports, 2019.",
        "Ideas, https://a.example/b",
        "Agency report, 2019",
        "Idem, “Another Title”, Press, 2020.",
    ):
        assert citations_of("Doe, Jane. “Harbour.” Press, 2019.", text)[1].refers_to is None


def test_the_first_note_has_nothing_to_repeat() -> None:
    assert citations_of("Ibid.")[0].refers_to is None


# ---------------------------------------------------------------- names and identifiers


def test_persons_are_told_from_outlets() -> None:
    for name in (
        "Doe, Jane",
        "Jane Doe",
        "J. R. Doe",
        "Doe J, Roe R",
        "Doe et al.",
        "Ayşe Yılmaz",
        "Иванов И. И.",
        "Ludwig van Example",
    ):
        assert names.is_person(name), name
    for name in ("The Daily Example", "Example News", "Ministry of Ports", "the harbour opens again", "Reuters 24"):
        assert not names.is_person(name), name


def test_a_publisher_is_recognised_in_its_address() -> None:
    assert names.fits_host("The Daily Example", "https://www.dailyexample.example/a")
    assert names.fits_host("Voice of Example", "https://www.voenews.example/a")
    assert not names.fits_host("The Daily Example", "https://other.test/a")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("doi:10.1234/ABC.5.", ("doi:10.1234/abc.5",)),
        ("https://doi.org/10.1234/a(b)c)", ("doi:10.1234/a(b)c",)),
        ("ISBN 978-3-16-148410-0", ("isbn:9783161484100",)),
        ("ISSN 1234-567X", ("issn:1234567X",)),
        ("arXiv:2101.00001v2", ("arxiv:2101.00001",)),
        ("PMID: 123456", ("pmid:123456",)),
        ("no number at all", ()),
    ],
)
def test_identifiers_are_normalised(text: str, expected: tuple[str, ...]) -> None:
    assert identifiers.find(text) == expected


@given(st.text(alphabet=st.sampled_from('aB .,;:“”"«»()[]–/\n0129édoiIbid.https://x.example'), max_size=120))
def test_any_note_is_read_with_its_spans_inside(text: str) -> None:
    citations_of(text)


def test_an_outlet_in_front_of_a_title_is_known_from_another_note() -> None:
    marks = "\n\n".join(f"The cranes of the port stood still for three days. [{number}]" for number in (1, 2, 3))
    listed = (
        "[1] “Cranes Stand Still”, Harbour Courier, 7 March 2024, https://courier.example/1.\n"
        "[2] Harbour Courier: “Dockers Wait” (8 March 2024), https://courier.example/2.\n"
        "[3] Ines Valdor: “Rails for the Quay” (9 March 2024), https://courier.example/3.\n"
    )
    read = citations.read(documents.read("port.txt", f"Cranes\n\n{marks}\n\n{listed}".encode()), Settings())
    told = [(one.author and one.author.text, one.publisher and one.publisher.text) for one in read.citations]
    assert told == [(None, "Harbour Courier"), (None, "Harbour Courier"), ("Ines Valdor", None)]
