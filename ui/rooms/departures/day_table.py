"""The table of departures: each day has a heading, as long as they are in the order of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, assert_never

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from repatriate.app.counting.leg_counting import Counted
from repatriate.app.manifests.departures import DepartureRow
from repatriate.app.transport.queries import PlaceRow
from repatriate.model.entities import LegStatus
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import is_unread, local_time, number, short_day, unread_words, week_day
from ui.models.table import Column, IdRole, Row
from ui.rooms.common.labels import format_amount, format_many, leg_status, place_words
from ui.rooms.common.row_table import RowSource, RowTable, SeatsDelegate
from ui.style.theme import TEXT, Tone, color, size_font
from ui.widgets.column_widths import PADDING, CellDelegate

# -- The columns of the departures, one row each under the heading of its day.


t = QCoreApplication.translate
YIELDS = ("cost", "carrier", "counting", "lists", "papers", "seats")
"""Columns that go where there is no room for all, in this order."""
HEADING = "heading"
"""A key that only the rows have that head a day."""


def departure_row(one: DepartureRow, places: Mapping[str, PlaceRow]) -> dict[str, Any]:
    """A departure as the table has it."""
    leg = one.leg
    return {
        "code": leg.code, "mode": leg.mode, "carrier": leg.carrier, "origin": leg.origin, "destination": leg.destination,
        "route": f"{_format_place(leg.origin, places)} → {_format_place(leg.destination, places)}",
        "departs": leg.departs, "arrives": leg.arrives, "status": leg.status, "seats": leg.seats,
        "published": leg.published, "draft": leg.draft, "cost": leg.seat_cost, "currency": leg.currency,
        "people": one.people, "lacking": one.lacking, "at_risk": one.at_risk, "due": one.lists.due if one.lists else (),
        "counted": one.counted, "listed": one.lists is not None, "sent": one.lists.sent if one.lists else (),
    }  # fmt: skip


def heading_row(day: date, count: int, year: int) -> dict[str, Any]:
    """The heading of a day: `Wed 2 Dec · 3 departures`, with its year where that is not this one."""
    words = format_many(count, t("Departures", "1 departure"), t("Departures", "{0} departures"))
    when = week_day(day) if is_unread(day) or day.year == year else f"{week_day(day)} {day.year}"
    return {HEADING: f"{when} · {words}"}


def _format_place(code: str, places: Mapping[str, PlaceRow]) -> str:
    place = places.get(code)
    return place_words(code, place.name if place is not None and place.own else None)


def departure_columns() -> list[Column]:
    quiet = Tone.QUIET
    columns = [
        Column("departs", t("Departures", "Time"), _format_times, 116, sort="departs", tip=_both_times,
               group=lambda row: short_day(row["departs"].date())),
        Column("code", t("Departures", "Departure"), lambda row: row["code"], 132, sort="code", icon=lambda row: row["mode"]),
        Column("route", t("Departures", "Route"), lambda row: row["route"], 220, sort="route", stretch=True,
               tip=lambda row: row["route"]),
        Column("seats", t("Departures", "Seats"), seats_taken, 180, sort="filled", tip=_seats_tip,
               help=t("Departures", "Solid: confirmed. Hatched: in the draft.")),
        Column("papers", t("Departures", "Papers"), papers_words, 166, sort="lacking",
               tone=lambda row: Tone.TROUBLE if _is_held_up(row) else Tone.GOOD if row["people"] else quiet,
               icon=lambda row: "warning" if _is_held_up(row) else None),
        Column("lists", t("Departures", "Lists"), lists_words, 92, sort="due",
               tone=lambda row: Tone.ATTENTION if row["due"] else Tone.GOOD,
               icon=lambda row: "check" if row["listed"] and row["sent"] and not row["due"] else None),
        Column("counting", t("Departures", "Counting"), counting_words, 146, sort="status",
               tone=lambda row: _counting_look(row)[0], icon=lambda row: _counting_look(row)[1]),
        Column("carrier", short_label("carrier"), lambda row: row["carrier"] or "", 140, sort="carrier", hidden=True),
        Column("cost", short_label("seat_cost"), lambda row: format_amount(row["cost"], row["currency"]), 84, sort="cost", right=True,
               hidden=True),
    ]  # fmt: skip
    return [_beside_headings(column) for column in columns]


def _beside_headings(column: Column) -> Column:
    """Rows that head a day have their words in the first column, and nothing elsewhere."""

    def but_heading(ask: Callable[[Row], Any], otherwise: Any) -> Callable[[Row], Any]:
        return lambda row: otherwise if HEADING in row else ask(row)

    text = column.text
    first = column.key == "departs"
    return replace(
        column,
        text=lambda row: (row[HEADING] if first else "") if HEADING in row else text(row),
        tone=but_heading(column.tone, None),
        icon=but_heading(column.icon, None),
        tip=but_heading(column.tip, None),
    )


def _is_coming(row: Row) -> bool:
    return row["status"] in (LegStatus.PLANNED, LegStatus.CLOSED)


def _describe_status(row: Row) -> tuple[str, str, str]:
    return leg_status(row["status"])


def _format_times(row: Row) -> str:
    """`11:45 – 15:20`; a day more where it arrives on another."""
    if is_unread(row["departs"]):
        return "?"
    later = (row["arrives"].date() - row["departs"].date()).days
    return f"{row['departs']:%H:%M} – {row['arrives']:%H:%M}" + (f" +{later}" if later else "")


def _both_times(row: Row) -> str:
    if is_unread(row["departs"]):
        return unread_words()
    words = t("Departures", "Leaves {0}, arrives {1}, local times")
    return words.format(local_time(row["departs"]), local_time(row["arrives"]))


def seats_taken(row: Row) -> str:
    now = row["published"] if row["draft"] is None else row["draft"]
    return f"{number(now.seats)} / {number(row['seats'])}"


def _seats_tip(row: Row) -> str:
    text = t("Departures", "{0} people on {1} of {2} seats, confirmed").format(
        number(row["published"].people), number(row["published"].seats), number(row["seats"])
    )
    if row["draft"] is not None and row["draft"] != row["published"]:
        more = t("Departures", "{0} people on {1} seats in the draft")
        text += "\n" + more.format(number(row["draft"].people), number(row["draft"].seats))
    return text


def papers_words(row: Row) -> str:
    """`38 ready`, `37 ready, 1 lacking`, and how many seats break a rule."""
    if not row["people"] or row["status"] is LegStatus.CANCELLED:
        return ""
    ready = t("Departures", "{0} ready").format(number(row["people"] - row["lacking"]))
    if not _is_coming(row):
        return ""
    parts = [ready]
    if row["lacking"]:
        parts.append(t("Departures", "{0} missing").format(number(row["lacking"])))
    if row["at_risk"]:
        parts.append(t("Departures", "{0} at risk").format(number(row["at_risk"])))
    return ", ".join(parts)


def _is_held_up(row: Row) -> bool:
    return bool(row["lacking"] or row["at_risk"]) and _is_coming(row)


def lists_words(row: Row) -> str:
    if row["due"] and row["status"] is LegStatus.CANCELLED:
        return t("Departures", "{0} to inform").format(number(len(row["due"])))
    if row["due"]:
        return t("Departures", "{0} to send").format(number(len(row["due"])))
    return t("Departures", "Sent") if row["sent"] else ""


def counting_words(row: Row) -> str:
    """`29 of 38 counted`, `44 aboard, left`; who is missing comes first."""
    counted: Counted | None = row["counted"]
    status: LegStatus = row["status"]
    if counted is None or status is LegStatus.CANCELLED:
        if status is LegStatus.PLANNED:
            return t("Departures", "not begun") if row["published"].people else ""
        return _describe_status(row)[0]
    aboard = number(counted.aboard)
    if counted.missing:
        return t("Departures", "{0} not found").format(number(counted.missing))
    match status:
        case LegStatus.PLANNED:
            return t("Departures", "{0} of {1} counted").format(aboard, number(counted.expected))
        case LegStatus.CLOSED:
            return t("Departures", "{0} aboard, closed").format(aboard)
        case LegStatus.DEPARTED:
            return t("Departures", "{0} aboard, left").format(aboard)
        case LegStatus.ARRIVED:
            return t("Departures", "{0} aboard, arrived").format(aboard)
        case _:
            assert_never(status)


def _counting_look(row: Row) -> tuple[str, str | None]:
    """Tone and icon of the counting."""
    if row["counted"] is not None and row["counted"].missing:
        return Tone.TROUBLE, "warning"
    _, tone, icon = _describe_status(row)
    if row["status"] is LegStatus.PLANNED:
        return (Tone.INFO, "people") if row["counted"] is not None else (tone, None)
    return tone, icon


class DaySource(RowSource):
    """Rows of departures, and between them the headings of their days."""

    def __init__(self, year: Callable[[], int]) -> None:
        """`year` is the one that is not said."""
        self._year = year
        super().__init__(
            "code",
            ("code", "carrier", "route", "origin", "destination"),
            {"filled": _share_filled, "due": lambda row: len(row["due"])},
        )
        self._headings: dict[int, Row] = {}

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        found = super().ids(sort or "departs", descending)
        if sort not in ("", "departs"):
            self._headings = {}
            return found
        days = Counter(self._rows[place]["departs"].date() for place in found)
        headings: dict[int, Row] = {}
        ids: list[int] = []
        before: date | None = None
        for place in found:
            day = self._rows[place]["departs"].date()
            if day != before:
                heading = self._number(day)
                headings[heading] = heading_row(day, days[day], self._year())
                ids.append(heading)
                before = day
            ids.append(place)
        self._headings = headings
        return ids

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        headings = {number: self._headings[number] for number in ids if number in self._headings}
        return {**super().rows(ids), **headings}

    def is_heading(self, id: int) -> bool:
        return id in self._headings


class HeadingDelegate(CellDelegate):
    """The first cell, over the whole width where it heads a day."""

    def __init__(self, table: DayTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not self._table.days.is_heading(index.data(IdRole)):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.fillRect(option.rect, color("raised"))
        painter.setPen(color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setPen(color("text"))
        painter.setFont(size_font(option.font, TEXT, semibold=True))
        painter.drawText(
            option.rect.adjusted(PADDING, 0, -PADDING, 0), int(Qt.AlignmentFlag.AlignVCenter), str(index.data())
        )
        painter.restore()


class DayTable(RowTable):
    """`wanted` tells the code of a departure that is opened: by a click, Enter or Space."""

    wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        self.days = DaySource(lambda: context.operation.today().year)
        super().__init__(
            self.tr("Departures"),
            departure_columns(),
            self.days,
            context.preferences,
            "departures-by-day",
            yields=YIELDS,
        )
        self.setItemDelegateForColumn(0, HeadingDelegate(self))
        self.setItemDelegateForColumn(3, SeatsDelegate(self))
        self.lazy.modelReset.connect(self._span_headings)
        self.opened.connect(self._open)

    def _span_headings(self) -> None:
        self.clearSpans()
        columns = self.lazy.columnCount()
        for row in range(self.lazy.rowCount()):
            id = self.lazy.id_at(row)
            if id is not None and self.days.is_heading(id):
                self.setSpan(row, 0, 1, columns)

    @property
    def keys(self) -> list[Any]:
        """The codes of the departures that are selected."""
        return [self.days.key_of(id) for id in self.selected_ids() if not self.days.is_heading(id)]

    def _open(self, id: int) -> None:
        if not self.days.is_heading(id):
            self.wanted.emit(self.days.key_of(id))

    @property
    def current_key(self) -> str | None:
        """The code of the departure that the keyboard is on; None on the heading of a day."""
        id = self.current_id()
        return None if id is None or self.days.is_heading(id) else self.days.key_of(id)

    def count_departures(self) -> int:
        """The number of departures listed, without headings."""
        return sum(not self.days.is_heading(id) for id in self.lazy.ids())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click opens the departure; with Ctrl or Shift it selects."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            index = self.indexAt(event.position().toPoint())
            if index.isValid() and len(self.selected_ids()) == 1:
                self._open_row(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid() and not event.modifiers():
            self._open_row(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


def _share_filled(row: Row) -> float:
    now = row["published"] if row["draft"] is None else row["draft"]
    return now.seats / row["seats"] if row["seats"] else 0.0
