"""Pins that a plan does not keep, and why: none is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from repatriate.model.entities import LegStatus
from repatriate.model.plan import Itinerary, Problem, ProblemCode, ReasonCode
from repatriate.model.saying import Said, count, join_items, say
from repatriate.planning.evaluate.occupancy import Assignments, Occupancy, Shortage
from repatriate.planning.itineraries import boarding_places
from repatriate.planning.messages import drop_stop, name_journey
from repatriate.planning.rules import kept_apart, no_route
from repatriate.planning.rules.registry import LIMITS, compute_use
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.traveller import Traveller, measure_demand
from repatriate.planning.validate.move_check import find_personal_reasons
from repatriate.planning.validate.unit_problems import list_kept_apart


@dataclass(frozen=True, slots=True)
class _Cause:
    """The cause why one person's pin is not kept. People with equal `code`, pin and `key` are reported together."""

    code: ProblemCode
    words: str
    cure: Said
    key: tuple[object, ...] = ()
    leg: str | None = None


UNPIN = say("Let the plan move them, or keep them on another journey.")
MEND = say("Correct that, or let the plan move them.")


def check_pins(book: Rulebook, assignments: Assignments) -> tuple[Problem, ...]:
    """Everybody who is pinned and travels otherwise in this plan, or not at all: those of one pin and one cause together."""
    contradictory, single = _sort_pins(book)
    missed = {ref: pin for ref, pin in single.items() if assignments.get(ref) != pin}
    if not missed:
        return tuple(contradictory)
    causes = _Causes(book, assignments, single, missed)
    together: dict[tuple[object, ...], list[tuple[str, _Cause]]] = {}
    for ref, pin in missed.items():
        cause = causes.of(book.travellers[ref], pin)
        key = (cause.code, *(cause.key or (pin,)))
        together.setdefault(key, []).append((ref, cause))
    return (*contradictory, *(_report_conflict(found, single) for found in together.values()))


def _sort_pins(book: Rulebook) -> tuple[list[Problem], dict[str, Itinerary]]:
    """People with several different pins, as problems; the one pin of everybody else."""
    problems: list[Problem] = []
    single: dict[str, Itinerary] = {}
    for ref in sorted(book.pins):
        pins = sorted({rule.legs for rule in book.pins[ref]})
        if len(pins) == 1:
            single[ref] = pins[0]
            continue
        told = join_items([name_journey(pin) for pin in pins], 4)
        text = say("{0} is kept on different journeys, {1}, and stays behind. Choose only one.", ref, told)
        problems.append(Problem(ProblemCode.PINS_DIFFER, (ref,), _find_first_leg(pins[0]), _name_pin(pins[0]), text))
    return problems, single


def _report_conflict(found: list[tuple[str, _Cause]], pins: dict[str, Itinerary]) -> Problem:
    """One problem for all who have it."""
    first, cause = found[0]
    refs = tuple(ref for ref, _ in found)
    pin, many = pins[first], len(refs)
    leg = cause.leg or _find_first_leg(pin)
    who, to = join_items(refs), name_journey(pin)
    text: str
    match cause.code:
        case ProblemCode.PIN_EMPTY:
            text = count(
                many,
                "{1} is kept on no departure at all, and stays behind. {2}",
                "{1} are kept on no departure at all, and stay behind. {2}",
                who,
                cause.cure,
            )
        case ProblemCode.PINS_DIFFER:
            text = say("{0} {1}", cause.words, cause.cure)
        case ProblemCode.PIN_RULED_OUT | ProblemCode.PIN_COMPANY | ProblemCode.PIN_APART:
            text = count(
                many,
                "{1} cannot be kept on {2}: {3}. {4}",
                "{1} cannot be kept on {2}; the first, because {3}. {4}",
                who,
                to,
                cause.words,
                cause.cure,
            )
        case _:  # what is so of all of them alike
            text = count(
                many,
                "{1} cannot be kept on {2}: {3}. {4}",
                "{1} cannot stay on {2}: {3}. {4}",
                who,
                to,
                cause.words,
                cause.cure,
            )
    return Problem(cause.code, refs, leg, _name_pin(pin), text)


def _find_first_leg(pin: Itinerary) -> str | None:
    return pin[0] if pin else None


