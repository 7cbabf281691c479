"""Finds explanations and suggestions in another thread, because they need the whole operation."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

from repatriate.app.plan.explanations import Explainer
from repatriate.model.errors import RepatriateError
from repatriate.model.plan import Explanation
from ui.rooms.plan.board_state import BoardState
from ui.rooms.plan.panels.why import WhyPanel

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
