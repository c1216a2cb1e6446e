"""Where links really lead: behind the gates of other sites, and spelled as they are printed.

Google's documents export every link as `google.com/url?q=…`; mail programs, networks and forums do likewise. What the
author linked stands in the gate's query. Office programs decode what an address escapes, though the text prints it so.
"""

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

from citecheck.model import Block, Link

# Host (and all below it) → the beginning of its path, and the parameters of which the first that is there counts.
_GATES: dict[str, tuple[str, tuple[str, ...]]] = {
    "google": ("/url", ("q", "url")), "safelinks.protection.outlook.com": ("/", ("url",)),
    "l.facebook.com": ("/l.php", ("u",)), "lm.facebook.com": ("/l.php", ("u",)), "l.instagram.com": ("/", ("u",)),
    "l.threads.com": ("/", ("u",)), "youtube.com": ("/redirect", ("q",)), "out.reddit.com": ("/", ("url",)),
    "vk.com": ("/away.php", ("to",)), "t.umblr.com": ("/redirect", ("z",)), "slack-redir.net": ("/link", ("url",)),
    "linkedin.com": ("/safety/go", ("url",)), "steamcommunity.com": ("/linkfilter", ("u", "url")),
    "duckduckgo.com": ("/l/", ("uddg",)), "disq.us": ("/url", ("url",)), "medium.com": ("/r/", ("url",)),
    "link.zhihu.com": ("/", ("target",)), "link.juejin.cn": ("/", ("target",)), "link.csdn.net": ("/", ("target",)),
    "link.jianshu.com": ("/", ("t",)), "douban.com": ("/link2/", ("url",)), "exit.sc": ("/", ("url",)),
    "urldefense.proofpoint.com": ("/v1/url", ("u",)),
}  # fmt: skip
_COUNTRY = 3  # letters of a country's domain behind "google" at the most: "google.co.uk", "google.de", "google.com"


def settle(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with links that lead where their gates would lead, spelled as the text prints them."""
    return tuple(
        replace(block, links=tuple(_settled(link, block.text) for link in block.links)) if block.links else block
        for block in blocks
    )


def _settled(link: Link, text: str) -> Link:
    target = link.target
    if "=http" in target or "=%" in target or "urldefense" in target or "href.li" in target:
        target = behind(target)
    printed = text[link.start : link.end]
    if "%" in printed and printed != target and unquote(printed) == target:
        target = printed
    return link if target == link.target else replace(link, target=target)


def behind(target: str) -> str:
    """The address that a gate's address leads to; any other address as it is."""
    try:
        parts = urlsplit(target)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return target
    if host == "href.li":
        return _real(parts.query, target)
    if host == "urldefense.com" and parts.path.startswith("/v3/__"):
        return _real(target.partition("/v3/__")[2].partition("__;")[0], target)
    gate = _GATES.get(host) or next((row for name, row in _GATES.items() if host.endswith("." + name)), None)
    if gate is None and _is_google(host):
        gate = _GATES["google"]
    if gate is None or not (parts.path or "/").startswith(gate[0]):
        return target
    try:
        query = parse_qs(parts.query, max_num_fields=50)
    except ValueError:
        return target
    return _real(next((query[name][0] for name in gate[1] if name in query), ""), target)


def _is_google(host: str) -> bool:
    first, _, country = host.partition(".")
    return first == "google" and all(len(label) <= _COUNTRY for label in country.split("."))


def _real(found: str, target: str) -> str:
    """An address as it was given to the gate, where it is one."""
    address = unquote(found) if found.lower().startswith(("http%3a", "https%3a")) else found
    return address if address.lower().startswith(("http://", "https://")) and len(address) > len("https://") else target
