"""A note's text and what is known of it before its parts are read."""

from dataclasses import dataclass
from functools import cached_property

from citecheck import urls
from citecheck.citations.segments import Span
from citecheck.dates import Date
from citecheck.text import Part
from citecheck.urls import Url


@dataclass(frozen=True)
class Given:
    """A note's text and what is already known of it: addresses, dates, which date is the day of access."""

    text: str
    urls: tuple[Url, ...] = ()
    archive_urls: tuple[Url, ...] = ()
    dates: tuple[Date, ...] = ()
    accessed: Date | None = None
    phrase: Part | None = None
    language: str | None = None
    emphasis: tuple[Span, ...] = ()  # what is set in italics, or bold

    @property
    def address(self) -> str | None:
        return self.urls[0].address if self.urls else None

    @cached_property
    def printed(self) -> list[Span]:
        """Where addresses stand as such, not behind words, and what says when they were visited."""
        spans = [(url.start, url.end) for url in (*self.urls, *self.archive_urls) if not is_worded(url)]
        spans += [(one.start, one.end) for one in (self.accessed, self.phrase) if one is not None]
        return sorted(set(spans))


def is_worded(url: Url) -> bool:
    """Whether an address stands behind words, as a link does."""
    label = url.label
    if label is None or "://" in label or label.lower().startswith("www."):
        return False
    return "." not in label or " " in label or not _is_its_host(label, url.address)


def _is_its_host(label: str, address: str) -> bool:
    """Whether a link's words are its address cut short: "quayboard.example" or "quayboard.example/tides"."""
    shown, host = label.strip("`").partition("/")[0].lower(), urls.host(address)
    return host == shown or host.endswith(f".{shown}")
