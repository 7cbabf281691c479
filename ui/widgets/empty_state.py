"""The page of an empty room: one sentence on its purpose, and the one button to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.style.theme import SPACE, Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import Paragraph
from ui.widgets.layouts import make_column


class EmptyState(QWidget):
    def __init__(self, icon: str, sentence: str, button: QPushButton | None = None) -> None:
        super().__init__()
        picture = IconLabel(icon, Tone.QUIET, 40)
        self.sentence = Paragraph(sentence, 420)
        column = make_column(spacing=SPACE, inside=self)
        column.addStretch(2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
