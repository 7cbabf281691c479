"""Home: what to do next, how far everybody is, what leaves next, what changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from PySide6.QtCore import Qt

from repatriate.app.core.command import Notice
from repatriate.app.journal.queries import news
from repatriate.app.next_steps.view import HomeView, read_home
from repatriate.app.people.table_queries import Row
from repatriate.app.state.figures import Figures, figures
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator
from ui.rooms.base import Room
from ui.rooms.common.goals import PEOPLE_FILTER
from ui.rooms.home.changes_card import SHOWN as CHANGES
from ui.rooms.home.changes_card import ChangesCard
from ui.rooms.home.clickable import Shape
from ui.rooms.home.departures_card import DeparturesCard
from ui.rooms.home.empty_page import EmptyPage
from ui.rooms.home.figures import FigureStrip
from ui.rooms.home.page import HomePage
from ui.rooms.home.report_page import ReportPage
from ui.rooms.home.steps_card import StepsCard
from ui.style.frame import Frame
from ui.style.theme import Tone
from ui.widgets.labels import button
from ui.widgets.layouts import make_scroll
from ui.widgets.notice_bar import NoticeBar

_tr = make_translator("Home")


@dataclass(frozen=True, slots=True)
class Told:
    """All that Home shows beside the steps, of one state of the file."""

    figures: Figures
    view: HomeView
    news: tuple[Row, ...]


class HomeRoom(Room):
    key = "home"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._registered: int | None = None
        self._here: datetime | None = None
        self._city = ""
        self._shape = Shape.WIDE
        self.ended = NoticeBar(wide=True)
        self.strip = FigureStrip()
        self.figures = self.strip.figures
        self.strip.people_wanted.connect(lambda wanted: context.go("people", PEOPLE_FILTER + wanted))
        self.steps = StepsCard(context)
        self.departures = DeparturesCard(context)
        self.changes = ChangesCard(context)
        self.page = HomePage(self.ended, self.strip, self.steps, self.departures, self.changes)
        self.set_work(make_scroll(self.page, across=False))
        self.begin = EmptyPage(context, context.go)
        self.body.addWidget(self.begin)
        self._add_header()
        context.next_steps.changed.connect(self.badge_changed)
        self.action(
            "report", _tr("Situation report…"), self.show_report, icon="document", menu="file", shortcut="Ctrl+Shift+R",
            enabled=lambda: bool(self._registered),
        )  # fmt: skip

    @cached_property
    def report(self) -> ReportPage:
        """Made when it is first wanted."""
        made = ReportPage(self.context)
        made.closed.connect(self._show_figures)
        self.body.addWidget(made)
        return made

    @property
    def reporting(self) -> bool:
        return isinstance(self.body.currentWidget(), ReportPage)

    def _add_header(self) -> None:
        self.find_button = self.header.add_button(button("", self._find, icon="search"))
        self.report_button = self.header.add_button(button(_tr("Situation report"), self.show_report, icon="print"))
        self._fit_header()

    # -- what is shown

    def reload(self, notice: Notice | None) -> None:
        operation, look = self.context.operation, self.context.last_look

        def read() -> Told:
            now = operation.clock()
            entries = news(operation.db, look.number, operation.officer, look.opened, CHANGES)
            return Told(figures(operation.db, operation.today()), read_home(operation, now), entries)

        self.context.ask(self, "home", read, self._show_outcome)

    def _show_outcome(self, told: Told) -> None:
        before, self._registered = self._registered, told.figures.registered
        self._here, self._city = told.view.here, told.view.city
        if not self.reporting:
            self._show_figures()
        if bool(before) != bool(self._registered):
            self.context.actions.refresh()
        self.strip.show_figures(told.figures, told.view)
        self.departures.show_departures(told.view.departures)
        self.changes.show_changes(told.news, told.view.here)
        self._show_ended(told.figures)
        self._fit_header()
        self.begin.reload()

    def _show_ended(self, found: Figures) -> None:
        """All is done: say so, calmly."""
        if found.registered and found.arrived == found.registered:
            self.ended.notify(
                _tr("Everybody has arrived: {0}.").format(format.people(found.arrived)), Tone.GOOD,
                _tr("The situation report has the final figures."), stays=True,
            )  # fmt: skip
        elif found.confirmed and found.arrived == found.confirmed:
            self.ended.notify(
                _tr("Everybody with a seat has arrived: {0}.").format(format.people(found.arrived)), Tone.GOOD,
                _tr("Still here: {0}.").format(format.people(found.registered - found.arrived)), stays=True,
            )  # fmt: skip
        else:
            self.ended.shut()

    def _show_figures(self) -> None:
        self.body.setCurrentIndex(0 if self._registered else self.body.indexOf(self.begin))
        self._fit_header()

    def badge(self) -> tuple[str, str] | None:
        steps = self.context.next_steps.steps
        if not steps:
            return None
        return format.number(len(steps)), Tone.QUIET if steps[0].may_wait else Tone.ATTENTION

    # -- in the room there is

    def fit(self, frame: Frame) -> None:
        super().fit(frame)
        self._shape = Shape.of(frame)
        self.page.fit(self._shape)
        self.begin.fit(self._shape)
        self._fit_header()

    def _fit_header(self) -> None:
        words = {
            Shape.WIDE: _tr("Person, flight, document… Ctrl+F"),
            Shape.MIDDLE: _tr("Find… Ctrl+F"),
            Shape.SMALL: "",
        }[self._shape]
        self.find_button.setText(words)
        self.find_button.setAccessibleName(_tr("Search everything"))
        self.find_button.setToolTip(_tr("Search everything (Ctrl+F)"))
        self.report_button.setVisible(bool(self._registered) and not self.reporting)
        if self._here is not None:
            self.header.subtitle.setText(self._describe_time(self._here))

    def _describe_time(self, here: datetime) -> str:
        clock = f"{here:%H:%M}"
        day = format.long_day(here.date()) if self._shape is Shape.WIDE else format.local_day(here.date())
        if not self._city:
            return _tr("{0}, {1}").format(day, clock)
        return _tr("{0}, {1} in {2}").format(day, clock, self._city)

    # -- the rest

    def _find(self) -> None:
        self.context.actions.do("edit.find")

    def show_report(self) -> None:
        """As it will print, with where to save it."""
        self.body.setCurrentWidget(self.report)
        self._fit_header()
        self.report.make()

    def take_focus(self) -> None:
        if self.reporting:
            self.report.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.body.currentIndex() == 0 and self.steps.step_rows:
            self.steps.step_rows[0].button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.body.currentIndex() == 0:
            self.figures["registered"].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()
