"""A leg takes at most so many people of 2 to 17 whose household has no adult. Hard rule 8."""

from __future__ import annotations

from repatriate.model.plan import ReasonCode
from repatriate.model.saying import count, say
from repatriate.planning.rules.limit import LimitRule
from repatriate.planning.rules.rule import Opens

RULE = LimitRule(
    code=ReasonCode.MINOR_LIMIT,
    heading=say("No place for a minor alone left"),
    advice=say("Ask the carrier for more places"),
    opens=Opens.LEG,
    field="max_unaccompanied_minors",
    takes=lambda demand, stretcher_seats: demand.minors,
    counts=lambda trip, leg: int(not trip.infant and trip.unaccompanied),
    counted=lambda number: count(
        number, "{1} minor travelling without an adult", "{1} minors travelling without an adult", str(number)
    ),
    more=lambda number: count(
        number, "{1} more minor without an adult", "{1} more minors without an adult", str(number)
    ),
    room_for=lambda number, leg: count(
        number,
        "room for {0} more minor without an adult on {1}",
        "room for {0} more minors without an adult on {1}",
        leg,
    ),
    takes_none=lambda leg, departs: say("{0} of {1} takes no minors travelling without an adult", leg, departs),
    lacking=lambda number, subject: count(
        number, "{1} takes no more minors without an adult", "{1} take no more minors without an adult", subject
    ),
    none=say("no minors without an adult"),
    share=lambda taken, most: say("{0} of {1} minors alone", taken, most),
    taken=lambda taken, most: say("{0} of {1} minors alone taken", taken, most),
    excess=lambda load, most, over: say("{0} minors alone, {1} taken: {2} too many", load, most, over),
)
