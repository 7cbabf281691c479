"""Writes and reads bar coded boarding passes (IATA Resolution 792), for one flight on an airline's slip. Items have
fixed widths, 60 characters in all; the conditional part that airlines append is left empty."""

from __future__ import annotations

import string
from dataclasses import dataclass

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
