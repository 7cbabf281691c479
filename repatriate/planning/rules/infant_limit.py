"""A leg takes at most so many infants, under 2 on the day of departure; a stretcher is none. Hard rule 8."""

from __future__ import annotations

from repatriate.model.plan import ReasonCode
from repatriate.model.saying import count, say
from repatriate.planning.rules.limit import LimitRule
from repatriate.planning.rules.rule import Opens

RULE = LimitRule(
    code=ReasonCode.INFANT_LIMIT,
    heading=say("No place for an infant left"),
    advice=say("Ask the carrier for more places"),
    opens=Opens.LEG,
    field="max_infants",
    takes=lambda demand, stretcher_seats: demand.infants,
    counts=lambda trip, leg: int(trip.infant and not trip.person.stretcher),
    counted=lambda number: count(number, "{1} infant", "{1} infants", str(number)),
    more=lambda number: count(number, "{1} more infant", "{1} more infants", str(number)),
    room_for=lambda number, leg: count(
        number, "room for {0} more infant on {1}", "room for {0} more infants on {1}", leg
    ),
    takes_none=lambda leg, departs: say("{0} of {1} takes no infants", leg, departs),
    lacking=lambda number, subject: count(number, "{1} takes no more infants", "{1} take no more infants", subject),
    none=say("no infants"),
    share=lambda taken, most: say("{0} of {1} infants", taken, most),
    taken=lambda taken, most: say("{0} of {1} infants taken", taken, most),
    excess=lambda load, most, over: say("{0} infants, {1} taken: {2} too many", load, most, over),
)
