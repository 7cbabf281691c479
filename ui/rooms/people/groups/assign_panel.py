"""Puts a whole group on a journey, in the side panel: possible journeys, obstacles and reasons, before anything is
done. Each journey accepts a drop; a click or Enter does the same."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from repatriate.app.plan.manual.journey_options import JourneyOptions, Part, Way
from repatriate.model.plan import Itinerary, ReasonCode
from ui.core.format import local_time, number, people
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.dragged_people import unpack_people
from ui.rooms.common.labels import journey, many, route
from ui.style.theme import GAP, Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, clear, label
from ui.widgets.layouts import STRETCH, make_column, make_row

NAMED = 5
"""People who are named beside the first who is stopped likewise."""
translate = QCoreApplication.translate


class AssignPanel(DetailPanel):
    """`assigned` with the refs and the legs, when the officer said so."""

    assigned = Signal(object, object)

    def __init__(self, found: JourneyOptions, name: str, *, writes: bool, dragging: bool = False) -> None:
        super().__init__("", self.tr("Put {0} on a departure").format(name), people(len(found.refs)))
        self.found, self._writes = found, writes
        self.rows: list[WayRow] = []
        self.answer = QWidget()
        self._answer = QVBoxLayout(self.answer)
        self._answer.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.answer)
        if not found.planned:
            self.note.notify(self.tr("No plan yet. Plan first, then change it by hand."), "info")
        elif dragging:
            self.text(self.tr("Drop them on a journey."), "accent")
        for part in found.parts:
            self.section(f"{route(part.start or '?', part.end or '?')} · {number(len(part.refs))}")
            if not part.ways and found.planned:
                self.text(self.tr("No departures lead there."), "quiet")
            for way in part.ways:
                row = WayRow(part, way, writes=writes)
                row.wanted.connect(partial(self.show_way, part, way))
                row.let_go.connect(partial(self.drop, part, way), Qt.ConnectionType.QueuedConnection)
                self.rows.append(row)
                self.column.addWidget(row)
        self.end()

    def drop(self, part: Part, way: Way) -> None:
        """Assigns everybody if all can go; otherwise first shows those who cannot."""
        if way.can and not way.cannot and self._writes:
            self.assigned.emit(way.can, way.legs)
        else:
            self.show_way(part, way)

    def price(self, refs: tuple[str, ...], legs: Itinerary) -> str:
        """The price to the plan of these people on these legs, in words; empty if there is none."""
        ways = (way for part in self.found.parts for way in part.ways)
        found = next((way.price for way in ways if (way.can, way.legs) == (refs, legs)), None)
        return translate_said(found.sentence) if found is not None and found.parts else ""

    def show_way(self, part: Part, way: Way) -> None:
        """Show who can go on these legs and who cannot, and the button to do it."""
        clear(self.answer)
        column = self._answer
        column.addWidget(label(journey(way.legs), "section", wrap=True))
        if way.can:
            self._add_offer(column, part, way)
        else:
            column.addWidget(label(self.tr("None of them can go."), tone="trouble"))
        if way.cannot:
            text = many(len(way.cannot), self.tr("1 person cannot go:"), self.tr("{0} people cannot go:"))
            column.addWidget(label(text, tone="attention"))
            for line in _describe_stopped(way):
                column.addWidget(label(f"· {line}", "quiet", wrap=True, copyable=True))

    def _add_offer(self, column: QLayout, part: Part, way: Way) -> None:
        """Adds the price of sending those who can go, their companions, and the button."""
        companions = len(set(way.can) - set(part.refs))
        if companions:
            text = many(
                companions,
                self.tr("1 person who travels with them comes along."),
                self.tr("{0} people who travel with them come along."),
            )
            column.addWidget(label(text, "quiet", wrap=True))
        if way.price.parts:
            tone = "good" if way.price.better else "attention"
            column.addWidget(label(translate_said(way.price.sentence), tone=tone, wrap=True, copyable=True))
        words = self.tr("Put {0} on it") if not way.cannot else self.tr("Put the {0} who can go on it")
        count = people(len(way.can)) if not way.cannot else number(len(way.can))
        self.go = button(words.format(count), lambda: self.assigned.emit(way.can, way.legs), "main")
        self.go.setEnabled(self._writes)
        column.addWidget(self.go)
        self.go.setFocus()


def _describe_stopped(way: Way) -> list[str]:
    """Sentences on those who cannot go: the first of each kind of reason, and the others stopped alike."""
    kinds: dict[ReasonCode, dict[str, list[str]]] = {}
    for ref, reason in way.cannot.items():
        kinds.setdefault(reason.code, {}).setdefault(translate_said(reason.message), []).append(ref)
    lines = []
    for messages in kinds.values():
        first, *_ = messages
        others = [ref for message, refs in messages.items() for ref in refs if message != first]
        if not others:
            lines.append(first)
            continue
        named = ", ".join(others[:NAMED])
        more = len(others) - NAMED
        likewise = (
            translate("Groups", "{0} Likewise {1} and {2} more.")
            if more > 0
            else translate("Groups", "{0} Likewise {1}.")
        )
        lines.append(likewise.format(first, named, number(more)))
    return lines


class WayRow(QFrame):
    """A journey with its verdict. `wanted` when it is clicked, `let_go` when people were dropped on it."""

    wanted = Signal()
    let_go = Signal()

    def __init__(self, part: Part, way: Way, *, writes: bool) -> None:
        super().__init__()
        self.setProperty("role", "clickable")
        self.way = way
        self.setAcceptDrops(writes)
        self.verdict = self._describe_verdict(part, way)
        if not way.can:
            picture = IconLabel("trouble", Tone.QUIET, 15)
        else:
            picture = IconLabel("warning", Tone.ATTENTION, 15) if way.cannot else IconLabel("check", Tone.GOOD, 15)
        link = button(journey(way.legs), self.wanted.emit, "link")
        link.setAccessibleDescription(self.verdict)
        row = make_row(picture, link, STRETCH, spacing=GAP)
        column = make_column(row, margins=(4, 2, 4, 4), spacing=0, inside=self)
        lines = [
            (f"{local_time(way.departs)} · {self.verdict}", ""),
            (translate_said(way.why) if way.cannot else "", ""),
        ]
        if way.can and way.there < len(part.refs) and way.price.parts:
            lines.append((translate_said(way.price.sentence), "good" if way.price.better else "attention"))
        for line, tone in lines:
            if line:
                quiet = label(line, "quiet", tone=tone, wrap=True)
                quiet.setContentsMargins(28, 0, 0, 0)
                column.addWidget(quiet)

    def _describe_verdict(self, part: Part, way: Way) -> str:
        if way.there == len(part.refs):
            return self.tr("all are on it")
        if way.can and not way.cannot:
            return self.tr("all can go")
        can = len(set(way.can) & set(part.refs))
        if not can:
            return self.tr("nobody can go")
        return self.tr("{0} can go, {1} cannot").format(number(can), number(len(part.refs) - can))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if unpack_people(event.mimeData()):
            event.acceptProposedAction()
            style(self, over="true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        style(self, over="false")

    def dropEvent(self, event: QDropEvent) -> None:
        style(self, over="false")
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.let_go.emit()
