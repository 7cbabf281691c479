"""Judges a move of a few people, and explains their journeys, by reading only what concerns them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property

from sqlite_utils import Database

from repatriate.app.core.companions import find_companions
from repatriate.app.core.person_names import find_ids, find_refs
from repatriate.app.core.positions import select_holding
from repatriate.app.core.snapshot import assignments_of, counts_promised, take_snapshot
from repatriate.app.plan.leg_loads import Loads, count_loads
from repatriate.app.plan.storage import find_confirmed, find_plan_at_work
from repatriate.model.entities import LegStatus
from repatriate.model.plan import Explanation, Itinerary, Reason, ReasonCode
from repatriate.model.saying import Said, join_parts, say
from repatriate.planning.evaluate.move_cost import NOTHING, Price, Prices, Ways
from repatriate.planning.evaluate.occupancy import NOBODY, Occupancy
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.rules.registry import LIMITS, find_person_rule
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.validate.move_check import check_move, find_personal_reasons

CROWDED = frozenset({*(limit.code for limit in LIMITS), ReasonCode.KEPT_APART})
"""Reasons that come from others on a leg."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on a move. `legs` is the intended journey; `reasons` is empty if it is allowed.

    `days` is how much sooner they would arrive (negative: later); None if they have no seat. `price` is the cost of the
    move to the plan, allowed or not.
    """

    legs: Itinerary
    reasons: tuple[Reason, ...]
    arrives: date | None = None
    days: int | None = None
    price: Price = NOTHING

    @property
    def allowed(self) -> bool:
        return bool(self.legs) and not self.reasons

    @property
    def crowded(self) -> bool:
        """Whether nothing but others on board stands in the way: were they elsewhere, it could be."""
        return bool(self.legs and self.reasons) and all(one.code in CROWDED for one in self.reasons)


@dataclass
class Judge:
    """Some people, all who must travel with them and all from whom they are kept apart, on the plan at work.

    What everybody else takes of the legs is in the rulebook as a crowd. Holds for the revision it was made at.
    """

    rulebook: Rulebook
    assignments: Mapping[str, Itinerary]
    state: str | None
    ways: Ways = field(default_factory=dict, repr=False)
    _headlines: dict[Itinerary, str] = field(default_factory=dict, repr=False)
    _shelves: dict[tuple[str | None, str | None, int], dict[str, list[Itinerary]]] = field(
        default_factory=dict, repr=False
    )
    _verdicts: dict[tuple[tuple[str, ...], str], Verdict] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, db: Database, today: date, refs: Sequence[str], loads: Loads | None = None, leg: str = "") -> Judge:
        """`loads` are those of the whole plan at work, where they are at hand. `leg` is a departure that people board now: it
        is judged as open, on the plan by which people travel."""
        state, plan = find_plan_at_work(db) if not leg else find_confirmed(db)
        ids = find_companions(db, find_ids(db, refs))
        ids |= {row[0] for row in db.conn.execute(_APART, {"ids": json.dumps(sorted(ids))}) if row[0] is not None}
        known = list(find_refs(db, ids).values())
        crowd = (
            _subtract_loads(loads if loads is not None else count_loads(db, plan), count_loads(db, plan, people=ids))
            if plan
            else {}
        )
        snapshot = take_snapshot(db, today, known, promised=counts_promised(db, state))
        if leg:
            legs = (replace(one, status=LegStatus.PLANNED) if one.code == leg else one for one in snapshot.legs)
            # Who sits on it already is no reason for theirs not to come after them.
            sitting = {ref: tuple(c for c in codes if c != leg) for ref, codes in snapshot.boarding.items()}
            snapshot = replace(snapshot, legs=tuple(legs), boarding=sitting)
        return cls(
            rulebook=Rulebook(snapshot, crowd),
            assignments=(assignments_of(db, state, known) or {}) if state else {},
            state=state,
            ways=_read_ways(db, plan, ids) if plan else {},
        )

    # -- where they might go

    @cached_property
    def open_legs(self) -> frozenset[str]:
        """Legs that somebody may still board."""
        return frozenset(leg.code for leg in self.rulebook.snapshot.legs if leg.status is LegStatus.PLANNED)

    def headline(self, legs: Itinerary) -> str:
        """The leg a journey is known by: the first that crosses a border, else the last."""
        found = self._headlines.get(legs)
        if found is None:
            found = self._headlines[legs] = find_headline(self.rulebook, legs)
        return found

    def unit(self, refs: Iterable[str]) -> tuple[str, ...]:
        """These people and all who must travel with them, sorted by reference."""
        found: dict[str, None] = {}
        for ref in refs:
            unit = self.rulebook.unit_of.get(ref)
            found.update(dict.fromkeys(unit.refs if unit else (ref,)))
        return tuple(sorted(found))

    def journeys(self, refs: Sequence[str], code: str | None = None) -> list[Itinerary]:
        """Itineraries from where these people wait to where they are bound for, those with that leg, soonest home first; of equal ones that which leaves latest. Empty where they do not share one."""
        shelves = {id(shelf): shelf for shelf in map(self._find_journeys, refs)}
        if not shelves or code is None:
            found = [list({legs for row in shelf.values() for legs in row}) for shelf in shelves.values()]
        else:
            found = [shelf.get(code, []) for shelf in shelves.values()]
        if len(found) == 1:
            return found[0] if code is not None else sorted(found[0], key=self._rank_journey)
        shared = set.intersection(*map(set, found)) if found else set()
        return sorted(shared, key=self._rank_journey)

    def _find_journeys(self, ref: str) -> dict[str, list[Itinerary]]:
        """Somebody's itineraries by each of their legs, soonest home first; one shelf for all who wait and go alike."""
        who = self.rulebook.travellers.get(ref)
        key = who.ends if who else (None, None, 0)
        if key not in self._shelves:
            shelf: dict[str, list[Itinerary]] = {}
            for legs in sorted(self.rulebook.routes_of(who).codes if who else (), key=self._rank_journey):
                for code in legs:
                    shelf.setdefault(code, []).append(legs)
            self._shelves[key] = shelf
        return self._shelves[key]

    def _rank_journey(self, legs: Itinerary) -> tuple[datetime, float, Itinerary]:
        timed = self.rulebook.timed
        return (timed[legs[-1]].arrives, -timed[legs[0]].departs.timestamp(), legs)

    # -- what it would meet

    def verdict(self, refs: Sequence[str], code: str) -> Verdict:
        """Whether these people, with their companions, can go on that departure: the best journey that may, else why not."""
        unit = self.unit(refs)
        known = self._verdicts.get((unit, code))
        if known is None:
            known = self._verdicts[unit, code] = self._judge_move(unit, code)
        return known

    def _judge_move(self, unit: tuple[str, ...], code: str) -> Verdict:
        found: Verdict | None = None
        # Sorting keeps the order of equal ones: of those that cost the same, the soonest home.
        for legs in sorted(self.journeys(unit, code), key=lambda one: self.price(unit, one).by):
            reasons = check_move(self.rulebook, self.assignments, unit, legs)
            if not reasons:
                return self._make_verdict(unit, legs, ())
            if found is None or len(reasons) < len(found.reasons):
                found = self._make_verdict(unit, legs, reasons)
        return found or Verdict((), check_move(self.rulebook, self.assignments, unit, (code,)))

    def price(self, refs: Sequence[str], legs: Itinerary) -> Price:
        """The price to the plan if exactly these people go on these legs (none: they lose their seats)."""
        return self.prices.of(dict.fromkeys(refs, legs))

    @cached_property
    def prices(self) -> Prices:
        return Prices(self.rulebook, self.assignments, self.ways)

    def whole(self, refs: Sequence[str], legs: Itinerary) -> Verdict:
        """Whether these people, with their companions, can go on exactly these legs; no legs: lose their seats."""
        unit = self.unit(refs)
        return self._make_verdict(unit, legs, check_move(self.rulebook, self.assignments, unit, legs))

    def fit(self, refs: Sequence[str], legs: Itinerary) -> tuple[tuple[str, ...], dict[str, Reason]]:
        """The people among these and their companions who can all go on these legs, by priority; the reasons for the
        others."""
        after = dict(self.assignments)
        can: list[str] = []
        cannot: dict[str, Reason] = {}
        units = {id(unit): unit for ref in refs if (unit := self.rulebook.unit_of.get(ref)) is not None}
        for unit in sorted(units.values(), key=lambda one: (min(who.person.priority for who in one.members), one.refs)):
            reasons = check_move(self.rulebook, after, unit.refs, legs)
            if reasons:
                cannot |= dict.fromkeys(unit.refs, reasons[0])
            else:
                can += unit.refs
                after |= dict.fromkeys(unit.refs, legs)
        return tuple(sorted(can)), dict(sorted(cannot.items()))

    def _make_verdict(self, unit: Sequence[str], legs: Itinerary, reasons: tuple[Reason, ...]) -> Verdict:
        arrives = self.arrival(legs)
        now = [day for ref in unit if (day := self.arrival(self.assignments.get(ref, ()))) is not None]
        days = (max(now) - arrives).days if now and arrives and len(now) == len(unit) else None
        return Verdict(legs, reasons, arrives, days, self.price(unit, legs))

    def arrival(self, legs: Itinerary) -> date | None:
        """The local day on which a journey ends."""
        leg = self.rulebook.legs.get(legs[-1]) if legs else None
        return leg.arrives.date() if leg else None

    def why(self, ref: str) -> Explanation:
        """The explanation of a person's journey from these few people alone: suggestions would need the whole
        operation."""
        return explain_journey(self.rulebook, self.assignments, ref, solve=False)


