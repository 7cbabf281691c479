"""Holds on the command line."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from repatriate.app.clearances.commands import (
    AddHold,
    LiftHolds,
)
from repatriate.app.clearances.hold_queries import holds_in_force
from repatriate.app.core.person_names import find_people
from repatriate.cli.console import Console, table, takes_common
from repatriate.cli.values import DAY, FILE, as_json, count_of
from repatriate.model.entities import HoldKind
from repatriate.model.errors import UserError


@click.command()
@click.argument("file", type=FILE)
@click.argument("people", nargs=-1, metavar="[PERSON]...")
@click.option("--kind", type=click.Choice([kind.value for kind in HoldKind]), help="Whose hold it is.")
@click.option("--reason", metavar="TEXT", help="Why; it stays on record.")
@click.option("--from", "start", type=DAY, help="First day; always where none is given.")
@click.option("--until", "end", type=DAY, help="Last day; open where none is given.")
@takes_common
def hold(
    console: Console, file: Path, people: tuple[str, ...], kind: str | None, reason: str | None, start: date | None,
    end: date | None,
) -> None:  # fmt: skip
    """Stop people from travelling; without PERSON, list who is on hold and why."""
    if people and kind is None:
        raise click.UsageError("Say whose hold it is: --kind legal, medical, police or other.")
    with console.opened(file, write=bool(people)) as operation:
        if people:
            number = operation.run(
                AddHold(find_people(operation.db, people), HoldKind(kind or ""), start, end, reason)
            ).result
            console.answer({"file": str(file), "count": number}, lambda: [f"On hold: {count_of(number, 'person')}."])
            return
        rows = [as_json(asdict(one)) for one in holds_in_force(operation.db, operation.today())]
    names = ("id", "ref", "kind", "reason", "start", "end", "today", "since", "by", "booked")
    console.answer(rows, lambda: table([{name: row[name] for name in names} for row in rows]))


@click.command()
@click.argument("file", type=FILE)
@click.argument("people", nargs=-1, required=True, metavar="PERSON...")
@click.option("--reason", required=True, help="Who decided, and what; it stays on record.")
@click.option("--kind", type=click.Choice([kind.value for kind in HoldKind]), help="Only holds of this kind.")
@takes_common
def lift(console: Console, file: Path, people: tuple[str, ...], reason: str, kind: str | None) -> None:
    """Lift the holds of people, for a reason."""
    with console.opened(file, write=True) as operation:
        ids: list[int] = []
        for ref in find_people(operation.db, people):
            mine = holds_in_force(operation.db, operation.today(), ref)
            mine = [one for one in mine if kind in (None, one.kind)]
            if not mine:
                raise UserError("no_hold", f"{ref} is under no {kind + ' ' if kind else ''}hold: check the number.")
            ids += [one.id for one in mine]
        number = operation.run(LiftHolds(tuple(ids), reason)).result
    console.answer({"file": str(file), "count": number}, lambda: [f"Holds lifted: {number:,}."])
