"""Across a border the travel document holds until the day of the last arrival. Hard rule 3."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from repatriate.model.entities import Person
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, say
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.messages import name_country
from repatriate.planning.rules.rule import (
    Change,
    Closed,
    Fact,
    GroupRemedy,
    Obstacle,
    Opens,
    People,
    PersonRule,
    Remedy,
    list_people,
)
from repatriate.planning.rules.traveller import NEVER, Traveller
from repatriate.planning.rules.trip import Journey, Trip


def mask_forbidden(expires: int, crossing: Ints, last: Ints) -> Mask:
    return (crossing > 0) & (last > expires)


def breaks_rule(trip: Trip) -> bool:
    document = trip.person.document
    if not trip.journey.crossings or document is None or document.expires is None:
        return False
    return document.expires < trip.journey.arrives


def find_fact(trip: Trip) -> Fact:
    document = trip.person.document
    expires = document.expires if document else None
    text = say("The travel document of {0} expires on {1}", trip.ref, expires or date.max)
    return Fact(text, say("this arrives on {0}", trip.journey.arrives))


def describe_closed(closed: Closed) -> Said:
    until = date.fromordinal(min(NEVER - 1, *(who.expires for who in closed.people)))
    return count(closed.number, "{1} arrives after the travel document of {2} expires on {3}", "{1} arrive after the travel document of {2} expires on {3}", closed.subject, closed.whose, until)  # fmt: skip


def describe_requirement(trip: Trip) -> Said:
    return say("the travel document of {0} would have to be valid until {1}", trip.ref, trip.journey.arrives)


def renew(obstacles: Sequence[Obstacle], people: Sequence[Traveller], opened: RouteSet) -> Change:
    """The change that extends the document as far as the last arrival needs."""
    when = date.fromordinal(int(opened.last.max()))
    condition = say("{0} had a travel document valid until {1}", list_people(people), when)
    return Change(f"document_expiry {when.isoformat()}", condition)


def renew_one(person: Person, key: str, journey: Journey) -> Person:
    assert person.document is not None
    return replace(person, document=replace(person.document, expires=journey.arrives))


def describe_renewals(key: str, before: People, after: People) -> Said:
    until = max(one.document.expires for one in after.values() if one.document and one.document.expires)
    return count(
        len(after),
        "The document of {0} person from {1} valid longer, until {2}",
        "The documents of {0} people from {1} valid longer, the last until {2}",
        name_country(key),
        until,
    )


RENEWALS = GroupRemedy("document_expiry", lambda person: person.nationality or "", renew_one, describe_renewals)


RULE = PersonRule(
    code=ReasonCode.DOCUMENT_EXPIRES,
    heading=say("Document expires too soon"),
    advice=say("Issue a new document"),
    opens=Opens.DOCUMENT,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
    describe_requirement=describe_requirement,
    compares={"expires": "last"},
    remedy=Remedy(renew, group=RENEWALS, days=lambda who, routes: routes.last - who.expires),
)
