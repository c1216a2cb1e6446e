"""What a run keeps on disk comes back as it was, and leaves nothing behind."""

import hashlib
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.pipeline.scratch import DIGEST, IN_MEMORY, Chains, Lazy, Numbers, Scratch


@given(st.lists(st.binary()))
def test_entries_come_back_by_number(entries: list[bytes]) -> None:
    scratch = Scratch()
    for number, entry in enumerate(entries):
        assert scratch.put(entry) == number
        assert scratch.get(number // 2) == entries[number // 2]
    assert [scratch.get(number) for number in range(len(scratch))] == entries


def test_what_is_too_much_for_memory_lies_in_a_file_without_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    scratch = Scratch()
    for number in range(5):
        scratch.put(bytes([number]) * (IN_MEMORY // 2))
    assert scratch.get(4) == b"\x04" * (IN_MEMORY // 2)
    assert list(tmp_path.iterdir()) == []


@given(st.lists(st.tuples(st.integers(0, 5), st.binary(max_size=3))))
def test_a_chain_has_the_entries_of_its_key_in_their_order(entries: list[tuple[int, bytes]]) -> None:
    chains = Chains()
    for key, entry in entries:
        chains.put(key, entry)
    for key in range(7):
        assert chains.get(key) == [entry for other, entry in entries if other == key]


def test_a_lazy_sequence_is_like_the_tuple_of_its_values() -> None:
    squares = Lazy(5, lambda number: number * number)
    assert list(squares) == [0, 1, 4, 9, 16]
    assert squares[-1] == 16
    assert squares[1:3] == (1, 4)
    assert squares == (0, 1, 4, 9, 16)
    assert squares != (0, 1, 4, 9)
    assert pickle.loads(pickle.dumps(squares)) == (0, 1, 4, 9, 16)
    with pytest.raises(IndexError):
        squares[5]


@given(st.lists(st.binary(min_size=DIGEST, max_size=DIGEST), max_size=40), st.integers(0, 2_000))
def test_names_are_numbered_in_their_order_however_many_there_are(names: list[bytes], more: int) -> None:
    every = [*names, *(hashlib.blake2b(bytes(number), digest_size=DIGEST).digest() for number in range(more)), *names]
    numbers, expected = Numbers(), dict[bytes, int]()
    for name in every:
        assert numbers.give(name) == expected.setdefault(name, len(expected))
    assert len(numbers) == len(expected)
    assert [numbers[name] for name in expected] == list(expected.values())


def test_names_that_begin_alike_have_numbers_of_their_own() -> None:
    numbers = Numbers()
    alike = [b"same ten b" + bytes([0, 0, 0, 0, 0, last]) for last in range(256)]
    assert [numbers.give(name) for name in alike] == list(range(256))
    with pytest.raises(KeyError):
        numbers[b"nobody's digest!"]
