"""What a site says at an address that cannot exist: a page that says the same as the cited one is not the cited one."""

import hashlib
import re
from urllib.parse import unquote, urlsplit, urlunsplit

from citecheck import urls
from citecheck.model import Reply
from citecheck.web.exchange import Errand
from citecheck.web.redirects import Refuses, follow
from citecheck.web.robots import Robots

LETTERS = "bcdfghjklmnpqrstvwxz"  # without vowels no word comes of it
LONGER = 3  # digits more than the cited number has: so far no site has counted
_DAY = re.compile(r"[0-9]{1,2}|(?:19|20)[0-9]{2}(?:-?(?:0[1-9]|1[0-2])(?:-?[0-3][0-9])?)?")
_CODE = re.compile(r"(?=[a-z]*[0-9])[a-z0-9]{6,}", re.I)  # "a8f3kd2"
MOST = 60  # characters of the last part that are imitated; of a longer one its beginning


def probe(url: str, robots: Robots, refuses: Refuses = urls.unsafe) -> Errand[Reply | None]:
    """Ask for an address that looks like the cited one's sister and is none.

    None where the site's robots.txt does not allow it, or where the address has no such sister.
    """
    address = sibling(url)
    if address is None or not (yield from robots.allowed(address)):
        return None
    return (yield from follow(address, refuses, purpose="sibling"))


def sibling(url: str) -> str | None:
    """The address with the last part of its path replaced by one of the same shape; the same one every time.

    Words become letters at random, numbers longer numbers; an ending (".html"), a final slash and all before stay, but
    for numbers by which sites find an article whatever words follow; a query does not.
    """
    try:
        scheme, netloc, path, _, _ = urlsplit(url)
    except ValueError:
        return None
    if scheme not in ("http", "https") or not netloc:
        return None
    before, slash, last = path.rstrip("/").rpartition("/")
    final = "/" if path.endswith("/") and last else ""
    name, dot, ending = last.rpartition(".")
    if not re.fullmatch(r"[A-Za-z]{2,5}", ending) or not name:
        name, dot, ending = last, "", ""
    noise = hashlib.shake_256(url.encode("utf-8", "replace")).digest(2 * MOST)
    made = _like(unquote(name)[:MOST], noise) if name else _letters(12, noise)
    before = "/".join(_like(one[:MOST], noise) if _is_number(one) else one for one in before.split("/"))
    return urlunsplit((scheme, netloc, f"{before}{slash or '/'}{made}{dot}{ending}{final}", "", ""))


def _is_number(part: str) -> bool:
    """Whether a part of a path holds the number of an article, in digits or as a code, rather than a day or a year."""
    if _DAY.fullmatch(part):
        return False
    return part.isdigit() or re.search(r"[0-9]{5}", part) is not None or _CODE.fullmatch(part) is not None


def _like(name: str, noise: bytes) -> str:
    made, at = [], 0
    for piece in re.findall(r"[0-9]+|[^\W0-9_]+|[\W_]+", name):
        own = noise[at:]
        if piece[0].isdigit():
            made.append("9" + "".join(str(byte % 10) for byte in own[: len(piece) + LONGER - 1]))
        elif piece[0].isalpha():
            made.append(_letters(max(2, len(piece)), own))
        else:
            made.append("".join(c if c in "-_.~" else "-" for c in piece))
        at += len(piece)
    return "".join(made)


def _letters(length: int, noise: bytes) -> str:
    return "".join(LETTERS[byte % len(LETTERS)] for byte in noise[:length])
