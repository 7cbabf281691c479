"""Works out the people on each leg under a plan, their use of it, and the limits reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from repatriate.model.plan import Itinerary
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.limit import UNLIMITED
from repatriate.planning.rules.registry import LIMITS, compute_capacity, compute_use
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.traveller import Demand, Traveller, measure_demand

Assignments = Mapping[str, Itinerary]
NOBODY = (0,) * len(LIMITS)


@dataclass(frozen=True, slots=True)
class Shortage:
    """A limit of a leg that leaves too little: of `most`, `load` is taken and `needed` are wanted. `limit` indexes LIMITS."""

    leg: str
    limit: int
    load: int
    needed: int
    most: int


class Occupancy:
    """Loads and riders of some legs, or of all, some people left aside."""

    def __init__(
        self,
        book: Rulebook,
        assignments: Assignments,
        *,
        legs: Collection[str] | None = None,
        without: Collection[str] = (),
    ) -> None:
        self._book = book
        wanted = set(book.legs if legs is None else legs) & book.legs.keys()
        self.riders: dict[str, list[str]] = {code: [] for code in wanted}
        demands: dict[str, list[Demand]] = {code: [] for code in wanted}
        for ref, codes in assignments.items():
            if not codes or ref in without or (legs is not None and wanted.isdisjoint(codes)):
                continue
            who = book.travellers.get(ref)
            if who is None or codes[0] not in book.legs:
                continue
            demand = measure_demand(who, book.day_of(codes))
            for code in codes:
                if code in wanted:
                    self.riders[code].append(ref)
                    demands[code].append(demand)
        self.load: Ints = np.zeros((len(book.codes), len(LIMITS)), dtype=np.int64)
        for code, several in demands.items():
            used = (np.array(compute_use(one, book.legs[code])) * number for one, number in Counter(several).items())
            self.load[book.numbers[code]] = sum(used, np.array(book.crowd.get(code, NOBODY)))

    def shortages(self, demand: Demand, codes: Itinerary) -> list[Shortage]:
        """Limits that a demand would break on these legs; on frozen ones nobody is new."""
        found = []
        for code in codes:
            leg = self._book.legs[code]
            if leg.status.frozen:
                continue
            load = self.load[self._book.numbers[code]]
            for limit, (needed, most) in enumerate(zip(compute_use(demand, leg), compute_capacity(leg), strict=True)):
                if needed and load[limit] + needed > most:
                    found.append(Shortage(code, limit, int(load[limit]), needed, most))
        return found

    def unwelcome(self, people: Sequence[Traveller], codes: Itinerary) -> list[tuple[str, str, str]]:
        """(person, other, leg) where somebody on a leg must be kept apart from one of these people."""
        found = []
        for who in people:
            others = self._book.apart.get(who.ref)
            if others:
                open_legs = [code for code in codes if not self._book.legs[code].status.frozen]
                found += [(who.ref, ref, code) for code in open_legs for ref in self.riders[code] if ref in others]
        return found


def compute_room_left(book: Rulebook, load: Ints) -> Ints:
    """(legs × limits): what each leg still takes under a load; below 0 where it is overfull."""
    most = np.array([compute_capacity(book.legs[code]) for code in book.codes], dtype=np.int64).reshape(-1, len(LIMITS))
    left: Ints = np.where(most >= UNLIMITED, UNLIMITED, most - load)
    return left
