"""Somebody added, changed or removed on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.clearances.actions import TRAVEL_AGAIN, WITHDRAW
from repatriate.app.core import template_rows
from repatriate.app.core.person_names import find_people, find_person
from repatriate.app.people.commands import AddPerson, EditPeople, RemovePeople
from repatriate.cli.actions import asks, make_command
from repatriate.cli.console import Console, carry_out, table
from repatriate.cli.questions import DRY_RUN, FIELDS, REFS, ask_argument
from repatriate.cli.values import split_fields
from repatriate.model.fields import PERSON

NAMES = f"Fields: {', '.join(field.name for field in PERSON)}."


@click.group("person")
def person_group() -> None:
    """Add, change or remove people; record who does not travel.

    `list FILE people` shows everybody.
    """


@asks(FIELDS, DRY_RUN, under=person_group, epilog=NAMES)
def add(console: Console, file: Path, fields: tuple[str, ...], dry_run: bool) -> None:
    """Add a person, for example `person add FILE surname=TALANOU nationality=IDN`.

    A person without a ref gets the next one.
    """
    values = split_fields(fields)
    with console.opened(file, write=True) as operation:
        rows = carry_out(
            operation, AddPerson(values), lambda db, ref: template_rows.people(db, (ref,)), dry_run=dry_run
        )
    console.answer(rows, lambda: table(rows))


@asks(ask_argument("ref"), FIELDS, DRY_RUN, under=person_group, epilog=NAMES)
def edit(console: Console, file: Path, ref: str, fields: tuple[str, ...], dry_run: bool) -> None:
    """Change fields of the person REF; an empty value clears the field, as `notes=`."""
    values = split_fields(fields)
    with console.opened(file, write=True) as operation:
        ref = find_person(operation.db, ref)
        now = values.get("ref") or ref
        rows = carry_out(
            operation, EditPeople((ref,), values), lambda db, _: template_rows.people(db, (now,)), dry_run=dry_run
        )
    console.answer(rows, lambda: table(rows))


@asks(REFS, DRY_RUN, under=person_group)
def remove(console: Console, file: Path, refs: tuple[str, ...], dry_run: bool) -> None:
    """Take people out of the file, with their documents, holds, rules and place in the draft; prints who it was.

    People on a published plan, or with an issued document, stay on record: put a hold on them instead.
    """
    with console.opened(file, write=True) as operation:
        refs = find_people(operation.db, refs)
        rows = template_rows.people(operation.db, refs)
        carry_out(operation, RemovePeople(refs), lambda db, number: number, dry_run=dry_run)
    console.answer(rows, lambda: table(rows))


person_group.add_command(make_command(WITHDRAW))
person_group.add_command(make_command(TRAVEL_AGAIN))
