"""Examples of the commands on lists beside the manifests."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.handouts.commands import MakeHandout
from repatriate.app.plan.commands import Publish
from repatriate.handouts.buses import BusOptions
from tests.app.examples import Examples


def _published(operation: Operation, folder: Path) -> None:
    operation.run(Publish())


EXAMPLES: Examples = {
    MakeHandout: (_published, lambda op, d: MakeHandout("bus", "BUS1", d / "buses.pdf", BusOptions((3,)))),
}
