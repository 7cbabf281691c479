"""Examples of the commands by which boarding is closed, and a departure leaves and arrives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.counting.board_commands import BoardStandby, TakeBackJoined
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding
from repatriate.app.counting.commands import ArriveLeg, DepartLeg
from repatriate.app.plan.commands import Assign, Publish

Example = Callable[[Operation, Path], Any]


def _publish(operation: Operation, folder: Path) -> None:
    operation.run(Publish())


def _close(operation: Operation, folder: Path) -> None:
    _publish(operation, folder)
    operation.run(CloseBoarding("BUS1", 1, reason="The driver"))


def _join(operation: Operation, folder: Path) -> None:
    operation.run(Assign(("P00004",), ()))
    _publish(operation, folder)
    operation.run(BoardStandby("BUS1", ("P00004",), "Nobody else is here", moving=True))


CLOSING_EXAMPLES: dict[type, tuple[Example | None, Example]] = {
    CloseBoarding: (_publish, lambda op, d: CloseBoarding("BUS1", 0, no_shows={"P00001": "In hospital"})),
    ReopenBoarding: (_close, lambda op, d: ReopenBoarding("BUS1", "One more came")),
    DepartLeg: (_close, lambda op, d: DepartLeg("BUS1", datetime.fromisoformat("2025-03-05T04:10"))),
    BoardStandby: (_publish, lambda op, d: BoardStandby("BUS1", ("P00004",), "Nobody else is here", moving=True)),
    TakeBackJoined: (_join, lambda op, d: TakeBackJoined("BUS1", "P00004", "Somebody else")),
    ArriveLeg: (None, lambda op, d: ArriveLeg("BUS1")),
}
