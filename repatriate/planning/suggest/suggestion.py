"""Types of advice: one change, and its effect."""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatriate.model.entities import Leg, Person, Place
from repatriate.model.plan import Snapshot
from repatriate.model.saying import Said, count, join_items, join_parts, say
from repatriate.planning.rules.rulebook import WEIGHTS

Four = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Delta:
    """Legs, people, places and the longest wait as they would be; what is not in an operation yet is new in it."""

    legs: tuple[Leg, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    max_layover_hours: int | None = None

    def on(self, snapshot: Snapshot) -> Snapshot:
        """The operation with it."""
        legs = {leg.code: leg for leg in (*snapshot.legs, *self.legs)}
        people = {person.ref: person for person in (*snapshot.people, *self.people)}
        places = {**snapshot.places, **{place.code: place for place in self.places}}
        settings = snapshot.settings
        if self.max_layover_hours is not None:
            settings = replace(settings, max_layover_hours=self.max_layover_hours)
        return replace(
            snapshot, settings=settings, legs=tuple(legs.values()), people=tuple(people.values()), places=places
        )


@dataclass(frozen=True, slots=True)
class Advice:
    """A change that would help, proved by solving the operation with `delta`.

    `kind` is the subject: a limit of a leg by its column (`seats`, `max_wheelchair` …), `leg` (a new one), `document`,
    `document_expiry`, `clear_until`, `ready_from`, `hold`, `clearance`, `accepts_etd` or `max_layover_hours`. `change`
    names it briefly, `what` in words. `people` get a seat on a leg, or are the owners of the papers, holds or dates.
    `by_priority` counts the additional people with a seat, of priority 1 to 4. `days` is the number of waiting days
    saved, weighted; a person without a seat waits to the day after the last arrival. `leg` is the leg concerned, if it
    exists; `seats` is the number of seats (or places of another limit). If not `proved`, the best plan is unknown, and
    the figures are lower bounds from a good plan.
    """

    kind: str
    change: str
    what: Said
    people: tuple[str, ...]
    by_priority: Four
    days: int
    delta: Delta
    leg: str | None = None
    seats: int | None = None
    proved: bool = True

    @property
    def new_leg(self) -> Leg | None:
        """The departure to be added, with all its limits."""
        return self.delta.legs[0] if self.kind == "leg" else None

    @property
    def placed(self) -> int:
        """The number of additional people with a seat."""
        return sum(self.by_priority)

    @property
    def weight(self) -> int:
        """The same, a person of priority 1 counting as eight of priority 4, as in the waiting."""
        return sum(WEIGHTS[number] * gained for number, gained in enumerate(self.by_priority, start=1))

    @property
    def message(self) -> Said:
        """The whole in a sentence or two."""
        return say("{0}: {1}.", self.what, self.effect)

    @property
    def effect(self) -> Said:
        """The effect in words."""
        parts: list[Said] = []
        ranks = join_items([say("{0} of priority {1}", n, rank) for rank, n in enumerate(self.by_priority, 1) if n > 0])
        if self.placed > 0:
            parts.append(
                count(self.placed, "{0} more person gets a seat", "{0} more people get a seat")
                if self.proved
                else count(self.placed, "at least {0} more person gets a seat", "at least {0} more people get a seat")
            )
            first = next((n for n, gained in enumerate(self.by_priority, start=1) if gained), 4)
            seated = self.by_priority[first - 1]
            if min(self.by_priority) < 0:
                parts.append(say("{0}, some in place of people of lower priority", ranks))
            elif first < 3 and seated == self.placed:
                parts.append(count(seated, "of priority {1}", "all of priority {1}", first))
            elif first < 3 and seated > 0:
                parts.append(say("{0} of priority {1}", seated, first))
        elif any(self.by_priority):
            # One of a higher priority may take the room of several of a lower one.
            parts.append(say("a seat for {0}, in place of people of lower priority", ranks))
        if self.days > 0:
            parts.append(count(self.days, "{0} waiting day less", "{0} fewer waiting days"))
        return join_parts(", ", parts)


def rank_advice(advice: Advice) -> tuple[object, ...]:
    """Sorts the best first: by whom it seats, priorities weighing as they do in the waiting, then by the days it saves, then
    by how little is asked for."""
    return (-advice.weight, -advice.days, advice.seats or len(advice.people), advice.kind, advice.change)
