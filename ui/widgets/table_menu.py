"""The menu of the right button, or of the menu key, over a row of a table."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


def make_menu(parent: QWidget, buttons: Iterable[QPushButton] = ()) -> QMenu:
    """It goes when it is closed. `buttons` are those of the panel of the row: the menu offers the same, in their order."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for made in buttons:
        action = menu.addAction(made.icon(), made.text().replace("&", "&&"), made.click)
        action.setEnabled(made.isEnabled())
    return menu
