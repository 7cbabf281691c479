"""People who may be in the file twice: the likely pairs, two of them side by side, and the officer's answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from repatriate.app.core.transaction import Outcome
from repatriate.app.people import duplicates, table_queries
from repatriate.app.people.duplicates import Pair, Preview
from repatriate.app.people.merge_commands import Merged, MergePeople, NotSame
from repatriate.model.errors import RepatriateError
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.models.people import SMALL
from ui.models.table import Column, Row, state_column
from ui.rooms.common.labels import format_many
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.people.compare_panel import ComparePanel
from ui.style.theme import GAP, MARGIN, SPACE, Frame, Tone
from ui.widgets.labels import make_button, make_label, make_rule
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row, make_scroll
from ui.widgets.refusal import NoticeBar, find_held
from ui.widgets.side_panel import EmptyState

_tr = make_translator("Duplicates")

LIST, SHEET = 470, 690
"""The widths of the pairs and of the comparison."""


def _list_columns() -> list[Column]:
    return [
        Column("first", _tr("Known longer"), lambda row: row["names"][0], 150, stretch=True,
               tip=lambda row: f"{row['first']}  {row['names'][0]}"),
        Column("second", _tr("Came later"), lambda row: row["names"][1], 150, stretch=True,
               tip=lambda row: f"{row['second']}  {row['names'][1]}"),
        state_column("strength", _tr("One person"), _describe_strength, 136),
    ]  # fmt: skip


def _describe_strength(row: Row) -> tuple[str, str, str]:
    if row["strength"] == "strong":
        return _tr("almost certainly"), Tone.ATTENTION, "warning"
    return _tr("perhaps"), Tone.QUIET, "info"


class DuplicatesPage(QWidget):
    """`find_pairs` lists the likely pairs, `compare` asks about two people who were chosen. `left` tells that it is over; with a
    reference where there is somebody to show."""

    left = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.pairs: list[Pair] = []
        self.sheet: ComparePanel | None = None
        self._chosen: tuple[str, str] | None = None  # who is compared: the one who stays, the one who goes over
        self._alone = self._one_column = False
        self.table = RowTable(
            _tr("People who may be entered twice"), _list_columns(), RowSource("key", ("first", "second"))
        )
        self.table.chosen.connect(lambda _: self._show_pair())
        self.table.opened.connect(lambda _: self._focus_choice())
        self.title = make_label("", "panel-title")
        self.about = make_label("", "quiet", wrap=True)
        self.note = NoticeBar()
        self.area = make_scroll(across=False)
        self.again = make_button(_tr("Look again"), self.find_pairs, "chip")
        self.back = make_button(_tr("Back to everybody"), lambda: self.left.emit(""), "chip", "close")
        self.merge = make_button(_tr("They are one: merge"), self._merge_pair, "main")
        self.apart = make_button(_tr("Two different people"), self._apart)
        self.later = make_button(_tr("Later"), self._later)
        self.nobody = EmptyState(
            "check",
            _tr("No one seems to be entered twice: names, dates of birth and documents all differ."),
            make_button(_tr("Back to everybody"), lambda: self.left.emit("")),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        head = make_row(
            grow(make_column(self.title, self.about, spacing=2)),
            Cell(self.again, 0, Qt.AlignmentFlag.AlignTop),
            Cell(self.back, 0, Qt.AlignmentFlag.AlignTop),
            margins=(MARGIN, SPACE, MARGIN, GAP),
            spacing=GAP,
        )
        foot = make_row(self.merge, self.apart, self.later, STRETCH, margins=(MARGIN, GAP, MARGIN, GAP), spacing=GAP)
        right = QWidget()
        make_column(find_held(self.note), grow(self.area), make_rule(), foot, margins=0, spacing=0, inside=right)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(right)
        self.splitter.setSizes([LIST, SHEET])
        self.splitter.setStretchFactor(0, 38)
        self.splitter.setStretchFactor(1, 62)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self.nobody)
        make_column(head, make_rule(), grow(self.stack), margins=0, spacing=0, inside=self)

    def fit(self, frame: Frame) -> None:
        """Hides the list in one column: the pairs come one after the other."""
        self._one_column = frame.one_column
        self.table.setVisible(not self._alone and not self._one_column)

    # -- finding

    def find_pairs(self) -> None:
        """Find the pairs of the whole file: at once where it is small, else as a job that shows how it gets on."""
        if self._alone or self.sheet is None:
            self._drop_preview()
            self.title.setText(_tr("People who may be entered twice"))
            self.about.setText(_tr("Looking at all people…"))
        self._alone = False
        self.table.setVisible(not self._one_column)
        self.again.show()
        self.stack.setCurrentWidget(self.splitter)
        operation = self.context.operation
        if table_queries.last_id(self.context.db) <= SMALL:
            self.context.ask(self, "twins", lambda: duplicates.list_twins(operation.db), self._take_pairs)
            self.context.asking.linger(200)
        else:
            job = self.context.job(
                _tr("Looking for people entered twice"),
                lambda progress, cancel: duplicates.list_twins(operation.db),
                done=self._take_pairs,
                stoppable=False,
            )
            if job is None:
                self.about.setText(_tr("Something else is still running. Look again after it."))

    def _take_pairs(self, pairs: list[Pair]) -> None:
        if self._alone:
            return  # the officer has turned to two people meanwhile
        self._show_pairs(pairs)
        if self.isVisible() and not self.table.hasFocus() and not self.area.isAncestorOf(self.focusWidget()):
            self.start()

    def _show_pairs(self, pairs: Sequence[Pair], at: int = 0) -> None:
        """These pairs; whoever is compared stays so, else those of row `at` are."""
        self.pairs = list(pairs)
        self.table.set_rows(
            {"key": (one.first, one.second), "first": one.first, "second": one.second, "names": one.names,
             "strength": one.strength}
            for one in self.pairs
        )  # fmt: skip
        sure = sum(one.strength == "strong" for one in self.pairs)
        pair = format_many(len(self.pairs), _tr("1 pair"), _tr("{0} pairs"))
        self.title.setText(_tr("People who may be entered twice"))
        self.about.setText(
            _tr("{0}, {1} of them almost certainly the same person. You decide what to merge.").format(
                pair, format.number(sure)
            )
        )
        self.stack.setCurrentWidget(self.splitter if self.pairs else self.nobody)
        if not self.pairs:
            self._drop_preview()
            self.about.setText("")
        elif self.table.key is None or self.table.source.id_of(self.table.key) is None:
            row = self.pairs[min(at, len(self.pairs) - 1)]
            self.table.choose((row.first, row.second))
        self._show_pair()

    def compare(self, one: str, other: str) -> None:
        """Ask about two people; who has been in the file for longer stays unless told."""
        ids = {ref: table_queries.person_id(self.context.db, ref) or 0 for ref in (one, other)}
        self._drop_preview()
        self._alone = True
        self.table.hide()
        self.again.hide()
        self.stack.setCurrentWidget(self.splitter)
        self.title.setText(_tr("Are they one person?"))
        self.about.setText(_tr("Choose what to keep where they differ. You merge them with the button below."))
        first, second = sorted((one, other), key=lambda ref: ids[ref])
        self._ask_preview(first, second)
        self.context.asking.linger(200)

    # -- two people

    def _show_pair(self) -> None:
        pair = self._current_pair()
        if pair is not None and (self._chosen is None or {pair.first, pair.second} != set(self._chosen)):
            self._ask_preview(pair.first, pair.second)
            self.context.asking.linger(60)

    def _current_pair(self) -> Pair | None:
        key = self.table.key
        return next((one for one in self.pairs if (one.first, one.second) == key), None)

    def _ask_preview(self, keep: str, absorb: str) -> None:
        """Read what merging these two would do."""
        self._chosen = (keep, absorb)
        db, today = self.context, self.context.operation.today()
        self.context.ask(
            self,
            "preview",
            lambda: duplicates.merge_preview(db.db, keep, absorb, today),
            self._show_preview,
            failed=self._show_gone,
        )

    def _show_preview(self, preview: Preview) -> None:
        if self.sheet is not None and self.sheet.preview == preview:
            return
        pair = None if self._alone else self._current_pair()
        waiting = self._alone and self.sheet is None
        swapping = self.sheet is not None and self.sheet.swap.hasFocus()
        writes = not self.context.read_only
        self.sheet = ComparePanel(preview, pair.why if pair else preview.why, self.swap, writes=writes)
        self.area.setWidget(self.sheet)
        if waiting:
            self._focus_choice()
        elif swapping:
            self.sheet.swap.setFocus(Qt.FocusReason.OtherFocusReason)
        self.note.shut()
        for one in (self.merge, self.apart):
            one.setEnabled(writes)
        if preview.refused:
            self.merge.setEnabled(False)
            self.note.notify(translate_said(preview.refused), "attention")

    def _show_gone(self, error: RepatriateError) -> None:
        """One of the two is not there any more."""
        if self._alone:
            self.left.emit("")
        else:
            self._drop_preview()
            self.note.fault(error)

    def _drop_preview(self) -> None:
        self._chosen = None
        if self.sheet is not None:
            self.sheet = None
            old = self.area.takeWidget()
            if old is not None:
                old.deleteLater()
        self.note.shut()
        self.merge.setEnabled(False)
        self.apart.setEnabled(False)

    def swap(self) -> None:
        """The other one stays."""
        if self._chosen is not None:
            keep, absorb = self._chosen
            self._ask_preview(absorb, keep)
            self.context.asking.linger(200)

    # -- the answer

    def _merge_pair(self) -> None:
        if self.sheet is None:
            return
        preview = self.sheet.preview
        command = MergePeople(preview.keep, preview.absorb, self.sheet.values())

        def notify_merged(outcome: Outcome[Merged]) -> None:
            text = translate_said(outcome.entry.summary) if outcome.entry else ""
            if outcome.result.freed:
                text = _tr("{0}; a seat is free on {1}").format(text, ", ".join(outcome.result.freed))
            self.context.notify(text, undo=True)
            self._show_next(preview.keep, preview.absorb)

        rows = sum(preview.moves.values())
        self.context.carry_out(_tr("Merging"), command, rows, notify_merged, on_error=self.note.fault, quiet=True)

    def _apart(self) -> None:
        if self.sheet is None:
            return
        pair = self.sheet.preview.keep, self.sheet.preview.absorb
        if self.context.run(NotSame((pair,)), on_error=self.note.fault) is not None:
            self._show_next(*pair, both=True)

    def _show_next(self, keep: str, absorb: str, *, both: bool = False) -> None:
        """The next pair; without the one who is nobody by themselves any more."""
        if self._alone:
            self.left.emit(keep)
            return
        at = next((n for n, one in enumerate(self.pairs) if {one.first, one.second} == {keep, absorb}), 0)
        self._drop_preview()
        rest = [
            one for one in self.pairs
            if ({one.first, one.second} != {keep, absorb} if both else absorb not in (one.first, one.second))
        ]  # fmt: skip
        self._show_pairs(rest, at)
        self.start()  # no key that is pressed twice answers for the next pair

    def _later(self) -> None:
        row = self.table.currentIndex().row() + 1
        if self._alone or row >= self.table.lazy.rowCount():
            self.left.emit("")
            return
        id = self.table.lazy.id_at(row)
        if id is not None:
            self.table.select_id(id)

    def _focus_choice(self) -> None:
        """The keyboard goes to the first thing to choose."""
        if self.sheet is not None:
            radio = next((one for pair in self.sheet.radios.values() for one in pair.values() if one.isChecked()), None)
            (radio or self.later).setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """The keyboard goes to the list."""
        place = self.table if self.pairs and not self.table.isHidden() else self.back
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the life of it

    def reload_content(self) -> None:
        """Reads the chosen pair again; a large file is searched again only on request."""
        if self._chosen is not None and self._alone:
            self._ask_preview(*self._chosen)
        elif not self._alone and table_queries.last_id(self.context.db) <= SMALL:
            if self._chosen is not None:
                self._ask_preview(*self._chosen)
            operation = self.context.operation
            self.context.ask(self, "twins", lambda: duplicates.list_twins(operation.db), self._show_pairs)

    def end(self) -> None:
        """The officer went elsewhere: nothing that is still being read matters."""
        self.context.asking.forget(self)
        self._alone = False
        self._drop_preview()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit("")
        else:
            super().keyPressEvent(event)
