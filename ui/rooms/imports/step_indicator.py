"""Shows the present step among a few."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.style.theme import GAP, Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import label
from ui.widgets.layouts import make_row


class StepIndicator(QWidget):
    """Names in a row: those done with a tick, the one at hand in the accent. `leave_out` is for a step that not all need."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._left_out: int | None = None
        row = make_row(margins=0, spacing=GAP, inside=self)
        self._pictures: list[IconLabel] = []
        self._labels = []
        self._arrows: list[IconLabel | None] = []
        self._step = 0
        for number, name in enumerate(names, start=1):
            arrow = IconLabel("chevron-right", Tone.QUIET, 12) if number > 1 else None
            self._arrows.append(arrow)
            if arrow is not None:
                row.addWidget(arrow)
            picture = IconLabel("dot", Tone.QUIET, 14)
            words = label(f"{number}. {name}", "quiet")
            row.addWidget(picture)
            row.addWidget(words)
            self._pictures.append(picture)
            self._labels.append(words)
        row.addStretch(1)

    def leave_out(self, step: int | None) -> None:
        """This step is none of this list; None: every one is."""
        self._left_out = step
        number = 0
        for place, words in enumerate(self._labels):
            number += place != step
            words.setText(f"{number}. {self._names[place]}")
        self.show_step(self._step)

    def show_step(self, step: int) -> None:
        """`step` counts from 0; after the last all are done."""
        for number, (picture, words) in enumerate(zip(self._pictures, self._labels, strict=True)):
            tone = Tone.GOOD if number < step else Tone.ACCENT if number == step else Tone.QUIET
            picture.set("check" if number < step else "dot", tone)
            style(words, role="strong" if number == step else "quiet", tone=Tone.ACCENT if number == step else "quiet")
        self._step = step
        self._fold_names()
        at = min(step, len(self._names) - 1)
        less = self._left_out is not None
        number = at + 1 - (less and at > (self._left_out or 0))
        self.setAccessibleName(self.tr("Step {0} of {1}: {2}").format(number, len(self._names) - less, self._names[at]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_names()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fold_names(self) -> None:
        """Shows only the present step's name if the names do not fit side by side."""
        shown = [place for place in range(len(self._labels)) if place != self._left_out]
        wanted = sum(self._labels[place].sizeHint().width() + 14 + 3 * GAP + 12 for place in shown)
        narrow = self.width() < wanted
        at = min(self._step, len(self._labels) - 1)
        for number, words in enumerate(self._labels):
            there = number in shown
            words.setVisible(there and (not narrow or number == at))
            self._pictures[number].setVisible(there)
            if (arrow := self._arrows[number]) is not None:
                arrow.setVisible(there)
