"""The shipped sample operation as an operation file of one's own."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Clock, Operation, utc_now
from repatriate.model.errors import DamagedFile
from repatriate.model.saying import say
from repatriate.reference.resources import resource_path

PASSPHRASE = "sample"
WORKBOOK = resource_path("sample", "clark-2023.xlsx")
UPDATE = resource_path("sample", "police_list_2.xlsx")
"""The next day's list on top of it."""


def make_sample(path: Path, *, officer: str, clock: Clock = utc_now) -> Operation:
    """A new operation file at `path` with the sample in it, open. Its passphrase is PASSPHRASE."""
    # Reading workbooks takes many modules, and the name of the passphrase none.
    from repatriate.app.imports.jobs import import_list

    # It is made anew whenever it is wanted: nobody takes an older copy of it for the operation.
    operation = Operation.create(path, PASSPHRASE, officer=officer, clock=clock, remember=False)
    try:
        report = import_list(operation, WORKBOOK)
        if report.failed:
            raise DamagedFile(
                "bad_sample", say("The shipped sample cannot be read: {0}", report.kept_aside[0].problems[0].message)
            )
    except BaseException:
        operation.close()
        path.unlink(missing_ok=True)
        raise
    return operation
