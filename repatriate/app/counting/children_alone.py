"""Children who are aboard a departure without their adult, and which adults that would be."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.counted_facts import read_given
from repatriate.app.core.departure_times import read_day
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import read_whereabouts
from repatriate.counting import children
from repatriate.counting.children import Alone
from repatriate.counting.journeys import Gone
from repatriate.model.dates import PartialDate, is_adult, is_infant


@dataclass(frozen=True, slots=True)
class Child:
    """Why a child is alone; `adults` of their household, by reference, are not aboard."""

    code: Alone
    adults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Homes:
    """The households of people aboard, on the day of departure."""

    day: date
    there: frozenset[int]
    homes: tuple[tuple[int, ...], ...]
    refs: dict[int, str]
    births: dict[int, PartialDate | None]
    withdrawn: frozenset[int]

    def is_adult(self, person: int) -> bool:
        return is_adult(self.births[person], self.day)


def _read_homes(db: Database, on: int | date, aboard: Iterable[int]) -> _Homes:
    """`on` is a departure, or the day itself."""
    there = frozenset(aboard)
    homes = defaultdict[int, list[int]](list)
    refs: dict[int, str] = {}
    births: dict[int, PartialDate | None] = {}
    withdrawn = set()
    for person, ref, household, birth, off in db.conn.execute(
        _HOUSEHOLDS, {"ids": json.dumps(sorted(there))}
    ).fetchall():
        refs[person] = ref
        births[person] = PartialDate.parse(birth) if birth else None
        withdrawn |= {person} if off is not None else set()
        homes[household if household is not None else -person].append(person)
    if isinstance(on, int):
        on = read_day(db.conn.execute("SELECT departs FROM legs WHERE id = ?", (on,)).fetchone()[0])
    return _Homes(on, there, tuple(map(tuple, homes.values())), refs, births, frozenset(withdrawn))


def find_alone(db: Database, leg_id: int, aboard: Iterable[int]) -> dict[str, Child]:
    """Of these people aboard the departure, the children without their adult, by reference."""
    found = _read_homes(db, leg_id, aboard)
    home_of = {person: home for home in found.homes for person in home}
    return {
        found.refs[person]: Child(
            code, tuple(sorted(found.refs[one] for one in home_of[person] if found.is_adult(one)))
        )
        for person, code in children.find_alone(found.births, found.homes, found.there, found.day).items()
    }


def find_on_their_own(db: Database, leg_id: int, aboard: Iterable[int]) -> tuple[str, ...]:
    """Of these people aboard the departure, children of 2 years or more whose household has no adult, by reference: they
    travel alone, as planned or because somebody let them."""
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
    """Who is under 18 and stays where the departure leaves, while no adult of their household does: with those who are aboard,
    by reference. `ashore` had a seat on it; who had none is among them where an adult of theirs is aboard. Whoever is known to
    be elsewhere, sits in another departure, or does not travel, is not left behind by this one."""
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
class Waiting:
    """Somebody who is alone where a departure took them. `child`: under 18; `seated`: with a seat from there; `lost`: an adult
    of theirs came along and was not found."""

    place: str
    child: bool
    seated: bool
    lost: bool


def find_alone_on_the_way(db: Database, day: date) -> dict[str, Waiting]:
    """People whom a departure took where they are alone, by reference: a child without an adult of theirs, and one of a family
    that is elsewhere and has no seat from there. Whoever was aboard with an adult is not alone until that adult is missed."""
    at, stranded = (seen := read_whereabouts(db)).at, seen.stranded
    missing = {one for one, journey in seen.journeys.items() if journey.gone is Gone.MISSING}
    goes_on = {one for one, journey in seen.journeys.items() if journey.to_come} - seen.boarding.keys() - read_given(db)
    waits = {*stranded, *(one for one in goes_on if one in at and seen.aboard.get(one))}
    found = _read_homes(db, day, (one for one in waits if at[one].place))
    alone: dict[str, Waiting] = {}
    for home in found.homes:
        family = [one for one in home if one not in found.withdrawn]
        adults = {one for one in family if found.is_adult(one)}
        for one in found.there.intersection(family):
            child, seated = one not in adults, one not in stranded
            came = {other for other in adults if seen.aboard.get(other, ())[-1:] == seen.aboard.get(one, ())[-1:]}
            near = {other for other in family if other in at and other != one and at[other].place == at[one].place}
            if (seated and not (child and adults)) or (seated and came - missing):
                continue
            if near.isdisjoint(adults) if child else len(family) > 1 and not near:
                alone[found.refs[one]] = Waiting(at[one].place or "", child, seated, bool(came & missing))
    return dict(sorted(alone.items()))


_HOUSEHOLDS = """
    WITH those AS (SELECT value AS id FROM json_each(:ids))
    SELECT id, ref, household_id, birth_date, withdrawn FROM people
    WHERE id IN (SELECT id FROM those)
        OR household_id IN (SELECT household_id FROM people WHERE id IN (SELECT id FROM those))
"""
