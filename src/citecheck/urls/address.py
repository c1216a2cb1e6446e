"""What an address says by itself: when two are the same, its host, the words in it."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from citecheck.urls.names import ENDINGS, SESSIONS, TRACKING, TRACKING_ON

_SPLIT = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]{0,30}):(?!\d{1,5}(?:/|$)))?(?P<slashes>//)?(?P<authority>[^/?#\\]*)(?P<path>[^?#]*)"
    r"(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?",
    re.I | re.S,
)
_DEFAULT_PORTS = {"http": "80", "https": "443", "ftp": "21"}
_UNRESERVED = re.compile(r"%(?:2[dD]|2[eE]|3[0-9]|4[1-9a-fA-F]|5[0-9aA]|5[fF]|6[1-9a-fA-F]|7[0-9aA]|7[eE])")

# Signs that mean the same escaped or not: ! $ & ' ( ) * + , : ; = @ in a path; in a query not & + =, but / and ?.
_IN_PATH = re.compile(r"%(?:2[1467-9A-Ca-c]|3[ABDabd]|40)")
_IN_QUERY = re.compile(r"%(?:2[147-9ACFacf]|3[ABFabf]|40)")


@lru_cache(maxsize=1_024)
def parts(address: str) -> tuple[str, str, str, str, str, str, str]:
    """(scheme, user-info, host, port, path, query, fragment) of an address; never fails.

    Without a scheme it is taken for https; the host is as printed, without the brackets of IPv6.
    """
    match = _SPLIT.match(address.strip())
    assert match is not None  # every part may be empty
    scheme, authority = (match["scheme"] or "https").lower(), match["authority"]
    path = match["path"]
    if match["scheme"] and not match["slashes"] and scheme not in _DEFAULT_PORTS:
        return scheme, "", "", "", authority + path, match["query"] or "", match["fragment"] or ""
    user, _, rest = authority.rpartition("@")
    if rest.startswith("["):
        name, _, port = rest[1:].partition("]")
        port = port.removeprefix(":")
    else:
        name, _, port = rest.partition(":")
    return scheme, user, name, port, path, match["query"] or "", match["fragment"] or ""


def path(address: str) -> str:
    """The path of an address as printed; empty where there is none. Never fails, whatever the address is."""
    return parts(address)[4]


def query(address: str) -> str:
    """What stands behind the question mark of an address, without it."""
    return parts(address)[5]


@lru_cache(maxsize=4_096)
def identity(address: str) -> str:
    """The key under which two addresses of one page are equal.

    Scheme (http, https), "www.", default port, final slash, letter case of the host, fragment, spelling of escapes,
    "/./" and tracking parameters say nothing about the page. A fragment that is itself a route ("#!/x", "#/x") stays.
    """
    scheme, _, _, port, path, _, fragment = parts(without_tracking(address))
    query = parts(without_tracking(address))[5]
    name = host(address)
    if name in ("dx.doi.org", "doi.org"):
        name, path = "doi.org", unquote(path).lower()
    start = "" if scheme in ("http", "https") else f"{scheme}:" if not name else f"{scheme}://"
    at = f":{_even(port)}" if port and port != _DEFAULT_PORTS.get(scheme) and port not in ("80", "443") else ""
    shown = f"[{name}]" if ":" in name else name
    if "/." in path:
        path = _without_dots(path)
    key = start + shown + at + _even(path, _IN_PATH).rstrip("/") + (f"?{_even(query, _IN_QUERY)}" if query else "")
    return key + (f"#{fragment}" if fragment.startswith(("!", "/")) else "")


def _without_dots(path: str) -> str:
    """The path with "." and ".." taken as the ways that they are (RFC 3986, 5.2.4)."""
    kept: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del kept[max(1, len(kept) - 1) :]
        elif segment != ".":
            kept.append(segment)
    return "/".join(kept) + ("/" if path.endswith(("/.", "/..")) else "")


def _even(text: str, alike: re.Pattern[str] = _UNRESERVED) -> str:
    """Escapes of plain characters and of `alike` undone, the others in capitals, letters beyond ASCII escaped."""
    plain = text
    for pattern in (_UNRESERVED, alike) if "%" in text else ():
        plain = pattern.sub(lambda m: chr(int(m[0][1:], 16)), plain)
    upper = re.sub(r"%[0-9a-fA-F]{2}", lambda m: m[0].upper(), plain)
    return upper if upper.isascii() else re.sub(r"[^\x00-\x7f]+", lambda m: _escaped(m[0]), upper)


def _escaped(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in unicodedata.normalize("NFC", text).encode("utf-8", "replace"))


@lru_cache(maxsize=4_096)
def host(address: str) -> str:
    """The host in lower case and ASCII (xn--…), without "www." and port; empty where there is none."""
    name = ascii_host(parts(address)[2])
    return re.sub(r"^(?:www\.)+(?=.)", "", name) if name.startswith("www.") else name


def readable_host(address: str) -> str:
    """The host in its own script (münchen.example), without "www.": for comparing names, not for visiting."""
    name = host(address)
    if "xn--" not in name:
        return name
    return ".".join(_decoded(label) for label in name.split("."))


def _decoded(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label


@lru_cache(maxsize=4_096)
def ascii_host(name: str) -> str:
    """A host's name as the name system asks for it; what has no such form comes back in lower case."""
    name = unquote(name) if "%" in name else name
    if name.isascii():
        return name.lower().rstrip(".")
    import idna

    name = unicodedata.normalize("NFKC", name).lower().replace("。", ".").rstrip(".")
    if name.isascii():
        return name
    try:
        return idna.encode(name, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return ".".join(
            label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii", "replace")
            for label in name.split(".")
        )


# ---------------------------------------------------------------- tracking


def _tracks(name: str, site: str) -> bool:
    low = unquote(name).casefold().removeprefix("amp;")
    if low in SESSIONS or low in TRACKING_ON.get(site, ()):
        return True
    return any(low.startswith(row[:-1]) if row.endswith("*") else low == row for row in TRACKING)


def tracking(address: str) -> tuple[str, ...]:
    """The names of parameters that say who sent the reader or which visit it was, in order."""
    if "?" not in address and ";" not in address:
        return ()
    query, site = parts(address)[5], host(address)
    names = [piece.partition("=")[0] for piece in query.split("&")]
    found = [name for name in names if name and _tracks(name, site)]
    session = re.search(r";(jsessionid)=", parts(address)[4], re.I)
    return tuple(([session[1]] if session else []) + found)


def without_tracking(address: str) -> str:
    """The address without the parameters of `tracking`; all else stands as printed."""
    if not tracking(address):
        return address
    site = host(address)
    before, hashed, fragment = address.partition("#")
    path, _, query = before.partition("?")
    path = re.sub(r";jsessionid=[^/?#;]*", "", path, flags=re.I)
    kept = [piece for piece in query.split("&") if not _tracks(piece.partition("=")[0], site)]
    return path + ("?" + "&".join(kept) if any(kept) else "") + hashed + fragment


# ---------------------------------------------------------------- words


@lru_cache(maxsize=4_096)
def slug_words(address: str) -> tuple[str, ...]:
    """The words of the wordiest part of the path, folded; empty where fewer than three words stand there."""
    best: list[str] = []
    for segment in parts(address)[4].split("/"):
        name, dot, ending = segment.rpartition(".")
        text = unquote(name if dot and ending.casefold() in ENDINGS else segment, errors="replace")
        folded = unicodedata.normalize("NFKC", text).casefold()
        found = [word for word in re.split(r"[-_+.,:;~'’()\s]+", folded) if word and not _is_id(word)]
        if len(found) > len(best):
            best = found
    return tuple(best) if sum(word.isalpha() and len(word) > 1 for word in best) >= 3 else ()


def _is_id(word: str) -> bool:
    """A number or a hash that an editing system added."""
    if word.isdigit():
        return len(word) > 4
    if len(word) < 8 or word.isalpha():
        return False
    return any(c.isdigit() for c in word) and any(c.isalpha() for c in word)
