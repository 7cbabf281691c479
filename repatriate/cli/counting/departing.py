"""A departure that has left, and one that has arrived, on the command line."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.operation import Operation
from repatriate.app.core.undecided import describe_codes, read_unknown_codes
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.early import read_early
from repatriate.app.counting.leg_commands import ArriveLeg, DepartLeg
from repatriate.cli.console import Console, takes_clock, takes_common
from repatriate.cli.values import FILE, LOCAL, count_of
from repatriate.counting.progress import count_figures
from repatriate.model.errors import UserError


@click.command()
@click.argument("file", type=FILE)
@click.argument("leg")
@click.option("--at", type=LOCAL, metavar="LOCAL", help="When, by the clocks of where it starts: 2025-03-31T14:05.")
@click.option(
    "--set-aside",
    is_flag=True,
    help="Ignore a count that was begun: everybody booked counts as aboard, except those marked as missing.",
)
@takes_clock
@takes_common
def depart(console: Console, file: Path, leg: str, at: datetime | None, set_aside: bool) -> None:
    """Record that LEG has left.

    A leg that was not closed leaves with everybody booked on it, and is marked as not counted. If counting has begun, close
    it first or set the count aside.
    """
    with console.opened(file, write=True) as operation:
        try:
            operation.run(DepartLeg(leg, at, set_aside))
        except UserError as error:
            if error.code == "count_open":
                raise UserError(error.code, f"{error.message} Say --set-aside for that.") from None
            raise
        found, early = departed_json(operation, leg), early_lines(operation, leg, file)
    words = (
        " Boarding was not closed: everybody booked counts as aboard, but those who were not there or not found before."
        if found["not_counted"]
        else ""
    )
    told = [f"{leg} has left with {count_of(found['aboard'], 'person')} aboard.{words}"]
    told += [str(describe_codes(found["unknown_codes"]))] if found["unknown_codes"] else []
    console.answer(found, lambda: [*told, *early])


@click.command()
@click.argument("file", type=FILE)
@click.argument("leg")
@click.option("--at", type=LOCAL, metavar="LOCAL", help="When, by the clocks of where it ends: 2025-03-31T14:05.")
@takes_clock
@takes_common
def arrive(console: Console, file: Path, leg: str, at: datetime | None) -> None:
    """Record that LEG has arrived.

    People are counted at its arrival; until somebody is counted, all who were aboard count as arrived.
    """
    with console.opened(file, write=True) as operation:
        operation.run(ArriveLeg(leg, at))
        found, early = departed_json(operation, leg), early_lines(operation, leg, file)
    console.answer(found, lambda: [f"{leg} has arrived with {count_of(found['aboard'], 'person')} aboard.", *early])


def early_lines(operation: Operation, code: str, file: Path) -> list[str]:
    """Where it is long before its time, that another departure may have been meant, and how this is taken back."""
    departs = read_early(operation.db, code, operation.clock())
    if departs is None:
        return []
    day = f"{departs.day} {departs:%B %Y}"
    return [f'But {code} leaves on {day} only. If that was not meant, take it back: repatriate undo "{file}"']


def departed_json(operation: Operation, code: str) -> dict[str, Any]:
    """The status of a departure, its moments in UTC, and who is on it."""
    row = next(iter(operation.db.query("SELECT id, status, left_at, landed_at FROM legs WHERE code = ?", (code,))))
    figures = count_figures(read_progress(operation.db, legs=[row["id"]]).get(row["id"], {}), left=True)
    return {
        "leg": code,
        "state": row["status"],
        "left_at": row["left_at"],
        "landed_at": row["landed_at"],
        "aboard": figures.aboard,
        "arrived": figures.arrived,
        "missing": figures.missing,
        "not_counted": figures.uncounted,
        "unknown_codes": list(read_unknown_codes(operation.db, row["id"])),
    }
