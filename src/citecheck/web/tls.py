"""Whom to believe that they are who they say: one TLS context for a run.

The authorities of `certifi`, and those of the file that `SSL_CERT_FILE` names (a company's own, say). requests reads
all of them anew for every connection, 25 ms each time; this context is made once and handed to every connection.
"""

import contextlib
import os
import ssl
import tempfile
from collections.abc import Iterator
from pathlib import Path

from citecheck.errors import UsageError
from citecheck.web.underway import TimedTLSSocket

_LEGACY_SERVER_CONNECT = 0x4  # ssl.OP_LEGACY_SERVER_CONNECT from Python 3.12 on


def is_told() -> bool:
    """Whether a file of authorities is named beside those of `certifi`."""
    return bool(os.environ.get("SSL_CERT_FILE"))


def context() -> ssl.SSLContext:
    """A context that verifies chain and host name. UsageError where `SSL_CERT_FILE` cannot be read."""
    import certifi
    from urllib3.util.ssl_ import create_urllib3_context

    made = create_urllib3_context()
    # Old servers cannot renegotiate safely; browsers visit them all the same, and nothing secret is sent here.
    made.options |= _LEGACY_SERVER_CONNECT
    made.load_verify_locations(certifi.where())
    if own := os.environ.get("SSL_CERT_FILE"):
        try:
            made.load_verify_locations(own)
        except OSError as error:
            raise UsageError(f"SSL_CERT_FILE: {own}: cannot be read as certificates: {error}") from error
    made.sslsocket_class = TimedTLSSocket
    return made


@contextlib.contextmanager
def bundled() -> Iterator[str]:
    """The same authorities as one file, for as long as it is needed."""
    import certifi

    own = os.environ.get("SSL_CERT_FILE")
    if not own:
        yield certifi.where()
        return
    both = b"\n".join(Path(one).read_bytes() for one in (certifi.where(), own))
    if (
        hasattr(os, "memfd_create") and Path("/proc/self/fd").is_dir()
    ):  # a file that is gone with the process, however it ends
        with os.fdopen(os.memfd_create("authorities"), "wb") as memory:
            memory.write(both)
            memory.flush()
            yield f"/proc/self/fd/{memory.fileno()}"
        return
    with tempfile.TemporaryDirectory(prefix="citecheck-") as folder:
        file = Path(folder, "authorities.pem")
        file.write_bytes(both)
        yield str(file)
