"""The counting room: the departures of today, the number just read, the points; and the modes by F2 to F6."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from repatriate.app.core.leg_moments import working_moment
from repatriate.app.core.transaction import Notice
from repatriate.app.counting.codes import is_own_code
from repatriate.app.counting.room_view import CountingView, DayLeg, next_to_count, read_counting, read_day
from repatriate.model.counting import How
from repatriate.model.entities import LegStatus
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.format import is_unread, local_time
from ui.rooms.base import Room, RoomPlace
from ui.rooms.common.labels import name_way
from ui.rooms.counting.call_mode import CallMode
from ui.rooms.counting.day_list import DayList
from ui.rooms.counting.gun import GunCode
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.modes import MODES
from ui.rooms.counting.room_keys import RoomKeys
from ui.rooms.counting.side import DecideList, EntryFoot, Side
from ui.rooms.counting.tally import Tally
from ui.rooms.counting.words import TallyBar, WhereButton
from ui.style.theme import SPACE, Frame
from ui.widgets.labels import Elided, ViewSwitch, make_button
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.refusal import NoticeBar, find_held

CLOCK = 20_000
"""Milliseconds between two looks at the clock."""
LOW = 380
"""Pixels of height under which only what the work needs is shown."""
POINTS_FROM, DAY_FROM = 820, 1000
"""Pixels of the page from which the points, and the departures of today, stand beside the work."""


@dataclass(frozen=True, slots=True)
class Found:
    """The data for the room: the day, and the departure that is counted."""

    legs: tuple[DayLeg, ...]
    view: CountingView | None


class CountingRoom(Room):
    """`select` takes `GA867`, and behind a colon the mode: `GA867:count`, call, absent, standby, close, handover."""

    key = "counting"
    alone = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.code = ""
        self._goal = ""
        self.tally = Tally(context)
        self.tally.setParent(self)  # ends with the room: what hears it would keep the room, and the key of the file
        self.modes: dict[str, Mode] = {}
        self.note = NoticeBar(wide=True)
        self._make_header()
        self.foot = EntryFoot()
        self.foot.entered.connect(lambda text: self._take(text, How.TYPED))
        self.foot.undo_wanted.connect(self.undo_last)
        self.number = self.foot.number
        keys = RoomKeys(self.suited, self.show_mode, self.undo_last, self.number, self._is_ours)
        self.gun = keys.gun
        self.gun.setParent(self)
        self.gun.scanned.connect(self._scan)
        self.set_work(self._lay_out())
        self.set_empty(
            "transport",
            self.tr("No departure leaves or arrives today."),
            make_button(self.tr("Show all departures"), lambda: context.go("departures"), "main"),
        )
        self._make_modes()
        self._clock = QTimer(self, interval=CLOCK)
        self._clock.timeout.connect(self._show_time)
        self.tally.changed.connect(self._show_tally)
        self.tally.reload_wanted.connect(lambda: self.reload_content(None))
        self.tally.refused.connect(self._show_refused)
        self.tally.failing.connect(self._show_failing)
        self.action("undo", self.tr("Undo the last count"), self.undo_last, icon="undo", writes=True)
        for mode in self.modes.values():
            self.action(
                f"mode_{mode.key}",
                self.tr("Counting: {0}").format(mode.name()),
                lambda key=mode.key: self.show_mode(key),  # type: ignore[misc]
            )

    # -- the parts

    def _make_header(self) -> None:
        self.about = Elided("", "quiet")
        self.header.use_figures(self.about)
        names = {mode.key: f"{mode.name()}  {QKeySequence(mode.hot).toString()}" for mode in MODES if mode.listed}
        self.switch = ViewSwitch(self.tr("What is done here"), list(names.items()))
        self.switch.chosen.connect(self.show_mode)
        self.header.use_views(self.switch)
        self.full = self.header.add_button(
            make_button(self.tr("Full screen") + "  F11", lambda: self.context.go("view.full_screen"))
        )
        self.full.setAccessibleName(self.tr("Full screen"))

    def _lay_out(self) -> QWidget:
        self.day = DayList()
        self.day.chosen.connect(self.choose_departure)
        self.side = Side(self.tally)
        self.side.chosen.connect(self.choose_point)
        self.side.close_wanted.connect(lambda: self.show_mode("close"))
        self.bar = TallyBar()
        self.bar.decide_wanted.connect(self.decide)
        self.bar.missing_wanted.connect(lambda: self.show_mode("absent"))
        self.where = WhereButton(self.tally)
        self.where.leg_chosen.connect(self.choose_departure)
        self.where.point_chosen.connect(self.choose_point)
        self.pages = QStackedWidget()
        self.middle = QWidget()
        top = make_row(self.where, grow(self.bar), spacing=12)
        self.middle_column = make_column(
            top, grow(self.pages), self.foot, margins=(SPACE + 4, 10, SPACE + 4, 10), spacing=10, inside=self.middle
        )
        work = QWidget()
        across = make_row(self.day, grow(self.middle), self.side, margins=0, spacing=0)
        make_column(find_held(self.note), grow(across), margins=0, spacing=0, inside=work)
        return work

    def _make_modes(self) -> None:
        for kind in MODES:
            made = kind(self.context, self.tally)
            self.modes[kind.key] = made
            self.pages.addWidget(made)

    # -- which departure, point and mode

    def select(self, ref: str) -> None:
        code, _, goal = ref.partition(":")
        self._goal = goal or self._goal
        if code != self.code:
            self.code = code
            self.tally.show(None)
        self.reload_content(None)

    def choose_departure(self, code: str) -> None:
        """Count this one."""
        if code != self.code and self._may_turn():
            self._goal = ""
            self.select(code)

    def choose_point(self, seq: int) -> None:
        self.tally.choose(seq)

    def _may_turn(self) -> bool:
        why = self.mode.may_leave()
        if why is not None:
            self.note.notify(why, "attention")
        return why is None

    @property
    def mode(self) -> Mode:
        made = self.pages.currentWidget()
        assert isinstance(made, Mode)
        return made

    def show_mode(self, key: str) -> None:
        """Another way to work at the same point; Handover chooses its point as well."""
        made = self.modes.get(key)
        view = self.tally.view
        if made is None:
            return
        if view is not None and self.tally.point is not None and not made.suits(view, self.tally.point):
            other = next((point for point in view.points if made.suits(view, point)), None)
            if other is None:
                return
            usual = view.usual_point
            self.tally.choose((usual if made.suits(view, usual) else other).seq)
        if made is not self.mode:
            self.mode.leave()
            self.pages.setCurrentWidget(made)
        self._show_tally()
        made.enter()
        if made.takes_numbers and key in ("count", "handover", "paper"):
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def decide(self) -> None:
        """Goes to the open decisions: at the right, or in the panel if there is no room for them."""
        if self.side.isVisibleTo(self):
            self.side.decide.enter()
            return
        made = DecideList(self.tally)
        self.panel.show_widget(made, self.tr("To decide"))
        self._show_panel_doubts()
        made.enter()

    def _show_panel_doubts(self) -> None:
        view, made = self.tally.view, self.panel.content
        if isinstance(made, DecideList) and view is not None:
            made.show_doubts(view.doubts)
            if not view.doubts:
                self.panel.shut()

    def suited(self) -> list[Mode]:
        """The modes that this point offers: of those with one key the first."""
        view, point = self.tally.view, self.tally.point
        found: dict[Qt.Key, Mode] = {}
        for made in self.modes.values():
            if view is None or point is None or made.suits(view, point):
                found.setdefault(made.hot, made)
        return list(found.values())

    # -- reading

    def reload_content(self, notice: Notice | None) -> None:
        if self.tally.writer.pending:
            return  # as soon as it is quiet, all is read
        operation, wanted = self.context.operation, self.code

        def read_counts() -> Found:
            now = working_moment(operation.db, operation.today(), operation.clock())
            legs = read_day(operation.db, now, wanted)
            code = wanted if any(one.code == wanted for one in legs) else next_to_count(legs)
            view = read_counting(operation.db, now, code, legs) if code else None
            return Found(legs, view)

        self.context.ask(self, "counting", read_counts, self._show_counts)

    def _show_counts(self, found: Found) -> None:
        if self.tally.writer.pending:
            return
        self.where.legs = found.legs
        self.show_empty(found.view is None)
        for part in (self.switch, self.full):
            part.setVisible(found.view is not None)
        if found.view is None:
            self.header.title.setText(self.name())
            self.about.setText("")
            return
        self.code = found.view.leg.code
        self.day.show_legs(found.legs, self.code)
        self.tally.show(found.view)
        self.side.decide.show_doubts(found.view.doubts)
        self._show_panel_doubts()
        goal, self._goal = self._goal, ""
        if goal:
            if goal == "count":  # where people are counted now, as the step says
                self.tally.choose(found.view.usual_point.seq)
            self.show_mode(goal)
        elif self.mode not in self.suited():
            self.show_mode(self.suited()[0].key)

    def _show_tally(self) -> None:
        view, point = self.tally.view, self.tally.point
        if view is None or point is None:
            return
        if self.mode not in self.suited():
            self.mode.leave()
            self.pages.setCurrentWidget(self.suited()[0])
        mode = self.mode
        self.header.title.setText(view.leg.code)
        self.setAccessibleName(f"{self.name()}: {view.leg.code}, {mode.heading()}")
        for key, made in self.switch.buttons.items():
            made.setVisible(self.modes[key] in self.suited())
        self.switch.choose(mode.key)
        self.bar.show_figures(point, self.tally.figures(), len(view.doubts))
        self.number.setPlaceholderText(mode.asks())
        self.side.show_tally()
        self.side.offer_close("close" in self.modes and not self.context.read_only and not view.leg.closed)
        self.where.show_where()
        self.foot.undo.setEnabled(self.tally.find_last() is not None)
        self._fit_parts()
        mode.show_tally()
        self._show_time()

    def _show_time(self) -> None:
        view = self.tally.view
        if view is None:
            return
        leg = view.leg
        parts = [self.mode.heading()]
        if leg.left:
            parts.append(self.tr("has arrived") if leg.status is LegStatus.ARRIVED else self.tr("has left"))
        elif not is_unread(leg.departs):
            today = leg.departs.date() == leg.here
            parts.append(self.tr("leaves {0}").format(f"{leg.departs:%H:%M}" if today else local_time(leg.departs)))
        zone = ZoneInfo(view.zone) if view.zone else UTC
        operation = self.context.operation
        moment = working_moment(operation.db, operation.today(), operation.clock())
        parts.append(self.tr("now {0}").format(f"{moment.astimezone(zone):%H:%M}"))
        parts.append(
            name_way(leg.origin, leg.destination, (view.origin, view.destination))
        )  # cut first where it is narrow
        self.about.setText(" · ".join(parts))

    # -- numbers

    def _scan(self, read: GunCode) -> None:
        """A gun read something; what its keys spell here is taken where the positions of the keys make no sense."""
        self._take(next(filter(self._is_ours, read.readings), read.by_position), How.SCAN)

    def _is_ours(self, text: str) -> bool:
        known = self.tally.view.people if self.tally.view is not None else {}
        return is_own_code(text) or text.strip().upper() in known

    def _take(self, code: str, how: How) -> None:
        if not self.tally.writable:
            self.note.notify(self.tr("This file is open for reading only: nobody can be counted here."), "attention")
            return
        if not self.mode.takes_numbers or (how is How.SCAN and not self.mode.takes_scans):
            self.show_mode("count")
        self.mode.take(code, how)

    def undo_last(self) -> None:
        """Take back the last count of this laptop at this point; never what Ctrl+Z takes back."""
        if self.tally.writable and not self.tally.undo_last():
            self.note.notify(self.tr("Nothing was counted here that could be undone."), "info")

    def _show_refused(self, error: RepatriateError) -> None:
        self.note.fault(error)

    def _show_failing(self, error: RepatriateError | None) -> None:
        self.foot.show_unsaved(self.tally.writer.pending, failing=error is not None)

    # -- leaving, size

    def take_focus(self) -> None:
        if self.body.currentIndex() or not self.foot.isVisibleTo(self):
            super().take_focus()
        else:
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.gun.start(self.window())
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.gun.stop()
        self._clock.stop()
        self.mode.leave()

    def may_leave(self) -> str | None:
        self.tally.writer.flush()
        if waiting := self.tally.writer.pending:
            return (
                self.tr("{0} scans are not saved yet.").format(waiting)
                if waiting > 1
                else self.tr("1 scan is not saved yet.")
            )
        return self.mode.may_leave()

    def place(self) -> RoomPlace:
        return replace(super().place(), chosen=f"{self.code}:{self.mode.key}" if self.code else "")

    def return_to(self, place: RoomPlace) -> None:
        super().return_to(place)
        if place.chosen:
            self.select(place.chosen)

    def fit(self, frame: Frame) -> None:
        super().fit(frame)
        self._frame_low = frame.low
        self._fit_parts()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit_parts()

    def _fit_parts(self) -> None:
        """Hides side columns that do not fit; one button then opens both."""
        whole = self.mode.whole
        points, day = self.width() >= POINTS_FROM and not whole, self.width() >= DAY_FROM and not whole
        self.side.setVisible(points)
        self.day.setVisible(day)
        self.bar.setVisible(not whole)
        self.where.setVisible(not whole and not (points and day))
        narrow, low = self.width() < 700, self.height() < 420
        lowest = self.height() < LOW
        self.mode.be_low(lowest)
        numbers = self.mode.takes_numbers and self.tally.writable
        self.foot.setVisible(numbers and not (lowest and self.mode.yields_number))
        self.foot.hint.setVisible(not narrow)
        side = SPACE + 4 if not narrow else 12
        gap = 4 if low else 10
        self.middle_column.setContentsMargins(*((0, 0, 0, 0) if whole else (side, gap, side, gap)))
        self.middle_column.setSpacing(0 if whole else gap)

    def dispose(self) -> None:
        self.gun.stop()
        for made in self.modes.values():
            if isinstance(made, CallMode):
                made.close_all()
        self.tally.close()
        super().dispose()
