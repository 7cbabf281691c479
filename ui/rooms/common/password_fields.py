"""A password for a file that leaves: typed twice, kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from repatriate.manifests.protect import checked
from repatriate.model.errors import UserError
from ui.core.language import translate_said
from ui.pages.page_form import strength_words
from ui.style.theme import style
from ui.widgets.labels import label, show_text
from ui.widgets.layouts import make_column
from ui.widgets.secret import Secret


class PasswordFields(QWidget):
    """Closed until it is ticked. `trouble` is what is wrong with what was typed, `value` what is right."""

    entered = Signal()
    """Return was pressed in a field."""
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox(self.tr("Protect with a password"))
        self.first = Secret(self.tr("Password"))
        self.second = Secret(self.tr("The password again"))
        self.first.setPlaceholderText(self.first.accessibleName())
        self.second.setPlaceholderText(self.second.accessibleName())
        self.hint = label("", "caption", wrap=True)
        self.fault = label("", tone="trouble", wrap=True)
        make_column(self.box, self.first, self.second, self.hint, self.fault, margins=0, spacing=4, inside=self)
        self.box.toggled.connect(self._show_fields)
        self.first.textChanged.connect(self._show_strength)
        for field in (self.first, self.second):
            field.textChanged.connect(lambda _: self.notify(""))
            field.returnPressed.connect(self.entered)
        self._show_fields(False)

    def _show_fields(self, on: bool) -> None:
        for widget in (self.first, self.second, self.hint):
            widget.setVisible(on)
        if on:
            self._show_strength("")
            self.first.setFocus()
        else:
            self.wipe()
        self.notify("")
        self.changed.emit()

    def _show_strength(self, text: str) -> None:
        words, tone = strength_words(text)
        if not text:
            words = self.tr("Tell them the password by telephone, never in the same message. It is not kept.")
        self.hint.setText(words)
        style(self.hint, tone=tone)

    @property
    def wanted(self) -> bool:
        return self.box.isChecked()

    @property
    def value(self) -> str | None:
        """None where none is wanted."""
        return self.first.text() if self.wanted else None

    def trouble(self) -> str:
        """A sentence, said under the field it is about as well; empty where nothing is wrong."""
        if not self.wanted:
            return ""
        if not self.first.text():
            return self.notify(self.tr("Type a password, or untick the box."), self.first)
        try:
            checked(self.first.text())
        except UserError as error:
            return self.notify(translate_said(error), self.first)
        if self.first.text() != self.second.text():
            return self.notify(self.tr("The two passwords differ. Type the second one again."), self.second)
        return ""

    def notify(self, sentence: str, field: Secret | None = None) -> str:
        """Under the fields; empty takes it away."""
        show_text(self.fault, sentence)
        for one in (self.first, self.second):
            style(one, bad="true" if one is field else "false")
            one.setAccessibleDescription(sentence if one is field else "")
        if field is not None:
            field.setFocus()
            field.selectAll()
        return sentence

    def wipe(self) -> None:
        """Nothing of it stays, not even in a field that is not seen."""
        self.first.wipe()
        self.second.wipe()
