"""Examples of the commands of points and sightings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.counting.commands import CountHeads, SettleStray, TakeSightings, UndoHeld, UndoSighting, count_here
from repatriate.app.counting.receiver_commands import AddPoint, ClosePoint, MovePoint, RemovePoint, RenamePoint
from repatriate.app.counting.taking import Scan
from repatriate.model.counting import PointKind

Example = Callable[[Operation, Path], Any]


def count_one(op: Operation, folder: Path) -> None:
    op.run(count_here("BUS1", Scan("P00001", 3, uuid="seen-1"), Scan("999", 3, uuid="stray-1")))


SEEN = frozenset({TakeSightings, UndoSighting, UndoHeld, CountHeads})
"""What was seen: undo passes over it."""
POINTS_EXAMPLES: dict[type, tuple[Example | None, Example]] = {
    TakeSightings: (None, lambda op, d: count_here("BUS1", Scan("P00001", 3), Scan("4", 3), Scan("no number", 3))),
    UndoSighting: (count_one, lambda op, d: UndoSighting("seen-1", "somebody else")),
    UndoHeld: (count_one, lambda op, d: UndoHeld("BUS1", 3, "P00001")),
    CountHeads: (None, lambda op, d: CountHeads("BUS1", 3, 17)),
    SettleStray: (count_one, lambda op, d: SettleStray("stray-1", reason="a ticket of the airport train")),
    AddPoint: (None, lambda op, d: AddPoint("GA1", PointKind.STOP, "Security")),
    RemovePoint: (None, lambda op, d: RemovePoint("BUS1", 4)),
    RenamePoint: (None, lambda op, d: RenamePoint("GA1", 3, "Desk 14")),
    MovePoint: (None, lambda op, d: MovePoint("GA1", 4, 2)),
    ClosePoint: (None, lambda op, d: ClosePoint("GA1", 2)),
}
