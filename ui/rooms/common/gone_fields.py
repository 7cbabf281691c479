"""The fields for the day on which a list was sent, and its receiver."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.manifests.commands import Gone
from ui.core.format import EXAMPLE, day
from ui.rooms.common.labels import read_day
from ui.style.theme import GAP, style
from ui.widgets.labels import label, show_text
from ui.widgets.layouts import grow, make_column, make_row


class GoneFields(QWidget):
    """`gone` is what they say; an empty day means that it goes out later. `entered`: Return was pressed."""

    entered = Signal()
    changed = Signal()

    def __init__(self, today: date, *, receiver: bool = True) -> None:
        """Without `receiver` each recipient is called as usual."""
        super().__init__()
        self._today = today
        self.on, self.to = QLineEdit(day(today)), QLineEdit()
        self.on.setPlaceholderText(self.tr("not yet"))
        self.on.setAccessibleName(self.tr("Gone out on"))
        self.to.setAccessibleName(self.tr("Gone out to"))
        self.fault = label("", tone="trouble", wrap=True)
        self.fault.hide()
        on, to = label(self.tr("Gone out on"), "caption"), label(self.tr("Gone out to"), "caption")
        on.setBuddy(self.on)
        to.setBuddy(self.to)
        right = QWidget()
        make_column(to, self.to, margins=0, spacing=2, inside=right)
        right.setVisible(receiver)
        row = make_row(grow(make_column(on, self.on, spacing=2), 2), grow(right, 3), spacing=GAP)
        hint = label(self.tr("Leave the day empty if it goes out later."), "caption", wrap=True)
        make_column(row, hint, self.fault, margins=0, spacing=4, inside=self)
        self.on.textChanged.connect(lambda _: self._emit_changed())
        for line in (self.on, self.to):
            line.returnPressed.connect(self.entered)

    def _emit_changed(self) -> None:
        self._show_hint("")
        self.changed.emit()

    def _show_hint(self, sentence: str) -> None:
        show_text(self.fault, sentence)
        style(self.on, bad="true" if sentence else "false")

    @property
    def wanted(self) -> bool:
        """Whether a day is given."""
        return bool(self.on.text().strip())

    def gone(self) -> Gone | None:
        """None where it goes out later. Raises ValueError after saying that the day is none."""
        if not self.wanted:
            return None
        try:
            on = read_day(self.on.text())
        except ValueError:
            on = None
        if on is None:
            self._show_hint(
                self.tr("“{0}” is not a day. Write it like {1}.").format(self.on.text(), day(EXAMPLE.date()))
            )
            self.on.setFocus()
            raise ValueError(self.on.text())
        return Gone(self.to.text(), on if on != self._today else None)
