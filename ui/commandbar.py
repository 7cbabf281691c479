"""Ctrl+K: any action by a few letters of its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from repatriate.app.views import fold
from ui.actions import Actions
from ui.icons import icon
from ui.theme import GAP, Tone

WIDTH, HEIGHT = 560, 380


class CommandBar(QFrame):
    """A list that narrows while one types; Enter does what is on top, Esc goes back."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._window = window
        self._actions = actions
        self.setProperty("role", "card")
        self.setFixedSize(WIDTH, HEIGHT)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Name of an action"))
        self.field.addAction(icon("search", Tone.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Actions"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(16, 16))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._do())

    def open_bar(self) -> None:
        self._actions.refresh()
        self.field.clear()
        self._narrow("")
        top = self._window.mapToGlobal(QPoint((self._window.width() - WIDTH) // 2, 80))
        self.move(top)
        self.show()
        self.field.setFocus()

    def _narrow(self, text: str) -> None:
        self.list.clear()
        words = (fold(text) or "").split()
        found: list[tuple[int, QAction]] = []
        for entry in self._actions.all():
            name = fold(entry.action.text().replace("&", "")) or ""
            if entry.id != "view.command" and entry.action.isEnabled() and all(word in name for word in words):
                found.append((0 if words and name.startswith(words[0]) else 1, entry.action))
        for _, action in sorted(found, key=lambda pair: pair[0]):
            keys = action.shortcut().toString()
            item = QListWidgetItem(
                icon("chevron-right", Tone.QUIET) if action.icon().isNull() else action.icon(),
                f"{action.text()}   {keys}" if keys else action.text(),
            )
            item.setData(Qt.ItemDataRole.UserRole, action.objectName())
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _do(self) -> None:
        item = self.list.currentItem()
        self.hide()
        if item is not None:
            self._actions[item.data(Qt.ItemDataRole.UserRole)].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            row, last = self.list.currentRow(), self.list.count() - 1
            if event.key() == Qt.Key.Key_Down:
                self.list.setCurrentRow(min(row + 1, last))
                return True
            if event.key() == Qt.Key.Key_Up:
                self.list.setCurrentRow(max(row - 1, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
        return super().eventFilter(watched, event)
