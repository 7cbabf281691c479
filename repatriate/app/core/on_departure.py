"""Finds the people on a departure: those booked until boarding is closed, afterwards those who were aboard. Lists,
handouts and labels ask here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from repatriate.app.core.counted_facts import read_closing
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.positions import select_given_up
from repatriate.model.counting import Closing
from repatriate.model.manifest import AsFlown, Flown


@dataclass(frozen=True, slots=True)
class OnDeparture:
    """Seats by reference, None where no seat is given; `as_flown` is there once boarding is closed."""

    seats: Mapping[str, str | None]
    as_flown: AsFlown | None = None


def who_is_on(db: Database, leg_id: int, plan_id: int) -> OnDeparture:
    """The people on the departure by that plan while boarding is open; reopened counts as open."""
    booked = {
        person: (ref, seat)
        for person, ref, seat in db.conn.execute(
            "SELECT person_id, ref, seat FROM bookings JOIN people ON people.id = person_id "
            f"WHERE plan_id = ? AND leg_id = ? {select_given_up(db, plan_id)}",
            (plan_id, leg_id),
        ).fetchall()
    }
    closing = read_closing(db, leg_id)
    if closing is None:
        return OnDeparture(dict(booked.values()))
    refs = find_refs(db, closing.aboard | closing.go_shows | closing.no_shows.keys() | closing.off_loaded.keys())
    seats = {
        refs[person]: closing.seats.get(person) or (booked[person][1] if person in booked else None)
        for person in closing.aboard
        if person in refs
    }
    return OnDeparture(seats, _as_flown(closing, refs))


def _as_flown(closing: Closing, refs: Mapping[int, str]) -> AsFlown:
    def read_reasons(reasons: Mapping[int, str]) -> dict[str, str]:
        return {refs[person]: reason for person, reason in sorted(reasons.items()) if person in refs}

    head_count = closing.head_count if closing.head_count is not None else len(closing.aboard)
    return AsFlown(
        Flown(datetime.fromisoformat(closing.at), head_count, closing.difference),
        read_reasons(closing.no_shows),
        read_reasons(closing.off_loaded),
        frozenset(refs[person] for person in closing.go_shows if person in refs),
    )
