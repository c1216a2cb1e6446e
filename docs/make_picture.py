"""The README's picture: the sample report in Chromium, shortened to what one screen can show."""

import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "reports" / "sample.html"
PICTURE = HERE / "report.png"
WIDTH, HEIGHT, COLOURS = 1240, 1980, 96
QUIET = "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync"
# Of the report: the verdict, what to do first, the corrections, the timeline, the text beside its sources.
SHORTENED = """
section:has(> #a1-2), section:has(> #a1-4), section:has(> #a1-5), figure:has(.spread), .block.heading,
.block:not(:has(.card)), .corrections td:last-child, .corrections th:last-child,
section:has(> #a1-3) > p { display: none }
section > h2 { margin-top: 1.5rem !important } .side { height: auto }
"""


def main() -> None:
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        size = {"width": WIDTH, "height": HEIGHT}
        browser = playwright.chromium.launch_persistent_context(
            profile, executable_path=shutil.which("chromium"), args=QUIET.split(), viewport=size, bypass_csp=True
        )
        page = browser.pages[0]
        page.goto(SAMPLE.as_uri())
        page.add_style_tag(content=SHORTENED)
        page.screenshot(path=PICTURE)
        browser.close()
    Image.open(PICTURE).convert("RGB").quantize(COLOURS).save(PICTURE, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
