"""Which settings hold, and what is said of those that cannot."""

import datetime
from pathlib import Path

import pytest

from citecheck.errors import UsageError
from citecheck.settings import Settings, from_table, load


def test_the_nearest_file_above_holds(tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_text('date-order = "dmy"\nignore = ["format"]\n', encoding="utf-8")
    below = tmp_path / "articles" / "2024"
    below.mkdir(parents=True)
    assert load(below) == Settings(date_order="dmy", ignore=("format",))


def test_a_table_in_pyproject_holds_where_there_is_no_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.citecheck]\nstrict = true\n", encoding="utf-8")
    assert load(tmp_path).strict


def test_a_pyproject_without_the_table_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other]\nstrict = true\n", encoding="utf-8")
    assert not load(tmp_path).strict


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"date-ordre": "dmy"}, "did you mean `date-order`?"),
        ({"date-order": "dym"}, "must be one of dmy, mdy, ymd"),
        ({"strict": "yes"}, "must be true or false"),
        ({"select": "date"}, "must be a list"),
        ({"published": "yesterday"}, "must be a date"),
    ],
)
def test_a_mistake_gets_one_sentence(table: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words.replace("?", r"\?").replace("`", "`")):
        from_table(table, "citecheck.toml")


def test_a_broken_file_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_text("select = [", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be read as TOML"):
        load(tmp_path)


def test_equal_settings_have_equal_digests() -> None:
    one = from_table({"published": datetime.date(2024, 3, 12)}, "a")
    two = from_table({"published": datetime.date(2024, 3, 12)}, "b")
    assert one.digest() == two.digest() != Settings().digest()
