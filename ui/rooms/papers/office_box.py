"""Asks in the form for issuing for the State and the name of the office, if not set yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from repatriate.app.core.settings_commands import ChangeSettings
from repatriate.app.core.snapshot import settings_of
from repatriate.app.documents.issuing_office import OFFICE, STATE
from ui.core.context import Context
from ui.core.format import countries
from ui.pages.setting_field import Choice
from ui.rooms.common.labels import office_hint
from ui.style.theme import GAP, Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, label
from ui.widgets.layouts import Cell, grow, make_column, make_row
from ui.widgets.refusal import Refusal

t = QCoreApplication.translate


class OfficeBox(QFrame):
    """`told` when it is on record. `propose` chooses a State beforehand; it is used only when the officer says so."""

    told = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("role", "note")
        style(self, tone=Tone.ATTENTION)
        self.words = label("", wrap=True)
        self.state = Choice(
            t("Documents", "Choose the State"), ((code, f"{name} ({code})") for code, name in countries())
        )
        self.state.setAccessibleName(t("Documents", "State that issues the documents"))
        self.state.setMinimumContentsLength(8)
        self.name = QLineEdit()
        self.name.setAccessibleName(t("Documents", "Name of this office"))
        self.state.currentIndexChanged.connect(lambda _: self._show_hint())
        self.go = button(t("Documents", "Use it"), self.save)
        self.go.setEnabled(not context.read_only)
        self.name.returnPressed.connect(self.go.click)
        self.wrong = Refusal()
        make_column(
            make_row(Cell(IconLabel("warning", Tone.ATTENTION, 16)), grow(self.words), spacing=GAP),
            self.state,
            make_row(grow(self.name), self.go, spacing=GAP),
            self.wrong,
            margins=(12, 10, 12, 10),
            spacing=GAP,
            inside=self,
        )
        self.show_missing()

    def show_missing(self) -> bool:
        """Ask for what is missing; nothing is seen where nothing is. Gives whether something is."""
        known = settings_of(self._context.db)
        no_state, no_name = not known.get(STATE), not known.get(OFFICE)
        if no_state and no_name:
            words = t(
                "Documents", "The State and the name of this office are not set. Both are printed on every document."
            )
        elif no_state:
            words = t(
                "Documents", "The State for which this office issues is not set. It is printed on every document."
            )
        else:
            words = t("Documents", "The name of this office is not set. It is printed on every document.")
        self._show_hint()
        self.words.setText(words)
        self.setAccessibleName(words)
        self.state.setVisible(no_state)
        self.name.setVisible(no_name)
        self.setVisible(no_state or no_name)
        return no_state or no_name

    def _show_hint(self) -> None:
        """Shows the usual name of an office of the chosen State as a hint."""
        self.name.setPlaceholderText(office_hint(self.state.currentData() or settings_of(self._context.db).get(STATE)))

    def propose(self, state: str) -> None:
        """The State of most of those who are chosen."""
        if not self.state.currentData():
            self.state.choose(state)
            if self.state.hasFocus() and self.name.isVisibleTo(self):
                self.name.setFocus()  # the next thing to write

    def save(self) -> None:
        """Saves the answers together."""
        state, name = self.state.currentData(), self.name.text().strip()
        asks_state, asks_name = self.state.isVisibleTo(self), self.name.isVisibleTo(self)
        style(self.state, bad="true" if asks_state and not state else "false")
        style(self.name, bad="true" if asks_name and not name else "false")
        if (asks_state and not state) or (asks_name and not name):
            self.wrong.notify(
                t("Documents", "Choose the State.")
                if asks_state and not state
                else t("Documents", "Write the name of the office."),
            )
            return
        self.wrong.notify("")
        changes = {**({STATE: state} if asks_state else {}), **({OFFICE: name} if asks_name else {})}
        done = self._context.run(ChangeSettings(changes), on_error=self.wrong.show_error)
        if done is not None:
            self.told.emit()
