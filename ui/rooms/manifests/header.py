"""Over the pages: which list it is, how it stands, and which columns are withheld from whoever gets it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame

from ui.core.format import number
from ui.style.theme import GAP, SPACE, style
from ui.widgets.labels import Elided, button, label, set_words, show_text
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

LINES = 2
"""That the names of what is withheld may take before the officer asks for all."""


class ManifestHeader(QFrame):
    """`large_wanted` asks to see the pages over the whole room."""

    large_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._words = ""
        self._all = False
        self.title = Elided("", "panel-title")
        self.large = button(self.tr("Enlarge"), self.large_wanted.emit, "link")
        self.state = label("", "quiet", wrap=True)
        self.withheld = label("", wrap=True)
        self.more = button(self.tr("Fewer"), self._turn, "link")
        top = make_row(grow(self.title), self.large, spacing=GAP)
        last = make_row(self.more, STRETCH)
        make_column(top, self.state, self.withheld, last, margins=(SPACE, 10, SPACE, 10), spacing=4, inside=self)
        self.more.hide()

    def say(self, title: str, state: str, tone: str = "") -> None:
        self.title.setText(title)
        show_text(self.state, state)
        style(self.state, tone=tone)

    def withhold(self, words: str, names: Sequence[str] = (), tone: str = "") -> None:
        """`words` with {0} where the names stand; without names as they are."""
        if (words, tuple(names)) != (self._words, self._names):
            self._words, self._names, self._all = words, tuple(names), False
        style(self.withheld, tone=tone)
        self._show_names()

    def _turn(self) -> None:
        self._all = not self._all
        self._show_names()

    def _show_names(self) -> None:
        """As many names as there is room for; all of them in the tip and for a screen reader."""
        whole = self._words.format(", ".join(self._names)) if self._names else self._words
        shown = len(self._names)
        if not self._all:
            while shown > 1 and self._height(self._upto(shown)) > LINES:
                shown -= 1
        self.withheld.setText(whole if shown == len(self._names) else self._upto(shown))
        self.withheld.setVisible(bool(whole))
        self.withheld.setToolTip(whole)
        self.withheld.setAccessibleName(whole)
        self.more.setVisible(shown < len(self._names) or self._all)
        words = self.tr("Fewer") if self._all else self.tr("Name all {0}").format(number(len(self._names)))
        set_words(self.more, words)

    def _upto(self, shown: int) -> str:
        names = ", ".join(self._names[:shown])
        return self._words.format(f"{names} …" if shown < len(self._names) else names)

    def _height(self, text: str) -> int:
        """In lines."""
        metrics = QFontMetrics(self.withheld.font())
        room = max(self.width() - 2 * SPACE, 80)
        box = metrics.boundingRect(0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap), text)
        return round(box.height() / metrics.lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show_names()
