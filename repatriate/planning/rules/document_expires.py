"""Across a border the travel document holds until the day of the last arrival. Hard rule 3."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, say
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.rules.rule import Change, Closed, Fact, Obstacle, Opens, PersonRule, Remedy, list_people
from repatriate.planning.rules.traveller import NEVER, Traveller
from repatriate.planning.rules.trip import Trip


def forbids(expires: int, crossing: Ints, last: Ints) -> Mask:
    return (crossing > 0) & (last > expires)


def breaks(trip: Trip) -> bool:
    document = trip.person.document
    if not trip.journey.crossings or document is None or document.expires is None:
        return False
    return document.expires < trip.journey.arrives


def tell(trip: Trip) -> Fact:
    document = trip.person.document
    expires = document.expires if document else None
    text = say("The travel document of {0} expires on {1}", trip.ref, expires or date.max)
    return Fact(text, say("this arrives on {0}", trip.journey.arrives))


def clause(closed: Closed) -> Said:
    until = date.fromordinal(min(NEVER - 1, *(who.expires for who in closed.people)))
    return count(closed.number, "{1} arrives after the travel document of {2} expires on {3}", "{1} arrive after the travel document of {2} expires on {3}", closed.subject, closed.whose, until)  # fmt: skip


def needs(trip: Trip) -> Said:
    return say("the travel document of {0} would have to be valid until {1}", trip.ref, trip.journey.arrives)


def renew(obstacles: Sequence[Obstacle], people: Sequence[Traveller], opened: RouteSet) -> Change:
    """As far as the last arrival needs."""
    when = date.fromordinal(int(opened.last.max()))
    condition = say("{0} had a travel document valid until {1}", list_people(people), when)
    return Change(f"document_expiry {when.isoformat()}", condition)


RULE = PersonRule(
    code=ReasonCode.DOCUMENT_EXPIRES,
    heading=say("Document expires too soon"),
    advice=say("Issue a new document"),
    opens=Opens.DOCUMENT,
    forbids=forbids,
    breaks=breaks,
    tell=tell,
    clause=clause,
    needs=needs,
    compares={"expires": "last"},
    remedy=Remedy(renew, days=lambda who, routes: routes.last - who.expires),
)
