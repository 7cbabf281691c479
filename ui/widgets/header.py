"""The top of a room: its title, figures, a search field, filter chips, and one main action."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QProgressBar, QPushButton, QToolButton, QWidget

from ui.style.icons import icon
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.filter_chips import FilterChips
from ui.widgets.labels import Elided, label, tool_button
from ui.widgets.layouts import grow, make_column, make_row

LINE = 3


class Header(QFrame):
    """`searched` comes when the keys that were typed at once are in; `main` is the one main action, made by `set_main`."""

    searched = Signal(str)
    left = Signal()
    """Back was pressed, of a page, or Close, of a sheet."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("room-header")
        self.title = label(title, "title")
        self.subtitle = Elided("", "quiet")
        self.search = QLineEdit()
        self.search.setFixedWidth(230)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", Tone.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in {0}").format(title))
        self.search.hide()
        self.chips = FilterChips()
        self.chips.hide()
        self.main: QPushButton | None = None
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(lambda: self._timer.start())

        self._buttons = make_row(spacing=12)
        self._top = make_row(self.title, grow(self.subtitle), self.search, self._buttons, spacing=12)
        self.below = make_row(grow(self.chips), spacing=SPACE)
        make_column(self._top, self.below, margins=(MARGIN, SPACE, MARGIN, 10), spacing=GAP + 4, inside=self)
        self._top.setStretch(1, 1)
        self.title.setMinimumHeight(32)
        # Over the lower edge, in no layout: nothing moves when it comes and goes.
        self.reading = QProgressBar(self)
        self.reading.setProperty("line", "true")
        self.reading.setTextVisible(False)
        self.reading.setAccessibleName(QCoreApplication.translate("PlannerStrip", "Reading the file"))
        self.reading.hide()

    def show_reading(self, reads: bool) -> None:
        """Whether what stands below is still being read."""
        self.reading.setRange(0, 0 if reads else 1)  # without an end it moves, and costs the less where it is not seen
        self.reading.setVisible(reads)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reading.setGeometry(0, self.height() - LINE, self.width(), LINE)

    def use_back(self, name: str) -> QToolButton:
        """A way back, left of the title."""
        made = tool_button(name, self.left.emit, "back", Tone.TEXT)
        self._top.insertWidget(0, made)
        self._top.setStretch(1, 0)
        self._top.setStretch(2, 1)
        return made

    def use_close(self, name: str, hint: str) -> QToolButton:
        """A cross at the right end; `hint` is its tip."""
        made = tool_button(name, self.left.emit, "close")
        made.setToolTip(hint)
        self._top.addWidget(made)
        return made

    def use_figures(self, figures: QWidget) -> None:
        """Show these in the place of the subtitle."""
        self._top.replaceWidget(self.subtitle, figures)
        self.subtitle.hide()

    def use_search(self, placeholder: str) -> QLineEdit:
        self.search.setPlaceholderText(placeholder)
        self.search.show()
        return self.search

    def use_chips(self, chips: list[tuple[str, str]]) -> FilterChips:
        self.chips.set(chips)
        self.chips.show()
        return self.chips

    def add_button(self, made: QPushButton) -> QPushButton:
        """A lesser action, left of the main one."""
        at = self._buttons.count() - (1 if self.main is not None else 0)
        self._buttons.insertWidget(at, made)
        return made

    def set_main(self, made: QPushButton) -> QPushButton:
        """The one main action; name it by its verb."""
        made.setProperty("kind", "main")
        self.main = made
        self._buttons.addWidget(made)
        return made
