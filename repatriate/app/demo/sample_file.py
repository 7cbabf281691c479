"""The shipped sample operation as an operation file of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from repatriate.app.core.operation import Operation, utc_now
from repatriate.app.core.operation_facts import Clock
from repatriate.model.errors import DamagedFile, UserError
from repatriate.model.saying import say
from repatriate.reference.resources import resource_path

if TYPE_CHECKING:
    from repatriate.intake.report import Report

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
    from repatriate.app.demo.sample_days import days_since, move_days
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
