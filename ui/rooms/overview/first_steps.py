"""What an empty operation shows: the first three steps, each with its button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.style.theme import GAP, SPACE
from ui.widgets.labels import button, label

Go = Callable[[str], object]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Overview", text)


class Begin(QWidget):
    """`go` opens the room of that key; "add" begins a new person."""

    def __init__(self, go: Go, *, writes: bool) -> None:
        super().__init__()
        self.setAccessibleName(_tr("First steps"))
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(680)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(0, SPACE, 0, GAP)
        inner.setSpacing(0)
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
                (button(_tr("Go to Transport"), lambda: go("transport"), "", "transport"),),
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
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(3)


def _step(number: int, title: str, words: str, buttons: tuple[QPushButton, ...]) -> QFrame:
    made = QFrame()
    made.setProperty("role", "step")
    row = QHBoxLayout(made)
    row.setContentsMargins(SPACE, 12, SPACE, 12)
    row.setSpacing(SPACE)
    row.addWidget(label(str(number), "figure", "quiet"))
    text = QVBoxLayout()
    text.setSpacing(2)
    text.addWidget(label(title, "strong"))
    text.addWidget(label(words, "quiet", wrap=True))
    row.addLayout(text, 1)
    for one in buttons:
        row.addWidget(one)
    return made
