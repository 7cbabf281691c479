"""The columns of legs and places, and the fields of their forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatriate.app.transport.queries import PlaceRow
from repatriate.model.entities import LegStatus
from repatriate.model.fields import LEG, PLACE, Kind
from repatriate.reference import airports
from ui.core import format
from ui.core.fields import field_label, short_label
from ui.models.table import Column, Row, state_column
from ui.rooms.common import labels as common_labels
from ui.rooms.common.form import Field, field_of

translate = QCoreApplication.translate


def describe_seats(row: Row) -> str:
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
        Column("code", short_label("code"), lambda row: row["code"], 116, sort="code"),
        Column(
            "mode", short_label("mode"), lambda row: common_labels.mode(row["mode"]), 88, sort="mode",
            icon=lambda row: row["mode"], tone=lambda row: "quiet",
        ),
        Column("route", translate("Transport", "Route"), lambda row: common_labels.route(row["origin"], row["destination"]), 132, sort="route",
               tip=lambda row: common_labels.route(row["origin"], row["destination"])),
        Column("departs", short_label("departs"), lambda row: common_labels.short_at(row["departs"]), 108, sort="departs",
               tip=lambda row: common_labels.at(row["departs"]), help=translate("Transport", "Local time of the place of departure")),
        Column("arrives", short_label("arrives"), _arrives, 108, sort="arrives",
               tip=lambda row: common_labels.at(row["arrives"]), help=translate("Transport", "Local time of the place of arrival")),
        state_column("status", short_label("status"), lambda row: common_labels.leg_status(row["status"]), 118, sort="status"),
        Column("seats", short_label("seats"), describe_seats, 236, sort="filled", stretch=True, tip=_seats_tip,
               help=translate("Transport", "Taken on the draft; the tick is where the published plan stands")),
        Column("cost", short_label("seat_cost"), lambda row: common_labels.amount(row["seat_cost"], row["currency"]), 90,
               sort="seat_cost", right=True, help=field_label("seat_cost")),
        Column("carrier", short_label("carrier"), lambda row: row["carrier"] or "", 160, sort="carrier", hidden=True),
    ]  # fmt: skip


def place_columns() -> list[Column]:
    return [
        Column("code", short_label("code"), lambda row: row["code"], 90, sort="code"),
        Column("name", short_label("name"), lambda row: row["name"] or "", 260, sort="name", stretch=True),
        Column("country", short_label("country"), lambda row: row["country"] or "", 80, sort="country"),
        Column("timezone", short_label("timezone"), lambda row: row["timezone"] or "", 150, sort="timezone"),
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
    """What makes a leg; its state has buttons of its own."""
    t = translate
    unlimited, place = t("Transport", "no limit"), t("Transport", "An airport's code, or a place of this file")
    offers: dict[str, Any] = {"carrier": carriers, "origin": places, "destination": places}
    helps = {
        "code": t("Transport", "Unique; a flight that flies daily gets the day too"), "origin": place, "destination": place,
        "departs": t("Transport", "Local time of the place of departure"), "arrives": t("Transport", "Local time of the place of arrival"),
        "currency": t("Transport", "One currency in the whole file"),
    }  # fmt: skip
    hints = {"code": "GA871-25", "origin": "MNL", "destination": "CGK", "currency": "USD", "seats": "0"}
    hints |= {
        one.name: unlimited if one.default is None else str(one.default) for one in LEG if one.name.startswith("max_")
    }
    hints |= {
        one.name: str(one.default) for one in LEG if one.kind in (Kind.WHOLE, Kind.NUMBER) and one.default is not None
    }
    return [
        field_of(one, offers.get(one.name, ()), hint=hints.get(one.name, ""), help=helps.get(one.name, ""), beside=one.name in _BESIDE)
        for one in LEG
        if one.name != "status"
    ]  # fmt: skip


_BESIDE = frozenset({"mode", "destination", "seat_cost", "currency", "max_stretcher", "max_unaccompanied_minors"})
"""Fields that share the line of the one before."""


def place_fields(zones: list[str]) -> list[Field]:
    """What makes a place."""
    t = translate
    hints = {
        "code": "CLK1", "country": "PHL", "name": t("Transport", "Clark shelter 1"), "timezone": "Asia/Manila",
        "latitude": "15.1885", "longitude": "120.5405",
    }  # fmt: skip
    helps = {
        "code": t("Transport", "What legs and people call it"),
        "country": t("Transport", "Three letters, as in PHL"),
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
