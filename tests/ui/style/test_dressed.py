"""Every part of the window has the stylesheet once, near the leaves: else a switch of looks styles it many times over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitterHandle, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from tests.ui.helpers import settle
from ui.main import Program
from ui.rooms.registry import ROOMS
from ui.style import theme
from ui.style.theme import DARK, LIGHT, Scheme
from ui.widgets.fields import make_completer


def dressed_around(widget: QWidget) -> int:
    found, at = 0, widget
    while at is not None:
        found += bool(at.property("dressed"))
        at = at.parentWidget()
    return found


def paints(widget: QWidget) -> bool:
    """Not one that only holds others."""
    return not isinstance(widget, (QStackedWidget, QSplitterHandle)) and not any(
        isinstance(one, QWidget) for one in widget.children()
    )


def test_each_part_has_the_looks_once_and_follows_a_switch(
    program: Program, sample: Operation, qapp: QApplication
) -> None:
    window = program.window
    window.show_operation(sample)
    for door in ROOMS:
        window.workspace.show_room(door.key)
        settle(window.context)
    program.settings.show()
    program.help.open_guide()
    program.help.tour.start()
    window.registry["view.command"].trigger()
    for root in (window, *window.findChildren(QWidget)):
        times = dressed_around(root)
        assert times <= 1, (root, times)
        if paints(root) and not root.objectName().startswith("qt_") and type(root).__name__ != "_Veil":
            assert times == 1, (root, root.parentWidget(), root.objectName())
    theme.ask_scheme(qapp, Scheme.DARK)
    worn = [one for one in (window, *window.findChildren(QWidget)) if one.property("dressed")]
    assert len(worn) > len(ROOMS)
    assert all(DARK.accent in one.styleSheet() for one in worn)
    window.close_operation()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # else all of it is styled once more
    theme.ask_scheme(qapp, Scheme.LIGHT)


def test_offers_have_the_looks_as_soon_as_they_are_seen(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    popup = make_completer(["Bangkok", "Bandung"], line).popup()
    line.show()
    assert not popup.styleSheet(), "most lines of a form are never typed in"
    qtbot.keyClicks(line, "ban")
    assert popup.isVisible()
    assert LIGHT.accent in popup.styleSheet()
    popup.hide()
