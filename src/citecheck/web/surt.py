"""The key under which captures of an address are sorted: SURT, the host's labels from right to left, then the path."""

import re
from functools import lru_cache

from citecheck import urls

_PARTS = re.compile(
    r"(?P<start>[a-z][a-z0-9+.-]*:(?!\d)(?://)?)?(?P<name>\[[^\]]*\]|[^/?#:]*)(?P<port>:\d+)?(?P<rest>.*)", re.S
)
_WWW = re.compile(r"www\d*\.(?=.)")
_UNPRINTABLE = re.compile(r"[^\x21-\x7e]")


@lru_cache(maxsize=65_536)
def surt(address: str) -> str:
    """The key of an address, "com,example)/path?a=1&b=2": addresses of one `urls.identity` have one key.

    As archives write it, the key forgets letter case and the order of parameters, so that addresses of different
    pages may share it. It holds no blank and nothing beyond ASCII. What only `urls.identity` knows (tracking
    parameters, spelling of escapes) is evened out beforehand.
    """
    match = _PARTS.fullmatch(urls.identity(address).lower())
    assert match is not None  # every part may be empty
    name, rest = match["name"], match["rest"]
    if name.startswith("www"):
        name = name[site.end() :] if (site := _WWW.match(name)) else name
    labels = name if name.startswith("[") else ",".join(reversed(name.split(".")))
    place, mark, query = rest.partition("?")
    if mark:
        query, hash_mark, fragment = query.partition("#")
        query = "&".join(sorted(query.split("&"))) + hash_mark + fragment
    key = f"{match['start'] or ''}{labels}{match['port'] or ''}){place or '/'}{mark}{query}"
    key = _UNPRINTABLE.sub(lambda m: "".join(f"%{byte:02x}" for byte in m[0].encode("utf-8", "surrogatepass")), key)
    return f"%21{key[1:]}" if key.startswith("!") else key  # "!" begins what is no capture
