"""An operation held ready, so that one thing after another can be otherwise and each is settled quickly.

What is settled for the operation as it is, tier after tier, comes with prices. Where nothing that a change opens is
worth anything at the prices of a tier, the tier stays as it is, and what its prices fix stays fixed: so a change is
settled from the first tier that it touches, on the little that is left open there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from repatriate.model.plan import Itinerary
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.solver.highs import Answer, Clock, bound, whole
from repatriate.planning.solver.integer_program import (
    Floats,
    Program,
    count_out,
    fixed_by,
    is_counting,
    reduce,
    with_row,
)
from repatriate.planning.solver.lexicographic import EXACT, NEAR, Settler, round_up
from repatriate.planning.solver.plan_model import build
from repatriate.planning.solver.priced_program import priced, with_extra
from repatriate.planning.solver.unit_classes import Kind, make_kinds
from repatriate.planning.trials.best_case import SEATED, Chosen, Outlook, by_kind, each, fitting, reckoned
from repatriate.planning.trials.blockers import Openings

TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What a change comes to, proved; how much of the room that was offered is of use; and one of the best plans."""

    outlook: Outlook
    extra: int
    chosen: Chosen


@dataclass(frozen=True, slots=True)
class _Level:
    """A tier of the operation as it is: the program when it was settled, and the prices that prove its value."""

    program: Program
    prices: Floats
    excess: Floats


class WideBook(Rulebook):
    """A rulebook in which units also have the itineraries that something holds up; all else as ever."""

    openings = Openings()

    def unit_routes(self, unit: Unit) -> Ints:
        routes = super().unit_routes(unit)
        found = self.openings.units.get(unit.refs)
        return routes if found is None else np.union1d(routes, found[0])


