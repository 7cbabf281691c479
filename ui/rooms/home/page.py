"""The cards of Home in the room there is: side by side, or one under the other with the steps first."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.rooms.home.changes_card import ChangesCard
from ui.rooms.home.clickable import Shape
from ui.rooms.home.departures_card import DeparturesCard
from ui.rooms.home.figures import FigureStrip
from ui.rooms.home.steps_card import StepsCard
from ui.style.theme import GAP, MARGIN, SPACE


class HomePage(QWidget):
    """`ended` says that all is over, above everything else."""

    def __init__(
        self,
        ended: QWidget,
        figures: FigureStrip,
        steps: StepsCard,
        departures: DeparturesCard,
        changes: ChangesCard,
    ) -> None:
        super().__init__()
        self._parts = ended, figures, steps, departures, changes
        self._shape: Shape | None = None
        self._grid = QGridLayout(self)
        self._grid.setRowStretch(9, 1)
        self.fit(Shape.WIDE)

    def fit(self, shape: Shape) -> None:
        if shape is self._shape:
            return
        self._shape = shape
        ended, figures, steps, departures, changes = self._parts
        for part in self._parts:
            self._grid.removeWidget(part)
        edge = MARGIN if shape is Shape.WIDE else SPACE if shape is Shape.MIDDLE else GAP + 4
        self._grid.setContentsMargins(edge, SPACE if shape is Shape.WIDE else GAP, edge, edge)
        self._grid.setSpacing(12)
        self._grid.addWidget(ended, 0, 0, 1, 2)
        if shape is Shape.SMALL:
            for row, part in enumerate((steps, figures, departures, changes), start=1):
                self._grid.addWidget(part, row, 0, 1, 2)
        else:
            self._grid.addWidget(figures, 1, 0, 1, 2)
            self._grid.addWidget(steps, 2, 0)
            self._grid.addWidget(departures, 2, 1)
            self._grid.addWidget(changes, 3, 0, 1, 2)
        self._grid.setColumnStretch(0, 15)
        self._grid.setColumnStretch(1, 11 if shape is Shape.WIDE else 8)
        for card in (figures, steps, departures, changes):
            card.fit(shape)
