"""Writes docs/settings.md and the JSON Schema in the package: every setting, its value, its default, its meaning."""

from pathlib import Path

import citecheck.settings
from citecheck.settings import describing

if __name__ == "__main__":
    schema = Path(citecheck.settings.__file__).parent / "citecheck-settings-1.schema.json"
    schema.write_text(describing.schema(), encoding="utf-8")
    Path(__file__).with_name("settings.md").write_text(describing.page(), encoding="utf-8")
