"""Cells in doubt are looked at in the window: key by key, kept at once, taken back, and written as they were said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.imports import received_lists
from repatriate.app.imports.jobs import propose_list
from repatriate.app.imports.open_file import OpenedList
from repatriate.app.imports.roster_commands import ImportRoster
from repatriate.intake.paper.model import Why
from repatriate.intake.sheets import Workbook
from tests.pictured import open_paper, read_paper
from tests.ui.rooms.imports.test_roster_import import rest
from tests.ui.test_access import nameless
from ui.rooms.common.goals import KEPT_ROWS
from ui.rooms.common.row_editor import RowEditor
from ui.rooms.imports import file_reader
from ui.rooms.imports.labels import StepIndicator
from ui.rooms.imports.reading_state import ReadingState
from ui.rooms.imports.room import COLUMNS, FILE, PROBLEMS, QUESTIONS, READ, ImportRoom
from ui.rooms.imports.step_read import ReadPage

NAME, GIVEN, SEX, BORN, NATION, NUMBER = range(1, 7)
DOUBTS = {
    (0, NAME): (Why.READINGS_DIFFER, ("TALANOV", "TALANOO")),
    (1, SEX): (Why.ONE_READING, ()),
    (2, SEX): (Why.ONE_READING, ()),
    (2, NUMBER): (Why.SHAPE, ("X1000008",)),
}
Take = Callable[[Workbook], ReadPage]


@pytest.fixture
def take(room: ImportRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Take:
    """Read a picture as if an engine had given this."""

    def go(workbook: Workbook) -> ReadPage:
        def opened(*arguments: object, **more: object) -> OpenedList:
            return open_paper(workbook)

        monkeypatch.setattr(file_reader, "open_list", opened)
        picture = tmp_path / workbook.name
        picture.write_bytes(b"a picture")
        room.read_file(picture)
        rest(room, qtbot)
        room.window().activateWindow()
        QTest.qWaitForWindowActive(room.window(), 2000)
        if room.pages.currentIndex() == READ:
            room.flow.reading.start()
        return room.flow.reading

    return go


def state(page: ReadPage) -> ReadingState:
    assert page.state is not None
    return page.state


def press(page: ReadPage, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(page.editor, key, held)


def at(page: ReadPage) -> tuple[int, int]:
    """The cell at hand, by its row and column among the people."""
    assert page.cell is not None
    return page.cell[1] - 1, page.cell[2]


def said(page: ReadPage) -> dict[tuple[int, int], str]:
    return {(cell[1] - 1, cell[2]): one.text for cell, one in state(page).answers.items()}


def surnames(operation: Operation) -> set[str]:
    return {str(row["surname"]) for row in template_rows.people(operation.db)}


# -- where the step stands


def test_the_step_is_there_for_pictures_alone(room: ImportRoom, take: Take) -> None:
    assert "2. Columns" in [label.text() for label in room.steps._labels]
    page = take(read_paper(doubts=DOUBTS))
    assert (room.pages.currentIndex(), room.steps.accessibleName()) == (READ, "Step 2 of 6: Read")
    assert page.words.text().startswith("4 of 35 cells to look at.")
    take(read_paper())
    assert room.pages.currentIndex() > READ
    assert " of 5: " in room.steps.accessibleName()


def test_back_and_on_go_through_the_step(room: ImportRoom, take: Take, qtbot: QtBot) -> None:
    take(read_paper(doubts=DOUBTS))
    room.next.click()
    rest(room, qtbot)
    assert room.pages.currentIndex() > READ
    room._show_step(COLUMNS)
    room.back.click()
    assert room.pages.currentIndex() == READ
    room.back.click()
    assert room.pages.currentIndex() == FILE


def test_a_step_can_be_left_out_of_the_steps(qtbot: QtBot) -> None:
    steps = StepIndicator(["One", "Two", "Three"])
    qtbot.addWidget(steps)
    steps.leave_out(1)
    steps.show_step(2)
    assert ([label.text() for label in steps._labels][::2], steps.accessibleName()) == (
        ["1. One", "2. Three"],
        "Step 2 of 2: Three",
    )
    steps.leave_out(None)
    assert steps.accessibleName() == "Step 3 of 3: Three"


# -- keys


def test_enter_says_right_and_typing_corrects(take: Take, operation: Operation) -> None:
    page = take(read_paper(doubts=DOUBTS))
    assert at(page) == (0, NAME)
    QTest.keyClicks(page.editor, "TALANOV")
    press(page, Qt.Key.Key_Return)
    assert (said(page), at(page)) == ({(0, NAME): "TALANOV"}, (1, SEX))
    press(page, Qt.Key.Key_Return)
    assert said(page)[1, SEX] == "M"
    assert len(received_lists.kept_answers(operation.db, state(page).key)) == 2, "kept at once"


def test_a_figure_takes_an_offer(take: Take) -> None:
    page = take(read_paper(doubts=DOUBTS))
    press(page, Qt.Key.Key_2)
    assert said(page) == {(0, NAME): "TALANOV"}


def test_a_figure_is_typed_where_offers_hold_figures_unless_alt_is_held(take: Take) -> None:
    page = take(read_paper(doubts={(2, NUMBER): (Why.SHAPE, ("X1000008",)), (3, NAME): (Why.MARKS, ())}))
    press(page, Qt.Key.Key_1, Qt.Key.Key_2)
    assert (said(page), page.editor.text()) == ({}, "12")
    press(page, Qt.Key.Key_Escape)
    press(page, Qt.Key.Key_2, held=Qt.KeyboardModifier.AltModifier)
    assert said(page) == {(2, NUMBER): "X1000008"}


def test_what_stands_there_is_no_offer_and_a_number_has_no_marks(take: Take) -> None:
    page = take(read_paper(doubts={(2, NUMBER): (Why.MARKS, ()), (3, NAME): (Why.MARKS, ())}))
    assert state(page).offers(("list", 3, NUMBER)) == ()
    assert page.why.text() == "Not sure: look at the picture."
    page.show_cell(("list", 4, NAME))
    assert page.why.text().startswith("Not sure: the accents on its letters")


def test_a_figure_in_the_middle_of_a_word_is_typed(take: Take) -> None:
    page = take(read_paper(doubts=DOUBTS))
    QTest.keyClicks(page.editor, "A2")
    assert (said(page), page.editor.text()) == ({}, "A2")


def test_tab_and_f8_go_through_doubts_and_shift_f8_back(take: Take) -> None:
    page = take(read_paper(doubts=DOUBTS))
    places = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_F8, Qt.Key.Key_F8, Qt.Key.Key_F8):
        press(page, key)
        places.append(at(page))
    assert places == [(1, SEX), (2, SEX), (2, NUMBER), (0, NAME)]
    press(page, Qt.Key.Key_F8, held=Qt.KeyboardModifier.ShiftModifier)
    assert (at(page), said(page)) == ((2, NUMBER), {})


def test_tab_leaves_the_line_when_nothing_else_is_to_be_looked_at(take: Take) -> None:
    page = take(read_paper(doubts={(0, NAME): (Why.MARKS, ())}))
    press(page, Qt.Key.Key_Tab)
    assert not page.editor.hasFocus()


def test_a_whole_column_is_right_only_where_cells_are_few_words(take: Take) -> None:
    page = take(read_paper(doubts={**DOUBTS, (1, NAME): (Why.MARKS, ())}))
    assert not page.whole.isVisible()
    page.show_cell(("list", 2, SEX))
    assert page.whole.isVisible()
    page.whole.click()
    assert said(page) == {(1, SEX): "M", (2, SEX): "F"}


def test_any_cell_of_the_page_can_be_corrected(take: Take) -> None:
    page = take(read_paper(doubts=DOUBTS))
    page._go_to(4, 2)
    assert page.why.text().startswith("This cell was read for sure.")
    QTest.keyClicks(page.editor, "MARIE")
    press(page, Qt.Key.Key_Return)
    assert said(page) == {(3, GIVEN): "MARIE"} or said(page) == {(3, NAME): "MARIE"}


# -- what is shown


def test_a_screen_reader_hears_the_cell_and_what_else_was_read(take: Take) -> None:
    page = take(read_paper(doubts=DOUBTS))
    assert page.editor.accessibleName() == "row 2, Surname, read TALANOU, second reading TALANOV, TALANOO"
    assert nameless(page) == []


def test_the_cell_is_shown_large_and_its_row_outlined(take: Take) -> None:
    page = take(read_paper(doubts=DOUBTS))
    assert page.strip.pixmap().height() >= 40
    assert page.paper._row is not None
    assert page.paper._row.rect().top() == page.paper._page.rows[1][1]  # type: ignore[union-attr]


# -- kept, taken back, written


def test_what_was_said_is_there_when_the_paper_is_read_again(room: ImportRoom, take: Take) -> None:
    page = take(read_paper(doubts=DOUBTS))
    press(page, Qt.Key.Key_2)
    room.start()
    page = take(read_paper(doubts=DOUBTS))
    assert (said(page), page.words.text()[:7]) == ({(0, NAME): "TALANOV"}, "3 of 35")


def test_undo_brings_a_doubt_back_and_shows_it(room: ImportRoom, take: Take, qtbot: QtBot) -> None:
    page = take(read_paper(doubts=DOUBTS))
    press(page, Qt.Key.Key_2)
    room.context.undo()
    rest(room, qtbot)
    qtbot.waitUntil(lambda: said(page) == {})
    assert (at(page), page.editor.text()) == ((0, NAME), "TALANOU")
    assert room.pages.currentIndex() == READ


def test_all_is_written_as_it_was_said(room: ImportRoom, take: Take, qtbot: QtBot, operation: Operation) -> None:
    page = take(read_paper(doubts=DOUBTS))
    press(page, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert page.words.text().startswith("Every cell in doubt was looked at.")
    room.next.click()
    rest(room, qtbot)
    while room.pages.currentIndex() < QUESTIONS:
        room.next.click()
        rest(room, qtbot)
    before = surnames(operation)
    room.next.click()
    rest(room, qtbot)
    assert surnames(operation) - before >= {"TALANOV", "SOMARU", "NEFIRA", "WANJIRU"} - before
    assert not received_lists.kept_rows(operation.db)


def test_rows_that_nobody_looked_at_are_put_aside(
    room: ImportRoom, take: Take, qtbot: QtBot, operation: Operation
) -> None:
    take(read_paper(doubts=DOUBTS))
    room.next.click()
    rest(room, qtbot)
    assert room.flow.looked is not None
    assert [kept.row.row for kept in room.flow.looked.roster.kept] == [2, 4]


def test_who_only_looks_cannot_say_anything(room: ImportRoom, take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    page = take(read_paper(doubts=DOUBTS))
    monkeypatch.setattr(type(room.context), "read_only", property(lambda _: True))
    page.show_cell(page.cell)
    press(page, Qt.Key.Key_Return)
    assert said(page) == {}


# -- rows that wait


def pictures_of(sheet: RowEditor) -> list[str]:
    return [one.accessibleName() for one in sheet.findChildren(QLabel) if not one.pixmap().isNull() and one.isVisible()]


def test_a_row_that_waits_shows_its_cells_in_doubt_beside_the_fields(
    room: ImportRoom, take: Take, qtbot: QtBot, operation: Operation
) -> None:
    take(read_paper(doubts=DOUBTS))
    room.next.click()
    rest(room, qtbot)
    room._show_step(PROBLEMS)
    problems = room.flow.problems
    problems.choose_first()
    assert pictures_of(problems.sheet) == ["Surname on the paper"]
    assert problems.sheet.why.text() == "The name or the number could not be read for sure."
    problems.sheet.form.saved.emit()
    rest(room, qtbot)
    assert room.flow.looked is not None
    assert [kept.row.row for kept in room.flow.looked.roster.kept] == [4], "whoever presses has looked"


def test_months_later_it_does_so_too(room: ImportRoom, take: Take, qtbot: QtBot, operation: Operation) -> None:
    opened = open_paper(read_paper(doubts=DOUBTS))
    operation.run(ImportRoster(propose_list(operation, opened), opened.shape, opened.original))
    rest(room, qtbot)
    room.select(KEPT_ROWS)
    rest(room, qtbot)
    page = room.earlier.kept
    assert pictures_of(page.sheet) == ["Surname on the paper"]
    page.sheet.form.saved.emit()
    rest(room, qtbot)
    assert "TALANOU" in surnames(operation)


# -- two hundred


def test_sixty_doubts_take_two_keys_each_and_no_pointer(room: ImportRoom, take: Take, operation: Operation) -> None:
    rows = [
        (str(n), f"NAME{'ABCDEFGHIJ'[n % 10]}", "ANA", "F", "02/05/1994", "Kenya", f"X{n:07}") for n in range(1, 31)
    ]
    truth: dict[tuple[int, int], str] = {}
    doubts = {}
    for place in range(30):
        doubts[place, NAME] = (Why.READINGS_DIFFER, (f"{rows[place][NAME]}Ễ",))
        doubts[place, NUMBER] = (Why.SHAPE, (f"Y{place:07}",))
        truth[place, NAME] = rows[place][NAME] + ("Ễ" if place % 2 else "")
        truth[place, NUMBER] = f"Y{place:07}" if place % 3 == 0 else rows[place][NUMBER]
    page = take(read_paper(rows, doubts, name="many.jpg"))
    keys = 0
    while page.has_doubts:
        place = at(page)
        offers = state(page).offers(("many", place[0] + 1, place[1]))
        chosen = offers.index(truth[place])
        if chosen == 0:
            press(page, Qt.Key.Key_Return)
            keys += 1
        elif place[1] == NAME:
            press(page, (Qt.Key.Key_1, Qt.Key.Key_2)[chosen])
            keys += 1
        else:
            press(page, (Qt.Key.Key_1, Qt.Key.Key_2)[chosen], held=Qt.KeyboardModifier.AltModifier)
            keys += 2
    assert said(page) == truth
    assert keys <= 2 * len(truth)
    assert len(received_lists.kept_answers(operation.db, state(page).key)) == 60
