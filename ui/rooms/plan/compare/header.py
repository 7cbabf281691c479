"""The head of a comparison: which two plans, and what each is worth, in the columns that the lists below have too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from repatriate.app.plan.comparison import Comparison, Faults, PlanName
from ui.core.format import number
from ui.rooms.plan.compare.queries import BAR, figures, plan_tip, plan_words, weights
from ui.style.icons import icon
from ui.style.theme import GAP, Tone
from ui.widgets.labels import Elided, clear, label
from ui.widgets.layouts import make_row

LINE = 22


class CompareHeader(QWidget):
    """`chosen` tells the two plans (ids) when the officer chose another."""

    chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.left, self.right = QComboBox(), QComboBox()
        for box, name in ((self.left, self.tr("The plan on the left")), (self.right, self.tr("The plan on the right"))):
            box.setAccessibleName(name)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.activated.connect(lambda _, box=box: self._choose(box))
        self._pair = (0, 0)
        self._heads = QGridLayout()
        self._figures = QWidget()
        self._grid = QGridLayout(self._figures)
        column = QGridLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(4)
        column.addLayout(self._heads, 0, 0)
        column.addWidget(self._figures, 1, 0)
        for grid in (self._heads, self._grid):
            grid.setContentsMargins(0, 0, BAR, 0)
            grid.setSpacing(0)
        self._heads.addWidget(_held(Elided(self.tr("Counted with everybody who is in the file now"), "caption")), 0, 0)
        self._heads.addWidget(_held(self.left), 0, 1)
        self._heads.addWidget(_held(self.right), 0, 2)

    def show_pair(self, known: Sequence[PlanName], found: Comparison) -> None:
        """The two plans, and what each is worth."""
        self._pair = (found.left.id, found.right.id)
        for box, plan in ((self.left, found.left), (self.right, found.right)):
            with QSignalBlocker(box):
                box.clear()
                for one in reversed(known):
                    box.addItem(plan_words(one), one.id)
                    box.setItemData(box.count() - 1, plan_tip(one), Qt.ItemDataRole.ToolTipRole)
                box.setCurrentIndex(box.findData(plan.id))
            box.setToolTip(plan_tip(plan))
        self.show_figures(found, None)

    def show_figures(self, found: Comparison, broken: Sequence[Faults] | None) -> None:
        """`broken`: what either plan breaks, where that is known."""
        clear(self._figures)
        for row, line in enumerate(figures(found, broken)):
            self._grid.setRowMinimumHeight(row, LINE)
            better = (line.better < 0, line.better > 0)
            self._grid.addWidget(_held(Elided(line.name, "quiet")), row, 0)
            for at, (text, best) in enumerate(zip((line.left, line.right), better, strict=True), start=1):
                wrong = line.wrong and text != number(0)
                self._grid.addWidget(
                    make_value(text, best, Tone.TROUBLE if wrong else Tone.GOOD if best else ""), row, at
                )
            self._grid.addWidget(_held(Elided(line.difference, "strong" if line.better else "quiet")), row, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for grid in (self._heads, self._grid):
            for at, weight in enumerate(weights(self.width() - BAR)):
                grid.setColumnStretch(at, weight)

    def _choose(self, box: QComboBox) -> None:
        """Another plan on one side; where it is the one on the other side, the two change places."""
        left, right = self._pair
        chosen = int(box.currentData())
        if box is self.left:
            left, right = chosen, left if chosen == right else right
        else:
            left, right = right if chosen == left else left, chosen
        self.chosen.emit(left, right)


def _held(widget: QWidget) -> QWidget:
    """As wide as its column, whatever it says."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    make_row(widget, margins=(0, 0, 12, 0), inside=made)
    return made


def make_value(text: str, best: bool, tone: str) -> QWidget:
    """A figure; the better one has a tick."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    row = make_row(margins=(0, 0, 12, 0), spacing=GAP, inside=made)
    value = label(text, "strong" if tone else "", tone)
    row.addWidget(value)
    if best:
        tick = label()
        tick.setPixmap(icon("check", Tone.GOOD).pixmap(14, 14))
        tick.setAccessibleName(QCoreApplication.translate("CompareHeader", "better"))
        row.addWidget(tick)
    row.addStretch(1)
    return made
