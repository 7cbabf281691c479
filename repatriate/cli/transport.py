"""Adds, changes and cancels legs on the command line, and reports the effect on their people."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from repatriate.app.core import template_rows
from repatriate.app.core.actions import one_of
from repatriate.app.transport.change_impact import Effect, leg_effect
from repatriate.app.transport.commands import AddDepartures, SaveLeg
from repatriate.app.transport.typed_departures import read_timetable
from repatriate.cli.actions import DRY_RUN, FIELDS, ask_argument, ask_text, asks, count_of
from repatriate.cli.console import Console, carry_out, format_table
from repatriate.cli.values import read_text, split_fields
from repatriate.model.entities import LegStatus
from repatriate.model.fields import LEG

NAMES = f"Fields: {', '.join(field.name for field in LEG if field.name != 'code')}."
CODE = ask_argument("code")


@click.group("leg")
def leg_group() -> None:
    """Add a leg, change or cancel one, or set its status.

    `list FILE legs` shows all legs. The output names people who lose a seat; they keep it on the published plan until another plan is published.
    """


@asks(CODE, FIELDS, DRY_RUN, under=leg_group, epilog=NAMES)
def add(console: Console, file: Path, code: str, fields: tuple[str, ...], dry_run: bool) -> None:
    """Add the leg CODE.

    For example `leg add FILE GA9 mode=air carrier=GA origin=BKK destination=CGK departs=2025-03-07T10:00
    arrives=2025-03-07T13:30 seats=40`.
    """
    values = split_fields((f"code={code}", *fields))
    with console.opened(file, write=True) as operation:
        rows = carry_out(operation, SaveLeg(None, values), template_rows.legs, dry_run=dry_run)
    console.answer(rows, lambda: format_table(rows))


@asks(
    ask_argument("rows", "TABLE"),
    ask_text("country", "XXX", "The country of places that are not known yet."),
    DRY_RUN, under=leg_group,
)  # fmt: skip
def timetable(console: Console, file: Path, rows: str, country: str | None, dry_run: bool) -> None:
    """Add the departures of TABLE, rows copied from Excel or a .csv file; - reads them from the input.

    Its first row names the columns: flight, from, to, date, time, arrives, seats, and any limits: emergency documents,
    wheelchairs, stretchers, infants, unaccompanied minors. A city means its airport, a day without a year means the next
    one, and an unknown place is added. A missing time of arrival is worked out from the distance.
    """
    typed = read_timetable(read_text(rows))
    named = {row[end]: country for row in typed.rows for end in ("origin", "destination") if country and end in row}
    with console.opened(file, write=True) as operation:
        command = AddDepartures(typed.rows, named)
        legs = carry_out(operation, command, _read_added, dry_run=dry_run)
    if typed.warning:
        console.notify(typed.warning)
    if command.there:
        console.notify(f"In the file already, not added again: {', '.join(command.there)}.")
    if command.guessed:
        console.notify(f"Arrival by the distance, to be checked: {', '.join(command.guessed)}.")
    console.answer(legs, lambda: format_table(legs))


@asks(CODE, FIELDS, DRY_RUN, under=leg_group, epilog=NAMES)
def edit(console: Console, file: Path, code: str, fields: tuple[str, ...], dry_run: bool) -> None:
    """Change fields of the leg CODE; an empty value means the default."""
    change_leg(console, file, code, split_fields(fields), dry_run)


@asks(CODE, DRY_RUN, under=leg_group)
def cancel(console: Console, file: Path, code: str, dry_run: bool) -> None:
    """Cancel the leg CODE; says who loses a seat."""
    change_leg(console, file, code, {"status": LegStatus.CANCELLED.value}, dry_run)


@asks(CODE, ask_argument("status", words=one_of(LegStatus)), DRY_RUN, under=leg_group)
def status(console: Console, file: Path, code: str, status: str, dry_run: bool) -> None:
    """Set the status of the leg CODE."""
    change_leg(console, file, code, {"status": status}, dry_run)


def _read_added(db: Any, codes: tuple[str, ...]) -> list[dict[str, Any]]:
    return [row for code in codes for row in template_rows.legs(db, code)]


def change_leg(console: Console, file: Path, code: str, values: Mapping[str, Any], dry_run: bool) -> None:
    """Change a leg, and say what that does to the people on it: `loses` are the references of who cannot go as planned."""
    with console.opened(file, write=True) as operation:
        command = SaveLeg(code, values)
        effect = leg_effect(operation, command)
        rows = carry_out(operation, command, template_rows.legs, dry_run=dry_run)
    document = [{**row, "loses": [ref for party in effect.lose for ref in party.refs]} for row in rows]
    console.answer(document, lambda: [*format_table(rows), *effect_lines(effect)])


def effect_lines(effect: Effect) -> list[str]:
    """Lines on the people who lose their seats and why, the missed connections, and the exceeded limits."""
    lines = [f"Lose a seat: {count_of(effect.lost, 'person')}."] if effect.lose else []
    lines += [f"  {' '.join(party.refs)}  {party.name}: {party.reason}" for party in effect.lose]
    lines += [f"  {count_of(missed.people, 'person')}: {missed.message}" for missed in effect.missed]
    lines += [f"  Too many on it ({short.limit}): {short.load:,} of {short.most:,}." for short in effect.short]
    return lines
