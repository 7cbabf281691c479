"""The mode for absent people: those still to come, to mark as not found, and those who have gone back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, assert_never

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit

from repatriate.app.counting.room_view import CountingView, Traveller
from repatriate.model.counting import How, Point, PointKind, Seen
from ui.core.context import Context
from ui.models.table import Column
from ui.rooms.common.labels import format_many, spoken_number
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.tally import Tally, Told
from ui.rooms.counting.words import point_words, seen_look
from ui.style.theme import GAP, Tone, set_style
from ui.widgets.labels import make_button, make_label, set_words, show_text
from ui.widgets.layouts import grow, make_column, make_row

t = QCoreApplication.translate


def people_table(context: Context, name: str) -> RowTable:
    """The table of people with the keys, header filters and copying of every table."""
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
    """Table rows with each person's state at the chosen point, and their last sighting before it."""
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


class AbsentMode(Mode):
    """The mode for people who are not here. A typed number marks a person as not found, or as gone back if they were
    counted. A scan counts the person, because they are there with their slip, and the room says so."""

    key = "absent"
    hot = Qt.Key.Key_F4
    takes_numbers = True
    takes_scans = False
    yields_number = True

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__(context, tally)
        self.words = make_label("", "quiet", wrap=True)
        self.table = people_table(context, self.tr("Still to come"))
        self.table.selected.connect(self._name_buttons)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason, if known"))
        self.reason.setAccessibleName(self.tr("Why they are not here"))
        self.missing = make_button("", self.mark_missing, icon="warning")
        self.here = make_button("", self.mark_here, icon="check")
        foot = make_row(grow(self.reason, 1), self.here, self.missing, spacing=GAP)
        self.nobody = make_label("", "tally-words", wrap=True)
        self.told = make_label("", "", wrap=True)
        self.told.hide()
        tally.answered.connect(self._show_marked)
        make_column(self.words, self.told, grow(self.table), self.nobody, foot, margins=0, spacing=GAP, inside=self)
        for one in (self.reason, self.missing, self.here):
            one.setVisible(tally.writable)
        self._name_buttons()

    @classmethod
    def name(cls) -> str:
        return t("Counting", "Not here")

    @classmethod
    def suits(cls, view: CountingView, point: Point) -> bool:
        return point.kind is not PointKind.HANDOVER

    def heading(self) -> str:
        return self.tr("Not here")

    def asks(self) -> str:
        return self.tr("Not here: number…")

    def leave(self) -> None:
        show_text(self.told, "")

    def _show_marked(self, told: Told) -> None:
        """Shows the latest mark in words, because a number typed here is no count."""
        if told.ref is None or told.verdict is None or not self.isVisible():
            return
        name = self.tally.find(told.ref)
        who = f"{spoken_number(told.ref)} {name.name.upper() if name is not None else ''}".strip()
        match told.kind:
            case Seen.MISSING:
                words = self.tr("{0} is marked as not found.")
            case Seen.LEFT:
                words = self.tr("{0} was counted here and is marked as gone back.")
            case Seen.PRESENT:
                words = self.tr("{0} is counted as here.")
            case Seen.UNDONE:
                return
            case other:
                assert_never(other)
        show_text(self.told, words.format(who))
        set_style(self.told, tone=Tone.GOOD if told.kind is Seen.PRESENT else Tone.ATTENTION)

    def enter(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tally(self) -> None:
        self.table.set_rows(people_rows(self.tally, [*self.tally.still_to_come(), *self.tally.gone_back()]))
        empty = not self.table.source.all
        self.table.setVisible(not empty)
        show_text(self.nobody, self.tr("Everybody expected is here.") if empty else "")
        self.words.setText(
            self.tr(
                "Mark the people who were called and not found. A number typed below is marked as not here; a scanned number is counted as here."
            )
            if self.tally.writable
            else self.tr("This file is open for reading only: nobody can be marked here.")
        )
        self._name_buttons()

    def _chosen(self) -> list[str]:
        return [self.table.source.key_of(id) for id in self.table.selected_ids()]

    def _name_buttons(self) -> None:
        chosen = len(self._chosen())
        set_words(
            self.missing,
            format_many(chosen, self.tr("Mark 1 as not found"), self.tr("Mark {0} as not found"))
            if chosen
            else self.tr("Mark as not found"),
        )
        set_words(
            self.here,
            format_many(chosen, self.tr("1 is here"), self.tr("{0} are here")) if chosen else self.tr("Is here"),
        )
        for one in (self.missing, self.here):
            one.setEnabled(chosen > 0)

    def mark_missing(self) -> None:
        """Marks the selected people as called and not found."""
        for ref in self._chosen():
            self.tally.count(ref, How.TYPED, Seen.MISSING, self.reason.text().strip())
        self.reason.clear()

    def mark_here(self) -> None:
        """They are here after all."""
        for ref in self._chosen():
            self.tally.count(ref, How.TICK)

    def take(self, code: str, how: How) -> None:
        """Marks a person who was counted here as gone back, and anybody else as not found."""
        number = spoken_number(code.strip().upper())
        held = self.tally.view.held.get(self.tally.seq, {}) if self.tally.view is not None else {}
        here = any(spoken_number(ref) == number for ref, kind in held.items() if kind is Seen.PRESENT)
        self.tally.count(code, how, Seen.LEFT if here else Seen.MISSING, self.reason.text().strip())
        self.reason.clear()

    def be_low(self, low: bool) -> None:
        self.words.setVisible(not low)

    def may_leave(self) -> str | None:
        return self.tr("The reason that you typed is not used yet.") if self.reason.text().strip() else None
