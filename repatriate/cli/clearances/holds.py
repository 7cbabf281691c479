"""Holds on the command line."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from repatriate.app.clearances.actions import ADD_HOLD, LIFT_HOLDS
from repatriate.app.clearances.hold_queries import holds_in_force
from repatriate.cli.actions import make_command
from repatriate.cli.console import Console, table
from repatriate.cli.values import as_json


def _list_holds(console: Console, file: Path) -> None:
    with console.opened(file, write=False) as operation:
        rows = [as_json(asdict(one)) for one in holds_in_force(operation.db, operation.today())]
    names = ("id", "ref", "kind", "reason", "start", "end", "today", "since", "by", "booked")
    console.answer(rows, lambda: table([{name: row[name] for name in names} for row in rows]))


hold = make_command(ADD_HOLD, _list_holds)
lift = make_command(LIFT_HOLDS)
