"""Word files that hold their whole text as another file inside: what programs write that make Word files of pages."""

import email
import email.policy
from collections.abc import Iterable
from dataclasses import replace

from citecheck.documents import decoding, html, text
from citecheck.errors import InputError
from citecheck.model import Document


def read(path: str, parts: Iterable[tuple[str, bytes]]) -> Document:
    """The article in the embedded parts (name, bytes); places count in the embedded text.

    Web pages, saved pages (MHTML) and plain text are read; of other kinds InputError says what to do.
    """
    held = list(parts)
    pages = [_page(path, name.lower(), data) for name, data in held]
    if not pages or any(page is None for page in pages):
        raise InputError(f"{path}: its text is embedded as another file; open it in Word and save it again")
    whole = "\n".join(page for page in pages if page is not None)
    reader = text.read if all(name.lower().endswith(".txt") for name, _ in held) else html.read
    return replace(reader(path, whole), format="docx")


def _page(path: str, name: str, data: bytes) -> str | None:
    """The text of one part; None for a kind that is not read here."""
    if name.endswith((".mht", ".mhtml", ".eml")):
        for part in email.message_from_bytes(data, policy=email.policy.compat32).walk():
            body = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
            if isinstance(body, bytes):
                return decoding.decode(path, body, markup=True)
        return None
    if name.endswith((".html", ".htm", ".xhtml", ".txt")):
        return decoding.decode(path, data, markup=not name.endswith(".txt"))
    return None
