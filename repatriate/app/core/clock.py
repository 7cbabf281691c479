"""Warns if this computer's clock contradicts the journal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlite_utils import Database

from repatriate.model.dates import by_this_computer, write_exact_moment
from repatriate.model.saying import Said, say
from repatriate.store.seen import Gap

SMALL = timedelta(minutes=1)
"""Two computers may differ by so much without harm."""
FAR = timedelta(days=90)
"""An operation rests for less: where all that it knows is further back than that, the clock is asked about."""
DATED = frozenset(
    [
        "IssueDocuments",
        "SpoilDocument",
        "MakeManifest",
        "MakeManifests",
        "MakePack",
        "MarkSent",
        "MakeNote",
        "MarkNoteSent",
        "CloseBoarding",
        "DepartLeg",
        "ArriveLeg",
        "HandOver",
        "Publish",
    ]
)
"""Commands that put a day or an hour before others: while the clock is in doubt, an officer is asked first."""
CONFIRMED = "clock_right"
"""The setting that holds the last entry before an officer said that the clock is right, and the last gap on record then."""
_SINCE = f"(SELECT CAST(value AS INTEGER) FROM settings WHERE key = '{CONFIRMED}')"
_KNOWN_GAPS = (
    "SELECT head FROM gaps WHERE id <= "
    f"(SELECT CAST(substr(value, instr(value, ' ')) AS INTEGER) FROM settings WHERE key = '{CONFIRMED}')"
)


def clock_behind(db: Database, now: datetime, missing: Iterable[Gap] = ()) -> Said | None:
    """A warning if any journal entry, or one that is `missing` here, was made later than now; None otherwise. Entries
    from before an officer confirmed the clock prove nothing and are skipped."""
    row = db.conn.execute(
        f"SELECT number, at FROM journal WHERE number > ifnull({_SINCE}, 0) ORDER BY at DESC, number DESC LIMIT 1"
    ).fetchone()
    gaps = tuple(missing)
    known = {head for (head,) in db.conn.execute(_KNOWN_GAPS)} if gaps else set()
    latest = max([gap.last_at for gap in gaps if gap.head not in known], default="")
    if row is not None and row[1] >= latest:
        latest = row[1]
    if not latest or datetime.fromisoformat(latest) - now <= SMALL:
        return None
    here, then = by_this_computer(now), by_this_computer(datetime.fromisoformat(latest))
    if row is None or row[1] != latest:
        return say(
            "The clock of this computer is behind: it says {0}, {1}, but an entry that this copy lacks was made on {2}, {3}. "
            "Set it before you go on, unless it is right.",
            here.date(),
            f"{here:%H:%M}",
            then.date(),
            f"{then:%H:%M}",
        )
    return say(
        "The clock of this computer is behind: it says {0}, {1}, but entry {2} was made on {3}, {4}. Set it before you go on, "
        "unless it is right.",
        here.date(),
        f"{here:%H:%M}",
        row[0],
        then.date(),
        f"{then:%H:%M}",
    )


def clock_ahead(db: Database, now: datetime) -> Said | None:
    """The sentence to show where nothing in the file comes near to now: the last entry before a leap of the clock, and every
    departure, are far behind. An entry that was made after the leap proves nothing: the same clock made it."""
    far = write_exact_moment(now - FAR)
    departure = db.conn.execute(
        "SELECT max(substr(departs, 1, 10)) FROM legs WHERE departs LIKE '____-__-__%'"
    ).fetchone()[0]
    if departure is not None and departure >= far[:10]:
        return None
    entry = db.conn.execute(_BEFORE_THE_LEAP, {"far": FAR.days, "now": write_exact_moment(now)}).fetchone()
    if entry is None:
        return None
    here, then = by_this_computer(now), by_this_computer(datetime.fromisoformat(entry[0]))
    return say(
        "The clock of this computer may be ahead: it says {0}, {1}, and nothing in this file is later than {2}. Set it before "
        "you go on, unless it is right.",
        here.date(),
        f"{here:%H:%M}",
        max(then.date(), date.fromisoformat(departure)) if departure is not None else then.date(),
    )


_BEFORE_THE_LEAP = f"""
    SELECT at FROM
        (SELECT number, max(at) OVER (ORDER BY number) AS at, lead(at, 1, :now) OVER (ORDER BY number) AS next FROM journal
        WHERE number > ifnull({_SINCE}, 0))
    WHERE julianday(next) - julianday(at) > :far ORDER BY number DESC LIMIT 1
"""
"""The last entry after which the next one, or now, came so many days later."""


def find_earlier_time(db: Database) -> Said | None:
    """A warning about the first entry with an earlier time than a previous one: a clock was wrong when either was made.
    Entries before an officer's word on the clock are skipped; None where all are in order."""
    highest = (0, "")
    for number, at in db.conn.execute(
        f"SELECT number, at FROM journal WHERE number > ifnull({_SINCE}, 0) ORDER BY number"
    ):
        if at >= highest[1]:
            highest = (number, at)
        elif datetime.fromisoformat(highest[1]) - datetime.fromisoformat(at) > SMALL:
            then, before = (by_this_computer(datetime.fromisoformat(one)) for one in (at, highest[1]))
            return say(
                "Entry {0} bears an earlier time than entry {1}: {2}, {3}, against {4}, {5}. A clock was wrong.",
                number,
                highest[0],
                then.date(),
                f"{then:%H:%M}",
                before.date(),
                f"{before:%H:%M}",
            )
    return None
