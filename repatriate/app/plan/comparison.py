"""Compares any two plans: the draft, the published plan, and earlier published ones. The people who differ are ids;
journeys and causes are read a page at a time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlite_utils import Database

from repatriate.app.core.person_names import find_refs
from repatriate.app.core.positions import count_seated, read_whereabouts, select_holding, select_seated
from repatriate.app.core.snapshot import all_legs, correct_journeys, counts_promised, plan_settings, take_snapshot
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.leg_loads import count_loads
from repatriate.app.state.breaches import list_plan_faults
from repatriate.model.entities import Leg, LegStatus
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.model.saying import restore_english, say
from repatriate.planning.evaluate.move_cost import find_deciding
from repatriate.planning.evaluate.occupancy import NOBODY
from repatriate.planning.rules.registry import LIMITS

Causes = Mapping[str, tuple[Itinerary, str]]
"""By ref: where the planner moved somebody to, and why."""


def read_causes(db: Database, plan: int) -> Causes:
    """The planner's journey and reason for each person who changed, whatever was changed by hand since."""
    journeys: dict[str, Itinerary] = {}
    sentences: dict[tuple[str, str | None], str] = {}
    found: dict[str, tuple[Itinerary, str]] = {}
    for ref, to, cause, said in db.conn.execute(
        "SELECT one.value ->> 'person', one.value -> 'to', one.value ->> 'cause', one.value -> 'said' ->> '$' "
        "FROM plans, json_each(plans.changes) one WHERE plans.id = ?",
        (plan,),
    ):
        if to not in journeys:
            journeys[to] = tuple(json.loads(to) or ())
        if (cause, said) not in sentences:
            sentences[cause, said] = restore_english(said, cause)
        found[ref] = (journeys[to], sentences[cause, said])
    return found


def describe_last_change(db: Database, plan: int, person: int) -> str:
    """A sentence from the journal on the last change by hand to a person in a plan."""
    row = db.conn.execute(
        """
        SELECT j.command, j.officer, j.summary, j.said FROM images i JOIN journal j ON j.number = i.number
        WHERE i.before IS NULL AND j.kind = 'do' AND (
            (i.tbl = 'bookings' AND i.row_id IN (SELECT id FROM bookings WHERE plan_id = :plan AND person_id = :person))
            OR (i.tbl = 'leftouts' AND i.row_id IN (SELECT id FROM leftouts WHERE plan_id = :plan AND person_id = :person)))
        ORDER BY j.number DESC LIMIT 1
        """,
        {"plan": plan, "person": person},
    ).fetchone()
    if row is None:
        return say("changed by hand")
    command, officer, summary, said = row
    if command == "KeepDraft":
        return say("planned again")
    return say("by hand: {0} ({1})", restore_english(said, summary), officer)


LOSES, LATER, OTHER, EARLIER, GETS = "loses_seat", "later", "other_legs", "earlier", "gets_seat"
KINDS = (LOSES, LATER, OTHER, EARLIER, GETS)
"""Changes for a person between two plans, the worst first; `other_legs` arrives on the same day. A lost departure
counts as no seat before; anybody without a seat afterwards loses it."""


@dataclass(frozen=True, slots=True)
class PlanName:
    """A kept plan. `number` counts those that were published, from 1; the draft has none.

    `at` is when it was published, or the draft was made (UTC, aware), `by` who did; `placed` counts people.
    """

    id: int
    state: str
    number: int | None
    at: datetime
    by: str
    placed: int

    @property
    def key(self) -> str:
        """The plan's name on the command line: draft, published, or its number."""
        return str(self.number) if self.state == "superseded" else self.state


def list_plans(db: Database) -> tuple[PlanName, ...]:
    """Every kept plan in the order in which they were published, the draft last."""
    found: list[PlanName] = []
    for number, (plan, state, at, by) in enumerate(
        db.conn.execute(
            "SELECT p.id, p.state, ifnull(p.published_at, p.made_at), ifnull(p.published_by, p.made_by) "
            "FROM plans p ORDER BY p.state = 'draft', p.id"
        ).fetchall(),
        start=1,
    ):
        named = None if state == "draft" else number
        found.append(PlanName(plan, state, named, datetime.fromisoformat(at), by, count_seated(db, plan)))
    return tuple(found)


