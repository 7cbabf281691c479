"""The plan changed by hand: cards moved, taken off and pinned, by mouse, keys and menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QMenu

from repatriate.app import room_views
from repatriate.app.board import Card
from repatriate.app.command import Outcome
from repatriate.app.commands.planning import Assign, Pin, Unpin
from repatriate.model.plan import Itinerary
from ui.format import number
from ui.rooms.board import words
from ui.rooms.board.moving import MoveSheet
from ui.rooms.kit.sheet import put_in
from ui.rooms.kit.words import journey

if TYPE_CHECKING:
    from ui.rooms.plan import PlanRoom

translate = QCoreApplication.translate


class ByHand(QObject):
    """What the room does with cards; every change is a command, and what a rule forbids is said instead."""

    def __init__(self, room: PlanRoom) -> None:
        super().__init__(room)
        self._room = room
        self._context = room.context

    def on_card(self, what: str) -> None:
        """For the palette: with the card that is chosen."""
        room = self._room
        card = room.view.card
        if card is None:
            self._context.say(translate("PlanRoom", "Choose a card on the board first."), tone="info")
            return
        self.wanted(what, card, room.mapToGlobal(room.rect().center()))

    def wanted(self, what: str, card: Card, place: QPoint) -> None:
        """ "move", "off", "pin", "menu" or "person"."""
        if what == "person":
            self._context.go("people", card.head)
        elif self._context.read_only:
            self._context.say(translate("PlanRoom", "This file is open for reading only."), tone="attention")
        elif what == "move":
            self.show_moves(card)
        elif what == "menu":
            self.card_menu(card).popup(place)
        elif what == "off":
            self.take_off(card)
        elif what == "pin":
            self.pin(card)

    def card_menu(self, card: Card) -> QMenu:
        t = translate
        menu = QMenu(self._room)
        menu.addAction(t("PlanRoom", "Why?") + "\tEnter").triggered.connect(lambda: self._room.show_why(card.head))
        menu.addAction(t("PlanRoom", "Move to…") + "\tM").triggered.connect(lambda: self.show_moves(card))
        if card.legs:
            menu.addAction(t("PlanRoom", "Take off the plan") + "\tDel").triggered.connect(lambda: self.take_off(card))
        if card.legs or card.pinned:
            text = t("PlanRoom", "Unpin") if card.pinned else t("PlanRoom", "Pin to this journey")
            menu.addAction(text + "\tP").triggered.connect(lambda: self.pin(card))
        menu.addAction(t("PlanRoom", "Open in People")).triggered.connect(lambda: self._context.go("people", card.head))
        return menu

    def show_moves(self, card: Card) -> None:
        """Every departure on the way of these people, each with what it would meet."""
        room, board = self._room, self._room.board
        if board is None or not self._planned_at_all():
            return
        sheet = MoveSheet(board, room.judge(card.refs), card)
        sheet.taken.connect(lambda legs: self.assign(card.refs, legs))
        put_in(room.panel, sheet, translate("PlanRoom", "Move"))
        sheet.search.setFocus()

    def drop(self, refs: tuple[str, ...], code: str | None) -> None:
        """A card was let go over a departure, or (None) over those left out."""
        board = self._room.board
        if board is None or self._context.read_only:
            return
        judge = self._room.judge(refs)
        now = {judge.assignments.get(ref, ()) for ref in refs}
        if code is None:
            if now != {()}:
                self.assign(refs, ())
            return
        if any(code == board.headline(legs) for legs in now if legs):
            return
        found = judge.verdict(refs, code)
        if found.allowed:
            self.assign(refs, found.legs)
        else:
            self._context.say(words.verdict(found, judge), tone="trouble")

    def take_off(self, card: Card) -> None:
        if card.legs:
            self.assign(card.refs, ())

    def _planned_at_all(self) -> bool:
        board = self._room.board
        if board is not None and board.state is None:
            self._context.say(
                translate("PlanRoom", "There is no plan yet: run the planner first, then change it by hand."),
                tone="attention",
            )
            return False
        return True

    def assign(self, refs: tuple[str, ...], legs: Itinerary) -> None:
        """Put people, with their companions, on these legs; no legs takes them off."""
        if not self._planned_at_all():
            return

        def done(outcome: Outcome[tuple[str, ...]]) -> None:
            names = room_views.names(self._context.db, outcome.result[:1])
            who = next(iter(names.values()), "") or outcome.result[0]
            if len(outcome.result) > 1:
                who = translate("PlanRoom", "{0} and {1} more").format(who, number(len(outcome.result) - 1))
            text = translate("PlanRoom", "Moved {0} to {1}") if legs else translate("PlanRoom", "Took {0} off the plan")
            self._context.say(text.format(who, journey(legs)), undo=True)

        self._room.do(translate("PlanRoom", "Moving"), Assign(refs, legs), done)

    def pin(self, card: Card) -> None:
        self._context.run(Unpin(card.refs) if card.pinned else Pin(card.refs))
