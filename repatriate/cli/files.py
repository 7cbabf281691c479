"""Operation files on the command line: make, copy, check, undo, and the whole job on the sample."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app import integrity_check
from repatriate.app.core.operation import Operation, restore
from repatriate.app.demo.full_run import run_demo
from repatriate.cli.console import Console, takes_common
from repatriate.model.errors import DamagedFile, UserError

FILE = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=FILE)
@takes_common
def new(console: Console, file: Path) -> None:
    """Make an operation file; refuses one that exists."""
    if file.exists():
        raise UserError("file_exists", f"{file} exists already: choose another name, or open it.")
    Operation.create(file, console.passphrase(new=True), officer=console.officer).close()
    console.answer({"file": str(file), "count": 1}, lambda: [f"Made {file}."])


@click.command()
@click.argument("file", type=FILE)
@takes_common
def backup(console: Console, file: Path) -> None:
    """Make a verified, encrypted copy in the backups' folder beside FILE."""
    with console.opened(file, write=False) as operation:
        made = operation.backup()
    console.answer({"file": str(made), "count": 1}, lambda: [f"Backup: {made}"])


@click.command("restore")
@click.argument("copy", type=FILE)
@click.argument("file", type=FILE)
@takes_common
def restore_(console: Console, copy: Path, file: Path) -> None:
    """Copy a backup to the new name FILE; never over an existing file."""
    restore(copy, file)
    console.answer({"file": str(file), "count": 1}, lambda: [f"Restored to {file}."])


@click.command()
@click.argument("file", type=FILE)
@click.argument("number", type=int, required=False)
@takes_common
def undo(console: Console, file: Path, number: int | None) -> None:
    """Undo the last change, or entry NUMBER of the journal."""
    with console.opened(file, write=True) as operation:
        entry = operation.undo(number).result
    console.answer({"number": entry.number, "count": 1}, lambda: [f"Undone: {entry.summary}"])


@click.command()
@click.argument("file", type=FILE)
@takes_common
def redo(console: Console, file: Path) -> None:
    """Do again what was undone last."""
    with console.opened(file, write=True) as operation:
        entry = operation.redo().result
    console.answer({"number": entry.number, "count": 1}, lambda: [f"Done again: {entry.summary}"])


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


@click.command()
@click.argument("folder", type=FILE, metavar="DIR")
@takes_common
def demo(console: Console, folder: Path) -> None:
    """Do the whole job on the shipped sample; everything it makes goes into DIR."""
    made = run_demo(folder, officer=console.officer, tell=console.say)
    console.answer(
        {"files": [str(path) for path in made.files], "count": len(made.files), "passphrase": made.passphrase},
        lambda: [f"Passphrase of the sample: {made.passphrase}", *(str(path) for path in made.files)],
    )


COMMANDS: tuple[click.Command, ...] = (new, backup, restore_, undo, redo, check, demo)