def _name_pin(pin: Itinerary) -> str:
    return " ".join(("pin", *pin))


class _Causes:
    """Holds pins against the rules and against the plan: the first of all reasons is told."""

    def __init__(
        self, book: Rulebook, assignments: Assignments, pins: dict[str, Itinerary], missed: dict[str, Itinerary]
    ) -> None:
        self._book = book
        self._pins = pins
        legs = {code for pin in missed.values() for code in pin if code in book.legs}
        self._occupancy = Occupancy(book, assignments, legs=legs)
        self._of_unit: dict[tuple[int, Itinerary], tuple[_Cause, ...]] = {}
        self._short: dict[tuple[str, int], str] = {}
        self._pinned = {code: [ref for ref, pin in pins.items() if code in pin] for code in legs}

    def of(self, who: Traveller, pin: Itinerary) -> _Cause:
        for cause in self._find_all(who, pin):
            return cause
        text = say("planning found no way to do that")
        return _Cause(ProblemCode.PIN_NOT_TRIED, text, say("Plan again, or let the plan move them."))

    def _find_all(self, who: Traveller, pin: Itinerary) -> Iterator[_Cause]:
        if not pin:
            yield _Cause(ProblemCode.PIN_EMPTY, "", UNPIN)
        elif who.ref not in self._book.frozen.kept:
            yield from self._check_legs(who, pin)
            yield from self._check_journey(who, pin)
            yield from self._check_forbids(who, pin)
        yield from self._check_person(who, pin)
        key = id(self._book.unit_of[who.ref]), pin
        if key not in self._of_unit:
            self._of_unit[key] = tuple(islice(self._find_shared(who, pin), 1))
        yield from self._of_unit[key]

    def _find_shared(self, who: Traveller, pin: Itinerary) -> Iterator[_Cause]:
        """Causes that concern all who must travel together; equal for each of them."""
        yield from self._check_company(who, pin)
        yield from self._check_room(who, pin)

    def _check_legs(self, who: Traveller, pin: Itinerary) -> Iterator[_Cause]:
        """A leg that does not exist, or carries nobody."""
        held = self._book.frozen.rerouted.get(who.ref)
        boarded = held.legs if held is not None else frozenset[str]()
        for code in pin:
            leg = self._book.legs.get(code)
            if leg is None:
                yield _Cause(ProblemCode.PIN_UNKNOWN_LEG, say("there is no departure {0}", code), UNPIN, leg=code)
            elif code in self._book.unusable or (leg.status is not LegStatus.PLANNED and code not in boarded):
                words = drop_stop(no_route.explain_leg(self._book.operation, who.person, code).message)
                yield _Cause(ProblemCode.PIN_LEG_GONE, words, UNPIN, leg=code)

    def _check_journey(self, who: Traveller, pin: Itinerary) -> Iterator[_Cause]:
        legs = [self._book.timed[code] for code in pin if code in self._book.timed]
        if len(legs) < len(pin):
            return
        held = self._book.frozen.rerouted.get(who.ref)
        begun = held is not None and bool(held.behind) and pin[: len(held.behind)] == held.behind
        if held is not None and begun and held.standing and len(pin) > len(held.behind):
            legs = legs[len(held.behind) :]
        for words in no_route.find_breaks(self._book.operation, tuple(one.leg.code for one in legs)):
            yield _Cause(ProblemCode.PIN_NO_JOURNEY, words, UNPIN)
        start, end = who.person.location, who.person.destination
        goal = self._book.goals.get(end or "")
        last = self._book.snapshot.places[legs[-1].leg.destination]
        if not start:
            words = say("it is not known where {0} waits", who.ref)
            yield _Cause(ProblemCode.PIN_NO_JOURNEY, words, MEND)
        elif not begun and legs[0].leg.origin not in boarding_places(start, self._book.snapshot.places):
            words = say("the kept journey begins at {0} and {1} waits at {2}", legs[0].leg.origin, who.ref, start)
            yield _Cause(ProblemCode.PIN_NO_JOURNEY, words, UNPIN, (pin, start))
        if not end:
            yield _Cause(ProblemCode.PIN_NO_JOURNEY, say("{0} has no destination", who.ref), MEND)
        elif goal is None or not goal.reached(last):
            words = say("the kept journey ends at {0} and {1} is bound for {2}", last.code, who.ref, end)
            yield _Cause(ProblemCode.PIN_NO_JOURNEY, words, UNPIN, (pin, end))

    def _check_forbids(self, who: Traveller, pin: Itinerary) -> Iterator[_Cause]:
        for code in pin:
            if self._book.numbers.get(code) in who.forbidden:
                words = say("another rule keeps {0} off {1}", who.ref, code)
                yield _Cause(ProblemCode.PIN_FORBIDDEN, words, say("Keep one of the two rules."), leg=code)

    def _check_person(self, who: Traveller, pin: Itinerary) -> Iterator[_Cause]:
        for reason in find_personal_reasons(self._book, who, pin):
            code = ProblemCode.PIN_RULED_OUT
            yield _Cause(code, drop_stop(reason.message), MEND, (pin, reason.code), reason.leg)

    def _check_company(self, who: Traveller, pin: Itinerary) -> Iterator[_Cause]:
        """Causes in companions: they cannot travel on the pin, or have another pin themselves."""
        book, unit = self._book, self._book.unit_of[who.ref]
        if len(unit.members) == 1:
            return
        for a, b in list_kept_apart(book, unit):
            words = say("{0} and {1}, who travel along, are to be kept apart", a, b)
            yield _Cause(ProblemCode.PIN_COMPANY, words, MEND, (pin, id(unit)))
        others = {ref: self._pins[ref] for ref in unit.refs if self._pins.get(ref, pin) != pin}
        if others:
            pins = sorted({pin, *others.values()})
            words = say(
                "{0} must travel together and are kept on different journeys, {1}.",
                join_items([ref for ref in unit.refs if ref in self._pins]),
                join_items([name_journey(one) for one in pins], 4),
            )
            yield _Cause(ProblemCode.PINS_DIFFER, words, say("Keep all of them on one journey."), (id(unit),))
        for other in unit.members:
            reasons = find_personal_reasons(book, other, pin)
            if reasons:
                words = say("{0} must come along: {1}", other.ref, drop_stop(reasons[0].message))
                yield _Cause(ProblemCode.PIN_COMPANY, words, MEND, (pin, id(unit)))

    def _check_room(self, who: Traveller, pin: Itinerary) -> Iterator[_Cause]:
        members = self._book.unit_of[who.ref].members
        for ref, other, code in self._occupancy.unwelcome(members, pin):
            words = drop_stop(kept_apart.explain_apart(ref, other, code).message)
            cure = say("Let the plan move one of them, or lift that rule.")
            yield _Cause(ProblemCode.PIN_APART, words, cure, (pin, other), code)
        demand = self._book.demand(members, self._book.day_of(pin))
        for shortage in self._occupancy.shortages(demand, pin):
            cure = say("Make room, or let the plan move someone.")
            key = (pin, shortage.leg, shortage.limit)
            short = (shortage.leg, shortage.limit)
            if short not in self._short:
                self._short[short] = self._describe_shortage(shortage)
            yield _Cause(ProblemCode.PIN_FULL, self._short[short], cure, key, shortage.leg)

    def _describe_shortage(self, shortage: Shortage) -> str:
        """A sentence on the people pinned and the seats they need. If the pins alone would fit, it is about the leg’s
        load instead."""
        book, leg = self._book, self._book.legs[shortage.leg]
        wanted, pinned = 0, 0
        for ref in self._pinned[shortage.leg]:
            day = book.legs[self._pins[ref][0]].departs.toordinal() if self._pins[ref][0] in book.legs else 0
            takes = compute_use(measure_demand(book.travellers[ref], day), leg)[shortage.limit]
            wanted, pinned = wanted + takes, pinned + bool(takes)
        limit = LIMITS[shortage.limit]
        if wanted <= shortage.most or shortage.most <= 0:
            return drop_stop(limit.reason(leg, shortage.load, shortage.needed).message)
        most = limit.counted(shortage.most)
        if limit.code is ReasonCode.FULL and wanted != pinned:
            needs = limit.counted(wanted)
            return say("{0} people who need {1} are kept on {2}, which has {3}", pinned, needs, leg.code, most)
        return say("{0} people are kept on {1}, which takes {2}", pinned, leg.code, most)
