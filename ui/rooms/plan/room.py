"""The room for the plan: the planner, the board, why anybody travels so, publish; ui.rooms.plan.manual_controller changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatriate.app.core.command import Command, Notice, Outcome
from repatriate.app.documents.held_queries import promised_counts
from repatriate.app.plan import queries as plan_queries
from repatriate.app.plan.board.queries import Board, Card
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.model.errors import RepatriateError
from repatriate.model.plan import PlanResult, Status
from ui.core.context import Context
from ui.core.format import country, number, people
from ui.core.jobs import Cancel, Report
from ui.core.language import told
from ui.rooms.base import Room
from ui.rooms.common.detail_panel import put_in
from ui.rooms.plan.board.view import BoardView
from ui.rooms.plan.draft_controller import Drafts
from ui.rooms.plan.figures_line import FiguresLine
from ui.rooms.plan.manual_controller import ByHand
from ui.rooms.plan.panels import problems
from ui.rooms.plan.panels.move import MoveSheet
from ui.rooms.plan.panels.standby import GOAL, StandbyDesk, StandbySheet
from ui.rooms.plan.panels.suggestions import AdviceDesk
from ui.rooms.plan.panels.swap import SwapSheet
from ui.rooms.plan.panels.why import WhySheet
from ui.rooms.plan.planner_strip import PlannerStrip
from ui.rooms.plan.promised_toggle import Promises
from ui.rooms.plan.queries import Shown, proof, read_board, summary
from ui.rooms.plan.why_controller import WhyDesk
from ui.style.theme import GAP, MARGIN
from ui.widgets.labels import button, label
from ui.widgets.notice_bar import Note

T = TypeVar("T")
translate = QCoreApplication.translate
ALL = "all"
JUDGES = 4
"""Judges that are kept: of the card that is dragged and of those just looked at."""


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
        self._shown: Shown | None = None
        self._country: str | None = None
        self._goal: str | None = None
        self._counted: Mapping[str, int] | None = None
        self._judges: dict[tuple[str, ...], Judge] = {}
        self.note = Note(wide=True)
        self.strip = PlannerStrip(context)
        self.view = BoardView(lambda: context.db, self.judge)
        self.hand = ByHand(self)
        self.problems = problems.ProblemsDesk(self)
        self.standby = StandbyDesk(self)
        self.reasons = WhyDesk(self)
        self.drafts = Drafts(self)
        self.advice = AdviceDesk(self)
        self.figures = FiguresLine()
        self.quality = label("", "quiet")
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        above.setSpacing(GAP)
        self.promises = Promises()
        line = QHBoxLayout()
        line.setSpacing(MARGIN)
        line.addWidget(self.problems.line)
        line.addWidget(self.promises, 1)
        line.addStretch()
        above.addLayout(line)
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
        self.view.wanted.connect(self.hand.wanted)
        self.view.dropped.connect(self.hand.drop)
        self.strip.ended.connect(self._planned)
        self.action("run", self.tr("Run the planner"), self.plan, icon="plan", writes=True)
        self.action(
            "publish",
            self.tr("Publish the draft…"),
            self.drafts.ask_publish,
            icon="publish",
            enabled=lambda: self.drafts.drafted,
            writes=True,
        )
        self.action("compare", self.tr("Compare plans"), self.drafts.compare, icon="compare")
        self.action(
            "discard",
            self.tr("Discard the draft…"),
            self.drafts.ask_discard,
            enabled=lambda: self.drafts.drafted,
            writes=True,
        )
        self.action("move", self.tr("Move the selected people to…"), lambda: self.hand.on_card("move"), writes=True)
        self.action("swap", self.tr("Swap the selected people with…"), lambda: self.hand.on_card("swap"), writes=True)
        self.action(
            "off", self.tr("Take the selected people off the plan"), lambda: self.hand.on_card("off"), writes=True
        )
        self.action(
            "pin",
            self.tr("Pin or unpin the selected people"),
            lambda: self.hand.on_card("pin"),
            icon="pin",
            writes=True,
        )

        self.action("advice", self.tr("What would help most"), self.advice.show)
        self.action("standby", self.tr("Standby list of the selected departure"), self.standby.of_card)

    def _make_header(self) -> None:
        top = self.header.layout().itemAt(0).layout()  # type: ignore[union-attr]
        assert isinstance(top, QHBoxLayout)
        top.insertWidget(2, self.figures, 1)
        self.header.subtitle.hide()
        self.header.use_search(self.tr("Name or reference")).setFixedWidth(180)
        self.header.searched.connect(lambda _: self._filter())
        self.header.use_chips([(ALL, self.tr("All destinations"))]).chosen.connect(self._choose_country)
        self.header.below.addWidget(self.quality)
        self.advice_button = self.header.add_button(button(self.tr("What would help"), self.advice.show))
        self.compare_button = self.header.add_button(button(self.tr("Compare"), self.drafts.compare))
        self.publish_button = self.header.add_button(button(self.tr("Publish…"), self.drafts.ask_publish))
        self.main_button = self.header.set_main(button(self.tr("Plan"), self.plan, "main", "plan"))

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        if self.board is None:
            self.figures.show_parts([(self.tr("reading the plan…"), "quiet")])
        self.context.ask(self, "board", self._question(None), self._show, failed=self.note.fault)
        self.context.ask(
            self,
            "promised",
            lambda: promised_counts(self.context.db),
            lambda found: self.promises.show_counts(found, writable=not self.context.read_only),
        )
        self.problems.read()

    def _question(self, board: Board | None) -> Callable[[], Shown]:
        """What to read: a new board, or whom the filter lets through of this one."""
        operation, country_, text = self.context.operation, self._country, self.header.search.text()
        return lambda: read_board(operation, board, country_, text)

    def _show(self, shown: Shown) -> None:
        if shown.board is not self.board:
            self._judges = {}
        self.board, self._shown = shown.board, shown
        self._country = shown.sieve.country
        self.note.shut()
        self._fill()
        self._show_figures(shown)
        self._show_chips()
        self.show_empty(not shown.board.total or not shown.board.ground.snapshot.legs)
        if self.drafts.page is not None and self._goal is None:
            self.drafts.page.reload()
        sheet = self.sheet
        if self._goal is not None:
            self._arrive()
        elif isinstance(sheet, WhySheet):
            if not self.show_why(sheet.ref):
                self.panel.shut()
        elif isinstance(sheet, StandbySheet):
            self.standby.show(sheet.code, again=True)
        elif isinstance(sheet, MoveSheet | SwapSheet):
            self.panel.shut()

    def _fill(self) -> None:
        shown = self._shown
        assert shown is not None
        self.view.show_board(shown.board, shown.sieve, shown.people, shown.left, shown.now)

    @property
    def sheet(self) -> QWidget | None:
        """What the side panel shows."""
        return self.panel.area.widget() if self.panel.isVisible() else None

    def _show_figures(self, shown: Shown) -> None:
        self.figures.show_parts(summary(shown))
        self.quality.setText(proof(shown))
        writable = not self.context.read_only
        self.main_button.setEnabled(writable and not self.strip.running)
        self.publish_button.setEnabled(writable and shown.draft is not None)
        self.compare_button.setEnabled(shown.plans > 1)

    def _show_chips(self) -> None:
        board = self.board
        assert board is not None
        chips = self.header.chips
        if self._counted != board.counts:
            self._counted = board.counts
            chips.set([(ALL, self.tr("All destinations")), *((code, country(code)) for code in board.counts)])
            chips.count({ALL: None, **board.counts})
        chips.choose(self._country or ALL)

    def badge(self) -> tuple[str, str] | None:
        left = plan_queries.count_left_out(self.context.db)
        return (self.tr("{0} left").format(number(left)), "attention") if left else None

    def select(self, ref: str) -> None:
        """A person, or a departure, or (`standby CODE`) who stands by for one, or what there is to put right."""
        self.drafts.close()
        if ref == problems.GOAL:
            self.problems.want()
            return
        self._goal = ref
        if self._country is not None or self.header.search.text():
            self._country = None
            self.header.search.clear()
            self._filter()
        elif self.board is not None:
            self._arrive()

    def _arrive(self) -> None:
        """At what was to be shown."""
        goal, self._goal = self._goal, None
        if goal is None or self.board is None:
            return
        if goal.startswith(GOAL):
            self.view.go_to(goal.removeprefix(GOAL))
            self.standby.show(goal.removeprefix(GOAL))
        elif goal in self.board.ground.legs:
            column = self.view.go_to(goal)
            if column is not None:
                column.list.first()
        elif self.view.show_card(goal, focus=True) is not None:
            self.show_why(goal)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.view.take_focus()

    def panel_closed(self) -> None:
        """The keyboard goes back to where it was called from."""
        super().panel_closed()
        at, page = self.window().focusWidget(), self.drafts.page
        if at is None or not at.isVisible():
            (page.people.setFocus if page is not None else self.take_focus)()

    def _choose_country(self, key: str) -> None:
        self._country = None if key == ALL else key
        self.header.chips.choose(key)
        self._filter()

    def _filter(self) -> None:
        if self.board is not None:
            self.context.ask(self, "filter", self._question(self.board), self._sifted)

    def _sifted(self, shown: Shown) -> None:
        if shown.board is self.board:
            self._show(shown)

    # -- the planner

    def plan(self) -> None:
        self.drafts.close()
        self.note.shut()
        if self.strip.begin(promised=self.promises.counted):
            self.main_button.setEnabled(False)

    def _planned(self, result: PlanResult | None) -> None:
        self.main_button.setEnabled(not self.context.read_only)
        if result is not None:
            whole = result.status is not Status.STOPPED
            text = (
                self.tr("Planned: {0} placed, {1} left out")
                if whole
                else self.tr("Stopped and kept: {0} placed, {1} left out. Plan again to look for a better one.")
            )
            self.context.say(
                text.format(people(len(result.assignments)), number(len(result.unplaced))),
                tone="good" if whole else "info",
                undo=True,
            )

    def do(
        self,
        title: str,
        command: Command[T],
        done: Callable[[Outcome[T]], None],
        *,
        failed: Callable[[RepatriateError], None] | None = None,
    ) -> None:
        """Run a command that may take a while, in a thread of its own."""
        operation = self.context.operation

        def work(report: Report, cancelled: Cancel) -> Outcome[T]:
            return operation.run(command)

        self.context.job(title, work, done=done, failed=failed or self._failed, stoppable=False)

    def _failed(self, error: RepatriateError) -> None:
        self.context.say(told(error), tone="trouble")

    # -- why

    def judge(self, refs: Sequence[str]) -> Judge:
        """Who answers for these people."""
        board, key = self.board, tuple(refs)
        assert board is not None
        found = self._judges.pop(key, None)
        if found is None:
            found = Judge.of(self.context.db, self.context.operation.today(), key, board.loads)
        self._judges[key] = found
        while len(self._judges) > JUDGES:
            self._judges.pop(next(iter(self._judges)))
        return found

    def show_why(self, ref: str) -> bool:
        """Why somebody travels so or not, in the side panel; False where they are not on the board."""
        card = self.board.card_of(self.context.db, ref) if self.board is not None else None
        if card is None:
            return False
        sheet = WhySheet(self.judge(card.refs), card, ref, writes=not self.context.read_only)
        sheet.wanted.connect(lambda what: self.hand.wanted(what, card, QPoint()))
        sheet.take.connect(lambda legs: self.hand.assign(card.refs, legs))
        sheet.other.connect(self.show_why)
        sheet.step.connect(self.context.go)
        put_in(self.panel, sheet, self.tr("Why"))
        self.reasons.begin(sheet)
        return True

    def _walked(self, card: Card | None) -> None:
        """An open side panel follows the cards."""
        sheet = self.sheet
        if card is not None and isinstance(sheet, WhySheet) and sheet.ref not in card.refs:
            self.show_why(card.head)
