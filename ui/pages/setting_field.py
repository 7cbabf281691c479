"""A setting of the operation as a field: its name above, its use and its fault below."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from repatriate.app.core.settings import SettingField, why_not
from repatriate.intake.columns import SETTINGS
from repatriate.model.fields import Kind
from ui.core.format import EXAMPLE, countries, country, day, typed_day
from ui.core.language import translate_said
from ui.style.theme import set_style
from ui.widgets.fields import SteadyBox, be_narrow, offer_calendar
from ui.widgets.labels import make_label, show_text
from ui.widgets.layouts import make_column


def make_lines(text: str, role: str = "", tone: str = "") -> QLabel:
    """Words in a narrow column, as high as they are there."""
    made = make_label(text, role, tone, wrap=True)
    policy = made.sizePolicy()
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


class Choice(SteadyBox):
    """One of some values, or none."""

    def __init__(self, none: str, values: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.addItem(none, "")
        for code, name in values:
            self.addItem(name, code)
        be_narrow(self, 18)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def choose(self, code: str) -> None:
        """One that is not in the list, too: the code of stateless persons, or of an organisation."""
        if self.findData(code) < 0:
            self.addItem(f"{country(code)} ({code})" if country(code) != code else code, code)
        self.setCurrentIndex(self.findData(code))


class SettingEntry(QWidget):
    """`edited` whenever what it holds changes, `entered` when Enter is pressed in it."""

    edited = Signal()
    entered = Signal()

    def __init__(self, field: SettingField, *, read_only: bool) -> None:
        super().__init__()
        self.field = field
        self.name = translate_said(field.caption)
        self.kind = SETTINGS[field.key].kind
        self._kept = ""
        self._bad = ""
        self.editor = self._make_editor(read_only)
        self.editor.setObjectName(f"setting-{field.key}")
        self.editor.setAccessibleName(self.name)
        caption = make_lines(self.name, "strong")
        caption.setBuddy(self.editor)
        self.help = make_lines(translate_said(field.help), "caption")
        self.wrong = make_lines("", tone="trouble")
        column = make_column(margins=0, spacing=4, inside=self)
        for one in (caption, self.editor, self.wrong, self.help):
            column.addWidget(one)
        column.addStretch(1)
        self._show_fault("")

    def _make_editor(self, read_only: bool) -> QLineEdit | QPlainTextEdit | Choice:
        if self.kind in (Kind.NATIONALITY, Kind.CHOICE):
            box = self._make_choice()
            box.setEnabled(not read_only)
            box.currentIndexChanged.connect(lambda _: self._clear_fault())
            return box
        if self.field.key == "address":
            text = QPlainTextEdit()
            text.setTabChangesFocus(True)
            text.setFixedHeight(76)
            text.setReadOnly(read_only)
            text.textChanged.connect(self._clear_fault)
            return text
        line = QLineEdit()
        if self.kind is Kind.DAY:
            offer_calendar(line)
        line.setPlaceholderText(self.tr("the day of planning") if self.kind is Kind.DAY else self.field.usual)
        line.setReadOnly(read_only)
        line.textChanged.connect(lambda _: self._clear_fault())
        line.returnPressed.connect(self.entered)
        return line

    def _make_choice(self) -> Choice:
        if self.kind is Kind.NATIONALITY:
            return Choice(self.tr("Not set"), ((code, f"{name} ({code})") for code, name in countries()))
        words = SETTINGS[self.field.key].words
        return Choice(
            translate_said(words[self.field.usual]), ((code, translate_said(word)) for code, word in words.items())
        )

    def show_usual(self, words: str) -> None:
        """Shows the value that applies while nothing is set."""
        if isinstance(self.editor, QLineEdit):
            self.editor.setPlaceholderText(words)

    # -- what it holds

    def put(self, value: str) -> None:
        """Shows the value in the file; typed text stays."""
        typed = self.touched()
        self._kept = value
        if not typed:
            self.revert()

    def revert(self) -> None:
        """Restores the value in the file in place of typed text."""
        if isinstance(self.editor, Choice):
            self.editor.choose(self._kept)
        elif isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlainText(self._kept)
        else:
            self.editor.setText(self._shown_value())
            self.editor.setCursorPosition(0)
        self._show_fault("")

    def _shown_value(self) -> str:
        """The stored value, with a day in the window's format."""
        return day(date.fromisoformat(self._kept)) if self.kind is Kind.DAY and self._kept else self._kept

    def text(self) -> str:
        if isinstance(self.editor, Choice):
            return str(self.editor.currentData() or "")
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText().strip()
        return self.editor.text().strip()

    def value(self) -> str:
        """The value to store, with a day as 2025-05-12. Raises ValueError for an impossible day."""
        text = self.text()
        return date.fromisoformat(typed_day(text)).isoformat() if self.kind is Kind.DAY and text else text

    def touched(self) -> bool:
        return self.text() != self._shown_value().strip()

    # -- what is wrong

    def check(self) -> bool:
        """Whether it can be kept; if not, why is said under it."""
        try:
            sentence = translate_said(why_not(self.field.key, self.value()))
        except ValueError:
            sentence = self.tr("This is not a day: write it as {0} or 2025-05-12.").format(day(EXAMPLE.date()))
        self._show_fault(sentence)
        return not sentence

    def _clear_fault(self) -> None:
        if self._bad:
            self._show_fault("")
        self.edited.emit()

    def _show_fault(self, sentence: str) -> None:
        self._bad = sentence
        show_text(self.wrong, sentence)
        self.editor.setAccessibleDescription(" ".join(filter(None, (sentence, self.help.text()))))
        set_style(self.editor, bad="true" if sentence else "false")
