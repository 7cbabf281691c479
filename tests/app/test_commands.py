"""Every command: done, undone and done again gives equal tables, with one journal entry each."""

from __future__ import annotations

import ast
import importlib
import inspect
import io
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from repatriate import app
from repatriate.app.clearances.commands import (
    AddHold,
    LiftHold,
    RecordClearance,
    RemoveChecklistItem,
    SaveChecklistItem,
)
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.documents.blanks.commands import MarkBlank, ReceiveBlanks, VoidDocument
from repatriate.app.documents.commands import IssueDocuments, ReprintDocument
from repatriate.app.groups.commands import GroupBy, MoveToGroup, RemoveGroup, SaveGroup
from repatriate.app.imports.proposal import propose
from repatriate.app.imports.roster_commands import DropKept, ImportRoster, MendKept, RemoveMapping
from repatriate.app.imports.template_commands import ImportTemplate
from repatriate.app.manifests.commands import MakeManifest, MarkSent
from repatriate.app.people.commands import AddPerson, EditPeople, RemovePeople
from repatriate.app.people.filter_commands import RemoveFilter, SaveFilter
from repatriate.app.people.filters import Term
from repatriate.app.people.merge_commands import ForgetNotSame, MergePeople, NotSame
from repatriate.app.people.paste_commands import PastePeople
from repatriate.app.people.photo_commands import AddPhoto, RemovePhoto
from repatriate.app.plan.commands import Assign, DiscardDraft, KeepDraft, Pin, Publish, SetSeat, Unpin
from repatriate.app.plan.rule_commands import AddRule, RemoveRule
from repatriate.app.transport.commands import RemoveLeg, RepeatLeg, SaveLeg, SavePlace
from repatriate.intake.roster.mapping import Mapping
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.template import read_template
from repatriate.intake.workbook import Workbook
from repatriate.model.entities import Answer, HoldKind, RuleKind
from repatriate.model.errors import UserError
from repatriate.papers.photo import Box, portrait, working_copy
from repatriate.papers.register import BlankStatus
from repatriate.planning.planner import make_plan
from tests.app.examples import (
    Example,
    batch,
    by_hand,
    clearances,
    documents,
    handouts,
    labels,
    layouts,
    profiles,
    seals,
    setting_values,
)
from tests.app.world import NOW, PASSPHRASE, build, entries, tables


def _published(operation: Operation, folder: Path) -> None:
    operation.run(Publish())


def _issued(operation: Operation, folder: Path) -> None:
    operation.run(IssueDocuments(("P00005",), folder / "one.pdf"))


def _manifested(operation: Operation, folder: Path) -> None:
    _published(operation, folder)
    operation.run(MakeManifest("BUS1", "office", folder / "made.pdf"))


def _draft(operation: Operation) -> KeepDraft:
    snapshot = take_snapshot(operation.db, NOW.date())
    return KeepDraft(make_plan(snapshot), snapshot.revision)


def _photo() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (600, 800), "grey").save(stream, "PNG")
    return portrait(working_copy(stream.getvalue()), Box(0, 0, 1, 1))


def _pictured(operation: Operation, folder: Path) -> None:
    operation.run(AddPhoto("P00001", _photo()))


def _filtered(operation: Operation, folder: Path) -> None:
    operation.run(SaveFilter("Aceh", "minors", (Term("province", ("Aceh",)),)))


def _first(operation: Operation, table: str, where: str = "1") -> int:
    found = operation.db.conn.execute(f"SELECT min(id) FROM {table} WHERE {where}").fetchone()[0]
    if found is None:
        raise UserError("gone", f"no {table} are left")
    return int(found)


def _workbook() -> ImportTemplate:
    header: list[object] = ["ref", "surname", "location", "household", "group", "priority", "hold"]
    legs: list[object] = ["code", "status"]
    return ImportTemplate(
        read_template(
            Workbook(
                "list.xlsx",
                {
                    "People": [header, ["P00001", "TALANU"], ["", "NEWONE", "SHL", "H9", "Batch 7", 2.0, "medical"]],
                    "Legs": [legs, ["GA1", "cancelled"]],
                    "Rules": [["kind", "a", "b"], ["together", "P00005", "P00006"]],
                    "Settings": [["key", "value"], ["max_legs", 2.0]],
                },
            )
        )
    )


def _list() -> Workbook:
    rows: list[list[object]] = [
        ["No", "Name", "Sex", "DOB", "Passport", "Province"],
        [1.0, "TALANOU MIRE", "F", "02/05/1994", "X0012345", "Papua"],
        [2.0, "NEWONE ANA", "F", "02/05/1999", "X7654321", "Bali"],
        [3.0, "", "M", "02/05/1990", "X1111111", ""],
    ]
    return Workbook("list.xlsx", {"List": rows})


