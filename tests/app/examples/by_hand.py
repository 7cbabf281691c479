"""Examples of the commands that change a plan by hand."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.plan.manual.commands import Allow, Forbid, Swap
from tests.app.examples import Examples


def _apart(operation: Operation, folder: Path) -> None:
    """One on the first flight and one on the second, and that published."""
    operation.run(Assign(("P00003",), ()))
    operation.run(Assign(("P00001",), ("BUS1", "GA1")))
    operation.run(Assign(("P00004",), ("BUS2", "GA2")))
    operation.run(Publish())


def _kept_off(operation: Operation, folder: Path) -> None:
    operation.run(Forbid(("P00003", "P00006"), "GA1"))


EXAMPLES: Examples = {
    Swap: (_apart, lambda op, d: Swap("P00001", "P00004")),
    Forbid: (_apart, lambda op, d: Forbid(("P00004", "P00005"), "GA2", "quarrel on board")),
    Allow: (_kept_off, lambda op, d: Allow(("P00006",), "GA1")),
}
