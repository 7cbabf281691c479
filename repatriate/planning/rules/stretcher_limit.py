"""A leg takes at most so many people on stretchers, those with the code STCR. Hard rule 8."""

from __future__ import annotations

from repatriate.model.plan import ReasonCode
from repatriate.model.saying import count, say
from repatriate.planning.rules.limit import LimitRule
from repatriate.planning.rules.rule import Opens

RULE = LimitRule(
    code=ReasonCode.STRETCHER_LIMIT,
    heading=say("No stretcher place left"),
    advice=say("Ask the carrier for more places"),
    opens=Opens.LEG,
    field="max_stretcher",
    takes=lambda demand, stretcher_seats: demand.stretchers,
    counts=lambda trip, leg: int(trip.person.stretcher),
    counted=lambda number: count(number, "{1} stretcher", "{1} stretchers", str(number)),
    more=lambda number: count(number, "{1} more stretcher", "{1} more stretchers", str(number)),
    room_for=lambda number, leg: count(
        number, "room for {0} more stretcher on {1}", "room for {0} more stretchers on {1}", leg
    ),
    takes_none=lambda leg, departs: say("{0} of {1} takes no stretchers", leg, departs),
    lacking=lambda number, subject: count(
        number, "{1} takes no more stretchers", "{1} take no more stretchers", subject
    ),
    none=say("no stretchers"),
    share=lambda taken, most: say("{0} of {1} stretchers", taken, most),
    taken=lambda taken, most: say("{0} of {1} stretchers taken", taken, most),
    excess=lambda load, most, over: say("{0} stretchers, {1} taken: {2} too many", load, most, over),
)
