"""Updates the derived tables that the file stores, so that no query has to count, with each journal entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfoNotFoundError

if TYPE_CHECKING:  # the help of the command line comes by here and wants none of it
    from sqlite_utils import Database

FOLLOWERS: list[Callable[[Database], None]] = []
"""Each is called in the transaction of an entry, after its rows were written, and once when a file is opened to write."""


SAMPLERS: list[Callable[[Database], bool]] = []
"""Each says whether a sample of what a follower keeps is as it should be; it takes as long for many people as for few."""


UNREADABLE = (ValueError, OverflowError, ZoneInfoNotFoundError)
"""Errors from an unreadable value in the file: an impossible date, word, number or zone. They stop nobody from writing
another row. Any other error is a defect of ours and is not caught."""


def follow_changes(db: Database) -> None:
    """All that follows is as the last entry left the file. A follower that fails on what it reads leaves all as it was, and
    tries again with the next entry."""
    for follower in FOLLOWERS:
        db.conn.execute("SAVEPOINT following")
        try:
            follower(db)
        except UNREADABLE:
            db.conn.execute("ROLLBACK TO following")
        db.conn.execute("RELEASE following")
