"""The lazy table: right by Qt's own tester, quick where there are many rows, the same people selected after a change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.table_queries import PeopleQuery
from ui.core.context import Context
from ui.core.preferences import Preferences
from ui.models.people import PeopleSource
from ui.models.table import PAGE, PAGES, Column, IdRole, LazyTable, Listed, NativeRole, Row, ToneRole
from ui.rooms.changes.room import JournalSource
from ui.rooms.changes.room import build_columns as history_columns
from ui.rooms.common.people_view import build_columns
from ui.style.theme import ROW
from ui.widgets.table import DataTable

MakeContext = Callable[[Operation], Context]


class Numbers:
    """Rows of a number each; counts how often it was asked."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.asked: list[int] = []

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        return range(self.count - 1, -1, -1) if descending else range(self.count)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        self.asked.append(len(ids))
        return {id: {"number": id, "word": f"word {id}"} for id in ids}


def number_columns() -> list[Column]:
    return [
        Column("number", "No.", lambda row: str(row["number"]), right=True, sort="number"),
        Column("word", "Word", lambda row: row["word"], native=lambda row: "ᨠ" if row["number"] == 2 else None,
               tone=lambda row: "quiet"),
    ]  # fmt: skip


def test_qt_finds_no_fault_with_the_model(qtbot: QtBot) -> None:
    model = LazyTable(number_columns(), Numbers(300))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.reload_content()
    model.reload_content()
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.index(0, 0).data() == "299"
    model.sort(-1)
    assert model.index(0, 0).data() == "0"
    model.source = Numbers(3)
    model.reload_content()
    assert model.rowCount() == 3
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


@pytest.mark.every_person
def test_qt_finds_no_fault_with_people_and_history(sample: Operation, make_context: MakeContext) -> None:
    context = make_context(sample)
    people = PeopleSource(context)
    model = LazyTable(build_columns(), people)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.reload_content()
    assert model.rowCount() == 1048
    for number in range(model.columnCount()):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            model.sort(number, order)
            assert model.rowCount() == 1048
    people.query = PeopleQuery(filter="minors")
    model.reload_content()
    assert 0 < model.rowCount() < 100
    journal = LazyTable(history_columns(), JournalSource(context))
    QAbstractItemModelTester(journal, QAbstractItemModelTester.FailureReportingMode.Fatal)
    journal.reload_content()
    assert journal.rowCount() == 1
    assert journal.index(0, 3).data() == "Imported a workbook: 1,048 new people"


def test_only_what_is_looked_at_is_fetched() -> None:
    source = Numbers(100_000)
    model = LazyTable(number_columns(), source)
    model.reload_content()
    assert model.rowCount() == 100_000
    assert source.asked == []
    assert model.index(50_000, 1).data() == "word 50000"
    assert source.asked == [PAGE]
    for row in range(0, 100_000, PAGE):
        model.index(row, 0).data()
    assert len(model._pages) == PAGES


def test_roles_are_those_of_the_column() -> None:
    model = LazyTable(number_columns(), Numbers(5))
    model.reload_content()
    index = model.index(2, 1)
    assert index.data(NativeRole) == "ᨠ"
    assert index.data(ToneRole) == "quiet"
    assert index.data(IdRole) == 2
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Word word 2 ᨠ"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "No."
    assert model.data(model.index(0, 0), Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight.value


def test_a_change_of_contents_is_told_without_a_reset(
    sample: Operation, make_context: MakeContext, qtbot: QtBot
) -> None:
    context = make_context(sample)
    model = LazyTable(build_columns(), PeopleSource(context))
    model.reload_content()
    place = next(n for n, column in enumerate(build_columns()) if column.key == "province")
    assert model.index(0, place).data() != "Elsewhere"
    sample.run(EditPeople(("P00001",), {"province": "Elsewhere"}))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    with qtbot.waitSignal(model.dataChanged):
        model.reload_content()
    assert resets == []
    assert model.index(0, place).data() == "Elsewhere"


@pytest.fixture
def table(qtbot: QtBot, preferences: Preferences) -> DataTable:
    made = DataTable("Numbers", preferences)
    qtbot.addWidget(made)
    made.set_model(LazyTable(number_columns(), Numbers(1000)), "numbers")
    made.lazy.reload_content()
    made.resize(400, 300)
    made.show()
    return made


def test_a_selection_outlasts_a_change_of_the_list(table: DataTable) -> None:
    assert table.select_id(7)
    table.selectionModel().select(
        table.lazy.index(9, 0),
        table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
    )
    assert table.selected_ids() == [7, 9]
    table.lazy.sort(0, Qt.SortOrder.DescendingOrder)
    assert table.selected_ids() == [9, 7]
    assert table.current_id() == 7
    table.lazy.source = Numbers(8)
    table.lazy.reload_content()
    assert table.selected_ids() == [7]


def test_a_row_chosen_by_the_program_stands_alone_whatever_keys_are_down(table: DataTable, qtbot: QtBot) -> None:
    table.select_id(2)
    qtbot.keyPress(
        table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier
    )  # the shortcut that led here is still being held
    assert table.select_id(7)
    qtbot.keyRelease(table, Qt.Key.Key_Control)
    assert table.selected_ids() == [7]


def test_a_current_row_that_goes_is_told(table: DataTable, qtbot: QtBot) -> None:
    table.select_id(900)
    table.lazy.source = Numbers(10)
    with qtbot.waitSignal(table.chosen, check_params_cb=lambda id: id == -1):
        table.lazy.reload_content()
    assert not table.select_id(900)


def test_a_click_on_the_header_sorts(table: DataTable) -> None:
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table.lazy.id_at(0) == 999
    assert table.verticalHeader().defaultSectionSize() == ROW


def test_rows_go_into_excel_with_their_titles(table: DataTable, qtbot: QtBot) -> None:
    table.select_id(2)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "No.\tWord\n2\tword 2 ᨠ\n"
    table.setColumnHidden(0, True)
    assert table.as_tsv() == "Word\nword 2 ᨠ\n"
    assert table.selected_ids() == [2]


def test_tabs_and_lines_in_a_cell_do_not_tear_the_row(qtbot: QtBot, preferences: Preferences) -> None:
    made = DataTable("One")
    qtbot.addWidget(made)
    made.set_model(LazyTable([Column("t", "T", lambda row: row["t"])], Listed([{"t": "a\tb\nc"}])))
    made.lazy.reload_content()
    made.selectAll()
    assert made.as_tsv() == "T\na b c\n"


def test_the_last_column_cannot_be_hidden_and_widths_are_remembered(
    table: DataTable, preferences: Preferences, qtbot: QtBot
) -> None:
    menu = table.columns_menu()
    first, second = menu.actions()
    first.setChecked(False)
    second.setChecked(False)
    assert table.isColumnHidden(0)
    assert not table.isColumnHidden(1)
    table.setColumnWidth(1, 321)
    again = DataTable("Numbers", preferences)
    qtbot.addWidget(again)
    again.set_model(LazyTable(number_columns(), Numbers(3)), "numbers")
    assert again.columnWidth(1) == 321
    assert again.isColumnHidden(0)


def test_a_list_at_hand_sorts_empty_values_last() -> None:
    source = Listed([{"n": None}, {"n": 2}, {"n": 1}])
    assert list(source.ids("n", False)) == [2, 1, 0]
    assert list(source.ids("n", True)) == [1, 2, 0]
    assert list(source.ids("", False)) == [0, 1, 2]
