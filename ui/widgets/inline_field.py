"""A field that reads as text until one works in it: saved with Enter or by going on, put back with Esc."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from repatriate.model.errors import RepatriateError
from ui.core.fields import fault_under_field
from ui.style.theme import style
from ui.widgets.combo import SteadyBox
from ui.widgets.completing import make_completer
from ui.widgets.labels import label
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.refusal import Refusal

NAME_WIDTH = 112


class InlineField(QWidget):
    """`committed` tells key and text when the officer changed it. `read` turns what was typed into what is stored."""

    committed = Signal(str, str)

    def __init__(
        self,
        key: str,
        name: str,
        *,
        choices: Sequence[tuple[str, str]] = (),
        read: Callable[[str], str] = str.strip,
        hint: str = "–",
    ) -> None:
        super().__init__()
        self.key = key
        self.on_paste: Callable[[], bool] = lambda: False  # True where what is pasted is taken elsewhere
        self._read = read
        self._value = ""
        self._typing = False
        self.name = label(name, "quiet", wrap=True)
        self.name.setFixedWidth(NAME_WIDTH)
        self.editor: QLineEdit | QComboBox = _make_box(choices) if choices else QLineEdit()
        self.editor.setProperty("flat", "true")
        self.editor.setAccessibleName(name)
        self.editor.setObjectName(f"field-{key}")
        self.name.setBuddy(self.editor)
        if isinstance(self.editor, QLineEdit):
            self.editor.setPlaceholderText(hint)
            self.editor.editingFinished.connect(self._finish_typing)
            self.editor.textEdited.connect(self._note_typing)
        else:
            self.editor.activated.connect(lambda _: self._finish_typing())
        self.editor.installEventFilter(self)
        self.error = Refusal("caption")
        row = make_row(self.name, grow(self.editor), margins=0, spacing=4)
        make_column(row, self.error, margins=0, spacing=0, inside=self)

    def offer(self, texts: Sequence[str]) -> None:
        """Texts to complete what is typed."""
        if isinstance(self.editor, QLineEdit):
            make_completer(texts, self.editor)

    def set_value(self, value: str, *, keep_typed: bool = True) -> None:
        """Shows the value in the file; text that is being typed stays."""
        if keep_typed and self._typing and self.editor.hasFocus():
            self._value = value
            return
        self._value, self._typing = value, False
        if isinstance(self.editor, QComboBox):
            self.editor.setCurrentIndex(max(self.editor.findData(value), 0))
        else:
            self.editor.setText(value)
            self.editor.setCursorPosition(0)
            self.editor.setToolTip(value)
        self.fail("")

    def text(self) -> str:
        if isinstance(self.editor, QComboBox):
            return str(self.editor.currentData() or "")
        return self.editor.text().strip()

    def set_read_only(self, read_only: bool) -> None:
        if isinstance(self.editor, QComboBox):
            self.editor.setEnabled(not read_only)
        else:
            self.editor.setReadOnly(read_only)

    def fail(self, sentence: str) -> None:
        """A sentence under the field; empty takes it away."""
        self._typing = bool(sentence)  # what was refused is still to be mended
        self.error.notify(sentence)
        self.editor.setAccessibleDescription(sentence)
        style(self.editor, bad="true" if sentence else "false")

    def refuse(self, error: RepatriateError) -> None:
        """Why what was typed was not taken, with the button that puts it right."""
        self.fail(fault_under_field(self.key, error))
        self.error.show_error(error, self.error.text())

    def _finish_typing(self) -> None:
        text = self.text()
        self._typing = False
        if text != self._value:
            self.committed.emit(self.key, self._read(text))

    def _note_typing(self) -> None:
        self._typing = True

    def _revert_text(self) -> bool:
        """Put back what the file holds; False where nothing was typed."""
        if self.text() == self._value and self.error.isHidden():
            return False
        self.set_value(self._value, keep_typed=False)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor:
            if (
                isinstance(event, QKeyEvent)
                and event.type() is QEvent.Type.KeyPress
                and event.matches(QKeySequence.StandardKey.Paste)
                and self.on_paste()
            ):
                return True
            if (
                isinstance(event, QKeyEvent)
                and event.type() is QEvent.Type.KeyPress
                and event.key() == Qt.Key.Key_Escape
                and self._revert_text()
            ):
                return True
        return super().eventFilter(watched, event)


def _make_box(choices: Sequence[tuple[str, str]]) -> QComboBox:
    box = SteadyBox()
    for value, words in choices:
        box.addItem(words, value)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box
