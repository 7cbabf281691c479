"""Cells of a paper that were not read for sure: each large beside its page, to be said right or corrected, key by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QStyleOptionViewItem, QTableView, QWidget

from repatriate.app.imports.list_session import Looked as LookedThrough
from repatriate.app.imports.received_lists import kept_answers
from repatriate.intake.paper.model import Why
from repatriate.intake.paper.settled import Answers, Cell
from repatriate.intake.roster.doubtful import why_doubtful
from repatriate.intake.sheet_xml import column_letters
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.models.table import Column, IconRole, Row
from ui.rooms.common.detail_panel import Page
from ui.rooms.common.labels import field_words, format_many, one_line
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.imports.labels import LOW, Fold
from ui.rooms.imports.paper_view import PaperView, cut_cell, open_picture
from ui.rooms.imports.reading_state import MOST_OFFERS, ReadingState
from ui.style.theme import GAP, SPACE, Tone, color
from ui.widgets.column_widths import CellDelegate
from ui.widgets.labels import announce_text, make_button, make_label, set_words, show_text
from ui.widgets.layouts import FlowLayout, make_column

_FIGURES = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2}


class DoubtEditor(QLineEdit):
    """`taken` gets the text. A figure alone takes an offer where no offer has a figure in it: else whoever types a date would
    take what was never meant. With Alt it always does."""

    taken = Signal(str)
    passed = Signal()
    """Tab: the next cell, this one stays as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[str, ...] = ()
        self._before = ""
        self.more = False
        """Whether another cell is to be looked at."""

    def show_text(self, text: str, offers: Sequence[str]) -> None:
        """Selected: what is typed takes its place."""
        self._offers, self._before = tuple(offers), text
        self.setText(text)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offer = self._find_offer(event)
        if offer is not None:
            self.taken.emit(offer)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(" ".join(self.text().split()))
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._before:
            self.show_text(self._before, self._offers)
        else:
            super().keyPressEvent(event)

    def _find_offer(self, event: QKeyEvent) -> str | None:
        place = _FIGURES.get(Qt.Key(event.key()), len(self._offers))
        if place >= len(self._offers):
            return None
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        figures = any(sign.isdigit() for one in self._offers for sign in one)
        if held == Qt.KeyboardModifier.AltModifier or (
            held == Qt.KeyboardModifier.NoModifier and not figures and self.text() == self._before
        ):
            return self._offers[place]
        return None

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self.more:
            self.passed.emit()
            return True
        return super().focusNextPrevChild(forward)


_tr = make_translator("Import")

STRIP = 72
"""Pixels that a cell is shown high with what stands around it: about twice a line of text."""
_RIGHT, _TITLE, _NUMBER = 520, 120, 52


class _DoubtDelegate(CellDelegate):
    """Cells in doubt lie on amber, with a sign."""

    marks_cell = True

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.data(IconRole) == "warning":
            painter.fillRect(option.rect, color("attention_soft"))
        super().paint(painter, option, index)


