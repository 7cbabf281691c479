"""Hand-made operations in a line or two: Bangkok (BKK) in UTC+7, Jakarta (CGK) in UTC+7, Yangon (RGN) in UTC+6:30, Beijing (PEK) in UTC+8."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from repatriate.model.entities import Cohesion, DocumentType, Leg, Mode, Person, Place, Rule, RuleKind, TravelDocument
from repatriate.model.plan import Itinerary, PlanSettings, Snapshot

START = date(2025, 5, 1)
PASSPORT = TravelDocument(DocumentType.PASSPORT)
ETD = TravelDocument(DocumentType.ETD)
PLACES = {
    place.code: place
    for place in (
        Place("RGN", "Yangon", "MMR", "Asia/Yangon"),
        Place("MDY", "Mandalay", "MMR", "Asia/Yangon"),
        Place("BKK", "Bangkok", "THA", "Asia/Bangkok"),
        Place("CGK", "Jakarta", "IDN", "Asia/Jakarta"),
        Place("SUB", "Surabaya", "IDN", "Asia/Jakarta"),
        Place("PEK", "Beijing", "CHN", "Asia/Shanghai"),
        Place("CAN", "Guangzhou", "CHN", "Asia/Shanghai"),
    )
}


def person(ref: str, **facts: Any) -> Person:
    """Waits in Bangkok for Indonesia, with a passport, unless told otherwise."""
    return Person(ref, **{"location": "BKK", "destination": "IDN", "document": PASSPORT, **facts})


def leg(code: str, route: str, departs: str, hours: float = 3, seats: int = 10, **facts: Any) -> Leg:
    """`route` is `BKK CGK`, `departs` is `2 09:00`: the day of May 2025 and the local time; `hours` is on the two clocks."""
    origin, destination = route.split()
    day, clock = departs.split()
    leaves = datetime.fromisoformat(f"2025-05-{int(day):02}T{clock}")
    return Leg(code, Mode.AIR, origin, destination, leaves, leaves + timedelta(hours=hours), seats, **facts)


def operation(
    people: Sequence[Person],
    legs: Sequence[Leg],
    rules: Sequence[Rule] = (),
    groups: Mapping[str, Cohesion] | None = None,
    published: Mapping[str, Itinerary] | None = None,
    **settings: Any,
) -> Snapshot:
    return Snapshot(
        tuple(people), tuple(legs), PLACES, PlanSettings(START, **settings), groups or {}, tuple(rules), published
    )


def apart(a: str, b: str) -> Rule:
    return Rule(RuleKind.APART, a, b)


def together(a: str, b: str) -> Rule:
    return Rule(RuleKind.TOGETHER, a, b)


def pin(ref: str, *codes: str) -> Rule:
    return Rule(RuleKind.PIN, ref, legs=codes)


def forbid(ref: str, code: str, reason: str | None = None) -> Rule:
    return Rule(RuleKind.FORBID, ref, legs=(code,), reason=reason)
