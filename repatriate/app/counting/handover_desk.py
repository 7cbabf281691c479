"""Reads the handover desk of a departure: the people waiting, their possible receivers, and the family members still
expected."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.person_names import find_refs, unknown_person
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.codes import CodeReader, Whom
from repatriate.app.counting.handover_rules import Waiting, read_waiting
from repatriate.app.counting.households_apart import expects, find_apart
from repatriate.app.counting.points import find_leg
from repatriate.app.counting.receivers import ReceiverLine, read_receivers
from repatriate.model.counting import Stage
from repatriate.model.errors import UserError


@dataclass(frozen=True, slots=True)
class Desk:
    """`waiting` have arrived and go no further; `late` were not counted on arrival. `handed` is how many a receiver has.
    `families` are the others of the household among both; `expected` says by reference whom a family still expects."""

    leg: str
    waiting: tuple[Waiting, ...]
    late: tuple[Waiting, ...]
    handed: int
    receivers: tuple[ReceiverLine, ...]
    families: Mapping[str, tuple[str, ...]]
    expected: Mapping[str, tuple[str, ...]]

    @property
    def people(self) -> dict[str, Waiting]:
        """Everybody who can be handed over here, by reference."""
        return {one.ref: one for one in (*self.waiting, *self.late)}


def read_desk(db: Database, leg: str, day: date) -> Desk:
    """Raises UserError for a departure that is none."""
    row = find_leg(db, leg)
    progress = read_progress(db, legs=[row["id"]]).get(row["id"], {})
    left = row["status"] in ("departed", "arrived")
    ids = [id for id, one in progress.items() if left and one.stage.aboard and one.stage is not Stage.HANDED_OVER]
    found = [
        one
        for one in read_waiting(db, find_refs(db, ids).values(), day).values()
        if one.leg == leg and not one.goes_on and one.number is None
    ]
    waiting = tuple(one for one in found if one.stage is Stage.ARRIVED)
    late = tuple(one for one in found if one.stage in (Stage.DEPARTED, Stage.MISSING))
    handed = sum(one.stage is Stage.HANDED_OVER for one in progress.values())
    here = [one.ref for one in found]
    return Desk(leg, waiting, late, handed, read_receivers(db), _read_families(db, here), _list_expected(db, here, day))


def find_whom(db: Database, leg: str, code: str) -> Whom:
    """The person whom a typed or scanned number means after this departure."""
    return CodeReader(db, find_leg(db, leg)).read(code)


def find_people(db: Database, codes: Iterable[str], leg: str = "") -> tuple[str, ...]:
    """References of people by what somebody typed: numbers without zeros too, and those of before a merge; of this departure
    first. Raises UserError for what means nobody, or several."""
    row = (
        find_leg(db, leg)
        if leg
        else next(iter(db.query("SELECT * FROM legs ORDER BY status = 'arrived' DESC, arrives DESC LIMIT 1")), None)
    )
    if row is None:
        return tuple(codes)
    reader, found = CodeReader(db, row), []
    for code in codes:
        whom = reader.read(code)
        if whom.ref is None:
            if whom.candidates:
                raise UserError("several_people", whom.told)
            raise unknown_person(code)
        found.append(whom.ref)
    return tuple(dict.fromkeys(found))


def _read_families(db: Database, refs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    homes = defaultdict[int, list[str]](list)
    for home, ref in db.conn.execute(
        "SELECT household_id, ref FROM people WHERE household_id IS NOT NULL "
        "AND ref IN (SELECT value FROM json_each(?)) ORDER BY ref",
        (json.dumps(list(refs)),),
    ).fetchall():
        homes[home].append(ref)
    return {ref: tuple(one for one in home if one != ref) for home in homes.values() for ref in home if len(home) > 1}


def _list_expected(db: Database, refs: Iterable[str], day: date) -> dict[str, tuple[str, ...]]:
    told = {}
    for family in find_apart(db, refs):
        lines = tuple(expects(one, day) for one in family.expected)
        told.update({one.ref: lines for one in family.here})
    return told
