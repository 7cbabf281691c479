"""Previews the effect of a change to a leg on its passengers; nothing here writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.counted_facts import read_given
from repatriate.app.core.leg_moments import find_unread
from repatriate.app.core.operation import Operation
from repatriate.app.core.passed_holds import find_passed_holds
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.snapshot import (
    all_legs,
    all_people,
    all_rules,
    assignments_of,
    counts_promised,
    groups_of,
    leg_of,
    place_people,
    plan_settings,
)
from repatriate.app.core.transaction import Transaction
from repatriate.app.transport.commands import SaveLeg
from repatriate.app.transport.queries import journeys_over
from repatriate.model.entities import Leg, LegStatus, Person, full_name
from repatriate.model.plan import Itinerary, ReasonCode, Snapshot
from repatriate.model.saying import Said, count, say
from repatriate.planning.evaluate.occupancy import Occupancy
from repatriate.planning.rules.registry import LIMITS, compute_capacity, compute_use
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Traveller, measure_demand
from repatriate.planning.validate.move_check import find_personal_reasons

NO_TIME = timedelta(0)


@dataclass(frozen=True, slots=True)
class Party:
    """People on a leg who travel together or not at all, named by the eldest; `reason` is why they cannot go so."""

    refs: tuple[str, ...]
    head: str
    name: str
    native_name: str | None
    priority: int
    assistance: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Missed:
    """A connection that would no longer hold, for so many people."""

    before: str
    after: str
    people: int
    message: Said


@dataclass(frozen=True, slots=True)
class Short:
    """A limit of the leg that would be broken: `load` where `most` are taken.

    Who gives way is found by the next planning, which spares high priorities. `candidates` are all of the lowest
    priorities that it takes to come down to `most`.
    """

    limit: ReasonCode
    load: int
    most: int
    candidates: tuple[Party, ...]

    @property
    def over(self) -> int:
        return self.load - self.most


@dataclass(frozen=True, slots=True)
class Effect:
    """`plan` is the one that was asked, the published one first; None where nobody is on the leg. Lists of people go by
    priority, the highest first.

    `leaves` and `arrives` say by how much journeys that keep their seats begin and end later (earlier where negative),
    `leaving` and `arriving` for how many people. `drafted` are on the leg by a draft that is not what was asked. `lists`
    are the manifests of the leg made so far: recipient, latest version, whether it was sent.
    """

    code: str
    plan: str | None
    people: int
    lose: tuple[Party, ...] = ()
    missed: tuple[Missed, ...] = ()
    short: tuple[Short, ...] = ()
    leaves: timedelta = NO_TIME
    leaving: int = 0
    arrives: timedelta = NO_TIME
    arriving: int = 0
    drafted: int = 0
    lists: tuple[tuple[str, int, bool], ...] = ()

    @property
    def lost(self) -> int:
        return sum(len(party.refs) for party in self.lose)

    @property
    def harmless(self) -> bool:
        """Nobody on it notices."""
        return not (self.lose or self.missed or self.short or self.leaving or self.arriving)


def leg_effect(operation: Operation, command: SaveLeg) -> Effect:
    """The effect of a change on the people on the leg. Raises UserError where the command would."""
    db, code = operation.db, command.code or ""
    tx = Transaction(db, officer=operation.officer, now=operation.clock(), journal_head="", revision=operation.revision)
    _, stored = command.checked(tx)
    # Under its old code: by that the plans know it.
    changed = leg_of({**stored, "code": code})
    states = [state for state in ("published", "draft") if has_plan(db, state)]
    on_it = {state: journeys_over(db, code, state) for state in states}
    plan = next((state for state in states if on_it[state]), None)
    if plan is None:
        return Effect(code, None, 0)
    drafted = len(on_it.get("draft", {})) if plan == "published" and on_it.get("draft") != on_it["published"] else 0
    before = _snapshot_journeys(operation, on_it[plan], promised=counts_promised(db, plan))
    after = replace(before, legs=tuple(changed if leg.code == code else leg for leg in before.legs))
    after = replace(
        after,
        places={**after.places, **_find_places(db, (changed.origin, changed.destination)), **command.new_places()},
    )
    if code in find_unread(db):
        before = after  # nobody knows when it left before, so nothing is earlier or later
    settled = _find_settled(db, code, plan) if changed.status is LegStatus.CANCELLED else frozenset()
    found = _Change(code, changed, on_it[plan], Rulebook(before), Rulebook(after), settled).effect(plan)
    return replace(found, drafted=drafted, lists=_read_lists(db, code))


def _find_settled(db: Database, code: str, state: str) -> frozenset[str]:
    """References of the people whom its cancellation takes nothing from: they were handed over, or a later departure carried
    them since."""
    plan, leg = db.conn.execute(
        "SELECT plans.id, legs.id FROM plans, legs WHERE state = ? AND code = ?", (state, code)
    ).fetchone()
    seen = read_whereabouts(db, plan=plan).journeys
    past = {
        person
        for person, one in seen.items()
        if leg not in (*one.to_come, *one.legs[: len(one.legs) - len(one.to_come)][-1:])
    }
    return frozenset(find_refs(db, past | read_given(db)).values())


class _Change:
    """The riders' journeys held against the rules before and after, but for people whom it takes nothing from."""

    def __init__(
        self,
        code: str,
        leg: Leg,
        journeys: Mapping[str, Itinerary],
        before: Rulebook,
        after: Rulebook,
        settled: Set[str],
    ) -> None:
        self._code, self._leg, self._journeys, self._before, self._after = code, leg, journeys, before, after
        self._settled = settled
        self._missed = {
            pair: message
            for pair in {pair for legs in journeys.values() for pair in _pair_legs(legs) if code in pair}
            if (message := _explain_missed(after, pair)) and not _explain_missed(before, pair)
        }

    def effect(self, plan: str) -> Effect:
        parties = [party for unit in self._after.units if (party := self._find_party(unit)) is not None]
        parties.sort(key=lambda party: (party.priority, party.head))
        lose = tuple(party for party in parties if party.reason)
        keep = {ref: self._journeys[ref] for party in parties if not party.reason for ref in party.refs}
        leaving = [ref for ref, legs in keep.items() if legs[0] == self._code]
        arriving = [ref for ref, legs in keep.items() if legs[-1] == self._code]
        leaves, arrives = self._measure_shift("departs"), self._measure_shift("arrives")
        return Effect(
            self._code,
            plan,
            len(self._journeys),
            lose=lose,
            missed=self._list_missed(),
            short=tuple(self._short(keep, [party for party in parties if not party.reason])),
            leaves=leaves,
            leaving=len(leaving) if leaves else 0,
            arrives=arrives,
            arriving=len(arriving) if arrives else 0,
        )

    def _find_party(self, unit: Unit) -> Party | None:
        riders = [who for who in unit.members if who.ref in self._journeys.keys() - self._settled]
        if not riders:
            return None
        reasons = (self._explain_person(who) for who in riders)
        head = min((who.person for who in riders), key=lambda one: (not one.birth_date, str(one.birth_date), one.ref))
        return Party(
            refs=tuple(who.ref for who in riders),
            head=head.ref,
            name=full_name(head.surname, head.given_names, head.nationality) or head.native_name or "",
            native_name=head.native_name,
            priority=min(who.person.priority for who in riders),
            assistance=tuple(dict.fromkeys(one for who in riders for one in who.person.assistance)),
            reason=next((reason for reason in reasons if reason), ""),
        )

    def _explain_person(self, who: Traveller) -> str:
        """The reason why a person can no longer travel as planned; empty if they can, or could not before."""
        legs = self._journeys[who.ref]
        if self._leg.status is LegStatus.CANCELLED:
            return say("{0} is cancelled.", self._code)
        missed = next((self._missed[pair] for pair in _pair_legs(legs) if pair in self._missed), None)
        if missed is not None:
            return missed
        now = find_personal_reasons(self._after, who, legs)
        if not now or find_personal_reasons(self._before, who, legs):
            return ""
        return now[0].message

    def _list_missed(self) -> tuple[Missed, ...]:
        if self._leg.status is LegStatus.CANCELLED:
            return ()
        people = {pair: sum(pair in _pair_legs(legs) for legs in self._journeys.values()) for pair in self._missed}
        return tuple(Missed(*pair, people[pair], message) for pair, message in sorted(self._missed.items()))

    def _measure_shift(self, end: str) -> timedelta:
        was, now = self._before.timed.get(self._code), self._after.timed.get(self._code)
        return getattr(now, end) - getattr(was, end) if was and now else NO_TIME

    def _short(self, keep: Mapping[str, Itinerary], parties: Sequence[Party]) -> Iterable[Short]:
        for limit, most in enumerate(compute_capacity(self._leg)):
            load = self._measure_load(self._after, keep, limit)
            was = self._measure_load(self._before, keep, limit) - compute_capacity(self._before.legs[self._code])[limit]
            if load > most and load - most > max(was, 0):
                yield Short(LIMITS[limit].code, load, most, self._find_candidates(parties, limit, load - most))

    def _measure_load(self, book: Rulebook, keep: Mapping[str, Itinerary], limit: int) -> int:
        return int(Occupancy(book, keep, legs={self._code}).load[book.numbers[self._code], limit])

    def _find_candidates(self, parties: Sequence[Party], limit: int, over: int) -> tuple[Party, ...]:
        """The lowest priorities, whole ones, until enough of the limit would be given back."""
        if self._leg.status.frozen:
            return ()  # planning moves nobody off it
        takes = {party: self._measure_use(party, limit) for party in parties}
        chosen: list[Party] = []
        for priority in sorted({party.priority for party in parties}, reverse=True):
            if sum(takes[party] for party in chosen) >= over:
                break
            chosen += [party for party in parties if party.priority == priority and takes[party]]
        return tuple(chosen)

    def _measure_use(self, party: Party, limit: int) -> int:
        book = self._after
        demands = (measure_demand(book.travellers[ref], book.day_of(self._journeys[ref])) for ref in party.refs)
        return sum(compute_use(demand, self._leg)[limit] for demand in demands)


