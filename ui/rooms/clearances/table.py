"""The table of people with a column for each clearance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QStackedWidget

from repatriate.app.clearances.matrix import Cell, matrix_rows
from repatriate.app.clearances.queries import Asked
from repatriate.app.people.filters import CLEARANCE, LAPSED, kind_of
from ui.core.context import Context
from ui.core.format import day, name_of_kind, short_day, title_of_kind
from ui.models.people import PeopleSource
from ui.models.table import Column, LazyTable, Row
from ui.rooms.common.form import Form
from ui.rooms.common.labels import answer_word, asked_state, format_many
from ui.rooms.common.people_view import build_columns as people_columns
from ui.style.theme import Tone
from ui.widgets.column_widths import CellDelegate
from ui.widgets.refusal import QuestionBar
from ui.widgets.side_panel import SidePanel
from ui.widgets.table import DataTable

# -- The columns of clearances in the people table: the text of a cell, and its list of answers.


t = QCoreApplication.translate
CELLS = "cells"
"""The key in a person's row for their clearances, by kind."""
WIDTH = 92
"""The least width of a clearance's column."""
ANSWERS = (Asked.GRANTED, Asked.REFUSED, Asked.WAITING, Asked.NOT_ASKED)
"""The answers in the list of a cell, in this order."""


def value_words(value: str) -> str:
    """A value of the column in its filter."""
    if value == LAPSED:
        return t("Clearances", "Yes, but it has ended")
    return answer_word(Asked(value)) if value in set(Asked) else t("Clearances", "Not needed")


def cell_words(cell: Cell | None, *, short: bool = False) -> str:
    """`Asked, 16 days`, `Yes, until 12 Jun`; short, beside an icon: `16 days`, `to 12 Jun`."""
    if cell is None:
        return ""
    word = answer_word(cell.state)
    if cell.state is Asked.WAITING and cell.days:
        days = format_many(cell.days, t("Clearances", "1 day"), t("Clearances", "{0} days"))
        return days if short else t("Clearances", "{0}, {1}").format(word, days)
    if cell.state is Asked.GRANTED and cell.valid_until is not None:
        until = short_day(cell.valid_until)
        if short:
            return t("Clearances", "to {0}").format(until)
        return (t("Clearances", "Ended {0}") if cell.lapsed else t("Clearances", "Yes, until {0}")).format(until)
    return word


def cell_look(cell: Cell | None) -> tuple[str | None, str | None]:
    """Tone and icon."""
    if cell is None:
        return None, None
    _, tone, icon = asked_state(cell.state)
    if not cell.needed:
        return Tone.QUIET, icon
    if cell.overdue or cell.lapsed:
        return Tone.TROUBLE, "warning" if cell.lapsed else icon
    return Tone.QUIET if cell.state is Asked.NOT_ASKED else tone, icon


def cell_tip(cell: Cell | None) -> str:
    """Everything that is known of a cell, a line each."""
    if cell is None:
        return t("Clearances", "They do not need this clearance.")
    lines = [answer_word(cell.state)]
    if not cell.needed:
        lines.append(t("Clearances", "They do not need this clearance."))
    parts: tuple[tuple[str, str | None], ...] = (
        (t("Clearances", "Authority: {0}"), cell.authority),
        (t("Clearances", "Asked on {0}"), day(cell.asked_on)),
        (t("Clearances", "Answered on {0}"), day(cell.answered_on)),
        (t("Clearances", "Reference: {0}"), cell.reference),
        (t("Clearances", "Valid from {0}"), day(cell.valid_from)),
        (t("Clearances", "Valid until {0}"), day(cell.valid_until)),
        (t("Clearances", "Note verbale: {0}"), cell.note),
    )
    lines += [words.format(value) for words, value in parts if value]
    if cell.overdue:
        lines.append(t("Clearances", "This answer takes longer than usual."))
    return "\n".join(lines)


def _cell_of(kind: str, row: Row) -> Cell | None:
    found: Cell | None = row[CELLS].get(kind)
    return found


def clearance_column(kind: str) -> Column:
    """The column of one clearance: narrow, so that several fit beside a name and a panel."""
    cell = partial(_cell_of, kind)
    return Column(
        CLEARANCE + kind, title_of_kind(kind), lambda row: cell_words(cell(row), short=True), WIDTH, CLEARANCE + kind,
        tone=lambda row: cell_look(cell(row))[0], icon=lambda row: cell_look(cell(row))[1],
        tip=lambda row: cell_tip(cell(row)), full=lambda row: cell_words(cell(row)), help=name_of_kind(kind),
    )  # fmt: skip


