"""Examples of the commands on travel documents and blanks."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from repatriate.app.core.operation import Operation
from repatriate.app.documents.blanks.commands import CountBlanks
from repatriate.app.documents.commands import IssueDocuments, SpoilDocument
from repatriate.app.people.photo_commands import AddPhotos
from repatriate.papers.photo import portrait_of
from tests.app.examples import Examples


def _on_a_blank(operation: Operation, folder: Path) -> None:
    operation.run(IssueDocuments(("P00005",), folder / "one.pdf", "SPLP"))


def _first_issued(operation: Operation) -> int:
    found = operation.db.conn.execute("SELECT min(id) FROM documents WHERE status = 'issued'").fetchone()[0]
    return int(found or 0)


def _picture(color: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (300, 400), color).save(stream, "PNG")
    return portrait_of(stream.getvalue())


EXAMPLES: Examples = {
    AddPhotos: (None, lambda op, d: AddPhotos((("P00001", _picture("red")), ("P00003", _picture("green"))))),
    SpoilDocument: (_on_a_blank, lambda op, d: SpoilDocument(_first_issued(op), "the printer jammed", d / "next.pdf")),
    CountBlanks: (None, lambda op, d: CountBlanks("SPLP", 3, "one is on the desk of the consul")),
}
