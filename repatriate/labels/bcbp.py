"""Bar coded boarding passes (IATA Resolution 792), read and written: what the code on an airline's slip says.

Mandatory items have fixed widths, 60 characters for the first flight and 37 for each further one. Each flight ends with a
conditional part of a stated length, which may stop after any item; on the first flight it begins with items on the whole
pass. Every item keeps its spaces, so that what was read is written again as it was.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say

NAME_WIDTH = 20
MOST_FLIGHTS = 4
_LONGEST = 0xFF  # a length is two hexadecimal digits
_DIGITS = re.compile("[0-9A-F]{2}")

_FLIGHT = (
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


@dataclass(frozen=True, slots=True)
class Conditional:
    """A part whose length is stated: its text as it stands, and its items by name as far as it goes."""

    text: str


@dataclass(frozen=True, slots=True)
class Flight:
    """One flight of a pass; items are stripped of the spaces that fill them but for those in front.

    `julian_date` is the day of the year of departure, three digits or empty: the pass says no year. `repeated` is None
    where the conditional part has none; `airline_use` is what the airline puts behind it.
    """

    operating_carrier_pnr: str
    origin: str
    destination: str
    operating_carrier: str
    flight_number: str
    julian_date: str
    compartment: str
    seat: str
    checkin_sequence: str
    passenger_status: str
    repeated: Conditional | None = None
    airline_use: str = ""


@dataclass(frozen=True, slots=True)
class Security:
    """The signature part: its kind, and its data as text."""

    kind: str
    data: str


@dataclass(frozen=True, slots=True)
class BoardingPass:
    """What the code says. `version` None: there is no conditional part on the pass; `unique` None: it is not in it."""

    name: str
    electronic_ticket: str
    flights: tuple[Flight, ...]
    version: str | None = None
    unique: Conditional | None = None
    security: Security | None = None


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


# -- writing


def write(boarding: BoardingPass) -> str:
    """The text of the code. Raises UserError where an item is too long or is no plain Latin text, ValueError where a part
    is there without the one that must stand before it."""
    if not 1 <= len(boarding.flights) <= MOST_FLIGHTS:
        raise ValueError(f"a pass of {len(boarding.flights)} flights")
    parts = [
        f"M{len(boarding.flights)}",
        _filled(boarding.name, NAME_WIDTH),
        _filled(boarding.electronic_ticket, 1),
    ]
    for number, flight in enumerate(boarding.flights):
        parts += [_filled(getattr(flight, name), width) for name, width in _FLIGHT]
        parts.append(_sized(_variable(boarding if number == 0 else None, flight)))
    if boarding.security is not None:
        parts += ["^", _filled(boarding.security.kind, 1), _sized(boarding.security.data)]
    text = "".join(parts)
    if not _is_plain(text):
        raise _unsayable(_NOT_PLAIN)
    return text


def _variable(boarding: BoardingPass | None, flight: Flight) -> str:
    """The conditional part of a flight; that of the first is given the pass as well."""
    chain: list[str | None] = []
    if boarding is not None:
        chain.append(None if boarding.version is None else f">{_filled(boarding.version, 1)}")
        chain.append(None if boarding.unique is None else _sized(boarding.unique.text))
    chain.append(None if flight.repeated is None else _sized(flight.repeated.text))
    chain.append(flight.airline_use or None)
    there = [part for part in chain if part is not None]
    if there != chain[: len(there)]:
        raise ValueError("a conditional part lacks what stands before it")
    return "".join(there)


def _filled(text: str, width: int) -> str:
    if len(text) > width:
        raise _unsayable(say("“{0}” is longer than {1} characters", text, width))
    return text.ljust(width)


def _sized(text: str) -> str:
    """A part behind its length."""
    if len(text) > _LONGEST:
        raise _unsayable(say("a part is longer than {0} characters", _LONGEST))
    return f"{len(text):02X}{text}"


# -- reading


def read(text: str) -> BoardingPass:
    """What a code says. Raises UserError where it is no boarding pass, or ends too early."""
    if not _is_plain(text):
        raise _bad(_NOT_PLAIN)
    reader = _Reader(text, 0, len(text))
    if reader.take(1) != "M":
        raise _bad(say("it does not begin with M"))
    count = reader.take(1)
    if count not in "1234":
        raise _bad(say("it says that it has “{0}” flights", count))
    name, ticket = reader.item(NAME_WIDTH), reader.item(1)
    version: str | None = None
    unique: Conditional | None = None
    flights = []
    for number in range(int(count)):
        items = {name: reader.item(width) for name, width in _FLIGHT}
        variable = reader.sized()
        if number == 0 and variable.left:
            if variable.take(1) != ">":
                raise _bad(say("its conditional part does not begin with >"))
            version = variable.item(1)
            unique = Conditional(variable.sized().rest()) if variable.left else None
        repeated = Conditional(variable.sized().rest()) if variable.left else None
        flights.append(Flight(**items, repeated=repeated, airline_use=variable.rest()))
    security = None
    if reader.left:
        if reader.take(1) != "^":
            raise _bad(say("what stands behind the last flight is no security part"))
        security = Security(reader.item(1), reader.sized().rest())
    if reader.left:
        raise _bad(say("it goes on where it should end, behind character {0}", reader.at))
    return BoardingPass(name, ticket, tuple(flights), version, unique, security)


@dataclass(slots=True)
class _Reader:
    """Takes a text apart, from one place to another."""

    text: str
    at: int
    end: int

    @property
    def left(self) -> int:
        return self.end - self.at

    def take(self, width: int) -> str:
        if width > self.left:
            raise _bad(
                say("it ends too early: {0} characters are missing behind character {1}", width - self.left, self.end)
            )
        self.at += width
        return self.text[self.at - width : self.at]

    def item(self, width: int) -> str:
        return self.take(width).rstrip(" ")

    def sized(self) -> _Reader:
        """What stands behind its length."""
        digits = self.take(2)
        if not _DIGITS.fullmatch(digits):
            raise _bad(say("“{0}” is no length, at character {1}", digits, self.at - 1))
        self.take(int(digits, 16))
        return _Reader(self.text, self.at - int(digits, 16), self.at)

    def rest(self) -> str:
        return self.take(self.left)


_NOT_PLAIN = say("it has signs other than plain Latin letters, digits and punctuation")


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _bad(why: Said) -> UserError:
    return UserError("bad_bcbp", say("This is no boarding pass's code: {0}.", why))


def _unsayable(why: Said) -> UserError:
    return UserError("bad_bcbp", say("A boarding pass's code cannot say this: {0}.", why))