def build_columns(kinds: Sequence[str]) -> list[Column]:
    """The columns of the people table, with the clearances after the state."""
    found = people_columns(kinds)
    after = next(place for place, one in enumerate(found) if one.key == "state") + 1
    return [*found[:after], *map(clearance_column, kinds), *found[after:]]


def fill_answers(  # long: a menu with what it says and the two things that it does
    menu: QMenu,
    title: str,
    now: Asked | None,
    give: Callable[[Asked], object],
    more: Callable[[], object],
    *,
    writes: bool,
) -> None:
    """The list of a cell: four answers, then the form with date and reference."""
    head = menu.addAction(title)
    head.setEnabled(False)
    for answer in ANSWERS:
        action = menu.addAction(answer_word(answer), partial(give, answer))
        action.setCheckable(True)
        action.setChecked(answer is now)
        action.setEnabled(writes)
    menu.addSeparator()
    menu.addAction(t("Clearances", "With date and reference…"), more).setEnabled(writes)


class ClearanceSource(PeopleSource):
    """People with their clearances; each clearance has a filter in its header."""

    def __init__(self, context: Context, kinds: Sequence[str], owner: QObject, arrived: Callable[[], object]) -> None:
        super().__init__(context, owner, arrived)
        self.fields = {**PeopleSource.fields, **{CLEARANCE + kind: CLEARANCE + kind for kind in kinds}}

    def words(self, column: Column, value: str) -> str:
        return super().words(column, value) if kind_of(column.key) is None else value_words(value)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        cells = matrix_rows(self._context.db, ids, self._context.operation.today())
        return {id: {**row, CELLS: cells[id].cells if id in cells else {}} for id, row in super().rows(ids).items()}


class ClearanceTable(DataTable):
    """`cell_wanted` asks for the list of the cell that the keyboard is in; `cleared` is Delete on it."""

    cell_wanted = Signal(QPoint)
    cleared = Signal()

    def __init__(self, name: str, context: Context, source: ClearanceSource, kinds: Sequence[str]) -> None:
        super().__init__(name, context.preferences)
        self.kinds = tuple(kinds)
        self._pressed: tuple[int, int] | None = None
        delegate = CellDelegate(self)
        delegate.marks_cell = True
        self.setItemDelegate(delegate)
        self.source = source
        self.widths.whole = frozenset({"ref", "state"})  # of a long name the end goes, not the clearances
        self.set_model(LazyTable(build_columns(kinds), source, self))
        # The header would look at every row to paint whether its columns are selected: seconds, where all are.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self.lazy, self))

    @property
    def kind(self) -> str | None:
        """The clearance whose column the keyboard is in."""
        index = self.currentIndex()
        return kind_of(self.lazy.columns[index.column()].key) if index.isValid() else None

    @property
    def kind_wanted(self) -> str | None:
        """The current clearance; else the one by which the list is filtered."""
        if self.kind is not None:
            return self.kind
        terms = self.source.query.terms
        found = {kind_of(term.field) for term in terms} | {v for t in terms if t.field == "lacks" for v in t.values}
        kinds = [kind for kind in self.kinds if kind in found]
        return kinds[0] if len(kinds) == 1 else None

    def go_to(self, row: int, kind: str) -> None:
        """The keyboard goes to this cell."""
        keys = [one.key for one in self.lazy.columns]
        self.setCurrentIndex(self.lazy.index(row, keys.index(CLEARANCE + kind)))

    def _want_cell(self) -> None:
        place = self.visualRect(self.currentIndex()).bottomLeft()
        self.cell_wanted.emit(self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        opens = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
        if plain and self.kind is not None and event.key() in opens:
            self._want_cell()
        elif plain and self.kind is not None and event.key() == Qt.Key.Key_Delete:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = (index.row(), index.column()) if plain and index.isValid() else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cell of a clearance opens its list."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if pressed == (index.row(), index.column()) and self.currentIndex() == index and self.kind is not None:
            self._want_cell()

    def _open_row(self, row: int) -> None:
        if self.kind is None:  # a double click on a clearance has opened its list
            super()._open_row(row)


# -- The interface of the clearances room for its parts.


class Desk(Protocol):
    """`form` is what is asked in the side panel; `body` has the table, and pages that lie over it."""

    panel: SidePanel
    question: QuestionBar
    body: QStackedWidget
    table: ClearanceTable
    source: ClearanceSource
    form: Form | None

    def show_form(self, form: Form, caption: str) -> None: ...

    def close_form(self) -> None: ...

    def open_notes(self) -> None: ...

    def open_reply(self, text: str = "", note: str | None = None) -> None: ...

    def choose_clearances(self) -> None: ...

    def may_write(self) -> bool: ...
