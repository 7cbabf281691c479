"""Checks that this program can use an opened file: neither newer, nor older, nor damaged; and updates an older one."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate import __version__
from repatriate.model.errors import DamagedFile, UserError
from repatriate.model.saying import Said, say
from repatriate.printing import outfile
from repatriate.store import connection as store_connection
from repatriate.store import journal, schema
from repatriate.store.backup import BEFORE_UPDATE, list_copies, make_backup
from repatriate.store.connection import make_damaged, open_connection, open_tables
from repatriate.store.holding import Elsewhere
from repatriate.store.keys import Key, some_page_fits
from repatriate.store.own_tables import has_migrations, has_version

APPLICATION_ID = 0x52455041  # "REPA"


@dataclass(frozen=True, slots=True)
class Update:
    """Callbacks for the update of an older file, or for a new one. `begin` is called before the update, which can take
    long. `complete` writes the derived tables in the same transaction."""

    begin: Callable[[], object] = lambda: None
    complete: Callable[[Database], object] = lambda db: None


TABLES_ALONE = Update()


@dataclass(frozen=True, slots=True)
class Updated:
    """An older file was brought up to date: from which version, "" for one before 0.2.0; the backup of before; what to say."""

    version: str
    copy: Path
    words: Said


def refuse_newer(path: Path, key: Key) -> None:
    """Read as the file lies there: of a newer one nothing changes, nor does anything come to lie beside it."""
    newer, version = _ask_newer(path, key)
    if newer:
        raise _refuse_newer(path, key, version)


def refuse_newer_inside(db: Database, path: Path, key: Key) -> None:
    """The same of an open file, whose newest work may have been in the log."""
    if _is_newer(db):
        raise _refuse_newer(path, key, _written_by(db))


def _is_newer(db: Database) -> bool:
    return has_migrations(db) and bool(schema.newer_than_us(db))


def _written_by(db: Database) -> str:
    """Nothing where the table that says it is not ours: a newer one may be, and a foreign one is not read."""
    return schema.written_by(db) if has_version(db) else ""


def _ask_newer(path: Path, key: Key) -> tuple[bool, str]:
    """Whether the file alone is newer than this program, and which version wrote it; no where it cannot be read so."""
    try:
        with store_connection.open_still(path, key) as connection:
            db = open_tables(connection)
            return _is_newer(db), _written_by(db)
    except (sqlcipher.Error, MemoryError, OSError):
        return False, ""


def _refuse_newer(path: Path, key: Key, version: str) -> UserError:
    needs = f"Repatriate {version}" if version not in ("", __version__) else say("a newer Repatriate")
    copy = next(
        (one.path for one in list_copies(path) if one.reason == BEFORE_UPDATE and _can_use(one.path, key)), None
    )
    if copy is None:
        return UserError(
            "newer_file", say("{0} was written by {1}: install that version to open it.", str(path), needs)
        )
    words = say(
        "{0} was written by {1}: install that version, or restore the backup {2}, which lacks all work since the update.",
        str(path),
        needs,
        copy.name,
    )
    return UserError("newer_file", words, backup=copy)


def _can_use(copy: Path, key: Key) -> bool:
    """Whether this program can open that backup with this passphrase."""
    return some_page_fits(copy, key) and not _ask_newer(copy, key)[0]


def refuse_older(db: Database, path: Path, elsewhere: Elsewhere | None) -> None:
    """A file that nobody may write here, and an older program wrote."""
    if not schema.migrations.pending(db):
        return
    if elsewhere is not None:
        told = say(
            "{0} was written by an older Repatriate and is {1}: close it there, then open it here to bring it up to date.",
            str(path),
            elsewhere.words,
        )
    else:
        told = say(
            "{0} was written by an older Repatriate. Bring it, or a copy that can be written, up to date: open it in the window, or run `repatriate update`.",
            str(path),
        )
    raise UserError("older_file", told)


def prove_pages(db: Database, path: Path) -> None:
    """Every page fits its code, or nobody writes: one more entry would bury what a backup still has whole."""
    # The check reads the file itself: what a crash left in the log goes home first.
    db.conn.execute("PRAGMA wal_checkpoint(PASSIVE)")
    if db.conn.execute("PRAGMA cipher_integrity_check").fetchone():
        raise make_damaged(path)


def check_integrity(db: Database) -> str:
    """`ok`, or what SQLite and SQLCipher find wrong with the file."""
    for check in ("cipher_integrity_check", "integrity_check"):
        found = [str(row[0]) for row in db.conn.execute(f"PRAGMA {check}").fetchall()]
        if found not in ([], ["ok"]):
            return found[0]
    broken = db.conn.execute("PRAGMA foreign_key_check").fetchone()
    return (
        say("a row of {0} refers to nothing", str(broken[0]))
        if broken
        else _find_wrong_kind(db) or _find_no_text(db) or "ok"
    )


def _find_no_text(db: Database) -> Said | None:
    for table in schema.JOURNALED:
        try:
            deque(db.conn.execute(f'SELECT * FROM "{table}"'), maxlen=0)
        except sqlcipher.OperationalError:  # of the module, which decodes
            return say("a row of {0} holds a value of another kind than the program writes", table)
    return None


_KINDS = {"INTEGER": "'integer'", "REAL": "'real', 'integer'", "TEXT": "'text'", "BLOB": "'blob', 'text'"}
"""The types that a column takes, by its declared type: SQLite itself takes anything."""


def refuse_miscounted(db: Database, path: Path) -> None:
    """Raises DamagedFile where a count in an open file gives no next number, an id is one of those, or no seats can be counted."""
    if wrong := _find_wrong_kind(db, only_counts=True):
        raise DamagedFile(
            "damaged_file",
            say(
                "{0} contains something that Repatriate did not write: {1}. Restore it from one of its backups.",
                str(path),
                wrong,
            ),
        )


def _find_wrong_kind(db: Database, *, only_counts: bool = False) -> Said | None:
    names = db.table_names()
    if not only_counts and "identity" in names and db.conn.execute("SELECT count(*) FROM identity").fetchone() != (1,):
        return say("it does not say which operation it is")
    for table in names:
        if table in schema.FOLLOWING:
            continue  # compared with the same made anew, and mended
        wrong = " OR ".join(
            condition
            for _, name, kind, needed, *_ in _read_columns(db, table)
            if not only_counts or name == "id" or table in _COUNTS or (table == "legs" and kind == "INTEGER")
            for condition in _list_wrong(table, name, kind, needed)
        )
        if wrong and db.conn.execute(f'SELECT 1 FROM "{table}" WHERE {wrong} LIMIT 1').fetchone():
            return say("a row of {0} holds a value of another kind than the program writes", table)
    return None


_COUNTS = {"sequences": None, "sqlite_sequence": [(0, "name", "TEXT", 1), (1, "seq", "INTEGER", 1)]}
"""Tables from which the next number comes, with their columns where SQLite declares no type for them."""
_MOST = 2**53
"""No number of the program is greater: the next one, and its JSON, are whole still."""


def _read_columns(db: Database, table: str) -> list[tuple[Any, ...]]:
    return _COUNTS.get(table) or db.conn.execute(f'PRAGMA table_info("{table}")').fetchall()


def _list_wrong(table: str, name: str, kind: str, needed: int) -> Iterator[str]:
    """The conditions under which a column holds what the program cannot read."""
    if kind == "INTEGER":
        yield f'"{name}" > {_MOST}'
    if (name, kind) == ("id", "INTEGER"):
        return  # a key, into which SQLite takes nothing else: asked so, it reads its last row alone
    if kind in _KINDS:
        none = "" if needed else "'null', "
        yield f'typeof("{name}") NOT IN ({none}{_KINDS[kind]})'
    if kind == "INTEGER":
        yield f'"{name}" < -{_MOST}'
    if kind == "TEXT" and name in _DAYS:
        day = f'substr("{name}", 1, 10)'
        yield f'"{name}" <> \'\' AND (datetime("{name}") IS NULL OR date({day}) IS NOT {day})'
    if (table, name) == ("settings", "value"):
        yield "key = 'plan_start' AND value <> '' AND (date(value) IS NOT value OR value < '1900')"
        yield f"key IN {_NUMBERS} AND (value = '' OR value GLOB '*[^0-9]*')"
    if name in _JSON.get(table, ""):
        yield f"NOT json_valid(\"{name}\") OR substr(\"{name}\", 1, 1) NOT IN ('[', '{{')"


_NUMBERS = ("min_connection_minutes", "max_layover_hours", "max_legs")
"""Settings that planning calculates with."""
_DAYS = frozenset(
    [
        "at",
        "made_at",
        "published_at",
        "read_at",
        "sent_on",
        "withdrawn_on",
        "seen_on",
        "received_on",
        "issued",
        "expires",
        "start",
        "end",
        "lifted_on",
        "asked_on",
        "answered_on",
        "valid_from",
        "valid_until",
        "ready_from",
        "clear_until",
        "promised_on",
        "left_at",
        "landed_at",
        "closed_at",
        "reopened_at",
        "first_at",
        "last_at",
        "found_at",
        "stated_at",
        "received_at",
        "allowed_on",
        "day",
    ]
)
"""Columns of any table that hold a whole day or a moment. The times of departures, which have a fault of their own, are not among them."""
_JSON = {
    "closings": ("content",),
    "documents": ("printed",),
    "handouts": ("content",),
    "handovers": ("printed",),
    "images": ("before", "after"),
    "journal": ("said",),
    "kept_rows": ("cells", "fields", "problems", "titles"),
    "leftouts": ("reasons",),
    "listed": ("spelled",),
    "manifests": ("content",),
    "merged": ("was",),
    "notes": ("content",),
    "plans": ("changes", "problems", "tiers"),
    "readings": ("box",),
    "sightings": ("also",),
}
"""Columns of a table that hold a JSON list or object."""


def is_older(db: Database) -> bool:
    """Whether an older program wrote the file; a new one has no tables yet."""
    return bool(schema.migrations.pending(db) and schema.migrations.applied(db))


def bring_up_to_date(db: Database, path: Path, key: Key, update: Update) -> Updated | None:
    """A new or older file gets all that this program needs, after a verified copy: whole or not at all. Gives
    what was done where there was an older file."""
    if not schema.migrations.pending(db):
        return None
    update.begin()
    version = schema.written_by(db)
    copy = make_backup(db, key, path, reason=BEFORE_UPDATE) if schema.migrations.applied(db) else None
    write_update(db, update)
    return None if copy is None else read_updated(path, version, copy)


def write_update(db: Database, update: Update) -> None:
    """All that is missing, in a transaction of its own or within the one that is open."""
    with db.atomic():
        schema.migrations.apply(db)
        db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        update.complete(db)


def read_updated(path: Path, version: str, copy: Path) -> Updated:
    words = say(
        "{0} was brought up to date for Repatriate {1}. An older version opens only the backup made before: {2}.",
        path.name,
        __version__,
        copy.name,
    )
    return Updated(version, copy, words)


# -- Updates an older file in a transaction that waits for the next command: both are committed, or neither.


class HeldUpdate:
    """The transaction is open from here on; who commits it keeps the copy first. `identified`: the file has been known by
    its identity before, which the update gives to a file that has none."""

    def __init__(self, db: Database, path: Path, key: Callable[[], Key], update: Update, *, shared: bool) -> None:
        self._db = db
        self._path = path
        self._key = key
        self._update = update
        self._shared = shared
        self._version = schema.written_by(db)
        self._copies: set[Path] | None = None
        """The copies that existed when `keep_copy` began."""
        self.identified = "identity" in db.table_names()
        update.begin()
        if shared:  # without a log, pages that leave the memory early would keep the copy from being made
            db.conn.execute("PRAGMA cache_spill = OFF")
        self.go_on()

    def go_on(self) -> None:
        """Once more where the transaction has ended without it: SQLite itself rolls back where a commit finds the disk full."""
        run = self._db.conn.execute
        if self._db.conn.in_transaction:
            return
        [[locked]] = run("PRAGMA query_only").fetchall()
        run("PRAGMA query_only = OFF")
        try:
            run("BEGIN IMMEDIATE")
            write_update(self._db, self._update)
            journal.watch_changes(self._db)  # what is temporary goes with the transaction, too
        except BaseException:
            self._db.rollback()
            raise
        finally:
            run(f"PRAGMA query_only = {locked}")

    @property
    def is_done(self) -> bool:
        """Whether it was committed."""
        return not self._db.conn.in_transaction and not is_older(self._db)

    def keep_copy(self) -> Updated:
        """A verified copy of the file as it still is for everybody else."""
        key = self._key()
        self._copies = self._find_copies()
        with contextlib.closing(open_connection(self._path, key, read_only=True, shared=self._shared)) as before:
            copy = make_backup(before, key, self._path, reason=BEFORE_UPDATE)
        return read_updated(self._path, self._version, copy)

    def drop_copy(self) -> None:
        """Deletes the copy from `keep_copy`, complete or not, because nothing was updated."""
        if self._copies is not None:
            for copy in self._find_copies() - self._copies:
                outfile.remove_part(copy)
            self._copies = None

    def _find_copies(self) -> set[Path]:
        return {copy.path for copy in list_copies(self._path) if copy.reason == BEFORE_UPDATE}
