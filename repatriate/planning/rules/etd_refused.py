"""An emergency travel document crosses borders only on legs that accept it. Hard rule 3."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.model.entities import DocumentType, Leg
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, say
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.rules.rule import Change, Closed, Fact, Obstacle, Opens, PersonRule, Remedy, list_people
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.rules.trip import Trip


def mask_forbidden(document: DocumentType | None, refuses_etd: Ints) -> Mask:
    return (refuses_etd >= 0) & (document is DocumentType.ETD)


def breaks_rule(trip: Trip) -> bool:
    document = trip.person.document
    return document is not None and document.type is DocumentType.ETD and bool(_find_refusing(trip))


def _find_refusing(trip: Trip) -> list[Leg]:
    """Legs over a border that take no emergency document; on what somebody has boarded already, it was taken."""
    return [leg for leg in trip.journey.crossings if not leg.accepts_etd and leg.code not in trip.boarded]


def find_fact(trip: Trip) -> Fact:
    leg = _find_refusing(trip)[0].code
    if trip.person.document and trip.person.document.promised:
        text = say("{0} was promised an emergency travel document, and {1} does not accept one", trip.ref, leg)
    else:
        text = say("{0} has an emergency travel document, and {1} does not accept one", trip.ref, leg)
    return Fact(text, leg=leg)


def describe_closed(closed: Closed) -> Said:
    return count(closed.number, "{1} does not accept the emergency document of {2}", "{1} do not accept the emergency document of {2}", closed.subject, closed.whose)  # fmt: skip


def describe_requirement(trip: Trip) -> Said:
    return say("{0} would have to hold a passport, or the carrier accept the emergency document", trip.ref)


def get_passport(obstacles: Sequence[Obstacle], people: Sequence[Traveller], opened: RouteSet) -> Change:
    return Change("document_type passport", say("{0} had a passport", list_people(people)))


RULE = PersonRule(
    code=ReasonCode.ETD_REFUSED,
    heading=say("Emergency document not accepted"),
    advice=say("Needs a passport, or another departure"),
    opens=Opens.DOCUMENT,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
    describe_requirement=describe_requirement,
    remedy=Remedy(get_passport),
)