class Tryout:
    """`closed` are legs of the book, without a seat, that are not there yet. `now` is the outlook of the operation as it
    is, without them and without anything opened, and `named` a plan that reaches it.

    Threads may share it. Where the clock stops it, it is not `ready`.
    """

    def __init__(
        self,
        book: WideBook,
        closed: Collection[str],
        until: int,
        now: Outlook,
        named: Mapping[str, Itinerary],
        clock: Clock,
    ) -> None:
        self.book, self.now, self._clock = book, now, clock
        self.kinds, labels = _labelled(book, make_kinds(book))
        self.plan = build(book, self.kinds, 0, roomy=True)
        self.label = _spread_out(self.kinds, labels, self.plan.kind, self.plan.route)
        self._legs = book.journeys.routes.legs[self.plan.route]
        shut = np.array(sorted(book.numbers[code] for code in closed), dtype=np.int64)
        self._shut: Mask = np.isin(self._legs, shut)
        self._program = reckoned(book, self.plan, self.kinds, until)
        self._high = self._room(self._program.most)
        away: Mask = self._shut.any(axis=1) | (self.label > 0)
        self._now: Ints = np.where(away, 0, self._high)
        program = replace(self._program, high=self._now)
        self.x = self._found(program, named)
        self._levels: list[_Level] = []
        self.ready = self._walk(program)

    def rows(self) -> list[tuple[str, int, int]]:
        """Limits of legs that might ever bind: leg, limit (an index of LIMITS), row."""
        keys = self.plan.limits
        return [
            (self.book.codes[int(keys[row]) // len(LIMITS)], int(keys[row]) % len(LIMITS), row)
            for row in np.flatnonzero(keys >= 0).tolist()
        ]

    def roomier(self, row: int, most: int, *, hurry: bool = False) -> Otherwise | None:
        """With up to `most` more of the limit that is this row, and no more of it than a best plan needs.

        `hurry` takes as much as makes anybody's waiting shorter; else only what seats people. Opens the leg where it is
        closed. None where it changes nothing, or where the clock stopped it.
        """
        return self._settled(self._roomy(row, most), row, most, hurry=hurry)

    def opened(self, label: int) -> Otherwise | None:
        """With the itineraries of that label. None where it changes nothing, or where the clock stopped it."""
        away = self._shut.any(axis=1) | ((self.label > 0) & (self.label != label))
        return self._settled(np.where(away, 0, self._high), None, 0, hurry=True)

    def guess(self, row: int, most: int, *, hurry: bool = False) -> float:
        """What `roomier` might bring, judged by prices alone: waiting days, a seat counting as many. 0: surely nothing."""
        tier, _ = self._touched(np.flatnonzero(self._roomy(row, most) > self._now), row)
        program = self._program
        entries = slice(program.start[row], program.start[row + 1])
        columns, value = program.column[entries], program.value[entries]
        kinds, total = self.plan.kind[columns], 0.0
        for level, worth in zip(self._levels[tier:], _WORTH[tier : None if hurry else SEATED], strict=False):
            gain = -level.excess[columns] / value - level.prices[row]
            left, seen = most, set()
            for at in np.argsort(-gain, kind="stable").tolist():
                if gain[at] < TINY or left <= 0:
                    break
                if int(kinds[at]) not in seen:
                    seen.add(int(kinds[at]))
                    taken = min(left, len(self.kinds[kinds[at]].units) * int(value[at]))
                    total += worth * taken * float(gain[at])
                    left -= taken
        return total

    def through(self, label: int, found: Otherwise) -> list[tuple[tuple[str, ...], int]]:
        """Units that take an itinerary (an id) of a label under a change; those that it does not reach leave it to others."""
        begin = np.searchsorted(self.plan.kind, np.arange(len(self.kinds) + 1))
        taken: list[tuple[tuple[str, ...], int]] = []
        for number, mine in found.chosen.items():
            columns = slice(begin[number], begin[number + 1])
            opened = set(self.plan.route[columns][self.label[columns] == label].tolist())
            units = iter(self.kinds[number].units)
            for route in sorted(each(mine), key=lambda route: route not in opened):
                unit = next(units)
                if route not in opened:
                    break
                taken.append((unit.refs, route))
        return taken

    def newly(self, found: Otherwise) -> tuple[str, ...]:
        """Who gets a seat by a change and has none now, of units alike the first ones that have none."""
        before = by_kind(self.plan, self.x)
        refs: list[str] = []
        for number, mine in found.chosen.items():
            had, has = (sum(many for _, many in one) for one in (before.get(number, ()), mine))
            refs += [ref for unit in self.kinds[number].units[had:has] for ref in unit.refs]
        return tuple(sorted(refs))

    # -- how

    def _room(self, most: Ints) -> Ints:
        """How many units of each column there is room for at all, where rows take so much."""
        return np.minimum(self._program.high, fitting(self._program, self.plan.limits, most))

    def _roomy(self, row: int, most: int) -> Ints:
        """How high columns may be where a row takes so much more, its leg open."""
        leg = int(self.plan.limits[row]) // len(LIMITS)
        more = self._program.most.copy()
        more[row] += most
        away = (self._shut & (self._legs != leg)).any(axis=1) | (self.label > 0)
        return np.where(away, 0, self._room(more))

    def _found(self, program: Program, named: Mapping[str, Itinerary]) -> Ints:
        """A plan as numbers of units."""
        x: Ints = np.zeros(program.width, dtype=np.int64)
        begin = np.searchsorted(self.plan.kind, np.arange(len(self.kinds) + 1))
        for number, kind in enumerate(self.kinds):
            columns: dict[int, list[int]] = {}
            for column in range(begin[number], begin[number + 1]):
                columns.setdefault(int(self.plan.route[column]), []).append(column)
            for unit in kind.units:
                codes = named.get(unit.refs[0])
                if codes is not None:
                    mine = columns[self.book.route_ids[codes]]
                    x[next(column for column in mine if x[column] < program.high[column])] += 1
        if not program.holds(x) or Outlook.of(program.worth(x)) != self.now:
            raise RuntimeError("a plan does not come to its own outlook")
        return x

    def _walk(self, program: Program) -> bool:
        """Settles tier after tier by prices, as far as these prove what the plan comes to; False where time ran out."""
        for cost in program.costs:
            relaxed = priced(program, cost, self._clock)
            if relaxed is None:
                return False
            prices, least = relaxed
            excess: Floats = cost - np.bincount(
                program.column, weights=program.value * prices[program.rows], minlength=program.width
            )
            if round_up(least) - least >= EXACT or round_up(least) != int(cost @ self.x):
                break
            self._levels.append(_Level(program, prices, excess))
            program = fixed_by(program, prices, excess, 0.0)
        self._last = program
        return True

    def _settled(self, high: Ints, row: int | None, most: int, *, hurry: bool) -> Otherwise | None:
        """The outlook where columns may be as high as this and a row may take so much more."""
        tier, alive = self._touched(np.flatnonzero(high > self._now), row)
        if tier == len(self._program.costs) or (not hurry and tier >= SEATED):
            return None
        program = self._levels[tier].program if tier < len(self._levels) else self._last
        opened = program.high.copy()
        opened[alive] = high[alive]
        program = replace(program, high=opened, costs=program.costs[tier:], base=program.base[tier:])
        x = self.x
        if row is not None:
            program = with_extra(program, row, most, len(program.costs) - (0 if hurry else 1))
            x = np.append(x, 0)
            alive = np.append(alive, program.width - 1)
        touched: Mask = np.zeros(program.width, dtype=np.bool_)
        touched[alive] = True
        for part in reduce(program).parts:
            if touched[part.columns].any():
                answer = self._answer(part.program, x[part.columns], hurry and row is not None)
                if answer is None:
                    return None
                x = x.copy()
                x[part.columns] = answer
        if not program.holds(x):
            raise RuntimeError("the parts of an outlook do not fit together")
        extra = int(x[-1]) if row is not None else 0
        x = x[: len(high)]
        outlook = Outlook.of(self._program.worth(x))
        return Otherwise(outlook, extra, by_kind(self.plan, x)) if outlook != self.now else None

    def _touched(self, alive: Ints, row: int | None) -> tuple[int, Ints]:
        """The first tier that could get better by columns that may be higher, and by more room in a row; and those of the
        columns that may still be of use then."""
        for tier, level in enumerate(self._levels):
            excess = level.excess[alive]
            if (row is not None and level.prices[row] < -TINY) or (excess < -TINY).any():
                return tier, alive
            alive = alive[excess <= TINY]
        return len(self._levels), alive

    def _answer(self, program: Program, now: Ints, extra_last: bool) -> Ints | None:
        """The best answer, as its tiers have it; the waiting alone may be a little above what it could be.

        `now` is an answer to the same program without what was opened. None where the clock stopped it.
        """
        tiers = len(program.costs)
        if is_counting(program):
            return count_out(program, 0)
        days = tiers - 2 if extra_last else tiers - 1
        face = program
        values: list[int] = []
        for tier in range(tiers - 1):
            relaxed = priced(face, face.costs[tier], self._clock)
            if relaxed is None:
                return None
            prices, least = relaxed
            if tier == days:
                break
            value = round_up(least)
            values.append(value)
            excess = face.costs[tier] - np.bincount(
                face.column, weights=face.value * prices[face.rows], minlength=face.width
            )
            face = fixed_by(face, prices, excess, max(0.0, value - least))
            if value - least >= EXACT:
                face = with_row(face, face.costs[tier], value)
        if not extra_last and len(values) == days:
            x = self._roughly(face, now)
            if x is not None and [int(program.costs[tier] @ x) for tier in range(days)] == values:
                return x
        settled = Settler(tiers, self._clock).settle_all(program)
        return settled.x if settled.x is not None and all(settled.proved) else None

    def _roughly(self, face: Program, now: Ints) -> Ints | None:
        """An answer with about the fewest waiting days: it saves nearly all that can be saved on those of `now`."""
        cost: Ints = face.costs[-1]
        relaxed = bound(face, cost, self._clock)
        if relaxed.answer is not Answer.FOUND:
            return None
        days = int(cost @ now)
        if face.holds(now) and days - relaxed.least < max(1.0, HARDLY * abs(relaxed.least)):
            return now
        spare = int(max(ROUGHLY * (days - relaxed.least), HARDLY * abs(relaxed.least)))
        for distance in (NEAR, max(NEAR, spare)):
            near = reduce(fixed_by(face, relaxed.prices, relaxed.excess, distance))
            answers: list[Ints] = []
            for part in near.parts:
                x = whole(part.program, cost[part.columns], self._clock, slack=spare // len(near.parts)).x
                if x is None:
                    break
                answers.append(x)
            if len(answers) == len(near.parts):
                x = near.whole(answers)
                if face.holds(x) and cost @ x < relaxed.least + spare + 1:
                    return x
        found = whole(face, cost, self._clock, slack=spare)
        return found.x if found.answer is Answer.FOUND else None


ROUGHLY, HARDLY = 0.05, 0.0002
"""To be quick, waiting days that a change could save may go untold: such a part of them, or such a part of all that is waited."""

_WORTH = (8000, 4000, 2000, 1000, 1)
"""What a unit of each tier counts where it is guessed what is worth trying."""


def _labelled(book: WideBook, kinds: Sequence[Kind]) -> tuple[list[Kind], list[Ints]]:
    """Kinds whose units also agree in what opens each itinerary, and for each kind those labels (0: open as it is)."""
    found: list[Kind] = []
    labels: list[Ints] = []
    for kind in kinds:
        alike: dict[bytes, list[Unit]] = {}
        for unit in kind.units:
            alike.setdefault(_label(book, unit, kind.routes).tobytes(), []).append(unit)
        for key, units in alike.items():
            # Where some units hold published seats, none is held up: such a kind stays whole.
            found.append(kind if len(alike) == 1 else replace(kind, units=tuple(units)))
            labels.append(np.frombuffer(key, dtype=np.int64))
    return found, labels


def _label(book: WideBook, unit: Unit, routes: Ints) -> Ints:
    label: Ints = np.zeros(len(routes), dtype=np.int64)
    opened = book.openings.units.get(unit.refs)
    if opened is not None:
        label[np.searchsorted(routes, opened[0])] = opened[1]
    return label


def _spread_out(kinds: Sequence[Kind], labels: Sequence[Ints], kind: Ints, route: Ints) -> Ints:
    """The label of each column."""
    begin = np.searchsorted(kind, np.arange(len(kinds) + 1))
    found: Ints = np.zeros(len(kind), dtype=np.int64)
    for number, mine in enumerate(labels):
        if mine.any():
            columns = slice(begin[number], begin[number + 1])
            found[columns] = mine[np.searchsorted(kinds[number].routes, route[columns])]
    return found
