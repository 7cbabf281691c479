"""Shows the passengers of a departure: a table with filters, and below it the free seats and the people on standby."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame

from repatriate.app.manifests.departures import DID_NOT_COME, JOINED, TAKEN_OFF, DepartureView, Passenger
from repatriate.app.plan.standby import NO_SEAT, StandbyList, read_standby_list
from repatriate.model.counting import Seen
from repatriate.model.entities import DocumentType, LegStatus
from ui.core.context import Context
from ui.core.format import day, number
from ui.models.table import Column, Row
from ui.rooms.common.goals import STANDBY
from ui.rooms.common.labels import format_many
from ui.rooms.common.row_table import RowSource
from ui.rooms.departure.points_sheet import PassengerTable, TickBar, TickBox
from ui.style.theme import Tone
from ui.widgets.filters import FilterChips
from ui.widgets.labels import Elided, make_button, make_label
from ui.widgets.layouts import grow, make_column, make_row

t = QCoreApplication.translate
HOW = 7
"""The column that says who joined and who did not come: shown once somebody joined or the departure was closed."""
FILTERS: dict[str, Callable[[Row], bool] | None] = {
    "all": None,
    "lacking": lambda row: bool(row["lacks"]),
    "help": lambda row: bool(row["assistance"]),
    "minors": lambda row: bool(row["under_18"]),
}


def passenger_columns(tell_number: Callable[[Row], str], tell_tick: Callable[[Row], str]) -> list[Column]:
    quiet, trouble = Tone.QUIET, Tone.TROUBLE
    return [
        Column("number", "", tell_number, 40, sort="number", right=True, tone=lambda row: quiet, full=tell_tick),
        Column("ref", t("Departure", "No."), lambda row: row["ref"], 82, sort="ref", tone=lambda row: quiet),
        Column("name", t("Departure", "Name"), lambda row: row["name"], 300, sort="name", stretch=True,
               native=lambda row: row["native_name"]),
        Column("born", t("Departure", "Born"), _birth_year, 60, sort="born", right=True),
        Column("document", t("Departure", "Document"), _format_document, 172, sort="document",
               tone=lambda row: (trouble if row["lacks"] else quiet) if row["document"] is None else None,
               group=_document_kind),
        Column("valid", t("Departure", "Valid until"), _format_validity, 124, sort="expires",
               tone=lambda row: trouble if row["lacks"] else None, icon=lambda row: "warning" if row["lacks"] else None),
        Column("seat", t("Departure", "Seat"), _format_seat, 58, sort="seat"),
        Column("how", t("Departure", "Aboard"), _describe_absence, 110, sort="how",
               tone=lambda row: Tone.INFO if row["how"] == JOINED else Tone.ATTENTION),
        Column("needs", t("Departure", "Needs"), _format_needs, 84, sort="needs",
               tone=lambda row: trouble if row["lacks"] else Tone.INFO),
    ]  # fmt: skip


def _birth_year(row: Row) -> str:
    return str(row["birth_date"].year) if row["birth_date"] is not None and row["birth_date"].year else ""


def _document_kind(row: Row) -> str:
    document = row["document"]
    if document is None:
        return t("Departure", "none")
    return t("Departure", "Passport") if document.type is DocumentType.PASSPORT else t("Departure", "Emergency")


def _format_document(row: Row) -> str:
    document = row["document"]
    return " ".join(part for part in (_document_kind(row), document.number if document else "") if part)


def _format_validity(row: Row) -> str:
    document = row["document"]
    return day(document.expires) if document is not None and document.expires else ""


def _describe_absence(row: Row) -> str:
    """Nothing of who was booked and is aboard, or as long as it is open."""
    return {
        JOINED: t("Departure", "joined"), DID_NOT_COME: t("Departure", "did not come"), TAKEN_OFF: t("Departure", "taken off")
    }.get(row["how"], "")  # fmt: skip


def _format_seat(row: Row) -> str:
    return row["seat"] or (t("Departure", "lap") if row["kind"] == "INF" else "")


def _format_needs(row: Row) -> str:
    kind = {"CHD": "CHD", "INF": "INF", "": t("Departure", "age not known")}.get(row["kind"], "")
    papers = t("Departure", "papers") if row["lacks"] else ""
    return " ".join(part for part in (*row["assistance"], kind, papers) if part)


def passenger_row(place: int, one: Passenger) -> dict[str, Any]:
    """A passenger as the table has them."""
    return {
        "number": place, "ref": one.ref, "name": one.name, "native_name": one.native_name, "birth_date": one.birth_date,
        "document": one.document, "seat": one.seat, "kind": one.kind, "under_18": one.under_18,
        "assistance": one.assistance, "lacks": one.lacks, "born": str(one.birth_date or ""),
        "expires": one.document.expires if one.document else None, "needs": " ".join(one.assistance),
        "how": one.how,
    }  # fmt: skip


class PassengersCard(QFrame):
    """`person_wanted` tells whose panel is wanted; who is chosen stays chosen when the list is read again."""

    person_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("role", "card")
        self.title = make_label(self.tr("Passengers"), "panel-title")
        self.count = make_label("", "quiet")
        self.chips = FilterChips()
        self.chips.set(
            [
                ("all", self.tr("All")),
                ("lacking", self.tr("Papers missing")),
                ("help", self.tr("Help")),
                ("minors", self.tr("Under 18")),
            ]
        )
        self.chips.chosen.connect(self.filter)
        source = RowSource(
            "ref",
            ("ref", "name", "native_name"),
            {"document": _format_document, "seat": lambda row: row["seat"] or None},
        )
        self.ticks = TickBar(context)
        self.table = PassengerTable(
            self.tr("Passengers"),
            passenger_columns(self._describe_number, self._describe_tick),
            source,
            context.preferences,
            "passengers",
            yields=("born", "seat", "needs", "document", "number", "valid"),
        )
        self.table.setItemDelegateForColumn(0, TickBox(self.table, self.ticks))
        self.table.ticked.connect(self.ticks.tick)
        self.ticks.changed.connect(self.table.viewport().update)
        self.ticks.turned.connect(self._turn_ticks)
        # Who ticks looks at boxes: only Enter opens the panel of a person then.
        self.table.chosen.connect(
            lambda id: self.person_wanted.emit(source.key_of(id)) if id >= 0 and not self.ticks.on else None
        )
        self.table.opened.connect(lambda id: self.person_wanted.emit(source.key_of(id)))
        self.nobody = make_label("", "quiet", wrap=True)
        self.nobody.setContentsMargins(16, 8, 16, 8)
        self.free = Elided("", "quiet")
        self.standby = make_button(self.tr("Standby list"), self._open_standby, "link")
        head = make_row(self.title, self.count, grow(self.chips), margins=(16, 8, 12, 8), spacing=8)
        foot = make_row(grow(self.free), self.standby, margins=(16, 6, 16, 6), spacing=8)
        make_column(head, self.ticks, grow(self.table), self.nobody, foot, margins=1, spacing=0, inside=self)
        self._code = ""

    def show_passengers(self, view: DepartureView) -> None:
        """And ask who could take the seats that are free."""
        code, leg = view.leg.code, view.leg
        if code != self._code:
            self.table.clearSelection()
            self.chips.choose("all")
            self.table.filter(None)
            self._code = code
        rows = [passenger_row(place, one) for place, one in enumerate(view.passengers, start=1)]
        self.table.set_rows([*rows, *(passenger_row(0, one) for one in view.stayed)])
        self.table.setColumnHidden(HOW, view.aboard is None and not any(row["how"] for row in rows))
        self.chips.count({key: sum(test is None or test(row) for row in rows) for key, test in FILTERS.items()})
        title = self.tr("Passengers in the draft") if view.plan == "draft" else self.tr("Passengers")
        self.title.setText(title if view.aboard is None else self.tr("Aboard"))
        self.count.setText(number(len(rows)))
        self.nobody.setText(self.tr("Nobody has a seat on it yet."))
        self.nobody.setVisible(not rows)
        taken = leg.published.seats if view.plan == "published" else leg.draft.seats if leg.draft else 0
        self.ticks.show_departure(code, able=self._can_tick(view))
        self._show_free(max(leg.seats - taken, 0), 0)
        self.free.setVisible(leg.status is not LegStatus.CANCELLED)
        at_work = "published" if leg.draft is None else "draft"
        if leg.status is LegStatus.PLANNED and view.plan == at_work and taken < leg.seats:
            operation = self._context.operation
            self._context.ask(
                self,
                "standby",
                lambda: read_standby_list(operation.db, operation.today(), code, 0),
                self._show_standby,
                failed=lambda _: None,
                background=True,
            )

    def _can_tick(self, view: DepartureView) -> bool:
        able = view.plan == "published" and view.leg.status is not LegStatus.CANCELLED
        return able and view.aboard is None and not self._context.read_only

    def _turn_ticks(self, on: bool) -> None:
        self.table.ticks = on
        self.table.viewport().update()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _describe_number(self, row: Row) -> str:
        """The place in the list; while somebody ticks, nothing but a box."""
        return "" if self.ticks.on or not row["number"] else number(row["number"])

    def _describe_tick(self, row: Row) -> str:
        """The accessible text of a box."""
        if not self.ticks.on:
            return number(row["number"])
        return t("Departure", "here") if self.ticks.held(row["ref"]) is Seen.PRESENT else t("Departure", "not here")

    def _show_standby(self, found: StandbyList) -> None:
        self._show_free(found.free, found.counts.get(NO_SEAT, 0))

    def _show_free(self, seats: int, waiting: int) -> None:
        free = (
            format_many(seats, self.tr("1 seat free"), self.tr("{0} seats free")) if seats else self.tr("No seat free")
        )
        could = format_many(
            waiting,
            self.tr("1 person without a seat could take one"),
            self.tr("{0} people without a seat could take one"),
        )
        self.free.setText(f"{free} · {could}" if waiting else free)
        self.standby.setVisible(waiting > 0)

    def _open_standby(self) -> None:
        self._context.go("plan", f"{STANDBY}{self._code}")

    def filter(self, key: str) -> None:
        """Lists the people that the chip names."""
        self.chips.choose(key)
        self.table.filter(FILTERS[key])


def waiting_words(view: DepartureView) -> str:
    """`wait for HARTONO’s document`: why lists are better sent later; empty where nothing lacks."""
    lacking = [one for one in view.passengers if one.lacks]
    if not lacking:
        return ""
    if len(lacking) == 1:
        return t("Departure", "wait for {0}’s document").format(lacking[0].name.upper() or lacking[0].ref)
    return t("Departure", "wait for {0} documents").format(number(len(lacking)))
