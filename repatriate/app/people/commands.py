"""Commands on people: add, change many at once, remove."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

from repatriate.app.core.code_labels import fields, people
from repatriate.app.core.current_document import issued_here, means_another
from repatriate.app.core.paper_trail import numbers_stay
from repatriate.app.core.parse_values import convert_all
from repatriate.app.core.places import must_be_destination, must_be_place
from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.app.people.writer import DOCUMENT, PeopleWriter, drop_empty_households
from repatriate.model.dates import PartialDate
from repatriate.model.errors import UserError
from repatriate.model.fields import must_have_name
from repatriate.model.saying import Said, say


def checked(tx: Transaction, raw: Mapping[str, Any]) -> dict[str, Any]:
    """Values by the template's columns, of places that there are."""
    values = convert_all("People", raw)
    if values.get("birth_date"):
        _check_birth(tx, values["birth_date"])
    if values.get("location"):
        must_be_place(tx.db, values["location"])
    if values.get("destination"):
        must_be_destination(tx.db, values["destination"])
    return values


MOST_YEARS = 130
"""Nobody was born longer ago."""


def _check_birth(tx: Transaction, born: PartialDate) -> None:
    today = tx.today
    if not born.year:
        return
    if (born.year, born.month or 1, born.day or 1) > (today.year, today.month, today.day):
        raise UserError(
            "out_of_range",
            say("Date of birth: {0} is later than today. Check the year.", str(born)),
            field="birth_date",
        )
    if born.year < today.year - MOST_YEARS:
        raise UserError(
            "out_of_range",
            say("Date of birth: {0} is over {1} years ago. Check the year.", str(born), MOST_YEARS),
            field="birth_date",
        )


@dataclass(frozen=True, slots=True)
class AddPerson:
    """A new person by the template's columns; gives the ref."""

    fields: Mapping[str, Any]
    _added: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> str:
        values = checked(tx, self.fields)
        if values.get("ref"):
            ref = values["ref"]
            _must_be_free(tx, ref, say("{0} is somebody else's number: leave it empty for the next number.", ref))
        must_have_name(values)
        with numbers_stay(tx) if values.get("document_number") else nullcontext():
            self._added[:] = PeopleWriter(tx).add([values])
        return self._added[0]

    def describe_entry(self) -> str:
        return say("Added {0}", self._added[0])


@dataclass(frozen=True, slots=True)
class EditPeople:
    """The same fields for one or many people; an empty value clears the field."""

    refs: tuple[str, ...]
    fields: Mapping[str, Any]

    def write_changes(self, tx: Transaction) -> int:
        values = checked(tx, self.fields)
        if "ref" in values:
            _check_new_ref(tx, self.refs, values["ref"])
        writer = PeopleWriter(tx)
        people = tx.people(self.refs)
        for person in people:
            _must_not_be_printed(tx, person, values)
        with numbers_stay(tx) if values.get("document_number") else nullcontext():
            for person in people:
                writer.change(person, values)
        drop_empty_households(tx)
        return len(people)

    def describe_entry(self) -> str:
        return say("Changed {0} of {1}", fields(self.fields), people(self.refs))


def _must_not_be_printed(tx: Transaction, person: Row, values: Mapping[str, Any]) -> None:
    """Raises UserError where these change what this office issued; another document, by its number, is added."""
    told = {own: to_stored(values[name]) for name, own in DOCUMENT.items() if name in values}
    used = tx.one("SELECT * FROM documents WHERE person_id = ? AND current = 1", (person["id"],)) if told else None
    if used is None or used["status"] != "issued" or means_another(used, told):
        return
    if any(value != used[own] for own, value in told.items()):
        raise issued_here(used["number"] or person["ref"])


def _check_new_ref(tx: Transaction, refs: tuple[str, ...], ref: str | None) -> None:
    if not ref or len(refs) != 1:
        raise UserError("bad_ref", say("A number belongs to one person and cannot be empty."))
    if ref != refs[0]:
        _must_be_free(tx, ref, say("{0} is somebody else's number.", ref))


def _let_go_of_lists(tx: Transaction, person_id: int) -> None:
    """No list and no decision on who is who speaks of them any more; a row kept aside waits again for somebody."""
    for row in tx.rows("SELECT id, state FROM kept_rows WHERE person_id = ?", (person_id,)):
        state = "open" if row["state"] == "imported" else row["state"]
        tx.update("kept_rows", row["id"], {"person_id": None, "state": state})
    for table, columns in (("listed", "person_id"), ("merged", "person_id"), ("not_same", "person_id, other_id")):
        for row in tx.rows(f"SELECT id FROM {table} WHERE ? IN ({columns})", (person_id,)):
            tx.delete(table, row["id"])


def _must_be_free(tx: Transaction, ref: str, taken: Said) -> None:
    """A reference is nobody else's, and nobody's who was merged: it still leads to who they are now."""
    if tx.one("SELECT 1 FROM people WHERE ref = ?", (ref,)):
        raise UserError("ref_taken", taken, person=ref)
    now = tx.one("SELECT p.ref FROM merged m JOIN people p ON p.id = m.person_id WHERE m.ref = ?", (ref,))
    if now:
        raise UserError(
            "ref_taken",
            say("{0} is the old number of {1}, who was entered twice: choose another number.", ref, now["ref"]),
            person=now["ref"],
        )


_ON_THE_DAY = (
    "SELECT 1 FROM sightings WHERE person_id = :person UNION ALL SELECT 1 FROM handed WHERE person_id = :person LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class RemovePeople:
    """Take people out, with their papers, rules and place in the draft; refused for who is on the published plan."""

    refs: tuple[str, ...]

    def write_changes(self, tx: Transaction) -> int:
        people = tx.people(self.refs)
        for person in people:
            person_id = (person["id"],)
            if tx.one(
                "SELECT 1 FROM bookings JOIN plans ON plans.id = plan_id WHERE person_id = ? AND state <> 'draft'",
                person_id,
            ):
                raise UserError(
                    "on_a_plan",
                    say(
                        "{0} is or was on a confirmed plan and cannot be removed. Mark them as not travelling instead.",
                        person["ref"],
                    ),
                    person=person["ref"],
                )
            if tx.one(
                "SELECT 1 FROM documents WHERE person_id = ? AND (printed IS NOT NULL OR blank_id IS NOT NULL)",
                person_id,
            ):
                raise UserError(
                    "has_issued",
                    say(
                        "{0} was issued a travel document and stays on record: say that they do not travel instead.",
                        person["ref"],
                    ),
                    person=person["ref"],
                )
            if tx.one(_ON_THE_DAY, {"person": person["id"]}):
                raise UserError(
                    "was_counted",
                    say(
                        "{0} was counted on a departure or handed over, and stays on record. Mark them as not travelling "
                        "instead.",
                        person["ref"],
                    ),
                    person=person["ref"],
                )
            for rule in tx.rows("SELECT id FROM rules WHERE ? IN (person_id, other_id)", person_id):
                for leg in tx.rows("SELECT id FROM rule_legs WHERE rule_id = ?", (rule["id"],)):
                    tx.delete("rule_legs", leg["id"])
                tx.delete("rules", rule["id"])
            for table in ("documents", "holds", "clearances", "noted", "bookings", "leftouts", "may_receive"):
                for row in tx.rows(f"SELECT id FROM {table} WHERE person_id = ?", person_id):
                    tx.delete(table, row["id"])
            _let_go_of_lists(tx, person["id"])
            tx.delete("people", person["id"])
        drop_empty_households(tx)
        return len(people)

    def describe_entry(self) -> str:
        return say("Removed {0}", people(self.refs))
