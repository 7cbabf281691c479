"""A quiet line on a setting of the operation, with the way to where it is changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.core.context import Context
from ui.style.theme import GAP, SPACE
from ui.widgets.labels import button, label
from ui.widgets.layouts import grow, make_row


class SettingLine(QWidget):
    """Hidden until there is something to say; `verb` is on the link."""

    def __init__(self, context: Context, key: str, verb: str) -> None:
        super().__init__()
        self.words = label("", "quiet", wrap=True)
        self.link = button(verb, lambda: context.go("settings", key), "link")
        make_row(grow(self.words), self.link, margins=(SPACE, 4, SPACE, 4), spacing=GAP, inside=self)
        self.hide()

    def notify(self, text: str) -> None:
        """No text takes the line away."""
        self.words.setText(text)
        self.link.setAccessibleDescription(text)
        self.setVisible(bool(text))
