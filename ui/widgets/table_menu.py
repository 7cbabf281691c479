"""The menu of the right button, or of the menu key, over a row of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


def make_menu(parent: QWidget, buttons: Iterable[QPushButton] = ()) -> QMenu:
    """It goes when it is closed. `buttons` are those of the panel of the row: the menu offers the same, in their order."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for made in buttons:
        add_action(menu, made, made.click)
    return menu


def add_action(menu: QMenu, made: QPushButton, slot: Callable[[], object]) -> None:
    """An entry that is called as the button is, in full."""
    words = made.accessibleName() or made.text()
    menu.addAction(made.icon(), words.replace("&", "&&"), slot).setEnabled(made.isEnabled())
