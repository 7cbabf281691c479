"""Tries changes of the whole operation: more room on a leg, a new leg, or itineraries freed from an obstacle."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from repatriate.model.plan import UNPLACED_TIERS, Itinerary
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules.limit import UNLIMITED
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.solver.highs import Clock
from repatriate.planning.solver.integer_program import Program, sum_by
from repatriate.planning.solver.lexicographic import LexicographicSolver
from repatriate.planning.solver.plan_model import build_model
from repatriate.planning.solver.unit_classes import UnitClass, find_classes
from repatriate.planning.trials.baseline import TINY, Baseline, Change, fit_columns
from repatriate.planning.trials.best_case import (
    BestCase,
    ClassCounts,
    build_waiting_program,
    count_by_class,
    repeat_routes,
)
from repatriate.planning.trials.blockers import Openings
from repatriate.planning.trials.subproblem import map_plan_to_columns


class PlanAtHand:
    """A program and some answer `x` to it. It answers as a Baseline does, but where that says what a change comes to, this
    says what it comes to at least.
    """

    ready = True

    def __init__(self, program: Program, x: Ints, clock: Clock) -> None:
        self.program, self.x, self._clock = program, x, clock
        left = program.most - program.activity(x)
        self._full: Mask = program.value > np.maximum(left, 0)[program.rows]
        self._tight: Ints = np.bincount(program.column[self._full], minlength=program.width)

    def solve(self, change: Change, clock: Clock | None = None) -> tuple[Ints, int] | None:
        """An answer at least as good with a change, and how much more of its row that takes.

        None where nothing gets better, or where the clock stopped it.
        """
        added = self._find_room(change)
        if not added.any():
            return None
        program, x = change.put_on(replace(self.program, low=self.x, high=self.x + added), self.x)
        if not program.holds(x):
            return None  # The row is over its limit as it is: who sits there cannot be moved.
        settled = LexicographicSolver(len(program.costs), clock or self._clock).solve(program)
        if settled.x is None or tuple(program.value_tiers(settled.x)) >= tuple(program.value_tiers(x)):
            return None
        return change.take_off(settled.x)

    def count_room(self, columns: Ints, row: int, high: Ints) -> Ints:
        """An estimate of the units that might be added to these columns if this row had room."""
        free = self._tight[columns] - np.isin(columns, self._tight_in(row)) == 0
        return np.where(free, np.maximum(high[columns] - self.x[columns], 0), 0)

    def _tight_in(self, row: int) -> Ints:
        """Columns that this row keeps from taking one unit more."""
        entries = slice(self.program.start[row], self.program.start[row + 1])
        return self.program.column[entries][self._full[entries]]

    def _find_room(self, change: Change) -> Ints:
        """The number of additional units that fit on each column if it alone grows."""
        program = self.program
        left: Ints = program.most - program.activity(self.x)
        if change.row is not None:
            left[change.row] += change.more
        takes = program.value > 0
        room: Ints = np.maximum(change.high - self.x, 0)
        np.minimum.at(room, program.column[takes], np.maximum(left[program.rows[takes]] // program.value[takes], 0))
        return np.minimum(room, UNLIMITED)


@dataclass(frozen=True, slots=True)
class ChangedOutcome:
    """The outcome of a change; without proof, a lower bound on it. `extra` is the useful part of the offered room, and
    `chosen` is a plan that reaches the outcome."""

    outlook: BestCase
    extra: int
    chosen: ClassCounts


class WideBook(Rulebook):
    """A rulebook in which units also have the itineraries that something holds up; all else as ever."""

    openings = Openings()

    def unit_routes(self, unit: Unit) -> Ints:
        routes = super().unit_routes(unit)
        found = self.openings.units.get(unit.refs)
        return routes if found is None else np.union1d(routes, found[0])


class OperationTrials:
    """`closed` are legs of the book, without a seat, that are not there yet. `now` is the outlook of the operation as it
    is, without them and without anything opened, and `named` a plan that reaches it.

    Threads may share it. Where the clock stops it, it is not `ready`. `given_up` grows by one for each question that took too
    long, and to which nothing at all was found.
    """

    def __init__(
        self,
        book: WideBook,
        closed: Collection[str],
        until: int,
        now: BestCase,
        named: Mapping[str, Itinerary],
        clock: Clock,
    ) -> None:
        self.book, self.now = book, now
        self.classes, labels = _split_by_label(book, find_classes(book))
        self.plan = build_model(book, self.classes, 0, roomy=True)
        self.label = _label_columns(self.classes, labels, self.plan.unit_class, self.plan.route)
        self._legs = book.journeys.routes.legs[self.plan.route]
        self._closed = {book.numbers[code] for code in closed}
        self._shut: Mask = np.isin(self._legs, sorted(self._closed))
        self._program = build_waiting_program(book, self.plan, self.classes, until)
        self._high = fit_columns(self._program, self.plan.limits, self._program.most)
        away: Mask = self._shut.any(axis=1) | (self.label > 0)
        self._open: Ints = np.where(away, 0, self._high)
        self._rows = self._program.rows
        self._entries: Ints = np.argsort(self._program.column, kind="stable")
        self._begin = np.searchsorted(self._program.column[self._entries], np.arange(self._program.width + 1))
        program = replace(self._program, high=self._open)
        everything = np.arange(program.width, dtype=np.int64)
        x, fits = map_plan_to_columns(self.plan, program, everything, self.classes, book, named)
        if not fits or not program.holds(x) or BestCase.of(program.value_tiers(x)) != now:
            raise RuntimeError("a plan does not come to its own outlook")
        self._clock, self.given_up = clock, list[int]()
        self._hand = PlanAtHand(program, x, clock)
        self._base = Baseline(program, x, clock) if now.proved else self._hand
        self.ready = self._base.ready

    def rows(self) -> list[tuple[str, int, int]]:
        """Limits of legs that might ever bind: leg, limit (an index of LIMITS), row."""
        keys = self.plan.limits
        return [
            (self.book.codes[int(keys[row]) // len(LIMITS)], int(keys[row]) % len(LIMITS), row)
            for row in np.flatnonzero(keys >= 0).tolist()
        ]

    def try_room(self, row: int, most: int, *, hurry: bool = False) -> ChangedOutcome | None:
        """The outcome with up to `most` more of this row's limit, and no more of it than a best plan needs.

        `hurry` also uses room that only shortens waiting; otherwise only room that seats people. Opens the leg if it is
        closed. None if nothing changes, or the clock stopped it.
        """
        return self._solve_change(Change(self._raise_bounds(row, most), row, most, spare=not hurry, rough=not hurry))

    def try_opening(self, label: int) -> ChangedOutcome | None:
        """The outcome with the itineraries of that label. None if nothing changes, or the clock stopped it."""
        away = self._shut.any(axis=1) | ((self.label > 0) & (self.label != label))
        return self._solve_change(Change(np.where(away, 0, self._high), rough=True))

    def estimate_gain(self, row: int, most: int, *, hurry: bool = False) -> float:
        """The possible gain of `try_room` by duals alone, in waiting days with a seat worth as many. 0: certainly
        none."""
        if isinstance(self._base, PlanAtHand):
            return self._count_promised(self._base, row, most)
        tier, _ = self._base.find_touched(self._raise_bounds(row, most), row)
        program = self._program
        entries = slice(program.start[row], program.start[row + 1])
        columns, value = program.column[entries], program.value[entries]
        classes, total = self.plan.unit_class[columns], 0.0
        for level, worth in zip(
            self._base.levels[tier:], _WORTH[tier : None if hurry else UNPLACED_TIERS], strict=False
        ):
            gain = -level.reduced_costs[columns] / value - level.duals[row]
            left, seen = most, set()
            for at in np.argsort(-gain, kind="stable").tolist():
                if gain[at] < TINY or left <= 0:
                    break
                if int(classes[at]) not in seen:
                    seen.add(int(classes[at]))
                    taken = min(left, len(self.classes[classes[at]].units) * int(value[at]))
                    total += worth * taken * float(gain[at])
                    left -= taken
        return total

    def _count_promised(self, base: PlanAtHand, row: int, most: int) -> float:
        """The same where no duals are known: of how many people there might be room for."""
        columns = self._list_columns(row)
        mine, sizes = self.plan.unit_class[columns], np.array([len(one.units) for one in self.classes], dtype=np.int64)
        left = sizes - sum_by(self.plan.unit_class, base.x, len(sizes))
        added = np.minimum(left, sum_by(mine, base.count_room(columns, row, self._raise_bounds(row, most)), len(sizes)))
        people = np.array([one.people for one in self.classes], dtype=np.int64).reshape(-1, UNPLACED_TIERS)
        return float(sum(worth * min(most, int(seated)) for worth, seated in zip(_WORTH, added @ people, strict=False)))

    def list_units_through(self, label: int, found: ChangedOutcome) -> list[tuple[tuple[str, ...], int]]:
        """Units that take an itinerary (an id) of a label under a change; those that it does not reach leave it to others."""
        begin = np.searchsorted(self.plan.unit_class, np.arange(len(self.classes) + 1))
        taken: list[tuple[tuple[str, ...], int]] = []
        for number, mine in found.chosen.items():
            columns = slice(begin[number], begin[number + 1])
            opened = set(self.plan.route[columns][self.label[columns] == label].tolist())
            units = iter(self.classes[number].units)
            for route in sorted(repeat_routes(mine), key=lambda route: route not in opened):
                unit = next(units)
                if route not in opened:
                    break
                taken.append((unit.refs, route))
        return taken

    def list_newly_placed(self, found: ChangedOutcome) -> tuple[str, ...]:
        """References of the people who newly get a seat by a change; of interchangeable units the first without one."""
        before = count_by_class(self.plan, self._base.x)
        refs: list[str] = []
        for number, mine in found.chosen.items():
            had, has = (sum(many for _, many in one) for one in (before.get(number, ()), mine))
            refs += [ref for unit in self.classes[number].units[had:has] for ref in unit.refs]
        return tuple(sorted(refs))

    # -- how

    def _list_columns(self, row: int) -> Ints:
        """Columns that more of a limit may open: those that take of it, and those with a leg that is closed so far."""
        program, leg = self._program, int(self.plan.limits[row]) // len(LIMITS)
        columns = program.column[program.start[row] : program.start[row + 1]]
        if leg not in self._closed:
            return columns
        return np.union1d(columns, np.flatnonzero((self._legs == leg).any(axis=1)))

    def _raise_bounds(self, row: int, most: int) -> Ints:
        """Column upper bounds if this row had that much extra capacity and its leg were open."""
        leg, columns = int(self.plan.limits[row]) // len(LIMITS), self._list_columns(row)
        away = (self._shut[columns] & (self._legs[columns] != leg)).any(axis=1) | (self.label[columns] > 0)
        high = self._open.copy()
        high[columns] = np.where(away, 0, self._count_fitting(columns, row, most))
        return high

    def _count_fitting(self, columns: Ints, row: int, more: int) -> Ints:
        """The number of units of these columns that would fit alone if the row had that much extra capacity."""
        program, lengths = self._program, self._begin[columns + 1] - self._begin[columns]
        ends = np.cumsum(lengths)
        entries = self._entries[
            np.arange(int(lengths.sum())) + np.repeat(self._begin[columns] - ends + lengths, lengths)
        ]
        rows, place = self._rows[entries], np.repeat(np.arange(len(columns)), lengths)
        limiting = self.plan.limits[rows] >= 0
        room = program.most[rows] + np.where(rows == row, more, 0)
        found: Ints = program.high[columns].copy()
        np.minimum.at(found, place[limiting], room[limiting] // program.value[entries][limiting])
        return found

    def _solve_change(self, change: Change) -> ChangedOutcome | None:
        """The outcome of a change; a lower bound if solving takes more than its share of the time; None if nothing
        improves."""
        clock = self._clock.within(EACH)
        found = self._base.solve(change, clock)
        proved = self.now.proved and not (found is None and clock.late())
        if found is None and clock.late() and not self._clock.stop():
            found = self._hand.solve(change)
            self.given_up += [] if found else [0]
        if found is None:
            return None
        x, extra = found
        outlook = BestCase.of(self._program.value_tiers(x), proved=proved)
        return ChangedOutcome(outlook, extra, count_by_class(self.plan, x)) if outlook != self.now else None


EACH = 1 / 12
"""The part of the time left that one question may take."""

_WORTH = (8000, 4000, 2000, 1000, 1)
"""The weight of each tier's unit in the estimate of the tries worth making."""


