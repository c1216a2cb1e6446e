"""What is asked of the web and how an errand over it goes: one request, one reply, one redirect at a time.

An errand is a generator: it yields a `Request` and is sent the `Reply` to it, yields a `Reading` and is sent what that
gave, and returns what it was sent out for. So it knows neither threads nor retries nor where replies come from: the
same errand runs one step after the other over a folder of captures (`run`), or among thousands of others on the lanes
of many hosts (`pace.run`).
"""

import re
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeVar

from citecheck.model import Reply

T = TypeVar("T")
Purpose = Literal["source", "article", "sibling", "robots", "memento", "record", "control"]

# An address as requests would send it, letter by letter.
_PLAIN = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?/[A-Za-z0-9/._~=&;:@!$'()*+,-]*(?:\?[A-Za-z0-9/._~=&;:@!$'()*+,-]+)?"
)
MOST_BYTES = 20_000_000  # of a decoded body: no article is longer, and a bomb of zeros stops here


@dataclass(frozen=True, slots=True)
class Request:
    """One GET. `headers` go beside those that every request carries; `most_bytes` bounds the decoded body.

    `purpose` tells a cited source from what else is asked: "article" (what is to be checked itself), "sibling" (an
    address beside the cited one that cannot exist), "robots", "memento" (an archive), "record" (a registry's entry),
    "control".
    """

    url: str
    purpose: Purpose = "source"
    headers: tuple[tuple[str, str], ...] = ()
    most_bytes: int = MOST_BYTES


@dataclass(frozen=True, slots=True)
class Reading:
    """Work on what came, done while others fetch: `work()` is called once, in the thread that reads pages."""

    work: Callable[[], Any]


Errand = Generator[Request | Reading, Any, T]
# A reply to one request: no redirect is followed, `hops` is the address alone. Faults of the world are an Outage.
Exchange = Callable[[Request], Reply]


class AtOnce(Protocol):
    """Exchanges of which one thread has many under way: `begin` sends out, `turn` gives what has come home."""

    flying: int

    def begin(self, request: Request, token: Any) -> None:
        """Send out a request; `turn` gives the reply to it beside the token."""

    def turn(self, seconds: float) -> list[tuple[Any, Reply]]:
        """The replies that have come; waits for the first of them, at most so long."""

    def wake(self) -> None:
        """End a `turn` that waits; any thread may call."""


def prepared(request: Request, headers: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The address as it is asked, and all headers that go with it. ValueError or OSError where it names no host."""
    own = {name: value for name, value in request.headers if _is_header(value)}
    if _PLAIN.fullmatch(request.url):
        return request.url, {**headers, **own}
    from requests import Request as Given

    return Given("GET", request.url).prepare().url or "", {**headers, **own}


def _is_header(value: str) -> bool:
    """Whether a value can be sent; a cookie may be any bytes."""
    return value.isprintable() and all(ord(letter) < 256 for letter in value)


def run(errand: Errand[T], exchange: Exchange) -> T:
    """Run one errand to its end, one step after the other."""
    answer: Any = None
    while True:
        try:
            step = errand.send(answer)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # because a generator's return value is typed Any
        answer = exchange(step) if isinstance(step, Request) else step.work()
