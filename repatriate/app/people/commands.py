"""Commands on people: add, change many at once, remove."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

from repatriate.app.core.attachments import numbers_stay
from repatriate.app.core.current_document import issued_here, means_another
from repatriate.app.core.listing import describe_fields, describe_people
from repatriate.app.core.parse_values import convert_all
from repatriate.app.core.places import must_be_destination, must_be_place
from repatriate.app.core.sql import Term
from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.people.filters import PREFIX, as_json, find_filter
from repatriate.app.people.names import MARK, is_readable, propose_names
from repatriate.app.people.writer import DOCUMENT, PeopleWriter, drop_empty_households
from repatriate.intake.cells import clean_text
from repatriate.model.dates import PartialDate
from repatriate.model.errors import UserError
from repatriate.model.fields import UNCONFIRMED, must_have_name
from repatriate.model.saying import Said, count, join_parts, say
from repatriate.planning.messages import end_sentence


def check_values(tx: Transaction, raw: Mapping[str, Any]) -> dict[str, Any]:
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
        values = check_values(tx, self.fields)
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
        values = check_values(tx, self.fields)
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
        return say("Changed {0} of {1}", describe_fields(self.fields), describe_people(self.refs))


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
        return say("Removed {0}", describe_people(self.refs))


# -- Commands on filters of people that are kept by name: in the file, so that colleagues have them too.


LONGEST = 60


@dataclass(frozen=True, slots=True)
class SaveFilter:
    """Keep what is listed under a name; `old` is the name it had. An equal name of another filter is refused."""

    name: str
    filter: str
    terms: tuple[Term, ...]
    old: str | None = None

    def write_changes(self, tx: Transaction) -> str:
        name = " ".join(clean_text(self.name).split())
        if not name:
            raise UserError("no_name", say("A filter needs a name."), field="name")
        if len(name) > LONGEST:
            raise UserError(
                "too_long", say("The name is longer than {0} characters: shorten it.", LONGEST), field="name"
            )
        unknown = next((term.field for term in self.terms if find_filter(term.field) is None), None)
        if unknown is not None:
            raise UserError("bad_filter", say("There is no filter by {0}.", unknown))
        row = {"key": PREFIX + name, "value": as_json(self.filter, self.terms)}
        before = None if self.old is None else tx.one("SELECT * FROM settings WHERE key = ?", (PREFIX + self.old,))
        if name != self.old and tx.one("SELECT 1 FROM settings WHERE key = ?", (row["key"],)):
            raise UserError(
                "filter_exists", say("There is a filter “{0}” already: choose another name.", name), field="name"
            )
        if before is None:
            tx.insert("settings", row)
        else:
            tx.update("settings", before["id"], {key: row[key] for key in row if row[key] != before[key]})
        return name

    def describe_entry(self) -> str:
        if self.old is not None and self.old != self.name:
            return say("Renamed the filter “{0}” to “{1}”", self.old, self.name)
        return say("Saved the filter “{0}”", self.name)


@dataclass(frozen=True, slots=True)
class RemoveFilter:
    """Forget a filter; nobody of whom it listed is touched."""

    name: str

    def write_changes(self, tx: Transaction) -> None:
        row = tx.one("SELECT id FROM settings WHERE key = ?", (PREFIX + self.name,))
        if row is None:
            raise UserError("no_such_filter", say("There is no filter “{0}” in this file.", self.name))
        tx.delete("settings", row["id"])

    def describe_entry(self) -> str:
        return say("Deleted the filter “{0}”", self.name)


# -- Commands for people who do not travel after all, and for those who travel again.


def _must_be_ashore(tx: Transaction, person: Row) -> None:
    """Raises UserError for who is aboard a departure, or left on one. Who was booked and did not come did not leave."""
    aboard = [
        leg
        for leg, people in read_progress(tx.db, [person["id"]]).items()
        if any(p.stage.aboard for p in people.values())
    ]
    row = tx.one(
        "SELECT code, status FROM legs WHERE status <> 'cancelled' AND id IN (SELECT value FROM json_each(?)) "
        "ORDER BY status IN ('departed', 'arrived') DESC",
        (json.dumps(aboard),),
    )
    if row is None:
        return
    ref, code = person["ref"], row["code"]
    if row["status"] in ("departed", "arrived"):
        raise UserError("has_left", say("{0} left on {1} and cannot be taken out of it.", ref, code), person=ref)
    told = say("{0} is counted aboard {1}: take them off there, in the counting room, first", ref, code)
    raise UserError("counted_aboard", end_sentence(told), person=ref, leg=code)


def withdraw_people(tx: Transaction, persons: Iterable[Row], reason: str | None) -> None:
    """They do not travel, for a reason; their seats are free for others. Refused for who is aboard, or has left already."""
    words = " ".join((reason or "").split())
    if not words:
        raise UserError("no_reason", say("Say why they do not travel."))
    for person in persons:
        _must_be_ashore(tx, person)
        for table in ("bookings", "leftouts"):
            for row in tx.rows(
                f"SELECT {table}.id FROM {table} JOIN plans ON plans.id = plan_id "
                "WHERE person_id = ? AND state IN ('published', 'draft')",
                (person["id"],),
            ):
                tx.delete(table, row["id"])
        tx.update("people", person["id"], {"withdrawn": words})


@dataclass(frozen=True, slots=True)
class WithdrawPeople:
    """Record that people do not travel, and why: their seats are free, the planner leaves them out. Gives how many."""

    refs: tuple[str, ...]
    reason: str

    def write_changes(self, tx: Transaction) -> int:
        persons = tx.people(self.refs)
        withdraw_people(tx, persons, self.reason)
        return len(persons)

    def describe_entry(self) -> str:
        if len(self.refs) == 1:
            return say("Recorded that {0} does not travel", self.refs[0])
        return say("Recorded that {0} people do not travel", len(self.refs))


@dataclass(frozen=True, slots=True)
class ReturnPeople:
    """Record that people travel again; a plan has to give them a seat. Refused for who travels. Gives how many."""

    refs: tuple[str, ...]

    def write_changes(self, tx: Transaction) -> int:
        persons = tx.people(self.refs)
        for person in persons:
            if person["withdrawn"] is None:
                raise UserError(
                    "travels", say("{0} travels: there is nothing to take back.", person["ref"]), person=person["ref"]
                )
            tx.update("people", person["id"], {"withdrawn": None})
        return len(persons)

    def describe_entry(self) -> str:
        if len(self.refs) == 1:
            return say("Recorded that {0} travels again", self.refs[0])
        return say("Recorded that {0} people travel again", len(self.refs))


# -- The command with which an officer confirms names that the program spelled.


@dataclass(frozen=True, slots=True)
class ConfirmNames:
    """These people's names are right as they are spelled; gives their references.

    `names` are corrections by reference, of `surname` and `given_names`. People whose names are confirmed already are
    left alone. Raises UserError where nobody is left, or somebody has no name in Latin letters.
    """

    refs: tuple[str, ...]
    names: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    confirmed: list[int] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> tuple[str, ...]:
        waiting = [row for row in tx.people(self.refs) if row[MARK] == UNCONFIRMED]
        if not waiting:
            raise UserError("no_names", say("No name waits to be confirmed here."))
        writer = PeopleWriter(tx)
        for row in waiting:
            values = {} if is_readable(row) else propose_names(row)
            values |= convert_all("People", self.names.get(row["ref"], {}))
            if not is_readable({**row, **values}):
                raise UserError(
                    "no_latin_name",
                    say("{0}: the name is not in Latin letters; type the Latin name first.", row["ref"]),
                    person=row["ref"],
                )
            writer.change(row, {**values, MARK: None})
        self.confirmed[:] = [len(waiting)]
        return tuple(row["ref"] for row in waiting)

    def describe_entry(self) -> str:
        return count(self.confirmed[-1], "Confirmed the name of {0} person", "Confirmed the names of {0} people")


# -- The command that writes cells pasted over people, all or nothing.


@dataclass(frozen=True, slots=True)
class PastePeople:
    """(Reference, values by the template's columns) of each; without a reference it is somebody new. Gives the references."""

    people: tuple[tuple[str | None, Mapping[str, Any]], ...]

    def write_changes(self, tx: Transaction) -> tuple[str, ...]:
        if not self.people:
            raise UserError("nothing_pasted", say("Nothing here differs from what the file holds."))
        with numbers_stay(tx):
            return self._write(tx)

    def _write(self, tx: Transaction) -> tuple[str, ...]:
        writer = PeopleWriter(tx)
        rows = {row["ref"]: row for row in tx.people([ref for ref, _ in self.people if ref is not None])}
        new = []
        for ref, raw in self.people:
            values = check_values(tx, raw)
            if ref is None:
                must_have_name(values)
                new.append(values)
            else:
                writer.change(rows[ref], {name: value for name, value in values.items() if name != "ref"})
        added = writer.add(new)
        drop_empty_households(tx)
        return (*rows, *added)

    def describe_entry(self) -> str:
        new = sum(1 for ref, _ in self.people if ref is None)
        changed = len(self.people) - new
        parts = []
        if changed:
            parts.append(count(changed, "{0} person changed", "{0} people changed"))
        if new:
            parts.append(count(new, "{0} person added", "{0} people added"))
        return say("Pasted: {0}", join_parts(", ", parts))
