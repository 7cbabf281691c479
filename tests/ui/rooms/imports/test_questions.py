"""Import's three questions: asked at the end of a list, answered beforehand, and asked again later of who lacks an answer."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.clearances.commands import RecordClearance
from repatriate.app.clearances.kinds import clearances_chosen
from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.core.places import own_places
from repatriate.app.imports.family_names import FamilyNames
from repatriate.app.imports.jobs import import_list
from repatriate.app.imports.questions.of_list import Wishes
from repatriate.model.entities import Answer
from tests.app.imports.messy import messy_list
from tests.passphrase import PASSPHRASE
from tests.ui.helpers import idle, settle
from tests.ui.rosters import roster
from tests.ui.test_access import nameless
from ui.rooms.imports.room import DONE, OF_FILE, QUESTIONS, ImportRoom
from ui.shell.main_window import Window

ROOT = Path(__file__).resolve().parents[4]
GONE = """
import gc
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from ui.rooms.imports.questions_page import QuestionsPage

def work():
    app = QApplication([])
    page = QuestionsPage()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del page
    gc.collect()
    print(*(type(left).__name__ for left in app.topLevelWidgets()))

work()
"""
"""Cards that were never filled in go, and the program ends."""


def rest(room: ImportRoom, qtbot: QtBot) -> None:
    idle(qtbot, room.context)
    qtbot.waitUntil(lambda: not room.flow.busy)
    settle(room.context)


def ask(room: ImportRoom, qtbot: QtBot, path: Path) -> int:
    """Read a list and go on to the questions; gives how many presses that took."""
    room.read_file(path)
    rest(room, qtbot)
    presses = 0
    while room.pages.currentIndex() != QUESTIONS:
        room.next.click()
        rest(room, qtbot)
        presses += 1
    return presses


def locations(operation: Operation) -> Counter[str | None]:
    return Counter(row["location"] for row in template_rows.people(operation.db))


def test_a_messy_list_is_in_within_seven_actions(
    room: ImportRoom, qtbot: QtBot, operation: Operation, tmp_path: Path
) -> None:
    presses = ask(room, qtbot, messy_list(tmp_path / "messy.xlsx"))
    page = room.flow.questions
    assert page.isVisible()
    assert nameless(page) == []
    assert page.places.foot.text() == "120 of 120 have a place."
    assert page.goes.foot.text() == "118 of 120 have a destination."
    assert "3 new places near Mae Sot: Thailand, time of Bangkok." in page.new.text()
    assert page.needs.ticks["exit_permit"].isChecked()
    assert "118 have a place and a destination" in page.after.text()
    assert room.next.text() == "Import 120 people"
    room.next.click()
    rest(room, qtbot)
    assert presses + 1 + 3 <= 7, "open the dialog, type the path, open it"
    assert room.pages.currentIndex() == DONE
    assert locations(operation) == {"MAE-SOT-SHELTER": 70, "CAMP-2": 42, "HOSP": 8}


def test_all_of_many_nationalities_go_to_one_place_by_one_answer(
    room: ImportRoom, qtbot: QtBot, operation: Operation, tmp_path: Path
) -> None:
    countries = ("Kenya", "Indonesia", "Nepal", "Uganda", "Ghana", "Laos")
    people = [(f"TALANO{letter} MIRE", country) for letter, country in zip("BDFGKL", countries, strict=True)]
    ask(room, qtbot, roster(tmp_path / "six.xlsx", people, ("Name", "Nationality")))
    page = room.flow.questions
    every = page.goes.every
    assert every is not None
    assert every.currentText() == ""
    edit = every.lineEdit()
    assert edit is not None
    edit.setText("Bangkok")
    edit.editingFinished.emit()
    assert set(page.goes.codes.values()) == {"BKK"}
    assert {box.currentData() for box in page.goes.boxes.values()} == {"BKK"}
    assert nameless(page) == []
    page.goes.boxes["nat:KEN"].setCurrentIndex(page.goes.boxes["nat:KEN"].findData("KE"))
    rest(room, qtbot)
    room.next.click()
    rest(room, qtbot)
    assert Counter(row["destination"] for row in template_rows.people(operation.db)) == {"BKK": 6}


def test_answers_are_changed_by_line(room: ImportRoom, qtbot: QtBot, operation: Operation, tmp_path: Path) -> None:
    ask(room, qtbot, messy_list(tmp_path / "messy.xlsx"))
    page = room.flow.questions
    texts = [one for one in page.places.findChildren(QLabel) if one.toolTip()]
    assert all(one.width() > page.places.width() // 3 for one in texts if len(one.text()) > 16)
    empty = page.places.boxes[""]
    empty.setCurrentIndex(empty.findData("HOSP"))
    empty.activated.emit(empty.currentIndex())
    home = page.goes.boxes["nat:KEN"]
    edit = home.lineEdit()
    assert edit is not None
    edit.setText("Bangkok")
    edit.editingFinished.emit()
    page.needs.none.setChecked(True)
    assert page.needs.foot.text() == "No clearance is needed."
    room.next.click()
    rest(room, qtbot)
    assert locations(operation)["HOSP"] == 20
    assert {row["destination"] for row in template_rows.people(operation.db) if row["nationality"] == "KEN"} == {"BKK"}
    assert clearances_chosen(operation.db)


def test_the_beginning_of_a_place_that_is_there_means_that_place(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    ask(room, qtbot, messy_list(tmp_path / "messy.xlsx"))
    page = room.flow.questions
    empty = page.places.boxes[""]
    number, edit = empty.count(), empty.lineEdit()
    assert edit is not None
    edit.setText("hos")
    edit.editingFinished.emit()
    assert (page.places.codes[""], empty.count()) == ("HOSP", number)
    assert "3 new places near Mae Sot" in page.new.text()


def test_why_words_mean_no_place_is_said_in_questions_that_are_asked_again(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    path = messy_list(tmp_path / "messy.xlsx")
    for _ in range(2):
        ask(room, qtbot, path)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    card = room.flow.questions.goes
    assert not card.fault.isVisible()
    edit = card.boxes["nat:KEN"].lineEdit()
    assert edit is not None
    edit.setText("no such town")
    edit.editingFinished.emit()
    assert card.fault.isVisible()
    assert card.fault.text()
    assert room.flow.questions.needs.none.isVisible()


def test_nothing_of_the_questions_is_left_when_the_program_ends() -> None:
    around = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run([sys.executable, "-c", GONE], env=around, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout.strip(), ended.stderr) == (0, "", "")


def test_later_is_asked_again_about_the_people_of_the_file(
    room: ImportRoom, window: Window, qtbot: QtBot, operation: Operation, tmp_path: Path
) -> None:
    ask(room, qtbot, messy_list(tmp_path / "messy.xlsx"))
    assert room.later.isVisible()
    room.later.click()
    rest(room, qtbot)
    assert set(locations(operation)) == {None}
    for question in ("places", "destinations", "clearances"):
        room.context.go("import", question)
        settle(room.context)
        assert room.pages.currentIndex() == OF_FILE
        room.of_file.page.needs.none.setChecked(question == "clearances")
        assert [card.isVisible() for card in room.of_file.page._by_ask.values()].count(True) == 1
        room.next.click()
        settle(room.context)
    assert locations(operation) == {"MAE-SOT-SHELTER": 70, "CAMP-2": 42, "HOSP": 8}
    assert clearances_chosen(operation.db)
    operation.undo()
    assert not clearances_chosen(operation.db)


def test_a_country_is_asked_where_nothing_tells_it(
    room: ImportRoom, qtbot: QtBot, operation: Operation, tmp_path: Path
) -> None:
    path = messy_list(tmp_path / "plain.xlsx", 20)
    import_list(operation, path, wishes=Wishes(later=True))
    room.context.go("import", "places")
    settle(room.context)
    page = room.of_file.page
    page.host_chosen.emit("LAO", "")
    settle(room.context)
    assert {place.country for place in page.answers().new} == {"LAO"}


def test_another_name_and_town_are_typed_for_a_new_place(
    room: ImportRoom, qtbot: QtBot, operation: Operation, tmp_path: Path
) -> None:
    ask(room, qtbot, messy_list(tmp_path / "messy.xlsx"))
    page = room.flow.questions
    page.change.click()
    assert page.town.text() == "Mae Sot"
    page.town.setText("Ban Mai")
    page.town.editingFinished.emit()
    rest(room, qtbot)
    assert "near Ban Mai: Thailand" in page.new.text()
    for key in ("", next(key for key in page.places.boxes if "hosp" in key)):
        edit = page.places.boxes[key].lineEdit()
        assert edit is not None
        edit.setText("Gym hall")
        edit.editingFinished.emit()
    assert page.places.boxes[""].currentText() == "Gym hall"
    room.next.click()
    rest(room, qtbot)
    assert locations(operation)["GYM-HALL"] == 20
    assert own_places(operation.db)["GYM-HALL"].near == "BANMAI"


def test_question_three_says_who_waits_and_what_differs(
    room: ImportRoom, qtbot: QtBot, operation: Operation, tmp_path: Path
) -> None:
    path = messy_list(tmp_path / "messy.xlsx")
    import_list(operation, path)
    ref = operation.db.conn.execute(
        "SELECT ref FROM people p JOIN clearances c ON c.person_id = p.id WHERE kind = 'exit_permit' AND answer = 'granted'"
    ).fetchone()[0]
    operation.run(RecordClearance((ref,), "exit_permit", answer=Answer.REFUSED))
    ask(room, qtbot, path)
    needs = room.flow.questions.needs
    assert "nobody on the list has yet is not ticked" in needs.source.text()
    assert "wait for an answer." in needs.foot.text()
    assert needs.differ.text().startswith("1 answer differs from the one on record, which is kept:")
    assert f"{ref}, Exit permit: refused on record, granted until" in needs.differ.text()
    needs.listed.click()
    assert room.flow.questions.answers().listed


def test_families_whose_numbers_others_have_are_asked_about_once(
    room: ImportRoom, qtbot: QtBot, operation: Operation, tmp_path: Path
) -> None:
    """The list's own numbering unless the officer says that they are the families of before."""
    first = [("TALANOU MIRE", "1"), ("TALANOU ANA", "1"), ("BEKARO LUN", "2"), ("BEKARO SOL", "2")]
    import_list(operation, roster(tmp_path / "a.xlsx", first, ("Name", "Family")), wishes=Wishes(later=True))
    second = [("GALIMO PET", "1"), ("GALIMO ORS", "1"), ("HARUNA KIM", "2"), ("HARUNA LEE", "2")]
    ask(room, qtbot, roster(tmp_path / "Red Cross.xlsx", second, ("Name", "Family")))
    card = room.flow.questions.families
    assert card.isVisible()
    assert "1 to 2" in card.words.text()
    assert card.own.isChecked()
    assert "“1 · Red Cross”" in card.own.text()
    assert nameless(card) == []
    for chosen, families in ((card.same, 2), (card.own, 4)):
        chosen.click()
        rest(room, qtbot)
        command = room.flow._command(room.flow.questions.answers())
        assert command is not None
        names = {line.row.values["household"] for line in command().proposal.lines}
        assert len(names | {"1", "2"}) == families
    card.show_families(FamilyNames(renamed={"7": ("1", 2)}), "Family")
    assert card.words.text() == "2 people are in families whose number in the file differs from the list: 7 → 1"
    assert card.isVisible()
    assert not card.own.isVisible(), "there is nothing to answer"


