"""Writing people by the template's columns: one row of a list is a person, a document, a hold, a household, a group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.current_document import (
    bare_number,
    means_another,
    put_in_use,
    stays_in_use,
    use_what_is_left,
)
from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.app.people.names import mark_after, spell_names
from repatriate.model.entities import USUAL_KINDS, DocumentKind
from repatriate.model.fields import NAMES, PERSON, kept_in, must_have_name

OWN = tuple(kept_in("people"))
DOCUMENT = kept_in("documents")
HOLD = kept_in("holds")
"""Fields of a person that their own row, their document and their hold keep; of the last two each with its column."""

_DEFAULTS = {one.name: one.default for one in PERSON if one.default is not None}

Values = Mapping[str, Any]
"""Template columns to values; a column that is absent is left alone, None clears it."""


class PeopleWriter:
    """Adds and changes people in bulk within one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    @cached_property
    def _households(self) -> dict[str, int]:
        return {row["name"]: row["id"] for row in self._tx.rows("SELECT id, name FROM households")}

    @cached_property
    def _groups(self) -> dict[str, int]:
        return {row["name"]: row["id"] for row in self._tx.rows("SELECT id, name FROM groups")}

    @cached_property
    def _documents(self) -> dict[int, Row]:
        return {row["person_id"]: row for row in self._tx.rows("SELECT * FROM documents WHERE current = 1")}

    @cached_property
    def _holds(self) -> dict[int, Row]:
        rows = self._tx.rows("SELECT * FROM holds WHERE lifted_on IS NULL ORDER BY id DESC")
        return {row["person_id"]: row for row in rows}

    def household(self, name: str | None) -> int | None:
        """The id of the household with that name, made where there is none."""
        return self._find_or_add("households", self._households, name)

    def group(self, name: str | None) -> int | None:
        """The id of the group with that name, made where there is none."""
        return self._find_or_add("groups", self._groups, name)

    def _find_or_add(self, table: str, known: dict[str, int], name: str | None) -> int | None:
        if name is None:
            return None
        if name not in known:
            known[name] = self._tx.insert(table, {"name": name})
        return known[name]

    def _own_columns(self, values: Values) -> Row:
        row = {name: values[name] for name in OWN if name in values}
        row |= {name: usual for name, usual in _DEFAULTS.items() if name in row and row[name] is None}
        if "household" in values:
            row["household_id"] = self.household(values["household"])
        if "group" in values:
            row["group_id"] = self.group(values["group"])
        return row

    def add(self, people: Iterable[Values]) -> list[str]:
        """New people in one go; those without a ref get the next ones, in order. Gives the refs.

        A name in another script alone is spelled, and marked to be confirmed.
        """
        tx = self._tx
        person_id = tx.next_id("people")
        free = FreeRefs(tx)
        own: list[Row] = []
        documents: list[Row] = []
        holds: list[Row] = []
        blank: Row = dict.fromkeys((*OWN, "household_id", "group_id")) | _DEFAULTS
        people = [spell_names(values) for values in people]
        free.skip(str(values["ref"]) for values in people if values.get("ref"))
        for values in people:
            row = {"id": person_id, **blank, **self._own_columns(values)}
            row["ref"] = row["ref"] or free.take()
            own.append(row)
            if document := _pick_columns(values, DOCUMENT):
                documents.append({"person_id": person_id, **dict.fromkeys(DOCUMENT.values()), **document})
            hold = _pick_columns(values, HOLD)
            if hold.get("kind"):
                holds.append({"person_id": person_id, **dict.fromkeys(HOLD.values()), **hold})
            person_id += 1
        tx.insert_many("people", own)
        tx.insert_many("documents", documents)
        tx.insert_many("holds", holds)
        return [str(row["ref"]) for row in own]

    def change(self, person: Row, values: Values) -> None:
        """Write what differs, nothing else. Raises UserError where nothing would name the person any more."""
        changes = {name: value for name, value in self._own_columns(values).items() if to_stored(value) != person[name]}
        if not changes.keys().isdisjoint(NAMES):
            must_have_name({**person, **changes})
            changes |= mark_after(person, changes)
        self._tx.update("people", person["id"], changes)
        if any(name in values for name in DOCUMENT):
            self._change_document(person["id"], {own: values[name] for name, own in DOCUMENT.items() if name in values})
        if any(name in values for name in HOLD):
            self._change_hold(person["id"], {own: values[name] for name, own in HOLD.items() if name in values})

    def _change_document(self, person_id: int, changes: Row) -> None:
        old = self._documents.get(person_id)
        if old is None:
            if any(value is not None for value in changes.values()):
                self._tx.insert("documents", {"person_id": person_id, **changes})
            return
        differing = {name: value for name, value in changes.items() if to_stored(value) != old[name]}
        if not differing:
            return
        if old["status"] != "held":
            self._refuse_other(old, changes)
            return
        merged = {name: old[name] for name in DOCUMENT.values()} | changes
        if old["kind"] and DocumentKind(old["kind"]).type != merged["type"]:
            differing["kind"] = None
        if "number" in differing and old["number"] is not None:
            differing |= {"seen_by": None, "seen_on": None}  # it is another document, which nobody has seen
        if all(value is None for value in merged.values()):
            self._tx.delete("documents", old["id"])
            use_what_is_left(self._tx, person_id)
        else:
            self._tx.update("documents", old["id"], differing)

    def _refuse_other(self, old: Row, changes: Row) -> None:
        """Leave a document of this office in the register as it was printed: where the list means another one, add that."""
        if not means_another(old, changes):
            return
        # Of what was printed nothing is stated of that other one.
        told = {name: value for name, value in changes.items() if value is not None}
        held = self._tx.rows("SELECT * FROM documents WHERE person_id = ? AND status = 'held'", (old["person_id"],))
        number = bare_number(told.get("number"))
        twin = next(
            (
                one
                for one in held
                if bare_number(one["number"]) == number
                and (number or all(one[name] in (None, to_stored(value)) for name, value in told.items()))
            ),
            None,
        )
        if twin is None:
            changed = self._tx.insert("documents", {"person_id": old["person_id"], "current": 0, **told})
        else:  # the same list again
            changed = twin["id"]
            new = {name: value for name, value in told.items() if to_stored(value) != twin[name] and name != "number"}
            self._tx.update("documents", changed, new)
        if not stays_in_use(old, told, self._tx.today):  # on the word of this list, whatever others said before
            put_in_use(self._tx, old["person_id"], changed)

    def _change_hold(self, person_id: int, changes: Row) -> None:
        old = self._holds.get(person_id)
        if old is None:
            if changes.get("kind"):
                self._tx.insert("holds", {"person_id": person_id, **changes})
        elif "kind" in changes and changes["kind"] is None:
            self._tx.delete("holds", old["id"])
        else:
            self._tx.update(
                "holds", old["id"], {name: value for name, value in changes.items() if to_stored(value) != old[name]}
            )


