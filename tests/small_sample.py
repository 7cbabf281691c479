"""A sixth of the sample operation: for tests that are not about many people, a change of it costs a fifth."""

from __future__ import annotations

import re
from pathlib import Path

from openpyxl import load_workbook

from repatriate.app.core.operation import Operation
from repatriate.app.core.operation_facts import Clock
from repatriate.app.demo.sample_file import WORKBOOK, make_sample

EVERY = 8
"""One person of so many stays, and their household with them."""
NAMED = (1, 2, 3, 4, 5, 6, 9, 10, 11, 13, 14, 15, 20, 21, 22, 24, 25, 26, 30, 31, 63, 83, 90, 91, 92, 97, 99, 100, 101, 117, 118, 119, 132, 210, 245)  # fmt: skip
"""Whom tests speak of by these references: they stay too."""


def make_small_sample(path: Path, *, officer: str, clock: Clock) -> Operation:
    """A new operation file at `path` with that part of the sample in it, open. References, departures and papers are the
    sample's."""
    part = path.with_suffix(".xlsx")
    write_small_workbook(part)
    return make_sample(path, officer=officer, clock=clock, workbook=part)


def write_small_workbook(path: Path, also: Path | None = None) -> None:
    """That part of the sample's workbook, and whom another one names."""
    book = load_workbook(WORKBOOK)
    head, *people = book["People"].iter_rows(values_only=True)
    household, named = head.index("household"), {f"P{number:05}" for number in NAMED}
    chosen = [row for place, row in enumerate(people) if place % EVERY == 0 or row[0] in named]
    if also is not None:
        told = {value for sheet in load_workbook(also) for row in sheet.iter_rows(values_only=True) for value in row}
        chosen += [row for row in people if row[0] in told]
    households = {row[household] for row in chosen} - {None}
    stay = {row[0] for row in (*chosen, *(row for row in people if row[household] in households))}
    for sheet in book:
        kept = [
            row
            for row in sheet.iter_rows(min_row=2, values_only=True)
            if all(value in stay for value in row if isinstance(value, str) and re.fullmatch(r"P\d{5}", value))
        ]
        sheet.delete_rows(2, sheet.max_row)
        for row in kept:
            sheet.append(row)
    book.save(path)
