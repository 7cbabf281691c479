"""Whether the clock of this computer can be right, by what the journal says."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlite_utils import Database

from repatriate.model.saying import Said, say

SMALL = timedelta(minutes=1)
"""Two computers may differ by so much without harm."""


def clock_behind(db: Database, now: datetime) -> Said | None:
    """What to say where the last entry was made later than now."""
    row = db.conn.execute("SELECT number, at FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    if row is None or datetime.fromisoformat(row[1]) - now <= SMALL:
        return None
    here, then = now.astimezone(), datetime.fromisoformat(row[1]).astimezone()
    return say(
        "The clock of this computer is behind: it says {0}, {1}, but entry {2} was made on {3}, {4}. Set it before you go on.",
        here.date(),
        f"{here:%H:%M}",
        row[0],
        then.date(),
        f"{then:%H:%M}",
    )
