"""Examples of the command that makes boarding slips and wristbands."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.handouts.label_commands import MakeLabels
from repatriate.app.plan.commands import Publish
from tests.app.examples import Examples


def _published(operation: Operation, folder: Path) -> None:
    operation.run(Publish())


EXAMPLES: Examples = {MakeLabels: (_published, lambda op, d: MakeLabels("BUS1", d / "slips.pdf"))}
