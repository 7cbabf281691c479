"""Writes lists for the embassies of other States: their people who need a travel document, one list for each State.

They hold what an embassy needs to know its own people: names, birth and the last document. They reveal nothing of the
operation: no reference, no shelter, no health, no remark.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.sql import ListQuery
from repatriate.app.documents.needs import NEEDS, read_needs
from repatriate.model.errors import UserError
from repatriate.model.saying import count, say
from repatriate.printing.report import Report, Table
from repatriate.reference.countries import country_name

HEADERS = (
    say("No."), say("Surname"), say("Given names"), say("Name as written at home"), say("Sex"), say("Date of birth"),
    say("Place of birth"), say("Province"), say("Last document"), say("Valid until"),
)  # fmt: skip
_WIDTHS = (0.05, 0.13, 0.14, 0.14, 0.05, 0.1, 0.12, 0.11, 0.09, 0.1)
_ROWS = """
    SELECT p.*, d.number AS document_number, d.expires AS document_expires FROM people p
    LEFT JOIN documents d ON d.id = (SELECT max(id) FROM documents e WHERE e.person_id = p.id AND e.number IS NOT NULL
        AND e.status = 'held')
    WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY coalesce(surname, given_names, native_name), given_names, ref
"""


@dataclass(frozen=True, slots=True)
class ConsularList:
    """The list written for one State: its files and its number of people."""

    state: str
    people: int
    paths: tuple[Path, ...]


def states_to_notify(operation: Operation) -> tuple[str, ...]:
    """The States whose people need a document that this office does not issue, the most people first.

    Raises UserError where nobody said for which State this office issues.
    """
    found = read_needs(operation.db, operation.today())
    if found.state is None:
        raise UserError("no_office", say("Choose the State for which this office issues documents first."))
    return tuple(code for code, _ in found.others)


def consular_list(operation: Operation, state: str) -> Report:
    """The list for the embassy of a State."""
    db = operation.db
    settings = settings_of(db)
    ids = NEEDS.find_ids(db, ListQuery(), operation.today())
    rows = [row for row in db.query(_ROWS, (json.dumps(ids),)) if row["nationality"] == state]
    office = settings.get("authority") or ""
    return Report(
        title=say("People of {0} who need a travel document", country_name(state)),
        about=tuple(filter(None, (office, say("As of {0}", operation.today())))),
        headline=count(
            len(rows),
            "{0} person waits for a document from the embassy.",
            "{0} people wait for a document from the embassy.",
        ),
        blocks=(
            Table(
                say("People"), HEADERS, _WIDTHS, tuple(_format_line(number, row) for number, row in enumerate(rows, 1))
            ),
        ),
        name=country_name(state),
        foot=office,
        paper=paper_of(settings),
    )


def _format_line(number: int, row: dict[str, Any]) -> tuple[str | int, ...]:
    """One person; a birth that is known in part as it is known."""
    words = (
        row["surname"], row["given_names"], row["native_name"], row["sex"], row["birth_date"], row["birth_place"],
        row["province"], row["document_number"], row["document_expires"],
    )  # fmt: skip
    return (number, *(str(value or "") for value in words))


def write_lists(operation: Operation, folder: Path) -> tuple[ConsularList, ...]:
    """A workbook and a PDF for each State, in this folder. Raises UserError where there is none to tell, or what is written
    cannot be."""
    from repatriate.app.reports.situation_xlsx import workbook_bytes
    from repatriate.printing.situation import document_bytes  # a large library, loaded when it is wanted

    states = states_to_notify(operation)
    if not states:
        raise UserError("nobody_missing", say("Nobody of another State needs a document."))
    made = []
    for state in states:
        report = consular_list(operation, state)
        [table] = report.blocks
        assert isinstance(table, Table)
        name = f"{country_name(state)} {operation.today().isoformat()}".replace("/", "-")
        data = ((".xlsx", workbook_bytes(report, office=report.foot)), (".pdf", document_bytes(report)))
        paths = tuple(operation.write_file(folder / f"{name}{suffix}", part) for suffix, part in data)
        made.append(ConsularList(state, len(table.rows), paths))
    return tuple(made)
