"""What a day of departures should come to, told from the contract alone: `departure.md` 5 to 7, `docs/planning.md`, `window.md` 3.

It knows what was counted, closed, sent off and handed over. The published plan it is told; what that plan is worth it says itself.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass, field

GONE = ("departed", "arrived")
SEAT_STATES = ("handed_over", "missing_on_arrival", "arrived", "on_the_way", "aboard", "seat_at_risk", "booked")


@dataclass
class Leg:
    """A departure, and what became of it. `aboard` is None until boarding was closed or it left."""

    code: str
    mode: str
    origin: str
    destination: str
    departs: str
    arrives: str
    seats: int
    status: str = "planned"
    closed: bool = False
    aboard: set[str] | None = None
    booked: set[str] = field(default_factory=set)

    @property
    def gate(self) -> str:
        """The kind of the point where people are boarded."""
        return "gate" if self.mode == "air" else "boarding"


@dataclass(frozen=True)
class Sight:
    """One fact of a point: who was seen there how, and whether that took a reason or was settled."""

    number: int
    leg: str
    point: str
    ref: str
    kind: str
    settled: bool


@dataclass
class Rest:
    """What undo takes back: everything but what was seen."""

    legs: dict[str, Leg]
    people: dict[str, dict[str, str]]
    handed: dict[str, str] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    moves: list[tuple[int, str, str]] = field(default_factory=list)
    """When, who was written down to be where."""
    left_at: dict[str, int] = field(default_factory=dict)
    arrived_at: dict[str, int] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)


class Model:
    """The day as the contract has it."""

    def __init__(self, legs: Iterable[Leg], people: Iterable[dict[str, str]]) -> None:
        self.rest = Rest({leg.code: leg for leg in legs}, {person["ref"]: person for person in people})
        self.sights: list[Sight] = []
        self.undone: set[int] = set()
        self.plan: dict[str, list[str]] = {}
        self.number = 0
        self.before: list[Rest] = []
        self.after: list[Rest] = []

    # -- what happens

    def remember(self) -> None:
        """Keep what is, so that undo finds it."""
        self.before.append(copy.deepcopy(self.rest))
        self.after.clear()

    def undo(self) -> None:
        """Take back the last change."""
        self.after.append(self.rest)
        self.rest = self.before.pop()

    def redo(self) -> None:
        """Do the last change again."""
        self.before.append(self.rest)
        self.rest = self.after.pop()

    def see(self, leg: str, point: str, ref: str, kind: str, settled: bool = True) -> None:
        """Somebody is counted."""
        self.number += 1
        self.sights.append(Sight(self.number, leg, point, ref, kind, settled))

    def unsee(self, leg: str, point: str, ref: str) -> None:
        """Take back what holds of somebody at a point."""
        self.undone.add(self.holding(leg, point)[ref].number)

    def close(self, code: str) -> None:
        """End boarding with who is aboard."""
        leg = self.rest.legs[code]
        leg.booked, leg.aboard = self.seats_on(code), self.aboard_now(code)
        leg.closed, leg.status = True, "closed"

    def depart(self, code: str) -> None:
        """Send a departure off: one that was not closed takes along everybody booked on it."""
        leg = self.rest.legs[code]
        if leg.aboard is None:
            leg.booked = self.seats_on(code)
            leg.aboard = set(leg.booked)
        leg.status = "departed"
        self.number += 1
        self.rest.left_at[code] = self.number

    def arrive(self, code: str) -> None:
        """A departure is where it goes."""
        self.rest.legs[code].status = "arrived"
        self.number += 1
        self.rest.arrived_at[code] = self.number

    def move(self, ref: str, place: str) -> None:
        """An officer writes down where somebody is."""
        self.number += 1
        self.rest.moves.append((self.number, ref, place))

    # -- what follows from it

    def holding(self, leg: str, point: str) -> dict[str, Sight]:
        """What holds of each at a point: the last that was not undone."""
        found = {}
        for one in self.sights:
            if one.leg == leg and one.point == point and one.number not in self.undone:
                found[self.rest.merged.get(one.ref, one.ref)] = one
        return found

    def aboard_now(self, code: str) -> set[str]:
        """Who is aboard a departure: by its closing, or as counted so far."""
        leg = self.rest.legs[code]
        if leg.aboard is not None:
            return leg.aboard
        held = self.holding(code, leg.gate)
        return {
            ref for ref, one in held.items() if one.kind == "present" and (one.settled or code in self.seats_of(ref))
        }

    def flown(self, ref: str) -> list[Leg]:
        """The departures that left with somebody, in the order in which they left."""
        left = [leg for leg in self.rest.legs.values() if leg.status in GONE and ref in (leg.aboard or ())]
        return sorted(left, key=lambda leg: self.rest.left_at[leg.code])

    def position(self, ref: str) -> tuple[str, str]:
        """`known` and a place, `on_the_way` and where to, or `unknown` and why."""
        facts: list[tuple[int, str, str]] = [(0, "known", self.rest.people[ref]["location"])]
        facts += [(number, "known", place) for number, who, place in self.rest.moves if who == ref]
        for leg in self.flown(ref):
            facts.append((self.rest.left_at[leg.code], "on_the_way", leg.destination))
            if leg.status == "arrived":
                facts.append((self.rest.arrived_at[leg.code], "known", leg.destination))
        for one in self.sights:
            if self.rest.merged.get(one.ref, one.ref) != ref or one.number in self.undone:
                continue
            leg = self.rest.legs[one.leg]
            if self.holding(one.leg, one.point)[ref] is not one:
                continue
            behind = one.point in ("arrival", "handover")
            if one.kind == "present":
                if one.point not in ("slips", "stop"):
                    facts.append((one.number, "known", leg.destination if behind else leg.origin))
            elif (one.kind == "missing" and one.point == "arrival" and ref in (leg.aboard or ())) or (
                one.kind == "left" and one.point == "stop"
            ):
                facts.append((one.number, "unknown", leg.code))
        return max(facts)[1:]

    def missing(self, ref: str) -> bool:
        """Whether somebody aboard was not found on arrival, and has not been found since."""
        return self.position(ref)[0] == "unknown"

    def void(self, ref: str) -> bool:
        """Whether the published journey of somebody holds no longer."""
        legs = [self.rest.legs[code] for code in self.plan.get(ref, ())]
        flown = self.flown(ref)
        if any(leg.aboard is not None and ref not in leg.aboard for leg in legs):
            return True
        if any(leg not in legs for leg in flown):
            return True
        return bool(legs) and all(leg in flown for leg in legs) and not self.leads_home(ref, legs[-1].destination)

    def leads_home(self, ref: str, place: str) -> bool:
        """Whether a place is in the country where somebody goes."""
        return {"CGK": "IDN", "MNL": "PHL"}.get(place) == self.rest.people[ref]["destination"]

    def seats_of(self, ref: str) -> list[str]:
        """The departures to come on which somebody has a seat that holds."""
        if ref in self.rest.withdrawn or self.void(ref):
            return []
        return [code for code in self.plan.get(ref, ()) if self.rest.legs[code].status not in (*GONE, "cancelled")]

    def seats_on(self, code: str) -> set[str]:
        """Who has a seat on a departure."""
        return {ref for ref in self.plan if code in self.seats_of(ref)}

    def states(self, ref: str) -> set[str]:
        """The states that the contract allows for somebody now."""
        if ref in self.rest.handed:
            return {"handed_over"}
        kind, place = self.position(ref)
        flown = self.flown(ref)
        if kind == "unknown":
            return {"missing_on_arrival"}
        if flown and kind == "known" and self.leads_home(ref, place):
            return {"arrived"}
        if flown and kind == "on_the_way":
            return {"on_the_way"}
        lost = any(self.rest.legs[code].status == "cancelled" for code in self.plan.get(ref, ()))
        seats = self.seats_of(ref)
        if flown and kind == "known" and place == flown[-1].destination and seats and not lost:
            return {"on_the_way"}
        if flown and kind == "known":
            return {"on_the_way", "seat_at_risk", *WAITING}
        if any(
            ref in self.aboard_now(leg.code)
            for leg in self.rest.legs.values()
            if leg.status not in (*GONE, "cancelled")
        ):
            return {"aboard"}
        if ref in self.rest.withdrawn:
            return {"not_travelling"}
        if lost and not self.void(ref):
            return {"seat_at_risk"}
        return {"booked", "seat_at_risk"} if seats else WAITING


WAITING = {
    "in_draft", "on_hold", "no_waiting_place", "no_destination", "refused", "waits_for_clearance", "needs_document", "no_way_home",
    "no_seat", "ready",
}  # fmt: skip
"""Who has no seat: 9 to 18 of window.md, section 3."""
