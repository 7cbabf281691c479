"""Settings of an operation on the command line: its name outside, contacts, planning."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.core.settings_commands import ChangeSettings
from repatriate.app.core.template_rows import settings
from repatriate.cli.actions import asks
from repatriate.cli.console import Console
from repatriate.cli.questions import ask_argument
from repatriate.intake.columns import SETTINGS


@asks(ask_argument("what", "KEY [VALUE] | KEY=VALUE...", many=True), epilog=f"Settings: {', '.join(SETTINGS)}.")
def set_(console: Console, file: Path, what: tuple[str, ...]) -> None:
    """Set KEY to VALUE, or without VALUE back to the default.

    KEY=VALUE sets several at once. `list FILE settings` shows what is set.
    """
    wanted = _parse_pairs(what)
    with console.opened(file, write=True) as operation:
        operation.run(ChangeSettings(wanted))
        kept = {row["key"]: row["value"] for row in settings(operation.db)}
    now = [{"key": key, "value": kept.get(key)} for key in wanted]
    lines = [f"{one['key']} is {one['value']}." if one["value"] else f"{one['key']} is not set." for one in now]
    console.answer({**now[0], "count": 1} if len(now) == 1 else {"settings": now, "count": len(now)}, lambda: lines)


def _parse_pairs(what: tuple[str, ...]) -> dict[str, str | None]:
    """Values by key, however they were typed."""
    if "=" in what[0]:
        if bad := next((one for one in what if "=" not in one), None):
            raise click.UsageError(f"{bad} is not KEY=VALUE.")
        return {key: value or None for key, _, value in (one.partition("=") for one in what)}
    if len(what) > 2:
        raise click.UsageError("Say KEY VALUE, or several as KEY=VALUE; a value of several words stands in quotes.")
    return {what[0]: what[1] if len(what) > 1 else None}
