"""The room for transport: legs with the seats filled, places, and what a cancelled leg means for whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from repatriate.app.core.command import Notice
from repatriate.app.core.row_counts import count_rows
from repatriate.app.transport import queries as transport_queries
from repatriate.app.transport.commands import RemoveLeg, SaveLeg, SavePlace, free_code
from repatriate.model.entities import LegStatus
from ui.core import format
from ui.core.context import Context
from ui.models.table import Row
from ui.rooms.base import Room
from ui.rooms.common.form import Form
from ui.rooms.common.labels import many
from ui.rooms.common.proposed_leg import PROPOSED, proposed
from ui.rooms.common.row_table import RowSource, RowTable, mapping
from ui.rooms.common.seat_bar import SeatsDelegate
from ui.rooms.departures.change_controller import ChangeController
from ui.rooms.departures.columns import YIELDS, leg_columns, leg_fields, place_columns, place_fields, place_finder
from ui.rooms.departures.impact_panel import ImpactPanel
from ui.rooms.departures.leg_panel import LegPanel, question, verb
from ui.rooms.departures.map_routes import routes
from ui.rooms.departures.repeat_form import DelayForm, RepeatForm
from ui.rooms.departures.timeline_page import TimelinePage
from ui.widgets.labels import button, set_words
from ui.widgets.layouts import grow, make_column
from ui.widgets.map.land import world
from ui.widgets.map.route_map import RouteMap
from ui.widgets.notice_bar import NoticeBar, held

translate = QCoreApplication.translate
DAYS_TO_COPY = timedelta(days=1)


class DeparturesRoom(Room):
    key = "departures"
    watches = ("legs", "places", "plans", "bookings", "people", "settings")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._form: Form | None = None
        self._editing: str | None = None
        self._wanted = ""
        self.legs: dict[str, transport_queries.LegRow] = {}
        self.facts = transport_queries.Transport((), {}, {}, None, context.operation.today())
        self.note = NoticeBar(wide=True)
        self.leg_table = RowTable(
            self.tr("Legs"),
            leg_columns(),
            RowSource("code", ("code", "carrier", "origin", "destination"), {"route": _route, "filled": _filled}),
            context.preferences,
            "transport-legs",
            yields=YIELDS,
        )
        self.leg_table.setItemDelegateForColumn(6, SeatsDelegate(self.leg_table))
        self.place_table = RowTable(
            self.tr("Places"),
            place_columns(),
            RowSource("code", ("code", "name", "country")),
            context.preferences,
            "places",
        )
        self.over_time = TimelinePage()
        self.timeline = self.over_time.view
        self.map = RouteMap()
        self.changing = ChangeController(context, self.panel, self)
        self.changing.made.connect(self._show_made)
        self.changing.left.connect(self._show_leg)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.leg_table, self.tr("Legs"))
        self.tabs.addTab(self.over_time, self.tr("Timeline"))
        self.tabs.addTab(self.map, self.tr("Map"))
        self.tabs.addTab(self.place_table, self.tr("Places"))
        work = QWidget()
        make_column(held(self.note), grow(self.tabs), margins=0, spacing=0, inside=work)
        self.set_work(work)
        self.set_empty(
            "transport",
            self.tr("Here stand the flights, buses and boats that bring people home. Add the first one."),
            button(self.tr("Add a leg"), self.add_leg, "main", "add"),
        )
        self._make_header()
        self._connect_parts()
        self.action("add", self.tr("Add a leg"), self.add_leg, icon="add", writes=True)
        self.action("add-place", self.tr("Add a place"), self.add_place, icon="map", writes=True)

    def _make_header(self) -> None:
        self.header.use_search(self.tr("Code, carrier, place"))
        self.header.searched.connect(self._searched)
        self.header.use_chips(
            [
                ("all", self.tr("All")),
                ("planned", self.tr("Planned")),
                ("air", self.tr("Air")),
                ("road", self.tr("Road")),
                ("other", self.tr("Sea and rail")),
                ("frozen", self.tr("Closed or gone")),
                ("cancelled", self.tr("Cancelled")),
                ("full", self.tr("Full")),
            ]
        ).chosen.connect(self._filter_legs)
        self.main_button = self.header.set_main(button(self.tr("Add a leg"), self._add_chosen, "main", "add"))
        self.main_button.setEnabled(not self.context.read_only)

    def _connect_parts(self) -> None:
        self.tabs.currentChanged.connect(self._tab)
        self.leg_table.chosen.connect(lambda id: self._show_leg(self.leg_table.key) if id >= 0 else self.panel.shut())
        self.leg_table.opened.connect(lambda _: self.edit_leg(self.leg_table.key))
        self.place_table.opened.connect(lambda _: self.edit_place(self.place_table.key))
        self.timeline.chosen.connect(self._pick)
        self.timeline.moved.connect(self._moved)
        self.over_time.allow_moves(not self.context.read_only)
        self.map.leg_clicked.connect(self._pick)

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        operation = self.context.operation
        self.context.ask(self, "rows", lambda: transport_queries.transport(operation), self._show_facts)

    def _show_facts(self, facts: transport_queries.Transport) -> None:
        self.facts = facts
        self.legs = {leg.code: leg for leg in facts.legs}
        self.leg_table.set_rows(mapping(leg) for leg in facts.legs)
        self.place_table.set_rows(mapping(place) for place in facts.places.values())
        rows = self.leg_table.source.all
        self.header.chips.count(
            {key: sum(1 for row in rows if test is None or test(row)) for key, test in _FILTERS.items()}
        )
        seats = sum(leg.seats for leg in facts.legs if leg.status is not LegStatus.CANCELLED)
        self.header.subtitle.setText(
            self.tr("{0} · {1}").format(
                many(len(facts.legs), self.tr("1 leg"), self.tr("{0} legs")),
                many(seats, self.tr("1 seat"), self.tr("{0} seats")),
            )
        )
        self._draw()
        self.context.ask(self, "land", world, lambda _: None, background=True)  # it is there when a map is seen
        self.show_empty(not facts.legs and not facts.places and self._form is None)
        wanted, self._wanted = self._wanted, ""
        if wanted in self.legs:
            self.select(wanted)
        elif wanted in facts.places:
            self._show_place(wanted)
        if self._form is None and isinstance(self.panel.content, LegPanel):
            code = self.leg_table.key
            self._show_leg(code) if code in self.legs else self.panel.shut()

    def _filter_legs(self, key: str) -> None:
        self.leg_table.filter(_FILTERS[key])
        self._draw()

    def _draw(self) -> None:
        """The legs that the filter leaves, over time or on the map, whichever is seen."""
        seen = [self.legs[self.leg_table.source.key_of(id)] for id in self.leg_table.lazy.ids()]
        if self.tabs.currentWidget() is self.over_time:
            now = self.context.operation.clock().astimezone().replace(tzinfo=None)
            self.timeline.show_legs(seen, self.facts.connections, now)
        elif self.tabs.currentWidget() is self.map:
            self.map.set_routes(routes(seen, self.facts.places), [self.leg_table.key or ""])

    def badge(self) -> tuple[str, str] | None:
        count = count_rows(self.context.db, "legs")
        return (format.number(count), "quiet") if count else None

    def select(self, ref: str) -> None:
        if ref.startswith(PROPOSED):
            self._open_leg(None, {**proposed(ref), "currency": self.facts.currency})
            return
        if ref not in self.legs:
            if ref in self.facts.places:
                self._show_place(ref)
            else:
                self._wanted = ref  # it is still being read
            return
        if self.tabs.currentWidget() is self.place_table:
            self.tabs.setCurrentIndex(0)
        if not self.leg_table.choose(ref):
            self.header.search.clear()
            self.header.chips.choose("all")
            self.leg_table.filter(None, "")
            self.leg_table.choose(ref)
        self._show_leg(ref)

    def _show_place(self, code: str) -> None:
        self.tabs.setCurrentWidget(self.place_table)
        self.place_table.choose(code)

    def _pick(self, code: str) -> None:
        """On the timeline or the map."""
        self.leg_table.choose(code)
        self._show_leg(code)
        if self.tabs.currentWidget() is self.map:
            self.map.set_highlight([code])

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.tabs.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def panel_closed(self) -> None:
        self._form = self._editing = None

    def may_leave(self) -> str | None:
        if self._writing:
            return self.tr("A leg or place is being written and is not saved.")
        if isinstance(self.panel.content, ImpactPanel):
            return self.tr("A change of a leg waits for an answer and is not made yet.")
        return None

    @property
    def _writing(self) -> bool:
        """Whether something is written in a form that stands in the panel: another sheet may have taken its place."""
        form = self.panel.area.widget()
        return isinstance(form, Form) and form is self._form and form.touched()

    def _searched(self, text: str) -> None:
        self.leg_table.search(text)
        self.place_table.search(text)
        self._draw()

    def _tab(self, number: int) -> None:
        places = self.tabs.widget(number) is self.place_table
        self.header.chips.setVisible(not places)
        words = self.tr("Add a place") if places else self.tr("Add a leg")
        set_words(self.main_button, words)
        if places:
            self.panel.shut()
        self._draw()

    def _show_leg(self, code: str | None) -> None:
        leg = self.legs.get(code or "")
        if leg is None or self._writing:
            return
        self._form = self._editing = None
        sheet = LegPanel(self.context, leg, self.facts, lambda state: self.ask_status(leg.code, state))
        sheet.wanted.connect(lambda what: _WANTED[what](self, leg.code))
        sheet.leg_wanted.connect(self._pick)
        self.panel.show_widget(sheet, self.tr("Leg"))
        if self.timeline.isVisible():
            self.timeline.focus_leg(leg.code)

    # -- legs

    def _add_chosen(self) -> None:
        if self.tabs.currentWidget() is self.place_table:
            self.add_place()
        else:
            self.add_leg()

    def add_leg(self) -> None:
        departs = datetime.combine(self.facts.start + timedelta(days=1), time(9, 0))
        times = {"departs": departs, "arrives": departs + timedelta(hours=3)}
        self._open_leg(None, {"mode": "air", "currency": self.facts.currency, "accepts_etd": "yes", **times})

    def edit_leg(self, code: str | None) -> None:
        leg = self.legs.get(code or "")
        if leg is not None and not self.context.read_only:
            self._open_leg(leg.code, _form_values(leg))

    def duplicate_leg(self, code: str) -> None:
        """The same a day later, under a code to be given."""
        leg = self.legs[code]
        departs = leg.departs + DAYS_TO_COPY
        values = _form_values(leg) | {"departs": departs, "arrives": leg.arrives + DAYS_TO_COPY}
        self._open_leg(None, values | {"code": free_code(code, departs.date(), self.legs)})

    def repeat_leg(self, code: str) -> None:
        form = RepeatForm(self.context, self.legs[code])
        self._show_form(form, code, self.tr("Repeat {0}").format(code), lambda: self._repeated(form))

    def _repeated(self, form: RepeatForm) -> None:
        codes = form.ask()
        if codes is not None:
            self._form = self._editing = None
            self._wanted = codes[0] if codes else ""
            self.panel.shut()

    def _open_leg(self, code: str | None, values: Row, written: Row | None = None) -> None:
        """`written` is what the officer had changed already."""
        carriers = sorted({leg.carrier for leg in self.legs.values() if leg.carrier})
        form = Form(
            leg_fields(place_finder(self.facts.places), carriers), self.tr("Save") if code else self.tr("Add the leg")
        )
        form.fill(values)
        form.change(written or {})
        self._show_form(form, code, self.tr("Leg {0}").format(code) if code else self.tr("A new leg"), self._save_leg)

    def _show_form(self, form: Form, editing: str | None, caption: str, save: Callable[[], object]) -> None:
        self.show_empty(False)
        self._form, self._editing = form, editing
        form.saved.connect(save)
        form.left.connect(self.panel.shut)
        self.panel.show_widget(form, caption)
        form.start()

    def _save_leg(self) -> None:
        form, code = self._form, self._editing
        assert form is not None
        form.clear_faults()
        values = form.changes() if code is not None else form.values()
        if code is not None and not values:
            self.panel.shut()
            return
        if code is None:
            outcome = self.context.run(SaveLeg(None, values), on_error=form.fault)
            if outcome is not None:
                self._show_made(outcome.result)
            return
        leg = self.legs[code]
        self.changing.save(leg, values, lambda: self._open_leg(code, _form_values(leg), values), form.fault)

    def _show_made(self, code: str) -> None:
        """A leg was written: show it when it has been read again."""
        self._form = self._editing = None
        self._wanted = code

    def delay_leg(self, code: str) -> None:
        form = DelayForm(self.legs[code])
        self._show_form(form, code, self.tr("Delay or move {0}").format(code), lambda: self._delayed(form, code))

    def _delayed(self, form: DelayForm, code: str) -> None:
        by = form.by()
        if by is not None:
            self._form = self._editing = None
            self._moved(code, by)

    def remove_leg(self, code: str) -> None:
        sheet = self.panel.area.widget()
        assert isinstance(sheet, LegPanel)
        sheet.note.ask(
            self.tr("Remove {0}? It disappears from the list.").format(code),
            self.tr("Remove {0}").format(code),
            lambda: self.context.run(RemoveLeg(code), on_error=sheet.note.fault),
        )

    # -- what becomes of a leg

    def ask_status(self, code: str, state: LegStatus) -> None:
        """Say who is hit, and do it when the officer agrees."""
        leg = self.legs[code]
        if state is LegStatus.CANCELLED:
            self.changing.ask(leg, {"status": state.value})
            return
        sheet = self.panel.area.widget()
        note = sheet.note if isinstance(sheet, LegPanel) and self.panel.isVisible() else self.note
        text, detail = question(leg, state)
        words = verb(state, leg.status).rstrip("…")
        note.ask(
            text, words, lambda: self._set_status(code, state), detail=detail, keep=self.tr("Leave it"), danger=False
        )

    def _set_status(self, code: str, state: LegStatus) -> None:
        if self.context.run(SaveLeg(code, {"status": state.value})) is not None:
            self._show_made(code)

    def _moved(self, code: str, by: timedelta) -> None:
        """A bar of the timeline was let go elsewhere."""
        leg = self.legs[code]
        self.timeline.focus_leg(code)
        self.changing.ask(leg, {"departs": leg.departs + by, "arrives": leg.arrives + by})

    # -- places

    def add_place(self) -> None:
        self.tabs.setCurrentWidget(self.place_table)
        self._open_place(None, {})

    def edit_place(self, code: str | None) -> None:
        place = self.facts.places.get(code or "")
        if place is not None and not self.context.read_only:
            self._open_place(place.code, mapping(place))

    def _open_place(self, code: str | None, values: Row) -> None:
        form = Form(place_fields(sorted(available_timezones())), self.tr("Save") if code else self.tr("Add the place"))
        form.fill(values)
        form.controls["code"].setEnabled(code is None)
        self._show_form(
            form, code, self.tr("Place {0}").format(code) if code else self.tr("A new place"), self._save_place
        )

    def _save_place(self) -> None:
        form = self._form
        assert form is not None
        form.clear_faults()
        values = form.values() if self._editing is None else form.changes()
        code = self._editing or values.pop("code", None)
        if not code:
            form.say("code", self.tr("A place needs a code: legs and people name it by that."))
            return
        outcome = self.context.run(SavePlace(str(code).upper(), values), on_error=form.fault)
        if outcome is not None:
            self._form = self._editing = None
            self.panel.shut()
            self._wanted = outcome.result


def _route(row: Row) -> str:
    return f"{row['origin']} {row['destination']}"


def _filled(row: Row) -> float:
    now = row["published"] if row["draft"] is None else row["draft"]
    return now.seats / row["seats"] if row["seats"] else 0.0


def _form_values(leg: transport_queries.LegRow) -> dict[str, object]:
    values = dict(leg.fields)
    values |= {"departs": leg.departs, "arrives": leg.arrives, "accepts_etd": "yes" if values["accepts_etd"] else "no"}
    return values


_WANTED: dict[str, Callable[[DeparturesRoom, str], None]] = {
    "edit": DeparturesRoom.edit_leg,
    "delay": DeparturesRoom.delay_leg,
    "duplicate": DeparturesRoom.duplicate_leg,
    "repeat": DeparturesRoom.repeat_leg,
    "remove": DeparturesRoom.remove_leg,
}
_FILTERS: dict[str, Callable[[Row], bool] | None] = {
    "all": None,
    "planned": lambda row: row["status"] is LegStatus.PLANNED,
    "air": lambda row: row["mode"] == "air",
    "road": lambda row: row["mode"] == "road",
    "other": lambda row: row["mode"] in ("sea", "rail"),
    "frozen": lambda row: row["status"].frozen,
    "cancelled": lambda row: row["status"] is LegStatus.CANCELLED,
    "full": lambda row: _filled(row) >= 1,
}
