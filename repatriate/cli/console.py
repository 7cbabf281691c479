"""The base of the command line: the officer, the passphrase, JSON or lines as output, errors in one line."""

from __future__ import annotations

import functools
import getpass
import importlib
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

import click

from repatriate import interrupts
from repatriate.cli.standing import Standing
from repatriate.cli.values import FileName, is_unread, somebody_types
from repatriate.model.errors import EnvironmentFault, UserError

if TYPE_CHECKING:
    from repatriate.app.core.operation import Operation
    from repatriate.app.core.transaction import Command

P = ParamSpec("P")
T = TypeVar("T")
S = TypeVar("S")


class Unread(Exception):
    """The reader of our output has stopped: `repatriate list … | head`. It is no fault of an open file."""


OpenWindow = Callable[[Path | None, str | None], int]
"""Opens the window on a file, or on the welcome page, for an officer; returns the exit code."""


def refuse_window(file: Path | None, officer: str | None) -> int:
    """Raise UserError: this command line was started without a window."""
    raise UserError("no_window", "The window opens from the program itself: repatriate FILE.repat.")


@dataclass
class Console:
    """The options that every command takes, before or after its name."""

    as_json: bool = False
    officer_name: str | None = None
    passphrase_file: Path | None = None
    clock_right: bool = False
    open_window: OpenWindow = refuse_window
    standing: Standing = field(default_factory=Standing)
    """Whoever interrupts the command must not believe that nothing was done."""

    @property
    def officer_given(self) -> str | None:
        """The officer named by the option or the environment; None if neither names one."""
        return " ".join((self.officer_name or os.environ.get("REPATRIATE_OFFICER") or "").split()) or None

    @property
    def officer(self) -> str:
        if name := self.officer_given:
            return name
        try:
            return getpass.getuser()
        except (OSError, KeyError, ImportError):
            return "unknown"

    def passphrase(self) -> str:
        """The passphrase from the file, the environment or a prompt, in this order; never from an argument."""
        given = self._secret_given()
        if given is not None:
            return given
        refuse_unless_typed("give --passphrase-file or set REPATRIATE_PASSPHRASE")
        return ask_secret("Passphrase")

    def first_passphrase(self, known: Sequence[str], *, weak: bool) -> str:
        """The passphrase of a new file: see `new_passphrase`."""
        return new_passphrase(
            self._secret_given(), "give --passphrase-file or set REPATRIATE_PASSPHRASE", known, weak=weak
        )

    def next_passphrase(self, file: Path | None, known: Sequence[str], *, weak: bool) -> str:
        """The new passphrase of an existing file: from `file`, the environment or a prompt."""
        given = (
            read_secret(file, "--new-passphrase-file")
            if file is not None
            else os.environ.get("REPATRIATE_NEW_PASSPHRASE")
        )
        return new_passphrase(given, "give --new-passphrase-file or set REPATRIATE_NEW_PASSPHRASE", known, weak=weak)

    def _secret_given(self) -> str | None:
        if self.passphrase_file is not None:
            return read_secret(self.passphrase_file, "--passphrase-file")
        return os.environ.get("REPATRIATE_PASSPHRASE")

    @contextmanager
    def opened(  # long: what a file is opened with
        self,
        path: Path,
        *,
        write: bool,
        passphrase: str | None = None,
        tell_update: bool = True,
        needs: Sequence[str] = (),
    ) -> Iterator[Operation]:
        """The operation file; a command that writes is refused where it is open elsewhere. Asks for its passphrase unless
        that is known. An older file is brought up to date together with what the command writes: one that is refused leaves
        it as it was. Without `tell_update` the command itself says so. `needs` are modules that it loads afterwards: they
        are loaded while the passphrase is typed and made a key of."""
        if not path.exists():
            raise UserError("no_such_file", f"There is no file {path}: check the name and the folder.")
        if needs:
            threading.Thread(target=_load_modules, args=(needs,), daemon=True).start()
        from repatriate.app.core.operation import Operation  # the store is loaded for a file only
        from repatriate.cli.remedies import REMEDIES

        secret = self.passphrase() if passphrase is None else passphrase
        operation = Operation.open(path, secret, officer=self.officer, write=write, hold_update=True)
        try:
            if write and operation.read_only:
                raise UserError("read_only", f"{path} is {operation.elsewhere}: close it there, then try again.")
            with operation.plain_faults():
                before = operation.revision
                operation.subscribe(lambda _: self._note_change(path))
                self._confirm_clock(operation)
                doubts = operation.doubts
                for notice in (*operation.describe_missing, *operation.warnings):
                    print_note(f"repatriate: {notice}")
                try:
                    yield operation
                    operation.settle_update()
                    doubts = doubts and operation.doubts
                    if operation.revision != before:
                        _print_papers(operation, before)
                except UserError as error:
                    doubts.pop(error.code, None)  # the sentence stands once
                    raise
                finally:
                    for code, words in doubts.items():
                        print_note(f"repatriate: {words} {REMEDIES[code]}")
                    # An interrupt after the commit may have come before anybody heard of it.
                    with suppress(Exception):  # what the command met is told, not what this question meets
                        if operation.updated is not None or operation.revision != before:
                            self._note_change(path)
                    if operation.updated is not None and tell_update:
                        print_note(f"repatriate: {operation.updated.words}")
        finally:
            operation.close()

    def _confirm_clock(self, operation: Operation) -> None:
        """Record that the clock is right where an officer said so."""
        if self.clock_right and operation.clock_doubt is not None and not operation.read_only:
            from repatriate.app.core.commands import ConfirmClock

            operation.run(ConfirmClock())

    def _note_change(self, path: Path) -> None:
        self.standing.changed = path

    def answer(self, document: Any, lines: Callable[[], Sequence[str]] | None = None) -> None:
        """One JSON document, or lines that a person reads."""
        told = [json.dumps(document, ensure_ascii=False, indent=2)] if self.as_json else lines() if lines else ()
        try:
            for line in told:
                click.echo(line)
        except OSError as fault:
            if is_unread(fault):
                raise Unread from None
            raise EnvironmentFault(
                "no_output",
                f"The command is done, but its output cannot be written ({fault.strerror}): send it elsewhere.",
            ) from None

    def notify(self, text: str) -> None:
        """Something beside the answer, for people only."""
        if not self.as_json:
            print_note(text)


