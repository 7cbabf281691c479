"""A list of any shape comes in: columns are settled, doubts mended, people who are known decided upon; nothing before that."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.imports import received_lists
from repatriate.app.imports.jobs import import_list, propose_list
from repatriate.app.imports.list_session import Looked
from repatriate.app.imports.open_file import OpenedList, open_list
from repatriate.app.imports.proposal import NEW
from repatriate.app.imports.questions.of_list import Wishes
from repatriate.app.imports.roster_commands import ImportRoster
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.duplicates import list_twins
from repatriate.intake.report import Warning
from repatriate.intake.roster.model import ListTable, Roster
from repatriate.intake.values.dates import DayMonth
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from tests.ui.helpers import idle, last_words, said, settle, shown
from tests.ui.rooms.imports.test_template_import import cells
from tests.ui.rosters import FIRST, HEAD, SECOND, first, roster, second
from tests.ui.test_access import nameless
from ui.models.table import NativeRole
from ui.rooms.imports.labels import Fold, row_words
from ui.rooms.imports.room import CHANGES, COLUMNS, DONE, FILE, PROBLEMS, QUESTIONS, ImportRoom
from ui.rooms.imports.step_problems import make_rows
from ui.shell.main_window import Window
from ui.widgets.layouts import make_scroll


def take(room: ImportRoom, qtbot: QtBot, path: Path) -> None:
    room.read_file(path)
    rest(room, qtbot)


def rest(room: ImportRoom, qtbot: QtBot) -> None:
    """Wait until all is read and weighed."""
    idle(qtbot, room.context)
    qtbot.waitUntil(lambda: not room.flow.busy)
    settle(room.context)


def imported(operation: Operation, path: Path) -> None:
    """As an import on the command line does it."""
    opened = open_list(path)
    assert isinstance(opened, OpenedList)
    operation.run(ImportRoster(propose_list(operation, opened), opened.shape, opened.original))


def looked(room: ImportRoom) -> Looked:
    """The list as it was read last."""
    assert room.flow.looked is not None
    return room.flow.looked


def people(operation: Operation) -> dict[str, dict[str, object]]:
    return {row["ref"]: row for row in template_rows.people(operation.db)}


def choose(room: ImportRoom, header: str, field: str) -> None:
    box = room.flow.columns.board.cards[header].box
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())


def settle_column(room: ImportRoom, qtbot: QtBot, header: str, field: str) -> None:
    choose(room, header, field)
    rest(room, qtbot)


def press(room: ImportRoom, qtbot: QtBot, key: Qt.Key) -> None:
    room.window().activateWindow()
    QTest.qWaitForWindowActive(room.window(), 2000)
    room.flow.people.table.setFocus()
    QTest.keyClick(room.flow.people.table, key, Qt.KeyboardModifier.AltModifier)
    rest(room, qtbot)


def go_on(room: ImportRoom, qtbot: QtBot) -> None:
    """On, and past the three questions as they are answered beforehand."""
    room.next.click()
    rest(room, qtbot)
    if room.pages.currentIndex() == QUESTIONS:
        room.next.click()
        rest(room, qtbot)


def compare(room: ImportRoom, qtbot: QtBot, folder: Path) -> None:
    """The second list against the first, which is in the file: who is known is to be decided."""
    imported(room.context.operation, first(folder))
    take(room, qtbot, second(folder))
    room._show_step(CHANGES)


HALLS = "Name,Sex,DOB,Nationality,Passport,Shelter\n"
MONDAY = f"""{HALLS}MULDORA Kesso,F,13/04/1991,IDN,A1234567,Hall 1
TARVANI Josse,M,14/05/1992,IDN,A2234568,Hall 1
SOLANNO Reva,F,,IDN,,Hall 1
PITOLLA Garda,M,,IDN,,Hall 1
"""
STAYS = "BESIRA Ondo,M,15/06/1990,KEN,A3234569,Hall 1\n"


def test_whom_an_answer_moves_is_shown_and_one_figure_tells_who_is_missing(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = tmp_path / "monday.csv", tmp_path / "tuesday.csv"
    first.write_text(MONDAY + STAYS)
    second.write_text(MONDAY.replace("Hall 1", "Hall 2") + STAYS)
    import_list(room.context.operation, first, wishes=Wishes(country="THA", town="Mae Sot"))
    take(room, qtbot, second)
    rows = {row["row"]: row for row in room.flow.people.table.source.all}
    assert [rows[number]["state"] for number in (2, 3)] == ["changed", "changed"]
    assert "HALL-1 → HALL-2" in room.flow.people.table.lazy.columns[-1].text(rows[2])
    assert "update 2" in room.flow.verb()
    weighed = room.flow.weighed
    assert weighed is not None
    asked = [line for line in weighed.shown.lines if line.asked]
    assert (len(asked), len(weighed.against.gone)) == (2, 0)
    room.flow._decide(asked[0].place, NEW, (asked[0].alike[0].ref,))
    rest(room, qtbot)
    assert room.flow.weighed is not None
    told = [one.ref for one in room.flow.weighed.against.gone]
    room._show_step(QUESTIONS)
    go_on(room, qtbot)
    found = received_lists.reconcile_lists(room.context.operation.db, 2)
    assert told == [one.ref for one in found.gone] == [asked[0].alike[0].ref]
    assert len(list_twins(room.context.operation.db)) == 1
    assert {row["location"] for ref, row in people(room.context.operation).items() if ref in ("P00001", "P00002")} == {
        "HALL-2"
    }


# -- columns


def test_columns_say_what_they_were_taken_for_and_how_sure_that_is(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, first(tmp_path))
    assert room.pages.currentIndex() == COLUMNS
    page = room.flow.columns
    assert page.isVisible()
    assert page.words.text() == "4 people found on “Detainees”. 1 column goes into the notes."
    texts = {header: card.box.currentText() for header, card in page.board.cards.items()}
    assert texts["Sr. No."] == "Number on the list"
    assert texts["Family name"] == "Surname"
    assert texts["Ward"] == "Notes, with the column title"
    assert page.board.cards["Ward"].sure.text() == "Kept in the notes"
    assert page.board.cards["M/F"].sure.text().startswith("Sure")
    assert page.board.cards["Given names"].samples.text() == "MIRE · PITAK · SUNITA"
    assert room.context.operation.revision == 0
    assert nameless(page) == []


def test_the_preview_shows_what_a_cell_will_be_and_what_it_was(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    rows = [(1, "SOMARU", "PITAK", "ชาย", "31/12/2541", "Thailand", "x-100 002", "")]
    take(room, qtbot, roster(tmp_path / "thai.xlsx", rows * 3))
    preview = room.flow.columns.preview
    keys = [column.key for column in preview.lazy.columns]
    assert keys[:6] == ["number", "surname", "given_names", "birth_date", "nationality", "document_number"]
    born = preview.lazy.index(0, keys.index("birth_date"))
    assert (born.data(), born.data(NativeRole)) == ("31 Dec 1998", "31/12/2541")
    sex = preview.lazy.index(0, keys.index("sex"))
    assert (sex.data(), sex.data(NativeRole)) == ("male", "ชาย")
    surname = preview.lazy.index(0, keys.index("surname"))
    assert (surname.data(), surname.data(NativeRole)) == ("SOMARU", None)


def test_another_field_for_a_column_reads_everything_again_and_writes_nothing(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, first(tmp_path))
    choose(room, "Ward", "province")
    assert not room.next.isEnabled()
    rest(room, qtbot)
    assert room.next.isEnabled()
    card = room.flow.columns.board.cards["Ward"]
    assert (card.box.currentText(), card.sure.text()) == ("Province", "Chosen by you")
    assert [row.values.get("province") for row in room.flow.looked.roster.rows] == [None, "Ward 3", None]
    assert room.context.operation.revision == 0


def test_a_choice_that_leaves_nobody_is_said_and_not_taken(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    path = roster(tmp_path / "few.xlsx", [("MIRE TALANOU", "F")] * 3, ("Name", "Sex"))
    take(room, qtbot, path)
    settle_column(room, qtbot, "Name", "")
    page = room.flow.columns
    assert shown(page.kept)
    assert "No list of people was found" in page.kept.text.text()
    assert page.board.cards["Name"].box.currentText() == "Whole name"


def test_the_nationality_of_rows_that_say_none_and_the_order_of_days(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [("TALANOU", "MIRE", "03/04/1994"), ("SOMARU", "PITAK", "05/06/1990")]
    take(room, qtbot, roster(tmp_path / "none.xlsx", rows, ("Surname", "Given names", "Date of birth")))
    page = room.flow.columns
    assert shown(page.days)
    page.country.setCurrentIndex(page.country.findData("IDN"))
    page.country.activated.emit(page.country.currentIndex())
    page.days.setCurrentIndex(page.days.findData(DayMonth.MONTH_FIRST))
    page.days.activated.emit(page.days.currentIndex())
    rest(room, qtbot)
    found = [(row.values["nationality"], str(row.values["birth_date"])) for row in room.flow.looked.roster.rows]
    assert found == [("IDN", "1994-03-04"), ("IDN", "1990-05-06")]


def test_a_nationality_that_only_the_provinces_tell_is_asked_and_not_taken(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    places = ("Bali", "Aceh", "Jawa Timur", "Lampung", "Papua", "Jawa Barat", "Bengkulu", "Gorontalo")
    rows = [("TALANOU", f"MIRE {place[:3].upper()}", "02/05/1994", place) for place in places]
    take(room, qtbot, roster(tmp_path / "where.xlsx", rows, ("Surname", "Given names", "Date of birth", "Province")))
    page = room.flow.columns
    assert page.country.currentText() == "not known (Indonesia by the provinces?)"
    assert all("nationality" not in row.values for row in room.flow.looked.roster.rows)
    assert "guess" in room.flow.problems.chips._buttons
    page.country.setCurrentIndex(page.country.findData("TLS"))
    page.country.activated.emit(page.country.currentIndex())
    rest(room, qtbot)
    assert {row.values["nationality"] for row in room.flow.looked.roster.rows} == {"TLS"}


def test_dates_that_prove_their_order_ask_for_none(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    rows = [("TALANOU", "MIRE", "23/04/1994"), ("SOMARU", "PITAK", "05/06/1990")]
    take(room, qtbot, roster(tmp_path / "proved.xlsx", rows, ("Surname", "Given names", "Date of birth")))
    assert not shown(room.flow.columns.days)


def test_how_a_text_file_was_read_is_said(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    lines = [";".join(map(str, row)) for row in (HEAD, *FIRST[:3])]
    path.write_text("\n".join(lines), encoding="utf-8")
    take(room, qtbot, path)
    assert "Text in UTF-8, separated by semicolons." in room.flow.columns.words.text()


def test_columns_are_remembered_for_the_next_list_and_can_be_forgotten(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, first(tmp_path))
    settle_column(room, qtbot, "Ward", "province")
    room._show_step(CHANGES)
    go_on(room, qtbot)
    take(room, qtbot, second(tmp_path))
    page = room.flow.columns
    assert shown(page.kept)
    assert page.board.cards["Ward"].box.currentText() == "Province"
    assert (page.kept.yes.text(), page.kept.no.text()) == ("Guess again", "Use them")
    page.kept.yes.click()
    rest(room, qtbot)
    assert not shown(page.kept)
    assert page.board.cards["Ward"].box.currentText() == "Notes, with the column title"
    assert received_lists.kept_mapping(room.context.db, room.flow.looked.opened.shape) is None


def test_columns_go_into_a_file_and_come_from_it(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "columns.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    take(room, qtbot, first(tmp_path))
    settle_column(room, qtbot, "Ward", "location")
    box = room.flow.columns.board.cards["Ward"].box
    assert box.itemText(box.findData("exit_permit")) == "Exit permit"
    room.flow.columns.save.click()
    assert last_words(room) == "Columns saved: columns.toml"
    assert '"Ward" = "location"' in path.read_text(encoding="utf-8")
    settle_column(room, qtbot, "Ward", "")
    room.flow.columns.load.click()
    rest(room, qtbot)
    assert room.flow.columns.board.cards["Ward"].box.currentText() == "Waiting place"
    path.write_text("[columns]\nWard = 'no such field'\n", encoding="utf-8")
    room.flow.columns.load.click()
    assert "“no such field”" in room.flow.columns.kept.text.text()


# -- problems


def test_a_row_without_a_name_comes_first_and_is_mended_where_it_stands(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, first(tmp_path))
    room.next.click()
    assert room.pages.currentIndex() == PROBLEMS
    page = room.flow.problems
    assert page.total.text().startswith("The list says 5 people, but 4 were found.")
    assert cells(page.table)[0][0] == "To correct"
    assert shown(page.sheet)
    assert page.sheet.form.values()["document_number"] == "X1234567"
    page.sheet.form.save_button.click()
    assert "A name is needed" in page.sheet.form._faults["surname"].text()
    page.sheet.form.change({"surname": "OMONDI"})
    page.sheet.form.save_button.click()
    rest(room, qtbot)
    assert not any(line[0] == "To correct" for line in cells(page.table))
    assert not shown(page.sheet)
    assert room.flow.verb() == "Import 4 people"
    go_on(room, qtbot)
    assert people(room.context.operation)["P00004"]["surname"] == "OMONDI"
    assert received_lists.kept_waiting(room.context.db) == 0


def test_doubts_are_counted_by_kind_and_a_cell_is_changed_in_place(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, second(tmp_path))
    room.next.click()
    page = room.flow.problems
    assert page.chips._buttons["nation"].text() == "Nationality unknown 1"
    page.choose_first()
    page.table.opened.emit(page.table.current_id())
    assert page.editor.text() == "Atlantis"
    page.editor.setText("Kenya")
    QTest.keyClick(page.editor, Qt.Key.Key_Return)
    rest(room, qtbot)
    assert cells(page.table) == []
    assert "nothing looks doubtful" in page.words.text()
    assert room.flow.looked.roster.rows[2].values["nationality"] == "KEN"


def test_a_whole_name_is_changed_where_the_list_has_whole_names(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    rows = [("Mire Talanou Sori", "F", "02/05/1994", "Indonesia")] * 3
    take(room, qtbot, roster(tmp_path / "whole.xlsx", rows, ("Name", "Sex", "Date of birth", "Nationality")))
    room.next.click()
    page = room.flow.problems
    page.choose_first()
    assert page.table.row["kind"] == "names"
    page._edit(page.table.row, "TALANOU, Mire Sori")
    rest(room, qtbot)
    first_row = room.flow.looked.roster.rows[0].values
    assert (first_row["surname"], first_row["given_names"]) == ("TALANOU", "Mire Sori")


def test_names_are_split_all_at_once_where_the_officer_says_how(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    names = ("Mr. Mire Sori Talanou", "Pitak Somaru", "Sunita Rai Nefira")
    rows = [(name, "02/05/1994", "Indonesia") for name in names]
    take(room, qtbot, roster(tmp_path / "whole.xlsx", rows, ("Name", "Date of birth", "Nationality")))
    room.next.click()
    page = room.flow.problems
    assert shown(page.asked)
    whole, given_first = page.asked.buttons["name_order", "leave"], page.asked.buttons["name_order", "given-surname"]
    assert (whole.isChecked(), given_first.isChecked()) == (True, False)
    assert "Sunita Rai Nefira → Nefira, Sunita Rai" in given_first.accessibleDescription()
    given_first.click()
    qtbot.waitUntil(lambda: bool(room.flow.looked.roster.mapping.names))
    rest(room, qtbot)
    split = [(row.values["surname"], row.values["given_names"]) for row in room.flow.looked.roster.rows]
    assert split == [("Talanou", "Mire Sori"), ("Somaru", "Pitak"), ("Nefira", "Sunita Rai")]
    assert page.asked.buttons["name_order", "given-surname"].isChecked(), "it can still be answered otherwise"
    page.asked.buttons["day_or_month", "month-first"].click()
    qtbot.waitUntil(lambda: bool(room.flow.looked.roster.mapping.days))
    rest(room, qtbot)
    assert str(room.flow.looked.roster.rows[0].values["birth_date"]) == "1994-02-05"


def test_one_correction_is_that_of_all_equal_cells(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    letters = "bdfg"
    rows = [(f"TALA{letter.upper()}OU, Mire", "02/05/1994", "Atlantis") for letter in letters]
    take(room, qtbot, roster(tmp_path / "equal.xlsx", rows, ("Name", "Date of birth", "Nationality")))
    room.next.click()
    page = room.flow.problems
    page.chips._buttons["nation"].click()
    assert not shown(page.alike)
    page.choose_first()
    first_row = page.table.row["row"]
    page._open_row()
    page.editor.setText("Indonesia")
    page.editor.take()
    rest(room, qtbot)
    assert page.table.row["row"] == first_row + 1
    assert page.alike.text() == "The same for all 3 others: Atlantis → Indonesia"
    page.alike.click()
    rest(room, qtbot)
    assert {row.values.get("nationality") for row in room.flow.looked.roster.rows} == {"IDN"}
    assert not shown(page.alike)


def test_rare_doubts_stand_before_common_ones(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    rows = [
        (f"Mire Sori Tala{letter}ou", f"02/05/19{60 + n}", "Indonesia") for n, letter in enumerate("bdfgklmnprstvz")
    ]
    rows.append(("Pitak Somaru", "31/02/1991", "Indonesia"))
    take(room, qtbot, roster(tmp_path / "many.xlsx", rows, ("Name", "Date of birth", "Nationality")))
    room.next.click()
    lines = cells(room.flow.problems.table)
    assert lines[0][4] == "31/02/1991"
    assert len(lines) > len(rows)


# -- who is known


def test_who_is_known_is_decided_with_keys_and_moves_on_by_itself(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    operation = room.context.operation
    compare(room, qtbot, tmp_path)
    page = room.flow.people
    assert page.chips.key() == "ask"
    assert [line[2] for line in cells(page.table)] == ["To be decided"]
    assert shown(page.panel)
    assert room.flow.verb() == "Import 2 people, update 1"
    assert page.panel.candidate.alike.ref == "P00002"
    press(room, qtbot, Qt.Key.Key_U)
    assert page.chips.key() == "all"
    assert room.flow.verb() == "Import 1 person, update 2"
    assert [line[2] for line in cells(page.table)] == ["Update", "Update", "New"]
    assert room.context.operation.revision == 1
    go_on(room, qtbot)
    assert room.pages.currentIndex() == DONE
    assert room.done_page.words.text() == "Imported: 1 new person, 2 updated."
    assert "P00003" in room.done_page.missing.text()
    assert people(operation)["P00002"]["given_names"] == "PITAK", "as in the passport"


def test_somebody_else_is_new_and_never_asked_about_again(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    operation = room.context.operation
    compare(room, qtbot, tmp_path)
    press(room, qtbot, Qt.Key.Key_N)
    go_on(room, qtbot)
    new = next(ref for ref, row in people(operation).items() if row["given_names"] == "PITTAK")
    pairs = operation.db.conn.execute(
        "SELECT a.ref, b.ref FROM not_same JOIN people a ON a.id = person_id JOIN people b ON b.id = other_id"
    ).fetchall()
    assert [set(pair) for pair in pairs] == [{"P00002", new}]
    take(room, qtbot, second(tmp_path))
    room._show_step(CHANGES)
    assert room.flow.weighed.asked == 0


def test_a_row_put_aside_waits_and_a_decision_can_be_taken_back(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    compare(room, qtbot, tmp_path)
    page = room.flow.people
    press(room, qtbot, Qt.Key.Key_A)
    assert room.flow.verb() == "Import 1 person, update 1, put 1 row aside"
    page.chips._buttons["aside"].click()
    page._choose_at(0)
    assert shown(page.panel.again)
    page.panel.again.click()
    rest(room, qtbot)
    assert room.flow.choices == {}
    page.chips._buttons["ask"].click()
    page._choose_at(0)
    press(room, qtbot, Qt.Key.Key_A)
    go_on(room, qtbot)
    assert shown(room.done_page.kept)
    assert received_lists.kept_waiting(room.context.db) == 2


def test_what_is_taken_over_can_be_chosen_field_by_field(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    operation = room.context.operation
    compare(room, qtbot, tmp_path)
    panel = room.flow.people.panel
    assert list(panel.candidate.boxes) == ["given_names"]
    panel.candidate.boxes["given_names"].setChecked(False)
    press(room, qtbot, Qt.Key.Key_U)
    go_on(room, qtbot)
    assert people(operation)["P00002"]["given_names"] == "PITAK"


def test_where_the_list_contradicts_the_file_an_officer_decides(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    operation = room.context.operation
    imported(operation, first(tmp_path))
    otherwise = (1, "TALANOU", "MIRE", "M", "05/02/1994", "Kenya", "X1000001", "")
    take(room, qtbot, roster(tmp_path / "otherwise.xlsx", [otherwise]))
    room._show_step(CHANGES)
    page = room.flow.people
    [line] = cells(page.table)
    assert line[2] == "To be decided"
    assert line[-1] == "Nationality: Indonesia → Kenya, Date of birth: 2 May 1994 → 5 Feb 1994, Sex: female → male"
    boxes = page.panel.candidate.boxes
    assert {field: box.isChecked() for field, box in boxes.items()} == dict.fromkeys(("sex", "birth_date", "nationality"), False)  # fmt: skip
    boxes["sex"].setChecked(True)
    boxes["birth_date"].setChecked(True)
    assert room.flow.choices == {}, "nothing is decided before all of it is"
    press(room, qtbot, Qt.Key.Key_U)
    assert room.flow.weighed.asked == 0
    go_on(room, qtbot)
    row = people(operation)["P00001"]
    assert (row["sex"], row["birth_date"], row["nationality"]) == ("M", "1994-02-05", "IDN")


def test_all_remaining_are_new_at_one_press_and_all_sure_ones_known(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    imported(room.context.operation, first(tmp_path))
    rows = [*SECOND, (4, "NEFIRAH", "SUNITA", "F", "15/05/1999", "Nepal", "", "")]
    take(room, qtbot, roster(tmp_path / "more.xlsx", rows))
    room._show_step(CHANGES)
    page = room.flow.people
    assert shown(page.all_new)
    page.all_new.click()
    rest(room, qtbot)
    assert (room.flow.weighed.asked, room.flow.weighed.new) == (0, 3)
    assert not shown(page.all_sure)
    page._choose_at(0)
    press(room, qtbot, Qt.Key.Key_N)
    assert room.flow.weighed.new == 4
    assert shown(page.all_sure)
    page.all_sure.click()
    rest(room, qtbot)
    assert room.flow.weighed.new == 3


def test_who_is_not_on_the_list_any_more_stands_under_a_chip(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    compare(room, qtbot, tmp_path)
    page = room.flow.people
    page.chips._buttons["gone"].click()
    assert [line[0] for line in cells(page.gone)] == ["P00003"], "a row may be P00002"
    assert shown(page.against)
    assert not shown(page.panel)


def test_the_same_person_twice_on_one_list_is_one(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    take(room, qtbot, roster(tmp_path / "twice.xlsx", [*FIRST[:3], FIRST[0]]))
    room._show_step(CHANGES)
    page = room.flow.people
    page.chips._buttons["twice"].click()
    assert [line[2] for line in cells(page.table)] == ["Same as another row"]
    assert "1 row is the same person twice on this list" in page.words.text()
    page.table.selectRow(0)
    assert page.panel.about.text()
    told = [one.text() for one in page.panel.candidates[0].findChildren(QLabel)]
    assert page.panel.about.text() in told
    go_on(room, qtbot)
    assert len(people(room.context.operation)) == 3


# -- around it


def test_cells_that_were_copied_are_a_list_too(room: ImportRoom, window: Window, qtbot: QtBot) -> None:
    lines = ["\t".join(map(str, row)) for row in (HEAD, *FIRST[:3])]
    QGuiApplication.clipboard().setText("\n".join(lines))
    room.file_page.paste.click()
    rest(room, qtbot)
    assert room.pages.currentIndex() == COLUMNS
    room._show_step(CHANGES)
    go_on(room, qtbot)
    assert len(people(room.context.operation)) == 3
    assert [one.source for one in received_lists.list_received(room.context.db)] == ["Pasted cells"]


def test_text_that_is_no_cells_is_said_in_a_sentence(room: ImportRoom, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("good morning")
    room.file_page.paste.click()
    rest(room, qtbot)
    assert room.pages.currentIndex() == FILE
    assert room.file_page.fault.text().startswith("No cells were copied")


def test_the_file_moves_on_and_the_list_is_compared_anew(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    compare(room, qtbot, tmp_path)
    room.context.run(EditPeople(("P00002",), {"given_names": "PITTAK", "document_number": None}))
    rest(room, qtbot)
    assert room.flow.looked.revision == 2
    assert room.pages.currentIndex() == CHANGES


def test_leaving_at_any_step_leaves_nothing(room: ImportRoom, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    for step in (COLUMNS, PROBLEMS, CHANGES):
        take(room, qtbot, first(tmp_path))
        room._show_step(step)
        assert room.may_leave() == "first.xlsx was read but not imported."
        room.leave.click()
        assert room.may_leave() is None
        assert room.pages.currentIndex() == FILE
    assert room.context.operation.revision == 0
    assert received_lists.list_received(room.context.db) == []


def test_stopping_what_is_read_again_leaves_the_columns_as_they_were(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, first(tmp_path))
    stop = lambda: room.context.current and room.context.current.cancel()  # noqa: E731
    room.context.job_changed.connect(stop)
    settle_column(room, qtbot, "Ward", "province")
    assert room.flow.columns.board.cards["Ward"].box.currentText() == "Notes, with the column title"
    assert room.next.isEnabled()


def test_an_import_is_undone_in_one_piece(room: ImportRoom, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    take(room, qtbot, first(tmp_path))
    room._show_step(CHANGES)
    go_on(room, qtbot)
    assert said(window) == "Imported a list: 3 new people, 1 row put aside"
    window.registry["edit.undo"].trigger()
    settle(room.context)
    assert people(room.context.operation) == {}
    assert received_lists.list_received(room.context.db) == []


def test_an_import_undone_elsewhere_is_told_no_more(
    room: ImportRoom, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, first(tmp_path))
    room._show_step(CHANGES)
    go_on(room, qtbot)
    assert room.pages.currentIndex() == DONE
    room.context.go("people")
    for _ in range(2):
        window.registry["edit.undo"].trigger()
        settle(room.context)
        window.registry["edit.redo"].trigger()
        settle(room.context)
    window.registry["edit.undo"].trigger()
    settle(room.context)
    room.context.go("import")
    assert room.pages.currentIndex() == FILE


def test_of_several_sheets_a_row_says_on_which_it_is() -> None:
    tables = [ListTable(sheet, (0,), (), 0, 1) for sheet in ("Men", "Women")]
    doubt = Warning("Women", 6, "surname", "LI", "LI looks odd", "odd_name")
    two = make_rows(Roster("list.xlsx", tables=tables, warnings=[doubt]))
    one = make_rows(Roster("list.xlsx", tables=tables[1:], warnings=[doubt]))
    assert [row_words(row) for row in (*two, *one)] == ["Women · 6", "6"]


def test_sheets_of_others_are_shown_and_read_where_the_officer_ticks_them(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    guests = book.active
    assert guests is not None
    guests.title = "Guests"
    for row in (
        ["Name", "Sex", "Nationality", "Passport no"],
        ["SITI", "F", "IDN", "A1234567"],
        ["AGUS", "M", "IDN", "A1234568"],
    ):
        guests.append(row)
    staff = book.create_sheet("R&D staff")
    for row in (["Name", "Sex", "Telephone"], ["FIONA BLAKE", "F", "+44 20 7946 0000"]):
        staff.append(row)
    book.save(path := tmp_path / "shelter.xlsx")
    take(room, qtbot, path)
    ticks = room.flow.columns.sheets.ticks
    assert [(name, tick.isChecked()) for name, tick in ticks.items()] == [("Guests", True), ("R&D staff", False)]
    assert "FIONA BLAKE" in ticks["R&D staff"].accessibleDescription()
    assert not room.flow.plain_columns
    assert looked(room).roster.total == 2
    ticks["R&D staff"].click()
    rest(room, qtbot)
    assert looked(room).roster.total == 3
    room.flow.columns.sheets.ticks["Guests"].click()
    rest(room, qtbot)
    assert [row.sheet for row in looked(room).roster.rows] == ["R&D staff"]
    room.flow.columns.sheets.ticks["R&D staff"].click()
    rest(room, qtbot)
    assert room.flow.columns.sheets.ticks["R&D staff"].isChecked()


def test_one_sheet_asks_nothing(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name;Sex\nSITI;F\nAGUS;M\n", encoding="utf-8")
    take(room, qtbot, path)
    assert not shown(room.flow.columns.sheets)


def test_one_press_makes_nobody_new_who_is_surely_known(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    imported(room.context.operation, first(tmp_path))
    others = [(number, *row[1:3], "M" if row[3] == "F" else "F", *row[4:]) for number, row in enumerate(FIRST[:3])]
    take(room, qtbot, roster(tmp_path / "others.xlsx", others))
    room._show_step(CHANGES)
    assert room.flow.weighed.asked == 3
    assert not shown(room.flow.people.all_new), "they have the same documents"


def test_a_list_without_a_column_of_names_says_so_and_what_to_choose(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    head = ("Patient code", "Who", "Where found", "Born", "Number")
    rows = [
        (f"P{n}", name, "Mae Sot", f"0{n}/02/19{80 + n}", n)
        for n, name in enumerate(("Talanou Mire", "Somaru Pitak"), 1)
    ]
    take(room, qtbot, roster(tmp_path / "codes.xlsx", rows, head))
    room._show_step(COLUMNS)
    page = room.flow.columns
    assert "2 rows found on “Detainees”. No column is read as names. Choose the column" in page.words.text()
    assert next(iter(page.board.cards)) == "Who"
    assert shown(page.nobody)
    choose(room, "Who", "full_name")
    rest(room, qtbot)
    assert page.words.text().startswith("2 people found")
    assert not shown(page.nobody)


def test_what_was_refused_is_said_whole_without_the_folder(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / f"{'a long name of a list ' * 6}.xlsx"
    path.write_bytes(b"PK nothing")
    take(room, qtbot, path)
    words = room.file_page.fault.words
    assert path.name in words.text()
    assert str(tmp_path) not in words.text()
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()) > 20)


def test_what_was_refused_is_said_whole_beside_pages(room: ImportRoom, qtbot: QtBot) -> None:
    page = room.file_page
    page.show_setup(True)
    page.show_error(
        UserError("reader_broke", say("{0} cannot be read: something in it stops the reader.", "a long name " * 9))
    )
    words = page.fault.words
    assert words.minimumHeight() >= words.heightForWidth(page.fault.width()) > 40


def test_a_list_whose_rows_all_wait_does_not_say_imported(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    take(
        room,
        qtbot,
        roster(tmp_path / "nameless.xlsx", [FIRST[3], (5, "", "", "F", "01/02/1991", "Kenya", "X1234568", "")]),
    )
    room._show_step(QUESTIONS)
    rest(room, qtbot)
    room.next.click()
    rest(room, qtbot)
    page = room.done_page
    assert page.words.text() == "Nobody was imported yet."
    assert [page.kept.property("kind"), page.plan.property("kind"), page.next.property("kind")] == ["main", "", ""]


def test_parts_beside_each_other_come_under_each_other_when_the_window_narrows(qtbot: QtBot) -> None:
    wide, rest_of = QLabel("x" * 40), QLabel("y" * 60)
    fold = Fold((wide, rest_of), (420, 0))
    holder = make_scroll(fold, across=False)
    qtbot.addWidget(holder)
    holder.resize(1200, 300)
    holder.show()
    qtbot.waitUntil(lambda: fold.wide)
    holder.resize(640, 300)
    qtbot.waitUntil(lambda: not fold.wide)
    assert fold.width() <= holder.viewport().width()


@pytest.mark.parametrize("size", [(1366, 768), (683, 344)], ids=["usual", "at 200 %"])
def test_the_decisions_stay_in_sight(
    room: ImportRoom, window: Window, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.workspace.warning.notify(
        "The clock of this computer is behind the last entry of this file. Set it right. " * 2
    )
    compare(room, qtbot, tmp_path)
    panel = room.flow.people.panel
    for decision in (panel.same, panel.other, panel.aside):
        assert decision.visibleRegion().boundingRect() == decision.rect(), decision.text()
    panel.same.click()
    rest(room, qtbot)
    room._show_step(COLUMNS)
    assert not panel.foot.isVisible()
