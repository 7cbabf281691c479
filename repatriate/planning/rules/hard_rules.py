"""The hard rules: for each one function and one reason code.

Rules about a person answer for many itineraries at once: a mask, true where the rule forbids the itinerary. Rules about
a leg are limits on a sum over everyone on it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np

from repatriate.model.dates import PartialDate
from repatriate.model.entities import DocumentType, Leg, Person
from repatriate.model.plan import Itinerary, ReasonCode
from repatriate.planning.itineraries import Mask, RouteSet

ADULT, INFANT = 18, 2
NEVER = date.max.toordinal() + 1


def birthday(birth: PartialDate | None, years: int) -> int:
    """The ordinal of the first day on which a person is surely that old; 0 where the year of birth is unknown.

    Partly known dates are the youngest they can be. Born on 29 February: 1 March in a common year.
    """
    latest = birth.latest if birth else None
    if latest is None:
        return 0
    year = latest.year + years
    if year > date.max.year:
        return NEVER
    try:
        return latest.replace(year=year).toordinal()
    except ValueError:
        return date(year, 3, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Traveller:
    """A person with what the rules need, ready reckoned. Days are ordinals.

    `infant_until`: under 2 on days before it. `guarded_from`: the household has an adult from that day on.
    `kept` numbers the frozen legs the journey must contain (0: it may contain none). `weight` is of a day's waiting.
    `profile` is one number for all whom the rules about a person alone treat alike.
    """

    person: Person
    ready: int
    clear_until: int
    document: DocumentType | None
    expires: int
    forbidden: frozenset[int]
    pins: tuple[Itinerary, ...]
    infant_until: int
    guarded_from: int
    kept: int
    weight: int
    stretcher: bool
    wheelchair: bool
    profile: int

    @property
    def ref(self) -> str:
        return self.person.ref


def none_of(routes: RouteSet) -> Mask:
    return np.zeros(len(routes), dtype=np.bool_)


def not_ready(who: Traveller, routes: RouteSet) -> Mask:
    """It leaves before ready_from or the start of the plan."""
    return (routes.first < who.ready) & ~routes.started


def clearance_expires(who: Traveller, routes: RouteSet) -> Mask:
    """The first border-crossing leg leaves after clear_until."""
    return (routes.crossing > who.clear_until) & ~routes.crossed


def no_document(who: Traveller, routes: RouteSet) -> Mask:
    """It crosses a border and there is no travel document."""
    return routes.crossing > 0 if who.document is None else none_of(routes)


def document_expires(who: Traveller, routes: RouteSet) -> Mask:
    """It crosses a border and the document expires before the day of the last arrival."""
    return (routes.crossing > 0) & (routes.last > who.expires)


def etd_refused(who: Traveller, routes: RouteSet) -> Mask:
    """A border-crossing leg does not take an emergency travel document."""
    return routes.refuses_etd >= 0 if who.document is DocumentType.ETD else none_of(routes)


def on_hold(who: Traveller, routes: RouteSet) -> Mask:
    """A hold touches a day from the earlier to the later of first departure and last arrival."""
    blocked = none_of(routes)
    low, high = np.minimum(routes.first, routes.last), np.maximum(routes.first, routes.last)
    for hold in who.person.holds:
        start = hold.start.toordinal() if hold.start else 0
        end = hold.end.toordinal() if hold.end else NEVER
        blocked[(low <= end) & (high >= start)] = True
    return blocked


def forbidden(who: Traveller, routes: RouteSet) -> Mask:
    """A leg of it is forbidden to the person."""
    if not who.forbidden:
        return none_of(routes)
    return np.asarray(np.isin(routes.legs, sorted(who.forbidden)).any(axis=1), dtype=np.bool_)


def pinned_elsewhere(who: Traveller, routes: RouteSet) -> Mask:
    """The person is pinned to other legs, or must keep legs that are closed or gone."""
    blocked: Mask = routes.kept != who.kept
    if who.pins:
        blocked = blocked | np.array([any(codes != pin for pin in who.pins) for codes in routes.codes], dtype=np.bool_)
    return blocked


def clearance_missing(who: Traveller, routes: RouteSet) -> Mask:
    """An authority has not said yes."""
    return np.full(len(routes), bool(who.person.clearances_missing), dtype=np.bool_)


def infant_alone(who: Traveller, routes: RouteSet) -> Mask:
    """Under 2 on the day it leaves, and no adult in the household."""
    return (routes.first < who.infant_until) & (routes.first < who.guarded_from)


PersonRule = Callable[[Traveller, RouteSet], Mask]

PROFILE_RULES: Mapping[ReasonCode, PersonRule] = {
    ReasonCode.NOT_READY: not_ready,
    ReasonCode.CLEARANCE_EXPIRES: clearance_expires,
    ReasonCode.NO_DOCUMENT: no_document,
    ReasonCode.DOCUMENT_EXPIRES: document_expires,
    ReasonCode.ETD_REFUSED: etd_refused,
    ReasonCode.ON_HOLD: on_hold,
    ReasonCode.FORBIDDEN: forbidden,
    ReasonCode.PINNED_ELSEWHERE: pinned_elsewhere,
    ReasonCode.CLEARANCE_MISSING: clearance_missing,
}
"""Rules that depend on the profile alone, in the order in which reasons are told."""

PERSON_RULES: Mapping[ReasonCode, PersonRule] = {**PROFILE_RULES, ReasonCode.INFANT_ALONE: infant_alone}


@dataclass(frozen=True, slots=True)
class Demand:
    """What some people take on every leg of an itinerary that leaves on a given day.

    `seats` leaves stretchers aside, for they take more on some legs than on others.
    """

    seats: int = 0
    wheelchairs: int = 0
    stretchers: int = 0
    infants: int = 0
    minors: int = 0

    def __add__(self, other: Demand) -> Demand:
        return Demand(
            self.seats + other.seats,
            self.wheelchairs + other.wheelchairs,
            self.stretchers + other.stretchers,
            self.infants + other.infants,
            self.minors + other.minors,
        )


def demand_of(who: Traveller, day: int) -> Demand:
    """What one person takes on an itinerary that leaves on that day (an ordinal).

    A stretcher is never counted as an infant; other infants take no seat; minors are of 2 to 17 and their household has
    no adult.
    """
    return _demand(day < who.infant_until, day < who.guarded_from, who.stretcher, who.wheelchair)


@cache
def _demand(infant: bool, unguarded: bool, stretcher: bool, wheelchair: bool) -> Demand:
    return Demand(
        seats=int(not infant and not stretcher),
        wheelchairs=int(wheelchair),
        stretchers=int(stretcher),
        infants=int(infant and not stretcher),
        minors=int(not infant and unguarded),
    )


UNLIMITED = 2**40


@dataclass(frozen=True, slots=True)
class Limit:
    """A rule about everyone on a leg: how much the leg takes (None: no limit) of what `taken` counts."""

    code: ReasonCode
    most: Callable[[Leg], int | None]


LIMITS = (
    Limit(ReasonCode.FULL, lambda leg: leg.seats),
    Limit(ReasonCode.WHEELCHAIR_LIMIT, lambda leg: leg.max_wheelchair),
    Limit(ReasonCode.STRETCHER_LIMIT, lambda leg: leg.max_stretcher),
    Limit(ReasonCode.INFANT_LIMIT, lambda leg: leg.max_infants),
    Limit(ReasonCode.MINOR_LIMIT, lambda leg: leg.max_unaccompanied_minors),
)


def taken(demand: Demand, leg: Leg) -> tuple[int, ...]:
    """What a demand takes of each limit of a leg, in the order of LIMITS."""
    seats = demand.seats + demand.stretchers * leg.stretcher_seats
    return seats, demand.wheelchairs, demand.stretchers, demand.infants, demand.minors


def capacity(leg: Leg) -> tuple[int, ...]:
    """What a leg takes of each limit, in the order of LIMITS."""
    found = (limit.most(leg) for limit in LIMITS)
    return tuple(UNLIMITED if most is None else max(most, 0) for most in found)
