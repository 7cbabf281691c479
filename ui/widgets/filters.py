"""A row of filter chips with counts, one of them down; what does not fit stands in a menu at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QSizePolicy, QWidget

from ui.core import format
from ui.models.filtering import choice_words
from ui.style.theme import GAP, MARGIN
from ui.widgets.header import Header
from ui.widgets.labels import clear_widget, make_button, make_label
from ui.widgets.layouts import FlowLayout, make_column, make_row
from ui.widgets.table import DataTable


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
        for chip in self._buttons.values():
            self._group.removeButton(chip)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._buttons, self._names, self._counts = {}, {}, {}
        for number, (key, name) in enumerate(chips):
            chip = FilterChip(name, down=False)
            chip.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(chip)
            self._row.insertWidget(number, chip)
            self._buttons[key], self._names[key] = chip, name
        if self._buttons:
            self.choose(down if down in self._buttons else next(iter(self._buttons)))
        self._fit_chips()

    def count(self, counts: Mapping[str, int | None]) -> None:
        """A chip of which there are none is hidden, unless it is down or has no figure (None)."""
        self._counts = dict(counts)
        for key, chip in self._buttons.items():
            number = counts.get(key)
            chip.setText(self._names[key] if number is None else f"{self._names[key]} {format.number(number)}")
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
        for key, chip in self._buttons.items():
            chip.setVisible(key in shown)
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


# -- The line over a table that says which filters are on: each goes with its cross, all of them with one button.


CHIP = 26
"""As high as a chip: nothing moves when the first one comes."""


class FilterLine(QWidget):
    """`Showing 33 of 148: [State is not Booked ✕] Show everyone`. `show_counts` gives the figures; `words` say what
    stands there while nothing is filtered. `also` are filters that are in no header: words, and what takes them away."""

    cleared = Signal()

    def __init__(self, table: DataTable, show_all: str, words: Callable[[int], str] = format.people) -> None:
        super().__init__()
        self._table, self._words = table, words
        self._listed = self._total = 0
        self._shown: object = None
        self.also: tuple[tuple[str, Callable[[], object]], ...] = ()
        self.said = make_label("", "quiet")
        self.said.setFixedHeight(CHIP)
        self.all_button = make_button(show_all, self._clear_all, "link")
        self.chips = QWidget()
        self.flow = FlowLayout(self.chips)
        make_column(self.chips, margins=0, spacing=0, inside=self)
        self._put_aside()
        table.filtered.connect(self.show_filters)

    def show_counts(self, listed: int, total: int) -> None:
        """Shows the number of rows listed, and of all rows."""
        self._listed, self._total = listed, total
        self.show_filters()

    @property
    def filtered(self) -> bool:
        source = self._table.filters
        return bool(self.also or (source is not None and source.choices()))

    def show_filters(self) -> None:
        source = self._table.filters
        found: list[tuple[str, Callable[[], object]]] = []
        if source is not None:
            on = source.choices()
            for column in self._table.lazy.columns:
                if column.key in on:
                    words = choice_words(source, column, on[column.key])
                    found.append((words, partial(self._table.choose_filter, column.key, None)))
        found += self.also
        self._put_words([words for words, _ in found], [slot for _, slot in found])

    def _put_words(self, words: list[str], slots: list[Callable[[], object]]) -> None:
        shown = (tuple(words), self._listed, self._total)
        if shown == self._shown:
            return
        self._shown = shown
        narrowed = bool(words) or self._listed != self._total
        said = self.tr("Showing {0} of {1}").format(format.number(self._listed), format.number(self._total))
        self.said.setText((self.tr("{0}:").format(said) if words else said) if narrowed else self._words(self._total))
        self._put_aside()
        clear_widget(self.chips)
        self.flow.addWidget(self.said)
        for text, slot in zip(words, slots, strict=True):
            made = make_button(text, slot, "chip", "close")
            made.setProperty("on", "true")
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross comes after the words
            made.setAccessibleName(self.tr("Remove the filter: {0}").format(text))
            made.setToolTip(made.accessibleName())
            self.flow.addWidget(made)
        if narrowed:
            self.flow.addWidget(self.all_button)
        self.said.show()
        self.all_button.setVisible(narrowed)

    def _put_aside(self) -> None:
        """Out of the row, and still ours: a button without a parent would hold the table, and the file's key, for ever."""
        for part in (self.said, self.all_button):
            part.setParent(self)
            part.hide()

    def _clear_all(self) -> None:
        self._table.clear_filters()
        self.cleared.emit()


class FilterStrip(FilterLine):
    """The same over a table that has no line of its own: seen only while something is filtered or searched for.

    `count` gives how many rows are listed."""

    def __init__(self, table: DataTable, header: Header, show_all: str, count: Callable[[], int] | None = None) -> None:
        super().__init__(table, show_all)
        self._count = count or table.lazy.rowCount
        self.more: tuple[tuple[str, Callable[[], object]], ...] = ()
        """Filters that are neither in a header nor in the search."""
        self._header = header
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        self.cleared.connect(header.search.clear)
        header.searched.connect(lambda text: self.show_filters())
        table.lazy.modelReset.connect(lambda: self.show_total(self._total))
        self.hide()

    def show_total(self, total: int) -> None:
        """Shows the number of rows without filters."""
        self.show_counts(self._count(), total)

    def show_filters(self) -> None:
        text = self._header.search.text().strip()
        sought = ((self.tr("Search: {0}").format(text), self._header.search.clear),) if text else ()
        self.also = self.more + sought
        super().show_filters()
        self.setVisible(self.filtered)
