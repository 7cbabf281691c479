"""Examples of the commands on page layouts."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.documents.layout_commands import RemoveLayout, TakeLayout
from repatriate.papers.layout import shipped_text
from tests.app.examples import Examples


def _taken(operation: Operation, folder: Path) -> None:
    operation.run(TakeLayout("generic", shipped_text("kenya")))


EXAMPLES: Examples = {
    TakeLayout: (_taken, lambda op, d: TakeLayout("generic", shipped_text("india"))),
    RemoveLayout: (_taken, lambda op, d: RemoveLayout("generic")),
}
