"""Documents that people hold, and documents promised, on the command line."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import Typed
from repatriate.app.core.office_files import LayoutRow, layout_text, name_from, read_file, read_layouts
from repatriate.app.core.person_names import find_people, find_person
from repatriate.app.documents.actions import HELD, PROMISE
from repatriate.app.documents.commands import RemoveLayout, TakeLayout
from repatriate.app.documents.held_commands import AddDocument, EditDocument, RemoveDocument, SeeDocument, TravelOn
from repatriate.app.documents.held_queries import documents_of, list_promises
from repatriate.cli.actions import (
    ANY_PEOPLE,
    ONE_PERSON,
    PDF,
    TOML,
    ask_argument,
    ask_text,
    ask_whether,
    asks,
    count_of,
)
from repatriate.cli.console import Console, format_table
from repatriate.cli.office import make_remove_command, make_save_command, write_copy
from repatriate.cli.values import as_json, must_end
from repatriate.model.errors import UserError
from repatriate.model.fields import DOCUMENT_KINDS, Kind
from repatriate.papers.layout import load_layout, shipped_text
from repatriate.papers.layout_check import checked_layout
from repatriate.papers.layout_parts import Layout
from repatriate.papers.specimen import draw_specimen


@asks(ANY_PEOPLE, *PROMISE.questions, ask_whether("clear", "The document is no longer promised."))
def promise(console: Console, file: Path, people: tuple[str, ...], day: date | None, clear: bool) -> None:
    """The day for which people are promised a document; without PERSON, list them.

    `plan --promised` counts on it.
    """
    if people and (day is None) != clear:
        raise click.UsageError("Say for which day: --on YYYY-MM-DD; or --clear.")
    with console.opened(file, write=bool(people)) as operation:
        if people:
            number = operation.run(PROMISE.make(find_people(operation.db, people), {"day": day})).result
            said = "No document is promised to" if clear else "A document is promised to"
            console.answer(
                {"file": str(file), "count": number},
                lambda: [f"{said} {count_of(number, 'person')}."],
            )
            return
        rows = [as_json(asdict(one)) for one in list_promises(operation.db, operation.today())]
    console.answer(rows, lambda: format_table(rows))


@asks(
    ONE_PERSON,
    ask_argument("id", "[ID]", Typed.ROW, required=False),
    *(replace(one, kind=Kind.TEXT, required=False) for one in HELD),
    ask_whether("travel_on", "They travel on this document."),
    ask_whether("seen", "Record that you saw it today."),
    ask_whether("remove", "Take document ID out of the file."),
)  # fmt: skip
def document(
    console: Console, /, file: Path, person: str, id: int | None, travel_on: bool, seen: bool, remove: bool, **typed: str | None
) -> None:  # fmt: skip
    """The documents of PERSON: list, add or change them.

    Give --kind and --number to add a document, or ID to change one.
    """
    given: dict[str, Any] = {name: value for name, value in typed.items() if value is not None}
    if id is None and (remove or ((travel_on or seen) and not given)):
        raise click.UsageError("Say of which document: its ID.")
    if id is not None and sum((bool(given or seen), travel_on, remove)) > 1:
        raise click.UsageError("One thing at a time: change it, or --travel-on, or --remove.")
    with console.opened(file, write=bool(given or travel_on or seen or remove)) as operation:
        today = operation.today()
        person = find_person(operation.db, person)
        known = documents_of(operation.db, person, today)
        if id is not None and id not in {one.id for one in known}:
            raise UserError("no_document", f"{person} has no document {id}: see `document FILE {person}`.")
        if given and seen:
            given |= {"seen_by": operation.officer, "seen_on": today.isoformat()}
        if given and id is None:
            operation.run(AddDocument(person, given, travel_on or None))
        elif given and id is not None:
            operation.run(EditDocument(id, given))
        elif seen and id is not None:
            operation.run(SeeDocument((id,)))
        elif travel_on and id is not None:
            operation.run(TravelOn(id))
        elif remove and id is not None:
            operation.run(RemoveDocument(id))
        found = documents_of(operation.db, person, today)
    rows = [as_json(asdict(one)) for one in found]
    shown = [
        {**{name: value for name, value in row.items() if name not in ("ref", "own")}, "kind": DOCUMENT_KINDS[one.kind]}
        for one, row in zip(found, rows, strict=True)
    ]
    console.answer({"file": str(file), "count": len(rows), "documents": rows}, lambda: format_table(shown))


# -- Page layouts of travel documents on the command line.


@asks(ask_argument("file", "", Typed.PATH, required=False), name="layouts", file=False)
def list_layouts(console: Console, file: Path | None) -> None:
    """List the page layouts of travel documents: shipped ones and the office's own.

    The office's own layouts are in FILE.
    """
    if file is None:
        found = read_layouts()
    else:
        with console.opened(file, write=False) as operation:
            found = read_layouts(operation.db)
    rows = [row_of_layout(one) for one in found]
    shown = [row | {"states": " ".join(one.states)} for row, one in zip(rows, found, strict=True)]
    console.answer({"layouts": rows, "count": len(rows)}, lambda: format_table(shown))


def row_of_layout(one: LayoutRow) -> dict[str, object]:
    return {
        "name": one.name,
        "title": one.title,
        "kind": one.kind,
        "states": list(one.states),
        "code": one.document_code,
        "days": one.validity_days,
        "page": "{:g} × {:g} mm".format(*one.page),
        "whose": "own" if one.own else "shipped",
    }


@click.group(name="layout")
def layout_group() -> None:
    """Copy, change, try and keep page layouts of travel documents."""


@asks(ask_argument("name"), TOML, name="copy", under=layout_group, file=False)
def copy_layout(console: Console, name: str, out: Path) -> None:
    """Write a shipped layout as a file, to change its words and positions."""
    write_copy(console, out, shipped_text(name))


@asks(
    ask_argument("layout", "LAYOUT.toml|NAME"),
    PDF,
    ask_whether("grid", "On a grid of millimetres, each box outlined and named."),
    name="preview", under=layout_group, file=False,
)  # fmt: skip
def preview_layout(console: Console, layout: str, out: Path, grid: bool) -> None:
    """Draw made-up documents with a layout: one with names that hardly fit, one with short ones."""
    must_end(out, ".pdf")
    made = read_layout(Path(layout)) if layout.lower().endswith(".toml") else load_layout(layout)
    draw_specimen(out, made, grid=grid)
    console.answer({"file": str(out), "count": 2}, lambda: [f"2 pages in {out}."])


@asks(
    ask_argument("layout", "LAYOUT.toml", Typed.PATH),
    ask_text("name", "", "Its name; by default the name of the file."),
    name="take", under=layout_group,
)  # fmt: skip
def take_layout(console: Console, file: Path, layout: Path, name: str | None) -> None:
    """Take a layout into the operation file; it replaces the office's own of that name."""
    text = read_file(layout)
    called = name or name_from(layout)
    with console.opened(file, write=True) as operation:
        operation.run(TakeLayout(called, text, layout.name))
    console.answer({"name": called, "count": 1}, lambda: [f"The page layout {called} is in {file}."])


layout_group.add_command(
    make_remove_command("page layout", "Remove a layout of the office's own from the operation file.", RemoveLayout)
)
layout_group.add_command(
    make_save_command(
        "Write a layout of the operation file, the office's own or a shipped one, as a file.", layout_text
    )
)


def read_layout(path: Path) -> Layout:
    return checked_layout(read_file(path), path.stem, path.name)
