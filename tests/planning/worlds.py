"""Small made-up operations, each from a seed, that between them touch every rule of planning."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
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
from repatriate.model.plan import PlanSettings, Snapshot
from tests.planning.referee import Referee

SCENES = {
    "asia": (
        date(2025, 3, 1),
        [
            Place("MWD", "Border", "MMR", "Asia/Yangon"),
            Place("BKK", "Bangkok", "THA", "Asia/Bangkok"),
            Place("CAN", "Guangzhou", "CHN", "Asia/Shanghai"),
            Place("PEK", "Beijing", "CHN", "Asia/Shanghai"),
            Place("KTM", "Kathmandu", "NPL", "Asia/Kathmandu"),
        ],
    ),
    "date line": (
        date(2025, 12, 28),
        [
            Place("AKL", "Auckland", "NZL", "Pacific/Auckland"),
            Place("APW", "Apia", "WSM", "Pacific/Apia"),
            Place("HNL", "Honolulu", "USA", "Pacific/Honolulu"),
            Place("LAX", "Los Angeles", "USA", "America/Los_Angeles"),
        ],
    ),
    "summer time": (
        date(2025, 3, 28),
        [
            Place("BER", "Berlin", "DEU", "Europe/Berlin"),
            Place("LHR", "London", "GBR", "Europe/London"),
            Place("JFK", "New York", "USA", "America/New_York"),
            Place("LIS", "Lisbon", "PRT", "Europe/Lisbon"),
        ],
    ),
    "leap day": (
        date(2024, 2, 27),
        [
            Place("DEL", "Delhi", "IND", "Asia/Kolkata"),
            Place("CCU", "Calcutta", "IND", "Asia/Kolkata"),
            Place("DAC", "Dhaka", "BGD", "Asia/Dhaka"),
            Place("DXB", "Dubai", "ARE", "Asia/Dubai"),
        ],
    ),
}


def world(seed: int) -> Snapshot:
    """An operation of up to ten people and seven legs; half of them have a published plan that things happened to."""
    rng = Random(seed)
    start, places = SCENES[sorted(SCENES)[seed % len(SCENES)]]
    settings = PlanSettings(
        plan_start=start,
        min_connection_minutes=rng.choice([60, 120]),
        max_layover_hours=rng.choice([10, 24, 30]),
        max_legs=rng.choice([1, 2, 3, 3]),
    )
    legs = _legs(rng, start, places, settings)
    bare = Snapshot((), tuple(legs), {place.code: place for place in places}, settings)
    chains = [chain for chain in Referee(bare).all_chains() if bare.legs[int(chain[0][1:])].origin == places[0].code]
    ends = [bare.legs[int(chain[-1][1:])].destination for chain in chains]
    people = _people(rng, start, places, rng.sample(ends, min(len(ends), rng.randint(1, 3))) or [places[1].code])
    groups = {"G1": rng.choice([Cohesion.STRICT, Cohesion.PREFER]), "G2": Cohesion.PREFER, "G3": Cohesion.NONE}
    snapshot = Snapshot(
        people=tuple(people),
        legs=tuple(legs),
        places={place.code: place for place in places},
        settings=settings,
        groups=groups,
        rules=tuple(_rules(rng, people, legs)),
    )
    return _later(rng, snapshot) if seed % 2 else snapshot


def _legs(rng: Random, start: date, places: list[Place], settings: PlanSettings) -> list[Leg]:
    legs: list[Leg] = []
    for number in range(rng.randint(4, 8)):
        origin, destination = places[0], rng.choice(places[1:])
        if rng.random() < 0.1:
            origin, destination = rng.sample(places, 2)
        departs = datetime.combine(start, datetime.min.time()) + timedelta(
            days=rng.randint(0, 4), hours=rng.randint(0, 23), minutes=rng.choice([0, 30])
        )
        feeders = [leg for leg in legs if leg.destination != places[0].code]
        if feeders and number > 1 and rng.random() < 0.6:
            before = rng.choice(feeders)
            origin = next(place for place in places if place.code == before.destination)
            destination = rng.choice([place for place in places[1:] if place != origin])
            gaps = [settings.min_connection_minutes, settings.max_layover_hours * 60, rng.randint(30, 1500)]
            departs = before.arrives + timedelta(minutes=rng.choice(gaps) + rng.choice([0, 0, 0, 1, -1]))
        legs.append(
            Leg(
                code=f"L{number}",
                mode=Mode.AIR,
                origin=origin.code,
                destination=destination.code,
                departs=departs,
                arrives=departs + timedelta(hours=rng.randint(-20, 30) if rng.random() < 0.2 else rng.randint(1, 14)),
                seats=rng.choice([0, 1, 2, 3, 3, 4, 5, 8]),
                seat_cost=rng.choice([0, 25, 99.5, 120.1, 300]),
                accepts_etd=rng.random() < 0.7,
                max_wheelchair=rng.choice([None, None, 0, 1]),
                max_stretcher=rng.choice([0, 1, 1]),
                stretcher_seats=rng.choice([2, 3]),
                max_unaccompanied_minors=rng.choice([0, 1, 2]),
                max_infants=rng.choice([None, 0, 1]),
                status=LegStatus.CANCELLED if rng.random() < 0.08 else LegStatus.PLANNED,
            )
        )
    return legs


def _people(rng: Random, start: date, places: list[Place], ends: list[str]) -> list[Person]:
    people = []
    often = rng.choice([0.2, 1.0])  # how much there is against travelling
    grouping = rng.choice([0.2, 0.7])
    for number in range(rng.randint(4, 11)):
        code = rng.choice(ends)
        end = next(place for place in places if place.code == code)
        destination = rng.choice([end.country, end.country, end.code, f"{end.country}:{end.code}"])
        document = None
        if rng.random() < 1 - 0.1 * often:
            kind = rng.choice([DocumentType.PASSPORT, DocumentType.PASSPORT, DocumentType.ETD])
            expires = start + timedelta(days=rng.randint(0, 8)) if rng.random() < 0.3 * often else None
            document = TravelDocument(kind, expires=expires)
        holds: tuple[Hold, ...] = ()
        if rng.random() < 0.12 * often:
            since = start + timedelta(days=rng.randint(0, 5))
            holds = (
                Hold(
                    HoldKind.MEDICAL,
                    rng.choice([None, since]),
                    rng.choice([None, since + timedelta(days=rng.randint(0, 3))]),
                ),
            )
        people.append(
            Person(
                ref=f"P{number:02}",
                birth_date=_birth(rng, start, often),
                location=places[0].code if rng.random() < 0.95 else rng.choice([None, *(p.code for p in places)]),
                destination=destination if rng.random() < 0.97 else None,
                household=f"H{rng.randint(1, 3)}" if rng.random() < 0.35 else None,
                group=f"G{rng.randint(1, 3)}" if rng.random() < grouping else None,
                priority=rng.randint(1, 4),
                document=document,
                ready_from=start + timedelta(days=rng.randint(-2, 3)) if rng.random() < 0.5 * often else None,
                clear_until=start + timedelta(days=rng.randint(0, 5)) if rng.random() < 0.2 * often else None,
                holds=holds,
                clearances_missing=("exit permit",) if rng.random() < 0.04 * often else (),
                assistance=tuple(code for code in ("WCHR", "STCR", "BLND") if rng.random() < 0.08),
            )
        )
    return people


def _birth(rng: Random, start: date, often: float) -> PartialDate | None:
    """Often an age at which something changes, on or about the day."""
    if rng.random() > 0.6 * often:
        return PartialDate(1985, 5, 5)
    if rng.random() < 0.35:
        return rng.choice(
            [None, PartialDate(1990), PartialDate(), PartialDate(start.year - 2), PartialDate(start.year - 18)]
        )
    years = rng.choice([0, 1, 2, 2, 10, 17, 18, 18, 30, 40])
    day = start + timedelta(days=rng.randint(-3, 5))
    if rng.random() < 0.2:
        return PartialDate(start.year - years, day.month)
    if rng.random() < 0.1:
        return PartialDate(start.year // 4 * 4 - 4 * rng.randint(0, 5), 2, 29)
    try:
        return PartialDate(start.year - years, day.month, day.day)
    except ValueError:
        return PartialDate(start.year - years, 3, 1)


def _rules(rng: Random, people: list[Person], legs: list[Leg]) -> list[Rule]:
    refs, codes = [person.ref for person in people], [leg.code for leg in legs]
    rules = []
    for _ in range(rng.choice([0, 0, 1, 2, 3])):
        kind = rng.choice(list(RuleKind))
        a, b = rng.choice(refs), rng.choice(refs)
        if kind in (RuleKind.APART, RuleKind.TOGETHER):
            rules.append(Rule(kind, a, b if rng.random() < 0.95 else "P99"))
        elif kind is RuleKind.FORBID:
            rules.append(Rule(kind, a, legs=(rng.choice(codes),)))
        else:
            rules.append(Rule(kind, a, legs=tuple(rng.sample(codes, rng.choice([1, 1, 2])))))
    return rules


def _later(rng: Random, snapshot: Snapshot) -> Snapshot:
    """The same after a plan was published and the world went on: legs left, were cancelled or shrank, people fell ill."""
    referee = Referee(snapshot)
    published = {}
    for unit in referee.units:
        options = referee.options(unit)
        if options and rng.random() < 0.8:
            plan = {**published, **dict.fromkeys(unit, rng.choice(options))}
            if not referee.faults(plan):
                published = plan
    legs = []
    onward = [codes for codes in published.values() if len(codes) > 1]
    torn = dict(zip(rng.choice(onward), (LegStatus.DEPARTED, LegStatus.CANCELLED), strict=False)) if onward else {}
    if rng.random() < 0.4:
        torn = {}
    for leg in snapshot.legs:
        roll = rng.random()
        status = leg.status
        if status is LegStatus.PLANNED and roll < 0.3:
            happened = [
                LegStatus.CLOSED,
                LegStatus.DEPARTED,
                LegStatus.ARRIVED,
                LegStatus.CANCELLED,
                LegStatus.CANCELLED,
            ]
            status = rng.choice(happened)
        status = torn.get(leg.code, status)
        legs.append(replace(leg, status=status, seats=max(0, leg.seats - rng.choice([0, 0, 0, 1, 2]))))
    people = []
    for person in snapshot.people:
        if rng.random() < 0.1:
            person = replace(person, holds=(*person.holds, Hold(HoldKind.LEGAL)))
        if rng.random() < 0.05:
            person = replace(person, household=None)
        people.append(person)
    if rng.random() < 0.2 and legs:
        legs.pop()
    return replace(snapshot, people=tuple(people), legs=tuple(legs), published=published)
