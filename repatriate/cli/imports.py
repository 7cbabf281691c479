"""Commands on lists and on who is who: how columns are understood, rows kept aside, who is missing, two who are one."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from repatriate.app.imports import received_lists as received
from repatriate.app.imports.open_file import OpenedList, open_list, read_people
from repatriate.app.imports.roster_commands import DropKept, MendKept
from repatriate.app.people import duplicates
from repatriate.app.people.merge_commands import MergePeople, NotSame
from repatriate.cli.console import Console, table, takes_common
from repatriate.cli.import_text import reconciliation_lines
from repatriate.model.errors import UserError
from repatriate.printing.outfile import write_whole

FILE = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=FILE)
@click.argument("source", type=FILE)
@click.option("--to", "out", required=True, type=FILE, metavar="MAP.toml")
@takes_common
def mapping(console: Console, file: Path, source: Path, out: Path) -> None:
    """Write which column of a list is which, to be changed by hand and given to `import --mapping`."""
    with console.opened(file, write=False) as operation:
        opened = open_list(source)
        if not isinstance(opened, OpenedList):
            raise UserError("no_mapping", f"{source} is the template: its columns need no mapping.")
        roster = read_people(operation.db, opened, operation.today())
    found = roster.mapping
    for column in roster.columns:
        if column.key:
            found = found.with_column(column.header, column.fields)
    write_whole(out, found.to_text().encode())
    rows = [
        {"column": " ".join(one.header.split()), "field": " + ".join(one.fields), "score": one.score}
        for one in roster.columns
    ]
    console.answer({"file": str(out), "count": len(rows)}, lambda: [*table(rows), f"Wrote {out}."])


@click.command("lists")
@click.argument("file", type=FILE)
@click.argument("number", type=int, required=False)
@click.option("--against", type=int, metavar="N", help="Compare with list N, not with the one before.")
@click.option("--save", type=FILE, metavar="OUT", help="Write the list as it came.")
@takes_common
def lists_(console: Console, file: Path, number: int | None, against: int | None, save: Path | None) -> None:
    """The lists that came in; with NUMBER, who was on the one before and is not on it."""
    with console.opened(file, write=False) as operation:
        db = operation.db
        if number is None:
            if against is not None or save is not None:
                raise click.UsageError("Say of which list: its NUMBER.")
            rows = [asdict(one) for one in received.lists(db)]
            console.answer(rows, lambda: table(rows))
            return
        found = received.reconcile(db, number, against)
        if save is not None:
            write_whole(save, received.original(db, number))
    console.answer(asdict(found), lambda: reconciliation_lines(found))


@click.command()
@click.argument("file", type=FILE)
@click.option("--all", "every", is_flag=True, help="Those that were dealt with too.")
@takes_common
def kept(console: Console, file: Path, every: bool) -> None:
    """The rows of lists that were kept aside because they name nobody."""
    with console.opened(file, write=False) as operation:
        rows = [asdict(one) for one in received.kept_rows(operation.db, every=every)]
    shown = [
        {
            "id": row["id"], "source": row["source"], "sheet": row["sheet"], "row": row["row"], "state": row["state"],
            "cells": " | ".join(filter(None, row["cells"])),
        }
        for row in rows
    ]  # fmt: skip
    console.answer(rows, lambda: table(shown))


@click.command()
@click.argument("file", type=FILE)
@click.argument("kept", type=int, metavar="ID")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE...")
@takes_common
def mend(console: Console, file: Path, kept: int, fields: tuple[str, ...]) -> None:
    """Import a row that was kept aside, with what was missing: `mend FILE 3 surname=TALANOU`."""
    values = _values(fields)
    with console.opened(file, write=True) as operation:
        ref = operation.run(MendKept(kept, values)).result
    console.answer({"file": str(file), "count": 1, "person": ref}, lambda: [f"Imported as {ref}."])


@click.command()
@click.argument("file", type=FILE)
@click.argument("kept", type=int, metavar="ID")
@click.option("--reason", required=True, help="Why it is nobody; it stays on record.")
@takes_common
def drop(console: Console, file: Path, kept: int, reason: str) -> None:
    """Say that a row that was kept aside is nobody."""
    with console.opened(file, write=True) as operation:
        operation.run(DropKept(kept, reason))
    console.answer({"file": str(file), "count": 1}, lambda: ["Dropped; it stays on record with the reason."])


@click.command()
@click.argument("file", type=FILE)
@takes_common
def twins(console: Console, file: Path) -> None:
    """People who may be in the file twice, the likeliest first, with the reasons."""
    with console.opened(file, write=False) as operation:
        rows = [asdict(one) for one in duplicates.twins(operation.db)]
    shown = [
        {"first": row["first"], "second": row["second"], "strength": row["strength"], "why": ", ".join(row["why"])}
        for row in rows
    ]
    console.answer(rows, lambda: table(shown))


@click.command()
@click.argument("file", type=FILE)
@click.argument("keep")
@click.argument("absorb")
@click.argument("fields", nargs=-1, metavar="[FIELD=VALUE]...")
@takes_common
def merge(console: Console, file: Path, keep: str, absorb: str, fields: tuple[str, ...]) -> None:
    """Two people who are one: ABSORB goes over into KEEP, with all that hangs on them. Can be undone."""
    values = _values(fields)
    with console.opened(file, write=True) as operation:
        found = operation.run(MergePeople(keep, absorb, values)).result
    seats = f" A seat became free on {', '.join(found.freed)}." if found.freed else ""
    console.answer(
        {"file": str(file), "count": 1, **asdict(found)}, lambda: [f"{found.absorbed} is {found.ref} now.{seats}"]
    )


@click.command()
@click.argument("file", type=FILE)
@click.argument("one")
@click.argument("other")
@takes_common
def distinct(console: Console, file: Path, one: str, other: str) -> None:
    """Remember that two people who look alike are two."""
    with console.opened(file, write=True) as operation:
        operation.run(NotSame(((one, other),)))
    console.answer({"file": str(file), "count": 1}, lambda: [f"{one} and {other} are two people; remembered."])


COMMANDS = (mapping, lists_, kept, mend, drop, twins, merge, distinct)


def _values(fields: tuple[str, ...]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for text in fields:
        name, sign, value = text.partition("=")
        if not sign or not name:
            raise click.UsageError(f"“{text}” says no field: write it as FIELD=VALUE.")
        values[name] = value or None
    return values
