"""Sources and evidence as bytes, small: what both ends know goes by number."""

import pickle
import struct
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from io import BytesIO
from typing import IO, Any, NamedTuple, Self

from citecheck import evidence
from citecheck.model import Evidence, Source, Verdict

HEAD = struct.Struct("<I")  # length of the frame that follows


class Packer:
    """Writes evidence small: sources and their inquiries are known at both ends and go by number."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._numbers: dict[int, int] = {}
        for number, one in enumerate(known(sources)):
            self._numbers.setdefault(id(one), number)

    def frame(self, value: object) -> bytes:
        """A value as one frame."""
        body = BytesIO()
        body.write(HEAD.pack(0))
        packer = _Pickler(body, pickle.HIGHEST_PROTOCOL)
        packer.numbers = self._numbers
        packer.dump(value)
        body.seek(0)
        body.write(HEAD.pack(len(body.getbuffer()) - HEAD.size))
        return body.getvalue()


class _Pickler(pickle.Pickler):
    numbers: Mapping[int, int]

    def persistent_id(self, obj: Any) -> int | None:
        return self.numbers.get(id(obj))


class Reader(pickle.Unpickler):
    """Reads values of the model and nothing else: in a cache folder that others write to too, a file may be theirs."""

    def find_class(self, module: str, name: str) -> Any:
        """See pickle; UnpicklingError for what no run gathers."""
        if module in ("datetime", "decimal") or module.startswith("citecheck."):
            found = super().find_class(module, name)
            is_value = module in ("datetime", "decimal") or is_dataclass(found)
            if isinstance(found, type) and found.__module__ == module and is_value:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is nothing that a run gathers")


class Unpickler(Reader):
    """Reads evidence; `shared` are the `known` things of this end."""

    shared: Sequence[object]

    def persistent_load(self, pid: Any) -> object:
        """The thing of that number."""
        return self.shared[pid]


def known(sources: Sequence[Source]) -> list[object]:
    """What goes by number, in the same order at both ends."""
    return [one for source in sources for one in (source, *source.inquiries)]


def frame(stream: IO[bytes]) -> bytes | None:
    """The next frame of a stream, None where it ends or is torn."""
    head = stream.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    (length,) = HEAD.unpack(head)
    body = stream.read(length)
    return body if len(body) == length else None


def bytes_of(seen: Evidence) -> bytes:
    """Evidence without its source and what was asked of it, which whoever reads it has."""
    return Packer([seen.source]).frame(seen)[HEAD.size :]


def of_bytes(entry: bytes, source: Source) -> Evidence:
    """The evidence of a source of which `bytes_of` made these bytes."""
    unpickler = Unpickler(BytesIO(entry))
    unpickler.shared = known([source])
    seen: Evidence = unpickler.load()
    return seen


class Told(NamedTuple):
    """The evidence of a source as it comes home: packed, and beside it what is asked before all is there."""

    verdict: Verdict
    is_doubtful: bool  # whether other sources of its host may say more of it
    entry: bytes

    @classmethod
    def of(cls, seen: Evidence) -> Self:
        """What is told of a source."""
        return cls(seen.verdict, evidence.is_doubtful(seen), bytes_of(seen))

    def evidence(self, source: Source) -> Evidence:
        """All of it."""
        return of_bytes(self.entry, source)
