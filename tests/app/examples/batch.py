"""An example of the command that makes many manifests."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.plan.commands import Publish
from tests.app.examples import Examples


def _published(operation: Operation, folder: Path) -> None:
    operation.run(Publish())


EXAMPLES: Examples = {
    MakeManifests: (_published, lambda op, d: MakeManifests((), ("carrier", "escort"), d, ("xlsx", "edi"))),
}
