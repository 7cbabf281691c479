"""Counting never moves Ctrl+Z or redo; an undo of what counted beside other rows leaves what was seen."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Transaction
from repatriate.app.counting.commands import CountHeads, UndoHeld, UndoSighting, count_here
from repatriate.app.counting.leg_counting import read_status
from repatriate.app.counting.receiver_commands import AddPoint
from repatriate.app.counting.taking import Scan
from repatriate.app.people.commands import EditPeople
from repatriate.model.counting import PointKind
from repatriate.model.errors import UserError
from repatriate.store import journal
from tests.app.world import build, tables

BUS = 3
STEPS = ("edit", "count", "count", "uncount", "heads", "undo", "redo")


class _Plain:
    """Undo and redo of an officer who never counts anybody."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.undone: list[str] = []

    def edit(self, summary: str) -> None:
        self.done.append(summary)
        self.undone.clear()

    def turn(self, source: list[str], target: list[str]) -> None:
        if source:
            target.append(source.pop())


@settings(max_examples=20)
@given(st.lists(st.sampled_from(STEPS), max_size=14))
def test_no_history_of_counts_moves_undo_or_redo(steps: list[str]) -> None:
    plain = _Plain()
    with tempfile.TemporaryDirectory() as folder, build(Path(folder) / "world.repat") as operation:
        plain.done.extend(_stack(operation))
        for number, step in enumerate(steps):
            _take_step(operation, plain, step, number)
            assert operation.undo_label() == (plain.done[-1] if plain.done else None)
            assert operation.redo_label() == (plain.undone[-1] if plain.undone else None)
            undo, redo = journal.read_stacks(operation.db)
            assert (undo[-1:], redo[-1:]) == (_listed(operation.next_undo), _listed(operation.next_redo))
        assert operation.verify_journal() == "ok"


def _listed(number: int | None) -> list[int]:
    return [] if number is None else [number]


def _stack(operation: Operation) -> list[str]:
    numbers = journal.read_stacks(operation.db)[0]
    return [entry.summary for number in numbers if (entry := journal.read_entry(operation.db, number))]


def _take_step(operation: Operation, plain: _Plain, step: str, number: int) -> None:
    ref = f"P0000{number % 6 + 1}"
    match step:
        case "edit":
            outcome = operation.run(EditPeople((ref,), {"province": f"Province {number}"}))
            assert outcome.entry is not None
            plain.edit(outcome.entry.summary)
        case "count":
            operation.run(count_here("BUS1", Scan(ref, BUS, uuid=f"u{number}"), Scan("no number", BUS)))
        case "uncount":
            row = operation.db.conn.execute(
                "SELECT uuid FROM sightings WHERE kind <> 'undone' "
                "AND uuid NOT IN (SELECT undoes FROM sightings WHERE undoes IS NOT NULL) ORDER BY id DESC"
            ).fetchone()
            if row:
                operation.run(UndoSighting(row[0]))
        case "heads":
            operation.run(CountHeads("BUS1", BUS, number))
        case "undo":
            if plain.done:
                operation.undo()
            plain.turn(plain.done, plain.undone)
        case "redo":
            if plain.undone:
                operation.redo()
            plain.turn(plain.undone, plain.done)


@dataclass(frozen=True, slots=True)
class _CountAndWrite:
    """As a command does that gives a seat and counts at once."""

    ref: str

    def write_changes(self, tx: Transaction) -> str:
        (person,) = tx.people([self.ref])
        tx.update("people", person["id"], {"province": "Aceh"})
        return str(
            count_here("BUS1", Scan(self.ref, BUS, reason="from standby", go_show=True))
            .write_changes(tx)[0]
            .answers[0]
            .uuid
        )

    def describe_entry(self) -> str:
        return "Boarded"


def here(operation: Operation) -> int:
    return read_status(operation.db, "BUS1").points[BUS - 1].present


def test_undo_leaves_what_was_seen_and_says_that_it_was_a_mistake(world: Operation) -> None:
    operation = world
    uuid = operation.run(_CountAndWrite("P00006")).result
    assert here(operation) == 1
    for round_ in range(3):
        operation.undo()
        assert here(operation) == 0
        assert read_province(operation) == "Lampung"
        operation.redo()
        assert here(operation) == 1
        assert read_province(operation) == "Aceh"
        kinds = [row[0] for row in operation.db.conn.execute("SELECT kind FROM sightings ORDER BY id").fetchall()]
        assert kinds == ["present"] + ["undone", "present"] * (round_ + 1)
    assert operation.db.conn.execute("SELECT 1 FROM sightings WHERE uuid = ?", (uuid,)).fetchone()
    assert operation.verify_journal() == "ok"
    assert operation.integrity() == "ok"


def read_province(operation: Operation) -> str:
    return str(operation.db.conn.execute("SELECT province FROM people WHERE ref = 'P00006'").fetchone()[0])


def test_what_was_undone_by_a_count_stays_so_when_its_entry_is_undone(world: Operation) -> None:
    operation = world
    operation.run(_CountAndWrite("P00006"))
    operation.run(UndoHeld("BUS1", BUS, "P00006"))
    operation.undo()
    operation.redo()
    assert here(operation) == 0


def test_a_count_is_none_to_undo_and_says_so(world: Operation) -> None:
    outcome = world.run(count_here("BUS1", Scan("P00001", BUS)))
    assert outcome.entry is not None
    with pytest.raises(UserError, match="is a count and stays on record"):
        world.undo(outcome.entry.number)


def test_what_a_count_rests_on_is_not_undone(world: Operation) -> None:
    world.run(AddPoint("BUS1", PointKind.STOP, "Ferry"))
    world.run(count_here("BUS1", Scan("P00001", BUS)))
    before = tables(world)
    with pytest.raises(UserError, match="stays on record"):
        world.undo()
    assert tables(world) == before


def test_nobody_turns_a_count_into_something_that_can_be_undone(world: Operation) -> None:
    """The name of the command is in the seal."""
    world.run(count_here("BUS1", Scan("P00001", BUS)))
    with world._file.unlocked() as db:
        db.conn.execute("UPDATE journal SET command = 'EditPeople' WHERE command = 'TakeSightings'")
    assert "was changed after it was written" in world.verify_journal()


def test_twenty_thousand_counts_are_passed_over_at_once(world: Operation) -> None:
    """The migration has the commands in words: another list of them needs another index."""
    plan = world.db.conn.execute(f"EXPLAIN QUERY PLAN {journal._NEWEST_FIRST}").fetchall()
    assert "COVERING INDEX journal_ordinary" in plan[0][3]
