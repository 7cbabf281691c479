"""Previews changes by hand: the people who move and their companions, against every rule, with the price."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlite_utils import Database

from repatriate.app.core.companions import find_companions, must_travel
from repatriate.app.core.person_names import find_ids, find_refs, unknown_person
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.storage import find_plan_at_work
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Reason, Snapshot
from repatriate.model.saying import say
from repatriate.planning.evaluate.move_cost import Price
from repatriate.planning.rules.pinned_elsewhere import BOARDING
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.validate.move_check import check_move, find_personal_reasons

Step = tuple[Sequence[str], Itinerary]
"""People, and the legs they are to go on; no legs: off the plan."""


@dataclass(frozen=True, slots=True)
class Change:
    """The new journey of everybody who moves, companions included; `reasons` is empty if every rule allows it."""

    journeys: Mapping[str, Itinerary]
    reasons: tuple[Reason, ...]
    price: Price

    @property
    def allowed(self) -> bool:
        return not self.reasons


def preview_change(judge: Judge, *steps: Step) -> Change:
    """The effect of these people moving at once, each with the others' seats free; a later step never displaces an
    earlier one."""
    units = [(find_movers(judge, refs, legs), legs) for refs, legs in steps]
    gone = {ref for refs, _ in units for ref in refs}
    after = {ref: legs for ref, legs in judge.assignments.items() if ref not in gone}
    reasons: list[Reason] = []
    journeys: dict[str, Itinerary] = {}
    for refs, legs in units:
        reasons += check_move(judge.rulebook, after, refs, legs)
        after |= dict.fromkeys(refs, legs)
        journeys |= dict.fromkeys(refs, legs)
    return Change(journeys, tuple(dict.fromkeys(reasons)), judge.prices.of(journeys))


def find_movers(judge: Judge, refs: Sequence[str], legs: Itinerary) -> tuple[str, ...]:
    """These people and all who must travel with them. When they lose their seats, a companion on a closed leg keeps
    theirs unless named in `refs`."""
    unit = judge.unit(refs)
    kept = judge.rulebook.frozen.kept
    if legs or all(ref in kept for ref in refs):
        return unit
    return tuple(ref for ref in unit if ref not in kept or ref in refs)


def find_with_companions(db: Database, refs: Sequence[str]) -> list[str]:
    """These people and all who must travel with them, by reference. Raises UserError `unknown_person`."""
    ids = {ref: find_ids(db, [ref]) for ref in refs}
    for ref, found in ids.items():
        if not found:
            raise unknown_person(ref)
    must_travel(db, refs)
    return list(find_refs(db, find_companions(db, (one for found in ids.values() for one in found))).values())


def preview_pin(db: Database, today: date, refs: Sequence[str], legs: Itinerary | None) -> dict[str, Itinerary]:
    """The pinned journey of these people and of those who must travel with them: those legs, or (None) their present
    journeys.

    Raises UserError `not_placed` if somebody has no journey. Raises as `refuse_move` if a rule about one of them
    forbids the legs, whatever they are pinned to now. Seats are not checked: a pin limits, and gives none.
    """
    whole = find_with_companions(db, refs)
    if legs is not None:
        _check_may_travel(take_snapshot(db, today, whole), legs)
        return dict.fromkeys(whole, legs)
    state, _ = find_plan_at_work(db)
    found = (assignments_of(db, state, whole) if state else None) or {}
    for ref in whole:
        if ref not in found:
            raise UserError(
                "not_placed", say("{0} has no journey to be kept on. Give them a seat first.", ref), person=ref
            )
    return {ref: found[ref] for ref in whole}


def _check_may_travel(snapshot: Snapshot, legs: Itinerary) -> None:
    book = Rulebook(replace(snapshot, rules=tuple(rule for rule in snapshot.rules if rule.kind is not RuleKind.PIN)))
    reasons = [reason for who in book.travellers.values() for reason in find_personal_reasons(book, who, legs)]
    if reasons:
        raise refuse_move(reasons)


def refuse_move(reasons: Sequence[Reason], message: str = "") -> UserError:
    """The error that refuses a change: `counted_aboard` if somebody sits on a departure, else `forbidden_move`."""
    sitting = next((one for one in reasons if one.rule == BOARDING), None)
    if sitting is not None:
        return UserError("counted_aboard", message or sitting.message, leg=sitting.leg, reasons=tuple(reasons))
    return UserError("forbidden_move", message or reasons[0].message, reasons=tuple(reasons))


# -- Lists the journeys for a whole group, the people who could go on each, and the obstacles of the others.


MOST = 2_000
"""People who are assigned at once at most: more are no group that anybody calls."""
WAYS = 60
"""Journeys that are looked at for people who wait and go alike."""


@dataclass(frozen=True, slots=True)
class Way:
    """A journey for some people: `can` (with those who travel with them) all fit on it, `cannot` says why not of the
    others. `there` counts those of them who are on it now. `price` is what it costs the plan that those go who can."""

    legs: Itinerary
    departs: datetime
    can: tuple[str, ...]
    cannot: Mapping[str, Reason]
    there: int
    price: Price

    @property
    def why(self) -> str:
        """The commonest reason among those who cannot go."""
        return Counter(reason.message for reason in self.cannot.values()).most_common(1)[0][0] if self.cannot else ""


@dataclass(frozen=True, slots=True)
class Part:
    """People who wait at one place for one destination, with their ways, the earliest arrival first; `ways` is empty
    without any."""

    start: str | None
    end: str | None
    refs: tuple[str, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class JourneyOptions:
    """`planned` is False where there is no plan that could be changed by hand."""

    refs: tuple[str, ...]
    planned: bool
    parts: tuple[Part, ...]


def list_options(db: Database, today: date, refs: Sequence[str]) -> JourneyOptions:
    """Largest part first. Raises UserError `too_many_people` beyond MOST."""
    if len(refs) > MOST:
        raise UserError(
            "too_many_people",
            say("These are {0} people: make groups of at most {1} of them, and assign those.", len(refs), MOST),
        )
    judge = Judge.of(db, today, refs)
    parts: dict[tuple[str | None, str | None], list[str]] = {}
    for ref in refs:
        person = judge.rulebook.people.get(ref)
        if person is not None:
            parts.setdefault((person.location, person.destination), []).append(ref)
    return JourneyOptions(
        tuple(refs),
        judge.state is not None,
        tuple(
            Part(*ends, tuple(part), _judge_ways(judge, part))
            for ends, part in sorted(parts.items(), key=lambda item: -len(item[1]))
        ),
    )


def _judge_ways(judge: Judge, refs: Sequence[str]) -> tuple[Way, ...]:
    if judge.state is None:
        return ()
    found = []
    for legs in judge.journeys(refs)[:WAYS]:
        can, cannot = judge.fit(refs, legs)
        there = sum(judge.assignments.get(ref) == legs for ref in refs)
        price = judge.price(can, legs)
        found.append(Way(legs, judge.rulebook.legs[legs[0]].departs, can, cannot, there, price))
    return tuple(found)
