"""People who are in the file twice: the likely pairs, two of them side by side, merged or told apart, and undone."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.people import duplicates
from repatriate.app.people.commands import AddPerson
from tests.ui.helpers import Show, last_words, settle, shown, texts
from tests.ui.test_access import nameless
from ui.models import people as people_model
from ui.rooms.changes.room import ChangesRoom
from ui.rooms.people import duplicates_page
from ui.rooms.people.compare_panel import ABSORBED, BOTH, KEPT, make_breakable
from ui.rooms.people.room import PeopleRoom
from ui.style.theme import WHOLE, frame_of

FIRST = {
    "surname": "TALANOU", "given_names": "MIRE", "native_name": "ภัทรพรสุกัญญาพรรัตนพรชัยสิริวัฒนานุกูลวงศ์",
    "sex": "F", "birth_date": "1994-05-02", "nationality": "THA", "document_type": "passport",
    "document_number": "AA1234567", "notes": "asked for a doctor",
}  # fmt: skip
SECOND = {
    "surname": "TALANOU", "given_names": "MIREH", "sex": "F", "birth_date": "1994-05-02", "nationality": "THA",
    "province": "Chiang Rai", "document_type": "passport", "document_number": "AA1234567",
    "document_expiry": "2027-01-31", "notes": "from the police list",
}  # fmt: skip
"""P00001 and P00002: one person on two lists."""
OTHER = {"surname": "BEKARO", "given_names": "LUN", "sex": "M", "nationality": "MMR"}


@pytest.fixture
def room(show: Show[PeopleRoom], operation: Operation) -> PeopleRoom:
    for person in (FIRST, SECOND, OTHER):
        operation.run(AddPerson(person))
    return show(PeopleRoom, operation)


def find(room: PeopleRoom) -> duplicates_page.DuplicatesPage:
    room.context.actions["people.duplicates"].trigger()
    settle(room.context)
    return room.duplicates


def refs(room: PeopleRoom) -> list[str]:
    return [row[0] for row in room.context.db.conn.execute("SELECT ref FROM people ORDER BY ref").fetchall()]


def select(room: PeopleRoom, *rows: int) -> None:
    room.table.clearSelection()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        room.table.selectionModel().select(room.model.index(row, 0), flags)
    settle(room.context)
    room.context.actions.refresh()


def test_likely_pairs_are_listed_with_reasons(room: PeopleRoom) -> None:
    page = find(room)
    assert room.body.currentWidget() is page
    assert [(one.first, one.second) for one in page.pairs] == [("P00001", "P00002")]
    assert page.about.text().startswith("1 pair, ")
    assert page.sheet is not None
    told = texts(page.sheet)
    assert "AA1234567" in told
    assert "P00001 · stays" in told
    assert "P00002 · will be merged" in told
    assert nameless(page) == []


def test_one_answer_merges_and_undo_brings_both_back(room: PeopleRoom, qtbot: QtBot) -> None:
    page = find(room)
    qtbot.keyClick(page.merge, Qt.Key.Key_Space)
    settle(room.context)
    assert refs(room) == ["P00001", "P00003"]
    assert last_words(room) == "Merged P00002 into P00001"
    assert page.stack.currentWidget() is page.nobody
    room.context.undo()
    settle(room.context)
    assert refs(room) == ["P00001", "P00002", "P00003"]
    assert [(one.first, one.second) for one in page.pairs] == [("P00001", "P00002")]
    assert page.stack.currentWidget() is page.splitter


def test_the_officer_chooses_field_by_field_with_the_keyboard(room: PeopleRoom, qtbot: QtBot) -> None:
    page = find(room)
    assert set(page.sheet.radios) == {"given_names", "document", "notes"}
    assert [page.sheet.chosen(key) for key in ("given_names", "document", "notes")] == [KEPT, KEPT, BOTH]
    assert page.sheet.values() == {}
    first = page.sheet.radios["given_names"]
    assert first[ABSORBED].accessibleName() == "Given names: MIREH, of P00002"
    room.window().activateWindow()
    qtbot.waitUntil(room.window().isActiveWindow)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert first[KEPT].hasFocus()
    qtbot.keyClick(first[KEPT], Qt.Key.Key_Right)
    assert page.sheet.chosen("given_names") == ABSORBED
    page.sheet.radios["notes"][ABSORBED].setChecked(True)
    assert page.sheet.values() == {"given_names": "MIREH", "notes": "from the police list"}
    page.merge.click()
    settle(room.context)
    now = next(iter(room.context.db.query("SELECT * FROM people WHERE ref = 'P00001'")))
    assert (now["given_names"], now["province"], now["notes"]) == ("MIREH", "Chiang Rai", "from the police list")


def test_the_document_of_the_other_can_be_the_one_they_travel_on(room: PeopleRoom) -> None:
    page = find(room)
    page.sheet.radios["document"][ABSORBED].setChecked(True)
    assert page.sheet.values()["document_expiry"] == "2027-01-31"
    page.merge.click()
    settle(room.context)
    rows = room.context.db.conn.execute("SELECT number, expires, current FROM documents").fetchall()
    assert rows == [("AA1234567", "2027-01-31", 1)]


def test_the_other_one_can_stay(room: PeopleRoom) -> None:
    page = find(room)
    page.sheet.swap.click()
    settle(room.context)
    assert (page.sheet.preview.keep, page.sheet.preview.absorb) == ("P00002", "P00001")
    page.merge.click()
    settle(room.context)
    assert refs(room) == ["P00002", "P00003"]


def test_two_different_people_are_not_asked_about_again(room: PeopleRoom) -> None:
    page = find(room)
    page.apart.click()
    settle(room.context)
    assert last_words(room) == "P00001 and P00002 are two different people"
    assert refs(room) == ["P00001", "P00002", "P00003"]
    page.back.click()
    assert find(room).pairs == []
    assert page.stack.currentWidget() is page.nobody


def test_later_leaves_everything_as_it_is(room: PeopleRoom) -> None:
    page = find(room)
    revision = room.context.operation.revision
    page.later.click()
    settle(room.context)
    assert room.body.currentIndex() == 0
    assert room.context.operation.revision == revision


def test_esc_goes_back_and_a_search_does_too(room: PeopleRoom, qtbot: QtBot) -> None:
    page = find(room)
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert room.body.currentIndex() == 0
    find(room)
    room.header.search.setText("bekaro")
    qtbot.waitUntil(lambda: room.body.currentIndex() == 0)


def test_two_who_are_selected_are_compared_and_shown_afterwards(room: PeopleRoom) -> None:
    action = room.context.actions["people.merge"]
    select(room, 0)
    assert not action.isEnabled()
    select(room, 0, 1, 2)
    assert not action.isEnabled()
    assert not shown(room.bulk.merge)
    select(room, 0, 2)
    assert action.isEnabled()
    assert shown(room.bulk.merge)
    room.bulk.merge.click()
    settle(room.context)
    page = room.duplicates
    assert (page.sheet.preview.keep, page.sheet.preview.absorb) == ("P00001", "P00003")
    assert "They do not look alike" in texts(page.sheet)
    assert not page.merge.hasFocus(), "no key that is pressed twice merges"
    page.merge.click()
    settle(room.context)
    assert refs(room) == ["P00001", "P00002"]
    assert room.body.currentIndex() == 0
    assert room.person.ref == "P00001"
    assert room.person.formerly.text() == "Also known as P00003 (merged)"
    room.select("P00002")
    assert not shown(room.person.formerly)


def test_the_old_reference_leads_to_the_person(room: PeopleRoom, show: Show[ChangesRoom]) -> None:
    find(room).merge.click()
    settle(room.context)
    room.select("P00002")
    settle(room.context)
    assert room.body.currentIndex() == 0
    assert room.person.ref == "P00001"
    history = show(ChangesRoom, room.context.operation)
    history.select("P00002")
    settle(history.context)
    assert history.table.lazy.rowCount() == 3  # both were added, then merged


def test_a_large_file_is_looked_through_in_a_job(
    room: PeopleRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates_page, "SMALL", 1)
    room.find_duplicates()
    assert room.context.current is not None
    qtbot.waitUntil(lambda: room.context.current is None)
    assert len(room.duplicates.pairs) == 1
    assert people_model.SMALL > 1


def test_a_file_that_is_only_read_can_be_looked_through_but_not_changed(
    room: PeopleRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(room.context), "read_only", property(lambda self: True))
    page = find(room)
    assert not page.merge.isEnabled()
    assert not page.apart.isEnabled()
    assert not any(radio.isEnabled() for pair in page.sheet.radios.values() for radio in pair.values())


def test_who_left_on_two_buses_is_two_and_the_reason_is_shown(
    room: PeopleRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = duplicates.merge_preview(room.context.db, "P00001", "P00002", room.context.operation.today())
    page = find(room)
    page._show_preview(duplicates.Preview(
        preview.keep, preview.absorb, preview.names, preview.choices, preview.moves, ("GA1",), (), "They are two people."
    ))  # fmt: skip
    assert not page.merge.isEnabled()
    assert page.apart.isEnabled()
    assert page.note.text.text() == "They are two people."
    assert page.sheet is not None
    assert "A seat becomes free on GA1" in texts(page.sheet)


def test_long_names_without_spaces_can_be_broken_and_short_ones_stay() -> None:
    name = FIRST["native_name"]
    assert make_breakable(name).replace("\u200b", "") == name
    assert make_breakable(name).count("\u200b") > 10
    assert make_breakable("MIRE TALANOU") == "MIRE TALANOU"
    rare = "𠀋𠮷" * 12
    assert make_breakable(rare).replace("\u200b", "") == rare


@pytest.mark.parametrize(
    "word", ["ကျော်ဇင်အောင်မင်းထက်နိုင်လင်းထွန်း", "ภัทรพรสุกัญญาแก้วน้ำเงินเจริญชัย", "សុខសំណាងចន្ទារស្មីវិចិត្រា", "रविशंकरप्रसादत्रिपाठी"]
)
def test_no_sign_is_torn_from_its_letter(word: str) -> None:
    parts = make_breakable(word).split("\u200b")
    assert "".join(parts) == word
    assert len(parts) > 5
    for before, part in itertools.pairwise(parts):
        assert not unicodedata.category(part[0]).startswith("M")
        assert unicodedata.combining(before[-1]) != 9
        assert before[-1] not in "เแโใไ"
        assert part[0] not in "ะาำ"


def test_the_page_has_one_filled_button_and_no_line_of_the_table(room: PeopleRoom) -> None:
    room.find_duplicates()
    settle(room.context)
    assert not room.bar.isVisible()
    assert not room.main_button.isVisible()
    assert room.duplicates.merge.isVisible()
    room.duplicates.back.click()
    assert room.bar.isVisible()
    assert room.main_button.isVisible()


def test_in_one_column_pairs_come_one_after_the_other(room: PeopleRoom) -> None:
    for number in (1, 2):
        room.context.run(
            AddPerson(
                {**OTHER, "document_type": "passport", "document_number": "ZZ1", "birth_date": f"199{number}-01-01"}
            )
        )
    room.fit(frame_of(683, 304))
    room.find_duplicates()
    settle(room.context)
    page = room.duplicates
    assert page.table.isHidden()
    first = page._chosen
    page.later.click()
    settle(room.context)
    second, count = page._chosen, len(page.pairs)
    assert second not in (first, None)
    page.apart.click()
    settle(room.context)
    assert len(page.pairs) == count - 1, "the others are still asked about"
    assert page._chosen not in (second, None)
    room.fit(WHOLE)
    assert not page.table.isHidden()
