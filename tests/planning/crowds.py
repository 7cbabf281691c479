"""A made-up camp of any size: buses to a hub, flights onward, families, and people whom the rules hold back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from math import ceil
from random import Random

from repatriate.model.dates import PartialDate
from repatriate.model.entities import (
    Cohesion,
    DocumentType,
    Hold,
    HoldKind,
    Leg,
    LegStatus,
    Mode,
    Person,
    Place,
    Rule,
    RuleKind,
    TravelDocument,
)
from repatriate.model.plan import Itinerary, PlanSettings, Snapshot

START = date(2025, 3, 1)
DAYS = 8
CAMP, HUB = Place("MWD", "Camp", "MMR", "Asia/Yangon"), Place("BKK", "Bangkok", "THA", "Asia/Bangkok")
HOMES = [
    Place("PEK", "Beijing", "CHN", "Asia/Shanghai"),
    Place("CAN", "Guangzhou", "CHN", "Asia/Shanghai"),
    Place("CGK", "Jakarta", "IDN", "Asia/Jakarta"),
    Place("NBO", "Nairobi", "KEN", "Africa/Nairobi"),
    Place("KTM", "Kathmandu", "NPL", "Asia/Kathmandu"),
]


def crowd(seed: int, size: int, cohesion: Cohesion = Cohesion.NONE, grouped: float = 0.0, *, bus: int = 60) -> Snapshot:
    """About `size` people with seats for two thirds of them; a share `grouped` is in groups of about eight.

    A `bus` has at most so many seats.
    """
    rng = Random(seed)
    legs = []
    bus, plane = min(bus, max(4, size // (2 * DAYS))), min(150, max(3, size // (4 * DAYS)))
    for day in range(DAYS):
        for number in range(ceil(0.8 * size / (DAYS * bus))):
            departs = _at(day, 4 + number % 9)
            legs.append(_leg(rng, f"BUS{day}{number:02}", CAMP, HUB, departs, 7, rng.choice([bus, bus, bus // 2]), 20))
        for number in range(ceil(0.6 * size / (DAYS * plane))):
            home, departs = rng.choice(HOMES), _at(day, rng.randint(13, 23))
            cost = rng.choice([180, 350, 480.5, 900])
            legs.append(_leg(rng, f"{home.code}{day}{number:02}", HUB, home, departs, 5, plane, cost))
    people: list[Person] = []
    while len(people) < size:
        home = rng.choice(HOMES)
        family = rng.choice([1] * 27 + [2, 3, 4])
        name = f"H{len(people)}" if family > 1 else None
        group = f"G{rng.randint(1, max(1, int(size * grouped / 8)))}" if rng.random() < grouped else None
        wanted = home.country if rng.random() < 0.6 else f"{home.country}:{home.code}"
        for number in range(family):
            people.append(_person(rng, f"P{len(people):05}", number, wanted, name, group))
    refs = [person.ref for person in people]
    rules = [Rule(RuleKind.APART, *rng.sample(refs, 2)) for _ in range(size // 40)]
    rules += [Rule(RuleKind.FORBID, rng.choice(refs), legs=(rng.choice(legs).code,)) for _ in range(size // 40)]
    groups = {person.group: cohesion for person in people if person.group}
    places = {place.code: place for place in (CAMP, HUB, *HOMES)}
    return Snapshot(tuple(people), tuple(legs), places, PlanSettings(START), groups, tuple(rules))


def disturbed(snapshot: Snapshot, published: dict[str, Itinerary], seed: int) -> Snapshot:
    """After publishing: the first day's legs left, a leg is cancelled, two shrank, some fell ill, a few more came."""
    rng, start = Random(seed), snapshot.settings.plan_start
    planned = [leg.code for leg in snapshot.legs]
    gone, *small = rng.sample(planned[5:], 3)
    legs = []
    for leg in snapshot.legs:
        if leg.departs.date() == start:
            leg = replace(leg, status=LegStatus.DEPARTED)
        elif leg.code == gone:
            leg = replace(leg, status=LegStatus.CANCELLED)
        elif leg.code in small:
            leg = replace(leg, seats=leg.seats // 2)
        legs.append(leg)
    people = [
        replace(person, holds=(Hold(HoldKind.MEDICAL, start + timedelta(days=2)),)) if rng.random() < 0.03 else person
        for person in snapshot.people
    ]
    people += [replace(person, ref=f"Q{person.ref[1:]}", household=None) for person in rng.sample(people, 5)]
    return replace(snapshot, people=tuple(people), legs=tuple(legs), published=published)


def _at(day: int, hour: int) -> datetime:
    return datetime.combine(START, time(hour)) + timedelta(days=day)


def _leg(
    rng: Random, code: str, origin: Place, end: Place, departs: datetime, hours: int, seats: int, cost: float
) -> Leg:
    return Leg(
        code=code,
        mode=Mode.ROAD if code.startswith("BUS") else Mode.AIR,
        origin=origin.code,
        destination=end.code,
        departs=departs,
        arrives=departs + timedelta(hours=hours),
        seats=seats,
        seat_cost=cost,
        accepts_etd=rng.random() < 0.8,
        max_wheelchair=rng.choice([None, 1, 2]),
        max_stretcher=rng.choice([0, 0, 1]),
        max_unaccompanied_minors=rng.choice([0, 2]),
        max_infants=rng.choice([None, 2]),
    )


def _person(rng: Random, ref: str, number: int, wanted: str, household: str | None, group: str | None) -> Person:
    years = rng.randint(19, 45) if number == 0 and rng.random() < 0.97 else rng.choice([0, 1, 5, 12, 17, 30])
    kind = rng.choices([DocumentType.PASSPORT, DocumentType.ETD, None], [5, 5, 1])[0]
    expires = START + timedelta(days=rng.randint(3, 60)) if rng.random() < 0.3 else None
    ready = START + timedelta(days=rng.randint(0, 5)) if rng.random() < 0.6 else None
    return Person(
        ref=ref,
        birth_date=PartialDate(START.year - years, rng.randint(1, 12), rng.randint(1, 28)),
        location=CAMP.code,
        destination=wanted,
        household=household,
        group=group,
        priority=rng.choices([1, 2, 3, 4], [1, 2, 6, 3])[0],
        document=TravelDocument(kind, expires=expires) if kind else None,
        ready_from=ready,
        clear_until=START + timedelta(days=rng.randint(3, 9)) if rng.random() < 0.4 else None,
        assistance=("WCHR",) if rng.random() < 0.03 else ("STCR",) if rng.random() < 0.01 else (),
    )
