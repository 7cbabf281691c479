"""Lists whose rows a delegate draws: cards, options, standby, two plans side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from ui.style.theme import color

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex


class DrawnList(QListView):
    """`asked` tells the row that Enter or a double click asks for; with `click` also Space, and one click."""

    asked = Signal(int)

    def __init__(self, name: str, *, click: bool = False) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(name)
        border = "border: none; " if click else ""
        self.setStyleSheet(f"QListView {{ background: transparent; {border}}} QListView::item {{ padding: 0; }}")
        self._keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, *([Qt.Key.Key_Space] if click else [])}
        (self.clicked if click else self.doubleClicked).connect(lambda index: self.asked.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in self._keys:
            super().keyPressEvent(event)
        elif self.currentIndex().isValid():
            self.asked.emit(self.currentIndex().row())


class ItemList(DrawnList):
    """Rows that are at hand. `taken` tells the item that was asked for; `items` are all of them."""

    taken = Signal(object)

    def __init__(self, name: str, *, click: bool = False) -> None:
        super().__init__(name, click=click)
        self.items: list[Any] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.asked.connect(lambda row: self.taken.emit(self.items[row]))

    def show_items(self, items: Iterable[T], words: Callable[[T], str], kind: type = object) -> None:
        """`words` say all of a row, in its tip and to the screen reader. Only items of this `kind` can be chosen."""
        self._model.clear()
        self.items = list(items)
        for one in self.items:
            row = QStandardItem(words(one))
            row.setAccessibleText(row.text())
            row.setToolTip(row.text())
            row.setData(one, Qt.ItemDataRole.UserRole)
            row.setEnabled(isinstance(one, kind))
            self._model.appendRow(row)

    @property
    def item(self) -> Any | None:
        """The current one."""
        return self.currentIndex().data(Qt.ItemDataRole.UserRole)

    def choose(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row, 0))


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> bool:
    """Draws the background of a row; returns whether it is selected."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.fillRect(option.rect, color("accent_soft"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, color("hover"))
    return selected
