"""Seats where only the clearances that people need were changed: as if every seat were held against every rule."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from sqlite_utils import Database

from repatriate.app.clearances.commands import AddHold
from repatriate.app.core import derived as core_derived
from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Transaction
from repatriate.app.state import breaches
from repatriate.model.entities import HoldKind
from repatriate.model.plan import ReasonCode
from tests.app.state.worlds import KINDS, NATIONS, Populate
from tests.app.world import begin

SPOILED = (
    "UPDATE people SET birth_date = 'in spring' WHERE id = (SELECT person_id FROM bookings LIMIT 1)",
    "UPDATE documents SET expires = '2026-13-45' WHERE id = (SELECT min(id) FROM documents WHERE current = 1)",
    "UPDATE holds SET kind = 'whim' WHERE id = (SELECT min(id) FROM holds WHERE lifted_on IS NULL)",
    "UPDATE clearances SET valid_until = 'soon' WHERE id = (SELECT min(id) FROM clearances WHERE answer = 'granted')",
    "UPDATE settings SET value = 'in March' WHERE key = 'plan_start'",
    "UPDATE legs SET departs = '2026-12-55 04:00' WHERE id = (SELECT min(id) FROM legs)",
)


@dataclass(frozen=True)
class ChooseClearances:
    """Another kind that is needed, or one less, or of another nationality."""

    seed: int

    def write_changes(self, tx: Transaction) -> None:
        rng = Random(self.seed)
        kind, nation = rng.choice((*KINDS, "Stamp")), rng.choice((None, *NATIONS))
        there = tx.rows("SELECT id FROM checklist WHERE kind = ?", (kind,))
        if not there:
            tx.insert("checklist", {"kind": kind, "nationality": nation})
        elif rng.random() < 0.5:
            tx.delete("checklist", there[0]["id"])
        else:
            tx.update("checklist", there[0]["id"], {"nationality": nation})

    def describe_entry(self) -> str:
        return "Chosen"


def broken(db: Database) -> set[tuple[object, ...]]:
    return set(db.conn.execute("SELECT plan_id, person_id, leg_id, rule FROM broken").fetchall())


def check(operation: Operation) -> None:
    """What is kept is what is found when everything is looked at anew."""
    kept = broken(operation.db)
    with operation._file.unlocked() as db:
        db.conn.execute("DELETE FROM followed")
        core_derived.follow_changes(db)
    assert kept == broken(operation.db)


@pytest.mark.parametrize("seed", range(20))
def test_one_rule_is_enough(tmp_path: Path, seed: int) -> None:
    with begin(tmp_path / "x.repat") as operation:
        operation.run(Populate(seed))
        populated = operation.revision
        if seed % 10 < len(SPOILED):
            with operation._file.unlocked() as db:
                db.conn.execute("PRAGMA ignore_check_constraints = 1")
                db.conn.execute(SPOILED[seed % 10])
                db.conn.execute("DELETE FROM followed")
                core_derived.follow_changes(db)
        for number in range(5):
            operation.run(ChooseClearances(100 * seed + number))
            check(operation)
        while operation.next_undo is not None and operation.next_undo > populated:
            operation.undo()
            check(operation)


def test_nobody_is_held_against_every_rule_for_one_kind_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with begin(tmp_path / "x.repat") as operation:
        operation.run(Populate(1))
        with monkeypatch.context() as patch:
            patch.setattr(breaches, "find_broken", None)
            operation.run(AddKind("Stamp"))
        rules = [row[3] for row in broken(operation.db)]
        assert ReasonCode.CLEARANCE_MISSING in rules
        check(operation)
        operation.run(AddHold(("P00020",), HoldKind.POLICE, None, None, "witness"))
        check(operation)


@dataclass(frozen=True)
class AddKind:
    kind: str

    def write_changes(self, tx: Transaction) -> None:
        tx.insert("checklist", {"kind": self.kind, "nationality": None})

    def describe_entry(self) -> str:
        return "Chosen"
