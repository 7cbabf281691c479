"""Explains each journey that differs from the published one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from repatriate.model.entities import LegStatus
from repatriate.model.plan import Change, Itinerary, Unplaced
from repatriate.model.saying import Said, count, join_items, say
from repatriate.planning.evaluate.occupancy import Occupancy, compute_room_left
from repatriate.planning.messages import drop_stop, name_journey
from repatriate.planning.rules import kept_apart
from repatriate.planning.rules.registry import LIMITS, compute_capacity, compute_use
from repatriate.planning.rules.rulebook import Rulebook, rank
from repatriate.planning.rules.traveller import Traveller, measure_demand
from repatriate.planning.validate.move_check import find_personal_reasons


def list_changes(
    book: Rulebook,
    assignments: Mapping[str, Itinerary],
    occupancy: Occupancy,
    left_out: Sequence[Unplaced],
) -> tuple[Change, ...]:
    """Everyone whose journey differs from the published one, in the order of ref; nothing where nothing is published.

    `left_out` are all who have no seat, with their reasons.
    """
    if book.snapshot.published is None:
        return ()
    published = {ref: codes for ref, codes in book.snapshot.published.items() if ref in book.people and codes}
    cause = _Causes(book, published, assignments, occupancy, left_out)
    found = []
    for ref, who in book.travellers.items():
        before, after = published.get(ref), assignments.get(ref) or None
        if before != after:
            found.append(Change(ref, before, after, cause.of(who, before, after)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Push:
    """Somebody gave way: on `leg`, which is full, are now those who `came`, in the order in which they are told."""

    leg: str
    came: tuple[str, ...]


class _Causes:
    """Holds the published plan against the operation as it is now."""

    def __init__(
        self,
        book: Rulebook,
        published: Mapping[str, Itinerary],
        assignments: Mapping[str, Itinerary],
        occupancy: Occupancy,
        left_out: Sequence[Unplaced],
    ) -> None:
        self._book = book
        self._published = published
        self._assignments = assignments
        self._after = occupancy
        self._reasons = {one.person: one.reasons for one in left_out}
        self._left = compute_room_left(book, occupancy.load)
        self._known: dict[str, str | _Push] = {}
        self._able: dict[str, tuple[int, ...]] = {}

    def of(self, who: Traveller, before: Itinerary | None, after: Itinerary | None) -> str:
        """The first that holds: a leg gone, a rule about the person, their company, a leg shrunk, room made for others."""
        if before is None:
            return self._describe_first([who.ref])
        found = self._find_cause(who.ref)
        cause = self._describe_push(who, found) if isinstance(found, _Push) else found
        if after is None:
            then = self._find_reason(who.ref) or cause
            if _drop_consequence(then) == _drop_consequence(cause):
                return then
            return say("{0}; and then: {1}", cause, then)
        return cause

    def _find_cause(self, ref: str) -> str | _Push:
        """The reason why a person cannot stay as published; cached."""
        if ref not in self._known:
            who, before = self._book.travellers[ref], self._published[ref]
            self._known[ref] = (
                self._find_own_cause(who, before)
                or self._find_apart_cause(who, before)
                or self._find_crowd_cause(who, before)
                or self._find_reason(who.ref)
                or say("planning was stopped before it came back to {0}", name_journey(before))
            )
        return self._known[ref]

    def _find_own_cause(self, who: Traveller, before: Itinerary) -> str | None:
        """The obstacle to the published journey, independent of its other passengers; None without one."""
        return (
            self._find_gone_leg(before) or self._find_broken_rule(who, before) or self._find_company_cause(who, before)
        )

    def _find_gone_leg(self, before: Itinerary) -> str | None:
        for code in before:
            leg = self._book.legs.get(code)
            if leg is None:
                return say("{0} no longer exists", code)
            if leg.status is LegStatus.CANCELLED:
                return say("{0} is cancelled", code)
        return None

    def _find_broken_rule(self, who: Traveller, before: Itinerary) -> str | None:
        reasons = find_personal_reasons(self._book, who, before)
        return drop_stop(reasons[0].message) if reasons else None

    def _find_company_cause(self, who: Traveller, before: Itinerary) -> str | None:
        """Somebody of the unit cannot take it, or was not on it."""
        unit = self._book.unit_of[who.ref]
        for other in unit.members:
            if other is who:
                continue
            reasons = find_personal_reasons(self._book, other, before)
            if reasons:
                return say("to stay together with {0}: {1}", other.ref, drop_stop(reasons[0].message))
        apart = [other.ref for other in unit.members if self._published.get(other.ref) != before]
        return say("to travel together with {0}", join_items(apart)) if apart else None

    def _find_apart_cause(self, who: Traveller, before: Itinerary) -> str | None:
        """Somebody to be kept apart from is on one of its legs."""
        for ref, other, code in self._after.unwelcome(self._book.unit_of[who.ref].members, before):
            return drop_stop(kept_apart.explain_apart(ref, other, code).message)
        return None

    def _find_reason(self, ref: str) -> str | None:
        """The reason for having no seat at all, which may be unrelated to the published journey."""
        reasons = self._reasons.get(ref)
        return drop_stop(reasons[0].message) if reasons else None

    def _find_crowd_cause(self, who: Traveller, before: Itinerary) -> str | _Push | None:
        """A leg of it takes less than those need who were published on it and could have stayed, or others are on it."""
        members = self._book.unit_of[who.ref].members
        demand = self._book.demand(members, self._book.day_of(before))
        for code in before:
            leg, row = self._book.legs[code], self._book.numbers[code]
            if leg.status.frozen:
                continue
            needs = compute_use(demand, leg)
            rides = code in self._assignments.get(who.ref, ())
            for limit, needed in enumerate(needs):
                if not needed or self._left[row, limit] + (needed if rides else 0) >= needed:
                    continue
                most, able = compute_capacity(leg)[limit], self._count_able(code)[limit]
                if able > most:
                    takes = LIMITS[limit].counted(most)
                    return say("{0} takes {1}, and those confirmed on it need {2}", code, takes, str(able))
                refs = {one.ref for one in members}
                came = [r for r in self._after.riders[code] if code not in self._published.get(r, ()) and r not in refs]
                if came:
                    return _Push(code, tuple(sorted(came, key=lambda r: (r not in self._published, r))))
        return None

    @cached_property
    def _before(self) -> dict[str, list[str]]:
        """References of the people published on each leg."""
        found: dict[str, list[str]] = {}
        for ref, codes in self._published.items():
            if codes[0] in self._book.legs:
                for code in codes:
                    found.setdefault(code, []).append(ref)
        return found

    def _count_able(self, code: str) -> tuple[int, ...]:
        """The use of each limit by people published on a leg who could have stayed on it."""
        if code not in self._able:
            total = [0] * len(LIMITS)
            for ref in self._before.get(code, ()):
                who, before = self._book.travellers[ref], self._published[ref]
                if self._assignments.get(ref) == before or self._find_own_cause(who, before) is None:
                    more = compute_use(measure_demand(who, self._book.day_of(before)), self._book.legs[code])
                    total = [one + other for one, other in zip(total, more, strict=True)]
            self._able[code] = tuple(total)
        return self._able[code]

    def _describe_push(self, who: Traveller, push: _Push) -> str:
        """A sentence on the person who needed the room and their cause, following a chain of displacements to its
        first."""
        first, came = push.came[0], join_items(push.came, 3)
        if first not in self._published:
            return say("to make room on {0} for {1}, {2}", push.leg, came, self._name_claim(who, push.came))
        root, because = self._find_root(first)
        if root == first:
            return count(
                len(push.came),
                "to make room on {1} for {2}: {3}",
                "to make room on {1} for {2}; the first of them: {3}",
                push.leg,
                came,
                because,
            )
        return say("to make room on {0} for {1}, at the end of a chain from {2}: {3}", push.leg, came, root, because)

    def _find_root(self, ref: str) -> tuple[str, str]:
        """The first person in a chain of displacements, and the cause of their change."""
        seen = {ref}
        while True:
            found = self._find_cause(ref)
            if not isinstance(found, _Push):
                return ref, found
            following = next((other for other in found.came if other in self._published and other not in seen), None)
            if following is None:
                who = self._book.travellers[ref]
                return ref, say("{0} came, {1}", join_items(found.came, 3), self._name_claim(who, found.came))
            seen.add(ref := following)

    def _name_claim(self, who: Traveller, came: Sequence[str]) -> Said:
        """The advantage of these people over somebody whom they displaced without being published there."""
        if all(rank(self._book.people[ref]) < rank(who.person) for ref in came):
            return say("of a higher priority")
        return self._describe_first(came)

    def _describe_first(self, came: Sequence[str]) -> Said:
        """Whether they had a seat before."""
        if self._book.snapshot.void.issuperset(came):
            return say("the journey that was confirmed before is no longer possible")
        return say("had no seat on the last confirmed plan")


def _drop_consequence(words: str) -> str:
    """The fact of a sentence, without its consequence for journeys."""
    return str(words.values[0]) if isinstance(words, Said) and words.template == "{0}; {1}" else str(words)
