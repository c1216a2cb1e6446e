"""Paths → articles on disk and the sources that they cite; in several processes where there are many."""

import contextlib
import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck import documents, web
from citecheck.errors import InputError
from citecheck.model import Document, Outage, Unread
from citecheck.pipeline import kept, pooling
from citecheck.pipeline.grouping import Asked, Sources, asked
from citecheck.pipeline.scratch import Lazy, Scratch, packed, unpacked
from citecheck.settings import Settings


class Articles(Lazy[Document]):
    """The articles as read, on disk."""

    def __init__(self) -> None:
        self._entries = Scratch()
        super().__init__(0, self._entries.value)

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, entry: bytes) -> int:
        """Take up a packed article; its number."""
        return self._entries.put(entry)

    def packed(self, number: int) -> bytes:
        """The article of that number as it lies on disk."""
        return self._entries.get(number)


class Read(NamedTuple):
    """An article as read, packed, and what it asks of its sources. `is_alone` where no other file belongs to it."""

    path: str
    sha256: str | None
    document: bytes
    asked: list[Asked]
    is_alone: bool


class Given(NamedTuple):
    """Where an article is: a file, or else its bytes and their media type as they came."""

    path: str
    data: bytes | None = None
    media_type: str | None = None


def read(
    paths: Sequence[str], settings: Settings, opened: web.Web | None, earlier: kept.Kept | None, *, is_searched: bool
) -> tuple[Articles, Sources, list[Unread]]:
    """Read the articles. `earlier` has those that need not be read again, and keeps what is read."""
    every = documents.find(paths)
    keys = [_key(path, settings, is_searched=is_searched) if earlier is not None else None for path in every]
    known = [key is not None and earlier is not None and key in earlier for key in keys]
    missing = [path for path, is_known in zip(every, known, strict=True) if not is_known]
    results = pooling.ordered(
        one, (settings, is_searched), _given(missing, opened), pooling.processes(settings, len(missing))
    )
    articles, sources, unread = Articles(), Sources(), list[Unread]()
    with contextlib.closing(results):
        for path, key, is_known in zip(every, keys, known, strict=True):
            entry = earlier.get(key) if is_known and earlier is not None and key is not None else None
            came: Read | Unread
            if entry is not None:
                came = unpacked(entry)
            else:  # what was kept may be damaged
                came = one((settings, is_searched), Given(path)) if is_known else next(results)
            if isinstance(came, Unread):
                unread.append(came)
                continue
            sources.add(articles.add(came.document), came.path, came.asked)
            if entry is None and earlier is not None and came.is_alone and came.sha256 is not None:
                earlier.put(_key_of(came.path, came.sha256, settings, is_searched=is_searched), packed(came))
    return articles, sources, unread


def one(shared: tuple[Settings, bool], given: Given | Unread) -> Read | Unread:
    """Read one article."""
    if isinstance(given, Unread):
        return given
    from citecheck import citations  # a third of what starting takes; a run that reads nothing anew does without

    settings, is_searched = shared
    try:
        data = documents.load(given.path) if given.data is None else given.data
        document = documents.read(given.path, data, settings.input_format or given.media_type)
        document = citations.read(document, settings)
    except InputError as error:
        return Unread(given.path, str(error))
    named = document.format in kept.INCLUDING or documents.named_beside(document.format, document.source)
    is_alone = not named and given.data is None
    entry = packed(document)  # before anything that can be worked out again hangs on it
    return Read(given.path, document.sha256, entry, asked(document, is_searched=is_searched), is_alone)


def _given(paths: Sequence[str], opened: web.Web | None) -> Iterator[Given | Unread]:
    for path in paths:
        try:
            if documents.is_address(path):
                yield Given(path, *_published(path, opened))
            else:
                yield Given(path, documents.load(path) if path == "-" else None)
        except InputError as error:
            yield Unread(path, str(error))


def _key(path: str, settings: Settings, *, is_searched: bool) -> bytes | None:
    if path == "-" or documents.is_address(path):
        return None
    try:
        sha256 = hashlib.sha256(documents.load(path)).hexdigest()
    except InputError:
        return None
    return _key_of(path, sha256, settings, is_searched=is_searched)


def _key_of(path: str, sha256: str, settings: Settings, *, is_searched: bool) -> bytes:
    return kept.digest("article", path, settings.digest(), str(is_searched), sha256)


def _published(url: str, opened: web.Web | None) -> tuple[bytes, str | None]:
    """The bytes and the media type of a published article, by its address."""
    assert opened is not None
    reply = web.run(web.follow(url, opened.refuses, purpose="article"), opened.exchange)
    if isinstance(reply, Outage):
        raise InputError(f"{url}: the article cannot be fetched ({reply.reason}); save the page and pass the file")
    if reply.status != 200 or not reply.body:
        raise InputError(f"{url}: the article's address answers {reply.status}; is it right?")
    media_type, _, rest = reply.header("content-type").partition(";")
    charset = rest.lower().partition("charset=")[2].strip(" \"'")
    body = reply.body
    if charset and charset not in ("utf-8", "utf8"):
        with contextlib.suppress(LookupError, UnicodeDecodeError):
            body = "\ufeff".encode() + body.decode(charset).encode()
    return body, media_type.strip().lower() if documents.is_known(media_type) else None
