"""The five steps of a departure in a row; the first that can be done has the only filled button of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import assert_never

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton

from repatriate.app.next_steps.departure import DepartureStep, Progress, Stage
from repatriate.app.next_steps.step import Target
from ui.core.language import translate_said
from ui.style.theme import Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import Elided, button
from ui.widgets.layouts import Cell, grow, make_column, make_row


def progress_look(progress: Progress) -> tuple[Tone, str]:
    """Tone and icon of how far a step is."""
    match progress:
        case Progress.DONE:
            return Tone.GOOD, "check"
        case Progress.TROUBLE:
            return Tone.TROUBLE, "warning"
        case Progress.TO_DO:
            return Tone.ATTENTION, "arrow-right"
        case Progress.WAITS:
            return Tone.QUIET, "waiting"
        case _:
            assert_never(progress)


class StepCell(QFrame):
    """One step; `button` is there only where it is the first that can be done."""

    def __init__(self, step: DepartureStep, act: Callable[[Target], object] | None) -> None:
        super().__init__()
        self.step = step
        tone, icon = progress_look(step.progress)
        self.setProperty("role", "stage")
        self.setProperty("tone", tone if step.first and step.progress is Progress.TROUBLE else "")
        self.setAccessibleName(f"{translate_said(step.title)}. {translate_said(step.sentence)}")
        self._whole = translate_said(step.title)
        self.title = Elided(self._whole, "strong")
        self.sentence = Elided(translate_said(step.sentence), tone=tone)
        words = make_column(self.title, self.sentence, spacing=0)
        row = make_row(
            Cell(IconLabel(icon, tone, 18), alignment=Qt.AlignmentFlag.AlignVCenter),
            grow(words),
            margins=(12, 6, 10, 6),
            spacing=10,
            inside=self,
        )
        self.button: QPushButton | None = None
        target = step.target
        if step.first and act is not None and target is not None and step.button is not None:
            self.button = button(translate_said(step.button), lambda: act(target), "main")
            row.addWidget(self.button)

    def be_short(self, on: bool) -> None:
        """Only the first word of the title: what the step is about."""
        self.title.setText(self._whole.split()[0].rstrip(":") if on else self._whole)
        if on:
            self.title.setToolTip("")  # that of the cell says all

    def measure(self) -> int:
        """The pixels that what it shows takes."""
        words = 0
        for one in (self.title, self.sentence):
            if not one.isHidden():
                one.ensurePolished()
                words = max(words, one.fontMetrics().horizontalAdvance(one.text()) + 2)
        beside = self.button.sizeHint().width() + 10 if self.button is not None else 0
        return 12 + 18 + 10 + words + beside + 10


class StepStrip(QFrame):
    """`show_steps` shows them; `act` is told the target of the button that is pressed."""

    def __init__(self, act: Callable[[Target], object]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Steps of this departure"))
        self._act = act
        self._row = make_row(margins=1, spacing=0, inside=self)
        self.cells: list[StepCell] = []

    def show_steps(self, steps: Sequence[DepartureStep], *, read_only: bool) -> None:
        for cell in self.cells:
            self._row.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.cells = [StepCell(step, None if read_only else self._act) for step in steps]
        for number, cell in enumerate(self.cells):
            cell.setProperty("first", "true" if not number else "false")
            self._row.addWidget(cell)
        self._fit_words()

    def calm(self, on: bool) -> None:
        """A sheet is open, which has the filled button now."""
        if self.button is not None:
            style(self.button, kind="" if on else "main")

    @property
    def button(self) -> QPushButton | None:
        """The one that is filled."""
        return next((cell.button for cell in self.cells if cell.button is not None), None)

    def stage(self, stage: Stage) -> DepartureStep | None:
        return next((cell.step for cell in self.cells if cell.step.stage is stage), None)

    def _fit_words(self) -> None:
        """All words where they have room; else only those of the step that can be done, and of the others their titles, a
        word of each, or their icons."""
        first = next((cell for cell in self.cells if cell.step.first), None)
        for sentences, titles, short in (
            (True, True, False), (False, True, False), (False, True, True), (False, False, False)
        ):  # fmt: skip
            for cell in self.cells:
                cell.be_short(short and cell is not first)
                cell.sentence.setVisible(sentences or cell is first)
                cell.title.setVisible(titles or cell is first or first is None)
                cell.setToolTip("" if sentences else cell.accessibleName())
            wanted = [cell.measure() for cell in self.cells]
            if sum(wanted) < self.width():
                break
        for cell, room in zip(self.cells, wanted, strict=True):
            cell.setMinimumWidth(min(room, self.width() // 2))
            self._row.setStretchFactor(cell, room if titles or cell is first else 0)

    def minimumSizeHint(self) -> QSize:
        """The least size: as narrow as its place, with shorter texts."""
        return QSize(100, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()
