"""What a packaged program proves of itself: the sample opens, plans, exports and prints, and the window starts."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from repatriate.app.demo import run_demo
from repatriate.intake.workbook import open_workbook


def self_test(tell: Callable[[str], None]) -> int:
    """The whole job in a temporary folder, each file opened again; 0 where all is well."""
    with tempfile.TemporaryDirectory(prefix="repatriate-") as folder:
        made = run_demo(Path(folder), officer="self-test", tell=tell)
        for path in made.files:
            if path.suffix == ".pdf":
                document = pypdfium2.PdfDocument(path)
                pages = len(document)
                document.close()
                tell(f"{path.name}: {pages} pages")
            elif path.suffix == ".xlsx":
                sheets = open_workbook(path).sheets
                tell(f"{path.name}: {', '.join(f'{name} {len(rows)} rows' for name, rows in sheets.items())}")
            if not path.stat().st_size:
                tell(f"{path.name} is empty")
                return 1
    tell("self-test passed")
    return 0