def test_the_window_and_the_command_line_make_the_same_of_three_countries(
    room: ImportRoom, qtbot: QtBot, operation: Operation, tmp_path: Path
) -> None:
    rows = [
        ("SITOMPUL Budi", "IDN", "Thailand", "Mae Sot hall A", "1", "uses a wheel chair"), ("NGUYEN Bao", "VNM", "Cambodia", "Hall 2", "3", ""),
        ("SITOMPUL Rani", "IDN", "Thailand", "Mae Sot hall B", "1", ""), ("NGUYEN Lan", "VNM", "Lao PDR", "Camp", "3", "pregnant"),
    ]  # fmt: skip
    path = roster(tmp_path / "three.xlsx", rows, ("Name", "Nationality", "Country", "Shelter", "Family", "Remarks"))
    ask(room, qtbot, path)
    assert room.flow.questions.new.text() == "4 new places: Cambodia, Laos, Thailand"
    assert "Thailand" not in room.flow.questions.needs.source.text()
    room.next.click()
    rest(room, qtbot)
    with Operation.create(tmp_path / "other.repat", PASSPHRASE, officer="desk") as other:
        import_list(other, path)
        assert own_places(other.db) == own_places(operation.db)
        assert [*template_rows.people(other.db)] == [*template_rows.people(operation.db)]
    assert {place.country for place in own_places(operation.db).values()} == {"THA", "KHM", "LAO"}


def test_no_sentence_is_said_of_half_a_town(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    ask(room, qtbot, roster(tmp_path / "a.xlsx", [("TALANOU MIRE", "Hall 1")], ("Name", "Shelter")))
    page = room.flow.questions
    page.host_chosen.emit("THA", "")
    rest(room, qtbot)
    assert page.new.text() == "1 new place: Thailand, time of Bangkok."
    QTest.keyClicks(page.town, "Mae S")
    page.changed.emit()
    assert page.new.text() == "Press Enter when the town is complete."
    assert page.town.text() == "Mae S"
    QTest.keyClicks(page.town, "ai")
    QTest.keyClick(page.town, Qt.Key.Key_Return)
    rest(room, qtbot)
    assert page.new.text() == "1 new place near Mae Sai: Thailand, time of Bangkok."
