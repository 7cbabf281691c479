"""What a day of departures should come to, told from the contract alone: `departure.md` 5 to 7, `docs/planning.md`, `window.md` 3.

It knows what was counted, closed, sent off and handed over. The published plan it is told; what that plan is worth it says itself.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Concatenate, ParamSpec, TypeVar

ZONE = {"MNL": 8, "KUL": 8}
GONE = ("departed", "arrived")
SEAT_STATES = ("handed_over", "missing_on_arrival", "arrived", "on_the_way", "aboard", "seat_at_risk", "booked")


def read_moment(text: str, place: str) -> datetime:
    """A local time of a place as a moment."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) - timedelta(hours=ZONE.get(place, 7))


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
    closed_at: int = 0
    aboard: set[str] | None = None
    booked: set[str] = field(default_factory=set)

    @property
    def begins(self) -> datetime:
        """When it leaves."""
        return read_moment(self.departs, self.origin)

    @property
    def ends(self) -> datetime:
        """When it comes in."""
        return read_moment(self.arrives, self.destination)

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
    joined: bool = False
    """Let aboard for a reason, without a seat."""


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
    sights: list[Sight] = field(default_factory=list)
    """What a change counted by the way."""


P = ParamSpec("P")
R = TypeVar("R")


def remembered(method: Callable[Concatenate[Model, P], R]) -> Callable[Concatenate[Model, P], R]:
    """The method, which derives each answer once while the model is compared and nothing happens."""

    def ask(self: Model, /, *given: P.args, **named: P.kwargs) -> R:
        if self.answers is None:
            return method(self, *given, **named)
        which = (method, *given)
        if which not in self.answers:
            self.answers[which] = method(self, *given, **named)
        found: R = self.answers[which]
        return found

    return ask


