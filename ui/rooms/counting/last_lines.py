"""The latest who were counted at a point, each with what was said of them and Undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.core.format import at_place
from ui.rooms.common.labels import spoken_number
from ui.rooms.counting.tally import Tally, Told
from ui.rooms.counting.verdict_card import look_of_verdict
from ui.style.theme import GAP, SPACE, Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import Elided, button, label
from ui.widgets.layouts import Cell, grow, make_column, make_row

ROW_HIGH = 34


class LastLine(QFrame):
    """One of them. `undo_wanted` tells its uuid."""

    undo_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "step")
        self.setFixedHeight(ROW_HIGH)
        self._uuid = ""
        self.number = label("", "line-number")
        self.number.setFixedWidth(70)
        self.name = Elided("", "")
        self.icon = IconLabel("check", Tone.GOOD, 14)
        self.word = Elided("", "small")
        self.by = Elided("", "small", Tone.QUIET)
        self.undo = button(self.tr("Undo"), lambda: self.undo_wanted.emit(self._uuid), "link")
        make_row(
            self.number, grow(self.name, 3), Cell(self.icon), grow(self.word, 2), grow(self.by, 1), self.undo,
            margins=(SPACE + 4, 0, SPACE, 0), spacing=GAP, inside=self,
        )  # fmt: skip

    def show_outcome(self, told: Told, name: str, own: str, tally: Tally) -> None:
        self._uuid = told.uuid
        word, tone, icon = look_of_verdict(told, tally)
        when = f"{at_place(told.at):%H:%M}" if told.at else ""
        self.number.setText(spoken_number(told.ref or told.code)[:8])
        self.name.setText(name)
        self.icon.set(icon, tone)
        self.word.setText(word)
        style(self.word, tone=tone)
        self.by.setText(" · ".join(part for part in (when, own if told.own else told.counter) if part))
        self.undo.setVisible(tally.writable and told.counts)
        self.undo.setAccessibleName(self.tr("Undo {0}").format(self.number.text()))
        self.setAccessibleName(f"{self.number.text()} {name}: {word}")

    def be_narrow(self, on: bool) -> None:
        self.by.setVisible(not on)


class LastLines(QFrame):
    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally
        self._most = 5
        self.lines = [LastLine() for _ in range(5)]
        for one in self.lines:
            one.undo_wanted.connect(tally.undo)
            one.hide()
        make_column(*self.lines, margins=0, spacing=0, inside=self)
        self.setAccessibleName(self.tr("The latest who were counted"))

    def show_most(self, most: int) -> None:
        """There is room for so many."""
        if most != self._most:
            self._most = most
            self.show_lines(self._tally.lines())

    def show_lines(self, told: Sequence[Told]) -> None:
        narrow = self.width() < 560
        for at, made in enumerate(self.lines):
            there = at < min(len(told), self._most)
            made.setVisible(there)
            if there:
                one = self._tally.find(told[at].ref)
                name = one.name.upper() if one is not None else ""
                made.be_narrow(narrow)
                made.show_outcome(told[at], name, self.tr("this laptop"), self._tally)