def _roster(operation: Operation) -> ImportRoster:
    roster = read_roster(_list(), Known(NOW.date()), Mapping({"name": ("full_name",)}))
    proposal = propose(operation.db, roster, {}, operation.revision)
    return ImportRoster(proposal, "shape", b"bytes of the list", ((proposal.lines[1].place, "P00003"),))


def _came_in(operation: Operation, folder: Path) -> None:
    operation.run(_roster(operation))


# What must have happened first, and the command itself.
EXAMPLES: dict[type, tuple[Callable[[Operation, Path], None] | None, Example]] = {
    AddPerson: (None, lambda op, d: AddPerson({"surname": "RUMAKO", "household": "H5", "group": "G", "hold": "legal"})),
    EditPeople: (
        None,
        lambda op, d: EditPeople(("P00001", "P00003"), {"province": "Aceh", "household": None, "document_number": "Z9", "hold": "other"}),
    ),
    RemovePeople: (None, lambda op, d: RemovePeople(("P00003", "P00006"))),
    PastePeople: (
        None,
        lambda op, d: PastePeople((("P00001", {"province": "Aceh", "household": "H7"}), (None, {"surname": "RUMAKO", "group": "G"}))),
    ),
    MergePeople: (None, lambda op, d: MergePeople("P00003", "P00004", {"surname": "SOMARU"})),
    NotSame: (None, lambda op, d: NotSame((("P00001", "P00002"), ("P00006", "P00005")))),
    ForgetNotSame: (
        lambda op, d: op.run(NotSame((("P00001", "P00002"),))), lambda op, d: ForgetNotSame((("P00002", "P00001"),))
    ),
    AddPhoto: (None, lambda op, d: AddPhoto("P00003", _photo())),
    RemovePhoto: (_pictured, lambda op, d: RemovePhoto("P00001")),
    SaveFilter: (_filtered, lambda op, d: SaveFilter("Aceh 2", "all", (Term("sex", ("F",)),), old="Aceh")),
    RemoveFilter: (_filtered, lambda op, d: RemoveFilter("Aceh")),
    GroupBy: (None, lambda op, d: GroupBy(("sex",), 2)),
    MoveToGroup: (None, lambda op, d: MoveToGroup(("P00001",), "Batch 2")),
    SaveGroup: (None, lambda op, d: SaveGroup("Batch 1", {"name": "First", "cohesion": "strict", "notes": "x"})),
    RemoveGroup: (None, lambda op, d: RemoveGroup("Batch 1")),
    ImportTemplate: (None, lambda op, d: _workbook()),
    ImportRoster: (None, lambda op, d: _roster(op)),
    MendKept: (_came_in, lambda op, d: MendKept(_first(op, "kept_rows"), {"surname": "FOUND"})),
    DropKept: (_came_in, lambda op, d: DropKept(_first(op, "kept_rows"), "nobody")),
    RemoveMapping: (_came_in, lambda op, d: RemoveMapping("shape")),
    RepeatLeg: (None, lambda op, d: RepeatLeg("GA1", 1, date(2025, 3, 8))),
    SaveLeg: (None, lambda op, d: SaveLeg("GA1", {"seats": 9, "status": "closed"})),
    RemoveLeg: (lambda op, d: op.run(DiscardDraft()), lambda op, d: RemoveLeg("GA2")),
    SavePlace: (None, lambda op, d: SavePlace("NEW", {"name": "Post", "country": "MMR", "timezone": "Asia/Yangon"})),
    AddRule: (None, lambda op, d: AddRule(RuleKind.PIN, "P00005", "BUS1 GA2")),
    RemoveRule: (None, lambda op, d: RemoveRule(_first(op, "rules"))),
    AddHold: (None, lambda op, d: AddHold(("P00001", "P00002"), HoldKind.MEDICAL, date(2025, 3, 1))),
    LiftHold: (None, lambda op, d: LiftHold(_first(op, "holds"), "court order 5")),
    SaveChecklistItem: (None, lambda op, d: SaveChecklistItem("fit_to_fly", "IDN", "Clinic")),
    RemoveChecklistItem: (None, lambda op, d: RemoveChecklistItem(_first(op, "checklist"))),
    RecordClearance: (
        None,
        lambda op, d: RecordClearance(("P00001", "P00006"), "exit_permit", answer=Answer.WITHDRAWN, valid_until=date(2025, 3, 9)),
    ),
    ReceiveBlanks: (None, lambda op, d: ReceiveBlanks("SPLP", "AB0005", "AB0010")),
    MarkBlank: (None, lambda op, d: MarkBlank("AB0002", BlankStatus.SPOILED, "torn")),
    IssueDocuments: (None, lambda op, d: IssueDocuments(("P00005", "P00001"), d / "two.pdf", series="SPLP")),
    ReprintDocument: (
        _issued, lambda op, d: ReprintDocument(_first(op, "documents", "printed IS NOT NULL"), d / "again.pdf", "smudged")
    ),
    VoidDocument: (_issued, lambda op, d: VoidDocument(_first(op, "documents", "printed IS NOT NULL"), "wrong name")),
    KeepDraft: (lambda op, d: op.run(SaveLeg("GA1", {"seats": 1})), lambda op, d: _draft(op)),
    DiscardDraft: (None, lambda op, d: DiscardDraft()),
    Publish: (None, lambda op, d: Publish()),
    Assign: (_published, lambda op, d: Assign(("P00001",), ())),
    Pin: (None, lambda op, d: Pin(("P00003",))),
    Unpin: (lambda op, d: op.run(Pin(("P00003",))), lambda op, d: Unpin(("P00003",))),
    SetSeat: (_published, lambda op, d: SetSeat("P00001", "BUS1", "12a")),
    MakeManifest: (_published, lambda op, d: MakeManifest("BUS1", "carrier", d / "m.xlsx")),
    MarkSent: (
        _manifested,
        lambda op, d: MarkSent(_first(op, "manifests"), "the bus company"),
    ),
}  # fmt: skip
EXAMPLES = {
    **EXAMPLES,
    **batch.EXAMPLES,
    **by_hand.EXAMPLES,
    **clearances.EXAMPLES,
    **documents.EXAMPLES,
    **handouts.EXAMPLES,
    **labels.EXAMPLES,
    **layouts.EXAMPLES,
    **profiles.EXAMPLES,
    **seals.EXAMPLES,
    **setting_values.EXAMPLES,
}


