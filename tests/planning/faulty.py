"""Everything that can be wrong with an operation, each by itself beside somebody who can travel, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from repatriate.model.entities import (
    Cohesion,
    DocumentType,
    Hold,
    HoldKind,
    Leg,
    LegStatus,
    Person,
    Place,
    Rule,
    TravelDocument,
)
from repatriate.model.plan import Itinerary, Snapshot
from tests.planning.small import PLACES, apart, forbid, leg, operation, person, pin, together

FINE = person("P1")
FLIGHT = leg("F1", "BKK CGK", "2 09:00")
moment = datetime.fromisoformat
LATER = leg("F2", "BKK CGK", "4 09:00")


@dataclass(frozen=True)
class Case:
    """Something wrong beside P1, who travels on F1; no two cases share a person or a leg of theirs."""

    says: Mapping[str, str]
    people: tuple[Person, ...] = ()
    legs: tuple[Leg, ...] = ()
    rules: tuple[Rule, ...] = ()
    groups: Mapping[str, Cohesion] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    published: Mapping[str, Itinerary] = field(default_factory=dict)


def household(name: str, *refs: str, **facts: object) -> tuple[Person, ...]:
    return tuple(person(ref, household=name, **facts) for ref in refs)


CASES = {
    "two pins": Case(
        {"pins_differ": "A1 is kept on different journeys, F1 and F2, and stays behind. Choose only one."},
        people=(person("A1"),),
        rules=(pin("A1", "F1"), pin("A1", "F2"), pin("A1", "F2")),
    ),
    "a household pinned to two journeys": Case(
        {"pins_differ": "B1 and B2 must travel together and are kept on different journeys, F1 and F2. Keep all of them on one journey."},
        people=household("HB", "B1", "B2"),
        rules=(pin("B1", "F1"), pin("B2", "F2")),
    ),
    "a pin to no leg": Case(
        {"pin_empty": "C1 is kept on no departure at all, and stays behind. Let the plan move them, or keep them on another journey."},
        people=(person("C1"),),
        rules=(pin("C1"),),
    ),
    "a pin to a leg that is not there": Case(
        {"pin_unknown_leg": "D1 and D2 cannot stay on F1 + GONE: there is no departure GONE. Let the plan move them, or keep them on another journey."},
        people=(person("D1"), person("D2")),
        rules=(pin("D1", "F1", "GONE"), pin("D2", "F1", "GONE")),
    ),
    "a pin to a cancelled leg": Case(
        {"pin_leg_gone": "E1 cannot be kept on EX: EX is cancelled and carries nobody. Let the plan move them, or keep them on another journey."},
        people=(person("E1"),),
        legs=(leg("EX", "BKK CGK", "3 09:00", status=LegStatus.CANCELLED),),
        rules=(pin("E1", "EX"),),
    ),
    "a pin to legs that do not meet": Case(
        {"pin_no_journey": "G1 cannot be kept on G8 + G9: G8 ends at RGN and G9 begins at CAN. Let the plan move them, or keep them on another journey."},
        people=(person("G1"),),
        legs=(leg("G8", "BKK RGN", "2 09:00"), leg("G9", "CAN CGK", "2 19:00")),
        rules=(pin("G1", "G8", "G9"),),
    ),
    "a pin to a change that is too short": Case(
        {"pin_no_journey": "H1 cannot be kept on H8 + H9: there are 30 minutes to change from H8 to H9, and the least is 120. Let the plan move them, or keep them on another journey."},
        people=(person("H1"),),
        legs=(leg("H8", "BKK CAN", "2 09:00"), leg("H9", "CAN SUB", "2 12:30")),
        rules=(pin("H1", "H8", "H9"),),
    ),
    "a pin to a wait that is too long": Case(
        {"pin_no_journey": "I1 cannot be kept on I8 + I9: there are 25 hours between I8 and I9, and the most is 24. Let the plan move them, or keep them on another journey."},
        people=(person("I1"),),
        legs=(leg("I8", "BKK CAN", "2 09:00"), leg("I9", "CAN SUB", "3 13:30")),
        rules=(pin("I1", "I8", "I9"),),
    ),
    "a pin that goes in a circle": Case(
        {"pin_no_journey": "J1 cannot be kept on J7 + J8 + J9: it comes to BKK twice. Let the plan move them, or keep them on another journey."},
        people=(person("J1"),),
        legs=(leg("J7", "BKK MDY", "2 09:00"), leg("J8", "MDY BKK", "2 15:00"), leg("J9", "BKK CGK", "2 23:00")),
        rules=(pin("J1", "J7", "J8", "J9"),),
    ),
    "a pin the wrong way": Case(
        {"pin_no_journey": "K1 cannot be kept on K9: the kept journey ends at CAN and K1 is bound for IDN. Let the plan move them, or keep them on another journey."},
        people=(person("K1"),),
        legs=(leg("K9", "BKK CAN", "2 09:00"),),
        rules=(pin("K1", "K9"),),
    ),
    "a pin from somewhere else": Case(
        {"pin_no_journey": "L1 cannot be kept on F1: the kept journey begins at BKK and L1 waits at RGN. Let the plan move them, or keep them on another journey."},
        people=(person("L1", location="RGN"),),
        rules=(pin("L1", "F1"),),
    ),
    "a pin and a forbid": Case(
        {"pin_forbidden": "M1 cannot be kept on F1: another rule keeps M1 off F1. Keep one of the two rules."},
        people=(person("M1"),),
        rules=(pin("M1", "F1"), forbid("M1", "F1")),
    ),
    "a pin before they are ready": Case(
        {"pin_ruled_out": "N1 cannot be kept on F1: N1 is ready from 3 May 2025; this leaves on 2 May 2025. Correct that, or let the plan move them."},
        people=(person("N1", ready_from=date(2025, 5, 3)),),
        rules=(pin("N1", "F1"),),
    ),
    "several pinned by people with holds": Case(
        {"pin_ruled_out": "O1, O2 and O3 cannot be kept on F1; the first, because O1 is under a legal hold with no end; this is on 2 May 2025. Correct that, or let the plan move them."},
        people=tuple(person(f"O{n}", holds=(Hold(HoldKind.LEGAL),)) for n in (1, 2, 3)),
        rules=tuple(pin(f"O{n}", "F1") for n in (1, 2, 3)),
    ),
    "a pin that a companion cannot follow": Case(
        {"pin_company": "Q1 cannot be kept on F1: Q2 must come along: Q2 is ready from 3 May 2025; this leaves on 2 May 2025. Correct that, or let the plan move them."},
        people=(person("Q1", household="HQ"), person("Q2", household="HQ", ready_from=date(2025, 5, 3))),
        rules=(pin("Q1", "F1"),),
    ),
    "more pins than seats": Case(
        {"pin_full": "R3 cannot be kept on R9: 3 people are kept on R9, which takes 2 seats. Make room, or let the plan move someone."},
        people=tuple(person(f"R{n}") for n in (1, 2, 3)),
        legs=(leg("R9", "BKK CGK", "5 09:00", seats=2),),
        rules=tuple(pin(f"R{n}", "R9") for n in (1, 2, 3)),
    ),
    "a pin to a leg full of others": Case(
        {"pin_full": "S2 cannot be kept on S9: S9 of 3 May 2025 is full: its only seat is taken. Make room, or let the plan move someone."},
        people=(person("S1", priority=1, ready_from=date(2025, 5, 3), clear_until=date(2025, 5, 3)), person("S2")),
        legs=(leg("S9", "BKK CGK", "3 09:00", seats=1),),
        rules=(pin("S2", "S9"),),
    ),
    "two to be kept apart and pinned together": Case(
        {"pin_apart": "T2 cannot be kept on F1: T2 is kept apart from T1, who is on F1. Let the plan move one of them, or lift that rule."},
        people=(person("T1"), person("T2")),
        rules=(pin("T1", "F1"), pin("T2", "F1"), apart("T1", "T2")),
    ),
    "apart in one household": Case(
        {"apart_together": "U1 and U2 are to be kept apart and must travel together. Lift one of the two rules."},
        people=(person("U1", household="HU"), person("U2"), person("U3", household="HU")),
        rules=(apart("U2", "U1"), together("U2", "U3")),
    ),
    "a household in two places": Case(
        {"two_places": "V1, V2 and V3 must travel together and wait in different places, V1 and V3 at Bangkok and V2 at Yangon: bring them together, correct where they wait, or take one of them out of the family."},
        people=(*household("HV", "V1", "V3"), *household("HV", "V2", location="RGN")),
    ),
    "a household to two countries": Case(
        {"two_destinations": "W1 and W2 must travel together and are bound for different places, W1 to Indonesia and W2 to China: correct where they go, or take one of them out of the family."},
        people=(*household("HW", "W1"), *household("HW", "W2", destination="CHN")),
        legs=(leg("W9", "BKK CAN", "2 09:00"),),
    ),
    "a household with no day in common": Case(
        {"no_common_journey": "X1, X2 and X3 must travel together, and no journey suits all of them. F1 would suit all but X3: X3 is ready from 3 May 2025; this leaves on 2 May 2025. Put that right, or take one of them out of the family."},
        people=(*household("HX", "X1", "X2", clear_until=date(2025, 5, 2)), *household("HX", "X3", ready_from=date(2025, 5, 3))),
    ),
    "a strict group held back by one": Case(
        {"no_common_journey": "The 3 people of group GY must travel together, and no journey suits all of them. Y2 can take none at all: Y2 has no travel document; this rules out both journeys. Put that right, or let the group travel on several journeys."},
        people=(person("Y1", group="GY"), person("Y2", group="GY", document=None), person("Y3", group="GY")),
        groups={"GY": Cohesion.STRICT},
    ),
    "a strict group larger than any vehicle": Case(
        {"too_many_together": "The 41 people of group GZ must travel together and need 41 seats: no journey has room for that, and F1 comes closest with 40 seats. Make room, or let the group travel on several journeys."},
        people=tuple(person(f"Z{n:02}", group="GZ") for n in range(41)),
        groups={"GZ": Cohesion.STRICT},
    ),
    "half a household has left": Case(
        {"parted": "AA2 must travel along with AA1, who boarded already: to send on the people who are left, take one of them out of the family."},
        people=household("HAA", "AA1", "AA2"),
        legs=(leg("AA9", "BKK CGK", "2 08:00", status=LegStatus.DEPARTED),),
        published={"AA1": ("AA9",)},
    ),
    "stranded on the way": Case(
        {"stranded": "AB1 is on AB8 and has no journey on from PEK: add a departure, or another destination."},
        people=(person("AB1"),),
        legs=(
            leg("AB8", "BKK PEK", "2 08:00", status=LegStatus.DEPARTED),
            leg("AB9", "PEK CGK", "2 18:00", status=LegStatus.CANCELLED),
        ),
        published={"AB1": ("AB8", "AB9")},
    ),
    "nobody knows where they wait": Case(
        {
            "no_location": "It is not known where 2 people wait (AC1 and AC2): give each a location under People.",
            "no_destination": "It is not known where AC3 goes: give a destination under People.",
        },
        people=(person("AC1", location=None), person("AC2", location=None), person("AC3", destination=None)),
    ),
    "places that are none": Case(
        {
            "unknown_location": "AD1 waits at QQQ, which is no known place. Correct it, or add the place.",
            "unknown_destination": "AD2 is bound for IDN:CAN, which is no known place or country: correct it.",
        },
        people=(person("AD1", location="QQQ"), person("AD2", destination="IDN:CAN")),
    ),
    "there already": Case(
        {"already_there": "AE1 waits where the journey is to end: correct the location or the destination."},
        people=(person("AE1", location="CGK", destination="IDN:CGK"),),
    ),
    "papers that ran out": Case(
        {
            "clearance_past": "The exit clearance of AF1 ended before the plan starts on 1 May 2025: have it extended.",
            "document_past": "The travel document of AF2 expired before the plan starts on 1 May 2025: issue another.",
        },
        people=(
            person("AF1", clear_until=date(2025, 4, 30)),
            person("AF2", document=TravelDocument(DocumentType.PASSPORT, expires=date(2025, 4, 30))),
        ),
    ),
    "a leg without seats": Case(
        {"leg_no_seats": "AG9 has no seats and carries nobody: give it seats, or cancel it."},
        legs=(leg("AG9", "BKK CGK", "3 09:00", seats=0),),
    ),
    "a leg that arrives first": Case(
        {"leg_arrives_first": "AH9 arrives before it leaves, by the time zones of its places: correct its times."},
        legs=(leg("AH9", "BKK PEK", "3 09:00", hours=0.5),),
    ),
    "a leg in a circle": Case(
        {"leg_round": "AI9 ends where it begins and leads nowhere: correct its places."},
        legs=(leg("AI9", "BKK BKK", "3 09:00"),),
    ),
    "a leg that left and is still planned": Case(
        {"leg_past": "AO9 leaves before the plan starts on 1 May 2025 and carries nobody: mark it as departed or cancelled, or correct its date. 2 people who were confirmed there lose their seats (AO1 and AO2)."},
        people=(person("AO1"), person("AO2")),
        legs=(replace(leg("AO9", "BKK CGK", "3 09:00"), departs=moment("2025-04-30T09:00"), arrives=moment("2025-04-30T12:00")),),
        published={"AO1": ("AO9",), "AO2": ("AO9",)},
    ),
    "legs with slips in their dates": Case(
        {"leg_dates": "3 departures take more than a month or leave more than a year from now (AJ7, AJ8 and AJ9): correct their dates."},
        legs=(
            leg("AJ7", "BKK CGK", "3 09:00", hours=2400),
            replace(leg("AJ8", "BKK CGK", "3 09:00"), departs=moment("9999-12-31T23:59"), arrives=moment("9999-12-31T23:59")),
            replace(leg("AJ9", "BKK CGK", "3 09:00"), departs=moment("2205-05-03T09:00"), arrives=moment("2205-05-03T12:00")),
        ),
    ),
    "legs of places that are none": Case(
        {"leg_place": "QQX is no known place, so 2 departures cannot be used (AK8 and AK9): add the place with its country and time zone, or correct the departures."},
        legs=(leg("AK8", "BKK QQX", "3 09:00"), leg("AK9", "QQX CGK", "3 19:00")),
    ),
    "a place in no time zone": Case(
        {"leg_place": "AL9 cannot be used: give QQY a time zone such as Asia/Bangkok, or correct the date."},
        legs=(leg("AL9", "BKK QQY", "3 09:00"),),
        places=(Place("QQY", "", "IDN", "Atlantis/Deep"),),
    ),
    "rules about nobody": Case(
        {
            "rule_unknown_person": "Rules name 2 people who are not in this operation (NOBODY1 and NOBODY2): correct or remove the rules.",
            "rule_unknown_leg": "A rule keeps AM1 off NOLEG, and there is no such departure: correct or remove the rule.",
            "rule_about_one": "A rule about two people names AM1 twice: correct or remove it.",
        },
        people=(person("AM1"),),
        rules=(apart("AM1", "NOBODY1"), pin("NOBODY2", "F1"), forbid("AM1", "NOLEG"), together("AM1", "AM1")),
    ),
    "a group that is no group": Case(
        {"group_unknown": "AN1 is in group GHOSTS, which is not among the groups, so it is not kept together: add it, or correct the name."},
        people=(person("AN1", group="GHOSTS"),),
    ),
}  # fmt: skip


def made(*cases: Case, **settings: int) -> Snapshot:
    """An operation in which all that is wrong."""
    seats = replace(FLIGHT, seats=40), replace(LATER, seats=40)
    snapshot = operation(
        [FINE, *(one for case in cases for one in case.people)],
        [*seats, *(one for case in cases for one in case.legs)],
        [pin("P1", "F1"), *(one for case in cases for one in case.rules)],
        {name: cohesion for case in cases for name, cohesion in case.groups.items()},
        {ref: legs for case in cases for ref, legs in case.published.items()} or None,
        **settings,
    )
    return replace(snapshot, places={**PLACES, **{place.code: place for case in cases for place in case.places}})