class ReadPage(Page):
    """`settled` tells what an officer said of cells; it is kept by whoever holds the page, and told by `take_answers`."""

    settled = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.state: ReadingState | None = None
        self.cell: Cell | None = None
        self._pictures: dict[int, QImage] = {}
        self.paper = PaperView()
        self.caption = make_label("", "section", wrap=True)
        self.why = make_label("", "quiet", wrap=True)
        self.strip = QLabel()
        self.strip.setFixedHeight(STRIP)
        self.strip.setMinimumWidth(1)
        self.strip.setAccessibleName(_tr("The cell on the paper"))
        self.editor = DoubtEditor()
        self.editor.taken.connect(self._take)
        self.editor.passed.connect(lambda: self.go(1))
        self.right = make_button(_tr("Right as shown"), lambda: self._take(self.editor.text()), "", "check")
        self.offers = [make_button("", None, "chip") for _ in range(MOST_OFFERS)]
        for place, one in enumerate(self.offers):
            one.clicked.connect(lambda _=False, place=place: self._take_offer(place))
        self.whole = make_button(_tr("The whole column is right"), self._take_column)
        self.table: RowTable | None = None
        self._shown_sheet = ""
        for keys, step in (("F8", 1), ("Shift+F8", -1)):
            short = QShortcut(QKeySequence(keys), self)
            short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short.activated.connect(lambda step=step: self.go(step))
        self._lay_out()

    def _lay_out(self) -> None:
        panel = QFrame()
        panel.setObjectName("panel")
        actions = FlowLayout()
        for one in (self.right, *self.offers, self.whole):
            actions.addWidget(one)
        make_column(self.caption, self.strip, self.editor, actions, self.why, margins=SPACE, spacing=GAP, inside=panel)
        beside = QWidget()
        self.side = make_column(panel, margins=0, spacing=GAP, inside=beside)
        self.paper.setMinimumHeight(LOW)
        fold = Fold((self.paper, beside), (0, _RIGHT), spacing=SPACE)
        fold.folded.connect(lambda narrow: self.paper.setVisible(not narrow))
        self.column.addWidget(fold, 1)

    # -- showing

    def show_looked(self, looked: LookedThrough) -> None:
        """A list was read, or read again with what was said: the cell at hand stays."""
        again = self.state is not None and self.state.workbook is looked.opened.read
        self.state = ReadingState(looked)
        if not again:
            self._pictures.clear()
            self._shown_sheet = ""
            self.cell = None
        self._refresh_page()
        if self.cell is None:
            self.show_cell(next(iter(self.state.open or self.state.doubts), None))

    def reset(self) -> None:
        """Nothing is read."""
        self.state = self.cell = None
        self._pictures.clear()

    def reload_content(self) -> None:
        """Something that was said was taken back, or done again: what is in doubt again is shown."""
        state = self.state
        if state is None or not state.key:
            return
        db = self.context.operation
        self.context.ask(self, "answers", lambda: kept_answers(db.db, state.key), self.take_answers)

    def take_answers(self, answers: Answers) -> None:
        """Replaces the answers by those in the file; goes to a cell that is in doubt again."""
        state = self.state
        if state is None:
            return
        before = set(state.answers)
        state.take(answers)
        back = [cell for cell in state.doubts if cell in before and cell not in state.answers]
        self._refresh_page()
        if back:
            self.show_cell(back[0])

    @property
    def has_doubts(self) -> bool:
        """Whether somebody should look at a cell."""
        return self.state is not None and bool(self.state.open)

    @property
    def shown(self) -> bool:
        """Whether there is a picture to look at."""
        return self.state is not None and bool(self.state.doubts) and bool(self.state.pages)

    def start(self) -> None:
        """The keyboard goes to the cell at hand."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.selectAll()
        self._bring_into_view()
        self._announce_cell()

    def _bring_into_view(self) -> None:
        """Scrolls in a low window so that the cell and the line under it are both visible."""
        holder = self.parentWidget()
        while holder is not None and not isinstance(holder, QScrollArea):
            holder = holder.parentWidget()
        if holder is not None and (inside := holder.widget()) is not None:
            top = self.caption.mapTo(inside, QPoint(0, 0)).y()
            bottom = self.editor.mapTo(inside, QPoint(0, self.editor.height())).y()
            if bottom - holder.verticalScrollBar().value() > holder.viewport().height():
                high = bottom - top > holder.viewport().height() - GAP
                first = self.strip.mapTo(inside, QPoint(0, 0)).y() if high else top
                holder.verticalScrollBar().setValue(first - GAP)

    def _refresh_page(self) -> None:
        state = self.state
        if state is None:
            return
        left = len(state.open)
        if left:
            words = format_many(left, _tr("1 of {1} cells to look at."), _tr("{0} of {1} cells to look at."),
                         format.number(state.size))  # fmt: skip
            keys = _tr(
                "Enter: right as shown. Type to correct. Tab or F8: next, Shift+F8: back. 1 to 3: take what is offered."
            )
            self.notify(f"{words} {keys}", Tone.ATTENTION, "warning")
        else:
            self.notify(_tr("Every cell in doubt was looked at. Press Continue."), Tone.GOOD, "check")
        self._fill_table()
        self._offer_column()

    def _fill_table(self) -> None:
        state = self.state
        if state is None:
            return
        sheet = self.cell[0] if self.cell is not None else next(iter(state.workbook.sheets))
        if self.table is None or sheet != self._shown_sheet:
            self._make_table(sheet)
        assert self.table is not None
        width = max(map(len, state.workbook.sheets[sheet]), default=0)
        self.table.set_rows(
            {
                "row": row,
                "cells": [state.text((sheet, row, column)) for column in range(width)],
                "open": [state.is_open((sheet, row, column)) for column in range(width)],
            }
            for row in range(len(state.workbook.sheets[sheet]))
        )

    def _make_table(self, sheet: str) -> None:
        state = self.state
        assert state is not None
        if self.table is not None:
            self.side.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        rows = state.workbook.sheets[sheet]
        width = max(map(len, rows), default=0)
        columns = [
            Column("row", _tr("Row"), lambda row: format.number(row["row"] + 1), _NUMBER, right=True,
                   tone=lambda row: Tone.QUIET)
        ]  # fmt: skip
        for place in range(width):
            title = state.title((sheet, len(rows), place)) or column_letters(place + 1)
            columns.append(_make_column(place, title))
        self.table = RowTable(_tr("The list as it was read"), columns, RowSource("row"))
        self.table.setItemDelegate(_DoubtDelegate(self.table))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setMinimumHeight(LOW)
        self.table.head.can_filter = lambda number: False
        self.table.clicked.connect(lambda index: self._go_to(index.row(), index.column()))
        self.table.opened.connect(lambda _: self._open_current())
        self.side.addWidget(self.table, 1)
        self._shown_sheet = sheet

    # -- one cell

    def go(self, step: int) -> None:
        """Goes to the next cell to look at, or back; this one stays unchanged."""
        if self.state is not None and (cell := self.state.after(self.cell, step)) is not None:
            self.show_cell(cell)
            self.start()

    def _open_current(self) -> None:
        if self.table is not None:
            index = self.table.currentIndex()
            self._go_to(index.row(), index.column())

    def _go_to(self, row: int, column: int) -> None:
        if column > 0:
            self.show_cell((self._shown_sheet, row, column - 1))
            self.start()

    def show_cell(self, cell: Cell | None) -> None:
        """Its picture, what was read, and what may be taken instead."""
        state, self.cell = self.state, cell
        if state is None or cell is None:
            return
        if cell[0] != self._shown_sheet:
            self._fill_table()
        offers = state.offers(cell)
        self.editor.show_text(state.text(cell), offers)
        self.editor.more = state.after(cell, 1) not in (None, cell)
        self.editor.setEnabled(bool(state.answer(cell, "")) and not self.context.read_only)
        self.right.setEnabled(self.editor.isEnabled())
        self.caption.setText(_tr("Row {0}, {1}").format(format.number(cell[1] + 1), self._name_column(cell)))
        show_text(self.why, self._explain_cell(cell))
        self.editor.setAccessibleName(self.describe(cell))
        for place, one in enumerate(self.offers):
            there = place < len(offers) and self.editor.isEnabled()
            one.setVisible(there)
            if there:
                set_words(one, f"{place + 1}  {offers[place]}")
                one.setAccessibleName(_tr("Take {0}").format(offers[place]))
        self._offer_column()
        self._point_at_cell()
        if self.table is not None:
            index = self.table.lazy.index(cell[1], cell[2] + 1)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def _name_column(self, cell: Cell) -> str:
        state = self.state
        assert state is not None
        field = state.field(cell)
        return one_line(field_words(field)) if field else state.title(cell) or column_letters(cell[2] + 1)

    def _explain_cell(self, cell: Cell) -> str:
        state = self.state
        assert state is not None
        doubt = state.doubts.get(cell)
        if doubt is None:
            return _tr("This cell was read for sure. You can still correct it.")
        if not state.is_open(cell):
            return _tr("Looked at.")
        why = translate_said(why_doubtful(doubt))
        return f"{why[:1].upper()}{why[1:]}."

    def describe(self, cell: Cell) -> str:
        """The text for a screen reader: row 4, name, read NGUYEN, second reading NGUYỄN."""
        state = self.state
        assert state is not None
        parts = [
            _tr("row {0}").format(format.number(cell[1] + 1)),
            self._name_column(cell),
            _tr("read {0}").format(state.text(cell) or _tr("nothing")),
        ]
        others = [one for one in state.offers(cell) if one != state.text(cell)]
        doubt = state.doubts.get(cell)
        if others and doubt is not None:
            second = _tr("second reading {0}") if doubt.why is Why.READINGS_DIFFER else _tr("perhaps {0}")
            parts.append(second.format(", ".join(others)))
        return ", ".join(parts)

    def _announce_cell(self) -> None:
        if self.cell is not None and self.state is not None:
            announce_text(self.editor, self.describe(self.cell))

    def _point_at_cell(self) -> None:
        state, cell = self.state, self.cell
        found = None if state is None or cell is None else state.answer(cell, "").get(cell)
        if state is None or cell is None or found is None or found.page >= len(state.pages):
            self.strip.clear()
            return
        page = state.pages[found.page]
        picture = self._pictures.get(found.page)
        if picture is None:
            picture = self._pictures[found.page] = open_picture(page.picture)
        self.paper.show_page(page, picture)
        self.paper.point_at(page.rows.get(cell[1]), found.box)
        self.strip.setPixmap(cut_cell(picture, found.box, max(self.strip.width(), 240), STRIP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._point_at_cell()

    # -- saying

    def _take(self, text: str) -> None:
        state, cell = self.state, self.cell
        if state is not None and cell is not None and (said := state.answer(cell, text)):
            self._settle_cells(said)

    def _take_offer(self, place: int) -> None:
        if self.state is not None and self.cell is not None:
            self._take(self.state.offers(self.cell)[place])

    def _offer_column(self) -> None:
        state, cell = self.state, self.cell
        found = state.column_open(cell) if state is not None and cell is not None else []
        self.whole.setVisible(len(found) > 1 and not self.context.read_only)

    def _take_column(self) -> None:
        state, cell = self.state, self.cell
        if state is not None and cell is not None:
            said: Answers = {}
            for one in state.column_open(cell):
                said = {**said, **state.answer(one, state.text(one))}
            self._settle_cells(said)

    def _settle_cells(self, said: Answers) -> None:
        """It is kept at once; then the next cell is shown."""
        state, cell = self.state, self.cell
        if state is None or cell is None or self.context.read_only:
            return
        self.settled.emit(said)
        if not all(one in state.answers for one in said):
            return  # it could not be kept: the reason is said, and the cell stays
        self._refresh_page()
        following = state.after(cell, 1)
        self.show_cell(following or cell)
        self.start()

    def keep(self, said: Answers) -> None:
        """Notes that these answers are stored in the file."""
        if self.state is not None:
            self.state.take({**self.state.answers, **said})


def _make_column(place: int, title: str) -> Column:
    def is_open(row: Row) -> bool:
        return bool(row["open"][place])

    mark: Callable[[Row], str | None] = lambda row: "warning" if is_open(row) else None  # noqa: E731
    return Column(
        f"c{place}", title, lambda row: row["cells"][place], _TITLE, icon=mark,
        tone=lambda row: Tone.ATTENTION if is_open(row) else None,
        full=lambda row: _tr("{0}, in doubt").format(row["cells"][place]) if is_open(row) else row["cells"][place],
    )  # fmt: skip
