"""Seats of the published plan on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.core import template_rows
from repatriate.app.core.person_names import find_person
from repatriate.app.plan.commands import SetSeat
from repatriate.cli.console import Console, table, takes_common
from repatriate.cli.values import FILE


@click.command()
@click.argument("file", type=FILE)
@click.argument("person")
@click.argument("leg")
@click.argument("seat", required=False)
@takes_common
def seat(console: Console, file: Path, person: str, leg: str, seat: str | None) -> None:
    """Give PERSON the seat SEAT on LEG of the published plan; without SEAT, none.

    Boarding slips and lists bear it.
    """
    with console.opened(file, write=True) as operation:
        person = find_person(operation.db, person)
        operation.run(SetSeat(person, leg, seat))
        rows = [row for row in template_rows.bookings(operation.db) if row["person"] == person]
    console.answer(rows, lambda: table(rows))
