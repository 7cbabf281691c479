"""An operation with a mark in every field that can hold one: two on a leg, then others, and much that is about nobody there."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from PIL import Image

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Transaction
from repatriate.app.manifests.commands import TakeProfile
from repatriate.counting.points import default_points
from repatriate.model.entities import Mode
from repatriate.model.fields import kept_in
from tests.leaks.marks import Marks
from tests.leaks.opening import PHOTO_COLOUR
from tests.passphrase import PASSPHRASE

NOW = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)
LEG, OTHER_LEG, BUS = "KT501", "KT777", "TRANSFER1"
"""The leg that is looked at, one that others are on, and the bus that brings people from the shelter to the first."""
FUTURE, ADULT, MINOR = date(2061, 2, 3), date(1961, 2, 3), date(2012, 2, 3)

OWN = {
    "own-carrier": ("carrier", 'columns = ["no.", "surname", "given_names", "age", "seat", "stop_1"]'),
    "own-exit": ("exit", 'without = ["native_name", "clear_until"]'),
    "own-arrival": ("arrival", 'without = ["document_issuer"]\nalso = ["age", "stop_1"]'),
    "own-receiving": ("receiving", 'columns = ["province", "surname", "given_names", "received_by"]'),
    "own-escort": ("escort", 'without = ["guardian", "stop_4"]\nalso = ["no."]'),
    "own-office": ("office", 'without = ["notes"]'),
}
"""An own recipient of each kind: what follows its name, whom it is for and whom it is like."""

ON_BOARD = {1: ("stays", "leaves", "child"), 2: ("stays", "child", "comes")}
"""Who is on the leg when its first and its second version is made."""


@dataclass(frozen=True)
class Secrets:
    """Writes everything, with the people as they are on the day of version 1 or 2."""

    marks: Marks
    version: int

    def write_changes(self, tx: Transaction) -> None:
        if self.version == 1:
            _Everything(tx, self.marks).write()
        else:
            _change(tx, self.marks)

    def describe_entry(self) -> str:
        return f"Wrote {self.marks.word('journal.summary', f'version {self.version}')}"


class _Everything:
    def __init__(self, tx: Transaction, marks: Marks) -> None:
        self.tx, self.marks = tx, marks

    def row(self, table: str, whose: str, words: str = "", days: str = "", numbers: str = "", **facts: Any) -> int:
        """A row with marks in these columns, named in one string, and the facts as they are."""
        marked: dict[str, Any] = {name: self.marks.word(f"{table}.{name}", whose) for name in words.split()}
        marked |= {name: self.marks.day(f"{table}.{name}", whose, FUTURE) for name in days.split()}
        marked |= {name: self.marks.number(f"{table}.{name}", whose) for name in numbers.split()}
        return self.tx.insert(table, marked | facts)

    def json(self, column: str, whose: str) -> str:
        return self.marks.word(column, whose)

    def write(self) -> None:
        self.settings()
        self.places()
        legs = self.legs()
        people = self.people()
        self.papers(people)
        self.plan(people, legs)
        self.lists(people)
        self.handed_out(legs)
        self.day(people, legs)

    def settings(self) -> None:
        for key in (
            "operation", "outside_name", "authority", "address", "contact_phone", "contact_fax", "contact_email",
            "edi_sender", "edi_recipient", "note_number", "layout", "something_new",
        ):  # fmt: skip
            self.tx.insert("settings", {"key": key, "value": self.marks.word(f"settings.{key}", "the office")})
        filter = json.dumps(
            {"filter": "all", "terms": [["province", [self.marks.word("settings.filter", "the office")]]]}
        )
        self.tx.insert("settings", {"key": f"filter: {self.marks.word('settings.key', 'a filter')}", "value": filter})
        self.tx.insert("settings", {"key": "plan_start", "value": "2025-03-01"})
        secret = self.marks.word("identity.secret", "the office")
        self.tx.db.conn.execute("UPDATE identity SET secret = ?", (secret,))

    def places(self) -> None:
        for code, country, zone in (("CRK", "PHL", "Asia/Manila"), ("CGK", "IDN", "Asia/Jakarta")):
            self.row(
                "places",
                "an end of the leg",
                "name",
                code=code,
                country=country,
                timezone=zone,
                latitude=1.5,
                longitude=100.5,
            )
        marks, whose = self.marks, "the shelter"
        self.tx.insert(
            "places",
            {
                "code": marks.word("places.code", whose),
                "name": marks.word("places.name", whose),
                "country": marks.code("places.country", whose, "BTN"),
                "timezone": marks.code("places.timezone", whose, "Asia/Thimphu"),
                "latitude": marks.number("places.latitude", whose) / 1e7,
                "longitude": marks.number("places.longitude", whose) / 1e7,
                "near": marks.word("places.near", whose),
            },
        )
        self.shelter = next(mark.text for mark in marks.all if mark.column == "places.code")

    def legs(self) -> dict[str, int]:
        costs = "max_wheelchair max_stretcher stretcher_seats max_unaccompanied_minors max_infants"
        ids = {}
        for code, whose, mode, origin, destination, hour in (
            (LEG, "the leg", "air", "CRK", "CGK", 9),
            (OTHER_LEG, "another leg", "air", "CRK", "CGK", 15),
            (BUS, "the bus", "road", self.shelter, "CRK", 2),
        ):
            ids[code] = self.row(
                "legs", whose, "carrier currency", "", f"seat_cost {costs}",
                code=code, mode=mode, origin=origin, destination=destination, seats=180,
                departs=f"2025-03-05 {hour:02}:00", arrives=f"2025-03-05 {hour + 4:02}:00",
            )  # fmt: skip
        return ids

    def people(self) -> dict[str, int]:
        ids = {}
        for whose in ("stays", "leaves", "child", "comes", "other leg", "left out"):
            together = whose in ("stays", "child")
            if whose != "child":
                household = self.row("households", whose, "name")
                group = self.row("groups", whose, "name notes", cohesion="prefer")
            ids[whose] = self.tx.insert(
                "people", _person(self.marks, whose, 1) | {
                    "location": self.shelter, "household_id": ids.get("household of stays", household) if together else household,
                    "group_id": group, "photo": self.photo(whose),
                },
            )  # fmt: skip
            if whose == "stays":
                ids["household of stays"] = household
        return {whose: id for whose, id in ids.items() if not whose.startswith("household")}

    def photo(self, whose: str) -> str:
        stream = io.BytesIO()
        Image.new("RGB", (300, 400), PHOTO_COLOUR).save(
            stream, "JPEG", comment=self.marks.word("attachments.bytes", whose).encode()
        )
        name = self.marks.word("attachments.hash", whose)
        self.tx.insert("attachments", {"hash": name, "bytes": stream.getvalue()})
        return name

    def papers(self, people: dict[str, int]) -> None:
        self.row("checklist", "everybody", "kind authority", nationality=None)
        self.tx.insert("checklist", {"kind": "exit_permit", "nationality": None, "authority": "Immigration"})
        note = self.row(
            "notes", "a note", "number kind authority made_by remark content", "sent_on withdrawn_on", language="en", made_at="2025-02-01T00:00Z"
        )  # fmt: skip
        for whose, person in people.items():
            blank = self.row("blanks", whose, "series number note", "received_on", status="issued")
            document = self.tx.insert("documents", _document(self.marks, whose, 1) | {"person_id": person})
            printed = json.dumps({"layout": self.marks.word("documents.printed", whose)})
            self.row(
                "documents", f"{whose}, an old one", "number issuer note seen_by", "issued expires seen_on",
                person_id=person, type="etd", current=0, status="void", blank_id=blank, printed=printed,
            )  # fmt: skip
            self.row("holds", whose, "reason", "start end", person_id=person, kind="police")
            self.row(
                "holds", f"{whose}, lifted", "reason lift_reason", "start end lifted_on", person_id=person, kind="legal"
            )
            later = "asked_on answered_on valid_until"
            self.row(
                "clearances", f"{whose}, exit permit", "authority", later,
                person_id=person, kind="exit_permit", answer="granted", valid_from="2025-01-02", note_id=note,
                reference=self.marks.word("clearances.reference of the exit permit", f"{whose}, exit permit"),
            )  # fmt: skip
            self.row(
                "clearances",
                whose,
                "kind authority reference",
                f"{later} valid_from",
                person_id=person,
                answer="refused",
            )
            self.row(
                "noted", whose, "reference", "answered_on", note_id=note, person_id=person, seq=person, answer="refused"
            )
            self.row(
                "blank_events", whose, "reason officer", "day", blank_id=blank, document_id=document, status="issued"
            )
        whose = "another copy of the file"
        self.row(
            "gaps",
            whose,
            "head first_at last_at found_at found_by stated_at stated_by",
            numbers="number after entries issued not_found",
            forked=0,
        )
        self.row("spent", whose, "number reason at officer")
        self.row("blank_counts", "the safe", "series remark officer", "day", "counted expected")
        self.row(
            "seal_keys",
            "the office",
            "signer reference private_key certificate made_by",
            made_at="2025-01-01T00:00Z",
            current=1,
        )
        self.row("layouts", "the office", "name content")
        self.row("letters", "the office", "name content", language="en")

    def plan(self, people: dict[str, int], legs: dict[str, int]) -> None:
        told = {name: json.dumps([self.marks.word(f"plans.{name}", "the plan")]) for name in ("tiers", "changes")}
        wrong = {"code": "leg_past", "people": [], "leg": None, "rule": None}
        told["problems"] = json.dumps([{**wrong, "message": self.marks.word("plans.problems", "the plan")}])
        self.plan_id = self.row(
            "plans", "the plan", "made_by published_by", state="published", made_at="2025-02-28T01:00Z",
            published_at="2025-02-28T02:00Z", status="optimal", seconds=self.marks.number("plans.seconds", "the plan"),
            revision=0, **told,
        )  # fmt: skip
        for seq, (whose, person) in enumerate(people.items()):
            if whose in ON_BOARD[1] or whose == "other leg":
                journey = (legs[BUS], legs[LEG]) if whose in ON_BOARD[1] else (legs[OTHER_LEG],)
                _book(self.tx, self.marks, self.plan_id, person, journey, whose, 1, seq)
        reasons = [
            {"code": "full", "leg": None, "rule": None, "message": self.marks.word("leftouts.reasons", "left out")}
        ]
        self.tx.insert(
            "leftouts", {"plan_id": self.plan_id, "person_id": people["left out"], "reasons": json.dumps(reasons)}
        )
        rule = self.row(
            "rules", "stays", "reason", kind="apart", person_id=people["stays"], other_id=people["left out"]
        )
        self.tx.insert("rule_legs", {"rule_id": rule, "seq": 0, "leg_id": legs[OTHER_LEG]})
        self.row("rules", "leaves", "reason", kind="forbid", person_id=people["leaves"])
        self.row("sequences", "the file", "name", "", "last")
        self.row(
            "manifests", "another leg", "made_by journal_head digest sent profile", "", "version people",
            content=json.dumps({"kept": self.marks.word("manifests.content", "another leg")}), leg_id=legs[OTHER_LEG], made_at="2025-02-28T03:00Z", plan_id=self.plan_id,
        )  # fmt: skip

    def lists(self, people: dict[str, int]) -> None:
        coming = self.row(
            "lists",
            "a list",
            "source read_by shape original",
            "",
            "rows declared_total",
            kind="roster",
            read_at="2025-02-01T00:00Z",
        )
        for whose, person in people.items():
            self.row(
                "listed",
                whose,
                "sheet number waits goes",
                "",
                "row",
                list_id=coming,
                person_id=person,
                what="new",
                doubted=json.dumps([self.marks.word("listed.doubted", whose)]),
                spelled=json.dumps({"surname": self.marks.word("listed.spelled", whose)}),
            )
            self.row("merged", whose, "ref was", "", "formerly", person_id=person)
            told = {
                name: json.dumps([self.marks.word(f"kept_rows.{name}", whose)])
                for name in ("titles", "cells", "problems")
            }
            fields = json.dumps({self.marks.word("kept_rows.fields", whose): 0})
            box = [0, 0, 1, self.marks.number("kept_rows.picture", whose)]
            page, offer = (self.marks.word("kept_rows.picture", whose) for _ in range(2))
            picture = json.dumps({"page": page, "row": box, "cells": [box], "offers": [[offer]]})
            self.row(
                "kept_rows",
                whose,
                "sheet reason",
                "",
                "row",
                list_id=coming,
                person_id=person,
                state="dropped",
                fields=fields,
                picture=picture,
                **told,
            )
            looked = json.dumps([0, 0, 1, self.marks.number("readings.box", whose)])
            self.row("readings", whose, "paper sheet read text", "", "row place page", box=looked)
        self.row("mappings", "the office", "name shape content")
        self.row("spellings", "the office", "key code", kind="place")
        self.tx.insert("not_same", {"person_id": 1, "other_id": 2})

    def handed_out(self, legs: dict[str, int]) -> None:
        told = {"places": {self.marks.word("handouts.content", "another leg"): 1}}
        self.row(
            "handouts", "another leg", "kind made_by journal_head", "", "version people",
            leg_id=legs[OTHER_LEG], made_at="2025-02-28T03:00Z", content=json.dumps(told),
        )  # fmt: skip

    def day(self, people: dict[str, int], legs: dict[str, int]) -> None:
        """Who was counted where: of the leg at its first point, so that its lists stay those of the plan."""
        points = [
            self.tx.insert(
                "checkpoints", {"leg_id": legs[LEG], "seq": one.seq, "kind": one.kind, "counts_as": one.counts_as}
            )
            for one in default_points(Mode.AIR)
        ]
        gate = self.row(
            "checkpoints", "another leg", "name", leg_id=legs[OTHER_LEG], seq=1, kind="gate", counts_as="boarded"
        )
        at = "2025-02-28T03:00:00.000Z"
        times = {"at": at, "received_at": at}
        receiver = self.row(
            "receivers", "a receiver", "name organisation phone id_type id_number remark", kind="family"
        )  # fmt: skip
        for whose, person in people.items():
            elsewhere = whose == "other leg"
            leg, point = (legs[OTHER_LEG], gate) if elsewhere else (legs[LEG], points[0])
            also = json.dumps({"note": self.marks.word("sightings.also", whose)})
            self.row(
                "sightings", whose, "uuid undoes counter forced", leg_id=leg, checkpoint_id=point, person_id=person,
                kind="present", how="scan", also=also, **times,
            )  # fmt: skip
            self.row(
                "may_receive", whose, "tie allowed_by", "allowed_on until", person_id=person, receiver_id=receiver
            )  # fmt: skip
        self.row(
            "stray_codes", "the gate", "uuid code problem settled", leg_id=legs[LEG], checkpoint_id=points[0], at=at
        )  # fmt: skip
        self.row("head_counts", "the gate", "uuid counter", "", "number", checkpoint_id=points[0], at=at)
        content = {"no_shows": {}, "alone": {"P1": self.marks.word("closings.content", "another leg")}}
        self.row(
            "closings", "another leg", "by difference reopened_by reopen_reason", "", "version head_count",
            leg_id=legs[OTHER_LEG], at=at, reopened_at=at, content=json.dumps(content),
        )  # fmt: skip
        handover = self.row(
            "handovers", "a receipt", "uuid by id_seen signature remark forced printed void_reason", "", "number",
            receiver_id=receiver, checkpoint_id=gate, at=at, on_paper=1,
        )  # fmt: skip
        self.row("handed", "a receipt", "tie", handover_id=handover, person_id=people["other leg"], agreed=1)


def _person(marks: Marks, whose: str, version: int) -> dict[str, Any]:
    """What stands in the row of a person. A second version has new marks everywhere but in the reference."""
    row = f"{whose}, version {version}"
    born = MINOR if whose == "child" else ADULT
    known: dict[str, Any] = {
        "ref": marks.word("people.ref", whose) if version == 1 else _same(marks, "people.ref", whose),
        "surname": marks.word("people.surname", row),
        "given_names": marks.word("people.given_names", row),
        "native_name": marks.native("people.native_name", row),
        "sex": "F",
        "birth_date": marks.day("people.birth_date", row, born),
        "birth_place": marks.word("people.birth_place", row),
        "nationality": _country(marks, "people.nationality", "XKQ"),
        "province": marks.word("people.province", row),
        "destination": _country(marks, "people.destination", "XWZ"),
        "priority": 2,
        "ready_from": marks.day("people.ready_from", row, date(2025, 2, 2)),
        "clear_until": marks.day("people.clear_until", row, date(2061, 1, 2)),
        "assistance": " ".join(
            (
                _country(marks, "people.assistance, the code", "WCHS"),
                _country(marks, "people.assistance, in capitals", "PTSD"),
                marks.word("people.assistance, in words", row),
            )
        ),
        "notes": marks.word("people.notes", row),
        "withdrawn": marks.word("people.withdrawn", row) if whose == "stays" else None,
        "promised_on": marks.day("people.promised_on", row, FUTURE),
    }
    new = kept_in("people").keys() - known.keys() - {"location", "name_spelling"}
    return known | {name: marks.word(f"people.{name}", row) for name in sorted(new)}


def _document(marks: Marks, whose: str, version: int) -> dict[str, Any]:
    """The current travel document."""
    row = f"{whose}, version {version}"
    return {
        "type": "passport",
        "number": marks.word("documents.number", row),
        "issuer": _country(marks, "documents.issuer", "XQY"),
        "issued": marks.day("documents.issued", row, FUTURE),
        "expires": marks.day("documents.expires", row, date(2062, 2, 3)),
        "current": 1,
        "status": "held",
        "note": marks.word("documents.note", row),
        "seen_by": marks.word("documents.seen_by", row),
        "seen_on": marks.day("documents.seen_on", row, FUTURE),
    }


def _country(marks: Marks, column: str, code: str) -> str:
    """A code that everybody shares: it is a mark once."""
    if not any(mark.column == column for mark in marks.all):
        marks.code(column, "everybody", code)
    return code


def _same(marks: Marks, column: str, whose: str) -> str:
    return next(mark.text for mark in marks.all if (mark.column, mark.whose) == (column, whose))


def _book(
    tx: Transaction,
    marks: Marks,
    plan: int,
    person: int,
    journey: tuple[int, ...],
    whose: str,
    version: int,
    place: int,
) -> None:
    """On these legs, with a seat on the last."""
    seat = marks.code("bookings.seat", f"{whose}, version {version}", f"{70 + 10 * version + place}Q")
    for seq, leg in enumerate(journey):
        tx.insert(
            "bookings",
            {
                "plan_id": plan,
                "person_id": person,
                "seq": seq,
                "leg_id": leg,
                "seat": seat if leg == journey[-1] else None,
            },
        )


def _change(tx: Transaction, marks: Marks) -> None:
    """One leaves, one comes, who stays has another value in every field."""
    people = {mark.whose: mark.text for mark in marks.all if mark.column == "people.ref"}
    ids = {whose: tx.people((ref,))[0]["id"] for whose, ref in people.items()}
    [plan] = [row["id"] for row in tx.rows("SELECT id FROM plans WHERE state = 'published'")]
    journey = tuple(tx.find("legs", "code", code, "leg")["id"] for code in (BUS, LEG))
    for booking in tx.rows("SELECT id FROM bookings WHERE leg_id IN (?, ?)", journey):
        tx.delete("bookings", booking["id"])
    for seq, whose in enumerate(ON_BOARD[2]):
        tx.update("people", ids[whose], _person(marks, whose, 2))
        [document] = tx.rows("SELECT id FROM documents WHERE person_id = ? AND current = 1", (ids[whose],))
        tx.update("documents", document["id"], _document(marks, whose, 2))
        permit = tx.one("SELECT id FROM clearances WHERE person_id = ? AND kind = 'exit_permit'", (ids[whose],))
        tx.update(
            "clearances", permit["id"],
            {"reference": marks.word("clearances.reference of the exit permit", f"{whose}, version 2")},
        )  # fmt: skip
        _book(tx, marks, plan, ids[whose], journey, whose, 2, seq)


def take_own(operation: Operation, marks: Marks, folder: Path) -> None:
    """The office's own recipients, one of each kind."""
    for name, (like, columns) in OWN.items():
        file = folder / f"{name}.toml"
        audience = marks.word("profiles.content", name)
        file.write_text(f'name = "{name}"\nfor = "{audience}"\nlike = "{like}"\n{columns}\n', encoding="utf-8")
        operation.run(TakeProfile(file))
        file.unlink()


def make(path: Path, marks: Marks) -> Operation:
    """The operation on the day of version 1, open; the officer's name is a mark that every list bears."""
    Operation.create(
        path, PASSPHRASE, officer=marks.word("journal.officer", "another officer"), clock=lambda: NOW
    ).close()
    with Operation.open(
        path, PASSPHRASE, officer=_same(marks, "journal.officer", "another officer"), clock=lambda: NOW
    ) as other:
        other.run(Secrets(marks, 1))
    operation = Operation.open(
        path, PASSPHRASE, officer=marks.word("manifests.made_by", "the officer"), clock=lambda: NOW
    )
    take_own(operation, marks, path.parent)
    return operation
