"""When a departure left, or arrived: a time, filled in with now."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from repatriate.app.manifests.departures import DepartureView
from repatriate.app.transport.typed_departures import read_moment
from repatriate.model.entities import LegStatus, Place
from ui.core.format import EXAMPLE
from ui.rooms.common.form import Field, Form
from ui.rooms.common.labels import at

t = QCoreApplication.translate
NEAR = timedelta(hours=12)
"""So far from the time on the ticket, now is a likely time; else that of the ticket is filled in."""


class TimeForm(Form):
    """Of a departure that has left or arrived, by `state`."""

    def __init__(self, view: DepartureView, state: LegStatus, now: datetime) -> None:
        left = state is LegStatus.DEPARTED
        words = t("Departure", "Left at, local time") if left else t("Departure", "Arrived at, local time")
        verb = t("Departure", "It has left") if left else t("Departure", "It has arrived")
        super().__init__([Field("at", words, hint=at(EXAMPLE))], verb)
        self._today = now.date()
        self.fill({"at": likely_time(view, state, now)})

    def moment(self) -> datetime | None:
        """None after saying what is wrong."""
        self.clear_faults()
        found = read_moment(str(self.values()["at"] or ""), self._today)
        if found is None:
            self.notify("at", t("Departure", "This is not a time. Write it like 1 Dec 10:30."))
        return found


def likely_time(view: DepartureView, state: LegStatus, now: datetime) -> datetime:
    """Now by the clocks of the place, to the minute; the time on the ticket where now is far from it."""
    left = state is LegStatus.DEPARTED
    place: Place | None = view.origin if left else view.destination
    planned = view.leg.departs if left else view.leg.arrives
    zone = ZoneInfo(place.timezone) if place is not None else UTC
    local = now.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
    return local if abs(local - planned) <= NEAR else planned
