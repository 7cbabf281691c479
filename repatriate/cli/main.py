"""The command line: the same core as the window, for scripts, the help desk and checks."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from typing import Any

import click

from repatriate import interrupts
from repatriate.app.core.program import leave_no_core, place_of
from repatriate.cli.console import Console, OpenWindow, Unread, print_note, refuse_window, takes_common
from repatriate.cli.domains import DOMAINS, ENTRIES
from repatriate.cli.standing import Standing
from repatriate.cli.values import is_unread
from repatriate.model.errors import DamagedFile, RepatriateError
from repatriate.printing.named_files import hearing_names

EXIT_CODES = """Exit codes: 0 done; 2 wrong usage; 3 something you can put right; 4 `check` found a fault, or the file is damaged; 130
interrupted; 1 is a defect of ours, whose report lies in the folder that `about` names."""


@contextmanager
def _report_unread() -> Iterator[None]:
    """click itself would end the program with the code of a defect."""
    try:
        yield
    except OSError as fault:
        if is_unread(fault):
            raise Unread from None
        raise


class Commands(click.Group):
    """The commands of `DOMAINS`, each loaded when it is asked for. A file's name opens the window on it, as from the desktop."""

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        with _report_unread():
            return super().make_context(*args, **more)

    def invoke(self, context: click.Context) -> Any:
        with _report_unread():
            return super().invoke(context)

    def list_commands(self, context: click.Context) -> list[str]:
        return list(ENTRIES)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        entry = ENTRIES.get(name)
        if entry is None:
            return None
        module = importlib.import_module(f"repatriate.cli.{entry.module}")
        return next(one for one in vars(module).values() if isinstance(one, click.Command) and one.name == name)

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0].lower().endswith(".repat") or (args[0] not in ENTRIES and os.path.isfile(args[0])):
            args = ["open", *args]
        if args[0] not in ENTRIES and (near := get_close_matches(args[0], ENTRIES, 2, cutoff=0.75)):
            context.fail(f"There is no command {args[0]}: did you mean {' or '.join(near)}?")
        return super().resolve_command(context, args)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Lists the commands by domain from the table alone, without loading any."""
        for domain, commands in DOMAINS.items():
            with formatter.section(domain):
                formatter.write_dl([(name, entry.summary) for name, entry in commands.items()])


def _print_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from repatriate.reference.build import read_build

        click.echo(f"repatriate, {read_build().words}")
        context.exit()


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="COMMAND [ARGS]... | FILE.repat",
    epilog=EXIT_CODES,
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version and exit.",
)
@click.option("--self-test", is_flag=True, hidden=True, help="Do the whole job on the sample in a temporary folder.")
@takes_common
def cli(console: Console, self_test: bool) -> None:
    """Bring rescued people home: lists, groups, flights, documents and manifests in one encrypted file.

    Without a command, the window opens. `repatriate COMMAND --help` explains a command.
    """
    context = click.get_current_context()
    if self_test:
        from repatriate.app.demo.self_check import self_test as run_self_test

        context.exit(run_self_test(click.echo))
    if context.invoked_subcommand is None:
        context.exit(console.open_window(None, console.officer_given))


def main(arguments: list[str] | None = None, open_window: OpenWindow | None = None) -> int:
    """Run one command and return the exit code. A defect writes a report and shows no traceback. `open_window` opens the window."""
    leave_no_core()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    console = Console(open_window=open_window or refuse_window)
    try:
        os.getcwd()
    except OSError:
        _print_error("The folder in which this was started is gone: change to another one, then try again.")
        return 3
    try:
        with hearing_names(console.standing.note):
            code = _run_command(console, arguments)
        if not code and not console.as_json and (replaced := console.standing.describe_replaced()):
            _print_error(replaced)
        if sys.stdout is not None:
            sys.stdout.flush()
        # Where it was interrupted it answered with what it had by then.
        return _report_interrupt(console.standing) if interrupts.ignore_interrupts() else code
    except (KeyboardInterrupt, click.Abort):  # also one that comes when the command has ended
        return _report_interrupt(console.standing)
    except Unread:  # what was asked for is done, and nobody wants to see more of it
        _write_nowhere()
        return 0
    except Exception as fault:
        if isinstance(fault, OSError) and is_unread(fault):
            _write_nowhere()
            return 0
        if interrupts.is_handled():  # a library made a fault of its own of it
            return _report_interrupt(console.standing)
        _report_defect(fault, console.standing)
        return 1


def _run_command(console: Console, arguments: list[str] | None) -> int:
    """The exit code; what is wrong is told, if anybody listens."""
    try:
        code = cli.main(args=arguments, prog_name="repatriate", obj=console, standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        return 2 if isinstance(error, click.UsageError) else 3
    except MemoryError:
        from repatriate.model.memory import make_no_memory

        return _report_no_memory(make_no_memory(), console.standing)
    except RepatriateError as error:
        if error.code == "no_memory":
            return _report_no_memory(error, console.standing)
        from repatriate.cli.remedies import with_remedy

        _print_error(with_remedy(error))
        return 4 if isinstance(error, DamagedFile) else 3
    except OSError as fault:  # of the output, where help is printed; what commands meet has sentences of its own
        if is_unread(fault):
            raise
        _print_error(f"What was asked for cannot be written ({fault.strerror or fault}).")
        return 3


def _report_interrupt(standing: Standing) -> int:
    interrupts.ignore_interrupts()
    stands = standing.describe()
    print_note(f"repatriate: interrupted, but {stands}" if stands else interrupts.NOTHING_CHANGED)
    return interrupts.CODE


def _report_no_memory(error: RepatriateError, standing: Standing) -> int:
    """It may be gone when all is done but the answer. Gives the exit code."""
    _print_error(f"{error} {standing.describe() or 'Nothing was changed.'}")
    return 3


def _report_defect(fault: Exception, standing: Standing) -> None:
    """Prints one line with the path of the report for the person who mends the defect."""
    from repatriate.app.core.about import describe_defect, write_report

    path = write_report(describe_defect(fault))
    report = "" if path is None else f" The report names nobody; send it to whoever helps you: {path}."
    stands = standing.describe() or "Nothing was changed."
    _print_error(f"Something went wrong, and it is our fault ({place_of(fault)}).{report} {stands}")


def _print_error(sentence: str) -> None:
    print_note(f"repatriate: {' '.join(sentence.split())}")


def _write_nowhere() -> None:
    """Both outputs lead to nowhere: what is still to be written at the end of the program raises nothing."""
    leave_no_core()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
