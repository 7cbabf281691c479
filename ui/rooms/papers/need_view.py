"""Need one: who needs a document, why and by when; ticked for issuing, and a list for the embassies of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QItemSelection, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from repatriate.app.core.listing import Listing
from repatriate.app.core.sql import ListQuery
from repatriate.app.documents import needs
from repatriate.app.documents.needs import Needs
from repatriate.app.documents.preview import Outlook
from repatriate.app.reports.consular_lists import ConsularList, write_lists
from repatriate.model.saying import join_items
from ui.core.context import Context
from ui.core.format import country, number
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.models.filtering import Choice
from ui.models.table import Column
from ui.rooms.common.labels import format_many
from ui.rooms.common.row_table import ListingTable
from ui.rooms.papers.issued_view import View
from ui.style.icons import draw_icon
from ui.style.theme import GAP, MARGIN, ROW, Frame, Tone, color
from ui.widgets.column_widths import CellDelegate
from ui.widgets.labels import IconLabel, make_button, make_label, set_words, show_text
from ui.widgets.layouts import Cell, grow, make_column, make_row
from ui.widgets.path_field import ask_folder, open_folder
from ui.widgets.refusal import Refusal
from ui.widgets.side_panel import EmptyState, SidePanel

WIDTH, BOX = 40, 15


def tick_column() -> Column:
    """The first column of a TickTable."""
    return Column("tick", "", lambda row: "", WIDTH)


class TickDelegate(CellDelegate):
    """Draws the box of a row: ticked where the row is selected."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        place = QRect(option.rect.left() + (WIDTH - BOX) // 2, option.rect.center().y() - BOX // 2, BOX, BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(color("accent" if on else "quiet"))
        painter.setBrush(color("accent" if on else "surface"))
        painter.drawRoundedRect(place, 3, 3)
        if on:
            draw_icon(painter, "check", place.adjusted(2, 2, -1, -1), Tone.ON_ACCENT)
        painter.restore()


