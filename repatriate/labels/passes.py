"""Makes the code of a boarding pass for a scheduled flight from the office's facts: no booking, no ticket."""

from __future__ import annotations

import string
from dataclasses import dataclass
from functools import lru_cache

from repatriate.labels.model import Trip
from repatriate.model.entities import Leg, Mode
from repatriate.reference.airports import airport
from repatriate.reference.flights import flight_of
from repatriate.reference.transliteration import write_in_latin

# -- Writes and reads bar coded boarding passes (IATA Resolution 792), for one flight on an airline's slip. Items
# have fixed widths, 60 characters in all; the conditional part that airlines append is left empty.

NAME_WIDTH = 20
_ITEMS = (
    ("name", NAME_WIDTH),
    ("electronic_ticket", 1),
    ("operating_carrier_pnr", 7),
    ("origin", 3),
    ("destination", 3),
    ("operating_carrier", 3),
    ("flight_number", 5),
    ("julian_date", 3),
    ("compartment", 1),
    ("seat", 4),
    ("checkin_sequence", 5),
    ("passenger_status", 1),
)
_NOTHING_MORE = "00"  # the length of the conditional part


@dataclass(frozen=True, slots=True)
class BoardingPass:
    """Items without the spaces that fill them. `julian_date` is the day of the year of departure, three digits."""

    name: str
    origin: str
    destination: str
    operating_carrier: str
    flight_number: str
    julian_date: str
    compartment: str
    seat: str
    passenger_status: str
    electronic_ticket: str = ""
    operating_carrier_pnr: str = ""
    checkin_sequence: str = ""


def flight_item(number: str) -> str:
    """`871A` → `0871A`: four digits at least, and the letter behind them if there is one."""
    digits = number.rstrip(string.ascii_uppercase)
    return f"{digits:0>4}{number[len(digits) :]}"


def seat_item(seat: str) -> str:
    """`12a` → `012A`; a seat of another shape is left out, as the item has no room for it."""
    text = seat.strip().upper()
    digits, letter = text[:-1], text[-1:]
    if digits.isascii() and digits.isdigit() and len(digits) <= 3 and letter.isascii() and letter.isalpha():
        return f"{digits:0>3}{letter}"
    return text if text == "INF" else ""


def write_bcbp(boarding: BoardingPass) -> str:
    """The text of the code. Raises ValueError where an item is too long or is no plain Latin text."""
    parts = ["M1"]
    for item, width in _ITEMS:
        text = getattr(boarding, item)
        if len(text) > width or not (text.isascii() and text.isprintable()):
            raise ValueError(f"{item} is no plain text of at most {width} characters")
        parts.append(text.ljust(width))
    return "".join([*parts, _NOTHING_MORE])


def read_bcbp(text: str) -> BoardingPass | None:
    """The first flight in the code of a boarding pass; None if the text is no such code. The rest of the code is
    ignored."""
    if len(text) < 2 + sum(width for _, width in _ITEMS) or text[0] != "M" or not text[1].isdigit():
        return None
    items, place = {}, 2
    for item, width in _ITEMS:
        items[item] = text[place : place + width].strip()
        place += width
    return BoardingPass(**items)


# -- passes

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
