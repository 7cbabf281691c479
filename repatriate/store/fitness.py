"""Whether this program can use a file that it has just opened: neither newer, nor older, nor damaged; and what brings it up to date."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.store import schema
from repatriate.store.backup import make_backup
from repatriate.store.connection import make_damaged
from repatriate.store.keys import Key

APPLICATION_ID = 0x52455041  # "REPA"


def refuse_newer(db: Database, path: Path) -> None:
    if schema.newer_than_us(db):
        raise UserError(
            "newer_file",
            say("{0} was written by a newer Repatriate: update this program to open it.", str(path)),
        )


def refuse_older(db: Database, path: Path) -> None:
    if schema.migrations.pending(db):
        raise UserError(
            "older_file",
            say(
                "{0} was written by an older Repatriate: open it once in the window to bring it up to date.",
                str(path),
            ),
        )


def prove_pages(db: Database, path: Path) -> None:
    """Every page fits its code, or nobody writes: one more entry would bury what a backup still has whole."""
    # The check reads the file itself: what a crash left in the log goes home first.
    db.conn.execute("PRAGMA wal_checkpoint(PASSIVE)")
    if db.conn.execute("PRAGMA cipher_integrity_check").fetchone():
        raise make_damaged(path)


def integrity(db: Database) -> str:
    """`ok`, or what SQLite and SQLCipher find wrong with the file."""
    for check in ("cipher_integrity_check", "integrity_check"):
        found = [str(row[0]) for row in db.conn.execute(f"PRAGMA {check}").fetchall()]
        if found not in ([], ["ok"]):
            return found[0]
    broken = db.conn.execute("PRAGMA foreign_key_check").fetchone()
    return say("a row of {0} refers to nothing", str(broken[0])) if broken else "ok"


def apply_migrations(db: Database, path: Path, key: Key) -> None:
    if schema.migrations.pending(db):
        if schema.migrations.applied(db):
            make_backup(db, key, path, reason="before update")
        schema.migrations.apply(db)
        db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
