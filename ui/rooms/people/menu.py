"""The menu of the right button: the buttons of the panel in its order, then what cells take."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.core.language import make_translator
from ui.rooms.people.cells import Cells
from ui.widgets.table_menu import make_menu as row_menu

_tr = make_translator("PeopleMenu")


def make_menu(
    parent: QWidget,
    buttons: Sequence[QPushButton],
    cells: Cells,
    copy: Callable[[], object],
    paste: Callable[[], object],
) -> QMenu:
    """`buttons` are those of the panel that is shown; it goes when it is closed."""
    menu = row_menu(parent, buttons)
    menu.addSeparator()
    lines: tuple[tuple[str, str, Callable[[], object], bool], ...] = (
        (_tr("Copy"), "Ctrl+C", copy, False),
        (_tr("Paste"), "Ctrl+V", paste, True),
        (_tr("Edit the cell"), "F2", cells.edit, True),
        (_tr("Clear the cell"), "Del", cells.clear, True),
        (_tr("Fill down"), "Ctrl+D", cells.fill_down, True),
    )
    for words, keys, slot, writes in lines:
        action = menu.addAction(words, slot)
        action.setShortcut(QKeySequence(keys))
        action.setEnabled(cells.writes or not writes)
    return menu
