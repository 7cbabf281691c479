"""The bar over the whole width while the file cannot be written: deleted, moved, locked, or its disk full."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame

from repatriate.model.errors import RepatriateError
from ui.core.context import Context, FileLost
from ui.core.language import translate_said
from ui.core.remedies import Remedy, remedy_of
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.labels import IconLabel, make_button, make_label, set_words
from ui.widgets.layouts import Cell, grow, make_row

LOOK = 2_000
"""Milliseconds between two looks at whether the file still has its name."""


class LostBar(QFrame):
    """`turned` tells whether the file is lost. It goes by itself when the file can be written again."""

    turned = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._again: Callable[[], object] | None = None
        self._save_copy = self._remedy = Remedy(self.tr("Save a copy…"), "file.copy")
        self.setObjectName("lost-file")
        self.setProperty("role", "banner")
        self.setProperty("tone", "trouble")
        self.text = make_label("", wrap=True)
        self.copy = make_button(self._remedy.words, self.put_right, "main")
        self.again = make_button(self.tr("Try again"), self.try_again)
        make_row(
            Cell(IconLabel("trouble", Tone.TROUBLE, 18), alignment=Qt.AlignmentFlag.AlignTop),
            grow(self.text),
            self.again,
            self.copy,
            margins=(MARGIN, GAP, MARGIN, GAP),
            spacing=SPACE // 2,
            inside=self,
        )
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self.look)
        self._look.start()
        self.hide()

    def look(self) -> None:
        """Whether the file still has its name, and is still what was opened."""
        fault = self._context.operation.fault()
        if fault is None:
            if not self.isHidden() and self._again is None:
                self.clear()
        elif not self.isHidden():
            return
        elif fault.code == "file_gone":
            name = self._context.operation.path.name
            self._show_lost(
                fault, self.tr("{0} was moved, renamed or deleted. Nothing you do now is saved.").format(name)
            )
        else:
            self._show_lost(fault)

    def on_change(self, lost: FileLost | None) -> None:
        """Shows the error of a file that could not be written; None hides the bar."""
        if lost is None:
            if not self.isHidden() and self._context.operation.fault() is None:
                self.clear()
            return
        self._again = lost.again
        self._show_lost(lost.error)

    def _show_lost(self, error: RepatriateError, text: str = "") -> None:
        text = text or translate_said(error)
        self._remedy = remedy_of(error) or self._save_copy
        self.copy.setText(self._remedy.words)
        set_words(self.text, text)
        self.setAccessibleName(text)
        self.show()
        self.turned.emit(True)

    def put_right(self) -> None:
        """Go to where it is put right."""
        self._context.go(self._remedy.place, self._remedy.ref)

    def try_again(self) -> None:
        """Repeats the failed action, or checks whether the file is back."""
        again, self._again = self._again, None
        if again is not None and self._context.operation.fault() is None:
            again()
        else:
            self.look()

    def clear(self) -> None:
        self._again = None
        self.hide()
        self.turned.emit(False)

    def stop(self) -> None:
        self._look.stop()
