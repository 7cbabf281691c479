"""Boxes to choose from or to count up in, which do not change as one scrolls past them. Every one in the window is of these."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox


class SteadyBox(QComboBox):
    """One of some values. The wheel goes to the page, also where the keyboard is here: a click or a key changes the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nor does the wheel bring the keyboard here

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SteadySpin(QSpinBox):
    """A whole number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SteadyDoubleSpin(QDoubleSpinBox):
    """A number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Combo(SteadyBox):
    """Has a name for who cannot see it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxVisibleItems(18)

    def show_data(self, data: object) -> None:
        """Show the entry with this data; no signal is sent."""
        self.blockSignals(True)
        self.setCurrentIndex(max(self.findData(data), 0))
        self.blockSignals(False)


def be_narrow(box: QComboBox, letters: int = 8) -> None:
    """No wider than its place, however long its words are."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(letters)
