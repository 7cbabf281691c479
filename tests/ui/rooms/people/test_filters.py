"""Filters in the room of people: added, taken away, kept by name, for few people and for many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.people.filters import ANY, NOTHING, Term, saved_filters
from tests.ui.helpers import room_of, said, settle, shown
from ui.models import people as model
from ui.rooms.people.labels import term_text
from ui.rooms.people.room import PeopleRoom
from ui.shell.main_window import Window

pytestmark = pytest.mark.rooms_as_shown


@pytest.fixture
def room(window: Window, sample: Operation) -> PeopleRoom:
    window.show_operation(sample)
    return room_of(window, PeopleRoom)


def add(room: PeopleRoom, field: str, text: str) -> None:
    strip = room.strip
    strip.field.setCurrentIndex(strip.field.findData(field))
    strip.field.activated.emit(strip.field.currentIndex())
    settle(room.context)
    strip.value.setEditText(text)
    strip.add.click()


def chips(room: PeopleRoom) -> list[str]:
    settle(room.context)
    buttons = room.strip.chips.findChildren(QPushButton)
    return [one.text() for one in buttons if one.property("kind") == "chip" and shown(one)]


def count(room: PeopleRoom, where: str) -> int:
    return int(room.context.db.conn.execute(f"SELECT count(*) FROM people p WHERE {where}").fetchone()[0])


def test_filters_combine_as_chips_that_can_be_taken_away(room: PeopleRoom) -> None:
    assert not shown(room.strip)
    room.filter_button.click()
    assert shown(room.strip)
    add(room, "nationality", "indonesia")
    add(room, "sex", "female")
    assert chips(room) == ["Indonesia", "female"]
    assert room.model.rowCount() == count(room, "nationality = 'IDN' AND sex = 'F'") > 0
    assert room.header.subtitle.text() == f"{room.model.rowCount()} of 1,048 people"
    add(room, "nationality", "VNM")
    assert chips(room) == ["Indonesia or Vietnam", "female"]
    assert room.model.rowCount() == count(room, "nationality IN ('IDN', 'VNM') AND sex = 'F'")
    assert room.header.chips._buttons["all"].text() == f"Everybody {room.model.rowCount():,}"
    room.header.chips._buttons["minors"].click()
    assert 0 < room.model.rowCount() < 28
    room.strip.shut()
    assert shown(room.strip)  # the filters that are on are seen
    next(one for one in room.strip.chips.findChildren(QPushButton) if one.text() == "female").click()
    assert chips(room) == ["Indonesia or Vietnam"]
    room.show_everybody()
    assert not shown(room.strip)
    assert room.model.rowCount() == 1048


@pytest.mark.parametrize(
    ("field", "text", "values"),
    [
        ("age", "under 18", "0-17"), ("age", "12-17", "12-17"), ("age", "60+", "60-"), ("age", "<5", "0-4"), ("age", "33", "33-33"),
        ("document", "1 Jun 2025", "<2025-06-01"), ("document", "none", NOTHING), ("assistance", "any", ANY),
        ("priority", "1", "1"), ("province", "Nowhere at all", "Nowhere at all"), ("destination", "Vietnam", "VNM"),
    ],
)  # fmt: skip
def test_values_are_chosen_or_typed(room: PeopleRoom, field: str, text: str, values: str) -> None:
    room.strip.open()
    add(room, field, text)
    assert room.source.query.terms == (Term(field, (values,)),)


@pytest.mark.parametrize(("field", "text"), [("age", "young"), ("hold", "blue"), ("lacks", ""), ("sex", "9")])
def test_what_is_no_value_is_said(room: PeopleRoom, field: str, text: str) -> None:
    room.strip.open()
    add(room, field, text)
    assert shown(room.strip.fault)
    assert room.source.query.terms == ()


def test_a_filter_is_kept_taken_up_renamed_and_deleted(room: PeopleRoom, window: Window) -> None:
    assert not shown(room.saved)
    room.strip.open()
    add(room, "age", "under 18")
    room.header.chips._buttons["assistance"].click()
    listed = room.model.rowCount()
    room.strip.ask_name("")
    room.strip.name.setText("")
    room.strip._save()
    assert room.strip.fault.text() == "A filter needs a name."
    room.strip.name.setText("Children with help")
    room.strip._save()
    assert said(window) == "Saved the filter “Children with help”"
    assert room.saved.text() == "Children with help"
    room.show_everybody()
    assert room.saved.text() == "Saved"
    menu = room.saved.menu_of()
    menu.actions()[0].trigger()
    assert (room.model.rowCount(), room.header.chips.key()) == (listed, "assistance")
    add(room, "sex", "male")
    assert room.saved.toolTip() == "Children with help (changed)"
    texts = [action.text() for action in room.saved.menu_of().actions()]
    assert "Save the changes to “Children with help”" in texts
    room.strip.ask_name("Children with help")
    room.strip.name.setText("Boys with help")
    room.strip._save()
    [saved] = saved_filters(room.context.db)
    assert (saved.name, len(saved.terms)) == ("Boys with help", 2)
    next(action for action in room.saved.menu_of().actions() if action.text().startswith("Delete")).trigger()
    assert saved_filters(room.context.db) == []
    assert not shown(room.saved)
    window.registry["edit.undo"].trigger()
    assert [one.name for one in saved_filters(room.context.db)] == ["Boys with help"]
    assert shown(room.saved)


def test_a_large_file_is_asked_off_the_window_and_shows_the_same(
    room: PeopleRoom, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    small = {}
    for column in range(4):
        room.model.sort(column, Qt.SortOrder.DescendingOrder)
        small[column] = list(room.model.ids())
    monkeypatch.setattr(model, "SMALL", 10)
    assert room.source.large
    room.source.refresh()
    for column, ids in small.items():
        room.model.sort(column, Qt.SortOrder.DescendingOrder)
        settle(room.context)
        assert list(room.model.ids()) == ids
    room.model.sort(-1)
    room.header.chips._buttons["minors"].click()
    settle(room.context)
    assert room.model.rowCount() == 28
    assert room.header.subtitle.text() == "28 of 1,048 people"
    room.header.search.setText("pham")
    qtbot.waitUntil(lambda: 0 < room.model.rowCount() < 28, timeout=3000)


def test_while_a_word_gets_longer_the_same_are_found_as_at_once(room: PeopleRoom) -> None:
    reading = room.context.search_reader
    reading.index.work(60)  # on a busy machine not all was read before the first letter
    assert reading.index.ready
    for text in ("s", "sa", "san", "sant", "sa", "santos l", "p0", "p001", "p00117", "วี", ""):
        room.filter(replace(room.source.query, text=text))
        typed = list(room.model.ids())
        room.source.refresh()
        room.model.reload()
        assert list(room.model.ids()) == typed, text


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (Term("nationality", ("IDN",)), "Indonesia"), (Term("lacks", ("exit_permit",)), "Exit permit missing"),
        (Term("lacks", (ANY,)), "A clearance missing"), (Term("age", ("0-17",)), "under 18"), (Term("age", ("60-",)), "60 and over"),
        (Term("document", (NOTHING,)), "Document: none"), (Term("document", ("<2025-06-01",)), "Document: expires before 1 Jun 2025"),
        (Term("hold", ("police",)), "Police hold"), (Term("province", ("A", "B", "C", "D")), "Province: A or B or 2 more"),
        (Term("priority", ("1",)), "Priority: 1"),
    ],
)  # fmt: skip
def test_a_filter_reads_in_plain_words(room: PeopleRoom, term: Term, words: str) -> None:
    assert term_text(term) == words