def find_headline(book: Rulebook, legs: Itinerary) -> str:
    """The leg a journey is known by: the first that crosses a border, else the last."""
    return next((code for code in legs if code in book.timed and book.timed[code].crosses), legs[-1])


_APART = """
    SELECT other_id FROM rules WHERE kind = 'apart' AND person_id IN (SELECT value FROM json_each(:ids))
    UNION SELECT person_id FROM rules WHERE kind = 'apart' AND other_id IN (SELECT value FROM json_each(:ids))
"""


def _read_ways(db: Database, plan: int, ids: Iterable[int]) -> dict[str, dict[Itinerary, int]]:
    """The number of people on each itinerary, for each of their groups that prefers to stay together."""
    found: dict[str, dict[Itinerary, int]] = {}
    codes: dict[str, Itinerary] = {}
    for group, legs, number in db.conn.execute(
        _WAYS.format(select_holding(db, plan, "p.id")), {"plan": plan, "ids": json.dumps(list(ids))}
    ):
        if legs not in codes:
            codes[legs] = tuple(json.loads(legs))
        found.setdefault(group, {})[codes[legs]] = number
    return found


_WAYS = """
    SELECT name, legs, count(*) FROM (
        SELECT g.name, json_group_array(l.code ORDER BY b.seq) AS legs
        FROM groups g CROSS JOIN people p ON p.group_id = g.id
        CROSS JOIN bookings b ON b.person_id = p.id AND b.plan_id = :plan CROSS JOIN legs l ON l.id = b.leg_id
        WHERE g.cohesion = 'prefer' AND g.id IN
            (SELECT group_id FROM people WHERE id IN (SELECT value FROM json_each(:ids))) {0}
        GROUP BY p.id)
    GROUP BY name, legs
"""


