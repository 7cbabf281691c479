"""Assigns people to buses: households whole, groups whole as far as they fit, the buses evenly full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from repatriate.handouts.families import Company, Family, Load, Traveller, find_clashes, list_families, search_loads
from repatriate.handouts.listed import Listed, People, Since, build_columns, describe_assistance, describe_meanings
from repatriate.handouts.pages import Pages, Paper, describe_persons
from repatriate.handouts.table import Column, Kind, Row, Table
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest
from repatriate.model.saying import count, join_parts, say

MOST_SEATS = 200
_GROUP_STEPS = 5_000
"""The limit of steps in the search for buses with every group whole."""


@dataclass(frozen=True, slots=True)
class BusOptions:
    """One number of seats: all buses have as many. Several: these are the buses.

    `buses` is how many there are (None: as many as are needed). `afresh`: whoever was told a bus before may get another.
    """

    seats: tuple[int, ...] = (45,)
    buses: int | None = None
    afresh: bool = False

    def __post_init__(self) -> None:
        if not self.seats or not all(1 <= seats <= MOST_SEATS for seats in self.seats):
            raise UserError("bad_seats", say("A bus has 1 to {0} seats: give that many.", MOST_SEATS))
        if self.buses is not None and self.buses < 1:
            raise UserError("bad_buses", say("The number of buses is 1 or more."))
        if self.buses is not None and len(self.seats) > 1 and self.buses != len(self.seats):
            raise UserError(
                "bad_buses",
                say("Seats are given for {0} buses, not for {1}: give as many numbers as buses.", len(self.seats), self.buses),
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bus:
    """A bus by its number from 1, and who is in it, families together. Nobody at all may be."""

    number: int
    seats: int
    people: tuple[Traveller, ...]

    @property
    def taken(self) -> int:
        return sum(one.seats for one in self.people)


def buses_of(company: Company, options: BusOptions) -> tuple[Bus, ...]:
    """Everybody in a bus; the same for the same input, and who was in a bus on the last list stays there if they can.

    Raises UserError where a household is larger than any bus, or the buses that were asked for do not take everybody.
    """
    found = list_families(company)
    largest = max((one.seats for one in found), default=0)
    if largest > max(options.seats):
        raise UserError(
            "household_too_large",
            say(
                "A family on this departure needs {0} seats, and no bus has more than {1}. Use a larger bus.",
                largest,
                max(options.seats),
            ),
        )
    before = {} if options.afresh else {one.key: place for one in found if (place := one.was(company.before))}
    units = _Units(found, find_clashes([one.refs for one in found], company.apart), before)
    for capacities in _list_fleets(company, options, units):
        load = units.placed(capacities)
        if load is not None:
            return tuple(
                Bus(
                    number, seats, tuple(one for unit in sorted(load.inside[number - 1]) for one in found[unit].members)
                )
                for number, seats in enumerate(capacities, 1)
            )
    raise _too_few(company, options)


def _list_fleets(company: Company, options: BusOptions, units: _Units) -> Sequence[Sequence[int]]:
    """The buses to try, one list of seats after the other."""
    if len(options.seats) > 1:
        return [options.seats]
    seats = options.seats[0]
    if options.buses is not None:
        return [[seats] * options.buses]
    needed = -(-sum(one.seats for one in company.people) // seats)
    least = max(1, needed, max(units.before.values(), default=0))
    return [[seats] * number for number in range(least, max(least, len(units.found)) + 1)]


def _too_few(company: Company, options: BusOptions) -> UserError:
    number = options.buses or len(options.seats)
    there = sum(options.seats) if len(options.seats) > 1 else number * options.seats[0]
    needed = sum(one.seats for one in company.people)
    if needed > there:
        return UserError(
            "too_few_buses",
            say(
                "{0} are needed, and the buses have {1}: give more or larger buses.",
                count(needed, "{0} seat", "{0} seats"),
                there,
            ),
        )
    return UserError(
        "too_few_buses",
        say(
            "{0} are not enough without separating a family or seating people together who must be apart. Add another.",
            count(number, "{0} bus", "{0} buses"),
        ),
    )


class _Units:
    """The families with what speaks for one bus or another."""

    def __init__(self, found: Sequence[Family], apart: Sequence[set[int]], before: dict[str, int]) -> None:
        self.found, self._clashes, self.before = found, apart, before
        self._sizes = [one.seats for one in found]
        self._groups = [one.group for one in found]

    def placed(self, capacities: Sequence[int]) -> Load | None:
        """Everybody in a bus, or None where they do not fit."""
        return self._by_groups(capacities) or self._by_size(capacities)

    def _earlier_bus(self, unit: int) -> int | None:
        """The bus of the last list, from 0."""
        number = self.before.get(self.found[unit].key)
        return None if number is None else number - 1

    def _by_groups(self, capacities: Sequence[int]) -> Load | None:
        """First who has a bus already, then groups, the largest first, then who is alone where most room is."""
        load = Load(capacities, self._sizes, self._clashes)
        left: list[int] = []
        for unit in sorted(range(len(self.found)), key=lambda unit: (-self._sizes[unit], unit)):
            vessel = self._earlier_bus(unit)
            if vessel is not None and vessel < len(capacities) and load.takes(unit, vessel):
                load.put(unit, vessel)
            else:
                left.append(unit)
        blocks: dict[str, list[int]] = {}
        for unit in left:
            blocks.setdefault(self._groups[unit] or f"\0{unit}", []).append(unit)
        ordered = sorted(
            blocks.values(), key=lambda block: (self._groups[block[0]] is None, -self._sum_seats(block), block[0])
        )
        if len(left) == len(self.found):
            ordered = self._put_whole(load, ordered)
        for block in ordered:
            if not self._put_block(load, block):
                return None
        return load

    def _put_whole(self, load: Load, blocks: list[list[int]]) -> list[list[int]]:
        """Groups, each whole, into empty buses, if there is a way; gives the blocks that are still to be put."""
        groups = [block for block in blocks if self._groups[block[0]] is not None]
        group_of = {unit: number for number, block in enumerate(groups) for unit in block}
        apart = [{group_of[o] for unit in block for o in self._clashes[unit] if o in group_of} for block in groups]
        if any(number in found for number, found in enumerate(apart)):
            return blocks
        trial = Load(load.free, [self._sum_seats(block) for block in groups], apart)
        if not search_loads(trial, range(len(groups)), lambda group, vessel: (-trial.free[vessel],), _GROUP_STEPS):
            return blocks
        for vessel, inside in enumerate(trial.inside):
            for group in inside:
                for unit in groups[group]:
                    load.put(unit, vessel)
        return blocks[len(groups) :]

    def _put_block(self, load: Load, block: list[int]) -> bool:
        """Whole where the group already is, else where most room is, else in as few buses as it fits."""
        order = sorted(range(len(load.free)), key=lambda v: (-self._of_group(load, block[0], v), -load.free[v], v))
        whole = next((vessel for vessel in order if load.takes_all(block, vessel)), None)
        if whole is not None:
            for unit in block:
                load.put(unit, whole)
            return True
        for unit in block:  # the largest families first
            order = sorted(range(len(load.free)), key=lambda v: (-self._of_group(load, unit, v), -load.free[v], v))
            vessel = next((vessel for vessel in order if load.takes(unit, vessel)), None)
            if vessel is None:
                return False
            load.put(unit, vessel)
        return True

    def _by_size(self, capacities: Sequence[int]) -> Load | None:
        """Fills buses so full that groups must be split: the largest families first, with backtracking; None if
        impossible."""
        load = Load(capacities, self._sizes, self._clashes)

        def rank_vessel(unit: int, vessel: int) -> tuple[int, ...]:
            stays = self._earlier_bus(unit) == vessel
            return not stays, -self._of_group(load, unit, vessel), -load.free[vessel]

        units = sorted(
            range(len(self.found)), key=lambda unit: (-self._sizes[unit], self._groups[unit] or "\U0010ffff", unit)
        )
        return load if search_loads(load, units, rank_vessel) else None

    def _sum_seats(self, units: Sequence[int]) -> int:
        return sum(self._sizes[unit] for unit in units)

    def _of_group(self, load: Load, unit: int, vessel: int) -> int:
        """The number of people of a unit's group already in the vessel."""
        group = self._groups[unit]
        return sum(self._sizes[other] for other in load.inside[vessel] if self._groups[other] == group) if group else 0


