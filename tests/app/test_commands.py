"""Every command: broken off it leaves nothing; done, undone and done again gives equal tables, with one journal entry each."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from repatriate import app
from repatriate.app.core.actions import Action
from repatriate.app.core.commands import TakeAsItStands
from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Command, Notice, Outcome, Transaction
from repatriate.app.counting.board_commands import BoardStandby, TakeBackJoined
from repatriate.app.counting.handover_commands import HandOver, PrintReceipt, VoidHandover
from repatriate.app.documents.blanks.commands import MarkBlank, VoidDocument
from repatriate.app.documents.commands import IssueDocuments, ReprintDocument, SpoilDocument
from repatriate.app.groups.commands import RemoveGroup
from repatriate.app.journal.records import find_record_faults
from repatriate.app.manifests.commands import MarkSent
from repatriate.app.people.commands import EditPeople, RemovePeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.people.photo_commands import RemovePhoto
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.errors import UserError
from repatriate.store import journal
from tests.app.examples import EXAMPLES, LASTING, make_draft
from tests.app.remembering import look_around, must_be_fresh
from tests.app.world import build, entries, tables
from tests.code import sources


def _command_classes() -> Iterator[type]:
    for module in pkgutil.walk_packages(app.__path__, f"{app.__name__}."):
        for _, found in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if (
                found.__module__ == module.name
                and hasattr(found, "write_changes")
                and not getattr(found, "_is_protocol", False)
            ):
                yield found


def test_commands_stand_in_files_called_so() -> None:
    assert [kind for kind in _command_classes() if not kind.__module__.endswith("commands")] == []


UNREACHED = {
    "KeepDraft": "the planner keeps with it what it made, in a job of the app that both ask for",
    "RecordMissing": "opening a file does it",
}
"""Commands that neither the window nor the command line makes, and why they are there."""


def test_an_officer_can_reach_every_command() -> None:
    missing = {kind.__name__ for kind in EXAMPLES}
    actions = [path for path in sources("repatriate/app") if path.name == "actions.py" and path.parent.name != "core"]
    for path in (*sources("ui", "repatriate/cli"), *actions):
        text = path.read_text(encoding="utf-8")
        if any(name in text for name in missing):
            missing -= {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
    assert missing == UNREACHED.keys()


MISSING_THERE = {"ui": set[str](), "repatriate/cli": {"RECORD"}}
"""Actions that only the other has: `answer` records a whole answer, where the window leaves what is not said as it is."""


def test_every_action_is_in_the_window_and_on_the_command_line() -> None:
    """A form of the window and a command of the terminal are made from each of them."""
    modules = [
        one.name for one in pkgutil.walk_packages(app.__path__, f"{app.__name__}.") if one.name.endswith(".actions")
    ]
    named = {
        name
        for one in modules
        for name, value in vars(importlib.import_module(one)).items()
        if isinstance(value, Action)
    }
    assert named
    for package in ("ui", "repatriate/cli"):
        used = {
            node.id if isinstance(node, ast.Name) else node.attr
            for path in sources(package)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Name | ast.Attribute)
        }
        assert named - used == MISSING_THERE[package], package


def test_every_command_has_an_example() -> None:
    assert set(_command_classes()) - {TakeAsItStands} == set(EXAMPLES), (
        "it needs another program: see test_foreign_rows"
    )


ON_PAPER = frozenset(
    {
        IssueDocuments,
        SpoilDocument,
        ReprintDocument,
        VoidDocument,
        MarkBlank,
        MarkSent,
        HandOver,
        PrintReceipt,
        VoidHandover,
    }
)
"""Commands that tell what happened outside of the file: they are taken back for a reason, and not done again."""
STAY = frozenset({"documents", "blanks", "blank_events", "handovers", "handed", "checkpoints", "sightings"})
"""Tables in which what happened on paper stays on record."""
SEEN_TABLES = frozenset({"sightings", "stray_codes", "head_counts", "checkpoints"})
"""Tables in which what was seen stays on record."""


def _named(kinds: Iterable[type]) -> list[type]:
    """In the order of their names: each worker has to collect the same tests."""
    return sorted(kinds, key=lambda kind: kind.__name__)


COUNTED = frozenset({"sightings", "checkpoints"})
SEEN_BESIDE = frozenset({BoardStandby, TakeBackJoined})
"""Write beside other rows that somebody was seen: that stays, and an undo writes that it was a mistake."""


@pytest.mark.parametrize("kind", _named(EXAMPLES.keys() - ON_PAPER - LASTING), ids=lambda kind: kind.__name__)
def test_do_undo_redo(kind: type, world: Operation, tmp_path: Path) -> None:
    before, outcome = _do_example(kind, world, tmp_path)
    after, number = tables(world), entries(world)
    assert outcome.entry.command == kind.__name__
    assert after != before
    assert world.undo_label() == outcome.entry.summary
    told = {table for table in after if after[table] != before[table]}
    assert told <= set(outcome.notice.changed)
    world.undo()
    must_be_fresh(world)
    stays = COUNTED if kind in SEEN_BESIDE else frozenset()
    undone = tables(world)
    assert {name for name in undone if undone[name] != before[name]} <= stays
    assert entries(world) == number + 1
    assert world.redo_label() == outcome.entry.summary
    world.redo()
    again = tables(world)
    assert {name for name in again if again[name] != after[name]} <= stays
    assert entries(world) == number + 2
    assert world.verify_journal() == "ok"
    assert world.integrity() == "ok"
    assert find_record_faults(world.db) == []


@pytest.mark.parametrize("kind", _named(ON_PAPER), ids=lambda kind: kind.__name__)
def test_what_happened_on_paper_is_taken_back_for_a_reason(kind: type, world: Operation, tmp_path: Path) -> None:
    before, outcome = _do_example(kind, world, tmp_path)
    after = tables(world)
    with pytest.raises(UserError, match="say why"):
        world.undo()
    assert tables(world) == after
    entry = world.undo(reason="by mistake").result
    assert (entry.inverts, "by mistake" in entry.summary) == (outcome.entry.number, True)
    now = tables(world)
    assert {name for name in now if now[name] != before[name]} <= STAY
    assert len(now["blank_events"]) >= len(after["blank_events"])
    with pytest.raises(UserError, match="Redo does not bring it back"):
        world.redo()
    assert world.verify_journal() == "ok"
    assert world.integrity() == "ok"
    assert find_record_faults(world.db) == []


@pytest.mark.parametrize("kind", _named(LASTING), ids=lambda kind: kind.__name__)
def test_what_is_told_of_other_copies_lasts(kind: type, world: Operation, tmp_path: Path) -> None:
    world.run(EditPeople(("P00001",), {"province": "Aceh"}))
    label = world.undo_label()
    _, outcome = _do_example(kind, world, tmp_path)
    assert outcome.entry.command == kind.__name__
    after = {table: rows for table, rows in tables(world).items() if table != "people"}
    with pytest.raises(UserError, match=r"cannot be undone now|is a count and stays on record"):
        world.undo(outcome.entry.number)
    assert world.undo_label() == label
    world.undo()
    assert world.redo_label() == label
    assert {table: rows for table, rows in tables(world).items() if table != "people"} == after
    assert world.verify_journal() == "ok"


def _do_example(kind: type, world: Operation, folder: Path) -> tuple[dict[str, Any], Outcome[Any]]:
    """Broken off at its end it leaves nothing; then it is done: one entry. The tables before, and what came of it."""
    prepare, make = EXAMPLES[kind]
    if prepare:
        prepare(world, folder)
    before, number, files = tables(world), entries(world), _names_in(folder)
    look_around(world)
    with pytest.raises(UserError, match="broken off"):
        world.run(_BrokenOff(make(world, folder)))
    assert tables(world) == before
    assert entries(world) == number
    assert _names_in(folder) == files
    outcome = world.run(make(world, folder))
    assert entries(world) == number + 1
    must_be_fresh(world)
    return before, outcome


class _BrokenOff:
    def __init__(self, command: Command[Any]) -> None:
        self.command = command

    def write_changes(self, tx: Transaction) -> None:
        self.command.write_changes(tx)
        raise UserError("test", "broken off")

    def describe_entry(self) -> str:
        return ""


def _names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.sampled_from(sorted(EXAMPLES.keys() - LASTING, key=lambda kind: kind.__name__)), min_size=2, max_size=7
    )
)
@example(steps=[BoardStandby, MergePeople])
def test_a_whole_day_undone_and_redone(steps: list[type], tmp_path: Path) -> None:
    path = tmp_path / f"{abs(hash(tuple(step.__name__ for step in steps)))}.repat"
    with build(path) as world:
        states, seen = [tables(world)], frozenset[str]()

        def note(notice: Notice) -> None:
            nonlocal seen
            if journal.read_entry(world.db, world.revision).command in journal.NOT_UNDONE:
                states.pop()
            if notice.touches(*SEEN_TABLES):
                seen = SEEN_TABLES
            states.append(tables(world))

        stop = world.subscribe(note)
        for step in steps:
            prepare, make = EXAMPLES[step]
            try:
                if prepare:
                    prepare(world, tmp_path)
                world.run(make(world, tmp_path))
            except UserError:
                pass  # what came before may rule it out; then it must have left no trace
            assert tables(world) == states[-1]
        stop()
        stays: frozenset[str] = frozenset()
        for state in reversed(states[:-1]):
            try:
                world.undo()
            except UserError as fault:
                if (stays or seen) and fault.code in ("changed_since", "used_since"):
                    stays = STAY
                    break  # nothing goes from under what was printed or seen
                if fault.code != "reason_needed":
                    raise
                stays = STAY
                world.undo(reason="by mistake")
            assert _without(tables(world), stays | seen) == _without(state, stays | seen)
        for state in states[1:] if not stays else ():
            world.redo()
            assert _without(tables(world), seen) == _without(state, seen)
        assert world.verify_journal() == "ok"
    path.unlink()


def _without(found: dict[str, Any], left_out: frozenset[str]) -> dict[str, Any]:
    return {name: rows for name, rows in found.items() if name not in left_out}


def test_undo_is_refused_when_the_row_changed_since(world: Operation) -> None:
    first = world.run(EditPeople(("P00001",), {"province": "Aceh"})).entry
    world.run(EditPeople(("P00001",), {"province": "Bali"}))
    with pytest.raises(UserError) as refused:
        world.undo(first.number)
    assert "changed since" in str(refused.value)
    assert world.undo().result.kind == "undo"
    world.undo(first.number)


def test_issuing_for_many_is_all_or_nothing(world: Operation, tmp_path: Path) -> None:
    world.run(EditPeople(("P00005",), {"nationality": None}))
    before = tables(world)
    with pytest.raises(UserError) as refused:
        world.run(IssueDocuments(("P00004", "P00005"), tmp_path / "all.pdf"))
    assert "P00005" in str(refused.value)
    assert tables(world) == before
    assert not (tmp_path / "all.pdf").exists()


def test_second_document_is_refused(world: Operation, tmp_path: Path) -> None:
    world.run(IssueDocuments(("P00005",), tmp_path / "a.pdf"))
    with pytest.raises(UserError) as refused:
        world.run(IssueDocuments(("P00005",), tmp_path / "b.pdf"))
    assert refused.value.code == "has_valid_one"


def test_a_draft_that_no_longer_holds_is_not_published(world: Operation) -> None:
    world.run(SaveLeg("BUS1", {"status": "cancelled"}))
    with pytest.raises(UserError) as refused:
        world.run(Publish())
    assert refused.value.code == "plan_breaks_rules"


def test_a_plan_made_on_old_data_is_refused(world: Operation) -> None:
    draft = make_draft(world)
    world.run(SaveLeg("BUS1", {"status": "cancelled"}))
    with pytest.raises(UserError) as refused:
        world.run(draft)
    assert refused.value.code == "moved_on"


def test_assigning_keeps_the_rules(world: Operation) -> None:
    with pytest.raises(UserError) as refused:
        world.run(Assign(("P00006",), ("BUS1", "GA1")))
    assert refused.value.code == "forbidden_move"
    moved = world.run(Assign(("P00002",), ())).result
    assert moved == ("P00001", "P00002")
    assert set(world.run(Assign(("P00001",), ("BUS1", "GA2"))).result) == {"P00001", "P00002"}


def test_people_on_record_stay(world: Operation) -> None:
    world.run(Publish())
    with pytest.raises(UserError) as refused:
        world.run(RemovePeople(("P00001",)))
    assert refused.value.code == "on_a_plan"


@pytest.mark.parametrize("command", [RemovePhoto("\ud83d"), RemoveGroup("\ud83d")])
def test_half_a_character_is_a_sentence_and_changes_nothing(world: Operation, command: Any) -> None:
    before = tables(world)
    with pytest.raises(UserError, match="a broken character"):
        world.run(command)
    with pytest.raises(UserError, match="a broken character"), world.reading():
        list(world.db.query("SELECT * FROM people WHERE ref = ?", ("\ud83d",)))
    assert tables(world) == before