def _subtract_loads(all_: Loads, some: Loads) -> dict[str, tuple[int, ...]]:
    return {
        code: tuple(max(load - own, 0) for load, own in zip(loads, some.get(code, NOBODY), strict=True))
        for code, loads in all_.items()
    }


# -- Lists the requirements of a journey that the rules forbid some people: the remedies to a refusal.

WAYS = 3
"""Journeys that are named where the one that was asked for is none."""


def list_needs(judge: Judge, refs: Sequence[str], legs: Itinerary) -> tuple[Said, ...]:
    """Everything that would have to change for these people and their companions, without saying it twice. Nothing where
    they are to go on no legs at all: what is in the way then is where they are already."""
    if not legs:
        return ()
    book = judge.rulebook
    moving = [book.travellers[ref] for ref in judge.unit(refs) if ref in book.travellers]
    found: dict[Said, None] = {}
    for who in moving:
        for reason in find_personal_reasons(book, who, legs):
            if reason.code is ReasonCode.NO_ROUTE:
                text = _suggest_journeys(judge, refs, legs)
            elif who.ref in book.frozen.kept:
                text = None
            else:
                text = find_person_rule(reason.code).describe_requirement(book.operation.trip(who.ref, legs))
            if text is not None:
                found[text] = None
    if all(code in book.legs for code in legs):
        demand = book.demand(tuple(moving), book.day_of(legs))
        occupancy = Occupancy(book, judge.assignments, legs=legs, without={who.ref for who in moving})
        for shortage in occupancy.shortages(demand, legs):
            more = shortage.load + shortage.needed - shortage.most
            found[LIMITS[shortage.limit].room_for(more, shortage.leg)] = None
        for ref, other, _ in occupancy.unwelcome(moving, legs):
            found[say("the rule that keeps {0} and {1} apart would have to go", ref, other)] = None
    return tuple(found)


def describe_needs(needs: Sequence[Said]) -> Said | None:
    """`Needed: …; ….` Nothing where nothing is known to help."""
    return say("Needed: {0}.", join_parts("; ", needs)) if needs else None


def _suggest_journeys(judge: Judge, refs: Sequence[str], legs: Itinerary) -> Said | None:
    """Journeys of theirs with the leg that was asked for, else the soonest."""
    ways = judge.journeys(judge.unit(refs))
    near = [way for way in ways if legs[-1] in way] or ways
    if not near:
        return None
    return say("one of their journeys, such as {0}", join_parts(", ", map(" + ".join, near[:WAYS])))
