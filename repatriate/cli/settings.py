"""Settings of an operation on the command line: what the office is called outside, whom to ring, how it plans."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.core.settings_commands import ChangeSettings
from repatriate.app.core.template_rows import settings
from repatriate.cli.console import Console, takes_common
from repatriate.cli.values import FILE
from repatriate.intake.columns import SETTINGS


@click.command(name="set", epilog=f"Settings: {', '.join(SETTINGS)}.")
@click.argument("file", type=FILE)
@click.argument("key")
@click.argument("value", required=False)
@takes_common
def set_(console: Console, file: Path, key: str, value: str | None) -> None:
    """Set KEY to VALUE, or without VALUE back to the default.

    `list FILE settings` shows what is set.
    """
    with console.opened(file, write=True) as operation:
        operation.run(ChangeSettings({key: value}))
        now = {row["key"]: row["value"] for row in settings(operation.db)}.get(key)
    console.answer(
        {"key": key, "value": now, "count": 1},
        lambda: [f"{key} is {now}." if now is not None else f"{key} is not set."],
    )
