"""One person, whole, as the side panel shows them; read in SQL, nothing here writes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app import queries
from repatriate.app.views import SHOWN_PLAN, Row, people_rows, person_id
from repatriate.model.saying import heard


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
class PersonView:
    """`row` is a row of `people_rows`. `reasons` say why the shown plan leaves them out; `history` is newest first."""

    row: Row
    documents: tuple[Row, ...]
    holds: tuple[Row, ...]
    clearances: tuple[Clearance, ...]
    household: tuple[Row, ...]
    legs: tuple[JourneyLeg, ...]
    plan_state: str | None
    reasons: tuple[str, ...]
    pinned: bool
    history: tuple[Row, ...]


def person_view(db: Database, ref: str, today: date) -> PersonView | None:
    """Everything about a person; None where there is no such person."""
    id = person_id(db, ref)
    if id is None:
        return None
    row = people_rows(db, [id], today)[id]
    plan = next(iter(db.query(f"SELECT state FROM plans WHERE id = {SHOWN_PLAN}")), None)
    reasons = db.conn.execute(
        f"SELECT reasons FROM leftouts WHERE person_id = ? AND plan_id = {SHOWN_PLAN}", (id,)
    ).fetchone()
    return PersonView(
        row=row,
        documents=tuple(db.query("SELECT * FROM documents WHERE person_id = ? ORDER BY current DESC, id DESC", (id,))),
        holds=tuple(db.query("SELECT * FROM holds WHERE person_id = ? ORDER BY lifted_on IS NOT NULL, id DESC", (id,))),
        clearances=_clearances(db, row),
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
        reasons=tuple(heard(one.get("said"), one["message"]) for one in json.loads(reasons[0])) if reasons else (),
        pinned=bool(db.conn.execute("SELECT 1 FROM rules WHERE kind = 'pin' AND person_id = ?", (id,)).fetchone()),
        history=tuple(queries.history_of(db, ref)),
    )


def _clearances(db: Database, person: Row) -> tuple[Clearance, ...]:
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
                asked_on=row.get("asked_on"),
                answer=row.get("answer"),
                answered_on=row.get("answered_on"),
                reference=row.get("reference"),
                valid_from=row.get("valid_from"),
                valid_until=row.get("valid_until"),
            )
        )
    return tuple(made)
