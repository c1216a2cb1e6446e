"""Edits as pure text: which stand, what the text is then, how the difference reads, how formats write what is new."""

import os
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck import documents, fixes
from citecheck.documents import decoding
from citecheck.errors import InputError
from citecheck.fixes import Change, Writing
from citecheck.fixes.escaping import escaped
from citecheck.model import Edit, Fix

TEXT = st.text(st.sampled_from("ab \n\r“é😀"), max_size=40)
CHANGES = st.lists(
    st.builds(
        lambda start, size, new: Change(start, start + size, new),
        st.integers(0, 40), st.integers(0, 5), st.sampled_from(["", "x", "yz", "1\n2"]),
    ),
    max_size=8,
)  # fmt: skip


@given(CHANGES)
def test_what_stands_together_never_touches_the_same_letters_and_nothing_is_lost(given: list[Change]) -> None:
    kept, late = fixes.standing(given)
    assert sorted((*kept, *late)) == sorted(set(given))
    assert all(one.end <= other.start for one, other in pairwise(kept))
    assert not given or given[0] in kept


@given(TEXT, CHANGES)
def test_line_ends_outside_the_changes_stay_as_they_are(text: str, given: list[Change]) -> None:
    plain = decoding.unified(text)
    inside, _ = fixes.standing(one for one in given if one.end <= len(plain))
    changed = fixes.changed(text, fixes.in_lines(text, inside))
    if "\r" not in text[-1:]:  # what is put in could otherwise make "\r\n" of two
        ends = ("\r" + one.replacement for one in inside if one.replacement.startswith("\n"))
        if not any(ends):
            assert decoding.unified(changed).replace("\n", "") == fixes.changed(plain, inside).replace("\n", "")
    if not inside:
        assert changed == text


@given(st.binary(max_size=60) | TEXT.map(str.encode))
def test_bytes_come_back_or_are_known_not_to(data: bytes) -> None:
    try:
        spelled = decoding.spelled("a", data)
    except InputError:
        return
    assert decoding.unified(spelled.text) == decoding.decode("a", data)
    assert spelled.bytes() == data or "\ufffd" in spelled.text or spelled.encoding not in ("utf-8",)


LINES = st.lists(st.sampled_from(["a", "b", "", "c\r", "é"]), max_size=30).map("\n".join)


