"""What the plan's room does to find out why, and what would help: beside the window, for it takes the whole operation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from repatriate.app.plan.explanations import Explainer
from repatriate.model.errors import RepatriateError
from repatriate.model.plan import Explanation
from ui.rooms.plan.panels.why import WhySheet

if TYPE_CHECKING:
    from ui.rooms.plan.room import PlanRoom

MANY = 20_000
"""With more people than this, it is found out only when asked for."""


class WhyDesk(QObject):
    """Answers for whoever was asked about last."""

    _found = Signal(str, object)

    def __init__(self, room: PlanRoom) -> None:
        super().__init__(room)
        self._room = room
        self._explainer: Explainer | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._found.connect(self._tell)

    def begin(self, sheet: WhySheet) -> None:
        """The sheet was just put up."""
        sheet.asked.connect(lambda: self._look(sheet))
        board = self._room.board
        if board is None or board.state is None:
            return
        if board.total <= MANY:
            self._look(sheet)
        elif sheet.left_out:
            sheet.offer()

    def wait(self) -> None:
        """Until nothing is being found out."""
        self._pool.waitForDone()

    def _look(self, sheet: WhySheet) -> None:
        sheet.look()
        operation, known, ref = self._room.context.operation, self._explainer, sheet.ref

        def read() -> Explainer | None:
            return known if known is not None and known.revision == operation.revision else Explainer.read(operation)

        self._room.context.ask(self, "why", read, lambda explainer: self._ask(explainer, ref), background=True)

    def _ask(self, explainer: Explainer | None, ref: str) -> None:
        self._explainer = explainer
        if explainer is not None:
            self._pool.clear()
            self._pool.start(_Asked(lambda: self._send(explainer, ref)))

    def _send(self, explainer: Explainer, ref: str) -> None:
        """In the other thread."""
        try:
            found: Explanation | None = explainer.why(ref)
        except RepatriateError:
            found = None  # They were removed meanwhile: the room is about to say so.
        if isValid(self):
            self._found.emit(ref, found)

    def _tell(self, ref: str, found: Explanation | None) -> None:
        sheet = self._room.sheet
        if isinstance(sheet, WhySheet) and sheet.ref == ref and found is not None:
            sheet.tell(found)


class _Asked(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()
