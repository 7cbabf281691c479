"""Reads the matrix of people and kinds of clearance: rows, people not asked for yet, and totals of open answers."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from sqlite_utils import Database

from repatriate.app.clearances.kinds import usual_days
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.snapshot import parse_day
from repatriate.app.core.sql import GROUP_NAME
from repatriate.app.state.figures import DEPARTED
from repatriate.app.state.queries import STANDING, lacks_one
from repatriate.app.state.states import NUMBERS, Lack, State

_GONE = ", ".join(str(NUMBERS[state]) for state in (*DEPARTED, State.NOT_TRAVELLING))
_NOT_ASKED = f"""
    SELECT p.ref, (SELECT authority FROM checklist o WHERE o.kind = :kind AND authority IS NOT NULL
        AND (o.nationality IS NULL OR o.nationality = p.nationality) ORDER BY o.nationality IS NULL LIMIT 1)
    FROM people p JOIN {STANDING} LEFT JOIN clearances a ON a.person_id = p.id AND a.kind = :kind
    WHERE s.state NOT IN ({_GONE}) AND a.answer IS NULL AND a.asked_on IS NULL
        AND EXISTS (SELECT 1 FROM checklist c WHERE c.kind = :kind AND (c.nationality IS NULL OR c.nationality = p.nationality))
    ORDER BY p.ref, p.id
