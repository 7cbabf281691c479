"""The command that takes a checked template workbook into the file, all of it or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.attachments import numbers_stay, void_spent
from repatriate.app.core.current_document import LETTERS_KEY, may_have_letters, put_in_use, stays_in_use
from repatriate.app.core.places import own_places
from repatriate.app.core.rule_rows import RULES_SQL, rule_key
from repatriate.app.core.settings import format_stored
from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.app.documents.blanks.register import (
    blanks_by_number,
    follow_workbook,
    must_be_new,
    spend_blank,
    without_fate,
)
from repatriate.app.imports.family_names import name_template_families, warn_of_families
from repatriate.app.people.commands import withdraw_people
from repatriate.app.people.writer import DOCUMENT, HOLD, PeopleWriter, stored_kind
from repatriate.app.transport.commands import change_status, is_closed_with_count
from repatriate.intake.check import Known, check_template
from repatriate.intake.columns import KEYS, SHEETS
from repatriate.intake.report import Counts, Faults, Report
from repatriate.intake.template import Row as SheetRow
from repatriate.intake.template import Template
from repatriate.model.entities import DocumentKind, LegStatus
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.register import BlankStatus
from repatriate.reference.airports import airport


def known_in(db: Database) -> Known:
    """Facts of the file against which a workbook is checked."""
    currency = next(iter(db.query("SELECT value FROM settings WHERE key = 'currency'")), None)
    if currency is None:
        currency = next(iter(db.query("SELECT currency AS value FROM legs WHERE currency IS NOT NULL LIMIT 1")), None)
    return Known(
        people=frozenset(row["ref"] for row in db.query("SELECT ref FROM people")),
        legs={row["code"]: row for row in db.query("SELECT * FROM legs")},
        places=own_places(db),
        currency=currency["value"] if currency else None,
        airport=airport,
        refuse_setting=partial(_refuse_letters, db),
        counted=frozenset(
            row["code"] for row in db.query("SELECT id, code FROM legs") if is_closed_with_count(db, row["id"])
        ),
    )


def _refuse_letters(db: Database, key: str, value: object) -> str:
    """The reason why the workbook's letters cannot be this file's; empty for another setting, or if they can."""
    if key != LETTERS_KEY:
        return ""
    try:
        may_have_letters(db, format_stored(key, value))
    except UserError as fault:
        return fault.message
    return ""


def examine_template(db: Database, template: Template, *, same_families: bool = False) -> Report:
    """The report that importing the workbook into this file would give; writes nothing."""
    families = name_template_families(db, template, same=same_families)[1]
    template = Template(template.source, template.sheets, template.faults.copy(), template.columns)
    check_template(template, known_in(db))
    report = Report(template.source, "template", columns=template.columns)
    report.kept_aside = template.faults.kept(list(SHEETS))
    report.warnings = list(template.faults.warnings)
    report.warnings += warn_of_families(families, "People")
    for sheet, rows in template.sheets.items():
        old = _old_keys(db, sheet)
        updated = sum(1 for row in rows if _find_key(sheet, row) in old)
        report.counts[sheet] = Counts(len(rows), len(rows) - updated, updated)
    return report


def _find_key(sheet: str, row: SheetRow) -> tuple[Any, ...] | None:
    """The key by which a row equals one of the file; None if the sheet has no key."""
    if sheet == "Rules":
        return rule_key(row.text("kind"), row.text("a"), row.text("b"))
    return tuple(map(row.values.get, KEYS[sheet])) if sheet in KEYS else None


_OLD = {
    "People": "SELECT ref FROM people",
    "Groups": "SELECT name FROM groups",
    "Legs": "SELECT code FROM legs",
    "Places": "SELECT code FROM places",
    "Settings": "SELECT key FROM settings",
    "Blanks": "SELECT number FROM blanks",
    "Checklist": "SELECT kind, nationality FROM checklist",
    "Promised": "SELECT ref FROM people WHERE promised_on IS NOT NULL",
    "Withdrawn": "SELECT ref FROM people WHERE withdrawn IS NOT NULL",
    "Clearances": "SELECT ref, kind FROM clearances JOIN people ON people.id = person_id",
}


def _old_keys(db: Database, sheet: str) -> set[tuple[Any, ...]]:
    if sheet == "Rules":
        return {rule_key(row["kind"], row["a"], row["b"]) for row in db.query(RULES_SQL)}
    return {tuple(row) for row in db.conn.execute(_OLD[sheet])} if sheet in _OLD else set()


@dataclass(frozen=True)
class ImportTemplate:
    """Write a workbook that `examine` found without problems; gives the report, made again inside the transaction."""

    template: Template
    same_families: bool = False
    written: list[Report] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Report:
        # Checked against the file as it is now, not as it was when the officer looked.
        report = examine_template(tx.db, self.template, same_families=self.same_families)
        if report.failed:
            first = report.kept_aside[0].problems[0]
            raise UserError("import_refused", first.message, report=report)
        writer = _Writer(tx, name_template_families(tx.db, self.template, same=self.same_families)[0])
        writer.write()
        report.warnings += writer.faults.warnings
        self.written.append(report)
        return report

    def describe_entry(self) -> str:
        people = self.written[-1].counts.get("People", Counts())
        if not people.updated:
            return say("Imported a workbook: {0} new people", people.imported)
        if not people.imported:
            return say("Imported a workbook: {0} known people", people.updated)
        return say("Imported a workbook: {0} new, {1} known people", people.imported, people.updated)


def _list_further(sheet: str, known: Mapping[str, str]) -> dict[str, str]:
    """Fields of a sheet that the columns of People lack, each with its column in the file."""
    return {one.name: one.column for one in SHEETS[sheet] if one.stored and one.name not in known}


class _Writer:
    """Writes sheet by sheet, in the order in which they refer to each other."""

    def __init__(self, tx: Transaction, template: Template) -> None:
        self.tx = tx
        self.template = template
        self.people = PeopleWriter(tx)
        self.faults = Faults()

    def write(self) -> None:
        with numbers_stay(self.tx):
            self._write_sheets()

    def _write_sheets(self) -> None:
        self._write_sheet("Settings", "settings", "key", lambda one: {**one, "value": str(to_stored(one["value"]))})
        self._write_sheet("Places", "places", "code", dict)
        self._write_sheet("Groups", "groups", "name", dict)
        self._write_people()
        self._write_legs()
        self._write_blanks()
        self._ids = {row["ref"]: row["id"] for row in self.tx.rows("SELECT id, ref FROM people")}
        self._write_rules()
        self._write_checklist()
        self._write_clearances()
        self._write_further("Holds", "holds", HOLD, _list_further("Holds", HOLD), {})
        self._write_further(
            "Documents", "documents", DOCUMENT, _list_further("Documents", DOCUMENT), {"current": 0, "status": "held"}
        )
        for row in self.template.rows("Promised"):
            self.tx.update("people", self._ids[str(row.values["person"])], {"promised_on": row.values["promised_on"]})
        for row in self.template.rows("Withdrawn"):
            persons = self.tx.people([str(row.values["person"])])
            if persons[0]["withdrawn"] != row.values["withdrawn"]:
                withdraw_people(self.tx, persons, row.text("withdrawn"))
        self._join_blanks()

    def _write_sheet(self, sheet: str, table: str, key: str, make: Any) -> None:
        old = {row[key]: row for row in self.tx.rows(f'SELECT * FROM "{table}"')} if self.template.rows(sheet) else {}
        for row in self.template.rows(sheet):
            if sheet == "Settings" and "value" not in row.values:
                continue
            values: Row = make(row.values)
            before = old.get(values[key])
            if before is None:
                self.tx.insert(table, values)
            else:
                changes = {name: value for name, value in values.items() if to_stored(value) != before[name]}
                self.tx.update(table, before["id"], changes)

    def _write_legs(self) -> None:
        old = {row["code"]: row for row in self.tx.rows("SELECT * FROM legs")} if self.template.rows("Legs") else {}
        self._write_sheet("Legs", "legs", "code", dict)
        for row in self.template.rows("Legs"):
            before = old.get(row.text("code"))
            if before is not None and "status" in row.values:
                status = LegStatus(str(row.values["status"]))
                self.tx.update("legs", before["id"], change_status(self.tx.db, before, status))

    def _write_blanks(self) -> None:
        known = blanks_by_number(self.tx) if self.template.rows("Blanks") else {}
        told = (row.values for row in self.template.rows("Blanks"))
        must_be_new(
            self.tx,
            [
                str(values["number"])
                for values in told
                if values["number"] not in known and values.get("status", BlankStatus.RECEIVED) == BlankStatus.RECEIVED
            ],
        )
        self._write_sheet("Blanks", "blanks", "number", lambda values: without_fate(values, known))
        for row in self.template.rows("Blanks"):
            follow_workbook(self.tx, row.values, known)
        void_spent(self.tx)

    def _write_people(self) -> None:
        rows = self.template.rows("People")
        old = {row["ref"]: row for row in self.tx.rows("SELECT * FROM people")} if rows else {}
        self.people.add(row.values for row in rows if row.values.get("ref") not in old)
        for row in rows:
            if row.values.get("ref") in old:
                self.people.change(old[row.values["ref"]], row.values)

    def _write_rules(self) -> None:
        legs = {row["code"]: row["id"] for row in self.tx.rows("SELECT id, code FROM legs")}
        old = {rule_key(row["kind"], row["a"], row["b"]): row for row in self.tx.rows(RULES_SQL)}
        for row in self.template.rows("Rules"):
            kind, a, b = str(row.values["kind"]), str(row.values["a"]), str(row.values["b"])
            before = old.get(rule_key(kind, a, b))
            if before is not None:
                if row.values.get("reason", before["reason"]) != before["reason"]:
                    self.tx.update("rules", before["id"], {"reason": row.values["reason"]})
                continue
            between = kind in ("apart", "together")
            rule = {"kind": kind, "person_id": self._ids[a], "other_id": self._ids[b] if between else None}
            rule_id = self.tx.insert("rules", {**rule, "reason": row.values.get("reason")})
            if not between:
                for seq, code in enumerate(b.upper().split()):
                    self.tx.insert("rule_legs", {"rule_id": rule_id, "seq": seq, "leg_id": legs[code]})
            old[rule_key(kind, a, b)] = {"id": rule_id, "reason": row.values.get("reason")}

    def _write_checklist(self) -> None:
        old = {(row["kind"], row["nationality"]): row for row in self.tx.rows("SELECT * FROM checklist")}
        for row in self.template.rows("Checklist"):
            values = {"kind": row.values["kind"], "nationality": row.values.get("nationality")}
            before = old.get((values["kind"], values["nationality"]))
            if before is None:
                self.tx.insert("checklist", {**values, "authority": row.values.get("authority")})
            elif "authority" in row.values:
                self.tx.update("checklist", before["id"], {"authority": row.values["authority"]})

    def _write_clearances(self) -> None:
        rows = self.template.rows("Clearances")
        old = {(row["person_id"], row["kind"]): row for row in self.tx.rows("SELECT * FROM clearances")} if rows else {}
        names = tuple(column.name for column in SHEETS["Clearances"] if column.name not in ("person", "kind"))
        new: list[Row] = []
        for row in rows:
            person_id, kind = self._ids[str(row.values["person"])], row.values["kind"]
            before = old.get((person_id, kind))
            if before is None:
                new.append({"person_id": person_id, "kind": kind, **{name: row.values.get(name) for name in names}})
            else:
                filled = {name: row.values[name] for name in names if name in row.values}
                changes = {name: value for name, value in filled.items() if to_stored(value) != before[name]}
                self.tx.update("clearances", before["id"], changes)
        self.tx.insert_many("clearances", new)

    def _join_blanks(self) -> None:
        """A document that was issued on a blank bears the blank's number; that blank lies in the safe no more."""
        for row in (
            self.tx.rows(
                "SELECT documents.id, documents.status, documents.note, blanks.id AS blank FROM documents "
                "JOIN blanks ON blanks.number = documents.number WHERE blank_id IS NULL AND documents.status <> 'held'"
            )
            if self.template.rows("Documents")
            else ()
        ):
            self.tx.update("documents", row["id"], {"blank_id": row["blank"]})
            spend_blank(self.tx, row["blank"], BlankStatus(row["status"]), row["note"], row["id"])

    def _write_further(self, sheet: str, table: str, same: dict[str, str], further: dict[str, str], fixed: Row) -> None:
        """Holds and documents beyond those of sheet People: matched with what the person has, else added.

        `same` and `further` give the table's columns for those of the sheet: what makes two one and the same, and what
        is told of it. What is empty, only held or not current may be told more of; what says otherwise is another one.
        """
        rows = self.template.rows(sheet)
        left: dict[int, list[Row]] = defaultdict(list)
        for old in self.tx.rows(f"SELECT * FROM {table} ORDER BY id") if rows else []:
            left[old["person_id"]].append(old)
        unmatched: list[tuple[SheetRow, int, Row]] = []
        for row in rows:
            person_id = self._ids[str(row.values["person"])]
            values = {own: to_stored(row.values.get(name)) for name, own in (same | further).items()}
            if sheet == "Documents" and values["kind"]:
                kind = DocumentKind(str(values["kind"]))
                values |= {"type": kind.type, "kind": stored_kind(kind)}
            twin = next((old for old in left[person_id] if all(old[own] == values[own] for own in values)), None)
            if twin is not None:
                left[person_id].remove(twin)
            else:
                unmatched.append((row, person_id, values))
        for row, person_id, values in unmatched:
            told = {own: values[own] for own in further.values() if values[own] is not None}
            near = next(
                (
                    old
                    for old in left[person_id]
                    if all(old[own] == values[own] for own in same.values())
                    and all(old[own] in (None, "held", 0, value) for own, value in told.items())
                ),
                None,
            )
            chosen = told.pop("current", 0) and told.get("status") not in ("void", "spoiled")
            if near is None:
                changed = self.tx.insert(table, {"person_id": person_id, **values, **fixed, **told})
            else:
                left[person_id].remove(near)
                changed = near["id"]
                self.tx.update(table, changed, {own: value for own, value in told.items() if value != near[own]})
            if chosen:
                self._choose_document(row, person_id, changed)

    def _choose_document(self, row: SheetRow, person_id: int, document_id: int) -> None:
        """Makes this document the one that the person travels on, unless it is invalid and the present one is valid."""
        used = self.tx.one("SELECT * FROM documents WHERE person_id = ? AND current = 1", (person_id,))
        told = self.tx.one("SELECT * FROM documents WHERE id = ?", (document_id,))
        assert told is not None
        if used is None or not stays_in_use(used, told, self.tx.today, chosen=True):
            put_in_use(self.tx, person_id, document_id)
        elif used["id"] != document_id:
            why = say("nobody can travel on it any more: {0} stays in use", used["number"] or used["type"])
            self.faults.warn("Documents", row.number, "current", "yes", "not_in_use", why)
