"""A leg takes at most so many people in wheelchairs, those with a WCH* code. Hard rule 8."""

from __future__ import annotations

from repatriate.model.plan import ReasonCode
from repatriate.model.saying import count, say
from repatriate.planning.rules.limit import LimitRule
from repatriate.planning.rules.rule import Opens

RULE = LimitRule(
    code=ReasonCode.WHEELCHAIR_LIMIT,
    heading=say("No wheelchair place left"),
    advice=say("Ask the carrier for more places"),
    opens=Opens.LEG,
    field="max_wheelchair",
    takes=lambda demand, stretcher_seats: demand.wheelchairs,
    counts=lambda trip, leg: int(trip.person.wheelchair),
    counted=lambda number: count(number, "{1} wheelchair", "{1} wheelchairs", str(number)),
    more=lambda number: count(number, "{1} more wheelchair", "{1} more wheelchairs", str(number)),
    room_for=lambda number, leg: count(
        number, "room for {0} more wheelchair on {1}", "room for {0} more wheelchairs on {1}", leg
    ),
    takes_none=lambda leg, departs: say("{0} of {1} takes no wheelchairs", leg, departs),
    lacking=lambda number, subject: count(
        number, "{1} takes no more wheelchairs", "{1} take no more wheelchairs", subject
    ),
    none=say("no wheelchairs"),
    share=lambda taken, most: say("{0} of {1} wheelchairs", taken, most),
    taken=lambda taken, most: say("{0} of {1} wheelchairs taken", taken, most),
    excess=lambda load, most, over: say("{0} wheelchairs, {1} taken: {2} too many", load, most, over),
)
