"""Examples of the commands of handovers, for tests/app/examples.py."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.counting.handover_commands import HandOver, Paper, PrintReceipt, VoidHandover
from repatriate.app.counting.receiver_commands import AllowReceiver, ForbidReceiver, RemoveReceiver, SaveReceiver
from repatriate.app.plan.commands import Publish
from repatriate.app.transport.commands import SaveLeg

Example = Callable[[Operation, Path], Any]
AUNT = {
    "kind": "family",
    "name": "Siti Aminah",
    "phone": "+62 811 555 010",
    "id_type": "identity card",
    "id_number": "3174",
}


def with_receiver(operation: Operation, folder: Path) -> None:
    operation.run(SaveReceiver(None, AUNT))


def _allowed(operation: Operation, folder: Path) -> None:
    with_receiver(operation, folder)
    operation.run(AllowReceiver("P00002", 1, "aunt"))


def _landed(operation: Operation, folder: Path) -> None:
    """Who has left, and a shelter that takes them over."""
    operation.run(Publish())
    for leg in ("BUS1", "GA1", "BUS2", "GA2"):
        operation.run(SaveLeg(leg, {"status": "arrived"}))
    operation.run(SaveReceiver(None, {"kind": "shelter", "name": "Rumah Aman"}))


def _handed(operation: Operation, folder: Path) -> None:
    _landed(operation, folder)
    operation.run(HandOver(("P00001",), 1))


HANDOVER_EXAMPLES: dict[type, tuple[Example | None, Example]] = {
    SaveReceiver: (with_receiver, lambda op, d: SaveReceiver(1, {"phone": "+62 811 555 011", "remark": "speaks Thai"})),
    RemoveReceiver: (_allowed, lambda op, d: RemoveReceiver(1)),
    AllowReceiver: (with_receiver, lambda op, d: AllowReceiver("P00002", 1, "aunt", "child protection")),
    ForbidReceiver: (_allowed, lambda op, d: ForbidReceiver("P00002", 1)),
    HandOver: (_landed, lambda op, d: HandOver(("P00001", "P00003"), 1, "passport", paper=Paper(d / "receipt.pdf"))),
    PrintReceipt: (_handed, lambda op, d: PrintReceipt(1, Paper(d / "receipt.pdf"))),
    VoidHandover: (_handed, lambda op, d: VoidHandover(1, "wrong family")),
}
