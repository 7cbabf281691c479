"""Finds households and strict groups that cannot travel together, whatever the seats, with the obstacle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

import numpy as np

from repatriate.model.entities import Cohesion
from repatriate.model.plan import Problem, ProblemCode, ReasonCode
from repatriate.model.saying import Said, join_items, join_parts, say
from repatriate.planning.evaluate.occupancy import Assignments
from repatriate.planning.itineraries import Ints, intersect_ids
from repatriate.planning.messages import drop_stop, name_goal, name_journey, name_place
from repatriate.planning.rules import no_route
from repatriate.planning.rules.registry import LIMITS, compute_capacity, compute_use, find_limit
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.validate.move_check import find_personal_reasons

SINGLY = 3
"""More units with the same trouble than this are told of in one sentence."""


def check_units(book: Rulebook, assignments: Assignments, told: Set[str] = frozenset()) -> tuple[Problem, ...]:
    """Units that no seat would help, by what is wrong with them; those left aside whose pin it is `told` of."""
    found: dict[ProblemCode, list[Problem]] = {}
    for unit in book.units:
        if len(unit.members) == 1 or not told.isdisjoint(unit.refs):
            continue
        if any(who.ref not in assignments for who in unit.free):
            for code, first, text in _find_troubles(book, unit):
                group = next(iter(_list_strict_groups(book, unit)), None)
                people = tuple(dict.fromkeys((*first, *unit.refs)))
                found.setdefault(code, []).append(Problem(code, people, None, group, text))
                break
    return tuple(one for code, singles in found.items() for one in _condense_problems(code, singles))


def find_trouble(book: Rulebook, unit: Unit) -> Said | None:
    """The plainest obstacle, besides seats, to people who must travel together; None without one."""
    if len(unit.members) == 1:
        return None
    return next((text for _, _, text in _find_troubles(book, unit)), None)


def _condense_problems(code: ProblemCode, singles: list[Problem]) -> list[Problem]:
    if len(singles) <= SINGLY:
        return singles
    refs = tuple(sorted(ref for one in singles for ref in one.people))
    return [
        Problem(
            code, refs, None, None, _describe_many(code, len(singles), join_items([one.people[0] for one in singles]))
        )
    ]


def _describe_many(code: ProblemCode, number: int, firsts: Said) -> Said:
    """A sentence on a trouble that many units share; `firsts` is one person of each."""
    wrong, cure = _IN_COMMON[code]
    return say("{0} families or groups must travel together and {1}, those of {2}. {3}", number, wrong, firsts, cure)


_CORRECT = say("Correct that, or let them travel apart.")
_IN_COMMON = {
    ProblemCode.PARTED: (say("have left in part and cannot follow alone"), say("Let those who are left travel apart.")),
    ProblemCode.APART_TOGETHER: (
        say("hold people who are to be kept apart"),
        say("Lift one of the two rules of each."),
    ),
    ProblemCode.TWO_PLACES: (say("wait in different places"), _CORRECT),
    ProblemCode.TWO_DESTINATIONS: (say("are bound for different places"), _CORRECT),
    ProblemCode.NO_COMMON_JOURNEY: (say("have no journey that suits all of them"), _CORRECT),
    ProblemCode.TOO_MANY_TOGETHER: (say("are too large for any journey"), say("Make room, or let them travel apart.")),
}

_Trouble = tuple[ProblemCode, Sequence[str], Said]
"""The code, the people chiefly to blame, and a sentence."""


def _find_troubles(book: Rulebook, unit: Unit) -> Iterator[_Trouble]:
    """The troubles of a unit, the plainest first; empty if it lacks only seats."""
    common = book.unit_routes(unit)
    if len(common):
        yield from _check_size(book, unit, common)
        return
    who, loosen = _name_unit(book, unit), _name_loosening(book, unit)
    if unit.kept:
        left = join_items([one.ref for one in unit.free])
        text = say("{0} must travel along with {1}, who boarded already: to send on the people who are left, {2}.", left, join_items(sorted(unit.kept)), loosen)  # fmt: skip
        yield ProblemCode.PARTED, (), text
        return
    for a, b in list_kept_apart(book, unit):
        text = say("{0} and {1} are to be kept apart and must travel together. Lift one of the two rules.", a, b)
        yield ProblemCode.APART_TOGETHER, (a, b), text
    places = _group_by([(one.ref, one.person.location) for one in unit.members])
    if len(places) > 1:
        known = book.snapshot.places
        where = join_items(
            [say("{0} at {1}", join_items(refs, 3), name_place(at, known)) for at, refs in places.items()], 4
        )
        text = say("{0} must travel together and wait in different places, {1}: bring them together, correct where they wait, or {2}.", who, where, loosen)  # fmt: skip
        yield ProblemCode.TWO_PLACES, (), text
    goals = _group_by([(one.ref, one.person.destination) for one in unit.members])
    if len(goals) > 1 and not len(intersect_ids([book.routes_of(one).ids for one in unit.members])):
        where = join_items(
            [say("{0} to {1}", join_items(refs, 3), _name_end(book, end)) for end, refs in goals.items()], 4
        )
        text = say("{0} must travel together and are bound for different places, {1}: correct where they go, or {2}.", who, where, loosen)  # fmt: skip
        yield ProblemCode.TWO_DESTINATIONS, (), text
    blocking = _find_blocking(book, unit)
    if blocking is not None:
        first, because = blocking
        text = say(
            "{0} must travel together, and no journey suits all of them. {1}. Put that right, or {2}.",
            who,
            because,
            loosen,
        )
        yield ProblemCode.NO_COMMON_JOURNEY, first, text


def _name_end(book: Rulebook, destination: str) -> str:
    goal = book.goals.get(destination)
    return destination if goal is None else name_goal(goal.place, goal.country, book.snapshot.places)


def _find_blocking(book: Rulebook, unit: Unit) -> tuple[Sequence[str], Said] | None:
    """The members who keep the others back, with the rule; None if a journey suits all. For a household only if each of
    them could travel alone: each person's own obstacle is reported elsewhere."""
    free = [book.open_ids(who) for who in unit.members]
    if not any(map(len, free)):
        return None
    stuck = [who for who, ids in zip(unit.members, free, strict=True) if not len(ids)]
    if stuck:
        if not _list_strict_groups(book, unit):
            return None
        refs = [who.ref for who in stuck]
        because = _explain_ruled_out(book, stuck[0])
        if len(refs) == 1:
            return refs, say("{0} can take none at all: {1}", refs[0], because)
        return refs, say("{0} can take none at all; the first, because {1}", join_items(refs), because)
    numbers, counts = np.unique(np.concatenate(free), return_counts=True)
    if (counts == len(free)).any():
        return None
    for number in numbers[counts == len(free) - 1].tolist():
        one = next(who for who, ids in zip(unit.members, free, strict=True) if number not in ids)
        codes = book.journeys.routes.codes[number]
        because = drop_stop(find_personal_reasons(book, one, codes)[0].message)
        return (one.ref,), say("{0} would suit all but {1}: {2}", name_journey(codes), one.ref, because)
    return (), say("Each of them could take a different journey")


