"""The foot of the counting room: a number to type, what is not saved yet, and Undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.core.format import number as in_words
from ui.widgets.labels import Elided, make_button, make_label
from ui.widgets.layouts import grow, make_row


class EntryFoot(QWidget):
    """`entered` tells what was typed, when Enter is pressed."""

    entered = Signal(str)
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("Number…"))
        self.number.setAccessibleName(self.tr("Number, without zeros: 61 for P00061"))
        self.number.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # digits come as they are typed
        self.number.setProperty("role", "number")
        self.number.setMaximumWidth(240)
        self.number.returnPressed.connect(self._emit_entered)
        self.hint = Elided(self.tr("A scanner works at any time, whatever is selected. Type 61 for P00061."), "quiet")
        self.unsaved = make_label("", "", "trouble")
        self.unsaved.hide()
        self.undo = make_button(
            self.tr("Undo last")
            + "  "
            + QKeySequence(Qt.Key.Key_Delete).toString(QKeySequence.SequenceFormat.NativeText),
            self.undo_wanted.emit,
        )
        self.undo.setAccessibleName(self.tr("Undo the last count"))
        make_row(grow(self.number, 2), grow(self.hint, 3), self.unsaved, self.undo, margins=0, spacing=12, inside=self)

    def _emit_entered(self) -> None:
        text = self.number.text().strip()
        self.number.clear()
        if text:
            self.entered.emit(text)

    def show_unsaved(self, count: int, *, failing: bool) -> None:
        """Shows the number of counts that could not be written."""
        self.unsaved.setVisible(failing)
        self.unsaved.setText(self.tr("1 not saved") if count == 1 else self.tr("{0} not saved").format(in_words(count)))
