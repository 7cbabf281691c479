"""The page of an empty operation: four steps to the first list, and a question for the office's name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.snapshot import settings_of
from repatriate.app.documents.issuing_office import OFFICE, STATE
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator
from ui.rooms.home.clickable import Shape
from ui.style.theme import GAP, MARGIN, SPACE
from ui.widgets.fields import SteadyBox, be_narrow
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row, make_scroll
from ui.widgets.refusal import Refusal

_tr = make_translator("Home")


class EmptyPage(QWidget):
    """`go` opens a place, or does an action, by its key."""

    def __init__(self, context: Context, go: Callable[[str], object]) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(_tr("Four steps to the first list"))
        writes = not context.read_only
        self.import_button = make_button(_tr("Import a list"), lambda: go("import"), "main")
        self.add_button = make_button(_tr("add them one by one"), lambda: go("people.add"), "link")
        self.paste_button = make_button(_tr("paste from Excel"), lambda: go("people.paste"), "link")
        self.departure_button = make_button(_tr("Add a departure"), lambda: go("departures.add"))
        for made in (self.import_button, self.add_button, self.paste_button, self.departure_button):
            made.setEnabled(writes)
        self.office = OfficeCard(context)
        self.sample = _make_sample_card(go)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(MARGIN, SPACE, MARGIN, MARGIN)
        self._grid.setSpacing(SPACE)
        self._steps = self._make_steps()
        self._side = QWidget()
        make_column(self.office, self.sample, STRETCH, margins=0, spacing=SPACE, inside=self._side)
        inside = QWidget()
        inside.setLayout(self._grid)
        make_column(grow(make_scroll(inside, across=False)), margins=0, inside=self)
        self._shape: Shape | None = None
        self.fit(Shape.WIDE)

    def fit(self, shape: Shape) -> None:
        if shape is self._shape:
            return
        self._shape = shape
        beside = shape is not Shape.SMALL
        self._grid.addWidget(self._steps, 0, 0)
        self._grid.addWidget(self._side, 0 if beside else 1, 1 if beside else 0)
        self._grid.setColumnStretch(0, 15)
        self._grid.setColumnStretch(1, 8 if beside else 0)
        self._grid.setRowStretch(2, 1)

    def _make_steps(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = make_column(margins=1, spacing=0, inside=card)
        head = make_label(_tr("Four steps to the first list"), "panel-title")
        head.setContentsMargins(SPACE + 4, SPACE, SPACE, SPACE)
        column.addWidget(head)
        ways = make_row(
            make_label(_tr("or"), "quiet"),
            self.add_button,
            make_label(_tr("or"), "quiet"),
            self.paste_button,
            STRETCH,
            spacing=5,
        )
        column.addWidget(
            _make_step(
                1,
                _tr("Bring in the people: any Excel, OpenDocument or CSV list, as it came."),
                self.import_button,
                ways,
            )
        )
        column.addWidget(
            _make_step(
                2,
                _tr("Enter the flights and buses: when they leave and how many seats they have."),
                self.departure_button,
            )
        )
        column.addWidget(
            _make_step(3, _tr("Let the planner find a seat for everybody who can leave, then confirm."), None)
        )
        column.addWidget(_make_step(4, _tr("Send the lists and print the pack for the day."), None))
        make_holder = QFrame()
        make_column(card, STRETCH, margins=0, inside=make_holder)
        return make_holder

    def reload_content(self) -> None:
        """Shows the office's data in the file."""
        self.office.reload_content()


def _make_step(number: int, words: str, made: QPushButton | None, ways: QHBoxLayout | None = None) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "first-step" if number == 1 else "step")
    text = make_label(words, "step-title" if number == 1 else "" if made is not None else "quiet", wrap=True)
    mark = make_label(format.number(number), "mark", "accent" if number == 1 else "")
    mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row = make_row(
        mark, grow(make_column(text, *([ways] if ways is not None else []), spacing=2)),
        margins=(SPACE + 4, SPACE, SPACE + 4, SPACE), spacing=SPACE, inside=frame,
    )  # fmt: skip
    if made is not None:
        row.addWidget(made)
    return frame


def _make_sample_card(go: Callable[[str], object]) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    made = make_button(_tr("Open the sample"), lambda: go("file.sample"))
    make_column(
        make_label(_tr("Just looking?"), "section"),
        make_label(_tr("Try everything with made-up people. It cannot harm a real file."), "quiet", wrap=True),
        make_row(made, STRETCH), margins=SPACE, spacing=GAP, inside=card,
    )  # fmt: skip
    return card


class OfficeCard(QFrame):
    """The name of the office and the State it issues for: written as soon as they are entered."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("role", "card")
        self.name = QLineEdit()
        self.name.setPlaceholderText(_tr("Embassy of …"))
        self.name.setAccessibleName(_tr("Name of this office"))
        self.state = SteadyBox()
        be_narrow(self.state, 12)
        self.state.setAccessibleName(_tr("Issues documents for"))
        self.state.addItem(_tr("Country"), "")
        for code, name in format.countries():
            self.state.addItem(name, code)
        self.fault = Refusal()
        for field in (self.name, self.state):
            field.setEnabled(not context.read_only)
        self.name.editingFinished.connect(lambda: self._save_setting(OFFICE, self.name.text().strip()))
        self.state.activated.connect(lambda: self._save_setting(STATE, self.state.currentData()))
        make_column(
            make_label(_tr("This office"), "section"),
            make_label(_tr("It is printed on every document and list. You can fill it in later."), "quiet", wrap=True),
            make_label(_tr("Name"), "quiet"), self.name, make_label(_tr("Issues documents for"), "quiet"), self.state, self.fault,
            margins=SPACE, spacing=GAP, inside=self,
        )  # fmt: skip
        self.reload_content()

    def reload_content(self) -> None:
        kept = settings_of(self._context.db)
        self.name.setText(kept.get(OFFICE, ""))
        self.state.setCurrentIndex(max(self.state.findData(kept.get(STATE, "")), 0))

    def _save_setting(self, key: str, value: str) -> None:
        if value != settings_of(self._context.db).get(key, ""):
            self.fault.notify("")
            self._context.run(ChangeSettings({key: value}), on_error=self.fault.show_error)
