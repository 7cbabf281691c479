"""Commands on identity: two records of one person are merged, two people who look alike are recorded as two."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from repatriate.app.core.current_document import bare_number, better_of, put_in_use
from repatriate.app.core.rule_rows import delete_rule
from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.app.people import duplicates
from repatriate.app.people.commands import check_values
from repatriate.app.people.names import MARK
from repatriate.app.people.writer import DOCUMENT, HOLD, PeopleWriter, drop_empty_households
from repatriate.model.errors import UserError
from repatriate.model.saying import count, say

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """The result of a merge: the surviving reference, the rows moved by table, and the legs on which a seat became
    free."""

    ref: str
    absorbed: str
    moved: Mapping[str, int]
    freed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergePeople:
    """Two people who are one: `absorb` goes over into `keep`, with everything that hangs on them.

    `values` are the officer's choices by template column; without them the survivor's filled fields stay and the empty
    ones are filled from the other. `document_…` that are those of a document of either make it the current one.
    Manifests that were made stay as they are. Gives what moved. Raises UserError for one person named twice, a reference
    that is nobody's, and two who have left on different legs.
    """

    keep: str
    absorb: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def write_changes(self, tx: Transaction) -> Merged:
        if self.values.get("ref", self.keep) != self.keep:
            raise UserError("bad_ref", say("{0} keeps their number when they are merged.", self.keep))
        chosen = check_values(tx, {name: value for name, value in self.values.items() if name != "ref"})
        keep, absorb = duplicates.pair_rows(tx.db, self.keep, self.absorb)
        plans = duplicates.list_journeys(tx.db, keep, absorb)
        moved = _Move(tx, keep["id"], absorb["id"]).all(plans)
        if keep["photo"] is None and absorb["photo"] is not None:
            tx.update("people", keep["id"], {"photo": absorb["photo"]})
        if keep["promised_on"] is None and absorb["promised_on"] is not None:
            tx.update("people", keep["id"], {"promised_on": absorb["promised_on"]})
        _choose_document(tx, keep["id"], chosen)
        values = duplicates.merged_values(keep, absorb) | chosen
        PeopleWriter(tx).change(keep, values | {MARK: duplicates.merged_mark(values, keep, absorb)})
        _remember_reference(tx, keep, absorb)
        tx.delete("people", absorb["id"])
        drop_empty_households(tx)
        return Merged(self.keep, self.absorb, moved, duplicates.list_freed(plans))

    def describe_entry(self) -> str:
        return say("Merged {0} into {1}", self.absorb, self.keep)


def _remember_reference(tx: Transaction, keep: Row, absorb: Row) -> None:
    """The old reference leads to the survivor from now on, as do those that led to the absorbed."""
    for row in tx.rows("SELECT id FROM merged WHERE person_id = ?", (absorb["id"],)):
        tx.update("merged", row["id"], {"person_id": keep["id"]})
    # A reference that was given anew after an earlier merge leads to whoever had it last.
    for row in tx.rows("SELECT id FROM merged WHERE ref = ?", (absorb["ref"],)):
        tx.delete("merged", row["id"])
    was = {name: value for name, value in absorb.items() if name not in (*DOCUMENT, *HOLD)}
    tx.insert(
        "merged",
        {
            "ref": absorb["ref"],
            "person_id": keep["id"],
            "was": json.dumps(was, ensure_ascii=False),
            "formerly": absorb["id"],
        },
    )


def _choose_document(tx: Transaction, person_id: int, chosen: Mapping[str, Any]) -> None:
    """The document that the officer's choice is about becomes the one in use."""
    wanted = {own: to_stored(chosen[name]) for name, own in DOCUMENT.items() if name in chosen}
    if all(value is None for value in wanted.values()):
        return
    documents = tx.rows(
        "SELECT * FROM documents WHERE person_id = ? AND status IN ('held', 'issued') ORDER BY current DESC, id",
        (person_id,),
    )
    fits = [one for one in documents if all(one[own] == value for own, value in wanted.items())]
    if not fits or fits[0]["current"]:
        return
    put_in_use(tx, person_id, fits[0]["id"])


