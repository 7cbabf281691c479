"""Operation files on the command line: make, copy, bring up to date, undo."""

from __future__ import annotations

from pathlib import Path

from repatriate import __version__
from repatriate.app.core.actions import Typed
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.current_document import LETTERS_KEY, letters_of
from repatriate.app.core.operation import Operation, restore_file
from repatriate.app.core.passphrases import known_of
from repatriate.app.core.settings import format_stored
from repatriate.app.core.taking_back import SPOILED, WHY
from repatriate.cli.actions import ask_argument, ask_text, ask_whether, asks
from repatriate.cli.console import Console
from repatriate.model.errors import UserError
from repatriate.papers.register import running_number

WEAK = ask_whether("weak_passphrase", "Accept a passphrase that could be guessed.")


@asks(ask_text("letters", "ABC", "The three letters that begin its numbers on plain paper; by default random."), WEAK)
def new(console: Console, file: Path, letters: str | None, weak_passphrase: bool) -> None:
    """Make an operation file; refuses one that exists."""
    if file.exists():
        raise UserError("file_exists", f"{file} exists already: choose another name, or open it.")
    if letters is not None:
        format_stored(LETTERS_KEY, letters)
    passphrase = console.first_passphrase(known_of(file, console.officer), weak=weak_passphrase)
    with Operation.create(file, passphrase, officer=console.officer) as operation:
        console.standing.changed = file
        if letters is not None:
            operation.run(ChangeSettings({LETTERS_KEY: letters}))
        begins = letters_of(operation.db)
    console.answer(
        {"file": str(file), "count": 1, "number_letters": begins},
        lambda: [f"Made {file}. Its documents on plain paper are numbered {running_number(begins, 1)} and so on."],
    )


@asks(
    ask_text("new_passphrase_file", "F", "Read the new passphrase from F; or set REPATRIATE_NEW_PASSPHRASE.", kind=Typed.FILE),
    WEAK,
)  # fmt: skip
def passphrase_(console: Console, file: Path, new_passphrase_file: Path | None, weak_passphrase: bool) -> None:
    """Change the passphrase of FILE. Backups made before keep the old one."""
    old = console.passphrase()
    with console.opened(file, write=True, passphrase=old) as operation:
        new = console.next_passphrase(new_passphrase_file, known_of(file, console.officer), weak=weak_passphrase)
        operation.change_passphrase(old, new)
        console.standing.changed = file
    console.answer(
        {"file": str(file), "count": 1},
        lambda: [f"The passphrase of {file} is changed. Backups made before keep the old one."],
    )


@asks()
def backup(console: Console, file: Path) -> None:
    """Make a verified, encrypted copy in the backups' folder beside FILE."""
    with console.opened(file, write=False) as operation:
        made = operation.backup()
    console.answer({"file": str(made), "count": 1}, lambda: [f"Backup: {made}"])


@asks()
def update(console: Console, file: Path) -> None:
    """Bring a file of an older version up to date, after a verified backup.

    The update is done whole or not at all. Every command that changes the file also updates it; a command that is refused
    leaves the older file as it was. Commands that only read refuse an older file. An older version of the program opens
    only the backup.
    """
    with console.opened(file, write=True, tell_update=False) as operation:
        operation.settle_update()
        updated = operation.updated
    if updated is None:
        console.answer(
            {"file": str(file), "count": 0, "to": __version__},
            lambda: [f"{file} is up to date already ({__version__})."],
        )
        return
    before = f"version {updated.version}" if updated.version else "a version before 0.2.0"
    console.answer(
        {
            "file": str(file),
            "count": 1,
            "from": updated.version or None,
            "to": __version__,
            "backup": str(updated.copy),
        },
        lambda: [f"{file} is brought up to date, from {before} to {__version__}. Backup of before: {updated.copy}"],
    )


@asks(ask_argument("copy", "", Typed.PATH), ask_argument("file", "", Typed.PATH), file=False)
def restore_(console: Console, copy: Path, file: Path) -> None:
    """Verify a backup and copy it to the new file FILE; an existing file is never overwritten."""
    restore_file(copy, file, console.passphrase())
    console.answer({"file": str(file), "count": 1}, lambda: [f"Restored to {file}."])


@asks(ask_argument("number", "", Typed.ROW, required=False), WHY, SPOILED)
def undo(console: Console, file: Path, number: int | None, reason: str, spoiled: bool) -> None:
    """Undo the last change, or entry NUMBER of the journal.

    What was printed stays on record: taking it back needs a reason, and its numbers are never used again. What was recorded
    about another copy stays too: earlier entries are undone by their NUMBER only.
    """
    with console.opened(file, write=True) as operation:
        if number is None:
            _must_pass_nothing(operation)
        entry = operation.undo(number, reason=reason, spoiled=spoiled).result
    console.answer({"number": entry.number, "count": 1}, lambda: [f"Undone: {entry.summary}"])


def _must_pass_nothing(operation: Operation) -> None:
    """Raises UserError where the entry to undo is not the last one, since that one stays."""
    stays, before = operation.stays_before_undo, operation.next_undo
    if stays is None:
        return
    rest = f"`undo {before}` would undo “{operation.undo_label()}”" if before else "there is nothing else to undo"
    raise UserError("entry_stays", f"Entry {stays.number} stays, “{stays.summary.rstrip('.')}”: {rest}.")


@asks()
def redo(console: Console, file: Path) -> None:
    """Do again what was undone last."""
    with console.opened(file, write=True) as operation:
        entry = operation.redo().result
    console.answer({"number": entry.number, "count": 1}, lambda: [f"Done again: {entry.summary}"])
