"""Reads one person in full for the side panel, in SQL; nothing here writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core import template_rows
from repatriate.app.core.attachments import load_attachment
from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.kept_journeys import are_taken_off
from repatriate.app.core.shown_plan import CURRENT_PLAN, SHOWN_PLAN, has_plan
from repatriate.app.core.sql import value_of
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.journal import queries as journal_queries
from repatriate.app.people.quick_filters import FILTERS
from repatriate.app.people.table_queries import Row, days_for, people_rows, person_id
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import PersonState
from repatriate.counting.points import name_point
from repatriate.model.counting import Seen as SeenKind
from repatriate.model.counting import Stage
from repatriate.model.entities import RuleKind
from repatriate.model.fields import PERSON, by_name
from repatriate.model.saying import restore_english

_FIELDS = by_name(PERSON)


@dataclass(frozen=True, slots=True)
class Clearance:
    """One kind on the person's checklist, or one recorded beyond it. `answer` is None where nobody answered yet."""

    kind: str
    wanted: bool
    authority: str | None
    asked_on: str | None
    answer: str | None
    answered_on: str | None
    reference: str | None
    valid_from: str | None
    valid_until: str | None


@dataclass(frozen=True, slots=True)
class JourneyLeg:
    """One leg of the shown journey; times are local, as stored."""

    code: str
    origin: str
    destination: str
    departs: str
    arrives: str
    seat: str | None
    status: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting of a person at a point of a departure: `kind` is present, left or missing. `at` is UTC. `reason` says
    why a rule was overridden or the person was taken off."""

    leg: str
    point: str
    kind: SeenKind
    at: str
    counter: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Missed:
    """A departure that somebody did not come to, or was `taken_off`, and why as far as it was said."""

    leg: str
    taken_off: bool
    reason: str


@dataclass(frozen=True, slots=True)
class PersonRule:
    """A rule about the person. `other` is a row with the name of whom they are kept apart from or together with, None for
    a rule that keeps them off `legs`."""

    id: int
    kind: RuleKind
    reason: str | None
    other: Row | None
    legs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """`row` is a row of `people_rows`. `reasons` say why the plan at work leaves them out, each with its code; `history` is newest first.

    `companions` is how many others are in the group; `undoable` are numbers of entries in `history` that could be undone
    and touched little else.
    """

    row: Row
    documents: tuple[Row, ...]
    holds: tuple[Row, ...]
    clearances: tuple[Clearance, ...]
    household: tuple[Row, ...]
    legs: tuple[JourneyLeg, ...]
    plan_state: str | None
    reasons: tuple[tuple[str, str], ...]
    pinned: bool
    history: tuple[Row, ...]
    photo: bytes | None = None
    companions: int = 0
    undoable: frozenset[int] = frozenset()
    rules: tuple[PersonRule, ...] = ()
    state: PersonState | None = None
    seen: tuple[Seen, ...] = ()
    """The person's sightings, the latest first, without undone ones."""
    missed: tuple[Missed, ...] = ()
    drafted: bool = False
    """Whether the plan at work is a draft that another one, the confirmed one, is still beside."""
    taken_off: bool = False
    """Whether the draft no longer has them on any departure of their confirmed journey."""


