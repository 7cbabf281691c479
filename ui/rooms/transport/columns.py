"""The columns of legs and places, and the fields of their forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from repatriate.app.transport.queries import PlaceRow
from repatriate.model.entities import LegStatus, Mode
from repatriate.reference import airports
from ui.core import format
from ui.models.table import Column, Row
from ui.rooms.common import labels as common_labels
from ui.rooms.common.form import Field

translate = QCoreApplication.translate


def _seats(row: Row) -> str:
    now = row["published"] if row["draft"] is None else row["draft"]
    return f"{now.seats} / {row['seats']}"


def _seats_tip(row: Row) -> str:
    text = translate("Transport", "{0} people on {1} of {2} seats of the published plan").format(
        row["published"].people, row["published"].seats, row["seats"]
    )
    if row["draft"] is not None and row["draft"] != row["published"]:
        text += "; " + translate("Transport", "{0} people on {1} seats of the draft").format(
            row["draft"].people, row["draft"].seats
        )
    return text


def _arrives(row: Row) -> str:
    """The time alone where it is the day of departure."""
    same = row["arrives"].date() == row["departs"].date()
    return f"{row['arrives']:%H:%M}" if same else common_labels.short_at(row["arrives"])


YIELDS = ("cost", "mode", "arrives", "status")
"""Columns that go where there is no room for all, in this order."""


def leg_columns() -> list[Column]:
    return [
        Column("code", translate("Transport", "Code"), lambda row: row["code"], 116, sort="code"),
        Column(
            "mode", translate("Transport", "By"), lambda row: common_labels.mode(row["mode"]), 88, sort="mode",
            icon=lambda row: row["mode"], tone=lambda row: "quiet",
        ),
        Column("route", translate("Transport", "Route"), lambda row: common_labels.route(row["origin"], row["destination"]), 132, sort="route",
               tip=lambda row: common_labels.route(row["origin"], row["destination"])),
        Column("departs", translate("Transport", "Departs"), lambda row: common_labels.short_at(row["departs"]), 108, sort="departs",
               tip=lambda row: common_labels.at(row["departs"]), help=translate("Transport", "Local time of the place of departure")),
        Column("arrives", translate("Transport", "Arrives"), _arrives, 108, sort="arrives",
               tip=lambda row: common_labels.at(row["arrives"]), help=translate("Transport", "Local time of the place of arrival")),
        Column(
            "status", translate("Transport", "Status"), lambda row: common_labels.leg_status(row["status"])[0], 118, sort="status",
            tone=lambda row: common_labels.leg_status(row["status"])[1], icon=lambda row: common_labels.leg_status(row["status"])[2],
        ),
        Column("seats", translate("Transport", "Seats"), _seats, 236, sort="filled", stretch=True, tip=_seats_tip,
               help=translate("Transport", "Taken on the draft; the tick is where the published plan stands")),
        Column("cost", translate("Transport", "Cost"), lambda row: common_labels.amount(row["seat_cost"], row["currency"]), 90,
               sort="seat_cost", right=True, help=translate("Transport", "Cost of a seat")),
        Column("carrier", translate("Transport", "Carrier"), lambda row: row["carrier"] or "", 160, sort="carrier", hidden=True),
    ]  # fmt: skip


def place_columns() -> list[Column]:
    return [
        Column("code", translate("Transport", "Code"), lambda row: row["code"], 90, sort="code"),
        Column("name", translate("Transport", "Name"), lambda row: row["name"] or "", 260, sort="name", stretch=True),
        Column("country", translate("Transport", "Country"), lambda row: row["country"] or "", 80, sort="country"),
        Column("timezone", translate("Transport", "Time zone"), lambda row: row["timezone"] or "", 150, sort="timezone"),
        Column("uses", translate("Transport", "Legs and people"), lambda row: format.number(row["uses"]), 120, sort="uses", right=True),
        Column(
            "state", translate("Transport", "From"),
            lambda row: (
                translate("Transport", "this file") if row["own"] and row["known"]
                else translate("Transport", "airports of the world") if row["known"]
                else translate("Transport", "unknown: country or time zone is missing")
            ),
            200, sort="own",
            tone=lambda row: "quiet" if row["known"] else "trouble",
            icon=lambda row: None if row["known"] else "warning",
        ),
    ]  # fmt: skip


def leg_fields(places: Callable[[str], list[str]], carriers: list[str]) -> list[Field]:
    t = translate
    return [
        Field("code", t("Transport", "Code"), hint="GA871-25", help=t("Transport", "Unique; a flight that flies daily gets the day too")),
        Field("mode", t("Transport", "By"), "choice", tuple((mode.value, common_labels.mode(mode.value)) for mode in Mode), beside=True),
        Field("carrier", t("Transport", "Carrier"), offers=carriers),
        Field("origin", t("Transport", "From"), offers=places, hint="MNL", help=t("Transport", "An airport's code, or a place of this file")),
        Field("destination", t("Transport", "To"), offers=places, hint="CGK", beside=True,
              help=t("Transport", "An airport's code, or a place of this file")),
        Field("departs", t("Transport", "Departs, local time"), "moment"),
        Field("arrives", t("Transport", "Arrives, local time"), "moment"),
        Field("seats", t("Transport", "Seats"), hint="0"),
        Field("seat_cost", t("Transport", "Cost of a seat"), hint="0", beside=True),
        Field("currency", t("Transport", "Currency"), hint="USD", beside=True, help=t("Transport", "One currency in the whole file")),
        Field("accepts_etd", t("Transport", "Takes emergency documents"), "yes_no"),
        Field("max_wheelchair", t("Transport", "Wheelchairs at most"), hint=t("Transport", "no limit")),
        Field("max_infants", t("Transport", "Infants at most"), hint=t("Transport", "no limit"), beside=True),
        Field("max_stretcher", t("Transport", "Stretchers at most"), hint="0"),
        Field("stretcher_seats", t("Transport", "Seats a stretcher takes"), hint="6", beside=True),
        Field("max_unaccompanied_minors", t("Transport", "Minors without an adult at most"), hint="0"),
    ]  # fmt: skip


def place_fields(zones: list[str]) -> list[Field]:
    t = translate
    return [
        Field("code", t("Transport", "Code"), hint="CLK1", help=t("Transport", "What legs and people call it")),
        Field("country", t("Transport", "Country"), hint="PHL", beside=True, help=t("Transport", "Three letters, as in PHL")),
        Field("name", t("Transport", "Name"), hint=t("Transport", "Clark shelter 1")),
        Field("timezone", t("Transport", "Time zone"), offers=zones, hint="Asia/Manila"),
        Field("latitude", t("Transport", "Latitude"), hint="15.1885"),
        Field("longitude", t("Transport", "Longitude"), hint="120.5405", beside=True),
    ]  # fmt: skip


def place_finder(places: Mapping[str, PlaceRow]) -> Callable[[str], list[str]]:
    """Completes the code of a place: those of the file by code or name, then the world's airports by code or city."""

    def find(text: str) -> list[str]:
        wanted = text.casefold().split()
        own = [
            f"{code} – {place.name}" if place.name and place.name != code else code
            for code, place in places.items()
            if place.own and wanted and all(word in f"{code} {place.name}".casefold() for word in wanted)
        ]
        world = [
            " – ".join([one.code, ", ".join(part for part in (one.city, one.name) if part)])
            for one in airports.matching(text)
            if not (one.code in places and places[one.code].own)
        ]
        return own[:8] + world

    return find


def next_states(status: LegStatus) -> list[LegStatus]:
    """What may become of a leg, the usual one first."""
    return {
        LegStatus.PLANNED: [LegStatus.CLOSED, LegStatus.CANCELLED],
        LegStatus.CLOSED: [LegStatus.DEPARTED, LegStatus.PLANNED, LegStatus.CANCELLED],
        LegStatus.DEPARTED: [LegStatus.ARRIVED, LegStatus.CLOSED],
        LegStatus.ARRIVED: [LegStatus.DEPARTED],
        LegStatus.CANCELLED: [LegStatus.PLANNED],
    }[status]
