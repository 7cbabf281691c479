"""Builds the commands for files of the office's own: writing one out, and removing one from the operation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.command import Command
from repatriate.cli.actions import asks
from repatriate.cli.console import Console
from repatriate.cli.questions import TOML, ask_argument
from repatriate.cli.values import must_end
from repatriate.printing.outfile import write_whole


def write_copy(console: Console, out: Path, text: str) -> None:
    """Write such a file and say where it is."""
    must_end(out, ".toml")
    write_whole(out, text.encode("utf-8"))
    console.answer({"file": str(out), "count": 1}, lambda: [f"Wrote {out}."])


def make_save_command(about: str, text_of: Callable[[Any, str], str]) -> click.Command:
    """The command `save FILE NAME OUT.toml`, with that help; `text_of` gives the text from the database of the operation."""

    @asks(ask_argument("name"), TOML, name="save", help=about)
    def save_text(console: Console, file: Path, name: str, out: Path) -> None:
        with console.opened(file, write=False) as operation:
            text = text_of(operation.db, name)
        write_copy(console, out, text)

    return save_text


def make_remove_command(thing: str, about: str, command: Callable[[str], Command[None]]) -> click.Command:
    """The command `remove FILE NAME`, with that help; `thing` is what it removes."""

    @asks(ask_argument("name"), name="remove", help=about)
    def remove_file(console: Console, file: Path, name: str) -> None:
        with console.opened(file, write=True) as operation:
            operation.run(command(name))
        console.answer({"name": name, "count": 1}, lambda: [f"The {thing} {name} is no longer in {file}."])

    return remove_file
