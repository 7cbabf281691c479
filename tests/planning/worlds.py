"""Small made-up operations, each from a seed, that between them touch every rule of planning."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

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
from tests.planning.referee import Referee

PLACES = {
    place.code: place
    for place in (
        Place("MWD", "Border", "MMR", "Asia/Yangon"),
        Place("BKK", "Bangkok", "THA", "Asia/Bangkok"),
        Place("CAN", "Guangzhou", "CHN", "Asia/Shanghai"),
        Place("PEK", "Beijing", "CHN", "Asia/Shanghai"),
        Place("KTM", "Kathmandu", "NPL", "Asia/Kathmandu"),
        Place("AKL", "Auckland", "NZL", "Pacific/Auckland"),
        Place("APW", "Apia", "WSM", "Pacific/Apia"),
        Place("PPG", "Pago Pago", "ASM", "Pacific/Pago_Pago"),
        Place("HNL", "Honolulu", "USA", "Pacific/Honolulu"),
        Place("LAX", "Los Angeles", "USA", "America/Los_Angeles"),
        Place("BER", "Berlin", "DEU", "Europe/Berlin"),
        Place("LHR", "London", "GBR", "Europe/London"),
        Place("JFK", "New York", "USA", "America/New_York"),
        Place("LIS", "Lisbon", "PRT", "Europe/Lisbon"),
        Place("LDH", "Lord Howe", "AUS", "Australia/Lord_Howe"),
        Place("SYD", "Sydney", "AUS", "Australia/Sydney"),
        Place("CHT", "Chatham", "NZL", "Pacific/Chatham"),
        Place("DEL", "Delhi", "IND", "Asia/Kolkata"),
        Place("CCU", "Calcutta", "IND", "Asia/Kolkata"),
        Place("DAC", "Dhaka", "BGD", "Asia/Dhaka"),
        Place("DXB", "Dubai", "ARE", "Asia/Dubai"),
        Place("PHL", "Philadelphia", "USA", "America/New_York"),
        Place("YVR", "Vancouver", "CAN", "America/Vancouver"),
        Place("MNL", "Manila", "PHL", "Asia/Manila"),
        Place("PRN", "Pristina", "RKS", "Europe/Belgrade"),
    )
}

SCENES = {
    "asia": (date(2025, 3, 1), ["MWD", "BKK", "CAN", "PEK", "KTM"]),
    "over the date line": (date(2025, 12, 28), ["AKL", "APW", "HNL", "LAX"]),
    "back over the date line": (date(2025, 12, 28), ["HNL", "AKL", "APW", "PPG"]),
    "a day left out": (date(2011, 12, 27), ["PPG", "APW", "AKL", "HNL"]),
    "summer time": (date(2025, 3, 28), ["BER", "LHR", "JFK", "LIS", "PRN"]),
    "winter time": (date(2025, 10, 24), ["LHR", "BER", "LIS", "JFK", "PRN"]),
    "half an hour": (date(2026, 4, 3), ["LDH", "SYD", "CHT", "AKL"]),
    "leap day": (date(2024, 2, 27), ["DEL", "CCU", "DAC", "DXB"]),
    "codes of countries": (date(2025, 8, 30), ["BKK", "CAN", "PHL", "YVR", "MNL"]),
}
"""The day each begins and its places; people wait at the first. Clocks change or a day is missing on the third day of some."""

MOST = 300_000
"""Plans that can be tried one by one."""


def world(seed: int) -> Snapshot:
    """An operation of up to a dozen people and eight legs; half of them have a published plan that things happened to.

    Half of them have more than its share of something: families with small children, groups, quarrels, torn journeys.
    """
    rng = Random(seed)
    theme = rng.choice(["", "", "", "", "families", "families", "groups", "groups", "quarrels", "torn", "torn"])
    start, codes = SCENES[sorted(SCENES)[seed // 2 % len(SCENES)]]
    places = [PLACES[code] for code in codes]
    settings = PlanSettings(
        plan_start=start,
        min_connection_minutes=rng.choice([0, 60, 120]),
        max_layover_hours=rng.choice([10, 24, 30]),
        max_legs=rng.choice([1, 2, 3, 3]),
    )
    if theme == "torn":
        settings = replace(settings, max_legs=3)
    legs = _legs(rng, start, places, settings, theme)
    if seed % 7 == 3:  # A seat costs millions of small coins.
        legs = [replace(leg, seat_cost=round(leg.seat_cost * 10**7) + number) for number, leg in enumerate(legs)]
    if rng.random() < 0.15:  # The officer's own row for a place: it lies in a neighbour's country, or on its clock.
        odd, other = rng.sample(range(len(places)), 2)
        fact = rng.choice(["country", "timezone"])
        places[odd] = replace(places[odd], **{fact: getattr(places[other], fact)})
    bare = Snapshot((), tuple(legs), {place.code: place for place in places}, settings)
    straight, loops = (_from(places[0], Referee(bare, frozenset(lifted))) for lifted in ((), ("no place twice",)))
    ends = [bare.legs[int(chain[-1][1:])].destination for chain in straight]
    loops = rng.choice([straight, loops])
    ends = rng.sample(ends, min(len(ends), rng.randint(1, 3))) or [places[1].code]
    people = _people(rng, start, places, ends, theme)
    groups = {
        "G1": rng.choice([Cohesion.STRICT, Cohesion.PREFER, Cohesion.PREFER]),
        "G2": rng.choice([Cohesion.STRICT, Cohesion.PREFER, Cohesion.PREFER]),
        "G3": Cohesion.NONE,
    }
    snapshot = Snapshot(
        people=tuple(people),
        legs=tuple(legs),
        places={place.code: place for place in places},
        settings=settings,
        groups=groups,
        rules=tuple(_rules(rng, people, legs, loops, theme)),
    )
    if seed % 5 == 2:  # Some wait at a shelter near the first place.
        camp = replace(places[0], code="CAMP", name="Camp", near=places[0].code)
        moved = [replace(one, location=camp.code) if place % 2 else one for place, one in enumerate(snapshot.people)]
        snapshot = replace(snapshot, people=tuple(moved), places={**snapshot.places, camp.code: camp})
    if theme == "groups":
        snapshot = replace(snapshot, groups=dict.fromkeys(groups, Cohesion.PREFER))
    if seed % 2:
        snapshot = _later(rng, snapshot, theme)
    while Referee(snapshot).plans() > MOST:
        snapshot = replace(snapshot, people=snapshot.people[1:])
    return snapshot


def _from(place: Place, referee: Referee) -> list[Itinerary]:
    return [chain for chain in referee.all_chains() if referee.legs[chain[0]].origin == place.code]


def _legs(rng: Random, start: date, places: list[Place], settings: PlanSettings, theme: str) -> list[Leg]:
    legs: list[Leg] = []
    for number in range(rng.randint(4, 8)):
        origin, destination = places[0], rng.choice(places[1:])
        if rng.random() < 0.1:
            origin, destination = rng.sample(places, 2)
        departs = datetime.combine(start, datetime.min.time()) + timedelta(
            days=rng.randint(0, 4), hours=rng.randint(0, 23), minutes=rng.choice([0, 30])
        )
        if rng.random() < 0.2:  # An hour that the clocks skip or repeat.
            departs = datetime.combine(start, time(rng.randint(1, 3), rng.choice([0, 15, 30]))) + timedelta(days=2)
        feeders = [leg for leg in legs if leg.destination != places[0].code]
        if feeders and number > 1 and rng.random() < (0.8 if theme == "torn" else 0.6):
            before = rng.choice(feeders)
            origin = next(place for place in places if place.code == before.destination)
            destination = rng.choice([place for place in places[rng.random() < 0.85 :] if place != origin])
            gaps = [settings.min_connection_minutes, settings.max_layover_hours * 60, rng.randint(30, 1500)]
            departs = before.arrives + timedelta(minutes=rng.choice(gaps) + rng.choice([0, 0, 0, 1, -1]))
        legs.append(
            Leg(
                code=f"L{number}",
                mode=Mode.AIR,
                origin=origin.code,
                destination=destination.code,
                departs=departs,
                arrives=_arrival(rng, departs, origin, destination),
                seats=rng.choice([0, 1, 2, 3, 3, 4, 5, 8]),
                seat_cost=rng.choice([0, 25, 99.5, 120.1, 300, 0.005]),
                accepts_etd=rng.random() < 0.75,
                max_wheelchair=rng.choice([None, None, 0, 1]),
                max_stretcher=rng.choice([0, 1, 1, 2]),
                stretcher_seats=rng.choice([0, 1, 2, 3]),
                max_unaccompanied_minors=rng.choice([0, 1, 2]),
                max_infants=rng.choice([0, 0, 1] if theme == "families" else [None, 0, 1]),
                status=rng.choices([LegStatus.PLANNED, LegStatus.CANCELLED, LegStatus.CLOSED], [90, 7, 3])[0],
            )
        )
    return legs


def _arrival(rng: Random, departs: datetime, origin: Place, destination: Place) -> datetime:
    """Now and then at any time on the clock, mostly after some hours in the air."""
    if rng.random() < 0.15:
        return departs + timedelta(hours=rng.randint(-20, 30))
    there = departs.replace(tzinfo=ZoneInfo(origin.timezone)).astimezone(ZoneInfo("UTC")) + timedelta(
        minutes=15 * rng.randint(4, 56)
    )
    return there.astimezone(ZoneInfo(destination.timezone)).replace(tzinfo=None, fold=0)


def _people(rng: Random, start: date, places: list[Place], ends: list[str], theme: str) -> list[Person]:
    people = []
    often = rng.choice([0.1, 0.3, 0.3, 1.0] if not theme else [0.1, 0.3])  # how much there is against travelling
    related, grouping, groups = rng.choice([0.1, 0.4]), rng.choice([0.2, 0.8]), rng.choice([1, 2, 4])
    families = 5 if theme == "families" else 3
    if theme == "families":
        related, grouping = 0.8, 0.05
    if theme == "groups":
        related, grouping, groups = 0.1, 1.0, 2
    first: dict[str, Person] = {}
    for number in range(rng.randint(4, 12)):
        if people and rng.random() < 0.15:  # Somebody just like another.
            people.append(replace(rng.choice(people), ref=f"P{number:02}"))
            continue
        code = rng.choice(ends)
        end = next(place for place in places if place.code == code)
        destination = rng.choice([end.country, end.country, end.code, f"{end.country}:{end.code}"])
        if rng.random() < 0.03:
            destination = f"{rng.choice(places).country}:{end.code}"
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
        household = f"H{rng.randint(1, families)}" if rng.random() < related else None
        location = places[0].code if rng.random() < 0.95 else rng.choice([None, *(p.code for p in places)])
        if household in first and rng.random() < 0.9:
            location, destination = first[household].location, first[household].destination or destination
        people.append(
            Person(
                ref=f"P{number:02}",
                birth_date=_birth(rng, start, often, child=household in first),
                location=location,
                destination=destination if rng.random() < 0.97 else None,
                household=household,
                group=f"G{rng.randint(1, groups)}" if rng.random() < grouping else None,
                priority=rng.randint(1, 4),
                document=document,
                ready_from=start + timedelta(days=rng.randint(-2, 3)) if rng.random() < 0.5 * often else None,
                clear_until=start + timedelta(days=rng.randint(0, 5)) if rng.random() < 0.2 * often else None,
                holds=holds,
                clearances_missing=("exit permit",) if rng.random() < 0.1 * often else (),
                assistance=tuple(code for code in ("WCHR", "WCHC", "STCR", "BLND") if rng.random() < 0.08),
            )
        )
        first.setdefault(household or "", people[-1])
    return people


def _birth(rng: Random, start: date, often: float, *, child: bool) -> PartialDate | None:
    """Often an age at which something changes, on or about the day."""
    if not child and rng.random() > 0.7 * often:
        return PartialDate(1985, 5, 5)
    if rng.random() < 0.3:
        return rng.choice(
            [None, PartialDate(1990), PartialDate(), PartialDate(start.year - 2), PartialDate(start.year - 18)]
        )
    years = rng.choice([0, 1, 2, 2, 2, 2, 10, 17, 18, 30] if child else [0, 2, 2, 10, 17, 18, 18, 30, 40])
    day = start + timedelta(days=rng.randint(-1, 4))
    if rng.random() < 0.2:
        return PartialDate(start.year - years, day.month)
    if rng.random() < 0.1:
        return PartialDate(start.year // 4 * 4 - 4 * rng.randint(0, 5), 2, 29)
    try:
        return PartialDate(start.year - years, day.month, day.day)
    except ValueError:
        return PartialDate(start.year - years, 3, 1)


def _rules(rng: Random, people: list[Person], legs: list[Leg], loops: list[Itinerary], theme: str) -> list[Rule]:
    refs, codes = [person.ref for person in people], [leg.code for leg in legs]
    rules = [Rule(RuleKind.APART, *rng.sample(refs, 2)) for _ in range(8 if theme == "quarrels" else 0)]
    for _ in range(rng.choice([0, 0, 1, 2, 4, 6])):
        kind = rng.choice(list(RuleKind))
        a, b = rng.choice(refs), rng.choice(refs)
        if kind in (RuleKind.APART, RuleKind.TOGETHER):
            rules.append(Rule(kind, a, b if rng.random() < 0.95 else "P99"))
        elif kind is RuleKind.FORBID:
            rules.append(Rule(kind, a, legs=(rng.choice(codes),)))
        elif loops and rng.random() < 0.7:
            rules.append(Rule(kind, a, legs=rng.choice(loops)))
        else:
            rules.append(Rule(kind, a, legs=tuple(rng.sample(codes, rng.choice([1, 1, 2])))))
    return rules


def _later(rng: Random, snapshot: Snapshot, theme: str) -> Snapshot:
    """The same after a plan was published and the world went on: a day or two passed, legs left, were cancelled or shrank,
    people fell ill, moved, came and went.
    """
    published = _published(rng, snapshot)
    onward = [codes for codes in published.values() if len(codes) > 1]
    if theme == "torn":  # Those who have another way on from where the first leg ends.
        chains = Referee(snapshot).all_chains()
        onward = [codes for codes in onward if any(c[0] == codes[0] and codes[1] not in c for c in chains)] or onward
    torn = dict(zip(rng.choice(onward), (LegStatus.DEPARTED, LegStatus.CANCELLED), strict=False)) if onward else {}
    if rng.random() < 0.4 and theme != "torn":
        torn = {}
    legs = []
    for leg in snapshot.legs:
        status = leg.status
        if status is LegStatus.PLANNED and rng.random() < 0.25:
            status = rng.choice([*_FROZEN, LegStatus.CANCELLED, LegStatus.CANCELLED])
        status = torn.get(leg.code, status)
        legs.append(replace(leg, status=status, seats=max(0, leg.seats - rng.choice([0, 0, 0, 1, 2]))))
    if rng.random() < 0.2 and legs:
        legs.pop()
    people = [_changed(rng, person, snapshot) for person in snapshot.people]
    if rng.random() < 0.1:
        people.pop(rng.randrange(len(people)))
    if rng.random() < 0.3 and people:
        people.append(replace(rng.choice(people), ref="P98"))
    groups = dict(snapshot.groups)
    if rng.random() < 0.1:
        groups["G1"], groups["G3"] = groups["G3"], groups["G1"]
    today = snapshot.settings.plan_start + timedelta(days=rng.choice([0, 0, 0, 1, 2]))
    return replace(
        snapshot,
        people=tuple(people),
        legs=tuple(legs),
        groups=groups,
        published=published,
        settings=replace(snapshot.settings, plan_start=today),
    )


_FROZEN = [LegStatus.CLOSED, LegStatus.DEPARTED, LegStatus.ARRIVED]


def _published(rng: Random, snapshot: Snapshot) -> dict[str, Itinerary]:
    referee = Referee(snapshot)
    published: dict[str, Itinerary] = {}
    for unit in referee.units:
        options = referee.options(unit)
        if options and rng.random() < 0.8:
            plan = {**published, **dict.fromkeys(unit, rng.choice(options))}
            if not referee.faults(plan):
                published = plan
    return published


def _changed(rng: Random, person: Person, snapshot: Snapshot) -> Person:
    if rng.random() < 0.1:
        person = replace(person, holds=(*person.holds, Hold(HoldKind.LEGAL)))
    if rng.random() < 0.05:
        person = replace(person, household=None)
    if rng.random() < 0.05:
        person = replace(person, location=rng.choice(sorted(snapshot.places)))
    if rng.random() < 0.05:
        person = replace(person, priority=rng.randint(1, 4))
    return person
