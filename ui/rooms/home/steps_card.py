"""The card of next steps: the first is large and has the only filled button; six are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QWidget

from repatriate.app.next_steps.step import Order, Step
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.rooms.common.labels import format_many
from ui.rooms.home.clickable import Card, Shape
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.labels import IconLabel, make_button, make_label
from ui.widgets.layouts import Cell, grow, make_column, make_row
from ui.widgets.status_bar import open_step_menu, step_look

_tr = make_translator("Home")

SHOWN = 6
"""Steps before "n more"."""


class StepRow(QFrame):
    """A sentence and its button. `wanted` asks to do it, `put_off` not to see it until tomorrow."""

    wanted = Signal()
    put_off = Signal()

    def __init__(self, step: Step, *, first: bool, writes: bool) -> None:
        super().__init__()
        self.step, self._writes = step, writes
        danger = step.order is Order.DANGER
        self.setProperty("role", "first-step" if first else "step")
        self.setProperty("tone", Tone.TROUBLE if danger else Tone.ACCENT)
        words = translate_said(step.sentence)
        self.sentence = make_label(words, "step-title" if first else "", wrap=True)
        note = make_label(translate_said(step.note), "small", Tone.QUIET, wrap=True) if first and step.note else None
        text = make_column(self.sentence, *([note] if note else []), spacing=2)
        self.button = make_button(translate_said(step.button), self.wanted.emit, "main" if first else "")
        self.button.setAccessibleDescription(words)
        self.button.setVisible(writes)
        self.setAccessibleName(words)
        if not writes:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        picture = IconLabel(*step_look(step), 20 if first else 16)
        make_row(
            Cell(picture, alignment=Qt.AlignmentFlag.AlignVCenter), grow(text),
            Cell(self.button, alignment=Qt.AlignmentFlag.AlignVCenter),
            margins=(SPACE, 12 if first else 6, SPACE, 12 if first else 6), spacing=SPACE - 2, inside=self,
        )  # fmt: skip

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_step_menu(
            self, self.step, event.globalPos(), do=self.wanted.emit, put_off=self.put_off.emit, writes=self._writes
        )


class StepsCard(Card):
    """Shows what `context.next_steps` knows."""

    def __init__(self, context: Context) -> None:
        super().__init__(_tr("Next steps"))
        self._context = context
        self._all = False
        self._shape = Shape.WIDE
        self.step_rows: list[StepRow] = []
        self.more_wanted.connect(context.next_steps.show_all)
        context.next_steps.changed.connect(self.show_steps)
        self.show_steps()  # they may be known already: the window is made again in another language

    def fit(self, shape: Shape) -> None:
        if shape is not self._shape:
            self._shape = shape
            self.show_steps()

    def show_steps(self) -> None:
        told = self._context.next_steps
        if told.view is None:
            return
        steps = told.steps
        self.head.setVisible(self._shape is Shape.WIDE)
        self.beside.setText(_tr("{0} left").format(len(steps)) if steps else "")
        waiting = told.put_off_count
        self.offer_more(format_many(waiting, _tr("Show 1 put off"), _tr("Show {0} put off")) if waiting else "")
        most = SHOWN if self._shape is Shape.WIDE else SHOWN - 1
        shown = steps if self._all or len(steps) <= most else steps[:most]
        self.step_rows = [self._make_row(step, first=place == 0) for place, step in enumerate(shown)]
        rows: list[QWidget] = list(self.step_rows)
        if not steps:
            rows.append(_make_line("check", Tone.GOOD, translate_said(told.view.nothing)))
        if self._context.read_only and steps:
            rows.append(
                _make_line("lock", Tone.ATTENTION, _tr("This file is open for reading only: nothing can be done here."))
            )
        if len(shown) < len(steps):
            rows.append(self._make_more(len(steps) - len(shown)))
        if told.view.done:
            done = " · ".join(translate_said(one) for one in told.view.done)
            rows.append(_make_line("check", Tone.GOOD, _tr("Done: {0}").format(done)))
        self.show_rows(rows)

    def _make_row(self, step: Step, *, first: bool) -> StepRow:
        row = StepRow(step, first=first, writes=not self._context.read_only)
        row.wanted.connect(lambda: self._context.next_steps.do(step))
        row.put_off.connect(lambda: self._context.next_steps.put_off(step))
        return row

    def _make_more(self, number: int) -> QWidget:
        made = QFrame()
        made.setProperty("role", "step")
        more = make_button(format_many(number, _tr("1 more"), _tr("{0} more")), self._show_all, "link")
        make_row(more, grow(QWidget()), margins=(SPACE, 4, SPACE, 4), inside=made)
        return made

    def _show_all(self) -> None:
        self._all = True
        self.show_steps()


def _make_line(picture: str, tone: str, words: str) -> QFrame:
    made = QFrame()
    made.setProperty("role", "step")
    make_row(
        Cell(IconLabel(picture, tone), alignment=Qt.AlignmentFlag.AlignTop), grow(make_label(words, "quiet", wrap=True)),
        margins=(SPACE, GAP, SPACE, GAP), spacing=GAP, inside=made,
    )  # fmt: skip
    return made
