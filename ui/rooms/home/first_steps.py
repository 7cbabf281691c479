"""What an empty operation shows: the first three steps, each with its button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.core.language import make_translator
from ui.style.theme import GAP, SPACE
from ui.widgets.labels import button, label
from ui.widgets.layouts import STRETCH, make_column, make_row

_tr = make_translator("Overview")

Go = Callable[[str], object]


class FirstSteps(QWidget):
    """`go` opens the room of that key; "add" begins a new person."""

    def __init__(self, go: Go, *, writes: bool) -> None:
        super().__init__()
        self.setAccessibleName(_tr("First steps"))
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(680)
        inner = make_column(margins=(0, SPACE, 0, GAP), spacing=0, inside=card)
        head = label(_tr("This operation is empty. Three steps to the first manifest:"), "panel-title", wrap=True)
        head.setContentsMargins(SPACE, 0, SPACE, GAP)
        inner.addWidget(head)
        self.import_button = button(_tr("Import a list"), lambda: go("import"), "main", "import")
        self.add_button = button(_tr("Add a person"), lambda: go("add"), "", "add")
        for one in (self.import_button, self.add_button):
            one.setEnabled(writes)
        steps: tuple[tuple[str, str, tuple[QPushButton, ...]], ...] = (
            (
                _tr("Bring in the people"),
                _tr("Any list, as it came, or one by one."),
                (self.add_button, self.import_button),
            ),
            (
                _tr("Put in flights and buses"),
                _tr("When they leave, how many seats, what they cost."),
                (button(_tr("Go to Transport"), lambda: go("departures"), "", "transport"),),
            ),
            (
                _tr("Plan, publish, make the manifests"),
                _tr("The planner finds a seat for as many as can leave, and says why for the rest."),
                (button(_tr("Go to Plan"), lambda: go("plan"), "", "plan"),),
            ),
        )
        for number, (title, words, buttons) in enumerate(steps, start=1):
            inner.addWidget(_step(number, title, words, buttons))
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(make_row(STRETCH, card, STRETCH))
        column.addStretch(3)


def _step(number: int, title: str, words: str, buttons: tuple[QPushButton, ...]) -> QFrame:
    made = QFrame()
    made.setProperty("role", "step")
    row = make_row(label(str(number), "figure", "quiet"), margins=(SPACE, 12, SPACE, 12), spacing=SPACE, inside=made)
    row.addLayout(make_column(label(title, "strong"), label(words, "quiet", wrap=True), spacing=2), 1)
    for one in buttons:
        row.addWidget(one)
    return made
