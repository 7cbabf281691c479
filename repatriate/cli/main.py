"""The command line: the same core as the window, for scripts, the help desk and checks."""

from __future__ import annotations

import importlib
import sys

import click

from repatriate import __version__
from repatriate.cli.console import Console, takes_common
from repatriate.cli.domains import DOMAINS, ENTRIES
from repatriate.model.errors import DamagedFile, RepatriateError


class Commands(click.Group):
    """The commands of `DOMAINS`, each loaded when it is asked for. A file's name opens the window on it."""

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
        if args[0].lower().endswith(".repat"):
            args = ["open", *args]
        return super().resolve_command(context, args)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """By domain, from the table alone: no command is loaded."""
        for domain, commands in DOMAINS.items():
            with formatter.section(domain):
                formatter.write_dl([(name, entry.summary) for name, entry in commands.items()])


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="COMMAND [ARGS]... | FILE.repat",
)
@click.version_option(__version__)
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
        from repatriate.cli.window import open_window

        context.exit(open_window(None))


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
