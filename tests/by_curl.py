"""The live web asked by libcurl alone, one exchange at a time, so that whatever holds for urllib3 is held to it too."""

import contextlib
import threading
from typing import Any, Self

from citecheck.model import Reply
from citecheck.web.exchange import AtOnce, Request
from citecheck.web.live import Live


class ByCurl(Live):
    """The live web, each of whose exchanges goes by libcurl."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._opened = contextlib.ExitStack()
        self._curl: AtOnce | None = None
        self._lock = threading.Lock()
        self._is_kept = False

    def __enter__(self) -> Self:
        self._is_kept = True
        return super().__enter__()

    def exchange(self, request: Request) -> Reply:
        """Ask by libcurl, as a run does; what that cannot make sense of comes back here from its own thread."""
        if threading.current_thread().name.startswith("look-up"):
            return super().exchange(request)
        with self._lock:
            self._curl = self._curl or self._opened.enter_context(self.at_once())
            if self._curl is None:  # there is a proxy
                return super().exchange(request)
            try:
                self._curl.begin(request, "this")
                while not (home := self._curl.turn(1.0)):
                    pass
            finally:
                if not self._is_kept:
                    self._opened.close()
                    self._curl = None
            return next(reply for _, reply in home)

    def __exit__(self, *given: Any) -> None:
        self._opened.close()
        super().__exit__(*given)
