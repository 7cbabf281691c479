"""A row of filter chips with counts, one of them down."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ui.theme import GAP


class _Chip(QPushButton):
    """As wide as its text is in bold, so that nothing moves or is cut when it goes down."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - QFontMetrics(self.font()).horizontalAdvance(
            self.text()
        )
        return QSize(hint.width() + max(more, 0), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Chips(QWidget):
    """`set` gives (key, name) once; `count` puts figures beside the names. `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addStretch(1)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        self._names: dict[str, str] = {}

    def set(self, chips: list[tuple[str, str]]) -> None:
        """New chips; the same one stays down if it is still there, else the first."""
        down = self.key()
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons, self._names = {}, {}
        for number, (key, name) in enumerate(chips):
            button = _Chip(name)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._row.insertWidget(number, button)
            self._buttons[key], self._names[key] = button, name
        if self._buttons:
            self.choose(down if down in self._buttons else next(iter(self._buttons)))

    def count(self, counts: Mapping[str, int | None]) -> None:
        """A chip of which there are none is hidden, unless it is down or has no figure (None)."""
        for key, button in self._buttons.items():
            number = counts.get(key)
            button.setText(self._names[key] if number is None else f"{self._names[key]} {number:,}")
            button.setVisible(number is None or number > 0 or button.isChecked())

    def key(self) -> str | None:
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def choose(self, key: str) -> bool:
        """Put a chip down without a signal; none, and False, where there is none of that key."""
        found = self._buttons.get(key)
        if found is None:
            self._group.setExclusive(False)
            for button in self._buttons.values():
                button.setChecked(False)
            self._group.setExclusive(True)
            return False
        found.setChecked(True)
        found.setVisible(True)
        return True
