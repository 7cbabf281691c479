"""Chooses the numbers of documents: blank forms from a first one on, or running numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.snapshot import settings_of
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.issuing_office import OFFICE, STATE, ForOthers, Ground, OtherNational
from repatriate.model.errors import UserError
from ui.core.context import Context
from ui.core.format import countries, country, number
from ui.core.language import translate_said
from ui.pages.settings import Choice
from ui.rooms.common.labels import office_hint
from ui.style.theme import GAP, Tone, set_style
from ui.widgets.fields import SteadyBox, be_narrow
from ui.widgets.labels import IconLabel, make_button, make_label, set_words, show_text
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row
from ui.widgets.path_field import operation_key
from ui.widgets.refusal import Refusal

t = QCoreApplication.translate
PAUSE = 400
"""Milliseconds after the last key in which nothing is typed any more."""


def add_caption(words: str, control: QWidget) -> QWidget:
    """A field with its name over it."""
    caption = make_label(words, "caption")
    caption.setBuddy(control)
    control.setAccessibleName(words)
    whole = QWidget()
    make_column(caption, control, margins=0, spacing=2, inside=whole)
    return whole


class NumbersBox(QWidget):
    """`changed` when other numbers would be used. The box of series is seen once the office has blank forms."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._count = 0
        self.ready = False
        """Whether there are numbers for all."""
        self._rows: list[blank_queries.SeriesRow] = []
        self.series = SteadyBox()
        be_narrow(self.series, 6)
        self.printed_on = add_caption(t("Documents", "Printed on"), self.series)
        """The box of series: it stands elsewhere in the form."""
        self.first, self.last = QLineEdit(), QLineEdit()
        self.last.setReadOnly(True)
        self.last.setEnabled(False)
        self._first = add_caption(t("Documents", "First number"), self.first)
        self._last = add_caption(t("Documents", "Last number"), self.last)
        self.wrong = Refusal()
        self.on_plain = make_label("", "quiet", wrap=True)
        make_column(
            make_row(grow(self._first), grow(self._last), spacing=GAP),
            self.wrong,
            self.on_plain,
            margins=0,
            spacing=6,
            inside=self,
        )
        self._key = f"papers/series/{operation_key(context)}"
        self._typing = QTimer(self, interval=PAUSE, singleShot=True)
        self._typing.timeout.connect(self._read)
        self.first.textEdited.connect(self._follow_typing)
        self.series.currentIndexChanged.connect(lambda _: self._choose_series())
        self.reload_content()

    @property
    def chosen(self) -> str | None:
        """The series; None for numbers that run on, on plain paper."""
        data: str | None = self.series.currentData()
        return data

    @property
    def start(self) -> str | None:
        """The number of the blank form that is used first; None for the lowest."""
        return self.first.text().strip() or None if self.chosen is not None else None

    def remember(self) -> None:
        """Stores the choice for the next time."""
        self.context.preferences.write_text(self._key, self.chosen or "-")

    def reload_content(self) -> None:
        """The series there are now; what was chosen stays, else that of last time, else the first with forms left."""
        self._rows = blank_queries.list_series(self.context.db)
        kept = self.context.preferences.read_text(self._key)
        before = (
            self.series.currentData()
            if self.series.count()
            else (None if kept == "-" else kept or self._usual_series())
        )
        self.series.blockSignals(True)
        self.series.clear()
        for row in self._rows:
            words = t("Documents", "{0}: {1} left").format(row.series, number(row.received))
            self.series.addItem(words, row.series)
        self.series.addItem(t("Documents", "Plain paper"), None)
        at = self.series.findData(before)
        self.series.setCurrentIndex(at if at >= 0 else self.series.count() - 1)
        self.series.blockSignals(False)
        self.printed_on.setVisible(bool(self._rows))
        self._choose_series()

    def _usual_series(self) -> str | None:
        return next((row.series for row in self._rows if row.received), None)

    def _choose_series(self) -> None:
        self.first.clear()
        self.first.setEnabled(self.chosen is not None)
        self._read()

    def _follow_typing(self) -> None:
        self.ready = False
        self._typing.start()

    def show_count(self, count: int) -> None:
        """Shows the numbers for this many documents."""
        if count != self._count:
            self._count = count
            self._read()

    def _read(self) -> None:
        """The first and the last number, or why there are not enough."""
        count = max(self._count, 1)
        self.ready, found = True, []
        self.wrong.notify("")
        try:
            found = document_preview.next_numbers(self.context.db, self.chosen, count, self.start)
        except UserError as error:
            self.ready = False
            self.wrong.show_error(error)
        if found and not self.first.hasFocus():
            self.first.setText(found[0])
        self.last.setText(found[-1] if found else "")
        set_style(self.first, bad="false" if self.ready else "true")
        on_plain = blank_queries.warn_of_plain_paper(self._rows) if self.chosen is None else None
        show_text(self.on_plain, translate_said(on_plain or ""))
        self.changed.emit()


