"""Made-up operations of any size: a camp with buses to a hub and flights onward, and a city with direct flights."""

from __future__ import annotations

from collections import Counter
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


SHARES = {
    "KHM": (20, "KTI"), "TZA": (18, "DAR"), "JPN": (11, "NRT"), "CHN": (7, "PEK KMG CAN"), "BGD": (6, "DAC"), "HKG": (5, "HKG"),
    "IDN": (4, "CGK SUB"), "PAK": (4, "ISB"), "UGA": (3, "EBB"), "TWN": (3, "TPE"), "BRA": (2, "GRU"), "MYS": (2, "KUL"),
    "KEN": (2, "NBO"), "LKA": (2, "CMB"), "UZB": (2, "TAS"), "NGA": (1, "LOS"), "NPL": (1, "KTM"), "LAO": (1, "VTE"),
    "VNM": (1, "HAN SGN"), "PHL": (1, "CEB DVO"), "IND": (1, "DEL CCU"), "RUS": (1, "SVO"), "ETH": (1, "ADD"),
}  # fmt: skip
"""Where people who wait in one city are from, in parts of a hundred, and the airports they fly to."""


def city(seed: int, size: int) -> Snapshot:
    """About `size` people who wait in one city for direct flights of a month, to some thirty airports; one in eight stays."""
    rng = Random(seed)
    homes = list(SHARES)
    weights = [share for share, _ in SHARES.values()]
    airports = {home: codes.split() for home, (_, codes) in SHARES.items()}
    places = {"BKK": HUB, **{code: Place(code, code, home, "UTC") for home in homes for code in airports[home]}}
    people: list[Person] = []
    while len(people) < size:
        home = rng.choices(homes, weights)[0]
        family = rng.choices([1, 2, 3, 4], [890, 15, 5, 4])[0]
        name = f"H{len(people)}" if family > 1 else None
        wanted = home if rng.random() < 0.7 else f"{home}:{rng.choice(airports[home])}"
        people += [_waiting(rng, f"P{len(people) + n:06}", n, wanted, name) for n in range(family)]
    many = Counter(person.destination[:3] for person in people if person.destination)
    legs: list[Leg] = []
    for home in homes:
        seats = 0
        while seats < 1.12 * many[home]:
            legs.append(_flight(rng, f"{home[:2]}{len(legs):05}", rng.choice(airports[home])))
            seats += legs[-1].seats
    refs = [person.ref for person in people]
    rules = [Rule(RuleKind.APART, *rng.sample(refs, 2)) for _ in range(size // 42)]
    rules += [Rule(RuleKind.FORBID, rng.choice(refs), legs=(rng.choice(legs).code,)) for _ in range(size // 200)]
    return Snapshot(tuple(people), tuple(legs), places, PlanSettings(START), {}, tuple(rules))


def _waiting(rng: Random, ref: str, number: int, wanted: str, household: str | None) -> Person:
    years = rng.randint(19, 45) if number == 0 else rng.choice([0, 1, 4, 9, 14, 17, 30, 35])
    kind = rng.choices([DocumentType.PASSPORT, DocumentType.ETD, None], [55, 42, 3])[0]
    ready, held = START + timedelta(days=rng.randint(0, 19)), START + timedelta(days=rng.randint(0, 25))
    until = held + timedelta(days=rng.randint(2, 15)) if rng.random() < 0.5 else None
    return Person(
        ref=ref,
        birth_date=PartialDate(START.year - years, rng.randint(1, 12), rng.randint(1, 28)),
        location=HUB.code,
        destination=wanted,
        household=household,
        priority=rng.choices([1, 2, 3, 4], [3, 9, 59, 29])[0],
        document=TravelDocument(kind, expires=START + timedelta(days=rng.randint(5, 900))) if kind else None,
        ready_from=ready,
        clear_until=ready + timedelta(days=rng.randint(7, 25)) if rng.random() < 0.49 else None,
        holds=(Hold(rng.choice(list(HoldKind)), held, until),) if rng.random() < 0.03 else (),
        assistance=rng.choices([(), ("WCHR",), ("WCHC",), ("STCR",)], [968, 12, 9, 2])[0],
    )


def _flight(rng: Random, code: str, airport: str) -> Leg:
    departs = _at(rng.randint(1, 29), rng.randint(5, 22))
    return Leg(
        code=code,
        mode=Mode.AIR,
        origin=HUB.code,
        destination=airport,
        departs=departs,
        arrives=departs + timedelta(hours=rng.choice([2.5, 4, 5, 8])),
        seats=rng.choices([20, 50, 150, 180, 90, 30, 189, 290], [31, 18, 17, 17, 14, 12, 10, 3])[0],
        seat_cost=rng.choice([180, 260, 350, 480, 900]),
        accepts_etd=rng.random() < 0.75,
        max_wheelchair=rng.choice([None, 4, 2]),
        max_stretcher=rng.choices([0, 1], [7, 3])[0],
        max_unaccompanied_minors=rng.choice([5, 0, 2]),
        max_infants=rng.choice([5, None, 10]),
    )


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
