"""A web of its own for the tests of the live web."""

from collections.abc import Iterator

import pytest

from citecheck.settings import Settings
from citecheck.web.live import Live
from origin import Origin


@pytest.fixture
def origin() -> Iterator[Origin]:
    """The loopback server; see `origin.Origin`."""
    with Origin() as made:
        yield made


@pytest.fixture
def live(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> Iterator[Live]:
    """The live web as this machine alone: every name is the loopback server. An exchange may take five seconds."""
    monkeypatch.setenv("SSL_CERT_FILE", origin.authority)
    with Live(Settings(allow_addresses=("127.0.0.0/8",), timeout=5.0), resolve=origin.resolve) as made:
        yield made
