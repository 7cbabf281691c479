"""Answers that are kept until a table they were read from is written. Only then are they read again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlite_utils import Database

from repatriate.store import journal

T = TypeVar("T")

_kept: WeakKeyDictionary[Database, dict[str, tuple[int, Any]]] = WeakKeyDictionary()
_turn = threading.RLock()


def read_remembered(db: Database, name: str, tables: tuple[str, ...] | None, read: Callable[[], T]) -> T:
    """The result of `read`, cached until one of these tables was written; until any was, if `tables` is None."""
    with _turn:
        kept = _kept.setdefault(db, {})
        revision = journal.read_head(db)[0]
        before = kept.get(name)
        if before is not None and not _was_written(db, before[0], revision, tables):
            kept[name] = (revision, before[1])
            return before[1]  # type: ignore[no-any-return]
        found = read()
        kept[name] = (revision, found)
        return found


def _was_written(db: Database, since: int, revision: int, tables: tuple[str, ...] | None) -> bool:
    if revision == since:
        return False
    if revision < since or tables is None:
        return True
    marks = ", ".join("?" * len(tables))
    row = db.conn.execute(f"SELECT 1 FROM images WHERE number > ? AND tbl IN ({marks}) LIMIT 1", (since, *tables))
    return row.fetchone() is not None
