"""Whether a request is asked again and when: tenacity decides, the queue of `lanes` waits, nobody sleeps."""

import math
import re
import zlib
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model import Outage, Reply
from citecheck.web.exchange import Request

if TYPE_CHECKING:
    from tenacity import RetryCallState, Retrying

# The name leads nowhere: that holds for the host, and asking again at once says the same.
NAMELESS = frozenset({"dns", "no-such-host"})
# No whole answer came. What is not named here (a certificate, an address that must not be visited) stays as it is.
SILENT = NAMELESS | {"dns-temporary", "timeout", "slow", "connect", "reset", "protocol"}
# It was not the host: our proxy, or this machine.
OURS = frozenset({"proxy", "local"})
# "Not now" in all its forms; 52x are what a proxy before the server says when that does not answer it.
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
MOST_TRIES = 3
# What costs the whole time-out, or holds for the host, is tried once more, no oftener.
ONCE_MORE = NAMELESS | {"timeout", "slow"}
# What is asked beyond the cited address is worth less of the host's time.
FEWER_TRIES = {"sibling": 1, "robots": 2}
SHORTEST, LONGEST = 1.0, 30.0  # seconds between two tries, unless Retry-After says more


def wait(request: Request, tries: int, reply: Reply) -> float | None:
    """Seconds until a request that was asked `tries` times is asked again; None where its last reply stands."""
    if not is_passing(reply):  # nearly all: what follows takes a tenth of a second to come in
        return None
    from tenacity import RetryCallState

    retrying = _retrying()
    state = RetryCallState(retrying, None, (request,), {})
    state.attempt_number = tries
    state.set_result(reply)
    if retrying.stop(state):
        return None
    return float(retrying.wait(state))


@cache
def _retrying() -> "Retrying":
    import tenacity

    return tenacity.Retrying(retry=tenacity.retry_if_result(is_passing), stop=_is_enough, wait=_wait)


def is_passing(reply: Reply) -> bool:
    """Whether another try may say something else."""
    return reply.reason in SILENT | OURS if isinstance(reply, Outage) else reply.status in PASSING


def is_silent(reply: Reply) -> bool:
    """Whether the host gave no answer, or only a part of one."""
    return isinstance(reply, Outage) and reply.reason in SILENT


def is_refusal(reply: Reply) -> bool:
    """Whether the host asks for fewer requests."""
    if isinstance(reply, Outage):
        return False
    return reply.status == 429 or (reply.status == 503 and bool(reply.header("retry-after")))


def retry_after(reply: Reply) -> float:
    """The seconds that Retry-After asks for, as a number or as a date by the server's own clock; 0.0 without."""
    if isinstance(reply, Outage) or not (printed := reply.header("retry-after").strip()):
        return 0.0
    if re.fullmatch(r"[0-9]{1,12}(\.[0-9]{0,12})?", printed):
        return float(printed)
    then, sent = _moment(printed), _moment(reply.header("date"))
    if then is None:
        return 0.0
    return max(0.0, then - (reply.at.timestamp() if sent is None else sent))


def _moment(printed: str) -> float | None:
    import email.utils

    try:
        moment = email.utils.parsedate_to_datetime(printed).timestamp()
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
    return moment if math.isfinite(moment) else None


def _is_enough(state: "RetryCallState") -> bool:
    assert state.outcome is not None  # set by `wait`
    reply: Reply = state.outcome.result()
    most = 2 if isinstance(reply, Outage) and reply.reason in ONCE_MORE else MOST_TRIES
    return state.attempt_number >= min(most, FEWER_TRIES.get(state.args[0].purpose, MOST_TRIES))


def _wait(state: "RetryCallState") -> float:
    """Twice as long each time, up to a quarter more or less by the address: not all come back at once."""
    import tenacity

    assert state.outcome is not None  # set by `wait`
    request: Request = state.args[0]
    spread = zlib.crc32(request.url.encode("utf-8", "replace")) / 2**32
    backing_off = tenacity.wait_exponential(multiplier=SHORTEST, max=LONGEST)(state)
    return max(backing_off * (0.75 + spread / 2), retry_after(state.outcome.result()))
