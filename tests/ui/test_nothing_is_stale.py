"""Whatever a command writes, each place that is open shows what it would show if it were opened now."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.plan.commands import Assign
from repatriate.model.errors import UserError
from tests.app.examples import EXAMPLES
from tests.app.world import publish, world_after
from tests.ui.helpers import room_of, settle, texts
from ui.core.context import Context
from ui.main import Program
from ui.rooms.base import Room, load_room
from ui.rooms.counting.room import CountingRoom
from ui.rooms.people.room import PeopleRoom
from ui.rooms.plan.room import PlanRoom
from ui.rooms.registry import ROOMS, find_door

published = world_after(publish)
PLACES = (
    *((door.key, "") for door in ROOMS if door.key not in ("changes", "printers")),
    ("people", "P00003"), ("people", "twins"), ("groups", "Batch 1"), ("plan", "problems"), ("plan", "why P00006"),
    ("departure", "BUS1"), ("departure", "GA1"), ("counting", "BUS1"), ("counting", "BUS1:close"),
)  # fmt: skip
WRITES = (
    "MoveToGroup", "AddHold", "SaveChecklistItem", "MakeNote", "IssueDocuments", "NotSame", "ImportRoster", "MergePeople",
    "MakePack", "AddRule", "CountHeads", "CloseBoarding", "DepartLeg", "TakeSightings",
    "SaveLeg", "SavePlace", "TakeProfile", "SaveReceiver", "SaveLetter", "TakeLayout", "MakeSealKey", "CountBlanks",
    "ChangeSettings", "RecordMissing",
)  # fmt: skip


def read_words(part: QWidget) -> list[str]:
    """All that is seen in it: labels, buttons, cells."""
    found: list[str] = []
    for one in part.findChildren(QWidget):
        if isinstance(one, QLabel | QAbstractButton) and one.isVisible():
            found.append(one.text())
        elif isinstance(one, QAbstractItemView) and one.isVisible() and (model := one.model()) is not None:
            flat, top = isinstance(model, QAbstractListModel), QModelIndex()
            role = Qt.ItemDataRole.AccessibleTextRole if flat else Qt.ItemDataRole.DisplayRole
            width = 1 if flat else model.columnCount(top)
            cells = (model.index(row, at).data(role) for row in range(model.rowCount(top)) for at in range(width))
            found += map(str, cells)
    return sorted(found)


def open_places(context: Callable[[], Context], qtbot: QtBot) -> dict[tuple[str, str], Room]:
    made = {}
    for key, ref in PLACES:
        room = made[key, ref] = load_room(find_door(key))(context())
        qtbot.addWidget(room)
        room.resize(1166, 740)
        room.context.last_look.number = room.context.last_look.opened = 0
        if ref == "twins":
            assert isinstance(room, PeopleRoom)
            room.find_duplicates()
        elif ref:
            room.select(ref)
        room.show()
    settle_all(made)
    return made


def settle_all(made: dict[tuple[str, str], Room]) -> None:
    for room in made.values():
        settle(room.context)
        if isinstance(room, CountingRoom) and room.tally.view is not None:
            room.tally.choose(room.tally.view.usual_point.seq)  # a point that was chosen stays chosen
            settle(room.context)


def test_nothing_is_stale(
    published: Operation, tmp_path: Path, qtbot: QtBot, make_context: Callable[[Operation], Context]
) -> None:
    examples = {kind.__name__: example for kind, example in EXAMPLES.items()}
    open_ = open_places(lambda: make_context(published), qtbot)
    for name in WRITES:
        prepare, make = examples[name]
        with suppress(UserError):  # the plan is confirmed already
            if prepare is not None:
                prepare(published, tmp_path)
        published.run(make(published, tmp_path))
    settle_all(open_)
    fresh = open_places(lambda: make_context(published), qtbot)
    for place, room in open_.items():
        was, now = read_words(room), read_words(fresh[place])
        assert was == now, (place, [one for one in was if one not in now], [one for one in now if one not in was])


def test_no_badge_is_left_in_the_former_language(program: Program, published: Operation) -> None:
    published.run(Assign(("P00001",), ()))  # in a draft
    program.window.show_operation(published)
    room_of(program.window, PlanRoom)
    assert "draft" in texts(program.window.workspace.sidebar)
    program.settings.choose_language("fr")
    settle(program.window.context)
    assert "draft" not in texts(program.window.workspace.sidebar)
    program.settings.choose_language("en")