"""
"""The people who need this kind and were not asked for yet. Those who have left or do not travel are not among them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The state of one kind of clearance for one person.

    `needed`: it is on their checklist; the program waits for no other kind. `days` is how long the answer has been
    awaited. `lapsed`: it was granted, and its last day is over. `move` names whoever has to act next: None is this
    office, where the state is not granted.
    """

    state: Asked
    needed: bool
    authority: str | None
    move: str | None
    asked_on: date | None
    answered_on: date | None
    days: int | None
    overdue: bool
    reference: str | None
    valid_from: date | None
    valid_until: date | None
    lapsed: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """Somebody, with a cell for each kind that they need or that is on record. `promised_on`: a document for that day."""

    id: int
    ref: str
    name: str
    native_name: str | None
    nationality: str | None
    group: str | None
    held: bool
    promised_on: date | None
    cells: Mapping[str, Cell]


def not_asked(db: Database, kind: str, today: date) -> list[tuple[str, str | None]]:
    """References of people who need this kind and were not asked for yet, with the authority on their checklist."""
    values = {"kind": kind, "today": working_day(db, today).isoformat()}
    return list(db.conn.execute(_NOT_ASKED, values).fetchall())


def matrix_rows(db: Database, ids: Sequence[int], today: date) -> dict[int, MatrixRow]:
    """These people, by id; their cells in the order of the checklist, then what is on record besides."""
    today = working_day(db, today)
    wanted = {"ids": json.dumps(list(ids)), "today": today.isoformat()}
    theirs = "IN (SELECT value FROM json_each(:ids))"
    needed: dict[str | None, dict[str, str | None]] = {}
    rules = list(db.query("SELECT kind, nationality, authority FROM checklist ORDER BY id"))
    records: dict[int, dict[str, Any]] = defaultdict(dict)
    for row in db.query(
        "SELECT c.*, notes.number AS note FROM clearances c LEFT JOIN notes ON notes.id = c.note_id "
        f"WHERE person_id {theirs} ORDER BY c.id",
        wanted,
    ):
        records[row["person_id"]][row["kind"]] = row
    found = {}
    for person in db.query(
        f"""SELECT p.*, {GROUP_NAME} AS "group", {lacks_one(Lack.HOLD_LIFTED)} AS held FROM people p WHERE p.id {theirs}""",
        wanted,
    ):
        nationality = person["nationality"]
        if nationality not in needed:
            needed[nationality] = _find_authorities(rules, nationality)
        mine = records[person["id"]]
        kinds = [*needed[nationality], *(kind for kind in mine if kind not in needed[nationality])]
        cells = {
            kind: _build_cell(mine.get(kind), kind in needed[nationality], needed[nationality].get(kind), kind, today)
            for kind in kinds
        }
        found[person["id"]] = MatrixRow(
            person["id"], person["ref"], shown_name(person), person["native_name"], nationality, person["group"],
            bool(person["held"]), parse_day(person["promised_on"]), cells,
        )  # fmt: skip
    return found


def _find_authorities(rules: Sequence[Mapping[str, Any]], nationality: str | None) -> dict[str, str | None]:
    """Kinds that a nationality needs, each with its authority: one for that nationality alone goes first."""
    found: dict[str, str | None] = {}
    for row in rules:
        if row["nationality"] is None or row["nationality"] == nationality:
            found.setdefault(row["kind"], None)
            if row["authority"] and (found[row["kind"]] is None or row["nationality"] is not None):
                found[row["kind"]] = row["authority"]
    return found


def _build_cell(row: Mapping[str, Any] | None, needed: bool, authority: str | None, kind: str, today: date) -> Cell:
    if row is None:
        return Cell(Asked.NOT_ASKED, needed, authority, None, None, None, None, False, None, None, None, False, None)
    state = Asked(row["answer"]) if row["answer"] else Asked.WAITING if row["asked_on"] is not None else Asked.NOT_ASKED
    authority, until = row["authority"] or authority, parse_day(row["valid_until"])
    since = parse_day(row["asked_on"] if state is Asked.WAITING else row["answered_on"])
    days = (today - since).days if since and state is not Asked.GRANTED else None
    return Cell(
        state=state,
        needed=needed,
        authority=authority,
        move=authority if state is Asked.WAITING else None,
        asked_on=parse_day(row["asked_on"]),
        answered_on=parse_day(row["answered_on"]),
        days=days,
        overdue=state is Asked.WAITING and days is not None and days > usual_days(kind),
        reference=row["reference"],
        valid_from=parse_day(row["valid_from"]),
        valid_until=until,
        lapsed=state is Asked.GRANTED and until is not None and until < today,
        note=row["note"],
    )


@dataclass(frozen=True, slots=True)
class Sum:
    """Totals for one authority and one kind of clearance.

    `people` need it. `waiting` counts those awaiting an answer, `overdue` those among them beyond `usual_days`.
    `oldest` and `median_days` are days waited. Where it was not asked, was refused, was withdrawn or has lapsed, this
    office acts next.
    """

    authority: str | None
    kind: str
    people: int
    granted: int
    waiting: int
    not_asked: int
    refused: int
    lapsed: int
    oldest: int | None
    median_days: float | None
    overdue: int
    usual_days: int


def waiting_sums(db: Database, today: date) -> list[Sum]:
    """The totals by authority and kind, the longest wait first, then the most people; kinds that nobody needs are left
    out."""
    rows = db.conn.execute(
        """
        SELECT k.kind, ifnull(a.authority, (SELECT authority FROM checklist o WHERE o.kind = k.kind AND authority IS NOT NULL
                AND (o.nationality IS NULL OR o.nationality = p.nationality) ORDER BY o.nationality IS NULL LIMIT 1)),
            ifnull(a.answer, CASE WHEN a.asked_on IS NULL THEN 'not asked' ELSE 'waiting' END) AS state,
            CASE WHEN a.answer IS NULL THEN nullif(a.asked_on, '') END, a.answer IS 'granted' AND a.valid_until < ?, count(*)
        FROM people p JOIN (SELECT kind, min(id) AS place FROM checklist GROUP BY kind) k
            ON EXISTS (SELECT 1 FROM checklist c WHERE c.kind = k.kind
                AND (c.nationality IS NULL OR c.nationality = p.nationality))
        LEFT JOIN clearances a ON a.person_id = p.id AND a.kind = k.kind GROUP BY 1, 2, 3, 4, 5
        """,
        (today.isoformat(),),
    ).fetchall()
    counts: dict[tuple[str | None, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    waits: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for kind, authority, state, asked_on, lapsed, number in rows:
        counts[authority, kind][state] += number
        counts[authority, kind]["lapsed"] += number if lapsed else 0
        if state == Asked.WAITING and asked_on:
            waits[authority, kind] += [max((today - date.fromisoformat(asked_on)).days, 0)] * number
    found = []
    for (authority, kind), count in counts.items():
        days, usual = waits[authority, kind], usual_days(kind)
        lapsed = count.pop("lapsed")
        found.append(
            Sum(
                authority=authority,
                kind=kind,
                people=sum(count.values()),
                granted=count[Asked.GRANTED],
                waiting=count[Asked.WAITING],
                not_asked=count[Asked.NOT_ASKED],
                refused=count[Asked.REFUSED] + count[Asked.WITHDRAWN],
                lapsed=lapsed,
                oldest=max(days, default=None),
                median_days=float(median(days)) if days else None,
                overdue=sum(one > usual for one in days),
                usual_days=usual,
            )
        )
    return sorted(found, key=lambda one: (-(one.oldest or -1), -one.people, one.kind, one.authority or ""))