class _Move:
    """Moves the rows of one person to another; where both have an equal row, one remains."""

    def __init__(self, tx: Transaction, keep: int, absorb: int) -> None:
        self.tx, self.keep, self.absorb = tx, keep, absorb
        self.moved = Counter[str]()

    def all(self, plans: Iterable[duplicates.Journey]) -> Mapping[str, int]:
        self._move_documents()
        self._move_holds()
        self._move_clearances()
        self._move_notes()
        self._move_rules()
        self._move_plans(plans)
        for table in ("listed", "kept_rows", "sightings"):
            for row in self._read_rows(table, self.absorb):
                self._move_row(table, row)
        self._move_once("may_receive", "receiver_id")
        self._move_once("handed", "handover_id")
        self._not_same()
        return {table: number for table, number in self.moved.items() if number}

    def _read_rows(self, table: str, person_id: int) -> list[Row]:
        return self.tx.rows(f"SELECT * FROM {table} WHERE person_id = ? ORDER BY id", (person_id,))

    def _move_row(self, table: str, row: Row, **more: Any) -> None:
        self.tx.update(table, row["id"], {"person_id": self.keep, **more})
        self.moved[table] += 1

    def _move_documents(self) -> None:
        own = self._read_rows("documents", self.keep)
        now = next((one for one in own if one["current"]), None)
        used = [now] if now is not None else []
        for document in self._read_rows("documents", self.absorb):
            twin = next((one for one in own if _same_document(one, document)), None)
            if twin is None:
                self._move_row("documents", document, current=0)
                used += [document] if document["current"] else []
                continue
            filled = {
                name: document[name]
                for name in (*DOCUMENT.values(), "issued", "note", "kind", "seen_by", "seen_on")
                if twin[name] is None and document[name] is not None
            }
            self.tx.delete("documents", document["id"])
            self.tx.update("documents", twin["id"], filled)
            twin |= filled
            used += [twin] if document["current"] else []
        best = better_of(used, self.tx.today)
        if best is not None and best is not now:
            put_in_use(self.tx, self.keep, best["id"])

    def _move_holds(self) -> None:
        own = {_read_content(one) for one in self._read_rows("holds", self.keep)}
        for hold in self._read_rows("holds", self.absorb):
            if _read_content(hold) in own:
                self.tx.delete("holds", hold["id"])
            else:
                self._move_row("holds", hold)

    def _move_clearances(self) -> None:
        """One of each kind: the answered one, else that asked for last; without a reference it gets the other's."""
        own = {one["kind"]: one for one in self._read_rows("clearances", self.keep)}
        for other in self._read_rows("clearances", self.absorb):
            mine = own.get(other["kind"])
            if mine is None:
                self._move_row("clearances", other)
                continue
            worse, better = (mine, other) if _weigh_clearance(other) > _weigh_clearance(mine) else (other, mine)
            self.tx.delete("clearances", worse["id"])
            filled = {
                name: worse[name]
                for name in ("reference", "authority")
                if better[name] is None and worse[name] is not None
            }
            if better is other:
                self._move_row("clearances", other, **filled)
            else:
                self.tx.update("clearances", mine["id"], filled)

    def _move_notes(self) -> None:
        """Moves the notes; a note that names both keeps one row, with the answer of either."""
        own = {one["note_id"]: one for one in self._read_rows("noted", self.keep)}
        for other in self._read_rows("noted", self.absorb):
            mine = own.get(other["note_id"])
            if mine is None:
                self._move_row("noted", other)
                continue
            self.tx.delete("noted", other["id"])
            if mine["answer"] is None and other["answer"] is not None:
                told = {name: other[name] for name in ("answer", "answered_on", "reference")}
                self.tx.update("noted", mine["id"], told)

    def _move_rules(self) -> None:
        """A rule between the two says nothing any more, nor does one that is there twice; one journey is pinned."""
        keys = {self._rule_key(row) for row in self._rules_of(self.keep)}
        for row in self._rules_of(self.absorb):
            ends = {name: self.keep for name in ("person_id", "other_id") if row[name] == self.absorb}
            key = self._rule_key({**row, **ends})
            if key is None or key in keys:
                delete_rule(self.tx, row["id"])
                continue
            keys.add(key)
            self.tx.update("rules", row["id"], ends)
            self.moved["rules"] += 1

    def _rules_of(self, person_id: int) -> list[Row]:
        return self.tx.rows("SELECT * FROM rules WHERE ? IN (person_id, other_id) ORDER BY id", (person_id,))

    def _rule_key(self, rule: Row) -> tuple[Any, ...] | None:
        """Equal for rules of which one is enough; None for one that binds somebody to themselves."""
        one, other = rule["person_id"], rule["other_id"]
        if other is not None:
            return None if one == other else (rule["kind"], *sorted((one, other)))
        if rule["kind"] == "pin":
            return ("pin", one)
        legs = self.tx.rows("SELECT leg_id FROM rule_legs WHERE rule_id = ? ORDER BY seq", (rule["id"],))
        return (rule["kind"], one, *(leg["leg_id"] for leg in legs))

    def _move_plans(self, plans: Iterable[duplicates.Journey]) -> None:
        for plan in plans:
            stays, goes = (self.absorb, self.keep) if plan.absorbed_stays else (self.keep, self.absorb)
            for row in self._rows_of_plan("bookings", goes, plan.plan_id):
                self.tx.delete("bookings", row["id"])
            for row in self._rows_of_plan("bookings", stays, plan.plan_id) if stays == self.absorb else ():
                self._move_row("bookings", row)
        for row in self._read_rows("leftouts", self.absorb):
            if self._rows_of_plan("leftouts", self.keep, row["plan_id"]):
                self.tx.delete("leftouts", row["id"])
            else:
                self._move_row("leftouts", row)
        for row in self._read_rows("leftouts", self.keep):
            if self._rows_of_plan("bookings", self.keep, row["plan_id"]):
                self.tx.delete("leftouts", row["id"])  # whoever has a journey is not left out

    def _rows_of_plan(self, table: str, person_id: int, plan_id: int) -> list[Row]:
        return self.tx.rows(
            f"SELECT * FROM {table} WHERE person_id = ? AND plan_id = ? ORDER BY id", (person_id, plan_id)
        )

    def _move_once(self, table: str, of: str) -> None:
        """Rows of which a person has one for each other thing: what the survivor has already is there once."""
        own = {row[of] for row in self._read_rows(table, self.keep)}
        for row in self._read_rows(table, self.absorb):
            if row[of] in own:
                self.tx.delete(table, row["id"])
            else:
                self._move_row(table, row)

    def _not_same(self) -> None:
        for row in self.tx.rows("SELECT * FROM not_same WHERE ? IN (person_id, other_id)", (self.absorb,)):
            self.tx.delete("not_same", row["id"])
            other = row["other_id"] if row["person_id"] == self.absorb else row["person_id"]
            if other != self.keep:
                mark_not_same(self.tx, self.keep, other)


