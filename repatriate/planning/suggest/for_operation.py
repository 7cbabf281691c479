"""Finds the changes that would help most: every scarce seat, departure, paper and date is tried out and ranked."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import partial

from repatriate.model.entities import DocumentType, Person
from repatriate.model.errors import Cancelled, UserError
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.model.saying import say
from repatriate.planning.evaluate.occupancy import Occupancy
from repatriate.planning.messages import name_place
from repatriate.planning.progress import Progress
from repatriate.planning.rules.registry import LIMITS, compute_capacity
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.solver.highs import Clock
from repatriate.planning.suggest import suggestion_messages as words
from repatriate.planning.suggest.limits_together import Together, change_limit, find_together
from repatriate.planning.suggest.new_legs import ProposedLeg, propose_legs
from repatriate.planning.suggest.suggestion import Advice, Delta, Four, rank_advice
from repatriate.planning.trials.best_case import BestCase, drop_soft_constraints, find_last_day, solve_best_case
from repatriate.planning.trials.blockers import (
    Held,
    find_group,
    find_openings,
    is_held_up,
    lift_block,
    list_refusing_legs,
)
from repatriate.planning.trials.long_waits import LongWaits
from repatriate.planning.trials.operation_trials import ChangedOutcome, OperationTrials, WideBook

MOST, ALIKE, BIG = 30, 2, 1_000
"""Limits of the tries: routes of limits and new departures, and legs or days on each; three times as many for fewer
than `BIG` kinds of people."""
OUTLOOK = 0.35
"""The part of the time in which the best plan has to be known."""
HARDLY = 0.1
"""A share of the promised gain: a result below it shows that others of its route promise too much as well."""

Tell = Callable[[Progress], None]
Hear = Callable[[Sequence[Advice]], None]


@dataclass(frozen=True, slots=True)
class Advices:
    """`now` is the outlook of the operation as it is; `found` the advice, best first.

    Of `of` things that were worth trying `tried` were tried before the time was over, or somebody had seen enough.
    """

    now: BestCase
    found: tuple[Advice, ...]
    tried: int
    of: int
    seconds: float

    @property
    def complete(self) -> bool:
        """Whether everything was tried, and each brings just what it says."""
        return self.now.proved and self.tried == self.of and all(one.proved for one in self.found)


@dataclass(frozen=True, slots=True)
class _Try:
    """Something to find out, and how much it promises; more is tried sooner."""

    promise: float
    ask: Callable[[], Advice | None]


def advise_operation(
    snapshot: Snapshot,
    *,
    time_limit: float | None = None,
    progress: Tell | None = None,
    hear: Hear | None = None,
    cancel: Callable[[], bool] | None = None,
    threads: int = 2,
) -> Advices:
    """The changes that would help most, each proved by solving the operation with it; equal input gives equal advice.

    `hear` gets the advice so far, best first, whenever there is more. When `time_limit` (seconds) is over or `cancel`
    returns true, the result is what was found so far. If a best plan is not known in time, advice gives a lower bound
    from the best plan found. Raises Cancelled if there is no plan by then, UserError `too_many_itineraries`.
    """
    began = time.monotonic()
    clock = Clock(None if time_limit is None else began + time_limit, cancel)
    tell = progress or (lambda _: None)
    tell(Progress(0.0, say("Reading the rules")))
    bare, until = drop_soft_constraints(snapshot), find_last_day(snapshot)
    book = WideBook(bare)
    tell(Progress(0.05, say("Looking for seats…")))
    settled = solve_best_case(book, until, clock.within(OUTLOOK))
    if settled is None:
        raise Cancelled
    now, named = settled
    tell(Progress(0.2, say("Looking for what keeps people here"), placed=len(bare.people) - sum(now.left_out)))
    if clock.stop():
        return Advices(now, (), 0, 1, time.monotonic() - began)
    adviser = _Adviser(bare, book, now, named, until, clock)
    if not adviser.ready:
        return Advices(now, (), 0, 1, time.monotonic() - began)
    tries = sorted(adviser.list_tries(), key=lambda one: -one.promise)
    found: list[Advice] = []
    done = tried = 0
    # Where trying takes long, the other processor is left to the officer.
    for advice in _run_all(tries, threads if len(adviser.classes) <= BIG else 1, clock):
        done, tried = done + 1, tried + (not clock.stop())
        if advice is not None:
            found.append(advice)
            if hear is not None:
                hear(sorted(found, key=rank_advice))
        tell(Progress(0.3 + 0.7 * done / len(tries), say("Looking for seats… {0} of {1} checked.", done, len(tries))))
    return Advices(
        now=now,
        found=tuple(sorted(found, key=rank_advice)),
        tried=max(0, tried - len(adviser.tryout.given_up)),
        of=len(tries),
        seconds=time.monotonic() - began,
    )


def _run_all(tries: Sequence[_Try], threads: int, clock: Clock) -> Iterator[Advice | None]:
    """Answers as they come; what is not begun when the clock stops is not asked."""
    with ThreadPoolExecutor(max_workers=threads) as pool:
        open_: set[Future[Advice | None]] = set()
        waiting = iter(tries)
        while True:
            while len(open_) < threads and not clock.stop() and (one := next(waiting, None)) is not None:
                open_.add(pool.submit(one.ask))
            if not open_:
                return
            done, open_ = wait(open_, return_when=FIRST_COMPLETED)
            for future in done:
                yield future.result()


class _Adviser:
    """One operation, made ready; what there is to try, and how an answer becomes advice."""

    def __init__(
        self,
        snapshot: Snapshot,
        book: WideBook,
        now: BestCase,
        named: Mapping[str, Itinerary],
        until: int,
        clock: Clock,
    ) -> None:
        self._snapshot, self._now, self._until, self._clock = snapshot, now, until, clock
        self._plain = book
        self._hurry = not any(now.left_out)
        gone = named.keys() | book.frozen.kept.keys()
        left = [unit for unit in book.units if unit.refs[0] not in gone]
        new = self._propose_legs(book, left)
        self._waits = _gather_waits(book, left, {**named, **book.frozen.kept})
        self._together = find_together(book, left, {**named, **book.frozen.kept})
        self._before = Occupancy(book, {**named, **book.frozen.kept})
        wide = snapshot
        if new:
            legs = (*snapshot.legs, *(one.leg for one in new))
            places = {**snapshot.places, **{one.place.code: one.place for one in new if one.place is not None}}
            wide = replace(snapshot, legs=legs, places=places)
            try:
                book = WideBook(wide)
            except UserError:  # With all of them there would be too many itineraries.
                new, wide = (), snapshot
        self._new_legs = {one.leg.code: one for one in new}
        self._book = book
        closed = frozenset(book.numbers[code] for code in self._new_legs)
        held = [
            unit
            for unit in book.units
            if self._hurry
            or unit.refs[0] not in gone
            or any(who.person.holds for who in unit.members)
            or (len(book.units) <= FEW and any(_has_emergency_document(who.person) for who in unit.members))
        ]
        book.openings = self._openings = find_openings(book, held, closed)
        self._load = Occupancy(book, book.frozen.kept).load
        self.tryout = OperationTrials(book, self._new_legs, until, now, named, clock)
        self.ready, self.classes = self.tryout.ready, self.tryout.classes

    def _propose_legs(self, book: WideBook, left: Sequence[Unit]) -> tuple[ProposedLeg, ...]:
        waiting = Counter[tuple[str, str]]()
        for unit in left if not self._hurry else book.units:
            for who in unit.members:
                if who.person.location and who.person.destination:
                    waiting[who.person.location, who.person.destination] += who.weight
        return propose_legs(self._snapshot, waiting)

    def list_tries(self) -> Iterator[_Try]:
        """All that is worth finding out."""
        alike: dict[tuple[object, ...], list[_Try]] = {}
        for code, limit, row in self.tryout.rows():
            new, leg = self._new_legs.get(code), self._book.legs[code]
            route = limit, leg.origin, leg.destination, leg.mode, new is None
            if new is None:
                promise = self.tryout.estimate_gain(row, _ALL, hurry=self._hurry)
                alike.setdefault(route, []).append(_Try(promise, partial(self._try_room, code, limit, row)))
            elif limit == 0:
                promise = self.tryout.estimate_gain(row, new.most, hurry=self._hurry)
                alike.setdefault(route, []).append(_Try(promise, partial(self._try_departure, new, row)))
        each = ALIKE if len(self.tryout.classes) > BIG else 3 * ALIKE
        promising = [one for one in (_combine_route(tries, each) for tries in alike.values()) if one.promise > 0]
        yield from sorted(promising, key=lambda one: -one.promise)[:MOST]
        if self._now.proved:
            yield from self._list_plans_anew()
        for number, held in enumerate(self._openings.held, start=1):
            promise = self._estimate_promise(number)
            yield _Try(promise, partial(self._try_lifting, number, held))

    def _list_plans_anew(self) -> Iterator[_Try]:
        """Yields the tries that need a plan of their own."""
        for hours in sorted({min(self._waits), max(self._waits)} if self._waits else ()):
            promise = 1000.0 * sum(who.weight for unit in self._list_waiting(hours) for who in unit.members)
            yield _Try(promise, partial(self._try_waiting, hours))
        for together in self._together[:TOGETHER]:
            yield _Try(1000.0 * together.people, partial(self._try_together, together))

    def _list_waiting(self, hours: int) -> list[Unit]:
        """The units that could travel if people might wait so many hours."""
        return [unit for least, units in self._waits.items() if least <= hours for unit in units]

    def _estimate_promise(self, number: int) -> float:
        """The weighted number of people to whom lifting this obstacle could bring a seat, as a priority for trying
        it."""
        units = (self._book.unit_of[refs[0]] for refs, (_, labels) in self._openings.units.items() if number in labels)
        return 1000.0 * sum(who.weight for unit in units for who in unit.members)

    # -- answers

    def _try_waiting(self, hours: int) -> Advice | None:
        """The advice to allow a longest wait of so many hours, by solving the operation with it; None if it helps
        nobody."""
        delta = Delta(max_layover_hours=hours)
        try:
            settled = solve_best_case(WideBook(delta.on(self._snapshot)), self._until, self._clock)
        except UserError:  # There would be too many itineraries.
            return None
        if settled is None or not settled[0].proved or settled[0].left_out >= self._now.left_out:
            return None
        a, b, c, d = (was - now for was, now in zip(self._now.left_out, settled[0].left_out, strict=True))
        return Advice(
            kind="max_layover_hours",
            change=f"max_layover_hours {hours}",
            what=words.describe_waiting(hours, self._snapshot.settings.max_layover_hours),
            people=tuple(ref for unit in self._list_waiting(hours) for ref in unit.refs),
            by_priority=(a, b, c, d),
            days=self._now.days - settled[0].days,
            delta=delta,
        )

    def _try_together(self, one: Together) -> Advice | None:
        """The advice to raise a limit on several legs at once, by solving the operation with it; None if it helps
        nobody."""
        wide = Delta(legs=one.raised(self._plain, self._before, _ALL))
        book = WideBook(wide.on(self._snapshot))
        settled = solve_best_case(book, self._until, self._clock)
        if settled is None or not settled[0].proved or settled[0].left_out >= self._now.left_out:
            return None
        outlook, named = settled
        extra = one.count_used(self._plain, self._before, Occupancy(book, {**named, **book.frozen.kept}))
        a, b, c, d = (was - now for was, now in zip(self._now.left_out, outlook.left_out, strict=True))
        field = LIMITS[one.limit].field
        return Advice(
            kind=field,
            change=f"{field} {' '.join(one.legs)} +{extra}",
            what=words.describe_room_together(one.legs, one.limit, extra),
            people=tuple(ref for unit in one.units for ref in unit.refs if named.get(ref)),
            by_priority=(a, b, c, d),
            days=self._now.days - outlook.days,
            delta=Delta(legs=one.raised(self._plain, self._before, extra)),
            seats=extra,
        )

    def _compute_gain(self, found: ChangedOutcome) -> tuple[Four, int]:
        a, b, c, d = (was - now for was, now in zip(self._now.left_out, found.outlook.left_out, strict=True))
        return (a, b, c, d), self._now.days - found.outlook.days

    def _try_room(self, code: str, limit: int, row: int) -> Advice | None:
        found = self.tryout.try_room(row, _ALL, hurry=self._hurry)
        if found is None or not found.extra:
            return None
        leg, gain = self._book.legs[code], self._compute_gain(found)
        number = self._book.numbers[code]
        most = max(compute_capacity(leg)[limit], int(self._load[number, limit])) + found.extra
        return Advice(
            kind=LIMITS[limit].field,
            change=f"{LIMITS[limit].field} {code} +{found.extra}",
            what=words.describe_room(leg, limit, found.extra, self._snapshot.places),
            people=self.tryout.list_newly_placed(found),
            by_priority=gain[0],
            days=gain[1],
            delta=Delta(legs=(change_limit(leg, LIMITS[limit].field, most),)),
            leg=code,
            seats=found.extra,
            proved=found.outlook.proved,
        )

    def _try_departure(self, new: ProposedLeg, row: int) -> Advice | None:
        found = self.tryout.try_room(row, new.most, hurry=self._hurry)
        if found is None or not found.extra:
            return None
        leg, gain = replace(new.leg, seats=found.extra), self._compute_gain(found)
        return Advice(
            kind="leg",
            change=f"leg {leg.origin} {leg.destination} {leg.departs:%Y-%m-%d} {found.extra}",
            what=words.describe_departure(leg, new.place if new.open_end else None, self._snapshot.places),
            people=self.tryout.list_newly_placed(found),
            by_priority=gain[0],
            days=gain[1],
            delta=Delta(legs=(leg,), places=(new.place,) if new.place is not None else ()),
            seats=found.extra,
            proved=found.outlook.proved,
        )

    def _try_lifting(self, number: int, held: Held) -> Advice | None:
        found = self.tryout.try_opening(number)
        if found is None:
            return None
        book = self._book
        routes = {
            who.ref: route
            for refs, route in self.tryout.list_units_through(number, found)
            for who in book.unit_of[refs[0]].members
            if who.ref in refs and is_held_up(book, who, route)
        }
        if not routes:
            return None
        legs = {
            leg.code: replace(leg, accepts_etd=True)
            for route in set(routes.values())
            for leg in list_refusing_legs(book, book.journeys.routes.codes[route])
            if held.kind == "accepts_etd"
        }
        people = {ref: lift_block(book, held, book.people[ref], route) for ref, route in sorted(routes.items())}
        gain = self._compute_gain(found)
        group = find_group(book, held.kind)
        if group is None:
            name, what = " ".join(sorted(legs)), words.describe_accepting(len(people), legs)
        else:
            told = name_place(held.key, self._snapshot.places) if group.by_place else held.key
            name, what = group.name(held.key, book.people, people), group.describe(told, book.people, people)
        return Advice(
            kind=held.kind,
            change=f"{held.kind} {name}",
            what=what,
            people=tuple(people),
            by_priority=gain[0],
            days=gain[1],
            delta=Delta(legs=tuple(legs.values())) if legs else Delta(people=tuple(people.values())),
            leg=next(iter(legs)) if len(legs) == 1 else None,
            proved=found.outlook.proved,
        )


def _gather_waits(book: WideBook, left: Sequence[Unit], plan: Mapping[str, Itinerary]) -> dict[int, list[Unit]]:
    """Units kept from free seats only by the longest wait, by the hours they would wait, in half days."""
    waits = LongWaits(book, Occupancy(book, plan), shared=True)
    found: dict[int, list[Unit]] = {}
    for unit in left:
        if (one := waits.find(unit)) is not None:
            found.setdefault(-(-one.hours // HALF_DAY) * HALF_DAY, []).append(unit)
    return found


def _has_emergency_document(person: Person) -> bool:
    return person.document is not None and person.document.type is DocumentType.ETD


HALF_DAY = 12
FEW = 2_000
"""Families and people up to which it is told how much sooner those with a seat would travel if a leg took their documents."""
TOGETHER = 3
"""Limits of several legs at once that are tried, those for most people first: each is a plan of its own."""
_ALL = 1_000_000
"""More room than anybody could use."""


def _combine_route(tries: Sequence[_Try], most: int) -> _Try:
    """The best of the most promising of a route; where the first brings far less than it promised, only that."""
    first = sorted(tries, key=lambda one: -one.promise)[:most]

    def ask_first() -> Advice | None:
        found: list[Advice] = []
        for one in first:
            advice = one.ask() if one.promise > 0 else None
            if advice is not None:
                found.append(advice)
            if advice is None or HARDLY * one.promise > 1000 * advice.weight + advice.days:
                break
        return min(found, key=rank_advice, default=None)

    return _Try(first[0].promise, ask_first)
