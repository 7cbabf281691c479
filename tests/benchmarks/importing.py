"""Importing 10,000 people, read, checked, journalled and encrypted, against openpyxl only reading: `python -m tests.benchmarks.importing`."""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import openpyxl

from repatriate.app import exporting, jobs
from repatriate.app.operation import Operation
from repatriate.intake.columns import PEOPLE

ROWS = 10_000


def make_workbook(path: Path) -> None:
    """Made-up people in every column of the template."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("People")
    sheet.append([column.name for column in PEOPLE])
    for number in range(1, ROWS + 1):
        born = date(1980, 1, 1) + timedelta(days=number % 9000)
        sheet.append(
            [
                f"P{number:05}", f"TALAN{number}", f"MIRE{number % 97}", "လွန်း", "MF"[number % 2], born, "Aceh", "IDN", "Bali",
                "BKK", "IDN", f"H{number // 3}", f"Batch {number % 40}", 1 + number % 4, "passport", f"X{number:07}", "IDN",
                date(2027, 1, 1), date(2025, 3, 1), date(2025, 4, 1), None, None, None, "WCHR" if number % 50 == 0 else None,
                "nothing to note",
            ]
        )  # fmt: skip
    book.save(path)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "list.xlsx"
        make_workbook(source)
        start = time.perf_counter()
        for row in openpyxl.load_workbook(source, read_only=True)["People"].iter_rows(values_only=True):
            len(row)
        bare = time.perf_counter() - start
        with Operation.create(Path(folder) / "a.repat", "words", officer="bench") as operation:
            start = time.perf_counter()
            jobs.import_list(operation, source)
            ours = time.perf_counter() - start
            start = time.perf_counter()
            jobs.import_list(operation, source)
            again = time.perf_counter() - start
            start = time.perf_counter()
            exporting.write_operation(operation.db, Path(folder) / "out.xlsx")
            out = time.perf_counter() - start
    sys.stdout.write(
        f"import of {ROWS:,} people: {ours:.2f} s, openpyxl reading alone {bare:.2f} s, ratio {ours / bare:.2f}; "
        f"again, all known {again:.2f} s; export {out:.2f} s\n"
    )


if __name__ == "__main__":
    main()
