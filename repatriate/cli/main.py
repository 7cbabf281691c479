"""The command line: the same core as the window, for scripts, the help desk and checks."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from repatriate import __version__
from repatriate.cli.console import Console, has_display, takes_common
from repatriate.model.errors import DamagedFile, RepatriateError, UserError

FILE = click.Path(path_type=Path)

MODULES = {
    "files": ("new", "backup", "restore", "undo", "redo", "check", "demo"),
    "data": ("template", "import", "export", "list", "group", "report"),
    "plan.plan": ("plan", "publish"),
    "plan.why": ("why",),
    "plan.manual": ("assign", "swap", "off", "pin", "unpin", "cohesion"),
    "plan.compare": ("compare",),
    "imports": ("mapping", "lists", "kept", "mend", "drop", "twins", "merge", "distinct"),
    "clearances": ("clearances", "checklist", "answer", "reply", "note", "notes", "letter", "hold", "lift"),
    "documents.held": ("promise", "document"),
    "handouts": ("handout",),
    "documents.issue": ("issue", "issued", "void", "spoil", "reprint", "photo"),
    "documents.blanks": ("blanks", "blank", "offsets", "offset", "testsheet"),
    "labels": ("labels", "label-sheet"),
    "documents.layouts": ("layouts", "layout"),
    "manifests.manifest": ("manifest", "sent"),
    "manifests.batch": ("manifests",),
    "manifests.profiles": ("profiles", "profile"),
    "documents.mrz": ("mrz",),
    "documents.seals": ("seal", "seal-key"),
    "settings": ("set",),
    "plan.standby": ("standby",),
    "plan.suggestions": ("helps",),
}
"""Which module of this package has which commands, so that a command loads no more than it needs."""


class Commands(click.Group):
    """The commands of `MODULES`, each loaded when it is asked for."""

    homes: Mapping[str, str] = {name: module for module, names in MODULES.items() for name in names}

    def list_commands(self, context: click.Context) -> list[str]:
        return sorted({*super().list_commands(context), *self.homes})

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        home = self.homes.get(name)
        if home is None:
            return super().get_command(context, name)
        commands: tuple[click.Command, ...] = importlib.import_module(f"repatriate.cli.{home}").COMMANDS
        return next(command for command in commands if command.name == name)


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.option("--self-test", is_flag=True, hidden=True, help="Do the whole job on the sample in a temporary folder.")
@takes_common
def cli(console: Console, self_test: bool) -> None:
    """Bring rescued people home: lists, groups, flights, papers and manifests in one encrypted file.

    Without a command, the window opens.
    """
    if self_test:
        from repatriate.app.demo.self_check import self_test as run

        click.get_current_context().exit(run(click.echo))
    if click.get_current_context().invoked_subcommand is None:
        click.get_current_context().exit(_window(None))


def _window(file: Path | None) -> int:
    if not has_display(os.environ, sys.platform):
        raise UserError("no_display", "There is no display for a window here: use a command, see repatriate --help.")
    # The core imports no Qt; only the program, when it is asked for a window, loads one.
    window: Any = importlib.import_module("ui.main")
    return int(window.main([sys.argv[0]], file=file))


@cli.command("open")
@click.argument("file", type=FILE)
@takes_common
def open_(console: Console, file: Path) -> None:
    """Open the window on FILE."""
    if not file.is_file():
        raise UserError("no_such_file", f"There is no file {file}: check the name and the folder.")
    click.get_current_context().exit(_window(file))


def main(arguments: list[str] | None = None) -> int:
    """Run one command; gives the exit code. A traceback is a defect of ours, and nothing else shows one."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        code = cli.main(args=arguments, prog_name="repatriate", obj=Console(), standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.UsageError as error:
        error.show()
        return 2
    except click.ClickException as error:
        error.show()
        return 3
    except RepatriateError as error:
        click.echo(f"repatriate: {' '.join(str(error).split())}", err=True)
        return 4 if isinstance(error, DamagedFile) else 3
    except (KeyboardInterrupt, click.Abort):
        click.echo("repatriate: interrupted; nothing was changed.", err=True)
        return 130
    except BrokenPipeError:
        return 0
