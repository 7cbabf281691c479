"""Whose documents they are: the State and the office, asked once, and on what ground others than its nationals get one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.core.settings_commands import ChangeSettings
from repatriate.app.core.snapshot import settings_of
from repatriate.app.documents.issuing_office import OFFICE, STATE, ForOthers, Ground, OtherNational
from ui.core.context import Context
from ui.core.format import countries, country, number
from ui.pages.setting_field import Choice
from ui.rooms.common.detail_panel import DetailPanel
from ui.style.theme import style
from ui.widgets.labels import button, label, set_words, show_text
from ui.widgets.layouts import STRETCH, make_column, make_row
from ui.widgets.steady_box import SteadyBox

t = QCoreApplication.translate
OFFERED, SHOWN = 3, 5


def captioned(words: str, control: QWidget) -> QWidget:
    """A field with its name over it."""
    caption = label(words, "caption")
    caption.setBuddy(control)
    control.setAccessibleName(words)
    whole = QWidget()
    make_column(caption, control, margins=0, spacing=2, inside=whole)
    return whole


class OfficePanel(DetailPanel):
    """Asked before the first document is issued; `told` when it is on record. `nationalities` of those who are to get one are
    offered, with how many they are: nothing is taken for granted."""

    told = Signal()

    def __init__(self, context: Context, nationalities: Sequence[tuple[str, int]]) -> None:
        super().__init__("", t("Documents", "Whose documents are these?"))
        self._context = context
        known = settings_of(context.db)
        self.text(self.tr("The issuing State and the office stand on each document. You are asked once."))
        self.state = Choice(self.tr("Choose the State"), ((code, f"{name} ({code})") for code, name in countries()))
        self.state.choose(known.get(STATE, ""))
        self.column.addWidget(captioned(self.tr("Issuing State"), self.state))
        self.offers = []
        for code, count in nationalities[:OFFERED]:
            words = self.tr("{0}: {1} without a document").format(country(code), number(count))
            offer = button(words, partial(self.state.choose, code), "link")
            self.offers.append(offer)
            self.column.addLayout(make_row(offer, STRETCH))
        self.office = QLineEdit(known.get(OFFICE, ""))
        self.office.setPlaceholderText(self.tr("Such as Embassy of Indonesia"))
        self.column.addWidget(captioned(self.tr("Name of the office"), self.office))
        self.go = button(self.tr("These are our documents"), self.save, "main")
        self.go.setEnabled(not context.read_only)
        self.office.returnPressed.connect(self.go.click)
        self.buttons([self.go])
        self.end()

    def save(self) -> None:
        """Both, or neither: half an answer is none."""
        state, office = self.state.currentData(), self.office.text().strip()
        style(self.state, bad="false" if state else "true")
        style(self.office, bad="false" if office else "true")
        if not state or not office:
            self.note.say(self.tr("Choose the State, and write the name of the office."), "trouble")
        elif self._context.run(ChangeSettings({STATE: state, OFFICE: office}), on_error=self.note.fault) is not None:
            self.told.emit()


class OthersChoice(QWidget):
    """Who is of another nationality, and what the officer says of them; hidden where nobody is. `changed` with the answer,
    `left_out` where they are left out, or no longer."""

    changed = Signal()
    left_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = label("", "strong", tone="attention", wrap=True)
        self.people = label("", wrap=True, copyable=True)
        self.box = SteadyBox()
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
        self.box.currentIndexChanged.connect(self._show)
        self.reason.textChanged.connect(lambda _: self.changed.emit())
        self._show()
        self.hide()

    def show_others(self, others: Sequence[OtherNational], state: str) -> None:
        """The answer stays as it is: it was given for whoever is of another State."""
        self.setVisible(bool(others))
        self.heading.setText(self.tr("Not nationals of {0}: {1}").format(country(state), number(len(others))))
        self._lines = [f"{one.ref} {one.name}, {country(one.nationality)}" for one in others]
        self._name(SHOWN)

    def _name(self, most: int) -> None:
        show_text(self.people, "\n".join(self._lines[:most]))
        hidden = len(self._lines) - most
        self.people.setVisible(not self.leave_out)
        self.all.setVisible(hidden > 0 and not self.leave_out)
        set_words(self.all, self.tr("and {0} more").format(number(hidden)))

    def _show(self) -> None:
        ground = self.box.currentData()
        self.reason.setVisible(ground in (Ground.AGREEMENT, Ground.OTHER))
        self.reason.setPlaceholderText(
            self.tr("Which one, if need be") if ground == Ground.AGREEMENT else self.tr("The reason, for the record")
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
        """As the officer says; None where they say nothing, or leave them out."""
        data = self.box.currentData()
        if data in ("", "out"):
            return None
        text = "" if data == Ground.EU else self.reason.text().strip()
        return None if data == Ground.OTHER and not text else ForOthers(Ground(data), text)

    @property
    def answered(self) -> bool:
        return self.leave_out or self.ground is not None
