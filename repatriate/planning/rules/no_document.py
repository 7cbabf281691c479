"""Nobody crosses a border without a travel document. Hard rule 3."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from repatriate.model.entities import DocumentType, TravelDocument
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
    PersonRule,
    Remedy,
    list_people,
)
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.rules.trip import Trip


def mask_forbidden(document: DocumentType | None, crossing: Ints) -> Mask:
    return (crossing > 0) & (document is None)


def breaks_rule(trip: Trip) -> bool:
    return bool(trip.journey.crossings) and trip.person.document is None


def find_fact(trip: Trip) -> Fact:
    return Fact(say("{0} has no travel document", trip.ref), say("this crosses a border"))


def describe_closed(closed: Closed) -> Said:
    return count(closed.number, "{1} crosses a border, and {2} has no travel document", "{1} cross a border, and {2} has no travel document", closed.subject, closed.whose)  # fmt: skip


def describe_requirement(trip: Trip) -> Said:
    if any(not leg.accepts_etd for leg in trip.journey.crossings):
        return say("{0} would have to hold a passport valid until {1}", trip.ref, trip.journey.arrives)
    return say("{0} would have to hold a travel document valid until {1}", trip.ref, trip.journey.arrives)


def obstacles(who: Traveller, routes: RouteSet) -> Iterable[tuple[Obstacle, Mask]]:
    """A passport would do where an emergency document would not."""
    mask = RULE.mask(who, routes)
    yield Obstacle(RULE.code, who.ref), mask
    yield Obstacle(ReasonCode.ETD_REFUSED, who.ref), mask & (routes.refuses_etd >= 0)


def issue(obstacles: Sequence[Obstacle], people: Sequence[Traveller], opened: RouteSet) -> Change:
    return Change("document", say("{0} had a travel document (an emergency one is enough)", list_people(people)))


def describe_issuing(nationality: str, people: int) -> Said:
    if not nationality:
        return count(
            people,
            "A travel document for {0} person of unknown nationality who has none",
            "Travel documents for {0} people of unknown nationality who have none",
        )
    return count(
        people,
        "A travel document for {0} person from {1} who has none",
        "Travel documents for {0} people from {1} who have none",
        name_country(nationality),
    )


DOCUMENTS = GroupRemedy(
    "document",
    gather=lambda person: person.nationality or "",
    change=lambda person, key, journey: replace(person, document=TravelDocument(DocumentType.ETD)),
    describe=lambda key, before, after: describe_issuing(key, len(after)),
    open_alone=lambda who, routes, mask: [("", mask & (routes.refuses_etd < 0))],
)


RULE = PersonRule(
    code=ReasonCode.NO_DOCUMENT,
    heading=say("No document yet"),
    advice=say("Issue a document"),
    opens=Opens.DOCUMENT,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
    describe_requirement=describe_requirement,
    obstacles=obstacles,
    remedy=Remedy(issue, group=DOCUMENTS),
)
