"""What holds for every test: no way out to the network, and property tests that say the same on every machine."""

import signal
import socket
from typing import Any

import pytest
from hypothesis import settings

# Started in the background of a shell, a run ignores ^C, and so would every program that a test starts and stops.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is no failing test, and a failure that nobody can repeat helps nobody.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anything but this machine is a fault of the test."""
    connect = socket.socket.connect

    def at_home(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else "localhost"
        assert host in ("::1", "localhost") or host.startswith("127."), f"a test tried to reach {host}"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", at_home)
