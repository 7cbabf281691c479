"""Bytes that the file keeps once, by their digest: photos, and layouts as they were when a page was printed."""

from __future__ import annotations

import hashlib

from sqlite_utils import Database

from repatriate.app.core.transaction import Transaction
from repatriate.model.errors import DamagedFile
from repatriate.model.saying import say


def attach(tx: Transaction, content: bytes) -> str:
    """Keep it in the file, once; gives its digest. What was attached stays, so that undo and redo find it."""
    name = digest_of(content)
    tx.db.conn.execute("INSERT OR IGNORE INTO attachments VALUES (?, ?)", (name, content))
    return name


def digest_of(content: bytes) -> str:
    """The digest that names attached bytes."""
    return hashlib.sha256(content).hexdigest()


def attached(db: Database, name: str) -> bytes:
    """The bytes attached under this digest. Raises DamagedFile where they are missing."""
    row = db.conn.execute("SELECT bytes FROM attachments WHERE hash = ?", (name,)).fetchone()
    if row is None:
        raise DamagedFile("attachment_missing", say("Something that a document was printed with is missing."))
    return bytes(row[0])
