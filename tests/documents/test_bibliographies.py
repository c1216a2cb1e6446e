"""BibTeX, CSL-JSON and RIS: every entry a source whose parts lead back to their values."""

import contextlib
import datetime
import json
import random
import time

import pytest

from citecheck import citations, documents
from citecheck.errors import InputError
from citecheck.model import Citation, Document
from citecheck.settings import Settings


def read(name: str, text: str) -> Document:
    return citations.read(documents.read(name, text.encode()), Settings())


def only(name: str, text: str) -> tuple[Document, Citation]:
    document = read(name, text)
    [citation] = document.citations
    return document, citation


def bib(fields: str, kind: str = "online") -> Citation:
    return only("a.bib", f"@{kind}{{k,\n{fields}\n}}\n")[1]


def raw(part: object) -> str | None:
    return getattr(part, "text", None) or getattr(part, "raw", None)


@pytest.mark.parametrize(
    ("fields", "accessed"),
    [
        ("title={T}, urldate={2024-03-09}", "2024-03-09"),
        ("title={T}, URLDATE = {2024-3-9}", "2024-3-9"),
        ("title={T}, note={Accessed: 2024-03-09}", "2024-03-09"),
        ("title={T}, note={[Online; accessed 9-March-2024]}", "9-March-2024"),
        ("title={T}, howpublished={\\url{https://a.example/}, accessed 9 March 2024}", "9 March 2024"),
        ('title={T}, note={Abgerufen am 9. M{\\"a}rz 2024}', "9. März 2024"),
        ("title={T}, lastchecked={09.03.2024}", "09.03.2024"),
        ("title={T}, note={9 March 2024}", None),
        ("title={T}, year={2024}, month=mar", None),
    ],
)
def test_the_day_of_access_is_where_writers_put_it(fields: str, accessed: str | None) -> None:
    assert raw(bib(fields).accessed) == accessed


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        ("date={2024-02-07}", "2024-02-07"), ("date={2024-02}", "2024-02"), ("year={2024}", "2024"),
        ("year=2024, month=feb", "2024-02"), ("year=2024, month={February}", "2024-02"),
        ("year=2024, month=2, day=7", "2024-02-07"), ("year=2024, month=feb # \"~7\"", "2024-02-07"),
        ("year={2024a}", "2024"), ("date={2024-02-07/2024-02-09}", "2024-02-07"), ("year={forthcoming}", None),
    ],
)  # fmt: skip
def test_the_source_s_date_is_read_from_its_pieces(fields: str, published: str | None) -> None:
    date = bib("title={T}, " + fields).published
    assert (date.readings[0].iso() if date else None) == published


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ("url={https://a.example/x_y%20z}", "https://a.example/x_y%20z"),
        ("url={https://a.example/x\\_y\\%20z\\&q\\#f}", "https://a.example/x_y%20z&q#f"),
        ("url={\\url{https://a.example/}}", "https://a.example/"),
        ("url=\"https://a.example/~u\"", "https://a.example/~u"),
        ("url={https://a.example/{\\textasciitilde}u}", "https://a.example/~u"),
        ("url={https://a.example/\n    long}", "https://a.example/long"),
        ("howpublished={\\url{https://a.example/}}", "https://a.example/"),
        ("howpublished={Online: \\href{https://a.example/}{here}}", "https://a.example/"),
        ("note={Available at https://a.example/b.}", "https://a.example/b"),
        ("doi={10.1234/a_b(c)}", "https://doi.org/10.1234/a_b(c)"),
        ("link={https://a.example/}", "https://a.example/"),
    ],
)  # fmt: skip
def test_addresses_are_found_in_all_their_fields(fields: str, address: str) -> None:
    assert [url.address for url in bib("title={T}, " + fields).urls] == [address]


def test_braces_accents_and_abbreviations_are_read() -> None:
    text = (
        '@string{qd = "The Quay Daily"}\n@comment{ignored, url={https://no.example}}\n% https://no.example/\n'
        '@Article(k, author = "M{\\"u}ller, {\\\'E}tienne and {Port Authority}",\n'
        " title = {{H}arbour -- a ``view''},\n"
        " subtitle={Part 2}, JOURNAL = qd, year=2024)\n"
    )
    document, one = only("a.bib", text)
    assert raw(one.author) == "Müller, Étienne and Port Authority"
    assert raw(one.title) == "Harbour – a “view”: Part 2"
    assert raw(one.publisher) == "The Quay Daily"
    assert (document.at(one).line, document.at(one).end_line) == (4, 6)


