"""Wikitext as the Wikipedias have it: references of every kind, cite templates in their languages, clean prose."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import citations, documents
from citecheck.model import Block, Citation, Document
from citecheck.settings import Settings


def read(source: str) -> Document:
    return documents.read("piece.wiki", source.encode())


def cited(source: str) -> tuple[Citation, ...]:
    return citations.read(read(source), Settings()).citations


def kinds(source: str, kind: str) -> list[str]:
    return [block.text for block in read(source).blocks if block.kind == kind]


def misplaced(document: Document) -> list[str]:
    """Letters that are not printed where the block says, marks and what templates put between their values apart."""
    wrong = []
    for block in document.blocks:
        made = {at for mark in block.marks for at in range(mark.start, mark.end)}
        for offset, char in enumerate(block.text):
            printed = document.source[block.source_offset(offset) :][:1]
            if char.isalnum() and printed != char and offset not in made:
                wrong.append(f"{char!r} in {block.text!r}")
    return wrong


def fields(block: Block) -> dict[str, str]:
    return {one.name: block.text[one.start : one.end] for one in block.fields}


# edition: template, then the parameters for address, title, where it appeared, author's last name, date, access.
TEMPLATES = {
    "en": "cite web|url|title|website|last|date|access-date",
    "en2": "Cite news|url|title|newspaper|last1|date|accessdate",
    "de": "Internetquelle|url|titel|werk|autor|datum|abruf",
    "de2": "Literatur|Online|Titel|Sammelwerk|Autor|Datum|Abruf",
    "fr": "Lien web|url|titre|site|nom1|date|consulté le",
    "fr2": "Article|lire en ligne|titre|périodique|nom|date|consulté le",
    "es": "Cita web|url|título|obra|apellido|fecha|fechaacceso",
    "es2": "cita noticia|url|título|periódico|apellidos|fecha|fecha-acceso",
    "pt": "Citar web|url|titulo|obra|ultimo|data|acessodata",
    "pt2": "citar jornal|url|título|jornal|sobrenome|data|acesso-data",
    "ca": "ref-web|url|títol|obra|cognom|data|consulta",
    "gl": "Cita web|url|título|obra|apelidos|data|dataacceso",
    "it": "Cita web|url|titolo|sito|cognome|data|accesso",
    "ro": "Citat web|url|titlu|lucrare|nume|dată|dataaccesării",
    "ru": "Cite web|ссылка|заглавие|сайт|автор|дата|дата обращения",
    "ru2": "Статья|ссылка|заглавие|издание|автор|дата|дата доступа",
    "uk": "Cite web|посилання|назва|сайт|автор|дата|дата звернення",
    "be": "Cite web|спасылка|загаловак|сайт|аўтар|дата|дата доступу",
    "bg": "Цитат уеб|уеб_адрес|заглавие|труд|фамилно_име|дата|достъп_дата",
    "mk": "Наведена мрежна страница|url|наслов|дело|презиме|датум|пристапено",
    "sr": "Наведи веб|url|наслов|дело|презиме|датум|приступљено",
    "hr": "Citiranje weba|url|naslov|djelo|prezime|datum|datum pristupa",
    "sl": "Navedi splet|url|naslov|delo|priimek|datum|pridobljeno",
    "pl": "Cytuj|url|tytuł|opublikowany|nazwisko|data|data dostępu",
    "cs": "Citace elektronického periodika|url|titul|periodikum|příjmení|datum vydání|datum přístupu",
    "sk": "Citácia elektronického dokumentu|url|titul|periodikum|priezvisko|dátum|dátum prístupu",
    "hu": "CitWeb|url|cím|kiadvány|szerző|dátum|hozzáférés",
    "nl": "Citeer web|url|titel|werk|achternaam|datum|bezochtdatum",
    "da": "Cite web|url|titel|avis|efternavn|dato|hentet",
    "no": "Kilde www|url|tittel|nettside|etternavn|dato|besøksdato",
    "sv": "Webbref|url|titel|verk|efternamn|datum|hämtdatum",
    "is": "Vefheimild|url|titill|verk|eftirnafn|dags|sótt",
    "fi": "Verkkoviite|osoite|nimeke|julkaisu|tekijä|ajankohta|viitattu",
    "et": "Netiviide|url|pealkiri|väljaanne|perekonnanimi|kuupäev|vaadatud",
    "lv": "Tīmekļa atsauce|url|virsraksts|darbs|uzvārds|datums|skatīts",
    "lt": "Cite web|url|pavadinimas|žurnalas|pavardė|data|žiūrėta",
    "el": "Cite web|url|τίτλος|έργο|επώνυμο|ημερομηνία|ημερομηνία πρόσβασης",
    "sq": "Cito web|url|titulli|vepra|mbiemri|data|data e hyrjes",
    "tr": "Web kaynağı|url|başlık|çalışma|soyadı|tarih|erişimtarihi",
    "tr2": "Haber kaynağı|url|başlık|gazete|yazar|tarih|erişim-tarihi",
    "az": "Veb mənbə|url|başlıq|sayt|müəllif|tarix|istifadə tarixi",
    "kk": "Cite web|url|тақырыбы|website|авторы|күні|қаралған күні",
    "hy": "Cite web|url|վերնագիր|աշխատություն|հեղինակ|ամսաթիվ|վերցված է",
    "ar": "استشهاد ويب|مسار|عنوان|موقع|الأخير|تاريخ|تاريخ الوصول",
    "fa": "یادکرد وب|نشانی|عنوان|وبگاه|نام خانوادگی|تاریخ|تاریخ بازبینی",
    "he": "קישור כללי|כתובת|כותרת|אתר|הכותב|תאריך|תאריך_בדיקה",
    "hi": "Cite web|url|शीर्षक|कार्य|उपनाम|तिथि|अभिगमन-तिथि",
    "bn": "ওয়েব উদ্ধৃতি|ইউআরএল|শিরোনাম|ওয়েবসাইট|শেষাংশ|তারিখ|সংগ্রহের-তারিখ",
    "ja": "Cite web|url|題名|サイト名|著者|日付|閲覧日",
    "zh": "Cite web|网址|标题|网站|作者|日期|访问日期",
    "ko": "웹 인용|주소|제목|웹사이트|저자|날짜|확인날짜",
    "vi": "Chú thích web|địa chỉ|tiêu đề|tác phẩm|họ|ngày|ngày truy cập",
    "id": "Cite web|url|judul|situs web|belakang|tanggal|tanggal-akses",
    "ms": "Petik web|url|tajuk|karya|akhir|tarikh|tarikh-capaian",
    "th": "Cite web|url|ชื่อ|เว็บไซต์|นามสกุล|วันที่|วันที่เข้าถึง",
    "eo": "Citaĵo el la reto|url|titolo|verko|familia nomo|dato|alirdato",
    "eu": "Erreferentzia|url|izenburua|lana|abizena|data|sartze-data",
    "cy": "Dyf gwe|url|teitl|gwaith|awdur|dyddiad|dyddiad cyrchu",
    "nn": "Kjelde www|url|tittel|verk|forfattar|dato|vitja",
    "fy": "Webside|url|titel|wurk|auteur|datum|besjoendatum",
    "sl2": "Navedi novice|url|naslov|časopis|avtor|datum|pridobljeno",
    "ckb": "بیرخستنەوەی وێب|ناونیشان|سەردێڕ|ماڵپەڕ|نووسەر|ڕێکەوت|ڕێکەوتی سەردان",
    "uz": "Web manbasi|url|sarlavha|sayt|muallif|sana|kirish sanasi",
    "mr": "संकेतस्थळ स्रोत|दुवा|शीर्षक|प्रकाशक|लेखक|दिनांक|ॲक्सेसदिनांक",
}  # fmt: skip


@pytest.mark.parametrize("edition", TEMPLATES)
@pytest.mark.parametrize("shape", ["|{}={}", "\n | {} = {}"])
def test_the_parameters_of_an_edition_are_read(edition: str, shape: str) -> None:
    template, *names = TEMPLATES[edition].split("|")
    values = ["https://paper.example/a/b?c=1&d=2", "Harbour of Glass", "Paper", "Doe", "2019-02-03", "2021-04-25"]
    given = "".join(shape.format(name, value) for name, value in zip(names, values, strict=True))
    [citation] = cited(f"The harbour grew.<ref>{{{{{template}{given}}}}}</ref>\n")
    assert citation.address == values[0]
    parts = [part.text if part is not None else None for part in (citation.title, citation.publisher, citation.author)]
    assert parts == values[1:4]
    dates = [one.raw if one is not None else None for one in (citation.published, citation.accessed)]
    assert dates == values[4:]


@pytest.mark.parametrize("said", ["url-access=subscription", "acesso-url=livre", "url-status=dead", "estado-url=roto",
    "truy cập url=miễn phí", "url-erişimi=abonelik", "وصول المسار=حر", "akses-url=gratis"])  # fmt: skip
def test_what_is_said_of_an_address_is_neither_one_nor_a_day(said: str) -> None:
    [citation] = cited(f"It grew.<ref>{{{{cite web|url=https://a.example/x|title=Harbour|{said}}}}}</ref>\n")
    assert [url.address for url in citation.urls] == ["https://a.example/x"]
    assert citation.accessed is None


def test_more_than_forty_editions_are_tried() -> None:
    assert len({name.rstrip("2") for name in TEMPLATES}) > 40


def test_an_unknown_template_shows_what_it_cites_by_its_values() -> None:
    [citation] = cited("Text.<ref>{{Qwx|xy=https://a.example/b|zz=Words|besoektdatum=3 May 2020}}</ref>\n")
    assert citation.address == "https://a.example/b"


def test_a_reference_used_again_is_one_citation_with_several_marks() -> None:
    source = 'One.<ref name="a">Note, https://a.example/x.</ref> Two.<ref name=a /> Three.<ref name="a"/>\n'
    [citation] = cited(source)
    assert (citation.label, len(citation.marks)) == ("1", 3)
    assert [mark.column for mark in citation.marks] == [match.start() + 1 for match in re.finditer("<ref", source)]


def test_labels_are_those_that_the_page_shows() -> None:
    source = (
        'A.<ref>N1</ref> B.<ref group="note">N2</ref> C.{{efn|N3}} D.<ref>N4</ref> E.<ref group=lower-roman>N5</ref>\n'
    )
    notes = [(block.label, block.text) for block in read(source).blocks if block.kind == "note"]
    assert notes == [("1", "N1"), ("note 1", "N2"), ("a", "N3"), ("2", "N4"), ("i", "N5")]


@pytest.mark.parametrize(
    "below", ['<references>\n<ref name="x">Note.</ref>\n</references>',
              '{{reflist|refs=\n<ref name="x">Note.</ref>\n}}',
              "{{Références|références=<ref name=x>Note.</ref>}}", "{{примечания|refs=<ref name='x'>Note.</ref>}}"],
)  # fmt: skip
def test_a_reference_may_be_defined_where_references_are_listed(below: str) -> None:
    [text, note] = read(f'Text.<ref name="x" />\n\n{below}\n').blocks
    assert (note.kind, note.label, note.text) == ("note", "1", "Note.")
    assert [mark.label for mark in text.marks] == ["1"]


def test_a_name_that_nothing_defines_leaves_its_mark() -> None:
    [block] = read('Text.<ref name="lost" />\n').blocks
    assert [mark.label for mark in block.marks] == ["1"]


def test_a_short_citation_marks_the_work_it_names() -> None:
    source = (
        "Text.{{sfn|Doe|2010|p=5}} More.<ref>{{harvnb|Doe|2010|p=9}}</ref>\n\n"
        "== Works ==\n* {{cite book|last=Doe|first=Jane|year=2010|title=Glass}}\n"
    )
    [work] = cited(source)
    assert (work.label, work.title and work.title.text, len(work.marks)) == ("Doe 2010", "Glass", 2)


def test_a_short_citation_of_nothing_here_is_a_note() -> None:
    assert kinds("Text.{{sfn|Roe|1999|p=3}} Again.{{sfn|Roe|1999|p=3}}\n", "note") == ["Roe 1999, 3"]


def test_dates_in_pieces_are_one_date() -> None:
    source = (
        "A.<ref>{{cite web|url=https://a.example/|title=T|year=2010|month=May|accessmonthday=June 3"
        "|accessyear=2011}}</ref>\n"
    )
    [citation] = cited(source)
    assert citation.published is not None
    assert citation.accessed is not None
    assert (citation.published.raw, citation.accessed.raw) == ("May 2010", "June 3 2011")


def test_the_archive_belongs_to_the_work_it_keeps() -> None:
    kept = "https://web.archive.org/web/20200101000000/https://a.example/x"
    for form in (
        f"{{{{cite web|url=https://a.example/x|title=T|archive-url={kept}|archive-date=1 January 2020}}}}",
        f"{{{{cite web|url=https://a.example/x|title=T}}}} {{{{Webarchive|url={kept}|date=1 January 2020}}}}",
    ):
        [citation] = cited(f"Text.<ref>{form}</ref>\n")
        assert citation.address == "https://a.example/x"
        assert [url.address for url in citation.archive_urls] == [kept]
        assert citation.accessed is None


def test_plain_references_keep_their_words_and_links() -> None:
    [text, note] = read("T.<ref>Doe, ''[https://a.example/x The Harbour]'', Paper, 3 May 2020.</ref>\n").blocks
    assert note.text == "Doe, The Harbour, Paper, 3 May 2020."
    [link] = note.links
    assert note.text[link.start : link.end] == "The Harbour"
    assert text.text == "T.[1]"


def test_prose_is_clean() -> None:
    source = """{{Infobox town|name=Foo|area={{convert|5|km2}}|web=https://a.example}}
[[File:x.jpg|thumb|left|A ''caption'' with [[link]]s]]
'''Foo''' is a [[town|small town]]
&ndash; see [[Bar]]s, {{lang|fr|la ville}}, {{convert|5|km}}.{{cn|date=May 2020}}<!-- no
text --> <nowiki>[[as is]]</nowiki> H<sub>2</sub>O.__NOTOC__ {{DEFAULTSORT:Foo}}
[[Category:Towns]]
[[de:Foo]]
"""
    assert kinds(source, "paragraph") == [
        "Foo is a small town\n– see Bars, la ville, 5 km. [[as is]] H2O."
    ]  # fmt: skip


def test_headings_lists_quotations_and_tables_are_told_apart() -> None:
    source = (
        "== One ==\n* item\n: indented\n<blockquote>Said so.</blockquote>\n"
        '{| class="x"\n! A !! B\n|-\n| style="y" | 1 || 2\n|}\n'
        "{{quote|Said too.|Doe}}\n=== Two ===\n----\n"
    )
    found = [(block.kind, block.text) for block in read(source).blocks]
    assert found == [
        ("heading", "One"), ("item", "item"), ("paragraph", "indented"), ("quotation", "Said so."), ("table", "A"),
        ("table", "B"), ("table", "1"), ("table", "2"), ("quotation", "Said too."), ("heading", "Two"),
    ]  # fmt: skip


def test_notes_in_boxes_and_captions_are_read() -> None:
    source = "{{Infobox|a=5<ref>Box.</ref>}}\n[[File:x.png|thumb|Cap.<ref>Caption.</ref>]]\nText.<ref>Body.</ref>\n"
    document = read(source)
    assert kinds(source, "note") == ["Box.", "Caption.", "Body."]
    assert kinds(source, "paragraph") == ["Text.[3]"]
    assert not misplaced(document)


def test_what_is_never_closed_is_text() -> None:
    assert kinds("A {{cite web|url=x and [[B and <ref>C, more.\n", "paragraph") == [
        "A {{cite web|url=x and [[B and C, more."
    ]  # fmt: skip


def test_an_entry_in_a_list_of_sources_has_its_fields() -> None:
    [entry] = [
        block for block in read("* {{cite book|author=Jane Doe|title=Glass|publisher=House}}\n").blocks if block.fields
    ]
    assert (entry.kind, fields(entry)) == ("item", {"author": "Jane Doe", "title": "Glass", "publisher": "House"})


def test_every_letter_has_its_place() -> None:
    source = (
        "Ein ''Wort''<ref>{{Literatur |Autor=[[A B|Älter]] |Titel=Das „Haus“ |Online=https://a.example/"
        " |Abruf=2020-01-02}}</ref> mit {{lang|en|words}} &amp; mehr [https://b.example hier].\n"
    )
    assert not misplaced(read(source))


@given(
    st.lists(
        st.sampled_from(
            [
                "{{",
                "}}",
                "[[",
                "]]",
                "|",
                "=",
                "<ref>",
                "</ref>",
                "<ref name=a/>",
                "<!--",
                "-->",
                "cite web",
                "\n",
                "{|",
                "|}",
                "''",
                "[https://a.example ",
                "]",
                "x ",
                "{{{",
                "}}}",
                "== h ==",
                "* ",
                "<nowiki>",
                "</nowiki>",
                "&amp;",
                "{{efn|",
                "{{sfn|a|2010}}",
                "é",
            ]
        ),
        max_size=40,
    )
)
def test_anything_can_be_read(pieces: list[str]) -> None:
    source = "Words here. " + "".join(pieces)
    document = read(source)
    for block in document.blocks:
        assert all(0 <= block.source_offset(at) <= len(source) for at in range(len(block.text)))
        assert all(one.start <= one.end <= len(block.text) for one in block.marks)
        assert all(one.start <= one.end <= len(block.text) for one in block.links)
        assert all(one.start <= one.end <= len(block.text) for one in block.fields)


@pytest.mark.parametrize(
    "piece", ["{{", "<ref>", "[[", "{{a|", "<!--", "[http://a ", "''", "{{{", "<ref>{{cite|", "<nowiki>", '<ref name="']
)
def test_openings_that_never_close_take_linear_time(piece: str) -> None:
    begin = time.perf_counter()
    read("x " + piece * (300_000 // len(piece)))
    assert time.perf_counter() - begin < 8


def test_deep_nesting_is_read() -> None:
    for opening, closing in (("{{a|", "}}"), ("[[a|", "]]"), ("{{efn|", "}}")):
        assert read("x " + opening * 3000 + closing * 3000).format == "wikitext"


def test_a_note_that_is_a_template_alone_has_its_source_by_the_name_of_the_template() -> None:
    source = (
        "Text.<ref>{{Quay register|2418}}</ref> More.<ref name=q>{{cite Harbour Lexicon|page=22}}</ref>"
        " So.<ref name=q/> And.<ref>{{nowrap|Ibid.}}</ref> Or.<ref>{{cite book|Surname, The Quay, 1999}}</ref>"
    )
    assert [(one.label, one.raw, len(one.marks)) for one in cited(source)] == [
        ("1", "Quay register, 2418", 1), ("2", "cite Harbour Lexicon, 22", 2), ("3", "Ibid.", 1),
        ("4", "Surname, The Quay, 1999", 1),
    ]  # fmt: skip


def test_notes_of_notes_and_of_entries_have_their_marks() -> None:
    source = (
        "Text.{{efn|A remark.<ref>{{cite web|title=Map|url=https://a.example/map}}</ref>}}\n\n== Works ==\n"
        "* ''The Quay'', 1999.<ref>{{cite web|title=Quay|url=https://a.example/quay}}</ref>\n"
    )
    assert [(one.label, len(one.marks)) for one in cited(source) if one.label] == [("1", 1), ("a", 1), ("2", 1)]


def test_a_line_in_bold_or_a_term_alone_is_a_heading_below_the_others() -> None:
    source = "== Sources ==\n'''Books'''\n* Surname, A.: The Quay, 1999.\n;Web\n* B: Tide, https://a.example/tide\n"
    assert kinds(source, "heading") == ["Sources", "Books", "Web"]
    assert [one.kind for one in cited(source)] == ["entry", "entry"]
    assert kinds(";Term: what it means\n\n'''Bold''' begins a line.\n", "heading") == []


def test_a_link_whose_words_end_with_a_space_is_a_link() -> None:
    source = "== External links ==\n* [https://a.example/tide Table of tides ]\n"
    assert [one.target for block in read(source).blocks for one in block.links] == ["https://a.example/tide"]


def test_a_reference_that_is_all_of_a_box_field_has_its_mark_there() -> None:
    source = "{{Infobox quay\n|foot = <ref>{{cite web|title=Map|url=https://a.example/map}}</ref>\n}}\nText.\n"
    assert [(one.label, len(one.marks)) for one in cited(source)] == [("1", 1)]
    listed = "Text.<ref name=b/>\n\n{{reflist|refs=\n<ref name=b>B, 1999</ref>\n<ref name=u>U, 1998</ref>\n}}\n"
    assert [(one.label, len(one.marks)) for one in cited(listed)] == [("1", 1), ("2", 0)]


def test_the_language_of_a_source_is_no_word() -> None:
    assert [one.raw for one in cited("Text.<ref>{{fr icon}} Tide table, May 13, 2004</ref>")] == [
        "Tide table, May 13, 2004"
    ]


def test_a_list_that_a_template_sets_in_columns_is_read() -> None:
    source = (
        "Text.\n\n== Sources ==\n{{columns-list|colwidth=30em|\n* Surname, The Quay, 1999, https://a.example/quay\n"
        "* [https://a.example/tide Tide], 1998\n}}\n"
    )
    assert [[url.address for url in one.urls] for one in cited(source)] == [
        ["https://a.example/quay"], ["https://a.example/tide"],
    ]  # fmt: skip


def test_a_named_reference_to_a_work_of_the_list_is_one_wherever_it_is_used_again() -> None:
    source = (
        'One.<ref name="q">{{harvnb|Surname|1999|p=3}}.</ref> Two.<ref name="q"/> Three.<ref name="late"/>'
        ' Four.<ref name="late">{{harvnb|Surname|1999|p=9}}</ref>\n\n'
        "== Works ==\n* {{cite book|last=Surname|title=The Quay|year=1999}}\n"
    )
    # The note that stands behind its first mark names the work once more.
    assert {one.label: len(one.marks) for one in cited(source)} == {"Surname 1999": 3, "2": 2}


def test_the_group_of_a_note_is_read_without_remarks() -> None:
    source = "Text.{{#tag:ref|A remark of mine.|group=note<!--(end)-->}} More.{{#tag:ref|Another.|group=note}}"
    assert [one.label for one in cited(source)] == ["note 1", "note 2"]


def test_a_work_of_the_list_that_no_short_citation_means_is_an_entry_without_label() -> None:
    source = (
        "One.{{sfn|Surname|1999|p=3}}\n\n== Works ==\n* {{cite book|last=Surname|title=The Quay|year=1999}}\n"
        "* {{cite book|last=Other|title=The Tide|year=1998}}\n"
    )
    assert [(one.label, len(one.marks)) for one in cited(source)] == [("Surname 1999", 1), (None, 0)]


def test_a_name_that_a_box_may_define_is_no_lost_note() -> None:
    [text] = read('{{Town box|name=Vega}}\n\nVega has 12,000 people<ref name="census" />.\n').blocks
    assert (text.text, [mark.is_elsewhere for mark in text.marks]) == ("Vega has 12,000 people.", [True])


def test_a_reference_in_a_row_of_a_box_is_cited_there() -> None:
    rows = "{{Row of mayors\n|[[1988]]\n|A. Vega\n|<ref>Elected twice.</ref>\n}}\n"
    source = rows + "{{Speech box\n|ref = <ref name=a>Census.</ref>\n}}\n"
    read_in = read(source).blocks
    assert sorted(mark.label for block in read_in for mark in block.marks) == ["1", "2"]
    assert [block.text for block in read_in if block.kind == "note"] == ["Elected twice.", "Census."]


def test_a_template_of_old_anchors_is_no_reference() -> None:
    [text, note] = read("Trade grew.{{Ref|table}} It fell.<ref>Note.</ref>\n").blocks
    assert ([mark.label for mark in text.marks], note.label) == (["1"], "1")


def test_a_dash_with_a_note_is_a_cell_of_its_row() -> None:
    blocks = read("{|\n|-\n|Vega||1st\n|-\n|'''-'''<ref>No match was played.</ref>\n|}\n").blocks
    assert [(block.kind, [mark.label for mark in block.marks]) for block in blocks][-2:] == [
        ("table", ["1"]),
        ("note", []),
    ]


def test_the_template_of_a_list_defines_what_it_holds() -> None:
    [text, note] = read("Trade grew.<ref name=a />\n\n{{Przypisy|\n<ref name=a>Note.</ref>\n}}\n").blocks
    assert ([mark.label for mark in text.marks], note.label, note.marks) == (["1"], "1", ())


def test_a_link_goes_on_behind_a_remark() -> None:
    [_, note] = read("Trade grew.<ref>[https://quay.example/a Tides<!-- title by a bot -->] Quay Press</ref>\n").blocks
    assert (note.text, [note.text[link.start : link.end] for link in note.links]) == ("Tides Quay Press", ["Tides"])


@pytest.mark.parametrize(
    "words", ["{{en}} Tides of Vega", "Tides of [[Vega]]", "{{lang|en|Tides}} of Vega", "''Tides'' of {{w|Vega}} "]
)
def test_the_words_of_a_link_may_hold_templates_and_links_of_the_wiki(words: str) -> None:
    [_, note] = read(f"Trade grew.<ref>[https://quay.example/a {words}], Quay Press.</ref>\n").blocks
    assert note.text == "Tides of Vega, Quay Press."
    assert [(note.text[link.start : link.end], link.target) for link in note.links] == [
        ("Tides of Vega", "https://quay.example/a")
    ]