def person_view(db: Database, ref: str, today: date) -> PersonView | None:
    """Everything about a person; None where there is no such person."""
    id = person_id(db, ref)
    if id is None:
        return None
    row = people_rows(db, [id], today)[id]
    plan = next(iter(db.query(f"SELECT state FROM plans WHERE id = {SHOWN_PLAN}")), None)
    reasons = db.conn.execute(
        f"SELECT reasons FROM leftouts WHERE person_id = ? AND plan_id = {CURRENT_PLAN}", (id,)
    ).fetchone()
    history = tuple(template_rows.history_of(db, ref))
    return PersonView(
        row=row,
        documents=tuple(db.query("SELECT * FROM documents WHERE person_id = ? ORDER BY current DESC, id DESC", (id,))),
        holds=tuple(db.query("SELECT * FROM holds WHERE person_id = ? ORDER BY lifted_on IS NOT NULL, id DESC", (id,))),
        clearances=_read_clearances(db, row),
        household=tuple(
            db.query(
                "SELECT ref, surname, given_names, native_name, nationality, birth_date, sex FROM people "
                "WHERE household_id = ? AND id <> ? ORDER BY birth_date, ref",
                (row["household_id"], id),
            )
        )
        if row["household_id"] is not None
        else (),
        legs=tuple(
            JourneyLeg(**leg)
            for leg in db.query(
                "SELECT code, origin, destination, departs, arrives, seat, status FROM bookings "
                f"JOIN legs ON legs.id = leg_id WHERE person_id = ? AND plan_id = {SHOWN_PLAN} ORDER BY seq",
                (id,),
            )
        ),
        plan_state=plan["state"] if plan else None,
        reasons=tuple((one["code"], restore_english(one.get("said"), one["message"])) for one in json.loads(reasons[0]))
        if reasons
        else (),
        pinned=bool(db.conn.execute("SELECT 1 FROM rules WHERE kind = 'pin' AND person_id = ?", (id,)).fetchone()),
        history=history,
        photo=load_attachment(db, row["photo"]) if row["photo"] else None,
        companions=_count_companions(db, row["group_id"]),
        undoable=_find_undoable(db, [entry["number"] for entry in history]),
        rules=tuple(_read_rules(db, id)),
        state=person_states(db, today, [id]).get(id),
        drafted=has_plan(db, "draft") and has_plan(db, "published"),
        taken_off=are_taken_off(db, (ref,)),
        seen=tuple(_read_seen(db, id)),
        missed=tuple(_read_missed(db, id)),
    )


def _read_missed(db: Database, id: int) -> Iterator[Missed]:
    codes = dict(db.conn.execute("SELECT id, code FROM legs").fetchall())
    for leg, people in read_progress(db, [id]).items():
        for one in people.values():
            if one.stage in (Stage.NO_SHOW, Stage.OFF_LOADED):
                yield Missed(codes[leg], one.stage is Stage.OFF_LOADED, one.reason)


def _read_seen(db: Database, id: int) -> Iterator[Seen]:
    for row in db.query(
        "SELECT l.code, s.leg_id, s.checkpoint_id, s.kind, s.at, s.counter, s.forced FROM sightings s "
        "JOIN legs l ON l.id = s.leg_id WHERE s.person_id = ? AND s.kind <> 'undone' "
        "AND NOT EXISTS (SELECT 1 FROM sightings u WHERE u.undoes = s.uuid) ORDER BY s.at DESC, s.uuid DESC",
        (id,),
    ):
        points = points_of(db, row["leg_id"])
        point = next((one for one in points if one.id == row["checkpoint_id"]), None)
        name = name_point(point, points) if point is not None else ""
        yield Seen(row["code"], name, SeenKind(row["kind"]), row["at"], row["counter"], row["forced"] or "")


MOST_UNDONE = 20
"""Rows beyond which an entry is not taken back from within the panel of one person."""


def _find_undoable(db: Database, numbers: Sequence[int]) -> frozenset[int]:
    standing = set(journal_queries.list_undoable(db)) & set(numbers)
    written = journal_queries.entry_rows(db, sorted(standing))
    return frozenset(number for number, row in written.items() if row["written"] <= MOST_UNDONE)


def _read_rules(db: Database, id: int) -> Iterator[PersonRule]:
    """The rules about a person in the order in which they were made; their pin is told with their journey."""
    for row in db.query(
        "SELECT rules.id, rules.kind, rules.reason, o.ref, o.surname, o.given_names, o.native_name, o.nationality, "
        "(SELECT group_concat(code, ' ') FROM (SELECT code FROM rule_legs JOIN legs ON legs.id = leg_id "
        "WHERE rule_id = rules.id ORDER BY seq)) AS legs FROM rules "
        "LEFT JOIN people o ON o.id = CASE rules.person_id WHEN :id THEN rules.other_id ELSE rules.person_id END "
        "WHERE :id IN (rules.person_id, rules.other_id) AND rules.kind <> 'pin' ORDER BY rules.id",
        {"id": id},
    ):
        other = row if row["ref"] is not None else None
        legs = tuple((row["legs"] or "").split())
        yield PersonRule(row["id"], RuleKind(row["kind"]), row["reason"], other, legs)