def test_an_archive_copy_is_told_from_the_page() -> None:
    copy = "https://web.archive.org/web/20240310000000/https://a.example/"
    one = bib(f"title={{T}}, url={{https://a.example/}}, archiveurl={{{copy}}}, archivedate={{2024-03-10}}")
    assert [url.address for url in one.archive_urls] == [copy]
    assert one.published is None


def test_children_inherit_and_circles_end() -> None:
    text = "@incollection{a, title={Child}, crossref={b}}\n"
    text += "@book{b, title={Parent}, publisher={House}, year=1999, crossref={a}}\n"
    document = read("a.bib", text)
    assert raw(document.citation("a").publisher) == "House"
    assert raw(document.citation("a").title) == "Child"


@pytest.mark.parametrize(
    "text",
    [
        "@online{k, title={T} url={https://a.example/}, urldate={2024-03-09}}",
        "@online{k, title={T {unclosed}, url={https://a.example/},\nurldate={2024-03-09}\n",
        "@online{k,\n title={T}},\n url={https://a.example/},\n urldate={2024-03-09}\n}\n",
        "@online{k, title=T, title={U}, url={https://a.example/}, urldate={2024-03-09}}",
    ],
)
def test_of_broken_entries_is_read_what_can_be(text: str) -> None:
    document = read("a.bib", text + "\n@online{z, title={Z}, url={https://z.example/}}\n")
    assert "https://z.example/" in [url.address for one in document.citations for url in one.urls]


def invented(seed: int) -> list[dict[str, str]]:
    """Sources with their truth, different in every seed."""
    chance = random.Random(seed)
    words = "harbour pier north wall ferry crane night sea council budget storm quay lamp Ærø Łódź Größe".split()
    made = []
    for number in range(120):
        day = datetime.date(2015, 1, 1) + datetime.timedelta(days=chance.randrange(3600))
        made.append({
            "id": f"k{number}",
            "title": " ".join(chance.sample(words, chance.randint(2, 7))).capitalize()
                     + chance.choice(["", "?", ", 2024"]),
            "author": chance.choice(["Lund, Ada", "Moe, B.", "de Vries, Jan", "Øst, Åse"]),
            "publisher": chance.choice(["The Quay Daily", "Nordic Review", "Harbour & Sea", "Le Phare"]),
            "url": f"https://{chance.choice(['a', 'quay', 'www.b'])}.example/"
                   + chance.choice(["x_y", "p(1)", "~u", "a-b.html"]) + f"/{number}"
                   + chance.choice(["", "?a=1&b=2", "#top", "/"]),
            "published": (day - datetime.timedelta(days=chance.randrange(300))).isoformat(),
            "accessed": day.isoformat(),
        })  # fmt: skip
    return made


def as_bib(one: dict[str, str], chance: random.Random) -> str:
    escape = str.maketrans({"&": "\\&", "%": "\\%", "_": "\\_", "#": "\\#"})
    open_, close = chance.choice([("{", "}"), ('"', '"')])
    rows = [
        ("title", one["title"]), ("author", one["author"]), ("journaltitle", one["publisher"].translate(escape)),
        ("url", one["url"] if chance.random() < 0.5 else one["url"].translate(escape)), ("date", one["published"]),
        ("urldate", one["accessed"]),
    ]  # fmt: skip
    chance.shuffle(rows)
    return f"@online{{{one['id']},\n" + ",\n".join(f"  {name} = {open_}{text}{close}" for name, text in rows) + "\n}\n"


def as_ris(one: dict[str, str], chance: random.Random) -> str:
    rows = [
        ("TI", one["title"]), ("AU", one["author"]), ("T2", one["publisher"]), ("UR", one["url"]),
        ("DA", one["published"].replace("-", "/") + "/"), ("Y2", one["accessed"].replace("-", "/") + "/"),
        ("ID", one["id"]),
    ]  # fmt: skip
    chance.shuffle(rows)
    return "TY  - ELEC\n" + "".join(f"{tag}  - {text}\n" for tag, text in rows) + "ER  - \n\n"


def as_csl(one: dict[str, str], chance: random.Random) -> dict[str, object]:
    family, _, given = one["author"].partition(", ")

    def date(text: str) -> object:
        numbers = [int(part) for part in text.split("-")]
        return {"date-parts": [numbers if chance.random() < 0.5 else [str(part) for part in numbers]]}

    rows: list[tuple[str, object]] = [
        ("id", one["id"]), ("type", "webpage"), ("title", one["title"]), ("URL", one["url"]),
        ("author", [{"family": family, "given": given}]), ("container-title", one["publisher"]),
        ("issued", date(one["published"])), ("accessed", date(one["accessed"])),
    ]  # fmt: skip
    chance.shuffle(rows)
    return dict(rows)


