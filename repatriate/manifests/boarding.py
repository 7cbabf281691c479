"""Prepares the people on a leg once, for the lists of all recipients."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from repatriate.manifests.columns import COLUMNS, Entry, one_line
from repatriate.model.dates import PartialDate, is_adult, passenger_type
from repatriate.model.entities import Leg, Sex
from repatriate.model.errors import UserError
from repatriate.model.manifest import Cell, Counts, Passenger
from repatriate.model.saying import say

TRAVELS_ALONE = "none, travels alone"
GOES_ALONG = "an adult goes along"
"""In place of a guardian: that there is none on the leg, and that there is one whom the list does not name."""

_LAST, _NEVER = "\U0010ffff", PartialDate(9999)
# Letters whose stroke Unicode does not take apart.
_STROKES = str.maketrans({"Đ": "D", "đ": "d", "Ł": "L", "ł": "l", "Ø": "O", "ø": "o", "Ħ": "H", "ħ": "h", "ı": "i"})


def keep_letters(text: str | None) -> str:
    """The sorting key without marks and case, so that É sorts as E; a missing text comes last."""
    line = one_line(text)
    if line is None:
        return _LAST
    if not line.isascii():
        line = "".join(sign for sign in unicodedata.normalize("NFKD", line) if not unicodedata.combining(sign))
        line = line.translate(_STROKES)
    return line.casefold()


class Boarding:
    """The people of one leg; an unordered input gives the same lists. Raises UserError where nobody is on the leg, ValueError where somebody is on it twice."""

    def __init__(
        self, leg: Leg, passengers: Sequence[Passenger], choices: Mapping[str, Mapping[str, str]] | None = None
    ) -> None:
        """`choices` is by State how it writes letters in a zone that are left to it; the usual way where it says nothing."""
        if not passengers:
            raise UserError(
                "empty_leg",
                say("Nobody is on {0} in the confirmed plan.", leg.code),
                leg=leg.code,
            )
        doubled = [ref for ref, times in Counter(each.person.ref for each in passengers).items() if times > 1]
        if doubled:
            raise ValueError(f"more than once on leg {leg.code}: {', '.join(doubled)}")
        self.leg = leg
        self.day = leg.departs.date()
        self.people = sorted(passengers, key=lambda each: each.person.ref)
        self.keys = [each.person.ref for each in self.people]
        self.households = [one_line(each.person.household) for each in self.people]
        self.groups = [one_line(each.person.group) for each in self.people]
        self.provinces = [one_line(each.person.province) for each in self.people]
        self._entries = [
            Entry(each, self.day, (choices or {}).get(each.person.nationality or "", {})) for each in self.people
        ]
        self._cells: dict[tuple[str, bool, bool], list[Cell]] = {}

    def cells(self, name: str, *, outside: bool, zone_names: bool = False) -> list[Cell]:
        """The cells of a column for everybody, for the office or outside. Raises ValueError for a column that depends
        on the list."""
        column = COLUMNS[name]
        if column.of_list or (outside and column.numbered):
            raise ValueError(f"{name} is another one in each list")
        key = name, outside, zone_names
        if key not in self._cells:
            value = column.outside or column.value if outside else column.value
            if zone_names and column.zone:
                value = column.zone
            self._cells[key] = [value(entry) for entry in self._entries]
        return self._cells[key]

    def alphabet(self, *, outside: bool, zone_names: bool = False) -> list[int]:
        """Places of the people by surname and given names as they are printed, then by date of birth and reference."""
        surnames, given = (
            self.cells(name, outside=outside, zone_names=zone_names) for name in ("surname", "given_names")
        )

        def sort_key(at: int) -> tuple[str, str, PartialDate, str]:
            names = [None if cell is None else str(cell) for cell in (surnames[at], given[at])]
            born = self.people[at].person.birth_date or _NEVER
            return keep_letters(names[0] or names[1]), keep_letters(names[1]), born, self.keys[at]

        return sorted(range(len(self.people)), key=sort_key)

    def guardians(self, named: Collection[str]) -> list[Cell]:
        """The guardian of each minor, named only by columns that the list has; minors without one are marked."""
        at = {key: place for place, key in enumerate(self.keys)}
        told = [name for name in ("surname", "given_names") if name in named]
        names = [self.cells(name, outside=True) for name in told]
        found: list[Cell] = []
        for each in self.people:
            if is_adult(each.person.birth_date, self.day):
                found.append(None)
            elif each.guardian is None:
                found.append(TRAVELS_ALONE)
            else:
                ref = one_line(each.guardian) if "ref" in named else None
                place = at.get(each.guardian)
                name = ", ".join(str(cells[place]) for cells in names if cells[place]) if place is not None else ""
                found.append(" ".join(part for part in (ref, name) if part) or GOES_ALONG)
        return found

    def check_seats(self) -> None:
        """Raises UserError where two people were given one seat."""
        if self._seat_twice is not None:
            raise self._seat_twice

    @cached_property
    def _seat_twice(self) -> UserError | None:
        sitting: dict[str, str] = {}
        for ref, seat in sorted(zip(self.keys, (one_line(each.seat) or "" for each in self.people), strict=True)):
            other = sitting.setdefault("".join(seat.split()).casefold(), ref) if seat else ref
            if other != ref:
                return UserError(
                    "seat_twice",
                    say(
                        "Seat {0} on {1} is given to {2} and to {3}. Give {3} another seat.",
                        seat,
                        self.leg.code,
                        other,
                        ref,
                    ),
                    leg=self.leg.code,
                )
        return None

    @cached_property
    def counts(self) -> Counts:
        types = Counter(passenger_type(each.person.birth_date, self.day) for each in self.people)
        sexes = Counter(each.person.sex for each in self.people)
        nationalities = Counter(one_line(each.person.nationality) or "" for each in self.people)
        listed = [(sex.value, sexes[sex]) for sex in Sex if sexes[sex] or sex is not Sex.OTHER]
        if sexes[None]:
            listed.append(("", sexes[None]))
        return Counts(
            total=len(self.people),
            by_sex=tuple(listed),
            adults=types["ADT"],
            children=types["CHD"],
            infants=types["INF"],
            by_nationality=tuple(sorted(nationalities.items(), key=lambda pair: (-pair[1], not pair[0], pair[0]))),
            of_no_age=types[""],
        )
