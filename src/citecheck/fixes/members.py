"""A zip archive with other contents in some of its parts, and every other byte of it as it was.

A library would write the whole archive anew: other times, other compression, another order. Office programs sign what
they write, so only the changed part, its two headers and the offsets behind it become different bytes.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_HAS_DESCRIPTOR = 8  # the flag that sizes stand behind the data
_BIG = 0xFFFFFFFF
MOST_BYTES = 400_000_000  # of all XML parts, unpacked; no more are ever read of an article


class UnusualArchiveError(Exception):
    """The archive is built in a way that is not rewritten: signed parts, a bomb, more than 4 GB or than one disk."""


def members(data: bytes) -> dict[str, bytes]:
    """The unpacked XML parts of an archive, by name. Raises UnusualArchiveError."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = [one for one in archive.infolist() if one.filename.lower().endswith((".xml", ".rels"))]
        if sum(one.file_size for one in infos) > MOST_BYTES:  # of a part never more is unpacked than it declares
            raise UnusualArchiveError("its parts unpack to more than an article can hold")
        return {one.filename: archive.read(one) for one in infos}


def replaced(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with these contents in the parts of these names. Raises UnusualArchiveError."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos, start = archive.infolist(), archive.start_dir
        names = [one.filename for one in infos]
    if any(name.startswith(("_xmlsignatures/", "META-INF/documentsignatures")) for name in names):
        raise UnusualArchiveError("it is signed, and a change would break the signature")
    end = data.rfind(b"PK\5\6")
    closing = _END.unpack_from(data, end)
    if _BIG in closing or closing[1] or len(set(names)) < len(names) or closing[6] != start:
        raise UnusualArchiveError("its archive is built in an unusual way")
    order = sorted(infos, key=lambda one: one.header_offset)
    bounds = [*(one.header_offset for one in order), start]
    pieces = [data[: bounds[0]]]
    size = len(pieces[0])
    placed: dict[str, tuple[int, tuple[int, int, int] | None]] = {}
    for number, one in enumerate(order):
        piece, sums = data[bounds[number] : bounds[number + 1]], None
        if one.filename in parts:
            piece, sums = _packed(piece, one, parts[one.filename])
        placed[one.filename] = (size, sums)
        pieces.append(piece)
        size += len(piece)
    directory = _directory(data[start:end], infos, placed)
    last = _END.pack(*closing[:5], len(directory), size, closing[7]) + data[end + _END.size :]
    return b"".join([*pieces, directory, last])


def _packed(piece: bytes, info: zipfile.ZipInfo, content: bytes) -> tuple[bytes, tuple[int, int, int]]:
    """A part's header and data for other contents, packed as before; its checksum and its two sizes."""
    head = list(_LOCAL.unpack_from(piece))
    if info.compress_type == zipfile.ZIP_DEFLATED:
        packer = zlib.compressobj(wbits=-15)
        packed = packer.compress(content) + packer.flush()
    elif info.compress_type == zipfile.ZIP_STORED:
        packed = content
    else:
        raise UnusualArchiveError("its parts are packed in an unusual way")
    sums = (zlib.crc32(content), len(packed), len(content))
    head[2] &= ~_HAS_DESCRIPTOR
    head[6:9] = sums
    names = piece[_LOCAL.size : _LOCAL.size + head[9] + head[10]]
    return _LOCAL.pack(*head) + names + packed, sums


def _directory(
    old: bytes, infos: list[zipfile.ZipInfo], placed: Mapping[str, tuple[int, tuple[int, int, int] | None]]
) -> bytes:
    """The table of contents with the new places and sizes."""
    done, at = bytearray(old), 0
    for info in infos:
        entry = list(_CENTRAL.unpack_from(done, at))
        entry[16], sums = placed[info.filename]
        if sums is not None:
            entry[3] &= ~_HAS_DESCRIPTOR
            entry[7:10] = sums
        _CENTRAL.pack_into(done, at, *entry)
        at += _CENTRAL.size + entry[10] + entry[11] + entry[12]
    return bytes(done)
