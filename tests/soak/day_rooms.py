"""The rooms of the window on the file of a day: every figure that they show, held against the command line and the model."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from repatriate.app.core.operation import Operation
from tests.passphrase import PASSPHRASE
from tests.soak.day_model import GONE, Leg
from tests.ui.helpers import room_of, settle
from ui.core.jobs import GarbageCollector
from ui.core.preferences import Preferences
from ui.rooms.counting.room import CountingRoom
from ui.rooms.departure.room import DepartureRoom
from ui.rooms.departures.room import DeparturesRoom
from ui.rooms.home.clickable import Clickable
from ui.rooms.home.room import HomeRoom
from ui.rooms.papers.room import PapersRoom
from ui.rooms.people.room import PeopleRoom
from ui.rooms.plan.room import PlanRoom
from ui.shell.host import Surroundings
from ui.shell.main_window import Window

if TYPE_CHECKING:
    from tests.soak.day_checks import Checks

Pair = tuple[str, object, object, str]
"""A kind of figure, what a room shows, what it ought to show, and of what."""
LAPS_SINCE = "2024-03-03"
"""Who was born later is an infant on every day of an operation, and sits on a lap."""


@cache
def make_window() -> Window:
    """One window for all days of a run, with a folder of its own."""
    GarbageCollector(QApplication.instance() or QApplication(["repatriate"]))
    holder = TemporaryDirectory(prefix="soak-window-")
    folder = Path(holder.name)
    window = Window(Preferences(folder / "window.ini"), Surroundings(folder, folder, folder, "duty"))
    window.setProperty("holder", holder)
    window.setCentralWidget(window.pages)
    window.build()
    window.show()
    return window


def compare_rooms(checks: Checks, file: str) -> None:
    """Record each figure of a room that is not what `status`, `next`, `list people`, `report` and the model have."""
    rooms, window = Rooms(checks), make_window()
    window.show_operation(Operation.open(Path(file), PASSPHRASE, officer="duty"))
    window.workspace.making.stop()
    try:
        for kind, shown, wanted, what in rooms.compare(window):
            checks.compare_equal(f"window {kind}", shown, wanted, what)
    finally:
        window.close_operation()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def read_numbers(text: str) -> list[int]:
    """All whole numbers of a text."""
    return [int(one) for one in re.findall(r"\d+", text)]


class Rooms:
    """What the rooms ought to show of a day."""

    def __init__(self, checks: Checks) -> None:
        look = checks.program.look
        self.model, self.said = checks.model, checks.read_report()[0]
        self.status = {one["leg"]: one for one in look("status")}
        self.steps = [step["sentence"] for step in look("next")["steps"]]
        people = [one for one in look("list", "people") if one["state"] != "not_travelling"]
        self.states = Counter(one["state"] for one in people)
        self.need = sum("document" in one["lacks"] for one in people)
        self.left = self.said["Registered"] - self.said["Seat confirmed"]
        legs, model = self.model.rest.legs.values(), self.model
        self.on = {
            one.code: model.seats_on(one.code) | model.aboard_now(one.code) if one.aboard is None else one.aboard
            for one in legs
        }
        born = {ref: one["birth_date"] for ref, one in model.rest.people.items()}
        self.seats = {one.code: [sum(born[ref] <= LAPS_SINCE for ref in self.on[one.code]), one.seats] for one in legs}

    def compare(self, window: Window) -> Iterator[Pair]:
        """Every figure, room by room."""
        board = room_of(window, PlanRoom).state.board
        drafted = board.state == "draft"  # Seats are shown as a draft has them then, which no command tells.
        if not drafted:
            yield from self.compare_plan(window.workspace.room)
        yield from self.compare_home(room_of(window, HomeRoom))
        yield from self.compare_table(room_of(window, DeparturesRoom), drafted=drafted)
        for leg in self.model.rest.legs.values():
            if leg.status != "cancelled":
                window.workspace.show_room("departure", leg.code)
                yield from self.compare_departure(leg, room_of(window, DepartureRoom))
                window.workspace.show_room("counting", leg.code)
                yield from self.compare_counting(leg, room_of(window, CountingRoom))
        have = [self.said["Registered"] - self.need, self.said["Registered"]]
        papers = room_of(window, PapersRoom)
        yield "papers", read_numbers(papers.figures.text()), have, ""
        yield "papers list", len(papers.need.table.lazy.ids()), self.need, ""
        room_of(window, PeopleRoom)
        settle(window.context)
        badges = {key: made.badge.text() for key, made in window.workspace.sidebar._buttons.items()}
        wanted = {
            "home": len(self.steps), "people": self.said["Registered"], "departures": len(self.on), "papers": self.need,
            "plan": 0 if drafted else self.left,
        }  # fmt: skip
        yield from ((f"badge {key}", sum(read_numbers(badges[key])), number, "") for key, number in wanted.items())

    def compare_plan(self, room: PlanRoom) -> Iterator[Pair]:
        """The bar over the board, its columns, and who has no seat."""
        told = room.bar.told
        yield "plan bar", read_numbers(told.text)[:2], [self.said["Seat confirmed"], self.left], told.words
        yield "plan without a seat", int(room.view.waiting.figures.text()), self.left, ""
        for code, column in room.view.columns.items():
            if self.model.rest.legs[code].status == "cancelled":
                continue  # Its people lost their seats, and stay in view.
            shown = [int(column.figures.text()), read_numbers(column.capacity.text())[-1]]
            yield f"plan column {self.model.rest.legs[code].status}", shown, self.seats[code], code

    def compare_home(self, room: HomeRoom) -> Iterator[Pair]:
        """The strip, the steps and the next departures."""
        under = {
            "cleared": self.said["Registered"] - self.said["Cleared"], "papers": self.need, "confirmed": self.left,
            "arrived": self.states["missing_on_arrival"], "handed_over": self.states["arrived"],
        }  # fmt: skip
        for key, figure in room.figures.items():
            yield f"home {key}", int(figure.number.text()), self.said[figure.title.text()], ""
            if key in under:
                yield f"home under {key}", sum(read_numbers(figure.found.rest)), under[key], figure.found.rest
        rows = [row.accessibleName() for row in room.steps.step_rows]
        yield "home steps", rows, self.steps[: len(rows)], ""
        for row in room.departures.findChildren(Clickable):
            code, _, words = row.accessibleName().partition(", ")
            if code in self.seats:
                yield "home departures", read_numbers(words)[-2:], self.seats[code], row.accessibleName()

    def compare_table(self, room: DeparturesRoom, *, drafted: bool) -> Iterator[Pair]:
        """The table of departures."""
        table = room.table.lazy
        for number in range(table.rowCount()):
            row = {one.key: str(table.index(number, at).data() or "") for at, one in enumerate(table.columns)}
            leg = self.model.rest.legs.get(row["code"])
            if leg is None or leg.status == "cancelled":
                continue
            one, counted = self.status[leg.code], read_numbers(row["counting"])
            wanted = [one["missing"]] if one["missing"] else [one["aboard"], one["booked"] + one["go_shows"]]
            yield f"table counting {leg.status}", counted, wanted[: len(counted)], f"{leg.code} {row['counting']}"
            if not drafted:
                yield f"table seats {leg.status}", read_numbers(row["seats"]), self.seats[leg.code], leg.code
            if leg.status not in GONE and not drafted:
                ready = sum(map(int, re.findall(r"(\d+) (?:ready|lacking|missing)", row["papers"])))
                yield f"table papers {leg.status}", ready, len(self.on[leg.code]), f"{leg.code} {row['papers']}"

    def compare_departure(self, leg: Leg, room: DepartureRoom) -> Iterator[Pair]:
        """The page of a departure."""
        one, on, about = self.status[leg.code], self.on[leg.code], f"{leg.code} {leg.status}"
        expected, lost = one["booked"] + one["go_shows"], one["no_shows"] + one["off_loaded"]
        words = room.counting.words.text()
        wanted = {
            "planned": [one["aboard"], expected], "closed": [one["aboard"], lost],
            "departed": [one["aboard"] - one["arrived"]], "arrived": [one["arrived"]],
        }[leg.status]  # fmt: skip
        if "counted" in words or leg.status != "planned":
            counted = read_numbers(words)[: len(wanted)]
            yield "departure counting", counted, wanted[: len(counted)], f"{about} {words}"
        if room.view.plan == "draft":
            return
        card, heading = room.passengers, room.heading
        yield "departure seats", read_numbers(heading.seats.text()), self.seats[leg.code], about
        yield "departure people", read_numbers(heading.people.text())[0], len(on), f"{about} {heading.people.text()}"
        listed = {row["ref"] for row in card.table.source.all if row["how"] in ("", "joined")}
        yield "departure passengers", listed ^ on, set(), about
        yield "departure count", int(card.count.text()), len(on), about
        free = max(leg.seats - self.seats[leg.code][0], 0)
        yield "departure free", sum(read_numbers(card.free.text())[:1]), free, f"{about} {card.free.text()}"

    def compare_counting(self, leg: Leg, room: CountingRoom) -> Iterator[Pair]:
        """The tally of the counting room, and its list of the day."""
        one = self.status[leg.code]
        shown = [int(room.bar.here.text()), read_numbers(room.bar.whole.text())[0]]
        begun = bool(room.tally.view.held[room.tally.seq])
        came = [one["arrived"] * begun, one["aboard"]]
        wanted = came if leg.status in GONE else [one["aboard"], one["booked"] + one["go_shows"]]
        yield f"counting {leg.status}", shown, wanted, leg.code
        for made in room.day.buttons:
            words, told = made.accessibleName().rpartition(": ")[2], self.status.get(made.code)
            if told is not None and "from" not in words:
                known = [told[key] for key in ("missing", "aboard", "arrived")]
                yield "counting day", read_numbers(words)[0] in known, True, f"{made.accessibleName()} {told['state']}"
