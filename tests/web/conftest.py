"""A web of its own for the tests of the live web, asked in both ways: by urllib3, and by libcurl."""

from collections.abc import Iterator

import pytest

from by_curl import ByCurl
from citecheck.settings import Settings
from citecheck.web.live import Live
from origin import Origin


@pytest.fixture
def origin() -> Iterator[Origin]:
    """The loopback server; see `origin.Origin`."""
    with Origin() as made:
        yield made


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test of a module that asks for `both` twice; what is seen only where Python opens connections, once."""
    if "both" in metafunc.fixturenames:
        ways = ["urllib3"] if "own_sockets" in metafunc.fixturenames else ["urllib3", "libcurl"]
        metafunc.parametrize("both", ways, indirect=True)


@pytest.fixture
def both(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """`Live` in one of the two ways."""
    if request.param == "libcurl":
        pytest.importorskip("pycurl")
        monkeypatch.setattr(request.module, "Live", ByCurl)
    return str(request.param)


@pytest.fixture
def live(origin: Origin, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Live]:
    """The live web as this machine alone: every name is the loopback server. An exchange may take five seconds."""
    monkeypatch.setenv("SSL_CERT_FILE", origin.authority)
    by_curl = "both" in request.fixturenames and request.getfixturevalue("both") == "libcurl"
    way = ByCurl if by_curl else Live
    with way(Settings(allow_addresses=("127.0.0.0/8",), timeout=5.0), resolve=origin.resolve) as made:
        yield made


@pytest.fixture
def own_sockets() -> None:
    """For what is seen only where connections are opened in Python: libcurl opens them by itself."""
