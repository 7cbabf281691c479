"""What follows from the file and is kept in it, so that nobody has to count: brought up to date with each entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the help of the command line comes by here and wants none of it
    from sqlite_utils import Database

FOLLOWERS: list[Callable[[Database], None]] = []
"""Each is called in the transaction of an entry, after its rows were written, and once when a file is opened to write."""


UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError)
"""What comes of a row that no program should have written. It stops nobody from writing another one."""


def follow(db: Database) -> None:
    """All that follows is as the last entry left the file. A follower that fails on what it reads leaves all as it was, and
    tries again with the next entry."""
    for follower in FOLLOWERS:
        db.conn.execute("SAVEPOINT following")
        try:
            follower(db)
        except UNREADABLE:
            db.conn.execute("ROLLBACK TO following")
        db.conn.execute("RELEASE following")