class Model:
    """The day as the contract has it."""

    def __init__(self, legs: Iterable[Leg], people: Iterable[dict[str, str]]) -> None:
        self.rest = Rest({leg.code: leg for leg in legs}, {person["ref"]: person for person in people})
        self.sights: list[Sight] = []
        self.undone: set[int] = set()
        self.plan: dict[str, list[str]] = {}
        self.number = 0
        self.answers: dict[Any, Any] | None = None

    # What happens.

    def copy_rest(self) -> Rest:
        """What undo goes back to."""
        return copy.deepcopy(self.rest)

    def see(
        self,
        leg: str,
        point: str,
        ref: str,
        kind: str,
        settled: bool = True,
        *,
        undoable: bool = False,
        joined: bool = False,
    ) -> None:
        """Somebody is counted, by a count or by a change that counts them too, which gave a seat to whoever `joined` by it."""
        self.number += 1
        sights = self.rest.sights if undoable else self.sights
        boards = point == self.rest.legs[leg].gate and kind == "present"
        joined = joined or (boards and settled and not undoable and ref not in self.seats_on(leg))
        sights.append(Sight(self.number, leg, point, ref, kind, settled, joined))

    def unsee(self, leg: str, point: str, ref: str) -> None:
        """Take back what holds of somebody at a point, however often it was seen there."""
        seen = [
            one for one in self.all_sights() if (one.leg, one.point) == (leg, point) and one.number not in self.undone
        ]
        run = [one for one in seen if self.rest.merged.get(one.ref, one.ref) == ref]
        for one in reversed(run):
            if one.kind != run[-1].kind:
                break
            self.undone.add(one.number)

    def close(self, code: str) -> None:
        """End boarding with who is aboard."""
        leg = self.rest.legs[code]
        leg.booked, leg.aboard = self.booked_on(code), self.aboard_now(code)
        self.number += 1
        leg.status, leg.closed_at = "closed", self.number

    def depart(self, code: str) -> None:
        """Send a departure off: one that was not closed takes along everybody booked on it, and who was let aboard."""
        leg = self.rest.legs[code]
        if leg.aboard is None:
            said = {ref for ref, one in self.holding(code, leg.gate).items() if one.kind != "present"}
            # Who was not found there, or on an earlier arrival, stays booked as who did not come, wherever they sit since.
            lost = {ref for ref in self.plan if self.position(ref)[0] == "unknown"}
            leg.booked = self.booked_on(code) | {ref for ref in said | lost if code in self.plan.get(ref, ())}
            leg.closed_at = self.number
            here = self.aboard_now(code)
            leg.aboard = here | {ref for ref in leg.booked - said if self.position(ref)[0] != "unknown"}
        leg.status = "departed"
        self.number += 1
        self.rest.left_at[code] = self.number

    def arrive(self, code: str) -> None:
        """A departure is where it goes."""
        self.rest.legs[code].status = "arrived"
        self.number += 1
        self.rest.arrived_at[code] = self.number

    def set_leg(self, code: str, **values: Any) -> None:
        """A departure is changed."""
        for name, value in values.items():
            setattr(self.rest.legs[code], name, value)

    def hand_over(self, refs: Iterable[str], number: str) -> None:
        """People are given to a receiver; who was not counted on arrival has arrived."""
        for ref in refs:
            self.rest.handed[ref] = number
            last = self.flown(ref)[-1]
            if ref not in self.arrived(last):
                self.see(last.code, "arrival", ref, "present", undoable=True)

    def take_back_receipt(self, number: str) -> None:
        """Whoever stood on a receipt waits again."""
        self.rest.handed = {ref: one for ref, one in self.rest.handed.items() if one != number}

    def merge(self, keep: str, absorb: str) -> None:
        """Two records are one person."""
        self.rest.merged[absorb] = keep
        del self.rest.people[absorb]
        self.rest.moves = [one for one in self.rest.moves if one[1] != absorb]
        for leg in self.rest.legs.values():
            leg.booked = {self.rest.merged.get(ref, ref) for ref in leg.booked}

    def move(self, ref: str, place: str) -> None:
        """An officer writes down where somebody is."""
        self.number += 1
        self.rest.people[ref]["location"] = place
        self.rest.moves.append((self.number, ref, place))

    # What follows from it.

    @remembered
    def all_sights(self) -> list[Sight]:
        """All facts in their order."""
        return sorted((*self.sights, *self.rest.sights), key=lambda one: one.number)

    def to_come(self, *statuses: str) -> list[Leg]:
        """Departures of these statuses, or that are planned."""
        return [leg for leg in self.rest.legs.values() if leg.status in (statuses or ("planned",))]

    def here(self, place: str) -> set[str]:
        """Who is at a place, not aboard, not handed over and still travelling."""
        inside = set().union(*(self.aboard_now(leg.code) for leg in self.to_come("planned", "closed")))
        gone = inside | self.rest.withdrawn | set(self.rest.handed)
        return {ref for ref in self.rest.people if ref not in gone and self.position(ref) == ("known", place)}

    @remembered
    def taken_off(self, code: str) -> set[str]:
        """Who was booked on a departure, was aboard, and left it again."""
        held = self.holding(code, self.rest.legs[code].gate)
        return {ref for ref, one in held.items() if one.kind == "left" and code in self.plan.get(ref, ())}

    def booked_on(self, code: str) -> set[str]:
        """Who has a seat on an open departure or was taken off it, without those who were let aboard before they had one."""
        held = self.holding(code, self.rest.legs[code].gate)
        let_on = {
            self.rest.merged.get(one.ref, one.ref)
            for one in self.all_sights()
            if one.leg == code and one.joined and one.number not in self.undone
        }
        joined = {ref for ref in let_on if ref in held and held[ref].kind in ("present", "left")}
        return (self.seats_on(code) | self.taken_off(code)) - joined

    def arrived(self, leg: Leg) -> set[str]:
        """Who came in by a departure: whoever was counted there, or everybody aboard where nobody was."""
        held = {ref: one for ref, one in self.holding(leg.code, "arrival").items() if ref in self.aboard_now(leg.code)}
        return {ref for ref, one in held.items() if one.kind == "present"} if held else self.aboard_now(leg.code)

    @remembered
    def holding(self, leg: str, point: str) -> dict[str, Sight]:
        """What holds of each at a point: the last that was not undone."""
        found = {}
        for one in self.all_sights():
            if one.leg == leg and one.point == point and one.number not in self.undone:
                found[self.rest.merged.get(one.ref, one.ref)] = one
        return found

    @remembered
    def aboard_now(self, code: str) -> set[str]:
        """Who is aboard a departure: by its closing, or as counted so far."""
        leg = self.rest.legs[code]
        if leg.aboard is not None:
            return leg.aboard
        held = self.holding(code, leg.gate)
        return {
            ref for ref, one in held.items() if one.kind == "present" and (one.settled or code in self.seats_of(ref))
        }

    @remembered
    def flown(self, ref: str) -> list[Leg]:
        """The departures that left with somebody, in the order in which they left."""
        left = [leg for leg in self.rest.legs.values() if leg.status in GONE and ref in (leg.aboard or ())]
        return sorted(left, key=lambda leg: self.rest.left_at[leg.code])

    @remembered
    def position(self, ref: str) -> tuple[str, str]:
        """`known` and a place, `on_the_way` and where to, or `unknown` and why."""
        facts: list[tuple[int, str, str]] = [(0, "known", self.rest.people[ref]["location"])]
        facts += [(number, "known", place) for number, who, place in self.rest.moves if who == ref]
        for leg in self.flown(ref):
            facts.append((self.rest.left_at[leg.code], "on_the_way", leg.destination))
            if leg.status == "arrived":
                facts.append((self.rest.arrived_at[leg.code], "known", leg.destination))
        for one in self.all_sights():
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

    @remembered
    def lost_from(self, ref: str) -> tuple[int, int]:
        """From which departure of their journey on somebody has no seat, and since when: they missed it, or were taken off."""
        journey = self.plan.get(ref, ())
        for place, code in reversed(list(enumerate(journey))):
            leg, held = self.rest.legs[code], self.holding(code, self.rest.legs[code].gate).get(ref)
            if self.is_passed_by(ref, leg):
                continue
            # Nobody misses a departure that never leaves.
            off = held is not None and held.kind == "left" and leg.status != "cancelled"
            if (leg.aboard is not None and ref not in leg.aboard) or (leg.aboard is None and off):
                return place, leg.closed_at if leg.aboard is not None or held is None else held.number
        return len(journey), 0

    def void(self, ref: str) -> bool:
        """Whether the published journey of somebody holds no longer."""
        legs, flown = [self.rest.legs[code] for code in self.plan.get(ref, ())], self.flown(ref)
        if any(leg not in legs for leg in flown):
            return not self.seats_of(ref)
        if legs and all(leg in flown for leg in legs):
            return not self.leads_home(ref, legs[-1].destination)
        return bool(legs) and self.lost_from(ref)[0] < len(legs) and not self.seats_of(ref)

    def lacks_seat(self, ref: str) -> bool:
        """Whether somebody with a journey lost a departure that they still need, or no seat leads home from where they are taken."""
        onward = [code for code in self.journey_on(ref) if not self.is_behind(ref, self.rest.legs[code])]
        if any(self.rest.legs[code].status == "cancelled" for code in onward):
            return True
        carrying = [
            leg for leg in self.rest.legs.values()
            if leg.status not in GONE and ref in self.aboard_now(leg.code) and not self.is_behind(ref, leg)
        ]  # fmt: skip
        last = max((*carrying, *(self.rest.legs[code] for code in onward)), key=lambda leg: leg.ends, default=None)
        kind, place = self.position(ref)
        if last is not None and [last.code] == list(self.plan.get(ref, ())[-1:]) and not self.sits_in(ref, last.code):
            return False  # booked on it as the plan says: a seat at risk
        return kind != "unknown" and not self.leads_home(ref, place if last is None else last.destination)

    def leads_home(self, ref: str, place: str) -> bool:
        """Whether a place is in the country where somebody goes."""
        return {"CGK": "IDN", "MNL": "PHL"}.get(place) == self.rest.people[ref]["destination"]

    def seats_of(self, ref: str) -> list[str]:
        """The departures to come on which somebody has a seat that holds."""
        return [code for code in self.journey_on(ref) if self.rest.legs[code].status != "cancelled"]

    @remembered
    def journey_on(self, ref: str) -> list[str]:
        """The departures to come on which somebody has a seat, also on cancelled ones: such a seat is at risk."""
        journey, legs = self.plan.get(ref, ()), self.rest.legs
        if ref in self.rest.withdrawn:
            return []
        lost, since = self.lost_from(ref)
        seen = [place for place in range(lost + 1, len(journey)) if self.is_seen_since(ref, journey[place], since)]
        others = [leg for leg in legs.values() if leg.code not in journey and self.sits_in(ref, leg.code)]
        last = max(others, key=lambda leg: leg.ends, default=None)
        onward = [
            place for place, code in enumerate(journey)
            if last is None or (legs[code].origin == last.destination and legs[code].begins > last.ends)
        ]  # fmt: skip
        return [
            code for place, code in enumerate(journey)
            if legs[code].status not in GONE and onward and place >= onward[0]
            and (lost == len(journey) or (place < lost and self.sits_in(ref, code)) or (seen and place >= seen[0]))
        ]  # fmt: skip

    def sits_in(self, ref: str, code: str) -> bool:
        """Whether somebody is aboard a departure, or was when it left."""
        leg = self.rest.legs[code]
        if leg.aboard is not None or leg.status == "cancelled":
            return leg.aboard is not None and ref in leg.aboard
        one = self.holding(code, leg.gate).get(ref)
        if one is None or one.kind != "present" or self.is_closed_elsewhere(ref, leg):
            return False
        return one.settled or code in self.plan.get(ref, ())

    def is_passed_by(self, ref: str, leg: Leg) -> bool:
        """Whether an earlier departure that was not theirs carries somebody elsewhere: nobody misses what they do not need."""
        others = [one for one in self.rest.legs.values() if one.code not in self.plan.get(ref, ())]
        return any(
            one.begins < leg.begins and self.sits_in(ref, one.code)
            and (leg.origin != one.destination or leg.begins <= one.ends)
            for one in others
        )  # fmt: skip

    def is_closed_elsewhere(self, ref: str, leg: Leg) -> bool:
        """Whether a departure of the same hours was closed with somebody: what was read at this one is a mistake."""
        closed = [one for one in self.rest.legs.values() if one.status != "cancelled" and ref in (one.aboard or ())]
        return any(one.begins < leg.ends and leg.begins < one.ends for one in closed)

    def is_behind(self, ref: str, leg: Leg) -> bool:
        """Whether a departure of the same hours, or a later one, left with somebody: this one did not take them."""
        return any(one.ends > leg.begins for one in self.flown(ref) if one is not leg)

    def is_seen_since(self, ref: str, code: str, since: int) -> bool:
        """Whether somebody was seen at a departure since then."""
        return any(
            one.leg == code and one.kind == "present" and one.number > since and one.number not in self.undone
            and self.rest.merged.get(one.ref, one.ref) == ref
            for one in self.all_sights()
        )  # fmt: skip

    @remembered
    def seats_on(self, code: str) -> set[str]:
        """Who has a seat on a departure."""
        return {ref for ref in self.plan if code in self.seats_of(ref)}

    @remembered
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
