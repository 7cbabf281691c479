"""A table of people of the departure that is counted: number, name, seat, and how they stand at the chosen point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatriate.app.counting.room_view import Traveller
from repatriate.model.counting import Seen
from ui.core.context import Context
from ui.models.table import Column
from ui.rooms.common.labels import spoken_number
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.counting.tally import Tally
from ui.rooms.counting.words import point_words, seen_look
from ui.style.theme import Tone

t = QCoreApplication.translate


def people_table(context: Context, name: str) -> RowTable:
    """With the keyboard, the header filters and the copying of every table."""
    columns: Sequence[Column] = [
        Column("number", t("Counting", "No."), lambda row: row["number"], 76, sort="ref", right=True),
        Column("name", t("Counting", "Name"), lambda row: row["name"], 260, sort="name", stretch=True,
               native=lambda row: row["native_name"]),
        Column("seat", t("Counting", "Seat"), lambda row: row["seat"] or "", 64, sort="seat"),
        Column("before", t("Counting", "Arrives by"), lambda row: row["before"], 100, sort="before"),
        Column("state", t("Counting", "At this point"), lambda row: row["state"], 150, sort="state",
               tone=lambda row: row["tone"], icon=lambda row: row["icon"]),
        Column("seen", t("Counting", "Last seen"), lambda row: row["seen"], 110, sort="seen"),
    ]  # fmt: skip
    source = RowSource("ref", ("ref", "number", "name", "native_name"))
    return RowTable(name, columns, source, context.preferences, "counting", yields=("seen", "before", "seat"))


def people_rows(tally: Tally, people: Iterable[Traveller]) -> list[dict[str, Any]]:
    """How each stands at the chosen point, and at which point before it they were seen."""
    rows = []
    for one in people:
        kind = tally.holds(one.ref)
        word, tone, icon = (
            seen_look(kind) if kind is not None else (t("Counting", "still to come"), Tone.QUIET, "waiting")
        )
        rows.append(
            {
                "ref": one.ref, "number": spoken_number(one.ref), "name": one.name.upper(), "native_name": one.native_name,
                "seat": one.seat, "before": one.before, "state": word, "tone": tone, "icon": icon,
                "seen": _last_seen(tally, one.ref),
            }
        )  # fmt: skip
    return rows


def _last_seen(tally: Tally, ref: str) -> str:
    view = tally.view
    points = view.points if view is not None else ()
    seen = [one for one in points if tally.holds(ref, one.seq) is Seen.PRESENT and one.seq != tally.seq]
    return point_words(seen[-1], points) if seen else ""
