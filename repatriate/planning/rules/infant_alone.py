"""Under 2 on the day of departure only in a household with an adult. Hard rule 6."""

from __future__ import annotations

from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, say
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules.rule import Closed, Fact, Opens, PersonRule
from repatriate.planning.rules.trip import Trip


def mask_forbidden(alone_until: int, first: Ints) -> Mask:
    return first < alone_until


def breaks_rule(trip: Trip) -> bool:
    return trip.infant and trip.unaccompanied


def find_fact(trip: Trip) -> Fact:
    return Fact(say("{0} is under 2 on {1} and no adult is in the family", trip.ref, trip.journey.leaves))


def describe_closed(closed: Closed) -> Said:
    return count(closed.number, "{1} would have {2} travel under 2 without an adult", "{1} would have {2} travel under 2 without an adult", closed.subject, closed.whose)  # fmt: skip


def describe_requirement(trip: Trip) -> Said:
    return say("an adult would have to be in the family of {0}", trip.ref)


RULE = PersonRule(
    code=ReasonCode.INFANT_ALONE,
    heading=say("Infant without an adult"),
    advice=say("Needs an adult in the family"),
    opens=Opens.PERSON,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
    describe_requirement=describe_requirement,
    compares={"alone_until": "first"},
)