class TickTable(ListingTable):
    """The ticked rows are the selected ones. `all_wanted` asks to tick all that can be; `listed` tells that it was read."""

    all_wanted = Signal()
    listed = Signal()
    """The list was read, the same or another."""

    def __init__(self, listing: Listing[Any], context: Context, remember: str, all_name: str) -> None:
        super().__init__(listing, context, remember, [tick_column()])
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setItemDelegateForColumn(0, TickDelegate(self))
        self.horizontalHeader().setFirstSectionMovable(False)
        self.all_box = QCheckBox(self.horizontalHeader().viewport())
        self.all_box.setAccessibleName(all_name)
        self.all_box.setToolTip(all_name)
        self.all_box.clicked.connect(self._tick_all)
        self.selected.connect(self.show_ticks)
        self.lazy.modelReset.connect(self.show_ticks)

    def _list_ids(self, answer: Callable[[Sequence[int]], object], ids: Sequence[int]) -> None:
        super()._list_ids(answer, ids)
        self.listed.emit()

    def selectAll(self) -> None:
        """Ctrl+A as well."""
        self.all_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row that the keyboard is on, or ticks it no more."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            model = self.selectionModel()
            model.select(self.currentIndex(), model.SelectionFlag.Toggle | model.SelectionFlag.Rows)
        else:
            super().keyPressEvent(event)

    def _tick_all(self) -> None:
        if self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            self.all_wanted.emit()
        self.show_ticks()

    def tick(self, ids: Iterable[int]) -> None:
        """These and no others; whoever is not listed is not ticked."""
        rows = sorted(row for id in ids if (row := self.lazy.row_of(id)) is not None)
        selection = QItemSelection()
        last = self.lazy.columnCount() - 1
        start = end = -2
        for row in [*rows, -2]:
            if row == end + 1:
                end = row
                continue
            if start >= 0:
                selection.select(self.lazy.index(start, 0), self.lazy.index(end, last))
            start = end = row
        model = self.selectionModel()
        model.select(selection, model.SelectionFlag.ClearAndSelect)
        if rows:
            place = self.lazy.index(rows[0], 0)
            model.setCurrentIndex(place, model.SelectionFlag.NoUpdate)
            self.scrollTo(place)

    def show_ticks(self) -> None:
        count, rows = len(self.selected_ids()), self.lazy.rowCount()
        state = Qt.CheckState.Unchecked
        if count:
            state = Qt.CheckState.Checked if count == rows else Qt.CheckState.PartiallyChecked
        self.all_box.setCheckState(state)
        self.all_box.setEnabled(rows > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.all_box.move((WIDTH - 16) // 2, (self.horizontalHeader().height() - self.all_box.sizeHint().height()) // 2)


t = QCoreApplication.translate
NAMED = 4
"""Other States that are named."""
SIDE = MARGIN - GAP


class NeedView(View):
    """`changed` when other people are ticked or listed."""

    key = "need"
    opened = Signal(int)

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self.needs: Needs | None = None
        self._wanted: list[int] | None = None
        self._low = False
        choose_all = t("Documents", "Choose all that this office can issue for")
        self.table: TickTable = TickTable(needs.NEEDS, context, "need-documents", choose_all)
        self.others = self._make_others()
        self.empty = EmptyState("check", t("Documents", "Nobody needs a document now."))
        self.add_table(self.table, self.empty)
        self.column.addWidget(self.others)
        self.column.addStretch(0)
        self.table.selected.connect(self.changed)
        self.table.filtered.connect(self.changed)
        self.table.all_wanted.connect(self.choose_all)
        self.table.opened.connect(self.opened)
        self.table.listed.connect(self._listed)

    def _make_others(self) -> QFrame:
        box = QFrame()
        box.setProperty("role", "raised")
        self.others_words = make_label("", wrap=True)
        self.lists_button = make_button(t("Documents", "Make the lists"), self.make_lists)
        make_row(
            Cell(IconLabel("bulb", Tone.INFO), 0, Qt.AlignmentFlag.AlignVCenter),
            grow(self.others_words),
            self.lists_button,
            margins=(12, GAP, 12, GAP),
            spacing=12,
            inside=box,
        )
        held = QFrame()
        make_row(grow(box), margins=(SIDE, 10, SIDE, 10), inside=held)
        held.hide()
        return held

    def title(self) -> str:
        return t("Documents", "Need a document")

    def fit(self, frame: Frame) -> None:
        """Moves the text on other States to the menu in a low window."""
        self._low = frame.low
        if self.needs is not None:
            self._show_others(self.needs)

    # -- showing

    def show_needs(self, found: Needs) -> None:
        """The figures, read by the place for all of its views."""
        self.needs = found
        self.show_empty(not found.people)
        self._show_others(found)

    def _show_others(self, found: Needs) -> None:
        others = found.others
        self.others.setVisible(bool(others) and bool(found.people) and not self._low)
        if found.state is None or not others:
            return
        names = translate_said(join_items([country(code) for code, _ in others], NAMED))
        count = sum(people for _, people in others)
        words = (
            t("Documents", "This office issues for {0}. 1 person belongs to {2}: send their embassy the list.")
            if count == 1
            else t(
                "Documents", "This office issues for {0}. The other {1} belong to {2}: send their embassies the list."
            )
        )
        self.others_words.setText(words.format(country(found.state), number(count), names))

    def _listed(self) -> None:
        """Sets the table's height to its rows, so that the text on others follows directly, and ticks requested
        people."""
        rows = self.table.lazy.rowCount()
        self.table.setMaximumHeight(ROW * (rows + 1) + 18 if self.others.isVisibleTo(self) else 16_777_215)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.table.tick(wanted)
        self.changed.emit()

    # -- choosing

    def ticked(self) -> list[int]:
        """Ids of the ticked people, in the order of the table."""
        return self.table.selected_ids()

    def choose_all(self) -> None:
        """All that are listed and are of the State for which this office issues."""
        query = self.table.source.query
        self.context.ask(
            self,
            "all",
            lambda: needs.ids_to_issue(self.context.db, self.context.operation.today(), query),
            self._tick_all,
        )

    def _tick_all(self, ids: Sequence[int]) -> None:
        self.table.tick(ids)
        if not ids:
            self.context.notify(
                t("Documents", "Nobody in this list belongs to the State for which this office issues."), tone="info"
            )

    def tick_people(self, ids: Sequence[int]) -> None:
        """Tick these, whatever was filtered; now, or when the list has been read."""
        self.table.source.query = ListQuery()
        self._wanted = list(ids)
        self.table.reload_content()

    def show_without_photo(self) -> None:
        """List those who have no photo."""
        self.table.choose_filter("photo", Choice(("none",)))

    # -- lists for the embassies of others

    def make_lists(self) -> None:
        folder = ask_folder(self, self.context, t("Documents", "Folder for the lists"))
        if folder is not None:
            self.write_lists(folder)

    def write_lists(self, folder: Path) -> None:
        operation = self.context.operation

        def write_all(report: Report, cancelled: Cancel) -> tuple[ConsularList, ...]:
            return write_lists(operation, folder)

        self.context.job(
            t("Documents", "Making the lists"),
            write_all,
            done=lambda made: self._made_lists(made, folder),
            failed=self.note.fault,
        )

    def _made_lists(self, made: Sequence[ConsularList], folder: Path) -> None:
        one, more = t("Documents", "1 list is saved in {1}."), t("Documents", "{0} lists are saved in {1}.")
        words = one if len(made) == 1 else more
        self.note.ask(
            words.format(number(len(made)), folder.name),
            t("Documents", "Show in folder"),
            lambda: open_folder(made[0].paths[0]),
            keep=t("Documents", "Close"),
            detail=", ".join(f"{country(one.state)} {number(one.people)}" for one in made),
            danger=False,
            tone="good",
        )


# -- Notes before documents are issued: missing photos, gaps, the seal, people who cannot have one.


SHOWN = 10
"""Reasons that are told one by one."""


def _make_warning(words: QLabel, link: QPushButton) -> QWidget:
    """Words with what is done about them."""
    row = QWidget()
    make_row(Cell(IconLabel("warning", Tone.ATTENTION, 16)), grow(words), link, margins=0, spacing=GAP, inside=row)
    return row


class OutlookNotes(QWidget):
    """`photos_wanted` tells the refs of those who have none, `left_out` of those who are to wait."""

    photos_wanted = Signal(object)
    left_out = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._found: Outlook | None = None
        self.photos = make_label("", tone=Tone.ATTENTION, wrap=True)
        self.photo_button = make_button(self.tr("Add it"), self._want_photos, "link")
        self.gaps = make_label("", tone=Tone.ATTENTION, wrap=True, copyable=True)
        self.other_layout = make_label("", tone=Tone.ATTENTION, wrap=True)
        self.seal = Refusal()
        self.unverified = make_label("", tone=Tone.ATTENTION, wrap=True)
        self.untick_button = make_button(self.tr("Untick"), self._leave_out, "link")
        self.without = make_label("", "quiet", wrap=True, copyable=True)
        self.names = make_button(
            self.tr("Confirm the names…"), lambda: context.go("names", self._first_unconfirmed()), "link"
        )
        self.photo_row = _make_warning(self.photos, self.photo_button)
        self.unverified_row = _make_warning(self.unverified, self.untick_button)
        make_column(
            self.other_layout, self.unverified_row, self.photo_row, self.gaps, self.without,
            Cell(self.names, 0, Qt.AlignmentFlag.AlignLeft), self.seal,
            margins=0, spacing=GAP, inside=self,
        )  # fmt: skip
        self.show_outlook(None)

    def show_outlook(self, found: Outlook | None) -> None:
        self._found = found
        parts = (self.photo_row, self.unverified_row, self.gaps, self.seal, self.without, self.names, self.other_layout)
        for widget in parts:
            widget.setVisible(False)
        if found is None:
            return
        lacking = len(found.without_photo)
        self.photo_row.setVisible(bool(lacking))
        self.photos.setText(
            format_many(
                lacking,
                self.tr("1 has no photo: its place stays empty."),
                self.tr("{0} have no photo: the place stays empty."),
            )
        )
        set_words(self.photo_button, self.tr("Add it") if lacking == 1 else self.tr("Show them"))
        waiting = len(found.unverified)
        self.unverified_row.setVisible(bool(waiting))
        self.unverified.setText(
            format_many(
                waiting,
                self.tr("1 still waits for the nationality verification."),
                self.tr("{0} still wait for the nationality verification."),
            )
        )
        show_text(self.gaps, "\n".join(map(translate_said, found.gaps)))
        self._show_seal(found)
        self._show_cannot(found)

    def _show_seal(self, found: Outlook) -> None:
        """Shows a note on the seal, once the office has a key."""
        if found.fault is not None:
            self.seal.show_error(found.fault)
        elif found.sealed:
            self.seal.notify(self.tr("With the digital seal of {0}").format(found.seal), Tone.QUIET)
        elif found.seal is not None:
            self.seal.notify(translate_said(found.unsealed or ""), Tone.QUIET)

    def _show_cannot(self, found: Outlook) -> None:
        told = found.refusals
        lines = [translate_said(why) for why in told[:SHOWN]]
        if lines:
            lines.insert(
                0,
                format_many(
                    len(found.cannot),
                    self.tr("1 person cannot have a document:"),
                    self.tr("{0} people cannot have a document:"),
                ),
            )
        if len(told) > SHOWN:
            lines.append(self.tr("and {0} more").format(len(told) - SHOWN))
        show_text(self.without, "\n".join(lines))
        waiting = len(found.unconfirmed)
        set_words(self.names, format_many(waiting, self.tr("Confirm 1 name…"), self.tr("Confirm {0} names…")))
        self.names.setVisible(bool(waiting))

    def ask_about_layout(self, series: str | None, titles: Mapping[str, str], printed: Mapping[str, set[str]]) -> None:
        """Blank forms are pre-printed: a page that was never printed on those of a series is asked about."""
        before = {titles.get(name, name) for name in printed.get(series or "", ())}
        new = [title for title in (self._found.layouts if self._found is not None else ()) if title not in before]
        self.other_layout.setVisible(bool(before and new))
        if before and new:
            words = self.tr(
                "Until now the blank forms {0} were used for “{1}”, not for “{2}”. Are they the right forms?"
            )
            self.other_layout.setText(words.format(series, ", ".join(sorted(before)), ", ".join(new)))

    def _first_unconfirmed(self) -> str:
        return self._found.unconfirmed[0] if self._found is not None and self._found.unconfirmed else ""

    def _leave_out(self) -> None:
        if self._found is not None:
            self.left_out.emit(self._found.unverified)

    def _want_photos(self) -> None:
        if self._found is not None:
            self.photos_wanted.emit(self._found.without_photo)