def print_note(text: str) -> None:
    """A line on standard error, if anybody reads it: what was asked for is done all the same."""
    with suppress(OSError):
        click.echo(text, err=True)


def _print_papers(operation: Operation, before: int) -> None:
    """Say which documents say otherwise than the file, of people that were written since entry `before`."""
    from repatriate.app.people.printed_as import describe_documents, find_printed_otherwise  # for who writes
    from repatriate.cli.remedies import REMEDIES

    if found := find_printed_otherwise(operation.db, operation.today(), before):
        typed = REMEDIES["issue_again"].format(number=found[0].number, refs=[found[0].ref])
        print_note(f"repatriate: {describe_documents(found)} {typed}")


def _load_modules(modules: Sequence[str]) -> None:
    for module in modules:
        with suppress(Exception):  # whoever needs it loads it again, and meets it
            importlib.import_module(module)


def refuse_unless_typed(remedy: str) -> None:
    """Raises UserError where nobody sits at a terminal."""
    if not somebody_types():
        raise UserError("no_passphrase", f"No passphrase: {remedy} where nobody can type one.")


def new_passphrase(given: str | None, remedy: str, known: Sequence[str], *, weak: bool) -> str:
    """A passphrase that a file gets, typed twice where none was given. One that could be guessed takes a second yes: at the
    terminal, or beforehand with `weak`. `known` is what whoever has the file knows. Raises UserError."""
    from repatriate.app.core.passphrases import measure_passphrase  # measured where one is chosen only

    typed = given is None
    if typed:
        refuse_unless_typed(remedy)
    text = ask_secret("New passphrase") if given is None else given
    if not text:
        raise UserError("empty_passphrase", "The passphrase is empty: choose one of several words.")
    if typed and ask_secret("The same again") != text:
        raise UserError("passphrases_differ", "The two passphrases differ: nothing was done, try again.")
    found = measure_passphrase(text, known)
    if weak or found.good:
        return text
    if typed and click.confirm(f"{found.sentence} Use it all the same?", default=False, err=True):
        return text
    raise UserError("weak_passphrase", f"{found.sentence} Or say --weak-passphrase.")


def ask_secret(prompt: str) -> str:
    """Typed unseen at a terminal; may be empty."""
    typed: str = click.prompt(prompt, hide_input=True, err=True, default="", show_default=False)
    return typed.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # Windows gives an emoji in two halves


