"""The heading of a departure beside its name: route, times, time left, and load."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from repatriate.app.counting.leg_counting import LegCounting
from repatriate.app.manifests.departures import DepartureView
from repatriate.app.transport.change_impact import span
from repatriate.app.transport.queries import LegRow
from repatriate.model.entities import LegStatus, Place
from repatriate.reference.cities import city_name
from ui.core.format import is_unread, local_time, number, unread_words
from ui.core.language import translate_said
from ui.rooms.common.labels import leg_status, many, place_words
from ui.rooms.common.seat_bar import SeatBar
from ui.style.theme import SPACE, style
from ui.widgets.labels import Elided, label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

t = QCoreApplication.translate
SEATS_FROM = 560
"""Pixels from which the seats are shown beside the route."""


class DepartureHeading(QWidget):
    """Two lines of words, and the seats."""

    def __init__(self) -> None:
        super().__init__()
        self.route = Elided("", "strong")
        self.times = Elided("", "quiet")
        self.people = label("", "quiet")
        self.seats = label("", "strong")
        self.bar = SeatBar()
        self.side = QWidget()
        top = make_row(self.people, STRETCH, self.seats, spacing=12)
        make_column(top, self.bar, margins=0, spacing=5, inside=self.side)
        self.side.setMaximumWidth(240)
        make_row(
            grow(make_column(self.route, self.times, spacing=1), 3), grow(self.side, 2), margins=0, spacing=SPACE,
            inside=self,
        )  # fmt: skip

    def show_departure(self, view: DepartureView, now: datetime, counting: LegCounting) -> None:
        """Once it is closed, the people are those aboard."""
        leg = view.leg
        self.route.setText(
            f"{_format_place(view.origin, leg.origin)} → {_format_place(view.destination, leg.destination)}"
        )
        word, tone, _ = leg_status(leg.status)
        parts = [_format_times(leg), leg.carrier or ""]
        soon = _describe_soon(leg, view.origin, now)
        parts.append(word if leg.status is not LegStatus.PLANNED else soon)
        self.times.setText(" · ".join(part for part in parts if part))
        style(self.times, tone=tone if leg.status in (LegStatus.CANCELLED, LegStatus.CLOSED) else "quiet")
        load = leg.published if view.plan == "published" or leg.draft is None else leg.draft
        self.seats.setText(t("Departure", "{0} / {1} seats").format(number(load.seats), number(leg.seats)))
        laps = view.on_laps
        people = many(len(view.passengers), t("Departure", "1 person"), t("Departure", "{0} people"))
        if laps:
            people = t("Departure", "{0}, {1} on a lap").format(people, number(laps))
        if counting.closed:
            people = t("Departure", "{0} aboard").format(number(counting.figures.aboard))
        self.people.setText(people)
        more = leg.draft.seats - leg.published.seats if leg.draft is not None and view.plan == "published" else 0
        self.bar.show_seats(load.seats, leg.seats)
        self.bar.setToolTip(
            t("Departure", "The draft changes this by {0} seats").format(f"{more:+}")
            if more
            else self.bar.accessibleName()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= SEATS_FROM)


def _format_place(place: Place | None, code: str) -> str:
    """`Bangkok (BKK)`; a place of the file by its own name."""
    name = place_words(code, place.name if place is not None else None)
    return f"{name} ({code})" if name == city_name(code) else name


def _format_times(leg: LegRow) -> str:
    """`Wed 2 Dec 11:45 – 15:20, local times`."""
    if is_unread(leg.departs):
        return unread_words()
    same = leg.arrives.date() == leg.departs.date()
    arrives = f"{leg.arrives:%H:%M}" if same else local_time(leg.arrives)
    return t("Departure", "{0} – {1}, local times").format(local_time(leg.departs), arrives)


def _describe_soon(leg: LegRow, origin: Place | None, now: datetime) -> str:
    """`leaves in 45 h`; nothing of one whose time has passed, or that nobody knows the zone of."""
    if origin is None or is_unread(leg.departs):
        return ""
    left = leg.departs.replace(tzinfo=ZoneInfo(origin.timezone)).astimezone(UTC) - now.astimezone(UTC)
    if left.total_seconds() <= 0:
        return t("Departure", "its time has passed")
    return t("Departure", "leaves in {0}").format(translate_said(span(left)))
