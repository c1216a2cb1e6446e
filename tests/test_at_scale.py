"""The model of large collections: deals as a cluster does, is the same every time; the page says what it says."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from citecheck.model import Source
from citecheck.pipeline import sharing

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def model() -> ModuleType:
    spec = importlib.util.spec_from_file_location("at_scale", ROOT / "benchmarks/at_scale.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made  # dataclasses look their module up
    spec.loader.exec_module(made)
    return made


def test_every_source_has_a_host(model: ModuleType) -> None:
    for count in (1, 7, 1_000, 30_000):
        made = model.hosts(count, model.Machines(), model.random.Random(3))
        assert sum(one.sources for one in made) == count
        assert all(one.alone > 0 for one in made)


def test_shards_are_as_large_as_those_of_a_cluster(model: ModuleType) -> None:
    made = model.hosts(2_000, model.Machines(), model.random.Random(3))
    every = [Source(f"https://{at}.example/{n}", f"{at}.example", ()) for at, one in enumerate(made)
             for n in range(one.sources)]  # fmt: skip
    modelled = sorted(sum(host.sources for host in shard) for shard in model.dealt(made, 13))
    assert modelled == sorted(len(shard) for shard in sharing.shards(every, 13))


def test_no_run_is_quicker_than_its_bounds(model: ModuleType) -> None:
    for workers in (1, 4, 64):
        visit = model.visited(20_000, model.Machines(workers=workers))
        assert visit.wall >= visit.busiest
        assert visit.wall >= visit.bound


def test_the_page_of_scale_says_what_the_model_says(
    model: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["at_scale.py"])
    model.main()
    page = (ROOT / "docs/scale.md").read_text(encoding="utf-8")
    tables = [block for block in capsys.readouterr().out.split("\n\n") if block.startswith("|")]
    assert len(tables) == 2
    for table in tables:
        assert table.strip() in page, "python benchmarks/at_scale.py prints another table"
