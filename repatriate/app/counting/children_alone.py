"""Children who are aboard a departure without their adult, and which adults that would be."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.counted_facts import read_given
from repatriate.app.core.leg_moments import read_day
from repatriate.app.core.places import place_finder, reaches_destination
from repatriate.app.core.positions import Whereabouts, read_whereabouts, select_confirmed
from repatriate.counting import children
from repatriate.counting.children import Alone
from repatriate.model.dates import PartialDate, is_adult, is_infant
from repatriate.model.entities import LegStatus


@dataclass(frozen=True, slots=True)
class Child:
    """The reason why a child is alone; `adults` of their household, by reference, are not aboard."""

    code: Alone
    adults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Homes:
    """The households of people aboard, on the day of departure; `ends` are where they were written down, and go."""

    day: date
    there: frozenset[int]
    homes: tuple[tuple[int, ...], ...]
    refs: dict[int, str]
    births: dict[int, PartialDate | None]
    withdrawn: frozenset[int]
    ends: dict[int, tuple[str | None, str | None]]

    def is_adult(self, person: int) -> bool:
        return is_adult(self.births[person], self.day)


def _read_homes(db: Database, on: int | date, aboard: Iterable[int]) -> _Homes:
    """`on` is a departure, or the day itself."""
    there = frozenset(aboard)
    homes = defaultdict[int, list[int]](list)
    refs: dict[int, str] = {}
    births: dict[int, PartialDate | None] = {}
    withdrawn = set()
    ends: dict[int, tuple[str | None, str | None]] = {}
    for person, ref, household, birth, off, location, destination in db.conn.execute(
        _HOUSEHOLDS, {"ids": json.dumps(sorted(there))}
    ).fetchall():
        refs[person], ends[person] = ref, (location, destination)
        births[person] = PartialDate.parse(birth) if birth else None
        withdrawn |= {person} if off is not None else set()
        homes[household if household is not None else -person].append(person)
    if isinstance(on, int):
        on = read_day(db.conn.execute("SELECT departs FROM legs WHERE id = ?", (on,)).fetchone()[0])
    return _Homes(on, there, tuple(map(tuple, homes.values())), refs, births, frozenset(withdrawn), ends)


def find_alone(db: Database, leg_id: int, aboard: Iterable[int]) -> dict[str, Child]:
    """The children aboard the departure without their adult, by reference, among these people."""
    found = _read_homes(db, leg_id, aboard)
    home_of = {person: home for home in found.homes for person in home}
    return {
        found.refs[person]: Child(
            code, tuple(sorted(found.refs[one] for one in home_of[person] if found.is_adult(one)))
        )
        for person, code in children.find_alone(found.births, found.homes, found.there, found.day).items()
    }


def find_on_their_own(db: Database, leg_id: int, aboard: Iterable[int]) -> tuple[str, ...]:
    """References of people aboard aged 2 or more whose household has no adult. They travel alone, as planned or because
    somebody allowed it."""
    found = _read_homes(db, leg_id, aboard)
    return tuple(
        sorted(
            found.refs[one]
            for home in found.homes
            if not any(map(found.is_adult, home))
            for one in home
            if one in found.there and not is_infant(found.births[one], found.day)
        )
    )


def find_left_behind(
    db: Database, leg_id: int, aboard: Iterable[int], ashore: Iterable[int]
) -> dict[str, tuple[str, ...]]:
    """References of people under 18 who stay behind without an adult of their household, each with its members aboard.

    `ashore` are people who had a seat on the departure. A child without a seat counts if an adult of theirs is aboard.
    People known to be elsewhere, on another departure or not travelling are not left behind by this one.
    """
    there, stayed = frozenset(aboard), frozenset(ashore)
    found = _read_homes(db, leg_id, there | stayed)
    some = [home for home in found.homes if any(not found.is_adult(one) and one not in there for one in home)]
    seen = read_whereabouts(db, [one for home in some for one in home])
    [origin] = db.conn.execute("SELECT origin FROM legs WHERE id = ?", (leg_id,)).fetchone()
    find = place_finder(db)
    near = {code: place.near for at in seen.at.values() if (code := at.place) and (place := find(code))}
    gone = there | {
        person
        for person, at in seen.at.items()
        if (at.place or found.is_adult(person)) and origin not in (at.place, near.get(at.place or ""))
    }  # an adult whom nobody found is no company, and a child whom nobody found is behind
    gone |= seen.boarding.keys() | {person for person in seen.aboard if person not in seen.at}
    left: dict[str, tuple[str, ...]] = {}
    for home in some:
        adults = [one for one in home if found.is_adult(one)]
        if gone.issuperset(adults):
            flown = tuple(sorted(found.refs[one] for one in adults if one in there))
            waits = [one for one in home if not found.is_adult(one) and one not in gone | found.withdrawn]
            left |= {found.refs[one]: flown for one in waits if one in stayed or flown}
    return dict(sorted(left.items()))


@dataclass(frozen=True, slots=True)
class Spot:
    """The place where somebody is, or the departure that they are on; neither where nobody knows."""

    place: str = ""
    leg: str = ""


@dataclass(frozen=True, slots=True)
class Lone:
    """The place of a person whose family is elsewhere. `child` tells a child from an adult; `adults` maps a child's
    adults to their places. `seat`: the person has a seat from there."""

    spot: Spot
    child: bool
    seat: bool
    adults: Mapping[str, Spot]


def find_parted(db: Database, day: date) -> dict[str, Lone]:
    """People whom a departure parted from their family, by reference.

    Children count until they are home or handed over, while no adult of theirs is with them. An adult joined by a rule
    is theirs too. Adults count if they have no seat from where they wait.
    """
    seen = read_whereabouts(db)
    stranded, given = seen.stranded, read_given(db)
    moved = {*seen.aboard, *seen.boarding, *stranded}
    if not moved:
        return {}
    joined = defaultdict[int, set[int]](set)
    for one, other in db.conn.execute("SELECT person_id, other_id FROM rules WHERE kind = 'together'").fetchall():
        joined[one].add(other)
        joined[other].add(one)
    found = _read_homes(db, day, moved | joined.keys())
    known = _Known(db, seen, found)
    parted: dict[str, Lone] = {}
    for home in found.homes:
        for one in home:
            spot = known.find_spot(one)
            child, family = not found.is_adult(one), {*home, *joined[one]} - {one}
            if one in found.withdrawn or one in given or spot == Spot() or known.is_home(one, spot):
                continue
            adults = {other for other in family if found.is_adult(other)}
            if child and adults and moved & {one, *adults} and not any(known.is_with(one, other) for other in adults):
                theirs = {found.refs[other]: known.find_spot(other) for other in sorted(adults)}
                parted[found.refs[one]] = Lone(spot, True, one not in stranded, theirs)
            family -= found.withdrawn
            if not child and one in stranded and family and not any(known.is_with(one, other) for other in family):
                parted[found.refs[one]] = Lone(spot, False, False, {})
    return dict(sorted(parted.items()))


class _Known:
    """The places of some families' members, and their seats on open departures."""

    def __init__(self, db: Database, seen: Whereabouts, found: _Homes) -> None:
        self._seen, self._found, self._find = seen, found, place_finder(db)
        self._legs = {
            code: (status, end) for code, status, end in db.conn.execute("SELECT code, status, destination FROM legs")
        }
        self._seats = set(
            db.conn.execute(
                "SELECT person_id, code FROM bookings b JOIN legs l ON l.id = b.leg_id AND l.status = 'planned' "
                f"WHERE {select_confirmed(db, 'b.')} AND person_id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(found.refs)),),
            ).fetchall()
        )

    def find_spot(self, person: int) -> Spot:
        if boarding := self._seen.boarding.get(person):
            return Spot(leg=boarding[-1])
        at, aboard = self._seen.at.get(person), self._seen.aboard.get(person)
        if at is None or not at.told:
            status, end = self._legs[aboard[-1]] if aboard else ("", "")
            on_the_way = status == LegStatus.DEPARTED and (at is None or (at.place == end and at.since is None))
            if aboard and (status == LegStatus.CLOSED or on_the_way):
                return Spot(leg=aboard[-1])
        return Spot((at.place if at is not None else self._found.ends[person][0]) or "")

    def is_home(self, person: int, spot: Spot) -> bool:
        destination = self._found.ends[person][1]
        return bool(spot.place and destination) and reaches_destination(self._find, spot.place, destination or "")

    def is_with(self, one: int, other: int) -> bool:
        """Whether they stand in one town or came or sit on one departure, or one may still board where the other sits, or the
        other waits where the departure of the one leads."""
        here, there = self.find_spot(one), self.find_spot(other)
        if here.leg and there.leg:
            return here.leg == there.leg
        if here.leg:
            return (other, here.leg) in self._seats or self._is_same_town(self._legs[here.leg][1], there.place)
        if there.leg:
            return (one, there.leg) in self._seats or there.leg in self._seen.aboard.get(one, ())[-1:]
        return self._is_same_town(here.place, there.place)

    def _is_same_town(self, one: str, other: str) -> bool:
        towns = {(found.near if (found := self._find(place)) else None) or place for place in (one, other)}
        return bool(one and other) and len(towns) == 1


_HOUSEHOLDS = """
    WITH those AS (SELECT value AS id FROM json_each(:ids))
    SELECT id, ref, household_id, birth_date, withdrawn, location, destination FROM people
    WHERE id IN (SELECT id FROM those)
        OR household_id IN (SELECT household_id FROM people WHERE id IN (SELECT id FROM those))
"""
