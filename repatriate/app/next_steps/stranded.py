"""Finds people whom no chain of departures takes home, by waiting place and destination."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.people import SETTLED
from repatriate.app.state.reading import PLACED, read_ways
from repatriate.app.state.rules import CANCELLED, is_open
from repatriate.app.state.states import NUMBERS, State
from repatriate.reference.airports import an_airport
from repatriate.reference.countries import is_country


@dataclass(frozen=True, slots=True)
class Stranded:
    """So many people wait at `origin` and go to `destination`, as written."""

    origin: str
    destination: str
    people: int


def find_stranded(facts: Facts) -> list[Stranded]:
    """People without a seat, or who lost it, whom no chain of departures can take home, the largest group first."""
    ends = [ends for ends, ways in read_ways(facts.db).items() if not is_open(ways.until, facts.today)]
    if not ends:
        return []
    people = {
        (location, destination): number
        for location, destination, number in facts.db.conn.execute(
            f"SELECT p.place, p.destination, count(*) {_WITHOUT_SEAT} GROUP BY 1, 2",
            {"today": facts.today.isoformat()},
        )
    }
    found = [
        Stranded(origin, destination, people[origin, destination])
        for origin, destination in ends
        if people.get((origin, destination))
    ]
    return sorted(found, key=lambda one: (-one.people, one.origin, one.destination))


_SETTLED = ", ".join(str(NUMBERS[state]) for state in SETTLED)
_WITHOUT_SEAT = f"""FROM {PLACED} p JOIN standings s ON s.person_id = p.id AND s.from_day <= :today AND s.until_day > :today
    WHERE (s.state NOT IN ({_SETTLED}) OR (s.state = {NUMBERS[State.SEAT_AT_RISK]} AND s.kind IS '{CANCELLED}'))
    AND p.place IS NOT NULL"""


def count_waiting(facts: Facts, place: str) -> int:
    """The number of people who wait at a place without a seat, to any destination."""
    values = {"today": facts.today.isoformat(), "place": place}
    return int(facts.db.conn.execute(f"SELECT count(*) {_WITHOUT_SEAT} AND p.place = :place", values).fetchone()[0])


def refs_between(facts: Facts, origin: str, destination: str) -> tuple[str, ...]:
    """References of the people who wait at `origin` and go to `destination`, as written."""
    rows = facts.db.conn.execute(
        f"SELECT who.ref FROM {PLACED} p JOIN people who ON who.id = p.id WHERE p.place = ? AND p.destination = ? "
        "ORDER BY who.ref",
        (origin, destination),
    )
    return tuple(ref for (ref,) in rows)


def departure_between(origin: str, destination: str) -> str:
    """The link that opens the form for a new departure with origin and destination filled in. Place codes may contain a
    hyphen."""
    return f"add:{origin}>{_place_in(destination)}"


def _place_in(destination: str) -> str:
    """The place itself, or the main airport of the country."""
    country, colon, code = destination.partition(":")
    if colon:
        return code
    if not is_country(country):
        return country
    place = an_airport(country)
    return place.code if place else ""
