"""Finds people who could give way on a full departure, each with their alternative and the price of both moves."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.companions import find_companions
from repatriate.app.core.person_names import find_ids, find_refs
from repatriate.app.core.positions import select_holding
from repatriate.app.plan.leg_loads import Loads
from repatriate.app.plan.manual.move_judge import CROWDED, Judge, Verdict
from repatriate.app.plan.storage import find_plan_at_work
from repatriate.model.entities import Person, full_name
from repatriate.model.plan import Itinerary, Reason
from repatriate.planning.evaluate.move_cost import Price
from repatriate.planning.evaluate.occupancy import Occupancy, compute_room_left
from repatriate.planning.rules.registry import compute_use
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.validate.move_check import check_move

MOST = 400
"""Riders of a departure who are looked at, those of the lowest priority first."""


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody on the departure, with those who travel with them, named by the first of them.

    `legs` is where the others go in their place, `to` where these go (empty: they lose their seats), `now` where they are.
    `reasons` says why it does not help if they give way; empty where it does.
    """

    refs: tuple[str, ...]
    name: str
    native_name: str | None
    priority: int
    now: Itinerary
    legs: Itinerary
    to: Itinerary
    reasons: tuple[Reason, ...]
    price: Price

    @property
    def head(self) -> str:
        return self.refs[0]

    @property
    def allowed(self) -> bool:
        return not self.reasons


@dataclass(frozen=True, slots=True)
class Partners:
    """The possible partners of some people on a departure: the cheapest first, unhelpful ones last. `verdict` is the
    departure's without anybody giving way; `riders` counts its people, `looked` those examined."""

    verdict: Verdict
    found: tuple[Partner, ...]
    riders: int
    looked: int

    @property
    def best(self) -> Partner | None:
        return next((one for one in self.found if one.allowed), None)


def find_partners(db: Database, today: date, refs: Sequence[str], code: str, loads: Loads | None = None) -> Partners:
    """People on a departure of the present plan who could give way to these people and their companions. Empty if
    something about the people themselves keeps them off it, because then no seat would help."""
    verdict = Judge.of(db, today, refs, loads).verdict(refs, code)
    if not verdict.legs or any(reason.code not in CROWDED for reason in verdict.reasons):
        return Partners(verdict, (), 0, 0)
    _, plan = find_plan_at_work(db)
    riders = [row[0] for row in db.conn.execute(_RIDERS.format(select_holding(db, plan)), {"plan": plan, "code": code})]
    looked = riders[:MOST]
    judge = Judge.of(
        db, today, [*refs, *find_refs(db, find_companions(db, [*looked, *find_ids(db, refs)])).values()], loads
    )
    search = _Search(judge, judge.unit(refs), code)
    units = {
        id(unit): unit
        for ref in find_refs(db, looked).values()
        if (unit := judge.rulebook.unit_of.get(ref)) is not None
    }
    found = [one for unit in units.values() if (one := search.try_unit(unit)) is not None]
    return Partners(
        verdict,
        tuple(sorted(found, key=lambda one: (not one.allowed, one.price.by, one.refs))),
        len(riders),
        len(looked),
    )


_RIDERS = """
    SELECT person_id FROM bookings b JOIN legs l ON l.id = b.leg_id JOIN people p ON p.id = b.person_id
    WHERE l.code = :code AND b.plan_id = :plan {0} ORDER BY p.priority DESC, p.ref
"""


class _Search:
    def __init__(self, judge: Judge, refs: tuple[str, ...], code: str) -> None:
        self.judge, self.refs, self.code = judge, refs, code
        self.mine = judge.assignments.get(refs[0], ())
        self.ways = sorted(judge.journeys(refs, code), key=lambda legs: judge.price(refs, legs).by)
        book = judge.rulebook
        self.room = compute_room_left(book, Occupancy(book, judge.assignments).load)

    def try_unit(self, unit: Unit) -> Partner | None:
        """About one unit; None where it is their own, or a closed leg holds it."""
        book, now = self.judge.rulebook, self.judge.assignments
        if not set(unit.refs).isdisjoint(self.refs) or unit.kept:
            return None
        without = {ref: legs for ref, legs in now.items() if ref not in unit.refs and ref not in self.refs}
        refused: tuple[Reason, ...] = ()
        for legs in self.ways:
            reasons = check_move(book, without, self.refs, legs)
            if not reasons:
                return self._send_elsewhere(unit, legs, {**without, **dict.fromkeys(self.refs, legs)})
            refused = refused or reasons
        return self._make_partner(unit, self.ways[0], now.get(unit.refs[0], ()), refused) if refused else None

    def _send_elsewhere(self, unit: Unit, legs: Itinerary, after: dict[str, Itinerary]) -> Partner:
        """The cheapest alternative for the unit once the others are on their legs."""
        judge = self.judge
        freed = {*self.mine, *judge.assignments.get(unit.refs[0], ())} - set(legs)
        codes = judge.rulebook.journeys.routes.codes
        ways = [
            way
            for way in (codes[row] for row in judge.rulebook.unit_routes(unit))
            if self.code not in way and self._has_room(unit, way, freed)
        ]
        for to in [*sorted(ways, key=lambda way: (judge.price(unit.refs, way).by, way)), ()]:
            if not check_move(judge.rulebook, after, unit.refs, to):
                return self._make_partner(unit, legs, to, ())
        return self._make_partner(unit, legs, (), check_move(judge.rulebook, after, unit.refs, ()))

    def _has_room(self, unit: Unit, way: Itinerary, freed: Collection[str]) -> bool:
        """Whether they fit beside those who are there now. Of what is `freed` the rules are asked."""
        book = self.judge.rulebook
        demand = book.demand(unit.members, book.day_of(way))
        return all(
            code in freed
            or all(
                own <= max(room, 0)
                for own, room in zip(
                    compute_use(demand, book.legs[code]), self.room[book.numbers[code]].tolist(), strict=True
                )
            )
            for code in way
        )

    def _make_partner(self, unit: Unit, legs: Itinerary, to: Itinerary, reasons: tuple[Reason, ...]) -> Partner:
        book, now = self.judge.rulebook, self.judge.assignments.get(unit.refs[0], ())
        person: Person = book.people[unit.refs[0]]
        return Partner(
            refs=unit.refs,
            name=full_name(person.surname, person.given_names, person.nationality) or person.native_name or "",
            native_name=person.native_name,
            priority=min(who.person.priority for who in unit.members),
            now=now,
            legs=legs,
            to=to,
            reasons=reasons,
            price=self.judge.prices.of({**dict.fromkeys(self.refs, legs), **dict.fromkeys(unit.refs, to)}),
        )
