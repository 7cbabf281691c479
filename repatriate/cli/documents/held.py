"""Documents that people hold, and documents promised, on the command line."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.actions import Typed
from repatriate.app.core.person_names import find_people, find_person
from repatriate.app.documents.actions import HELD, PROMISE
from repatriate.app.documents.held_commands import (
    AddDocument,
    EditDocument,
    RemoveDocument,
    SeeDocument,
    TravelOn,
)
from repatriate.app.documents.held_queries import documents_of, promises
from repatriate.cli.actions import asks
from repatriate.cli.console import Console, table
from repatriate.cli.questions import ANY_PEOPLE, ONE_PERSON, ask_argument, ask_whether
from repatriate.cli.values import as_json, count_of
from repatriate.model.errors import UserError
from repatriate.model.fields import DOCUMENT_KINDS, Kind


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
        rows = [as_json(asdict(one)) for one in promises(operation.db, operation.today())]
    console.answer(rows, lambda: table(rows))


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
    console.answer({"file": str(file), "count": len(rows), "documents": rows}, lambda: table(shown))