def stored_kind(kind: DocumentKind) -> str | None:
    """The stored kind of a document: None if its type implies it."""
    return None if kind in USUAL_KINDS.values() else kind.value


MOST_DIGITS = 15
"""A longer number is no count of people, but somebody's number of a case."""


class FreeRefs:
    """P00001, P00002 … after the highest that the file has."""

    def __init__(self, tx: Transaction) -> None:
        self._last = highest_ref(tx.db)

    def skip(self, refs: Iterable[str]) -> None:
        """Do not give numbers that these take."""
        for ref in refs:
            if ref[:1] == "P" and ref[1:].isascii() and ref[1:].isdigit() and len(ref) <= 1 + MOST_DIGITS:
                self._last = max(self._last, int(ref[1:]))

    def take(self) -> str:
        self._last += 1
        return ref_of(self._last)


def highest_ref(db: Database) -> int:
    """The number of the highest reference P00001, P00002 … that the file has, or had before two people were merged."""
    found = db.conn.execute(f"SELECT ({_HIGHEST.format('people')}), ({_HIGHEST.format('merged')})").fetchone()
    return max(number or 0 for number in found)


_HIGHEST = (
    "SELECT CAST(substr(ref, 2) AS INTEGER) FROM {0} INDEXED BY {0}_number "
    f"WHERE ref GLOB 'P[0-9]*' AND substr(ref, 2) NOT GLOB '*[^0-9]*' AND length(ref) <= {1 + MOST_DIGITS} "
    "ORDER BY 1 DESC LIMIT 1"
)
"""Word for word what the index of these numbers is of, so that SQLite uses it."""


def ref_of(number: int) -> str:
    return f"P{number:05}"


def _pick_columns(values: Values, names: Mapping[str, str]) -> Row:
    return {own: values[name] for name, own in names.items() if values.get(name) is not None}


def drop_empty_households(tx: Transaction) -> None:
    """A household without people is none."""
    for row in tx.rows(
        "SELECT id FROM households WHERE NOT EXISTS (SELECT 1 FROM people WHERE household_id = households.id)"
    ):
        tx.delete("households", row["id"])
