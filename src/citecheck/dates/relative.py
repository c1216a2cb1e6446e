"""Time words that need the article's date."""

from citecheck.text import Part


def relative(s: str, language: str | None = None) -> list[Part]:
    """Placeholder."""
    return []
