"""A leg carries no more than its seats. Hard rule 7.

A stretcher of any age takes the leg's `stretcher_seats`; other infants take none; everyone else one.
"""

from __future__ import annotations

from repatriate.model.entities import Leg
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, say
from repatriate.planning.messages import count_seats
from repatriate.planning.rules.limit import LimitRule
from repatriate.planning.rules.rule import Opens
from repatriate.planning.rules.traveller import Demand
from repatriate.planning.rules.trip import Trip


def takes(demand: Demand, stretcher_seats: int) -> int:
    return demand.seats + demand.stretchers * stretcher_seats


def counts(trip: Trip, leg: Leg) -> int:
    return leg.stretcher_seats if trip.person.stretcher else 0 if trip.infant else 1


def takes_some(rule: LimitRule, leg: Leg, load: int, needed: int) -> Said:
    departs, most = leg.departs.date(), leg.seats
    if needed > 1:
        left = str(max(most - load, 0))
        return say("{0} of {1} has {2} of {3} left and {4} are needed", leg.code, departs, left, count_seats(most), str(needed))  # fmt: skip
    if most == load == 1:
        return say("{0} of {1} is full: its only seat is taken", leg.code, departs)
    return say("{0} of {1} is full: {2} of {3} seats are taken", leg.code, departs, str(load), str(most))


RULE = LimitRule(
    code=ReasonCode.FULL,
    heading=say("All seats taken"),
    advice=say("Needs more seats"),
    opens=Opens.LEG,
    field="seats",
    takes=takes,
    counts=counts,
    counted=count_seats,
    more=lambda number: count(number, "{1} more seat", "{1} more seats", str(number)),
    room_for=lambda number, leg: count(number, "{0} more seat on {1}", "{0} more seats on {1}", leg),
    takes_none=lambda leg, departs: say("{0} of {1} has no seats", leg, departs),
    lacking=lambda number, subject: count(number, "{1} is full", "{1} are full", subject),
    none=say("no seats"),
    share=lambda taken, most: say("{0} of {1} seats", taken, most),
    taken=lambda taken, most: say("{0} of {1} seats taken", taken, most),
    excess=lambda load, most, over: say("{0} seats taken, {1} there: {2} too many", load, most, over),
    takes_some=takes_some,
)
