"""How long manifests take, against the bare libraries writing the same cells and words: `python -m tests.benchmarks.manifests`.

Strictly: every native name is another one, nothing that was shaped or measured before is remembered, and shaping, measuring,
headings, boxes and receipts are all on our side; the bare canvas is given the words alone. Passwords are measured apart.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO

from openpyxl import Workbook
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from repatriate.manifests import export as manifests_export
from repatriate.manifests import wording
from repatriate.manifests.pdf import document_bytes
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.manifests.xlsx import workbook_bytes
from repatriate.model.manifest import Manifest, Passenger
from repatriate.printing import text
from repatriate.printing import text as printing_text
from repatriate.printing.fonts import LATIN, load
from tests.manifests.crowd import crowd, manifest

XLSX_ROWS, PDF_ROWS, ROUNDS = 10_000, 2_000, 5
SMALL = ("40", "40")
XLSX_LIMIT, PDF_LIMIT = 1.5, 2.5
"""Times of the bare library. A tagged list has an object for each cell, which the bare canvas does not write."""
PASSWORD = "Kirana 501!"


def all_different(number: int) -> list[Passenger]:
    """A crowd in which no two bear the same native name: letters of their own script follow it."""
    people = []
    for at, each in enumerate(crowd(number)):
        name = each.person.native_name or "Nguyễn Thị"
        letters = [letter for letter in name if letter.isalpha()]
        tail = "".join(letters[at // len(letters) ** place % len(letters)] for place in range(5))
        people.append(replace(each, person=replace(each.person, native_name=f"{name} {tail}")))
    return people


def forget() -> None:
    """What was shaped and measured before: a list is printed by a program that has just been opened."""
    text._shape_line.cache_clear()
    text._measure_extent.cache_clear()
    printing_text._replace_illegible.cache_clear()


def bare_xlsx(made: Manifest) -> None:
    """openpyxl's write-only mode, values alone: no styles, no table, no heading."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    sheet.append(made.columns)
    for row in made.rows:
        sheet.append(row)
    workbook.save(BytesIO())


def bare_pdf(made: Manifest, font: str) -> None:
    """reportlab's canvas: the same words, those beneath a row with their captions; nothing measured, no line drawn."""
    canvas = Canvas(BytesIO(), pagesize=landscape(A4), pageCompression=1)
    beneath = RECIPIENTS[made.heading.profile].beneath
    for start in range(0, len(made.rows), 28):
        canvas.setFont(font, 9)
        for at, row in enumerate(made.rows[start : start + 28]):
            for column, (name, cell) in enumerate(zip(made.columns, row, strict=True)):
                if cell is not None:
                    if name in beneath:
                        canvas.drawString(20 + 58 * column, 550 - 18 * at, wording.name_caption(name))
                    canvas.drawString(40 + 58 * column, 550 - 18 * at, wording.format_cell(cell))
        canvas.showPage()
    canvas.save()


def seconds(work: Callable[[], object]) -> float:
    """Of this process alone: what else a machine does meanwhile does not count."""
    forget()
    start = time.process_time()
    work()
    return time.process_time() - start


def ratio(ours: Callable[[], object], bare: Callable[[], object]) -> tuple[float, float]:
    """The best of some rounds, in turn."""
    mine, theirs = zip(*((seconds(ours), seconds(bare)) for _ in range(ROUNDS)), strict=True)
    return min(mine), min(theirs)


def report(profile: str, what: str, mine: float, theirs: float) -> None:
    sys.stdout.write(
        f"{profile:9} {what:33} {mine:6.3f} s, bare {theirs:6.3f} s, ratio {mine / max(theirs, 1e-9):5.2f}\n"
    )


def main(arguments: Sequence[str] = ()) -> int:
    """Print the ratios for workbooks and documents of so many rows; 1 where one is over the limit."""
    slow = False
    latin = load(LATIN).name
    many, few = map(int, arguments or (XLSX_ROWS, PDF_ROWS))
    crowds = all_different(many), all_different(few)
    for profile in RECIPIENTS:
        large, small = (manifest(profile, people) for people in crowds)
        mine, theirs = ratio(lambda m=large: workbook_bytes(m), lambda m=large: bare_xlsx(m))
        report(profile, f"{many} rows .xlsx", mine, theirs)
        slow = slow or mine > XLSX_LIMIT * theirs
        mine, theirs = ratio(lambda m=small: document_bytes(m), lambda m=small: bare_pdf(m, latin))
        report(profile, f"{few} rows .pdf", mine, theirs)
        slow = slow or mine > PDF_LIMIT * theirs
        # For comparison only: a font that no reader is given, and which has the letters of Western Europe alone.
        mine, theirs = ratio(lambda m=small: document_bytes(m), lambda m=small: bare_pdf(m, "Helvetica"))
        report(profile, f"{few} rows .pdf, bare in Helvetica", mine, theirs)
    book, document = workbook_bytes(large), document_bytes(small)
    for what, work in (
        (f"{many} rows .xlsx, password added", lambda: manifests_export.protect_workbook(book, PASSWORD)),
        (f"{few} rows .pdf, password added", lambda: manifests_export.protect_document(document, PASSWORD)),
    ):
        sys.stdout.write(f"{profile:9} {what:33} {min(seconds(work) for _ in range(ROUNDS)):6.3f} s\n")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
