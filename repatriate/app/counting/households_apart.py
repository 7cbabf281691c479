"""Finds families whose members arrive apart: those who are here, and those expected, with their departures and
times."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.person_names import shown_name
from repatriate.app.core.positions import read_whereabouts, select_confirmed
from repatriate.counting.journeys import Gone, Journey
from repatriate.model.saying import WeekDay, joined, say


@dataclass(frozen=True, slots=True)
class Member:
    """One of a family. `leg` is the last departure of their way, with the day on which it arrives; None: no seat is known.

    `here`: they are at the end of their way. `receiver` has them, by number `hands`. `missing`: not found when it arrived.
    """

    ref: str
    name: str
    leg: str | None = None
    day: date | None = None
    here: bool = False
    receiver: str = ""
    missing: bool = False
    hands: int = 0


@dataclass(frozen=True, slots=True)
class Household:
    """A family that is not together: who is there, and who is still to come or is in other hands."""

    key: int
    here: tuple[Member, ...]
    expected: tuple[Member, ...]


def find_apart(db: Database, refs: Iterable[str] | None = None) -> tuple[Household, ...]:
    """Families that do not arrive together, of these people or all: some are there and others are not, or their ways end on
    different departures; and those that are with several receivers. In the order of who is expected first."""
    families = _read_families(db, refs)
    members = _read_members(db, families)
    found = []
    for key, ids in families.items():
        some = [members[id] for id in ids]
        here = tuple(one for one in some if one.here)
        expected = tuple(one for one in some if not one.here)
        hands = list(dict.fromkeys(one.hands for one in some if one.hands))
        if not expected and len(hands) > 1:
            here = tuple(one for one in some if one.hands in (0, hands[0]))
            expected = tuple(one for one in some if one not in here)
        if expected and (here or len({one.leg for one in expected}) > 1):
            found.append(Household(key, here, expected))
    return tuple(
        sorted(found, key=lambda one: (not one.here, min(_rank_member(each) for each in one.expected), one.key))
    )


def _rank_member(member: Member) -> tuple[date, str]:
    return member.day or date.max, member.ref


def _read_families(db: Database, refs: Iterable[str] | None) -> dict[int, list[int]]:
    """People who travel, by family; families of one are none."""
    theirs = (
        ""
        if refs is None
        else "AND household_id IN (SELECT household_id FROM people WHERE ref IN (SELECT value FROM json_each(:refs)))"
    )
    rows = db.conn.execute(
        "SELECT household_id, id FROM people WHERE household_id IS NOT NULL AND withdrawn IS NULL "
        f"{theirs} ORDER BY household_id, ref",
        {"refs": None if refs is None else json.dumps(list(refs))},
    ).fetchall()
    found = defaultdict[int, list[int]](list)
    for household, id in rows:
        found[household].append(id)
    return {household: ids for household, ids in found.items() if len(ids) > 1}


def _read_members(db: Database, families: Mapping[int, list[int]]) -> dict[int, Member]:
    ids = [id for some in families.values() for id in some]
    if not ids:
        return {}
    values = {"ids": json.dumps(ids)}
    legs = {row["id"]: row for row in db.query("SELECT id, code, arrives, status FROM legs")}
    booked: dict[int, int] = dict(
        db.conn.execute(
            "SELECT person_id, leg_id FROM (SELECT person_id, leg_id, max(seq) FROM bookings "
            f"WHERE {select_confirmed(db, people=ids)} AND person_id IN (SELECT value FROM json_each(:ids)) GROUP BY person_id)",
            values,
        ).fetchall()
    )
    journeys = read_whereabouts(db, ids).journeys
    hands = {person: (id, name) for person, id, name in db.conn.execute(_HANDS, values).fetchall()}
    rows = db.query(
        "SELECT id, ref, surname, given_names, nationality, native_name FROM people "
        "WHERE id IN (SELECT value FROM json_each(:ids))",
        values,
    )
    return {
        row["id"]: _make_member(
            row, journeys.get(row["id"]), booked.get(row["id"]), hands.get(row["id"], (0, "")), legs
        )
        for row in rows
    }


_HANDS = """
    SELECT person_id, r.id, r.name FROM handed JOIN handovers h ON h.id = handover_id JOIN receivers r ON r.id = receiver_id
    WHERE void_reason IS NULL AND person_id IN (SELECT value FROM json_each(:ids))
"""


def _make_member(
    row: Mapping[str, Any],
    journey: Journey | None,
    booked: int | None,
    given: tuple[int, str],
    legs: Mapping[int, Mapping[str, Any]],
) -> Member:
    """The last departure of their journey, unless it is cancelled and they still need it."""
    leg = booked if journey is None else next(reversed(journey.legs), None)
    gone = None if journey is None else journey.gone
    hands, receiver = given
    here = bool(hands) or gone is Gone.ARRIVED
    if leg is None or (legs[leg]["status"] == "cancelled" and not here):
        return Member(row["ref"], shown_name(row), receiver=receiver, hands=hands)
    day = datetime.fromisoformat(legs[leg]["arrives"]).date()
    return Member(row["ref"], shown_name(row), legs[leg]["code"], day, here, receiver, gone is Gone.MISSING, hands)


def expects(member: Member, today: date | None = None, how: str = "") -> str:
    """`expects P00045 on GA873 tomorrow`; without `today` the day is written out. `how` is said in place of the departure."""
    if member.receiver:
        return say("{0} is with {1}", member.ref, member.receiver)
    if member.missing:
        return say("expects {0}, who was not found on arrival", member.ref)
    if member.leg is None or member.day is None:
        return say("expects {0}, on a day not known yet", member.ref)
    day = _describe_day(member.day, today)
    return (
        say("expects {0} {1}, {2}", member.ref, how, day)
        if how
        else say("expects {0} on {1} {2}", member.ref, member.leg, day)
    )


def _describe_day(day: date, today: date | None) -> str:
    if today is None:
        return joined("", (day,))
    if day == today:
        return say("today")
    if day - today == timedelta(days=1):
        return say("tomorrow")
    return joined("", (WeekDay.of(day),))
