"""The file of `--history`: one SQLite database that several runs may write to and that nothing in the world may break.

source    the addresses, as `urls.identity` writes them
sighting  for each source its distinct results, each with its first day and the bits of all its days
"""

import datetime
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path

from citecheck import urls
from citecheck.history.life import RANK, Life, Seen, number, rows, settled, sightings
from citecheck.model import Evidence, Past
from citecheck.text import squash

Say = Callable[[str], None]
Row = tuple[int, int, Seen]  # first day, bits of the days from there, result
Rows = list[Row]

APPLICATION = 0x43697465  # "Cite": what kind of SQLite file it is
# The schema's versions, each as the step from the one before. A new file takes all of them, an older one the rest.
STEPS = (
    """
    CREATE TABLE source (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE);
    CREATE TABLE sighting (
        source INTEGER NOT NULL REFERENCES source, place INTEGER NOT NULL, first INTEGER NOT NULL, days BLOB NOT NULL,
        verdict TEXT NOT NULL, reason TEXT, status INTEGER, final_url TEXT, title TEXT, digest TEXT,
        PRIMARY KEY (source, place)
    ) WITHOUT ROWID;
    """,
)
COLUMNS = "first, days, verdict, reason, status, final_url, title, digest"
FROM_ALL = "FROM source JOIN sighting ON sighting.source = source.id"
FROM_WANTED = "FROM json_each(?) CROSS JOIN source ON address = value"  # in the order asked, each by its index
ALL = f"SELECT address, {COLUMNS} {FROM_ALL}"
WANTED = f"SELECT address, {COLUMNS} {FROM_WANTED} JOIN sighting ON sighting.source = source.id"
IDS = f"SELECT address, source.id {FROM_WANTED}"
PATIENCE = 60.0  # seconds to wait for another run that is writing
LONGEST_TITLE, LONGEST_ADDRESS = 300, 2000
LONGEST_PLAIN = 48  # bytes of days; more are compressed: years of regular runs become a few
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class _UnusableError(Exception):
    """A file that is left as it is; the message says why."""


def recall(path: Path, addresses: Iterable[str], today: datetime.date, say: Say) -> dict[str, Past]:
    """What runs before `today` saw of each address; an empty Past where they saw nothing, or the file is lost.

    Raises nothing; `say` gets the one sentence about a file that cannot be used.
    """
    names = {address: urls.identity(address) for address in addresses}
    wanted = json.dumps(sorted(set(names.values())))
    found = _read(path, WANTED, (wanted,), say)
    pasts = {name: Past(sightings(life, today)) for name, life in found.items()}
    nothing = Past()
    return {address: pasts.get(name, nothing) for address, name in names.items()}


def recall_all(path: Path, today: datetime.date, say: Say) -> dict[str, Past]:
    """What is known of every source up to `today`, by the address as `urls.identity` writes it."""
    day_after = today + datetime.timedelta(days=1)
    found = _read(path, ALL, (), say)
    return {name: Past(sightings(found[name], day_after)) for name in sorted(found)}


def append(path: Path, evidences: Iterable[Evidence], today: datetime.date, say: Say) -> bool:
    """Remember what this run saw; the better result stays where the day has one already. Whether it was written.

    What was not visited is not remembered. The verdict of the visit itself is kept, not what earlier ones made of it.
    """
    at = 1 << number(today)
    news: dict[str, Life] = {}
    for evidence in evidences:
        if evidence.verdict not in ("unchecked", "refused"):
            name = urls.identity(evidence.source.url)
            life = {_seen(evidence): at}
            news[name] = settled([news[name], life]) if name in news else life
    return _write(path, news, say)


def merge(path: Path, other: Path, say: Say) -> bool:
    """Add what another runner's file knows: of each day the better result stays. Whether it was written."""
    if not other.is_file():
        say(f"{other}: there is no such history")
        return False
    failed: list[str] = []
    found = _read(other, ALL, (), failed.append, set_aside=False)
    for sentence in failed:
        say(sentence)
    return not failed and _write(path, {name: _life(life) for name, life in found.items()}, say)


def _seen(evidence: Evidence) -> Seen:
    page = evidence.page
    final = evidence.final_url
    if page is None or final is None or final == evidence.source.url or urls.unsafe(final) is not None:
        final = None  # says nothing new, or may carry a secret
    return Seen(
        "failing" if evidence.verdict == "dead" else evidence.verdict,
        evidence.reason,
        evidence.status,
        _text(final, LONGEST_ADDRESS),
        _text(page.title, LONGEST_TITLE) if page is not None else None,
        evidence.digest,
    )


def _text(text: str | None, most: int) -> str | None:
    """As SQLite can keep it: on one line, of bounded length, without halves of characters."""
    return squash(text[: 2 * most].encode("utf-8", "replace").decode())[:most] if text else None


# ---------------------------------------------------------------- reading and writing


def _read(path: Path, query: str, arguments: tuple[str, ...], say: Say, *, set_aside: bool = True) -> dict[str, Rows]:
    """The sources that the query finds; of a damaged file those that could be read to their end."""
    found: dict[str, Rows] = {}
    name: str | None = None

    def read(connection: sqlite3.Connection) -> None:
        nonlocal name
        for name, row in _found(connection, query, arguments):
            found.setdefault(name, []).append(row)

    if path.is_file() and not _with(path, read, say, begin="BEGIN", set_aside=set_aside) and name is not None:
        found.pop(name, None)  # there may have been more of it
    return found


