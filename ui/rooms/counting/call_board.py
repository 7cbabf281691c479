"""The numbers that are called now, for the people who wait: on a screen of their own. Numbers only, no names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QLabel, QWidget

from ui.rooms.common.labels import spoken_number
from ui.style.theme import MARGIN, SPACE, dress, sized
from ui.widgets.labels import label
from ui.widgets.layouts import grow, make_column

LEAST, MOST = 24, 420
"""Pixels of a number."""


class CalledNumbers(QWidget):
    """Numbers as large as there is room for them, in even cells."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: list[QLabel] = []
        self._shown: list[str] = []

    def show_numbers(self, refs: Sequence[str]) -> None:
        self._shown = [spoken_number(ref) for ref in refs]
        while len(self.labels) < len(refs):
            made = label("", "called")
            made.setParent(self)
            made.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.labels.append(made)
        self.setAccessibleName(", ".join(self._shown))
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        across, size = self._choose_grid(self._shown) if self._shown else (1, LEAST)
        down = -(-len(self._shown) // across) or 1
        wide, high = self.width() // across, self.height() // down
        for at, made in enumerate(self.labels):
            made.setVisible(at < len(self._shown))
            if at < len(self._shown):
                made.setText(self._shown[at])
                made.setFont(sized(made.font(), size, semibold=True, tabular=True))
                made.setGeometry(at % across * wide, at // across * high, wide, high)

    def _choose_grid(self, texts: Sequence[str]) -> tuple[int, int]:
        """How many beside each other, so that they are as large as can be; and how large."""
        longest = max(len(text) for text in texts)
        best = (1, LEAST)
        for across in range(1, len(texts) + 1):
            down = -(-len(texts) // across)
            wide = (self.width() - SPACE * (across - 1)) / across / (longest * 0.66)
            high = (self.height() - SPACE * (down - 1)) / down / 1.25
            size = int(min(wide, high, MOST))
            if size > best[1]:
                best = (across, size)
        return best


class CallBoard(QWidget):
    """A window without a frame over the whole of another screen. Esc or a double click closes it."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setObjectName("call-board")
        self.setWindowTitle(self.tr("Called now"))
        self.head = label("", "board-head")
        self.head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.numbers = CalledNumbers()
        make_column(self.head, grow(self.numbers), margins=MARGIN, spacing=SPACE, inside=self)
        dress(self)

    def show_numbers(self, head: str, refs: Sequence[str]) -> None:
        self.head.setText(head)
        self.numbers.show_numbers(refs)

    def open_on(self, screen: QScreen | None) -> None:
        """Over the whole of this screen; a window where there is no other."""
        if screen is None:
            self.resize(960, 600)
            self.show()
            return
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def other_screen(of: QWidget) -> QScreen | None:
    """A screen on which this window is not; None where there is one only."""
    here = of.window().screen()
    return next((one for one in QGuiApplication.screens() if one is not here), None)
