"""html → Document."""

from citecheck.documents import text
from citecheck.model import Document


def read(path: str, source: str) -> Document:
    """Read as plain text."""
    return text.read(path, source)
