"""The plan changed by hand: cards moved, taken off and pinned, by mouse, keys and menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from repatriate.app.core.person_names import names_of
from repatriate.app.core.transaction import Outcome
from repatriate.app.plan.board.cards import Card
from repatriate.app.plan.commands import Assign, Pin, Unpin
from repatriate.app.plan.manual.commands import Allow, Forbid, Swap
from repatriate.app.plan.manual.swap_candidates import Partner, Partners, find_partners
from repatriate.model.plan import Itinerary
from repatriate.planning.evaluate.move_cost import Price
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.common.labels import format_journey
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.view import BoardView
from ui.rooms.plan.panels.move import MovePanel, SwapPanel, full_ones
from ui.rooms.plan.queries import BoardState

translate = QCoreApplication.translate


class ManualController(QObject):
    """Changes the plan by its cards: each change is a command, and a forbidden one shows the rule instead.

    `why_wanted` carries a person's reference when the officer asks about their journey; `standby_wanted` carries a
    departure.
    """

    why_wanted = Signal(str)
    standby_wanted = Signal(str)

    def __init__(self, state: BoardState, view: BoardView) -> None:
        super().__init__(view)
        self._state, self._view = state, view
        self._context = state.context

    def act_on_current_card(self, what: str) -> None:
        """Carries out a command of the palette on the chosen card."""
        view = self._view
        card = view.card
        if card is None:
            self._context.notify(translate("PlanRoom", "Choose a card on the board first."), tone="info")
            return
        self.act_on_card(what, card, view.mapToGlobal(view.rect().center()))

    def act_on_card(self, what: str, card: Card, place: QPoint) -> None:
        """Do "move", "swap", "off", "pin", "menu" (at `place` on the screen)."""
        if what == "menu":
            self.card_menu(card).popup(place)
        elif self._context.read_only:
            self._context.notify(translate("PlanRoom", "This file is open for reading only."), tone="attention")
        elif what == "move":
            self.show_moves(card)
        elif what == "swap":
            self.show_swaps(card)
        elif what == "off":
            self.take_off(card)
        elif what == "pin":
            self.pin(card)

    def card_menu(self, card: Card) -> QMenu:
        t, menu = translate, QMenu(self._view)
        board, more = self._state.board, card.size > 1

        def add_entry(text: str, slot: Callable[[], object]) -> None:
            menu.addAction(text.replace("&", "&&")).triggered.connect(lambda: slot())

        add_entry(t("PlanRoom", "Why?"), lambda: self.why_wanted.emit(card.head))
        if not self._context.read_only:
            add_entry(t("PlanRoom", "Move to…") + "\tF2", lambda: self.show_moves(card))
            add_entry(t("PlanRoom", "Swap with…"), lambda: self.show_swaps(card))
            if card.legs:
                off = t("PlanRoom", "Take all {0} off the plan").format(number(card.size))
                add_entry((off if more else t("PlanRoom", "Take off the plan")) + "\tDel", lambda: self.take_off(card))
            if card.legs or card.pinned:
                keep = t("PlanRoom", "Keep on this departure")
                add_entry(t("PlanRoom", "Let the plan move them") if card.pinned else keep, lambda: self.pin(card))
            if card.legs and board is not None:
                code = board.headline(card.legs)
                add_entry(t("PlanRoom", "Never on {0}").format(code), lambda: self.forbid(card, code))
            for code in card.forbidden:
                add_entry(t("PlanRoom", "Allow on {0} again").format(code), partial(self.allow, card, code))
        add_entry(t("PlanRoom", "Open in People"), lambda: self._context.go("people", card.head))
        return menu

    def show_column_menu(self, code: str, place: QPoint) -> None:
        """Shows the menu of a departure."""
        t, menu = translate, QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        standby = menu.addAction(t("PlanRoom", "Who could take a free seat"))
        standby.triggered.connect(lambda: self.standby_wanted.emit(code))
        menu.addAction(t("PlanRoom", "Open {0}").format(code)).triggered.connect(
            lambda: self._context.go("departure", code)
        )
        menu.popup(place)

    # -- to another departure

    def show_moves(self, card: Card) -> None:
        """Every departure on the way of these people, each with what it would meet and cost."""
        board = self._state.board
        if board is None or not self.require_plan():
            return
        sheet = MovePanel(board, self._state.judge(card.refs), card)
        sheet.taken.connect(lambda legs: self.assign(card.refs, legs))
        sheet.wanted.connect(lambda code: self.show_swaps(card, code))
        self._state.panel.show_widget(sheet, translate("PlanRoom", "Move"))
        sheet.search.setFocus()

    def drop(self, refs: tuple[str, ...], code: str | None, target: str = "") -> None:
        """A card was let go over a departure, or (None) over those left out; `target` is somebody whose card it was over.

        Where only others on board are in the way, it is asked who could give way.
        """
        board = self._state.board
        if board is None or self._context.read_only:
            return
        judge = self._state.judge(refs)
        now = {judge.assignments.get(ref, ()) for ref in refs}
        if code is None:
            if now != {()}:
                self.assign(refs, ())
            return
        if any(code in legs for legs in now):
            return
        found = judge.verdict(refs, code)
        if found.allowed:
            self.assign(refs, found.legs)
        elif found.crowded and (card := board.card_of(self._context.db, refs[0])) is not None:
            self.show_swaps(card, code, target)
        else:
            said = filter(
                None, (plan_labels.describe_verdict(found, judge), plan_labels.describe_needed(judge, refs, found))
            )
            self._context.notify(" ".join(said), tone="trouble")

    def take_off(self, card: Card) -> None:
        if card.legs:
            self.assign(card.refs, ())

    def require_plan(self) -> bool:
        """Whether there is a plan to change; where there is none it is said."""
        board = self._state.board
        if board is not None and board.state is None:
            self._context.notify(
                translate("PlanRoom", "There is no plan yet. Press Plan first, then change it by hand."),
                tone="attention",
            )
            return False
        return True

    def assign(self, refs: tuple[str, ...], legs: Itinerary) -> None:
        """Put people, with their companions, on these legs; no legs takes them off. What it costs is said afterwards."""
        if not self.require_plan():
            return
        price = self._state.judge(refs).whole(refs, legs).price

        def notify_assigned(outcome: Outcome[tuple[str, ...]]) -> None:
            text = translate("PlanRoom", "Moved {0} to {1}") if legs else translate("PlanRoom", "Took {0} off the plan")
            self.show_done(text.format(self.name_people(outcome.result), format_journey(legs)), price)

        self._state.run_in_job(translate("PlanRoom", "Moving"), Assign(refs, legs), notify_assigned)

    def name_people(self, refs: Sequence[str]) -> str:
        """`DEWI LESTARI and 2 more`."""
        names = names_of(self._context.db, refs[:1])
        who = next(iter(names.values()), "") or refs[0]
        return who if len(refs) == 1 else translate("PlanRoom", "{0} and {1} more").format(who, number(len(refs) - 1))

    def show_done(self, text: str, price: Price) -> None:
        self._context.notify(f"{text}. {translate_said(price.sentence)}" if price.parts else text, undo=True)

    # -- with somebody else

    def show_swaps(self, card: Card, code: str = "", target: str = "") -> None:
        """Shows people who could give way to these: on that departure, else on the first full one."""
        board, context = self._state.board, self._context
        if board is None or not self.require_plan():
            return
        codes = full_ones(board, self._state.judge(card.refs), card)
        code = code or next(iter(codes), "")
        if not code:
            context.notify(
                translate(
                    "PlanRoom", "No departure is full for them. Seats are free, or something else keeps them off."
                ),
                tone="info",
            )
            return
        operation = context.operation

        def ask_partners(sheet: QObject, wanted: str, show: Callable[[Partners], None]) -> None:
            context.ask(
                sheet,
                "partners",
                lambda: find_partners(operation.db, operation.today(), card.refs, wanted, board.loads),
                show,
            )

        sheet = SwapPanel(board, card, codes, code, ask_partners, target)
        sheet.swapped.connect(lambda one: self.swap(card, one))
        self._state.panel.show_widget(sheet, translate("PlanRoom", "Swap"))
        sheet.search.setFocus()

    def swap(self, card: Card, one: Partner) -> None:
        """These people in the place of others, who go where it was said."""

        def notify_swapped(outcome: Outcome[tuple[str, ...]]) -> None:
            text = translate("PlanRoom", "{0} goes on {1} in the place of {2}")
            self.show_done(
                text.format(self.name_people(card.refs), format_journey(one.legs), self.name_people(one.refs)),
                one.price,
            )

        self._state.run_in_job(
            translate("PlanRoom", "Moving"), Swap(card.head, one.head, one.legs, one.to), notify_swapped
        )

    # -- rules from a card

    def pin(self, card: Card) -> None:
        self._context.run(Unpin(card.refs) if card.pinned else Pin(card.refs))

    def forbid(self, card: Card, code: str) -> None:
        """Never on this departure: they come off it at once."""

        def notify_kept_off(outcome: Outcome[tuple[str, ...]]) -> None:
            text = translate("PlanRoom", "{0} is kept off {1} and has no seat now. Move them, or plan again.")
            self._context.notify(text.format(self.name_people(card.refs), code), undo=True)

        self._state.run_in_job(translate("PlanRoom", "Moving"), Forbid(card.refs, code), notify_kept_off)

    def allow(self, card: Card, code: str, checked: bool = False) -> None:
        self._context.run(Allow(card.refs, code))
