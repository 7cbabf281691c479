"""Who needs a travel document: by whom it is issued, why, by when, and whether a photo is there; all in SQL, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.list_sql import NAME, WHO, folding, having, order_by
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.snapshot import columns, day, settings_of
from repatriate.app.core.term_sql import ListQuery, count_values, matches_terms
from repatriate.app.core.working_day import working_day
from repatriate.app.documents.issuing_office import STATE
from repatriate.app.state.figures import figures
from repatriate.app.state.queries import STANDING, read_lacks
from repatriate.app.state.states import NUMBERS, Lack, State


class Why(StrEnum):
    """Why somebody needs a document."""

    NONE = "none"
    ENDS_EARLY = "ends early"
    """It ends before they arrive."""
    ENDED = "ended"
    NOT_TAKEN = "not taken"
    """No departure to where they go takes it."""


@dataclass(frozen=True, slots=True)
class NeedRow:
    """Somebody who needs a document. `ours`: a national of the State for which this office issues; also where that or their
    nationality is not known. `remark` is what a list said of their document. `expires` is its last day, `leaves` and
    `arrives` are the days of the seat that they have. `lacks` is what else they lack, as the state tells it."""

    id: int
    ref: str
    name: str
    native_name: str | None
    nationality: str | None
    ours: bool
    why: Why
    remark: str | None
    expires: date | None
    leaves: date | None
    arrives: date | None
    photo: bool
    lacks: tuple[str, ...]


_SEATED = ", ".join(str(NUMBERS[state]) for state in (State.ABOARD, State.SEAT_AT_RISK, State.BOOKED, State.IN_DRAFT))
_ARRIVES = """(SELECT substr(arrives, 1, 10) FROM bookings b JOIN legs ON legs.id = leg_id JOIN plans ON plans.id = plan_id
    WHERE b.person_id = p.id AND plans.state IN ('published', 'draft') ORDER BY plans.state DESC, seq DESC LIMIT 1)"""
_NEEDS = f"""
    WITH seated AS (
        SELECT p.*, d.type, d.number, d.expires, s.lacks, ifnull(p.nationality, :state) = :state OR :state IS NULL AS ours,
            CASE WHEN s.state IN ({_SEATED}) THEN s.day END AS leaves,
            CASE WHEN s.state IN ({_SEATED}) THEN {_ARRIVES} END AS arrives
        FROM people p JOIN {STANDING} LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1
        WHERE instr(s.lacks, char(31) || '{Lack.DOCUMENT}' || char(31)) > 0
    ), needs AS (
        SELECT *, CASE WHEN type IS NULL THEN '{Why.NONE}' WHEN expires < :today THEN '{Why.ENDED}'
            WHEN expires < arrives THEN '{Why.ENDS_EARLY}' ELSE '{Why.NOT_TAKEN}' END AS why
        FROM seated
    )
"""
_SORTS = {
    "ref": "ref",
    "name": NAME,
    "nationality": "nationality",
    "why": "why",
    "needed": "leaves",
    "photo": "photo IS NULL",
}
FIELDS = {
    "nationality": "nationality",
    "why": "why",
    "needed": "leaves",
    "photo": "CASE WHEN photo IS NULL THEN 'none' ELSE 'yes' END",
}
"""What the columns can be filtered by."""
_ORDER = "ours DESC, leaves IS NULL, leaves, ref"
"""People of this office's State first; those whose seat is at risk before all others."""


def _values(db: Database, today: date) -> dict[str, Any]:
    return {"today": working_day(db, today).isoformat(), "state": settings_of(db).get(STATE) or None}


def _where(query: ListQuery, values: dict[str, Any]) -> str:
    words = having(f"fold_once({WHO} || ' ' || ifnull(number, ''))", query.text, values)
    return f"{words} AND {matches_terms(query.terms, FIELDS, values)}"


def need_ids(db: Database, query: ListQuery, today: date, sort: str = "", descending: bool = False) -> list[int]:
    """The people to list, by id, in order."""
    values = _values(db, today)
    where = _where(query, values)
    order = order_by(_SORTS, sort, descending, _ORDER)
    rows = folding(db).conn.execute(f"{_NEEDS} SELECT id FROM needs WHERE {where} ORDER BY {order}", values)
    return [row[0] for row in rows.fetchall()]


def need_refs(db: Database, today: date) -> list[str]:
    """Everybody who needs one, by reference, in order."""
    rows = db.conn.execute(f"{_NEEDS} SELECT ref FROM needs ORDER BY ref", _values(db, today))
    return [row[0] for row in rows.fetchall()]


def need_values(db: Database, query: ListQuery, field: str, today: date) -> list[tuple[str, int]]:
    """The values of a field among those listed, with how many people have each."""
    values = _values(db, today)
    where = _where(query, values)
    return count_values(folding(db), f"{_NEEDS} SELECT {{}} FROM needs WHERE {where}", FIELDS[field], values)


def need_rows(db: Database, ids: Sequence[int], today: date) -> dict[int, NeedRow]:
    """These people, by id; who needs none is not among them."""
    values = {**_values(db, today), "ids": json.dumps(list(ids))}
    return {
        row["id"]: NeedRow(
            **columns(row, "id ref native_name nationality"),
            name=shown_name(row),
            ours=bool(row["ours"]),
            why=Why(row["why"]),
            remark=row["document_remark"],
            expires=day(row["expires"]),
            leaves=day(row["leaves"]),
            arrives=day(row["arrives"]),
            photo=row["photo"] is not None,
            lacks=tuple(code for code in read_lacks(row["lacks"]) if code != Lack.DOCUMENT),
        )
        for row in db.query(f"{_NEEDS} SELECT * FROM needs WHERE id IN (SELECT value FROM json_each(:ids))", values)
    }


@dataclass(frozen=True, slots=True)
class Needs:
    """How many people need a document of all who are registered, by nationality, the most first; and who issues: None where
    nobody said so."""

    people: int
    total: int
    state: str | None
    by_state: tuple[tuple[str | None, int], ...]

    @property
    def ours(self) -> int:
        """For how many of them this office issues; all, where nobody said for which State it does."""
        return self.people - sum(count for _, count in self.others)

    @property
    def others(self) -> tuple[tuple[str, int], ...]:
        """The States to whose embassies the others belong."""
        if self.state is None:
            return ()
        return tuple((code, count) for code, count in self.by_state if code is not None and code != self.state)


def needs(db: Database, today: date) -> Needs:
    """How many, and of which States."""
    values = _values(db, today)
    rows = db.conn.execute(
        f"{_NEEDS} SELECT nationality, count(*) FROM needs GROUP BY 1 ORDER BY 2 DESC, 1", values
    ).fetchall()
    found = figures(db, working_day(db, today))
    return Needs(found.need_document, found.registered, values["state"], tuple(rows))


def ids_to_issue(db: Database, today: date, query: ListQuery) -> list[int]:
    """Those of the listed for whose State this office issues, by id: whom `choose all` takes."""
    values = _values(db, today)
    where = _where(query, values)
    rows = folding(db).conn.execute(f"{_NEEDS} SELECT id FROM needs WHERE ours AND {where} ORDER BY {_ORDER}", values)
    return [row[0] for row in rows.fetchall()]
