"""What went wrong on the way, in one word: the errors of four libraries, told apart by what lies at their bottom."""

import errno
import os
import socket
import ssl

from citecheck.web.guard import RefusedError
from citecheck.web.underway import TooMuchError, Underway

# The runner has run out of something or has no way out (IPv6, say): that says nothing about the source.
OURS = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM, errno.EADDRNOTAVAIL, errno.ENETUNREACH,
         errno.ENETDOWN, errno.EAFNOSUPPORT, errno.EACCES, errno.EPERM)  # fmt: skip
_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
# Errors of http.client and urllib3 in words; the first that is among the causes speaks.
_BROKEN = {
    "LineTooLong": "a header is too long",
    "BadStatusLine": "the answer does not begin with a status line",
    "UnknownProtocol": "the answer is in an unknown version of HTTP",
    "InvalidHeader": "the headers contradict each other",
    "IncompleteRead": "the body does not come in the pieces that were announced",
    "HTTPException": "the headers are too many",
}


def reason(error: BaseException, underway: Underway) -> tuple[str, str]:
    """The reason of the Outage that an error stands for, and a few words more.

    The guard's words · "dns" (there is no such host), "dns-temporary" · "connect" · "reset" · "timeout" (nothing
    came), "slow" (something came, not all) · "tls" · "protocol" (what came is no HTTP) · "proxy" · "local" (this
    machine has no connections left, or no way there) · "interrupted" (the run ends) ·
    "no-host" (no address that could be asked).
    """
    from requests.exceptions import InvalidURL, RequestException
    from urllib3.exceptions import ClosedPoolError, IncompleteRead, LocationValueError, ProxyError

    chain = _causes(error)
    if any(isinstance(one, ClosedPoolError) for one in chain):
        return "interrupted", ""
    if any(isinstance(one, ProxyError) for one in chain):
        return "proxy", "the proxy of the settings does not answer"
    for one in chain:
        if isinstance(one, RefusedError):
            return one.reason, str(one)
        if isinstance(one, socket.gaierror):
            return ("dns" if one.errno in _NO_SUCH_NAME else "dns-temporary"), ""
        if isinstance(one, InvalidURL | LocationValueError | UnicodeError):
            return "no-host", "the address names no host"
        if isinstance(one, TooMuchError):
            return "protocol", "the headers do not end"
        if isinstance(one, TimeoutError):
            return ("slow", "it did not end in time") if underway.received else ("timeout", "")
        if isinstance(one, IncompleteRead) and not one.partial:
            return "reset", "the connection ended before the body"
        if isinstance(one, OSError) and not isinstance(one, RequestException):
            return _of_socket(one, underway)
    kinds = {kind.__name__ for one in chain for kind in type(one).__mro__}
    return "protocol", next((words for kind, words in _BROKEN.items() if kind in kinds), "what came is no HTTP")


def _of_socket(error: OSError, underway: Underway) -> tuple[str, str]:
    if isinstance(error, ssl.SSLError):
        if underway.is_open and isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
            return "reset", "the connection ended without an answer"
        said = getattr(error, "verify_message", "") or (error.reason or "").replace("_", " ").lower()
        return "tls", said or "the handshake failed"
    if error.errno in OURS:
        return "local", os.strerror(error.errno or 0)
    if isinstance(error, ConnectionResetError | BrokenPipeError | ConnectionAbortedError):
        return "reset", "" if error.errno else "the connection ended without an answer"
    return ("reset" if underway.is_open else "connect"), os.strerror(error.errno) if error.errno else ""


def _causes(error: BaseException) -> list[BaseException]:
    """An error and what it was made of; Python's own first: they say most.

    Their tracebacks are let go: frames that hold their own error would keep connections until the next collection.
    """
    found: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseException) and one not in found:
            found.append(one)
            one.__traceback__ = None
            waiting += [one.__context__, one.__cause__, *one.args, getattr(one, "reason", None)]
    return sorted(found, key=lambda one: type(one).__module__.startswith(("requests", "urllib3")))