def _read_content(row: Row) -> tuple[Any, ...]:
    return tuple(value for name, value in row.items() if name not in ("id", "person_id"))


def _same_document(one: Row, other: Row) -> bool:
    """Whether two rows tell of one document: the same number, or where one lacks it nothing that differs.

    What this office printed stands in the register and is never one with another row.
    """
    if one["printed"] or other["printed"] or one["blank_id"] or other["blank_id"] or one["status"] != other["status"]:
        return False
    numbers = bare_number(one["number"]), bare_number(other["number"])
    told = ("type",) if all(numbers) else ("type", "issuer", "issued", "expires")
    agree = all(None in (one[name], other[name]) or one[name] == other[name] for name in told)
    return agree and (not all(numbers) or numbers[0] == numbers[1])


def _weigh_clearance(clearance: Row) -> tuple[bool, str, str]:
    return clearance["answer"] is not None, clearance["answered_on"] or "", clearance["asked_on"] or ""


# -- two different people


@dataclass(frozen=True, slots=True)
class NotSame:
    """Pairs of people who look alike and are two: nobody asks again. Gives how many were not known as two before."""

    pairs: Pairs

    def write_changes(self, tx: Transaction) -> int:
        return sum(mark_not_same(tx, one, other) for one, other in _find_ids(tx, self.pairs))

    def describe_entry(self) -> str:
        if len(self.pairs) == 1:
            return say("{0} and {1} are two different people", *self.pairs[0])
        return count(len(self.pairs), "{0} pair is two different people", "{0} pairs are two different people each")


@dataclass(frozen=True, slots=True)
class ForgetNotSame:
    """Take back that these pairs are two different people. Gives how many were known as two."""

    pairs: Pairs

    def write_changes(self, tx: Transaction) -> int:
        forgotten = 0
        for one, other in _find_ids(tx, self.pairs):
            for row in tx.rows(
                "SELECT id FROM not_same WHERE person_id = ? AND other_id = ?", (min(one, other), max(one, other))
            ):
                tx.delete("not_same", row["id"])
                forgotten += 1
        return forgotten

    def describe_entry(self) -> str:
        if len(self.pairs) == 1:
            return say("{0} and {1} may be one person", *self.pairs[0])
        return count(len(self.pairs), "{0} pair may be one person", "{0} pairs may be one person each")


def _find_ids(tx: Transaction, pairs: Pairs) -> list[tuple[int, int]]:
    for one, other in pairs:
        if one == other:
            raise UserError("same_person", say("{0} cannot be compared with themselves: choose two people.", one))
    ids = {row["ref"]: row["id"] for row in tx.people([ref for pair in pairs for ref in pair])}
    return [(ids[one], ids[other]) for one, other in pairs]


def mark_not_same(tx: Transaction, one: int, other: int) -> bool:
    """Whether it was not said before."""
    pair = {"person_id": min(one, other), "other_id": max(one, other)}
    if tx.one("SELECT 1 FROM not_same WHERE person_id = :person_id AND other_id = :other_id", pair):
        return False
    tx.insert("not_same", pair)
    return True
