"""A whole group onto a journey, in the side panel: which there are, who would be stopped and why, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatriate.app.board import Board, Verdict
from repatriate.model.plan import Itinerary
from ui.format import local_time, people
from ui.rooms.kit.sheet import Sheet
from ui.rooms.kit.words import journey, many, route
from ui.theme import GAP, Tone
from ui.widgets.picture import Picture
from ui.widgets.text import button, clear, label

STOPPED_SHOWN = 12
LOOKED_AT = 1500
"""How many people times journeys are looked at one by one for the list; beyond, only whether all can go."""


class AssignSheet(Sheet):
    """`assigned` with the refs and the legs, when the officer said so."""

    assigned = Signal(object, object)

    def __init__(self, board: Board, name: str, refs: Sequence[str], *, writes: bool) -> None:
        self._board, self._writes = board, writes
        self._parts = _alike(board, refs)
        super().__init__("", self.tr("Assign {0}").format(name), people(len(refs)))
        self.answer = QWidget()
        QVBoxLayout(self.answer).setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.answer)
        if board.state is None:
            self.note.say(self.tr("There is no plan yet: run the planner first, then change it by hand."), "info")
        for (start, end), part in self._parts.items():
            self.section(f"{route(start or '?', end or '?')} · {len(part):,}")
            journeys = board.journeys(part)
            if not journeys:
                self.text(self.tr("No departures lead there."), "quiet")
            for legs in journeys[:60] if board.state is not None else ():
                self.column.addWidget(self._way(part, legs))
        self.end()

    def _way(self, part: tuple[str, ...], legs: Itinerary) -> QWidget:
        found = self._board.whole(part, legs)
        made = QWidget()
        picture = Picture("check", Tone.GOOD, 15) if found.allowed else Picture("trouble", Tone.QUIET, 15)
        leg = self._board.rulebook.legs[legs[0]]
        link = button(journey(legs), partial(self.look, part, legs), "link")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(picture)
        row.addWidget(link)
        row.addStretch(1)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(row)
        quiet = label(f"{local_time(leg.departs)} · {self._short(part, legs, found)}", "quiet", wrap=True)
        quiet.setContentsMargins(28, 0, 0, 0)
        column.addWidget(quiet)
        return made

    def _short(self, part: tuple[str, ...], legs: Itinerary, found: Verdict) -> str:
        there = sum(1 for ref in part if self._board.assignments.get(ref) == legs)
        if there == len(part):
            return self.tr("all are on it")
        if found.allowed:
            return self.tr("all can go")
        if len(part) * len(self._board.journeys(part)) > LOOKED_AT:
            return self.tr("not all can go")
        can = len(set(self._board.fit(part, legs)[0]) & set(part))
        return self.tr("{0} of {1} can go").format(can, len(part)) if can else self.tr("nobody can go")

    def look(self, part: tuple[str, ...], legs: Itinerary) -> None:
        """Show who can go on these legs and who cannot, and the button to do it."""
        clear(self.answer)
        column = self.answer.layout()
        assert column is not None
        can, cannot = self._board.fit(part, legs)
        column.addWidget(label(journey(legs), "section", wrap=True))
        if cannot:
            column.addWidget(
                label(
                    many(len(cannot), self.tr("1 person cannot go:"), self.tr("{0} people cannot go:")),
                    tone="attention",
                )
            )
            for reason in list(dict.fromkeys(reason.message for reason in cannot.values()))[:STOPPED_SHOWN]:
                column.addWidget(label(f"· {reason}", "quiet", wrap=True, copyable=True))
            if len(cannot) > STOPPED_SHOWN:
                column.addWidget(label(self.tr("and more"), "quiet"))
        companions = len(set(can) - set(part))
        if companions:
            column.addWidget(
                label(
                    many(
                        companions,
                        self.tr("1 person comes along who travels with them."),
                        self.tr("{0} people come along who travel with them."),
                    ),
                    "quiet",
                    wrap=True,
                )
            )
        if can:
            text = self.tr("Assign {0}") if not cannot else self.tr("Assign the {0} who can")
            self.go = button(
                text.format(people(len(can)) if not cannot else f"{len(can):,}"),
                lambda: self.assigned.emit(can, legs),
                "main",
            )
            self.go.setEnabled(self._writes)
            column.addWidget(self.go)
            self.go.setFocus()
        else:
            column.addWidget(label(self.tr("Nobody of them can go."), tone="trouble"))


def _alike(board: Board, refs: Sequence[str]) -> dict[tuple[str | None, str | None], tuple[str, ...]]:
    """People by where they wait and where they go: each part has its own journeys."""
    parts: dict[tuple[str | None, str | None], list[str]] = {}
    for ref in refs:
        person = board.rulebook.people[ref]
        parts.setdefault((person.location, person.destination), []).append(ref)
    return {way: tuple(part) for way, part in sorted(parts.items(), key=lambda item: -len(item[1]))}
