"""What differs from the published plan, beside the title of the room: as much of it as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.widgets.labels import Elided, clear, label
from ui.widgets.layouts import make_row

BETWEEN, LEAD = 6, 60
"""Pixels between two of them; the words before the figures are left away where there is less room for them than this."""


class FiguresLine(QWidget):
    """Takes the room that the buttons leave; what it cannot show stands in its tip."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[QLabel] = []
        self._parts: list[QLabel] = []
        self._row = make_row(margins=0, spacing=BETWEEN, inside=self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_parts(self, parts: Sequence[tuple[str, str]]) -> None:
        """Texts, each with its tone; those in a quiet tone lead, the figures follow, the most important first."""
        clear(self)
        self._words, self._parts = [], []
        for text, tone in parts:
            made = Elided(text, "quiet") if tone == "quiet" else label(text, "strong", tone)
            (self._words if tone == "quiet" else self._parts).append(made)
            self._row.addWidget(made)
        self._row.addStretch(1)
        told = " ".join(text for text, _ in parts)
        self.setToolTip(told)
        self.setAccessibleName(told)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        left, room = self.width(), True
        for one in self._parts:
            one.ensurePolished()
            room = room and one.sizeHint().width() <= left
            one.setVisible(room)
            left -= one.sizeHint().width() + BETWEEN if room else 0
        for one in self._words:
            one.setVisible(left >= LEAD or not self._parts)