@pytest.mark.parametrize("suffix", ["bib", "ris", "json"])
@pytest.mark.parametrize("seed", range(3))
def test_what_was_written_is_read(suffix: str, seed: int) -> None:
    made, chance = invented(seed), random.Random(seed)
    if suffix == "json":
        text = json.dumps(
            [as_csl(one, chance) for one in made], ensure_ascii=chance.random() < 0.5, indent=seed or None
        )
    else:
        write = as_bib if suffix == "bib" else as_ris
        text = "".join(write(one, chance) for one in made)
    document = read(f"list.{suffix}", text)
    assert [one.label for one in document.citations] == [one["id"] for one in made]
    lines = document.source.split("\n")
    for truth, one in zip(made, document.citations, strict=True):
        assert one.kind == "entry"
        assert raw(one.title) == truth["title"]
        assert raw(one.author) == truth["author"]
        assert raw(one.publisher) == truth["publisher"]
        assert [url.address for url in one.urls] == [truth["url"]]
        assert one.published is not None
        assert one.published.readings[0].iso() == truth["published"]
        assert one.accessed is not None
        assert one.accessed.readings[0].iso() == truth["accessed"]
        at = document.at(one, one.accessed)
        printed = lines[at.line - 1][at.column - 1 : at.end_column - 1] if at.line == at.end_line else ""
        assert not printed or printed.strip('"')[:4] == truth["accessed"][:4]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", "no entry here"), ("a.json", "{"), ("a.json", '{"name": "x", "version": 1}'),
        ("a.json", "[" * 100_000),
        ("a.json", "[]"), ("a.ris", "no tags"), ("a.json", '["a", 1]'),
    ],
)  # fmt: skip
def test_what_holds_no_sources_is_refused_in_one_sentence(name: str, text: str) -> None:
    with pytest.raises(InputError) as caught:
        documents.read(name, text.encode())
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", "@a{k, title={" + "{" * 300_000), ("a.bib", "@a{k, title={\n" * 15_000),
        ("a.bib", '@a{k, title="' + '"' * 200_000), ("a.bib", "@" * 300_000),
        ("a.bib", "@a{k," + "x=1," * 40_000 + "}"),
        ("a.bib", "".join(f"@a{{k{at},crossref={{k{at + 1}}},title={{x}}}}\n" for at in range(4000))),
        ("a.json", '["' * 100_000), ("a.json", '[{"id":"a","URL":"x","title":"' + "\\u00e9<i>&amp;" * 20_000 + '"}]'),
        ("a.ris", "TY  - X\nTI  - " + "a\n" * 100_000 + " " * 100_000),
    ],
)  # fmt: skip
def test_hostile_lists_take_linear_time(name: str, text: str) -> None:
    started = time.perf_counter()
    with contextlib.suppress(InputError):
        documents.read(name, text.encode())
    assert time.perf_counter() - started < 6


def test_a_json_file_in_a_folder_is_left_alone(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "package.json").write_text("{}")
    (folder / "refs.bib").write_text("@online{k, title={T}}")
    assert documents.find([str(folder)]) == [str(folder / "refs.bib")]


def test_several_addresses_in_one_field_are_several() -> None:
    source = "@misc{l, title={L}, url={https://l.example/one https://l.example/two%20b; https://l.example/c}}\n"
    [entry] = citations.read(documents.read("a.bib", source.encode()), Settings()).citations
    assert [url.address for url in entry.urls] == [
        "https://l.example/one", "https://l.example/two%20b", "https://l.example/c",
    ]  # fmt: skip


def test_a_day_of_access_in_three_fields_is_one() -> None:
    source = "@misc{q, title={Q}, url={https://q.example}, urlyear={2024}, urlmonth={5}, urlday={14}}\n"
    [entry] = citations.read(documents.read("a.bib", source.encode()), Settings()).citations
    assert entry.accessed is not None
    [day] = entry.accessed.readings
    assert (day.year, day.month, day.day) == (2024, 5, 14)


def test_the_door_of_a_database_is_no_address() -> None:
    source = "TY  - NEWS\nTI  - T\nUR  - <Go to ISI>://WOS:000123\nUR  - https://a.example/x\nER  - \n"
    [entry] = citations.read(documents.read("a.ris", source.encode()), Settings()).citations
    assert [url.address for url in entry.urls] == ["https://a.example/x"]


def test_an_entry_that_has_an_address_in_its_remarks_alone_is_read() -> None:
    document = read("x.bib", '@misc{quay,\nhowpublished = {"https://a.example/quay/"}\n}\n')
    assert [one.address for citation in document.citations for one in citation.urls] == ["https://a.example/quay/"]
