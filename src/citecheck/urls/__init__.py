"""Addresses as printed in notes: where they begin and end, what is wrong with them, when two are the same."""

from citecheck.urls.address import (
    host,
    identity,
    path,
    query,
    readable_host,
    slug_words,
    tracking,
    without_tracking,
)  # fmt: skip
from citecheck.urls.archives import archived
from citecheck.urls.printed import Url, find, of_link
from citecheck.urls.safety import UNSAFE, Networks, discreet, unsafe, unsafe_number

__all__ = [
    "UNSAFE", "Networks", "Url", "archived", "discreet", "find", "host", "identity", "of_link", "path", "query",
    "readable_host", "slug_words", "tracking", "unsafe", "unsafe_number", "without_tracking",
]  # fmt: skip
