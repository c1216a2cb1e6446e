"""What a site's robots.txt allows; asked before anything beyond the cited address itself is (RFC 9309)."""

import threading
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from citecheck import urls
from citecheck.model import Outage, Reply
from citecheck.web.exchange import Errand, Reading
from citecheck.web.redirects import Refuses, follow

if TYPE_CHECKING:
    from protego import Protego

MOST_BYTES = 512_000  # of a robots.txt; RFC 9309 asks for 500 KiB
MOST_KEPT = 1_000  # sites whose rules are remembered; the oldest go first


class Robots:
    """The rules of the sites of a run, each fetched once. `agent` is our name as robots.txt would print it."""

    def __init__(self, agent: str, refuses: Refuses = urls.unsafe) -> None:
        self._agent = agent
        self._refuses = refuses
        self._rules: dict[str, Protego | bool] = {}
        self._lock = threading.Lock()

    def allowed(self, url: str) -> Errand[bool]:
        """Whether a site lets us ask for an address.

        Everything is allowed where there is no robots.txt (any 4xx but 429), nothing where it cannot be had.
        """
        try:
            split = urlsplit(url)
        except ValueError:
            return False
        site = f"{split.scheme}://{split.netloc}"
        rules = self._rules.get(site)
        if rules is None:
            reply: Reply = yield from follow(
                f"{site}/robots.txt", self._refuses, purpose="robots", most_bytes=MOST_BYTES
            )
            rules = yield Reading(partial(_read, reply))
            self._keep(site, rules)
        return rules if isinstance(rules, bool) else bool(rules.can_fetch(url, self._agent))

    def _keep(self, site: str, rules: "Protego | bool") -> None:
        with self._lock:
            while len(self._rules) >= MOST_KEPT:
                del self._rules[next(iter(self._rules))]
            self._rules[site] = rules


def _read(reply: Reply) -> "Protego | bool":
    """The rules that came, or what holds without any."""
    if isinstance(reply, Outage):
        return False
    if 200 <= reply.status < 300:
        from protego import Protego

        return Protego.parse(reply.body[:MOST_BYTES].decode("utf-8-sig", "replace"))
    return 400 <= reply.status < 500 and reply.status != 429
