"""A web of its own for the tests of the live web."""

from collections.abc import Iterator

import pytest

from origin import Origin


@pytest.fixture
def origin() -> Iterator[Origin]:
    """The loopback server; see `origin.Origin`."""
    with Origin() as made:
        yield made
