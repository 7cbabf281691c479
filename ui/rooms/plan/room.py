"""The room for the plan: it composes the planner, the board, the side panels and the controllers that work on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QWidget

from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.transaction import Notice
from repatriate.app.documents.held_queries import promised_counts
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.board.cards import Card
from repatriate.app.plan.board.queries import Board
from repatriate.model.plan import PlanResult, Status
from ui.core.context import Context
from ui.core.format import country, number, people
from ui.rooms.base import Room, RoomPlace
from ui.rooms.common.goals import PROBLEMS, RUN, STANDBY, WHY
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.rooms.plan.board.view import BoardView
from ui.rooms.plan.board.waiting import HELPS, PLAN, find_help, find_place
from ui.rooms.plan.draft_controller import DraftController, WhyController
from ui.rooms.plan.manual_controller import ManualController
from ui.rooms.plan.panels.move import MovePanel, SwapPanel
from ui.rooms.plan.panels.problems import ProblemsController
from ui.rooms.plan.panels.standby import StandbyController, StandbyPanel
from ui.rooms.plan.panels.suggestions import SuggestionsController
from ui.rooms.plan.panels.why import WhyPanel
from ui.rooms.plan.plan_bar import PlanBar, PromisedToggle
from ui.rooms.plan.planner_strip import PlannerStrip
from ui.rooms.plan.queries import BoardState, Shown, describe_proof, read_board
from ui.style.theme import GAP, MARGIN, SPACE, Frame, set_style
from ui.widgets.fields import Combo
from ui.widgets.labels import make_button, set_words
from ui.widgets.layouts import make_column
from ui.widgets.refusal import NoticeBar

translate = QCoreApplication.translate
CONFIRM, DIFFERENCES = "confirm", "differences"
"""Goals of `select` besides a person, a departure and those of ui.rooms.common.goals."""


class PlanRoom(Room):
    key = "plan"
    shows_jobs = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.state = BoardState(context, self.panel)
        self._shown: Shown | None = None
        self._country: str | None = None
        self._goal: str | None = None
        self._counted: Mapping[str, int] | None = None
        self.note = NoticeBar(wide=True)
        self.strip = PlannerStrip(context)
        self.view = BoardView(lambda: context.db, self.state.judge)
        self.manual = ManualController(self.state, self.view)
        self.problems = ProblemsController(self.state, self)
        self.standby = StandbyController(self.state, self.view)
        self.why = WhyController(self.state, self)
        self.drafts = DraftController(self.state, self, self.note)
        self.suggestions = SuggestionsController(self.state, self)
        self.person = PersonPanelHost(context, self.panel, self.question)
        self.bar = PlanBar()
        self.promises = PromisedToggle()
        self._lay_out_work()
        self.begin_button = make_button(self.tr("Import a list"), self._begin, "main")
        self.set_empty(
            "plan",
            self.tr("The plan gives people their seats. It needs people and departures first."),
            self.begin_button,
        )
        self._make_header()
        self._connect_controllers()
        self._add_actions()

    def _lay_out_work(self) -> None:
        work = QWidget()
        column = make_column(margins=0, spacing=0, inside=work)
        self._above = above = make_column(margins=(MARGIN, GAP, MARGIN, 0), spacing=GAP)
        above.addWidget(self.bar)
        above.addWidget(self.promises)
        above.addWidget(self.strip)
        above.addWidget(self.note)
        column.addLayout(above)
        column.addWidget(self.view, 1)
        self.set_work(work)

    def fit(self, frame: Frame) -> None:
        """Gives the cards the room of margins and of the second line in a low window."""
        super().fit(frame)
        side = SPACE if frame.low or frame.one_column else MARGIN
        self._above.setContentsMargins(side, 4 if frame.low else GAP, side, 0)
        self._above.setSpacing(4 if frame.low else GAP)
        self.bar.fit(frame)
        self.view.fit(frame)

    def _connect_controllers(self) -> None:
        self.view.opened.connect(lambda card: self.person.show_person(card.head))
        self.view.chosen.connect(self._follow_card)
        self.view.wanted.connect(self.manual.act_on_card)
        self.view.dropped.connect(self.manual.drop)
        self.view.menu.connect(self.manual.show_column_menu)
        self.view.writes = not self.context.read_only
        self.view.helped.connect(self._open_help)
        self.view.searched.connect(self.header.open_search)
        self.manual.standby_wanted.connect(self.standby.show)
        self.manual.why_wanted.connect(self.show_why)
        self.problems.plan_wanted.connect(self.plan)
        self.standby.given.connect(self.manual.assign)
        self.bar.differences.connect(self.drafts.compare)
        self.bar.confirm.connect(self.drafts.confirm)
        self.bar.step.connect(self._take_step)
        self.drafts.opened.connect(self._calm_bar)
        self.drafts.person_wanted.connect(self.show_why)
        self.drafts.departure_wanted.connect(self.select)
        self.strip.ended.connect(self._show_planned)

    def _add_actions(self) -> None:
        self.action("run", self.tr("Plan everyone"), self.plan, icon="plan", writes=True)
        drafts, drafted = self.drafts, self.drafts.is_drafted
        publish, discard = self.tr("Confirm plan…"), self.tr("Discard the draft…")
        self.action("publish", publish, drafts.confirm, icon="publish", enabled=drafted, writes=True)
        self.action("compare", self.tr("Show differences between plans"), drafts.compare, icon="compare")
        self.action("discard", discard, drafts.ask_discard, enabled=drafted, writes=True)
        for what, name, icon in (
            ("move", self.tr("Move the selected people to…"), ""),
            ("swap", self.tr("Swap the selected people with…"), ""),
            ("off", self.tr("Take the selected people off the plan"), ""),
            ("pin", self.tr("Keep the selected people on their departure, or no longer"), "pin"),
        ):
            self.action(what, name, partial(self.manual.act_on_current_card, what), icon=icon, writes=True)
        self.action("advice", self.tr("What would help most"), self.suggestions.show)
        self.action(
            "standby",
            self.tr("People who could take a free seat on the selected departure"),
            self.standby.show_for_current_card,
        )

    def _make_header(self) -> None:
        self.header.use_search(self.tr("Find on the board")).setFixedWidth(190)
        self.header.searched.connect(lambda _: self._filter_board())
        self.destinations = self.header.add_button(Combo(self.tr("Destination")))
        self.destinations.setMinimumWidth(150)
        self.destinations.addItem(self.tr("All destinations"), None)
        self.destinations.activated.connect(lambda _: self._choose_country(self.destinations.currentData()))
        self.main_button = self.header.set_main(make_button(self.tr("Plan"), self.plan, "main"))

    # -- showing

    def reload_content(self, notice: Notice | None) -> None:
        if self.state.board is None:
            self.bar.lead.setText(self.tr("Reading the plan…"))
        self.context.ask(self, "board", self._make_question(None), self._show_board, failed=self.note.fault)
        self.context.ask(
            self,
            "promised",
            lambda: promised_counts(self.context.db),
            lambda found: self.promises.show_counts(found, writable=not self.context.read_only),
        )
        self.problems.read()

    def _make_question(self, before: Shown | None) -> Callable[[], Shown]:
        """The question to read: a new board, or the present one with the people who pass the filter."""
        operation, country_, text = self.context.operation, self._country, self.header.search.text()
        return lambda: read_board(operation, before, country_, text)

    def _show_board(self, shown: Shown) -> None:
        self.state.set_board(shown.board)
        self._shown = shown
        self._country = shown.sieve.country
        self.note.shut()
        self.view.show_board(shown.board, shown.sieve, shown.people, shown.left, shown.now)
        self._show_plan(shown)
        self._show_destinations(shown.board)
        self._show_beginning(shown.board)
        self.drafts.reload_content()
        sheet = self.state.panel.content
        if self._goal is not None:
            self._show_goal()
        elif isinstance(sheet, WhyPanel):
            if not self.show_why(sheet.ref):
                self.panel.shut()
        elif isinstance(sheet, StandbyPanel):
            self.standby.show(sheet.code, again=True)
        elif isinstance(sheet, MovePanel | SwapPanel):
            self.panel.shut()

    def _show_beginning(self, board: Board) -> None:
        """Without people or departures there is nothing to plan: one button begins it."""
        empty = not board.total or not board.ground.snapshot.legs
        set_words(self.begin_button, self.tr("Add a departure") if board.total else self.tr("Import a list"))
        self.show_empty(empty)
        for one in (self.header.search, self.destinations):
            one.setHidden(empty)

    def _begin(self) -> None:
        if self.state.board is not None and self.state.board.total:
            self.context.go("departures", "add")
        else:
            self.context.go("import")

    def _show_plan(self, shown: Shown) -> None:
        writable = not self.context.read_only
        self.header.subtitle.setText(describe_proof(shown))
        self.bar.show_plan(shown, writable=writable)
        self.main_button.setEnabled(writable and not self.strip.running)
        planned = shown.board.state is not None
        set_words(self.main_button, self.tr("Plan again") if planned else self.tr("Plan"))
        # Only one button is filled: what comes next.
        first = not planned and self.bar.step_button.isHidden()
        set_style(self.main_button, kind="main" if first or shown.plan_first else "")

    def _show_destinations(self, board: Board) -> None:
        if self._counted != board.counts:
            self._counted = board.counts
            while self.destinations.count() > 1:
                self.destinations.removeItem(1)
            for code, count in board.counts.items():
                self.destinations.addItem(f"{country(code)} · {number(count)}", code)
        self.destinations.show_data(self._country)

    def _take_step(self) -> None:
        """Opens the place of the step that has to come first."""
        if self._shown is not None and self._shown.missing is not None:
            target = self._shown.missing.target
            self.context.go(target.place, target.ref)

    def _open_help(self, key: str) -> None:
        """The button of what keeps people here was pressed."""
        group = next((one for one in self._shown.left if one.key == key), None) if self._shown is not None else None
        if group is None or self._shown is None:
            return
        _, place = find_help(group, planned=self._shown.board.state is not None)
        if place == PLAN:
            self.plan()
        elif place == HELPS:
            self.suggestions.show()
        else:
            self.context.go(place, find_place(self.context.db, group, place))

    def place(self) -> RoomPlace:
        return replace(super().place(), chosen=self._country or "")

    def return_to(self, place: RoomPlace) -> None:
        super().return_to(place)
        if place.chosen:
            self._choose_country(place.chosen)

    def badge(self) -> tuple[str, str] | None:
        left = plan_score.count_left_out(self.context.db)
        if has_plan(self.context.db, "draft"):
            return self.tr("draft"), "accent"
        return (number(left), "attention") if left else None

    def select(self, ref: str) -> None:
        """A person (also `why REF`), a departure, `standby CODE` for who could take a seat of it, `problems`, `confirm`, `differences`,
        `helps`, or `run` to plan."""
        if ref == PROBLEMS:
            self.problems.show_when_read()
            return
        if ref == RUN:
            if not self.context.read_only and not self.strip.running:
                self.plan()
            return
        self._goal = ref
        if self._country is not None or self.header.search.text():
            self._country = None
            self.header.search.clear()
            self._filter_board()
        elif self.state.board is not None:
            self._show_goal()

    def _show_goal(self) -> None:
        """Show what `select` asked for, now that the board is read."""
        (goal, self._goal), board = (self._goal, None), self.state.board
        if goal is None or board is None:
            return
        if goal == CONFIRM:
            self.drafts.confirm()
        elif goal == DIFFERENCES:
            self.drafts.compare()
        elif goal == HELPS:
            self.suggestions.show()
        elif goal.startswith(STANDBY):
            self.view.go_to(goal.removeprefix(STANDBY))
            self.standby.show(goal.removeprefix(STANDBY))
        elif goal in board.ground.legs:
            column = self.view.go_to(goal)
            if column is not None:
                column.list.first()
        elif self.view.show_card(ref := goal.removeprefix(WHY), focus=True) is not None:
            self.show_why(ref)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.view.take_focus()

    def panel_closed(self) -> None:
        """The keyboard goes back to where it was called from."""
        super().panel_closed()
        self._calm_bar()
        at = self.window().focusWidget()
        if self.panel.had_keyboard or at is None or not at.isVisible():
            self.take_focus()

    def _calm_bar(self) -> None:
        """One button is filled: that of the sheet on which the plan is confirmed, while it is open."""
        self.bar.calm(self.drafts.sheet is not None)

    def _choose_country(self, code: str | None) -> None:
        self._country = code
        self._filter_board()

    def _filter_board(self) -> None:
        if self.state.board is not None:
            self.context.ask(self, "filter", self._make_question(self._shown), self._show_filtered)

    def _show_filtered(self, shown: Shown) -> None:
        if shown.board is self.state.board:
            self._show_board(shown)

    # -- the planner

    def plan(self) -> None:
        self.note.shut()
        if self.strip.begin(promised=self.promises.counted):
            self.main_button.setEnabled(False)

    def _show_planned(self, result: PlanResult | None) -> None:
        self.main_button.setEnabled(not self.context.read_only)
        if result is None:
            return
        placed, left = len(result.assignments), number(len(result.unplaced))
        if result.status is Status.STOPPED:
            text = self.tr(
                "Stopped. The best plan is kept: {0} have a seat, {1} have none. Plan again to look for more."
            )
            self.context.notify(text.format(people(placed), left), tone="info", undo=True)
        elif placed:
            self.context.notify(self.tr("{0} have a seat, {1} have none.").format(people(placed), left), undo=True)
        else:
            self.context.notify(self.tr("No seat was found for anyone."), tone="attention", undo=True)

    # -- why

    def show_why(self, ref: str) -> bool:
        """Explains the person's journey in the side panel; False if they are not on the board."""
        card = self.state.board.card_of(self.context.db, ref) if self.state.board is not None else None
        if card is None:
            return False
        sheet = WhyPanel(self.state.judge(card.refs), card, ref, writes=not self.context.read_only)
        sheet.wanted.connect(lambda what: self.manual.act_on_card(what, card, QPoint()))
        sheet.whole.connect(self.person.show_person)
        sheet.taken.connect(lambda legs: self.manual.assign(card.refs, legs))
        sheet.other.connect(self.show_why)
        sheet.step.connect(self.context.go)
        self.state.panel.show_widget(sheet, self.tr("Why"))
        self.why.follow_sheet(sheet)
        self._calm_bar()
        return True

    def _follow_card(self, card: Card | None) -> None:
        """Shows in an open side panel the person of this card instead of the previous one."""
        sheet = self.state.panel.content
        if card is None:
            return
        if isinstance(sheet, WhyPanel) and sheet.ref not in card.refs:
            self.show_why(card.head)
        elif self.person.shown_ref and self.person.shown_ref not in card.refs:
            self.person.show_person(card.head)
