"""Home: next steps with one filled button, eight figures that open their people, departures, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.plan.commands import Publish
from repatriate.app.state.figures import read_figures
from repatriate.app.transport.commands import SaveLeg
from tests.app.world import NOW, build
from tests.passphrase import PASSPHRASE
from tests.ui.helpers import room_of, settle, shown, texts
from ui.models.filtering import Choice
from ui.rooms.changes.room import ChangesRoom
from ui.rooms.home.clickable import Clickable, Shape
from ui.rooms.home.figures import Figure
from ui.rooms.home.room import HomeRoom
from ui.rooms.home.steps_card import StepRow
from ui.rooms.people.room import PeopleRoom
from ui.shell.main_window import Window
from ui.style.theme import frame_of
from ui.widgets.labels import Elided

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "world.repat") as made:
        yield made


def home_of(window: Window, operation: Operation | None = None) -> HomeRoom:
    """The room; of this operation, which is opened first."""
    if operation is not None:
        window.show_operation(operation)
    room = room_of(window, HomeRoom)
    settle(room.context)
    return room


def people_shown(window: Window) -> int:
    people = window.workspace.room
    assert isinstance(people, PeopleRoom)
    settle(people.context)
    return people.model.rowCount()


def sentences(room: HomeRoom) -> list[str]:
    return [row.sentence.text() for row in room.steps.step_rows]


def seen(card: QWidget, kind: type[W]) -> list[W]:
    """What of this kind is in a card; rows that were replaced are hidden until they are deleted."""
    return [one for one in card.findChildren(kind) if one.isVisibleTo(card)]


def not_now(row: StepRow, reason: QContextMenuEvent.Reason = QContextMenuEvent.Reason.Mouse) -> QAction:
    """The last entry of what a right click offers, or the menu key where the button has the keyboard."""
    QApplication.sendEvent(row.button, QContextMenuEvent(reason, QPoint(3, 3), row.button.mapToGlobal(QPoint(3, 3))))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = menu.actions()[-1]
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    menu.close()
    return action


def test_figures_open_the_people_behind_them(window: Window, world: Operation, qtbot: QtBot) -> None:
    world.run(Publish())
    world.run(SaveLeg("BUS1", {"status": "departed"}))
    room = home_of(window, world)
    found = read_figures(world.db, NOW.date())
    numbers = {
        "registered": found.registered, "cleared": found.cleared, "papers": found.papers, "confirmed": found.confirmed,
        "on_list": found.on_list, "departed": found.departed, "arrived": found.arrived, "handed_over": found.handed_over,
    }  # fmt: skip
    assert list(numbers) == list(room.figures)
    for key, number in numbers.items():
        figure = room.figures[key]
        assert figure.number.text() == str(number)
        qtbot.keyClick(figure, Qt.Key.Key_Return)
        assert people_shown(window) == number, key
        home_of(window)
        if key in ("cleared", "papers", "confirmed"):
            qtbot.mouseClick(figure.rest, Qt.MouseButton.LeftButton)
            assert people_shown(window) == found.registered - number, key
            home_of(window)


def test_the_first_step_has_the_only_filled_button(window: Window, world: Operation) -> None:
    world.run(EditPeople(("P00006",), {"location": None}))
    room = home_of(window, world)
    assert sentences(room)[0] == "VEN PAKOLE has no waiting place."
    filled = [made for made in seen(room.body.currentWidget(), QPushButton) if made.property("kind") == "main"]
    assert filled == [room.steps.step_rows[0].button]
    went: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda to, ref: went.append((to, ref)))
    filled[0].click()
    assert went == [("import", "places")]


def test_a_step_goes_when_it_is_done_and_comes_back_with_undo(window: Window, world: Operation) -> None:
    room = home_of(window, world)
    waits = "The draft plan gives 4 people a seat."
    assert waits in sentences(room)
    world.run(Publish())
    settle(room.context)
    assert waits not in sentences(room)
    assert "first plan confirmed" in texts(room.steps)
    room.context.undo()
    settle(room.context)
    assert waits in sentences(room)


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_not_now_hides_a_step_until_tomorrow(
    window: Window, world: Operation, reason: QContextMenuEvent.Reason
) -> None:
    room = home_of(window, world)
    row = room.steps.step_rows[0]
    words = row.sentence.text()
    before = world.journal_head
    action = not_now(row, reason)
    assert action.isEnabled()
    action.trigger()
    assert words not in sentences(room)
    assert world.journal_head == before
    assert room.steps.more.text() == "Show 1 put off"
    world.clock = lambda: NOW + timedelta(days=1)
    room.context.next_steps.refresh()
    settle(room.context)
    assert words in sentences(room)


def test_what_was_put_off_can_be_shown_again(window: Window, world: Operation) -> None:
    room = home_of(window, world)
    words = sentences(room)
    not_now(room.steps.step_rows[0]).trigger()
    room.steps.more.click()
    assert sentences(room) == words


def test_a_danger_cannot_be_put_off(window: Window, world: Operation) -> None:
    world.run(Publish())
    code = world.db.conn.execute("SELECT code FROM legs JOIN bookings ON leg_id = legs.id LIMIT 1").fetchone()[0]
    world.run(SaveLeg(code, {"status": "cancelled"}))
    room = home_of(window, world)
    assert "is cancelled" in sentences(room)[0]
    last = not_now(room.steps.step_rows[0])
    assert not last.isEnabled()
    assert last.text() == "An urgent danger cannot be put off"


def test_six_steps_are_shown_and_then_how_many_more(window: Window, sample: Operation) -> None:
    for ref, field in (("P00001", "location"), ("P00002", "destination")):
        sample.run(EditPeople((ref,), {field: None}))
    room = home_of(window, sample)
    total = len(room.context.next_steps.steps)
    assert total > 6
    assert len(room.steps.step_rows) == 6
    more = next(one for one in seen(room.steps, QPushButton) if one.text() == f"{total - 6} more")
    more.click()
    assert len(room.steps.step_rows) == total


def test_departures_say_what_they_wait_for(window: Window, world: Operation, qtbot: QtBot) -> None:
    room = home_of(window, world)
    rows = seen(room.departures, Clickable)
    assert [row.accessibleDescription()[-12:] for row in rows if "+" in row.accessibleDescription()]
    assert room.departures.more.text() == "All 4"
    assert rows[0].toolTip() == "Shelter → Bangkok"
    assert "Shelter → Bangkok" in [line.text() for line in rows[0].findChildren(Elided)]
    assert room.strip.figures["on_list"].found.rest == ""
    world.run(Publish())
    settle(room.context)
    descriptions = [row.accessibleDescription() for row in seen(room.departures, Clickable)]
    assert "No list yet" in descriptions
    went: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda to, ref: went.append((to, ref)))
    qtbot.keyClick(seen(room.departures, Clickable)[0], Qt.Key.Key_Return)
    assert went == [("departure", "BUS1")]


def test_what_others_changed_since_the_last_look(window: Window, world: Operation, tmp_path: Path) -> None:
    path = world.path
    home_of(window, world)
    window.close_operation()
    with Operation.open(path, PASSPHRASE, officer="p sari", clock=lambda: NOW + timedelta(hours=2)) as other:
        other.run(EditPeople(("P00001",), {"notes": "seen"}))
        other.run(EditPeople(("P00002",), {"notes": "a mistake"}))
        other.undo()
    later = NOW + timedelta(hours=20)
    again = Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: later)
    room = home_of(window, again)
    assert room.changes.beside.text() == "since you last looked, yesterday 16:00"
    assert len(seen(room.changes, QPushButton)) == 2
    again.run(EditPeople(("P00003",), {"notes": "my own"}))
    settle(room.context)
    all_changes, show = seen(room.changes, QPushButton)
    assert all_changes.text() == "All changes"
    show.click()
    changes = window.workspace.room
    assert isinstance(changes, ChangesRoom)
    settle(room.context)
    assert changes.source.query.after == room.context.last_look.number > 0
    assert changes.model.rowCount() < again.revision
    assert "P00001" in str(changes.table.currentIndex().siblingAtColumn(3).data())


def test_the_steps_stay_in_another_language(world: Operation, window: Window) -> None:
    room = home_of(window, world)
    known = len(room.steps.step_rows)
    assert known
    room_of(window, PeopleRoom)
    settle(window.context)
    badge = window.workspace.sidebar._buttons["people"].badge.text()
    assert badge
    window.rebuild()
    again = room_of(window, HomeRoom)
    assert len(again.steps.step_rows) == known
    assert window.workspace.sidebar._buttons["people"].badge.text() == badge


def test_nothing_new_is_said_and_all_changes_stay_within_reach(window: Window, world: Operation) -> None:
    path = world.path
    home_of(window, world)
    window.close_operation()
    room = home_of(window, Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW))
    assert "Nobody else has changed anything since then." in texts(room.changes)
    [all_changes] = seen(room.changes, QPushButton)
    all_changes.click()
    assert window.workspace.room.key == "changes"


def test_the_filter_of_a_step_goes_with_the_step(window: Window, world: Operation) -> None:
    home_of(window, world)
    window.context.go("people", "filter:state=waits_for_clearance")
    people = room_of(window, PeopleRoom)
    settle(window.context)
    assert people.source.query.terms
    window.context.go("home")
    window.context.go("people")
    assert not people.source.query.terms
    people.table.choose_filter("nationality", Choice(("IDN",)))  # the officer's own stays
    window.context.go("home")
    window.context.go("people")
    assert people.source.query.terms
    step = next(one for one in window.context.next_steps.steps if one.target.place == "papers")
    window.context.go(step.target.place, step.target.ref)
    window.context.go("home")
    assert window.workspace.rooms["papers"]._aim[0] == step.target.ref


def test_when_everybody_is_home_it_says_so(world: Operation, window: Window) -> None:
    world.run(Publish())
    for row in list(world.db.query("SELECT code FROM legs")):
        world.run(SaveLeg(row["code"], {"status": "arrived"}))
    room = home_of(window, world)
    assert shown(room.ended)
    assert "Everybody with a seat has arrived" in room.ended.text.text()


def test_an_empty_operation_asks_for_people_and_the_office(window: Window, operation: Operation, qtbot: QtBot) -> None:
    room = home_of(window, operation)
    assert room.body.currentWidget() is room.begin
    assert not window.registry["home.report"].isEnabled()
    office = room.begin.office
    office.name.setText("Embassy of Indonesia")
    office.name.editingFinished.emit()
    office.state.setCurrentIndex(office.state.findData("IDN"))
    office.state.activated.emit(office.state.currentIndex())
    kept = dict(operation.db.conn.execute("SELECT key, value FROM settings").fetchall())
    assert (kept["authority"], kept["issuing_state"]) == ("Embassy of Indonesia", "IDN")
    room.context.undo()
    settle(room.context)
    assert office.state.currentData() == ""
    room.begin.import_button.click()
    assert window.workspace.room.key == "import"
    home_of(window)
    operation.run(AddPerson({"surname": "ONE"}))
    settle(room.context)
    assert room.body.currentIndex() == 0
    assert window.registry["home.report"].isEnabled()


def test_a_file_for_reading_only_shows_steps_without_buttons(window: Window, world: Operation) -> None:
    path = world.path
    world.close()
    only = Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW, write=False)
    room = home_of(window, only)
    assert sentences(room)
    assert not any(shown(row.button) for row in room.steps.step_rows)
    assert "open for reading only" in texts(room.steps)


def test_it_fits_the_room_there_is(window: Window, world: Operation) -> None:
    room = home_of(window, world)
    for width, shape in ((1366, Shape.WIDE), (911, Shape.MIDDLE), (683, Shape.SMALL), (1366, Shape.WIDE)):
        room.fit(frame_of(width, 300))
        settle(room.context)
        assert room.page.minimumSizeHint().width() <= width - (200 if shape is Shape.WIDE else 56), width
        figures_shown = [one for one in room.strip.findChildren(Figure) if not one.isHidden()]
        assert len(figures_shown) == (8 if shape is Shape.WIDE else 5), width
        layout = room.page.layout()
        assert isinstance(layout, QGridLayout)
        first = layout.itemAtPosition(1, 0)
        assert first is not None
        assert first.widget() is (room.steps if shape is Shape.SMALL else room.strip), width


def test_the_time_is_that_of_the_host_country(window: Window, world: Operation) -> None:
    world.clock = lambda: datetime(2025, 3, 1, 20, 0, tzinfo=UTC)
    room = home_of(window, world)
    assert room.header.subtitle.text() == "Sunday 2 Mar 2025, 03:00 in Bangkok"


@pytest.mark.every_person
def test_figures_say_less_before_their_words_are_cut(window: Window, sample: Operation) -> None:
    room = home_of(window, sample)
    for width in (1120, 900, 856):
        room.strip.setFixedWidth(width)
        room.strip.layout().activate()
        assert sum(one.needed_width() for one in room.figures.values()) <= width, width
        assert room.figures["cleared"].rest.text().startswith("87" if width == 1120 else "102"), width
