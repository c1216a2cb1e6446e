"""Files that are zip archives of XML (DOCX, ODT, EPUB): opened without ever unpacking more than an article can hold."""

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Literal

from citecheck.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

Kind = Literal["docx", "odt", "epub"]

MOST_ENTRIES = 20_000  # a book with a picture on every page has some thousands
LARGEST_PART = 150_000_000  # bytes of one part, unpacked
LARGEST_WHOLE = 400_000_000  # bytes of all parts that are read
# Text repeats itself, but no text of this size shrinks to less than a three hundredth; bombs shrink to a thousandth.
LEAST_SUSPECT = 5_000_000
HIGHEST_RATIO = 300
_CHUNK = 1 << 20
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Part names that only one format has, and the words with which the `mimetype` part of the others begins.
_MEDIA_TYPES: tuple[tuple[bytes, Kind], ...] = (
    (b"application/epub+zip", "epub"), (b"application/vnd.oasis.opendocument.text", "odt"),
)  # fmt: skip
_ENTITY = tuple("<!ENTITY".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


class Package:
    """The parts of an archive, by name; every fault is an InputError with one sentence that begins with `path`."""

    def __init__(self, path: str, data: bytes, named: str) -> None:
        self.path = path
        self.named = named
        self._read = 0
        if data.startswith(_OLD_OFFICE):
            raise InputError(f"{path}: {_old_office(data)}")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, OSError) as error:
            raise InputError(f"{path}: this is no {named} file, or a broken one ({error})") from error
        # Some programs write backslashes, and names are compared without regard to case.
        self._infos = {info.filename.replace("\\", "/").lower(): info for info in self._zip.infolist()}
        self.names = frozenset(name.replace("\\", "/") for name in self._zip.namelist())
        if len(self._zip.infolist()) > MOST_ENTRIES:
            raise InputError(f"{path}: holds more than {MOST_ENTRIES} parts; that is no article")

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is none of that name."""
        info = self._infos.get(name.lower())
        if info is None:
            return None
        if info.flag_bits & 1:
            raise InputError(f"{self.path}: protected with a password; save it without one")
        taken: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as part:
                while chunk := part.read(_CHUNK):
                    taken.append(chunk)
                    size += len(chunk)
                    self._guard(info, size)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
            raise InputError(f"{self.path}: its part {name} is broken ({error})") from error
        self._read += size
        return b"".join(taken)

    def _guard(self, info: zipfile.ZipInfo, size: int) -> None:
        """Stop at what unpacks to more than any article is; the declared sizes are not believed."""
        if size > LARGEST_PART or self._read + size > LARGEST_WHOLE:
            raise InputError(f"{self.path}: unpacks to more than {LARGEST_PART // 1_000_000} MB; that is no article")
        if size > LEAST_SUSPECT and size > HIGHEST_RATIO * max(info.compress_size, 1):
            raise InputError(f"{self.path}: unpacks to {HIGHEST_RATIO} times its size and more; that is a zip bomb")

    def xml(self, name: str) -> "_Element | None":
        """The root of an XML part, None where there is none of that name."""
        data = self.read(name)
        return None if data is None else root_of(self.path, f"its part {name}", data)


def root_of(path: str, part: str, data: bytes) -> "_Element":
    """The root of an XML text. Neither files nor network are asked, and declared entities are refused."""
    from lxml import etree

    if any(sign in data for sign in _ENTITY):
        raise InputError(f"{path}: {part} declares entities, which documents have no use for; it was not read")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
                             remove_pis=True)  # fmt: skip
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(f"{path}: {part} is no sound XML ({' '.join(str(error).split())})") from error


def kind_of(data: bytes) -> Kind | None:
    """Which of the formats an archive is, by what it says of itself; None where it is none of them."""
    if not data.startswith(b"PK"):
        return None
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = archive.namelist()
        if "mimetype" in names:
            with archive.open("mimetype") as part:
                declared = part.read(80)
            return next((kind for media_type, kind in _MEDIA_TYPES if declared.startswith(media_type)), None)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError, OSError):
        return None
    if "META-INF/container.xml" in names:
        return "epub"
    return "docx" if any(name.startswith("word/") for name in names) else None


def _old_office(data: bytes) -> str:
    """What a file in the container of the old Office formats is: an encrypted new one, or truly an old one."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "protected with a password; save it without one"
    return "a file of the old Word format (.doc); save it as .docx"
