"""A row of filter chips with counts, one of them down; what does not fit stands in a menu at the end."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QSizePolicy, QWidget

from ui.core import format
from ui.style.theme import GAP
from ui.widgets.layouts import make_row


class FilterChip(QPushButton):
    """As wide as its text is in bold, so that nothing moves or is cut when it goes down."""

    def __init__(self, words: str = "", *, down: bool | None = None) -> None:
        """`down` says whether it is; None where it does not stay down."""
        super().__init__(words)
        self.setProperty("kind", "chip")
        self.setAccessibleName(words)
        if down is not None:
            self.setCheckable(True)
            self.setChecked(down)

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


class FilterChips(QWidget):
    """`set` gives (key, name) once; `count` puts figures beside the names. `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = make_row(margins=0, spacing=GAP, inside=self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        self._names: dict[str, str] = {}
        self._counts: Mapping[str, int | None] = {}
        self._more = FilterChip(self.tr("More"))
        self._more.setAccessibleName(self.tr("More filters"))
        self._more.clicked.connect(self._open_more)
        self._more.hide()
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set(self, chips: list[tuple[str, str]]) -> None:
        """New chips; the same one stays down if it is still there, else the first."""
        down = self.key()
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons, self._names, self._counts = {}, {}, {}
        for number, (key, name) in enumerate(chips):
            button = FilterChip(name, down=False)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._row.insertWidget(number, button)
            self._buttons[key], self._names[key] = button, name
        if self._buttons:
            self.choose(down if down in self._buttons else next(iter(self._buttons)))
        self._fit_chips()

    def count(self, counts: Mapping[str, int | None]) -> None:
        """A chip of which there are none is hidden, unless it is down or has no figure (None)."""
        self._counts = dict(counts)
        for key, button in self._buttons.items():
            number = counts.get(key)
            button.setText(self._names[key] if number is None else f"{self._names[key]} {format.number(number)}")
        self._fit_chips()

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
        self._fit_chips()
        return True

    # -- what fits

    def _is_wanted(self, key: str) -> bool:
        return self._counts.get(key) != 0 or self._buttons[key].isChecked()

    def _fit_chips(self) -> None:
        """Show as many as there is room for; the one that is down always."""
        wanted = [key for key in self._buttons if self._is_wanted(key)]
        widths = {key: self._buttons[key].sizeHint().width() + GAP for key in wanted}
        room = self.width()
        shown = set(wanted)
        if sum(widths.values()) - GAP > room:
            room -= self._more.sizeHint().width() + GAP
            for key in reversed(wanted):
                if sum(widths[one] for one in shown) <= room or len(shown) == 1:
                    break
                if not self._buttons[key].isChecked():
                    shown.discard(key)
        for key, button in self._buttons.items():
            button.setVisible(key in shown)
        self._more.setVisible(len(shown) < len(wanted))

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in (key for key in self._buttons if self._is_wanted(key) and self._buttons[key].isHidden()):
            action = menu.addAction(self._buttons[key].text())
            action.triggered.connect(lambda _=False, key=key: self._pick_chip(key))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _pick_chip(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chips()
