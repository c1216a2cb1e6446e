"""What a request asks beyond its address, as far as the answer may differ with it."""

import re
from collections.abc import Iterable

from citecheck import urls

FRESH = ("Cache-Control", "no-cache")
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f\ud800-\udfff]+")
_SECRET = frozenset({"authorization", "proxy-authorization", "x-api-key", "api-key"})


def target(address: str) -> str:
    """An address as it is kept: without fragment, user-info and signatures, in one word."""
    bare = urls.discreet(address.strip().partition("#")[0])
    return _UNPRINTABLE.sub(lambda m: "".join(f"%{byte:02X}" for byte in m[0].encode("utf-8", "surrogatepass")), bare)


def question(headers: Iterable[tuple[str, str]], *, is_ours: bool = True) -> str:
    """The wanted time of a TimeGate and the names of the cookies, as one line; empty for a plain request.

    The values of cookies are made up by the site anew for each visitor, so they tell no two questions apart. We demand
    an answer that is fresh (`FRESH`) only of the control address; others do so as they like, and it says nothing.
    """
    asked = []
    for name, value in headers:
        if name.lower() == "accept-datetime":
            asked.append(f"accept-datetime={' '.join(value.split())}")
        elif name.lower() == "cookie":
            names = {pair.partition("=")[0].strip() for pair in value.split(";")} - {""}
            asked.append(f"cookie={','.join(sorted(names))}")
        elif is_ours and (name, value) == FRESH:
            asked.append("fresh")
    return "; ".join(sorted(asked))


def discreet(headers: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Headers of a request as they may be kept: without credentials, of cookies the names alone."""
    kept = []
    for name, value in headers:
        if name.lower() == "cookie":
            pairs = [pair.partition("=")[0].strip() for pair in value.split(";")]
            kept.append((name, "; ".join(f"{one}=" for one in pairs if one)))
        elif name.lower() not in _SECRET:
            kept.append((name, value))
    return kept
