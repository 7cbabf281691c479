"""The side panel of the plan: why somebody travels so or not, what would help, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatriate.app.board import Board, Card
from repatriate.model.entities import Person
from repatriate.model.names import full_name
from repatriate.model.plan import Itinerary, Option, Verdict
from repatriate.planning import explain
from ui.format import birth, destination, local_time, sex
from ui.rooms.kit.sheet import Sheet
from ui.rooms.kit.words import journey, route
from ui.theme import GAP, Tone
from ui.widgets.picture import Picture
from ui.widgets.text import button, label

EXCLUDED_SHOWN = 12


class WhySheet(Sheet):
    """`wanted` asks the room: move, off, pin or person (with the ref). `take` asks for exactly these legs."""

    wanted = Signal(str)
    take = Signal(object)
    other = Signal(str)

    def __init__(self, board: Board, card: Card, ref: str, *, writes: bool) -> None:
        person = board.rulebook.people[ref]
        name = full_name(person.surname, person.given_names, person.nationality) or person.native_name or ref
        super().__init__(f"{ref} · " + self.tr("priority {0}").format(person.priority), name, _who(person))
        self.ref, self.card = ref, card
        self._board, self._writes = board, writes
        self._explanation = explain(board.rulebook, board.assignments, ref)
        self._state()
        self._help()
        if writes:
            self._buttons()
        self.link(self.tr("Open in People"), lambda: self.wanted.emit("person"))
        self._together()
        self._options()
        self.end()

    # -- where they are

    def _state(self) -> None:
        placed = self._explanation.placed
        if placed:
            leg = self._board.rulebook.legs.get(self._board.headline(placed))
            when = local_time(leg.departs) if leg else ""
            self.note.say(
                f"{journey(placed)} · {when}", "good", self.tr("Pinned to this journey.") if self.card.pinned else ""
            )
            return
        if self._board.state is None:
            self.note.say(self.tr("There is no plan yet."), "info")
            return
        reasons = self.card.reasons
        detail = "\n".join(reason.message for reason in reasons[:3])
        self.note.say(self.tr("Left out of the plan."), "attention", detail)

    def _help(self) -> None:
        if self._explanation.would_help and not self._explanation.placed:
            self.section(self.tr("What would help"))
            for suggestion in self._explanation.would_help[:4]:
                self.text(f"· {suggestion.message}")

    def _buttons(self) -> None:
        placed = bool(self._explanation.placed)
        move = button(self.tr("Move to…"), lambda: self.wanted.emit("move"), icon="arrow-right")
        pin = button(
            self.tr("Unpin") if self.card.pinned else self.tr("Pin"),
            lambda: self.wanted.emit("pin"),
            icon="unpin" if self.card.pinned else "pin",
        )
        off = button(self.tr("Take off"), lambda: self.wanted.emit("off"), icon="none")
        pin.setEnabled(placed or self.card.pinned)
        off.setEnabled(placed)
        self.move_button = move
        self.buttons([move, pin, off], 3)

    def _together(self) -> None:
        if self.card.size < 2 and not self.card.group:
            return
        self.section(self.tr("Travels with") if self.card.size > 1 else self.tr("Group"))
        if self.card.size > 1:
            people = self._board.rulebook.people
            self.links(
                (ref, _brief(people[ref]), partial(self.other.emit, ref)) for ref in self.card.refs if ref != self.ref
            )
            if self.card.group:
                self.text(self.tr("Group {0}").format(self.card.group), "quiet")
        elif self.card.group:
            self.text(self.card.group, "quiet")

    # -- every journey

    def _options(self) -> None:
        options = sorted(self._explanation.options, key=lambda option: _ORDER[option.verdict])
        excluded = [option for option in options if option.verdict is Verdict.EXCLUDED]
        shown = [option for option in options if option.verdict is not Verdict.EXCLUDED] + excluded[:EXCLUDED_SHOWN]
        self.section(self.tr("Journeys · {0}").format(len([o for o in options if o.legs])))
        for option in shown:
            self.column.addWidget(self._option(option))
        if len(excluded) > EXCLUDED_SHOWN:
            self.text(self.tr("and {0} more that cannot be").format(len(excluded) - EXCLUDED_SHOWN), "quiet")

    def _option(self, option: Option) -> QWidget:
        name, tone, words = {
            Verdict.CHOSEN: ("check", Tone.GOOD, self.tr("chosen")),
            Verdict.POSSIBLE: ("dot", Tone.ACCENT, self.tr("possible")),
            Verdict.EXCLUDED: ("trouble", Tone.QUIET, self.tr("not possible")),
        }[option.verdict]
        made = QWidget()
        picture = Picture(name, tone, 15)
        picture.setToolTip(words)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(self._title(option.legs), wrap=True), 1)
        if option.verdict is Verdict.POSSIBLE and self._writes:
            here = button(self.tr("Move here"), partial(self.take.emit, option.legs), "link")
            here.setAccessibleName(self.tr("Move to {0}").format(journey(option.legs)))
            head.addWidget(here, 0, Qt.AlignmentFlag.AlignTop)
        else:
            head.addWidget(label(words, tone=tone), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(1)
        column.addLayout(head)
        for reason in option.reasons[:3]:
            line = label(reason.message, "quiet", wrap=True, copyable=True)
            line.setContentsMargins(23, 0, 0, 0)
            column.addWidget(line)
        return made

    def _title(self, legs: Itinerary) -> str:
        if not legs:
            return self.tr("No journey")
        leg = self._board.rulebook.legs.get(legs[0])
        return f"{journey(legs)}\n{local_time(leg.departs)}" if leg else journey(legs)


_ORDER = {Verdict.CHOSEN: 0, Verdict.POSSIBLE: 1, Verdict.EXCLUDED: 2}


def _who(person: Person) -> str:
    parts = [sex(person.sex), birth(str(person.birth_date)) if person.birth_date else ""]
    ways: Sequence[str] = (person.location or "?", destination(person.destination) or "?")
    return " · ".join(part for part in (*parts, route(*ways)) if part)


def _brief(person: Person) -> str:
    return full_name(person.surname, person.given_names, person.nationality) or person.native_name or ""
