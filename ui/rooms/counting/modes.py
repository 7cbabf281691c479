"""The modes of the counting room in the order of their keys."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt

from repatriate.app.core.leg_moments import working_day, working_moment
from repatriate.app.core.operation import Operation
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.room_view import CountingView
from repatriate.app.counting.sheet_file import read_sheet
from repatriate.app.plan.standby import Candidate, StandbyList
from repatriate.app.plan.standby_here import read_standby_here
from repatriate.counting.points import find_boarding, name_point
from repatriate.model.counting import How, Point, Seen
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.counting.absent_mode import AbsentMode
from ui.rooms.counting.call_mode import CallMode
from ui.rooms.counting.closing.mode import CloseMode
from ui.rooms.counting.count_mode import CountMode
from ui.rooms.counting.handover_mode import HandoverMode
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.standby_page import Offer, StandbyPage
from ui.rooms.counting.tally import Tally
from ui.rooms.counting.words import point_words
from ui.style.theme import GAP
from ui.widgets.fields import SteadyBox, be_narrow
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.path_field import ask_to_open
from ui.widgets.refusal import NoticeBar

t = QCoreApplication.translate
_BETWEEN = re.compile(r"[\s,;]+")


class PaperMode(CountMode):
    """The mode for marks ticked on paper. Several numbers in one line are several people."""

    key = "paper"
    hot = Qt.Key.Key_F7
    listed = False

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__(context, tally)
        self._typed: set[str] = set()
        self._of: tuple[str, int] = ("", 0)
        self.note = NoticeBar(wide=True)
        self.mark = SteadyBox()
        be_narrow(self.mark)
        self.mark.setAccessibleName(t("Counting", "Which mark of the sheet"))
        for kind, words in (
            (Seen.PRESENT, t("Counting", "Ticked: is here")),
            (Seen.LEFT, t("Counting", "Marked L: left again")),
            (Seen.MISSING, t("Counting", "Marked ?: did not answer")),
        ):
            self.mark.addItem(words, kind)
        self.mark.currentIndexChanged.connect(lambda _: self._begin())
        self.total = make_label("", "strong")
        self.file_button = make_button(t("Counting", "Read from a file…"), self.choose_file)
        self.file_button.setToolTip(t("Counting", "The counting sheet as a workbook, its boxes filled in"))
        self.column.insertWidget(0, self.note)
        self.column.insertLayout(1, make_row(self.mark, self.total, STRETCH, self.file_button, margins=0, spacing=GAP))

    @classmethod
    def name(cls) -> str:
        return t("Counting", "From paper")

    def heading(self) -> str:
        view, point = self.tally.view, self.tally.point
        if view is None or point is None:
            return self.name()
        return t("Counting", "From paper: {0}").format(point_words(point, view.points))

    @property
    def kind(self) -> Seen:
        return Seen(self.mark.currentData())

    def enter(self) -> None:
        self._begin()

    def show_tally(self) -> None:
        super().show_tally()
        here = (self.tally.view.leg.code if self.tally.view is not None else "", self.tally.seq)
        if here != self._of:
            self._of = here
            self._begin()
        self.file_button.setVisible(self.tally.writable)

    def _begin(self) -> None:
        """Another column of the sheet, or another mark: its sum begins anew."""
        self._typed.clear()
        self._show_total()

    def _show_total(self) -> None:
        self.total.setText(t("Counting", "Typed so far: {0}").format(number(len(self._typed))))

    def take(self, code: str, how: How) -> None:
        """A gun reads one code, which is left whole; a hand types numbers with blanks or commas between them."""
        codes = [code] if how is How.SCAN else [part for part in _BETWEEN.split(code.strip()) if part]
        for each in codes:
            self._typed.add(each.casefold())
            self.tally.count(each, how if how is How.SCAN else How.PAPER, self.kind)
        self._show_total()

    # -- a file

    def choose_file(self) -> None:
        path = ask_to_open(
            self, self.context, t("Counting", "Counting sheet"),
            t("Counting", "Workbooks and CSV (*.xlsx *.ods *.xls *.csv *.txt)"),
        )  # fmt: skip
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """All of whom the file says so at this point."""
        view, point, kind = self.tally.view, self.tally.point, self.kind
        if view is None or point is None:
            return
        name, leg = str(name_point(point, view.points)), view.leg.code
        self.note.shut()
        self.context.ask(
            self, "sheet", lambda: read_sheet(path, point.seq, name, kind),
            lambda codes: self._take_all(codes, leg, point.seq), failed=self.note.fault,
        )  # fmt: skip

    def _take_all(self, codes: tuple[str, ...], leg: str, seq: int) -> None:
        if self.tally.view is None or self.tally.view.leg.code != leg:
            return
        if not codes:
            self.note.notify(t("Counting", "Nobody has that mark in this file."), "attention")
            return
        for code in codes:
            self._typed.add(code.casefold())
            self.tally.count(code, How.PAPER, self.kind, seq=seq)
        self._show_total()


MOST = 200
"""Entries that are shown; nobody calls further down a list."""


class StandbyMode(Mode):
    """F5."""

    key = "standby"
    hot = Qt.Key.Key_F5
    whole = True

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__(context, tally)
        self.page = StandbyPage()
        self.page.fill_wanted.connect(self._fill_seats)
        self.page.help_wanted.connect(self._open_help)
        self._enters = False
        make_column(grow(self.page), margins=0, spacing=0, inside=self)

    @classmethod
    def name(cls) -> str:
        return t("Counting", "Standby")

    @classmethod
    def suits(cls, view: CountingView, point: Point) -> bool:
        return not view.leg.left

    def heading(self) -> str:
        return t("Counting", "Free seats")

    @property
    def _code(self) -> str:
        return self.tally.view.leg.code if self.tally.view is not None else ""

    def enter(self) -> None:
        self._enters = True
        self.show_tally()

    def show_tally(self) -> None:
        operation, code = self.context.operation, self._code
        if code:
            self.context.ask(
                self, "standby", lambda: read_standby(operation, code), self._show_standby, failed=self.page.note.fault
            )

    def _show_standby(self, found: StandbyList) -> None:
        if found.leg.code != self._code:
            return
        off = self._taken_off()
        offers = tuple(make_offer(one) for one in found.candidates if not off.intersection(one.standby.people))
        self.page.coming = translate_said(found.hint)
        self.page.show_offers(
            found.leg.code, found.free, offers, translate_said(found.closed), read_only=self.context.read_only
        )
        if self._enters:
            self._enters = False
            self.page.take_focus()

    def _taken_off(self) -> set[str]:
        """References of people taken off this departure: they return by “is here”, never from standby."""
        view = self.tally.view
        boarding = find_boarding(view.points) if view is not None else None
        held = view.held.get(boarding.seq, {}) if view is not None and boarding is not None else {}
        return {ref for ref, kind in held.items() if kind is Seen.LEFT}

    def _open_help(self, what: str) -> None:
        if what == "standby":
            self.context.go("plan", f"standby {self._code}")
        else:
            self.context.go("counting", f"{self._code}:{what}")

    def _fill_seats(self, chosen: tuple[Offer, ...], moving: bool) -> None:
        """Each family by itself: they may go different ways after this departure."""
        for one in chosen:
            command = BoardStandby(self._code, one.refs, moving=moving and bool(one.moved_from))
            if self.context.run(command, on_error=self.page.note.fault) is None:
                return


def read_standby(operation: Operation, code: str) -> StandbyList:
    """The present standby list; an operation that ended long ago is seen on its own days."""
    db = operation.db
    today = working_day(db, operation.today())
    return read_standby_here(db, today, working_moment(db, operation.today(), operation.clock()), code, MOST)


def make_offer(one: Candidate) -> Offer:
    """The entry for the page."""
    standby = one.standby
    hindered = ""
    if standby.needs_more:
        hindered = translate_said(one.message)
    elif not standby.boards_now:
        hindered = t("Counting", "needs {0} seats").format(number(standby.seats))
    return Offer(standby.people, one.name.upper(), standby.seats, one.since, one.moved_from, hindered)


MODES: tuple[type[Mode], ...] = (HandoverMode, CountMode, CallMode, AbsentMode, StandbyMode, CloseMode, PaperMode)
