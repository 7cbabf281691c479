"""The place Departures: flights, buses and boats by day, or over time; added in a few keys or pasted from a timetable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.sql import count_rows
from repatriate.app.core.transaction import Notice
from repatriate.app.manifests.departures import DepartureRow, list_departures
from repatriate.app.transport.commands import AddDepartures
from repatriate.app.transport.queries import LegRow, Transport, read_transport
from repatriate.app.transport.typed_departures import Known, read_known, read_timetable
from repatriate.model.entities import LegStatus
from repatriate.model.errors import RepatriateError, UserError
from ui.core import format
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.models.table import Row
from ui.rooms.base import Room
from ui.rooms.common.departure_form import DepartureForm
from ui.rooms.common.goals import PROPOSED, SEND, build_proposed
from ui.rooms.common.labels import format_many
from ui.rooms.departures.day_table import DayTable, departure_row
from ui.rooms.departures.send_many import SendManySheet, read_many
from ui.rooms.departures.timeline_page import TimelinePage
from ui.widgets.filters import FilterStrip
from ui.widgets.labels import calm_button, make_button, set_words
from ui.widgets.layouts import grow, make_column
from ui.widgets.refusal import NoticeBar, find_held
from ui.widgets.side_panel import EmptyState
from ui.widgets.table import add_list_actions, make_menu

ADD = "add"
"""`select` opens the form; `add:BKK>KTM` with from and to filled, `add:like GA867` with those of a departure."""


@dataclass(frozen=True, slots=True)
class Found:
    """The data of the place, read at once."""

    rows: tuple[DepartureRow, ...]
    facts: Transport
    known: Known


class DeparturesRoom(Room):
    """`select` takes the code of a departure, which is chosen in the list, or ADD."""

    key = "departures"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = ""
        self.form: DepartureForm | None = None
        self.found: Found | None = None
        self.legs: dict[str, LegRow] = {}
        self.note = NoticeBar(wide=True)
        self.table = DayTable(context)
        self.over_time = TimelinePage()
        self.timeline = self.over_time.view
        self.many: SendManySheet | None = None
        self.nothing = EmptyState(
            "search",
            self.tr("No matches. Try part of a departure, a carrier or a place, or clear the filters."),
            make_button(self.tr("Show all departures"), self.show_all),
        )
        self.views = QStackedWidget()
        for one in (self.table, self.over_time, self.nothing):
            self.views.addWidget(one)
        self._over_time = False
        work = QWidget()
        self.strip = FilterStrip(self.table, self.header, self.tr("Show all"), self.table.count_departures)
        make_column(find_held(self.note), self.strip, grow(self.views), margins=0, spacing=0, inside=work)
        self.set_work(work)
        begin = make_button(self.tr("Add a departure"), self.add, "main", "add")
        begin.setEnabled(not context.read_only)
        self.set_empty("transport", self.tr("Add the flights, buses and boats that will take people home."), begin)
        self._make_header()
        self._connect_parts()
        self._add_actions()

    def _make_header(self) -> None:
        self.header.use_search(self.tr("Departure, carrier, place"))
        self.header.searched.connect(self._search)
        self.view_button = self.header.add_button(make_button(self.tr("Timeline"), self.turn))
        self.paste_button = self.header.add_button(make_button(self.tr("Paste a timetable"), self.paste))
        self.paste_button.setToolTip(self.tr("Rows copied from Excel, with their titles"))
        self.many_button = self.header.add_button(make_button(self.tr("Send lists…"), self.open_many))
        self.main_button: QPushButton = self.header.set_main(
            make_button(self.tr("Add a departure"), self.add, "main", "add")
        )
        for made in (self.paste_button, self.many_button, self.main_button):
            made.setVisible(not self.context.read_only)

    def _connect_parts(self) -> None:
        self.table.wanted.connect(self.open)
        self.table.menu_wanted.connect(self._show_menu)
        self.table.selected.connect(self._follow_selection)
        self.table.lazy.modelReset.connect(self._show_view)
        self.timeline.chosen.connect(self.open)
        self.timeline.moved.connect(self._ask_moved)
        self.over_time.allow_moves(not self.context.read_only)

    def _add_actions(self) -> None:
        self.context.actions.add(
            "departures.own",
            self.tr("Recipients of your own"),
            lambda: self.context.go("settings", "recipients"),
            owner=self,
            icon="person",
        )
        self.action("add", self.tr("Add a departure"), self.add, icon="add", writes=True)
        self.action("paste", self.tr("Paste a timetable"), self.paste, icon="copy", writes=True)
        self.action("many", self.tr("Send lists of several departures"), self.open_many, icon="export", writes=True)
        self.action("timeline", self.tr("Departures by day or over time"), self.turn, icon="calendar", menu="view")

    # -- showing

    def reload_content(self, notice: Notice | None) -> None:
        operation = self.context.operation

        def read_departures() -> Found:
            day = working_day(operation.db, operation.today())
            facts = read_transport(operation)
            return Found(list_departures(operation, facts.legs), facts, read_known(operation.db, day))

        self.context.ask(self, "rows", read_departures, self._show_departures)
        if self.many is not None and self.panel.content is self.many:
            self._read_many(self.many)

    def _show_departures(self, found: Found) -> None:
        self.found = found
        self.legs = {leg.code: leg for leg in found.facts.legs}
        self.strip.show_total(len(found.rows))
        self.table.set_rows(departure_row(one, found.facts.places) for one in found.rows)
        legs = [leg for leg in found.facts.legs if leg.status is not LegStatus.CANCELLED]
        seats = sum(leg.seats for leg in legs)
        self.header.subtitle.setText(
            " · ".join(
                (
                    format_many(len(found.rows), self.tr("1 departure"), self.tr("{0} departures")),
                    format_many(seats, self.tr("1 seat"), self.tr("{0} seats")),
                )
            )
            if found.rows
            else ""
        )
        self.many_button.setVisible(any(one.lists for one in found.rows) and not self.context.read_only)
        self.show_empty(not found.rows and self.form is None)
        self._draw()
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.select(wanted)

    def show_empty(self, empty: bool) -> None:
        super().show_empty(empty)
        if self.context.read_only:
            self.main_button.hide()

    def _draw(self) -> None:
        """Draws the departures that match the search over time."""
        if not self._over_time or self.found is None:
            return
        listed = (self.legs[row["code"]] for row in self._listed())
        seen = [leg for leg in listed if not format.is_unread(leg.departs)]
        now = format.at_place(self.context.operation.clock()).replace(tzinfo=None)
        self.timeline.show_legs(seen, self.found.facts.connections, now)

    def _listed(self) -> list[Row]:
        keys = (self.table.days.key_of(id) for id in self.table.lazy.ids() if not self.table.days.is_heading(id))
        return [row for key in keys if (row := self.table.source.row_of(key)) is not None]

    def _search(self, text: str) -> None:
        self.table.search(text)
        self._draw()

    def turn(self) -> None:
        """Switches to the timeline, or back to the days."""
        self._over_time = not self._over_time
        set_words(self.view_button, self.tr("By day") if self._over_time else self.tr("Timeline"))
        self._show_view()
        self._draw()
        self.take_focus()

    def _show_view(self) -> None:
        """The days or the timeline; where search and filters leave nothing, the way back to all."""
        if self.found is not None and self.found.rows and not self.table.lazy.rowCount():
            self.views.setCurrentWidget(self.nothing)
        else:
            self.views.setCurrentWidget(self.over_time if self._over_time else self.table)

    def show_all(self) -> None:
        """Without a search, without filters."""
        self.header.search.clear()
        self.table.clear_filters()
        self.table.filter(None, "")
        self.take_focus()

    def badge(self) -> tuple[str, str] | None:
        count = count_rows(self.context.db, "legs")
        return (format.number(count), "quiet") if count else None

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            (self.over_time if self._over_time else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- which departure

    def select(self, ref: str) -> None:
        if self.found is None:
            self._wanted = ref  # it is still being read
        elif ref == SEND:
            self.open_many()
        elif ref == ADD or ref.startswith((f"{ADD}:", PROPOSED)):
            self._add_for(ref)
        elif ref in self.legs:
            self._choose(ref)
        else:
            self._wanted = ref

    def _choose(self, code: str) -> None:
        if not self.table.choose(code):
            self.show_all()
            self.table.choose(code)
        if self._over_time:
            self.timeline.focus_leg(code)

    def open(self, code: str) -> None:
        """Its page."""
        self.context.go("departure", code)

    def _show_menu(self, place: QPoint) -> None:
        code = self.table.current_key
        if code is None:
            return
        menu = make_menu(self)
        menu.addAction(self.tr("Open {0}").format(code), partial(self.open, code))
        menu.addAction(self.tr("Send its lists…"), partial(self.context.go, "departure", f"{code}:lists"))
        if not self.context.read_only:
            menu.addAction(self.tr("Add one like it…"), partial(self.select, f"{ADD}:like {code}"))
            if len(self.table.keys) > 1:
                words = self.tr("Send lists of {0} departures…").format(number(len(self.table.keys)))
                menu.addAction(words, self.open_many)
        add_list_actions(menu, self.table)
        menu.popup(place)

    def _ask_moved(self, code: str, by: timedelta) -> None:
        """A bar of the timeline was let go elsewhere: its page asks who is affected."""
        self.context.go("departure", f"{code}:move {round(by.total_seconds() / 60)}")

    # -- adding

    def add(self) -> None:
        self.select(ADD)

    def _add_for(self, ref: str) -> None:
        values: dict[str, object] = {}
        assert self.found is not None
        what = ref.removeprefix(ADD).removeprefix(":")
        if ref.startswith(PROPOSED):
            values = _typed_values(build_proposed(ref))
        elif what.startswith("like ") and (leg := self.legs.get(what.removeprefix("like "))) is not None:
            values = _copy_values(leg)
        elif ">" in what:
            values = dict(zip(("origin", "destination"), what.split(">", 1), strict=True))
        self.open_form(values)

    def open_form(self, values: dict[str, object]) -> None:
        """Opens the form for a new departure, with the known values."""
        if self.context.read_only or self.found is None:
            return
        self.show_empty(False)
        facts = self.found.facts
        carriers = sorted({leg.carrier for leg in facts.legs if leg.carrier})
        form = DepartureForm(facts.places, self.found.known, carriers, new=True)
        form.fill_new({"currency": facts.currency, **values})
        form.saved.connect(lambda: self._add(form, on=False))
        form.another.connect(lambda: self._add(form, on=True))
        form.left.connect(self.panel.shut)
        self.form = form
        self.panel.show_widget(form, self.tr("A new departure"))
        self._calm_button(True)
        form.start()

    def _add(self, form: DepartureForm, *, on: bool) -> None:
        """Add it; `on`: and go on with the next, in the same form."""
        form.clear_faults()
        typed = form.typed()
        outcome = self.context.run(AddDepartures((typed,), form.new_names), on_error=form.fault)
        if outcome is None:
            return
        self._wanted = outcome.result[0]
        if on:
            form.next_one()
            self.panel.area.ensureWidgetVisible(form.line("code"))
        else:
            self.form = None
            self.panel.shut()

    def paste(self) -> None:
        """Rows of a timetable from the clipboard, all or none."""
        self._paste_timetable(QGuiApplication.clipboard().text())

    def _paste_timetable(self, text: str) -> None:
        try:
            timetable = read_timetable(text)
        except UserError as fault:
            self._show_refusal(fault)
            return
        self.show_empty(False)
        rows = timetable.rows
        guessed = sum("arrives" not in row for row in rows)
        told = format_many(
            guessed,
            self.tr("1 has no time of arrival: it is worked out from the distance. Check it."),
            self.tr("{0} have no time of arrival: it is worked out from the distance. Check them."),
        )
        names = ", ".join(row["code"] for row in rows[:8] if "code" in row)
        self.note.ask(
            format_many(len(rows), self.tr("Add 1 departure?"), self.tr("Add {0} departures?")),
            format_many(len(rows), self.tr("Add 1"), self.tr("Add {0}")),
            lambda: self._add_pasted(rows),
            detail="\n".join(
                part for part in (names, told if guessed else "", translate_said(timetable.warning or "")) if part
            ),
            keep=self.tr("Cancel"),
            danger=False,
            otherwise=lambda: self.show_empty(not self.legs),
        )
        self.note.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_pasted(self, rows: tuple[dict[str, str], ...] | object) -> None:
        assert isinstance(rows, tuple)
        outcome = self.context.run(AddDepartures(rows), on_error=self._show_refusal)
        if outcome is not None:
            self._wanted = outcome.result[0]
        else:
            self.show_empty(False)

    def _show_refusal(self, error: RepatriateError) -> None:
        self.show_empty(False)
        self.note.fault(error)

    # -- many lists at once

    def open_many(self) -> None:
        """Lists of the departures that are selected, where there are several; else of all that are to come."""
        self.form = None
        if self.many is None:
            self.many = SendManySheet(self.context)
            self.panel.keep(self.many)
            self.many.left.connect(self.panel.shut)
        keys = self.table.keys
        self.many.choose(keys, wanted=len(keys) > 1)
        self._read_many(self.many)
        self.panel.show_widget(self.many, self.tr("Send lists"))
        self._calm_button(True)
        self.panel.enter()

    def _read_many(self, sheet: SendManySheet) -> None:
        operation = self.context.operation
        self.context.ask(
            sheet,
            "many",
            lambda: read_many(operation.db),
            lambda found: sheet.show_departures(*found, working_day(operation.db, operation.today())),
        )

    def _follow_selection(self) -> None:
        if self.many is not None and self.panel.content is self.many:
            self.many.choose(self.table.keys)

    def _calm_button(self, on: bool) -> None:
        """Gives the main style to the panel's button while the panel is open."""
        calm_button(self.main_button, "add", on=on)

    # -- leaving

    def panel_closed(self) -> None:
        self.form = None
        self._calm_button(False)
        if self.found is not None:
            self.show_empty(not self.legs)
        self.take_focus()

    def may_leave(self) -> str | None:
        form = self.form
        if form is not None and self.panel.content is form and form.touched():
            return self.tr("The new departure is not added yet.")
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.context.read_only:
            self.paste()
        else:
            super().keyPressEvent(event)


def _copy_values(leg: LegRow) -> dict[str, object]:
    """Its route, times, seats and limits, a day later; its code is typed."""
    later = leg.departs + timedelta(days=1)
    kept = {
        key: value for key, value in leg.fields.items() if key not in ("id", "code", "status", "departs", "arrives")
    }
    if format.is_unread(leg.departs):
        return kept | {"accepts_etd": "yes" if kept["accepts_etd"] else "no"}
    return kept | {
        "accepts_etd": "yes" if kept["accepts_etd"] else "no", "day": later.date(), "leaves": f"{later:%H:%M}",
        "arrives": leg.arrives + timedelta(days=1),
    }  # fmt: skip


def _typed_values(values: Row) -> dict[str, object]:
    """The values of a suggestion for the form's fields."""
    found = {key: value for key, value in values.items() if key not in ("departs", "status")}
    if (departs := values.get("departs")) is not None:
        found |= {"day": departs.date(), "leaves": f"{departs:%H:%M}"}
    return found
