"""Who may be connected to: decided on the network address that a socket opens to, not on a name looked up before."""

import ipaddress
import socket
from collections.abc import Callable, Sequence
from typing import Any

from citecheck.urls import Networks
from citecheck.urls.safety import unsafe_number
from citecheck.web.underway import TimedSocket, Underway

# As `socket.getaddrinfo`: host, port, family, type → (family, type, protocol, canonical name, address) each.
Resolve = Callable[..., Sequence[tuple[Any, ...]]]


class RefusedError(OSError):
    """Nothing that a name stands for may be connected to; `reason` is a word of `urls.UNSAFE`."""

    def __init__(self, reason: str, address: str) -> None:
        super().__init__(address)
        self.reason = reason


def looked_up(host: str, port: int, allowed: Networks, resolve: Resolve) -> list[tuple[int, tuple[Any, ...]]]:
    """The family and address of all that a name stands for and that may be connected to, at least one.

    Raises RefusedError where none may, gaierror where there is none.
    """
    addresses, refusal = [], None
    if host.lower() == "localhost.":  # this machine's own list of names has it without the dot
        host = "localhost"
    for family, _, _, _, address in resolve(host, port, 0, socket.SOCK_STREAM):
        reason = refused(address[0], allowed)
        if reason is None:
            addresses.append((family, address))
        else:
            refusal = refusal or RefusedError(reason, address[0])
    if not addresses:
        raise refusal or socket.gaierror(socket.EAI_NONAME, "no address")
    return addresses


def connected(host: str, port: int, allowed: Networks, resolve: Resolve, underway: Underway) -> TimedSocket:
    """A socket open to the first allowed address of a name that answers.

    The name is looked up once and the very address that was judged is connected to, so a look-up that changes its
    mind leads nowhere. Raises RefusedError where none is allowed, else the OSError of the first address.
    """
    addresses = looked_up(host, port, allowed, resolve)
    fault: OSError | None = None
    for tried, (family, address) in enumerate(addresses):
        try:
            # A network that swallows the first address leaves time for the others.
            sock = _opened(family, address, underway.left() / (len(addresses) - tried))
        except OSError as error:
            fault = fault or error  # the system sorts the likeliest address to the front
            continue
        peer = sock.getpeername()[0]
        if (reason := refused(peer, allowed)) is not None:
            sock.close()
            raise RefusedError(reason, peer)
        underway.opened(sock, peer)
        return sock
    assert fault is not None
    try:
        raise fault
    finally:
        del fault  # or the error would hold the frame that holds it


def trusted(host: str, port: int, resolve: Resolve, underway: Underway) -> TimedSocket:
    """A socket to the proxy that the settings name: it may stand anywhere, and looks names up itself."""
    everywhere = (ipaddress.ip_network("0.0.0.0/0"), ipaddress.ip_network("::/0"))
    sock = connected(host, port, everywhere, resolve, underway)
    underway.peer = ""
    return sock


def refused(address: str, allowed: Networks) -> str | None:
    """Why a network address must not be connected to, in a word of `urls.UNSAFE`; None where it may."""
    return unsafe_number(ipaddress.ip_address(address.partition("%")[0]), allowed)


def _opened(family: int, address: tuple[Any, ...], seconds: float) -> TimedSocket:
    sock = TimedSocket(family, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.settimeout(seconds)
        sock.connect(address)
    except OSError:
        sock.close()
        raise
    return sock
