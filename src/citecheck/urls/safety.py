"""Which addresses are never to be visited, told from the address alone."""

import ipaddress
import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from citecheck.urls.address import parts, readable_host

_LOCAL_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "localdomain",
                "home.arpa", "arpa")  # fmt: skip
# Networks that mean "here" or "nobody"; the first that holds the address gives the reason.
_NETWORKS = tuple(
    (reason, ipaddress.ip_network(net))
    for reason, nets in (
        ("metadata-address", "169.254.169.254/32 169.254.170.2/32 100.100.100.200/32 192.0.0.192/32 fd00:ec2::254/128"),
        ("loopback-address", "127.0.0.0/8 0.0.0.0/8 ::1/128 ::/128"),
        ("link-local-address", "169.254.0.0/16 fe80::/10"),
        ("private-address", "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 fc00::/7 fec0::/10 64:ff9b:1::/48"),
        ("reserved-address", "192.0.0.0/24 192.0.2.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3"),
        ("reserved-address", "2001:db8::/32 3fff::/20 ff00::/8 100::/64 2001::/32 ::ffff:0:0:0/96 5f00::/16"),
    )
    for net in nets.split()
)  # fmt: skip
# Letters of other alphabets that are drawn like Latin ones: a name made of these alone is meant to be misread.
_LOOK_ALIKE = frozenset("асеорхуіјѕԁһӏқҽԛԝвгкмнтпυοαρνικτχεηϲϳ")
_ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
# Parameters that open a door for whoever holds the address; the second table only with a long value.
_SIGNATURES = """
    x-amz-signature x-amz-credential x-amz-security-token x-goog-signature x-goog-credential x-oss-signature
    access_token id_token refresh_token auth_token authtoken private_token sas_token api_key apikey client_secret
    password passwd pwd jwt hdnea hdnts awsaccesskeyid
"""
_SIGNED = frozenset(_SIGNATURES.split())
_SIGNED_IF_LONG = frozenset({"sig", "signature", "token", "auth", "hmac", "secret", "policy"})

Networks = tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]
# The reasons that `unsafe` and `unsafe_number` give.
UNSAFE = ("scheme", "no-host", "user-info", "loopback-address", "private-address", "link-local-address",
          "metadata-address", "reserved-address", "local-name", "look-alike-host", "signed-token")  # fmt: skip


@lru_cache(1_024)  # whoever goes there asks, then whoever prints it
def unsafe(address: str, allowed: Networks = ()) -> str | None:
    """Why an address must not be visited, or None; `allowed` are the networks that may be all the same.

    "scheme" · "no-host" · "user-info" · "loopback-address", "private-address", "link-local-address",
    "metadata-address", "reserved-address" (however the number is written) · "local-name" · "look-alike-host" ·
    "signed-token".
    """
    scheme, user, name, _, _, query, _ = parts(address)
    if scheme not in ("http", "https", "ftp"):
        return "scheme"
    if user or "\\" in address.partition("//")[2].partition("/")[0]:
        return "user-info"
    name = unicodedata.normalize("NFKC", unquote(name)).replace("。", ".").casefold().rstrip(".")
    if not name:
        return "no-host"
    number = _number(name)
    if number is not None:
        return unsafe_number(number, allowed)
    if name == "localhost" and any(net.is_loopback for net in allowed):
        return None
    if "." not in name or name.endswith(tuple(f".{local}" for local in _LOCAL_NAMES)):
        return "local-name"
    if _misleads(readable_host(address)):
        return "look-alike-host"
    # A page of a scanned book carries a "sig" that opens nothing.
    return "signed-token" if not name.startswith("books.google.") and _opens(query) else None


def unsafe_number(number: ipaddress.IPv4Address | ipaddress.IPv6Address, allowed: Networks = ()) -> str | None:
    """Why nothing may be asked of a network address, or None; IPv4 inside IPv6 counts as what it stands for."""
    if isinstance(number, ipaddress.IPv6Address):
        number = _four_in(number) or number
    if any(number in net for net in allowed):
        return None
    return next((reason for reason, net in _NETWORKS if number in net), None)


def _number(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address that a host's name spells: dotted, one number, hexadecimal, octal, IPv6, IPv4 inside IPv6."""
    if ":" in name:
        try:
            six = ipaddress.IPv6Address(name.partition("%")[0])
        except ValueError:
            return None
        return _four_in(six) or six
    pieces = name.split(".")
    if len(pieces) > 4 or not all(re.fullmatch(r"0x[0-9a-f]*|\d+", piece) for piece in pieces):
        return None
    try:
        values = [_value(piece) for piece in pieces]
    except ValueError:
        return None
    total = sum(value << (8 * (3 - at)) for at, value in enumerate(values[:-1])) + values[-1]
    if any(value > 255 for value in values[:-1]) or total > 0xFFFFFFFF:
        return None
    return ipaddress.IPv4Address(total)


def _value(piece: str) -> int:
    if len(piece) > 40:
        raise ValueError("too long for an address")
    if piece.startswith("0x"):
        return int(piece[2:] or "0", 16)
    return int(piece, 8) if piece.startswith("0") and len(piece) > 1 else int(piece)


def _four_in(six: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for: mapped, compatible, 6to4, NAT64."""
    value = int(six)
    if six.ipv4_mapped is not None:
        return six.ipv4_mapped
    if six.sixtofour is not None:
        return six.sixtofour
    if six in ipaddress.ip_network("64:ff9b::/96") or (value >> 32 == 0 and value > 0xFFFF):
        return ipaddress.IPv4Address(value & 0xFFFFFFFF)
    return None


def _misleads(name: str) -> bool:
    labels = name.split(".")
    for label in labels[:-1] or labels:
        if label.isascii():
            continue
        letters = [c for c in label if c.isalpha()]
        scripts = {script for c in letters for script in _ALPHABETS if unicodedata.name(c, "").startswith(script)}
        if len(scripts) > 1:
            return True
        foreign = [c for c in letters if not c.isascii()]
        if scripts & {"CYRILLIC", "GREEK"} and labels[-1].isascii() and all(c in _LOOK_ALIKE for c in foreign):
            return True
    return False


def _opens(query: str) -> bool:
    for piece in query.split("&"):
        name, _, value = piece.partition("=")
        low = unquote(name).casefold().removeprefix("amp;")
        if value and (low in _SIGNED or (low in _SIGNED_IF_LONG and len(value) >= 20)):
            return True
    return False


_USER_INFO = re.compile(r"(?<=//)[^/?#\\\s]*@")
_PARAMETER = re.compile(r"(?P<name>(?<=[?&;])[^?&;=#\s]+)=[^&#\s\"'<>]+")
WITHHELD = "withheld-by-citecheck"


def discreet(text: str) -> str:
    """An address, or a text with addresses, as it may be kept and printed: user-info and signatures are withheld.

    What stands in their place keeps the address as unsafe as it was.
    """
    if "@" in text:
        text = _USER_INFO.sub("withheld@", text)
    if "=" not in text or "//books.google." in text:
        return text
    return _PARAMETER.sub(lambda m: f"{m['name']}={WITHHELD}" if _opens(m[0]) else m[0], text)
