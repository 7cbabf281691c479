"""Writes docs/commands.md from the commands themselves: `python docs/make_commands.py`. A test says when it is stale."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from repatriate.cli.console import Console, takes_common
from repatriate.cli.domains import DOMAINS
from repatriate.cli.main import EXIT_CODES, cli

OUT = Path(__file__).with_name("commands.md")
INTRODUCTIONS = Path(__file__).with_name("commands_introductions.md")

HEAD = """\
# Commands

<!-- Made by docs/make_commands.py from the commands and docs/commands_introductions.md; do not change it by hand. -->

The command line is the same core as the window, for scripts, the help desk and checks. `repatriate --help` lists the commands,
`repatriate COMMAND --help` explains one.

Everywhere, before or after the command's name:

"""
FOOT = """
The passphrase comes from a prompt, from `--passphrase-file`, or from the environment variable `REPATRIATE_PASSPHRASE`. The officer
is `--officer`, or `REPATRIATE_OFFICER`, or the login name. A passphrase that could be guessed is refused where a file gets it, unless
`--weak-passphrase` says that it is meant so.

"""


def introductions() -> dict[str, str]:
    """The text before each domain, by the domain's title."""
    parts = INTRODUCTIONS.read_text(encoding="utf-8").split("\n## ")[1:]
    return {title.strip(): text.strip("\n") for title, _, text in (part.partition("\n") for part in parts)}


def shared_options() -> list[click.Parameter]:
    """The options that every command takes."""

    @click.command()
    @takes_common
    def nothing(console: Console) -> None: ...

    return nothing.params


SHARED = {option.name for option in shared_options()}


def option_lines(options: list[click.Parameter], context: click.Context) -> Iterator[str]:
    for option in options:
        record = option.get_help_record(context)
        if record is not None and isinstance(option, click.Option):  # arguments stand in the synopsis
            names, about = record
            yield f"- `{names}`{f': {about}' if about else ''}"


def command_lines(command: click.Command, parent: click.Context, level: int) -> Iterator[str]:
    """One command with its synopsis, help and options; then those below it."""
    context = click.Context(command, parent=parent, info_name=command.name)
    yield f"{'#' * level} {command.name}\n"
    yield f"    {' '.join([context.command_path, *command.collect_usage_pieces(context)])}\n"
    for text in (command.help, command.epilog):
        if text:
            yield as_markdown(text) + "\n"
    lines = list(option_lines([one for one in command.params if one.name not in SHARED], context))
    if lines:
        yield "\n".join(lines) + "\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from command_lines(below, context, level + 1)


def as_markdown(text: str) -> str:
    """A help's paragraphs; those that click is not to wrap are set as they are."""
    paragraphs = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(
        "\n".join(f"    {line}" for line in one.splitlines()[1:]) if one.startswith("\b") else one for one in paragraphs
    )


def document() -> str:
    """The whole of docs/commands.md."""
    before = introductions()
    assert before.keys() == DOMAINS.keys(), "each domain has its introduction, and no other has one"
    context = click.Context(cli, info_name="repatriate")
    parts = [HEAD + "\n".join(option_lines(shared_options(), context)) + "\n" + FOOT + EXIT_CODES + "\n"]
    for domain, commands in DOMAINS.items():
        parts.append(f"## {domain}\n\n{before[domain]}\n")
        for name in commands:
            command = cli.get_command(context, name)
            assert command is not None
            parts.extend(command_lines(command, context, 3))
    return "\n".join(parts)


if __name__ == "__main__":
    OUT.write_text(document(), encoding="utf-8", newline="\n")
