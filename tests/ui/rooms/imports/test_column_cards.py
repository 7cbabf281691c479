"""Guessed columns stand first, offers are not ticked, and a failed check shows its sentence and its buttons."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.helpers import shown
from tests.ui.rooms.imports.test_roster_import import COLUMNS, ImportRoom, rest, take
from tests.ui.rosters import roster
from tests.ui.test_access import nameless

HEAD = ("Name", "Date of filling in", "Passport No", "Column3", "Sex")
NAMES = ("TALANOU MIRE", "SOMARU PITAK", "NEFIRA SUNITA", "BEKARO LUN", "WANJIRU MARY", "DORAN ISA", "KELEM TOA")


def trap(folder: Path) -> Path:
    """A day of filling in, running numbers under the title of a passport, and days of birth under no title."""
    rows = [(name, f"{n:02}/05/2015", f"{n}", f"0{n}/03/19{60 + 3 * n}", "F") for n, name in enumerate(NAMES, start=1)]
    return roster(folder / "trap.xlsx", rows, HEAD)


def test_guessed_and_failed_columns_stand_first_and_offers_are_not_ticked(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, trap(tmp_path))
    assert room.pages.currentIndex() == COLUMNS
    page = room.flow.columns
    cards = page.board.cards
    assert list(cards)[:2] == ["Passport No", "Column3"]
    assert "1 column was guessed: check it. 1 column did not fit its title: check it." in page.words.text()
    assert cards["Column3"].sure.text().startswith("Guessed from its cells")
    assert "count the rows" in cards["Passport No"].why.text()
    assert not shown(cards["Date of filling in"].remedy)
    assert nameless(page) == []


def test_the_family_that_remarks_begin_with_is_a_button(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    told = ("Family A – father", "Family A, mother", "Family A baby", "no passport, taken by boss")
    rows = [(name, "F", words) for name, words in zip(NAMES, told, strict=False)]
    take(room, qtbot, roster(tmp_path / "families.xlsx", rows, ("Name", "Sex", "Family / remarks")))
    card = room.flow.columns.board.cards["Family / remarks"]
    assert "speaks of remarks too" in card.why.text()
    assert shown(card.family)
    assert card.family.text() == "Take the families, as “Family A”"
    card.family.click()
    rest(room, qtbot)
    assert room.flow.looked is not None
    assert [row.values.get("household") for row in room.flow.looked.roster.rows] == ["Family A"] * 3 + [None]
    assert card.box.currentText() == "Notes + Household"


def test_one_key_takes_what_is_offered_and_a_button_what_failed(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    take(room, qtbot, trap(tmp_path))
    cards = room.flow.columns.board.cards
    cards["Passport No"].take.click()
    rest(room, qtbot)
    assert room.flow.looked is not None
    assert room.flow.looked.roster.rows[0].values["notes"] == "1; Date of filling in: 01/05/2015"
    assert room.flow.looked.roster.columns[2].fields == ("document_number",)
    assert not shown(cards["Passport No"].remedy)
    cards["Column3"].box.setCurrentIndex(0)
    cards["Column3"].box.activated.emit(0)
    rest(room, qtbot)
    offer = cards["Date of filling in"].offer
    assert shown(offer)
    assert not offer.isChecked()
    assert offer.text() == "It may be: Date of birth"
    QTest.keyClick(offer, Qt.Key.Key_Space)
    rest(room, qtbot)
    assert str(room.flow.looked.roster.rows[0].values["birth_date"]) == "2015-05-01"


def test_another_column_is_taken_in_place_of_the_one_that_failed(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [(name, f"{n}", f"X10000{n}7") for n, name in enumerate(NAMES, start=1)]
    take(room, qtbot, roster(tmp_path / "other.xlsx", rows, ("Name", "Passport No", "Reference")))
    card = room.flow.columns.board.cards["Passport No"]
    [action] = card.others.actions()
    assert action.text() == "Reference"
    action.trigger()
    rest(room, qtbot)
    assert room.flow.looked is not None
    assert room.flow.looked.roster.rows[0].values["document_number"] == "X1000017"
    assert not shown(card.remedy)
