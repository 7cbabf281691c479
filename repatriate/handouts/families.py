"""Finds families that are never parted on the way, and people who must never share a vehicle or room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.model.saying import say

ADULT, INFANT = 18, 2


@dataclass(frozen=True, slots=True)
class Traveller:
    """Somebody on a leg, as far as it matters who sits or sleeps with whom.

    `age` is in whole years on the leg's day, the youngest that it can be; None counts as grown up. `seats` is what they
    take of a vehicle: nothing on a lap, several on a stretcher.
    """

    ref: str
    household: str | None = None
    group: str | None = None
    sex: Sex | None = None
    age: int | None = None
    seats: int = 1
    province: str | None = None

    @property
    def minor(self) -> bool:
        return self.age is not None and self.age < ADULT

    @property
    def infant(self) -> bool:
        return self.age is not None and self.age < INFANT


Pair = tuple[str, str]
"""Two people by their references."""


@dataclass(frozen=True, slots=True)
class Company:
    """Everybody on a leg. `together` joins people as one household does; `apart` never share a vehicle or a room.

    `before` says where each person was on the last list of this kind: a bus, a room or a bay by its number.
    """

    people: tuple[Traveller, ...]
    together: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()
    before: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Family:
    """People who are never parted, in the order of ref."""

    members: tuple[Traveller, ...]

    @property
    def key(self) -> str:
        return self.members[0].ref

    @property
    def refs(self) -> frozenset[str]:
        return frozenset(one.ref for one in self.members)

    @property
    def seats(self) -> int:
        return sum(one.seats for one in self.members)

    @property
    def group(self) -> str | None:
        """The group that most of them are of."""
        return most_common(one.group for one in self.members if one.group)

    @property
    def adults(self) -> tuple[Traveller, ...]:
        return tuple(one for one in self.members if not one.minor)

    @property
    def minors(self) -> tuple[Traveller, ...]:
        return tuple(one for one in self.members if one.minor)

    def was(self, before: Mapping[str, int]) -> int | None:
        """The number of the vehicle or room where most of them were on the last list."""
        found = Counter(before[one.ref] for one in self.members if one.ref in before)
        return min(found, key=lambda number: (-found[number], number)) if found else None


def most_common(values: Iterable[str]) -> str | None:
    """The value that comes most often, of equal ones the first by letters; None of none."""
    found = Counter(values)
    return min(found, key=lambda value: (-found[value], value)) if found else None


def list_families(company: Company) -> tuple[Family, ...]:
    """Households, and whom a rule joins with them; everybody else is a family of one. In the order of ref.

    Raises UserError where two of one family are to be kept apart.
    """
    parent = {one.ref: one.ref for one in company.people}

    def find_top(ref: str) -> str:
        while parent[ref] != ref:
            ref = parent[ref]
        return ref

    def join_families(a: str, b: str) -> None:
        first, second = sorted((find_top(a), find_top(b)))
        parent[second] = first

    first_of: dict[str, str] = {}
    for one in company.people:
        if one.household:
            join_families(first_of.setdefault(one.household, one.ref), one.ref)
    for a, b in company.together:
        if a in parent and b in parent:
            join_families(a, b)
    found: dict[str, list[Traveller]] = {}
    for one in sorted(company.people, key=lambda each: each.ref):
        found.setdefault(find_top(one.ref), []).append(one)
    for a, b in company.apart:
        if a in parent and b in parent and find_top(a) == find_top(b):
            raise UserError(
                "kept_apart",
                say("{0} and {1} are one family and must be kept apart. Change one of the two.", a, b),
                person=a,
            )
    return tuple(sorted((Family(tuple(members)) for members in found.values()), key=lambda one: one.key))


def find_clashes(units: Sequence[Iterable[str]], apart: Iterable[Pair]) -> list[set[int]]:
    """The numbers of the units that must not share a place with each unit of references."""
    unit_of = {ref: number for number, refs in enumerate(units) for ref in refs}
    found: list[set[int]] = [set() for _ in units]
    for a, b in apart:
        if a in unit_of and b in unit_of and unit_of[a] != unit_of[b]:
            found[unit_of[a]].add(unit_of[b])
            found[unit_of[b]].add(unit_of[a])
    return found


# -- Putting units that must stay whole into vehicles or rooms of a given size.

_MOST_STEPS = 20_000
"""The limit of steps in a search: enough for any list of people, and over in a moment."""


class Load:
    """The loading of vessels: `inside[v]` are the units in vessel v, `free[v]` is its remaining room."""

    def __init__(self, capacities: Sequence[int], sizes: Sequence[int], clashes: Sequence[set[int]]) -> None:
        self._sizes, self._clashes = sizes, clashes
        self.free = list(capacities)
        self.inside: list[set[int]] = [set() for _ in capacities]

    def takes(self, unit: int, vessel: int) -> bool:
        return self._sizes[unit] <= self.free[vessel] and not self._clashes[unit] & self.inside[vessel]

    def takes_all(self, units: Sequence[int], vessel: int) -> bool:
        """Whether they may all ride there, with one another too."""
        fits = sum(self._sizes[unit] for unit in units) <= self.free[vessel]
        together = set(units) | self.inside[vessel]
        return fits and not any(self._clashes[unit] & together for unit in units)

    def put(self, unit: int, vessel: int) -> None:
        self.inside[vessel].add(unit)
        self.free[vessel] -= self._sizes[unit]

    def take_out(self, unit: int, vessel: int) -> None:
        self.inside[vessel].remove(unit)
        self.free[vessel] += self._sizes[unit]

    def open_vessel(self, capacity: int) -> int:
        self.free.append(capacity)
        self.inside.append(set())
        return len(self.free) - 1


def search_loads(
    load: Load, units: Sequence[int], order: Callable[[int, int], tuple[int, ...]], most_steps: int = _MOST_STEPS
) -> bool:
    """Put all of `units` into an empty load, going back where it gets stuck; says whether it could.

    `units` come largest first; `order(unit, vessel)` is what each one likes best first. It gives up after `most_steps`:
    the answer no then means that it is not found easily.
    """
    steps = 0
    tried: list[list[int]] = []  # for each unit placed, the vessels that are still to be tried
    where: list[int] = []
    while len(where) < len(units):
        unit = units[len(where)]
        if len(tried) == len(where):
            tried.append(_worth_trying(load, unit, order))
        options = tried[-1]
        steps += 1
        if steps > most_steps:
            return False
        if options:
            vessel = options.pop()
            load.put(unit, vessel)
            where.append(vessel)
            continue
        tried.pop()
        if not where:
            return False
        load.take_out(units[len(where) - 1], where.pop())
    return True


def _worth_trying(load: Load, unit: int, order: Callable[[int, int], tuple[int, ...]]) -> list[int]:
    """The vessels that take a unit, the best last; of empty ones of a size the first stands for all."""
    found = sorted((v for v in range(len(load.free)) if load.takes(unit, v)), key=lambda v: (order(unit, v), v))
    seen: set[int] = set()
    kept = []
    for vessel in found:
        if not load.inside[vessel]:
            if load.free[vessel] in seen:
                continue
            seen.add(load.free[vessel])
        kept.append(vessel)
    return kept[::-1]