def _command_classes() -> Iterator[type]:
    for module in pkgutil.walk_packages(app.__path__, f"{app.__name__}."):
        for _, found in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if (
                found.__module__ == module.name
                and hasattr(found, "apply")
                and not getattr(found, "_is_protocol", False)
            ):
                yield found


def test_commands_stand_in_files_called_so() -> None:
    assert [kind for kind in _command_classes() if not kind.__module__.endswith("commands")] == []


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small operation, made once and copied for each test."""
    path = tmp_path_factory.mktemp("world") / "world.repat"
    build(path).close()
    return path


@pytest.fixture
def operation(template: Path, tmp_path: Path) -> Iterator[Operation]:
    path = tmp_path / "op.repat"
    path.write_bytes(template.read_bytes())
    with Operation.open(path, PASSPHRASE, officer="tester", clock=lambda: NOW) as opened:
        yield opened


UNREACHED = {"KeepDraft": "the planner keeps with it what it made, in a job of the app that both ask for"}
"""Commands that neither the window nor the command line makes, and why they are there."""


def test_an_officer_can_reach_every_command() -> None:
    root = Path(__file__).parents[2]
    sources = [path for folder in ("ui", "repatriate/cli") for path in (root / folder).rglob("*.py")]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sources]
    named = {node.id for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert {kind.__name__ for kind in EXAMPLES} - named == UNREACHED.keys()


def test_every_command_has_an_example() -> None:
    assert set(_command_classes()) == set(EXAMPLES)


@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.__name__)
def test_do_undo_redo(kind: type, operation: Operation, tmp_path: Path) -> None:
    prepare, make = EXAMPLES[kind]
    if prepare:
        prepare(operation, tmp_path)
    before, number = tables(operation), entries(operation)
    outcome = operation.run(make(operation, tmp_path))
    after = tables(operation)
    assert outcome.entry is not None
    assert outcome.entry.command == kind.__name__
    assert entries(operation) == number + 1
    assert after != before
    assert operation.undo_label() == outcome.entry.summary
    told = {table for table in after if after[table] != before[table]}
    assert told <= set(outcome.notice.changed)
    operation.undo()
    assert tables(operation) == before
    assert entries(operation) == number + 2
    assert operation.redo_label() == outcome.entry.summary
    operation.redo()
    assert tables(operation) == after
    assert entries(operation) == number + 3
    assert operation.verify_journal() == "ok"
    assert operation.integrity() == "ok"


@pytest.mark.parametrize("kind", EXAMPLES, ids=lambda kind: kind.__name__)
def test_a_command_that_fails_leaves_nothing(kind: type, operation: Operation, tmp_path: Path) -> None:
    prepare, make = EXAMPLES[kind]
    if prepare:
        prepare(operation, tmp_path)
    before, number = tables(operation), entries(operation)
    command = make(operation, tmp_path)

    class Broken:
        def apply(self, tx: Any) -> None:
            command.apply(tx)
            raise UserError("test", "no")

        def summary(self) -> str:
            return ""

    files = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(UserError):
        operation.run(Broken())
    assert tables(operation) == before
    assert entries(operation) == number
    assert sorted(path.name for path in tmp_path.iterdir()) == files


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(sorted(EXAMPLES, key=lambda kind: kind.__name__)), min_size=2, max_size=7))
def test_a_whole_day_undone_and_redone(steps: list[type], template: Path, tmp_path: Path) -> None:
    path = tmp_path / f"{abs(hash(tuple(step.__name__ for step in steps)))}.repat"
    path.write_bytes(template.read_bytes())
    with Operation.open(path, PASSPHRASE, officer="tester", clock=lambda: NOW) as operation:
        states = [tables(operation)]
        stop = operation.subscribe(lambda notice: states.append(tables(operation)))
        for step in steps:
            prepare, make = EXAMPLES[step]
            try:
                if prepare:
                    prepare(operation, tmp_path)
                operation.run(make(operation, tmp_path))
            except UserError:
                pass  # what came before may rule it out; then it must have left no trace
            assert tables(operation) == states[-1]
        stop()
        for state in reversed(states[:-1]):
            operation.undo()
            assert tables(operation) == state
        for state in states[1:]:
            operation.redo()
            assert tables(operation) == state
        assert operation.verify_journal() == "ok"
    path.unlink()


def test_undo_is_refused_when_the_row_changed_since(operation: Operation) -> None:
    first = operation.run(EditPeople(("P00001",), {"province": "Aceh"})).entry
    operation.run(EditPeople(("P00001",), {"province": "Bali"}))
    assert first is not None
    with pytest.raises(UserError) as refused:
        operation.undo(first.number)
    assert "changed since" in str(refused.value)
    assert operation.undo().result.kind == "undo"
    operation.undo(first.number)


def test_a_number_is_used_once_even_after_undo(operation: Operation, tmp_path: Path) -> None:
    first = operation.run(IssueDocuments(("P00005",), tmp_path / "a.pdf")).result[0].number
    operation.undo()
    second = operation.run(IssueDocuments(("P00005",), tmp_path / "b.pdf")).result[0].number
    assert first != second


def test_issuing_for_many_is_all_or_nothing(operation: Operation, tmp_path: Path) -> None:
    operation.run(EditPeople(("P00005",), {"nationality": None}))
    before = tables(operation)
    with pytest.raises(UserError) as refused:
        operation.run(IssueDocuments(("P00004", "P00005"), tmp_path / "all.pdf"))
    assert "P00005" in str(refused.value)
    assert tables(operation) == before
    assert not (tmp_path / "all.pdf").exists()


def test_second_document_is_refused(operation: Operation, tmp_path: Path) -> None:
    operation.run(IssueDocuments(("P00005",), tmp_path / "a.pdf"))
    with pytest.raises(UserError) as refused:
        operation.run(IssueDocuments(("P00005",), tmp_path / "b.pdf"))
    assert refused.value.code == "has_valid_one"


def test_a_draft_that_no_longer_holds_is_not_published(operation: Operation) -> None:
    operation.run(SaveLeg("BUS1", {"status": "cancelled"}))
    with pytest.raises(UserError) as refused:
        operation.run(Publish())
    assert refused.value.code == "plan_breaks_rules"


def test_a_plan_made_on_old_data_is_refused(operation: Operation) -> None:
    draft = _draft(operation)
    operation.run(SaveLeg("BUS1", {"status": "cancelled"}))
    with pytest.raises(UserError) as refused:
        operation.run(draft)
    assert refused.value.code == "moved_on"


def test_assigning_keeps_the_rules(operation: Operation) -> None:
    with pytest.raises(UserError) as refused:
        operation.run(Assign(("P00006",), ("BUS1", "GA1")))
    assert refused.value.code == "forbidden_move"
    moved = operation.run(Assign(("P00002",), ())).result
    assert moved == ("P00001", "P00002")
    assert set(operation.run(Assign(("P00001",), ("BUS1", "GA2"))).result) == {"P00001", "P00002"}


def test_people_on_record_stay(operation: Operation) -> None:
    operation.run(Publish())
    with pytest.raises(UserError) as refused:
        operation.run(RemovePeople(("P00001",)))
    assert refused.value.code == "on_a_plan"


@pytest.mark.parametrize("command", [RemovePhoto("\ud83d"), RemoveGroup("\ud83d")])
def test_half_a_character_is_a_sentence_and_changes_nothing(tmp_path: Path, command: Any) -> None:
    with build(tmp_path / "op.repat") as operation:
        before = tables(operation)
        with pytest.raises(UserError, match="half a character"):
            operation.run(command)
        with pytest.raises(UserError, match="half a character"), operation.reading():
            list(operation.db.query("SELECT * FROM people WHERE ref = ?", ("\ud83d",)))
        assert tables(operation) == before
