"""What holds of a field that was added in one place. `test_new_field` adds `diet` to a copy of the program and runs this there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import all_people
from repatriate.app.core.sql import Term
from repatriate.app.groups.commands import GroupBy
from repatriate.app.imports.jobs import import_list
from repatriate.app.imports.template_export import write_operation
from repatriate.app.journal import queries as journal_queries
from repatriate.app.people import table_queries
from repatriate.app.people.column_values import column_values
from repatriate.app.people.commands import AddPerson, EditPeople, PastePeople
from repatriate.app.people.duplicates import merge_preview
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.people.paste_preview import preview_block
from repatriate.app.people.person_queries import bulk_view
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.search.index import Index
from repatriate.intake.pasted import read_block
from repatriate.manifests.columns import COLUMNS
from repatriate.manifests.recipients import OFFICE, RECIPIENTS
from repatriate.model.errors import UserError
from tests.leaks.classified import MAY
from tests.leaks.marks import Marks
from tests.leaks.world import _person
from tests.passphrase import PASSPHRASE
from tests.ui.helpers import room_of, settle
from tests.ui.helpers import workbook as write_workbook
from ui.core.fields import field_label, typed_value
from ui.rooms.common.people_view import build_columns
from ui.rooms.people.labels import name_titles
from ui.rooms.people.room import PeopleRoom
from ui.shell.main_window import Window

NOW = datetime(2025, 5, 12, 9, tzinfo=UTC)


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with Operation.create(tmp_path / "op.repat", PASSPHRASE, officer="Officer One", clock=lambda: NOW) as operation:
        operation.run(AddPerson({"surname": "TALANOU", "given_names": "MIRE", "diet": "no pork"}))
        operation.run(AddPerson({"surname": "BEKARO", "given_names": "LUN"}))
        yield operation


def diets(operation: Operation) -> dict[str, Any]:
    return {row["ref"]: row["diet"] for row in template_rows.people(operation.db)}


@pytest.mark.parametrize("title", ["Diet", "Régime alimentaire", "MAKANAN", "diet:"])
def test_it_is_read_from_lists_under_its_titles(operation: Operation, tmp_path: Path, title: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"Name,Sex,DOB,{title}\nSOMARU ANO,M,1990-02-03,vegan\n", encoding="utf-8")
    import_list(operation, path)
    assert diets(operation)["P00003"] == "vegan"


def test_it_goes_out_with_the_workbook_and_comes_in_with_it(operation: Operation, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_operation(operation, path)
    sheet = load_workbook(path)["People"]
    header = [cell.value for cell in sheet[1]]
    assert sheet[2][header.index("diet")].value == "no pork"
    import_list(operation, write_workbook(tmp_path / "in.xlsx", People=[{"ref": "P00002", "diet": "halal"}]))
    assert diets(operation) == {"P00001": "no pork", "P00002": "halal"}


def test_the_journal_names_it_and_takes_it_back(operation: Operation) -> None:
    entry = operation.run(EditPeople(("P00001", "P00002"), {"diet": "vegan"})).entry
    assert entry.summary == "Changed diet of 2 people"
    assert diets(operation) == {"P00001": "vegan", "P00002": "vegan"}
    assert journal_queries.entry_rows(operation.db, [entry.number])
    operation.undo()
    assert diets(operation) == {"P00001": "no pork", "P00002": None}
    with pytest.raises(UserError, match=r"^Diet: “x+…” is longer"):
        operation.run(EditPeople(("P00001",), {"diet": "x" * 40_000}))


def test_people_are_found_sorted_filtered_and_grouped_by_it(operation: Operation) -> None:
    db, day = operation.db, NOW.date()
    index = Index(operation)
    while not index.work():
        pass
    assert [hit.key for hit in index.find("pork")] == ["P00001"]
    first = table_queries.person_id(db, "P00001")
    assert table_queries.people_ids(db, PeopleQuery(text="pork"), day) == [first]
    assert table_queries.people_ids(db, PeopleQuery(terms=(Term("diet", ("no pork",)),)), day) == [first]
    assert table_queries.people_ids(db, PeopleQuery(), day, "diet", descending=True)[0] == first
    assert column_values(db, PeopleQuery(), "diet", day)[-1] == ("no pork", 1)
    assert table_queries.list_choices(db, "diet") == ["no pork"]
    assert bulk_view(db, ["P00001", "P00002"], "diet") == [(None, 1), ("no pork", 1)]
    assert set(operation.run(GroupBy(("diet",))).result) == {"no pork", "no diet"}


def test_it_is_pasted_and_merged(operation: Operation) -> None:
    preview = preview_block(operation.db, read_block("Ref\tDiet\nP00002\thalal\n", name_titles()), typed_value)
    assert [(change.field, change.before, change.after) for change in preview.changes] == [("diet", None, "halal")]
    operation.run(PastePeople(preview.people))
    assert "diet" in {
        one.field for one in merge_preview(operation.db, "P00001", "P00002", operation.today()).choices if one.open
    }
    operation.run(MergePeople("P00001", "P00002", {"diet": "halal"}))
    assert diets(operation) == {"P00001": "halal"}


def test_planning_and_the_office_have_it_and_nobody_else(operation: Operation) -> None:
    assert [person.diet for person in all_people(operation.db)] == ["no pork", None]
    assert COLUMNS["diet"].caption == "Diet"
    assert {name for name, one in RECIPIENTS.items() if "diet" in one.columns} == {OFFICE}
    assert MAY["people.diet"] == ("office",)
    assert "people.diet" in {mark.column for mark in _marked()}


def _marked() -> list[Any]:
    marks = Marks()
    _person(marks, "somebody", 1)
    return marks.all


def test_the_window_shows_it_and_changes_it(window: Window, operation: Operation, qtbot: QtBot) -> None:
    window.show_operation(operation)
    room = room_of(window, PeopleRoom)
    assert field_label("diet") == "Diet"
    assert "Diet" in [column.title for column in build_columns()]
    room.select("P00001")
    settle(room.context)
    field = room.person.fields["diet"]
    assert (field.name.text(), field.editor.text()) == ("Diet", "no pork")
    field.editor.setText("vegan")
    field.committed.emit("diet", "vegan")
    assert diets(operation)["P00001"] == "vegan"
    assert "diet" in [room.bulk.field.itemData(place) for place in range(room.bulk.field.count())]
    room.add()
    assert "diet" in room.adding.controls
