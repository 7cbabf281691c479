"""Parses the text that officers type for a list: the seats of buses, the numbers on doors."""

from __future__ import annotations

import re

from repatriate.handouts.buses import BusOptions
from repatriate.model.errors import UserError
from repatriate.model.saying import say

MOST_ROOMS = 2000
_RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)", re.ASCII)
_SEATS = re.compile(r"\d{1,4}", re.ASCII)


def parse_seats(text: str) -> tuple[int, ...]:
    """`45` is of every bus, `45, 45, 30` of each; nothing is the usual number. Raises UserError for what is no number."""
    parts = re.findall(r"[^\s,;]+", text)
    if not all(map(_SEATS.fullmatch, parts)):
        raise UserError("bad_seats", say("Seats are numbers, such as 45 or 45, 45, 30: not {0}.", text))
    return tuple(map(int, parts)) or BusOptions().seats


def parse_doors(text: str) -> tuple[str, ...]:
    """`201, 203-205` is four rooms; leading zeros are kept. Raises UserError for a range that is none."""
    rooms: list[str] = []
    for part in filter(None, (" ".join(part.split()) for part in re.split("[,;]", text))):
        found = _RANGE.fullmatch(part)
        if found is None:
            rooms.append(part)
            continue
        first, last = int(found[1]), int(found[2])
        if not first <= last < first + MOST_ROOMS:
            raise UserError("bad_rooms", say("{0} is not a range of rooms from a lower to a higher number.", part))
        rooms += (str(number).zfill(len(found[1])) for number in range(first, last + 1))
    return tuple(rooms)
