"""Reads the people table: ids to list, rows to fill them, counts; in SQL, nothing here writes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.person_names import find_person, find_refs, now_called
from repatriate.app.core.shown_plan import SHOWN_PLAN
from repatriate.app.core.sql import BESIDE, Term, fold_text, value_of, with_fold
from repatriate.app.people.filters import clearance_sql, format_conditions, kind_of
from repatriate.app.people.quick_filters import FILTERS, MINOR
from repatriate.app.state.figures import lacks_clearance
from repatriate.app.state.queries import count_alike, person_states, state_sql
from repatriate.model.entities import full_name
from repatriate.model.errors import UserError
from repatriate.model.fields import PERSON, Kind, Search, Use, field_named, used_for
from repatriate.model.saying import say

Row = dict[str, Any]
Reader = Database
"""The connection that queries are asked of; the window passes it on and touches nothing of it."""

_FIRST_LEG = f"""
    (SELECT l.departs FROM bookings b JOIN legs l ON l.id = b.leg_id
     WHERE b.person_id = p.id AND b.plan_id = {SHOWN_PLAN} AND b.seq = 0)
"""


LAST_SEEN = """
    (SELECT max(s.at) FROM sightings s WHERE s.person_id = p.id AND s.kind IN ('present', 'left')
     AND NOT EXISTS (SELECT 1 FROM sightings u WHERE u.undoes = s.uuid))
"""
"""When somebody was last counted anywhere, as an expression on `p`."""


def _fold_sql(text: str) -> str:
    """SQL for `fold(text)` that avoids a call to Python for plain ASCII, as most names are."""
    return f"CASE WHEN length({text}) = length(CAST({text} AS BLOB)) THEN lower({text}) ELSE fold({text}) END"


SORTS: dict[str, str] = {
    **{
        one.name: _fold_sql(f"p.{one.column}") if one.kind is Kind.TEXT and one.table == "people" else value_of(one)
        for one in PERSON
    },
    "": "p.ref",
    "name": f"{_fold_sql('coalesce(p.surname, p.given_names, p.native_name)')} {{d}}, {_fold_sql('p.given_names')}",
    "born": "p.birth_date",
    "document": "(SELECT d.expires FROM documents d WHERE d.person_id = p.id AND d.current = 1)",
    "state": state_sql("printf('%02d', s.state) || coalesce(s.day, s.asked_on, '9999') || ifnull(s.kind, '')"),
    "last_seen": LAST_SEEN,
    "lacks": f"nullif({state_sql('s.lacks')}, '')",
}
"""SQL for sorting by a column; people without a value come last either way."""


@dataclass(frozen=True, slots=True)
class PeopleQuery:
    """A query for the people table. `filter` is a key of `quick_filters.FILTERS`; all words of `text` must occur.
    `refs` limits the list to these people, and `terms` to those who meet all of them."""

    filter: str = "all"
    text: str = ""
    refs: tuple[str, ...] | None = None
    terms: tuple[Term, ...] = ()


def days_for(today: date) -> dict[str, str]:
    adult = today.replace(year=today.year - 18, day=min(today.day, 28) if today.month == 2 else today.day)
    return {"today": today.isoformat(), "adult_from": adult.isoformat()}


_HAYSTACK = " || ' ' || ".join(
    [
        "p.ref",
        *(f"ifnull({value_of(one)}, '')" for one in PERSON if one.search is not Search.NOT),
        "ifnull(p.surname, '')",  # after the given names too: either order is found
        "ifnull((SELECT group_concat(d.number, ' ') FROM documents d WHERE d.person_id = p.id), '')",
        "ifnull((SELECT name FROM households WHERE id = p.household_id), '')",
    ]
)


def make_where(query: PeopleQuery, today: date) -> tuple[str, dict[str, Any]]:
    """The condition on `p` that a query says, and its parameters."""
    values = dict[str, Any](days_for(today))
    if query.filter not in FILTERS:
        raise UserError("bad_filter", say("There is no filter by {0}.", query.filter))
    asked = [FILTERS[query.filter], *format_conditions(query.terms, values, SHOWN_PLAN)]
    for number, word in enumerate((fold_text(query.text) or "").split()):
        asked.append(f"instr(fold({_HAYSTACK}), :word{number}) > 0")
        values[f"word{number}"] = word
    if query.refs is not None:
        asked.append("p.ref IN (SELECT value FROM json_each(:refs))")
        values["refs"] = json.dumps(query.refs)
    return " AND ".join(asked), values


def people_ids(db: Database, query: PeopleQuery, today: date, sort: str = "", descending: bool = False) -> list[int]:
    """Ids of the people to list, in order."""
    where, values = make_where(query, today)
    kind = kind_of(sort)
    if kind is not None:
        values["sorted_kind"] = kind
    order = SORTS[sort] if kind is None else clearance_sql("sorted_kind")
    way = "DESC" if descending else "ASC"
    first = order.split(" {d}")[0]
    order = order.replace("{d}", way) if "{d}" in order else f"{order} {way}"
    return [
        row[0]
        for row in with_fold(db).conn.execute(
            f"SELECT p.id FROM people p WHERE {where} ORDER BY {first} IS NULL, {order}, p.ref", values
        )
    ]


def people_total(db: Database) -> int:
    return int(db.conn.execute("SELECT count(*) FROM people").fetchone()[0])


def view_counts(db: Database, today: date) -> dict[str, int]:
    """The figures of the three views: people, groups, and people who still lack a clearance."""
    people, groups = db.conn.execute("SELECT (SELECT count(*) FROM people), (SELECT count(*) FROM groups)").fetchone()
    waiting = sum(one.people for one in count_alike(db, today) if lacks_clearance(one.lacks))
    return {"people": people, "groups": groups, "clearances": waiting}


def last_id(db: Database) -> int:
    """The highest id of a person: how large the file is, about, known at once."""
    return int(db.conn.execute("SELECT ifnull(max(id), 0) FROM people").fetchone()[0])


_ROWS = f"""
    SELECT p.*, {BESIDE}, d.id AS document_id, d.status AS document_status,
        (SELECT group_concat(l.code, ' + ') FROM (SELECT code FROM bookings b JOIN legs ON legs.id = b.leg_id
            WHERE b.person_id = p.id AND b.plan_id = {SHOWN_PLAN} ORDER BY b.seq) l) AS journey,
        {_FIRST_LEG} AS departs,
        (SELECT state FROM plans WHERE id = {SHOWN_PLAN}) AS plan_state,
        {MINOR} AS minor, {LAST_SEEN} AS last_seen
    FROM people p
    LEFT JOIN households ON households.id = p.household_id
    LEFT JOIN groups ON groups.id = p.group_id
    LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1
    LEFT JOIN holds h ON h.id = (SELECT min(id) FROM holds x WHERE x.person_id = p.id AND x.lifted_on IS NULL
        AND (x."end" IS NULL OR x."end" >= :today))
