"""Makes the code of a boarding pass for a scheduled flight from the office's facts: no booking, no ticket."""

from __future__ import annotations

from functools import lru_cache

from repatriate.labels.bcbp import NAME_WIDTH, BoardingPass, flight_item, seat_item, write_bcbp
from repatriate.labels.model import Trip
from repatriate.model.entities import Leg, Mode
from repatriate.reference.airports import airport
from repatriate.reference.flights import flight_of
from repatriate.reference.transliteration import write_in_latin

_ECONOMY = "Y"
_NOT_CHECKED_IN = "0"  # ticket issued, passenger not checked in
_ON_A_LAP = "INF"
_CHARTER = "charter"


def has_flight_number(leg: Leg) -> bool:
    """Whether a boarding pass can be written for it: by air, between airports, under a code such as GA871."""
    ends_known = all(airport(place) is not None for place in (leg.origin, leg.destination))
    return leg.mode is Mode.AIR and ends_known and flight_of(leg.code) is not None


def is_scheduled(leg: Leg) -> bool:
    """Whether an airline's counter and gate are likely to scan it: a flight number, and nobody calls it a charter."""
    return has_flight_number(leg) and _CHARTER not in (leg.carrier or "").casefold()


def pass_code(
    trip: Trip, surname: str | None, given_names: str | None, nationality: str | None, seat: str, *, infant: bool
) -> str:
    """The text of the code. Names are spelled as in the zone of a passport, surname first, and cut to what it has room for;
    booking reference and place in the check-in stay empty. Raises ValueError for a leg without a flight number."""
    flight = flight_of(trip.leg)
    if flight is None:
        raise ValueError(f"{trip.leg} is no flight number")
    designator, number = flight
    return write_bcbp(
        BoardingPass(
            name=pass_name(surname, given_names, nationality),
            origin=trip.origin,
            destination=trip.destination,
            operating_carrier=designator,
            flight_number=flight_item(number),
            julian_date=f"{trip.departs:%j}",
            compartment=_ECONOMY,
            seat=seat_item(seat) or (_ON_A_LAP if infant else ""),
            passenger_status=_NOT_CHECKED_IN,
        )
    )


def pass_name(surname: str | None, given_names: str | None, nationality: str | None) -> str:
    """The name on a pass, cut to what it has room for."""
    names = [name for name in (_spell_name(surname, nationality), _spell_name(given_names, nationality)) if name]
    return "/".join(names)[:NAME_WIDTH].rstrip()


def is_of_flight(found: BoardingPass, trip: Trip) -> bool:
    """Whether a pass is for this flight on this day."""
    flight = flight_of(trip.leg)
    if flight is None:
        return False
    here = (trip.origin, trip.destination, flight[0], flight_item(flight[1]), f"{trip.departs:%j}")
    there = (found.origin, found.destination, found.operating_carrier, found.flight_number, found.julian_date)
    return here == there


@lru_cache(maxsize=20_000)
def _spell_name(name: str | None, nationality: str | None) -> str:
    return " ".join(write_in_latin(name, nationality).replace("'", "").replace("-", " ").split())
