"""The Home room: next steps, everybody's progress, next departures, latest changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from repatriate.app.core.transaction import Notice
from repatriate.app.journal.queries import list_news
from repatriate.app.next_steps.view import HomeView, NextDeparture, NextDepartures, Waits, read_home
from repatriate.app.people.table_queries import Row
from repatriate.app.state.figures import Figures, read_figures
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.rooms.base import Room
from ui.rooms.common.goals import PEOPLE_FILTER
from ui.rooms.common.labels import name_way, short_at
from ui.rooms.common.row_table import SeatBar
from ui.rooms.home.clickable import Card, Clickable, Shape, make_note
from ui.rooms.home.empty_page import EmptyPage
from ui.rooms.home.figures import FigureStrip
from ui.rooms.home.report_page import ReportPage
from ui.rooms.home.steps_card import StepsCard
from ui.style.theme import GAP, MARGIN, SPACE, Frame, Tone
from ui.widgets.labels import Elided, make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row, make_scroll
from ui.widgets.refusal import NoticeBar

_tr = make_translator("Home")

WIDEST_CODE = 110
ONE_LINE = 430
"""Pixels from which on a departure is told in one line."""
_TONES = {Waits.DRAFT: Tone.ACCENT, Waits.LISTS: Tone.ATTENTION, Waits.NOTHING: Tone.GOOD, Waits.LATER: Tone.QUIET}


class DeparturesCard(Card):
    """A row for each; the link opens all of them."""

    def __init__(self, context: Context) -> None:
        super().__init__(_tr("Next departures"))
        self._context = context
        self._shape = Shape.WIDE
        self._one_line = True
        self._found = NextDepartures((), 0)
        self.more_wanted.connect(lambda: context.go("departures"))

    def fit(self, shape: Shape) -> None:
        self._shape = shape
        self._choose_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_lines()

    def _choose_lines(self) -> None:
        """Each departure in one line where it fits, else in two."""
        one_line = self._shape is Shape.WIDE and self.width() >= ONE_LINE
        if one_line is not self._one_line:
            self._one_line = one_line
            self.show_departures(self._found)

    def show_departures(self, found: NextDepartures) -> None:
        self._found = found
        self.offer_more(_tr("All {0}").format(found.total) if found.total else "")
        rows: list[QWidget] = [self._make_row(one) for one in found.shown]
        if not rows:
            words = _tr("No departure is left.") if found.total else _tr("Add the flights, buses and boats first.")
            rows = [make_note(words)]
        elif self._one_line:
            rows.append(_make_legend())
        self.show_rows(rows)

    def _code_width(self, made: QWidget) -> int:
        """The width of the longest code shown, within limits."""
        made.ensurePolished()
        widths = [made.fontMetrics().horizontalAdvance(one.code) for one in self._found.shown]
        return min(max(56, *widths) + 6, WIDEST_CODE)

    def _make_row(self, one: NextDeparture) -> Clickable:
        when = format.local_time(one.departs)
        waits = translate_said(one.words)
        made = Clickable(_tr("{0}, {1}: {2} of {3} seats").format(one.code, when, one.taken, one.seats), "row")
        made.setAccessibleDescription(waits)
        way = name_way(one.origin, one.destination, one.names)
        made.setToolTip(way)
        made.clicked.connect(lambda: self._context.go("departure", one.code))
        bar = SeatBar()
        bar.setFixedHeight(6)
        bar.show_seats(one.taken + one.drafted, one.seats, gained=one.drafted)
        seats = make_label(_tr("{0} / {1}").format(one.taken, one.seats), "small")
        word = make_label(waits, "small", _TONES[one.waits])
        if self._one_line:
            day, code = make_label(when, "small"), Elided(one.code, "strong")
            day.setFixedWidth(112)
            code.setFixedWidth(self._code_width(code))
            middle = make_column(make_row(grow(Elided(way, "small", Tone.QUIET)), seats), bar, spacing=3)
            row = make_row(day, code, spacing=GAP, margins=(SPACE, 6, SPACE, 6), inside=made)
            row.addLayout(middle, 3)
            row.addLayout(make_row(STRETCH, word), 2)
        else:
            code = Elided(one.code, "strong")
            code.setFixedWidth(self._code_width(code))
            words = make_column(Elided(short_at(one.departs), "small", Tone.QUIET), word, spacing=0)
            bar.setFixedWidth(72)
            row = make_row(code, grow(words), spacing=GAP, margins=(12, 5, 12, 5), inside=made)
            row.addLayout(make_column(make_row(STRETCH, seats), make_row(STRETCH, bar), spacing=3))
        return made


def _make_legend() -> QWidget:
    """A legend for the parts of a bar."""
    made = QWidget()
    row = make_row(margins=(SPACE, GAP, SPACE, GAP), spacing=GAP, inside=made)
    for drafted, words in ((0, _tr("confirmed")), (1, _tr("draft only"))):
        bar = SeatBar()
        bar.setFixedSize(14, 6)
        bar.show_seats(1, 1, gained=drafted)
        row.addWidget(bar)
        row.addWidget(make_label(words, "small", Tone.QUIET))
    row.addStretch(1)
    return made


SHOWN = 4


class ChangesCard(Card):
    """An entry of the journal in each row; Show opens it."""

    def __init__(self, context: Context) -> None:
        super().__init__(_tr("What changed"))
        self._context = context
        self._shape = Shape.WIDE
        self._found: tuple[Row, ...] = ()
        self._here = context.operation.clock()
        self.offer_more(_tr("All changes"))
        self.more_wanted.connect(lambda: context.go("changes", "since:0"))

    def fit(self, shape: Shape) -> None:
        if shape is not self._shape:
            self._shape = shape
            self.show_changes(self._found, self._here)

    def show_changes(self, found: tuple[Row, ...], here: datetime) -> None:
        """`here` is now, by the clock that moments are told by."""
        self._found, self._here = found, here
        at = self._context.last_look.at
        self.beside.setText(_tr("since you last looked, {0}").format(format_moment(at, here)) if at else "")
        nothing = [make_note(_tr("Nobody else has changed anything since then."))] if not found else []
        self.setVisible(bool(found or at))
        self.show_rows([self._make_row(row) for row in found] or nothing)

    def _make_row(self, row: Row) -> QWidget:
        made = QWidget()
        made.setProperty("role", "step")
        summary, since = translate_said(row["summary"]), self._context.last_look.number
        when = make_label(
            format_moment(datetime.fromisoformat(row["at"].replace("Z", "+00:00")), self._here), "", Tone.QUIET
        )
        show = make_button(_tr("Show"), lambda: self._context.go("changes", f"since:{since}/{row['number']}"), "link")
        show.setAccessibleName(_tr("Show: {0}").format(summary))
        line = make_row(when, spacing=GAP, margins=(SPACE, 2, SPACE, 2), inside=made)
        when.setFixedWidth(120)
        if self._shape is not Shape.SMALL:
            who = Elided(row["officer"], "", Tone.QUIET)
            who.setFixedWidth(92)
            line.addWidget(who)
        line.addWidget(Elided(summary), 1)
        line.addWidget(show)
        return made


def format_moment(at: datetime, here: datetime) -> str:
    """`today 11:40`, `yesterday 18:32`, `28 Nov 09:20`, by the clock of `here`, which is now."""
    local = at.astimezone(here.tzinfo)
    clock = f"{local:%H:%M}"
    if local.date() == here.date():
        return _tr("today {0}").format(clock)
    if local.date() == here.date() - timedelta(days=1):
        return _tr("yesterday {0}").format(clock)
    return f"{format.short_day(local.date())} {clock}"


class HomePage(QWidget):
    """`ended` says that all is over, above everything else."""

    def __init__(
        self,
        ended: QWidget,
        figures: FigureStrip,
        steps: StepsCard,
        departures: DeparturesCard,
        changes: ChangesCard,
    ) -> None:
        super().__init__()
        self._parts = ended, figures, steps, departures, changes
        self._shape: Shape | None = None
        self._grid = QGridLayout(self)
        self._grid.setRowStretch(9, 1)
        self.fit(Shape.WIDE)

    def fit(self, shape: Shape) -> None:
        if shape is self._shape:
            return
        self._shape = shape
        ended, figures, steps, departures, changes = self._parts
        for part in self._parts:
            self._grid.removeWidget(part)
        edge = MARGIN if shape is Shape.WIDE else SPACE if shape is Shape.MIDDLE else GAP + 4
        self._grid.setContentsMargins(edge, SPACE if shape is Shape.WIDE else GAP, edge, edge)
        self._grid.setSpacing(12)
        self._grid.addWidget(ended, 0, 0, 1, 2)
        if shape is Shape.SMALL:
            for row, part in enumerate((steps, figures, departures, changes), start=1):
                self._grid.addWidget(part, row, 0, 1, 2)
        else:
            self._grid.addWidget(figures, 1, 0, 1, 2)
            self._grid.addWidget(steps, 2, 0)
            self._grid.addWidget(departures, 2, 1)
            self._grid.addWidget(changes, 3, 0, 1, 2)
        self._grid.setColumnStretch(0, 15)
        self._grid.setColumnStretch(1, 11 if shape is Shape.WIDE else 8)
        for card in (figures, steps, departures, changes):
            card.fit(shape)


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
        self.find_button = self.header.add_button(make_button("", self._open_search, icon="search"))
        self.report_button = self.header.add_button(
            make_button(_tr("Situation report"), self.show_report, icon="print")
        )
        self._fit_header()

    # -- what is shown

    def reload_content(self, notice: Notice | None) -> None:
        operation, look = self.context.operation, self.context.last_look

        def read_news() -> Told:
            now = operation.clock()
            entries = list_news(operation.db, look.number, operation.officer, look.opened, SHOWN)
            return Told(read_figures(operation.db, operation.today()), read_home(operation, now), entries)

        self.context.ask(self, "home", read_news, self._show_outcome)

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
        self.begin.reload_content()

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

    def _open_search(self) -> None:
        self.context.actions.do("edit.find")

    def show_report(self) -> None:
        """Shows the report as it will print, with its file name."""
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
