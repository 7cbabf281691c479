"""Who is marked as another case for the planner, against what the rows of each person are and were when the plan was made."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from repatriate.app.core.kept_tables import find_differences
from repatriate.app.core.transaction import Transaction
from repatriate.app.state.reading import PLANNED_BY
from tests.app.state.worlds import ChangeSomething, Populate
from tests.app.world import begin

_PLAN = {
    "made_at": "2026-11-30T08:00Z",
    "made_by": "duty",
    "status": "optimal",
    "seconds": 1.0,
    "tiers": "[]",
    "changes": "[]",
}


@dataclass(frozen=True)
class MakePlansNew:
    """Every plan knows the file as it is."""

    def write_changes(self, tx: Transaction) -> None:
        if not tx.rows("SELECT id FROM plans WHERE state = 'published'"):
            tx.insert("plans", {**_PLAN, "state": "published", "revision": 2})
        for row in tx.rows("SELECT id FROM plans"):
            tx.update("plans", row["id"], {"revision": 2})

    def describe_entry(self) -> str:
        return "Plans are new"


def read_cases(db: Database) -> dict[int, Any]:
    """All that the planner knows of each person, row by row."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in db.query(f"SELECT id, {', '.join(PLANNED_BY)} FROM people"):
        found[row["id"]].append(row)
    for table in ("documents", "holds", "clearances", "rules"):
        for row in db.query(f'SELECT * FROM "{table}" ORDER BY id'):
            for person in {row["person_id"], row.get("other_id")} - {None}:
                found[person].append((table, row))
    return found


def marked(db: Database) -> set[int]:
    return {row["person_id"] for row in db.query("SELECT person_id FROM altered WHERE number > 2")}


@pytest.mark.parametrize(
    "seed", sorted({*range(12)} - {2})
)  # what was sent stays on record there, and an undo is refused
def test_undo_unmarks_whom_it_brings_back_and_nobody_else(tmp_path: Path, seed: int) -> None:
    with begin(tmp_path / "x.repat") as operation:
        operation.run(Populate(seed))
        operation.run(MakePlansNew())
        before = read_cases(operation.db)

        def others() -> set[int]:
            now = read_cases(operation.db)
            return {one for one in before.keys() | now.keys() if before.get(one) != now.get(one)}

        for number in range(7):
            operation.run(ChangeSomething(500 * seed + number))
            assert others() <= marked(operation.db)
            assert "altered" not in {one.table for one in find_differences(operation.db)}
        for _ in range(2):
            while operation.next_undo is not None and operation.next_undo > 2:
                operation.undo(reason="a mistake")
                assert others() <= marked(operation.db)
                assert "altered" not in {one.table for one in find_differences(operation.db)}
            assert marked(operation.db) == others() == set()
            while operation.next_redo is not None:
                operation.redo()
                assert others() <= marked(operation.db)
