"""The warning that the file locks in a moment: over whatever is seen, gone with any input."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from ui.shell.idle_watch import WARNING
from ui.style.theme import GAP, MARGIN, SPACE, Tone, dress
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, label, set_words
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.screen_reader import announce

_WIDTH = 720


class IdleBar(QFrame):
    """Over the top of its window. The button is for who looks for one: any key does the same."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        dress(self)
        self._window = window
        self.setProperty("role", "banner")
        self.setAutoFillBackground(True)
        self.text = label("", wrap=True)
        self.stay = button("", None, "main")
        self.rest = QProgressBar()
        self.rest.setProperty("tone", "attention")
        self.rest.setRange(0, WARNING)
        self.rest.setTextVisible(False)
        row = make_row(IconLabel("lock", Tone.ATTENTION, 18), grow(self.text), self.stay, spacing=12)
        make_column(row, self.rest, margins=(MARGIN, SPACE, MARGIN, SPACE), spacing=GAP, inside=self)
        self._say_button()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """It stays while the window is built again in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._say_button()
        super().changeEvent(event)

    def _say_button(self) -> None:
        set_words(self.stay, self.tr("Stay open"))
        self.rest.setAccessibleName(self.tr("Time until it locks"))

    def warn(self, seconds: int, unsaved: bool) -> None:
        """`unsaved`: something is typed that would go."""
        words = self.tr("The file locks in {0} seconds.").format(seconds)
        if unsaved:
            words = f"{words} {self.tr('Text that you did not save is lost.')}"
        self.text.setText(words)
        self.setAccessibleName(words)
        self.rest.setValue(seconds)
        if not self.isVisible():
            self.show()
            announce(self, words, at_once=True)
        self._lay_over()
        self.raise_()

    def _lay_over(self) -> None:
        window = self._window
        width = min(_WIDTH, window.width() - 2 * MARGIN)
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        self.move((window.width() - width) // 2, SPACE)
