"""Bytes → text, with "\\n" for every line end, so that lines count as in an editor."""

import codecs
import re
from dataclasses import dataclass, field

from citecheck.errors import InputError
from citecheck.text import language_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_SAMPLE = 200_000  # bytes that are enough to tell an encoding
_SIGNATURES = (
    (b"%PDF", "a PDF"), (b"PK\x03\x04", "a zip archive (docx, odt, epub?)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x1f\x8b", "gzip data"), (b"\x89PNG", "an image"), (b"\xff\xd8\xff", "an image"), (b"GIF8", "an image"),
    (b"{\\rtf", "RTF"), (b"\x7fELF", "a program"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spelled:
    """A text as its bytes spell it: its encoding, the byte order mark before it, its own line ends."""

    text: str = field(repr=False)
    encoding: str
    mark: bytes = b""

    def bytes(self) -> bytes:
        """The bytes again, which are those that were read unless some of them were no text."""
        return self.mark + self.text.encode(self.encoding, "replace")


def spelled(path: str, data: bytes, *, markup: bool = False) -> Spelled:
    """The text of a file with its own line ends. Raises InputError where the bytes are no text; see `decode`."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"{path}: this is {name}, which cannot be read as text")
    found = _decoded(path, data, markup=markup)
    if "\x00" in found.text or _is_noise(found.text[:_SAMPLE]):
        raise InputError(f"{path}: the bytes are no text in any known encoding")
    return found


def unified(text: str) -> str:
    """The text with "\\n" for "\\r\\n" and "\\r", in which places count."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def decode(path: str, data: bytes, *, markup: bool = False) -> str:
    """The text of a file, with "\\n" for "\\r\\n" and "\\r"; places count in this text.

    A byte order mark decides, then UTF-8, UTF-16 without a mark, the encoding that HTML (`markup`) declares, and at
    last the likeliest of the old eight-bit encodings. A file cut off inside a UTF-8 letter is read with U+FFFD.
    Raises InputError where the bytes are no text.
    """
    return unified(spelled(path, data, markup=markup).text)


def _decoded(path: str, data: bytes, *, markup: bool) -> Spelled:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Spelled(data[len(mark) :].decode(encoding, "replace"), encoding, mark)
    if b"\x00" in data[:_SAMPLE]:
        return _wide(path, data)
    try:
        return Spelled(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.start > 0 and len(data) - error.start < 4 and error.reason == "unexpected end of data":
            return Spelled(data.decode("utf-8", "replace"), "utf-8")
        broken = error
    declared = _META.search(data[:4096]) if markup else None
    if declared:
        try:
            codec = _known(declared[1].decode("ascii"))
            return Spelled(data.decode(codec), codec)
        except (LookupError, UnicodeDecodeError):
            pass
    damaged = _damaged(data, broken)
    return Spelled(damaged, "utf-8") if damaged else _eight_bit(path, data)


def _known(name: str) -> str:
    """The codec of a declared name; browsers read Latin-1 as Windows-1252 and Latin-5 as Windows-1254."""
    codec = codecs.lookup(name).name
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}.get(codec, codec)


def _wide(path: str, data: bytes) -> Spelled:
    """UTF-16 without a mark: every other byte of its spaces and digits is zero."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if high > low else "utf-16-be"
    text = data.decode(encoding, "replace")
    if max(low, high) * 10 < len(sample) // 2 or text.count("\ufffd") > len(text) // 100:
        raise InputError(f"{path}: the bytes are no text in any known encoding")
    return Spelled(text, encoding)


def _damaged(data: bytes, error: UnicodeDecodeError) -> str | None:
    """UTF-8 with a few broken places, where nearly all else beyond ASCII is sound UTF-8."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    sound = sum(1 for c in text[:_SAMPLE] if c > "\x7f" and c != "\ufffd")
    return text if bad * 10 <= sound and error.start >= 0 else None


# Old encodings and the languages written in them: an encoding is right if its text reads like one of its languages.
_WRITTEN_IN = (
    ("cp1252", "en fr de es it pt nl sv da no nb nn fi ca gl eu is id ms af sw ga"),
    ("cp1254", "tr az"),
    ("cp1251", "ru uk bg sr mk be kk"),
    ("cp1250", "pl cs sk hu hr sl bs ro sr sq"),
    ("cp1257", "lt lv et"),
    ("koi8_r", "ru"),
    ("cp1255", "he"),  # before Greek, whose accents it has no letters for
    ("cp1253", "el"),
    ("cp1256", "ar fa ur"),
    ("cp1258", "vi"),
)
_OTHERS = ["shift_jis", "gb18030", "big5", "euc_kr", "euc_jp", "cp866", "mac_roman", "iso8859_2", "iso8859_5", "cp1252"]


def _eight_bit(path: str, data: bytes) -> Spelled:
    telling = b"\n".join(line for line in data[:_SAMPLE].splitlines() if not line.isascii())[:20_000]
    for encoding, languages in _WRITTEN_IN:
        try:
            text = telling.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _reads_like(text, encoding, languages.split()) and not _is_noise(text):
            return Spelled(data.decode(encoding, "replace"), encoding)
    by_letters = _by_letters(telling)
    if by_letters is not None:
        return Spelled(data.decode(by_letters, "replace"), by_letters)
    import charset_normalizer

    best = charset_normalizer.from_bytes(telling, cp_isolation=_OTHERS).best() if telling else None
    if best is None:
        raise InputError(f"{path}: the bytes are no text in any known encoding")
    return Spelled(data.decode(best.encoding, "replace"), best.encoding)


# The commonest letters of what is written in an encoding: together more than half of any text, even of a few words.
_COMMON = {
    "cp1251": "оеаинтсрвлкмдпі", "koi8_r": "оеаинтсрвлкмдпу", "cp1253": "αοιετσνηυρπκμλς", "cp1255": "יוהלאמרתבשנדחקע",
    "cp1256": "اليمنوربتعدسهفةی",
}  # fmt: skip


def _by_letters(telling: bytes) -> str | None:
    """The encoding of another script in which a text too short to tell its language has that script's letters."""
    best, most = None, 6
    for encoding, common in _COMMON.items():
        letters = [c for c in telling.decode(encoding, "replace") if c.isalpha()]
        beyond = [c for c in letters if not c.isascii()]
        if len(beyond) < max(12, len(letters) // 3) or sum(c.isupper() for c in beyond) * 2 > len(beyond):
            continue
        share = sum(c.lower() in common for c in beyond) * 10 // len(beyond)
        if share > most - (best is None):
            best, most = encoding, share
    return best


_FOREIGN_SCRIPT = frozenset({"cp1251", "cp1253", "koi8_r", "cp1255", "cp1256"})


def _reads_like(text: str, encoding: str, languages: list[str]) -> bool:
    letters = [c for c in text if c.isalpha()]
    beyond = [c for c in letters if not c.isascii()]
    if encoding in _FOREIGN_SCRIPT:
        # Read in a neighbour's encoding, small letters come out as capitals.
        if len(beyond) * 2 < len(letters) or sum(c.isupper() for c in beyond) * 2 > len(beyond):
            return False
    elif len(beyond) * 3 > len(letters):
        return False
    # Where Turkish has ğ ı ş, Latin-1 has ð ý þ, which only Icelandic uses: together with these other letters.
    turkish = encoding == "cp1254" and not set("áíóúæéÁÍÓÚÆÉ").intersection(beyond)
    if turkish and len(set("ğışİŞĞ").intersection(beyond)) > 1:
        return True
    if encoding == "cp1252" and set("ðýþÝÞÐ").intersection(beyond) and not set("áíóæ").intersection(beyond):
        return False
    return language_of(text) in languages


def _is_noise(text: str) -> bool:
    """Control characters and unassigned code points where letters should be."""
    if not text:
        return False
    bad = sum(text.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\r\f\x0b\x1b")
    bad += sum(text.count(chr(code)) for code in range(0x80, 0xA0)) + text.count("\ufffd")
    return bad > 2 and bad * 20 > len(text)
