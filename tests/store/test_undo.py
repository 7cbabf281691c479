"""Undo and redo through the one door: which entry, what comes back, and why not where it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Notice
from repatriate.app.groups.commands import MoveToGroup
from repatriate.app.people.commands import AddPerson, EditPeople, RemovePeople
from repatriate.app.plan.commands import AddRule
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError
from repatriate.store.schema import JOURNALED
from tests.passphrase import PASSPHRASE

LEG = {
    "code": "PR535", "mode": "air", "origin": "MNL", "destination": "CGK", "departs": "2025-05-12 08:00",
    "arrives": "2025-05-12 11:10", "seats": 100,
}  # fmt: skip


@pytest.fixture
def operation(path: Path, one_salt: None) -> Iterator[Operation]:
    with Operation.create(path, PASSPHRASE, officer="Officer One") as operation:
        yield operation


def tables(operation: Operation) -> dict[str, list[tuple[object, ...]]]:
    return {table: operation.db.conn.execute(f'SELECT * FROM "{table}" ORDER BY id').fetchall() for table in JOURNALED}


def people(operation: Operation) -> dict[str, str | None]:
    return dict(operation.db.conn.execute("SELECT ref, surname FROM people ORDER BY ref").fetchall())


def three_people(operation: Operation) -> None:
    for surname in ("Alpha", "Beta", "Gamma"):
        operation.run(AddPerson({"surname": surname, "household": "H1", "group": "Bus 1", "document_type": "passport"}))


def refused(what: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as caught:
        what()
    return caught.value


def test_undo_and_redo_all_the_way(operation: Operation) -> None:
    states = [tables(operation)]
    for command in (
        AddPerson({"surname": "Alpha", "household": "H1", "hold": "legal"}),
        AddPerson({"surname": "Beta", "household": "H1", "document_type": "passport", "document_number": "007"}),
        EditPeople(("P00001", "P00002"), {"household": "H2", "notes": "together"}),
        SaveLeg(None, LEG),
        AddRule(RuleKind.PIN, "P00001", "PR535"),
        MoveToGroup(("P00001",), "Bus 1"),
        RemovePeople(("P00002",)),
    ):
        operation.run(command)
        states.append(tables(operation))
    for state in reversed(states[:-1]):
        operation.undo()
        assert tables(operation) == state
    assert refused(operation.undo).code == "nothing_to_undo"
    for state in states[1:]:
        operation.redo()
        assert tables(operation) == state
    assert refused(operation.redo).code == "nothing_to_redo"
    assert operation.verify_journal() == "ok"
    assert operation.integrity() == "ok"
    assert operation.revision == 7 * 3


def test_any_entry_can_be_undone_by_its_number(operation: Operation) -> None:
    three_people(operation)
    entry = operation.undo(2).result
    assert (entry.number, entry.kind, entry.inverts, entry.summary) == (4, "undo", 2, "Added P00002")
    assert people(operation) == {"P00001": "Alpha", "P00003": "Gamma"}
    operation.redo()
    assert list(people(operation)) == ["P00001", "P00002", "P00003"]
    assert operation.verify_journal() == "ok"


@pytest.mark.parametrize("number", [0, -1, 4, 99, 3])
def test_an_entry_that_cannot_be_undone_says_so(operation: Operation, number: int) -> None:
    three_people(operation)
    operation.undo(3)
    before = tables(operation), operation.journal_head
    fault = refused(lambda: operation.undo(number))
    assert fault.code == "not_undoable"
    assert f"Entry {number}" in str(fault)
    assert (tables(operation), operation.journal_head) == before


def test_refused_where_the_row_changed_since(operation: Operation) -> None:
    three_people(operation)
    operation.run(EditPeople(("P00002",), {"surname": "Beta Two"}))
    operation.run(EditPeople(("P00002",), {"surname": "Beta Three"}))
    before = tables(operation), operation.journal_head
    for number in (2, 4):
        fault = refused(lambda: operation.undo(number))  # noqa: B023
        assert (fault.code, fault.facts["entry"]) == ("changed_since", {2: 4, 4: 5}[number])
        assert f"changed since by entry {fault.facts['entry']}, “Changed surname of P00002”" in str(fault)
        assert "Beta" not in str(fault), "a reason, and no name"
    assert (tables(operation), operation.journal_head) == before
    operation.undo(5)
    operation.undo(4)
    assert people(operation)["P00002"] == "Beta"


def test_refused_where_something_later_needs_it(operation: Operation) -> None:
    three_people(operation)
    operation.run(SaveLeg(None, LEG))
    operation.run(AddRule(RuleKind.FORBID, "P00001", "PR535"))
    before = tables(operation), operation.journal_head
    fault = refused(lambda: operation.undo(4))
    assert (fault.code, fault.facts["entry"]) == ("used_since", 5)
    assert "“Added PR535” cannot be undone: entry 5, “Added a rule: keep P00001 off PR535”, needs it" in str(fault)
    assert (tables(operation), operation.journal_head) == before
    assert operation.integrity() == "ok"


def test_refused_where_the_place_was_taken(operation: Operation) -> None:
    operation.run(AddPerson({"ref": "A1", "surname": "Alpha"}))
    operation.run(RemovePeople(("A1",)))
    operation.run(AddPerson({"ref": "A1", "surname": "Other"}))
    fault = refused(lambda: operation.undo(2))
    assert (fault.code, fault.facts["entry"]) == ("changed_since", 3)
    assert people(operation) == {"A1": "Other"}


def test_a_new_change_ends_what_could_be_redone(operation: Operation) -> None:
    three_people(operation)
    operation.undo()
    assert operation.redo_label() == "Added P00003"
    operation.run(AddPerson({"surname": "Delta"}))
    assert operation.redo_label() is None
    assert refused(operation.redo).code == "nothing_to_redo"


def test_labels_tell_the_next_one(operation: Operation) -> None:
    assert (operation.undo_label(), operation.redo_label()) == (None, None)
    three_people(operation)
    operation.run(EditPeople(("P00001",), {"notes": "x"}))
    assert operation.undo_label() == "Changed notes of P00001"
    operation.undo()
    assert (operation.undo_label(), operation.redo_label()) == ("Added P00003", "Changed notes of P00001")
    operation.redo()
    operation.undo()
    assert operation.redo_label() == "Changed notes of P00001"


def test_undo_tells_what_changed(operation: Operation) -> None:
    three_people(operation)
    notices: list[Notice] = []
    end = operation.subscribe(notices.append)
    operation.undo()
    end()
    operation.redo()
    [notice] = notices
    assert notice.changed == {"people": {3}, "documents": {3}}


def test_a_command_that_changes_nothing_leaves_no_entry(operation: Operation) -> None:
    three_people(operation)
    outcome = operation.run(EditPeople(("P00001",), {"surname": "Alpha"}))
    assert (outcome.entry, dict(outcome.notice.changed)) == (None, {})
    assert operation.revision == 3


def test_an_id_is_never_used_twice(operation: Operation) -> None:
    three_people(operation)
    operation.undo()
    operation.run(AddPerson({"ref": "X1", "surname": "Delta"}))
    [row] = operation.db.query("SELECT id FROM people WHERE ref = 'X1'")
    assert row["id"] == 4
    assert operation.verify_journal() == "ok"