def find_plan(known: Sequence[PlanName], key: str) -> PlanName:
    """The plan with this name. Raises UserError `no_such_plan`."""
    found = next((one for one in known if key in (one.key, str(one.number))), None)
    if found is not None:
        return found
    if key == "draft":
        text = say("There is no draft to compare. Plan first, or name an earlier plan by its number.")
    elif key == "published":
        text = say("No plan is confirmed yet, so there is nothing to compare with.")
    else:
        text = say("There is no plan {0}. Write draft, published, or the number of an earlier plan.", key)
    raise UserError("no_such_plan", text)


@dataclass(frozen=True, slots=True)
class LegPair:
    """The use of a leg by two plans, in the order of planning.rules.registry.LIMITS: seats first."""

    leg: Leg
    left: tuple[int, ...]
    right: tuple[int, ...]

    def limits(self) -> tuple[tuple[str, int, int, int], ...]:
        """The limits other than seats that either plan uses: (reason code, left, right, most)."""
        found = []
        for number, limit in enumerate(LIMITS[1:], start=1):
            most = limit.most(self.leg)
            if most is not None and (self.left[number] or self.right[number]):
                found.append((limit.code.value, self.left[number], self.right[number], most))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two plans, both counted with the people, priorities and legs that the file holds now.

    `tiers` gives (left, right) by name, in their order; `moved` counts those on the left whose legs differ on the right.
    `ids` are the people whose journeys differ, by kind (of KINDS),
    each in the order of ref. `chain` are the plans from the earlier of the two to the later.
    """

    left: PlanName
    right: PlanName
    people: int
    tiers: Mapping[str, tuple[float, float]]
    legs: tuple[LegPair, ...]
    ids: Mapping[str, Sequence[int]]
    chain: tuple[int, ...]
    causes: Mapping[int, Causes]
    currency: str | None

    @property
    def count(self) -> int:
        """The number of people who differ."""
        return sum(map(len, self.ids.values()))

    @property
    def deciding(self) -> str | None:
        """The tier by which one plan is better; None where neither is."""
        return find_deciding({name: right - left for name, (left, right) in self.tiers.items()})

    @property
    def backwards(self) -> bool:
        """Whether the plan on the right is the earlier one."""
        return self.chain[0] == self.right.id


def compare_plans(db: Database, left: PlanName, right: PlanName, today: date) -> Comparison:
    """Raises UserError `same_plan`."""
    if left.id == right.id:
        raise UserError("same_plan", say("These two are the same plan: choose two different plans."))
    known = [one.id for one in list_plans(db)]
    first, last = sorted((known.index(left.id), known.index(right.id)))
    chain = tuple(known[first : last + 1])
    ids = _find_differing(db, left.id, right.id)
    moved = plan_score.count_moved(db, right.id, left.id)
    loads = [count_loads(db, one.id) for one in (left, right)]
    worth = [
        plan_score.value_tiers(db, one.id, one.state, today, loads=load, moved=changed)
        for one, load, changed in zip((left, right), loads, (0, moved), strict=True)
    ]
    legs = all_legs(db)
    pairs = (LegPair(leg, *(load.get(leg.code, NOBODY) for load in loads)) for leg in legs)
    return Comparison(
        left=left,
        right=right,
        people=int(db.conn.execute("SELECT count(*) FROM people WHERE withdrawn IS NULL").fetchone()[0]),
        tiers={name: (worth[0][name], worth[1][name]) for name in worth[0]},
        legs=tuple(
            pair for pair in pairs if pair.leg.status is not LegStatus.CANCELLED or any((*pair.left, *pair.right))
        ),
        ids=ids,
        chain=chain,
        causes={plan: read_causes(db, plan) for plan in chain[1:]},
        currency=next((leg.currency for leg in legs if leg.currency), None) or plan_settings(db, today).currency,
    )


def _find_differing(db: Database, left: int, right: int) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {kind: [] for kind in KINDS}
    before_, after_ = (
        plan_score.select_arrival(name, select_seated(db, plan, "b.person_id"))
        for name, plan in (("theirs", left), ("ours", right))
    )
    for person, before, after in db.conn.execute(
        f"{plan_score.select_differ(db, right, left)} SELECT differ.id, {before_}, {after_} "
        "FROM differ JOIN people ON people.id = differ.id ORDER BY people.ref",
        {"theirs": left, "ours": right},
    ):
        found[_sort_change(before, after)].append(person)
    return found


def _sort_change(before: str | None, after: str | None) -> str:
    if before is None or after is None:
        return LOSES if after is None else GETS
    return OTHER if after == before else EARLIER if after < before else LATER


@dataclass(frozen=True, slots=True)
class Faults:
    """The number of rules that a plan breaks in the present file, and the first of them in words."""

    count: int
    first: str | None


MANY = 20_000
"""People with whom holding plans against every rule takes long."""


def count_faults(db: Database, those: Sequence[PlanName], today: date) -> list[Faults] | None:
    """Whether these plans could still be carried out: each is held against every rule. None with MANY people or more:
    it is `repatriate check` that takes the time for it."""
    if int(db.conn.execute("SELECT count(*) FROM people").fetchone()[0]) >= MANY:
        return None
    snapshots: dict[bool, Snapshot] = {}
    found = []
    for plan in those:
        promised = counts_promised(db, plan.state)
        if promised not in snapshots:
            snapshots[promised] = take_snapshot(db, today, promised=promised)
        assignments = correct_journeys(db, _read_assignments(db, plan.id), read_whereabouts(db, plan=plan.id))
        broken = list_plan_faults(snapshots[promised], assignments)
        found.append(Faults(len(broken), broken[0].message if broken else None))
    return found


def _read_assignments(db: Database, plan: int) -> dict[str, Itinerary]:
    found: dict[str, Itinerary] = {}
    for ref, code in db.conn.execute(
        "SELECT ref, code FROM bookings JOIN people ON people.id = person_id JOIN legs ON legs.id = leg_id "
        f"WHERE plan_id = ? {select_holding(db, plan)} ORDER BY ref, seq",
        (plan,),
    ):
        found[ref] = (*found.get(ref, ()), code)
    return found


# -- people


@dataclass(frozen=True, slots=True)
class Differing:
    """Somebody whose journeys differ; None where there is none. `what` is of KINDS, `days` how much earlier or later.

    `arrives` are the days of arrival on the left and on the right.
    """

    id: int
    ref: str
    left: Itinerary | None
    right: Itinerary | None
    what: str
    days: int
    arrives: tuple[date | None, date | None]
    cause: str


Journey = tuple[Itinerary, str]
"""Legs, and the day of the last arrival."""


def list_differing(db: Database, found: Comparison, ids: Sequence[int]) -> list[Differing]:
    """The differences between the journeys of these people, with reasons, in the given order. People deleted since the
    comparison, or without a difference by now, are left out."""
    wanted = json.dumps(list(ids))
    journeys = _read_journeys(db, found.chain, wanted)
    refs = find_refs(db, ids)
    made = []
    for person in ids:
        if person not in refs:
            continue
        two = [journeys.get((plan.id, person)) for plan in (found.left, found.right)]
        if _list_legs(two[0]) == _list_legs(two[1]):
            continue
        days = tuple(date.fromisoformat(one[1]) if one else None for one in two)
        before, after = days
        made.append(
            Differing(
                id=person,
                ref=refs[person],
                left=two[0][0] if two[0] else None,
                right=two[1][0] if two[1] else None,
                what=_sort_change(*(one[1] if one else None for one in two)),
                days=abs((after - before).days) if before and after else 0,
                arrives=(before, after),
                cause=_explain_change(db, found, person, refs[person], journeys),
            )
        )
    return made


def _read_journeys(db: Database, chain: Sequence[int], wanted: str) -> dict[tuple[int, int], Journey]:
    found: dict[tuple[int, int], Journey] = {}
    for plan, person, code, arrives in db.conn.execute(
        "SELECT plan_id, person_id, code, substr(arrives, 1, 10) FROM bookings JOIN legs ON legs.id = leg_id "
        "WHERE plan_id IN (SELECT value FROM json_each(?)) AND person_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY plan_id, person_id, seq",
        (json.dumps(list(chain)), wanted),
    ):
        legs = found[plan, person][0] if (plan, person) in found else ()
        found[plan, person] = ((*legs, code), arrives)
    for plan in chain:
        for person in read_whereabouts(db, json.loads(wanted), plan).void:
            found.pop((plan, person), None)
    return found


def _list_legs(journey: Journey | None) -> Itinerary:
    return journey[0] if journey else ()


def _explain_change(
    db: Database, found: Comparison, person: int, ref: str, journeys: Mapping[tuple[int, int], Journey]
) -> str:
    """The last cause that moved the person from the earlier plan's journey to the later's."""
    legs = [_list_legs(journeys.get((plan, person))) for plan in found.chain]
    at = max(step for step in range(1, len(legs)) if legs[step] != legs[step - 1])
    plan = found.chain[at]
    told = found.causes[plan].get(ref)
    cause = told[1] if told and told[0] == legs[at] else describe_last_change(db, plan, person)
    return say("takes back: {0}", cause) if found.backwards else cause
