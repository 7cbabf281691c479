"""The standby page at the gate: people for a free seat, the earliest here first; ticked ones get the seats in one
press."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.core.format import at_place, number
from ui.rooms.common.labels import format_many
from ui.rooms.counting.closing.exceptions import called_number
from ui.style.theme import GAP, MARGIN, ROW, Tone, color
from ui.widgets.labels import make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, grow, make_column, make_flow, make_row
from ui.widgets.refusal import NoticeBar

t = QCoreApplication.translate
NUMBER, NAME, PEOPLE, HERE, NOW_ON = range(5)


@dataclass(frozen=True, slots=True)
class Offer:
    """A standby entry for people who can only travel together.

    `name` is the first of them, and `seats` their need. They have been here `since` (None: not seen today), and would
    be moved off `moved_from`. `hindered` says why they cannot take a seat now (empty: they can).
    """

    refs: tuple[str, ...]
    name: str
    seats: int
    since: datetime | None = None
    moved_from: str = ""
    hindered: str = ""


class StandbyPage(QWidget):
    """`fill_wanted` tells the offers that are ticked, and whether somebody may lose a seat elsewhere."""

    fill_wanted = Signal(object, object)
    help_wanted = Signal(str)
    """The help if nobody can be given a seat: close, absent, or the standby list of the plan."""

    def __init__(self) -> None:
        super().__init__()
        self.code = ""
        self.coming = ""
        """A sentence on people who are not listed yet, and on how to list them."""
        self.offers: Sequence[Offer] = ()
        self.free = 0
        self._read_only = True
        self.note = NoticeBar(wide=True)
        self.figure = make_label("0", "figure")
        self.words = make_label("", wrap=True)
        self.hint = make_label("", "quiet", wrap=True)
        self.list = QTreeWidget()
        self._make_list()
        self.empty = make_label("", wrap=True)
        self.way = make_button(t("Counting", "Show the standby list"), lambda: self.help_wanted.emit(self._helps))
        self._helps = ""
        self.instead = QWidget()
        make_column(self.empty, make_row(self.way, STRETCH), STRETCH, margins=0, spacing=GAP, inside=self.instead)
        self.main_button = make_button(t("Counting", "Tick who gets a seat"), self._ask_fill, "main")
        head = make_row(self.figure, grow(make_column(self.words, self.hint, spacing=0)), spacing=12)
        self.foot = QWidget()
        make_flow(self.main_button, right=True, inside=self.foot)
        make_column(
            self.note, head, grow(self.list), grow(self.instead), self.foot, margins=(MARGIN, 12, MARGIN, 12), spacing=GAP,
            inside=self,
        )  # fmt: skip

    def _make_list(self) -> None:
        made = self.list
        made.setAccessibleName(t("Counting", "Standby"))
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setAllColumnsShowFocus(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHeaderLabels(
            [
                t("Counting", "No."),
                t("Counting", "Name"),
                t("Counting", "Seats"),
                t("Counting", "Here"),
                t("Counting", "Now on"),
            ]
        )
        header = made.header()
        header.setStretchLastSection(False)
        for column, mode in (
            (NAME, QHeaderView.ResizeMode.Stretch),
            *((one, QHeaderView.ResizeMode.ResizeToContents) for one in (NUMBER, PEOPLE, HERE, NOW_ON)),
        ):
            header.setSectionResizeMode(column, mode)
        made.itemChanged.connect(lambda *_: self._show_figures())

    def show_offers(self, code: str, free: int, offers: Sequence[Offer], closed: str, *, read_only: bool) -> None:
        """`closed` says why nobody can board it (empty: they can). Those who are here and fit are ticked beforehand."""
        fresh = code != self.code
        kept = set() if fresh else {ref for one in self.chosen for ref in one.refs}
        unticked = set() if fresh else {one.refs[0] for one in self.offers} - {one.refs[0] for one in self.chosen}
        at = self.list.currentIndex().row()
        marked = self.offers[at].refs[0] if not fresh and 0 <= at < len(self.offers) else ""
        self.code, self.free, self.offers, self._read_only = code, free, offers, read_only
        if fresh:
            self.note.shut()
        self.list.blockSignals(True)
        self.list.clear()
        room = free
        for one in offers:
            fits = one.since is not None and not one.moved_from and not one.hindered and one.seats <= room
            ticked = (one.refs[0] in kept) or (fits and one.refs[0] not in unticked)
            if ticked:
                room -= one.seats
            self.list.addTopLevelItem(self._make_item(one, ticked=ticked and not read_only))
        self.list.blockSignals(False)
        place = next((place for place, one in enumerate(offers) if one.refs[0] == marked), 0)
        if (item := self.list.topLevelItem(place)) is not None:
            self.list.setCurrentItem(item)
        self.figure.setText(number(free))
        self.words.setText(format_many(free, t("Counting", "seat is free"), t("Counting", "seats are free")))
        here = sum(one.since is not None for one in offers)
        told = t("Counting", "On standby: {0} here, {1} not seen today.").format(here, len(offers) - here)
        self.hint.setText(" ".join(filter(None, (told if offers else "", self.coming))))
        self.hint.setVisible(bool(self.hint.text()))
        self.list.setVisible(bool(offers) and not closed)
        self.instead.setVisible(not offers or bool(closed))
        self._show_reason(closed)
        self._show_figures()

    def _show_reason(self, closed: str) -> None:
        """Shows the reason why nobody can be given a seat, with the remedy."""
        words = t(
            "Counting", "Nobody who is here can take a seat on it. People count as here once they are counted today."
        )
        helps, verb = "standby", t("Counting", "Show the standby list")
        if closed:
            words, helps, verb = closed, "close", t("Counting", "Open the closing")
        elif not self.free:
            words = t(
                "Counting", "Each seat is taken, or kept for somebody who may still come. Mark who was not found."
            )
            helps, verb = "absent", t("Counting", "Mark who is not here")
        self.empty.setText(words)
        self._helps = helps
        set_words(self.way, verb)

    def _make_item(self, one: Offer, *, ticked: bool) -> QTreeWidgetItem:
        here = (
            t("Counting", "since {0}").format(f"{at_place(one.since):%H:%M}")
            if one.since is not None
            else t("Counting", "not seen today")
        )
        more = t("Counting", "{0} and {1} more").format(one.name, len(one.refs) - 1) if len(one.refs) > 1 else one.name
        item = QTreeWidgetItem(
            [called_number(one.refs[0]), more, number(one.seats), one.hindered or here, one.moved_from]
        )
        item.setTextAlignment(NUMBER, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setTextAlignment(PEOPLE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in range(5):
            wide = self.list.fontMetrics().horizontalAdvance(item.text(column)) + 28
            item.setSizeHint(column, QSize(wide + (26 if column == NUMBER else 0), ROW))
            item.setToolTip(column, item.text(column))
        if not self._read_only:
            item.setCheckState(NUMBER, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setForeground(HERE, color(Tone.GOOD if one.since is not None and not one.hindered else Tone.ATTENTION))
        if one.moved_from:
            item.setForeground(NOW_ON, color(Tone.ATTENTION))
        if one.hindered:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        return item

    @property
    def chosen(self) -> list[Offer]:
        """The ticked entries."""
        found = []
        for place, one in enumerate(self.offers):
            item = self.list.topLevelItem(place)
            if item is not None and item.checkState(NUMBER) is Qt.CheckState.Checked:
                found.append(one)
        return found

    def _show_figures(self) -> None:
        people = sum(len(one.refs) for one in self.chosen)
        seats = sum(one.seats for one in self.chosen)
        words = t("Counting", "Tick who gets a seat")
        if people:
            words = format_many(people, t("Counting", "Give 1 person a seat"), t("Counting", "Give {0} people a seat"))
        set_words(self.main_button, words)
        self.main_button.setVisible(not self._read_only and self.list.isVisibleTo(self))
        self.main_button.setEnabled(bool(people) and seats <= self.free)
        if seats > self.free:
            self.note.notify(
                t("Counting", "{0} seats are ticked, and {1} are free.").format(number(seats), number(self.free))
            )
        elif not self.note.asking:
            self.note.pass_by()

    def _ask_fill(self) -> None:
        chosen = tuple(self.chosen)
        moved = [one for one in chosen if one.moved_from]
        if not moved:
            self.fill_wanted.emit(chosen, False)
            return
        first = moved[0]
        words = t("Counting", "{0} has a seat on {1}. That seat becomes free.").format(
            f"{called_number(first.refs[0])} {first.name}", first.moved_from
        )
        if len(moved) > 1:
            words = t("Counting", "{0} of them have a seat on another departure. Those seats become free.").format(
                len(moved)
            )
        self.note.ask(
            words,
            t("Counting", "Move them"),
            lambda: self._ask_again(chosen, moved),
            keep=t("Counting", "Leave them there"),
            danger=False,
        )

    def _ask_again(self, chosen: tuple[Offer, ...], moved: Sequence[Offer]) -> None:
        """A seat elsewhere is lost: it is asked twice."""
        codes = ", ".join(sorted({one.moved_from for one in moved}))
        self.note.ask(
            t("Counting", "Really take them off {0}? Lists that were sent for it change.").format(codes),
            t("Counting", "Take them off {0}").format(codes),
            lambda: self.fill_wanted.emit(chosen, True),
            keep=t("Counting", "Leave them there"),
        )

    def take_focus(self) -> None:
        (self.list if self.list.isVisibleTo(self) else self.way).setFocus(Qt.FocusReason.OtherFocusReason)