# -- Prints the bus list: a sheet for the leader of each bus, to tick off people at every stop.

STOPS = 4
_COLUMNS = ("ref", "surname", "given_names", "household", "group", "seat", "assistance")
_SIZE, _ROW = 10.5, 17.5  # points: to be ticked on a moving bus
_STOP, _SIGN = 34.0, 46.0
_END = 2 * _SIGN + 30  # points: who answers for whom is on board
_TICK = 23.0


def document_bytes(buses: Sequence[Bus], manifest: Manifest, paper: Paper, since: Since | None = None) -> bytes:
    """The document: each bus that carries somebody on pages of its own. `manifest` is the escort's list of the leg.

    With `since` each bus says what changed on it.
    """
    people, pages = People(manifest), Pages(paper)
    blocks = {bus.number: people.households(bus.people, "group") for bus in buses if bus.people}
    new = {bus.number: since.new(bus.people, bus.number) if since else frozenset() for bus in buses}
    rows = [[[_format_row(one, pages, new[number]) for one in block] for block in blocks[number]] for number in blocks]
    table = Table(
        _list_columns(pages),
        [row for bus in rows for block in bus for row in block],
        pages.left,
        pages.width,
        _SIZE,
        _ROW,
    )
    for bus, listed in zip((bus for bus in buses if bus.people), rows, strict=True):
        _draw_bus(pages, bus, len(buses), [one for block in blocks[bus.number] for one in block], since)
        pages.table(table, listed, after=_END)
        _draw_end(pages, bus)
    return pages.end()