@pytest.mark.skipif(shutil.which("git") is None, reason="git applies the differences")
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\nc\n", "a\nB\nc\n"), ("a\nb", "a\nB"), ("a\n", "a"), ("a", "a\n"), ("a\r\nb\r\n", "a\r\nB\r\n"),
        ("".join(f"{n}\n" for n in range(60)), "".join(f"{n if n % 25 else 'x'}\n" for n in range(60))),
        ("a\nb\nc\n", "a\nb\nnew\nlines\nc\n"), ("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\n"),
        ("x\u2028y\n\x0cz\n", "x\u2028y\n\x0cZ\n"),
    ],
)  # fmt: skip
def test_a_difference_can_be_applied_by_git(before: str, after: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(before.encode())
    told = fixes.unified("a.txt", before, after).replace("--- ", "--- a/", 1).replace("+++ ", "+++ b/", 1)
    subprocess.run(["git", "apply", "-p1"], cwd=tmp_path, input=told.encode(), check=True)
    assert path.read_bytes() == after.encode()


@pytest.mark.skipif(shutil.which("git") is None or sys.platform != "linux", reason="git, and names that are bytes")
@pytest.mark.parametrize("name", [b"a b.txt", b"new\nline.txt", b'quoted "twice".txt', b"back\\slash.txt", b"\xff.txt"])
def test_a_difference_names_any_file(name: bytes, tmp_path: Path) -> None:
    path = os.fsdecode(bytes(tmp_path) + b"/" + name)
    Path(path).write_text("a\n")
    told = fixes.unified(os.fsdecode(name), "a\n", "b\n")
    subprocess.run(["git", "apply", "-p0"], cwd=tmp_path, input=os.fsencode(told), check=True)
    assert Path(path).read_text() == "b\n"


@given(LINES, LINES)
def test_a_difference_holds_both_texts(before: str, after: str) -> None:
    told = fixes.unified("a", before, after)
    assert (told == "") == (before == after)
    body = [line for line in told.split("\n")[2:-1] if not line.startswith(("@@", "\\"))]
    removed = [line[1:] for line in body if line.startswith("-")]
    added = [line[1:] for line in body if line.startswith("+")]
    assert len(before.split("\n")) - len(removed) >= 0
    assert set(added) <= set(after.split("\n"))


def written(form: str, source: str, old: str, new: str) -> str | None:
    """The source after what is printed as `old` becomes `new`."""
    document = documents.read("a", source.encode(), form)
    number, at = next((n, b.text.index(old)) for n, b in enumerate(document.blocks) if old in b.text)
    fix = Writing(document).fix(Fix((Edit(document.locate(number, at, at + len(old)), new),)))
    if fix is None:
        return None
    changes = [Change(*document.offsets(edit.at), edit.replacement) for edit in fix.edits]
    return fixes.changed(document.source, fixes.standing(changes)[0])


URL, NEW = "https://a.example/?b=1&c=2", "https://a.example/?b=1&d=3"


@pytest.mark.parametrize(
    ("form", "source", "old", "new", "expected"),
    [
        ("text", "See a & b here.", "a & b", "b < a", "See b < a here."),
        ("html", "<p>See a &amp; b here.</p>", "a & b", "a & <c", "<p>See a &amp; &lt;c here.</p>"),
        ("html", "<p>Caf&eacute;s here.</p>", "Cafés", "Caféx", "<p>Caf&eacute;x here.</p>"),
        ("html", "<p>Caf&eacute;s here.</p>", "é", "e", "<p>Cafes here.</p>"),
        ("html", "<p>See <i>a b</i> c.</p>", "a b c", "a b; c", "<p>See <i>a b;</i> c.</p>"),
        ("html", "<p>See <i>a b</i> c.</p>", "b c", "x", None),
        ("html", f"<p>At <a href='{URL}'>{URL}</a>.</p>", URL, NEW,
         f"<p>At <a href='{NEW}'>{NEW}</a>.</p>"),
        ("markdown", "See a \\_ b here.", "_ b", "b", "See a b here."),
        ("markdown", "See a b here.", "a b", "a *b*", None),
        ("markdown", f"At [{URL}]({URL}) here.", URL, NEW, f"At [{NEW}]({NEW}) here."),
        ("latex", "See 12\\% here.", "12%", "13%", "See 13\\% here."),
        ("latex", "See a here.", "a", "b & c", "See b \\& c here."),
        ("latex", "See ``a'' here.", "”", "”,", "See ``a'', here."),
        ("latex", "See a here.", "a", "\\b", None),
        ("wikitext", "See a here.", "a", "[[b]]", None),
        ("rst", "See a here.", "a", "`b`", None),
        ("csljson", '[{"type":"book","title":"A \\"b\\" c","author":[{"family":"D"}]}]', '"b"', '"x"',
         '[{"type":"book","title":"A \\"x\\" c","author":[{"family":"D"}]}]'),
        ("csljson", '[{"type":"book","title":"A","accessed":{"date-parts":[["2023",  "03",9]]}}]', "2023-03-09",
         "2024-04-11", '[{"type":"book","title":"A","accessed":{"date-parts":[["2024",  "04",11]]}}]'),
    ],
)  # fmt: skip
def test_what_is_printed_is_changed_in_the_letters_of_the_format(
    form: str, source: str, old: str, new: str, expected: str | None
) -> None:
    assert written(form, source, old, new) == expected


PRINTED = st.text(st.sampled_from("ab&<>\"'%_#$*`[]{}|\\ é"), min_size=1, max_size=8).map(lambda text: f"x{text}x")


@pytest.mark.parametrize("form", ["html", "markdown", "latex", "wikitext", "rst"])
@given(PRINTED)
def test_new_text_is_read_as_it_is_meant_or_not_written(form: str, new: str) -> None:
    source = {"html": "<p>See it here.</p>"}.get(form, "See it here.")
    after = written(form, source, "it", new)
    if after is not None:
        again = documents.read("a", after.encode(), form)
        shown = " ".join(block.text for block in again.blocks)
        assert " ".join(shown.split()) == " ".join(f"See {new} here.".split())


@given(PRINTED)
def test_a_target_never_ends_its_own_markup(address: str) -> None:
    for form in ("html", "markdown", "latex", "wikitext", "rst"):
        letters = escaped(form, f"https://a.example/{address}", "", is_target=True)
        barred = {"html": "\"'<>", "markdown": "()<> \n", "latex": "{}", "wikitext": "[]|<> ", "rst": "<>` "}[form]
        assert letters is None or not set(barred) & set(letters)
