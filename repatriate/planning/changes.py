"""Who travels otherwise than was published, and why, in words."""

from __future__ import annotations

from collections.abc import Mapping

from repatriate.model.entities import LegStatus
from repatriate.model.plan import Change, Itinerary, ReasonCode
from repatriate.model.saying import Said, count, listed, say
from repatriate.planning.checking import personal_reasons
from repatriate.planning.leaving import Leaving
from repatriate.planning.occupancy import Occupancy, room_left
from repatriate.planning.rulebook import Rulebook
from repatriate.planning.rules import LIMITS, Traveller, demand_of, taken
from repatriate.planning.words import clause, counted, journey


def changes(
    book: Rulebook, assignments: Mapping[str, Itinerary], occupancy: Occupancy | None = None
) -> tuple[Change, ...]:
    """Everyone whose journey differs from the published one, in the order of ref; nothing where nothing is published."""
    if book.snapshot.published is None:
        return ()
    published = {ref: codes for ref, codes in book.snapshot.published.items() if ref in book.people and codes}
    cause = _Causes(book, published, assignments, occupancy or Occupancy(book, assignments))
    found = []
    for ref, who in book.travellers.items():
        before, after = published.get(ref), assignments.get(ref) or None
        if before != after:
            found.append(Change(ref, before, after, cause.of(who, before, after)))
    return tuple(found)


class _Causes:
    """Holds the published plan against the operation as it is now."""

    def __init__(
        self,
        book: Rulebook,
        published: Mapping[str, Itinerary],
        assignments: Mapping[str, Itinerary],
        occupancy: Occupancy,
    ) -> None:
        self._book = book
        self._published = published
        self._assignments = assignments
        self._before = Occupancy(book, published)
        self._after = occupancy
        self._leaving = Leaving(book, assignments, occupancy)
        self._left = room_left(book, self._before.load)

    def of(self, who: Traveller, before: Itinerary | None, after: Itinerary | None) -> str:
        """The first that holds: a leg gone, a rule about the person, their company, a leg shrunk, room made for others."""
        if before is None:
            return say("placed for the first time")
        cause = (
            self._leg_gone(before) or self._rule(who, before) or self._company(who, before) or self._shrunk(who, before)
        )
        if cause is None:
            cause = self._made_room(who, before)
        if after is None:
            others = self._leaving.reasons(who)
            if others and others[0].message not in cause:
                cause = say("{0}; and then: {1}", cause, clause(others[0].message))
        return cause

    def _leg_gone(self, before: Itinerary) -> str | None:
        for code in before:
            leg = self._book.legs.get(code)
            if leg is None:
                return say("leg {0} no longer exists", code)
            if leg.status is LegStatus.CANCELLED:
                return say("leg {0} is cancelled", code)
        return None

    def _rule(self, who: Traveller, before: Itinerary) -> str | None:
        reasons = personal_reasons(self._book, who, before)
        return clause(reasons[0].message) if reasons else None

    def _company(self, who: Traveller, before: Itinerary) -> str | None:
        """Somebody of the unit cannot take it, or was not on it."""
        unit = self._book.unit_of[who.ref]
        for other in unit.members:
            if other is who:
                continue
            reasons = personal_reasons(self._book, other, before)
            if reasons:
                return say("to stay together with {0}: {1}", other.ref, clause(reasons[0].message))
        apart = [other.ref for other in unit.members if self._published.get(other.ref) != before]
        return say("to travel together with {0}", listed(apart)) if apart else None

    def _shrunk(self, who: Traveller, before: Itinerary) -> str | None:
        """A leg takes less than was published on it."""
        demand = demand_of(who, self._book.day_of(before))
        for code in before:
            leg, row = self._book.legs[code], self._book.numbers[code]
            for limit, needed in enumerate(taken(demand, leg)):
                if needed and self._left[row, limit] < 0:
                    most = LIMITS[limit].most(leg) or 0
                    load = int(self._before.load[row, limit])
                    takes = _counted(LIMITS[limit].code, most)
                    return say("leg {0} now takes {1}, and {2} were published on it", code, takes, str(load))
        return None

    def _made_room(self, who: Traveller, before: Itinerary) -> str:
        """Others are on these legs now who were not."""
        for code in before:
            came = [r for r in self._after.riders[code] if code not in self._published.get(r, ())]
            if came:
                return count(
                    len(came),
                    "to make room for {1} other on leg {2}",
                    "to make room for {1} others on leg {2}",
                    str(len(came)),
                    code,
                )
        return say("so that more people can travel than with {0} kept", journey(before))


def _counted(code: ReasonCode, number: int) -> Said:
    if code is ReasonCode.MINOR_LIMIT:
        return count(number, "{1} minor without an adult", "{1} minors without an adult", str(number))
    return counted(code, number)
