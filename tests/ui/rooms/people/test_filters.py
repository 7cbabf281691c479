"""Filters in the room of people: added, taken away, kept by name, for few people and for many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.sql import Term
from repatriate.app.people.filters import saved_filters
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.state.states import State
from tests.ui.helpers import last_words, settle, shown
from ui.models import people as model
from ui.models.filtering import Choice
from ui.models.people import PeopleSource
from ui.rooms.people.room import PeopleRoom


def chips(room: PeopleRoom) -> list[str]:
    """What the line under the header says is filtered."""
    settle(room.context)
    buttons = room.bar.line.findChildren(QPushButton)
    return [one.text() for one in buttons if one.property("kind") == "chip" and shown(one)]


def press(room: PeopleRoom, words: str) -> None:
    next(one for one in room.bar.line.findChildren(QPushButton) if one.text() == words and shown(one)).click()


def count(room: PeopleRoom, where: str) -> int:
    return int(room.context.db.conn.execute(f"SELECT count(*) FROM people p WHERE {where}").fetchone()[0])


@pytest.mark.every_person
def test_filters_of_the_headers_combine_and_go_one_by_one(room: PeopleRoom) -> None:
    assert room.bar.line.said.text() == "1,048 people"
    room.table.choose_filter("nationality", Choice(("IDN",)))
    room.table.choose_filter("sex", Choice(("M",), without=True))
    assert chips(room) == ["Nat. is Indonesia", "Sex is not male"]
    assert room.model.rowCount() == count(room, "nationality = 'IDN' AND sex <> 'M'") > 0
    assert room.bar.line.said.text() == f"Showing {room.model.rowCount()} of 1,048:"
    press(room, "Sex is not male")
    assert chips(room) == ["Nat. is Indonesia"]
    press(room, "Show everyone")
    assert chips(room) == []
    assert room.model.rowCount() == 1048


def test_states_are_offered_in_their_own_order(room: PeopleRoom) -> None:
    column = next(one for one in room.model.columns if one.key == "state")
    offered = [one.value for one in room.source.values(column, "")]
    assert len(offered) > 2
    assert offered == [state.value for state in State if state.value in offered]


@pytest.mark.every_person
def test_a_header_offers_countries_by_name_with_their_counts(room: PeopleRoom) -> None:
    keys = [column.key for column in room.model.columns]
    room.table.open_filter(keys.index("nationality"))
    settle(room.context)
    popup = room.table.popup
    assert popup is not None
    rows = popup.rows
    found = {rows.item(n, 0).text(): rows.item(n, 1).text() for n in range(rows.rowCount())}
    assert found["All"] == "1,048"
    assert found["Indonesia"] == f"{count(room, 'nationality = ' + repr('IDN')):,}"
    rows.item(0, 0).setCheckState(Qt.CheckState.Unchecked)
    next(rows.item(n, 0) for n in range(rows.rowCount()) if rows.item(n, 0).text() == "Indonesia").setCheckState(
        Qt.CheckState.Checked
    )
    popup.apply.click()
    assert room.source.query.terms == (Term("nationality", ("IDN",)),)


@pytest.mark.every_person
def test_each_column_offers_values_that_add_up_and_list_whom_they_count(room: PeopleRoom) -> None:
    found = [column for column in room.model.columns if column.key in PeopleSource.fields]
    assert len(found) > 20
    for column in found:
        room.show_everybody()
        offers = room.source.values(column, "")
        assert offers, column.key
        if column.key not in ("still_lacks", "assistance"):
            assert sum(one.count for one in offers) == 1048, column.key
        first = offers[0]
        room.table.choose_filter(column.key, Choice((first.value,)))
        assert room.model.rowCount() == first.count, column.key
        lacks = column.key == "still_lacks"
        assert chips(room) == [f"Still lacks {first.words.lower()}" if lacks else f"{column.title} is {first.words}"]


def test_links_from_other_places_list_whom_they_name(room: PeopleRoom) -> None:
    for goal, term, words in (
        ("no-place", Term("location", ("",)), "Waits at is Empty"),
        ("group=Batch 1", Term("group", ("Batch 1",)), "Group is Batch 1"),
        ("leg=GA871", Term("leg", ("GA871",)), "Departure: GA871"),
        ("lacks=exit_permit", Term("lacks", ("exit_permit",)), "Still lacks exit permit"),
        ("state=needs_document", Term("state", ("needs_document",)), "State is Needs a document"),
        ("state=on_hold,ready", Term("state", ("on_hold", "ready")), "State is On hold or Ready"),
        ("kind=exit_permit", Term("lacks", ("exit_permit",)), "Still lacks exit permit"),
    ):
        room.select(f"filter:{goal}")
        assert room.source.query.terms == (term,), goal
        assert chips(room) == [words]


@pytest.mark.every_person
def test_quick_links_and_chosen_people_are_named_and_taken_away(room: PeopleRoom) -> None:
    room.select("filter:no_document")
    assert chips(room) == ["Need a document"]
    room.select("filter:refs=P00001,P00002")
    assert (room.model.rowCount(), chips(room)) == (2, ["2 people"])
    press(room, "2 people")
    assert room.model.rowCount() == 1048
    room.select("117")
    assert room.person.ref == "P00117"


def test_a_view_is_kept_opened_renamed_and_deleted(room: PeopleRoom) -> None:
    room.filter(PeopleQuery(filter="assistance", terms=(Term("age", ("0-17",)),)))
    assert chips(room) == ["Need assistance", "Age: under 18"]
    listed = room.model.rowCount()
    room.bar._ask_name("")
    room.bar._save()
    assert room.bar.fault.text() == "A filter needs a name."
    room.bar.name.setText("Children with help")
    room.bar._save()
    assert last_words(room) == "Saved the filter “Children with help”"
    assert room.bar.views.text() == "Children with help"
    room.show_everybody()
    assert room.bar.views.text() == "Views"
    room.bar.views.menu_of().actions()[0].trigger()
    assert room.model.rowCount() == listed
    room.table.choose_filter("sex", Choice(("M",), without=True))
    assert room.bar.views.toolTip() == "Children with help (changed)"
    texts = [action.text() for action in room.bar.views.menu_of().actions()]
    assert "Save the changes to “Children with help”" in texts
    room.bar._ask_name("Children with help")
    room.bar.name.setText("Girls with help")
    room.bar._save()
    [saved] = saved_filters(room.context.db)
    assert (saved.name, saved.terms[-1]) == ("Girls with help", Term("sex", ("M",), without=True))
    next(action for action in room.bar.views.menu_of().actions() if action.text().startswith("Delete")).trigger()
    assert saved_filters(room.context.db) == []
    room.context.undo()
    assert [one.name for one in saved_filters(room.context.db)] == ["Girls with help"]


def test_filters_come_back_when_the_window_is_made_again(room: PeopleRoom) -> None:
    room.table.choose_filter("nationality", Choice(("IDN",)))
    place = room.place()
    room.show_everybody()
    room.return_to(place)
    assert chips(room) == ["Nat. is Indonesia"]


@pytest.mark.every_person
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
    room.select("filter:minors")
    settle(room.context)
    assert room.model.rowCount() == 28
    assert room.bar.line.said.text() == "Showing 28 of 1,048:"
    room.header.search.setText("pham")
    qtbot.waitUntil(lambda: 0 < room.model.rowCount() < 28)


def test_while_a_word_gets_longer_the_same_are_found_as_at_once(room_in_window: PeopleRoom) -> None:
    room = room_in_window
    reading = room.context.search_reader
    reading.index.work(60)  # on a busy machine not all was read before the first letter
    assert reading.index.ready
    for text in ("s", "sa", "san", "sant", "sa", "santos l", "p0", "p001", "p00117", "วี", ""):
        room.filter(replace(room.source.query, text=text))
        typed = list(room.model.ids())
        room.source.refresh()
        room.model.reload_content()
        assert list(room.model.ids()) == typed, text


@pytest.mark.every_person
def test_the_bar_of_views_goes_to_the_other_views_and_has_their_figures(room: PeopleRoom) -> None:
    gone: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda key, ref: gone.append((key, ref)))
    settle(room.context)
    buttons = room.views.buttons
    assert buttons["people"].text() == "Everyone 1,048"
    assert (
        buttons["groups"].text()
        == f"Groups {room.context.db.conn.execute('SELECT count(*) FROM groups').fetchone()[0]}"
    )
    waiting = dict((one.value, one.count) for one in room.source.values(room.model.columns[3], ""))  # noqa: C402
    assert 0 < waiting["exit_permit"] <= int(buttons["clearances"].text().rsplit(" ", 1)[1])
    buttons["groups"].click()
    assert gone == [("groups", "")]
    assert buttons["people"].isChecked()


def test_short_values_are_named_however_many_and_long_ones_are_counted(room: PeopleRoom) -> None:
    room.table.choose_filter("nationality", Choice(("CHN", "IDN", "KEN", "NPL", "PHL")))
    words = [chip.text() for chip in room.bar.line.chips.findChildren(QPushButton)]
    assert words[0] == "Nat. is China or Indonesia or Kenya or Nepal or Philippines"
    room.table.choose_filter(
        "nationality", Choice(("CHN", "IDN", "KEN", "NPL", "PHL", "ETH", "MMR", "THA", "VNM", "LAO"))
    )
    words = [chip.text() for chip in room.bar.line.chips.findChildren(QPushButton)]
    assert "Nat. is China, Indonesia or 8 more" in words