def _pair_legs(legs: Itinerary) -> list[tuple[str, str]]:
    return list(pairwise(legs))


def _explain_missed(book: Rulebook, pair: tuple[str, str]) -> Said | None:
    """The reason why nobody can change between the two legs; None if somebody can."""
    here, onward = book.timed.get(pair[0]), book.timed.get(pair[1])
    if here is None or onward is None:
        return None
    if here.leg.destination != onward.leg.origin:
        return say("{0} ends at {1}, {2} leaves from {3}.", pair[0], here.leg.destination, pair[1], onward.leg.origin)
    gap, settings = onward.departs - here.arrives, book.snapshot.settings
    if gap < NO_TIME:
        return say("{0} leaves before {1} arrives.", pair[1], pair[0])
    least, most = timedelta(minutes=settings.min_connection_minutes), timedelta(hours=settings.max_layover_hours)
    if gap < least:
        return say(
            "{0} leaves {1} after {2} arrives: {3} are needed.",
            pair[1],
            describe_span(gap),
            pair[0],
            describe_span(least),
        )
    if gap > most:
        return say(
            "{0} leaves {1} after {2} arrives: {3} is the most.",
            pair[1],
            describe_span(gap),
            pair[0],
            describe_span(most),
        )
    return None


def describe_span(time: timedelta) -> Said:
    """`2 h 20 min`, whatever its sign."""
    minutes = abs(round(time.total_seconds() / 60))
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        return (
            count(hours // 24, "{0} day", "{0} days") if not hours % 24 else say("{0} d {1} h", hours // 24, hours % 24)
        )
    if not hours:
        return say("{0} min", rest)
    return say("{0} h {1} min", hours, rest) if rest else say("{0} h", hours)


# -- reading no more than the riders need


def _snapshot_journeys(operation: Operation, journeys: Mapping[str, Itinerary], *, promised: bool) -> Snapshot:
    """The operation as if only these people and the legs of their journeys were there: enough for rules about them."""
    db = operation.db
    everybody = _with_homes(db, journeys)
    seen = read_whereabouts(db, [row[0] for row in db.conn.execute(_IDS, (json.dumps(list(everybody)),))])
    placed = place_people(db, all_people(db, everybody, promised=promised, passed=find_passed_holds(db, seen)), seen)
    people = placed.people
    published = assignments_of(db, "published", journeys) or {}
    used = {code for legs in (*journeys.values(), *published.values(), *placed.aboard.values()) for code in legs}
    legs = tuple(leg for leg in all_legs(db) if leg.code in used)
    codes = {leg.origin for leg in legs} | {leg.destination for leg in legs}
    return Snapshot(
        people=people,
        legs=legs,
        places=_find_places(db, codes | _list_places(people)),
        settings=plan_settings(db, operation.today()),
        groups=groups_of(db),
        rules=all_rules(db),
        published=published,
        at=placed.at,
        aboard=placed.aboard,
        boarding=placed.boarding,
    )


_IDS = "SELECT id FROM people WHERE ref IN (SELECT value FROM json_each(?))"


def _list_places(people: Iterable[Person]) -> set[str]:
    found = {person.location for person in people if person.location}
    return found | {one.destination.partition(":")[2] or one.destination for one in people if one.destination}


def _find_places(db: Database, codes: Iterable[str]) -> dict[str, Any]:
    find = place_finder(db)
    return {code: place for code in sorted(codes) if (place := find(code)) is not None}


def _with_homes(db: Database, refs: Iterable[str]) -> set[str]:
    """These people, their households and whom a rule puts with them: an infant is looked after by one of those."""
    found = set(refs)
    while True:
        more = {row[0] for row in db.conn.execute(_HOMES, {"refs": json.dumps(sorted(found))})}
        if more <= found:
            return found
        found |= more


_HOMES = """
    WITH these AS (SELECT id, household_id FROM people WHERE ref IN (SELECT value FROM json_each(:refs)))
    SELECT ref FROM people WHERE household_id IN (SELECT household_id FROM these) OR id IN (
        SELECT other_id FROM rules WHERE kind = 'together' AND person_id IN (SELECT id FROM these)
        UNION SELECT person_id FROM rules WHERE kind = 'together' AND other_id IN (SELECT id FROM these))
"""


def _read_lists(db: Database, code: str) -> tuple[tuple[str, int, bool], ...]:
    return tuple(
        (row["profile"], row["version"], bool(row["sent"]))
        for row in db.query(
            "SELECT profile, version, sent FROM manifests m WHERE leg_id = (SELECT id FROM legs WHERE code = ?) AND "
            "version = (SELECT max(version) FROM manifests o WHERE o.leg_id = m.leg_id AND o.profile = m.profile) "
            "ORDER BY profile",
            (code,),
        )
    )