def _count_companions(db: Database, group_id: int | None) -> int:
    if group_id is None:
        return 0
    return int(db.conn.execute("SELECT count(*) - 1 FROM people WHERE group_id = ?", (group_id,)).fetchone()[0])


def bulk_view(db: Database, refs: Sequence[str], field: str) -> list[tuple[str | None, int]]:
    """The values of a field among these people, each with its number of people, the commonest first."""
    column = value_of(_FIELDS[field])
    rows = db.conn.execute(
        f"SELECT {column}, count(*) FROM people p WHERE p.ref IN (SELECT value FROM json_each(?)) "
        "GROUP BY 1 ORDER BY 2 DESC, 1",
        (json.dumps(list(refs)),),
    ).fetchall()
    return [(None if value is None else str(value), int(number)) for value, number in rows]


@dataclass(frozen=True, slots=True)
class Standing:
    """The number of people to whom a kind of clearance is granted, refused, asked for, or not asked yet."""

    kind: str
    granted: int
    refused: int
    asked: int
    open: int


def bulk_standing(db: Database, refs: Sequence[str], today: date) -> tuple[list[Standing], int]:
    """Each kind that any of these people need, and how many of them are on hold for now."""
    rows = db.conn.execute(
        """
        WITH chosen AS (SELECT id, nationality FROM people WHERE ref IN (SELECT value FROM json_each(:refs)))
        SELECT c.kind, sum(a.answer IS 'granted'), sum(ifnull(a.answer IN ('refused', 'withdrawn'), 0)),
            sum(a.answer IS NULL AND a.asked_on IS NOT NULL), sum(a.answer IS NULL AND a.asked_on IS NULL)
        FROM chosen p JOIN (SELECT kind, nationality, min(id) AS at FROM checklist GROUP BY kind, nationality) c
            ON c.nationality IS NULL OR c.nationality = p.nationality
        LEFT JOIN clearances a ON a.person_id = p.id AND a.kind = c.kind
        GROUP BY c.kind ORDER BY min(c.at)
        """,
        {"refs": json.dumps(list(refs))},
    ).fetchall()
    held = db.conn.execute(
        f"SELECT count(*) FROM people p WHERE {FILTERS['on_hold']} AND p.ref IN (SELECT value FROM json_each(:refs))",
        {**days_for(today), "refs": json.dumps(list(refs))},
    ).fetchone()[0]
    return [Standing(str(kind), *map(int, counts)) for kind, *counts in rows], int(held)


_RECORDED = ("asked_on", "answer", "answered_on", "reference", "valid_from", "valid_until")


def _read_clearances(db: Database, person: Row) -> tuple[Clearance, ...]:
    """The checklist of the person's nationality in its order, then what was recorded beyond it."""
    recorded: dict[str, dict[str, Any]] = {
        row["kind"]: row
        for row in db.query("SELECT * FROM clearances WHERE person_id = ? ORDER BY id", (person["id"],))
    }
    wanted = {
        row["kind"]: row["authority"]
        for row in db.query(
            "SELECT kind, authority FROM checklist WHERE nationality IS NULL OR nationality IS ? ORDER BY id",
            (person["nationality"],),
        )
    }
    made = []
    for kind in (*wanted, *(kind for kind in recorded if kind not in wanted)):
        row = recorded.get(kind, {})
        made.append(
            Clearance(
                kind=kind,
                wanted=kind in wanted,
                authority=row.get("authority") or wanted.get(kind),
                **{name: row.get(name) for name in _RECORDED},
            )
        )
    return tuple(made)
