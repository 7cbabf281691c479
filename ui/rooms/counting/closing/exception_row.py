"""One exception of a closing: who, how they differ, why, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from repatriate.app.counting.closing_view import Differs, ExceptionRow
from ui.core.format import at_place, translate_core
from ui.rooms.counting.closing.words import called_number, kind_look, reason_kept, reason_words, usual_reasons
from ui.style.theme import GAP, style
from ui.widgets.combo import Combo, be_narrow
from ui.widgets.completing import let_type
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import Elided, button, label
from ui.widgets.layouts import Cell, grow, make_column, make_row

t = QCoreApplication.translate
TWO_LINES = 820
"""Narrower than this, the reason and the buttons are in a second line."""
NUMBER = 56


def reason_box(name: str, kind: Differs, reason: str) -> Combo:
    """The usual reasons, or another that is typed."""
    box = Combo(name)
    box.addItems([translate_core(one) for one in usual_reasons(kind)])
    let_type(box).setPlaceholderText(t("Closing", "Choose a reason, or type it"))
    box.setCurrentIndex(-1)
    box.setCurrentText(reason_words(reason))
    be_narrow(box)
    return box


class ExceptionLine(QFrame):
    """`reason_given` tells the reason as the file keeps it; the others tell the reference."""

    reason_given = Signal(str, str)
    call_wanted = Signal(str)
    here_wanted = Signal(str)
    back_wanted = Signal(str)

    def __init__(self, row: ExceptionRow, *, fixed: bool) -> None:
        """`fixed`: the departure is closed, or the file is only read."""
        super().__init__()
        self.setProperty("role", "row")
        self.row, self.fixed = row, fixed
        ref = row.who.ref
        word, picture, tone = kind_look(row.kind)
        self.setAccessibleName(f"{called_number(ref)} {row.who.name}. {word}")
        figure = label(called_number(ref), "panel-title")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        figure.setMinimumWidth(NUMBER)
        name = Elided(row.who.name, "strong")
        kind = make_row(IconLabel(picture, tone), label(word, tone=tone), spacing=GAP)
        self.box: Combo | None = None
        self.told = Elided("", "quiet")
        self.buttons: list[QPushButton] = []
        if row.kind is Differs.GO_SHOW or fixed:
            self.told.setText(self._describe())
        else:
            self.box = reason_box(
                t("Closing", "Why: {0}").format(f"{called_number(ref)} {row.who.name}"), row.kind, row.reason
            )
            self.box.currentTextChanged.connect(lambda words: self.reason_given.emit(ref, reason_kept(words, row.kind)))
        if not fixed:
            self._offer(ref)
        who = QWidget()
        self._who = make_row(figure, grow(name), margins=0, spacing=12, inside=who)
        first = make_row(grow(who, 3), Cell(_held(kind), 2), spacing=12)
        second = make_row(grow(self.box or self.told), *self.buttons, spacing=GAP)
        self._both = make_row(grow(first, 4), grow(second, 5), margins=(12, 6, 16, 6), spacing=12, inside=self)

    def _offer(self, ref: str) -> None:
        if self.row.kind is Differs.NO_SHOW:
            self._add(t("Closing", "Call again"), t("Closing", "Call {0} again"), self.call_wanted)
        if self.row.kind is Differs.GO_SHOW:
            self._add(t("Closing", "Take back"), t("Closing", "Take back {0}"), self.back_wanted)
        else:
            self._add(t("Closing", "Is here"), t("Closing", "{0} is here"), self.here_wanted)

    def _add(self, words: str, spoken: str, signal: object) -> None:
        ref = self.row.who.ref
        made = button(words, lambda: signal.emit(ref))  # type: ignore[attr-defined]  # a bound signal
        made.setAccessibleName(spoken.format(called_number(ref)))
        self.buttons.append(made)

    def _describe(self) -> str:
        row = self.row
        if row.kind is not Differs.GO_SHOW:
            return reason_words(row.reason) or t("Closing", "No reason was given")
        return t("Closing", "Counted at {0}").format(f"{at_place(row.at):%H:%M}") if row.at is not None else ""

    def give(self, reason: str) -> None:
        """The reason that was given, without telling it again."""
        if self.box is not None and reason_kept(self.box.currentText(), self.row.kind) != reason:
            self.box.blockSignals(True)
            self.box.setCurrentText(reason_words(reason))
            self.box.blockSignals(False)
        self.show_missing(False)

    def show_missing(self, on: bool) -> None:
        """Whether its reason is asked for."""
        if self.box is not None:
            style(self.box, bad="true" if on else "false")

    @property
    def line(self) -> QLineEdit | None:
        return self.box.lineEdit() if self.box is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < TWO_LINES
        self._both.setDirection(self._both.Direction.TopToBottom if narrow else self._both.Direction.LeftToRight)
        self._both.setSpacing(4 if narrow else 12)


def _held(row: object) -> QWidget:
    held = QWidget()
    make_column(row, margins=0, spacing=0, inside=held)  # type: ignore[arg-type]  # a layout
    return held
