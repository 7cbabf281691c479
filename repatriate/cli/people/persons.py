"""Somebody added, changed or removed on the command line."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from repatriate.app.clearances.actions import TRAVEL_AGAIN, WITHDRAW
from repatriate.app.core import template_rows
from repatriate.app.core.actions import Typed
from repatriate.app.core.person_names import find_people, find_person
from repatriate.app.people import duplicates
from repatriate.app.people.commands import AddPerson, ConfirmNames, EditPeople, RemovePeople
from repatriate.app.people.merge_commands import ForgetNotSame, MergePeople, NotSame
from repatriate.app.people.names import names_to_confirm
from repatriate.app.people.photo_commands import AddPhoto, AddPhotos
from repatriate.app.people.photo_matching import portrait_from, portraits_in
from repatriate.cli.actions import (
    ANY_PEOPLE,
    DRY_RUN,
    FIELDS,
    REFS,
    ask_argument,
    ask_path,
    ask_text,
    ask_whether,
    asks,
    count_of,
    make_command,
)
from repatriate.cli.console import Bar, Console, carry_out, format_table
from repatriate.cli.values import split_fields
from repatriate.model.errors import UserError
from repatriate.model.fields import PERSON
from repatriate.papers.photo import Box

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
    console.answer(rows, lambda: format_table(rows))


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
    console.answer(rows, lambda: format_table(rows))


@asks(REFS, DRY_RUN, under=person_group)
def remove(console: Console, file: Path, refs: tuple[str, ...], dry_run: bool) -> None:
    """Take people out of the file, with their documents, holds, rules and place in the draft; prints who it was.

    People on a published plan, or with an issued document, stay on record: put a hold on them instead.
    """
    with console.opened(file, write=True) as operation:
        refs = find_people(operation.db, refs)
        rows = template_rows.people(operation.db, refs)
        carry_out(operation, RemovePeople(refs), lambda db, number: number, dry_run=dry_run)
    console.answer(rows, lambda: format_table(rows))


person_group.add_command(make_command(WITHDRAW))
person_group.add_command(make_command(TRAVEL_AGAIN))


# -- Names that the program spelled, listed and confirmed on the command line.


@asks(ANY_PEOPLE, ask_whether("everybody", "Confirm all of them; look at the list first.", flag="--all"), DRY_RUN)
def names(console: Console, file: Path, people: tuple[str, ...], everybody: bool, dry_run: bool) -> None:
    """Confirm names that the program spelled; without PERSON, list those that wait.

    `person edit FILE PERSON surname=… given_names=…` corrects a name and confirms it. Give a name in the same way if the
    program cannot spell it, such as a Korean or Japanese name in Chinese characters: `--all` leaves it out.
    """
    with console.opened(file, write=bool(people) or everybody) as operation:
        waiting = names_to_confirm(operation.db)
        if people or everybody:
            refs = find_people(operation.db, people) or tuple(one.ref for one in waiting if one.spelled)
            done = carry_out(operation, ConfirmNames(refs), lambda db, refs: refs, dry_run=dry_run)
            rows = [one for one in waiting if one.ref in done]
        else:
            rows = waiting
    columns = ("ref", "native_name", "surname", "given_names", "birth_date", "document_number")
    shown = [{name: getattr(one, name) for name in columns} for one in rows]
    console.answer(
        [{name: value for name, value in asdict(one).items() if name != "id"} for one in rows],
        lambda: [
            *format_table(shown),
            *([f"Confirmed: {count_of(len(rows), 'name')}."] if people or everybody else []),
        ],
    )


# -- Photos of people on the command line.


@asks(
    ask_argument("person", required=False),
    ask_argument("image", "", Typed.PATH, required=False),
    ask_text("box", "L,T,R,B", "The part to keep, in fractions of the whole from 0 to 1."),
    ask_path("folder", "DIR", "All pictures in DIR that are named by reference: P00012.jpg."),
    ask_whether("skip_bad", "With --folder: skip pictures that cannot be used."),
)  # fmt: skip
def photo(
    console: Console, file: Path, person: str | None, image: Path | None, box: str | None, folder: Path | None,
    skip_bad: bool,
) -> None:  # fmt: skip
    """Give PERSON the portrait in IMAGE, or give many people portraits from a folder."""
    if (folder is None) != (person is not None and image is not None) or (folder is not None and person is not None):
        raise click.UsageError("Give a PERSON and an IMAGE, or --folder DIR.")
    if folder is None:
        assert person is not None
        assert image is not None
        part = read_box(box)
        with console.opened(file, write=True) as operation:
            person = find_person(operation.db, person)
            operation.run(AddPhoto(person, portrait_from(image, part)))
        console.answer({"person": person, "count": 1, "failed": []}, lambda: [f"Added a photo of {person}."])
        return
    with console.opened(file, write=True) as operation:
        with Bar() as bar:
            found = portraits_in(operation.db, folder, lambda done: bar(done, "Reading"))
        failed = [{"file": name, "message": message} for name, message in found.failed]
        if failed and not (skip_bad and found.portraits):
            told = "; ".join(f"{one['file']}: {one['message']}" for one in failed)
            raise UserError(
                "photos_refused", f"Nothing was added: {len(failed)} of the pictures cannot be used. {told}"
            )
        added = operation.run(AddPhotos(found.portraits)).result
    console.answer(
        {"count": added, "people": [ref for ref, _ in found.portraits], "failed": failed},
        lambda: [*(f"{one['file']}: {one['message']}" for one in failed), f"Added {count_of(added, 'photo')}."],
    )


def read_box(text: str | None) -> Box | None:
    if text is None:
        return None
    try:
        left, top, right, bottom = (float(part) for part in text.split(","))
    except ValueError:
        raise click.UsageError("A part is four numbers, as --box 0.2,0.1,0.8,0.9.") from None
    return Box(left, top, right, bottom)


# -- Finds people who are in the file twice, merges them, or records them as two, on the command line.


@asks()
def twins(console: Console, file: Path) -> None:
    """People who may be in the file twice, the likeliest first, with the reasons."""
    with console.opened(file, write=False) as operation:
        rows = [asdict(one) for one in duplicates.list_twins(operation.db)]
    shown = [
        {"first": row["first"], "second": row["second"], "strength": row["strength"], "why": ", ".join(row["why"])}
        for row in rows
    ]
    console.answer(rows, lambda: format_table(shown))


@asks(
    ask_argument("keep"), ask_argument("absorb"), ask_argument("fields", "[FIELD=VALUE]...", many=True, required=False)
)
def merge(console: Console, file: Path, keep: str, absorb: str, fields: tuple[str, ...]) -> None:
    """Merge two records of one person: ABSORB is merged into KEEP.

    Everything recorded for ABSORB moves to KEEP. It can be undone.
    """
    values = split_fields(fields)
    with console.opened(file, write=True) as operation:
        found = operation.run(
            MergePeople(find_person(operation.db, keep), find_person(operation.db, absorb), values)
        ).result
    seats = f" A seat became free on {', '.join(found.freed)}." if found.freed else ""
    console.answer(
        {"file": str(file), "count": 1, **asdict(found)}, lambda: [f"{found.absorbed} is {found.ref} now.{seats}"]
    )


@asks(ask_argument("one"), ask_argument("other"), ask_whether("forget", "They may be one person after all: ask again."))
def distinct(console: Console, file: Path, one: str, other: str, forget: bool) -> None:
    """Record that two people who look alike are different people."""
    with console.opened(file, write=True) as operation:
        one, other = find_person(operation.db, one), find_person(operation.db, other)
        pairs = ((one, other),)
        operation.run(ForgetNotSame(pairs) if forget else NotSame(pairs))
    said = "may be one person" if forget else "are two people; remembered"
    console.answer({"file": str(file), "count": 1}, lambda: [f"{one} and {other} {said}."])
