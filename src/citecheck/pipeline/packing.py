"""Sources and evidence as bytes, small: what both ends know goes by number."""

import pickle
import struct
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import IO, Any

from citecheck.model import Evidence, Source

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


class Unpickler(pickle.Unpickler):
    """Reads frames; `shared` are the `known` things of this end."""

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
