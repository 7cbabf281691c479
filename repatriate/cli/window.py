"""The window, opened from the command line."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.cli.actions import asks
from repatriate.cli.console import Console


@asks()
def open_(console: Console, file: Path) -> None:
    """Open the window on FILE; `repatriate FILE.repat` does the same."""
    from repatriate.model.reading import open_input

    open_input(file).close()
    click.get_current_context().exit(console.open_window(file, console.officer_given))
