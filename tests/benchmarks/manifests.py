"""How long manifests take, against the bare libraries writing the same cells and words: `python -m tests.benchmarks.manifests`."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from reportlab.pdfgen.canvas import Canvas

from repatriate.manifests import wording
from repatriate.manifests.pdf import PAGE, document_bytes
from repatriate.manifests.profiles import PROFILES
from repatriate.manifests.xlsx import write_xlsx
from repatriate.model.manifest import Manifest
from repatriate.printing.fonts import LATIN, load
from tests.manifests.crowd import crowd, manifest

XLSX_ROWS, PDF_ROWS, LIMIT, ROUNDS = 10_000, 2_000, 1.5, 5


def bare_xlsx(made: Manifest, path: Path) -> None:
    """openpyxl's write-only mode, values alone: no styles, no table, no heading."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    sheet.append(made.columns)
    for row in made.rows:
        sheet.append(row)
    workbook.save(path)


def bare_pdf(made: Manifest, font: str) -> None:
    """reportlab's canvas: the same words, those beneath a row with their captions; nothing measured, no line drawn."""
    canvas = Canvas(BytesIO(), pagesize=PAGE, pageCompression=1)
    beneath = PROFILES[made.heading.profile].beneath
    for start in range(0, len(made.rows), 28):
        canvas.setFont(font, 9)
        for at, row in enumerate(made.rows[start : start + 28]):
            for column, (name, cell) in enumerate(zip(made.columns, row, strict=True)):
                if cell is not None:
                    if name in beneath:
                        canvas.drawString(20 + 58 * column, 550 - 18 * at, wording.caption(name))
                    canvas.drawString(40 + 58 * column, 550 - 18 * at, wording.shown(cell))
        canvas.showPage()
    canvas.save()


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(ours: Callable[[], object], bare: Callable[[], object]) -> tuple[float, float]:
    """The best of some rounds, in turn so that a busy machine slows both alike."""
    mine, theirs = zip(*((seconds(ours), seconds(bare)) for _ in range(ROUNDS)), strict=True)
    return min(mine), min(theirs)


def main() -> int:
    """Print the ratios; 1 where one is over the limit."""
    slow = False
    latin = load(LATIN).name
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        for profile in ("carrier", "office"):
            large, small = manifest(profile, crowd(XLSX_ROWS)), manifest(profile, crowd(PDF_ROWS))
            for name, ours, bare in (
                (f"{XLSX_ROWS} rows .xlsx", lambda m=large: write_xlsx(m, path), lambda m=large: bare_xlsx(m, path)),
                (f"{PDF_ROWS} rows .pdf", lambda m=small: document_bytes(m), lambda m=small: bare_pdf(m, latin)),
                (
                    f"{PDF_ROWS} rows .pdf, Helvetica",
                    lambda m=small: document_bytes(m),
                    lambda m=small: bare_pdf(m, "Helvetica"),
                ),
            ):
                mine, theirs = ratio(ours, bare)
                slow = slow or mine > LIMIT * theirs
                sys.stdout.write(
                    f"{profile:8} {name:27} {mine:6.3f} s, bare {theirs:6.3f} s, ratio {mine / theirs:5.2f}\n"
                )
    return int(slow)


if __name__ == "__main__":
    raise SystemExit(main())
