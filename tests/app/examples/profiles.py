"""Examples of the commands on the office's own recipients."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.manifests.recipient_commands import RemoveProfile, TakeProfile
from tests.app.examples import Examples

BUS = 'name = "bus_company"\nfor = "the bus company"\nlike = "carrier"\nwithout = ["birth_date"]\n'


def _file(folder: Path, text: str) -> Path:
    path = folder / "recipient.toml"
    path.write_text(text, encoding="utf-8")
    return path


def _taken(operation: Operation, folder: Path) -> None:
    operation.run(TakeProfile(_file(folder, BUS)))


EXAMPLES: Examples = {
    TakeProfile: (_taken, lambda op, d: TakeProfile(_file(d, BUS + 'also = ["stop_1"]\n'))),
    RemoveProfile: (_taken, lambda op, d: RemoveProfile("bus_company")),
}
