"""The sheet for places: shelters, camps, hotels and airports that departures and people name; most are made by themselves."""

from __future__ import annotations

from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from repatriate.app.core.listing import make_mapping
from repatriate.app.core.transaction import Notice
from repatriate.app.transport.commands import SavePlace
from repatriate.app.transport.queries import PlaceRow, list_places
from repatriate.model.fields import PLACE, Kind
from ui.core import format
from ui.core.context import Context
from ui.core.fields import short_label
from ui.models.table import Column, Row
from ui.rooms.base import Room
from ui.rooms.common.form import Field, Form, field_of
from ui.rooms.common.row_table import RowSource, RowTable
from ui.widgets.labels import make_button
from ui.widgets.layouts import grow, make_column

t = QCoreApplication.translate


def place_columns() -> list[Column]:
    return [
        Column("code", short_label("code"), lambda row: row["code"], 90, sort="code"),
        Column("name", short_label("name"), lambda row: row["name"] or "", 260, sort="name", stretch=True),
        Column("country", short_label("country"), lambda row: format.country(row["country"]) if row["country"] else "", 140,
               sort="country"),
        Column("timezone", short_label("timezone"), lambda row: row["timezone"] or "", 150, sort="timezone"),
        Column("uses", t("Places", "Departures and people"), lambda row: format.number(row["uses"]), 120, sort="uses", right=True),
        Column("state", t("Places", "From"), _label_source, 200, sort="own",
               tone=lambda row: "quiet" if row["known"] else "trouble", icon=lambda row: None if row["known"] else "warning"),
    ]  # fmt: skip


def _label_source(row: Row) -> str:
    if not row["known"]:
        return t("Places", "country or time zone missing")
    return t("Places", "this file") if row["own"] else t("Places", "airports of the world")


def place_fields(zones: list[str]) -> list[Field]:
    """The fields of a place."""
    hints = {
        "code": "MSS1", "country": "THA", "name": t("Places", "Mae Sot shelter 1"), "timezone": "Asia/Bangkok",
        "latitude": "16.7130", "longitude": "98.5740",
    }  # fmt: skip
    helps = {
        "code": t("Places", "A short name for lists"),
        "country": t("Places", "Three letters, for example THA"),
    }
    return [
        field_of(
            one,
            zones if one.kind is Kind.ZONE else (),
            hint=hints.get(one.name, ""),
            help=helps.get(one.name, ""),
            beside=one.name == "longitude",
        )
        for one in PLACE
    ]


class PlacesSheet(Room):
    """`select` takes the code of a place."""

    key = "places"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = ""
        self._editing: str | None = None
        self.form: Form | None = None
        self.places: dict[str, PlaceRow] = {}
        self.table = RowTable(
            self.tr("Places"),
            place_columns(),
            RowSource("code", ("code", "name", "country")),
            context.preferences,
            "places",
        )
        work = QWidget()
        make_column(grow(self.table), margins=0, spacing=0, inside=work)
        self.set_work(work)
        self.header.use_search(self.tr("Code, name, country"))
        self.header.searched.connect(self.table.search)
        self.add_button = self.header.add_button(make_button(self.tr("Add a place"), self.add, icon="add"))
        self.add_button.setVisible(not context.read_only)
        self.set_empty("map", self.tr("Places are added when you first type them, for example in a departure."))
        self.table.opened.connect(lambda _: self.edit(self.table.key))

    def reload_content(self, notice: Notice | None) -> None:
        operation = self.context.operation
        self.context.ask(self, "places", lambda: list_places(operation.db), self._show_places)

    def _show_places(self, found: list[PlaceRow]) -> None:
        self.places = {place.code: place for place in found}
        self.table.set_rows(make_mapping(place) for place in found)
        self.show_empty(not found and self.form is None)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.select(wanted)

    def select(self, ref: str) -> None:
        if ref not in self.places:
            self._wanted = ref  # it is still being read
            return
        self.header.search.clear()
        self.table.search("")
        self.table.choose(ref)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        self._open_form(None, {})

    def edit(self, code: str | None) -> None:
        place = self.places.get(code or "")
        if place is not None and not self.context.read_only:
            self._open_form(place.code, make_mapping(place))

    def _open_form(self, code: str | None, values: Row) -> None:
        form = Form(place_fields(sorted(available_timezones())), self.tr("Save") if code else self.tr("Add the place"))
        form.fill(values)
        form.controls["code"].setEnabled(code is None)
        form.saved.connect(self._save)
        form.left.connect(self.panel.shut)
        self.show_empty(False)
        self.form, self._editing = form, code
        self.panel.show_widget(form, self.tr("Place {0}").format(code) if code else self.tr("A new place"))
        form.start()

    def _save(self) -> None:
        form = self.form
        assert form is not None
        form.clear_faults()
        values = form.values() if self._editing is None else form.changes()
        code = self._editing or values.pop("code", None)
        if not code:
            form.notify("code", self.tr("Give the place a short code, for example MSS1."))
            return
        outcome = self.context.run(SavePlace(str(code).upper(), values), on_error=form.fault)
        if outcome is not None:
            self.form = self._editing = None
            self.panel.shut()
            self._wanted = outcome.result

    def panel_closed(self) -> None:
        self.form = self._editing = None
        self.show_empty(not self.places)
        self.take_focus()

    def may_leave(self) -> str | None:
        if self.form is not None and self.panel.content is self.form and self.form.touched():
            return self.tr("The place is not saved.")
        return None
