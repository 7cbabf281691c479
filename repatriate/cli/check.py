"""The check of a file on the command line: the file, its journal, and the plans against every rule."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app import integrity_check
from repatriate.cli.console import Console, takes_common
from repatriate.cli.values import FILE
from repatriate.model.errors import DamagedFile


@click.command()
@click.argument("file", type=FILE)
@takes_common
def check(console: Console, file: Path) -> None:
    """Check the file, the chain of its journal, and the plans against every rule."""
    try:
        with console.opened(file, write=False) as operation:
            report = integrity_check.check_operation(operation)
    except DamagedFile as damage:
        found = integrity_check.damaged(str(damage))
        console.answer(found, lambda: integrity_check.lines(found))
        raise
    console.answer(report, lambda: integrity_check.lines(report))
    fault = integrity_check.first_fault(report)
    if fault:
        raise DamagedFile("check_failed", f"{file}: {fault}")