# -- Asks in the form for issuing for the State and the name of the office, if not set yet.


class OfficeBox(QFrame):
    """`told` when it is on record. `propose` chooses a State beforehand; it is used only when the officer says so."""

    told = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("role", "note")
        set_style(self, tone=Tone.ATTENTION)
        self.words = make_label("", wrap=True)
        self.state = Choice(
            t("Documents", "Choose the State"), ((code, f"{name} ({code})") for code, name in countries())
        )
        self.state.setAccessibleName(t("Documents", "State that issues the documents"))
        self.state.setMinimumContentsLength(8)
        self.name = QLineEdit()
        self.name.setAccessibleName(t("Documents", "Name of this office"))
        self.state.currentIndexChanged.connect(lambda _: self._show_hint())
        self.go = make_button(t("Documents", "Use it"), self.save)
        self.go.setEnabled(not context.read_only)
        self.name.returnPressed.connect(self.go.click)
        self.wrong = Refusal()
        make_column(
            make_row(Cell(IconLabel("warning", Tone.ATTENTION, 16)), grow(self.words), spacing=GAP),
            self.state,
            make_row(grow(self.name), self.go, spacing=GAP),
            self.wrong,
            margins=(12, 10, 12, 10),
            spacing=GAP,
            inside=self,
        )
        self.show_missing()

    def show_missing(self) -> bool:
        """Ask for what is missing; nothing is seen where nothing is. Gives whether something is."""
        known = settings_of(self._context.db)
        no_state, no_name = not known.get(STATE), not known.get(OFFICE)
        if no_state and no_name:
            words = t(
                "Documents", "The State and the name of this office are not set. Both are printed on every document."
            )
        elif no_state:
            words = t(
                "Documents", "The State for which this office issues is not set. It is printed on every document."
            )
        else:
            words = t("Documents", "The name of this office is not set. It is printed on every document.")
        self._show_hint()
        self.words.setText(words)
        self.setAccessibleName(words)
        self.state.setVisible(no_state)
        self.name.setVisible(no_name)
        self.setVisible(no_state or no_name)
        return no_state or no_name

    def _show_hint(self) -> None:
        """Shows the usual name of an office of the chosen State as a hint."""
        self.name.setPlaceholderText(office_hint(self.state.currentData() or settings_of(self._context.db).get(STATE)))

    def propose(self, state: str) -> None:
        """The State of most of those who are chosen."""
        if not self.state.currentData():
            self.state.choose(state)
            if self.state.hasFocus() and self.name.isVisibleTo(self):
                self.name.setFocus()  # the next thing to write

    def save(self) -> None:
        """Saves the answers together."""
        state, name = self.state.currentData(), self.name.text().strip()
        asks_state, asks_name = self.state.isVisibleTo(self), self.name.isVisibleTo(self)
        set_style(self.state, bad="true" if asks_state and not state else "false")
        set_style(self.name, bad="true" if asks_name and not name else "false")
        if (asks_state and not state) or (asks_name and not name):
            self.wrong.notify(
                t("Documents", "Choose the State.")
                if asks_state and not state
                else t("Documents", "Write the name of the office."),
            )
            return
        self.wrong.notify("")
        changes = {**({STATE: state} if asks_state else {}), **({OFFICE: name} if asks_name else {})}
        done = self._context.run(ChangeSettings(changes), on_error=self.wrong.show_error)
        if done is not None:
            self.told.emit()


# -- Asks for the ground on which people of other States get a document, or leaves them out.


SHOWN = 5


class OthersChoice(QWidget):
    """The question about people of another nationality; hidden if there are none. `changed` is emitted with the answer,
    `left_out` when they are left out or included again."""

    changed = Signal()
    left_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = make_label("", "strong", tone="attention", wrap=True)
        self.people = make_label("", wrap=True, copyable=True)
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
        self.all = make_button("", lambda: self._name(len(self._lines)), "link")
        self._lines: list[str] = []
        self._question = add_caption(self.tr("Why they get one"), self.box)
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