def _list_columns(pages: Pages) -> list[Column]:
    tell = pages.tell
    return [
        *build_columns(_COLUMNS, tell),
        *(Column(tell(say("Stop {0}", stop)), Kind.TICK, _TICK) for stop in range(1, STOPS + 1)),
    ]


def _format_row(one: Listed, pages: Pages, new: frozenset[str]) -> Row:
    return Row((*map(one.text, _COLUMNS), *[""] * STOPS), one.guardian(pages.tell), one.ref in new)


def _draw_bus(pages: Pages, bus: Bus, buses: int, listed: Sequence[Listed], since: Since | None) -> None:
    tell = pages.tell
    label = say("Bus {0} of {1}", bus.number, buses) if buses > 1 else say("Bus {0}", bus.number)
    pages.begin(tell(label), len(bus.people))
    facts = [say("{0} of {1} seats taken", bus.taken, bus.seats)]
    laps = sum(1 for one in bus.people if one.infant and not one.seats)
    if laps:
        facts.append(count(laps, "{0} child on a lap", "{0} children on a lap"))
    minors = sum(1 for one in bus.people if one.minor)
    if minors:
        facts.append(say("{0} under 18", minors))
    if needs := describe_assistance(listed):
        facts.append(say("assistance: {0}", needs))
    pages.lines(tell(join_parts("  ·  ", facts)), 11)
    if meant := describe_meanings(listed):
        pages.lines(tell(meant), 9.5)
    if since:
        told = since.words(len(since.new(bus.people, bus.number)), since.gone(bus.people, bus.number))
        pages.lines(tell(told), 11, bold=True)
    pages.y -= 6
    stops = [say("Stop {0}: place, time", stop) for stop in range(1, STOPS + 1)]
    pages.boxes(stops, _STOP, say("counted ____ of {0}", len(bus.people)))
    pages.y -= 10


def _draw_end(pages: Pages, bus: Bus) -> None:
    pages.room(_END)
    pages.y -= 10
    told = say("{0} on this list of bus {1}", describe_persons(len(bus.people)), bus.number)
    pages.lines(pages.tell(told), 11, bold=True)
    pages.y -= 4
    signed = say("Signature, date and time")
    pages.boxes((say("Leader of this bus: name"), say("Phone"), signed), _SIGN)
    pages.boxes((say("Driver: name, number plate"), say("Handed over to: name, number of persons"), signed), _SIGN)


# -- Parses the text that officers type for a list: the seats of buses, the numbers on doors.

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
