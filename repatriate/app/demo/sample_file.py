"""The shipped sample operation as an operation file of one's own."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from repatriate.app.core.operation import Operation, utc_now
from repatriate.app.core.operation_facts import Clock
from repatriate.intake.cells import Value
from repatriate.intake.template import Row, Template
from repatriate.model.dates import PartialDate
from repatriate.model.errors import DamagedFile, UserError
from repatriate.model.saying import say
from repatriate.reference.resources import resource_path

if TYPE_CHECKING:
    from repatriate.intake.report import Report


# -- Moves the sample's days to the present, so that its departures are ahead.


MORNING, LAST = date(2023, 5, 15), date(2023, 5, 31)
"""The day on which the sample begins, and that of its last departure."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY = re.compile(rf"\b(?:(\d{{1,2}}) and )?(\d{{1,2}}) ({'|'.join(_MONTHS)})\b")
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})(?: {MORNING.year})?\b")
_CODE = re.compile(r"-(\d\d)([A-Z]?)\Z")
_WORDS = ("notes", "note", "reason")
"""Columns of free text, which speak of days."""


def days_since(today: date) -> timedelta:
    """The shift that brings the sample's departures to the days ahead; zero while some of them are still ahead."""
    return today - MORNING if today > LAST else timedelta()


def move_days(sample: Template, by: timedelta) -> None:
    """Every day of a workbook of the sample, those within texts and codes too. Ages stay as they are."""
    if not by:
        return
    codes = {code: _move_code(code, by) for row in sample.rows("Legs") if (code := row.text("code"))}
    for name, rows in sample.sheets.items():
        sample.sheets[name] = [_move_row(row, by, codes) for row in rows]


def _move_row(row: Row, by: timedelta, codes: dict[str, str]) -> Row:
    return replace(row, values={name: _move_value(name, value, by, codes) for name, value in row.values.items()})


def _move_value(name: str, value: Value, by: timedelta, codes: dict[str, str]) -> Value:
    if isinstance(value, PartialDate):
        return _move_birth(value, by)
    if isinstance(value, date):
        return value + by
    if isinstance(value, str):
        if name == "reference":
            return value.replace(str(MORNING.year), str((MORNING + by).year))
        if name in _WORDS or (_MONTH.search(value) and name == "value"):
            return _move_words(value, by)
        return " ".join(codes.get(word, word) for word in value.split(" "))
    return value


def _move_birth(born: PartialDate, by: timedelta) -> PartialDate:
    if born.complete:
        return PartialDate.of(date(born.year, born.month, born.day) + by)
    return replace(born, year=born.year + round(by.days / 365.25)) if born.year else born


def _move_code(code: str, by: timedelta) -> str:
    """`GA871-26` ends in the day of its departure."""

    def move_day(found: re.Match[str]) -> str:
        return f"-{(MORNING.replace(day=int(found[1])) + by).day:02}{found[2]}"

    return _CODE.sub(move_day, code)


def _move_words(text: str, by: timedelta) -> str:
    """`on 12 May`, `25 and 26 May`; a month alone is that of its middle."""

    def a_day(number: str, month: str) -> str:
        day = date(MORNING.year, _MONTHS.index(month) + 1, int(number)) + by
        return f"{day.day} {_MONTHS[day.month - 1]}"

    def move_both_days(found: re.Match[str]) -> str:
        both = [a_day(number, found[3]) for number in found.groups()[:2] if number]
        return " and ".join(both)

    def move_month(found: re.Match[str]) -> str:
        day = MORNING.replace(month=_MONTHS.index(found[1]) + 1) + by
        return _MONTHS[day.month - 1] + (f" {day.year}" if found[0] != found[1] else "")

    return _DAY.sub(move_both_days, text) if _DAY.search(text) else _MONTH.sub(move_month, text)


PASSPHRASE = "sample"
WORKBOOK = resource_path("sample", "clark-2023.xlsx")
UPDATE = resource_path("sample", "police_list_2.xlsx")
"""The next day's list on top of it."""


def make_sample(path: Path, *, officer: str, clock: Clock = utc_now, workbook: Path = WORKBOOK) -> Operation:
    """A new operation file at `path` with the sample in it, or a part of that, open. Its passphrase is PASSPHRASE."""
    # It is made anew whenever it is wanted: nobody takes an older copy of it for the operation.
    operation = Operation.create(path, PASSPHRASE, officer=officer, clock=clock, remember=False)
    try:
        _import_workbook(operation, workbook)
    except BaseException:
        operation.close()
        path.unlink(missing_ok=True)
        raise
    return operation


def import_update(operation: Operation) -> Report:
    """The next day's list."""
    return _import_workbook(operation, UPDATE)


def _import_workbook(operation: Operation, workbook: Path) -> Report:
    # Reading workbooks takes many modules, and the name of the passphrase none.
    from repatriate.app.imports.open_file import open_list
    from repatriate.app.imports.template_commands import ImportTemplate
    from repatriate.intake.template import Template

    opened = open_list(workbook)
    assert isinstance(opened, Template)
    move_days(opened, days_since(operation.today()))
    try:
        return operation.run(ImportTemplate(opened)).result
    except UserError as refused:
        raise DamagedFile("bad_sample", say("The shipped sample cannot be read: {0}", str(refused))) from refused