def _found(connection: sqlite3.Connection, query: str, arguments: tuple[str, ...]) -> Iterator[tuple[str, Row]]:
    """The rows of a query with their sources; ValueError for what no version has ever written."""
    for row in connection.execute(query, arguments):
        first, packed, seen = row[1], row[2], Seen._make(row[3:])
        days = int.from_bytes(packed, "little") if packed[:1] != b"\0" else _unpacked(packed)
        if seen.verdict not in RANK or not days & 1 or first < 0:
            raise ValueError("not a sighting")
        yield row[0], (first, days, seen)


def _life(found: Rows) -> Life:
    return {seen: days << first for first, days, seen in found}


def _write(path: Path, news: Mapping[str, Life], say: Say) -> bool:
    """Join the lives with those in the file, all or nothing."""

    def write(connection: sqlite3.Connection) -> None:
        names = json.dumps(list(news))
        known: dict[str, Rows] = {}
        for name, row in _found(connection, WANTED, (names,)):
            known.setdefault(name, []).append(row)
        lives = {name: rows(settled([_life(known.get(name, [])), life])) for name, life in news.items()}
        changed = {name: life for name, life in lives.items() if life != known.get(name)}
        connection.executemany("INSERT OR IGNORE INTO source (address) VALUES (?)", ((name,) for name in changed))
        ids = dict(connection.execute(IDS, (names,)))
        connection.executemany("DELETE FROM sighting WHERE source = ?", ((ids[name],) for name in changed))
        connection.executemany(
            "INSERT INTO sighting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (ids[name], place, first, _packed(days), *seen)
                for name, life in changed.items()
                for place, (first, days, seen) in enumerate(life)
            ),
        )

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        say(f"{path}: nothing is remembered of this run: {error.strerror}")
        return False
    # A damaged file is set aside by the first attempt; the second begins anew.
    return _with(path, write, say) or (not path.exists() and _with(path, write, say))


def _packed(days: int) -> bytes:
    """Days as bytes, the first bit set; where they are compressed a zero byte stands in front."""
    plain = days.to_bytes((days.bit_length() + 7) // 8, "little")
    return plain if len(plain) <= LONGEST_PLAIN else b"\0" + zlib.compress(plain, 9)


def _unpacked(packed: bytes) -> int:
    return int.from_bytes(zlib.decompressobj().decompress(packed[1:], 1 << 16), "little")


# ---------------------------------------------------------------- the file


def _with(
    path: Path,
    work: Callable[[sqlite3.Connection], None],
    say: Say,
    *,
    begin: str = "BEGIN IMMEDIATE",
    set_aside: bool = True,
) -> bool:
    """Do work in one transaction; False, after one sentence, where the file does not allow it."""
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as connection:
            _begin(connection, path, begin)
            work(connection)
            connection.execute("COMMIT")
            return True
    except _UnusableError as error:
        say(str(error))
    except (sqlite3.DatabaseError, zlib.error, ValueError, TypeError, OverflowError) as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code not in DAMAGED:
            say(f"{path}: the history cannot be used, this run goes on without it: {error}")
        elif not set_aside:
            say(f"{path}: the file is damaged or no history, and left as it is")
        else:
            say(_put_aside(path))
    return False


def _begin(connection: sqlite3.Connection, path: Path, begin: str) -> None:
    """Open the transaction. SQLite does not wait by itself while another run sets the file up or closes it."""
    try:
        _try_to_begin(connection, path, begin)
    except sqlite3.OperationalError as error:
        if not _is_busy(error):
            raise
        import tenacity  # a tenth of a second; hardly any run has to wait

        tenacity.Retrying(
            retry=tenacity.retry_if_exception(_is_busy), stop=tenacity.stop_after_delay(PATIENCE),
            wait=tenacity.wait_fixed(0.02), reraise=True,
        )(_try_to_begin, connection, path, begin)  # fmt: skip


def _try_to_begin(connection: sqlite3.Connection, path: Path, begin: str) -> None:
    connection.rollback()
    _prepare(connection, path)
    connection.execute(begin)


def _is_busy(error: BaseException) -> bool:
    return isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the file to this version's schema; raises _UnusableError for what other programs made of it."""
    connection.execute("BEGIN")  # all three of one moment: another run may be setting the file up
    [(application,)] = connection.execute("PRAGMA application_id")
    [(version,)] = connection.execute("PRAGMA user_version")
    [(tables,)] = connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table'")
    connection.execute("COMMIT")
    if application != APPLICATION and (application or tables):
        raise _UnusableError(f"{path}: another program's database; it is left as it is, and nothing is remembered")
    if version > len(STEPS):
        raise _UnusableError(
            f"{path}: the history was written by a newer citecheck; left as it is, this run goes on without it"
        )
    connection.execute("PRAGMA synchronous = NORMAL")
    if version == len(STEPS):
        if tables < 2:
            raise ValueError("a table is missing")
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    [(version,)] = connection.execute("PRAGMA user_version")  # another run may have been quicker
    for step in STEPS[version:]:
        for statement in filter(str.strip, step.split(";")):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {len(STEPS)}")
    connection.execute("COMMIT")


def _put_aside(path: Path) -> str:
    """Give a damaged file another name, and say so."""
    aside = next(one for one in map(f"{path}.damaged-{{}}".format, range(1, 1_000_000)) if not Path(one).exists())
    try:
        path.rename(aside)
    except OSError as error:
        return f"{path}: the history is damaged and cannot be set aside: {error.strerror}; this run goes on without it"
    for ending in ("-wal", "-shm"):  # they belong to the damaged file, and would be read into the new one
        with suppress(OSError):
            path.with_name(path.name + ending).rename(aside + ending)
    return (
        f"{path}: the history is damaged; it is set aside as {aside} and begun anew: no source is dead until seen again"
    )
