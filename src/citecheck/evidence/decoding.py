"""The characters of a page: byte order marks, what header and page declare, and what was really sent."""

import re

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_.:-]{2,40})""", re.I)
_HEADER_CHARSET = re.compile(r"""charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_.:-]{2,40})""", re.I)
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# What servers call Latin-1 and ASCII is Windows-1252 (WHATWG Encoding), and so on for its neighbours.
_MEANT = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
          "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "x-sjis": "cp932",
          "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "tis-620": "cp874", "iso-8859-11": "cp874",
          "windows-31j": "cp932", "utf8": "utf-8"}  # fmt: skip


def decode(body: bytes, content_type: str) -> str:
    """The characters of a body. A byte order mark wins, then valid UTF-8, then what header and page declare."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = [match.group(1) for match in [_HEADER_CHARSET.search(content_type)] if match]
    declared += [match.group(1).decode("ascii") for match in [_DECLARED.search(body[:4096])] if match]
    for name in [*declared, "utf-8" if _is_nearly_utf8(body) else "cp1252"]:
        known = _MEANT.get(name.lower(), name.lower())
        if known.startswith("utf-8") and not _is_nearly_utf8(body):
            continue
        try:
            return body.decode(known, "replace")
        except (LookupError, ValueError):
            continue
    return body.decode("cp1252", "replace")


def _is_nearly_utf8(body: bytes) -> bool:
    """Whether UTF-8 was meant: most bytes above ASCII belong to whole characters."""
    high = sum(map(body[:200_000].count, (b"\xc3", b"\xc2", b"\xe2", b"\xd0", b"\xd1", b"\xe4", b"\xe5")))
    return high > 4 * body[:200_000].decode("utf-8", "replace").count("\ufffd")