def _split_by_label(book: WideBook, classes: Sequence[UnitClass]) -> tuple[list[UnitClass], list[Ints]]:
    """Classes whose units also agree in what opens each itinerary, and for each class those labels (0: open as it is)."""
    found: list[UnitClass] = []
    labels: list[Ints] = []
    for unit_class in classes:
        alike: dict[bytes, list[Unit]] = {}
        for unit in unit_class.units:
            alike.setdefault(_label_routes(book, unit, unit_class.routes).tobytes(), []).append(unit)
        for key, units in alike.items():
            # Where some units hold published seats, none is held up: such a class stays whole.
            found.append(unit_class if len(alike) == 1 else replace(unit_class, units=tuple(units)))
            labels.append(np.frombuffer(key, dtype=np.int64))
    return found, labels


def _label_routes(book: WideBook, unit: Unit, routes: Ints) -> Ints:
    label: Ints = np.zeros(len(routes), dtype=np.int64)
    opened = book.openings.units.get(unit.refs)
    if opened is not None:
        label[np.searchsorted(routes, opened[0])] = opened[1]
    return label


def _label_columns(classes: Sequence[UnitClass], labels: Sequence[Ints], unit_class: Ints, route: Ints) -> Ints:
    """The label of each column."""
    begin = np.searchsorted(unit_class, np.arange(len(classes) + 1))
    found: Ints = np.zeros(len(unit_class), dtype=np.int64)
    for number, mine in enumerate(labels):
        if mine.any():
            columns = slice(begin[number], begin[number + 1])
            found[columns] = mine[np.searchsorted(classes[number].routes, route[columns])]
    return found
