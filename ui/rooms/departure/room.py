"""The page of one departure: its heading, five steps, passengers, lists to send, counting, the print pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from repatriate.app.core.leg_moments import working_moment
from repatriate.app.core.snapshot import plan_settings
from repatriate.app.core.transaction import Notice
from repatriate.app.counting.leg_counting import LegCounting, read_leg_counting
from repatriate.app.manifests.departures import DepartureView, read_departure_view
from repatriate.app.next_steps.departure import DepartureStep, departure_steps
from repatriate.app.next_steps.step import Target
from repatriate.app.transport.queries import PlaceRow, list_places, next_code
from repatriate.model.entities import LegStatus
from ui.core.context import Context
from ui.rooms.base import Room, RoomPlace
from ui.rooms.common.detail_panel import show_page
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.rooms.departure.heading import DepartureHeading, StepStrip
from ui.rooms.departure.impact_panel import ImpactPanel
from ui.rooms.departure.leg_actions import LegActions
from ui.rooms.departure.lists_card import CountingCard, ListsCard
from ui.rooms.departure.pack_card import PackCard, PaperSheet
from ui.rooms.departure.passengers import PassengersCard, waiting_words
from ui.rooms.departure.points_sheet import PointsSheet
from ui.rooms.departure.send_sheet import SendSheet
from ui.style.theme import MARGIN, SPACE
from ui.widgets.labels import make_button
from ui.widgets.layouts import STRETCH, grow, make_column, make_row, make_scroll
from ui.widgets.refusal import NoticeBar, find_held

BESIDE = 392
"""Pixels of the cards beside the passengers."""
ONE_COLUMN = 820
"""Narrower than this, the cards are below the passengers."""


Found = tuple[DepartureView, tuple[DepartureStep, ...], Mapping[str, PlaceRow], datetime, LegCounting]
"""The data of the page, the places that its form knows, and the moment of viewing."""


class DepartureRoom(Room):
    """`select` takes `GA867`, `GA867:lists`, `GA867:print`, `GA867:edit`, `GA867:points`, `GA867:left`, `GA867:arrived`, or
    `GA867:count`, which leads on to the counting room."""

    key = "departure"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.code = ""
        self._goal = ""
        self.view: DepartureView | None = None
        self.note = NoticeBar(wide=True)
        self.acts = LegActions(context, self.panel, self.note)
        self.acts.made.connect(self.show_departure)
        self.acts.opened.connect(self._fit_parts)
        self.acts.removed.connect(self._forget_leg)
        self.heading = DepartureHeading()
        self.header.use_figures(self.heading)
        self.edit_button = self.header.add_button(make_button(self.tr("Edit"), lambda: self.acts.edit()))
        self.more_button = self.header.add_button(make_button("", icon="more"))
        self.more_button.setAccessibleName(self.tr("More about this departure"))
        self.more_button.setToolTip(self.tr("More"))
        self.menu = QMenu(self.more_button)
        self.menu.aboutToShow.connect(lambda: self.acts.fill_menu(self.menu))
        self.more_button.setMenu(self.menu)
        self.strip = StepStrip(self.act)
        self.note.shown.connect(self._calm_strip)
        self.passengers = PassengersCard(context)
        self.lists = ListsCard()
        self.counting = CountingCard(lambda state: self.acts.ask_status(state))
        self.counting.room_wanted.connect(lambda mode: context.go("counting", f"{self.code}:{mode}"))
        self.counting.points_wanted.connect(self.open_points)
        self.pack = PackCard(context)
        self.people = PersonPanelHost(context, self.panel, self.question)
        self.passengers.person_wanted.connect(self._show_person)
        self.people.offer_menu(self.passengers.table, lambda: self.passengers.table.key)
        self.lists.send_wanted.connect(self.send)
        self.lists.exceptions_wanted.connect(lambda: self.open_options("exceptions"))
        self.pack.look_wanted.connect(lambda pdf: self._look(pdf, self.tr("Print pack of {0}").format(self.code)))
        self.pack.options_wanted.connect(self.open_options)
        self.set_work(self._lay_out())
        self.set_empty(
            "transport",
            self.tr("There is no departure to show yet."),
            make_button(self.tr("Add a departure"), lambda: context.go("departures", "add"), "main", "add"),
        )
        self._add_actions()

    def _lay_out(self) -> QWidget:
        self.cards = QWidget()
        make_column(self.lists, self.counting, self.pack, STRETCH, margins=0, spacing=10, inside=self.cards)
        self.cards_area = make_scroll(across=False)
        self.cards_area.setFixedWidth(BESIDE)
        self.cards_area.setWidget(self.cards)
        self.across = make_row(grow(self.passengers), self.cards_area, spacing=12)
        self.inside = QWidget()
        self.below = make_column(
            self.strip, grow(self.across), margins=(MARGIN, 8, MARGIN, SPACE), spacing=10, inside=self.inside
        )
        self.whole = make_scroll(self.inside, across=False)
        work = QWidget()
        make_column(find_held(self.note), grow(self.whole), margins=0, spacing=0, inside=work)
        return work

    def _add_actions(self) -> None:
        self.action("send", self.tr("Send the lists of this departure"), self.send_first, icon="export", writes=True)
        self.action("print", self.tr("Print the print pack"), self.pack.print, icon="print", writes=True)
        self.action(
            "options", self.tr("Slips, wristbands, bus, room and bay lists"), self.open_options, icon="manifests"
        )
        self.action("edit", self.tr("Edit this departure"), self.acts.edit, icon="edit", writes=True)
        self.action("points", self.tr("Points where people are counted"), self.open_points, icon="place")
        self.action("cancel", self.tr("Cancel this departure"), self.acts.cancel, icon="trouble", writes=True)
        self.action("repeat", self.tr("Repeat this departure"), self.acts.repeat, icon="calendar", writes=True)

    # -- which departure

    def select(self, ref: str) -> None:
        code, _, goal = ref.partition(":")
        self._goal = goal
        if code != self.code:
            self._leave(code)
        self.code = code
        self.reload_content(None)

    def show_departure(self, code: str) -> None:
        self.panel.shut()
        self.select(code)

    def _leave(self, code: str) -> None:
        """Nothing of the departure before stays while the next one is read."""
        self.view = None
        self.header.title.setText(code or self.name())
        for part in (self.heading, self.inside, self.edit_button, self.more_button):
            part.hide()
        self.pack.show_leg("", ready=False)
        self.acts.show(None, {})
        self.note.shut()
        self.panel.shut()
        for page in self.body.findChildren(QWidget, "overlay"):
            page.close()

    def _forget_leg(self) -> None:
        """It was removed."""
        self.code = ""
        self.context.go("departures")

    def reload_content(self, notice: Notice | None) -> None:
        operation, code = self.context.operation, self.code

        def read_departure() -> Found | None:
            wanted = code or next_code(operation.db, plan_settings(operation.db, operation.today()).plan_start)
            if operation.db["legs"].count_where("code = ?", [wanted]) == 0:
                return None
            view, steps = read_departure_view(operation, wanted), departure_steps(operation, wanted, operation.clock())
            known = {one.code: one for one in list_places(operation.db)}
            now = working_moment(operation.db, operation.today(), operation.clock())
            return view, steps, known, now, read_leg_counting(operation.db, wanted)

        self.context.ask(self, "departure", read_departure, self._show_departure)
        sheet = self.panel.content
        if isinstance(sheet, SendSheet):
            sheet.draw()

    def _show_departure(self, found: Found | None) -> None:
        self.show_empty(found is None)
        self.edit_button.setVisible(found is not None and not self.context.read_only)
        self.more_button.setVisible(found is not None and not self.context.read_only)
        if found is None:
            self.header.title.setText(self.name())
            self.heading.hide()
            return
        view, steps, known, now, counting = found
        self.acts.show(view, known, counting)
        self.view, self.code = view, view.leg.code
        self.setAccessibleName(self.tr("Departure {0}").format(view.leg.code))
        self.header.title.setText(view.leg.code)
        self.heading.show_departure(view, now, counting)
        self.heading.show()
        self.inside.show()
        self.strip.show_steps(steps, read_only=self.context.read_only)
        self._calm_strip(self.note.asking)
        self.passengers.show_passengers(view)
        self.lists.show_lists(view, waiting_words(view), read_only=self.context.read_only)
        self.counting.show_departure(view, counting, read_only=self.context.read_only)
        if isinstance(self.panel.content, PointsSheet):
            self.panel.content.show_points(counting.points)
        self.pack.show_leg(view.leg.code, ready=view.plan == "published")
        self._reach_goal()

    def _reach_goal(self) -> None:
        """Carries out the goal that came with the departure."""
        goal, self._goal = self._goal, ""
        if goal == "lists":
            self.send_first()
        elif goal in ("print", "slips"):
            self.cards_area.ensureWidgetVisible(self.pack)
            self.whole.ensureWidgetVisible(self.pack)
            self.pack.enter()
        elif goal == "count":
            self.count()
        elif goal == "points":
            self.open_points()
        elif goal in ("left", "arrived"):
            self.acts.ask_time(LegStatus.DEPARTED if goal == "left" else LegStatus.ARRIVED)
        elif goal == "edit":
            self.acts.edit()
        elif goal.startswith("move "):
            self.acts.move(goal.removeprefix("move "))

    def place(self) -> RoomPlace:
        return replace(super().place(), chosen=self.code)

    def return_to(self, place: RoomPlace) -> None:
        super().return_to(place)
        if place.chosen:
            self.select(place.chosen)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.passengers.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self, target: Target) -> None:
        """The filled button: what it is about is here, or in another place."""
        if target == Target(self.key, f"{self.code}:print"):
            self.pack.print()
        elif target == Target(self.key, f"{self.code}:slips"):
            self.pack.print_slips()
        elif target.place == self.key:
            self.select(target.ref)
        else:
            self.context.go(target.place, target.ref)

    # -- people, lists, papers

    def _show_person(self, ref: str) -> None:
        if not self.acts.writing:
            self.people.show_person(ref)
            self._fit_parts()

    def send_first(self) -> None:
        """The sheet of the first list that has to go out; of the first of all where none has."""
        if self.view is None:
            self._goal = "lists"  # as soon as it is read
            return
        if not self.view.lists:
            return
        self.lists.enter(self.view.due.due)
        due = self.view.due.due or (self.view.lists[0].recipient.name,)
        self.send(due[0])

    def send(self, profile: str) -> None:
        """The sheet for this recipient."""
        assert self.view is not None
        sheet = SendSheet(self.context, self.code, profile, self.view.lacking)
        sheet.look_wanted.connect(self._look)
        sheet.left.connect(self.panel.shut)
        self._open_sheet(sheet, self.tr("List"))
        sheet.send_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_options(self, kind: str = "") -> None:
        """Opens the options of the papers, at this kind or at the last one shown."""
        if self.view is None:
            return
        sheet = PaperSheet(self.context, self.code, kind)
        sheet.look_wanted.connect(self._look)
        self._open_sheet(sheet, self.tr("Print pack"))
        sheet.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_sheet(self, sheet: QWidget, caption: str) -> None:
        self.panel.show_widget(sheet, caption)
        self._fit_parts()

    def _look(self, pdf: bytes, caption: str) -> None:
        show_page(self.body, pdf, caption)

    def count(self) -> None:
        """Opens the counting of its people."""
        self.context.go("counting", f"{self.code}:count")

    def open_points(self) -> None:
        """The sheet of its points."""
        if self.view is None:
            return
        sheet = PointsSheet(self.context, self.code)
        sheet.show_points(self.acts.counting.points)
        self._open_sheet(sheet, self.tr("Points of {0}").format(self.code))
        sheet.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- leaving, size

    def panel_closed(self) -> None:
        self.passengers.table.clearSelection()
        self._fit_parts()
        self.take_focus()

    def may_leave(self) -> str | None:
        if self.acts.writing:
            return self.tr("Your changes to {0} are not saved.").format(self.code)
        if isinstance(self.panel.content, ImpactPanel):
            return self.tr("The change to {0} is not made yet: it waits for your answer.").format(self.code)
        return None

    def _calm_strip(self, asking: bool) -> None:
        """A sheet or a question has the filled button while it is there."""
        self.strip.calm(asking or self.panel.isVisibleTo(self))

    def _fit_parts(self) -> None:
        """The side panel takes the place of the cards; with little room the cards are below the passengers."""
        self._calm_strip(self.note.asking)
        open_, narrow = self.panel.isVisibleTo(self), self.width() < ONE_COLUMN
        inside = self.cards_area.widget() is self.cards
        if narrow and inside:
            self.cards_area.takeWidget()
            self.below.addWidget(self.cards)
            self.cards.show()
        elif not narrow and not inside:
            self.below.removeWidget(self.cards)
            self.cards_area.setWidget(self.cards)
        self.cards_area.setVisible(
            not narrow and not (open_ and self.width() < ONE_COLUMN + BESIDE + self.panel.width())
        )
        short = self.height() < 520
        self.passengers.table.setMinimumHeight(180 if narrow or short else 90)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_parts()
