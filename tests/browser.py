"""A real browser that opens a report from a file: Debian's Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
# Where nothing may be skipped the tests fail by the missing browser.
needed = pytest.mark.skipif(
    not CHROMIUM and "CITECHECK_SKIP_NOTHING" not in os.environ,
    reason="there is no chromium (apt-get install chromium)",
)
# A browser that talks to nobody: no updates, no first run, no services of its maker.
QUIET = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@dataclass
class Window:
    """A page of the browser, and all that it said and asked for since it was opened."""

    page: Any
    said: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def hear(self, dialog: Any) -> None:
        """A dialog that a page opens is heard and put away."""
        self.said.append(dialog.message)
        dialog.dismiss()

    def open(self, path: Path) -> Any:
        """Load a file and forget what was before; the page is returned."""
        self.said.clear()
        self.requests.clear()
        self.page.goto(path.as_uri())
        return self.page


@contextmanager
def window(profile: Path, width: int = 1280, **how: Any) -> Iterator[Window]:
    """A browser with a new profile in an empty folder. `how` is what Playwright calls it: color_scheme …"""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=CHROMIUM,
            headless=True,
            args=QUIET,
            viewport={"width": width, "height": 900},
            **how,
        )
        made = Window(browser.pages[0])
        made.page.on("console", lambda message: made.said.append(message.text))
        made.page.on("pageerror", lambda error: made.said.append(str(error)))
        made.page.on("dialog", made.hear)
        browser.on("request", lambda request: made.requests.append(request.url))
        try:
            yield made
        finally:
            browser.close()
