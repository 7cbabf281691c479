"""Nothing in a side panel ends right of it, whatever it shows: tried in French, whose words are the longest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.core.transaction import Transaction
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.saying import Said, say
from tests.ui import scenes
from tests.ui.shell.test_scaling import seen
from ui.core import language
from ui.rooms.common.form import Field, Form
from ui.shell.main_window import Window
from ui.widgets.layouts import make_column, make_flow
from ui.widgets.refusal import NoticeBar
from ui.widgets.side_panel import SidePanel

OPENED = [
    scene
    for scene in scenes.ROOMS
    if not any(part in scene.name for part in ("compare", "changed", "-old", "timeline", "plan-publish", "standby", "problems", "hover", "search",
               "kept", "spoiled", "wristbands", "reply", "-leg", "photo", "advice", "cells", "import-", "everyone"))
    and scene.name != "room-groups"
    and any(
        part in scene.name
        for part in (
            "person", "many", "-paste", "assign", "make", "plan-", "note", "lists", "departures-", "departure-",
            "papers-", "seals-key", "two", "zone", "photo", "entry", "reply", "groups",
        )
    )
]  # fmt: skip


def beyond(panel: SidePanel) -> list[str]:
    """What ends right of its panel, or of the part of it that scrolls."""
    found = []
    for root, ends in ((panel.area.widget(), panel.area.viewport()), (panel, panel)):
        for one in seen(root) if root is not None else ():
            if panel.area.widget() is not None and root is panel and panel.area.isAncestorOf(one):
                continue
            edge = one.mapTo(panel, QPoint(one.width(), 0)).x() - ends.mapTo(panel, QPoint(ends.width(), 0)).x()
            if edge > 0 and not _scrolled(one, panel.area.widget()):
                found.append(f"{type(one).__name__} {one.accessibleName()!r} by {edge}")
    return found


def _scrolled(one: QWidget, inside: QWidget | None) -> bool:
    """Whether it lies in a table of the panel, which moves to the side."""
    at = one.parentWidget()
    while at is not None and at is not inside:
        if at.objectName() == "qt_scrollarea_viewport":
            return True
        at = at.parentWidget()
    return False


@dataclass(frozen=True)
class Fill:
    """No departure that somebody travels on has a seat left."""

    def write_changes(self, tx: Transaction) -> None:
        plan = assignments_of(tx.db, "published") or {}
        for code, people in Counter(code for codes in plan.values() for code in codes).items():
            SaveLeg(code, {"seats": people}).write_changes(tx)

    def describe_entry(self) -> Said:
        return say("All seats are taken.")


@pytest.fixture(params=["fr"])
def window(request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication, planned: Operation) -> Iterator[Window]:
    made = scenes.make_window(tmp_path)
    made.preferences.language = request.param
    language.install_language(qapp, made.preferences)
    made.rebuild()
    made.show_operation(planned)
    made.show()
    yield made
    made.close_operation()
    made.preferences.language = "en"
    language.install_language(qapp, made.preferences)


def test_nothing_ends_right_of_a_panel(window: Window, planned: Operation) -> None:
    found, opened = [], 0
    window.setUpdatesEnabled(False)  # looked at are sizes only
    for scene in OPENED:
        window.resize(1366, 768)
        if scene.name == "room-plan-swap":
            planned.run(Fill())
        scenes.go(window, scene)
        for size in ((1366, 768), (683, 304)):
            window.resize(*size)
            QTest.qWait(1)
            for panel in (one for one in window.findChildren(SidePanel) if one.isVisible()):
                opened += 1
                found += [f"{scene.name} {size[0]}: {words}" for words in beyond(panel)]
        window.resize(1366, 768)
        scenes.leave(window, scene)
    assert opened > 20
    assert not found, "\n".join(found)


def test_a_question_in_a_panel_stacks_its_buttons_where_they_are_too_long(qtbot: QtBot) -> None:
    panel, note = SidePanel(), NoticeBar()
    qtbot.addWidget(panel)
    content = QWidget()
    make_column(note, inside=content)
    panel.show_widget(content)
    panel.resize(340, 500)
    note.ask("Names wait.", "Confirm all of these names now…", str, keep="Make the note with them anyway")
    QTest.qWait(5)
    assert beyond(panel) == []
    assert note.yes.geometry().top() > note.no.geometry().bottom()
    note.ask("Sure?", "Go", str, danger=False)
    QTest.qWait(5)
    assert note.no.text() == "Cancel"
    assert note.yes.geometry().top() == note.no.geometry().top()


def test_a_form_that_opens_below_comes_into_sight_with_its_buttons(qtbot: QtBot) -> None:
    panel, content = SidePanel(), QWidget()
    qtbot.addWidget(panel)
    column = make_column(*(QPushButton(str(number)) for number in range(14)), inside=content)
    panel.show_widget(content)
    panel.resize(340, 400)
    QTest.qWait(5)
    form = Form([Field("why", "Why they do not travel")], "They do not travel")
    column.addWidget(form)
    form.start()
    QTest.qWait(20)
    assert form.foot.visibleRegion().boundingRect().height() == form.foot.height()


def test_buttons_in_columns_are_even_and_as_many_as_have_room(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    buttons = [QPushButton(words) for words in ("Print", "Record the answers", "Withdraw")]
    rows = make_flow(*buttons, per_line=2, inside=box)
    box.resize(400, rows.heightForWidth(400))
    box.show()
    assert [one.y() for one in buttons[:2]] == [0, 0]
    assert buttons[0].width() == buttons[1].width()
    assert buttons[2].width() == 400
    box.resize(160, rows.heightForWidth(160))
    assert [one.x() for one in buttons] == [0, 0, 0]
    assert len({one.y() for one in buttons}) == 3