def read_secret(path: Path, option: str) -> str:
    """The text in a file, without its end of line. Raises UserError if it cannot be read."""
    from repatriate.model.reading import read_at_most  # for whoever names a file

    data = read_at_most(path, 100_000)
    with suppress(UnicodeDecodeError):
        if data is not None:
            return data.decode("utf-8-sig").rstrip("\r\n")
    raise UserError("no_secret_file", f"{path} holds no text of one line: check {option}.")


def carry_out(operation: Operation, command: Command[T], look: Callable[[Any, T], S], *, dry_run: bool) -> S:
    """Run the command and give what `look(database, result)` then sees; a dry run is turned back and leaves no trace."""
    if dry_run:
        return operation.rehearse(command, look)
    return look(operation.db, operation.run(command).result)


def takes_common(function: Callable[Concatenate[Console, P], T]) -> Callable[P, T]:
    """Give a command the shared options and hand it the console."""

    @click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
    @click.option("--officer", metavar="NAME", help="Who does this; the journal records it.")
    @click.option(
        "--passphrase-file",
        type=FileName(path_type=Path, dir_okay=False),
        metavar="F",
        help="Read the passphrase from F.",
    )
    @click.pass_context
    @functools.wraps(function)
    def command(
        context: click.Context,
        /,
        *args: Any,
        as_json: bool,
        officer: str | None,
        passphrase_file: Path | None,
        **more: Any,
    ) -> T:
        console = context.find_object(Console)
        assert console is not None
        console.as_json |= as_json
        console.officer_name = officer or console.officer_name
        console.passphrase_file = passphrase_file or console.passphrase_file
        interrupts.raise_them()
        return function(console, *args, **more)

    return cast(Callable[P, T], command)


class Bar:
    """Progress on standard error: a bar on a terminal, nothing elsewhere."""

    WIDTH = 28

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._width = 0

    def __call__(self, fraction: float, stage: str) -> None:
        if self._shown:
            done = round(max(0.0, min(1.0, fraction)) * self.WIDTH)
            self._write(f"[{'█' * done}{'·' * (self.WIDTH - done)}] {stage}")

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *fault: object) -> None:
        if self._shown:
            self._write("")

    def _write(self, line: str) -> None:
        """Replaces the previous line with spaces, because older consoles of Windows know no control sequences."""
        sys.stderr.write(f"\r{line}{' ' * (self._width - len(line))}{'' if line else chr(13)}")
        sys.stderr.flush()
        self._width = len(line)


def interruptible(work: Callable[[Callable[[], bool]], T], *, keep: bool = False) -> T:
    """Run long work in a thread so that Ctrl+C is heard; it is asked to stop, and nothing is kept.

    With `keep` what it had found by then is the answer, if it had found anything: for work that writes nothing.
    """
    stop, ended = threading.Event(), threading.Event()
    results: list[T] = []
    faults: list[BaseException] = []

    def run_work() -> None:
        try:
            if not stop.is_set():
                results.append(work(stop.is_set))
        except BaseException as fault:
            faults.append(fault)
        finally:
            ended.set()

    # The thread itself cannot be waited for: one whose `join` was interrupted is called ended by Python 3.11 while it runs.
    thread = threading.Thread(target=run_work, name="work")
    try:
        thread.start()
        while not ended.wait(0.1):
            pass
    except KeyboardInterrupt:
        stop.set()
        while thread.ident is not None and not ended.is_set():  # the file is its own until it ends
            with suppress(KeyboardInterrupt):
                ended.wait()
        if not keep or not results:
            raise
    if faults:
        raise faults[0]
    return results[0]


def format_table(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Rows as aligned text; columns that are empty throughout are left out."""
    if not rows:
        return ["(none)"]
    names = [name for name in rows[0] if any(row[name] not in (None, "", []) for row in rows)]
    texts = [[cell_text(row[name]) for name in names] for row in rows]
    widths = [max(len(name), *(len(line[place]) for line in texts)) for place, name in enumerate(names)]
    lines = ["  ".join(name.ljust(width) for name, width in zip(names, widths, strict=True)).rstrip()]
    lines += ["  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() for line in texts]
    return lines


def cell_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return " ".join(str(part) for part in value)
    text = " ".join(str(value).split())
    return text if len(text) <= 48 or not sys.stdout.isatty() else f"{text[:47]}…"
