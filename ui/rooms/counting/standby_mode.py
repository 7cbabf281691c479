"""Standby in the counting room: who can take a free seat now, read again whenever somebody is counted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from repatriate.app.core.operation import Operation
from repatriate.app.core.working_day import working_day, working_moment
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.room_view import CountingView
from repatriate.app.plan.standby import Candidate, StandbyList
from repatriate.app.plan.standby_here import read_standby_here
from repatriate.counting.points import find_boarding
from repatriate.model.counting import Point, Seen
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.standby_page import Offer, StandbyPage
from ui.rooms.counting.tally import Tally
from ui.widgets.layouts import grow, make_column

t = QCoreApplication.translate
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
        self.page.fill_wanted.connect(self._fill)
        self.page.help_wanted.connect(self._help)
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
                self, "standby", lambda: read_standby(operation, code), self._show, failed=self.page.note.fault
            )

    def _show(self, found: StandbyList) -> None:
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
        """Who was taken off this departure again: they come back as “is here”, never from standby."""
        view = self.tally.view
        boarding = find_boarding(view.points) if view is not None else None
        held = view.held.get(boarding.seq, {}) if view is not None and boarding is not None else {}
        return {ref for ref, kind in held.items() if kind is Seen.LEFT}

    def _help(self, what: str) -> None:
        if what == "standby":
            self.context.go("plan", f"standby {self._code}")
        else:
            self.context.go("counting", f"{self._code}:{what}")

    def _fill(self, chosen: tuple[Offer, ...], moving: bool) -> None:
        """Each family by itself: they may go different ways after this departure."""
        for one in chosen:
            command = BoardStandby(self._code, one.refs, moving=moving and bool(one.moved_from))
            if self.context.run(command, on_error=self.page.note.fault) is None:
                return


def read_standby(operation: Operation, code: str) -> StandbyList:
    """As it is now; an operation that ended long ago is seen on its own days."""
    db = operation.db
    today = working_day(db, operation.today())
    return read_standby_here(db, today, working_moment(db, operation.today(), operation.clock()), code, MOST)


def make_offer(one: Candidate) -> Offer:
    """What the page shows of an entry."""
    standby = one.standby
    hindered = ""
    if standby.needs_more:
        hindered = translate_said(one.message)
    elif not standby.boards_now:
        hindered = t("Counting", "needs {0} seats").format(number(standby.seats))
    return Offer(standby.people, one.name.upper(), standby.seats, one.since, one.moved_from, hindered)
