"""Filters in the headers of a table: values with counts, search, ticks, sort, clear, by pointer and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QStyleOptionHeader
from pytestqt.qtbot import QtBot

from ui.models.filtering import MOST, Choice, Offer, choice_of
from ui.models.table import Column
from ui.rooms.common.row_table import RowSource, RowTable
from ui.widgets.filters import FilterLine
from ui.widgets.header_filter import ColumnFilter

PLACES = ("Kenya", "Nepal", "Kenya", "Indonesia", "", "Kenya")


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    columns = [
        Column("ref", "No.", lambda row: row["ref"], sort="ref"),
        Column("nat", "Nat.", lambda row: row["nat"], sort="nat"),
    ]
    made = RowTable("People", columns, RowSource("ref", ("ref",)))
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.set_rows({"ref": f"P{n}", "nat": nat} for n, nat in enumerate(PLACES))
    made.show()
    return made


def opened(table: RowTable, column: int = 1) -> ColumnFilter:
    table.open_filter(column)
    assert table.popup is not None
    return table.popup


def lines(popup: ColumnFilter) -> list[tuple[str, str]]:
    return [(popup.rows.item(n, 0).text(), popup.rows.item(n, 1).text()) for n in range(popup.rows.rowCount())]


def untick(popup: ColumnFilter, *words: str) -> None:
    for row in range(popup.rows.rowCount()):
        if popup.rows.item(row, 0).text() in words:
            popup.rows.item(row, 0).setCheckState(Qt.CheckState.Unchecked)


def refs(table: RowTable) -> list[str]:
    return [table.lazy.index(row, 0).data() for row in range(table.lazy.rowCount())]


def test_values_stand_with_their_counts_and_what_is_unticked_goes(table: RowTable, qtbot: QtBot) -> None:
    popup = opened(table)
    assert lines(popup) == [("All", "6"), ("Indonesia", "1"), ("Kenya", "3"), ("Nepal", "1"), ("Empty", "1")]
    untick(popup, "Kenya")
    assert popup.rows.item(0, 0).checkState() == Qt.CheckState.PartiallyChecked
    popup.apply.click()
    assert refs(table) == ["P1", "P3", "P4"]
    assert table.source.choices() == {"nat": Choice(("Kenya",), without=True)}
    assert lines(opened(table, 0))[0] == ("All", "3")  # of the rows that the other filter lists


def test_all_is_ticked_and_unticked_with_one_key(table: RowTable, qtbot: QtBot) -> None:
    popup = opened(table)
    untick(popup, "All")
    popup.apply.click()
    assert popup.found.text() == "Tick at least one value."
    popup.rows.item(3, 0).setCheckState(Qt.CheckState.Checked)
    popup.apply.click()
    assert refs(table) == ["P1"]
    opened(table).clear.click()
    assert len(refs(table)) == 6


def test_what_is_searched_for_is_all_that_is_listed(table: RowTable, qtbot: QtBot) -> None:
    popup = opened(table)
    qtbot.keyClicks(popup.search, "ne")
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    assert refs(table) == ["P1", "P3"]  # Nepal, Indonesia


def test_keys_open_it_sort_and_leave(table: RowTable, qtbot: QtBot) -> None:
    table.setFocus()
    table.setCurrentIndex(table.lazy.index(0, 1))
    assert table.head.marked == 1
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = table.popup
    assert popup is not None
    assert popup.accessibleName() == "Filter of Nat."
    popup.down.click()
    assert refs(table)[0] == "P1"
    popup = opened(table)
    qtbot.keyClick(popup.search, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert not popup._ticked["Indonesia"]
    qtbot.keyClick(popup.list, Qt.Key.Key_Escape)
    assert len(refs(table)) == 6


def test_the_funnel_opens_it_and_the_title_sorts(table: RowTable, qtbot: QtBot) -> None:
    head = table.head
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=head.funnel_of(1).center())
    assert table.popup is not None
    qtbot.keyClick(table.popup.search, Qt.Key.Key_Escape)
    place = QPoint(head.sectionViewportPosition(1) + 14, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert refs(table)[0] == "P4"


def test_the_line_says_what_is_on_and_takes_it_away(table: RowTable, qtbot: QtBot) -> None:
    line = FilterLine(table, "Show everyone")
    qtbot.addWidget(line)
    table.choose_filter("nat", Choice(("Kenya",), without=True))
    line.show_counts(3, 6)
    assert line.said.text() == "Showing 3 of 6:"
    cross = next(one for one in line.findChildren(QPushButton) if one.text() == "Nat. is not Kenya")
    assert cross.accessibleName() == "Remove the filter: Nat. is not Kenya"
    cross.click()
    assert len(refs(table)) == 6
    line.show_counts(6, 6)
    assert line.said.text() == "6 people"
    assert line.all_button.isHidden()


def test_ticks_become_the_shorter_of_both_ways() -> None:
    assert choice_of("abc", "abc") is None
    assert choice_of("ab", "abc") == Choice(("c",), without=True)
    assert choice_of("a", "abc") == Choice(("a",))


def test_more_values_than_fit_are_searched_for(table: RowTable, qtbot: QtBot) -> None:
    popup = opened(table)
    popup.show_offers([Offer(str(n), str(n), 1) for n in range(MOST + 1)])
    assert "search for yours" in popup.found.text()
    with qtbot.waitSignal(popup.searched):
        qtbot.keyClicks(popup.search, "1999")
    popup.show_offers([Offer("1999", "1999", 1)])
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    assert table.source.choices() == {"nat": Choice(("1999",))}


def test_a_column_takes_free_room_before_it_cuts_and_keeps_what_was_dragged(table: RowTable, qtbot: QtBot) -> None:
    table.set_rows([{"ref": "P1", "nat": "The United Kingdom of Great Britain"}])
    qtbot.waitUntil(lambda: table.columnWidth(1) > 150)
    table.setColumnWidth(1, 60)
    table.resize(520, 300)
    assert table.columnWidth(1) == 60
    table.head.sectionHandleDoubleClicked.emit(1)
    assert table.columnWidth(1) > 150


def test_columns_go_from_the_right_where_there_is_no_room(table: RowTable) -> None:
    table.resize(120, 300)
    assert table.isColumnHidden(1)
    assert not table.isColumnHidden(0)
    table.resize(500, 300)
    assert not table.isColumnHidden(1)


def test_a_click_beside_it_takes_it_away(table: RowTable, qtbot: QtBot) -> None:
    opened(table)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 250))
    assert table.popup is None


def test_it_goes_with_its_table(table: RowTable, qtbot: QtBot) -> None:
    opened(table)
    table.resize(480, 300)
    assert table.popup is None
    opened(table)
    table.hide()
    assert table.popup is None


def test_a_funnel_follows_its_title_over_figures_too(qtbot: QtBot) -> None:
    columns = [Column("people", "People", lambda row: row["people"], sort="people", right=True)]
    made = RowTable("Lists", columns, RowSource("people", ("people",)))
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.set_rows([{"people": 4}])
    made.show()
    option = QStyleOptionHeader()
    head = made.head
    head.initStyleOptionForIndex(option, 0)
    assert option.textAlignment & Qt.AlignmentFlag.AlignLeft
    assert head.funnel_of(0).left() > head.sectionViewportPosition(0) + head.fontMetrics().horizontalAdvance("People")


def test_its_buttons_are_seen_in_a_low_window(table: RowTable) -> None:
    popup = opened(table)
    assert table.window().height() == 300
    assert table.window().rect().contains(popup.geometry())
    assert popup.list.height() >= 40
