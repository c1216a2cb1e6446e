"""What a run keeps on disk while it works: what is too much for memory, in files without a name.

Such a file is gone with the process that has it, however that ends. It lies in the folder for temporary files (TMPDIR
names another); what is small stays in memory and is never written.
"""

import copyreg
import pickle
import tempfile
import threading
import weakref
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import partial
from operator import attrgetter
from typing import Any, Generic, TypeVar, overload

from citecheck import model
from citecheck.dates import Date, Reading
from citecheck.errors import UsageError
from citecheck.figures import Figure
from citecheck.quotations import Quotation
from citecheck.text import Part
from citecheck.urls import Url

T = TypeVar("T")
IN_MEMORY = 2_000_000  # bytes
DIGEST = 16  # bytes of a name that is numbered


class Scratch:
    """Entries of bytes by number, in the order in which they came; several threads may work with them."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  # because it lives as long as its entries are asked for
        weakref.finalize(self, self._file.close)
        self._ends = array("Q")
        self._lock = threading.Lock()
        self._is_at_end = True

    def __len__(self) -> int:
        return len(self._ends)

    def put(self, entry: bytes) -> int:
        """Write an entry down; its number. Raises UsageError where the folder for temporary files has no room."""
        with self._lock:
            try:
                if not self._is_at_end:
                    self._file.seek(0, 2)
                    self._is_at_end = True
                self._file.write(entry)
            except OSError as error:
                raise UsageError(f"{tempfile.gettempdir()}: cannot be written ({error.strerror}); TMPDIR names another folder for temporary files") from error  # fmt: skip  # noqa: E501
            self._ends.append((self._ends[-1] if self._ends else 0) + len(entry))
            return len(self._ends) - 1

    def get(self, number: int) -> bytes:
        """The entry of that number."""
        with self._lock:
            start = self._ends[number - 1] if number else 0
            self._file.seek(start)
            self._is_at_end = False
            return self._file.read(self._ends[number] - start)

    def keep(self, value: object) -> int:
        """Write a value down; its number."""
        return self.put(packed(value))

    def value(self, number: int) -> Any:
        """The value that was kept under that number."""
        return unpacked(self.get(number))


class Chains:
    """Entries of bytes, any number for each of many keys (0, 1, 2 …), in the order in which they came."""

    def __init__(self) -> None:
        self._entries = Scratch()
        self._before = array("q")  # of each entry, the one that came before it for the same key
        self._last = array("q")  # of each key

    def put(self, key: int, entry: bytes) -> None:
        """Write one more entry of a key down."""
        missing = key + 1 - len(self._last)
        if missing > 0:
            self._last.extend([-1] * missing)
        self._before.append(self._last[key])
        self._last[key] = self._entries.put(entry)

    def get(self, key: int) -> list[bytes]:
        """All entries of a key."""
        found, at = [], self._last[key] if key < len(self._last) else -1
        while at >= 0:
            found.append(self._entries.get(at))
            at = self._before[at]
        return found[::-1]


class Numbers:
    """Numbers of names (digests of 16 bytes), in the order in which the names came.

    A dict takes two hundred bytes a name, this a tenth: names one after the other, and a table of their numbers that is
    searched from the place that a name's first bytes say.
    """

    def __init__(self) -> None:
        self._names = bytearray()
        self._table = array("I", [0]) * 1024  # a number and 1; 0 where none is

    def __len__(self) -> int:
        return len(self._names) // DIGEST

    def __getitem__(self, name: bytes) -> int:
        number = self._table[self._place(name)]
        if not number:
            raise KeyError(name)
        return number - 1

    def give(self, name: bytes) -> int:
        """The number of a name, the next one where it has none."""
        at = self._place(name)
        if number := self._table[at]:
            return number - 1
        self._names += name
        self._table[at] = len(self)
        if 3 * len(self) > 2 * len(self._table):
            self._table = array("I", [0]) * (2 * len(self._table))
            for number in range(1, len(self) + 1):
                self._table[self._place(self._name(number))] = number
        return len(self) - 1

    def _place(self, name: bytes) -> int:
        last = len(self._table) - 1
        at = int.from_bytes(name[:8], "little") & last
        while (number := self._table[at]) and self._name(number) != name:
            at = at + 1 & last
        return at

    def _name(self, number: int) -> bytes:
        return bytes(self._names[(number - 1) * DIGEST : number * DIGEST])


class Lazy(Sequence[T], Generic[T]):
    """A sequence whose values are made each time that they are asked for: of use once, of no weight after."""

    def __init__(self, count: int, load: Callable[[int], T]) -> None:
        self._count, self._load = count, load

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return tuple(self._load(number) for number in range(*at.indices(len(self))))
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        return self._load(at % len(self))

    def __iter__(self) -> Iterator[T]:
        return map(self._load, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_are_equal, self, other))

    __hash__ = None  # type: ignore[assignment]  # because it is compared by what it holds

    def __reduce__(self) -> tuple[type[tuple[T, ...]], tuple[list[T]]]:
        return tuple, (list(self),)


def _are_equal(one: object, other: object) -> bool:
    return one == other


def _register() -> None:
    """Let values be pickled as their class and its arguments: what dataclasses do by themselves takes twice as long."""
    nouns = [one for name in model.__all__ if isinstance(one := getattr(model, name), type)]
    for noun in (*nouns, Date, Reading, Figure, Part, Quotation, Url):
        if is_dataclass(noun) and "__slots__" in noun.__dict__:
            names = [one.name for one in fields(noun)]
            values = attrgetter(*names) if len(names) > 1 else lambda value, name=names[0]: (getattr(value, name),)
            copyreg.pickle(noun, partial(_reduced, noun, values))


def _reduced(noun: type, values: Callable[[Any], tuple[Any, ...]], value: Any) -> tuple[type, tuple[Any, ...]]:
    return noun, values(value)


_register()


def packed(value: object) -> bytes:
    """A value as bytes, for this run alone."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpacked(entry: bytes) -> Any:
    """The value of which `packed` made these bytes."""
    return pickle.loads(entry)  # noqa: S301  # because this run wrote it, to a file that nobody else can open
