"""The room for the plan: the planner, the board to change it by hand, why anybody travels so, publish."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from repatriate.app import room_views
from repatriate.app.board import Board, Card
from repatriate.app.command import Notice
from repatriate.app.commands.planning import Assign, DiscardDraft, Pin, Publish, Unpin
from repatriate.model.errors import RepatriateError
from repatriate.model.plan import Itinerary, PlanResult
from repatriate.reference.countries import country_name
from ui.bridge import Context
from ui.format import local_time, moment, people, short_day
from ui.rooms.base import Room
from ui.rooms.board import words
from ui.rooms.board.compare import CompareSheet
from ui.rooms.board.run import PlannerStrip, quality
from ui.rooms.board.view import BoardView
from ui.rooms.board.why import WhySheet
from ui.rooms.kit.elided import Elided
from ui.rooms.kit.note import Note
from ui.rooms.kit.sheet import put_in
from ui.rooms.kit.words import journey
from ui.theme import GAP, MARGIN
from ui.widgets.text import button, clear, label

translate = QCoreApplication.translate
EVERYWHERE = "all"


class PlanRoom(Room):
    key = "plan"
    icon = "plan"
    watches = (
        "people", "documents", "holds", "clearances", "checklist", "legs", "places", "rules", "rule_legs", "groups",
        "households", "plans", "bookings", "leftouts", "settings",
    )  # fmt: skip

    @classmethod
    def name(cls) -> str:
        return translate("Rooms", "Plan")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.board: Board | None = None
        self._country: str | None = None
        self.note = Note(wide=True)
        self.strip = PlannerStrip(context)
        self.view = BoardView()
        self.figures = QWidget()
        self._figures_row = QHBoxLayout(self.figures)
        self._figures_row.setContentsMargins(0, 0, 0, 0)
        self._figures_row.setSpacing(6)
        self.quality = label("", "quiet")
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        above.setSpacing(GAP)
        above.addWidget(self.strip)
        above.addWidget(self.note)
        column.addLayout(above)
        column.addWidget(self.view, 1)
        self.set_work(work)
        self.set_empty(
            "plan",
            self.tr("Here people get their seats. Bring in the people and the legs first; then plan."),
            button(self.tr("Go to Transport"), lambda: context.go("transport"), "main"),
        )
        self._make_header()
        self.view.opened.connect(lambda card: self.show_why(card.head))
        self.view.chosen.connect(self._walked)
        self.view.wanted.connect(self._wanted)
        self.view.dropped.connect(self.drop)
        self.strip.ended.connect(self._planned)
        self.action("run", self.tr("Run the planner"), self.plan, icon="plan", writes=True)
        self.action(
            "publish",
            self.tr("Publish the draft…"),
            self.ask_publish,
            icon="publish",
            enabled=self._drafted,
            writes=True,
        )
        self.action("compare", self.tr("Compare draft with published"), self.compare, icon="compare")
        self.action("discard", self.tr("Discard the draft…"), self.ask_discard, enabled=self._drafted, writes=True)
        self.action("move", self.tr("Move the selected people to…"), lambda: self._on_card("move"), writes=True)
        self.action("off", self.tr("Take the selected people off the plan"), lambda: self._on_card("off"), writes=True)
        self.action(
            "pin", self.tr("Pin or unpin the selected people"), lambda: self._on_card("pin"), icon="pin", writes=True
        )

    def _make_header(self) -> None:
        top = self.header.layout().itemAt(0).layout()  # type: ignore[union-attr]
        assert isinstance(top, QHBoxLayout)
        top.insertWidget(2, self.figures, 1)
        self.header.subtitle.hide()
        self.header.use_search(self.tr("Name or reference")).setFixedWidth(180)
        self.header.searched.connect(lambda _: self._filter())
        self.header.use_chips([(EVERYWHERE, self.tr("All destinations"))]).chosen.connect(self._choose_country)
        self.header.below.addWidget(self.quality)
        self.compare_button = self.header.add_button(button(self.tr("Compare"), self.compare))
        self.publish_button = self.header.add_button(button(self.tr("Publish…"), self.ask_publish))
        self.main_button = self.header.set_main(button(self.tr("Plan"), self.plan, "main", "plan"))

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        try:
            board = Board.of(self.context.db, self.context.operation.today())
        except RepatriateError as error:
            self.note.fault(error)
            return
        self.board = board
        self.view.show_board(board)
        self._show_figures()
        self._show_chips()
        self.show_empty(not board.snapshot.people or not board.snapshot.legs)
        sheet = self.panel.area.widget() if self.panel.isVisible() else None
        if isinstance(sheet, WhySheet):
            self.show_why(sheet.ref) if sheet.ref in board.rulebook.people else self.panel.shut()
        elif isinstance(sheet, CompareSheet):
            self.compare()

    def _show_figures(self) -> None:
        board = self.board
        assert board is not None
        clear(self.figures)
        published = room_views.plan(self.context.db, "published")
        draft = room_views.plan(self.context.db, "draft")
        if draft is None and published is None:
            parts = [(self.tr("nothing is planned yet: {0} wait").format(people(len(board.snapshot.people))), "quiet")]
        elif draft is None and published is not None:
            parts = [(self.tr("published {0}").format(_when(published.published_at)), "quiet")]
        elif published is None:
            found = board.figures()
            parts = [
                (
                    self.tr("draft, not published: {0} placed, {1} left out").format(
                        f"{found.placed:,}", f"{found.left_out:,}"
                    ),
                    "quiet",
                )
            ]
        else:
            parts = words.figures(board.figures())
            lead = self.tr("draft against published {0}:") if parts else self.tr("draft, the same as published {0}")
            parts.insert(0, (lead.format(_day(published.published_at)), "quiet"))
        for text, tone in parts:
            # Where there is not room for all, the words give way to the figures.
            self._figures_row.addWidget(Elided(text, "quiet") if tone == "quiet" else label(text, "strong", tone))
        self._figures_row.addStretch(1)
        plan = draft or published
        if plan is None:
            self.quality.setText("")
        else:
            tiers = [(t["name"], t["value"], t["bound"], t["proved"]) for t in plan.tiers]
            self.quality.setText(quality(plan.status, plan.seconds, tiers)[0])
        writable = not self.context.read_only
        self.main_button.setEnabled(writable and not self.strip.running)
        self.publish_button.setEnabled(writable and draft is not None)
        self.compare_button.setEnabled(draft is not None)

    def _show_chips(self) -> None:
        board = self.board
        assert board is not None
        counts: Counter[str] = Counter()
        for column in board.columns:
            for card in column.cards:
                counts[card.country or ""] += card.size
        for card in board.left_out:
            counts[card.country or ""] += card.size
        countries = [code for code, _ in counts.most_common() if code]
        if self._country not in countries:
            self._country = None
        chips = self.header.chips
        chips.set([(EVERYWHERE, self.tr("All destinations")), *((code, country_name(code)) for code in countries)])
        chips.count({EVERYWHERE: None, **{code: counts[code] for code in countries}})
        chips.choose(self._country or EVERYWHERE)

    def badge(self) -> tuple[str, str] | None:
        left = room_views.left_out_count(self.context.db)
        return (self.tr("{0} left").format(f"{left:,}"), "attention") if left else None

    def select(self, ref: str) -> None:
        """A person, or a departure."""
        if self.board is None:
            self.reload(None)
        if ref in self.view.columns:
            self.view.area.ensureWidgetVisible(self.view.columns[ref], 40, 0)
            self.view.columns[ref].list.first()
            return
        self._choose_country(EVERYWHERE)
        self.header.search.clear()
        self.view.show_card(ref, focus=True)
        self.show_why(ref)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.view.take_focus()

    def _choose_country(self, key: str) -> None:
        self._country = None if key == EVERYWHERE else key
        self.header.chips.choose(key)
        self._filter()
        self.view.area.horizontalScrollBar().setValue(0)

    def _filter(self) -> None:
        self.view.filter(self._country, self.header.search.text())

    # -- the planner

    def plan(self) -> None:
        self.note.shut()
        if self.strip.begin():
            self.main_button.setEnabled(False)

    def _planned(self, result: PlanResult | None) -> None:
        self.main_button.setEnabled(not self.context.read_only)
        if result is not None:
            self.context.say(
                self.tr("Planned: {0} placed, {1} left out").format(
                    people(len(result.assignments)), f"{len(result.unplaced):,}"
                ),
                undo=True,
            )

    def _drafted(self) -> bool:
        return room_views.has_plan(self.context.db, "draft")

    # -- draft and published

    def compare(self) -> CompareSheet | None:
        """What differs, in the side panel."""
        if self.board is None:
            return None
        sheet = CompareSheet(self.board, room_views.names(self.context.db), writes=not self.context.read_only)
        sheet.published.connect(self.publish)
        sheet.discarded.connect(self.discard)
        sheet.person.connect(self.select)
        put_in(self.panel, sheet, self.tr("Compare"))
        return sheet

    def ask_publish(self) -> None:
        sheet = self.compare()
        if sheet is not None and self._drafted():
            sheet.ask()

    def publish(self) -> None:
        if self.context.run(Publish(), on_error=self.note.fault) is not None:
            self.panel.shut()
            self.note.shut()

    def ask_discard(self) -> None:
        sheet = self.compare()
        if sheet is not None and self._drafted():
            sheet.ask_discard()

    def discard(self) -> None:
        if self.context.run(DiscardDraft()) is not None:
            self.panel.shut()

    # -- by hand

    def show_why(self, ref: str) -> None:
        card = self._card_of(ref)
        if self.board is None or card is None:
            return
        sheet = WhySheet(self.board, card, ref, writes=not self.context.read_only)
        sheet.wanted.connect(
            lambda what: self._wanted(what, card, sheet.move_button.mapToGlobal(sheet.move_button.rect().bottomLeft()))
        )
        sheet.take.connect(lambda legs: self.assign(card.refs, legs))
        sheet.other.connect(self.show_why)
        put_in(self.panel, sheet, self.tr("Why"))

    def _walked(self, card: Card | None) -> None:
        """An open side panel follows the cards."""
        sheet = self.panel.area.widget() if self.panel.isVisible() else None
        if card is not None and isinstance(sheet, WhySheet) and sheet.ref not in card.refs:
            self.show_why(card.head)

    def _card_of(self, ref: str) -> Card | None:
        if self.board is None:
            return None
        cards = (*self.board.left_out, *(card for column in self.board.columns for card in column.cards))
        return next((card for card in cards if ref in card.refs), None)

    def _on_card(self, what: str) -> None:
        card = self.view.card
        if card is None:
            self.context.say(self.tr("Choose a card on the board first."), tone="info")
            return
        self._wanted(what, card, self.mapToGlobal(self.rect().center()))

    def _wanted(self, what: str, card: Card, place: QPoint) -> None:
        if what == "person":
            self.context.go("people", card.head)
        elif self.context.read_only:
            self.context.say(self.tr("This file is open for reading only."), tone="attention")
        elif what == "move":
            self.move_menu(card).popup(place)
        elif what == "menu":
            self.card_menu(card).popup(place)
        elif what == "off":
            self.assign(card.refs, ())
        elif what == "pin":
            self.pin(card)

    def card_menu(self, card: Card) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Why?") + "\tEnter").triggered.connect(lambda: self.show_why(card.head))
        moves = self.move_menu(card)
        moves.setTitle(self.tr("Move to (M)"))
        menu.addMenu(moves)
        if card.legs:
            menu.addAction(self.tr("Take off the plan") + "\tDel").triggered.connect(lambda: self.assign(card.refs, ()))
        if card.legs or card.pinned:
            words_ = self.tr("Unpin") if card.pinned else self.tr("Pin to this journey")
            menu.addAction(words_ + "\tP").triggered.connect(lambda: self.pin(card))
        menu.addAction(self.tr("Open in People")).triggered.connect(lambda: self.context.go("people", card.head))
        return menu

    def move_menu(self, card: Card) -> QMenu:
        """Every departure on the way of these people; those they may not take say why."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        board = self.board
        assert board is not None
        unit = board.unit(card.refs)
        for column in board.columns:
            if column.code in card.legs or not board.journeys(unit, column.code):
                continue
            found = board.verdict(card.refs, column.code)
            text = f"{column.code} · {local_time(column.leg.departs)}"
            sentence = words.verdict(found, board)
            action = menu.addAction(text if found.allowed else f"{text} · {_brief(sentence)}")
            action.setToolTip(sentence)
            action.setEnabled(found.allowed)
            action.triggered.connect(lambda _=False, legs=found.legs: self.assign(card.refs, legs))
        if menu.isEmpty():
            menu.addAction(self.tr("No departure is on their way")).setEnabled(False)
        return menu

    def drop(self, refs: tuple[str, ...], code: str | None) -> None:
        """A card was let go over a departure, or (None) over those left out."""
        board = self.board
        if board is None or self.context.read_only:
            return
        now = {board.assignments.get(ref, ()) for ref in refs}
        if code is None:
            if now != {()}:
                self.assign(refs, ())
            return
        if any(code == board.headline(legs) for legs in now if legs):
            return
        found = board.verdict(refs, code)
        if found.allowed:
            self.assign(refs, found.legs)
        else:
            self.context.say(words.verdict(found, board), tone="trouble")

    def assign(self, refs: tuple[str, ...], legs: Itinerary) -> None:
        """Put people, with their companions, on these legs; no legs takes them off."""
        board = self.board
        if board is not None and board.state is None:
            self.context.say(
                self.tr("There is no plan yet: run the planner first, then change it by hand."), tone="attention"
            )
            return
        outcome = self.context.run(Assign(refs, legs), quiet=True)
        if outcome is not None:
            names = room_views.names(self.context.db, outcome.result[:1])
            who = next(iter(names.values())) or outcome.result[0]
            if len(outcome.result) > 1:
                who = self.tr("{0} and {1} more").format(who, len(outcome.result) - 1)
            self.context.say(
                self.tr("Moved {0} to {1}").format(who, journey(legs))
                if legs
                else self.tr("Took {0} off the plan").format(who),
                undo=True,
            )

    def pin(self, card: Card) -> None:
        self.context.run(Unpin(card.refs) if card.pinned else Pin(card.refs))


def _when(at: datetime | None) -> str:
    return moment(at) if at is not None else ""


def _day(at: datetime | None) -> str:
    return short_day(at.astimezone().date()) if at is not None else ""


def _brief(sentence: str) -> str:
    return sentence if len(sentence) <= 70 else sentence[:67].rstrip() + "…"
