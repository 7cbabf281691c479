"""An import of 10,000 people, read, checked, written, journalled and encrypted, against openpyxl's bare read of the same file."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports import template_export
from repatriate.app.imports.open_file import OpenedList, open_list, read_people
from repatriate.intake.columns import TEMPLATE

PEOPLE, ROUNDS = 10_000, 3
MANY = 100_000
"""People of the long list that is only read."""
SMALL = ("200", "200")
SYLLABLES = ["ba", "do", "ka", "li", "me", "no", "pa", "ri", "su", "ta", "ve", "yo"]


def make_workbook(path: Path, people: int = PEOPLE, seed: int = 1) -> Path:
    """A template workbook with made-up people, households, legs and rules; the same for the same seed."""
    chance = random.Random(seed)
    workbook = Workbook(write_only=True)
    sheets: dict[str, list[dict[str, Any]]] = {
        "People": [_person(chance, number) for number in range(1, people + 1)],
        "Groups": [{"name": f"Bus {number}", "cohesion": "prefer"} for number in range(1, people // 40 + 1)],
        "Legs": [_leg(number) for number in range(people // 100)],
        "Rules": [
            {"kind": "apart", "a": f"R{number:05}", "b": f"R{number + 1:05}", "reason": "debt"}
            for number in range(1, people, 40)
        ],
        "Settings": [{"key": "plan_start", "value": date(2025, 5, 1)}, {"key": "currency", "value": "USD"}],
    }
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        columns = [column.name for column in TEMPLATE[name]]
        sheet.append(columns)
        for row in rows:
            sheet.append([row.get(column) for column in columns])
    workbook.save(path)
    return path


def made_up_name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).upper()


def _person(chance: random.Random, number: int) -> dict[str, Any]:
    return {
        "ref": f"R{number:05}",
        "surname": made_up_name(chance),
        "given_names": f"{made_up_name(chance)} {made_up_name(chance)}",
        "sex": chance.choice("MF"),
        "birth_date": date(1960, 1, 1) + timedelta(days=chance.randrange(20_000)),
        "nationality": chance.choice(["IDN", "PHL", "VNM", "KEN", "ETH"]),
        "province": made_up_name(chance).title(),
        "location": "BKK",
        "destination": "IDN",
        "household": f"H{number // 3}" if chance.random() < 0.3 else None,
        "group": f"Bus {number // 40 + 1}",
        "priority": chance.randint(1, 4),
        "document_type": "passport",
        "document_number": f"{chance.randrange(10**8):08}",
        "document_issuer": "IDN",
        "document_expiry": date(2026, 1, 1) + timedelta(days=chance.randrange(2000)),
        "ready_from": date(2025, 5, 1) + timedelta(days=chance.randrange(20)),
        "hold": "legal" if chance.random() < 0.03 else None,
        "assistance": "WCHR" if chance.random() < 0.02 else None,
        "notes": "seen at the centre" if chance.random() < 0.2 else None,
    }


def _leg(number: int) -> dict[str, Any]:
    departs = datetime(2025, 5, 2, 6) + timedelta(hours=4 * number)  # noqa: DTZ001 (local to its place)
    return {
        "code": f"GA{number:03}", "mode": "air", "carrier": "GA", "origin": "BKK", "destination": "CGK",
        "departs": departs, "arrives": departs + timedelta(hours=4), "seats": 180, "seat_cost": 210, "currency": "USD",
    }  # fmt: skip


def bare_read(path: Path) -> int:
    """Every cell of every sheet, and nothing done with it."""
    workbook = load_workbook(path, read_only=True)
    cells = sum(len(row) for sheet in workbook.worksheets for row in sheet.iter_rows(values_only=True))
    workbook.close()
    return cells


def bare_write(rows: list[dict[str, Any]], path: Path) -> None:
    """The same people as values, no styles, in openpyxl's write-only mode."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("People")
    for row in rows:
        sheet.append(list(row.values()))
    workbook.save(path)


def make_list(path: Path, people: int = MANY, seed: int = 1) -> Path:
    """A list of any shape with the same columns that most have."""
    chance = random.Random(seed)
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("List")
    sheet.append(["No", "Family name", "Given names", "Sex", "Date of birth", "Nationality", "Passport No", "Remarks"])
    for number in range(1, people + 1):
        born = date(1960, 1, 1) + timedelta(days=chance.randrange(20_000))
        row = (number, made_up_name(chance), f"{made_up_name(chance)} {made_up_name(chance)}", chance.choice("MF"))
        sheet.append([*row, f"{born:%d/%m/%Y}", "Kenyan", f"A{chance.randrange(10**8):08}", None])
    workbook.save(path)
    return path


def take_in(path: Path, operation: Operation, people: int) -> None:
    """A list from its file to people, compared with nobody and not written."""
    opened = open_list(path)
    assert isinstance(opened, OpenedList)
    assert len(read_people(operation.db, opened, operation.today()).rows) == people


def measure_reading(folder: Path, people: int) -> tuple[float, float]:
    """Seconds of reading the long list, and of openpyxl's bare read of it."""
    source = make_list(folder / "list.xlsx", people)
    theirs = seconds(lambda: bare_read(source))
    with Operation.create(folder / "list.repat", "benchmark", officer="benchmark") as operation:
        return seconds(lambda: take_in(source, operation, people)), theirs


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(arguments: Sequence[str] = ()) -> int:
    """Print the ratios for so many people, and so many of a list that is only read; 1 where an import takes longer than openpyxl's bare read, or reading a long list three times as long."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        people, many = map(int, arguments or (PEOPLE, MANY))
        source = make_workbook(folder / "people.xlsx", people)
        ours, again, theirs, export, write = [], [], [], [], []
        for number in range(ROUNDS):  # in turn, so that a busy machine slows both alike
            theirs.append(seconds(lambda: bare_read(source)))
            with Operation.create(folder / f"{number}.repat", "benchmark", officer="benchmark") as operation:

                def take(operation: Operation = operation) -> None:
                    assert not import_jobs.import_list(operation, source).failed

                ours.append(seconds(take))
                again.append(seconds(take))
                rows = template_rows.people(operation.db)
                assert len(rows) == people
                export.append(seconds(lambda o=operation: template_export.write_operation(o, folder / "out.xlsx")))
                write.append(seconds(lambda r=rows: bare_write(r, folder / "bare.xlsx")))
        for what, mine, bare in (
            ("import", min(ours), min(theirs)),
            ("the same again", min(again), min(theirs)),
            ("export", min(export), min(write)),
        ):
            sys.stdout.write(
                f"{people:,} people, {what:15} {mine:6.3f} s, bare openpyxl {bare:6.3f} s, ratio {mine / bare:5.2f}\n"
            )
        reading, bare = measure_reading(folder, many)
        sys.stdout.write(
            f"{many:,} people, read only       {reading:6.3f} s, bare openpyxl {bare:6.3f} s, ratio {reading / bare:5.2f}\n"
        )
        return int(min(ours) > min(theirs) or reading > 3 * bare)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
