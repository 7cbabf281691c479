"""Judges plans by the rules alone: written from them, plainly and slowly, and sharing nothing with the planner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import combinations, pairwise
from math import lcm, prod
from zoneinfo import ZoneInfo

import pycountry

from repatriate.model.entities import Leg, Person
from repatriate.model.plan import Itinerary, Snapshot

Plan = dict[str, Itinerary]
FROZEN = {"closed", "departed", "arrived"}
WEIGHT = {1: 8, 2: 4, 3: 2, 4: 1}
LIMITS = ("full", "wheelchair_limit", "stretcher_limit", "infant_limit", "minor_limit")


def age(person: Person, day: date) -> int | None:
    """Whole years on a day, the youngest it can be; −1 if born later; None if the year is unknown."""
    birth = person.birth_date
    if birth is None or birth.year == 0:
        return None
    month = birth.month or 12
    last = 31
    while True:
        try:
            born = date(birth.year, month, min(birth.day or 31, last))
            break
        except ValueError:
            last -= 1
    if born > day:
        return -1
    years = day.year - born.year
    if (day.month, day.day) < (born.month, born.day):
        years -= 1
    return years


def infant(person: Person, day: date) -> bool:
    years = age(person, day)
    return years is not None and years < 2


def adult(person: Person, day: date) -> bool:
    years = age(person, day)
    return years is None or years >= 18


def stretcher(person: Person) -> bool:
    return "STCR" in person.assistance


def joined(refs: list[str], ties: list[tuple[str, str]]) -> list[frozenset[str]]:
    """Refs put together by ties: the smaller circle goes into the larger."""
    circle = {ref: {ref} for ref in refs}
    for a, b in ties:
        small, large = sorted((circle[a], circle[b]), key=len)
        if small is not large:
            large |= small
            circle.update(dict.fromkeys(small, large))
    return sorted({frozenset(one) for one in circle.values()}, key=sorted)


def alike(labels: Iterable[tuple[str, str | None]]) -> list[tuple[str, str]]:
    """Ties between everybody and the first of the same label."""
    first: dict[str, str] = {}
    return [(first.setdefault(label, ref), ref) for ref, label in labels if label]


@dataclass
class Referee:
    """`lifted` names rules that are left aside, by their reason code or as `against` and `limits` call them."""

    snapshot: Snapshot
    lifted: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        snap = self.snapshot
        self.people = {p.ref: p for p in snap.people}
        self.legs = {leg.code: leg for leg in snap.legs}
        refs = sorted(self.people)
        ties = alike((ref, self.people[ref].household) for ref in refs)
        for rule in snap.rules:
            if rule.kind.value == "together" and rule.a in self.people and rule.b in self.people:
                ties.append((rule.a, str(rule.b)))
        self.homes = joined(refs, ties)
        self.home = {ref: home for home in self.homes for ref in home}
        if "household_blocked" in self.lifted:
            ties = []
        if "strict" not in self.lifted:
            groups = ((ref, self.people[ref].group) for ref in refs)
            ties += alike((ref, name) for ref, name in groups if snap.groups.get(name or "", "none") == "strict")
        self.units = joined(refs, ties)
        self.apart = {
            frozenset((rule.a, str(rule.b)))
            for rule in snap.rules
            if rule.kind.value == "apart" and rule.a != rule.b and rule.a in self.people and rule.b in self.people
        }
        if "kept_apart" in self.lifted:
            self.apart = set()
        self.kept: Plan = {}
        self.stuck: dict[str, set[str]] = {}
        self.flown: Plan = {}
        self.anew: set[str] = set()
        self.sit = {ref: self.sits(ref) for ref in self.people} if "fast" not in self.lifted else {}
        for ref in self.people if "fast" not in self.lifted else ():
            self.hold(ref, (snap.published or {}).get(ref, ()), snap.aboard.get(ref, ()))
        self.price = {leg.code: Fraction(str(leg.seat_cost)) for leg in snap.legs}
        self.coins = lcm(*(price.denominator for price in self.price.values()))
        self.taken: dict[tuple[str, str, date], list[int]] = {}
        self.chains: list[Itinerary] | None = None
        self.linked: dict[Itinerary, bool] = {}
        self.first_broken: dict[tuple[str, Itinerary], str | None] = {}
        self.toll: dict[tuple[str, Itinerary], tuple[int, int]] = {}
        self.open: dict[frozenset[str], list[Itinerary]] = {}
        self.let_go()

    # Who is where

    def sits(self, ref: str) -> set[str]:
        """Open departures of somebody's journey on which one of those they travel with is counted aboard, with a seat there."""
        journeys, aboard = self.snapshot.published or {}, self.snapshot.boarding
        unit = next(unit for unit in self.units if ref in unit)
        return {
            code
            for code in journeys.get(ref, ())
            if code in self.legs and self.legs[code].status.value == "planned"
            for other in unit
            if code in aboard.get(other, ()) and code in journeys.get(other, ())
        }

    def let_go(self) -> None:
        """Who has an open leg to come on a journey that is against a rule keeps what is behind them alone, and theirs too."""
        shot, kept = self.snapshot, dict(self.kept)
        ahead = {
            ref
            for ref, codes in kept.items()
            if (ref not in shot.at or shot.at[ref].place is not None)
            and any(
                {self.state_of(c) for c in codes[:place]} & FROZEN or self.sit[ref].intersection(codes[:place])
                for place, code in enumerate(codes)
                if self.state_of(code) == "planned" and code not in self.sit[ref]
            )
        }
        for ref in ahead:
            del self.kept[ref]
            self.hold(ref, kept[ref], shot.aboard.get(ref, ()), whole=False)
        broken = {ref for ref in ahead if self.kept.get(ref, kept[ref]) != kept[ref]}
        for ref in ahead - self.kept.keys():
            if any(rule not in self.lifted and rule != "not_ready" for rule in self.against(ref, kept[ref])):
                broken.add(ref)
        for ref in ahead - {one for unit in self.units if unit & broken for one in unit}:
            self.kept[ref] = kept[ref]
            self.stuck.pop(ref, None)
            self.flown.pop(ref, None)
            self.anew.discard(ref)

    def state_of(self, code: str) -> str:
        return self.legs[code].status.value if code in self.legs else "unknown"

    def hold(self, ref: str, codes: Itinerary, aboard: Itinerary, *, whole: bool = True) -> None:
        """What somebody keeps of their journey: all of it, some legs, or nothing. `whole`: they may go on with all of it."""
        person, at = self.people[ref], self.snapshot.at.get(ref)
        known = [c for c in (*codes, *aboard) if c in self.legs]
        fast = {c for c in known if self.legs[c].status.value in FROZEN or c in aboard}
        gone = {c for c in fast if c in aboard or self.legs[c].status.value in ("departed", "arrived")}
        sits = self.sit[ref]
        if not fast and not sits:
            return
        fine = all(c in known and self.legs[c].status.value != "cancelled" for c in codes) and set(aboard) <= set(codes)
        fine = fine and whole
        if not gone or not (at or aboard):  # Nobody was counted: the plan alone says who is on the way.
            if fine:
                self.kept[ref] = codes
            elif fast and (codes[0] not in self.legs or self.boards(person, self.legs[codes[0]].origin)):
                self.stuck[ref] = fast
            return
        seen = at is not None and at.since is not None
        flown = tuple(sorted(gone, key=lambda c: (self.legs[c].departs, c)))
        end = self.legs[flown[-1]]
        lost, home = at is not None and at.place is None, self.arrives_home(person, end.destination)
        came = end.status.value == "arrived" or (seen and self.boards(person, end.destination))
        if fine and (lost or gone == set(codes)):
            self.kept[ref] = codes
        elif (
            at
            and not lost
            and not self.boards(person, end.destination)
            and (end.status.value in ("departed", "arrived") or not self.boards(person, end.origin))
        ):
            return  # They were seen elsewhere since.
        elif (home and gone <= set(codes) and codes[-1:] == flown[-1:]) or (
            fine and (fast != gone or sits or not came or self.waits_for_others(ref))
        ):
            self.kept[ref] = codes
        elif not fine and home:
            self.kept[ref] = flown
        else:
            self.stuck[ref], self.flown[ref] = fast, flown
            if came:
                self.anew.add(ref)

    def waits_for_others(self, ref: str) -> bool:
        """Whether one of those they travel with is nowhere that is known, or in a closed departure at its origin."""
        unit, shot = next(unit for unit in self.units if ref in unit), self.snapshot
        places = {other: shot.at[other].place for other in unit if other in shot.at}
        sitting = {(shot.aboard.get(one, ()), place) for one, place in places.items()}
        return None in places.values() or any(
            self.state_of(code) == "closed" and self.legs[code].origin == place
            for codes, place in sitting
            for code in codes
        )

    # Times and itineraries

    def moment(self, local: datetime, place: str) -> datetime:
        zone = ZoneInfo(self.snapshot.places[place].timezone)
        return (local - zone.utcoffset(local.replace(fold=0))).replace(tzinfo=None)

    def is_chain(self, codes: Itinerary) -> bool:
        """A chain within the limits, over known places, visiting none twice."""
        if codes not in self.linked:
            self.linked[codes] = self._links(codes)
        return self.linked[codes]

    def _links(self, codes: Itinerary) -> bool:
        settings = self.snapshot.settings
        most = settings.max_legs + ("max_legs" in self.lifted)
        if not 1 <= len(codes) <= most or any(c not in self.legs for c in codes):
            return False
        legs = [self.legs[c] for c in codes]
        places = [legs[0].origin] + [leg.destination for leg in legs]
        if any(p not in self.snapshot.places for p in places):
            return False
        if len(set(places)) < len(places) and "no place twice" not in self.lifted:
            return False
        for before, after in pairwise(legs):
            if before.destination != after.origin:
                return False
            gap = self.moment(after.departs, after.origin) - self.moment(before.arrives, before.destination)
            if gap < timedelta(minutes=settings.min_connection_minutes) and "connection" not in self.lifted:
                return False
            if gap > timedelta(hours=settings.max_layover_hours) and "layover" not in self.lifted:
                return False
        return True

    def all_chains(self) -> list[Itinerary]:
        """Every itinerary there is: whatever begins one is one."""
        if self.chains is None:
            self.chains = []
            grown: list[Itinerary] = [()]
            while grown:
                grown = [
                    (*chain, code) for chain in grown for code in self._leaving(chain) if self.is_chain((*chain, code))
                ]
                self.chains += grown
        return self.chains

    def _leaving(self, chain: Itinerary) -> list[str]:
        """Legs from where a chain ends; all of them before the first."""
        end = self.legs[chain[-1]].destination if chain else None
        return [code for code in sorted(self.legs) if end in {None, self.legs[code].origin}]

    def crosses(self, leg: Leg) -> bool:
        return self.snapshot.places[leg.origin].country != self.snapshot.places[leg.destination].country

    def arrives_home(self, person: Person, end: str) -> bool:
        wanted, places = person.destination, self.snapshot.places
        if not wanted:
            return False
        if ":" in wanted:
            return wanted == f"{places[end].country}:{end}"
        if pycountry.countries.get(alpha_3=wanted) or wanted not in places:
            return places[end].country == wanted
        return end == wanted

    def boards(self, person: Person, origin: str) -> bool:
        """Whether somebody waits there, or at a place that is near it."""
        waits = self.snapshot.places.get(person.location or "")
        return origin in {person.location, waits.near if waits else None}

    def broken_alone(self, ref: str, codes: Itinerary) -> str | None:
        """The first rule about the person and their household that the itinerary breaks; None if it breaks none."""
        if (ref, codes) not in self.first_broken:
            broken = (rule for rule in self.against(ref, codes) if rule not in self.lifted)
            self.first_broken[ref, codes] = next(broken, None)
        return self.first_broken[ref, codes]

    def against(self, ref: str, codes: Itinerary) -> Iterator[str]:
        """Every rule about the person and their household that the itinerary breaks; only one where it leads nowhere."""
        person, legs = self.people[ref], [self.legs[c] for c in codes if c in self.legs]
        mine, flown = self.stuck.get(ref, set()), self.flown.get(ref, ())
        if codes[: len(flown)] != flown or not self.leads_on(ref, codes):
            yield "no_route"
            return
        if not self.arrives_home(person, legs[-1].destination):
            yield "no_route"
            return
        if any(leg.status.value == "cancelled" for leg in legs):
            yield "closed"
        if {c for c in codes if self.legs[c].status.value in FROZEN or c in mine} != mine:
            yield "closed"
        if not self.sit.get(ref, set()) <= set(codes):
            yield "sits on another"
        first, last = legs[0].departs.date(), legs[-1].arrives.date()
        if codes[0] not in mine:
            if person.ready_from and first < person.ready_from:
                yield "not_ready"
            if first < self.snapshot.settings.plan_start:
                yield "not_ready"
        over = [leg for leg in legs if self.crosses(leg)]
        if over:
            away = over[0].departs.date()
            if person.clear_until and away > person.clear_until and over[0].code not in mine:
                yield "clearance_expires"
            if person.document is None:
                yield "no_document"
            elif person.document.expires and person.document.expires < last:
                yield "document_expires"
            shut = any(not leg.accepts_etd and leg.code not in mine for leg in over)
            if shut and person.document and person.document.type.value == "etd":
                yield "etd_refused"
        low, high = sorted((first, last))
        days = [low + timedelta(days=n) for n in range((high - low).days + 1)]
        for hold in person.holds:
            if any((not hold.start or hold.start <= d) and (not hold.end or d <= hold.end) for d in days):
                yield "on_hold"
        for rule in self.snapshot.rules:
            if rule.a == ref and rule.kind.value == "forbid" and set(rule.legs) & set(codes):
                yield "forbidden"
            if rule.a == ref and rule.kind.value == "pin" and rule.legs != codes:
                yield "pinned_elsewhere"
        if person.clearances_missing:
            yield "clearance_missing"
        if infant(person, first) and not any(adult(self.people[o], first) for o in self.home[ref]):
            yield "infant_alone"

    def leads_on(self, ref: str, codes: Itinerary) -> bool:
        """Whether legs are one after another from where somebody is. Who stands where a leg took them begins anew there."""
        person, flown = self.people[ref], self.flown.get(ref, ())
        if flown and ref in self.snapshot.at and self.snapshot.at[ref].place is None:
            return False
        if ref not in self.anew:
            return self.is_chain(codes) and (bool(flown) or self.boards(person, self.legs[codes[0]].origin))
        rest, end = codes[len(flown) :], self.legs[flown[-1]]
        if not rest:
            return True
        if set(rest) & set(flown) or not self.is_chain(rest) or not self.boards(person, self.legs[rest[0]].origin):
            return False
        first = self.legs[rest[0]]
        came, leaves = self.moment(end.arrives, end.destination), self.moment(first.departs, first.origin)
        return came <= leaves and first.departs.date() >= self.snapshot.settings.plan_start

    def options(self, unit: frozenset[str]) -> list[Itinerary]:
        """What all of a unit may take together, other people left aside."""
        if unit not in self.open:
            self.open[unit] = self._look_for_options(unit)
        return self.open[unit]

    def _look_for_options(self, unit: frozenset[str]) -> list[Itinerary]:
        if unit & set(self.kept) or any(pair <= unit for pair in self.apart):
            return []
        begun = {self.flown[ref] for ref in unit & self.anew}
        chains = {*self.all_chains(), *begun, *((*flown, *c) for flown in begun for c in self.all_chains())}
        return [c for c in sorted(chains) if all(self.broken_alone(ref, c) is None for ref in unit)]

    def plans(self) -> int:
        """How many plans there are, legs that are full left aside."""
        return prod(1 + len(self.options(unit)) for unit in self.units)

    # Whole plans

    def take(self, ref: str, codes: Itinerary, leg: Leg) -> list[int]:
        """Seats, wheelchairs, stretchers, infants, lone minors that one person takes on a leg."""
        day = self.legs[codes[0]].departs.date()
        if (ref, leg.code, day) not in self.taken:
            self.taken[ref, leg.code, day] = self.take_on(self.people[ref], leg, day)
        return self.taken[ref, leg.code, day]

    def take_on(self, person: Person, leg: Leg, day: date) -> list[int]:
        baby = infant(person, day)
        alone = not any(adult(self.people[o], day) for o in self.home[person.ref])
        return [
            leg.stretcher_seats if stretcher(person) else 0 if baby else 1,
            int(any(code.startswith("WCH") for code in person.assistance)),
            int(stretcher(person)),
            int(baby and not stretcher(person)),
            int(alone and not baby),
        ]

    def limits(self, leg: Leg) -> list[int | None]:
        """In the order of `take`."""
        most = [leg.seats, leg.max_wheelchair, leg.max_stretcher, leg.max_infants, leg.max_unaccompanied_minors]
        return [None if name in self.lifted else limit for name, limit in zip(LIMITS, most, strict=True)]

    def faults(self, plan: Plan) -> list[str]:
        """Every rule that a plan breaks, in words; what frozen legs hold fast is no fault."""
        found = [f"{ref} is nobody" for ref in plan if ref not in self.people]
        if found:
            return found
        found += [f"{ref} lost {codes}" for ref, codes in self.kept.items() if plan.get(ref) != codes]
        for ref, codes in plan.items():
            if ref not in self.kept:
                rule = self.broken_alone(ref, codes)
                found += [f"{ref} on {codes}: {rule}"] if rule else []
        for unit in self.units:
            free = unit - set(self.kept)
            journeys = {plan.get(ref) for ref in free}
            if len(journeys) > 1 or (free != unit and journeys - {None}):
                found.append(f"unit {sorted(unit)} is parted")
        for code, leg in self.legs.items():
            aboard = [ref for ref, codes in plan.items() if code in codes]
            total = [sum(self.take(ref, plan[ref], leg)[n] for ref in aboard) for n in range(5)]
            fast = {ref for ref in aboard if ref in self.kept or code in self.stuck.get(ref, set())}
            fresh = [sum(self.take(ref, plan[ref], leg)[n] for ref in aboard if ref not in fast) for n in range(5)]
            for n, most in enumerate(self.limits(leg)):
                if most is not None and total[n] > most and fresh[n]:
                    found.append(f"{code}: {total[n]} of limit {n}, which is {most}")
            for a, b in combinations(aboard, 2):
                if frozenset((a, b)) in self.apart and not {a, b} <= fast:
                    found.append(f"{a} and {b} both on {code}")
        return found

    def tiers(self, plan: Plan) -> tuple[Fraction, ...]:
        """The value of every tier."""
        *days, coins = self.count(plan)
        return *map(Fraction, days), Fraction(coins, self.coins)

    def count(self, plan: Plan) -> tuple[int, ...]:
        """The value of every tier in whole numbers: the cost in coins, of which `coins` are one."""
        snap = self.snapshot
        out = [sum(1 for p in snap.people if p.priority == n and p.ref not in plan) for n in (1, 2, 3, 4)]
        moved = sum(1 for r, c in (snap.published or {}).items() if r in self.people and plan.get(r) != c)
        spread = 0
        for name, cohesion in snap.groups.items():
            if cohesion == "prefer":
                on = {c for r, c in plan.items() if self.people[r].group == name}
                spread += max(0, len(on) - 1)
        tolls = [self.weigh(ref, codes) for ref, codes in plan.items()]
        return *out, moved, spread, sum(days for days, _ in tolls), sum(coins for _, coins in tolls)

    def weigh(self, ref: str, codes: Itinerary) -> tuple[int, int]:
        """Weighted days that somebody waits for a journey, and what it costs in coins."""
        if (ref, codes) not in self.toll:
            person, legs = self.people[ref], [self.legs[c] for c in codes]
            since = self.snapshot.settings.plan_start
            if person.ready_from and person.ready_from > since:
                since = person.ready_from
            waiting = WEIGHT[person.priority] * (legs[-1].arrives.date() - since).days
            cost = sum((self.price[leg.code] * self.take(ref, codes, leg)[0] for leg in legs), Fraction(0))
            self.toll[ref, codes] = waiting, int(cost * self.coins)
        return self.toll[ref, codes]

    def best(self) -> tuple[tuple[Fraction, ...], Plan]:
        """The best plan by trying all, but for branches that leave out or move more people than the best so far."""
        movable = [(unit, self.options(unit)) for unit in self.units if not unit <= set(self.kept)]
        fixed = [ref for unit, options in movable if not options for ref in unit if ref not in self.kept]
        movable = sorted(
            ((u, o) for u, o in movable if o), key=lambda pair: min(self.people[r].priority for r in pair[0])
        )
        room: dict[str, list[int | None]] = {}
        for code, leg in self.legs.items():
            held = [self.take(ref, codes, leg) for ref, codes in self.kept.items() if code in codes]
            room[code] = [
                None if most is None else max(0, most - sum(use[n] for use in held))
                for n, most in enumerate(self.limits(leg))
            ]
        published = self.snapshot.published or {}
        lost = [sum(1 for ref in fixed if self.people[ref].priority == n) for n in (1, 2, 3, 4)]
        lost.append(sum(1 for ref in fixed if ref in published))  # of the fifth tier, moved
        best: list[tuple[tuple[int, ...], Plan]] = []
        plan: Plan = dict(self.kept)

        def fits(unit: frozenset[str], codes: Itinerary) -> bool:
            for code in codes:
                if self.legs[code].status.value in FROZEN:
                    continue
                uses = [self.take(ref, codes, self.legs[code]) for ref in unit]
                for n, most in enumerate(room[code]):
                    wanted = sum(use[n] for use in uses)
                    if wanted and most is not None and wanted > most:
                        return False
            open_legs = {code for code in codes if self.legs[code].status.value not in FROZEN}
            return not any(
                frozenset((a, b)) in self.apart and open_legs & set(journey)
                for a in unit
                for b, journey in plan.items()
            )

        def shift(unit: frozenset[str], codes: Itinerary, sign: int) -> None:
            for code in codes:
                for ref in unit:
                    for n, use in enumerate(self.take(ref, codes, self.legs[code])):
                        left = room[code][n]
                        room[code][n] = None if left is None else left + sign * use

        def lose(unit: frozenset[str], codes: Itinerary | None, sign: int) -> None:
            for ref in unit:
                lost[self.people[ref].priority - 1] += sign * (codes is None)
                lost[4] += sign * (ref in published and published[ref] != codes)

        def walk(depth: int) -> None:
            if best and tuple(lost) > best[0][0][:5]:
                return
            if depth == len(movable):
                worth = self.count(plan)
                if not best or worth < best[0][0]:
                    best[:] = [(worth, dict(plan))]
                return
            unit, options = movable[depth]
            for codes in options:
                if fits(unit, codes):
                    shift(unit, codes, -1)
                    lose(unit, codes, 1)
                    plan.update(dict.fromkeys(unit, codes))
                    walk(depth + 1)
                    for ref in unit:
                        del plan[ref]
                    lose(unit, codes, -1)
                    shift(unit, codes, 1)
            lose(unit, None, 1)
            walk(depth + 1)
            lose(unit, None, -1)

        walk(0)
        return self.tiers(best[0][1]), best[0][1]
