"""Assigns people to buses: households whole, groups whole as far as they fit, the buses evenly full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from repatriate.handouts.families import Company, Family, Traveller, find_clashes, list_families
from repatriate.handouts.loads import Load, search_loads
from repatriate.model.errors import UserError
from repatriate.model.saying import count, say

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
