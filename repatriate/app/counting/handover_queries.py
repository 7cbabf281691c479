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

from repatriate.app.core.attachments import attached
from repatriate.app.core.host import host_zone
from repatriate.app.core.places import place_finder
from repatriate.app.core.redaction import Shelters, outside_name
from repatriate.app.core.snapshot import settings_of
from repatriate.app.counting.households_apart import expects, find_apart
from repatriate.app.counting.receivers import make_receiver
from repatriate.handouts.leg_page import BY_MODE
from repatriate.handouts.receipt import HandedPerson, Receipt
from repatriate.model.dates import PartialDate, age_on
from repatriate.model.entities import Mode
from repatriate.model.errors import UserError
from repatriate.model.names import full_name
from repatriate.model.receivers import Receiver
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
    signature = attached(db, one.signature) if one.signature else None
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
        expects(member, today, codes.get(member.leg or "", ""))
        for household in find_apart(db, refs)
        for member in household.expected
        if member.ref not in set(refs) and not (member.receiver and today is None)
    ]
    return tuple(told)


def _outside_codes(db: Database) -> dict[str, str]:
    shelters = Shelters(db)
    rows = list(db.query("SELECT code, origin, destination, mode FROM legs"))
    return {row["code"]: BY_MODE[Mode(row["mode"])] for row in rows if shelters.reveals(row)}
