"""Everything that can be asked of an operation, as rows under the template's column names; nothing here writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.clock import CONFIRMED
from repatriate.app.core.rule_rows import RULES_SQL
from repatriate.app.core.sql import BESIDE
from repatriate.intake.columns import SHEETS
from repatriate.model.entities import full_name
from repatriate.model.fields import PERSON
from repatriate.store import journal

Row = dict[str, Any]

PEOPLE_SQL = f"""
    SELECT p.*, {BESIDE}
    FROM people p
    LEFT JOIN households ON households.id = p.household_id
    LEFT JOIN groups ON groups.id = p.group_id
    LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1
    LEFT JOIN holds h ON h.id = (SELECT min(id) FROM holds WHERE person_id = p.id AND lifted_on IS NULL)
"""
PEOPLE_COLUMNS = tuple(one.name for one in PERSON)


def _pick_columns(rows: Any, columns: tuple[str, ...]) -> list[Row]:
    return [{name: row[name] for name in columns} for row in rows]


def _read_sheet(db: Database, sheet: str, sql: str, *more: str) -> list[Row]:
    """Rows under the column names of a sheet of the template, and these."""
    return _pick_columns(db.query(sql), (*(column.name for column in SHEETS[sheet]), *more))


def people(db: Database, refs: Sequence[str] | None = None) -> list[Row]:
    """Everybody, or those of `refs`: the template's columns in the order of `ref`, plus `full_name`."""
    some = "" if refs is None else " WHERE p.ref IN (SELECT value FROM json_each(:refs))"
    rows = _pick_columns(db.query(f"{PEOPLE_SQL}{some} ORDER BY p.ref", {"refs": json.dumps(refs)}), PEOPLE_COLUMNS)
    for row in rows:
        row["full_name"] = full_name(row["surname"], row["given_names"], row["nationality"]) or row["native_name"]
    return rows


def groups(db: Database) -> list[Row]:
    """The groups, with the number of `people` in each."""
    counted = (
        "SELECT name, cohesion, notes, (SELECT count(*) FROM people WHERE group_id = groups.id) AS people FROM groups"
    )
    return _read_sheet(db, "Groups", f"{counted} ORDER BY name", "people")


def legs(db: Database, code: str | None = None) -> list[Row]:
    """All legs, or the one of that code, in the order of departure."""
    rows = _read_sheet(db, "Legs", "SELECT * FROM legs ORDER BY departs, code")
    for row in rows:
        row["accepts_etd"] = bool(row["accepts_etd"])
    return [row for row in rows if code in (None, row["code"])]


def places(db: Database) -> list[Row]:
    """The places that the file adds or overrides."""
    return _read_sheet(db, "Places", "SELECT * FROM places ORDER BY code")


def rules(db: Database) -> list[Row]:
    return _read_sheet(db, "Rules", RULES_SQL)


def settings(db: Database) -> list[Row]:
    return _read_sheet(db, "Settings", f"SELECT key, value FROM settings WHERE key <> '{CONFIRMED}' ORDER BY id")


def clearances(db: Database) -> list[Row]:
    of_people = "SELECT ref AS person, clearances.* FROM clearances JOIN people ON people.id = person_id"
    return _read_sheet(db, "Clearances", f"{of_people} ORDER BY ref, clearances.id")


def checklist(db: Database) -> list[Row]:
    return _read_sheet(db, "Checklist", "SELECT * FROM checklist ORDER BY id")


def holds(db: Database) -> list[Row]:
    """Every hold, with `lifted_on` and `lift_reason` where it was lifted."""
    return _read_sheet(
        db,
        "Holds",
        'SELECT ref AS person, kind AS hold, start AS hold_from, "end" AS hold_until, reason, lifted_on, lift_reason '
        "FROM holds JOIN people ON people.id = person_id ORDER BY ref, holds.id",
    )


def documents(db: Database) -> list[Row]:
    """Every travel document, held or issued; `current` is the one that the person travels on."""
    rows = _read_sheet(
        db,
        "Documents",
        "SELECT ref AS person, type AS document_type, documents.number AS document_number, "
        "issuer AS document_issuer, expires AS document_expiry, issued, current, documents.status, "
        "blanks.series AS series, documents.note, kind, seen_by, seen_on FROM documents JOIN people ON people.id = person_id "
        "LEFT JOIN blanks ON blanks.id = blank_id ORDER BY ref, documents.id",
        "series",
    )
    for row in rows:
        row["current"] = bool(row["current"])
    return rows


def blanks(db: Database) -> list[Row]:
    return _read_sheet(db, "Blanks", "SELECT * FROM blanks ORDER BY series, number")


def promised(db: Database) -> list[Row]:
    """The days for which somebody was promised a document."""
    return _read_sheet(
        db, "Promised", "SELECT ref AS person, promised_on FROM people WHERE promised_on IS NOT NULL ORDER BY ref"
    )


def withdrawn(db: Database) -> list[Row]:
    """The people who do not travel, with the reason."""
    return _read_sheet(
        db, "Withdrawn", "SELECT ref AS person, withdrawn FROM people WHERE withdrawn IS NOT NULL ORDER BY ref"
    )


def bookings(db: Database, state: str = "published") -> list[Row]:
    """`person legs pinned seat`, of the published plan; seats of a journey stand as `12A / –`."""
    pinned = {
        row["ref"] for row in db.query("SELECT ref FROM rules JOIN people ON people.id = person_id WHERE kind = 'pin'")
    }
    rows: dict[str, Row] = {}
    for ref, code, seat in db.conn.execute(
        "SELECT ref, code, seat FROM bookings JOIN plans ON plans.id = plan_id JOIN people ON people.id = person_id "
        "JOIN legs ON legs.id = leg_id WHERE state = ? ORDER BY ref, seq",
        (state,),
    ):
        row = rows.setdefault(ref, {"person": ref, "legs": [], "pinned": ref in pinned, "seat": []})
        row["legs"].append(code)
        row["seat"].append(seat)
    for row in rows.values():
        row["seat"] = " / ".join(seat or "–" for seat in row["seat"]) if any(row["seat"]) else None
    return list(rows.values())


def history_of(db: Database, ref: str) -> list[Row]:
    """Journal entries that touched a person, or somebody merged into them, or what hangs on them, newest first."""
    return [
        journal.as_written(row)
        for row in db.query(
            """
            WITH own AS (SELECT id FROM people WHERE ref = :ref),
                person AS (SELECT id FROM own UNION SELECT formerly FROM merged WHERE person_id IN own)
            SELECT number, at, officer, command, summary, said, kind FROM journal WHERE number IN (
                SELECT number FROM images WHERE tbl = 'people' AND row_id IN person
                UNION SELECT number FROM images WHERE tbl = 'documents'
                    AND row_id IN (SELECT id FROM documents WHERE person_id IN person)
                UNION SELECT number FROM images WHERE tbl = 'holds'
                    AND row_id IN (SELECT id FROM holds WHERE person_id IN person)
                UNION SELECT number FROM images WHERE tbl = 'clearances'
                    AND row_id IN (SELECT id FROM clearances WHERE person_id IN person))
            ORDER BY number DESC
            """,
            {"ref": ref},
        )
    ]
