"""A question about one person under one plan: the rules' answers, and trials of changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

import numpy as np

from repatriate.model.entities import Cohesion
from repatriate.model.errors import UserError
from repatriate.model.plan import UNPLACED_TIERS, Itinerary, ReasonCode
from repatriate.planning.evaluate.occupancy import Assignments, Occupancy, Shortage, compute_room_left
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules.obstacles import Obstacles
from repatriate.planning.rules.registry import LIMITS, compute_use
from repatriate.planning.rules.rulebook import Rulebook, rank
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Demand
from repatriate.planning.solver.column_generation import count_columns
from repatriate.planning.solver.integer_program import Floats
from repatriate.planning.solver.unit_classes import UnitClass, find_classes
from repatriate.planning.trials.long_waits import LongWait, LongWaits
from repatriate.planning.trials.subproblem import count_people
from repatriate.planning.trials.unit_trials import NIL, Claim, Placement, Room, UnitTrials


class SeatUse:
    """The use of seats in the present plan, and the remaining room under each limit."""

    def __init__(self, book: Rulebook, assignments: Assignments) -> None:
        self._book, self._assignments = book, assignments
        self._occupancy = Occupancy(book, assignments)
        self._left = compute_room_left(book, self._occupancy.load)

    def unwelcome(self, unit: Unit, number: int) -> bool:
        """Whether somebody is on an itinerary from whom the unit is kept apart."""
        return bool(self._occupancy.unwelcome(unit.members, self._book.journeys.routes.codes[number]))

    def list_obstacles(self, unit: Unit, number: int) -> list[Shortage]:
        """The shortages that keep the unit off an itinerary (an id)."""
        routes = self._book.journeys.routes
        demand = self._book.demand(unit.members, int(routes.first[number]))
        return self._occupancy.shortages(demand, routes.codes[number])

    def riders(self, leg: str, limit: int) -> Iterator[str]:
        """References of the people who use a limit of a leg."""
        book = self._book
        for ref in self._occupancy.riders.get(leg, ()):
            demand = book.demand((book.travellers[ref],), book.day_of(self._assignments[ref]))
            if compute_use(demand, book.legs[leg])[limit]:
                yield ref

    def measure_lacks(self, unit: Unit, routes: Ints) -> dict[tuple[str, int], int]:
        """The smallest shortage of each limit of a leg that alone keeps the unit off one of these itineraries."""
        found: dict[tuple[str, int], int] = {}
        for number in routes.tolist():
            short = self.list_obstacles(unit, number)
            if len(short) == 1:
                lacking = short[0].load + short[0].needed - short[0].most
                key = short[0].leg, short[0].limit
                found[key] = min(lacking, found.get(key, lacking))
        return found


ROOMS, TRIED = 3, 8
"""So many legs of which more room would help are told, of so many that are tried."""
EFFORT = 300_000
"""As many questions, times columns, as may be asked about room."""
FEW = 40_000
"""Itineraries of all kinds of people together up to which an operation is read anew for one question."""
FARTHEST = 64
"""More room than this on a leg is no small change."""


class PlanQuestions:
    """An operation and a plan, made ready for questions about anybody. It never changes; threads may not share it."""

    def __init__(self, book: Rulebook, assignments: Assignments) -> None:
        self.book, self.assignments = book, assignments

    @cached_property
    def classes(self) -> list[UnitClass]:
        return find_classes(self.book)

    @cached_property
    def duals(self) -> Floats:
        """(tiers of people left out × limits of all legs): what trials about one person tell those about the next."""
        return np.zeros((UNPLACED_TIERS, len(self.book.codes) * len(LIMITS)))

    @cached_property
    def seat_use(self) -> SeatUse:
        return SeatUse(self.book, self.assignments)

    @cached_property
    def long_waits(self) -> LongWaits:
        return LongWaits(self.book, Occupancy(self.book, self.assignments), shared=False)

    @cached_property
    def _waiting(self) -> dict[int, Rulebook | None]:
        return {}

    def let_wait(self, hours: int) -> Rulebook | None:
        """The operation if people might wait so long between two departures; None where too many journeys were possible."""
        if hours not in self._waiting:
            snapshot = self.book.snapshot
            settings = replace(snapshot.settings, max_layover_hours=hours)
            try:
                self._waiting[hours] = Rulebook(replace(snapshot, settings=settings))
            except UserError:
                self._waiting[hours] = None
        return self._waiting[hours]


class Question:
    """`wanted` is a mask of the itineraries that are asked about, all of them or those with one leg."""

    def __init__(self, plan_questions: PlanQuestions, ref: str, leg: str | None = None) -> None:
        self.plan_questions, self.book, self.ref, self.leg = plan_questions, plan_questions.book, ref, leg
        self.unit = self.book.unit_of[ref]
        self.obstacles = Obstacles(self.book, self.unit)
        self._enough = 0

    @cached_property
    def wanted(self) -> Mask:
        if self.leg is None:
            return np.ones(len(self.obstacles.ids), dtype=np.bool_)
        number = self.book.numbers.get(self.leg, -2)
        found: Mask = (self.obstacles.routes.legs == number).any(axis=1)
        return found

    @property
    def open(self) -> Mask:
        """Itineraries asked about that no rule about the people forbids."""
        return self.wanted & self.obstacles.open

    @cached_property
    def lacking(self) -> dict[ReasonCode, Mask]:
        """Itineraries whose legs have no room for them now, or somebody on them from whom they are kept apart; by what is
        lacking, the rarer first."""
        seat_use, ids = self.plan_questions.seat_use, self.obstacles.ids.tolist()
        short = [{LIMITS[one.limit].code for one in seat_use.list_obstacles(self.unit, number)} for number in ids]
        found = {
            code: np.array([code in codes for codes in short], dtype=np.bool_)
            for code in (*(limit.code for limit in LIMITS[1:]), LIMITS[0].code)
        }
        met = np.array([seat_use.unwelcome(self.unit, number) for number in ids], dtype=np.bool_)
        return {code: mask for code, mask in {**found, ReasonCode.KEPT_APART: met}.items() if mask.any()}

    @property
    def roomy(self) -> Mask:
        """Itineraries that lack nothing of that."""
        free = np.ones(len(self.obstacles.ids), dtype=np.bool_)
        for mask in self.lacking.values():
            free &= ~mask
        return free

    @cached_property
    def trials(self) -> UnitTrials:
        return UnitTrials(
            self.book,
            self.plan_questions.classes,
            self.plan_questions.assignments,
            self.unit,
            self.obstacles.ids,
            self.plan_questions.duals,
        )

    @property
    def first(self) -> int:
        """The highest priority in the unit."""
        return min(rank(who.person) for who in self.unit.members)

    # -- what if

    def try_opening(self, mask: Mask) -> Placement | None:
        """The unit's placement if these itineraries were open, without taking a seat from equal or higher priorities;
        None if there is none."""
        if not mask.any():
            return None
        row = self._free_row(mask) if self.trials.best else None
        row = self.trials.place(mask) if row is None else row
        return None if row is None else Placement(row, Claim.SURE, self.trials, mask)

    def _free_row(self, mask: Mask, room: Room | None = None) -> int | None:
        """The first of these itineraries that lacks nothing but that room, everybody else staying where they are."""
        seat_use, unit = self.plan_questions.seat_use, self.unit
        for row in np.flatnonzero(mask).tolist():
            number = int(self.obstacles.ids[row])
            lacking = [
                one
                for one in seat_use.list_obstacles(unit, number)
                if room is None
                or (one.leg, one.limit) != (room.leg, room.limit)
                or one.load + one.needed > one.most + room.more
            ]
            if not lacking and not seat_use.unwelcome(unit, number):
                return row
        return None

    def try_accepting(self, leg: str, mask: Mask) -> Placement | None:
        """The unit's placement if a leg accepted emergency documents, which others wait for as well."""
        if not self.trials.small and self.try_opening(mask) is None:
            return None  # What others do with it hardly ever opens a seat besides.
        book = self.book.accepting(leg)
        trials = UnitTrials(
            book,
            find_classes(book),
            self.plan_questions.assignments,
            self.unit,
            self.obstacles.ids,
            self.plan_questions.duals,
        )
        return trials.place_among_others(mask | self.open)

    def try_waiting(self, found: LongWait) -> tuple[Itinerary, Claim] | None:
        """The journey if people might wait so long, and the strength of the claim to its seat. None if planning again
        would give no seat. For a large operation the journey found, with an open claim."""
        small = count_columns(self.plan_questions.classes) <= FEW
        book = self.plan_questions.let_wait(found.hours) if small else None
        if book is None:
            return found.codes, Claim.OPEN
        unit = book.unit_of[self.ref]
        obstacles = Obstacles(book, unit)
        duals = np.zeros((UNPLACED_TIERS, len(book.codes) * len(LIMITS)))
        trials = UnitTrials(
            book, find_classes(book), self.plan_questions.assignments, unit, obstacles.ids, duals
        )  # fmt: skip
        this: Mask = obstacles.open & np.array(
            [codes == found.codes for codes in obstacles.routes.codes], dtype=np.bool_
        )
        placement = trials.place_among_others(this) or trials.place_among_others(obstacles.open)
        return None if placement is None else (obstacles.routes.codes[placement.row], placement.claim)

    def list_pairs_apart(self) -> Iterator[tuple[str, str]]:
        """Pairs of one of the unit and somebody they are kept apart from."""
        for ref in self.unit.refs:
            for other in sorted(self.book.apart.get(ref, ())):
                if other not in self.unit.refs or ref < other:
                    yield ref, other

    def try_together(self, ref: str, other: str) -> Placement | None:
        """The unit's placement if two people need not be kept apart."""
        book = self.book.without_apart(ref, other)
        obstacles = Obstacles(book, self.unit)
        mask = obstacles.open & self.wanted
        if not mask.any():
            return None
        return UnitTrials(
            book,
            self.plan_questions.classes,
            self.plan_questions.assignments,
            self.unit,
            obstacles.ids,
            self.plan_questions.duals,
        ).place_among_others(mask)

    def find_rooms(self, mask: Mask | None = None) -> list[tuple[Room, Placement]]:
        """The least room on legs, one leg at a time, that would place them; with a mask, were these itineraries open."""
        trials, mask = self.trials, self.open if mask is None else mask
        if not mask.any() or trials.place(mask) is not None:
            return []
        price, gap = trials.price_rows(mask)
        self._enough = trials.effort + EFFORT
        near = self.plan_questions.seat_use.measure_lacks(self.unit, self.obstacles.ids[mask])
        # A leg that some unit does not fit on at all has no price yet.
        keys = [key for key, row in trials.rows.items() if price[row] > NIL or key in near or row in trials.tight]
        keys.sort(key=lambda key: (key not in near, price[trials.rows[key]] <= NIL, key))
        found: list[tuple[Room, Placement]] = []
        for key in keys[:TRIED]:
            worth = price[trials.rows[key]]
            least = max(1, int(np.ceil(gap / worth - 1e-6)) if worth > NIL else 1)
            placed = self._least_room(mask, key, least)
            if placed is not None:
                found.append(placed)
            if len(found) == ROOMS or trials.effort > self._enough:
                break
        return sorted(found, key=lambda one: one[0].more)

    def find_exchange(self, mask: Mask) -> str | None:
        """Somebody on one of these in whose stead they could be, the plan being as good in every tier; None proves nothing.

        Who is placed would change places: days and costs are the same in sum where priorities and needs are. Who is not
        would put the other out: then they must have waited as long.
        """
        book, mine = self.book, count_people(self.unit)
        now = self.plan_questions.assignments.get(self.ref)
        there = {book.journeys.routes.codes[number] for number in self.obstacles.ids[mask].tolist()}
        if not self._plain(self.unit):
            return None
        for other in book.units:
            codes = self.plan_questions.assignments.get(other.refs[0])
            if codes not in there or other is self.unit or count_people(other) != mine or not self._plain(other):
                continue
            if codes is None or book.demand(other.members, book.day_of(codes)) != self._measure_demand(codes):
                continue
            if now is None:
                if _list_waiting_days(other) == _list_waiting_days(self.unit):
                    return other.refs[0]
            elif book.route_ids.get(now) in book.unit_routes(other).tolist() and book.demand(
                other.members, book.day_of(now)
            ) == self._measure_demand(now):
                return other.refs[0]
        return None

    def _measure_demand(self, codes: Itinerary) -> Demand:
        return self.book.demand(self.unit.members, self.book.day_of(codes))

    def _plain(self, unit: Unit) -> bool:
        """Whether nothing counts for the unit but its own seats and days."""
        book = self.book
        published = book.snapshot.published or {}
        return not unit.kept and not any(
            who.ref in published
            or who.ref in book.apart
            or book.snapshot.groups.get(who.person.group or "") is Cohesion.PREFER
            for who in unit.members
        )

    def _least_room(self, mask: Mask, key: tuple[str, int], least: int) -> tuple[Room, Placement] | None:
        """The least room of one limit, from `least` on; those of higher priorities come first."""
        placement = self._place_with(mask, key, least)
        if placement is not None:
            return Room(*key, least), placement
        low, high = least, least + max(1, self.trials.count_claimed(key, FARTHEST))
        while placement is None:
            if high > FARTHEST or self.trials.effort > self._enough:
                return None
            placement = self._place_with(mask, key, high)
            if placement is None:
                low, high = high, 2 * high
        while low + 1 < high:
            middle = (low + high) // 2
            found = self._place_with(mask, key, middle)
            if found is None:
                low = middle
            else:
                high, placement = middle, found
        return Room(*key, high), placement

    def _place_with(self, mask: Mask, key: tuple[str, int], more: int) -> Placement | None:
        room = Room(*key, more)
        free = self._free_row(mask, room) if self.trials.best else None
        return self.trials.place_with_room(mask, room, free)


def _list_waiting_days(unit: Unit) -> tuple[int, ...]:
    """The days from which people have waited, by priority."""
    return tuple(sorted(who.weight * who.ready for who in unit.members))
