"""Which sheets are the list, where a workbook names people on more than one: a tick for each, and its first rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from repatriate.intake.roster.model import SheetOfPeople
from ui.core import format
from ui.core.language import make_translator
from ui.widgets.labels import Elided, clear, label
from ui.widgets.layouts import grow, make_row

_tr = make_translator("Import")

INDENT = 24
"""Rows begin under the name of their sheet."""
SHOWN = 3
"""Rows of a sheet that are shown under its name."""


class SheetsQuestion(QFrame):
    """`settled` tells the names of the sheets that are the list."""

    settled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "step")
        self.ticks: dict[str, QCheckBox] = {}
        self.title = label(_tr("Which sheets are the list?"), "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 7, 0, 7)
        column.setSpacing(4)
        column.addWidget(self.title)
        self._sheets = QWidget()
        self._rows = QVBoxLayout(self._sheets)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        column.addWidget(self._sheets)
        self._shown: tuple[SheetOfPeople, ...] = ()
        self.hide()

    def show_sheets(self, sheets: Sequence[SheetOfPeople]) -> None:
        """Nothing is asked where one sheet names people, or all are pages of one list."""
        if tuple(sheets) != self._shown:
            self._shown = tuple(sheets)
            clear(self._sheets)
            self.ticks = {}
            for one in sheets:
                self._add(one)
        self.setVisible(any(one.asked for one in sheets))

    def _add(self, one: SheetOfPeople) -> None:
        words = _tr("“{0}” · {1}").format(one.name, format.people(one.people))
        tick = QCheckBox(words.replace("&", "&&"))
        tick.setAccessibleName(words)
        tick.setChecked(one.read)
        rows = [" · ".join(row) for row in one.first[:SHOWN]]
        tick.setAccessibleDescription("\n".join(rows))
        tick.clicked.connect(lambda: self._settle(one.name))
        self.ticks[one.name] = tick
        self._rows.addWidget(tick)
        for row in rows:
            shown = QWidget()
            make_row(grow(Elided(row, "quiet")), margins=(INDENT, 0, 0, 0), inside=shown)
            self._rows.addWidget(shown)
        self._rows.addSpacing(4)

    def _settle(self, name: str) -> None:
        """One sheet at least is the list: the last tick stays."""
        chosen = tuple(one for one, tick in self.ticks.items() if tick.isChecked())
        if chosen:
            self.settled.emit(chosen)
        else:
            self.ticks[name].setChecked(True)
