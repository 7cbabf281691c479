"""Shows the changes of the draft, confirms it, or discards it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from shiboken6 import isValid

from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.transaction import Command, Outcome
from repatriate.app.plan import storage as plan_queries
from repatriate.app.plan.commands import DiscardDraft, Publish
from repatriate.app.plan.storage import Explainer
from repatriate.model.errors import RepatriateError
from repatriate.model.plan import Explanation
from ui.rooms.plan.differences.panel import DifferencesPanel
from ui.rooms.plan.panels.why import WhyPanel
from ui.rooms.plan.queries import BoardState
from ui.widgets.refusal import NoticeBar

translate = QCoreApplication.translate


class DraftController(QObject):
    """Shows what changes in the side panel. `note` asks where there is no panel. `person_wanted` and `departure_wanted` tell
    what was clicked there."""

    opened = Signal()
    person_wanted = Signal(str)
    departure_wanted = Signal(str)

    def __init__(self, state: BoardState, parent: QObject, note: NoticeBar) -> None:
        super().__init__(parent)
        self._state, self._note = state, note
        self._context = state.context

    @property
    def sheet(self) -> DifferencesPanel | None:
        """The panel, while it is shown."""
        found = self._state.panel.content
        return found if isinstance(found, DifferencesPanel) else None

    def is_drafted(self) -> bool:
        return has_plan(self._context.db, "draft")

    def compare(self) -> None:
        """Shows the changes between two plans, at first the last two."""
        if plan_queries.count_plans(self._context.db) < 2:
            self._context.notify(translate("PlanRoom", "There is only one plan so far."), tone="info")
            return
        self._show_panel(confirming=False)

    def confirm(self) -> None:
        """The sheet that says whom it hits, with the button that confirms."""
        if self._context.read_only or not self.is_drafted():
            self._context.notify(translate("PlanRoom", "There is no draft to confirm."), tone="info")
            return
        self._show_panel(confirming=True)

    def _show_panel(self, *, confirming: bool) -> None:
        sheet = DifferencesPanel(self._context, confirming=confirming)
        sheet.confirmed.connect(self.publish)
        sheet.discarded.connect(self.discard)
        sheet.asked.connect(self.confirm)
        sheet.over.connect(self._state.panel.shut)
        sheet.person.connect(self.person_wanted)
        sheet.departure.connect(self.departure_wanted)
        caption = translate("PlanRoom", "Confirm") if confirming else translate("PlanRoom", "Differences")
        self._state.panel.show_widget(sheet, caption)
        sheet.setFocus()
        self.opened.emit()

    def reload_content(self) -> None:
        """The file changed: what is shown is read again."""
        if self.sheet is not None:
            self.sheet.reload_content()

    def close(self) -> None:
        if self.sheet is not None:
            self._state.panel.shut()

    def ask_discard(self) -> None:
        if not self.is_drafted():
            return
        text = translate("PlanRoom", "Discard the draft? The board shows the confirmed plan again.")
        if not has_plan(self._context.db, "published"):
            text = translate("PlanRoom", "Discard the draft? Then no one has a seat until you plan again.")
        self._note.ask(
            text,
            translate("PlanRoom", "Discard the draft"),
            self.discard,
            keep=translate("PlanRoom", "Keep the draft"),
        )

    def publish(self) -> None:
        self._run(translate("PlanRoom", "Confirming the plan"), Publish())

    def discard(self) -> None:
        self._run(translate("PlanRoom", "Discarding the draft"), DiscardDraft())

    def _run(self, title: str, command: Command[Any]) -> None:
        self._state.run_in_job(title, command, self._close_done, failed=self._show_error)

    def _close_done(self, outcome: Outcome[Any]) -> None:
        self.close()
        self._note.shut()
        self._state.show_done(outcome)

    def _show_error(self, error: RepatriateError) -> None:
        (self.sheet.note if self.sheet is not None else self._note).fault(error)


# -- Finds explanations and suggestions in another thread, because they need the whole operation.


MANY = 20_000
"""With more people than this, it is found out only when asked for."""


class WhyController(QObject):
    """Answers for the person who was asked about last."""

    _found = Signal(str, object)

    def __init__(self, state: BoardState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._explainer: Explainer | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._found.connect(self._show_found)

    def follow_sheet(self, sheet: WhyPanel) -> None:
        """Find out what it lacks: at once, or when it asks where there are MANY people."""
        sheet.asked.connect(lambda: self._find_out(sheet))
        board = self._state.board
        if board is None or board.state is None:
            return
        if board.total <= MANY:
            self._find_out(sheet)
        elif sheet.left_out:
            sheet.show_offer()

    def wait(self) -> None:
        """Block until nothing is being found out."""
        self._pool.waitForDone()

    def _find_out(self, sheet: WhyPanel) -> None:
        sheet.show_looking()
        operation, known, ref = self._state.context.operation, self._explainer, sheet.ref

        def read_explainer() -> Explainer | None:
            return known if known is not None and known.revision == operation.revision else Explainer.read(operation)

        self._state.context.ask(
            self, "why", read_explainer, lambda explainer: self._start_asking(explainer, ref), background=True
        )

    def _start_asking(self, explainer: Explainer | None, ref: str) -> None:
        self._explainer = explainer
        if explainer is not None:
            self._pool.clear()
            self._pool.start(lambda: self._find_and_send(explainer, ref))

    def _find_and_send(self, explainer: Explainer, ref: str) -> None:
        """Finds the explanation and sends it, in the other thread."""
        try:
            found: Explanation | None = explainer.why(ref)
        except RepatriateError:
            found = None  # They were removed meanwhile: the room is about to say so.
        if isValid(self):
            self._found.emit(ref, found)

    def _show_found(self, ref: str, found: Explanation | None) -> None:
        sheet = self._state.panel.content
        if isinstance(sheet, WhyPanel) and sheet.ref == ref and found is not None:
            sheet.show_explanation(found)
