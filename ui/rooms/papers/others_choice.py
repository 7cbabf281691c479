"""Asks for the ground on which people of other States get a document, or leaves them out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.documents.issuing_office import ForOthers, Ground, OtherNational
from ui.core.format import country, number
from ui.rooms.papers.numbers_box import captioned
from ui.widgets.combo import SteadyBox, be_narrow
from ui.widgets.labels import button, label, set_words, show_text
from ui.widgets.layouts import STRETCH, make_column, make_row

SHOWN = 5


class OthersChoice(QWidget):
    """The question about people of another nationality; hidden if there are none. `changed` is emitted with the answer,
    `left_out` when they are left out or included again."""

    changed = Signal()
    left_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = label("", "strong", tone="attention", wrap=True)
        self.people = label("", wrap=True, copyable=True)
        self.box = SteadyBox()
        be_narrow(self.box, 12)
        for data, words in (
            ("", self.tr("Choose")),
            ("out", self.tr("Leave them out")),
            (Ground.AGREEMENT.value, self.tr("Under an agreement between the States")),
            (Ground.EU.value, self.tr("As EU emergency travel document")),
            (Ground.OTHER.value, self.tr("For another reason")),
        ):
            self.box.addItem(words, data)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason, for the record"))
        self.all = button("", lambda: self._name(len(self._lines)), "link")
        self._lines: list[str] = []
        self._question = captioned(self.tr("Why they get one"), self.box)
        make_column(
            self.heading, self._question, self.reason, self.people, margins=0, spacing=4, inside=self
        ).addLayout(make_row(self.all, STRETCH))
        self._out = False
        self.box.currentIndexChanged.connect(self._show_reason)
        self.reason.textChanged.connect(lambda _: self.changed.emit())
        self._show_reason()
        self.hide()

    def show_others(self, others: Sequence[OtherNational], state: str) -> None:
        """The answer stays as it is: it was given for whoever is of another State."""
        self.setVisible(bool(others))
        self.heading.setText(self.tr("{1} of another State than {0}").format(country(state), number(len(others))))
        self._lines = [f"{one.ref} {one.name}, {country(one.nationality)}" for one in others]
        self._name(SHOWN)

    def _name(self, most: int) -> None:
        show_text(self.people, "\n".join(self._lines[:most]))
        hidden = len(self._lines) - most
        self.people.setVisible(not self.leave_out)
        self.all.setVisible(hidden > 0 and not self.leave_out)
        set_words(self.all, self.tr("and {0} more").format(number(hidden)))

    def _show_reason(self) -> None:
        ground = self.box.currentData()
        self.reason.setVisible(ground in (Ground.AGREEMENT, Ground.OTHER))
        self.reason.setPlaceholderText(
            self.tr("Which agreement (optional)") if ground == Ground.AGREEMENT else self.tr("The reason")
        )
        self._name(SHOWN)
        self.changed.emit()
        if self._out != self.leave_out:
            self._out = self.leave_out
            self.left_out.emit()

    @property
    def leave_out(self) -> bool:
        return bool(self.box.currentData() == "out")

    @property
    def ground(self) -> ForOthers | None:
        """The officer's ground; None without one, or if they are left out."""
        data = self.box.currentData()
        if data in ("", "out"):
            return None
        text = "" if data == Ground.EU else self.reason.text().strip()
        return None if data == Ground.OTHER and not text else ForOthers(Ground(data), text)

    @property
    def answered(self) -> bool:
        return self.leave_out or self.ground is not None
