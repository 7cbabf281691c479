"""Examples of the commands on travel documents and blanks."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.commands.issuing import IssueDocuments, SpoilDocument
from repatriate.app.commands.register import CountBlanks
from repatriate.app.operation import Operation
from tests.app.examples import Examples


def _on_a_blank(operation: Operation, folder: Path) -> None:
    operation.run(IssueDocuments(("P00005",), folder / "one.pdf", "SPLP"))


def _first_issued(operation: Operation) -> int:
    found = operation.db.conn.execute("SELECT min(id) FROM documents WHERE status = 'issued'").fetchone()[0]
    return int(found or 0)


EXAMPLES: Examples = {
    SpoilDocument: (_on_a_blank, lambda op, d: SpoilDocument(_first_issued(op), "the printer jammed", d / "next.pdf")),
    CountBlanks: (None, lambda op, d: CountBlanks("SPLP", 3, "one is on the desk of the consul")),
}
