"""What a room shows while it has nothing: one sentence on what it is for, and the one button to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import icon as make_icon
from ui.theme import SPACE, Tone
from ui.widgets.text import label


class Empty(QWidget):
    def __init__(self, icon: str, sentence: str, button: QPushButton | None = None) -> None:
        super().__init__()
        picture = QLabel()
        picture.setPixmap(make_icon(icon, Tone.QUIET).pixmap(40, 40))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = label(sentence, "quiet", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setFixedWidth(420)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addStretch(2)
        column.addWidget(picture)
        column.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