"""


def people_rows(db: Database, ids: Sequence[int], today: date) -> Mapping[int, Row]:
    """Rows by id, with `full_name`, household, group, document, hold, journey and `person_state`."""
    if not ids:
        return {}
    marks = json.dumps(list(ids))
    rows = db.query(f"{_ROWS} WHERE p.id IN (SELECT value FROM json_each(:ids))", {**days_for(today), "ids": marks})
    states = person_states(db, today, ids)
    return {
        row["id"]: {
            **row,
            "full_name": full_name(row["surname"], row["given_names"], row["nationality"]),
            "person_state": states.get(row["id"]),
        }
        for row in rows
    }


def person_id(db: Database, ref: str) -> int | None:
    row = db.conn.execute("SELECT id FROM people WHERE ref = ?", (ref,)).fetchone()
    return int(row[0]) if row else None


def find_person_id(db: Database, text: str) -> int | None:
    """The id for a number as spoken or typed: `P00061`, `p61`, `61`. None if it fits nobody, or several."""
    with suppress(UserError):
        return person_id(db, now_called(db, text) or find_person(db, text))
    return None


def refs_of(db: Database, ids: Sequence[int]) -> tuple[str, ...]:
    """The references of people, in the order of the ids."""
    found = find_refs(db, ids)
    return tuple(found[one] for one in ids if one in found)


def list_choices(db: Database, field: str) -> list[str]:
    """The values of a field in use, the commonest first: offered while somebody types."""
    found = field_named(field)
    if found is None or found not in used_for(Use.OFFERED):
        return []
    if found.table in ("households", "groups"):
        return [row[0] for row in db.conn.execute(f"SELECT name FROM {found.table} ORDER BY name")]
    value = value_of(found)
    return [
        row[0]
        for row in db.conn.execute(
            f"SELECT {value} FROM people p WHERE {value} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 500"
        )
    ]


def operation_name(db: Database) -> str | None:
    """The name of the operation from its settings; None if not set."""
    row = db.conn.execute("SELECT value FROM settings WHERE key = 'operation'").fetchone()
    return str(row[0]) if row else None
