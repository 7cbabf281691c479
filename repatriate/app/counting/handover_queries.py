"""Reads handovers as they were made: the people and the receipt of each."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from repatriate.app.core.attachments import load_attachment
from repatriate.app.core.person_names import find_refs, unknown_person
from repatriate.app.core.places import host_zone, place_finder
from repatriate.app.core.redaction import Shelters, outside_name
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.codes import CodeReader, Whom
from repatriate.app.counting.handover_rules import Waiting, read_waiting
from repatriate.app.counting.receivers import ReceiverLine, find_leg, make_receiver, read_receivers
from repatriate.app.counting.rest import describe_member_expected, find_apart
from repatriate.handouts.leg_page import BY_MODE
from repatriate.handouts.receipt import HandedPerson, Receipt
from repatriate.model.counting import Receiver, Stage
from repatriate.model.dates import PartialDate, age_on
from repatriate.model.entities import Mode, full_name
from repatriate.model.errors import UserError
from repatriate.model.saying import say


@dataclass(frozen=True, slots=True)
class Handover:
    """One handover. `at` is UTC, `local` the time of the place, `zone` its minutes from UTC. `leg` is the departure after which
    it was. `ties` and `agreed` are by reference. `void`: why it does not hold; empty where it does."""

    number: int
    receiver: Receiver
    refs: tuple[str, ...]
    at: datetime
    local: datetime
    zone: int
    by: str
    leg: str | None
    place: str
    id_seen: str
    on_paper: bool
    reason: str
    remark: str
    ties: Mapping[str, str]
    agreed: frozenset[str]
    prints: int
    void: str
    signature: str | None


def read_handovers(db: Database, refs: Iterable[str] | None = None) -> tuple[Handover, ...]:
    """All of them, or those of these people; the newest first, void ones too."""
    theirs = (
        ""
        if refs is None
        else "WHERE h.id IN (SELECT handover_id FROM handed JOIN people p ON p.id = person_id "
        "WHERE p.ref IN (SELECT value FROM json_each(:refs)))"
    )
    return _read_handovers(db, theirs, {"refs": json.dumps(list(refs or ()))})


def read_handover(db: Database, number: int) -> Handover:
    """Raises UserError where no receipt has this number."""
    found = _read_handovers(db, "WHERE h.number = :number", {"number": number})
    if not found:
        raise unknown_receipt(number)
    return found[0]


def unknown_receipt(number: int) -> UserError:
    """The error for an unknown receipt."""
    return UserError("unknown_receipt", say("There is no receipt {0} in this file. Check the number.", str(number)))


def received_by(db: Database, ref: str) -> Handover | None:
    """The handover of a person that holds."""
    return next((one for one in read_handovers(db, [ref]) if not one.void), None)


def _read_handovers(db: Database, where: str, values: Mapping[str, Any]) -> tuple[Handover, ...]:
    people = defaultdict[int, list[dict[str, Any]]](list)
    for row in db.query(
        "SELECT handover_id, ref, tie, agreed FROM handed JOIN people p ON p.id = person_id "
        f"WHERE handover_id IN (SELECT h.id FROM handovers h {where}) ORDER BY handed.id",
        dict(values),
    ):
        people[row["handover_id"]].append(row)
    finder, zone, found = place_finder(db), host_zone(db), []
    rows = list(
        db.query(
            "SELECT h.*, l.code AS leg, l.destination FROM handovers h LEFT JOIN checkpoints c ON c.id = checkpoint_id "
            f"LEFT JOIN legs l ON l.id = c.leg_id {where} ORDER BY h.number DESC",
            dict(values),
        )
    )
    receivers = {row["id"]: make_receiver(row) for row in db.query("SELECT * FROM receivers")} if rows else {}
    for row in rows:
        at = datetime.fromisoformat(row["at"])
        place = finder(row["destination"]) if row["destination"] else None
        there = at.astimezone(ZoneInfo(place.timezone) if place else zone)
        offset = there.utcoffset()
        handed = people[row["id"]]
        found.append(
            Handover(
                row["number"], receivers[row["receiver_id"]], tuple(one["ref"] for one in handed), at,
                there.replace(tzinfo=None), round(offset.total_seconds() / 60) if offset else 0, row["by"], row["leg"],
                row["destination"] or "", row["id_seen"] or "", bool(row["on_paper"]), row["forced"] or "",
                row["remark"] or "", {one["ref"]: one["tie"] or "" for one in handed},
                frozenset(one["ref"] for one in handed if one["agreed"]), len(json.loads(row["printed"] or "[]")),
                row["void_reason"] or "", row["signature"],
            )
        )  # fmt: skip
    return tuple(found)


def make_receipt(db: Database, number: int) -> Receipt:
    """The receipt of a handover. Of people it says what their receivers are told: number, name, age; of the place its name,
    unless it is one where people stay. Raises UserError where there is none."""
    one = read_handover(db, number)
    settings, place = settings_of(db), place_finder(db)(one.place)
    named = one.place if place is None or one.place in Shelters(db) else place.name
    signature = load_attachment(db, one.signature) if one.signature else None
    return Receipt(
        number, outside_name(db), settings.get("authority") or "", named, one.local, one.zone, one.by, one.receiver,
        one.id_seen, _read_people(db, one), one.reason, describe_expected(db, one.refs), one.remark, signature, bool(one.void),
    )  # fmt: skip


def _read_people(db: Database, handover: Handover) -> tuple[HandedPerson, ...]:
    day, found = handover.local.date(), {}
    for row in db.query(
        "SELECT ref, surname, given_names, nationality, birth_date FROM people "
        "WHERE ref IN (SELECT value FROM json_each(:refs))",
        {"refs": json.dumps(handover.refs)},
    ):
        birth = PartialDate.parse(row["birth_date"]) if row["birth_date"] else None
        ref = row["ref"]
        found[ref] = HandedPerson(
            ref,
            full_name(row["surname"], row["given_names"], row["nationality"]),
            age_on(birth, day),
            handover.ties[ref],
            ref in handover.agreed,
        )
    return tuple(found[ref] for ref in handover.refs)


def describe_expected(db: Database, refs: Iterable[str], today: date | None = None) -> tuple[str, ...]:
    """Sentences on family members of these people who are still to come or with another receiver.

    On paper (without `today`) members with another receiver are left out. A departure that names a shelter then appears
    by its way of travel.
    """
    codes = {} if today is not None else _outside_codes(db)
    told = [
        describe_member_expected(member, today, codes.get(member.leg or "", ""))
        for household in find_apart(db, refs)
        for member in household.expected
        if member.ref not in set(refs) and not (member.receiver and today is None)
    ]
    return tuple(told)


def _outside_codes(db: Database) -> dict[str, str]:
    shelters = Shelters(db)
    rows = list(db.query("SELECT code, origin, destination, mode FROM legs"))
    return {row["code"]: BY_MODE[Mode(row["mode"])] for row in rows if shelters.reveals(row)}


# -- Reads the handover desk of a departure: the people waiting, their possible receivers, and the family members
# still expected.


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
        lines = tuple(describe_member_expected(one, day) for one in family.expected)
        told.update({one.ref: lines for one in family.here})
    return told
