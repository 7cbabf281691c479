"""What a dragged card would meet in a column: a sentence over its cards."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from repatriate.app.plan.manual.move_judge import Verdict
from ui.style.theme import style
from ui.widgets.labels import label
from ui.widgets.layouts import make_column


class DropBanner(QFrame):
    """What a dragged card would meet in this column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "note")
        self._told: tuple[Verdict | None, str, bool] | None = None
        self.text = label("", wrap=True)
        make_column(self.text, margins=(9, 7, 9, 7), inside=self)
        self.hide()

    def notify(self, found: Verdict | None, sentence: str, *, hover: bool) -> None:
        told = (found, sentence, hover)
        if told == self._told and not self.isHidden():
            return
        self._told = told
        if found is None:
            self.hide()
            return
        self.text.setText(("✗ " if found.reasons else "✓ ") + sentence)
        if found.reasons:
            words, frame = ("trouble", "trouble") if hover else ("quiet", "quiet")
        elif found.price.worse:
            words, frame = "attention", "attention"
        else:
            words, frame = ("accent", "info") if hover else ("good", "good")
        style(self.text, tone=words)
        style(self, tone=frame)
        self.show()
