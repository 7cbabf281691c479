"""Examples of the commands of handovers, for tests/app/examples.py."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.counting.receiver_commands import AllowReceiver, ForbidReceiver, RemoveReceiver, SaveReceiver

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


HANDOVER_EXAMPLES: dict[type, tuple[Example | None, Example]] = {
    SaveReceiver: (with_receiver, lambda op, d: SaveReceiver(1, {"phone": "+62 811 555 011", "remark": "speaks Thai"})),
    RemoveReceiver: (_allowed, lambda op, d: RemoveReceiver(1)),
    AllowReceiver: (with_receiver, lambda op, d: AllowReceiver("P00002", 1, "aunt", "child protection")),
    ForbidReceiver: (_allowed, lambda op, d: ForbidReceiver("P00002", 1)),
}