def _explain_ruled_out(book: Rulebook, who: Traveller) -> str:
    """The reason why a person can take no itinerary: a rule against every one, or else all rules against any."""
    routes = book.routes_of(who)
    if not len(routes):
        return drop_stop(no_route.explain_no_route(book.operation, who.person).message)
    closing = book.list_closing(who)
    alone = [one for one in closing if one[-1] == len(routes)][:1]
    told = [
        rule.reason_for_all(book.operation.trip(who.ref, routes.codes[row]), number, len(routes)).message
        for rule, row, number in alone or closing
    ]
    return join_parts(". ", map(drop_stop, told))


def _check_size(book: Rulebook, unit: Unit, common: Ints) -> Iterator[_Trouble]:
    """Every journey they may take has a leg that would not hold them if it were empty: the one that lacks least."""
    nearest = find_too_large(book, unit, common)
    # A leg that takes none of a kind at all (a stretcher, say) is no matter of how many they are.
    if nearest is not None and nearest[-1] > 0:
        _, code, limit, needed, most = nearest
        needs, takes = find_limit(limit).counted(needed), find_limit(limit).counted(most)
        who, loosen = _name_unit(book, unit), _name_loosening(book, unit)
        text = say("{0} must travel together and need {1}: no journey has room for that, and {2} comes closest with {3}. Make room, or {4}.", who, needs, code, takes, loosen)  # fmt: skip
        yield ProblemCode.TOO_MANY_TOGETHER, (), text


def find_too_large(book: Rulebook, unit: Unit, common: Ints) -> tuple[int, str, ReasonCode, int, int] | None:
    """The shortage on the itinerary that comes nearest to holding the unit if it were empty; None if one would hold it.
    It is (missing, leg, limit, needed, most)."""
    nearest: tuple[int, str, ReasonCode, int, int] | None = None
    for number in common.tolist():
        demand = book.demand(unit.members, int(book.journeys.routes.first[number]))
        lacking = max(
            (needed - most, code, limit.code, needed, most)
            for code in book.journeys.routes.codes[number]
            for limit, needed, most in zip(
                LIMITS, compute_use(demand, book.legs[code]), compute_capacity(book.legs[code]), strict=True
            )
        )
        if lacking[0] <= 0:
            return None
        nearest = min(nearest or lacking, lacking)
    return nearest


def list_kept_apart(book: Rulebook, unit: Unit) -> Iterator[tuple[str, str]]:
    """Pairs within a unit who must never be on the same leg."""
    refs = set(unit.refs) if book.apart else set()
    for a in unit.refs:
        if a in book.apart:
            yield from ((a, b) for b in sorted(book.apart[a] & refs))


def _group_by(people: Sequence[tuple[str, str | None]]) -> dict[str, list[str]]:
    """People by where they wait or go, as far as that is known."""
    found: dict[str, list[str]] = {}
    for ref, place in people:
        if place:
            found.setdefault(place, []).append(ref)
    return found


def _list_strict_groups(book: Rulebook, unit: Unit) -> list[str]:
    """Strict groups that two or more of a unit are in."""
    names = [who.person.group for who in unit.members if who.person.group]
    strict = (name for name in set(names) if book.snapshot.groups.get(name) is Cohesion.STRICT)
    return sorted(name for name in strict if names.count(name) > 1)


def _name_unit(book: Rulebook, unit: Unit) -> Said:
    groups = _list_strict_groups(book, unit)
    if not groups:
        return join_items(unit.refs)
    return say("The {0} people of group {1}", len(unit.members), join_items(groups, 3))


def _name_loosening(book: Rulebook, unit: Unit) -> Said:
    """The change that lets the members travel apart."""
    if _list_strict_groups(book, unit):
        return say("let the group travel on several journeys")
    return say("take one of them out of the family")
